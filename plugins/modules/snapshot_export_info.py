#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List export tasks of snapshots."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: snapshot_export_info
short_description: List export tasks of snapshots
version_added: 0.1.0
description:
  - Lists what the filters choose, over all pages.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(task_ids) or C(snapshot_ids).
        Most take a list, of which one has to match; a single value stands for a list of one. All filters have to
        match.
      - Lists of strings - V(snapshot_ids), V(task_ids).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadSnapshotExportTasks"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.snapshot_export
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.snapshot_export_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
snapshot_exports:
  description: The export tasks of snapshots. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    comment:
      description: Why the task failed, where it did.
      type: str
      sample: ""
    osu_export:
      description: Where it is put.
      type: dict
      contains:
        disk_image_format:
          description: The format of the file, V(qcow2) or V(raw).
          type: str
          sample: qcow2
        osu_bucket:
          description: The bucket.
          type: str
          sample: exports
        osu_prefix:
          description: The folder within the bucket.
          type: str
          sample: images
    progress:
      description: How much of it is done, in percent.
      type: int
      sample: 100
    snapshot_id:
      description: The snapshot that is exported.
      type: str
      sample: snap-12345678
    state:
      description: V(pending), V(active), V(completed), V(failed) or V(cancelled).
      type: str
      sample: completed
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    task_id:
      description: The id of the task.
      type: str
      sample: snap-export-12345678
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

from ..module_utils._modules.base import InfoModule

MODULE = InfoModule("ReadSnapshotExportTasks", "snapshot_exports")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
