"""Policies: their document, which changes by a new version, and the users that they are linked to."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.errors import InvalidInput, NotFound, OutscaleError
from .._engine.calls import Call, Creation, Desired, Ref
from .._engine.fields import JsonDocument
from .._engine.parts import Items
from .._engine.resource import Part, Resource
from .._engine.values import UNKNOWN, State

if t.TYPE_CHECKING:
    from .._client.cloud import Client

MOST_VERSIONS = 5
_POLICY = {"policy_orn": Ref("orn")}
_DEFAULT = "policy_default_version_id"


class Document(JsonDocument):
    """A policy document that the resource shows as a structure."""

    def shown(self, wanted: t.Any) -> t.Any:
        """The structure."""
        return self.normal(wanted)


def _number(version: State) -> int:
    """``v12`` as 12."""
    digits = str(version["version_id"]).lstrip("v")
    return int(digits) if digits.isdecimal() else 0


@dataclasses.dataclass(frozen=True)
class Versions(Part):
    """The document in force. Another one is another version, made the default; the oldest goes where there are five."""

    options: tuple[str, ...] = ("document", "default_version")

    def creation(self, resource: Resource, desired: Desired) -> Creation:
        """The creation makes the first version."""
        return Creation({}, {_DEFAULT: "v1"})

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """Take the version that says so already, or make one."""
        wanted, chosen = desired.get("document"), desired.get("default_version")
        versions: list[State] = seen.get("versions") or []
        if chosen is not None and chosen != seen.get(_DEFAULT):
            if seen.get("orn") != UNKNOWN and chosen not in [version["version_id"] for version in versions]:
                raise InvalidInput(f"The {resource.label(seen)} has no version {chosen}")
            yield self._choose(chosen, seen, {})
        document = resource.fields["document"]
        if wanted is None or document.same(wanted, seen.get("document")):
            return
        in_force = desired.get("set_as_default", True)
        same = [version["version_id"] for version in versions if document.same(wanted, version.get("body"))]
        if same and not in_force:
            return
        if same:
            yield self._choose(same[-1], seen, {"document": document.shown(wanted)})
            return
        if len(versions) >= MOST_VERSIONS:
            oldest = min((one for one in versions if one["version_id"] != seen.get(_DEFAULT)), key=_number)
            versions = [version for version in versions if version is not oldest]
            gone = {**_POLICY, "version_id": oldest["version_id"]}
            yield Call("DeletePolicyVersion", gone, {"versions": versions})
        gives = {"document": document.shown(wanted), _DEFAULT: UNKNOWN} if in_force else {}
        made = [{**version, "default_version": False} for version in versions] if in_force else versions
        added = {"version_id": UNKNOWN, "default_version": in_force, "body": document.sent(wanted)}
        gives |= {"versions": [*made, added], **self._touched(seen)}
        sent = {**_POLICY, "document": document.sent(wanted), "set_as_default": in_force}
        yield Call("CreatePolicyVersion", sent, gives)

    def removal(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """All versions but the default one go first."""
        for version in seen.get("versions") or []:
            if version["version_id"] != seen.get(_DEFAULT):
                yield Call("DeletePolicyVersion", {**_POLICY, "version_id": version["version_id"]})

    def _choose(self, version: str, seen: State, gives: State) -> Call:
        marked = [{**one, "default_version": one["version_id"] == version} for one in seen.get("versions") or []]
        shown = {_DEFAULT: version, "versions": marked, **self._touched(seen), **gives}
        return Call("SetDefaultPolicyVersion", {**_POLICY, "version_id": version}, shown)

    def _touched(self, seen: State) -> State:
        return {"last_modification_date": UNKNOWN} if "last_modification_date" in seen else {}


def _links(action: str) -> t.Callable[[Resource, list[str]], list[Call]]:
    return lambda resource, names: [Call(action, {**_POLICY, "user_name": name}) for name in names]


def _shown_links(seen: State, names: list[str]) -> State:
    count = (seen.get("resources_count") or 0) - len(seen.get("user_names") or []) + len(names)
    return {"user_names": names, "resources_count": count}


LINKED_USERS = Items(
    "user_names",
    seen=lambda seen: seen.get("user_names") or [],
    key=lambda name: name,
    add=_links("LinkPolicy"),
    remove=_links("UnlinkPolicy"),
    result=_shown_links,
    purge="purge_users",
    removed_first=True,
)


def of_policy(client: Client, desired: Desired, seen: State) -> State:
    """What the task speaks of beside the policy itself: its versions and document, and the users that have it."""
    found: State = {}
    leaving = desired.state == "absent" or desired.replace is True
    orn = seen["orn"]
    if leaving or desired.get("document") is not None or desired.get("default_version") is not None:
        found["versions"] = client.read_all("ReadPolicyVersions", {"policy_orn": orn})
    if desired.get("document") is not None:
        bodies = {version["version_id"]: version.get("body") for version in found["versions"]}
        default = seen.get(_DEFAULT)
        if not default:
            raise OutscaleError(f"The document of the policy {orn} cannot be compared: no default version is shown")
        body = bodies.get(default) or document_of(client, orn, default)
        found["document"] = Document().normal(body)
    if leaving or desired.get("user_names") is not None:
        found["user_names"] = _users_with(client, orn, seen, desired, leaving=leaving)
    return found


def document_of(client: Client, orn: str, version: str) -> str:
    """The text of one version of a policy."""
    answer = client.call("ReadPolicyVersion", {"policy_orn": orn, "version_id": version})
    return str(answer["policy_version"].get("body") or "")


def _users_with(client: Client, orn: str, seen: State, desired: Desired, *, leaving: bool) -> list[str]:
    """The users that a policy is linked to. The API tells the policies of a user, so that users are asked in turn."""
    left = seen.get("resources_count")
    if left == 0:
        return []
    if leaving or desired.get("purge_users", True):
        names = [user["user_name"] for user in client.read_all("ReadUsers", {})]
    else:
        names = list(desired.get("user_names"))
    found: list[str] = []
    for name in names:
        try:
            linked = client.read_all("ReadLinkedPolicies", {"user_name": name})
        except NotFound:
            continue
        if any(policy["orn"] == orn for policy in linked):
            found.append(name)
        if len(found) == left:
            break
    return found


def default_document(client: Client, policy: State) -> State:
    """The document in force, as a structure."""
    return {"document": Document().normal(document_of(client, policy["orn"], policy[_DEFAULT]))}


def linked_entities(client: Client, policy: State) -> State:
    """Whom a policy is linked to, page by page: each says inside whether more follow. API 1.28 has no such call."""
    found: State = {"accounts": [], "groups": [], "users": []}
    first = 0
    while True:
        asked = {"policy_orn": policy["orn"], "first_item": first or None}
        page = client.call("ReadEntitiesLinkedToPolicy", asked)["policy_entities"]
        for key, entities in found.items():
            entities.extend(page.get(key) or [])
        seen = sum(map(len, found.values()))
        if not page.get("has_more_items") or seen == first:
            return {"entities": found}
        first = seen
