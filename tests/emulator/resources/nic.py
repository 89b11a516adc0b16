"""NICs: in a Subnet, with private IPs, linked to a VM or not."""

from __future__ import annotations

import secrets
from typing import Any

from ..cidr import free_address, take_addresses
from ..clock import spell
from ..errors import ApiError
from ..kinds import hook, kind
from ..store import Item, Region, new_id
from ..world import Answer, Call, action
from .public_ip import unlink as unlink_public_ip
from .route_state import set_routes
from .security_group import default_group, light
from .views import dns_name, show_nic, show_vm

kind(
    "Nic",
    "ReadNics",
    "Nics",
    "NicId",
    "5036",
    prefix="eni-",
    tag_type="network-interface",
    quota="nic_limit",
    quota_code="10015",
    paths={
        "IsSourceDestCheck": "IsSourceDestChecked",
        "LinkNicDeleteOnVmDeletion": "LinkNic.DeleteOnVmDeletion",
        "LinkNicDeviceNumbers": "LinkNic.DeviceNumber",
        "LinkNicLinkNicIds": "LinkNic.LinkNicId",
        "LinkNicStates": "LinkNic.State",
        "LinkNicVmAccountIds": "LinkNic.VmAccountId",
        "LinkNicVmIds": "LinkNic.VmId",
        "LinkPublicIpAccountIds": "LinkPublicIp.PublicIpAccountId",
        "LinkPublicIpLinkPublicIpIds": "LinkPublicIp.LinkPublicIpId",
        "LinkPublicIpPublicDnsNames": "LinkPublicIp.PublicDnsName",
        "LinkPublicIpPublicIpIds": "LinkPublicIp.PublicIpId",
        "LinkPublicIpPublicIps": "LinkPublicIp.PublicIp",
        "MacAddresses": "MacAddress",
        "PrivateIpsLinkPublicIpAccountIds": "PrivateIps[].LinkPublicIp.PublicIpAccountId",
        "PrivateIpsLinkPublicIpPublicIps": "PrivateIps[].LinkPublicIp.PublicIp",
        "PrivateIpsPrimaryIp": "PrivateIps[].IsPrimary",
        "PrivateIpsPrivateIps": "PrivateIps[].PrivateIp",
        "SecurityGroupIds": "SecurityGroups[].SecurityGroupId",
        "SecurityGroupNames": "SecurityGroups[].SecurityGroupName",
    },
)

_MOST_IPS = 15


def private_ip(region: Region, ip: str, *, primary: bool) -> dict[str, Any]:
    """An entry of PrivateIps."""
    return {"IsPrimary": primary, "PrivateDnsName": dns_name(region, ip), "PrivateIp": ip}


def new_nic(region: Region, subnet: Item, wanted: dict[str, Any]) -> Item:
    """A NIC from ``{Description, PrivateIps, SecondaryPrivateIpCount, SecurityGroupIds}``; default: the Net's group."""
    net_id = subnet.data["NetId"]
    ids = wanted.get("SecurityGroupIds")
    groups = wanted.get("groups") or light(region, ids or [default_group(region, net_id)], net_id)
    asked: list[dict[str, Any]] = wanted.get("PrivateIps") or []
    if sum(bool(ip.get("IsPrimary")) for ip in asked) > 1:
        raise ApiError("4045", "A NIC has one primary IP.")
    main = next((ip for ip in asked if ip.get("IsPrimary")), asked[0] if len(asked) == 1 else None)
    others = [ip.get("PrivateIp") for ip in asked if ip is not main] + [None] * wanted.get("SecondaryPrivateIpCount", 0)
    taken = take_addresses(subnet, [main.get("PrivateIp") if main else None, *others])
    ips = [private_ip(region, ip, primary=not number) for number, ip in enumerate(taken)]
    mac = ":".join(f"{byte:02x}" for byte in (0xAA, *secrets.token_bytes(5)))
    data: dict[str, Any] = {
        "AccountId": region.account_id,
        "Description": wanted.get("Description", ""),
        "IsSourceDestChecked": True,
        "MacAddress": mac,
        "NetId": net_id,
        "PrivateDnsName": ips[0]["PrivateDnsName"],
        "PrivateIps": ips,
        "SecurityGroups": groups,
        "State": "available",
        "SubnetId": subnet.id,
        "SubregionName": subnet.data["SubregionName"],
    }
    return region.add("Nic", data)


