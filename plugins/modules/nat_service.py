#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a NAT service."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: nat_service
short_description: Manage a NAT service
version_added: 0.1.0
description:
  - Creates and deletes a NAT service, through which the VMs of private Subnets reach the internet.
  - A NAT service cannot be changed. Deleting it unlinks its public IP but does not release it.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  nat_service_id:
    description:
      - The NAT service that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(nat_service_id), O(subnet_id) and O(name) is required.
    type: str
  subnet_id:
    description:
      - The public Subnet to put the NAT service in. Its default route leads to an internet service.
      - Needed to create the NAT service.
      - At least one of O(nat_service_id), O(subnet_id) and O(name) is required.
    type: str
  public_ip_id:
    description:
      - The public IP that connections to the internet come from. It is linked to nothing else.
      - Needed to create the NAT service.
    type: str
  client_token:
    description:
      - A text of your own that marks the creation, so that a creation which is sent twice is done once, and by
        which the module finds what it made when an answer is lost. API 1.40.1 and newer take it.
      - Used at creation only; never compared afterwards.
    type: str
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
    ["api:CreateNatService", "api:CreateTags", "api:DeleteNatService", "api:DeleteTags", "api:ReadNatServices"],
    "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadPublicIps), C(api:ReadQuotas),
    C(api:ReadRouteTables) and C(api:ReadSubnets). It does without where it may not.
seealso:
  - module: outscale.cloud.nat_service_info
"""

EXAMPLES = r"""
- name: A NAT service in the public Subnet
  outscale.cloud.nat_service:
    name: shop
    subnet_id: "{{ public.subnet.subnet_id }}"
    public_ip_id: "{{ nat_ip.public_ip.public_ip_id }}"
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
nat_service:
  description: The NAT service as it is at the end of the task; in check mode, as it would be.
  returned: when the NAT service exists
  type: dict
  contains:
    client_token:
      description: The text that marks the creation.
      returned: when the creation was marked
      type: str
      sample: shop-web-1
    nat_service_id:
      description: The id of the NAT service.
      type: str
      sample: nat-12345678
    net_id:
      description: The Net that it belongs to.
      returned: when it is in a Net
      type: str
      sample: vpc-12345678
    public_ips:
      description: The public IPs that connections to the internet come from.
      type: list
      elements: dict
      contains:
        public_ip:
          description: The address.
          type: str
          sample: 192.0.2.10
        public_ip_id:
          description: The id of the public IP.
          type: str
          sample: eipalloc-12345678
    state:
      description: V(pending), V(available), V(deleting) or V(deleted).
      type: str
      sample: available
    subnet_id:
      description: The Subnet that the NAT service is in.
      type: str
      sample: subnet-12345678
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

from ..module_utils._engine.fields import CREATE_ONLY, REPLACE, Field
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, ByName, Calls, Deletion, Dependent, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule

NAT_SERVICE = Resource(
    name="nat_service",
    calls=Calls(read="ReadNatServices", create="CreateNatService", delete="DeleteNatService"),
    identity=Identity(
        "nat_service_id",
        ways=(
            ByFields("subnet_id", "public_ip_id", unique=True),
            ByFields("subnet_id", "name"),
            ByName(),
            ByFields("client_token", unique=True),
        ),
    ),
    fields={
        "subnet_id": Field(change=REPLACE),
        "public_ip_id": Field(change=REPLACE, path=Path("public_ips", 0, "public_ip_id")),
        "client_token": Field(change=CREATE_ONLY),
    },
    parts=(Tags(),),
    lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
    deletion=Deletion(
        exclusive=("public_ip_id",),
        dependents=(Dependent("ReadRouteTables", filter="route_nat_service_ids", blocks=False),),
    ),
)

MODULE = ResourceModule(
    NAT_SERVICE,
    {
        "nat_service_id": {"type": "str"},
        "subnet_id": {"type": "str"},
        "public_ip_id": {"type": "str"},
        "client_token": {"type": "str", "no_log": False},
        **arguments.REPLACE,
    },
    required_one_of=[("nat_service_id", "subnet_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
