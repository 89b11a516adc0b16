"""VMs over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from .tables import TAGS, How, Item, Table, at, each, show, sub, text, values, word
from .translation import Apart, OneByOne, Reads, Saying, Send, Words

_IDS = ("VmId", "InstanceId")
_MANY = {"VmIds": "InstanceId"}
GROUPS: How = each("groupSet", {"SecurityGroupId": "groupId", "SecurityGroupName": "groupName"})
LINK_PUBLIC_IP = sub(
    "association", {"PublicDnsName": "publicDnsName", "PublicIp": "publicIp", "PublicIpAccountId": "ipOwnerId"}
)
PRIVATE_IPS: Table = {
    "IsPrimary": lambda item: bool(at(item, "primary")),
    "LinkPublicIp": LINK_PUBLIC_IP,
    "PrivateDnsName": "privateDnsName",
    "PrivateIp": "privateIpAddress",
}
_NIC: Table = {
    "AccountId": "ownerId",
    "Description": text("description"),
    "IsSourceDestChecked": "sourceDestCheck",
    "LinkNic": sub(
        "attachment",
        {
            "DeleteOnVmDeletion": "deleteOnTermination",
            "DeviceNumber": "deviceIndex",
            "LinkNicId": "attachmentId",
            "State": "status",
        },
    ),
    "LinkPublicIp": LINK_PUBLIC_IP,
    "MacAddress": "macAddress",
    "NetId": "vpcId",
    "NicId": "networkInterfaceId",
    "PrivateDnsName": "privateDnsName",
    "PrivateIps": each("privateIpAddressesSet", PRIVATE_IPS),
    "SecurityGroups": GROUPS,
    "State": "status",
    "SubnetId": "subnetId",
}
_DISK: Table = {
    "Bsu": sub(
        "ebs",
        {
            "DeleteOnVmDeletion": "deleteOnTermination",
            "LinkDate": "attachTime",
            "State": "status",
            "VolumeId": "volumeId",
        },
    ),
    "DeviceName": "deviceName",
}


def _groups(item: Item) -> list[Item]:
    """The groups of a VM, which in a Net are those of its first NIC."""
    nics = sorted(at(item, "networkInterfaceSet") or [], key=lambda nic: at(nic, "attachment.deviceIndex") or 0)
    return next((found for found in map(GROUPS, (item, *nics[:1])) if found), [])


_VM: Table = {
    "Architecture": "architecture",
    "BlockDeviceMappings": each("blockDeviceMapping", _DISK),
    "BsuOptimized": "ebsOptimized",
    "ClientToken": "clientToken",
    "CreationDate": "launchTime",
    "Hypervisor": "hypervisor",
    "ImageId": "imageId",
    "IsSourceDestChecked": "sourceDestCheck",
    "KeypairName": "keyName",
    "LaunchNumber": "amiLaunchIndex",
    "NetId": "vpcId",
    "Nics": each("networkInterfaceSet", _NIC),
    "OsFamily": "platform",
    "Placement": sub("placement", {"SubregionName": "availabilityZone", "Tenancy": "tenancy"}),
    "PrivateDnsName": "privateDnsName",
    "PrivateIp": "privateIpAddress",
    "ProductCodes": values("productCodes", "productCode"),
    "PublicDnsName": "dnsName",
    "PublicIp": "ipAddress",
    "ReservationId": "reservationId",
    "RootDeviceName": "rootDeviceName",
    "RootDeviceType": word("rootDeviceType", {"ebs": "bsu"}),
    "SecurityGroups": _groups,
    "State": "instanceState.name",
    "StateReason": lambda item: at(item, "stateReason.message") or text("reason")(item),
    "SubnetId": "subnetId",
    "Tags": TAGS,
    "VmId": "instanceId",
    "VmType": "instanceType",
}


def instances(answer: Item) -> list[Item]:
    """The instances of all reservations, each with what its reservation says."""
    return [
        {"reservationId": at(one, "reservationId"), **vm}
        for one in at(answer, "reservationSet") or []
        for vm in at(one, "instancesSet") or []
    ]


def _attribute(name: str) -> Apart:
    return Apart("DescribeInstanceAttribute", _IDS, name, lambda answer: at(answer, f"{name}.value"))


def _made(answer: Item, params: Item) -> Item:
    return {"Vms": [show(_VM, one) for one in instances({"reservationSet": [answer]})]}


_CHANGE: Table = {"CurrentState": "currentState.name", "PreviousState": "previousState.name", "VmId": "instanceId"}


def _changed(answer: Item, params: Item) -> Item:
    return {"Vms": each("instancesSet", _CHANGE)(answer)}


_BSU = {
    "DeleteOnVmDeletion": "DeleteOnTermination",
    "Iops": "Iops",
    "SnapshotId": "SnapshotId",
    "VolumeId": "VolumeId",
    "VolumeSize": "VolumeSize",
    "VolumeType": "VolumeType",
}
_DEVICE = {"DeviceName": "DeviceName", "NoDevice": "NoDevice", "VirtualDeviceName": "VirtualName"}
_CARD = {
    "DeleteOnVmDeletion": "DeleteOnTermination",
    "Description": "Description",
    "DeviceNumber": "DeviceIndex",
    "NicId": "NetworkInterfaceId",
    "SecondaryPrivateIpCount": "SecondaryPrivateIpAddressCount",
    "SecurityGroupIds": "SecurityGroupId",
    "SubnetId": "SubnetId",
}


def _renamed(item: Item, words: dict[str, str]) -> Item:
    return {theirs: item[ours] for ours, theirs in words.items() if ours in item}


def devices(mappings: list[Item]) -> list[Item]:
    """Block device mappings as FCU takes them."""
    disks = [(one, {"Ebs": _renamed(one["Bsu"], _BSU)} if one.get("Bsu") else {}) for one in mappings]
    return [{**_renamed(one, _DEVICE), **disk} for one, disk in disks]


def private_ips(listed: list[Item]) -> list[Item]:
    """Private IPs of a NIC as FCU takes them."""
    return [_renamed(one, {"IsPrimary": "Primary", "PrivateIp": "PrivateIpAddress"}) for one in listed]


def _cards(nics: list[Item]) -> list[Item]:
    return [
        {
            **_renamed(one, _CARD),
            **({"PrivateIpAddressesSet": private_ips(one["PrivateIps"])} if one.get("PrivateIps") else {}),
        }
        for one in nics
    ]


def _first_ip(listed: list[str]) -> Item:
    return {"PrivateIpAddress": listed[0]} if listed else {}


_CREATE: Words = {
    "BlockDeviceMappings": lambda mappings: {"BlockDeviceMapping": devices(mappings)},
    "BsuOptimized": "EbsOptimized",
    "ClientToken": "ClientToken",
    "DeletionProtection": "DisableApiTermination",
    "ImageId": "ImageId",
    "KeypairName": "KeyName",
    "MaxVmsCount": "MaxCount",
    "MinVmsCount": "MinCount",
    "Nics": lambda nics: {"NetworkInterface": _cards(nics)},
    "Placement": lambda place: {
        "Placement": _renamed(place, {"SubregionName": "AvailabilityZone", "Tenancy": "Tenancy"})
    },
    "PrivateIps": _first_ip,
    "SecurityGroupIds": "SecurityGroupId",
    "SecurityGroups": "SecurityGroup",
    "SubnetId": "SubnetId",
    "UserData": "UserData",
    "VmInitiatedShutdownBehavior": "InstanceInitiatedShutdownBehavior",
    "VmType": "InstanceType",
}
_UPDATE: Words = {
    "BlockDeviceMappings": lambda mappings: {"BlockDeviceMapping": devices(mappings)},
    "BsuOptimized": "EbsOptimized.Value",
    "DeletionProtection": "DisableApiTermination.Value",
    "IsSourceDestChecked": "SourceDestCheck.Value",
    "SecurityGroupIds": "GroupId",
    "UserData": "UserData.Value",
    "VmInitiatedShutdownBehavior": "InstanceInitiatedShutdownBehavior.Value",
    "VmType": "InstanceType.Value",
}
_NIC_FILTERS = {
    "NicAccountIds": "owner-id",
    "NicDescriptions": "description",
    "NicIsSourceDestChecked": "source-dest-check",
    "NicLinkNicDeleteOnVmDeletion": "attachment.delete-on-termination",
    "NicLinkNicDeviceNumbers": "attachment.device-index",
    "NicLinkNicLinkNicDates": "attachment.attach-time",
    "NicLinkNicLinkNicIds": "attachment.attachment-id",
    "NicLinkNicStates": "attachment.status",
    "NicLinkNicVmAccountIds": "attachment.instance-owner-id",
    "NicLinkNicVmIds": "attachment.instance-id",
    "NicLinkPublicIpAccountIds": "association.ip-owner-id",
    "NicLinkPublicIpLinkPublicIpIds": "association.association-id",
    "NicLinkPublicIpPublicIpIds": "association.allocation-id",
    "NicLinkPublicIpPublicIps": "association.public-ip",
    "NicMacAddresses": "mac-address",
    "NicNetIds": "vpc-id",
    "NicNicIds": "network-interface-id",
    "NicPrivateIpsLinkPublicIpAccountIds": "addresses.association.ip-owner-id",
    "NicPrivateIpsLinkPublicIpIds": "addresses.association.public-ip",
    "NicPrivateIpsPrimaryIp": "addresses.primary",
    "NicPrivateIpsPrivateIps": "addresses.private-ip-address",
    "NicSecurityGroupIds": "group-id",
    "NicSecurityGroupNames": "group-name",
    "NicStates": "status",
    "NicSubnetIds": "subnet-id",
    "NicSubregionNames": "availability-zone",
}
_FILTERS = {
    "Architectures": "architecture",
    "BlockDeviceMappingDeleteOnVmDeletion": "block-device-mapping.delete-on-termination",
    "BlockDeviceMappingDeviceNames": "block-device-mapping.device-name",
    "BlockDeviceMappingLinkDates": "block-device-mapping.attach-time",
    "BlockDeviceMappingStates": "block-device-mapping.status",
    "BlockDeviceMappingVolumeIds": "block-device-mapping.volume-id",
    "ClientTokens": "client-token",
    "CreationDates": "launch-time",
    "ImageIds": "image-id",
    "IsSourceDestChecked": "source-dest-check",
    "KeypairNames": "key-name",
    "LaunchNumbers": "launch-index",
    "Lifecycles": "instance-lifecycle",
    "NetIds": "vpc-id",
    "Platforms": "platform",
    "PrivateIps": "private-ip-address",
    "ProductCodes": "product-code",
    "PublicIps": "ip-address",
    "ReservationIds": "reservation-id",
    "RootDeviceNames": "root-device-name",
    "SecurityGroupIds": "instance.group-id",
    "SecurityGroupNames": "instance.group-name",
    "StateReasonCodes": "state-reason-code",
    "StateReasonMessages": "state-reason-message",
    "StateReasons": "reason",
    "SubnetIds": "subnet-id",
    "SubregionNames": "availability-zone",
    "Tenancies": "tenancy",
    "VmIds": "instance-id",
    "VmSecurityGroupIds": "instance.group-id",
    "VmSecurityGroupNames": "instance.group-name",
    "VmStateCodes": "instance-state-code",
    "VmStateNames": "instance-state-name",
    "VmTypes": "instance-type",
    **{name: f"network-interface.{theirs}" for name, theirs in _NIC_FILTERS.items()},
}

_STATUS: Table = {
    "MaintenanceEvents": each(
        "eventsSet",
        {"Code": "code", "Description": text("description"), "NotAfter": "notAfter", "NotBefore": "notBefore"},
    ),
    "SubregionName": "availabilityZone",
    "VmId": "instanceId",
    "VmState": "instanceState.name",
}

ACTIONS: dict[str, Saying] = {
    "ReadVms": Reads(
        "DescribeInstances",
        instances,
        "Vms",
        _VM,
        _FILTERS,
        {"RootDeviceTypes": "RootDeviceType"},
        apart={
            "DeletionProtection": _attribute("disableApiTermination"),
            "UserData": _attribute("userData"),
            "VmInitiatedShutdownBehavior": _attribute("instanceInitiatedShutdownBehavior"),
        },
    ),
    "CreateVms": Send("RunInstances", _CREATE, _made, one=("PrivateIps",)),
    "UpdateVm": OneByOne(
        "ModifyInstanceAttribute",
        _IDS,
        _UPDATE,
        {"KeypairName": Send("ModifyInstanceKeypair", {"VmId": "InstanceId", "KeypairName": "KeyName"})},
    ),
    "StartVms": Send("StartInstances", _MANY, _changed),
    "StopVms": Send("StopInstances", {**_MANY, "ForceStop": "Force"}, _changed),
    "RebootVms": Send("RebootInstances", _MANY),
    "DeleteVms": Send("TerminateInstances", _MANY, _changed),
    "ReadVmsState": Reads(
        "DescribeInstanceStatus",
        "instanceStatusSet",
        "VmStates",
        _STATUS,
        {
            "MaintenanceEventCodes": "event.code",
            "MaintenanceEventDescriptions": "event.description",
            "SubregionNames": "availability-zone",
            "VmStates": "instance-state-name",
        },
        {
            "MaintenanceEventsNotAfter": "MaintenanceEvents[].NotAfter",
            "MaintenanceEventsNotBefore": "MaintenanceEvents[].NotBefore",
            "VmIds": "VmId",
        },
        words={"AllVms": "IncludeAllInstances"},
        by_tags=False,
    ),
    "ReadConsoleOutput": Send(
        "GetConsoleOutput",
        {"VmId": "InstanceId"},
        lambda answer, params: {"ConsoleOutput": at(answer, "output") or "", "VmId": params["VmId"]},
    ),
    "ReadAdminPassword": Send(
        "GetPasswordData",
        {"VmId": "InstanceId"},
        lambda answer, params: {"AdminPassword": (at(answer, "passwordData") or "").strip(), "VmId": params["VmId"]},
    ),
}
"""Actions of the OUTSCALE API, and how they are said."""
