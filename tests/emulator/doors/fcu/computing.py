"""Instance actions: launching, describing, their states and their attributes, one a call."""

from __future__ import annotations

from typing import Any

from . import instances, storage
from .desk import JSON, Desk, serves
from .errors import refusal
from .filters import passing
from .interfaces import GROUPS
from .networking import now, private_ip
from .paging import paged, refuse_with_ids
from .plain import translated
from .shape import shaped

_NO_NETWORK = (
    "AssociatePublicIpAddress",
    "DeleteOnTermination",
    "PrivateIpAddressesSet",
    "PrivateIpAddress",
    "SecondaryPrivateIpAddressCount",
)


@serves("RunInstances")
def run_instances(desk: Desk) -> JSON:
    """One reservation."""
    params = {name: value for name, value in desk.params.items() if name not in ("EbsOptimized", "Monitoring")}
    native: JSON = {}
    for name, function in _PARTS.items():
        if name in params:
            native.update(function(params.pop(name)))
    native.update(translated(params, _LAUNCH_WORDS))
    if "EbsOptimized" in desk.params:
        native["BsuOptimized"] = desk.params["EbsOptimized"]
    vms = desk.call("CreateVms", **native)["Vms"]
    return instances.reservations(vms, desk)[0]


_LAUNCH_WORDS = {
    "DisableApiTermination": "DeletionProtection",
    "InstanceInitiatedShutdownBehavior": "VmInitiatedShutdownBehavior",
    "InstanceType": "VmType",
    "MaxCount": "MaxVmsCount",
    "MinCount": "MinVmsCount",
    "SecurityGroup": "SecurityGroup",
}


def _mappings(asked: list[JSON]) -> JSON:
    words = {"DeviceName": "DeviceName", "NoDevice": "NoDevice", "VirtualName": "VirtualDeviceName"}
    found = []
    for mapping in asked:
        native = {words[name]: value for name, value in mapping.items() if name != "Ebs"}
        if "Ebs" in mapping:
            native["Bsu"] = bsu(mapping["Ebs"])
        found.append(native)
    return {"BlockDeviceMappings": found}


def bsu(ebs: JSON) -> JSON:
    """A volume to make, or one that is there, in native words."""
    words = {"DeleteOnTermination": "DeleteOnVmDeletion"}
    return {words.get(name, name): value for name, value in ebs.items() if name != "Encrypted"}


def _interfaces(asked: list[JSON]) -> JSON:
    nics = []
    for each in asked:
        nic = translated({name: value for name, value in each.items() if name not in _NO_NETWORK})
        ips = [private_ip(ip) for ip in each.get("PrivateIpAddressesSet", ())]
        if "PrivateIpAddress" in each:
            ips = [{"IsPrimary": True, "PrivateIp": each["PrivateIpAddress"]}, *ips]
        if ips:
            nic["PrivateIps"] = ips
        if "DeleteOnTermination" in each:
            nic["DeleteOnVmDeletion"] = each["DeleteOnTermination"]
        if "SecondaryPrivateIpAddressCount" in each:
            nic["SecondaryPrivateIpCount"] = each["SecondaryPrivateIpAddressCount"]
        nics.append(nic)
    return {"Nics": nics}


_PARTS = {
    "BlockDeviceMapping": _mappings,
    "NetworkInterface": _interfaces,
    "Placement": lambda placement: {"Placement": translated(placement)},
    "PrivateIpAddress": lambda ip: {"PrivateIps": [ip]},
    "PrivateIpAddresses": lambda ips: {"PrivateIps": ips.split(",")},
}
"""Parameters of RunInstances that have another structure natively."""


