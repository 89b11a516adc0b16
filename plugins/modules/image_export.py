#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Export an image to object storage."""

from __future__ import annotations

DOCUMENTATION = r"""
module: image_export
short_description: Export an image to object storage
version_added: 0.1.0
description:
  - Starts a task that copies the image to a bucket, and waits for its end; or cancels the task.
  - An export of the same image to the same place that is under way or done is taken for this one.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A copy in the bucket of the backups
  outscale.cloud.image_export:
    image_id: "{{ made.image.image_id }}"
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

IMAGE_EXPORT = Resource(
    name="image_export",
    id="task_id",
    read="ReadImageExportTasks",
    create="CreateImageExportTask",
    delete="DeleteExportTask",
    delete_id="export_task_id",
    fields={"image_id": Field(), "osu_export": Field()},
    parts=(Tags(options=("tags",)),),
    keys=(Key({"image_id": "", "osu_export": ""}),),
    states=States(ready=("completed",), failed=("failed",), gone=("cancelled", "canceled", "failed"), reason="comment"),
)

MODULE = ResourceModule(
    IMAGE_EXPORT,
    {"task_id": {"type": "str"}, "image_id": {"type": "str"}, "osu_export": EXPORT},
    required_one_of=[("task_id", "image_id")],
    required_together=[("image_id", "osu_export")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
