"""Images over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from .permissions import permissions, shared_with
from .reading import DescribeCall, SeparateRead
from .tables import TAGS, Item, Table, nested, nested_list, plain_list, text, translated, value_at
from .translation import AlternativeCalls, CallPerAttribute, SingleCall, Translation
from .vms import devices

_DISK: Table = {
    "Bsu": nested(
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
    "BlockDeviceMappings": nested_list("blockDeviceMapping", _DISK),
    "CreationDate": "creationDate",
    "Description": text("description"),
    "FileLocation": "imageLocation",
    "ImageId": "imageId",
    "ImageName": "name",
    "ImageType": "imageType",
    "ProductCodes": plain_list("productCodes", "productCode"),
    "RootDeviceName": "rootDeviceName",
    "RootDeviceType": lambda item: {"ebs": "bsu"}.get(found := value_at(item, "rootDeviceType"), found),
    "State": "imageState",
    "StateComment": lambda item: translated(_REASON, value_at(item, "stateReason") or {}),
    "Tags": TAGS,
}


def _source(params: Item) -> str:
    """An image is made of a VM, of another image, or of a file or snapshots."""
    return next((name for name in ("VmId", "SourceImageId") if name in params), "")


def _created(answer: Item, params: Item) -> Item:
    """FCU answers with the id alone."""
    return {"Image": {"ImageId": value_at(answer, "imageId")}}


_NAMED = {"Description": "Description", "ImageName": "Name"}

ACTIONS: dict[str, Translation] = {
    "ReadImages": DescribeCall(
        "DescribeImages",
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
        {
            "AccountIds": "AccountId",
            "Descriptions": "Description",
            "FileLocations": "FileLocation",
            "RootDeviceTypes": "RootDeviceType",
        },
        separate_reads={
            "PermissionsToLaunch": SeparateRead(
                "DescribeImageAttribute", ("ImageId", "ImageId"), "launchPermission", shared_with("launchPermission")
            )
        },
        filter_params={"AccountIds": "Owner", "PermissionsToLaunchAccountIds": "ExecutableBy"},
    ),
    "CreateImage": AlternativeCalls(
        _source,
        {
            "VmId": SingleCall("CreateImage", {**_NAMED, "NoReboot": "NoReboot", "VmId": "InstanceId"}, _created),
            "SourceImageId": SingleCall(
                "CopyImage", {**_NAMED, "SourceImageId": "SourceImageId", "SourceRegionName": "SourceRegion"}, _created
            ),
            "": SingleCall(
                "RegisterImage",
                {
                    **_NAMED,
                    "Architecture": "Architecture",
                    "BlockDeviceMappings": lambda mappings: {"BlockDeviceMapping": devices(mappings)},
                    "FileLocation": "ImageLocation",
                    "RootDeviceName": "RootDeviceName",
                },
                _created,
            ),
        },
    ),
    "UpdateImage": CallPerAttribute(
        "ModifyImageAttribute",
        ("ImageId", "ImageId"),
        {
            "Description": "Description.Value",
            "PermissionsToLaunch": permissions("LaunchPermission"),
            "ProductCodes": "ProductCode",  # which can be added, and not be taken away
        },
    ),
    "DeleteImage": SingleCall("DeregisterImage", {"ImageId": "ImageId"}),
}
"""Actions of the OUTSCALE API, each with its translation."""
