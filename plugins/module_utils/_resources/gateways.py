"""What joins a Net to elsewhere: access points, peerings, virtual gateways and VPN connections."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._engine.calls import Call, Creation, Desired, Ref
from .._engine.fields import IpRange
from .._engine.parts import Items
from .._engine.plan import CannotChange
from .._engine.resource import Part, Resource
from .._engine.values import State

if t.TYPE_CHECKING:
    from .._client.cloud import Client

_POINT = {"net_access_point_id": Ref("net_access_point_id")}
_VPN = {"vpn_connection_id": Ref("vpn_connection_id")}

ACCESS_POINT_TABLES = Items(
    "route_table_ids",
    seen=lambda seen: seen.get("route_table_ids") or [],
    key=lambda table: table,
    add=lambda resource, tables: [Call("UpdateNetAccessPoint", {**_POINT, "add_route_table_ids": tables})],
    remove=lambda resource, tables: [Call("UpdateNetAccessPoint", {**_POINT, "remove_route_table_ids": tables})],
    result=lambda seen, tables: {"route_table_ids": tables},
    purge="purge_route_tables",
    inline=True,
)


@dataclasses.dataclass(frozen=True)
class Answer(Part):
    """The answer of another account to what it is asked: accepted, rejected or confirmed, as the task's state says.

    ``answers``: the task's state to the call, and the states that it leads to, the next one first. ``waits``: the state
    of what has no answer yet. ``options``: what the call takes beside the id; it cannot change once the call is made.
    ``at_once``: the option with which whoever asks answers as well, and the state whose answer that is.
    """

    answers: t.Mapping[str, tuple[str, tuple[str, ...]]]
    waits: str
    options: tuple[str, ...] = ()
    at_once: tuple[str, str] = ("", "")

    def creation(self, resource: Resource, desired: Desired) -> Creation:
        """A new one waits for its answer."""
        return Creation({}, self._state(resource, self.waits))

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """Answer what waits for it."""
        option, state = self.at_once
        action, leads_to = self.answers.get(state if desired.get(option) is True else desired.state, ("", ()))
        chosen = {name: desired.get(name) for name in self.options if desired.get(name) is not None}
        if not action:
            return
        if resource.state_of(seen) not in leads_to:
            params = {resource.id_param(action): Ref(resource.id), **chosen}
            yield Call(action, params, {**self._state(resource, leads_to[0]), **chosen})
            return
        fixed = {
            name: f"{name} is {seen.get(name)!r}, not {value!r}"
            for name, value in chosen.items()
            if not resource.fields[name].same(value, seen.get(name))
        }
        if fixed:
            raise CannotChange(resource, seen, fixed, replaceable=False)

    def _state(self, resource: Resource, word: str) -> State:
        return resource.lifecycle.path.put({}, word)


def linked_net(client: Client, desired: Desired, seen: State) -> State:
    """The Net that a virtual gateway is linked to, and the tables that take its routes, where the task names tables."""
    links = [one for one in seen.get("net_to_virtual_gateway_links") or [] if one.get("state") != "detached"]
    found: State = {"net_id": links[0]["net_id"], "link_state": links[0].get("state")} if links else {"net_id": None}
    if desired.get("route_table_ids") is not None and found["net_id"]:
        tables = client.read_all("ReadRouteTables", {"filters": {"net_ids": [found["net_id"]]}})
        found["route_table_ids"] = [table["route_table_id"] for table in tables if _propagates(table, seen)]
    return found


def _propagates(table: State, gateway: State) -> bool:
    listed = table.get("route_propagating_virtual_gateways") or []
    return gateway.get("virtual_gateway_id") in [one.get("virtual_gateway_id") for one in listed]


def _propagate(enable: bool) -> t.Callable[[Resource, list[str]], list[Call]]:
    def make(resource: Resource, tables: list[str]) -> list[Call]:
        gateway = {"virtual_gateway_id": Ref("virtual_gateway_id"), "enable": enable}
        needs = ("available",)
        return [Call("UpdateRoutePropagation", {**gateway, "route_table_id": one}, needs=needs) for one in tables]

    return make


PROPAGATION = Items(
    "route_table_ids",
    seen=lambda seen: seen.get("route_table_ids") or [],
    key=lambda table: table,
    add=_propagate(enable=True),
    remove=_propagate(enable=False),
    result=lambda seen, tables: {"route_table_ids": tables},
    purge="purge_route_tables",
)


def _routes(seen: State) -> list[str]:
    """The static routes that are there to stay."""
    live = [one for one in seen.get("routes") or [] if one.get("state") not in {"deleting", "deleted"}]
    return [one["destination_ip_range"] for one in live]


def _route_calls(action: str) -> t.Callable[[Resource, list[str]], list[Call]]:
    def make(resource: Resource, ranges: list[str]) -> list[Call]:
        return [Call(action, {**_VPN, "destination_ip_range": one}, needs=("available",)) for one in ranges]

    return make


VPN_ROUTES = Items(
    "routes",
    seen=_routes,
    key=lambda one: IpRange().normal(one),
    same=lambda wanted, found: True,
    add=_route_calls("CreateVpnConnectionRoute"),
    remove=_route_calls("DeleteVpnConnectionRoute"),
    result=lambda seen, ranges: {"routes": [{"destination_ip_range": one} for one in ranges]},
    purge="purge_routes",
)

VPN_OPTIONS: dict[str, t.Any] = {
    "type": "dict",
    "options": {
        "tunnel_inside_ip_range": {"type": "str"},
        "phase2_options": {
            "type": "dict",
            "options": {"pre_shared_key": {"type": "str", "no_log": True}},
        },
    },
}
