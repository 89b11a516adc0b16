#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a volume (BSU)."""

from __future__ import annotations

DOCUMENTATION = r"""
module: volume
short_description: Manage a volume (BSU)
version_added: 0.1.0
description:
  - Creates, changes, links and deletes a BSU volume.
  - A volume is never taken from a VM without being told: moving it needs O(allow_relink), and one that is linked cannot be deleted.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A data volume, linked to a VM
  outscale.cloud.volume:
    name: shop-data
    subregion_name: eu-west-2a
    size: 100
    volume_type: gp2
    vm_id: "{{ db.vm.vm_id }}"
    device_name: /dev/xvdb

- name: The same volume, unlinked
  outscale.cloud.volume:
    name: shop-data
    vm_id: null
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.parts import Link, Tags
from ..module_utils._reconcile.resource import Key, Resource, States

VOLUME = Resource(
    name="volume",
    id="volume_id",
    read="ReadVolumes",
    create="CreateVolume",
    update="UpdateVolume",
    delete="DeleteVolume",
    delete_needs=("available",),
    fields={
        "size": Field(grows=True),
        "volume_type": Field(),
        "iops": Field(),
        "snapshot_id": Field(),
        "subregion_name": Field(),
    },
    asynchronous=("size", "volume_type", "iops"),
    parts=(
        Tags(),
        Link(
            {"vm_id": "linked_volumes.0.vm_id"},
            link="LinkVolume",
            unlink="UnlinkVolume",
            params={"vm_id": "vm_id", "device_name": "device_name"},
            undo_params={"volume_id": "volume_id"},
            also={"device_name": "linked_volumes.0.device_name"},
            needs=("available",),
            shows="linked_volumes",
            relink="allow_relink",
            undone=False,
        ),
    ),
    keys=(Key({"name": "tags"}),),
    states=States(
        ready=("available", "in-use"),
        failed=("error",),
        gone=("deleted",),
        leaving=("deleting",),
        also={"linked_volumes.0.state": "attached"},
    ),
)

MODULE = ResourceModule(
    VOLUME,
    {
        "volume_id": {"type": "str"},
        "size": {"type": "int"},
        "volume_type": {"type": "str", "choices": ["standard", "gp2", "io1"]},
        "iops": {"type": "int"},
        "snapshot_id": {"type": "str"},
        "subregion_name": {"type": "str"},
        "vm_id": {"type": "str"},
        "device_name": {"type": "str"},
        "allow_relink": {"type": "bool", "default": False},
        **arguments.REPLACE,
    },
    required_one_of=[("volume_id", "name")],
    required_by={"vm_id": ["device_name"]},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
