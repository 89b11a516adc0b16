#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a public IP."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: public_ip
short_description: Manage a public IP
version_added: 0.1.0
description:
  - Allocates a public IP, links it to a VM or a NIC, unlinks and releases it.
  - >-
    Say which public IP is meant by O(public_ip_id), O(public_ip) or O(name): an address that nothing names would be
    allocated anew by each run.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  public_ip_id:
    description:
      - The public IP that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(public_ip_id), O(public_ip) and O(name) is required.
    type: str
  public_ip:
    description:
      - The public IP that is meant, by its address, such as V(192.0.2.10). The account has it already.
      - At least one of O(public_ip_id), O(public_ip) and O(name) is required.
    type: str
  vm_id:
    description:
      - The VM to link it to. A VM with several NICs needs O(nic_id) instead.
      - Null unlinks it. When neither O(vm_id) nor O(nic_id) is set, the link is left alone.
      - Mutually exclusive with O(nic_id).
    type: str
  nic_id:
    description:
      - The NIC to link it to. Null unlinks it.
      - Mutually exclusive with O(vm_id).
    type: str
  private_ip:
    description:
      - The private address of the NIC that it stands for. When it is not set, the primary one.
    type: str
  allow_relink:
    description:
      - Whether it may be taken from what it is linked to now. When it is not set, that is an error.
    type: bool
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.name
  - outscale.cloud.state
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreatePublicIp", "api:CreateTags", "api:DeletePublicIp", "api:DeleteTags", "api:LinkPublicIp",
    "api:ReadPublicIps", "api:UnlinkPublicIp"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadInternetServices),
    C(api:ReadNatServices), C(api:ReadNics), C(api:ReadQuotas) and C(api:ReadVms). It does without where it may not.
seealso:
  - module: outscale.cloud.public_ip_info
"""

EXAMPLES = r"""
- name: A public IP that is linked to a VM
  outscale.cloud.public_ip:
    name: shop-web
    vm_id: "{{ web.vm.vm_id }}"

- name: The same public IP, linked to nothing
  outscale.cloud.public_ip:
    name: shop-web
    vm_id: null

- name: Release it, whatever it is linked to
  outscale.cloud.public_ip:
    name: shop-web
    state: absent
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
public_ip:
  description: The public IP as it is at the end of the task; in check mode, as it would be.
  returned: when the public IP exists
  type: dict
  contains:
    link_public_ip_id:
      description: The id of the link.
      returned: when it is linked
      type: str
      sample: eipassoc-12345678
    nat_service_id:
      description: The id of the NAT service that uses the public IP. API 1.42.0 and newer have it.
      type: str
      sample: nat-12345678
    net_access_point_ids:
      description: The ids of the Net access points that use the public IP. API 1.42.0 and newer have it.
      type: list
      elements: str
      sample: [vpce-12345678]
    nic_account_id:
      description: The account that owns the NIC.
      returned: when it is linked to a NIC
      type: str
      sample: "123456789012"
    nic_id:
      description: The NIC that it is linked to.
      returned: when it is linked to a NIC
      type: str
      sample: eni-12345678
    private_ip:
      description: The private address that it stands for.
      returned: when it is linked in a Net
      type: str
      sample: 10.0.1.10
    public_ip:
      description: The address.
      type: str
      sample: 192.0.2.10
    public_ip_id:
      description: The id of the public IP.
      type: str
      sample: eipalloc-12345678
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    vm_id:
      description: The VM that it is linked to.
      returned: when it is linked to a VM
      type: str
      sample: i-12345678
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

from ..module_utils._engine.links import Link
from ..module_utils._engine.paths import EACH, Path
from ..module_utils._engine.resource import ByFields, ByName, Calls, Deletion, Dependent, Identity, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.public_ips import other_ip

PUBLIC_IP = Resource(
    name="public_ip",
    calls=Calls(read="ReadPublicIps", create="CreatePublicIp", delete="DeletePublicIp"),
    identity=Identity(
        "public_ip_id",
        ways=(
            ByFields("public_ip"),
            ByName(),
        ),
        by_cloud=("public_ip",),
    ),
    parts=(
        Tags(),
        Link(
            {"vm_id": Path("vm_id"), "nic_id": Path("nic_id")},
            link="LinkPublicIp",
            unlink="UnlinkPublicIp",
            params={name: name for name in ("vm_id", "nic_id", "private_ip", "allow_relink")},
            unlink_params={"link_public_ip_id": Path("link_public_ip_id")},
            also={"private_ip": Path("private_ip")},
            others=("link_public_ip_id", "private_ip", "nic_account_id"),
            moves=True,
            occupant="other_ip",
        ),
    ),
    lookup=other_ip,
    deletion=Deletion(dependents=(Dependent("ReadNatServices", holds=(Path("public_ips", EACH, "public_ip_id"),)),)),
    only_cloud_knows=("public_ip",),
)

MODULE = ResourceModule(
    PUBLIC_IP,
    {
        "public_ip_id": {"type": "str"},
        "public_ip": {"type": "str"},
        "vm_id": {"type": "str"},
        "nic_id": {"type": "str"},
        "private_ip": {"type": "str"},
        "allow_relink": {"type": "bool"},
    },
    required_one_of=[("public_ip_id", "public_ip", "name")],
    mutually_exclusive=[("vm_id", "nic_id")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
