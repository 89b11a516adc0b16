"""Groups of EIM users (since API 1.40): members, and links to managed policies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..clock import spell_offset
from ..errors import ApiError
from ..kinds import kind
from ..reading import listed
from ..store import missing
from ..world import Answer, Call, action
from .policy import linked
from .user import check_path

if TYPE_CHECKING:
    from ..store import Item

kind("UserGroup", "", "UserGroups", "UserGroupId", "5060", prefix="ug-", tagged=False)

_NAME = re.compile(r"[A-Za-z0-9+=,.@_-]{1,128}")


def named(call: Call, path: str = "Path") -> Item:
    """The group that a call names, of any path where the call does not say it; 5060 when there is none."""
    name, where = call.params["UserGroupName"], call.params.get(path)
    for group in call.mine.all("UserGroup"):
        if group.data["Name"] == name and where in (None, group.data["Path"]):
            return group
    raise missing("UserGroup", name)


def _member(call: Call) -> Item:
    """The user that a call names, of any path where the call does not say it; 5075 when there is none."""
    user = call.mine.find("User", call.params["UserName"])
    if user is None or call.params.get("UserPath") not in (None, user.data["Path"]):
        raise missing("User", call.params["UserName"])
    return user


def _check_name(call: Call, name: str) -> str:
    """9008 when the name is taken: links to managed policies name a group without its path, so that it is unique."""
    if not _NAME.fullmatch(name):
        raise ApiError("4043", f"The name '{name}' is not valid.")
    if any(group.data["Name"] == name for group in call.mine.all("UserGroup")):
        raise ApiError("9008", f"The user group '{name}' exists already.")
    return name


def _show(call: Call, group: Item) -> None:
    group.data["LastModificationDate"] = spell_offset(call.now)
    group.data["Orn"] = f"orn:ows:idauth::{call.account_id}:usergroup{group.data['Path']}{group.data['Name']}"


def _full(call: Call, group: Item) -> Answer:
    users = [user.data for user in call.mine.all("User") if user.data["UserId"] in group.hidden["users"]]
    return {"UserGroup": group.data, "Users": users}


@action("CreateUserGroup")
def create_user_group(call: Call) -> Answer:
    """Empty at first."""
    name, path = _check_name(call, call.params["UserGroupName"]), check_path(call.params.get("Path", "/"))
    data = {"CreationDate": spell_offset(call.now), "Name": name, "Path": path}
    group = call.mine.add("UserGroup", data, users=[], inline={}, policies=[])
    _show(call, group)
    return {"UserGroup": group.data}


@action("ReadUserGroup")
def read_user_group(call: Call) -> Answer:
    """One, with its users."""
    return _full(call, named(call))


@action("ReadUserGroups")
def read_user_groups(call: Call) -> Answer:
    """All, or those below a path or of some ids."""
    filters = call.params.get("Filters", {})
    prefix, ids = filters.get("PathPrefix", "/"), filters.get("UserGroupIds")
    found = (group.data for group in call.mine.all("UserGroup") if ids is None or group.id in ids)
    return listed(call, "UserGroups", [data for data in found if data["Path"].startswith(prefix)])


@action("ReadUserGroupsPerUser")
def read_groups_of_user(call: Call) -> Answer:
    """The groups that a user is in."""
    user_id = _member(call).data["UserId"]
    return {"UserGroups": [group.data for group in call.mine.all("UserGroup") if user_id in group.hidden["users"]]}


@action("UpdateUserGroup")
def update_user_group(call: Call) -> Answer:
    """Another name or path."""
    group, params = named(call), call.params
    if params.get("NewUserGroupName", group.data["Name"]) != group.data["Name"]:
        group.data["Name"] = _check_name(call, params["NewUserGroupName"])
    group.data["Path"] = check_path(str(params.get("NewPath", group.data["Path"])))
    _show(call, group)
    return _full(call, group)


@action("DeleteUserGroup")
def delete_user_group(call: Call) -> Answer:
    """9002 while it has users or policies, unless forced."""
    group = named(call)
    if any(group.hidden.values()) and not call.params.get("Force"):
        raise ApiError("9002", f"The user group '{group.data['Name']}' has users or policies.")
    for orn in group.hidden["policies"]:
        call.mine.get("Policy", orn).data["ResourcesCount"] -= 1
    call.mine.drop(group)
    return {}


@action("AddUserToUserGroup")
def add_user(call: Call) -> Answer:
    """A user who is in it stays there."""
    group, user_id = named(call, "UserGroupPath"), _member(call).data["UserId"]
    if user_id not in group.hidden["users"]:
        group.hidden["users"].append(user_id)
    return {}


@action("RemoveUserFromUserGroup")
def remove_user(call: Call) -> Answer:
    """5098 for a name that is no user's, as played; 5075 when the user is not in the group."""
    group, name = named(call, "UserGroupPath"), call.params["UserName"]
    if call.mine.find("User", name) is None:
        raise ApiError("5098", f"The user '{name}' doesn't exist.")
    user_id = _member(call).data["UserId"]
    if user_id not in group.hidden["users"]:
        raise missing("User", name)
    group.hidden["users"].remove(user_id)
    return {}


@action("LinkManagedPolicyToUserGroup")
def link_policy(call: Call) -> Answer:
    """Linking again changes nothing."""
    group, policy = named(call), call.mine.get("Policy", call.params["PolicyOrn"])
    if policy.id not in group.hidden["policies"]:
        group.hidden["policies"].append(policy.id)
        policy.data["ResourcesCount"] += 1
    return {}


@action("UnlinkManagedPolicyFromUserGroup")
def unlink_policy(call: Call) -> Answer:
    """5044 when it is not linked to the group."""
    group, policy = named(call), call.mine.get("Policy", call.params["PolicyOrn"])
    if policy.id not in group.hidden["policies"]:
        raise ApiError("5044", "The policy is not linked to the group.")
    group.hidden["policies"].remove(policy.id)
    policy.data["ResourcesCount"] -= 1
    return {}


@action("ReadManagedPoliciesLinkedToUserGroup")
def read_linked_policies(call: Call) -> Answer:
    """The managed policies of a group."""
    group, filters = named(call), call.params.get("Filters", {})
    policies = [call.mine.get("Policy", orn).data for orn in group.hidden["policies"]]
    if group.id not in filters.get("UserGroupIds", (group.id,)):
        policies = []
    prefix = filters.get("PathPrefix", "/")
    return listed(call, "Policies", [linked(data) for data in policies if data["Path"].startswith(prefix)])
