"""What the Describe actions of volumes, snapshots, images and their exports list."""

from __future__ import annotations

from . import storage
from .desk import JSON, SERVERS, Desk
from .reading import Reading, by_id


def _among(wanted: list[str], desk: Desk, account: str, alias: str | None) -> bool:
    """Whether an account is one of those asked for: by id, alias, or as ``self``."""
    return account in wanted or alias in wanted or ("self" in wanted and account == desk.account_id)


def _allowed(wanted: list[str], desk: Desk, permission: JSON, account: str) -> bool:
    """Whether one of those asked for may use a thing: an account, ``self``, or ``all`` for what is public."""
    mine = "self" in wanted and (account == desk.account_id or desk.account_id in permission["AccountIds"])
    public = "all" in wanted and permission["GlobalPermission"]
    return mine or public or any(each in wanted for each in permission["AccountIds"])


def _image_wanted(desk: Desk, image: JSON) -> bool:
    owner, user = desk.params.get("Owner"), desk.params.get("ExecutableBy")
    if owner and not _among(owner, desk, image["AccountId"], image.get("AccountAlias")):
        return False
    return not user or _allowed(user, desk, image["PermissionsToLaunch"], image["AccountId"])


def _snapshot_wanted(desk: Desk, snapshot: JSON) -> bool:
    owner, user = desk.params.get("Owner"), desk.params.get("RestorableBy")
    if owner and not _among(owner, desk, snapshot["AccountId"], snapshot.get("AccountAlias")):
        return False
    return not user or _allowed(user, desk, snapshot["PermissionsToCreateVolume"], snapshot["AccountId"])


READINGS: dict[str, Reading] = {
    "DescribeVolumes": Reading(
        "ReadVolumes",
        "Volumes",
        "volumeSet",
        storage.VOLUME,
        by_id("VolumeId", "VolumeId", "InvalidVolume.NotFound"),
        {
            "attachment.attach-time": "attachmentSet.attachTime",
            "attachment.delete-on-termination": "attachmentSet.deleteOnTermination",
            "attachment.device": "attachmentSet.device",
            "attachment.instance-id": "attachmentSet.instanceId",
            "attachment.status": "attachmentSet.status",
        },
    ),
    "DescribeSnapshots": Reading(
        "ReadSnapshots",
        "Snapshots",
        "snapshotSet",
        storage.SNAPSHOT,
        by_id("SnapshotId", "SnapshotId", "InvalidSnapshot.NotFound"),
        narrow=_snapshot_wanted,
    ),
    "DescribeImages": Reading(
        "ReadImages",
        "Images",
        "imagesSet",
        storage.IMAGE,
        by_id("ImageId", "ImageId", "InvalidAMIID.NotFound"),
        {
            "block-device-mapping.delete-on-termination": "blockDeviceMapping.ebs.deleteOnTermination",
            "block-device-mapping.device-name": "blockDeviceMapping.deviceName",
            "block-device-mapping.snapshot-id": "blockDeviceMapping.ebs.snapshotId",
            "block-device-mapping.volume-size": "blockDeviceMapping.ebs.volumeSize",
            "block-device-mapping.volume-type": "blockDeviceMapping.ebs.volumeType",
            "owner-alias": "imageOwnerAlias",
            "owner-id": "imageOwnerId",
            "product-code": "productCodes.productCode",
            "product-code.type": "productCodes.type",
            "state": "imageState",
        },
        narrow=_image_wanted,
    ),
    "DescribeImageExportTasks": Reading(
        "ReadImageExportTasks",
        "ImageExportTasks",
        "imageExportTaskSet",
        storage.IMAGE_EXPORT,
        {"ImageExportTaskId": ("TaskIds", "TaskId", "InvalidExportTaskID.NotFound")},
    ),
    "DescribeSnapshotExportTasks": Reading(
        "ReadSnapshotExportTasks",
        "SnapshotExportTasks",
        "snapshotExportTaskSet",
        storage.SNAPSHOT_EXPORT,
        {"SnapshotExportTaskId": ("TaskIds", "TaskId", "InvalidExportTaskID.NotFound")},
    ),
}
SERVERS.update(READINGS)
