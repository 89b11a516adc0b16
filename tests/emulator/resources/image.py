"""Images: made from a VM, a copy, snapshots or a file; mine, shared with me, or public."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..clock import spell
from ..errors import ApiError
from ..kinds import kind
from ..world import Answer, Call, action
from .permissions import change_permissions
from .snapshot import check_source_region, new_snapshot
from .volume import ROOT

if TYPE_CHECKING:
    from ..store import Item, Region

kind(
    "Image",
    "ReadImages",
    "Images",
    "ImageId",
    "5023",
    prefix="ami-",
    tag_type="image",
    quota="image_limit",
    shared="PermissionsToLaunch",
    ended=("deleted",),
    paths={
        "AccountAliases": "AccountAlias",
        "BlockDeviceMappingDeleteOnVmDeletion": "BlockDeviceMappings[].Bsu.DeleteOnVmDeletion",
        "BlockDeviceMappingDeviceNames": "BlockDeviceMappings[].DeviceName",
        "BlockDeviceMappingSnapshotIds": "BlockDeviceMappings[].Bsu.SnapshotId",
        "BlockDeviceMappingVolumeSizes": "BlockDeviceMappings[].Bsu.VolumeSize",
        "BootModes": "BootModes[]",
        "BlockDeviceMappingVolumeTypes": "BlockDeviceMappings[].Bsu.VolumeType",
        "Hypervisors": "~hypervisor",
        "PermissionsToLaunchAccountIds": "PermissionsToLaunch.AccountIds[]",
        "PermissionsToLaunchGlobalPermission": "PermissionsToLaunch.GlobalPermission",
        "ProductCodeNames": "ProductCodes[]",
        "ProductCodes": "ProductCodes[]",
        "RootDeviceTypes": ("RootDeviceType", "~root_device_type"),
        "VirtualizationTypes": "~virtualization",
    },
)

_NAME = re.compile(r"[A-Za-z0-9_ ()/.\-]{3,128}")


def new_image(region: Region, name: str, mappings: list[dict[str, Any]], **more: Any) -> Item:
    """An image in no state yet; ``more`` overrides what it shows."""
    data: dict[str, Any] = {
        "AccountId": region.account_id,
        "Architecture": "x86_64",
        "BlockDeviceMappings": mappings,
        "BootModes": ["legacy"],
        "CreationDate": spell(region.now),
        "Description": "",
        "FileLocation": f"{region.account_id}/{name}",
        "ImageName": name,
        "ImageType": "machine",
        "PermissionsToLaunch": {"AccountIds": [], "GlobalPermission": False},
        "ProductCodes": ["0001"],
        "RootDeviceName": ROOT,
        "RootDeviceType": "bsu",
        "SecureBoot": False,
        "State": "pending",
        "StateComment": {},
        "TpmMandatory": False,
        **more,
    }
    hidden = {"hypervisor": "xen", "virtualization": "hvm", "root_device_type": "ebs", "os_family": None}
    return region.add("Image", data, **hidden)


@action("CreateImage")
def create_image(call: Call) -> Answer:
    """One of four ways: VmId; SourceImageId with SourceRegionName; BlockDeviceMappings; FileLocation.

    The source is looked at first, as recorded. The name is unique in the account: 9015.
    """
    params = call.params
    ways = [key for key in ("VmId", "SourceImageId", "BlockDeviceMappings", "FileLocation") if key in params]
    if len(ways) != 1:
        raise ApiError("4046" if ways else "7000", "Exactly one source is required.")
    name = params.get("ImageName") or _usual_name(call, ways[0])
    _check(call, ways[0], name)
    mappings, more = _made(call, ways[0])
    for key in ("Architecture", "BootModes", "Description", "ProductCodes", "RootDeviceName", "TpmMandatory"):
        if key in params:
            more[key] = params[key]
    image = new_image(call.region, name, mappings, **more)
    call.region.walk(image, "pending", "image.create", "available", created=True)
    return {"Image": image.data}


def _usual_name(call: Call, way: str) -> str:
    """The name of an image that is given none: a copy's is the source's."""
    if way == "SourceImageId":
        return str(call.usable("Image", call.params["SourceImageId"]).data["ImageName"])
    return "imported image" if way == "FileLocation" else ""


def _check(call: Call, way: str, name: str) -> None:
    """The source, then the name, before anything is made."""
    if way == "VmId":
        vm = call.get("Vm")
        if call.region.state(vm) not in ("running", "stopped"):
            raise ApiError("6006", f"The VM '{vm.id}' is {call.region.state(vm)}.")
    elif way == "SourceImageId":
        check_source_region(call)
        call.usable("Image", call.params["SourceImageId"])
    if not _NAME.fullmatch(name):
        raise ApiError("4026", f"The image name '{name}' is not valid.")
    if any(image.data["ImageName"] == name for image in call.region.all("Image")):
        raise ApiError("9015", f"An image has the name '{name}' already.")
    call.region.check_quota("Image")


def _made(call: Call, way: str) -> _Source:
    """The snapshots of the image to be; none is left when one of them is refused."""
    before = set(call.region.table("Snapshot"))
    try:
        return _SOURCES[way](call)
    except ApiError:
        for id_ in set(call.region.table("Snapshot")) - before:
            call.region.drop(call.region.get("Snapshot", id_))
        raise


_Source = tuple[list[dict[str, Any]], dict[str, Any]]


def _from_vm(call: Call) -> _Source:
    """A snapshot of each volume of the VM; it boots as the VM does, as recorded."""
    vm = call.get("Vm")
    mappings = []
    for mapping in vm.data["BlockDeviceMappings"]:
        volume = call.region.get("Volume", mapping["Bsu"]["VolumeId"])
        snapshot = new_snapshot(call.region, volume.data["Size"], volume.id, f"of {vm.id}")
        call.region.walk(snapshot, "in-queue", "snapshot.create", "completed")
        bsu = {
            "DeleteOnVmDeletion": True,
            "SnapshotId": snapshot.id,
            "VolumeSize": volume.data["Size"],
            "VolumeType": volume.data["VolumeType"],
        }
        mappings.append({"Bsu": bsu, "DeviceName": mapping["DeviceName"]})
    more = {key: vm.data[key] for key in ("Architecture", "ProductCodes", "RootDeviceName")}
    return mappings, {**more, "BootModes": [vm.data["BootMode"]]}


def _from_image(call: Call) -> _Source:
    """A copy with snapshots of its own, as recorded, within the Region."""
    source = call.usable("Image", call.params["SourceImageId"])
    mappings = []
    for each in source.data["BlockDeviceMappings"]:
        snapshot = new_snapshot(call.region, each["Bsu"]["VolumeSize"], None, f"copy of {source.id}")
        call.region.walk(snapshot, "in-queue", "snapshot.create", "completed")
        mappings.append({"Bsu": {**each["Bsu"], "SnapshotId": snapshot.id}, "DeviceName": each["DeviceName"]})
    kept = ("Architecture", "BootModes", "Description", "ProductCodes", "RootDeviceName")
    return mappings, {key: source.data[key] for key in kept}


def _from_snapshots(call: Call) -> _Source:
    """Registered: every mapping names a snapshot that I may use."""
    if "RootDeviceName" not in call.params:
        raise ApiError("7000", "RootDeviceName is required.")
    mappings = []
    for mapping in call.params["BlockDeviceMappings"]:
        bsu = dict(mapping.get("Bsu", {}))
        if "SnapshotId" not in bsu or "DeviceName" not in mapping:
            raise ApiError("4011", "A block device mapping needs DeviceName and Bsu.SnapshotId.")
        snapshot = call.usable("Snapshot", bsu["SnapshotId"])
        bsu = {"DeleteOnVmDeletion": True, "VolumeSize": snapshot.data["VolumeSize"], "VolumeType": "standard", **bsu}
        mappings.append({"Bsu": bsu, "DeviceName": mapping["DeviceName"]})
    return mappings, {}


def _from_file(call: Call) -> _Source:
    """Imported from a bucket."""
    snapshot = new_snapshot(call.region, 10, "vol-ffffffff", "imported")
    call.region.walk(snapshot, "in-queue", "snapshot.create", "completed")
    bsu = {"DeleteOnVmDeletion": True, "SnapshotId": snapshot.id, "VolumeSize": 10, "VolumeType": "standard"}
    return [{"Bsu": bsu, "DeviceName": ROOT}], {"FileLocation": call.params["FileLocation"]}


_SOURCES = {
    "VmId": _from_vm,
    "SourceImageId": _from_image,
    "BlockDeviceMappings": _from_snapshots,
    "FileLocation": _from_file,
}


@action("UpdateImage")
def update_image(call: Call) -> Answer:
    """Who may launch it; since API 1.40 its description and product codes, too."""
    image, params = call.get("Image"), call.params
    if "PermissionsToLaunch" in params:
        change_permissions(image.data["PermissionsToLaunch"], params["PermissionsToLaunch"])
    image.data |= {key: params[key] for key in ("Description", "ProductCodes") if key in params}
    return {"Image": image.data}


@action("DeleteImage")
def delete_image(call: Call) -> Answer:
    """Its snapshots stay."""
    call.region.drop(call.get("Image"))
    return {}
