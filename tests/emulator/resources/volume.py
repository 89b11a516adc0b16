"""Volumes: made empty or from a snapshot, linked to VMs, changed while nothing uses them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..clock import spell
from ..errors import ApiError
from ..kinds import GONE, entering, hook, kind
from ..world import Answer, Call, action
from .subnet import subregion
from .tokens import keep_token, made_with

if TYPE_CHECKING:
    from ..store import Item, Region

kind(
    "Volume",
    "ReadVolumes",
    "Volumes",
    "VolumeId",
    "5064",
    prefix="vol-",
    tag_type="volume",
    quota="volume_limit",
    quota_code="10018",
    ended=("deleting",),
    paths={
        "LinkVolumeDeleteOnVmDeletion": "LinkedVolumes[].DeleteOnVmDeletion",
        "LinkVolumeDeviceNames": "LinkedVolumes[].DeviceName",
        "LinkVolumeLinkDates": "~link_dates[]",
        "LinkVolumeLinkStates": "LinkedVolumes[].State",
        "LinkVolumeVmIds": "LinkedVolumes[].VmId",
        "VolumeSizes": "Size",
        "VolumeStates": "State",
    },
)

kind(
    "VolumeUpdateTask",
    "ReadVolumeUpdateTasks",
    "VolumeUpdateTasks",
    "TaskId",
    "5058",
    prefix="vol-update-",
    tag_type="task",
    counted=False,
)

ROOT = "/dev/sda1"
DEVICE = re.compile(r"/dev/sda1|/dev/sd[b-z][a-z]?|/dev/xvd[b-z][a-z]?")
_LARGEST = 14901
_MAX_IOPS, _IOPS_PER_GIB = 13000, 300


def check_iops(kind_word: str, size: int, iops: int | None) -> int | None:
    """IOPS that a volume shows: given for io1, a baseline of 3 a GiB for gp2, none for standard."""
    if kind_word == "io1":
        if iops is None:
            raise ApiError("7000", "Iops is required for io1.")
        if not 100 <= iops <= min(_MAX_IOPS, size * _IOPS_PER_GIB):
            raise ApiError("4029", f"{iops} is not a possible number of IOPS.")
        return iops
    if iops is not None:
        raise ApiError("4045", "Iops is for io1 only.")
    return min(10000, max(100, 3 * size)) if kind_word == "gp2" else None


def new_volume(region: Region, wanted: dict[str, Any], subregion_name: str, size_of_snapshot: int | None) -> Item:
    """A volume from ``{Size, VolumeType, Iops, SnapshotId}``, in no state yet. 4078 for a bad size."""
    size = wanted.get("Size", size_of_snapshot)
    if size is None:
        raise ApiError("7000", "Size is required without SnapshotId.")
    if not 1 <= size <= _LARGEST or size < (size_of_snapshot or 0):
        raise ApiError("4078", f"{size} is not a possible size.")
    word = wanted.get("VolumeType", "standard")
    data: dict[str, Any] = {
        "CreationDate": spell(region.now),
        "LinkedVolumes": [],
        "Size": size,
        "State": "creating",
        "SubregionName": subregion_name,
        "VolumeType": word,
    }
    iops = check_iops(word, size, wanted.get("Iops"))
    if iops is not None:
        data["Iops"] = iops
    if wanted.get("SnapshotId"):
        data["SnapshotId"] = wanted["SnapshotId"]
    return region.add("Volume", data, link_dates=[])


@action("CreateVolume")
def create_volume(call: Call) -> Answer:
    """``creating``, then ``available``."""
    for made in made_with(call, "Volume"):
        return {"Volume": made.data}
    name = subregion(call, call.params["SubregionName"])
    snapshot = call.usable("Snapshot", call.params["SnapshotId"]) if "SnapshotId" in call.params else None
    volume = new_volume(call.region, call.params, name, snapshot.data["VolumeSize"] if snapshot else None)
    keep_token(call, volume)
    call.region.walk(volume, "creating", "volume.create", "available", created=True)
    return {"Volume": volume.data}


def link_to_vm(region: Region, volume: Item, vm: Item, device: str, *, delete: bool) -> None:
    """The volume is the VM's now: ``attaching``, and ``attached`` a moment later."""
    link = {
        "DeleteOnVmDeletion": delete,
        "DeviceName": device,
        "State": "attaching",
        "VmId": vm.id,
        "VolumeId": volume.id,
    }
    at = spell(region.now)
    volume.data["LinkedVolumes"] = [link]
    volume.hidden["link_dates"] = [at]
    volume.epoch += 1
    volume.data["State"] = "in-use"
    bsu = {"DeleteOnVmDeletion": delete, "LinkDate": at, "State": "attaching", "VolumeId": volume.id}
    vm.data["BlockDeviceMappings"].append({"Bsu": bsu, "DeviceName": device})
    region.later("volume.link", volume, "volume.attached")


@hook("volume.attached")
def attached(region: Region, volume: Item) -> None:
    """The link of a volume is made, unless it was taken away meanwhile."""
    for link in volume.data["LinkedVolumes"]:
        link["State"] = "attached"
        vm = region.find("Vm", link["VmId"])
        for mapping in vm.data["BlockDeviceMappings"] if vm else ():
            if mapping["Bsu"]["VolumeId"] == volume.id:
                mapping["Bsu"]["State"] = "attached"


