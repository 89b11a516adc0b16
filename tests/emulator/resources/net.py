"""Nets: made with a main route table and a default security group, deleted when nothing else is inside."""

from __future__ import annotations

from ipaddress import IPv4Network
from typing import TYPE_CHECKING

from ..cidr import block
from ..errors import ApiError
from ..kinds import GONE, KINDS, kind
from ..world import Answer, Call, action
from .route_table import add_route_table
from .security_group import add_security_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..store import Item, Region

kind(
    "Net",
    "ReadNets",
    "Nets",
    "NetId",
    "5065",
    prefix="vpc-",
    tag_type="vpc",
    quota="vpc_limit",
    quota_code="10022",
    ended=("deleting",),
    paths={"IsDefault": "~is_default"},
)


@action("CreateNet")
def create_net(call: Call) -> Answer:
    """Available at once, as recorded. The mask is /16 to /28; 9050 for a block that is reserved."""
    _check_reserved(call.params["IpRange"])
    block(call.params["IpRange"], 16, 28)
    tenancy = call.params.get("Tenancy", "default")
    if tenancy.startswith("ded-"):
        call.region.get("DedicatedGroup", tenancy)
    default_set = next(item for item in call.region.all("DhcpOptions") if item.hidden.get("default"))
    data = {
        "DhcpOptionsSetId": default_set.id,
        "IpRange": call.params["IpRange"],
        "State": "available",
        "Tenancy": tenancy,
    }
    net = call.region.add("Net", data, is_default=False)
    add_route_table(call.region, net, main=True)
    add_security_group(call.region, "default", "default security group", net, default=True)
    return {"Net": net.data}


_RESERVED = tuple(map(IPv4Network, ("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "142.42.42.42/32", "224.0.0.0/3")))
"""0.0.0.0/17 and 142.42.42.42/32 were met; the others are what nobody can use as a Net."""


def _check_reserved(text: str) -> None:
    """9050 for a reserved block, looked at before its size, as played; what is no block is for others to refuse."""
    try:
        wanted = IPv4Network(text)
    except ValueError:
        return
    if any(wanted.subnet_of(reserved) for reserved in _RESERVED):
        raise ApiError("9050", f"The block '{text}' is reserved.")


@action("UpdateNet")
def update_net(call: Call) -> Answer:
    """Another set of DHCP options; ``default`` is the account's default set. A Net on its way out takes it, too."""
    net = call.region.find("Net", call.params["NetId"]) or call.get("Net")
    wanted = call.params["DhcpOptionsSetId"]
    if wanted == "default":
        wanted = net.data["DhcpOptionsSetId"]
        default_sets = (item for item in call.region.all("DhcpOptions") if item.hidden.get("default"))
        wanted = next(default_sets).id
    net.data["DhcpOptionsSetId"] = call.region.get("DhcpOptions", wanted).id
    return {"Net": net.data}


@action("DeleteNet")
def delete_net(call: Call) -> Answer:
    """Refused with 9066 while anything but the defaults is inside; listed as ``deleting`` for a moment."""
    net = call.get("Net")
    for item in contents(call.region, net):
        raise ApiError("9066", f"The Net '{net.id}' still contains the {item.kind} '{item.id}'.")
    for name in ("RouteTable", "SecurityGroup"):
        for item in call.region.all(name):
            if item.data.get("NetId") == net.id:
                call.region.drop(item)
    net.data["Tags"] = []
    call.region.walk(net, "deleting", "net.delete", GONE)
    return {}


_INSIDE = ("Vm", "Nic", "NatService", "LoadBalancer", "Subnet", "InternetService", "NetAccessPoint")


def contents(region: Region, net: Item) -> Iterator[Item]:
    """What keeps a Net from being deleted, in the order of the documentation's list."""
    for name in (*_INSIDE, "RouteTable", "SecurityGroup"):
        for item in region.all(name):
            inside = item.data.get("NetId") == net.id and not item.hidden.get("default")
            if inside and region.state(item) not in KINDS[name].ended:
                yield item
    for item in region.all("VirtualGateway"):
        if any(link["NetId"] == net.id and link["State"] != "detached" for link in links_of(item)):
            yield item
    for item in region.all("NetPeering"):
        nets = (item.data["SourceNet"]["NetId"], item.data["AccepterNet"]["NetId"])
        if net.id in nets and region.state(item) in ("active", "pending-acceptance"):
            yield item


def links_of(gateway: Item) -> list[dict[str, str]]:
    """The links of a virtual gateway: ``{NetId, State}``."""
    links: list[dict[str, str]] = gateway.data["NetToVirtualGatewayLinks"]
    return links
