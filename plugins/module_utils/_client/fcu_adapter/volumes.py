"""Volumes and snapshots over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .permissions import permissions, shared_with
from .reading import DescribeCall, SeparateRead
from .tables import TAGS, Item, Table, nested_list, number, text, value_at
from .translation import AlternativeCalls, SingleCall, Translation, resource

_VOLUME: Table = {
    "CreationDate": "createTime",
    "Iops": "iops",
    "LinkedVolumes": nested_list(
        "attachmentSet",
        {
            "DeleteOnVmDeletion": "deleteOnTermination",
            "DeviceName": "device",
            "State": "status",
            "VmId": "instanceId",
            "VolumeId": "volumeId",
        },
        "status",
    ),
    "Size": "size",
    "SnapshotId": "snapshotId",
    "State": "status",
    "SubregionName": "availabilityZone",
    "Tags": TAGS,
    "VolumeId": "volumeId",
    "VolumeType": "volumeType",
}


_SNAPSHOT: Table = {
    "AccountAlias": "ownerAlias",
    "AccountId": "ownerId",
    "CreationDate": "startTime",
    "Description": text("description"),
    "Progress": number("progress"),
    "SnapshotId": "snapshotId",
    "State": "status",
    "Tags": TAGS,
    "VolumeId": "volumeId",
    "VolumeSize": "volumeSize",
}


def _source(params: Item) -> str:
    """A snapshot is made of a volume, of another snapshot, or of a file."""
    return next((name for name in ("SourceSnapshotId", "FileLocation") if name in params), "VolumeId")


_CREATED: t.Final = resource("Snapshot", "", _SNAPSHOT)

ACTIONS: dict[str, Translation] = {
    "ReadVolumes": DescribeCall(
        "DescribeVolumes",
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
        {"LinkVolumeVmIds": "LinkedVolumes[].VmId"},
    ),
    "CreateVolume": SingleCall(
        "CreateVolume",
        {
            "Iops": "Iops",
            "Size": "Size",
            "SnapshotId": "SnapshotId",
            "SubregionName": "AvailabilityZone",
            "VolumeType": "VolumeType",
        },
        resource("Volume", "", _VOLUME),
    ),
    "LinkVolume": SingleCall("AttachVolume", {"DeviceName": "Device", "VmId": "InstanceId", "VolumeId": "VolumeId"}),
    "UnlinkVolume": SingleCall("DetachVolume", {"ForceUnlink": "Force", "VolumeId": "VolumeId"}),
    "DeleteVolume": SingleCall("DeleteVolume", {"VolumeId": "VolumeId"}),
    "ReadSnapshots": DescribeCall(
        "DescribeSnapshots",
        _SNAPSHOT,
        {
            "AccountAliases": "owner-alias",
            "Descriptions": "description",
            "SnapshotIds": "snapshot-id",
            "States": "status",
            "VolumeIds": "volume-id",
            "VolumeSizes": "volume-size",
        },
        {"AccountIds": "AccountId", "Descriptions": "Description", "Progresses": "Progress"},
        separate_reads={
            "PermissionsToCreateVolume": SeparateRead(
                "DescribeSnapshotAttribute",
                ("SnapshotId", "SnapshotId"),
                "createVolumePermission",
                shared_with("createVolumePermission"),
            )
        },
        filter_params={"AccountIds": "Owner", "PermissionsToCreateVolumeAccountIds": "RestorableBy"},
    ),
    "CreateSnapshot": AlternativeCalls(
        _source,
        {
            "VolumeId": SingleCall("CreateSnapshot", {"Description": "Description", "VolumeId": "VolumeId"}, _CREATED),
            "SourceSnapshotId": SingleCall(
                "CopySnapshot",
                {
                    "Description": "Description",
                    "SourceRegionName": "SourceRegion",
                    "SourceSnapshotId": "SourceSnapshotId",
                },
                lambda answer, params: {"Snapshot": {"SnapshotId": value_at(answer, "snapshotId")}},
            ),
            "FileLocation": SingleCall(
                "ImportSnapshot",
                {"Description": "description", "FileLocation": "snapshotLocation", "SnapshotSize": "snapshotSize"},
                _CREATED,
            ),
        },
    ),
    "UpdateSnapshot": SingleCall(
        "ModifySnapshotAttribute",
        {"PermissionsToCreateVolume": permissions("CreateVolumePermission"), "SnapshotId": "SnapshotId"},
    ),
    "DeleteSnapshot": SingleCall("DeleteSnapshot", {"SnapshotId": "SnapshotId"}),
}
"""Actions of the OUTSCALE API, each with its translation."""
