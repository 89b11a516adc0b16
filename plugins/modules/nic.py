#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a network interface card (NIC)."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: nic
short_description: Manage a network interface card (NIC)
version_added: 0.1.0
description:
  - Creates, changes, links and deletes a NIC, with its private IPs.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  nic_id:
    description:
      - The NIC that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(nic_id) and O(name) is required.
    type: str
  subnet_id:
    description:
      - The Subnet that the NIC is in.
      - Needed to create the NIC.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  description:
    description:
      - A text for people. It changes nothing in how things work.
    type: str
  security_group_ids:
    description:
      - The security groups of the NIC, all of them, by their ids. Their order does not count as a difference.
      - When it is not set, a new NIC is in the default group of the Net.
    type: list
    elements: str
  private_ips:
    description:
      - The private addresses of a new NIC, the primary one among them. When it is not set, the cloud chooses one.
      - Cannot be changed afterwards, unless O(replace=true).
    type: list
    elements: dict
    suboptions:
      private_ip:
        description:
          - An address in the range of the Subnet.
        type: str
        required: true
      is_primary:
        description:
          - Whether it is the primary address of the NIC. Only one is.
        type: bool
        default: false
  secondary_private_ips:
    description:
      - The private addresses of the NIC beside the primary one. When it is not set, they are left alone.
      - Mutually exclusive with O(secondary_private_ip_count).
    type: list
    elements: str
  secondary_private_ip_count:
    description:
      - How many secondary private IPs the NIC should have, which the cloud chooses. It is given those that are
        missing.
      - Where it has more, the task fails, as it does not say which are to go. O(secondary_private_ips) does.
      - Mutually exclusive with O(secondary_private_ips).
    type: int
  purge_private_ips:
    description:
      - Whether addresses that O(secondary_private_ips) does not list are taken away.
    type: bool
    default: true
  vm_id:
    description:
      - The VM to link the NIC to, in the same Subregion. Null unlinks it. When it is not set, the link is left
        alone.
      - Needs O(device_number) as well.
    type: str
  device_number:
    description:
      - The place of the NIC in the VM, 1 to 7. The primary NIC, with 0, comes with the VM.
    type: int
  delete_on_vm_deletion:
    description:
      - Whether the NIC is deleted with the VM that it is linked to.
    type: bool
  allow_relink:
    description:
      - Whether the NIC may be taken from the VM that it is linked to now. With V(false) that is an error.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.name
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateNic", "api:CreateTags", "api:DeleteNic", "api:DeleteTags", "api:LinkNic", "api:LinkPrivateIps",
    "api:ReadNics", "api:UnlinkNic", "api:UnlinkPrivateIps", "api:UpdateNic"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadQuotas),
    C(api:ReadSecurityGroups), C(api:ReadSubnets) and C(api:ReadVms). It does without where it may not.
seealso:
  - module: outscale.cloud.nic_info
