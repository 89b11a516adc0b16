#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a VM template."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: vm_template
short_description: Manage a VM template
version_added: 0.1.0
description:
  - Creates, changes and deletes a template that VM groups make their VMs from.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  vm_template_id:
    description:
      - The template that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(vm_template_id) and O(vm_template_name) is required.
    type: str
  vm_template_name:
    description:
      - The name of the template, by which it is found.
      - Needed to create the VM template.
      - At least one of O(vm_template_id) and O(vm_template_name) is required.
    type: str
    aliases: [name]
  description:
    description:
      - A text for people. It changes nothing in how things work.
    type: str
  image_id:
    description:
      - The machine image (OMI) that the VMs boot from.
      - Needed to create the VM template.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  cpu_cores:
    description:
      - How many cores a VM has.
      - Needed to create the VM template.
      - Cannot be changed afterwards, unless O(replace=true).
    type: int
  cpu_generation:
    description:
      - The generation of the processor, such as V(v4).
      - Needed to create the VM template.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  cpu_performance:
    description:
      - How fast the cores are. The cloud's default is V(high).
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    choices: [medium, high, highest]
  ram:
    description:
      - The memory of a VM in GiB.
      - Needed to create the VM template.
      - Cannot be changed afterwards, unless O(replace=true).
    type: int
  keypair_name:
    description:
      - The keypair whose public key is put into the VMs.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
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
    ["api:CreateVmTemplate", "api:DeleteVmTemplate", "api:ReadVmTemplates", "api:UpdateVmTemplate"], "Resource":
    ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadImages), C(api:ReadKeypairs) and
    C(api:ReadVmGroups). It does without where it may not.
seealso:
  - module: outscale.cloud.vm_template_info
"""

EXAMPLES = r"""
- name: What a worker is
  outscale.cloud.vm_template:
    vm_template_name: worker
    image_id: ami-12345678
    cpu_cores: 2
    cpu_generation: v5
    cpu_performance: high
    ram: 4
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
vm_template:
  description: The VM template as it is at the end of the task; in check mode, as it would be.
  returned: when the VM template exists
  type: dict
  contains:
    cpu_cores:
      description: How many cores a VM has.
      type: int
      sample: 2
    cpu_generation:
      description: The generation of the processor.
      type: str
      sample: v5
    cpu_performance:
      description: V(medium), V(high) or V(highest).
      type: str
      sample: high
    creation_date:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    description:
      description: A text for people. It changes nothing in how things work.
      type: str
      sample: Web servers of the shop
    image_id:
      description: The machine image (OMI) that the VMs boot from.
      type: str
      sample: ami-12345678
    keypair_name:
      description: The keypair whose public key is put into the VMs.
      type: str
      sample: team
    ram:
      description: The memory of a VM in GiB.
      type: int
      sample: 4
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    vm_template_id:
      description: The id of the template.
      type: str
      sample: vmtemplate-12345678901234567890123456789012
    vm_template_name:
      description: The name of the template.
      type: str
      sample: worker
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
from ..module_utils._engine.resource import ByFields, Calls, Deletion, Dependent, Identity, Resource
from ..module_utils._engine.tags import TagsField
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule

VM_TEMPLATE = Resource(
    name="vm_template",
    calls=Calls(
        read="ReadVmTemplates", create="CreateVmTemplate", update="UpdateVmTemplate", delete="DeleteVmTemplate"
    ),
    identity=Identity("vm_template_id", ways=(ByFields("vm_template_name"),)),
    fields={
        "vm_template_name": Field(),
        "description": Field(),
        "image_id": Field(change=REPLACE),
        "cpu_cores": Field(change=REPLACE),
        "cpu_generation": Field(change=REPLACE),
        "cpu_performance": Field(change=REPLACE),
        "ram": Field(change=REPLACE),
        "keypair_name": Field(change=REPLACE),
        "tags": TagsField(as_list=True),
    },
    deletion=Deletion(dependents=(Dependent("ReadVmGroups", filter="vm_template_ids"),)),
)

MODULE = ResourceModule(
    VM_TEMPLATE,
    {
        "vm_template_id": {"type": "str"},
        "vm_template_name": {"type": "str", "aliases": ["name"]},
        "description": {"type": "str"},
        "image_id": {"type": "str"},
        "cpu_cores": {"type": "int"},
        "cpu_generation": {"type": "str"},
        "cpu_performance": {"type": "str", "choices": ["medium", "high", "highest"]},
        "ram": {"type": "int"},
        "keypair_name": {"type": "str", "no_log": False},
        **arguments.REPLACE,
    },
    required_one_of=[("vm_template_id", "vm_template_name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
