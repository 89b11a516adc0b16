"""Policies, their versions, and their links to users."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..clock import spell_offset
from ..errors import ApiError
from ..kinds import kind
from ..reading import listed, page_size
from ..world import Answer, Call, action
from .user import check_path, identifier

if TYPE_CHECKING:
    from ..store import Item

kind("Policy", "", "Policies", "Orn", "5044", tagged=False)

_MOST_VERSIONS = 5
_LONGEST = 5120


def check_document(text: str) -> str:
    """A JSON object with Statement, of at most 5120 characters besides white space: 4047 otherwise.

    Each statement has Effect, ``Allow`` or ``Deny``, and Action or NotAction.
    """
    try:
        document = json.loads(text)
    except ValueError:
        document = None
    if not isinstance(document, dict) or "Statement" not in document or len("".join(text.split())) > _LONGEST:
        raise ApiError("4047", "The policy document is not valid.")
    statements = document["Statement"]
    for statement in statements if isinstance(statements, list) else [statements]:
        if not isinstance(statement, dict) or statement.get("Effect") not in ("Allow", "Deny"):
            raise ApiError("4047", "A statement of the policy document has no valid Effect.")
        if not statement.get("Action") and not statement.get("NotAction"):
            raise ApiError("4047", "A statement of the policy document has no Action.")
    return text


def _policy(call: Call) -> Item:
    return call.mine.get("Policy", call.params["PolicyOrn"])


def _touch(call: Call, policy: Item) -> None:
    policy.data["LastModificationDate"] = spell_offset(call.now)


def _add_version(call: Call, policy: Item, document: str, *, default: bool) -> dict[str, Any]:
    """A version, numbered from v1 on."""
    versions: list[dict[str, Any]] = policy.hidden["versions"]
    policy.hidden["number"] += 1
    version = {
        "Body": document,
        "CreationDate": spell_offset(call.now),
        "DefaultVersion": False,
        "VersionId": f"v{policy.hidden['number']}",
    }
    versions.append(version)
    if default:
        _set_default(policy, version["VersionId"])
    return version


def _set_default(policy: Item, version_id: object) -> None:
    for version in policy.hidden["versions"]:
        version["DefaultVersion"] = version["VersionId"] == version_id
    policy.data["PolicyDefaultVersionId"] = version_id


def _version(call: Call, policy: Item) -> dict[str, Any]:
    """The version that is named; ``V2`` is ``v2``. 5044 when there is none."""
    for version in policy.hidden["versions"]:
        if version["VersionId"] == str(call.params["VersionId"]).lower():
            found: dict[str, Any] = version
            return found
    raise ApiError("5044", f"The version '{call.params['VersionId']}' doesn't exist.")


@action("CreatePolicy")
def create_policy(call: Call) -> Answer:
    """9000 when a policy has this path and name."""
    params, at = call.params, spell_offset(call.now)
    path = check_path(params.get("Path", "/"))
    orn = f"orn:ows:idauth::{call.account_id}:policy{path}{params['PolicyName']}"
    if call.mine.find("Policy", orn) is not None:
        raise ApiError("9000", f"The policy '{orn}' exists already.")
    document = check_document(params["Document"])
    data = {
        "CreationDate": at,
        **({"Description": params["Description"]} if params.get("Description") else {}),
        "IsLinkable": True,
        "LastModificationDate": at,
        "Path": path,
        "PolicyDefaultVersionId": "v1",
        "PolicyId": identifier(),
        "PolicyName": params["PolicyName"],
        "ResourcesCount": 0,
    }
    policy = call.mine.add("Policy", data, orn, versions=[], number=0)
    _add_version(call, policy, document, default=True)
    return {"Policy": policy.data}


@action("ReadPolicy")
def read_policy(call: Call) -> Answer:
    """Without its document: that is in its versions."""
    return {"Policy": _policy(call).data}


@action("ReadPolicies")
def read_policies(call: Call) -> Answer:
    """Mine: there is none with the scope OWS."""
    filters = call.params.get("Filters", {})
    prefix = filters.get("PathPrefix", "/")
    found = [item.data for item in call.mine.all("Policy") if item.data["Path"].startswith(prefix)]
    if filters.get("OnlyLinked"):
        found = [data for data in found if data["ResourcesCount"]]
    return listed(call, "Policies", [] if filters.get("Scope") == "OWS" else found)


@action("DeletePolicy")
def delete_policy(call: Call) -> Answer:
    """9002 while it is linked, or has more than its default version."""
    policy = _policy(call)
    if policy.data["ResourcesCount"] or len(policy.hidden["versions"]) > 1:
        raise ApiError("9002", "The policy is linked, or has several versions.")
    call.mine.drop(policy)
    return {}


@action("CreatePolicyVersion")
def create_policy_version(call: Call) -> Answer:
    """At most five: 10000."""
    policy = _policy(call)
    document = check_document(call.params["Document"])
    if len(policy.hidden["versions"]) >= _MOST_VERSIONS:
        raise ApiError("10000", "The policy has five versions.")
    version = _add_version(call, policy, document, default=call.params.get("SetAsDefault", False))
    _touch(call, policy)
    return {"PolicyVersion": version}


@action("ReadPolicyVersion")
def read_policy_version(call: Call) -> Answer:
    """One version with its document."""
    return {"PolicyVersion": _version(call, _policy(call))}


@action("ReadPolicyVersions")
def read_policy_versions(call: Call) -> Answer:
    """All versions."""
    return listed(call, "PolicyVersions", _policy(call).hidden["versions"])


@action("SetDefaultPolicyVersion")
def set_default_policy_version(call: Call) -> Answer:
    """Which version applies."""
    policy = _policy(call)
    _set_default(policy, _version(call, policy)["VersionId"])
    _touch(call, policy)
    return {}


@action("DeletePolicyVersion")
def delete_policy_version(call: Call) -> Answer:
    """9002 for the default version."""
    policy = _policy(call)
    version = _version(call, policy)
    if version["DefaultVersion"]:
        raise ApiError("9002", "The default version cannot be deleted.")
    policy.hidden["versions"].remove(version)
    return {}


@action("LinkPolicy")
def link_policy(call: Call) -> Answer:
    """To a user; linking again changes nothing."""
    policy, user = _policy(call), call.mine.get("User", call.params["UserName"])
    if policy.id not in user.hidden["policies"]:
        user.hidden["policies"][policy.id] = True
        policy.data["ResourcesCount"] += 1
    return {}


@action("UnlinkPolicy")
def unlink_policy(call: Call) -> Answer:
    """5044 when it is not linked to the user."""
    policy, user = _policy(call), call.mine.get("User", call.params["UserName"])
    if user.hidden["policies"].pop(policy.id, None) is None:
        raise ApiError("5044", "The policy is not linked to the user.")
    policy.data["ResourcesCount"] -= 1
    return {}


@action("ReadEntitiesLinkedToPolicy")
def read_entities(call: Call) -> Answer:
    """The users and groups that a policy is linked to; no account is. One page of all of them together."""
    policy, wanted = _policy(call), call.params.get("EntitiesType", ["ACCOUNT", "USER", "GROUP"])
    users = [
        ("Users", {"Id": user.data["UserId"], "Name": user.id, "Orn": _orn_of_user(call, user)})
        for user in call.mine.all("User")
        if policy.id in user.hidden["policies"]
    ]
    groups = [
        ("Groups", {"Id": group.id, "Name": group.data["Name"], "Orn": group.data["Orn"]})
        for group in call.mine.all("UserGroup")
        if policy.id in group.hidden["policies"]
    ]
    found = [*(users if "USER" in wanted else ()), *(groups if "GROUP" in wanted else ())]
    first, size = call.params.get("FirstItem", 0), page_size(call)
    shown = found[first : first + size]
    entities: Answer = {name: [entity for word, entity in shown if word == name] for name in ("Groups", "Users")}
    entities |= {"Accounts": [], "HasMoreItems": first + size < len(found), "ItemsCount": len(shown)}
    return {"PolicyEntities": {**entities, "MaxResultsLimit": size, "MaxResultsTruncated": False}}


def _orn_of_user(call: Call, user: Item) -> str:
    return f"orn:ows:idauth::{call.account_id}:user{user.data['Path']}{user.id}"


def linked(policy: dict[str, Any]) -> dict[str, Any]:
    """A policy as the lists of links show it."""
    return {key: policy[key] for key in ("CreationDate", "LastModificationDate", "Orn", "PolicyId", "PolicyName")}


@action("ReadLinkedPolicies")
def read_linked_policies(call: Call) -> Answer:
    """The policies of a user."""
    name = call.params.get("UserName")
    orns = call.mine.get("User", name).hidden["policies"] if name else {}
    prefix = call.params.get("Filters", {}).get("PathPrefix", "/")
    policies = [call.mine.get("Policy", orn).data for orn in orns]
    return listed(call, "Policies", [linked(data) for data in policies if data["Path"].startswith(prefix)])
