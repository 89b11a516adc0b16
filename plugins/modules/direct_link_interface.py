#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an interface of a DirectLink."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: direct_link_interface
short_description: Manage an interface of a DirectLink
version_added: 0.1.0
description:
  - Creates, changes and deletes a virtual interface, which joins a DirectLink to a virtual gateway.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  direct_link_interface_id:
    description:
      - The interface that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(direct_link_interface_id) and O(vlan) is required.
    type: str
  direct_link_id:
    description:
      - The DirectLink.
      - Needed to create the DirectLink interface.
    type: str
  direct_link_interface_name:
    description:
      - The name of the interface.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  virtual_gateway_id:
    description:
      - The virtual gateway that the DirectLink is joined to.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  bgp_asn:
    description:
      - The number of the autonomous system at your end, for BGP, 64512 to 65534.
      - Cannot be changed afterwards, unless O(replace=true).
    type: int
  bgp_key:
    description:
      - The key that BGP messages are signed with.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  vlan:
    description:
      - The number of the VLAN, 2 to 4094, unique on the DirectLink.
      - At least one of O(direct_link_interface_id) and O(vlan) is required.
      - Needs O(direct_link_id) as well.
    type: int
  mtu:
    description:
      - The size of the largest packet in bytes. The API takes V(1500) only.
    type: int
  client_private_ip:
    description:
      - The address of your end, with its prefix length. When it is not set, the cloud chooses one.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  outscale_private_ip:
    description:
      - The address of the cloud's end, with its prefix length. When it is not set, the cloud chooses one.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateDirectLinkInterface", "api:DeleteDirectLinkInterface", "api:ReadDirectLinkInterfaces",
    "api:UpdateDirectLinkInterface"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadDirectLinks) and
    C(api:ReadVirtualGateways). It does without where it may not.
seealso:
  - module: outscale.cloud.direct_link_interface_info
"""

EXAMPLES = r"""
- name: The VLAN of the shop
  outscale.cloud.direct_link_interface:
    direct_link_id: "{{ office.direct_link.direct_link_id }}"
    direct_link_interface_name: shop
    virtual_gateway_id: "{{ gateway.virtual_gateway.virtual_gateway_id }}"
    bgp_asn: 65000
    vlan: 101
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
direct_link_interface:
  description: The DirectLink interface as it is at the end of the task; in check mode, as it would be.
  returned: when the DirectLink interface exists
  type: dict
  contains:
    account_id:
      description: The account that owns it.
      type: str
      sample: "123456789012"
    bgp_asn:
      description: The number of the autonomous system at your end.
      type: int
      sample: 65000
    bgp_key:
      description: The key that BGP messages are signed with.
      type: str
      sample: "***"
    client_private_ip:
      description: The address of your end.
      type: str
      sample: 172.16.0.4/30
    direct_link_id:
      description: The DirectLink.
      type: str
      sample: dxcon-12345678
    direct_link_interface_id:
      description: The id of the interface.
      type: str
      sample: dxvif-12345678
    direct_link_interface_name:
      description: The name of the interface.
      type: str
      sample: shop
    interface_type:
      description: V(private).
      type: str
      sample: private
    location:
      description: The site of the DirectLink, by its code.
      type: str
      sample: PAR1
    mtu:
      description: The size of the largest packet in bytes.
      type: int
      sample: 1500
    outscale_private_ip:
      description: The address of the cloud's end.
      type: str
      sample: 172.16.0.5/30
    state:
      description: V(pending), V(confirming), V(available), V(deleting), V(deleted), V(rejected) or V(expired).
      type: str
      sample: available
    virtual_gateway_id:
      description: The virtual gateway that the DirectLink is joined to.
      type: str
      sample: vgw-12345678
    vlan:
      description: The number of the VLAN.
      type: int
      sample: 100
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
from ..module_utils._engine.resource import ByFields, Calls, Identity, Lifecycle, Resource
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule

_HELD = (
    "direct_link_interface_name",
    "virtual_gateway_id",
    "bgp_asn",
    "vlan",
    "bgp_key",
    "client_private_ip",
    "outscale_private_ip",
)

DIRECT_LINK_INTERFACE = Resource(
    name="direct_link_interface",
    calls=Calls(
        read="ReadDirectLinkInterfaces",
        create="CreateDirectLinkInterface",
        update="UpdateDirectLinkInterface",
        delete="DeleteDirectLinkInterface",
        nested={"direct_link_interface": _HELD},
    ),
    identity=Identity("direct_link_interface_id", ways=(ByFields("direct_link_id", "vlan", unique=True),)),
    fields={"direct_link_id": Field(change=REPLACE), "mtu": Field(), **dict.fromkeys(_HELD, Field(change=REPLACE))},
    lifecycle=Lifecycle(
        ready=("available", "pending", "confirming"),
        failed=("rejected", "expired"),
        gone=("deleted",),
        leaving=("deleting",),
    ),
)

MODULE = ResourceModule(
    DIRECT_LINK_INTERFACE,
    {
        "direct_link_interface_id": {"type": "str"},
        "direct_link_id": {"type": "str"},
        "direct_link_interface_name": {"type": "str"},
        "virtual_gateway_id": {"type": "str"},
        "bgp_asn": {"type": "int"},
        "bgp_key": {"type": "str", "no_log": True},
        "vlan": {"type": "int"},
        "mtu": {"type": "int"},
        "client_private_ip": {"type": "str"},
        "outscale_private_ip": {"type": "str"},
        **arguments.REPLACE,
    },
    required_one_of=[("direct_link_interface_id", "vlan")],
    required_by={"vlan": ["direct_link_id"]},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