_INTERFACE = "networkInterfaceSet."
_FILTERS = {
    "availability-zone": "placement.availabilityZone",
    "block-device-mapping.attach-time": "blockDeviceMapping.ebs.attachTime",
    "block-device-mapping.delete-on-termination": "blockDeviceMapping.ebs.deleteOnTermination",
    "block-device-mapping.device-name": "blockDeviceMapping.deviceName",
    "block-device-mapping.status": "blockDeviceMapping.ebs.status",
    "block-device-mapping.volume-id": "blockDeviceMapping.ebs.volumeId",
    "group-id": "groupSet.groupId",
    "group-name": "groupSet.groupName",
    "instance-lifecycle": "instanceLifecycle",
    "instance-state-code": "instanceState.code",
    "instance-state-name": "instanceState.name",
    "instance.group-id": "groupSet.groupId",
    "instance.group-name": "groupSet.groupName",
    "launch-index": "amiLaunchIndex",
    "monitoring-state": "monitoring.state",
    "owner-id": "~ownerId",
    "placement-group-name": "placement.groupName",
    "product-code": "productCodes.productCode",
    "reservation-id": "~ReservationId",
    "state-reason-code": "stateReason.code",
    "state-reason-message": "stateReason.message",
    "tenancy": "placement.tenancy",
    **{
        f"network-interface.{name}": _INTERFACE + path
        for name, path in {
            "description": "description",
            "subnet-id": "subnetId",
            "vpc-id": "vpcId",
            "network-interface-id": "networkInterfaceId",
            "owner-id": "ownerId",
            "requester-id": "requesterId",
            "requester-managed": "requesterManaged",
            "status": "status",
            "mac-address": "macAddress",
            "source-dest-check": "sourceDestCheck",
            "group-id": "groupSet.groupId",
            "group-name": "groupSet.groupName",
            "attachment.attachment-id": "attachment.attachmentId",
            "attachment.device-index": "attachment.deviceIndex",
            "attachment.status": "attachment.status",
            "attachment.attach-time": "attachment.attachTime",
            "attachment.delete-on-termination": "attachment.deleteOnTermination",
            "addresses.primary": "privateIpAddressesSet.primary",
            "addresses.association.public-ip": "privateIpAddressesSet.association.publicIp",
            "addresses.association.ip-owner-id": "privateIpAddressesSet.association.ipOwnerId",
            "addresses.private-ip-address": "privateIpAddressesSet.privateIpAddress",
            "association.public-ip": "association.publicIp",
            "association.ip-owner-id": "association.ipOwnerId",
        }.items()
    },
    **{
        f"network-interface.{name}": f"~nics.{path}"
        for name, path in {
            "availability-zone": "SubregionName",
            "attachment.instance-id": "LinkNic.VmId",
            "attachment.instance-owner-id": "LinkNic.VmAccountId",
            "association.allocation-id": "LinkPublicIp.PublicIpId",
            "association.association-id": "LinkPublicIp.LinkPublicIpId",
        }.items()
    },
}
"""Where the filters of DescribeInstances look that are not simply their camel case."""


@serves("DescribeInstances")
def describe_instances(desk: Desk) -> JSON:
    """Pages count instances; those of one launch are shown under one reservation of the page."""
    refuse_with_ids(desk, "InstanceId")
    filters = {"VmIds": desk.params["InstanceId"]} if "InstanceId" in desk.params else {}
    vms = desk.read("ReadVms", "Vms", **filters)
    asked = desk.params.get("Filter", [])
    if asked:
        pairs = [(shaped(vm, instances.INSTANCE, desk), _with_hidden(desk, vm)) for vm in vms]
        chosen = {shown["instanceId"] for shown in passing(desk.action, asked, _FILTERS, pairs)}
        vms = [vm for vm in vms if vm["VmId"] in chosen]
    page, more = paged(desk, vms)
    return {"reservationSet": instances.reservations(page, desk), **more}


def _with_hidden(desk: Desk, vm: JSON) -> JSON:
    """The native VM with what filters look at besides: the owner, and its NICs in full."""
    item = desk.region.find("Vm", vm["VmId"])
    return {**vm, "ownerId": desk.account_id, "nics": item.hidden["nics"] if item else []}


