"""Virtual gateways, client gateways, and the propagation of routes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cidr import address
from ..errors import ApiError
from ..kinds import GONE, KINDS, hook, kind
from ..world import Answer, Call, action
from .route_state import set_routes

if TYPE_CHECKING:
    from ..store import Item, Region

kind(
    "VirtualGateway",
    "ReadVirtualGateways",
    "VirtualGateways",
    "VirtualGatewayId",
    "5068",
    prefix="vgw-",
    tag_type="virtual-private-gateway",
    quota="vpg_limit",
    ended=("deleted",),
    paths={
        "LinkNetIds": "NetToVirtualGatewayLinks[].NetId",
        "LinkStates": "NetToVirtualGatewayLinks[].State",
    },
)
kind(
    "ClientGateway",
    "ReadClientGateways",
    "ClientGateways",
    "ClientGatewayId",
    "5015",
    prefix="cgw-",
    tag_type="customer-gateway",
    quota="cgw_limit",
    quota_code="10027",
    ended=("deleted",),
)

_GOING = ("deleting", "gateway.delete", "deleted", "gateway.forget", GONE)


@action("CreateVirtualGateway")
def create_virtual_gateway(call: Call) -> Answer:
    """``pending``, then ``available``."""
    data = {"ConnectionType": call.params["ConnectionType"], "NetToVirtualGatewayLinks": [], "State": "pending"}
    gateway = call.region.add("VirtualGateway", data)
    call.region.walk(gateway, "pending", "gateway.create", "available", created=True)
    return {"VirtualGateway": gateway.data}


@action("DeleteVirtualGateway")
def delete_virtual_gateway(call: Call) -> Answer:
    """Refused with 9065 while it is linked to a Net, with 9030 while it has a VPN connection."""
    gateway = call.get("VirtualGateway")
    if any(link["State"] != "detached" for link in gateway.data["NetToVirtualGatewayLinks"]):
        raise ApiError("9065", f"The virtual gateway '{gateway.id}' is linked.")
    _refuse_vpn(call.region, gateway)
    call.region.walk(gateway, *_GOING)
    return {}


def _refuse_vpn(region: Region, gateway: Item) -> None:
    for vpn in region.all("VpnConnection"):
        if vpn.data[KINDS[gateway.kind].id_key] == gateway.id and region.state(vpn) not in ("deleting", "deleted"):
            raise ApiError("9030", f"The VPN connection '{vpn.id}' uses '{gateway.id}'.")


@action("LinkVirtualGateway")
def link_virtual_gateway(call: Call) -> Answer:
    """6008 unless it is available; 9025 when it is linked; 10020 when the Net has another.

    ``attached`` at the first read; what was detached from other Nets stays listed behind it, as played.
    """
    gateway, net = call.get("VirtualGateway"), call.get("Net")
    if call.region.state(gateway) != "available":
        raise ApiError("6008", f"The virtual gateway is {call.region.state(gateway)}.")
    links = gateway.data["NetToVirtualGatewayLinks"]
    if any(link["State"] != "detached" for link in links):
        raise ApiError("9025", "The virtual gateway is linked.")
    for other in call.region.all("VirtualGateway"):
        others = other.data["NetToVirtualGatewayLinks"]
        if any(link["NetId"] == net.id and link["State"] != "detached" for link in others):
            raise ApiError("10020", f"The Net '{net.id}' has a virtual gateway.")
    link = {"NetId": net.id, "State": "attached"}
    set_routes(call.region, "GatewayId", gateway.id, "active", net.id)
    links[:] = [link, *(old for old in links if old["NetId"] != net.id)]
    return {"NetToVirtualGatewayLink": link}


@hook("gateway.unlinked")
def unlinked(_region: Region, gateway: Item) -> None:
    """What was to go is gone."""
    for link in gateway.data["NetToVirtualGatewayLinks"]:
        link["State"] = {"detaching": "detached"}.get(link["State"], link["State"])


@action("UnlinkVirtualGateway")
def unlink_virtual_gateway(call: Call) -> Answer:
    """``detaching``, then ``detached``; 9026 when it is not linked to the Net."""
    gateway, net = call.get("VirtualGateway"), call.get("Net")
    for link in gateway.data["NetToVirtualGatewayLinks"]:
        if link["NetId"] == net.id and link["State"] == "attached":
            link["State"] = "detaching"
            call.region.later("gateway.link", gateway, "gateway.unlinked")
            set_routes(call.region, "GatewayId", gateway.id, "blackhole")
            for table in call.region.all("RouteTable"):
                _propagate(table, gateway.id, enable=False)
            return {}
    raise ApiError("9026", f"The virtual gateway '{gateway.id}' is not linked to '{net.id}'.")


def _propagate(table: Item, gateway_id: str, *, enable: bool) -> None:
    wanted = [{"VirtualGatewayId": gateway_id}] if enable else []
    others = [each for each in table.data["RoutePropagatingVirtualGateways"] if each["VirtualGatewayId"] != gateway_id]
    table.data["RoutePropagatingVirtualGateways"] = others + wanted


@action("UpdateRoutePropagation")
def update_route_propagation(call: Call) -> Answer:
    """9026 unless the gateway is linked to the Net of the route table."""
    table, gateway = call.get("RouteTable"), call.get("VirtualGateway")
    links = gateway.data["NetToVirtualGatewayLinks"]
    if not any(link["NetId"] == table.data["NetId"] and link["State"] == "attached" for link in links):
        raise ApiError("9026", "The virtual gateway is not linked to the Net of the route table.")
    _propagate(table, gateway.id, enable=call.params["Enable"])
    return {"RouteTable": table.data}


@action("CreateClientGateway")
def create_client_gateway(call: Call) -> Answer:
    """The same parameters give the gateway that is there, as in EC2."""
    params = call.params
    address(params["PublicIp"])
    for other in call.region.all("ClientGateway"):
        same = all(other.data[key] == params[key] for key in ("BgpAsn", "ConnectionType", "PublicIp"))
        if same and call.region.state(other) in ("pending", "available"):
            return {"ClientGateway": other.data}
    data = {key: params[key] for key in ("BgpAsn", "ConnectionType", "PublicIp")}
    gateway = call.region.add("ClientGateway", {**data, "State": "pending"})
    call.region.walk(gateway, "pending", "gateway.create", "available", created=True)
    return {"ClientGateway": gateway.data}


@action("DeleteClientGateway")
def delete_client_gateway(call: Call) -> Answer:
    """Refused with 1001 while it has a VPN connection: the published table names that code for it."""
    gateway = call.get("ClientGateway")
    try:
        _refuse_vpn(call.region, gateway)
    except ApiError as error:
        raise ApiError("1001", error.details) from None
    call.region.walk(gateway, *_GOING)
    return {}
