"""Volumes and snapshots over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .permissions import permissions, shared_with
from .tables import TAGS, Item, Table, at, each, text
from .translation import Apart, Chosen, Reads, Saying, Send, shown

_VOLUME: Table = {
    "CreationDate": "createTime",
    "Iops": "iops",
    "LinkedVolumes": each(
        "attachmentSet",
        {
            "DeleteOnVmDeletion": "deleteOnTermination",
            "DeviceName": "device",
            "State": "status",
            "VmId": "instanceId",
            "VolumeId": "volumeId",
        },
    ),
    "Size": "size",
    "SnapshotId": "snapshotId",
    "State": "status",
    "SubregionName": "availabilityZone",
    "Tags": TAGS,
    "VolumeId": "volumeId",
    "VolumeType": "volumeType",
}


def _progress(item: Item) -> int | None:
    """In FCU a text with a percent sign."""
    told = str(at(item, "progress") or "").strip().rstrip("%")
    return int(told) if told.isdecimal() else None


_SNAPSHOT: Table = {
    "AccountAlias": "ownerAlias",
    "AccountId": "ownerId",
    "CreationDate": "startTime",
    "Description": text("description"),
    "Progress": _progress,
    "SnapshotId": "snapshotId",
    "State": "status",
    "Tags": TAGS,
    "VolumeId": "volumeId",
    "VolumeSize": "volumeSize",
}


def _way(params: Item) -> str:
    """A snapshot is made of a volume, of another snapshot, or of a file."""
    return next((name for name in ("SourceSnapshotId", "FileLocation") if name in params), "VolumeId")


_MADE: t.Final = shown("Snapshot", "", _SNAPSHOT)

ACTIONS: dict[str, Saying] = {
    "ReadVolumes": Reads(
        "DescribeVolumes",
        "volumeSet",
        "Volumes",
        _VOLUME,
        {
            "CreationDates": "create-time",
            "LinkVolumeDeleteOnVmDeletion": "attachment.delete-on-termination",
            "LinkVolumeDeviceNames": "attachment.device",
            "LinkVolumeLinkDates": "attachment.attach-time",
            "LinkVolumeLinkStates": "attachment.status",
            "LinkVolumeVmIds": "attachment.instance-id",
            "SnapshotIds": "snapshot-id",
            "SubregionNames": "availability-zone",
            "VolumeIds": "volume-id",
            "VolumeSizes": "size",
            "VolumeStates": "status",
            "VolumeTypes": "volume-type",
        },
    ),
    "CreateVolume": Send(
        "CreateVolume",
        {
            "Iops": "Iops",
            "Size": "Size",
            "SnapshotId": "SnapshotId",
            "SubregionName": "AvailabilityZone",
            "VolumeType": "VolumeType",
        },
        shown("Volume", "", _VOLUME),
    ),
    "LinkVolume": Send("AttachVolume", {"DeviceName": "Device", "VmId": "InstanceId", "VolumeId": "VolumeId"}),
    "UnlinkVolume": Send("DetachVolume", {"ForceUnlink": "Force", "VolumeId": "VolumeId"}),
    "DeleteVolume": Send("DeleteVolume", {"VolumeId": "VolumeId"}),
    "ReadSnapshots": Reads(
        "DescribeSnapshots",
        "snapshotSet",
        "Snapshots",
        _SNAPSHOT,
        {
            "AccountAliases": "owner-alias",
            "Descriptions": "description",
            "SnapshotIds": "snapshot-id",
            "States": "status",
            "VolumeIds": "volume-id",
            "VolumeSizes": "volume-size",
        },
        {"Progresses": "Progress"},
        apart={
            "PermissionsToCreateVolume": Apart(
                "DescribeSnapshotAttribute",
                ("SnapshotId", "SnapshotId"),
                "createVolumePermission",
                shared_with("createVolumePermission"),
            )
        },
        filter_params={"AccountIds": "Owner", "PermissionsToCreateVolumeAccountIds": "RestorableBy"},
    ),
    "CreateSnapshot": Chosen(
        _way,
        {
            "VolumeId": Send("CreateSnapshot", {"Description": "Description", "VolumeId": "VolumeId"}, _MADE),
            "SourceSnapshotId": Send(
                "CopySnapshot",
                {
                    "Description": "Description",
                    "SourceRegionName": "SourceRegion",
                    "SourceSnapshotId": "SourceSnapshotId",
                },
                lambda answer, params: {"Snapshot": {"SnapshotId": at(answer, "snapshotId")}},
            ),
            "FileLocation": Send(
                "ImportSnapshot",
                {
                    "Description": "description",
                    "FileLocation": "snapshotLocation",
                    "SnapshotSize": "snapshotSize",
                },
                _MADE,
            ),
        },
    ),
    "UpdateSnapshot": Send(
        "ModifySnapshotAttribute",
        {"PermissionsToCreateVolume": permissions("CreateVolumePermission"), "SnapshotId": "SnapshotId"},
    ),
    "DeleteSnapshot": Send("DeleteSnapshot", {"SnapshotId": "SnapshotId"}),
}
"""Actions of the OUTSCALE API, and how they are said."""
