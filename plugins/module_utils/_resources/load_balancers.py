"""Load balancers: their listeners and backends."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._engine.fields import State
from .._engine.parts import Items
from .._engine.resource import Call, Ref, Resource

_NAME = {"load_balancer_name": Ref("load_balancer_name")}


_IN_PLACE = ("server_certificate_id", "policy_names")


def _same(wanted: State, found: State) -> bool:
    """Whether a listener is as wanted, in what the task says of it."""
    return not any(_differs(name, wanted, found) for name in wanted)


def _differs(name: str, wanted: State, found: State) -> bool:
    """Whether a listener shows something else than is wanted. No policies may be an empty list, or not shown."""
    return wanted.get(name) is not None and (wanted[name] or None) != (found.get(name) or None)


def _add(resource: Resource, listeners: list[State]) -> list[Call]:
    """All in one call; policies, which the creation does not take, one call a listener."""
    plain = [{name: value for name, value in one.items() if name != "policy_names"} for one in listeners]
    policies = [one for one in listeners if one.get("policy_names")]
    names = ("load_balancer_port", "policy_names")
    return [
        Call("CreateLoadBalancerListeners", {**_NAME, "listeners": plain}),
        *(Call("UpdateLoadBalancer", {**_NAME, **{name: one[name] for name in names}}) for one in policies),
    ]


def _remove(resource: Resource, listeners: list[State]) -> list[Call]:
    ports = [listener["load_balancer_port"] for listener in listeners]
    return [Call("DeleteLoadBalancerListeners", {**_NAME, "load_balancer_ports": ports})]


def _change(resource: Resource, pairs: list[tuple[State, State]]) -> list[Call]:
    """A certificate or policies are put in place, each by its call; all else changes by deleting and creating it."""
    calls: list[Call] = []
    again: list[State] = []
    for wanted, found in pairs:
        if _same({**wanted, **dict.fromkeys(_IN_PLACE)}, found):
            differ = [name for name in _IN_PLACE if _differs(name, wanted, found)]
            port = {"load_balancer_port": wanted["load_balancer_port"]}
            calls += [Call("UpdateLoadBalancer", {**_NAME, **port, name: wanted[name]}) for name in differ]
        else:
            again.append(wanted)
    return calls + (_remove(resource, again) + _add(resource, again) if again else [])


LISTENERS = Items(
    "listeners",
    seen=lambda seen: seen.get("listeners") or [],
    key=lambda listener: listener["load_balancer_port"],
    same=_same,
    add=_add,
    remove=_remove,
    change=_change,
    shows=lambda seen, listeners: {"listeners": listeners},
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
        shows=lambda seen, backends: {kind: backends},
        purge="purge_backends",
    )


BACKEND_VMS = _backends("backend_vm_ids")
BACKEND_IPS = _backends("backend_ips")
