"""Security groups: of a Net or of the public Cloud; not to be deleted while something uses them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..errors import ApiError
from ..kinds import DERIVED, KINDS, hook, kind
from ..store import Item, Region, new_id
from ..world import FILLERS, Answer, Call, World, action

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_OWN = ("AccountId", "SecurityGroup")
"""What the filters of rules by members begin with: they find the group that has the rule by itself, too."""
_RULE_FILTERS = {
    "AccountIds": "AccountId",
    "FromPortRanges": "FromPortRange",
    "IpRanges": "IpRanges[]",
    "Protocols": "IpProtocol",
    "SecurityGroupIds": "SecurityGroupId",
    "SecurityGroupNames": "SecurityGroupName",
    "ToPortRanges": "ToPortRange",
}
kind(
    "SecurityGroup",
    "ReadSecurityGroups",
    "SecurityGroups",
    "SecurityGroupId",
    "5020",
    prefix="sg-",
    tag_type="security-group",
    quota="sg_limit",
    quota_code="10038",
    paths={
        f"{flow}Rule{field}": f"@{flow}_{path}" if path.startswith(_OWN) else f"{flow}Rules[].{path}"
        for flow in ("Inbound", "Outbound")
        for field, path in _RULE_FILTERS.items()
    },
)


def _rule_values(flow: str, key: str) -> Callable[[Item], list[str]]:
    """Of a group with rules: its own id, name or account, as recorded, and those of the members of its rules.

    Names are shown in the public Cloud only, and filtered on everywhere.
    """

    def values(group: Item) -> list[str]:
        known: dict[str, str] = group.hidden["member_names"]
        rules = group.data[f"{flow}Rules"]
        members = (member for rule in rules for member in rule.get("SecurityGroupsMembers", ()))
        found = [known[one["SecurityGroupId"]] if key == "SecurityGroupName" else one[key] for one in members]
        return [*found, group.data[key]] if rules else found

    return values


for _flow in ("Inbound", "Outbound"):
    for _key in ("AccountId", "SecurityGroupId", "SecurityGroupName"):
        DERIVED[f"{_flow}_{_key}"] = _rule_values(_flow, _key)

_NAME = re.compile(r"[a-zA-Z0-9 _.\-:/()#,@\[\]+=&;{}!$*]{1,255}")
_DESCRIPTION = re.compile(r"[a-zA-Z0-9\u00c0-\u024f _.\-:/()#,@\[\]+=&;{}!$*]{1,255}")


def add_security_group(region: Region, name: str, description: str, net: Item | None, *, default: bool = False) -> Item:
    """A group; one of a Net lets everything out from the start, as recorded."""
    data: dict[str, Any] = {
        "AccountId": region.account_id,
        "Description": description,
        "InboundRules": [],
        "OutboundRules": [],
        "SecurityGroupName": name,
    }
    if net is not None:
        data["NetId"] = net.id
        everything = {
            "FromPortRange": -1,
            "IpProtocol": "-1",
            "IpRanges": ["0.0.0.0/0"],
            "SecurityGroupRuleId": new_id("sgr-"),
            "ToPortRange": -1,
        }
        data["OutboundRules"].append(everything)
    return region.add("SecurityGroup", data, default=default, busy=0, member_names={})


def fill(_world: World, region: Region) -> None:
    """The default group of the public Cloud."""
    if region.name != "*":
        add_security_group(region, "default", "default security group", None, default=True)


FILLERS.append(fill)


@action("CreateSecurityGroup")
def create_security_group(call: Call) -> Answer:
    """The name is unique in its Net, or in the public Cloud: 9008."""
    net = call.find("Net")
    name, description = call.params["SecurityGroupName"], call.params["Description"]
    if not _NAME.fullmatch(name) or name.startswith("sg-"):
        raise ApiError("4043", f"The name '{name}' is not valid.")
    if not _DESCRIPTION.fullmatch(description):
        raise ApiError("4047", "The description is not valid.")
    net_id = net.id if net else None
    for other in call.region.all("SecurityGroup"):
        if other.data["SecurityGroupName"] == name and other.data.get("NetId") == net_id:
            raise ApiError("9008", f"The group '{name}' exists already.")
    return {"SecurityGroup": add_security_group(call.region, name, description, net).data}


@action("DeleteSecurityGroup")
def delete_security_group(call: Call) -> Answer:
    """9085 while it is used, and a little longer, as recorded; 9051 for a default group."""
    group = _named(call)
    if group.hidden.get("default"):
        raise ApiError("9051", "A default group cannot be deleted.")
    if group.hidden["busy"] or any(_users(call.region, group)):
        raise ApiError("9085")
    call.region.drop(group)
    return {}


def _named(call: Call) -> Item:
    """The group by id, or by name in the public Cloud."""
    if "SecurityGroupId" in call.params:
        return call.get("SecurityGroup")
    if "SecurityGroupName" not in call.params:
        raise ApiError("7000", "SecurityGroupId or SecurityGroupName is required.")
    for group in call.region.all("SecurityGroup"):
        if group.data["SecurityGroupName"] == call.params["SecurityGroupName"] and "NetId" not in group.data:
            return group
    raise ApiError("5021", "The security group doesn't exist.")


def _users(region: Region, group: Item) -> Iterable[bool]:
    """True for each VM, NIC, load balancer or rule of another group that uses the group."""
    for name in ("Vm", "Nic"):
        for item in region.all(name):
            if region.state(item) not in KINDS[name].ended:
                yield any(light["SecurityGroupId"] == group.id for light in item.data.get("SecurityGroups", ()))
    for item in region.all("LoadBalancer"):
        yield group.id in item.data["SecurityGroups"]
    for other in region.all("SecurityGroup"):
        if other is not group:
            for rule in (*other.data["InboundRules"], *other.data["OutboundRules"]):
                members = rule.get("SecurityGroupsMembers", ())
                yield any(member["SecurityGroupId"] == group.id for member in members)


def hold(region: Region, group_ids: Iterable[str], wait: str) -> None:
    """Groups whose user just went stay in use for a while: recorded after a load balancer's deletion."""
    for id_ in group_ids:
        group = region.find("SecurityGroup", id_)
        if group is not None:
            group.hidden["busy"] += 1
            region.later(wait, group, "security_group.release")


@hook("security_group.release")
def release(_region: Region, group: Item) -> None:
    """The while is over."""
    group.hidden["busy"] -= 1


def light(region: Region, ids: list[str], net_id: str | None) -> list[dict[str, str]]:
    """``{SecurityGroupId, SecurityGroupName}`` of each group, in an order of the service's own.

    The recorded service gives them back in another order than they were sent: so does this one. 4086 when a group
    belongs to another Net.
    """
    found = []
    for id_ in dict.fromkeys(ids):
        group = region.get("SecurityGroup", id_)
        if group.data.get("NetId") != net_id:
            raise ApiError("4086", f"The security group '{id_}' is not in the same network.")
        found.append({"SecurityGroupId": id_, "SecurityGroupName": group.data["SecurityGroupName"]})
    return found[::-1]


def default_group(region: Region, net_id: str | None) -> str:
    """The id of the default group of a Net or of the public Cloud."""
    groups = (item for item in region.all("SecurityGroup") if item.hidden.get("default"))
    return next(group.id for group in groups if group.data.get("NetId") == net_id)