"""

EXAMPLES = r"""
- name: A second NIC for a VM, with an address more
  outscale.cloud.nic:
    name: shop-admin
    subnet_id: "{{ admin.subnet.subnet_id }}"
    security_group_ids: ["{{ admin.security_group.security_group_id }}"]
    secondary_private_ips: [10.0.3.20]
    vm_id: "{{ web.vm.vm_id }}"
    device_number: 1
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
nic:
  description: The NIC as it is at the end of the task; in check mode, as it would be.
  returned: when the NIC exists
  type: dict
  contains:
    account_id:
      description: The account that owns it.
      type: str
      sample: "123456789012"
    description:
      description: A text for people. It changes nothing in how things work.
      type: str
      sample: Web servers of the shop
    is_source_dest_checked:
      description: Whether packets are dropped that are neither from nor for one of its own addresses.
      type: bool
      sample: true
    link_nic:
      description: The link to a VM.
      returned: when it is linked
      type: dict
      contains:
        delete_on_vm_deletion:
          description: Whether the NIC is deleted with the VM.
          type: bool
          sample: true
        device_number:
          description: The place of the NIC; the one with 0 is the primary NIC.
          type: int
          sample: 0
        link_nic_id:
          description: The id of the link.
          type: str
          sample: eni-attach-12345678
        state:
          description: V(attaching), V(attached), V(detaching) or V(detached).
          type: str
          sample: attached
        vm_account_id:
          description: The account that owns the VM.
          type: str
          sample: "123456789012"
        vm_id:
          description: The id of the VM.
          type: str
          sample: i-12345678
    link_public_ip:
      description: The public IP that stands for the primary address.
      returned: when there is one
      type: dict
      contains:
        link_public_ip_id:
          description: The id of the link.
          type: str
          sample: eipassoc-12345678
        public_dns_name:
          description: The host name that belongs to the public IP.
          type: str
          sample: ows-192-0-2-10.eu-west-2.compute.outscale.com
        public_ip:
          description: The public IP.
          type: str
          sample: 192.0.2.10
        public_ip_account_id:
          description: The account that owns the public IP.
          type: str
          sample: "123456789012"
        public_ip_id:
          description: The id of the public IP.
          type: str
          sample: eipalloc-12345678
    mac_address:
      description: The hardware address of the NIC.
      type: str
      sample: aa:aa:00:00:00:01
    net_id:
      description: The Net that it belongs to.
      returned: when it is in a Net
      type: str
      sample: vpc-12345678
    nic_id:
      description: The id of the NIC.
      type: str
      sample: eni-12345678
    private_dns_name:
      description: The host name that belongs to the private IP, known within the Net.
      type: str
      sample: ip-10-0-1-10.eu-west-2.compute.internal
    private_ips:
      description: The private addresses of the NIC.
      type: list
      elements: dict
      contains:
        is_primary:
          description: Whether it is the primary address of the NIC.
          type: bool
          sample: true
        link_public_ip:
          description: The public IP that stands for this address.
          returned: when there is one
          type: dict
          contains:
            link_public_ip_id:
              description: The id of the link.
              type: str
              sample: eipassoc-12345678
            public_dns_name:
              description: The host name that belongs to the public IP.
              type: str
              sample: ows-192-0-2-10.eu-west-2.compute.outscale.com
            public_ip:
              description: The public IP.
              type: str
              sample: 192.0.2.10
            public_ip_account_id:
              description: The account that owns the public IP.
              type: str
              sample: "123456789012"
            public_ip_id:
              description: The id of the public IP.
              type: str
              sample: eipalloc-12345678
        private_dns_name:
          description: The host name that belongs to the private IP, known within the Net.
          type: str
          sample: ip-10-0-1-10.eu-west-2.compute.internal
        private_ip:
          description: The address.
          type: str
          sample: 10.0.1.10
    security_groups:
      description: The security groups of the NIC.
      type: list
      elements: dict
      contains:
        security_group_id:
          description: The id of the security group.
          type: str
          sample: sg-12345678
        security_group_name:
          description: The name of the security group.
          type: str
          sample: shop-web
    state:
      description: V(available), V(attaching), V(in-use) or V(detaching).
      type: str
      sample: in-use
    subnet_id:
      description: The Subnet that the NIC is in.
      type: str
      sample: subnet-12345678
    subregion_name:
      description: The Subregion that the NIC is in.
      type: str
      sample: eu-west-2a
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
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

from ..module_utils._engine.fields import REPLACE, Field, Ids
from ..module_utils._engine.links import Link
from ..module_utils._engine.paths import EACH, Path
from ..module_utils._engine.resource import ByName, Calls, Deletion, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.nics import DELETE_WITH_VM, SECONDARY_COUNT, SECONDARY_IPS, PrimaryIp

NIC = Resource(
    name="nic",
    calls=Calls(
        read="ReadNics", create="CreateNic", update="UpdateNic", delete="DeleteNic", one_attribute_per_call=True
    ),
    identity=Identity("nic_id", ways=(ByName(),)),
    fields={
        "subnet_id": Field(change=REPLACE),
        "description": Field(),
        "security_group_ids": Ids(filled=True, path=Path("security_groups", EACH, "security_group_id")),
        "private_ips": PrimaryIp(change=REPLACE),
    },
    parts=(
        Tags(),
        SECONDARY_IPS,
        SECONDARY_COUNT,
        Link(
            {"vm_id": Path("link_nic", "vm_id")},
            link="LinkNic",
            unlink="UnlinkNic",
            params={"vm_id": "vm_id", "device_number": "device_number"},
            unlink_params={"link_nic_id": Path("link_nic", "link_nic_id")},
            also={"device_number": Path("link_nic", "device_number")},
            needs=("available",),
        ),
        DELETE_WITH_VM,
    ),
    lifecycle=Lifecycle(ready=("available", "in-use"), moving={Path("link_nic", "state"): ("attaching", "detaching")}),
    deletion=Deletion(needs=("available",)),
)

MODULE = ResourceModule(
    NIC,
    {
        "nic_id": {"type": "str"},
        "subnet_id": {"type": "str"},
        "description": {"type": "str"},
        "security_group_ids": {"type": "list", "elements": "str"},
        "private_ips": arguments.NICS["options"]["private_ips"],
        "secondary_private_ips": {"type": "list", "elements": "str"},
        "secondary_private_ip_count": {"type": "int"},
        "purge_private_ips": {"type": "bool", "default": True},
        "vm_id": {"type": "str"},
        "device_number": {"type": "int"},
        "delete_on_vm_deletion": {"type": "bool"},
        "allow_relink": {"type": "bool", "default": False},
        **arguments.REPLACE,
    },
    required_one_of=[("nic_id", "name")],
    mutually_exclusive=[("secondary_private_ips", "secondary_private_ip_count")],
    required_by={"vm_id": ["device_number"]},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
