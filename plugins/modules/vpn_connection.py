#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a VPN connection."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: vpn_connection
short_description: Manage a VPN connection
version_added: 0.1.0
description:
  - Creates, changes and deletes a VPN connection between a virtual gateway and a client gateway, with its static
    routes and options.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  vpn_connection_id:
    description:
      - The VPN connection that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(vpn_connection_id), O(client_gateway_id) and O(name) is required.
    type: str
  client_gateway_id:
    description:
      - The client gateway at your end. It can be changed to another one.
      - Needed to create the VPN connection.
      - At least one of O(vpn_connection_id), O(client_gateway_id) and O(name) is required.
      - Required together with O(virtual_gateway_id).
    type: str
  virtual_gateway_id:
    description:
      - The virtual gateway at the cloud's end. It can be changed to another one.
      - Needed to create the VPN connection.
      - Required together with O(client_gateway_id).
    type: str
  connection_type:
    description:
      - The kind of connection. V(ipsec.1) is the only one.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    choices: [ipsec.1]
  static_routes_only:
    description:
      - Whether the routes are those of O(routes), rather than learned by BGP. The cloud's default is V(false).
      - Cannot be changed afterwards, unless O(replace=true).
    type: bool
  vpn_options:
    description:
      - How the tunnel is made. What is not set in it stays as it is.
    type: dict
    suboptions:
      tunnel_inside_ip_range:
        description:
          - The addresses inside of the tunnel, a V(/30) of V(169.254.254.0/24).
        type: str
      phase2_options:
        description:
          - The second phase of the key exchange.
        type: dict
        suboptions:
          pre_shared_key:
            description:
              - The secret that both ends know, without line breaks and double quotes.
            type: str
  routes:
    description:
      - The ranges at your end that are reached through the connection, in CIDR notation, with
        O(static_routes_only=true).
      - When it is not set, the routes are left alone.
    type: list
    elements: str
  purge_routes:
    description:
      - Whether routes that O(routes) does not list are deleted. Without O(routes) nothing is deleted.
    type: bool
    default: true
  wait:
    description:
      - Whether to wait until the VPN connection is available, or deleted.
    type: bool
    default: true
  wait_timeout:
    description:
      - How many seconds to wait. When the time is over, the task fails and tells the last state seen.
    type: int
    default: 1800
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.name
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateTags", "api:CreateVpnConnection", "api:CreateVpnConnectionRoute", "api:DeleteTags",
    "api:DeleteVpnConnection", "api:DeleteVpnConnectionRoute", "api:ReadVpnConnections", "api:UpdateVpnConnection"],
    "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadClientGateways),
    C(api:ReadQuotas) and C(api:ReadVirtualGateways). It does without where it may not.
seealso:
  - module: outscale.cloud.vpn_connection_info
