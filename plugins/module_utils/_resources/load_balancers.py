"""Load balancers: their listeners and backends."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.errors import InvalidInput
from .._engine.calls import Call, Creation, Desired, Ref
from .._engine.parts import Items, replacing
from .._engine.resource import Resource
from .._engine.values import State

if t.TYPE_CHECKING:
    from .._client.cloud import Client

_NAME = {"load_balancer_name": Ref("load_balancer_name")}


_IN_PLACE = ("server_certificate_id", "policy_names")


def _same(wanted: State, found: State) -> bool:
    """Whether a listener is as wanted, in what the task says of it."""
    return not any(_differs(name, wanted, found) for name in wanted)


def _differs(name: str, wanted: State, found: State) -> bool:
    """Whether a listener shows something else than is wanted. No policies may be an empty list, or not shown."""
    return wanted.get(name) is not None and (wanted[name] or None) != (found.get(name) or None)


def _check_new(listeners: list[State]) -> None:
    for one in listeners:
        missing = [name for name in ("load_balancer_protocol", "backend_port") if one.get(name) is None]
        if missing:
            raise InvalidInput(f"A new listener needs {', '.join(missing)}")


def _add(resource: Resource, listeners: list[State]) -> list[Call]:
    """All in one call; policies, which the creation does not take, one call a listener."""
    _check_new(listeners)
    return [
        Call("CreateLoadBalancerListeners", {**_NAME, "listeners": [_plain(one) for one in listeners]}),
        *_policies(listeners),
    ]


def _plain(listener: State) -> State:
    """What a creation takes of a listener."""
    return {name: value for name, value in listener.items() if name != "policy_names"}


def _policies(listeners: list[State]) -> list[Call]:
    names = ("load_balancer_port", "policy_names")
    chosen = [{name: one[name] for name in names} for one in listeners if one.get("policy_names")]
    return [Call("UpdateLoadBalancer", {**_NAME, **one}) for one in chosen]


def _complete(wanted: list[State], found: list[State]) -> list[State]:
    """A listener that is there need not be described again: what is left out stays as it is."""
    there = {one["load_balancer_port"]: one for one in found}
    return [{**_kept(one, there.get(one["load_balancer_port"], {})), **one} for one in wanted]


def _kept(wanted: State, found: State) -> State:
    """What stays of a listener; with another protocol, nothing that belongs to the one of before."""
    names = ["load_balancer_protocol", "backend_port"]
    if wanted.get("load_balancer_protocol") in (None, found.get("load_balancer_protocol")):
        names += ["backend_protocol", *_IN_PLACE]
    return {name: found[name] for name in names if found.get(name) is not None}


@dataclasses.dataclass(frozen=True)
class Listeners(Items):
    """Those of a new load balancer are made with it; their policies, which must be there, are set afterwards."""

    def creation(self, resource: Resource, desired: Desired) -> Creation:
        """The listeners without their policies, which the plan then sets. Raises InvalidInput for what is missing."""
        if desired.get(self.option) is not None:
            _check_new(self.wanted(desired))
        made = super().creation(resource, desired)
        if self.option not in made.params:
            return made
        plain = [_plain(one) for one in made.params[self.option]]
        return Creation({self.option: plain}, {**made.gives, **self.result({}, plain)})


def _remove(resource: Resource, listeners: list[State]) -> list[Call]:
    ports = [listener["load_balancer_port"] for listener in listeners]
    return [Call("DeleteLoadBalancerListeners", {**_NAME, "load_balancer_ports": ports})]


def _change(resource: Resource, pairs: list[tuple[State, State]]) -> list[Call]:
    """A certificate or policies are put in place, each by its call; all else is replaced: a port has one listener."""
    calls: list[Call] = []
    again: list[tuple[State, State]] = []
    for wanted, found in pairs:
        if _same({**wanted, **dict.fromkeys(_IN_PLACE)}, found):
            differ = [name for name in _IN_PLACE if _differs(name, wanted, found)]
            port = {"load_balancer_port": wanted["load_balancer_port"]}
            calls += [Call("UpdateLoadBalancer", {**_NAME, **port, name: wanted[name]}) for name in differ]
        else:
            again.append((wanted, found))
    old, new = [found for _wanted, found in again], [wanted for wanted, _found in again]
    if not again:
        return calls
    return calls + replacing("listeners", _remove(resource, old), _add(resource, new), _add(resource, old))


LISTENERS = Listeners(
    "listeners",
    seen=lambda seen: seen.get("listeners") or [],
    key=lambda listener: listener["load_balancer_port"],
    same=_same,
    meant=_complete,
    add=_add,
    remove=_remove,
    change=_change,
    result=lambda seen, listeners: {"listeners": listeners},
    purge="purge_listeners",
    inline=True,
)


def _backends(kind: str) -> Items:
    def call(action: str) -> t.Callable[[Resource, list[str]], list[Call]]:
        def make(resource: Resource, backends: list[str]) -> list[Call]:
            return [Call(action, {**_NAME, kind: backends})]

        return make

    return Items(
        kind,
        seen=lambda seen: seen.get(kind) or [],
        key=lambda backend: backend,
        add=call("LinkLoadBalancerBackendMachines"),
        remove=call("UnlinkLoadBalancerBackendMachines"),
        result=lambda seen, backends: {kind: backends},
        purge="purge_backends",
    )


def own_address(client: Client, desired: Desired, seen: list[State]) -> State:
    """An address that the cloud lent is as good as none: only one of the account's own is given back.

    UpdateLoadBalancer takes empty text for that, and puts an address of the cloud in its place.
    """
    address = next((one.get("public_ip") for one in seen), None)
    if "public_ip" not in desired or desired.get("public_ip") or not address:
        return {}
    own = client.read_all("ReadPublicIps", {"filters": {"public_ips": [address]}})
    return {} if any(one.get("public_ip") == address for one in own) else {"public_ip": address}


BACKEND_VMS = _backends("backend_vm_ids")
BACKEND_IPS = _backends("backend_ips")
