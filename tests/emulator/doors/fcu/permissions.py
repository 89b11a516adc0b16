"""Security groups: their shape, and EC2's permissions as native rules."""

from __future__ import annotations

from .desk import JSON, Desk, serves
from .errors import refusal
from .shape import TAGS, Shape, Source, objects, shaped


def _no_port(port: str) -> Source:
    """Ports of a rule; a rule for all protocols has none."""
    return lambda native, desk: None if native["IpProtocol"] == "-1" else native[port]


def _member(native: JSON, desk: Desk) -> JSON:
    owner = desk.world.region(native["AccountId"], desk.region.name)
    group = owner.find("SecurityGroup", native["SecurityGroupId"])
    name = group.data["SecurityGroupName"] if group else None
    shown = {"userId": native["AccountId"], "groupId": native["SecurityGroupId"], "groupName": name}
    return {key: value for key, value in shown.items() if value is not None}


def _permissions(flow: str) -> Source:
    rule: Shape = {
        "ipProtocol": "IpProtocol",
        "fromPort": _no_port("FromPortRange"),
        "toPort": _no_port("ToPortRange"),
        "groups": lambda native, desk: [_member(member, desk) for member in native.get("SecurityGroupsMembers", ())],
        "ipRanges": objects("IpRanges", "cidrIp"),
        "prefixListIds": objects("ServiceIds", "prefixListId"),
    }
    return lambda native, desk: [shaped(each_one, rule, desk) for each_one in native[f"{flow}Rules"]]


SECURITY_GROUP: Shape = {
    "groupId": "SecurityGroupId",
    "groupName": "SecurityGroupName",
    "groupDescription": "Description",
    "ownerId": "AccountId",
    "vpcId": "NetId",
    "ipPermissions": _permissions("Inbound"),
    "ipPermissionsEgress": _permissions("Outbound"),
    "tagSet": TAGS,
}


def _rule(permission: JSON) -> JSON:
    """One of EC2's permissions as a native rule."""
    words = {"FromPort": "FromPortRange", "ToPort": "ToPortRange", "IpProtocol": "IpProtocol"}
    rule: JSON = {native: permission[name] for name, native in words.items() if name in permission}
    ranges = [each["CidrIp"] for each in permission.get("IpRanges", ()) if "CidrIp" in each]
    services = [each["PrefixListId"] for each in permission.get("PrefixListIds", ()) if "PrefixListId" in each]
    members = [_counterpart(group) for group in permission.get("Groups", ())]
    lists = {"IpRanges": ranges, "ServiceIds": services, "SecurityGroupsMembers": members}
    return rule | {name: values for name, values in lists.items() if values}


def _counterpart(group: JSON) -> JSON:
    words = {"GroupId": "SecurityGroupId", "GroupName": "SecurityGroupName", "UserId": "AccountId"}
    return {words[name]: value for name, value in group.items()}


def _flat(params: JSON) -> list[JSON]:
    """The permission that is written without a list; none when nothing of it is there."""
    names = ("FromPort", "ToPort", "IpProtocol")
    permission: JSON = {name: params[name] for name in names if name in params}
    if "CidrIp" in params:
        permission["IpRanges"] = [{"CidrIp": params["CidrIp"]}]
    if "SourceSecurityGroupName" in params:
        group = {"GroupName": params["SourceSecurityGroupName"]}
        if "SourceSecurityGroupOwnerId" in params:
            group["UserId"] = params["SourceSecurityGroupOwnerId"]
        permission["Groups"] = [group]
    return [permission] if permission else []


def _group_id(desk: Desk) -> str:
    """The group by id, or by its name in the public Cloud."""
    if "GroupId" in desk.params:
        return str(desk.params["GroupId"])
    if "GroupName" not in desk.params:
        raise refusal("MissingParameter", "The request must contain the parameter GroupName or GroupId.")
    for group in desk.region.all("SecurityGroup"):
        if group.data["SecurityGroupName"] == desk.params["GroupName"] and "NetId" not in group.data:
            return group.id
    raise refusal("InvalidGroup.NotFound", f"The security group '{desk.params['GroupName']}' does not exist")


@serves(
    "AuthorizeSecurityGroupIngress",
    "AuthorizeSecurityGroupEgress",
    "RevokeSecurityGroupIngress",
    "RevokeSecurityGroupEgress",
)
def change(desk: Desk) -> JSON:
    """Rules are added or taken away, all or none."""
    listed, flat = desk.params.get("IpPermissions", []), _flat(desk.params)
    if bool(listed) == bool(flat):
        code = "InvalidParameterCombination" if listed else "MissingParameter"
        raise refusal(code, "The request must contain IpPermissions or the parameters of one permission.")
    action = "CreateSecurityGroupRule" if desk.action.startswith("Authorize") else "DeleteSecurityGroupRule"
    flow = "Outbound" if desk.action.endswith("Egress") else "Inbound"
    rules = [_rule(permission) for permission in listed or flat]
    desk.call(action, Flow=flow, SecurityGroupId=_group_id(desk), Rules=rules)
    return {"return": True}
