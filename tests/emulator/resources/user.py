"""EIM users."""

from __future__ import annotations

import re
import secrets
import string

from ..clock import spell_offset
from ..errors import ApiError
from ..kinds import kind
from ..reading import listed
from ..world import Answer, Call, action

kind("User", "", "Users", "UserName", "5075", tagged=False, quota=None)

_NAME = re.compile(r"[A-Za-z0-9+=,.@_-]{1,64}")
EMAIL = re.compile(r"^.+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+$")
_PATH = re.compile(r"/(?:[A-Za-z0-9/_]*/)?")
_LETTERS = string.ascii_uppercase + string.digits


def check_path(path: str) -> str:
    """Begins and ends with a slash; letters, digits and underscores between; 512 at most."""
    if not _PATH.fullmatch(path) or len(path) > 512:
        raise ApiError("4047", f"The path '{path}' is not valid.")
    return path


def _email(text: str) -> str:
    """4020 for what is no address; empty is none."""
    if text and not EMAIL.match(text):
        raise ApiError("4020", f"'{text}' is not an email address.")
    return text


def identifier() -> str:
    """The id of a user, policy or certificate: 32 upper-case letters and digits."""
    return "".join(secrets.choice(_LETTERS) for _unused in range(32))


def _check_name(call: Call, name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ApiError("4043", f"The name '{name}' is not valid.")
    if call.mine.find("User", name) is not None:
        raise ApiError("9022", f"The user '{name}' exists already.")
    return name


@action("CreateUser")
def create_user(call: Call) -> Answer:
    """9022 when the name is taken. Without an address it is the account's, as recorded."""
    name = _check_name(call, call.params["UserName"])
    at = spell_offset(call.now)
    data = {
        "CreationDate": at,
        "LastModificationDate": at,
        "OutscaleLoginAllowed": False,
        "Path": check_path(call.params.get("Path", "/")),
        "UserEmail": _email(call.params.get("UserEmail", ""))
        or call.mine.get("Account", call.account_id).data["Email"],
        "UserId": identifier(),
    }
    return {"User": call.mine.add("User", data, name, policies={}, inline={}).data}


@action("ReadUsers")
def read_users(call: Call) -> Answer:
    """All users, or those of some ids."""
    ids = call.params.get("Filters", {}).get("UserIds")
    users = (user.data for user in call.mine.all("User"))
    return listed(call, "Users", [user for user in users if ids is None or user["UserId"] in ids])


@action("UpdateUser")
def update_user(call: Call) -> Answer:
    """Another name, path or address."""
    user, params = call.mine.get("User", call.params["UserName"]), call.params
    if "NewPath" in params:
        user.data["Path"] = check_path(params["NewPath"])
    if "NewUserEmail" in params:
        user.data["UserEmail"] = _email(params["NewUserEmail"])
    if params.get("NewUserName", user.id) != user.id:
        old, new = user.id, _check_name(call, params["NewUserName"])
        call.mine.table("User").pop(old)
        user.id = user.data["UserName"] = new
        call.mine.table("User")[new] = user
        for key in call.mine.all("AccessKey"):
            if key.hidden["user"] == old:
                key.hidden["user"] = new
    user.data["LastModificationDate"] = spell_offset(call.now)
    return {"User": user.data}


@action("DeleteUser")
def delete_user(call: Call) -> Answer:
    """9002 while the user has an access key or a policy, or is in a group."""
    user = call.mine.get("User", call.params["UserName"])
    has_key = any(key.hidden["user"] == user.id for key in call.mine.all("AccessKey"))
    in_group = any(user.data["UserId"] in group.hidden["users"] for group in call.mine.all("UserGroup"))
    if user.hidden["policies"] or user.hidden["inline"] or has_key or in_group:
        raise ApiError("9002", f"The user '{user.id}' has access keys or policies, or is in a group.")
    call.mine.drop(user)
    return {}
