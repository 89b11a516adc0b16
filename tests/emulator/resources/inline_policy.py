"""Policies that belong to one user or one user group (since API 1.40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ApiError
from ..reading import listed
from ..world import Answer, Call, action
from .policy import check_document
from .user_group import named

if TYPE_CHECKING:
    from ..store import Item


def _owner(call: Call) -> Item:
    if "UserGroupName" in call.params:
        return named(call, "UserGroupPath")
    return call.mine.get("User", call.params["UserName"])


def _document(call: Call) -> str:
    """Of the policy that is named; 5044 when the owner has none of this name."""
    document: str | None = _owner(call).hidden["inline"].get(call.params["PolicyName"])
    if document is None:
        raise ApiError("5044", f"There is no inline policy '{call.params['PolicyName']}'.")
    return document


@action("PutUserPolicy", "PutUserGroupPolicy")
def put_policy(call: Call) -> Answer:
    """A policy of this name is replaced."""
    _owner(call).hidden["inline"][call.params["PolicyName"]] = check_document(call.params["PolicyDocument"])
    return {}


@action("DeleteUserPolicy", "DeleteUserGroupPolicy")
def delete_policy(call: Call) -> Answer:
    """5044 when the owner has none of this name."""
    _document(call)
    del _owner(call).hidden["inline"][call.params["PolicyName"]]
    return {}


@action("ReadUserPolicy")
def read_user_policy(call: Call) -> Answer:
    """One, with its document."""
    names = {key: call.params[key] for key in ("PolicyName", "UserName")}
    return {**names, "PolicyDocument": _document(call)}


@action("ReadUserPolicies")
def read_user_policies(call: Call) -> Answer:
    """Their names."""
    return {"PolicyNames": list(_owner(call).hidden["inline"])}


@action("ReadUserGroupPolicy")
def read_group_policy(call: Call) -> Answer:
    """One, with its document."""
    return {"Policy": {"Body": _document(call), "Name": call.params["PolicyName"]}}


@action("ReadUserGroupPolicies")
def read_group_policies(call: Call) -> Answer:
    """All, with their documents."""
    inline = _owner(call).hidden["inline"]
    return listed(call, "Policies", [{"Body": body, "Name": name} for name, body in inline.items()])
