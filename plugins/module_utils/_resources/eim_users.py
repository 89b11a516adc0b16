"""Users and user groups: their members, inline policies, and links to managed policies."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.errors import InvalidInput
from .._engine.calls import Call, Desired, Ref
from .._engine.fields import JsonDocument
from .._engine.parts import Items
from .._engine.resource import Part, Resource
from .._engine.values import UNKNOWN, State

if t.TYPE_CHECKING:
    from .._client.cloud import Client

_DOCUMENT = JsonDocument()


def _wanted_policies(desired: Desired) -> list[State]:
    """The mapping as items. Raises InvalidInput for what is no JSON object."""
    wanted = desired.get("inline_policies")
    for name, document in wanted.items():
        _DOCUMENT.check(f"inline_policies.{name}", document)
        if document is None:
            raise InvalidInput(f"inline_policies.{name} has no document")
    return [{"policy_name": name, "document": _DOCUMENT.normal(document)} for name, document in wanted.items()]


def inline_policies(put: str, delete: str, refs: t.Mapping[str, str]) -> Items:
    """Policies that belong to one user or group. ``refs``: parameters that name it to paths in the resource."""
    owner = {param: Ref(path) for param, path in refs.items()}

    def write(policies: list[State]) -> list[Call]:
        return [
            Call(put, {**owner, "policy_name": one["policy_name"], "policy_document": _DOCUMENT.sent(one["document"])})
            for one in policies
        ]

    return Items(
        "inline_policies",
        seen=lambda seen: [
            {"policy_name": name, "document": document}
            for name, document in (seen.get("inline_policies") or {}).items()
        ],
        expand=_wanted_policies,
        key=lambda policy: policy["policy_name"],
        add=lambda resource, policies: write(policies),
        change=lambda resource, pairs: write([wanted for wanted, _found in pairs]),
        remove=lambda resource, gone: [Call(delete, {**owner, "policy_name": one["policy_name"]}) for one in gone],
        result=lambda seen, policies: {"inline_policies": {one["policy_name"]: one["document"] for one in policies}},
        purge="purge_inline_policies",
        removed_first=True,
    )


def managed_policies(link: str, unlink: str, refs: t.Mapping[str, str]) -> Items:
    """Links to policies that others may use as well."""
    owner = {param: Ref(path) for param, path in refs.items()}

    def calls(action: str) -> t.Callable[[Resource, list[str]], list[Call]]:
        return lambda resource, orns: [Call(action, {**owner, "policy_orn": orn}) for orn in orns]

    return Items(
        "policy_orns",
        seen=lambda seen: seen.get("policy_orns") or [],
        key=lambda orn: orn,
        add=calls(link),
        remove=calls(unlink),
        result=lambda seen, orns: {"policy_orns": orns},
        purge="purge_policies",
        removed_first=True,
    )


_GROUP = {"user_group_name": Ref("name"), "user_group_path": Ref("path")}


def _member_calls(action: str) -> t.Callable[[Resource, list[State]], list[Call]]:
    def make(resource: Resource, members: list[State]) -> list[Call]:
        return [
            Call(
                action,
                {**_GROUP, "user_name": one["user_name"], **({"user_path": one["path"]} if one.get("path") else {})},
            )
            for one in members
        ]

    return make


def _wanted_members(desired: Desired) -> list[State]:
    paths = desired.get("user_paths") or {}
    return [{"user_name": name, "path": paths.get(name)} for name in desired.get("user_names")]


MEMBERS = Items(
    "user_names",
    seen=lambda seen: seen.get("members") or [],
    expand=_wanted_members,
    key=lambda member: member["user_name"],
    same=lambda wanted, found: True,
    add=_member_calls("AddUserToUserGroup"),
    remove=_member_calls("RemoveUserFromUserGroup"),
    result=lambda seen, members: {
        "members": members,
        "users": members,
        "user_names": [one["user_name"] for one in members],
    },
    purge="purge_users",
    removed_first=True,
)


def paths_of_users(client: Client, desired: Desired, seen: list[State]) -> State:
    """The paths of the users that are to join, which the call must name: user to path."""
    known = {member["user_name"] for member in next(iter(seen), {}).get("members") or []}
    if not set(desired.get("user_names") or []) - known:
        return {}
    return {"user_paths": {user["user_name"]: user.get("path") for user in client.read_all("ReadUsers", {})}}


def of_user(client: Client, desired: Desired, seen: State) -> State:
    """What the task speaks of beside the user itself. API 1.28 has no inline policies: not read unless asked for."""
    found: State = {}
    name = {"user_name": seen["user_name"]}
    if desired.get("inline_policies") is not None:
        found |= inline_policies_of(client, seen)
    if desired.get("policy_orns") is not None or desired.state == "absent":
        found["policy_orns"] = [policy["orn"] for policy in client.read_all("ReadLinkedPolicies", name)]
    return found


def of_group(client: Client, desired: Desired, seen: State) -> State:
    """What the task speaks of beside the group itself; all of it when the group is to go and nothing is forced."""
    leaving = desired.state == "absent" and not desired.get("force")
    found: State = {}
    if desired.get("user_names") is not None or leaving:
        users = members_of(client, seen)["users"]
        found["users"] = [{"user_name": user["user_name"], "path": user.get("path")} for user in users]
        found["members"] = found["users"]
        found["user_names"] = [user["user_name"] for user in users]
    if desired.get("inline_policies") is not None or leaving:
        found |= group_policies_of(client, seen)
    if desired.get("policy_orns") is not None or leaving:
        linked = client.read_all("ReadManagedPoliciesLinkedToUserGroup", {"user_group_name": seen["name"]})
        found["policy_orns"] = [policy["orn"] for policy in linked]
    return found


@dataclasses.dataclass(frozen=True)
class Login(Part):
    """Whether a user, or the account, may log in at the cloud's own page. ``params``: what names it."""

    enable: str
    disable: str
    params: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)
    options: tuple[str, ...] = ("outscale_login_allowed",)

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """One of the two calls."""
        (option,) = self.options
        wanted = desired.get(option)
        if wanted is not None and wanted != seen.get(option, UNKNOWN):
            yield Call(self.enable if wanted else self.disable, self.params, {option: wanted})


def inline_policies_of(client: Client, user: State) -> State:
    """The inline policies of a user, as a mapping of names to documents."""
    name = {"user_name": user["user_name"]}
    names = client.read_all("ReadUserPolicies", name)
    documents = {one: client.call("ReadUserPolicy", {**name, "policy_name": one}) for one in names}
    return {
        "inline_policies": {one: _DOCUMENT.normal(answer.get("policy_document")) for one, answer in documents.items()}
    }


def members_of(client: Client, group: State) -> State:
    """The users of a group."""
    answer = client.call("ReadUserGroup", {"user_group_name": group["name"], "path": group.get("path")})
    return {"users": answer.get("users") or []}


def group_policies_of(client: Client, group: State) -> State:
    """The inline policies of a group, as a mapping of names to documents."""
    asked = {"user_group_name": group["name"], "user_group_path": group.get("path")}
    policies = client.read_all("ReadUserGroupPolicies", asked)
    return {"inline_policies": {one["name"]: _DOCUMENT.normal(one.get("body")) for one in policies}}
