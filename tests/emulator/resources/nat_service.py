"""NAT services: in a public Subnet, with a public IP that nothing else uses."""

from __future__ import annotations

from ..errors import ApiError
from ..kinds import GONE, entering, kind
from ..store import Item, Region, new_id
from ..world import Answer, Call, action
from .route_state import set_routes
from .route_table import table_of_subnet
from .tokens import keep_token, made_with

kind(
    "NatService",
    "ReadNatServices",
    "NatServices",
    "NatServiceId",
    "5032",
    prefix="nat-",
    tag_type="natgateway",
    quota="nat_gateway_limit",
    quota_code="10032",
    ended=("deleted",),
)


@action("CreateNatService")
def create_nat_service(call: Call) -> Answer:
    """The Subnet is looked at first, as recorded. 9045 without a route to an internet service, 9031 for a used IP."""
    for made in made_with(call, "NatService"):
        return {"NatService": made.data}
    subnet, public_ip = call.get("Subnet"), call.get("PublicIp")
    table = table_of_subnet(call.region, subnet)
    routes = table.data["Routes"] if table else ()
    if not any(str(route.get("GatewayId")).startswith("igw-") for route in routes):
        raise ApiError("9045", f"The Subnet '{subnet.id}' has no route to an internet service.")
    if "LinkPublicIpId" in public_ip.data or public_ip.hidden["nat"]:
        raise ApiError("9031", f"The public IP '{public_ip.id}' is in use.")
    data = {
        "NetId": subnet.data["NetId"],
        "PublicIps": [{"PublicIp": public_ip.data["PublicIp"], "PublicIpId": public_ip.id}],
        "State": "pending",
        "SubnetId": subnet.id,
    }
    nat = call.region.add("NatService", data)
    public_ip.hidden["nat"] = nat.id
    public_ip.data["LinkPublicIpId"] = new_id("eipassoc-")
    keep_token(call, nat)
    call.region.walk(nat, "pending", "nat.create", "available", created=True)
    return {"NatService": nat.data}


@action("DeleteNatService")
def delete_nat_service(call: Call) -> Answer:
    """Its public IP is free afterwards, its routes stay. Listed as ``deleted`` for a while."""
    call.region.walk(call.get("NatService"), "deleting", "nat.delete", "deleted", "nat.forget", GONE)
    return {}


@entering("NatService", "deleted")
def deleted(region: Region, nat: Item) -> None:
    """Recorded: a deleted NAT service shows no public IP."""
    nat.data.pop("PublicIps", None)
    for public_ip in region.all("PublicIp"):
        if public_ip.hidden["nat"] == nat.id:
            public_ip.hidden["nat"] = None
            public_ip.data.pop("LinkPublicIpId", None)
    set_routes(region, "NatServiceId", nat.id, "blackhole")
