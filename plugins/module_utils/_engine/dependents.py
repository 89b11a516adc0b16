"""Who uses a resource: said when the cloud refuses to delete it."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import typing as t

from .._client.errors import ApiError, OutscaleError
from .resource import Resource, User, id_of_read

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .fields import State

_LEAVING = frozenset({"shutting-down", "terminated", "deleting", "deleted", "detaching", "detached"})


class InUse(OutscaleError):
    """The deletion is refused because of resources that the message names."""


def explain(client: Client, resource: Resource, state: State, refused: ApiError) -> None:
    """Raise InUse when something that is there to stay uses the resource; return when nothing is seen to."""
    found: list[str] = []
    for user in resource.used_by:
        with contextlib.suppress(ApiError):  # an account that may not look there is told of the refusal itself
            found += _names(client, resource, state, user)
    if found:
        shown = ", ".join(found[:8]) + (f" and {len(found) - 8} more" if len(found) > 8 else "")
        raise InUse(
            f"The {resource.label(state)} cannot be deleted: it is used by {shown} ({refused.action}: {refused.mark})"
        ) from None


def _names(client: Client, resource: Resource, state: State, user: User) -> t.Iterator[str]:
    identity = state.get(user.of or resource.id)
    key = "id" if user.kind else id_of_read(user.read)
    also = {param: state.get(key) for param, key in user.also.items()}
    for item in client.read_all(user.read, {**_params(resource, user, identity), **also}):
        if isinstance(item, str):
            yield f"{user.kind} {item}"
            continue
        if item.get("state") in _LEAVING or item.get(key) == identity:
            continue
        if user.held and not _holds(item, user.held.split("."), identity):
            continue
        name = (item.get("tags") or {}).get("Name") or item.get("name") or ""
        kind = user.kind or key.rpartition("_")[0].replace("_", " ")
        yield f"{kind} {item.get(key, name)}" + (f" ({name})" if name and key in item else "")


def _params(resource: Resource, user: User, identity: t.Any) -> dict[str, t.Any]:
    """Parameters of the Read call; ``by`` with a dot before it is one of its own, as in keys."""
    if resource.api == "oks" or user.by.startswith("."):
        return {user.by.removeprefix("."): identity} if user.by else {}
    return {"filters": {user.by: [identity]}} if user.by else {}


def _holds(value: t.Any, path: list[str], identity: t.Any) -> bool:
    if isinstance(value, list):
        return any(_holds(item, path, identity) for item in value)
    if not path:
        return bool(value == identity)
    return _holds(value.get(path[0]), path[1:], identity) if isinstance(value, dict) else False
