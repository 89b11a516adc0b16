"""Dedicated groups: VMs and Nets of their tenancy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import ApiError
from ..kinds import kind
from ..reading import read
from ..world import Answer, Call, action
from .subnet import subregion

if TYPE_CHECKING:
    from ..store import Item, Region

GROUP = kind(
    "DedicatedGroup",
    "ReadDedicatedGroups",
    "DedicatedGroups",
    "DedicatedGroupId",
    "5044",
    prefix="ded-",
    tagged=False,
)


def _members(region: Region, group: Item) -> dict[str, Any]:
    """The Nets and VMs inside."""
    nets = [net.id for net in region.all("Net") if net.data["Tenancy"] == group.id and region.state(net) != "deleting"]
    vms = (vm for vm in region.all("Vm") if region.state(vm) != "terminated")
    inside = [vm.id for vm in vms if group.id == vm.data["Placement"]["Tenancy"] or vm.data.get("NetId") in nets]
    return {"NetIds": nets, "VmIds": inside}


def _shown(region: Region, group: Item) -> Item:
    group.data.update(_members(region, group))
    return group


@action("CreateDedicatedGroup")
def create_dedicated_group(call: Call) -> Answer:
    """9015 when the name is taken in the Subregion for the generation."""
    params = call.params
    name = subregion(call, params["SubregionName"])
    key = (params["Name"], name, params["CpuGeneration"])
    for other in call.region.all("DedicatedGroup"):
        if (other.data["Name"], other.data["SubregionName"], other.data["CpuGeneration"]) == key:
            raise ApiError("9015", f"The dedicated group '{params['Name']}' exists already.")
    data = {
        "AccountId": call.account_id,
        "CpuGeneration": params["CpuGeneration"],
        "Name": params["Name"],
        "NetIds": [],
        "SubregionName": name,
        "VmIds": [],
    }
    return {"DedicatedGroup": call.region.add("DedicatedGroup", data).data}


@action("ReadDedicatedGroups")
def read_dedicated_groups(call: Call) -> Answer:
    """With what is inside now."""
    for group in call.region.all("DedicatedGroup"):
        _shown(call.region, group)
    return read(call, GROUP)


@action("UpdateDedicatedGroup")
def update_dedicated_group(call: Call) -> Answer:
    """The name."""
    group = _shown(call.region, call.get("DedicatedGroup"))
    group.data["Name"] = call.params["Name"]
    return {"DedicatedGroup": group.data}


@action("DeleteDedicatedGroup")
def delete_dedicated_group(call: Call) -> Answer:
    """9002 while something is inside, unless forced: then the VMs are terminated and the Nets deleted."""
    group = call.get("DedicatedGroup")
    inside = _members(call.region, group)
    if any(inside.values()) and not call.params.get("Force"):
        raise ApiError("9002", "The dedicated group is not empty.")
    for id_ in inside["VmIds"]:
        call.region.walk(call.region.get("Vm", id_), "terminated")
    for name in ("Subnet", "SecurityGroup", "RouteTable", "Nic"):
        for item in call.region.all(name):
            if item.data.get("NetId") in inside["NetIds"]:
                call.region.drop(item)
    for id_ in inside["NetIds"]:
        call.region.drop(call.region.get("Net", id_))
    call.region.drop(group)
    return {}
