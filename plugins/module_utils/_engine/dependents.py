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
    every = _found(client, resource, state, resource.deletion.dependents)
    found = [name for name in every if name]
    if found:
        raise InUse(
            f"The {resource.label(state)} cannot be deleted: it is used by {shown(found)} "
            f"({refused.action}: {refused.mark})"
        ) from None
    return bool(every)


def blocking(client: Client, resource: Resource, state: State, others: t.Collection[str]) -> list[str]:
    """What would keep the resource from being deleted. ``others``: ids of what is about to change, which does not."""
    every = [one for one in resource.deletion.dependents if one.blocks]
    return [name for name in _found(client, resource, state, every, others) if name] if state else []


def shown(names: list[str]) -> str:
    """The first of them, and how many there are beside them."""
    return ", ".join(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else "")


def _found(
    client: Client,
    resource: Resource,
    state: State,
    dependents: t.Iterable[Dependent],
    others: t.Collection[str] | None = None,
) -> list[str]:
    found: list[str] = []
    for dependent in dependents:
        with contextlib.suppress(ApiError):  # an account that may not look there is told of the refusal itself
            found += _names(client, resource, state, dependent, others)
    return list(dict.fromkeys(found))


def _names(
    client: Client, resource: Resource, state: State, dependent: Dependent, others: t.Collection[str] | None
) -> t.Iterator[str]:
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
        if not _keeps(dependent, item, identity, key, others):
            continue
        if states.passes(item, dependent.read):  # some APIs show what is about to go as they show what is being made
            yield ""
            continue
        name = (item.get("tags") or {}).get("Name") or item.get("name") or ""
        kind = dependent.kind or key.rpartition("_")[0].replace("_", " ")
        yield f"{kind} {item.get(key, name)}" + (f" ({name})" if name and key in item else "")


def _keeps(dependent: Dependent, item: State, identity: t.Any, key: str, others: t.Collection[str] | None) -> bool:
    """Whether an item keeps the resource from going. ``others``: None after a refusal, where all that may is told."""
    from .._client.schema import states  # noqa: PLC0415 - most tasks are not refused
    from .foreseen import mentions  # noqa: PLC0415

    if states.word(item, dependent.read) in states.GONE or item.get(key) == identity:
        return False
    if dependent.holds and not any(_holds(path.of(item), identity) for path in dependent.holds):
        return False
    if any(value in _values(path.of(item)) for path, value in dependent.spares.items()):
        return False
    filtered = bool(dependent.holds) or not dependent.filter or mentions(item, {str(identity)})
    return others is None or (filtered and not mentions(item, others))


def _values(value: t.Any) -> list[t.Any]:
    return value if isinstance(value, list) else [value]


def _holds(value: t.Any, identity: t.Any) -> bool:
    """Whether a value is the id, or a list of any depth that holds it."""
    return any(_holds(one, identity) for one in value) if isinstance(value, list) else bool(value == identity)
