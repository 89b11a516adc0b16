#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a flexible GPU."""

from __future__ import annotations

DOCUMENTATION = r"""
module: flexible_gpu
short_description: Manage a flexible GPU
version_added: 0.1.0
description:
  - Allocates a flexible GPU, links it to a VM, and releases it.
  - >-
    A link becomes real when the VM next passes through the state stopped: the module waits for that only
    where the VM is stopped already.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A GPU for the VM that learns
  outscale.cloud.flexible_gpu:
    model_name: nvidia-p6
    subregion_name: eu-west-2a
    generation: v5
    vm_id: "{{ learner.vm.vm_id }}"
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.parts import Link
from ..module_utils._reconcile.resource import Key, Resource, States

FLEXIBLE_GPU = Resource(
    name="flexible_gpu",
    id="flexible_gpu_id",
    read="ReadFlexibleGpus",
    create="CreateFlexibleGpu",
    update="UpdateFlexibleGpu",
    delete="DeleteFlexibleGpu",
    fields={
        "model_name": Field(),
        "subregion_name": Field(),
        "generation": Field(),
        "delete_on_vm_deletion": Field(),
    },
    parts=(
        Link(
            {"vm_id": "vm_id"},
            link="LinkFlexibleGpu",
            unlink="UnlinkFlexibleGpu",
            params={"vm_id": "vm_id"},
            undo_params={"flexible_gpu_id": "flexible_gpu_id"},
            relink="allow_relink",
        ),
    ),
    keys=(Key({"vm_id": "vm_ids", "model_name": "model_names"}),),
    states=States(ready=("allocated", "attached", "attaching", "detaching")),
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
    required_one_of=[("flexible_gpu_id", "model_name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