"""

EXAMPLES = r"""
- name: The tunnel to the office
  outscale.cloud.vpn_connection:
    name: office
    client_gateway_id: "{{ office.client_gateway.client_gateway_id }}"
    virtual_gateway_id: "{{ gateway.virtual_gateway.virtual_gateway_id }}"
    static_routes_only: true
    routes: [192.168.0.0/16]
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
vpn_connection:
  description: The VPN connection as it is at the end of the task; in check mode, as it would be.
  returned: when the VPN connection exists
  type: dict
  contains:
    client_gateway_configuration:
      description: What to set at your end, as XML.
      type: str
      sample: <?xml version="1.0" encoding="UTF-8"?>...
    client_gateway_id:
      description: The client gateway at your end.
      type: str
      sample: cgw-12345678
    connection_type:
      description: V(ipsec.1).
      type: str
      sample: ipsec.1
    routes:
      description: The ranges at your end that are reached through the connection.
      type: list
      elements: dict
      contains:
        destination_ip_range:
          description: The range, in CIDR notation.
          type: str
          sample: 192.168.0.0/24
        route_type:
          description: V(static).
          type: str
          sample: static
        state:
          description: V(pending), V(available), V(deleting) or V(deleted).
          type: str
          sample: active
    state:
      description: V(pending), V(available), V(deleting) or V(deleted).
      type: str
      sample: available
    static_routes_only:
      description: Whether the routes are static, rather than learned by BGP.
      type: bool
      sample: true
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    vgw_telemetries:
      description: How the tunnels are.
      type: list
      elements: dict
      contains:
        accepted_route_count:
          description: How many routes were learned through the tunnel.
          type: int
          sample: 1
        last_state_change_date:
          description: Since when it has this state (UTC).
          type: str
          sample: "2026-01-31T10:20:30.000Z"
        outside_ip_address:
          description: The public address of the cloud's end.
          type: str
          sample: 192.0.2.20
        state:
          description: V(UP) or V(DOWN).
          type: str
          sample: UP
        state_description:
          description: More about the state.
          type: str
          sample: IPSEC IS UP
    virtual_gateway_id:
      description: The virtual gateway at the cloud's end.
      type: str
      sample: vgw-12345678
    vpn_connection_id:
      description: The id of the VPN connection.
      type: str
      sample: vpn-12345678
    vpn_options:
      description: How the tunnel is made.
      type: dict
      contains:
        phase1_options:
          description: The first phase of the key exchange.
          type: dict
          contains:
            dpd_timeout_action:
              description: What is done when the other end is dead.
              type: str
              sample: restart
            dpd_timeout_seconds:
              description: After how many silent seconds the other end counts as dead.
              type: int
              sample: 30
            ike_versions:
              description: The versions of the key exchange protocol (IKE).
              type: list
              elements: str
              sample: [ikev1, ikev2]
            phase1_dh_group_numbers:
              description: The Diffie-Hellman groups.
              type: list
              elements: int
              sample: [14]
            phase1_encryption_algorithms:
              description: The encryption algorithms.
              type: list
              elements: str
              sample: [aes256]
            phase1_integrity_algorithms:
              description: The integrity algorithms.
              type: list
              elements: str
              sample: [sha2_256]
            phase1_lifetime_seconds:
              description: How many seconds the keys of this phase live.
              type: int
              sample: 28800
            replay_window_size:
              description: How many packets may come out of order.
              type: int
              sample: 1024
            startup_action:
              description: What the cloud does when the tunnel is made.
              type: str
              sample: start
        phase2_options:
          description: The second phase of the key exchange.
          type: dict
          contains:
            phase2_dh_group_numbers:
              description: The Diffie-Hellman groups.
              type: list
              elements: int
              sample: [14]
            phase2_encryption_algorithms:
              description: The encryption algorithms.
              type: list
              elements: str
              sample: [aes256]
            phase2_integrity_algorithms:
              description: The integrity algorithms.
              type: list
              elements: str
              sample: [sha2_256]
            phase2_lifetime_seconds:
              description: How many seconds the keys of this phase live.
              type: int
              sample: 3600
            pre_shared_key:
              description: The secret that both ends know.
              type: str
              sample: "***"
        tunnel_inside_ip_range:
          description: The addresses inside of the tunnel.
          type: str
          sample: 169.254.254.0/30
actions:
  description:
    - The calls that changed something, in the order in which they were made.
    - In check mode, the calls that would be made.
  returned: always
  type: list
  elements: dict
  contains:
    action:
      description: The name of the action in the API's documentation.
      type: str
      sample: CreateNet
    params:
      description: What was sent with it, in snake_case. Secrets are hidden.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
    uncertain:
      description: V(true) for a call whose answer was lost and of which the cloud does not tell whether it was
        done.
      returned: for such a call
      type: bool
      sample: true
notes:
  description:
    - What a task left behind that failed, or could not put back, each a sentence. They are in C(msg) as well.
  returned: when there is something to tell
  type: list
  elements: str
  sample:
    - "Made before that: net vpc-12345678"
