"""NICs and their private IPs over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ..errors import OutscaleError
from .calls import FcuCalls
from .reading import DescribeCall
from .tables import TAGS, Item, Table, nested, nested_list, renamed
from .translation import CallPerAttribute, SingleCall, Translation, resource
from .vms import LINK_NIC, LINK_PUBLIC_IP, NIC, NIC_FILTERS, PRIVATE_IPS

_LINK_PUBLIC_IP = nested(
    "association", {**LINK_PUBLIC_IP, "LinkPublicIpId": "associationId", "PublicIpId": "allocationId"}
)
_NIC: Table = {
    **NIC,
    "LinkNic": nested("attachment", {**LINK_NIC, "VmAccountId": "instanceOwnerId", "VmId": "instanceId"}, "status"),
    "LinkPublicIp": _LINK_PUBLIC_IP,
    "PrivateIps": nested_list("privateIpAddressesSet", {**PRIVATE_IPS, "LinkPublicIp": _LINK_PUBLIC_IP}),
    "SubregionName": "availabilityZone",
    "Tags": TAGS,
}


class _CreateNic(SingleCall):
    """FCU creates a NIC with its primary private IP alone; the others are assigned to it at once.

    Where that fails the NIC is deleted, as sending the call again would create another: it is new, linked to nothing,
    and known by its id.
    """

    @property
    def actions(self) -> tuple[str, ...]:
        """That of the creation, and those that may follow it."""
        return (self.action, "AssignPrivateIpAddresses", "DeleteNetworkInterface")

    def __call__(self, calls: FcuCalls, params: Item) -> Item:
        """Create it, then assign the others where there are any."""
        calls.answer = super().__call__(calls, params)
        listed = params.get("PrivateIps") or []
        others = [entry["PrivateIp"] for entry in listed if entry.get("PrivateIp") and not entry.get("IsPrimary")]
        if others:
            nic = {"NetworkInterfaceId": calls.answer["Nic"]["NicId"]}
            try:
                calls.send("AssignPrivateIpAddresses", {**nic, "PrivateIpAddress": others})
            except OutscaleError as exc:
                self._delete(calls, nic, exc)
                raise
        return calls.answer

    def _delete(self, calls: FcuCalls, nic: Item, exc: OutscaleError) -> None:
        """Raise an error that nobody takes for one after which the call can be sent again, where the NIC stays."""
        try:
            calls.send("DeleteNetworkInterface", nic)
        except OutscaleError as refusal:
            kept = nic["NetworkInterfaceId"]
            raise OutscaleError(f"{exc}. The NIC {kept} was created before and is still there: {refusal}") from exc
        calls.answer = {}


def _primary(ips: list[Item]) -> Item:
    return next((renamed(entry, {"PrivateIp": "PrivateIpAddress"}) for entry in ips if entry.get("IsPrimary")), {})


def _link(link: Item) -> Item:
    return {"Attachment": renamed(link, {"DeleteOnVmDeletion": "DeleteOnTermination", "LinkNicId": "AttachmentId"})}


ACTIONS: dict[str, Translation] = {
    "ReadNics": DescribeCall(
        "DescribeNetworkInterfaces",
        _NIC,
        {
            **NIC_FILTERS,
            "IsSourceDestCheck": "source-dest-check",
            "LinkPublicIpPublicDnsNames": "association.public-dns-name",
            "PrivateDnsNames": "private-dns-name",
            "PrivateIpsLinkPublicIpAccountIds": "addresses.association.owner-id",
            "PrivateIpsLinkPublicIpPublicIps": "addresses.association.public-ip",
        },
        {
            "Descriptions": "Description",
            "LinkNicVmIds": "LinkNic.VmId",
            "PrivateIpsPrivateIps": "PrivateIps[].PrivateIp",
            "SecurityGroupIds": "SecurityGroups[].SecurityGroupId",
        },
        tag_filters=False,
    ),
    "CreateNic": _CreateNic(
        "CreateNetworkInterface",
        {
            "Description": "Description",
            "PrivateIps": _primary,
            "SecurityGroupIds": "SecurityGroupId",
            "SubnetId": "SubnetId",
        },
        resource("Nic", "networkInterface", _NIC),
    ),
    "UpdateNic": CallPerAttribute(
        "ModifyNetworkInterfaceAttribute",
        ("NicId", "NetworkInterfaceId"),
        {"SecurityGroupIds": "SecurityGroupId", "LinkNic": _link, "Description": "Description.Value"},
    ),
    "DeleteNic": SingleCall("DeleteNetworkInterface", {"NicId": "NetworkInterfaceId"}),
    "LinkNic": SingleCall(
        "AttachNetworkInterface",
        {"DeviceNumber": "DeviceIndex", "NicId": "NetworkInterfaceId", "VmId": "InstanceId"},
        lambda answer, params: {"LinkNicId": answer.get("attachmentId")},
    ),
    "UnlinkNic": SingleCall("DetachNetworkInterface", {"LinkNicId": "AttachmentId"}),
    "LinkPrivateIps": SingleCall(
        "AssignPrivateIpAddresses",
        {
            "AllowRelink": "AllowReassignment",
            "NicId": "NetworkInterfaceId",
            "PrivateIps": "PrivateIpAddress",
            "SecondaryPrivateIpCount": "SecondaryPrivateIpAddressCount",
        },
    ),
    "UnlinkPrivateIps": SingleCall(
        "UnassignPrivateIpAddresses", {"NicId": "NetworkInterfaceId", "PrivateIps": "PrivateIpAddress"}
    ),
}
"""Actions of the OUTSCALE API, each with its translation."""
