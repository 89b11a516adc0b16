"""Exports of images and snapshots over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .tables import TAGS, Item, Table, sub, text
from .translation import Reads, Saying, Send, shown

_PLACE: Table = {"DiskImageFormat": "diskImageFormat", "OsuBucket": "osuBucket", "OsuPrefix": "osuPrefix"}
_TASK: Table = {"Comment": text("statusMessage"), "State": "state", "Tags": TAGS}
_IMAGE_TASK: Table = {
    **_TASK,
    "ImageId": "imageExport.imageId",
    "OsuExport": sub("exportToOsu", {**_PLACE, "OsuManifestUrl": "osuManifestUrl"}),
    "TaskId": "imageExportTaskId",
}
_SNAPSHOT_TASK: Table = {
    **_TASK,
    "OsuExport": sub("exportToOsu", _PLACE),
    "Progress": "completion",
    "SnapshotId": "snapshotExport.snapshotId",
    "TaskId": "snapshotExportTaskId",
}


def _export(keys: str) -> t.Callable[[Item], Item]:
    """Makes the parameter that says where to. ``keys``: FCU's name of what opens the bucket, which differs."""

    def said(place: Item) -> Item:
        opens = place.get("OsuApiKey") or {}
        words = {"ApiKeyId": "AccessKey", "SecretKey": "SecretKey"}
        told = {name: place[name] for name in _PLACE if name in place}
        inside = {theirs: opens[ours] for ours, theirs in words.items() if ours in opens}
        return {"ExportToOsu": {**told, **({keys: inside} if inside else {})}}

    return said


_LACKS = {"OsuExport": ("OsuManifestUrl",)}

ACTIONS: dict[str, Saying] = {
    "ReadImageExportTasks": Reads(
        "DescribeImageExportTasks",
        "imageExportTaskSet",
        "ImageExportTasks",
        _IMAGE_TASK,
        here={"ImageIds": "ImageId", "TaskIds": "TaskId"},
        by_tags=False,
    ),
    "CreateImageExportTask": Send(
        "CreateImageExportTask",
        {"ImageId": "ImageId", "OsuExport": _export("OsuAkSk")},
        shown("ImageExportTask", "imageExportTask", _IMAGE_TASK),
        lacks=_LACKS,
    ),
    "ReadSnapshotExportTasks": Reads(
        "DescribeSnapshotExportTasks",
        "snapshotExportTaskSet",
        "SnapshotExportTasks",
        _SNAPSHOT_TASK,
        here={"SnapshotIds": "SnapshotId", "TaskIds": "TaskId"},
        by_tags=False,
    ),
    "CreateSnapshotExportTask": Send(
        "CreateSnapshotExportTask",
        {"OsuExport": _export("aksk"), "SnapshotId": "SnapshotId"},
        shown("SnapshotExportTask", "snapshotExportTask", _SNAPSHOT_TASK),
        lacks=_LACKS,
    ),
    "DeleteExportTask": Send("CancelExportTask", {"ExportTaskId": "ExportTaskId"}),
}
"""Actions of the OUTSCALE API, and how they are said."""
