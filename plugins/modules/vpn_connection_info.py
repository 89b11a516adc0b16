#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List VPN connections."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: vpn_connection_info
short_description: List VPN connections
version_added: 0.1.0
description:
  - Lists what the filters choose, over all pages.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(tags). Most take a list, of which
        one has to match; a single value stands for a list of one. All filters have to match.
      - A tag is written C(KEY=VALUE).
      - Lists of strings - V(client_gateway_ids), V(connection_types), V(route_destination_ip_ranges), V(states),
        V(tag_keys), V(tag_values), V(tags), V(virtual_gateway_ids), V(vpn_connection_ids).
      - Lists of integers - V(bgp_asns).
      - Booleans - V(static_routes_only).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadVpnConnections"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.vpn_connection
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.vpn_connection_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
vpn_connections:
  description: The VPN connections. Empty when there is none.
  returned: success
  type: list
  elements: dict
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

from ..module_utils._modules.base import InfoModule

MODULE = InfoModule("ReadVpnConnections", "vpn_connections")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
