"""Routes of a route table: exactly one target each, one route for a destination."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..cidr import block
from ..errors import ApiError
from ..world import Answer, Call, action

if TYPE_CHECKING:
    from ..store import Item

_TARGETS = {
    "GatewayId": None,
    "NatServiceId": "NatService",
    "NetPeeringId": "NetPeering",
    "NicId": "Nic",
    "VmId": "Vm",
}


def _target(call: Call, table: Item) -> dict[str, Any]:
    """The keys of the route that name its target."""
    given = [key for key in _TARGETS if key in call.params]
    if len(given) != 1:
        raise ApiError("4046" if given else "4004", "Exactly one target is required.")
    key = given[0]
    id_ = call.params[key]
    if key == "GatewayId":
        return {key: id_, "State": _gateway_state(call, id_, table.data["NetId"])}
    kind = _TARGETS[key]
    if kind == "NetPeering":
        peering = call.region.get(kind, id_)
        state = call.region.state(peering)
        return {key: id_, "State": "active" if state == "active" else "blackhole"}
    item = call.region.get(str(kind), id_)
    if item.data.get("NetId") != table.data["NetId"] and kind != "NatService":
        raise ApiError("4086", f"'{id_}' is not in the Net of the route table.")
    if kind == "Vm":
        nics = item.hidden["nics"]
        return {"VmId": id_, "VmAccountId": call.account_id} | ({"NicId": nics[0]["NicId"]} if nics else {})
    return {key: id_}


def _gateway_state(call: Call, id_: str, net_id: str) -> str:
    """Of a route to an internet service or virtual gateway: 9027 when it is not linked to the Net.

    An internet service that is linked to nothing yet is taken, it seems: the route leads nowhere until it is.
    """
    if id_.startswith("igw-"):
        where = call.region.get("InternetService", id_).data.get("NetId")
        if where is None:
            return "blackhole"
        linked = where == net_id
    else:
        links = call.region.get("VirtualGateway", id_).data["NetToVirtualGatewayLinks"]
        linked = any(link["NetId"] == net_id and link["State"] == "attached" for link in links)
    if not linked:
        raise ApiError("9027", f"The gateway '{id_}' is not linked to the Net '{net_id}'.")
    return "active"


def _find(table: Item, destination: str) -> dict[str, Any] | None:
    routes = (route for route in table.data["Routes"] if route.get("DestinationIpRange") == destination)
    return next(routes, None)


def sort_routes(table: Item) -> None:
    """The order of the recorded answers: by destination."""
    table.data["Routes"].sort(key=lambda route: str(route.get("DestinationIpRange", "~")))


@action("CreateRoute")
def create_route(call: Call) -> Answer:
    """9052 when the destination has a route already, the local one included."""
    table = call.get("RouteTable")
    destination = str(block(call.params["DestinationIpRange"]))
    target = _target(call, table)
    if _find(table, destination) is not None:
        raise ApiError("9052", f"The route to '{destination}' exists already.")
    route = {"CreationMethod": "CreateRoute", "DestinationIpRange": destination, "State": "active"}
    table.data["Routes"].append(dict(sorted({**route, **target}.items())))
    sort_routes(table)
    return {"RouteTable": table.data}


def _own_route(call: Call, table: Item) -> dict[str, Any]:
    """The route that the call names, unless the Net put it there itself; 5045 when there is none."""
    route = _find(table, call.params["DestinationIpRange"])
    if route is None:
        raise ApiError("5045", f"The route to '{call.params['DestinationIpRange']}' doesn't exist.")
    if route["CreationMethod"] != "CreateRoute":
        raise ApiError("4045", "This route cannot be changed.")
    return route


@action("UpdateRoute")
def update_route(call: Call) -> Answer:
    """Another target for a destination."""
    table = call.get("RouteTable")
    block(call.params["DestinationIpRange"])
    target = _target(call, table)
    route = _own_route(call, table)
    for key in (*_TARGETS, "VmAccountId"):
        route.pop(key, None)
    route.update({"State": "active", **target})
    return {"RouteTable": table.data}


@action("DeleteRoute")
def delete_route(call: Call) -> Answer:
    """Take a route out."""
    table = call.get("RouteTable")
    table.data["Routes"].remove(_own_route(call, table))
    return {"RouteTable": table.data}