@action("CreateNic")
def create_nic(call: Call) -> Answer:
    """Available at once, as recorded."""
    return {"Nic": new_nic(call.region, call.get("Subnet"), call.params).data}


def link_to_vm(region: Region, nic: Item, vm: Item, number: int, *, delete: bool) -> str:
    """Link as device ``number``: the NIC is in use at once, its link ``attached`` a moment later."""
    nic.data["LinkNic"] = {
        "DeleteOnVmDeletion": delete,
        "DeviceNumber": number,
        "LinkNicId": new_id("eni-attach-"),
        "State": "attaching",
        "VmAccountId": region.account_id,
        "VmId": vm.id,
    }
    nic.hidden["link_date"] = spell(region.now)
    nic.data["State"] = "in-use"
    vm.hidden["nics"].append(nic.data)
    for public_ip in region.table("PublicIp").values():
        if public_ip.data.get("NicId") == nic.id:
            public_ip.data["VmId"] = vm.id
    region.later("nic.link", nic, "nic.attached")
    return str(nic.data["LinkNic"]["LinkNicId"])


@hook("nic.attached")
def attached(region: Region, nic: Item) -> None:
    """The link is made, unless it was taken away meanwhile."""
    link = nic.data.get("LinkNic")
    if link is not None and link["State"] == "attaching":
        link["State"] = "attached"
        vm = region.find("Vm", link["VmId"])
        if vm is not None:
            show_vm(region, vm)


def unlink_from_vm(region: Region, nic: Item) -> None:
    """The NIC is nobody's."""
    link = nic.data.pop("LinkNic", None)
    nic.data["State"] = "available"
    if link is None:
        return
    for public_ip in region.table("PublicIp").values():
        if public_ip.data.get("NicId") == nic.id:
            public_ip.data.pop("VmId", None)
    vm = region.find("Vm", link["VmId"])
    if vm is not None:
        vm.hidden["nics"] = [other for other in vm.hidden["nics"] if other["NicId"] != nic.id]
        show_vm(region, vm)


def drop_nic(region: Region, nic: Item) -> None:
    """Take a NIC away with its addresses; its routes lead nowhere then."""
    set_routes(region, "NicId", nic.id, "blackhole")
    for public_ip in list(region.table("PublicIp").values()):
        if public_ip.data.get("NicId") == nic.id:
            unlink_public_ip(region, public_ip)
    subnet = region.find("Subnet", nic.data["SubnetId"])
    for ip in nic.data["PrivateIps"]:
        free_address(subnet, ip["PrivateIp"])
    region.drop(nic)


@action("DeleteNic")
def delete_nic(call: Call) -> Answer:
    """Refused with 9002 while it is linked to a VM."""
    nic = call.get("Nic")
    if "LinkNic" in nic.data:
        raise ApiError("9002", f"The NIC '{nic.id}' is linked to '{nic.data['LinkNic']['VmId']}'.")
    drop_nic(call.region, nic)
    return {}


@action("LinkNic")
def link_nic(call: Call) -> Answer:
    """The NIC is looked at first, as recorded. 6003 when it is in use, 9004 for a taken device, 9071, 4086."""
    nic, vm = call.get("Nic"), call.get("Vm")
    number = call.params["DeviceNumber"]
    if "LinkNic" in nic.data:
        raise ApiError("6003", f"The NIC '{nic.id}' is linked.")
    if call.region.state(vm) not in ("running", "stopped"):
        raise ApiError("6006", f"The VM '{vm.id}' is {call.region.state(vm)}.")
    if vm.data.get("NetId") != nic.data["NetId"]:
        raise ApiError("4086", "The NIC and the VM are not in the same Net.")
    if vm.data["Placement"]["SubregionName"] != nic.data["SubregionName"]:
        raise ApiError("9071", "The NIC and the VM are not in the same Subregion.")
    if any(other["LinkNic"]["DeviceNumber"] == number for other in vm.hidden["nics"]):
        raise ApiError("9004", f"The device number {number} is in use.")
    link_id = link_to_vm(call.region, nic, vm, number, delete=False)
    show_nic(call.region, nic)
    return {"LinkNicId": link_id}


