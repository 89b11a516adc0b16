"""States of instances, what they print, and their volumes."""

from __future__ import annotations

from . import instances, storage
from .desk import JSON, Desk, serves
from .errors import refusal
from .networking import now
from .plain import translated
from .shape import shaped


@serves("StartInstances", "StopInstances", "TerminateInstances")
def change_state(desk: Desk) -> JSON:
    """The states before and after."""
    native = {"StartInstances": "StartVms", "StopInstances": "StopVms", "TerminateInstances": "DeleteVms"}[desk.action]
    vms = desk.call(native, **translated(desk.params, {"Force": "ForceStop"}))["Vms"]
    return {"instancesSet": [shaped(vm, instances.CHANGE, desk) for vm in vms]}


@serves("GetConsoleOutput")
def get_console_output(desk: Desk) -> JSON:
    """Base64 of what it printed."""
    found = desk.call("ReadConsoleOutput", VmId=desk.params["InstanceId"])
    return {"instanceId": found["VmId"], "timestamp": now(desk), "output": found["ConsoleOutput"]}


@serves("GetPasswordData")
def get_password_data(desk: Desk) -> JSON:
    """Sealed for the key pair."""
    found = desk.call("ReadAdminPassword", VmId=desk.params["InstanceId"])
    return {"instanceId": found["VmId"], "timestamp": now(desk), "passwordData": found["AdminPassword"]}


@serves("AttachVolume")
def attach_volume(desk: Desk) -> JSON:
    """What the volume shows of it."""
    desk.call("LinkVolume", **translated(desk.params))
    return _link(desk)


@serves("DetachVolume")
def detach_volume(desk: Desk) -> JSON:
    """The instance and the device may be named: they must be those it is attached to."""
    before = _link(desk)
    for name, element in (("InstanceId", "instanceId"), ("Device", "device")):
        if name in desk.params and before and desk.params[name] != before[element]:
            raise refusal("InvalidAttachment.NotFound", f"The volume is not attached to '{desk.params[name]}'")
    force = {"ForceUnlink": desk.params["Force"]} if "Force" in desk.params else {}
    desk.call("UnlinkVolume", VolumeId=desk.params["VolumeId"], **force)
    return {**before, "status": "detaching"}


def _link(desk: Desk) -> JSON:
    volume = desk.region.get("Volume", desk.params["VolumeId"])
    links = volume.data["LinkedVolumes"]
    return storage.link(links[0], desk) if links else {}
