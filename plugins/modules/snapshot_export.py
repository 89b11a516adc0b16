#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Export a snapshot to object storage."""

from __future__ import annotations

DOCUMENTATION = r"""
module: snapshot_export
short_description: Export a snapshot to object storage
version_added: 0.1.0
description:
  - Starts a task that copies the snapshot to a bucket, and waits for its end; or cancels the task.
  - An export of the same snapshot to the same place that is under way or done is taken for this one.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A copy in the bucket of the backups
  outscale.cloud.snapshot_export:
    snapshot_id: "{{ made.snapshot.snapshot_id }}"
    osu_export:
      osu_bucket: backups
      osu_prefix: monthly
      disk_image_format: qcow2
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, States
from ..module_utils._reconcile.sharing import EXPORT

SNAPSHOT_EXPORT = Resource(
    name="snapshot_export",
    id="task_id",
    read="ReadSnapshotExportTasks",
    create="CreateSnapshotExportTask",
    delete="DeleteExportTask",
    delete_id="export_task_id",
    fields={"snapshot_id": Field(), "osu_export": Field()},
    parts=(Tags(options=("tags",)),),
    keys=(Key({"snapshot_id": "", "osu_export": ""}),),
    states=States(ready=("completed",), failed=("failed",), gone=("cancelled", "canceled", "failed"), reason="comment"),
)

MODULE = ResourceModule(
    SNAPSHOT_EXPORT,
    {"task_id": {"type": "str"}, "snapshot_id": {"type": "str"}, "osu_export": EXPORT},
    required_one_of=[("task_id", "snapshot_id")],
    required_together=[("snapshot_id", "osu_export")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
