#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a VM template."""

from __future__ import annotations

DOCUMENTATION = r"""
module: vm_template
short_description: Manage a VM template
version_added: 0.1.0
description:
  - Creates, changes and deletes a template that VM groups make their VMs from.
author:
  - outscale.cloud contributors (@outscale-cloud)
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

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.parts import TagMapping
from ..module_utils._reconcile.resource import Key, Resource, User

VM_TEMPLATE = Resource(
    name="vm_template",
    id="vm_template_id",
    read="ReadVmTemplates",
    create="CreateVmTemplate",
    update="UpdateVmTemplate",
    delete="DeleteVmTemplate",
    fields={
        "vm_template_name": Field(),
        "description": Field(),
        "image_id": Field(),
        "cpu_cores": Field(),
        "cpu_generation": Field(),
        "cpu_performance": Field(),
        "ram": Field(),
        "keypair_name": Field(),
    },
    parts=(TagMapping("UpdateVmTemplate", as_list=True),),
    keys=(Key({"vm_template_name": "vm_template_names"}),),
    used_by=(User("ReadVmGroups", by="vm_template_ids"),),
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
