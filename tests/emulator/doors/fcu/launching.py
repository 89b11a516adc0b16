"""Launching instances: EC2's structures as native parameters."""

from __future__ import annotations

from . import instances
from .desk import JSON, Desk, serves
from .networking import private_ip
from .plain import translated

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


def mappings(asked: list[JSON]) -> JSON:
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
    "BlockDeviceMapping": mappings,
    "NetworkInterface": _interfaces,
    "Placement": lambda placement: {"Placement": translated(placement)},
    "PrivateIpAddress": lambda ip: {"PrivateIps": [ip]},
    "PrivateIpAddresses": lambda ips: {"PrivateIps": ips.split(",")},
}
"""Parameters of RunInstances that have another structure natively."""
