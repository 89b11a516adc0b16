"""EIM users of an OKS project: each is of a type, which is its name, and has a key that ends."""

from __future__ import annotations

import json
import re
import secrets
import string
import uuid
from typing import TYPE_CHECKING, Any

from ..clock import spell_offset
from ..kinds import kind
from ..oks import JSON, OksCall, OksError, operation
from .oks_cluster import sealed

if TYPE_CHECKING:
    from ..store import Item

kind("OksUser", "", "EimUsers", "UserId", "404", tagged=False)

TYPES = {
    "OKSAuditor": "OKS user that can read all resources of the project",
    "OKSSnapshotsManager": "OKS user with full access to snapshots",
    "OKSVolumesManager": "OKS user with management access to volumes BSU",
}
_UNITS = {"m": 60, "h": 3600, "d": 86400, "w": 7 * 86400}
_LETTERS = string.ascii_uppercase + string.digits


def _seconds(ttl: str) -> int:
    """How long a key lives: ``5h``, ``1d``, ``1w``, a week unless given."""
    found = re.fullmatch(r"([1-9]\d*)([mhdw])", ttl or "1w")
    if found is None:
        raise OksError(422, "ValidationError", f"ttl {ttl} is not a time such as 5h, 1d or 1w.")
    return int(found[1]) * _UNITS[found[2]]


def _users(call: OksCall) -> list[Item]:
    project = call.get("OksProject", call.path["project_id"])
    return [user for user in call.region.all("OksUser") if user.hidden["project"] == project.id]


def _shown(user: Item, **key: str) -> JSON:
    """A user as the API shows it. ``key``: what is shown of its key this once."""
    return {**user.data, "AccessKeys": [{**user.data["AccessKeys"][0], **key}]}


@operation("GetEimUsers")
def get_users(call: OksCall) -> JSON:
    """The users of a project, without the secrets of their keys."""
    return {"EimUsers": [_shown(user) for user in _users(call)]}


@operation("GetEimUserTypes")
def get_user_types(call: OksCall) -> JSON:
    """What users there can be."""
    _users(call)
    return {"EimUserTypes": [{"UserType": name, "Description": text} for name, text in TYPES.items()]}


@operation("CreateEimUser")
def create_user(call: OksCall) -> JSON:
    """The secret of its key is shown once; sealed, where a public key was sent."""
    name, users = call.query.get("user", ""), _users(call)
    if name not in TYPES:
        raise OksError(422, "ValidationError", f"user must be one of {', '.join(TYPES)}.")
    if any(user.data["UserName"] == name for user in users):
        raise OksError(409, "ResourceConflict", f"The user {name} exists already.")
    at = spell_offset(call.region.now)
    key: dict[str, Any] = {
        "State": "ACTIVE",
        "AccessKeyId": "".join(secrets.choice(_LETTERS) for _unused in range(20)),
        "CreationDate": at,
        "ExpirationDate": spell_offset(call.region.now + _seconds(call.query.get("ttl", ""))),
        "LastModificationDate": at,
    }
    data = {
        "UserName": name,
        "UserEmail": f"{name.lower()}@oks.example",
        "Path": "/",
        "CreationDate": at,
        "LastModificationDate": at,
        "AccessKeys": [key],
    }
    user = call.region.add("OksUser", data, uuid.uuid4().hex.upper(), project=call.path["project_id"])
    made = _shown(user, SecretKey="".join(secrets.choice(_LETTERS) for _unused in range(40)))
    public = call.headers.get("x-encrypt-nacl")
    return {"Data": sealed(json.dumps({"EimUser": made}), public)} if public else {"EimUser": made}


@operation("DeleteEimUser")
def delete_user(call: OksCall) -> JSON:
    """By its name: 404 for what is not there."""
    name = call.path["user"]
    found = [user for user in _users(call) if user.data["UserName"] == name]
    if not found:
        raise OksError(404, "NotFound", f"user {name} not found")
    call.region.drop(found[0])
    return {"Details": "User has been deleted."}
