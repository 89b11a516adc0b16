"""Exports of images and snapshots over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .reading import DescribeCall
from .tables import TAGS, Item, Table, nested, renamed, text
from .translation import SingleCall, Translation, resource

_PLACE: Table = {"DiskImageFormat": "diskImageFormat", "OsuBucket": "osuBucket", "OsuPrefix": "osuPrefix"}
_TASK: Table = {"Comment": text("statusMessage"), "State": "state", "Tags": TAGS}
_IMAGE_TASK: Table = {
    **_TASK,
    "ImageId": "imageExport.imageId",
    "OsuExport": nested("exportToOsu", {**_PLACE, "OsuManifestUrl": "osuManifestUrl"}),
    "TaskId": "imageExportTaskId",
}
_SNAPSHOT_TASK: Table = {
    **_TASK,
    "OsuExport": nested("exportToOsu", _PLACE),
    "Progress": "completion",
    "SnapshotId": "snapshotExport.snapshotId",
    "TaskId": "snapshotExportTaskId",
}


def _export(keys: str) -> t.Callable[[Item], Item]:
    """Makes the parameter of the bucket. ``keys``: FCU's name of the keys that open it, which differs."""

    def params(place: Item) -> Item:
        given = renamed(place.get("OsuApiKey") or {}, {"ApiKeyId": "AccessKey", "SecretKey": "SecretKey"})
        return {"ExportToOsu": {**renamed(place, {name: name for name in _PLACE}), **({keys: given} if given else {})}}

    return params


_UNSUPPORTED = {"OsuExport": ("OsuManifestUrl",)}

ACTIONS: dict[str, Translation] = {
    "ReadImageExportTasks": DescribeCall(
        "DescribeImageExportTasks", _IMAGE_TASK, {}, {"ImageIds": "ImageId", "TaskIds": "TaskId"}, tag_filters=False
    ),
    "CreateImageExportTask": SingleCall(
        "CreateImageExportTask",
        {"ImageId": "ImageId", "OsuExport": _export("OsuAkSk")},
        resource("ImageExportTask", "imageExportTask", _IMAGE_TASK),
        unsupported=_UNSUPPORTED,
    ),
    "ReadSnapshotExportTasks": DescribeCall(
        "DescribeSnapshotExportTasks",
        _SNAPSHOT_TASK,
        {},
        {"SnapshotIds": "SnapshotId", "TaskIds": "TaskId"},
        tag_filters=False,
    ),
    "CreateSnapshotExportTask": SingleCall(
        "CreateSnapshotExportTask",
        {"OsuExport": _export("aksk"), "SnapshotId": "SnapshotId"},
        resource("SnapshotExportTask", "snapshotExportTask", _SNAPSHOT_TASK),
        unsupported=_UNSUPPORTED,
    ),
    "DeleteExportTask": SingleCall("CancelExportTask", {"ExportTaskId": "ExportTaskId"}),
}
"""Actions of the OUTSCALE API, each with its translation."""