def unlink_from_vm(region: Region, volume: Item) -> None:
    """The volume is nobody's: available at once, as recorded."""
    for link in volume.data["LinkedVolumes"]:
        vm = region.find("Vm", link["VmId"])
        if vm is not None:
            mappings = vm.data["BlockDeviceMappings"]
            mappings[:] = [mapping for mapping in mappings if mapping["Bsu"]["VolumeId"] != volume.id]
    volume.data["LinkedVolumes"] = []
    volume.hidden["link_dates"] = []
    volume.epoch += 1
    volume.data["State"] = "available"


@action("LinkVolume")
def link_volume(call: Call) -> Answer:
    """The VM is looked at before the volume, as recorded.

    6006 for a VM that is neither running nor stopped, 6007 for a volume that is not available, 9071 for another
    Subregion, 9004 for a device that is taken, 4019 for a bad device name.
    """
    vm, volume = call.get("Vm"), call.get("Volume")
    device = call.params["DeviceName"]
    if not DEVICE.fullmatch(device):
        raise ApiError("4019", f"The device name '{device}' is not valid.")
    if call.region.state(vm) not in ("running", "stopped"):
        raise ApiError("6006", f"The VM '{vm.id}' is {call.region.state(vm)}.")
    if call.region.state(volume) != "available":
        raise ApiError("6007", f"The volume '{volume.id}' is {call.region.state(volume)}.")
    if volume.data["SubregionName"] != vm.data["Placement"]["SubregionName"]:
        raise ApiError("9071", "The volume and the VM are not in the same Subregion.")
    if any(mapping["DeviceName"] == device for mapping in vm.data["BlockDeviceMappings"]):
        raise ApiError("9004", f"The device '{device}' is in use.")
    link_to_vm(call.region, volume, vm, device, delete=False)
    return {}


@action("UnlinkVolume")
def unlink_volume(call: Call) -> Answer:
    """9063 when it is not linked; 6006 for the root device of a VM that is not stopped."""
    volume = call.get("Volume")
    if not volume.data["LinkedVolumes"]:
        raise ApiError("9063", f"The volume '{volume.id}' is not linked.")
    link = volume.data["LinkedVolumes"][0]
    vm = call.region.get("Vm", link["VmId"])
    if link["DeviceName"] == vm.data["RootDeviceName"] and call.region.state(vm) != "stopped":
        raise ApiError("6006", "The VM must be stopped to unlink its root device.")
    unlink_from_vm(call.region, volume)
    return {}


@action("UpdateVolume")
def update_volume(call: Call) -> Answer:
    """Size can only grow. Cold (unlinked, or VM stopped): all; hot: IOPS of io1 only, else 6007.

    The answer shows the old values: the change takes a moment. Since API 1.40 all is possible at any time, and the
    change is a task.
    """
    volume, params = call.get("Volume"), call.params
    changes: dict[str, Any] = {key: params[key] for key in ("Iops", "Size", "VolumeType") if key in params}
    if not changes:
        raise ApiError("7000", "Iops, Size or VolumeType is required.")
    vms = [call.region.find("Vm", link["VmId"]) for link in volume.data["LinkedVolumes"]]
    hot = not call.world.newer and any(vm is not None and call.region.state(vm) != "stopped" for vm in vms)
    if call.region.state(volume) not in ("available", "in-use") or (hot and set(changes) != {"Iops"}):
        raise ApiError("6007", f"The volume '{volume.id}' cannot be changed now.")
    target = {**volume.data, **changes}
    size = int(target["Size"])
    if not volume.data["Size"] <= size <= _LARGEST:
        raise ApiError("4078", f"{size} is not a possible size.")
    word = str(target["VolumeType"])
    kept = volume.data.get("Iops") if word == volume.data["VolumeType"] == "io1" else None
    volume.hidden["target"] = {
        "Size": size,
        "VolumeType": word,
        "Iops": check_iops(word, size, changes.get("Iops", kept)),
    }
    before = dict(volume.data)
    if call.world.newer:
        fails = call.region.switches["fail_state"].get("volume_update_task")
        before["TaskId"] = volume.data["TaskId"] = _start_task(call, volume)
        if fails:  # the volume stays as it is
            return {"Volume": before}
    call.region.later("volume.update", volume, "volume.updated")
    return {"Volume": before}


def _start_task(call: Call, volume: Item) -> str:
    """The id of the task that carries out a change; ``pending``, ``active``, ``completed``."""
    keys = ("Iops", "Size", "VolumeType")
    data = {
        "Comment": "",
        "Progress": 0,
        "StartDate": spell(call.now),
        "VolumeId": volume.id,
        "VolumeUpdate": {
            "Origin": {key: volume.data.get(key) for key in keys},
            "Target": {key: volume.hidden["target"][key] for key in keys},
        },
    }
    task = call.region.add("VolumeUpdateTask", data)
    call.region.walk(task, "pending", "volume.queue", "active", "volume.update", "completed", created=True)
    return task.id


@entering("VolumeUpdateTask", "completed")
def completed(region: Region, task: Item) -> None:
    """The volume is what it was to become."""
    task.data.update(Progress=100, CompletionDate=spell(region.now))


@hook("volume.updated")
def updated(_region: Region, volume: Item) -> None:
    """The new values are there."""
    volume.data.update(volume.hidden.pop("target", {}))
    if volume.data.get("Iops") is None:
        volume.data.pop("Iops", None)


@action("DeleteVolume")
def delete_volume(call: Call) -> Answer:
    """6007 unless it is available; listed as ``deleting`` for a moment, as recorded."""
    volume = call.get("Volume")
    if call.region.state(volume) not in ("available", "error"):
        raise ApiError("6007", f"The volume '{volume.id}' is {call.region.state(volume)}.")
    call.region.walk(volume, "deleting", "volume.delete", GONE)
    return {}
