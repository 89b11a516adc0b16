"""Security group rules, compared one source or destination at a time, whatever way they are grouped."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import itertools
import typing as t

from .._client.errors import InvalidInput
from .._engine.calls import Call, Desired, Ref
from .._engine.fields import IpRange
from .._engine.parts import Items
from .._engine.paths import EACH, Path
from .._engine.resource import Part, Resource
from .._engine.values import State, is_unknown

if t.TYPE_CHECKING:
    from .._client.cloud import Client

RULE_OPTIONS: dict[str, dict[str, t.Any]] = {
    "ip_protocol": {"type": "str", "default": "-1"},
    "from_port_range": {"type": "int"},
    "to_port_range": {"type": "int"},
    "ip_ranges": {"type": "list", "elements": "str"},
    "security_groups_members": {
        "type": "list",
        "elements": "dict",
        "options": {
            "security_group_id": {"type": "str"},
            "security_group_name": {"type": "str"},
            "account_id": {"type": "str"},
        },
        "required_one_of": [("security_group_id", "security_group_name")],
    },
    "service_ids": {"type": "list", "elements": "str"},
}
_MEMBER = RULE_OPTIONS["security_groups_members"]["options"]
_PROTOCOLS = {"all": "-1", "any": "-1", "1": "icmp", "6": "tcp", "17": "udp"}
_EVERYWHERE = {"ip_protocol": "-1", "from_port_range": -1, "to_port_range": -1, "ip_ranges": ["0.0.0.0/0"]}


def _ports(rule: State) -> tuple[str, int, int]:
    """Protocol, first and last port in the one spelling that they are compared in.

    All protocols read back as ``-1`` with the ports -1, whatever was sent. For icmp the two are type and code.
    """
    text = str(rule.get("ip_protocol") or "-1").lower()
    protocol = _PROTOCOLS.get(text, text)
    first, last = rule.get("from_port_range"), rule.get("to_port_range")
    if protocol == "-1":
        return protocol, -1, -1
    first = -1 if first is None else first
    if protocol == "icmp":
        return protocol, first, -1 if last is None else last
    last = first if last is None else last
    return (protocol, -1, -1) if (first, last) in {(0, 65535), (-1, -1)} else (protocol, first, last)


def atoms(rules: t.Iterable[State]) -> list[State]:
    """Each rule split: one protocol and port range, and one range, group or service."""
    found: list[State] = []
    for rule in rules:
        protocol, first, last = _ports(rule)
        base = {"ip_protocol": protocol, "from_port_range": first, "to_port_range": last}
        found += [{**base, "ip_ranges": IpRange().normal(one)} for one in rule.get("ip_ranges") or []]
        found += [
            {**base, "security_groups_members": _member(one)} for one in rule.get("security_groups_members") or []
        ]
        found += [{**base, "service_ids": one} for one in rule.get("service_ids") or []]
    return found


def _member(member: State) -> State:
    """A member with what the API takes back of it: a later version may show more."""
    return {name: value for name, value in member.items() if name in _MEMBER}


def _key(atom: State) -> tuple[t.Any, ...]:
    """What makes two rules the same one. A group is known by its id; where none is given by its name and account."""
    member = atom.get("security_groups_members") or {}
    named = (member.get("security_group_name"), member.get("account_id"))
    group = member.get("security_group_id") or named
    target = next(
        (kind, atom[kind]) for kind in ("ip_ranges", "service_ids", "security_groups_members") if kind in atom
    )
    ports = (atom["ip_protocol"], atom["from_port_range"], atom["to_port_range"])
    return (*ports, target[0], group if member else target[1])


def grouped(items: list[State]) -> list[State]:
    """Atoms as rules: those of one protocol and port range together."""

    def ports(atom: State) -> tuple[t.Any, ...]:
        return (atom["ip_protocol"], atom["from_port_range"], atom["to_port_range"])

    rules: list[State] = []
    for (protocol, first, last), group in itertools.groupby(sorted(items, key=ports), ports):
        rule: State = {"ip_protocol": protocol, "from_port_range": first, "to_port_range": last}
        for atom in group:
            for kind in ("ip_ranges", "security_groups_members", "service_ids"):
                if kind in atom:
                    rule.setdefault(kind, []).append(atom[kind])
        rules.append(rule)
    return rules


def _wanted(option: str) -> t.Callable[[Desired], list[State]]:
    def expand(desired: Desired) -> list[State]:
        for rule in desired.get(option):
            for one in (one for one in rule.get("ip_ranges") or [] if not is_unknown(one)):
                IpRange().check(f"{option}.ip_ranges", one)
            if not any(rule.get(kind) for kind in ("ip_ranges", "security_groups_members", "service_ids")):
                raise InvalidInput(f"Each of {option} needs ip_ranges, security_groups_members or service_ids")
        return atoms(desired.get(option))

    return expand


def _meant(items: list[State], seen: list[State]) -> list[State]:
    """The rules with the ids of the groups that are only named, where other rules tell them."""
    groups = [atom["security_groups_members"] for atom in (*seen, *items) if atom.get("security_groups_members")]
    return [_with_id(item, groups) if "security_groups_members" in item else item for item in items]


def _with_id(atom: State, groups: list[State]) -> State:
    """A member with the id that other rules show of it, where only one group fits what is given."""
    member = atom["security_groups_members"]
    given = {name: value for name, value in member.items() if value}
    fitting = [one for one in groups if one.get("security_group_id") and given.items() <= one.items()]
    ids = {one["security_group_id"] for one in fitting}
    if "security_group_id" in given or len(ids) != 1:
        return atom
    return {**atom, "security_groups_members": {**member, "security_group_id": ids.pop()}}


def rules_part(flow: str) -> Items:
    """The rules of one direction: ``Inbound`` or ``Outbound``. All that is to add in one call, all to remove in one."""
    option = f"{flow.lower()}_rules"

    def call(action: str) -> t.Callable[[Resource, list[State]], list[Call]]:
        def make(resource: Resource, items: list[State]) -> list[Call]:
            return [
                Call(action, {"security_group_id": Ref("security_group_id"), "flow": flow, "rules": grouped(items)})
            ]

        return make

    def first(desired: Desired) -> State:
        """A new group of a Net lets everything out."""
        return {option: [dict(_EVERYWHERE)] if flow == "Outbound" and desired.get("net_id") else []}

    return Items(
        option,
        seen=lambda seen: atoms(seen.get(option) or []),
        expand=_wanted(option),
        meant=_meant,
        key=_key,
        same=lambda wanted, found: True,
        add=call("CreateSecurityGroupRule"),
        remove=call("DeleteSecurityGroupRule"),
        result=lambda seen, items: {option: grouped(items)},
        purge="purge_rules",
        first=first,
    )


def either_flow() -> Items:
    """Single rules of both directions; each rule says its ``flow``."""
    parts = {flow: rules_part(flow) for flow in ("Inbound", "Outbound")}

    def atoms_of(seen: State) -> list[State]:
        return [{"flow": flow, **atom} for flow, part in parts.items() for atom in part.seen(seen)]

    def expand(desired: Desired) -> list[State]:
        found: list[State] = []
        for rule in desired.get("rules"):
            flow = rule["flow"]
            wanted = _wanted("rules")(Desired({"rules": [rule]}))
            found += [{"flow": flow, **atom} for atom in wanted]
        return found

    def call(action: str) -> t.Callable[[Resource, list[State]], list[Call]]:
        def make(resource: Resource, items: list[State]) -> list[Call]:
            calls: list[Call] = []
            for flow, part in parts.items():
                mine = [atom for atom in items if atom["flow"] == flow]
                calls += list((part.add if action == "add" else part.remove)(resource, mine)) if mine else []
            return calls

        return make

    def shows(seen: State, items: list[State]) -> State:
        return {f"{flow.lower()}_rules": grouped([one for one in items if one["flow"] == flow]) for flow in parts}

    return Items(
        "rules",
        seen=atoms_of,
        expand=expand,
        meant=_meant,
        key=lambda atom: (atom["flow"], *_key(atom)),
        same=lambda wanted, found: True,
        add=call("add"),
        remove=call("remove"),
        result=shows,
        purge="purge_rules",
    )


def as_rule(items: list[State]) -> State:
    """The atoms of one rule as the rule that the task wrote."""
    return {"flow": items[0]["flow"], **grouped(items)[0]}


class ReferringRules(Part):
    """Takes rules of other groups away that name a group which is to go, where the task says so."""

    options: tuple[str, ...] = ("delete_referring_rules",)

    def removal(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """One call a group and direction."""
        for group in desired.get("referring_groups") or []:
            for flow in ("Inbound", "Outbound"):
                rules = [one for one in atoms(group.get(f"{flow.lower()}_rules") or []) if _names(one, seen)]
                if rules:
                    owner = {"security_group_id": group["security_group_id"], "flow": flow}
                    yield Call("DeleteSecurityGroupRule", {**owner, "rules": grouped(rules)})


def _names(atom: State, group: State) -> bool:
    member = atom.get("security_groups_members") or {}
    return bool(member.get("security_group_id") == group["security_group_id"])


REFERRING = tuple(
    Path(f"{flow}_rules", EACH, "security_groups_members", EACH, "security_group_id")
    for flow in ("inbound", "outbound")
)
"""Where a group names others: a filter of the API finds a group by its own id as well."""


def referring_groups(client: Client, desired: Desired, seen: list[State]) -> State:
    """The groups whose rules name the one that is to go, where the task takes such rules away."""
    if not desired.get("delete_referring_rules") or not seen:
        return {}
    own = seen[0]["security_group_id"]
    filters = [f"{flow}_rule_security_group_ids" for flow in ("inbound", "outbound")]
    found = [one for name in filters for one in client.read_all("ReadSecurityGroups", {"filters": {name: [own]}})]
    others = {one["security_group_id"]: one for one in found if one["security_group_id"] != own}
    return {"referring_groups": list(others.values())}
