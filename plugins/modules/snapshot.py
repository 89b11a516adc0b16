#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a snapshot of a volume."""

from __future__ import annotations

DOCUMENTATION = r"""
module: snapshot
short_description: Manage a snapshot of a volume
version_added: 0.1.0
description:
  - >-
    Creates a snapshot in one of three ways (of a volume, as a copy of another snapshot, from a file in object
    storage), shares it, and deletes it.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A snapshot of the data, before the upgrade
  outscale.cloud.snapshot:
    name: before-upgrade
    volume_id: "{{ data.volume.volume_id }}"

- name: No such snapshot
  outscale.cloud.snapshot:
    name: before-upgrade
    state: absent
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, States, User
from ..module_utils._reconcile.sharing import PERMISSIONS, Permissions, own_account

SNAPSHOT = Resource(
    name="snapshot",
    id="snapshot_id",
    read="ReadSnapshots",
    create="CreateSnapshot",
    update="UpdateSnapshot",
    delete="DeleteSnapshot",
    fields={
        "description": Field(),
        "volume_id": Field(),
        "file_location": Field(once=True),
        "snapshot_size": Field(once=True),
        "source_snapshot_id": Field(once=True),
        "source_region_name": Field(once=True),
    },
    parts=(Tags(), Permissions("permissions_to_create_volume", "UpdateSnapshot")),
    keys=(Key({"name": "tags"}),),
    scope=own_account,
    states=States(ready=("completed",), failed=("error",), gone=("deleted",), leaving=("deleting",)),
    used_by=(User("ReadImages", by="block_device_mapping_snapshot_ids"),),
)

MODULE = ResourceModule(
    SNAPSHOT,
    {
        "snapshot_id": {"type": "str"},
        "description": {"type": "str"},
        "volume_id": {"type": "str"},
        "file_location": {"type": "str"},
        "snapshot_size": {"type": "int"},
        "source_snapshot_id": {"type": "str"},
        "source_region_name": {"type": "str"},
        "permissions_to_create_volume": PERMISSIONS,
        **arguments.REPLACE,
    },
    required_one_of=[("snapshot_id", "name")],
    mutually_exclusive=[("volume_id", "source_snapshot_id", "file_location")],
    required_together=[("source_snapshot_id", "source_region_name"), ("file_location", "snapshot_size")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
