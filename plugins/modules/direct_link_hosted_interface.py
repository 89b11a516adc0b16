#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an interface of a DirectLink that belongs to another account."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: direct_link_hosted_interface
short_description: Manage an interface of a DirectLink that belongs to another account
version_added: 0.1.0
description:
  - Allocates a private virtual interface of a DirectLink to another account, which confirms or declines it.
  - The owner of the DirectLink allocates it (O(state=present)). The other account joins it to a virtual gateway
    (O(state=confirmed)) or declines it (O(state=absent)), with its own credentials.
  - This is done over the DirectLink API, in the Regions that have it. Options and results have that API's words;
    those of M(outscale.cloud.direct_link_interface) are aliases of the options.
  - Once it is confirmed, M(outscale.cloud.direct_link_interface_info) shows it as well.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  state:
    description:
      - V(present) allocates the interface where there is none. What is not confirmed within 7 days expires, and is
        then allocated anew.
      - V(confirmed) joins an allocated interface to O(virtual_gateway_id), as O(owner_account), and waits until it
        is available.
      - V(absent) deletes it, as either account. As O(owner_account), this declines what is not confirmed yet.
    type: str
    choices: [present, confirmed, absent]
    default: present
  virtual_interface_id:
    description:
      - The interface that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(virtual_interface_id) and O(vlan) is required.
    type: str
    aliases: [direct_link_interface_id]
  connection_id:
    description:
      - The DirectLink that has the interface.
      - Needed to create the DirectLink hosted interface.
    type: str
    aliases: [direct_link_id]
  owner_account:
    description:
      - The account that the interface is for.
      - Needed to create the DirectLink hosted interface.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    aliases: [account_id]
  virtual_interface_name:
    description:
      - The name of the interface.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    aliases: [direct_link_interface_name]
  vlan:
    description:
      - The number of the VLAN, 2 to 4094, unique on the DirectLink.
      - At least one of O(virtual_interface_id) and O(vlan) is required.
      - Needs O(connection_id) as well.
    type: int
  asn:
    description:
      - The number of the autonomous system at the customer's end, for BGP.
      - Cannot be changed afterwards, unless O(replace=true).
    type: int
    aliases: [bgp_asn]
  auth_key:
    description:
      - The key that BGP messages are signed with. When it is not set, the cloud chooses one.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    aliases: [bgp_key]
  amazon_address:
    description:
      - The address of the cloud's end, with its prefix length. When it is not set, the cloud chooses one.
      - Cannot be changed afterwards, unless O(replace=true).
      - Needs O(customer_address) as well.
    type: str
    aliases: [outscale_private_ip]
  customer_address:
    description:
      - The address of the customer's end, with its prefix length, in the same network as O(amazon_address).
      - When it is not set, the cloud chooses one.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    aliases: [client_private_ip]
  virtual_gateway_id:
    description:
      - The virtual gateway that the interface is joined to when it is confirmed, one of the account that confirms.
      - It cannot be changed afterwards.
      - Required if O(state=confirmed).
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.replace
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["directconnect:AllocatePrivateVirtualInterface", "directconnect:ConfirmPrivateVirtualInterface",
    "directconnect:DeleteVirtualInterface", "directconnect:DescribeVirtualInterfaces"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.direct_link_hosted_interface_info
  - module: outscale.cloud.direct_link
  - module: outscale.cloud.direct_link_interface
"""

EXAMPLES = r"""
- name: Allocate an interface to a partner
  outscale.cloud.direct_link_hosted_interface:
    connection_id: "{{ line.direct_link.direct_link_id }}"
    owner_account: "123456789012"
    virtual_interface_name: partner
    vlan: 101
    asn: 65000
  register: hosted

- name: Confirm it, as the partner
  outscale.cloud.direct_link_hosted_interface:
    profile: partner
    virtual_interface_id: "{{ hosted.direct_link_hosted_interface.virtual_interface_id }}"
    virtual_gateway_id: vgw-12345678
    state: confirmed

- name: Give it up, as either of the two; before it is confirmed the partner declines it so
  outscale.cloud.direct_link_hosted_interface:
    virtual_interface_id: "{{ hosted.direct_link_hosted_interface.virtual_interface_id }}"
    state: absent
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
direct_link_hosted_interface:
  description: The DirectLink hosted interface as it is at the end of the task; in check mode, as it would be.
  returned: when the DirectLink hosted interface exists
  type: dict
  contains:
    amazon_address:
      description: The address of the cloud's end.
      type: str
      sample: 172.16.0.5/30
    asn:
      description: The number of the autonomous system at the customer's end.
      type: int
      sample: 65000
    auth_key:
      description: The key that BGP messages are signed with.
      type: str
      sample: "***"
    connection_id:
      description: The DirectLink that has the interface.
      type: str
      sample: dxcon-12345678
    customer_address:
      description: The address of the customer's end.
      type: str
      sample: 172.16.0.6/30
    location:
      description: The site of the DirectLink, by its code.
      type: str
      sample: PAR1
    owner_account:
      description: The account that the interface is for.
      type: str
      sample: "123456789012"
    virtual_gateway_id:
      description: The virtual gateway that the interface is joined to.
      returned: once it is confirmed
      type: str
      sample: vgw-12345678
    virtual_interface_id:
      description: The id of the interface.
      type: str
      sample: dxvif-12345678
    virtual_interface_name:
      description: The name of the interface.
      type: str
      sample: partner
    virtual_interface_state:
      description: V(confirming), V(pending), V(available), V(deleting), V(deleted), V(rejected) or V(expired).
      type: str
      sample: confirming
    virtual_interface_type:
      description: V(private).
      type: str
      sample: private
    vlan:
      description: The number of the VLAN.
      type: int
      sample: 101
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
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, Calls, Identity, Lifecycle, Resource
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.gateways import Answer

_HELD = ("virtual_interface_name", "vlan", "asn", "auth_key", "amazon_address", "customer_address")

HOSTED_INTERFACE = Resource(
    name="direct_link_hosted_interface",
    calls=Calls(
        read="DescribeVirtualInterfaces",
        create="AllocatePrivateVirtualInterface",
        delete="DeleteVirtualInterface",
        api="directlink",
        nested={"new_private_virtual_interface_allocation": _HELD},
    ),
    identity=Identity("virtual_interface_id", filter=None, ways=(ByFields("connection_id", "vlan", unique=True),)),
    fields={
        "connection_id": Field(change=REPLACE),
        "owner_account": Field(change=REPLACE),
        "virtual_gateway_id": Field(change=REPLACE),
        **dict.fromkeys(_HELD, Field(change=REPLACE)),
    },
    parts=(
        Answer(
            {"confirmed": ("ConfirmPrivateVirtualInterface", ("pending", "available"))},
            waits="confirming",
            options=("virtual_gateway_id",),
        ),
    ),
    lifecycle=Lifecycle(
        ready=("confirming", "pending", "available"),
        gone=("deleted", "rejected", "expired"),
        leaving=("deleting",),
        path=Path("virtual_interface_state"),
        ready_for={"confirmed": ("available",)},
    ),
)

MODULE = ResourceModule(
    HOSTED_INTERFACE,
    {
        "virtual_interface_id": {"type": "str", "aliases": ["direct_link_interface_id"]},
        "connection_id": {"type": "str", "aliases": ["direct_link_id"]},
        "owner_account": {"type": "str", "aliases": ["account_id"]},
        "virtual_interface_name": {"type": "str", "aliases": ["direct_link_interface_name"]},
        "vlan": {"type": "int"},
        "asn": {"type": "int", "aliases": ["bgp_asn"]},
        "auth_key": {"type": "str", "no_log": True, "aliases": ["bgp_key"]},
        "amazon_address": {"type": "str", "aliases": ["outscale_private_ip"]},
        "customer_address": {"type": "str", "aliases": ["client_private_ip"]},
        "virtual_gateway_id": {"type": "str"},
        "state": {"type": "str", "choices": ["present", "confirmed", "absent"], "default": "present"},
        **arguments.REPLACE,
    },
    required_one_of=[("virtual_interface_id", "vlan")],
    required_by={"vlan": ["connection_id"], "amazon_address": ["customer_address"]},
    required_if=[("state", "confirmed", ["virtual_gateway_id"])],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
