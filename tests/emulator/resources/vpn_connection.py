"""VPN connections between a virtual and a client gateway, and their static routes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..cidr import block
from ..clock import spell
from ..errors import ApiError
from ..kinds import GONE, hook, kind
from ..world import Answer, Call, action

if TYPE_CHECKING:
    from ..store import Item, Region

kind(
    "VpnConnection",
    "ReadVpnConnections",
    "VpnConnections",
    "VpnConnectionId",
    "5067",
    prefix="vpn-",
    tag_type="vpn-connection",
    quota="vpnc_limit",
    quota_code="10028",
    ended=("deleted",),
    paths={
        "BgpAsns": "~bgp_asn",
        "RouteDestinationIpRanges": "Routes[].DestinationIpRange",
        "StaticRoutesOnly": "StaticRoutesOnly",
    },
)


def _options() -> dict[str, Any]:
    """The options that a new connection has."""
    return {
        "Phase1Options": {
            "DpdTimeoutAction": "clear",
            "DpdTimeoutSeconds": 30,
            "IkeVersions": ["ikev2"],
            "Phase1DhGroupNumbers": [14],
            "Phase1EncryptionAlgorithms": ["aes256"],
            "Phase1IntegrityAlgorithms": ["sha2-256"],
            "Phase1LifetimeSeconds": 28800,
            "ReplayWindowSize": 128,
            "StartupAction": "start",
        },
        "Phase2Options": {
            "Phase2DhGroupNumbers": [14],
            "Phase2EncryptionAlgorithms": ["aes256"],
            "Phase2IntegrityAlgorithms": ["sha2-256"],
            "Phase2LifetimeSeconds": 3600,
            "PreSharedKey": "made-up-pre-shared-key",
        },
        "TunnelInsideIpRange": "169.254.254.0/30",
    }


@action("CreateVpnConnection")
def create_vpn_connection(call: Call) -> Answer:
    """6008, 6000 unless both gateways are available; 9006 for a second connection between the two."""
    client, virtual = call.get("ClientGateway"), call.get("VirtualGateway")
    if call.region.state(virtual) != "available":
        raise ApiError("6008", f"The virtual gateway is {call.region.state(virtual)}.")
    if call.region.state(client) != "available":
        raise ApiError("6000", f"The client gateway is {call.region.state(client)}.")
    for other in call.region.all("VpnConnection"):
        both = (other.data["ClientGatewayId"], other.data["VirtualGatewayId"])
        if both == (client.id, virtual.id) and call.region.state(other) not in ("deleting", "deleted"):
            raise ApiError("9006", f"The VPN connection '{other.id}' exists already.")
    telemetry = {
        "AcceptedRouteCount": 0,
        "LastStateChangeDate": spell(call.now),
        "OutsideIpAddress": call.world.public_address(),
        "State": "DOWN",
        "StateDescription": "IPSEC IS DOWN",
    }
    data = {
        "ClientGatewayConfiguration": "<?xml version='1.0'?><vpn_connection/>",
        "ClientGatewayId": client.id,
        "ConnectionType": call.params["ConnectionType"],
        "Routes": [],
        "State": "pending",
        "StaticRoutesOnly": call.params.get("StaticRoutesOnly", False),
        "VgwTelemetries": [telemetry],
        "VirtualGatewayId": virtual.id,
        "VpnOptions": _options(),
    }
    vpn = call.region.add("VpnConnection", data, bgp_asn=client.data["BgpAsn"])
    call.region.walk(vpn, "pending", "vpn.create", "available", created=True)
    return {"VpnConnection": vpn.data}


def _available(call: Call) -> Item:
    """The connection; 6009 unless it is available."""
    vpn = call.get("VpnConnection")
    if call.region.state(vpn) != "available":
        raise ApiError("6009", f"The VPN connection is {call.region.state(vpn)}.")
    return vpn


@action("UpdateVpnConnection")
def update_vpn_connection(call: Call) -> Answer:
    """Other gateways, another pre-shared key or inside range."""
    vpn, params = _available(call), call.params
    client, virtual = call.find("ClientGateway"), call.find("VirtualGateway")
    options = params.get("VpnOptions", {})
    if "TunnelInsideIpRange" in options:
        block(options["TunnelInsideIpRange"], 30, 30)
        vpn.data["VpnOptions"]["TunnelInsideIpRange"] = options["TunnelInsideIpRange"]
    vpn.data["VpnOptions"]["Phase2Options"].update(options.get("Phase2Options", {}))
    if client is not None:
        vpn.data["ClientGatewayId"] = client.id
        vpn.hidden["bgp_asn"] = client.data["BgpAsn"]
    if virtual is not None:
        vpn.data["VirtualGatewayId"] = virtual.id
    return {"VpnConnection": vpn.data}


@action("DeleteVpnConnection")
def delete_vpn_connection(call: Call) -> Answer:
    """``deleting``, then ``deleted``."""
    vpn = call.get("VpnConnection")
    call.region.walk(vpn, "deleting", "vpn.delete", "deleted", "gateway.forget", GONE)
    return {}


@action("CreateVpnConnectionRoute")
def create_route(call: Call) -> Answer:
    """9068 when the connection is not static, 9052 when the route is there."""
    vpn = _available(call)
    destination = str(block(call.params["DestinationIpRange"]))
    if not vpn.data["StaticRoutesOnly"]:
        raise ApiError("9068", "The VPN connection is not static.")
    if any(route["DestinationIpRange"] == destination for route in _present(vpn)):
        raise ApiError("9052", f"The route to '{destination}' exists already.")
    vpn.data["Routes"] = [each for each in vpn.data["Routes"] if each["DestinationIpRange"] != destination]
    vpn.data["Routes"].append({"DestinationIpRange": destination, "RouteType": "static", "State": "pending"})
    call.region.later("vpn.route", vpn, "vpn.routed")
    return {}


@action("DeleteVpnConnectionRoute")
def delete_route(call: Call) -> Answer:
    """``deleting``, then ``deleted`` and still listed, as played; 5055 when there is no such route."""
    vpn = _available(call)
    for route in _present(vpn):
        if route["DestinationIpRange"] == call.params["DestinationIpRange"]:
            route["State"] = "deleting"
            call.region.later("vpn.route", vpn, "vpn.routed")
            return {}
    raise ApiError("5055", "The route doesn't exist.")


@hook("vpn.routed")
def routed(_region: Region, vpn: Item) -> None:
    """Routes are there, or gone."""
    for route in vpn.data["Routes"]:
        route["State"] = {"pending": "available", "deleting": "deleted"}.get(route["State"], route["State"])


def _present(vpn: Item) -> list[dict[str, Any]]:
    """The routes that were not taken away."""
    return [route for route in vpn.data["Routes"] if route["State"] not in ("deleting", "deleted")]
