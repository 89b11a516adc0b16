"""Shapes of network interfaces: as they are, and as their instance shows them."""

from __future__ import annotations

from .desk import JSON, Desk
from .shape import TAGS, Shape, Source, each, one, shaped

GROUPS = each("SecurityGroups", {"groupId": "SecurityGroupId", "groupName": "SecurityGroupName"})
_LIGHT_ADDRESS: Shape = {
    "ipOwnerId": "PublicIpAccountId",
    "publicDnsName": "PublicDnsName",
    "publicIp": "PublicIp",
}
_FULL_ADDRESS: Shape = {**_LIGHT_ADDRESS, "allocationId": "PublicIpId", "associationId": "LinkPublicIpId"}


_LIGHT_LINK: Shape = {
    "attachmentId": "LinkNicId",
    "deleteOnTermination": "DeleteOnVmDeletion",
    "deviceIndex": "DeviceNumber",
    "status": "State",
}
_FULL_LINK: Shape = {**_LIGHT_LINK, "instanceId": "VmId", "instanceOwnerId": "VmAccountId"}


def _attachment(shape: Shape) -> Source:
    """The link to an instance, with its date, which is not shown natively."""

    def value(native: JSON, desk: Desk) -> JSON | None:
        link, nic = native.get("LinkNic"), desk.region.find("Nic", native["NicId"])
        date = {"attachTime": nic.hidden["link_date"]} if nic and "link_date" in nic.hidden else {}
        return {**shaped(link, shape, desk), **date} if link else None

    return value


def _primary(native: JSON, _desk: Desk) -> str | None:
    ips = (ip["PrivateIp"] for ip in native["PrivateIps"] if ip["IsPrimary"])
    return next(ips, None)


def _interface(address: Shape, link: Shape) -> Shape:
    ips: Shape = {
        "privateIpAddress": "PrivateIp",
        "privateDnsName": "PrivateDnsName",
        "primary": "IsPrimary",
        "association": one("LinkPublicIp", address),
    }
    return {
        "networkInterfaceId": "NicId",
        "subnetId": "SubnetId",
        "vpcId": "NetId",
        "description": "Description",
        "ownerId": "AccountId",
        "status": "State",
        "macAddress": "MacAddress",
        "privateIpAddress": _primary,
        "privateDnsName": "PrivateDnsName",
        "sourceDestCheck": "IsSourceDestChecked",
        "groupSet": GROUPS,
        "attachment": _attachment(link),
        "association": one("LinkPublicIp", address),
        "privateIpAddressesSet": each("PrivateIps", ips),
    }


NETWORK_INTERFACE: Shape = {
    **_interface(_FULL_ADDRESS, _FULL_LINK),
    "availabilityZone": "SubregionName",
    "tagSet": TAGS,
}
INSTANCE_INTERFACE = _interface(_LIGHT_ADDRESS, _LIGHT_LINK)
"""A NIC as its instance shows it."""
