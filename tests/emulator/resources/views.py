"""What VMs and NICs show of each other and of public IPs; called after each change of a link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..store import Item, Region

JSON = dict[str, Any]


def dns_name(region: Region, ip: str, *, public: bool = False) -> str:
    """A host name such as ``ip-10-0-0-4.eu-west-2.compute.internal``."""
    host = ip.replace(".", "-")
    return f"ows-{host}.{region.name}.compute.outscale.com" if public else f"ip-{host}.{region.name}.compute.internal"


def _public_ip_of(region: Region, nic_id: str, private_ip: str) -> JSON | None:
    for item in region.table("PublicIp").values():
        if item.data.get("NicId") == nic_id and item.data.get("PrivateIp") == private_ip:
            return {
                "LinkPublicIpId": item.data["LinkPublicIpId"],
                "PublicDnsName": dns_name(region, item.data["PublicIp"], public=True),
                "PublicIp": item.data["PublicIp"],
                "PublicIpAccountId": region.account_id,
                "PublicIpId": item.id,
            }
    return None


def show_nic(region: Region, nic: Item) -> None:
    """Bring the public IPs that a NIC shows up to date, and the VM it is linked to."""
    nic.data.pop("LinkPublicIp", None)
    for ip in nic.data["PrivateIps"]:
        ip.pop("LinkPublicIp", None)
        link = _public_ip_of(region, nic.id, ip["PrivateIp"])
        if link is not None:
            ip["LinkPublicIp"] = link
            if ip["IsPrimary"]:
                nic.data["LinkPublicIp"] = link
    vm = region.find("Vm", nic.data.get("LinkNic", {}).get("VmId", ""))
    if vm is not None:
        show_vm(region, vm)


def light_link(link: JSON) -> JSON:
    """A public IP's link as VMs show it: without ids, as recorded."""
    return {key: link[key] for key in ("PublicDnsName", "PublicIp", "PublicIpAccountId")}


def light_nic(nic: JSON) -> JSON:
    """A NIC as its VM shows it: no Tags, no Subregion, links without ids of the VM."""
    shown = {key: value for key, value in nic.items() if key not in ("SubregionName", "Tags")}
    link = nic["LinkNic"]
    shown["LinkNic"] = {key: link[key] for key in ("DeleteOnVmDeletion", "DeviceNumber", "LinkNicId", "State")}
    if "LinkPublicIp" in shown:
        shown["LinkPublicIp"] = light_link(nic["LinkPublicIp"])
    shown["PrivateIps"] = [
        {**ip, "LinkPublicIp": light_link(ip["LinkPublicIp"])} if "LinkPublicIp" in ip else ip
        for ip in nic["PrivateIps"]
    ]
    return shown


def show_vm(region: Region, vm: Item) -> None:
    """Bring what a VM shows of its NICs, addresses and groups up to date."""
    nics: list[JSON] = vm.hidden["nics"]
    nics.sort(key=lambda nic: nic["LinkNic"]["DeviceNumber"])
    data = vm.data
    data.pop("PublicIp", None)
    data.pop("PublicDnsName", None)
    if "NetId" not in data:
        _show_public_cloud(region, vm)
        return
    data["Nics"] = [light_nic(nic) for nic in nics]
    if not nics:
        return
    primary = nics[0]
    for ip in primary["PrivateIps"]:
        if ip["IsPrimary"]:
            data["PrivateIp"], data["PrivateDnsName"] = ip["PrivateIp"], ip["PrivateDnsName"]
    data["SecurityGroups"] = primary["SecurityGroups"]
    data["IsSourceDestChecked"] = primary["IsSourceDestChecked"]
    address = primary.get("LinkPublicIp", {}).get("PublicIp") or vm.hidden["own_ip"]
    if address:
        data["PublicIp"], data["PublicDnsName"] = address, dns_name(region, address, public=True)


def _show_public_cloud(region: Region, vm: Item) -> None:
    """A VM of the public Cloud has an address of its own, unless a public IP is linked."""
    linked = (item.data["PublicIp"] for item in region.all("PublicIp") if item.data.get("VmId") == vm.id)
    address = next(linked, vm.hidden["own_ip"])
    if address:
        vm.data["PublicIp"], vm.data["PublicDnsName"] = address, dns_name(region, address, public=True)
