#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a Subnet of a Net."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: subnet
short_description: Manage a Subnet of a Net
version_added: 0.1.0
description:
  - Creates, changes and deletes a Subnet. A Net has one Subnet at most of a range, so the Net and the range find
    it.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  subnet_id:
    description:
      - The Subnet that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(subnet_id), O(ip_range) and O(name) is required.
    type: str
  net_id:
    description:
      - The Net that the Subnet is a part of. Together with O(ip_range) or O(name) it finds the Subnet.
      - Needed to create the Subnet.
    type: str
  ip_range:
    description:
      - The addresses of the Subnet, in CIDR notation without host bits.
      - They lie within the range of the Net, overlap no other Subnet, and are a V(/29) or larger.
      - Needed to create the Subnet.
      - At least one of O(subnet_id), O(ip_range) and O(name) is required.
    type: str
  subregion_name:
    description:
      - The Subregion that the Subnet is in, such as V(eu-west-2a). When it is not set, the cloud chooses one.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  map_public_ip_on_launch:
    description:
      - Whether NICs that are created in the Subnet, those of new VMs among them, get a public IP. Others keep what
        they have.
    type: bool
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
    ["api:CreateSubnet", "api:CreateTags", "api:DeleteSubnet", "api:DeleteTags", "api:ReadSubnets",
    "api:UpdateSubnet"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadLoadBalancers),
    C(api:ReadNatServices), C(api:ReadNets), C(api:ReadNics), C(api:ReadSubregions) and C(api:ReadVms). It does
    without where it may not.
seealso:
  - module: outscale.cloud.subnet_info
"""

EXAMPLES = r"""
- name: A Subnet in one Subregion
  outscale.cloud.subnet:
    net_id: "{{ shop.net.net_id }}"
    ip_range: 10.0.1.0/24
    subregion_name: eu-west-2a
    name: shop-public
    map_public_ip_on_launch: true

- name: No such Subnet
  outscale.cloud.subnet:
    subnet_id: subnet-12345678
    state: absent
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
subnet:
  description: The Subnet as it is at the end of the task; in check mode, as it would be.
  returned: when the Subnet exists
  type: dict
  contains:
    available_ips_count:
      description: How many addresses of the Subnet are free.
      type: int
      sample: 251
    ip_range:
      description: The addresses of the Subnet, in CIDR notation.
      type: str
      sample: 10.0.1.0/24
    map_public_ip_on_launch:
      description: Whether NICs that are created in the Subnet get a public IP.
      type: bool
      sample: false
    net_id:
      description: The Net that the Subnet is a part of.
      type: str
      sample: vpc-12345678
    state:
      description: V(pending), V(available) or V(deleted).
      type: str
      sample: available
    subnet_id:
      description: The id of the Subnet.
      type: str
      sample: subnet-12345678
    subregion_name:
      description: The Subregion that the Subnet is in.
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

from ..module_utils._engine.fields import REPLACE, Field, IpRange
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, ByName, Calls, Deletion, Dependent, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule

SUBNET = Resource(
    name="subnet",
    calls=Calls(read="ReadSubnets", create="CreateSubnet", update="UpdateSubnet", delete="DeleteSubnet"),
    identity=Identity(
        "subnet_id",
        ways=(
            ByFields("net_id", "ip_range", unique=True),
            ByFields("net_id", "name"),
            ByName(),
        ),
    ),
    fields={
        "net_id": Field(change=REPLACE),
        "ip_range": IpRange(change=REPLACE),
        "subregion_name": Field(change=REPLACE),
        "map_public_ip_on_launch": Field(),
    },
    parts=(Tags(),),
    lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
    deletion=Deletion(
        exclusive=("ip_range",),
        dependents=(
            Dependent("ReadVms", filter="subnet_ids"),
            Dependent("ReadNatServices", filter="subnet_ids"),
            Dependent("ReadLoadBalancers", holds=(Path("subnets"),)),
            Dependent("ReadNics", filter="subnet_ids"),
        ),
    ),
)

MODULE = ResourceModule(
    SUBNET,
    {
        "subnet_id": {"type": "str"},
        "net_id": {"type": "str"},
        "ip_range": {"type": "str"},
        "subregion_name": {"type": "str"},
        "map_public_ip_on_launch": {"type": "bool"},
        **arguments.REPLACE,
    },
    required_one_of=[("subnet_id", "ip_range", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
