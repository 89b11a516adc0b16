"""Route tables: their routes, and the Subnets that use them."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.errors import InvalidInput
from .._engine.calls import Call, Desired, Ref
from .._engine.fields import Field, IpRange
from .._engine.parts import Items
from .._engine.resource import Part, Resource, StillLinked
from .._engine.values import UNKNOWN, State, is_unknown

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
    """A route to a VM shows the VM's NIC as well: only the kind of target that is wanted counts.

    A route whose target is gone shows the target, and leads nowhere.
    """
    return found.get("state") != "blackhole" and all(
        found.get(name) == wanted[name] for name in TARGETS if wanted.get(name)
    )


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
    result=lambda seen, routes: {"routes": [*(route for route in seen.get("routes") or [] if is_own(route)), *routes]},
    purge="purge_routes",
)


def _links_elsewhere(client: Client, desired: Desired, seen: State) -> State:
    """The links of the wanted Subnets to other tables, so that they can be moved: Subnet id to link id."""
    here = {link.get("subnet_id") for link in seen.get("link_route_tables") or []}
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
    result=_shown_links,
    purge="purge_subnets",
    removed_first=True,
)


class Main(Field):
    """Whether a table is the main one of its Net, which its links tell."""

    def observe(self, name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """Whether a link says so."""
        return any(link.get("main") for link in state.get("link_route_tables") or [])

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """Nothing: a new table is not the main one."""
        return {}


class MainLink(Part):
    """Makes a table that the task names the main one of its Net, in place of the one that is."""

    options: tuple[str, ...] = ("main",)

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """Give the Net's main link to the table. Raises InvalidInput where the main one should be it no more."""
        main = resource.observed("main", seen)
        if desired.get("main") is False and main:
            raise InvalidInput(
                f"The {resource.label(seen)} is the main one of its Net, which needs one: give main: true to the table "
                "that is to take its place"
            )
        if desired.get("main") is not True or main:
            return
        link = desired.get("main_link") or UNKNOWN
        links = [*(seen.get("link_route_tables") or []), {"main": True, "link_route_table_id": UNKNOWN}]
        yield Call("UpdateRouteTableLink", {**_TABLE, "link_route_table_id": link}, {"link_route_tables": links})

    def removal(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """No call. Raises StillLinked for the main table, which goes with its Net."""
        if resource.observed("main", seen):
            raise StillLinked(
                f"The {resource.label(seen)} cannot be deleted: it is the main one of its Net {seen.get('net_id')}, "
                "and goes with that. To have another main one, give that main: true",
                ("net_id", seen.get("net_id")),
            )
        yield from ()

    def contradictions(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[str]:
        """What is to go must be the main table, or must not, where the task says so."""
        wanted, main = desired.get("main"), resource.observed("main", seen)
        if desired.state == "absent" and wanted is not None and wanted != main:
            yield f"it is {'not ' * (not main)}the main route table"


def links_of_net(client: Client, desired: Desired, seen: list[State]) -> State:
    """What a plan needs to know of other tables: the links of the wanted Subnets, and the main link."""
    table = next(iter(seen), {})
    found = _links_elsewhere(client, desired, table)
    net = table.get("net_id") or desired.get("net_id")
    if desired.get("main") is not True or (table and Main().observe("main", table)) or is_unknown(net):
        return found
    tables = client.read_all("ReadRouteTables", {"filters": {"net_ids": [net], "link_route_table_main": True}})
    links = [link for one in tables if one.get("net_id") == net for link in one.get("link_route_tables") or []]
    main = next((link["link_route_table_id"] for link in links if link.get("main")), None)
    return {**found, "main_link": main}
