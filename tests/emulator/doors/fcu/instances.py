"""Shapes of instances, reservations and their states."""

from __future__ import annotations

from ...resources.vm import STATE_CODES
from .desk import JSON, Desk
from .interfaces import GROUPS, INSTANCE_INTERFACE
from .shape import TAGS, Shape, Source, always, each, here, one, shaped
from .storage import product_codes

_UNKNOWN = 96
"""The number of a state that a switch made up."""


def state(key: str) -> Source:
    """A state with its number."""
    return lambda native, desk: {"code": STATE_CODES.get(native[key], _UNKNOWN), "name": native[key]}


def _reason(native: JSON, _desk: Desk) -> JSON | None:
    """Why it is in its state: ``Client.UserInitiatedShutdown: User initiated shutdown`` has code and message."""
    text = str(native.get("StateReason") or "")
    return {"code": text.partition(":")[0], "message": text} if text else None


def _only_in_vpc(native: JSON, _desk: Desk) -> bool | None:
    return native.get("IsSourceDestChecked") if "NetId" in native else None


def _platform(native: JSON, _desk: Desk) -> str | None:
    """Windows is told, nothing else."""
    return "windows" if native.get("OsFamily") == "windows" else None


MAPPINGS = each(
    "BlockDeviceMappings",
    {
        "deviceName": "DeviceName",
        "ebs": one(
            "Bsu",
            {
                "volumeId": "VolumeId",
                "status": "State",
                "attachTime": "LinkDate",
                "deleteOnTermination": "DeleteOnVmDeletion",
            },
        ),
    },
)

INSTANCE: Shape = {
    "instanceId": "VmId",
    "imageId": "ImageId",
    "instanceState": state("State"),
    "privateDnsName": "PrivateDnsName",
    "dnsName": "PublicDnsName",
    "reason": "StateReason",
    "keyName": "KeypairName",
    "amiLaunchIndex": "LaunchNumber",
    "productCodes": product_codes,
    "instanceType": "VmType",
    "launchTime": "CreationDate",
    "placement": here(
        {"availabilityZone": "Placement.SubregionName", "groupName": always(""), "tenancy": "Placement.Tenancy"}
    ),
    "platform": _platform,
    "monitoring": always({"state": "disabled"}),
    "subnetId": "SubnetId",
    "vpcId": "NetId",
    "privateIpAddress": "PrivateIp",
    "ipAddress": "PublicIp",
    "sourceDestCheck": _only_in_vpc,
    "groupSet": GROUPS,
    "stateReason": _reason,
    "architecture": "Architecture",
    "rootDeviceType": lambda _native, _desk: "ebs",  # the only one there is
    "rootDeviceName": "RootDeviceName",
    "blockDeviceMapping": MAPPINGS,
    "virtualizationType": always("hvm"),
    "clientToken": "ClientToken",
    "tagSet": TAGS,
    "hypervisor": "Hypervisor",
    "networkInterfaceSet": each("Nics", INSTANCE_INTERFACE),
    "ebsOptimized": "BsuOptimized",
}

CHANGE: Shape = {
    "instanceId": "VmId",
    "currentState": state("CurrentState"),
    "previousState": state("PreviousState"),
}


def reservations(vms: list[JSON], desk: Desk) -> list[JSON]:
    """Instances under the launch that made them, in their order."""
    found: dict[str, JSON] = {}
    for vm in vms:
        reservation = found.setdefault(
            vm["ReservationId"],
            {
                "reservationId": vm["ReservationId"],
                "ownerId": desk.account_id,
                "groupSet": shaped(vm, {"groupSet": GROUPS}, desk)["groupSet"],
                "instancesSet": [],
            },
        )
        reservation["instancesSet"].append(shaped(vm, INSTANCE, desk))
    return list(found.values())


def status(native: JSON, _desk: Desk) -> JSON:
    """How the checks of an instance went: they pass while it runs, and do not apply otherwise."""
    running = native["VmState"] == "running"
    checked = {"status": "ok", "details": [{"name": "reachability", "status": "passed"}]}
    check = checked if running else {"status": "not-applicable"}
    events = [
        {
            "code": event["Code"],
            "description": event["Description"],
            "notAfter": event["NotAfter"],
            "notBefore": event["NotBefore"],
        }
        for event in native["MaintenanceEvents"]
    ]
    return {
        "instanceId": native["VmId"],
        "availabilityZone": native["SubregionName"],
        "eventsSet": events,
        "instanceState": {"code": STATE_CODES.get(native["VmState"], _UNKNOWN), "name": native["VmState"]},
        "systemStatus": check,
        "instanceStatus": check,
    }
