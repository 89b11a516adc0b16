#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a VM group."""

from __future__ import annotations

DOCUMENTATION = r"""
module: vm_group
short_description: Manage a VM group
version_added: 0.1.0
description:
  - Creates, scales, changes and deletes a group of VMs made from one template.
  - Scaling down deletes the oldest VMs of the group first.
author:
  - outscale.cloud contributors (@outscale-cloud)
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

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.counting import Count
from ..module_utils._reconcile.fields import Field, Unordered
from ..module_utils._reconcile.parts import TagMapping
from ..module_utils._reconcile.resource import Key, Resource, States

VM_GROUP = Resource(
    name="vm_group",
    id="vm_group_id",
    read="ReadVmGroups",
    create="CreateVmGroup",
    update="UpdateVmGroup",
    delete="DeleteVmGroup",
    delete_needs=("available",),
    fields={
        "vm_group_name": Field(),
        "description": Field(),
        "vm_template_id": Field(),
        "subnet_id": Field(),
        "security_group_ids": Unordered(),
        "positioning_strategy": Field(),
        "vm_count": Field(),
    },
    parts=(
        TagMapping("UpdateVmGroup", as_list=True),
        Count("vm_count", ("ScaleUpVmGroup", "vm_addition"), ("ScaleDownVmGroup", "vm_subtraction")),
    ),
    keys=(Key({"vm_group_name": "vm_group_names"}),),
    states=States(ready=("available",), gone=("deleted",), leaving=("deleting",)),
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