@action("UnlinkNic")
def unlink_nic(call: Call) -> Answer:
    """5007 for an unknown link, as recorded; 6003 for the primary NIC."""
    for nic in call.region.all("Nic"):
        link = nic.data.get("LinkNic", {})
        if link.get("LinkNicId") == call.params["LinkNicId"]:
            if link["DeviceNumber"] == 0:
                raise ApiError("6003", "The primary NIC cannot be unlinked.")
            unlink_from_vm(call.region, nic)
            return {}
    raise ApiError("5007", f"The LinkNicId '{call.params['LinkNicId']}' doesn't exist.")


@action("UpdateNic")
def update_nic(call: Call) -> Answer:
    """One attribute a call."""
    nic, params = call.get("Nic"), call.params
    given = {"Description", "LinkNic", "SecurityGroupIds"} & set(params)
    if len(given) != 1:
        raise ApiError("4046" if given else "7000", "Exactly one attribute is required.")
    if "Description" in params:
        nic.data["Description"] = params["Description"]
    elif "SecurityGroupIds" in params:
        if not params["SecurityGroupIds"]:
            raise ApiError("4047", "At least one security group is required.")
        nic.data["SecurityGroups"] = light(call.region, params["SecurityGroupIds"], nic.data["NetId"])
    else:
        link = params["LinkNic"]
        if not {"DeleteOnVmDeletion", "LinkNicId"} <= set(link):
            raise ApiError("7000", "LinkNicId and DeleteOnVmDeletion are required.")
        if nic.data.get("LinkNic", {}).get("LinkNicId") != link["LinkNicId"]:
            raise ApiError("5007", f"The LinkNicId '{link['LinkNicId']}' doesn't exist.")
        nic.data["LinkNic"]["DeleteOnVmDeletion"] = link["DeleteOnVmDeletion"]
    show_nic(call.region, nic)
    return {"Nic": nic.data}


@action("LinkPrivateIps")
def link_private_ips(call: Call) -> Answer:
    """Secondary private IPs: given ones, or a number of free ones. AllowRelink takes them from another NIC."""
    nic, params = call.get("Nic"), call.params
    if ("PrivateIps" in params) == ("SecondaryPrivateIpCount" in params):
        raise ApiError("4046", "PrivateIps or SecondaryPrivateIpCount is required, not both.")
    subnet = call.region.get("Subnet", nic.data["SubnetId"])
    wanted: list[str | None] = list(params.get("PrivateIps", [None] * params.get("SecondaryPrivateIpCount", 0)))
    if len(nic.data["PrivateIps"]) + len(wanted) > _MOST_IPS:
        raise ApiError("10021", f"A NIC has at most {_MOST_IPS} private IPs.")
    if params.get("AllowRelink"):
        _take_over(call, nic, wanted)
    here = {ip["PrivateIp"] for ip in nic.data["PrivateIps"]}
    taken = take_addresses(subnet, [ip for ip in wanted if ip is None or ip not in here])
    nic.data["PrivateIps"] += [private_ip(call.region, ip, primary=False) for ip in taken]
    show_nic(call.region, nic)
    return {}


def _take_over(call: Call, nic: Item, wanted: list[str | None]) -> None:
    """Free the wanted secondary IPs that other NICs of the Subnet hold."""
    for other in call.region.all("Nic"):
        if other is not nic and other.data["SubnetId"] == nic.data["SubnetId"]:
            _remove(call.region, other, {ip for ip in wanted if ip})


def _remove(region: Region, nic: Item, ips: set[str]) -> None:
    """Take secondary IPs off a NIC."""
    for ip in [ip for ip in nic.data["PrivateIps"] if ip["PrivateIp"] in ips and not ip["IsPrimary"]]:
        nic.data["PrivateIps"].remove(ip)
        free_address(region.find("Subnet", nic.data["SubnetId"]), ip["PrivateIp"])
        for public_ip in region.all("PublicIp"):
            if public_ip.data.get("NicId") == nic.id and public_ip.data.get("PrivateIp") == ip["PrivateIp"]:
                unlink_public_ip(region, public_ip)
    show_nic(region, nic)


@action("UnlinkPrivateIps")
def unlink_private_ips(call: Call) -> Answer:
    """4030 for an IP that is not a secondary one of the NIC."""
    nic = call.get("Nic")
    secondary = {ip["PrivateIp"] for ip in nic.data["PrivateIps"] if not ip["IsPrimary"]}
    wanted = set(call.params["PrivateIps"])
    if not wanted <= secondary:
        raise ApiError("4030", "Not a secondary private IP of the NIC.")
    _remove(call.region, nic, wanted)
    return {}
