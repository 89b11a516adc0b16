#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a VM group."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: vm_group
short_description: Manage a VM group
version_added: 0.1.0
description:
  - Creates, scales, changes and deletes a group of VMs made from one template.
  - Scaling down deletes the oldest VMs of the group first.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  vm_group_id:
    description:
      - The VM group that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(vm_group_id) and O(vm_group_name) is required.
    type: str
  vm_group_name:
    description:
      - The name of the VM group, by which it is found.
      - Needed to create the VM group.
      - At least one of O(vm_group_id) and O(vm_group_name) is required.
    type: str
    aliases: [name]
  description:
    description:
      - A text for people. It changes nothing in how things work.
    type: str
  vm_template_id:
    description:
      - The template that VMs of the group are made from. Another one counts for VMs that are made later.
      - Needed to create the VM group.
    type: str
  subnet_id:
    description:
      - The Subnet that the VMs are in.
      - Needed to create the VM group.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  security_group_ids:
    description:
      - The security groups of the VMs, by their ids.
      - Needed to create the VM group.
      - Cannot be changed afterwards, unless O(replace=true).
    type: list
    elements: str
  positioning_strategy:
    description:
      - Whether the VMs are put close together (V(attract)), apart (V(repulse)) or anywhere. The cloud's default is
        V(no-strategy).
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    choices: [attract, no-strategy, repulse]
  vm_count:
    description:
      - How many VMs the group should have.
      - Needed to create the VM group.
    type: int
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateVmGroup", "api:DeleteVmGroup", "api:ReadVmGroups", "api:ScaleDownVmGroup", "api:ScaleUpVmGroup",
    "api:UpdateVmGroup"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadSecurityGroups),
    C(api:ReadSubnets) and C(api:ReadVmTemplates). It does without where it may not.
seealso:
  - module: outscale.cloud.vm_group_info
"""

EXAMPLES = r"""
- name: Five workers
  outscale.cloud.vm_group:
    vm_group_name: workers
    vm_template_id: "{{ worker.vm_template.vm_template_id }}"
    subnet_id: "{{ private.subnet.subnet_id }}"
    security_group_ids: ["{{ worker.security_group.security_group_id }}"]
    vm_count: 5
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
vm_group:
  description: The VM group as it is at the end of the task; in check mode, as it would be.
  returned: when the VM group exists
  type: dict
  contains:
    creation_date:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    description:
      description: A text for people. It changes nothing in how things work.
      type: str
      sample: Web servers of the shop
    positioning_strategy:
      description: V(attract), V(repulse) or V(no-strategy).
      type: str
      sample: repulse
    security_group_ids:
      description: The security groups of the VMs, by their ids.
      type: list
      elements: str
      sample: [sg-12345678]
    state:
      description: V(pending), V(available), V(scaling up), V(scaling down), V(deleting) or V(deleted).
      type: str
      sample: available
    subnet_id:
      description: The Subnet that the VMs are in.
      type: str
      sample: subnet-12345678
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    vm_count:
      description: How many VMs the group has.
      type: int
      sample: 3
    vm_group_id:
      description: The id of the VM group.
      type: str
      sample: vmgroup-12345678901234567890123456789012
    vm_group_name:
      description: The name of the VM group.
      type: str
      sample: workers
    vm_ids:
      description: The VMs of the group, by their ids.
      type: list
      elements: str
      sample: [i-12345678]
    vm_template_id:
      description: The template that VMs of the group are made from.
      type: str
      sample: vmtemplate-12345678901234567890123456789012
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

from ..module_utils._engine.fields import REPLACE, Field, Unordered
from ..module_utils._engine.resource import ByFields, Calls, Deletion, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import TagsField
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.vm_groups import Count

VM_GROUP = Resource(
    name="vm_group",
    calls=Calls(read="ReadVmGroups", create="CreateVmGroup", update="UpdateVmGroup", delete="DeleteVmGroup"),
    identity=Identity("vm_group_id", ways=(ByFields("vm_group_name"),)),
    fields={
        "vm_group_name": Field(),
        "description": Field(),
        "vm_template_id": Field(),
        "subnet_id": Field(change=REPLACE),
        "security_group_ids": Unordered(change=REPLACE),
        "positioning_strategy": Field(change=REPLACE),
        "vm_count": Field(change=REPLACE),
        "tags": TagsField(as_list=True),
    },
    parts=(Count("vm_count", ("ScaleUpVmGroup", "vm_addition"), ("ScaleDownVmGroup", "vm_subtraction")),),
    lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
    deletion=Deletion(needs=("available",)),
)

MODULE = ResourceModule(
    VM_GROUP,
    {
        "vm_group_id": {"type": "str"},
        "vm_group_name": {"type": "str", "aliases": ["name"]},
        "description": {"type": "str"},
        "vm_template_id": {"type": "str"},
        "subnet_id": {"type": "str"},
        "security_group_ids": {"type": "list", "elements": "str"},
        "positioning_strategy": {"type": "str", "choices": ["attract", "no-strategy", "repulse"]},
        "vm_count": {"type": "int"},
        **arguments.REPLACE,
    },
    required_one_of=[("vm_group_id", "vm_group_name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
