"""What depends on a resource: named when the cloud refuses to delete it."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import typing as t

from .._client.errors import ApiError, OutscaleError
from .resource import Dependent, Resource, id_of_read

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .values import State


class InUse(OutscaleError):
    """The deletion is refused because of resources that the message names."""


def explain(client: Client, resource: Resource, state: State, refused: ApiError) -> bool:
    """Raise InUse when something that is there to stay depends on the resource.

    Otherwise whether something that does is on its way, so that waiting helps to see what becomes of it.
    """
    found: list[str] = []
    moving = False
    for dependent in resource.deletion.dependents:
        with contextlib.suppress(ApiError):  # an account that may not look there is told of the refusal itself
            for name in _names(client, resource, state, dependent):
                moving = moving or not name
                found += [name] if name else []
    found = list(dict.fromkeys(found))
    if found:
        shown = ", ".join(found[:8]) + (f" and {len(found) - 8} more" if len(found) > 8 else "")
        raise InUse(
            f"The {resource.label(state)} cannot be deleted: it is used by {shown} ({refused.action}: {refused.mark})"
        ) from None
    return moving


def _names(client: Client, resource: Resource, state: State, dependent: Dependent) -> t.Iterator[str]:
    """What to call each thing that depends on the resource; empty text for what is on its way."""
    from .._client.schema import states  # noqa: PLC0415 - most tasks are not refused

    identity = state.get(dependent.key or resource.id)
    if not client.supports(dependent.read):
        return  # where the kind cannot be read there is none that could depend on it
    key = "id" if dependent.kind else id_of_read(resource.api, dependent.read)
    params: dict[str, t.Any] = {param: state.get(name) for param, name in dependent.params.items()}
    if dependent.filter and client.supports(dependent.read, dependent.filter):
        params["filters"] = {dependent.filter: [identity]}
    elif dependent.filter and not dependent.holds:
        return
    if dependent.param:
        params[dependent.param] = identity
    for item in client.read_all(dependent.read, params):
        if isinstance(item, str):
            yield f"{dependent.kind} {item}"
            continue
        word = states.word(item, dependent.read)
        if word in states.GONE or item.get(key) == identity:
            continue
        if dependent.holds and not any(_holds(path.of(item), identity) for path in dependent.holds):
            continue
        if word in states.MOVING:  # some APIs show what is about to go as they show what is being made
            yield ""
            continue
        name = (item.get("tags") or {}).get("Name") or item.get("name") or ""
        kind = dependent.kind or key.rpartition("_")[0].replace("_", " ")
        yield f"{kind} {item.get(key, name)}" + (f" ({name})" if name and key in item else "")


def _holds(value: t.Any, identity: t.Any) -> bool:
    """Whether a value is the id, or a list of any depth that holds it."""
    return any(_holds(one, identity) for one in value) if isinstance(value, list) else bool(value == identity)
