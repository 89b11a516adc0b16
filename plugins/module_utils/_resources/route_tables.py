"""Route tables: their routes, and the Subnets that use them."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._engine.fields import IpRange, State
from .._engine.identity import is_unknown
from .._engine.parts import Items
from .._engine.resource import UNKNOWN, Call, Desired, Ref, Resource

if t.TYPE_CHECKING:
    from .._client.cloud import Client

TARGETS = ("gateway_id", "nat_service_id", "net_peering_id", "nic_id", "vm_id")
_LOCAL = {"destination_ip_range": UNKNOWN, "gateway_id": "local"}
_TABLE = {"route_table_id": Ref("route_table_id")}


def is_own(route: State) -> bool:
    """Whether the cloud made the route itself: that of the Net, of a Net access point, or a propagated one."""
    made = route.get("creation_method") or "CreateRoute"
    return route.get("gateway_id") == "local" or bool(route.get("destination_service_id")) or made != "CreateRoute"


def _routes(seen: State) -> list[State]:
    return [route for route in seen.get("routes") or [] if not is_own(route)]


def _wanted_routes(desired: Desired) -> list[State]:
    for route in desired.get("routes"):
        if not is_unknown(route["destination_ip_range"]):
            IpRange().check("routes.destination_ip_range", route["destination_ip_range"])
    return t.cast("list[State]", desired.get("routes"))


def _same_target(wanted: State, found: State) -> bool:
    """A route to a VM shows the VM's NIC as well: only the kind of target that is wanted counts."""
    return all(found.get(name) == wanted[name] for name in TARGETS if wanted.get(name))


def _route_calls(action: str) -> t.Callable[[Resource, list[State]], list[Call]]:
    def make(resource: Resource, routes: list[State]) -> list[Call]:
        kept = ("destination_ip_range",) if action == "DeleteRoute" else ("destination_ip_range", *TARGETS)
        return [Call(action, {**_TABLE, **{name: route[name] for name in kept if route.get(name)}}) for route in routes]

    return make


TABLE_ROUTES = Items(
    "routes",
    seen=_routes,
    expand=_wanted_routes,
    first=lambda _desired: {"routes": [dict(_LOCAL)]},
    key=lambda route: IpRange().normal(route["destination_ip_range"]),
    same=_same_target,
    add=_route_calls("CreateRoute"),
    change=lambda resource, pairs: _route_calls("UpdateRoute")(resource, [wanted for wanted, _found in pairs]),
    remove=_route_calls("DeleteRoute"),
    shows=lambda seen, routes: {"routes": [*(route for route in seen.get("routes") or [] if is_own(route)), *routes]},
    purge="purge_routes",
)


def links_elsewhere(client: Client, desired: Desired, seen: State | None) -> State:
    """The links of the wanted Subnets to other tables, so that they can be moved: Subnet id to link id."""
    here = {link.get("subnet_id") for link in (seen or {}).get("link_route_tables") or []}
    other = [subnet for subnet in desired.get("subnet_ids") or [] if subnet not in here and not is_unknown(subnet)]
    if not other:
        return {"links_elsewhere": {}}
    tables = client.read_all("ReadRouteTables", {"filters": {"link_subnet_ids": other}})
    links = [link for table in tables for link in table.get("link_route_tables") or []]
    return {
        "links_elsewhere": {
            link["subnet_id"]: link["link_route_table_id"] for link in links if link.get("subnet_id") in other
        }
    }


def _link(resource: Resource, links: list[State]) -> list[Call]:
    return [
        Call("UpdateRouteTableLink", {**_TABLE, "link_route_table_id": link["link_route_table_id"]})
        if link.get("link_route_table_id")
        else Call("LinkRouteTable", {**_TABLE, "subnet_id": link["subnet_id"]})
        for link in links
    ]


def _unlink(resource: Resource, links: list[State]) -> list[Call]:
    return [Call("UnlinkRouteTable", {"link_route_table_id": link["link_route_table_id"]}) for link in links]


def _wanted_links(desired: Desired) -> list[State]:
    elsewhere = desired.get("links_elsewhere") or {}
    return [
        {"subnet_id": subnet, **({"link_route_table_id": elsewhere[subnet]} if subnet in elsewhere else {})}
        for subnet in desired.get("subnet_ids")
    ]


def _shown_links(seen: State, links: list[State]) -> State:
    main = [link for link in seen.get("link_route_tables") or [] if link.get("main")]
    return {"link_route_tables": [*main, *({"main": False, **link} for link in links)]}


SUBNET_LINKS = Items(
    "subnet_ids",
    seen=lambda seen: [link for link in seen.get("link_route_tables") or [] if link.get("subnet_id")],
    expand=_wanted_links,
    key=lambda link: link["subnet_id"],
    same=lambda wanted, found: True,
    add=_link,
    remove=_unlink,
    shows=_shown_links,
    purge="purge_subnets",
    undone=True,
)
