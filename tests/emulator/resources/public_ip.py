"""Public IPs and their links to VMs and NICs."""

from __future__ import annotations

from typing import Any

from ..errors import ApiError
from ..kinds import kind
from ..store import Item, Region, new_id
from ..world import Answer, Call, action
from .views import show_nic, show_vm

kind(
    "PublicIp",
    "ReadPublicIps",
    "PublicIps",
    "PublicIpId",
    "5080",
    prefix="eipalloc-",
    tag_type="public-ip",
    quota="ip_limit",
    quota_code="10011",
    paths={"Placements": "~placement"},
)


@action("CreatePublicIp")
def create_public_ip(call: Call) -> Answer:
    """An address for the account."""
    data = {"PublicIp": call.world.public_address()}
    return {"PublicIp": call.region.add("PublicIp", data, placement="vpc", nat=None).data}


def _find(call: Call) -> Item:
    """By PublicIpId (5080 when unknown, as recorded) or by the address (5025)."""
    if "PublicIpId" in call.params:
        return call.get("PublicIp")
    if "PublicIp" not in call.params:
        raise ApiError("7000", "PublicIp or PublicIpId is required.")
    for item in call.region.all("PublicIp"):
        if item.data["PublicIp"] == call.params["PublicIp"]:
            return item
    raise ApiError("5025", f"The public IP '{call.params['PublicIp']}' doesn't exist.")


@action("DeletePublicIp")
def delete_public_ip(call: Call) -> Answer:
    """Refused with 9031 while it is linked."""
    public_ip = _find(call)
    if "LinkPublicIpId" in public_ip.data or public_ip.hidden["nat"]:
        raise ApiError("9031", f"The public IP '{public_ip.id}' is linked.")
    call.region.drop(public_ip)
    return {}


@action("LinkPublicIp")
def link_public_ip(call: Call) -> Answer:
    """To a VM (with one NIC) or a NIC. AllowRelink is true by default in the public Cloud, false in a Net.

    The target is looked at before the address, as recorded. 9031 when the address is linked and may not move;
    9027 when the Net has no internet service. Recorded: a link to a VM outside of Nets has the id of a NIC, too.
    """
    params, region = call.params, call.region
    if "NicId" in params and "VmId" in params:
        raise ApiError("4046", "NicId and VmId cannot be used together.")
    vm, nic = call.find("Vm"), call.find("Nic")
    public_ip = _find(call)
    if vm is None and nic is None:
        raise ApiError("7000", "NicId or VmId is required.")
    if vm is not None and vm.hidden["nics"]:
        if len(vm.hidden["nics"]) > 1:
            raise ApiError("4045", "The VM has several NICs: NicId is required.")
        nic = region.get("Nic", vm.hidden["nics"][0]["NicId"])
    if nic is not None:
        _check_internet(region, nic)
        ip = _private_ip(nic, params.get("PrivateIp"))
        _check_free(call, public_ip, in_net=True)
        link_to_nic(region, public_ip, nic, ip)
    elif vm is not None:
        _check_free(call, public_ip, in_net=False)
        unlink_vm(region, vm)
        public_ip.data.update(
            LinkPublicIpId=new_id("eipassoc-"),
            NicAccountId=region.account_id,
            NicId=vm.hidden["own_nic"],
            PrivateIp=vm.data["PrivateIp"],
            VmId=vm.id,
        )
        show_vm(region, vm)
    return {"LinkPublicIpId": public_ip.data["LinkPublicIpId"]}


def _check_free(call: Call, public_ip: Item, *, in_net: bool) -> None:
    if public_ip.hidden["nat"]:
        raise ApiError("9031", "The public IP is used by a NAT service.")
    if "LinkPublicIpId" in public_ip.data:
        if not call.params.get("AllowRelink", not in_net):
            raise ApiError("9031", "The public IP is linked.")
        unlink(call.region, public_ip)


def _check_internet(region: Region, nic: Item) -> None:
    services = region.all("InternetService")
    if not any(service.data.get("NetId") == nic.data["NetId"] for service in services):
        raise ApiError("9027", f"The Net '{nic.data['NetId']}' has no internet service.")


def _private_ip(nic: Item, wanted: str | None) -> dict[str, Any]:
    """The private IP of the NIC to link to: the wanted one, else the primary one."""
    for ip in nic.data["PrivateIps"]:
        if ip["PrivateIp"] == wanted or (wanted is None and ip["IsPrimary"]):
            found: dict[str, Any] = ip
            return found
    raise ApiError("4030", f"The NIC '{nic.id}' has not the private IP '{wanted}'.")


def link_to_nic(region: Region, public_ip: Item, nic: Item, ip: dict[str, Any]) -> None:
    """Link to one private IP; another address that is there is unlinked."""
    for other in region.all("PublicIp"):
        if other.data.get("NicId") == nic.id and other.data.get("PrivateIp") == ip["PrivateIp"]:
            unlink(region, other)
    public_ip.data.update(
        LinkPublicIpId=new_id("eipassoc-"),
        NicAccountId=region.account_id,
        NicId=nic.id,
        PrivateIp=ip["PrivateIp"],
    )
    if "LinkNic" in nic.data:
        public_ip.data["VmId"] = nic.data["LinkNic"]["VmId"]
    show_nic(region, nic)


def unlink(region: Region, public_ip: Item) -> None:
    """Take the link away, wherever it leads."""
    nic = region.find("Nic", public_ip.data.pop("NicId", ""))
    vm = region.find("Vm", public_ip.data.pop("VmId", ""))
    for key in ("LinkPublicIpId", "NicAccountId", "PrivateIp"):
        public_ip.data.pop(key, None)
    if nic is not None:
        show_nic(region, nic)
    elif vm is not None:
        show_vm(region, vm)


def unlink_vm(region: Region, vm: Item) -> None:
    """Unlink the public IP of a VM of the public Cloud."""
    for public_ip in region.all("PublicIp"):
        if public_ip.data.get("VmId") == vm.id:
            unlink(region, public_ip)


@action("UnlinkPublicIp")
def unlink_public_ip(call: Call) -> Answer:
    """By link id or address: 5026 when there is no such link, as recorded."""
    if not {"LinkPublicIpId", "PublicIp"} & set(call.params):
        raise ApiError("7000", "LinkPublicIpId or PublicIp is required.")
    for public_ip in call.region.all("PublicIp"):
        wanted = (call.params.get("LinkPublicIpId"), call.params.get("PublicIp"))
        here = (public_ip.data.get("LinkPublicIpId"), public_ip.data["PublicIp"])
        if here[0] and any(given == value for given, value in zip(wanted, here, strict=True) if given):
            unlink(call.region, public_ip)
            return {}
    raise ApiError("5026", "The link doesn't exist.")