@serves("DescribeInstanceStatus")
def describe_instance_status(desk: Desk) -> JSON:
    """Running instances, or all."""
    refuse_with_ids(desk, "InstanceId")
    wanted = desk.params.get("InstanceId", [])
    for id_ in wanted:
        if desk.region.find("Vm", id_) is None:
            raise refusal("InvalidInstanceID.NotFound", f"The InstanceId '{id_}' does not exist")
    params: JSON = {"AllVms": desk.params.get("IncludeAllInstances", False)}
    if wanted:
        params["Filters"] = {"VmIds": wanted}
    states = desk.call("ReadVmsState", **params)["VmStates"]
    pairs = [(instances.status(each, desk), each) for each in states]
    filters = {
        "availability-zone": "availabilityZone",
        "event.code": "eventsSet.code",
        "event.description": "eventsSet.description",
        "instance-state-code": "instanceState.code",
        "instance-state-name": "instanceState.name",
    }
    page, more = paged(desk, passing(desk.action, desk.params.get("Filter", []), filters, pairs))
    return {"instanceStatusSet": page, **more}


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


_ATTRIBUTES = {
    "instanceType": "VmType",
    "userData": "UserData",
    "disableApiTermination": "DeletionProtection",
    "instanceInitiatedShutdownBehavior": "VmInitiatedShutdownBehavior",
    "rootDeviceName": "RootDeviceName",
    "sourceDestCheck": "IsSourceDestChecked",
    "ebsOptimized": "BsuOptimized",
    "ramdisk": "",
}
"""Attribute with one value to its native key. There is no RAM disk to show."""


@serves("DescribeInstanceAttribute")
def describe_instance_attribute(desk: Desk) -> JSON:
    """One attribute; what it has no value of is an empty element."""
    vm = desk.read("ReadVms", "Vms", VmIds=[desk.params["InstanceId"]])[0]
    name = str(desk.params["Attribute"])
    attribute = name[:1].lower() + name[1:]
    found: Any
    if attribute in _ATTRIBUTES:
        value = vm.get(_ATTRIBUTES[attribute])
        found = {} if value in (None, "") else {"value": value}
    else:
        source = {"groupSet": GROUPS, "blockDeviceMapping": instances.MAPPINGS}[attribute]
        found = shaped(vm, {attribute: source}, desk)[attribute]
    return {"instanceId": vm["VmId"], attribute: found}


_CHANGES = {
    "DisableApiTermination": "DeletionProtection",
    "EbsOptimized": "BsuOptimized",
    "InstanceInitiatedShutdownBehavior": "VmInitiatedShutdownBehavior",
    "InstanceType": "VmType",
    "SourceDestCheck": "IsSourceDestChecked",
    "UserData": "UserData",
}
"""Attribute that can be changed, with its Value, to the native parameter."""
_BOOLEANS = {"DisableApiTermination", "EbsOptimized", "SourceDestCheck"}


@serves("ModifyInstanceAttribute")
def modify_instance_attribute(desk: Desk) -> JSON:
    """One attribute a call, in either of EC2's forms: under its name, or as Attribute and Value."""
    params = {name: value for name, value in desk.params.items() if name != "InstanceId"}
    if "Attribute" in params:
        params.update(_named(params.pop("Attribute"), params.pop("Value", None)))
    if len(params) != 1:
        code = "InvalidParameterCombination" if params else "MissingParameter"
        raise refusal(code, "Exactly one attribute must be specified.")
    name, value = params.popitem()
    native: JSON
    if name in _CHANGES:
        if "Value" not in value:
            raise refusal("MissingParameter", f"The request must contain the parameter {name}.Value.")
        native = {_CHANGES[name]: value["Value"]}
    elif name == "GroupId":
        native = {"SecurityGroupIds": value}
    else:
        native = _mappings(value)
    desk.call("UpdateVm", VmId=desk.params["InstanceId"], **native)
    return {"return": True}


def _named(attribute: str, value: str | None) -> JSON:
    """The form with a name for the one with Attribute and Value. Attributes that have lists come with them."""
    name = attribute[:1].upper() + attribute[1:]
    if value is None and name in ("BlockDeviceMapping", "GroupSet"):
        return {}
    if name not in _CHANGES or value is None:
        raise refusal("InvalidParameterValue", f"Value ({attribute}) for parameter Attribute is invalid.")
    return {name: {"Value": value.lower() == "true" if name in _BOOLEANS else value}}


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
