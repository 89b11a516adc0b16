"""NICs and their private IPs over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from .tables import TAGS, Item, Table, at, each, sub, text
from .translation import OneByOne, Reads, Saying, Send, Speaker, shown
from .vms import GROUPS, PRIVATE_IPS

_LINK_PUBLIC_IP = sub(
    "association",
    {
        "LinkPublicIpId": "associationId",
        "PublicDnsName": "publicDnsName",
        "PublicIp": "publicIp",
        "PublicIpAccountId": "ipOwnerId",
        "PublicIpId": "allocationId",
    },
)
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
            "VmAccountId": "instanceOwnerId",
            "VmId": "instanceId",
        },
    ),
    "LinkPublicIp": _LINK_PUBLIC_IP,
    "MacAddress": "macAddress",
    "NetId": "vpcId",
    "NicId": "networkInterfaceId",
    "PrivateDnsName": "privateDnsName",
    "PrivateIps": each("privateIpAddressesSet", {**PRIVATE_IPS, "LinkPublicIp": _LINK_PUBLIC_IP}),
    "SecurityGroups": GROUPS,
    "State": "status",
    "SubnetId": "subnetId",
    "SubregionName": "availabilityZone",
    "Tags": TAGS,
}


class _CreateNic(Send):
    """FCU creates a NIC with its primary private IP alone; the others are assigned to it at once."""

    @property
    def actions(self) -> tuple[str, ...]:
        """Both."""
        return (self.action, "AssignPrivateIpAddresses")

    def __call__(self, fcu: Speaker, params: Item) -> Item:
        """Create it, then assign the others where there are any."""
        made = super().__call__(fcu, params)
        others = [one["PrivateIp"] for one in params.get("PrivateIps") or [] if not one.get("IsPrimary")]
        if others:
            nic = made["Nic"]["NicId"]
            fcu.ask("AssignPrivateIpAddresses", {"NetworkInterfaceId": nic, "PrivateIpAddress": others})
        return made


def _primary(ips: list[Item]) -> Item:
    return next(({"PrivateIpAddress": one["PrivateIp"]} for one in ips if one.get("IsPrimary")), {})


def _link(link: Item) -> Item:
    words = {"DeleteOnVmDeletion": "DeleteOnTermination", "LinkNicId": "AttachmentId"}
    return {"Attachment": {theirs: link[ours] for ours, theirs in words.items() if ours in link}}


ACTIONS: dict[str, Saying] = {
    "ReadNics": Reads(
        "DescribeNetworkInterfaces",
        "networkInterfaceSet",
        "Nics",
        _NIC,
        {
            "Descriptions": "description",
            "IsSourceDestCheck": "source-dest-check",
            "LinkNicDeleteOnVmDeletion": "attachment.delete-on-termination",
            "LinkNicDeviceNumbers": "attachment.device-index",
            "LinkNicLinkNicIds": "attachment.attachment-id",
            "LinkNicStates": "attachment.status",
            "LinkNicVmAccountIds": "attachment.instance-owner-id",
            "LinkNicVmIds": "attachment.instance-id",
            "LinkPublicIpAccountIds": "association.ip-owner-id",
            "LinkPublicIpLinkPublicIpIds": "association.association-id",
            "LinkPublicIpPublicDnsNames": "association.public-dns-name",
            "LinkPublicIpPublicIpIds": "association.allocation-id",
            "LinkPublicIpPublicIps": "association.public-ip",
            "MacAddresses": "mac-address",
            "NetIds": "vpc-id",
            "NicIds": "network-interface-id",
            "PrivateDnsNames": "private-dns-name",
            "PrivateIpsLinkPublicIpAccountIds": "addresses.association.owner-id",
            "PrivateIpsLinkPublicIpPublicIps": "addresses.association.public-ip",
            "PrivateIpsPrimaryIp": "addresses.primary",
            "PrivateIpsPrivateIps": "addresses.private-ip-address",
            "SecurityGroupIds": "group-id",
            "SecurityGroupNames": "group-name",
            "States": "status",
            "SubnetIds": "subnet-id",
            "SubregionNames": "availability-zone",
        },
        by_tags=False,
    ),
    "CreateNic": _CreateNic(
        "CreateNetworkInterface",
        {
            "Description": "Description",
            "PrivateIps": _primary,
            "SecurityGroupIds": "SecurityGroupId",
            "SubnetId": "SubnetId",
        },
        shown("Nic", "networkInterface", _NIC),
    ),
    "UpdateNic": OneByOne(
        "ModifyNetworkInterfaceAttribute",
        ("NicId", "NetworkInterfaceId"),
        {"Description": "Description.Value", "LinkNic": _link, "SecurityGroupIds": "SecurityGroupId"},
    ),
    "DeleteNic": Send("DeleteNetworkInterface", {"NicId": "NetworkInterfaceId"}),
    "LinkNic": Send(
        "AttachNetworkInterface",
        {"DeviceNumber": "DeviceIndex", "NicId": "NetworkInterfaceId", "VmId": "InstanceId"},
        lambda answer, params: {"LinkNicId": at(answer, "attachmentId")},
    ),
    "UnlinkNic": Send("DetachNetworkInterface", {"LinkNicId": "AttachmentId"}),
    "LinkPrivateIps": Send(
        "AssignPrivateIpAddresses",
        {
            "AllowRelink": "AllowReassignment",
            "NicId": "NetworkInterfaceId",
            "PrivateIps": "PrivateIpAddress",
            "SecondaryPrivateIpCount": "SecondaryPrivateIpAddressCount",
        },
    ),
    "UnlinkPrivateIps": Send(
        "UnassignPrivateIpAddresses", {"NicId": "NetworkInterfaceId", "PrivateIps": "PrivateIpAddress"}
    ),
}
"""Actions of the OUTSCALE API, and how they are said."""
