"""Images over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from .permissions import permissions, shared_with
from .tables import TAGS, Item, Table, at, each, show, sub, text, values, word
from .translation import Apart, Chosen, OneByOne, Reads, Saying, Send
from .vms import devices

_DISK: Table = {
    "Bsu": sub(
        "ebs",
        {
            "DeleteOnVmDeletion": "deleteOnTermination",
            "Iops": "iops",
            "SnapshotId": "snapshotId",
            "VolumeSize": "volumeSize",
            "VolumeType": "volumeType",
        },
    ),
    "DeviceName": "deviceName",
    "VirtualDeviceName": "virtualName",
}
_REASON: Table = {"StateCode": "code", "StateMessage": "message"}
_IMAGE: Table = {
    "AccountAlias": "imageOwnerAlias",
    "AccountId": "imageOwnerId",
    "Architecture": "architecture",
    "BlockDeviceMappings": each("blockDeviceMapping", _DISK),
    "CreationDate": "creationDate",
    "Description": text("description"),
    "FileLocation": "imageLocation",
    "ImageId": "imageId",
    "ImageName": "name",
    "ImageType": "imageType",
    "ProductCodes": values("productCodes", "productCode"),
    "RootDeviceName": "rootDeviceName",
    "RootDeviceType": word("rootDeviceType", {"ebs": "bsu"}),
    "State": "imageState",
    "StateComment": lambda item: show(_REASON, at(item, "stateReason") or {}),
    "Tags": TAGS,
}


def _way(params: Item) -> str:
    """An image is made of a VM, of another image, or of a file or snapshots."""
    return next((name for name in ("VmId", "SourceImageId") if name in params), "")


def _made(answer: Item, params: Item) -> Item:
    """FCU answers with the id alone."""
    return {"Image": {"ImageId": at(answer, "imageId")}}


_NAMED = {"Description": "Description", "ImageName": "Name"}

ACTIONS: dict[str, Saying] = {
    "ReadImages": Reads(
        "DescribeImages",
        "imagesSet",
        "Images",
        _IMAGE,
        {
            "AccountAliases": "owner-alias",
            "Architectures": "architecture",
            "BlockDeviceMappingDeleteOnVmDeletion": "block-device-mapping.delete-on-termination",
            "BlockDeviceMappingDeviceNames": "block-device-mapping.device-name",
            "BlockDeviceMappingSnapshotIds": "block-device-mapping.snapshot-id",
            "BlockDeviceMappingVolumeSizes": "block-device-mapping.volume-size",
            "BlockDeviceMappingVolumeTypes": "block-device-mapping.volume-type",
            "Descriptions": "description",
            "Hypervisors": "hypervisor",
            "ImageIds": "image-id",
            "ImageNames": "name",
            "PermissionsToLaunchGlobalPermission": "is-public",
            "ProductCodes": "product-code",
            "RootDeviceNames": "root-device-name",
            "States": "state",
            "VirtualizationTypes": "virtualization-type",
        },
        {"FileLocations": "FileLocation", "RootDeviceTypes": "RootDeviceType"},
        apart={
            "PermissionsToLaunch": Apart(
                "DescribeImageAttribute",
                ("ImageId", "ImageId"),
                "launchPermission",
                shared_with("launchPermission"),
            )
        },
        filter_params={"AccountIds": "Owner", "PermissionsToLaunchAccountIds": "ExecutableBy"},
    ),
    "CreateImage": Chosen(
        _way,
        {
            "VmId": Send("CreateImage", {**_NAMED, "NoReboot": "NoReboot", "VmId": "InstanceId"}, _made),
            "SourceImageId": Send(
                "CopyImage",
                {**_NAMED, "SourceImageId": "SourceImageId", "SourceRegionName": "SourceRegion"},
                _made,
            ),
            "": Send(
                "RegisterImage",
                {
                    **_NAMED,
                    "Architecture": "Architecture",
                    "BlockDeviceMappings": lambda mappings: {"BlockDeviceMapping": devices(mappings)},
                    "FileLocation": "ImageLocation",
                    "RootDeviceName": "RootDeviceName",
                },
                _made,
            ),
        },
    ),
    "UpdateImage": OneByOne(
        "ModifyImageAttribute",
        ("ImageId", "ImageId"),
        {
            "Description": "Description.Value",
            "PermissionsToLaunch": permissions("LaunchPermission"),
            "ProductCodes": "ProductCode",
        },
    ),
    "DeleteImage": Send("DeregisterImage", {"ImageId": "ImageId"}),
}
"""Actions of the OUTSCALE API, and how they are said."""
