"""Rules of security groups: given flat or as Rules[], kept grouped by protocol and ports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..cidr import block
from ..errors import ApiError
from ..store import Item, new_id
from ..world import Answer, Call, action

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBERS = {"6": "tcp", "17": "udp", "1": "icmp"}
_TOP = 65535


@dataclass(frozen=True)
class Opening:
    """One protocol, range of ports and counterpart. ``target`` is (``IpRanges``, range), and so on."""

    protocol: str
    low: int
    high: int
    target: tuple[str, str, str]


def _ports(protocol: str, low: int | None, high: int | None) -> tuple[int, int]:
    """Ports of a rule: all protocols are read back as -1, ICMP has type and code, others need both ends."""
    if protocol == "-1":
        return -1, -1
    if protocol == "icmp":
        return (-1 if low is None else low), (-1 if high is None else high)
    if protocol not in ("tcp", "udp"):
        return (0 if low is None else low), (_TOP if high is None else high)
    if low is None or high is None:
        raise ApiError("7000", "FromPortRange and ToPortRange are required.")
    if low == high == -1:
        return 0, _TOP
    if not 0 <= low <= high <= _TOP:
        raise ApiError("4051", f"The ports {low} to {high} are not valid.")
    return low, high


def _protocol(word: str, group: Item) -> str:
    """tcp, udp, icmp, -1, or in a Net a protocol number; 4053 otherwise."""
    word = _NUMBERS.get(word, word)
    number = word.isdigit() and int(word) <= 255 and "NetId" in group.data
    if word not in ("tcp", "udp", "icmp", "-1") and not number:
        raise ApiError("4053", f"The protocol '{word}' is not valid.")
    return word


def _member(call: Call, id_: str, account_id: str | None) -> tuple[str, str, str]:
    """A group as counterpart, mine or of another account; an id, or a name in the public Cloud."""
    owner = account_id or call.account_id
    region = call.region if owner == call.account_id else call.world.region(owner, call.region.name)
    group = region.find("SecurityGroup", id_)
    if group is None:
        named = (item for item in region.all("SecurityGroup") if item.data["SecurityGroupName"] == id_)
        group = next((item for item in named if "NetId" not in item.data), None)
    if group is None:
        raise ApiError("5020")
    return ("SecurityGroupsMembers", group.id, owner)


def _openings(call: Call, group: Item) -> list[Opening]:
    """Every opening that the call names, whichever form it uses."""
    params = call.params
    suffix = "Link" if call.action.startswith("Create") else "Unlink"
    member = params.get(f"SecurityGroupNameTo{suffix}")
    flat = {key for key in ("FromPortRange", "IpProtocol", "IpRange", "ToPortRange") if key in params}
    if "Rules" in params:
        if flat or member:
            raise ApiError("4046", "Rules cannot be used with the other forms.")
        return [opening for rule in params["Rules"] for opening in _of_rule(call, group, rule)]
    rule: dict[str, Any] = {key: params[key] for key in ("FromPortRange", "IpProtocol", "ToPortRange") if key in params}
    rule["IpRanges"] = [params["IpRange"]] if "IpRange" in params else []
    if member:
        account = params.get(f"SecurityGroupAccountIdTo{suffix}")
        found = {"SecurityGroupId": member} | ({"AccountId": account} if account else {})
        rule["SecurityGroupsMembers"] = [found]
    return list(_of_rule(call, group, rule))


def _of_rule(call: Call, group: Item, rule: dict[str, Any]) -> Iterator[Opening]:
    """The openings of one rule: one for each counterpart; 7000 when there is none."""
    protocol = _protocol(rule.get("IpProtocol", "-1"), group)
    low, high = _ports(protocol, rule.get("FromPortRange"), rule.get("ToPortRange"))
    targets = [("IpRanges", str(block(text)), "") for text in rule.get("IpRanges", ())]
    for member in rule.get("SecurityGroupsMembers", ()):
        id_ = member.get("SecurityGroupId") or member.get("SecurityGroupName")
        if id_ is None:
            raise ApiError("7000", "SecurityGroupId is required.")
        targets.append(_member(call, id_, member.get("AccountId")))
    targets += [("ServiceIds", id_, "") for id_ in rule.get("ServiceIds", ())]
    if not targets:
        raise ApiError("7000", "IpRange, a security group or a service is required.")
    for target in targets:
        yield Opening(protocol, low, high, target)


def _existing(rules: list[dict[str, Any]]) -> dict[Opening, tuple[dict[str, Any], Any]]:
    """Opening to the stored rule and the entry of its list that make it."""
    found: dict[Opening, tuple[dict[str, Any], Any]] = {}
    for rule in rules:
        head = (rule["IpProtocol"], rule["FromPortRange"], rule["ToPortRange"])
        for key in ("IpRanges", "ServiceIds"):
            for text in rule.get(key, ()):
                found[Opening(*head, (key, text, ""))] = (rule, text)
        for member in rule.get("SecurityGroupsMembers", ()):
            target = ("SecurityGroupsMembers", member["SecurityGroupId"], member["AccountId"])
            found[Opening(*head, target)] = (rule, member)
    return found


def _rules(call: Call) -> tuple[Item, list[dict[str, Any]]]:
    """The group, and its list of rules for the flow; what goes out is filtered in a Net only."""
    group = call.get("SecurityGroup")
    flow = call.params["Flow"]
    if flow == "Outbound" and "NetId" not in group.data:
        raise ApiError("4045", "Outbound rules exist in a Net only.")
    rules: list[dict[str, Any]] = group.data[f"{flow}Rules"]
    return group, rules


@action("CreateSecurityGroupRule")
def create_security_group_rule(call: Call) -> Answer:
    """All or nothing: 9000 when one of the openings is there already."""
    group, rules = _rules(call)
    openings = _openings(call, group)
    if len(set(openings)) < len(openings) or set(openings) & set(_existing(rules)):
        raise ApiError("9000", "The rule exists already.")
    for opening in openings:
        _add(call, group, rules, opening)
    return {"SecurityGroup": group.data}


def _add(call: Call, group: Item, rules: list[dict[str, Any]], opening: Opening) -> None:
    """Put an opening into the stored rule of its protocol and ports, a new one if there is none."""
    head = {"FromPortRange": opening.low, "IpProtocol": opening.protocol, "ToPortRange": opening.high}
    rule = next((rule for rule in rules if head.items() <= rule.items()), None)
    if rule is None:
        rule = {**head, "SecurityGroupRuleId": new_id("sgr-")}
        rules.append(rule)
    key, id_, account = opening.target
    entry: Any = id_
    if key == "SecurityGroupsMembers":
        entry = {"AccountId": account, "SecurityGroupId": id_}
        member = call.world.region(account, call.region.name).get("SecurityGroup", id_)
        group.hidden["member_names"][id_] = member.data["SecurityGroupName"]
        if "NetId" not in group.data:
            entry["SecurityGroupName"] = member.data["SecurityGroupName"]
    rule.setdefault(key, []).append(entry)


@action("DeleteSecurityGroupRule")
def delete_security_group_rule(call: Call) -> Answer:
    """The values must match a rule exactly: 5008 when one does not."""
    group, rules = _rules(call)
    existing = _existing(rules)
    openings = _openings(call, group)
    if any(opening not in existing for opening in openings):
        raise ApiError("5008", "The rule doesn't exist.")
    for opening in openings:
        rule, entry = existing[opening]
        key = opening.target[0]
        rule[key].remove(entry)
        if not rule[key]:
            del rule[key]
        if not any(rule.get(name) for name in ("IpRanges", "SecurityGroupsMembers", "ServiceIds")):
            rules.remove(rule)
    return {"SecurityGroup": group.data}
