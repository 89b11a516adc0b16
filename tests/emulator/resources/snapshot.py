"""Snapshots: of a volume, copied, or imported; mine, shared with me, or public."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ..clock import instant, spell
from ..errors import ApiError
from ..kinds import entering, kind
from ..reading import listed, select, visible
from ..world import Answer, Call, action
from .permissions import change_permissions
from .tokens import keep_token, made_with

if TYPE_CHECKING:
    from ..store import Item, Region

SNAPSHOT = kind(
    "Snapshot",
    "ReadSnapshots",
    "Snapshots",
    "SnapshotId",
    "5054",
    prefix="snap-",
    tag_type="snapshot",
    quota="snapshot_limit",
    quota_code="10026",
    shared="PermissionsToCreateVolume",
    paths={
        "AccountAliases": "AccountAlias",
        "PermissionsToCreateVolumeAccountIds": "PermissionsToCreateVolume.AccountIds[]",
        "PermissionsToCreateVolumeGlobalPermission": "PermissionsToCreateVolume.GlobalPermission",
        "Progresses": "Progress",
    },
)

_GIB = 2**30


def new_snapshot(region: Region, size: int, volume_id: str | None, description: str, alias: str | None = None) -> Item:
    """A snapshot in no state yet; ``size`` in GiB. A copy shows no volume, as recorded: ``volume_id`` is None."""
    data: dict[str, Any] = {
        "AccountId": region.account_id,
        "CreationDate": spell(region.now),
        "Description": description,
        "PermissionsToCreateVolume": {"AccountIds": [], "GlobalPermission": False},
        "Progress": 0,
        "State": "in-queue",
        "VolumeSize": size,
    }
    if volume_id:
        data["VolumeId"] = volume_id
    if alias:
        data["AccountAlias"] = alias
    return region.add("Snapshot", data)


def check_source_region(call: Call) -> None:
    """A copy is made within its Region: 5043 for the name of anything else."""
    if call.params.get("SourceRegionName") != call.region.name:
        raise ApiError("5043", f"SourceRegionName must be '{call.region.name}'.")


@action("CreateSnapshot")
def create_snapshot(call: Call) -> Answer:
    """One of three ways: VolumeId; SourceSnapshotId with SourceRegionName; FileLocation with SnapshotSize (bytes)."""
    params = call.params
    for made in made_with(call, "Snapshot"):
        return {"Snapshot": made.data}
    ways = [key for key in ("VolumeId", "SourceSnapshotId", "FileLocation") if key in params]
    if len(ways) != 1:
        raise ApiError("4046" if ways else "7000", "Exactly one source is required.")
    volume_id: str | None = "vol-ffffffff"
    if ways == ["VolumeId"]:
        volume = call.get("Volume")
        size, volume_id = volume.data["Size"], volume.id
    elif ways == ["SourceSnapshotId"]:
        check_source_region(call)
        volume_id, size = None, call.usable("Snapshot", params["SourceSnapshotId"]).data["VolumeSize"]
    else:
        if "SnapshotSize" not in params:
            raise ApiError("7000", "SnapshotSize is required.")
        size = max(1, math.ceil(params["SnapshotSize"] / _GIB))
    snapshot = new_snapshot(call.region, size, volume_id, params.get("Description", ""))
    keep_token(call, snapshot)
    call.region.walk(snapshot, "in-queue", "snapshot.create", "completed", created=True)
    return {"Snapshot": snapshot.data}


@entering("Snapshot", "completed")
def completed(_region: Region, snapshot: Item) -> None:
    """All of it is there."""
    snapshot.data["Progress"] = 100


@action("ReadSnapshots")
def read_snapshots(call: Call) -> Answer:
    """What I may use, not only what is mine; the two dates are limits."""
    filters = dict(call.params.get("Filters", {}))
    after, before = filters.pop("FromCreationDate", None), filters.pop("ToCreationDate", None)
    low = instant(after) if after else -math.inf
    high = instant(before) if before else math.inf
    items = select(call, SNAPSHOT, filters, visible(call, SNAPSHOT, filters))
    found = [item.data for item in items if low <= instant(item.data["CreationDate"]) <= high]
    return listed(call, "Snapshots", found)


@action("UpdateSnapshot")
def update_snapshot(call: Call) -> Answer:
    """Who may create volumes from it."""
    snapshot = call.get("Snapshot")
    change_permissions(snapshot.data["PermissionsToCreateVolume"], call.params["PermissionsToCreateVolume"])
    return {"Snapshot": snapshot.data}


@action("DeleteSnapshot")
def delete_snapshot(call: Call) -> Answer:
    """Gone at once, as recorded. Refused with 9002 while an image uses it."""
    snapshot = call.get("Snapshot")
    for image in call.region.all("Image"):
        if any(mapping["Bsu"].get("SnapshotId") == snapshot.id for mapping in image.data["BlockDeviceMappings"]):
            raise ApiError("9002", f"The snapshot is used by the image '{image.id}'.")
    call.region.drop(snapshot)
    return {}
