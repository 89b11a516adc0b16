"""Route tables and their links to Subnets."""

from __future__ import annotations

from typing import Any

from ..errors import ApiError
from ..kinds import kind
from ..store import Item, Region, new_id
from ..world import Answer, Call, action

kind(
    "RouteTable",
    "ReadRouteTables",
    "RouteTables",
    "RouteTableId",
    "5046",
    prefix="rtb-",
    tag_type="route-table",
    quota="rtb_limit",
    quota_code="10037",
    paths={
        "LinkRouteTableIds": "LinkRouteTables[].RouteTableId",
        "LinkRouteTableLinkRouteTableIds": "LinkRouteTables[].LinkRouteTableId",
        "LinkRouteTableMain": "LinkRouteTables[].Main",
        "LinkSubnetIds": "LinkRouteTables[].SubnetId",
        "RouteCreationMethods": "Routes[].CreationMethod",
        "RouteDestinationIpRanges": "Routes[].DestinationIpRange",
        "RouteDestinationServiceIds": "Routes[].DestinationServiceId",
        "RouteGatewayIds": "Routes[].GatewayId",
        "RouteNatServiceIds": "Routes[].NatServiceId",
        "RouteNetPeeringIds": "Routes[].NetPeeringId",
        "RouteStates": "Routes[].State",
        "RouteVmIds": "Routes[].VmId",
    },
)


def add_route_table(region: Region, net: Item, *, main: bool = False) -> Item:
    """A table with the local route; the main one of a Net is linked to the Net itself, and that link has its id."""
    local = {
        "CreationMethod": "CreateRouteTable",
        "DestinationIpRange": net.data["IpRange"],
        "GatewayId": "local",
        "State": "active",
    }
    data: dict[str, Any] = {
        "LinkRouteTables": [],
        "NetId": net.id,
        "RoutePropagatingVirtualGateways": [],
        "Routes": [local],
    }
    table = region.add("RouteTable", data, default=main)
    if main:
        link = {"LinkRouteTableId": new_id("rtbassoc-"), "Main": True, "NetId": net.id, "RouteTableId": table.id}
        data["LinkRouteTables"].append(link)
    return table


@action("CreateRouteTable")
def create_route_table(call: Call) -> Answer:
    """A table of a Net."""
    return {"RouteTable": add_route_table(call.region, call.get("Net")).data}


@action("DeleteRouteTable")
def delete_route_table(call: Call) -> Answer:
    """Refused with 9059 while it is linked; the main table always is."""
    table = call.get("RouteTable")
    if table.data["LinkRouteTables"]:
        raise ApiError("9059", f"The route table '{table.id}' is linked.")
    call.region.drop(table)
    return {}


@action("LinkRouteTable")
def link_route_table(call: Call) -> Answer:
    """One table for a Subnet: 9059 when it has one, 4086 when Subnet and table are of different Nets."""
    table, subnet = call.get("RouteTable"), call.get("Subnet")
    if table.data["NetId"] != subnet.data["NetId"]:
        raise ApiError("4086", "The route table and the Subnet are not in the same Net.")
    for other in call.region.all("RouteTable"):
        if any(link.get("SubnetId") == subnet.id for link in other.data["LinkRouteTables"]):
            raise ApiError("9059", f"The Subnet '{subnet.id}' is linked to '{other.id}'.")
    link = {
        "LinkRouteTableId": new_id("rtbassoc-"),
        "Main": False,
        "RouteTableId": table.id,
        "SubnetId": subnet.id,
    }
    table.data["LinkRouteTables"].append(link)
    return {"LinkRouteTableId": link["LinkRouteTableId"]}


def find_link(region: Region, link_id: str) -> tuple[Item, dict[str, Any]]:
    """The table and the link with this id; 5047 when there is none."""
    for table in region.all("RouteTable"):
        for link in table.data["LinkRouteTables"]:
            if link["LinkRouteTableId"] == link_id:
                return table, link
    raise ApiError("5047", f"The LinkRouteTableId '{link_id}' doesn't exist.")


@action("UnlinkRouteTable")
def unlink_route_table(call: Call) -> Answer:
    """The Subnet falls back to the main table. The main link itself stays."""
    table, link = find_link(call.region, call.params["LinkRouteTableId"])
    if link["Main"]:
        raise ApiError("4045", "The link of the main route table cannot be removed.")
    table.data["LinkRouteTables"].remove(link)
    return {}


@action("UpdateRouteTableLink")
def update_route_table_link(call: Call) -> Answer:
    """Move a link to another table: it gets a new id. Moving the main link makes another table the main one."""
    target = call.get("RouteTable")
    table, link = find_link(call.region, call.params["LinkRouteTableId"])
    if target.data["NetId"] != table.data["NetId"]:
        raise ApiError("4086", "The route tables are not in the same Net.")
    table.data["LinkRouteTables"].remove(link)
    moved = {**link, "LinkRouteTableId": new_id("rtbassoc-"), "RouteTableId": target.id}
    target.data["LinkRouteTables"].append(moved)
    if link["Main"]:
        table.hidden["default"], target.hidden["default"] = False, True
    return {"LinkRouteTableId": moved["LinkRouteTableId"]}


def table_of_subnet(region: Region, subnet: Item) -> Item | None:
    """The table whose routes apply to a Subnet: its own, else the Net's main one."""
    main = None
    for table in region.all("RouteTable"):
        for link in table.data["LinkRouteTables"]:
            if link.get("SubnetId") == subnet.id:
                return table
            if link["Main"] and table.data["NetId"] == subnet.data["NetId"]:
                main = table
    return main
