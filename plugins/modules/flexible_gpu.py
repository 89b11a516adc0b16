#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a flexible GPU."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: flexible_gpu
short_description: Manage a flexible GPU
version_added: 0.1.0
description:
  - Allocates a flexible GPU, links it to a VM, and releases it.
  - >-
    A link becomes real when the VM next passes through the state stopped: the module waits for that only where the
    VM is stopped already.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  name:
    description:
      - The value of the tag C(Name). The flexible GPU is found by it where neither O(flexible_gpu_id) nor O(vm_id)
        says which one is meant, so that a spare one can be kept that is linked to no VM.
      - Two flexible GPUs of the same name are an error that lists them.
      - At least one of O(flexible_gpu_id), O(name) and O(model_name) is required.
    type: str
  flexible_gpu_id:
    description:
      - The flexible GPU that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(flexible_gpu_id), O(name) and O(model_name) is required.
    type: str
  model_name:
    description:
      - The model, such as V(nvidia-p100).
      - Needed to create the flexible GPU.
      - At least one of O(flexible_gpu_id), O(name) and O(model_name) is required.
    type: str
  subregion_name:
    description:
      - The Subregion that the flexible GPU is in. Only VMs of the same Subregion can use it. It cannot be changed
        afterwards, unless O(replace=true).
      - When it is not set, a new one is made in the Subregion of O(vm_id), else in the first one that has one left.
      - Needed to create the flexible GPU.
    type: str
  generation:
    description:
      - The generation of the processor that it has to go with, such as V(v5). The cloud's default is the oldest
        that can.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  delete_on_vm_deletion:
    description:
      - Whether the flexible GPU is released with the VM. The cloud's default is V(false).
    type: bool
  vm_id:
    description:
      - The VM to link the flexible GPU to. Null unlinks it. When it is not set, the link is left alone.
    type: str
  allow_relink:
    description:
      - Whether the flexible GPU may be taken from the VM that it is linked to now. With V(false) that is an error.
    type: bool
    default: false
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
    ["api:CreateFlexibleGpu", "api:CreateTags", "api:DeleteFlexibleGpu", "api:DeleteTags", "api:LinkFlexibleGpu",
    "api:ReadFlexibleGpus", "api:ReadSubregions", "api:ReadVms", "api:UnlinkFlexibleGpu", "api:UpdateFlexibleGpu"],
    "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadFlexibleGpuCatalog) and
    C(api:ReadQuotas). It does without where it may not.
seealso:
  - module: outscale.cloud.flexible_gpu_info
"""

EXAMPLES = r"""
- name: A spare GPU, linked to no VM yet
  outscale.cloud.flexible_gpu:
    name: spare
    model_name: nvidia-p6
    subregion_name: eu-west-2a

- name: A GPU for the VM that learns
  outscale.cloud.flexible_gpu:
    model_name: nvidia-p6
    subregion_name: eu-west-2a
    generation: v5
    vm_id: "{{ learner.vm.vm_id }}"
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
flexible_gpu:
  description: The flexible GPU as it is at the end of the task; in check mode, as it would be.
  returned: when the flexible GPU exists
  type: dict
  contains:
    delete_on_vm_deletion:
      description: Whether the flexible GPU is released with the VM.
      type: bool
      sample: true
    flexible_gpu_id:
      description: The id of the flexible GPU.
      type: str
      sample: fgpu-12345678
    generation:
      description: The generation of the processor that it goes with.
      type: str
      sample: v5
    model_name:
      description: The model.
      type: str
      sample: nvidia-p100
    state:
      description: V(allocated) (linked to no VM), V(attaching), V(attached) or V(detaching).
      type: str
      sample: attached
    subregion_name:
      description: The Subregion that the flexible GPU is in.
      type: str
      sample: eu-west-2a
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    vm_id:
      description: The VM that the flexible GPU is linked to.
      returned: when it is linked
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

from ..module_utils._engine.fields import REPLACE, Field
from ..module_utils._engine.links import Link
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, ByName, Calls, Deletion, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.flexible_gpus import ANY_SUBREGION, KeptByVm, possible_subregions, vm_that_runs

FLEXIBLE_GPU = Resource(
    name="flexible_gpu",
    calls=Calls(
        read="ReadFlexibleGpus", create="CreateFlexibleGpu", update="UpdateFlexibleGpu", delete="DeleteFlexibleGpu"
    ),
    identity=Identity("flexible_gpu_id", ways=(ByFields("vm_id", "model_name"), ByName())),
    fields={
        "model_name": Field(change=REPLACE),
        "subregion_name": Field(change=REPLACE),
        "generation": Field(change=REPLACE),
        "delete_on_vm_deletion": Field(),
    },
    parts=(
        Tags(),
        Link(
            {"vm_id": Path("vm_id")},
            link="LinkFlexibleGpu",
            unlink="UnlinkFlexibleGpu",
            params={"vm_id": "vm_id"},
            unlink_params={"flexible_gpu_id": Path("flexible_gpu_id")},
            others=("state",),
            needs=("allocated",),
            ending=("detaching",),
        ),
        KeptByVm(),
    ),
    lifecycle=Lifecycle(
        ready=("allocated", "attached", "attaching", "detaching"),
        remarks={"attaching": "it is there for the VM once that was stopped and started again"},
    ),
    lookup=possible_subregions,
    any_of=ANY_SUBREGION,
    deletion=Deletion(needs=("allocated",), lookup=vm_that_runs),
)

MODULE = ResourceModule(
    FLEXIBLE_GPU,
    {
        "flexible_gpu_id": {"type": "str"},
        "model_name": {"type": "str"},
        "subregion_name": {"type": "str"},
        "generation": {"type": "str"},
        "delete_on_vm_deletion": {"type": "bool"},
        "vm_id": {"type": "str"},
        "allow_relink": {"type": "bool", "default": False},
        **arguments.REPLACE,
    },
    required_one_of=[("flexible_gpu_id", "name", "model_name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
