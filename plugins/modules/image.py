#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an OUTSCALE machine image (OMI)."""

from __future__ import annotations

DOCUMENTATION = r"""
module: image
short_description: Manage an OUTSCALE machine image (OMI)
version_added: 0.1.0
description:
  - >-
    Creates an image in one of four ways (from a VM, as a copy of another image, from snapshots, from a
    manifest in object storage), shares it, and deletes it.
  - The name is unique in an account and finds the image.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: An image of a VM, which two other accounts may launch
  outscale.cloud.image:
    image_name: shop-web-42
    vm_id: "{{ web.vm.vm_id }}"
    no_reboot: true
    permissions_to_launch:
      account_ids: ["123456789012", "210987654321"]

- name: No such image
  outscale.cloud.image:
    image_name: shop-web-41
    state: absent
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, States
from ..module_utils._reconcile.sharing import PERMISSIONS, Permissions, own_account

IMAGE = Resource(
    name="image",
    id="image_id",
    read="ReadImages",
    create="CreateImage",
    update="UpdateImage",
    delete="DeleteImage",
    fields={
        "image_name": Field(),
        "description": Field(),
        "architecture": Field(),
        "root_device_name": Field(),
        "product_codes": Field(),
        "file_location": Field(once=True),
        "block_device_mappings": Field(once=True),
        "boot_modes": Field(once=True),
        "tpm_mandatory": Field(),
        "no_reboot": Field(once=True),
        "source_image_id": Field(once=True),
        "source_region_name": Field(once=True),
        "vm_id": Field(once=True),
    },
    parts=(Tags(options=("tags",)), Permissions("permissions_to_launch", "UpdateImage")),
    keys=(Key({"image_name": "image_names"}, unique=True),),
    scope=own_account,
    states=States(ready=("available",), failed=("failed",), reason="state_comment"),
)

MODULE = ResourceModule(
    IMAGE,
    {
        "image_id": {"type": "str"},
        "image_name": {"type": "str", "aliases": ["name"]},
        "description": {"type": "str"},
        "architecture": {"type": "str", "choices": ["i386", "x86_64"]},
        "root_device_name": {"type": "str"},
        "product_codes": {"type": "list", "elements": "str"},
        "file_location": {"type": "str"},
        "block_device_mappings": arguments.BLOCK_DEVICE_MAPPINGS,
        "boot_modes": {"type": "list", "elements": "str", "choices": ["legacy", "uefi"]},
        "tpm_mandatory": {"type": "bool"},
        "no_reboot": {"type": "bool"},
        "source_image_id": {"type": "str"},
        "source_region_name": {"type": "str"},
        "vm_id": {"type": "str"},
        "permissions_to_launch": PERMISSIONS,
        **arguments.REPLACE,
    },
    required_one_of=[("image_id", "image_name")],
    mutually_exclusive=[("vm_id", "source_image_id", "file_location", "block_device_mappings")],
    required_together=[("source_image_id", "source_region_name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
