"""Net access points: from a Net to a service of the cloud, by routes of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import ApiError
from ..kinds import GONE, entering, kind
from ..world import Answer, Call, action
from .catalog import services

if TYPE_CHECKING:
    from ..store import Item, Region

kind(
    "NetAccessPoint",
    "ReadNetAccessPoints",
    "NetAccessPoints",
    "NetAccessPointId",
    "5034",
    prefix="vpce-",
    tag_type="vpc-endpoint",
    quota="network_endpoint_limit",
    quota_code="10033",
    ended=("deleting", "deleted"),
)


@action("CreateNetAccessPoint")
def create_net_access_point(call: Call) -> Answer:
    """5040 for an unknown service, 9038 when the Net has one for it."""
    net, wanted = call.get("Net"), call.params["ServiceName"]
    service = next((each for each in services(call.region.name) if each["ServiceName"] == wanted), None)
    if service is None:
        raise ApiError("5040", f"The service '{wanted}' doesn't exist.")
    for other in call.region.all("NetAccessPoint"):
        same = (other.data["NetId"], other.data["ServiceName"]) == (net.id, wanted)
        if same and call.region.state(other) not in ("deleting", "deleted"):
            raise ApiError("9038", f"The Net access point '{other.id}' exists already.")
    tables = [_table(call, id_, net.id) for id_ in call.params.get("RouteTableIds", ())]
    data: dict[str, Any] = {"NetId": net.id, "RouteTableIds": [], "ServiceName": wanted, "State": "pending"}
    point = call.region.add("NetAccessPoint", data, service=service["ServiceId"])
    for table in tables:
        _add(point, table)
    call.region.walk(point, "pending", "access_point.create", "available", created=True)
    return {"NetAccessPoint": point.data}


def _table(call: Call, id_: str, net_id: str) -> Item:
    table = call.region.get("RouteTable", id_)
    if table.data["NetId"] != net_id:
        raise ApiError("4086", f"The route table '{id_}' is not in the Net.")
    return table


def _add(point: Item, table: Item) -> None:
    """A route to the service."""
    if table.id in point.data["RouteTableIds"]:
        return
    point.data["RouteTableIds"].append(table.id)
    route = {
        "CreationMethod": "CreateRoute",
        "DestinationServiceId": point.hidden["service"],
        "NetAccessPointId": point.id,
        "State": "active",
    }
    table.data["Routes"].append(route)


def _remove(point: Item, table: Item | None) -> None:
    if table is None:
        return
    point.data["RouteTableIds"] = [id_ for id_ in point.data["RouteTableIds"] if id_ != table.id]
    table.data["Routes"] = [each for each in table.data["Routes"] if each.get("NetAccessPointId") != point.id]


@action("UpdateNetAccessPoint")
def update_net_access_point(call: Call) -> Answer:
    """Route tables to add and to remove."""
    point = call.get("NetAccessPoint")
    more = [_table(call, id_, point.data["NetId"]) for id_ in call.params.get("AddRouteTableIds", ())]
    less = [call.region.get("RouteTable", id_) for id_ in call.params.get("RemoveRouteTableIds", ())]
    for table in more:
        _add(point, table)
    for table in less:
        _remove(point, table)
    return {"NetAccessPoint": point.data}


@action("DeleteNetAccessPoint")
def delete_net_access_point(call: Call) -> Answer:
    """With its routes."""
    point = call.get("NetAccessPoint")
    for id_ in list(point.data["RouteTableIds"]):
        _remove(point, call.region.find("RouteTable", id_))
    call.region.walk(point, "deleting", "access_point.delete", "deleted", "gateway.forget", GONE)
    return {}


@entering("NetAccessPoint", "deleted")
def deleted(_region: Region, point: Item) -> None:
    """It leads nowhere any more."""
    point.data["RouteTableIds"] = []
