"""Load balancers: the patterns of listener rules, cookie policies, and backends one by one."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.errors import InvalidInput
from .._engine.calls import Call, Desired, Ref
from .._engine.member import MEMBER_STATE, Member
from .._engine.parts import Items
from .._engine.resource import Part, Resource
from .._engine.values import State

_NAME = {"load_balancer_name": Ref("load_balancer_name")}
_UPDATED_AS = {"host_name_pattern": "host_pattern", "path_pattern": "path_pattern"}


@dataclasses.dataclass(frozen=True)
class Patterns(Part):
    """What a listener rule matches. Null takes a pattern away."""

    options: tuple[str, ...] = tuple(_UPDATED_AS)

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """One update call."""
        changed = {name: desired.get(name) for name in self.options if name in desired}
        changed = {name: value for name, value in changed.items() if (value or None) != (seen.get(name) or None)}
        if changed:
            sent = {_UPDATED_AS[name]: value or None for name, value in changed.items()}
            identity = {"listener_rule_name": Ref("listener_rule_name")}
            yield Call(
                "UpdateListenerRule", {**identity, **sent}, {name: value or None for name, value in changed.items()}
            )


_KINDS = {"app": "application_sticky_cookie_policies", "load_balancer": "load_balancer_sticky_cookie_policies"}


def _cookie_policies(seen: State) -> list[State]:
    return [{"policy_type": kind, **policy} for kind, key in _KINDS.items() for policy in seen.get(key) or []]


def _shown_policies(seen: State, policies: list[State]) -> State:
    def of(kind: str) -> list[State]:
        mine = [policy for policy in policies if policy["policy_type"] == kind]
        return [{name: value for name, value in policy.items() if name != "policy_type"} for policy in mine]

    return {key: of(kind) for kind, key in _KINDS.items()}


def _refuse(resource: Resource, pairs: list[tuple[State, State]]) -> list[Call]:
    """Nothing of a cookie policy can change."""
    wanted, found = pairs[0]
    told = "; ".join(
        f"{name} is {found.get(name)!r}, not {value!r}" for name, value in wanted.items() if found.get(name) != value
    )
    raise InvalidInput(
        f"The policy {found['policy_name']} cannot be changed in place: {told}. Make one of another name, "
        "or delete it first (state: absent) once no listener uses it"
    )


COOKIE_POLICIES = Items(
    "cookie_policies",
    seen=_cookie_policies,
    key=lambda policy: policy["policy_name"],
    same=lambda wanted, found: all(found.get(name) == value for name, value in wanted.items()),
    add=lambda resource, policies: [Call("CreateLoadBalancerPolicy", {**_NAME, **policy}) for policy in policies],
    remove=lambda resource, policies: [
        Call("DeleteLoadBalancerPolicy", {**_NAME, "policy_name": policy["policy_name"]}) for policy in policies
    ],
    change=_refuse,
    result=_shown_policies,
    purge="purge_policies",
)

BACKENDS = ("backend_vm_ids", "backend_ips")
_LISTS = Items(
    "backends",
    seen=lambda seen: [],
    key=lambda backend: backend,
    add=lambda resource, backends: [],
    remove=lambda resource, backends: [],
    result=lambda seen, backends: {},
)


_LINK = ("LinkLoadBalancerBackendMachines", "UnlinkLoadBalancerBackendMachines")
_REGISTER = ("RegisterVmsInLoadBalancer", "DeregisterVmsInLoadBalancer")


@dataclasses.dataclass(frozen=True)
class Backends(Member):
    """VMs and public IPs of a load balancer, those that the task names, all in one call."""

    items: Items = _LISTS

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """Link those that are missing, or unlink those that are there."""
        (wanted,) = desired.get("backends")
        leaving = desired.get(MEMBER_STATE) == "absent"
        there = {kind: seen.get(kind) or [] for kind in BACKENDS}
        sent = {kind: [one for one in wanted.get(kind) or [] if (one in there[kind]) is leaving] for kind in BACKENDS}
        sent = {kind: list(dict.fromkeys(found)) for kind, found in sent.items() if found}
        if not sent:
            return
        if wanted.get("legacy") and "backend_ips" in sent:
            raise InvalidInput("legacy: true goes with backend_vm_ids only")
        gives = {
            kind: [one for one in there[kind] if one not in found] if leaving else [*there[kind], *found]
            for kind, found in sent.items()
        }
        yield Call((_REGISTER if wanted.get("legacy") else _LINK)[leaving], {**_NAME, **sent}, gives)

    def chosen(self, desired: Desired, seen: t.Mapping[str, t.Any]) -> list[t.Any]:
        """Those backends that are there, as one item; nothing where none is."""
        (wanted,) = desired.get("backends")
        found = {kind: [one for one in seen.get(kind) or [] if one in (wanted.get(kind) or [])] for kind in BACKENDS}
        return [found] if any(found.values()) else []


@dataclasses.dataclass(frozen=True)
class CookiePolicies(Member):
    """A cookie policy of a load balancer. One that a listener uses cannot be deleted."""

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """As any item; raises InvalidInput that names the listeners which use what is to go."""
        names = {policy["policy_name"] for policy in self.chosen(desired, seen)}
        users = [
            str(one["load_balancer_port"])
            for one in seen.get("listeners") or []
            if names & set(one.get("policy_names") or [])
        ]
        if desired.get(MEMBER_STATE) == "absent" and users:
            raise InvalidInput(
                f"The policy {', '.join(sorted(names))} cannot be deleted: the listener {', '.join(users)} of "
                f"{seen.get('load_balancer_name')} uses it. Give that listener other policy_names first, [] for none"
            )
        yield from super().plan(resource, desired, seen)
