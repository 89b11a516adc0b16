"""Subnets: parts of a Net that do not overlap."""

from __future__ import annotations

from ipaddress import IPv4Network

from ..accounts import subregions
from ..cidr import FIRST_FREE, block
from ..errors import ApiError
from ..kinds import KINDS, kind
from ..world import Answer, Call, action

kind("Subnet", "ReadSubnets", "Subnets", "SubnetId", "5057", prefix="subnet-", tag_type="subnet")

_RESERVED = FIRST_FREE + 1


@action("CreateSubnet")
def create_subnet(call: Call) -> Answer:
    """Available at once, as recorded. The mask is that of the Net to /29."""
    net = call.get("Net")
    wanted = block(call.params["IpRange"], 16, 29)
    if not wanted.subnet_of(IPv4Network(net.data["IpRange"])):
        raise ApiError("9044", f"The block '{wanted}' is not in the Net '{net.id}'.")
    for other in call.region.all("Subnet"):
        if other.data["NetId"] == net.id and wanted.overlaps(IPv4Network(other.data["IpRange"])):
            raise ApiError("9058", f"The block '{wanted}' overlaps the Subnet '{other.id}'.")
    data = {
        "AvailableIpsCount": wanted.num_addresses - _RESERVED,
        "IpRange": str(wanted),
        "MapPublicIpOnLaunch": False,
        "NetId": net.id,
        "State": "available",
        "SubregionName": subregion(call, call.params.get("SubregionName")),
    }
    return {"Subnet": call.region.add("Subnet", data, used=set(), next=FIRST_FREE).data}


def subregion(call: Call, wanted: str | None) -> str:
    """A Subregion of the Region, the first when none is wanted; 5009 when it is not one."""
    names = subregions(call.region.name)
    if wanted is not None and wanted not in names:
        raise ApiError("5009", f"The Subregion '{wanted}' doesn't exist.")
    return wanted or names[0]


@action("UpdateSubnet")
def update_subnet(call: Call) -> Answer:
    """Whether VMs started in it get a public IP."""
    subnet = call.get("Subnet")
    subnet.data["MapPublicIpOnLaunch"] = call.params["MapPublicIpOnLaunch"]
    return {"Subnet": subnet.data}


@action("DeleteSubnet")
def delete_subnet(call: Call) -> Answer:
    """Refused with 9095 while a VM, NIC, NAT service or load balancer is inside."""
    subnet = call.get("Subnet")
    for name in ("Vm", "Nic", "NatService", "LoadBalancer"):
        for item in call.region.all(name):
            inside = item.data.get("SubnetId") == subnet.id or subnet.id in item.data.get("Subnets", ())
            if inside and call.region.state(item) not in KINDS[name].ended:
                raise ApiError("9095", f"The Subnet '{subnet.id}' is used by the {name} '{item.id}'.")
    for table in call.region.all("RouteTable"):
        links = table.data["LinkRouteTables"]
        links[:] = [link for link in links if link.get("SubnetId") != subnet.id]
    call.region.drop(subnet)
    return {}
