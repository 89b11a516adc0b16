"""Exports of images and snapshots to a bucket."""

from __future__ import annotations

from typing import Any

from ..errors import ApiError
from ..kinds import entering, kind
from ..store import Item, Region, missing
from ..world import Answer, Call, action

for _name in ("Image", "Snapshot"):
    kind(
        f"{_name}ExportTask",
        f"Read{_name}ExportTasks",
        f"{_name}ExportTasks",
        "TaskId",
        "5058",
        prefix=f"{'snap' if _name == 'Snapshot' else 'image'}-export-",
        tag_type="task",
        ended=("completed", "failed", "cancelled"),
    )

_STATES = {
    "Image": ("pending/queued", "export.queue", "pending", "export.run", "completed"),
    "Snapshot": ("pending", "export.queue", "active", "export.run", "completed"),
}


def _export(call: Call, name: str) -> Answer:
    """A task on something of mine; 4002 for a bucket without name. The keys for the bucket are never shown."""
    item = call.get(name)
    wanted: dict[str, Any] = {key: value for key, value in call.params["OsuExport"].items() if key != "OsuApiKey"}
    if not wanted["OsuBucket"]:
        raise ApiError("4002", "The bucket has no name.")
    wanted.setdefault("OsuPrefix", "")
    if name == "Snapshot":
        wanted.pop("OsuManifestUrl", None)
    data = {"Comment": "", f"{name}Id": item.id, "OsuExport": wanted, "Progress": 0, "State": ""}
    task = call.region.add(f"{name}ExportTask", data)
    call.region.walk(task, *_STATES[name], created=True)
    return {f"{name}ExportTask": task.data}


@action("CreateImageExportTask")
def create_image_export_task(call: Call) -> Answer:
    """Of an image of mine."""
    return _export(call, "Image")


@action("CreateSnapshotExportTask")
def create_snapshot_export_task(call: Call) -> Answer:
    """Of a snapshot of mine."""
    return _export(call, "Snapshot")


@entering("ImageExportTask", "completed")
@entering("SnapshotExportTask", "completed")
def completed(_region: Region, task: Item) -> None:
    """All of it is in the bucket."""
    task.data["Progress"] = 100


@action("DeleteExportTask")
def delete_export_task(call: Call) -> Answer:
    """Cancels: 6003 when the task is not running any more."""
    id_ = call.params["ExportTaskId"]
    name = "SnapshotExportTask" if id_.startswith("snap") else "ImageExportTask"
    task = call.region.find(name, id_)
    if task is None:
        raise missing(name, id_)
    if call.region.state(task) not in ("pending", "pending/queued", "active"):
        raise ApiError("6003", f"The task is {call.region.state(task)}.")
    call.region.walk(task, "cancelled")
    return {}
