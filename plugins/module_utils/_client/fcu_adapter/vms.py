"""VMs over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from .reading import DescribeCall, SeparateRead
from .tables import TAGS, FieldSource, Item, Table, nested, nested_list, plain_list, renamed, text, translated, value_at
from .translation import CallPerAttribute, RenamedParams, SingleCall, Translation

_IDS = ("VmId", "InstanceId")
_MANY = {"VmIds": "InstanceId"}
GROUPS: FieldSource = nested_list("groupSet", {"SecurityGroupId": "groupId", "SecurityGroupName": "groupName"})
LINK_PUBLIC_IP: Table = {"PublicDnsName": "publicDnsName", "PublicIp": "publicIp", "PublicIpAccountId": "ipOwnerId"}
PRIVATE_IPS: Table = {
    "IsPrimary": lambda item: bool(value_at(item, "primary")),
    "LinkPublicIp": nested("association", LINK_PUBLIC_IP),
    "PrivateDnsName": "privateDnsName",
    "PrivateIp": "privateIpAddress",
}
LINK_NIC: Table = {
    "DeleteOnVmDeletion": "deleteOnTermination",
    "DeviceNumber": "deviceIndex",
    "LinkNicId": "attachmentId",
    "State": "status",
}
NIC: Table = {
    "AccountId": "ownerId",
    "Description": text("description"),
    "IsSourceDestChecked": "sourceDestCheck",
    "LinkNic": nested("attachment", LINK_NIC, "status"),
    "LinkPublicIp": nested("association", LINK_PUBLIC_IP),
    "MacAddress": "macAddress",
    "NetId": "vpcId",
    "NicId": "networkInterfaceId",
    "PrivateDnsName": "privateDnsName",
    "PrivateIps": nested_list("privateIpAddressesSet", PRIVATE_IPS),
    "SecurityGroups": GROUPS,
    "State": "status",
    "SubnetId": "subnetId",
}
_DISK: Table = {
    "Bsu": nested(
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
    nics = sorted(
        value_at(item, "networkInterfaceSet") or [], key=lambda nic: value_at(nic, "attachment.deviceIndex") or 0
    )
    return next((found for found in map(GROUPS, (item, *nics[:1])) if found), [])


_VM: Table = {
    "Architecture": "architecture",
    "BlockDeviceMappings": nested_list("blockDeviceMapping", _DISK, "ebs.status"),
    "BsuOptimized": "ebsOptimized",
    "ClientToken": "clientToken",
    "CreationDate": "launchTime",
    "Hypervisor": "hypervisor",
    "ImageId": "imageId",
    "IsSourceDestChecked": "sourceDestCheck",
    "KeypairName": "keyName",
    "LaunchNumber": "amiLaunchIndex",
    "NetId": "vpcId",
    "Nics": nested_list("networkInterfaceSet", NIC, "attachment.status"),
    "OsFamily": "platform",
    "Placement": nested("placement", {"SubregionName": "availabilityZone", "Tenancy": "tenancy"}),
    "PrivateDnsName": "privateDnsName",
    "PrivateIp": "privateIpAddress",
    "ProductCodes": plain_list("productCodes", "productCode"),
    "PublicDnsName": "dnsName",
    "PublicIp": "ipAddress",
    "ReservationId": "reservationId",
    "RootDeviceName": "rootDeviceName",
    "RootDeviceType": "rootDeviceType",
    "SecurityGroups": _groups,
    "State": "instanceState.name",
    "StateReason": lambda item: value_at(item, "stateReason.message") or text("reason")(item),
    "SubnetId": "subnetId",
    "Tags": TAGS,
    "VmId": "instanceId",
    "VmType": "instanceType",
}


def instances(answer: Item) -> list[Item]:
    """The instances of all reservations, each with the id of its reservation."""
    return [
        {"reservationId": value_at(reservation, "reservationId"), **vm}
        for reservation in value_at(answer, "reservationSet") or []
        for vm in value_at(reservation, "instancesSet") or []
    ]


def _attribute(name: str) -> SeparateRead:
    return SeparateRead("DescribeInstanceAttribute", _IDS, name, lambda answer: value_at(answer, f"{name}.value"))


def _created(answer: Item, params: Item) -> Item:
    return {"Vms": [translated(_VM, vm) for vm in instances({"reservationSet": [answer]})]}


_CHANGE: Table = {"CurrentState": "currentState.name", "PreviousState": "previousState.name", "VmId": "instanceId"}


def _changed(answer: Item, params: Item) -> Item:
    return {"Vms": nested_list("instancesSet", _CHANGE)(answer)}


_BSU = {
    "DeleteOnVmDeletion": "DeleteOnTermination",
    "Iops": "Iops",
    "SnapshotId": "SnapshotId",
    "VolumeId": "VolumeId",
    "VolumeSize": "VolumeSize",
    "VolumeType": "VolumeType",
}
_DEVICE = {"DeviceName": "DeviceName", "NoDevice": "NoDevice", "VirtualDeviceName": "VirtualName"}
_NIC_PARAMS = {
    "DeleteOnVmDeletion": "DeleteOnTermination",
    "Description": "Description",
    "DeviceNumber": "DeviceIndex",
    "NicId": "NetworkInterfaceId",
    "SecondaryPrivateIpCount": "SecondaryPrivateIpAddressCount",
    "SecurityGroupIds": "SecurityGroupId",
    "SubnetId": "SubnetId",
}


def devices(mappings: list[Item]) -> list[Item]:
    """Block device mappings as FCU takes them."""
    return [
        {**renamed(mapping, _DEVICE), **({"Ebs": renamed(mapping["Bsu"], _BSU)} if mapping.get("Bsu") else {})}
        for mapping in mappings
    ]


def _nic(nic: Item) -> Item:
    ips = [renamed(ip, {"IsPrimary": "Primary", "PrivateIp": "PrivateIpAddress"}) for ip in nic.get("PrivateIps") or []]
    return {**renamed(nic, _NIC_PARAMS), **({"PrivateIpAddressesSet": ips} if ips else {})}


_CREATE: RenamedParams = {
    "BlockDeviceMappings": lambda mappings: {"BlockDeviceMapping": devices(mappings)},
    "BsuOptimized": "EbsOptimized",
    "ClientToken": "ClientToken",
    "DeletionProtection": "DisableApiTermination",
    "ImageId": "ImageId",
    "KeypairName": "KeyName",
    "MaxVmsCount": "MaxCount",
    "MinVmsCount": "MinCount",
    "Nics": lambda nics: {"NetworkInterface": [_nic(nic) for nic in nics]},
    "Placement": lambda place: {
        "Placement": renamed(place, {"SubregionName": "AvailabilityZone", "Tenancy": "Tenancy"})
    },
    "PrivateIps": lambda listed: {"PrivateIpAddress": listed[0]} if listed else {},
    "SecurityGroupIds": "SecurityGroupId",
    "SecurityGroups": "SecurityGroup",
    "SubnetId": "SubnetId",
    "UserData": "UserData",
    "VmInitiatedShutdownBehavior": "InstanceInitiatedShutdownBehavior",
    "VmType": "InstanceType",
}
NIC_FILTERS = {
    "Descriptions": "description",
    "LinkNicDeleteOnVmDeletion": "attachment.delete-on-termination",
    "LinkNicDeviceNumbers": "attachment.device-index",
    "LinkNicLinkNicIds": "attachment.attachment-id",
    "LinkNicStates": "attachment.status",
    "LinkNicVmAccountIds": "attachment.instance-owner-id",
    "LinkNicVmIds": "attachment.instance-id",
    "LinkPublicIpAccountIds": "association.ip-owner-id",
    "LinkPublicIpLinkPublicIpIds": "association.association-id",
    "LinkPublicIpPublicIpIds": "association.allocation-id",
    "LinkPublicIpPublicIps": "association.public-ip",
    "MacAddresses": "mac-address",
    "NetIds": "vpc-id",
    "NicIds": "network-interface-id",
    "PrivateIpsPrimaryIp": "addresses.primary",
    "PrivateIpsPrivateIps": "addresses.private-ip-address",
    "SecurityGroupIds": "group-id",
    "SecurityGroupNames": "group-name",
    "States": "status",
    "SubnetIds": "subnet-id",
    "SubregionNames": "availability-zone",
}
"""Filters of NICs; those of VMs have them too, for the NICs that a VM has."""
_NIC_FILTERS = {
    **NIC_FILTERS,
    "AccountIds": "owner-id",
    "IsSourceDestChecked": "source-dest-check",
    "LinkNicLinkNicDates": "attachment.attach-time",
    "PrivateIpsLinkPublicIpAccountIds": "addresses.association.ip-owner-id",
    "PrivateIpsLinkPublicIpIds": "addresses.association.public-ip",
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
    **{f"Nic{name}": f"network-interface.{theirs}" for name, theirs in _NIC_FILTERS.items()},
}

_STATUS: Table = {
    "MaintenanceEvents": nested_list(
        "eventsSet",
        {"Code": "code", "Description": text("description"), "NotAfter": "notAfter", "NotBefore": "notBefore"},
    ),
    "SubregionName": "availabilityZone",
    "VmId": "instanceId",
    "VmState": "instanceState.name",
}

ACTIONS: dict[str, Translation] = {
    "ReadVms": DescribeCall(
        "DescribeInstances",
        _VM,
        _FILTERS,
        {"RootDeviceTypes": "RootDeviceType", "VmStateNames": "State"},
        items=instances,
        separate_reads={
            "DeletionProtection": _attribute("disableApiTermination"),
            "UserData": _attribute("userData"),
            "VmInitiatedShutdownBehavior": _attribute("instanceInitiatedShutdownBehavior"),
        },
    ),
    "CreateVms": SingleCall("RunInstances", _CREATE, _created, single_value=("PrivateIps",)),
    "UpdateVm": CallPerAttribute(
        "ModifyInstanceAttribute",
        _IDS,
        {
            "VmType": "InstanceType.Value",
            "SecurityGroupIds": "GroupId",
            "KeypairName": SingleCall("ModifyInstanceKeypair", {"VmId": "InstanceId", "KeypairName": "KeyName"}),
            "BlockDeviceMappings": lambda mappings: {"BlockDeviceMapping": devices(mappings)},
            "UserData": "UserData.Value",
            "IsSourceDestChecked": "SourceDestCheck.Value",
            "BsuOptimized": "EbsOptimized.Value",
            "VmInitiatedShutdownBehavior": "InstanceInitiatedShutdownBehavior.Value",
            "DeletionProtection": "DisableApiTermination.Value",  # after all that may be refused
        },
    ),
    "StartVms": SingleCall("StartInstances", _MANY, _changed),
    "StopVms": SingleCall("StopInstances", {**_MANY, "ForceStop": "Force"}, _changed),
    "RebootVms": SingleCall("RebootInstances", _MANY),
    "DeleteVms": SingleCall("TerminateInstances", _MANY, _changed),
    "ReadVmsState": DescribeCall(
        "DescribeInstanceStatus",
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
        params={"AllVms": "IncludeAllInstances"},
        tag_filters=False,
    ),
    "ReadConsoleOutput": SingleCall(
        "GetConsoleOutput",
        {"VmId": "InstanceId"},
        lambda answer, params: {"ConsoleOutput": value_at(answer, "output") or "", "VmId": params["VmId"]},
    ),
    "ReadAdminPassword": SingleCall(
        "GetPasswordData",
        {"VmId": "InstanceId"},
        lambda answer, params: {
            "AdminPassword": (value_at(answer, "passwordData") or "").strip(),
            "VmId": params["VmId"],
        },
    ),
}
"""Actions of the OUTSCALE API, each with its translation."""
