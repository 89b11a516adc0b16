"""Internet services: one for a Net, and not to be unlinked while something needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ApiError
from ..kinds import KINDS, kind
from ..world import Answer, Call, action
from .route_state import set_routes

if TYPE_CHECKING:
    from ..store import Item

kind(
    "InternetService",
    "ReadInternetServices",
    "InternetServices",
    "InternetServiceId",
    "5001",
    prefix="igw-",
    tag_type="internet-gateway",
    quota="igw_limit",
    quota_code="10023",
    paths={"LinkNetIds": "NetId", "LinkStates": "State"},
)


@action("CreateInternetService")
def create_internet_service(call: Call) -> Answer:
    """Without Net nor State until it is linked, as recorded."""
    return {"InternetService": call.region.add("InternetService", {}).data}


@action("LinkInternetService")
def link_internet_service(call: Call) -> Answer:
    """9024 when it is linked already, 9065 when the Net has another (one each, as in EC2)."""
    service, net = call.get("InternetService"), call.get("Net")
    if "NetId" in service.data:
        raise ApiError("9024", f"The internet service is linked to the Net '{service.data['NetId']}'.")
    if any(other.data.get("NetId") == net.id for other in call.region.all("InternetService")):
        raise ApiError("9065", f"The Net '{net.id}' has an internet service.")
    service.data.update(NetId=net.id, State="available")
    set_routes(call.region, "GatewayId", service.id, "active", net.id)
    return {}


@action("UnlinkInternetService")
def unlink_internet_service(call: Call) -> Answer:
    """424: 1007 when it is not linked to this Net; 1004, 1005, 1018 while something needs it.

    Its routes lead nowhere then.
    """
    service, net = call.get("InternetService"), call.get("Net")
    if service.data.get("NetId") != net.id:
        raise ApiError("1007", f"The internet service is not linked to the Net '{net.id}'.")
    _refuse_needed(call, net)
    del service.data["NetId"], service.data["State"]
    set_routes(call.region, "GatewayId", service.id, "blackhole")
    return {}


def _refuse_needed(call: Call, net: Item) -> None:
    """Public IPs 1004, internet-facing load balancers 1005, NAT services 1018."""
    region = call.region
    for balancer in region.all("LoadBalancer"):
        facing = balancer.data["LoadBalancerType"] == "internet-facing"
        if facing and balancer.data.get("NetId") == net.id and region.state(balancer) != "deleted":
            raise ApiError("1005", f"The load balancer '{balancer.id}' needs the internet service.")
    for nat in region.all("NatService"):
        if nat.data["NetId"] == net.id and region.state(nat) not in KINDS["NatService"].ended:
            raise ApiError("1018", f"The NAT service '{nat.id}' needs the internet service.")
    for ip in region.all("PublicIp"):
        nic = region.find("Nic", ip.data.get("NicId", ""))
        if nic is not None and nic.data["NetId"] == net.id:
            raise ApiError("1004", f"The public IP '{ip.id}' needs the internet service.")


@action("DeleteInternetService")
def delete_internet_service(call: Call) -> Answer:
    """Refused with 9024 while it is linked."""
    service = call.get("InternetService")
    if "NetId" in service.data:
        raise ApiError("9024", f"The internet service is linked to the Net '{service.data['NetId']}'.")
    call.region.drop(service)
    return {}