unfinished:
  description:
    - What is still on its way at the end of a task with O(wait=false). M(outscale.cloud.wait) waits for it, in this
      run by itself and else where it is given this result.
  returned: when something is on its way
  type: list
  elements: dict
  contains:
    resource:
      description: The kind of resource, as its module is called.
      type: str
      sample: vm
    id:
      description: Its id; of a load balancer, the name.
      type: str
      sample: i-12345678
    until:
      description: The states of which one is to be reached, in the words of the API; V(absent) for what was
        deleted.
      type: list
      elements: str
      sample: [running]
    wait_timeout:
      description: How many seconds the task would have waited at most.
      type: float
      sample: 600.0
    scope:
      description: Tells the account and the Region apart from others.
      type: str
      sample: 0123456789ab
    shows:
      description: Fields that are to show another value than they do.
      returned: where there are such fields
      type: dict
      sample:
        size: 20
diff:
  description: The resource before and after the task. Ansible shows it in diff mode.
  returned: always
  type: dict
  contains:
    before:
      description: The resource as it was found; empty where there was none.
      type: dict
      sample: {}
    after:
      description: The resource as the calls should leave it; empty where there should be none.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
        state: available
error:
  description: Why the cloud refused a call.
  returned: when the cloud refused a call
  type: dict
  contains:
    api:
      description: The API that was called.
      type: str
      sample: outscale
    action:
      description: The action that was refused.
      type: str
      sample: DeleteNet
    status:
      description: The HTTP status.
      type: int
      sample: 409
    code:
      description: The API's error code; empty where it gave none.
      type: str
      sample: "1004"
    type:
      description: The API's word for the kind of error.
      type: str
      sample: ResourceConflict
    details:
      description: What the API says about it.
      type: str
      sample: The resource is in use.
    request_id:
      description: The id of the request, which the support asks for.
      type: str
      sample: 0475ca1e-d0c5-441d-712a-da55a4175157
    hint:
      description: What can be done about it; empty where the code is not known.
      type: str
      sample: Delete first what uses it.
request_log:
  description: One line for each request, with secrets left out.
  returned: with C(-vvv)
  type: list
  elements: str
  sample:
    - "2026-01-31T10:20:30.000000Z outscale ReadNets 200 0.120s {\"Filters\": {}}"
"""

from ..module_utils._engine.fields import REPLACE, Field
from ..module_utils._engine.resource import ByFields, ByName, Calls, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.gateways import VPN_OPTIONS, VPN_ROUTES

VPN_CONNECTION = Resource(
    name="vpn_connection",
    calls=Calls(
        read="ReadVpnConnections",
        create="CreateVpnConnection",
        update="UpdateVpnConnection",
        update_needs=("available",),
        delete="DeleteVpnConnection",
    ),
    identity=Identity(
        "vpn_connection_id",
        ways=(
            ByFields("client_gateway_id", "virtual_gateway_id", unique=True),
            ByName(),
        ),
    ),
    fields={
        "client_gateway_id": Field(),
        "virtual_gateway_id": Field(),
        "connection_type": Field(change=REPLACE, initial="ipsec.1"),
        "static_routes_only": Field(change=REPLACE),
        "vpn_options": Field(),
    },
    parts=(
        Tags(),
        VPN_ROUTES,
    ),
    lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
)

MODULE = ResourceModule(
    VPN_CONNECTION,
    {
        "vpn_connection_id": {"type": "str"},
        "client_gateway_id": {"type": "str"},
        "virtual_gateway_id": {"type": "str"},
        "connection_type": {"type": "str", "choices": ["ipsec.1"]},
        "static_routes_only": {"type": "bool"},
        "vpn_options": VPN_OPTIONS,
        "routes": {"type": "list", "elements": "str"},
        "purge_routes": {"type": "bool", "default": True},
        "wait_timeout": {"type": "int", "default": 1800},
        **arguments.REPLACE,
    },
    required_one_of=[("vpn_connection_id", "client_gateway_id", "name")],
    required_together=[("client_gateway_id", "virtual_gateway_id")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
