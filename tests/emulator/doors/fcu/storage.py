"""Shapes of volumes, snapshots, images and their exports."""

from __future__ import annotations

from .desk import JSON, Desk
from .shape import TAGS, Shape, Source, always, each, one, shaped

_BSU: Shape = {
    "snapshotId": "SnapshotId",
    "volumeSize": "VolumeSize",
    "volumeType": "VolumeType",
    "iops": "Iops",
    "deleteOnTermination": "DeleteOnVmDeletion",
}


def link(native: JSON, desk: Desk) -> JSON:
    """A link of a volume, with its date, which only the instance shows natively."""
    volume = desk.region.find("Volume", native["VolumeId"])
    dates = volume.hidden["link_dates"] if volume else []
    shape: Shape = {
        "volumeId": "VolumeId",
        "instanceId": "VmId",
        "device": "DeviceName",
        "status": "State",
        "deleteOnTermination": "DeleteOnVmDeletion",
    }
    return {**shaped(native, shape, desk), **({"attachTime": dates[0]} if dates else {})}


VOLUME: Shape = {
    "volumeId": "VolumeId",
    "size": "Size",
    "snapshotId": "SnapshotId",
    "availabilityZone": "SubregionName",
    "status": "State",
    "createTime": "CreationDate",
    "attachmentSet": lambda native, desk: [link(each_one, desk) for each_one in native["LinkedVolumes"]],
    "tagSet": TAGS,
    "volumeType": "VolumeType",
    "iops": "Iops",
}
NEW_VOLUME: Shape = {name: source for name, source in VOLUME.items() if name != "attachmentSet"}

_IMPORTED: Shape = {
    "snapshotId": "SnapshotId",
    "volumeId": "VolumeId",
    "status": "State",
    "startTime": "CreationDate",
    "progress": lambda native, desk: f"{native['Progress']}%",
    "ownerId": "AccountId",
    "volumeSize": "VolumeSize",
    "description": "Description",
    "encrypted": always(False),
}
IMPORTED_SNAPSHOT: Shape = {**_IMPORTED, "ownerAlias": "AccountAlias"}
NEW_SNAPSHOT: Shape = {**_IMPORTED, "tagSet": TAGS}
SNAPSHOT: Shape = {**NEW_SNAPSHOT, "ownerAlias": "AccountAlias"}


def product_codes(native: JSON, _desk: Desk) -> list[JSON]:
    """Product codes of an image or an instance."""
    return [{"productCode": code, "type": "marketplace"} for code in native.get("ProductCodes", ())]


def _hidden(key: str) -> Source:
    """What an image is, besides what is shown natively."""

    def value(native: JSON, desk: Desk) -> str | None:
        for region in desk.world.everyone(desk.region.name):
            image = region.find("Image", native["ImageId"])
            if image is not None:
                found = image.hidden[key]
                return str(found) if found else None
        return None

    return value


IMAGE: Shape = {
    "imageId": "ImageId",
    "imageLocation": "FileLocation",
    "imageState": "State",
    "imageOwnerId": "AccountId",
    "imageOwnerAlias": "AccountAlias",
    "isPublic": "PermissionsToLaunch.GlobalPermission",
    "architecture": "Architecture",
    "imageType": "ImageType",
    "platform": _hidden("os_family"),
    "name": "ImageName",
    "description": "Description",
    "rootDeviceType": lambda _native, _desk: "ebs",  # the only one there is
    "rootDeviceName": "RootDeviceName",
    "blockDeviceMapping": each("BlockDeviceMappings", {"deviceName": "DeviceName", "ebs": one("Bsu", _BSU)}),
    "virtualizationType": _hidden("virtualization"),
    "hypervisor": _hidden("hypervisor"),
    "productCodes": product_codes,
    "stateReason": one("StateComment", {"code": "StateCode", "message": "StateMessage"}),
    "tagSet": TAGS,
}

_EXPORT: Shape = {
    "diskImageFormat": "DiskImageFormat",
    "osuBucket": "OsuBucket",
    "osuPrefix": "OsuPrefix",
}
IMAGE_EXPORT: Shape = {
    "imageExportTaskId": "TaskId",
    "state": "State",
    "statusMessage": "Comment",
    "imageExport": lambda native, desk: {"imageId": native["ImageId"]},
    "exportToOsu": one("OsuExport", {**_EXPORT, "osuManifestUrl": "OsuManifestUrl"}),
    "tagSet": TAGS,
}


def _snapshot_export(native: JSON, desk: Desk) -> JSON:
    """Where a snapshot went: the key of the object follows from prefix, snapshot and format."""
    shown = shaped(native["OsuExport"], _EXPORT, desk)
    name = f"{native['SnapshotId']}.{shown['diskImageFormat']}"
    return {**shown, "osuKey": f"{shown.get('osuPrefix', '')}{name}"}


SNAPSHOT_EXPORT: Shape = {
    "snapshotExportTaskId": "TaskId",
    "state": "State",
    "statusMessage": "Comment",
    "completion": "Progress",
    "snapshotExport": lambda native, desk: {"snapshotId": native["SnapshotId"]},
    "exportToOsu": _snapshot_export,
    "tagSet": TAGS,
}
