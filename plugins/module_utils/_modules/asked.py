"""What ``outscale.cloud.wait`` is given: results of tasks, ids, and what results tell."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.errors import InvalidInput
from .._client.schema import references
from .._engine.unfinished import ABSENT, Unfinished
from .._resources.kinds import kinds

USUAL = 600.0
"""Seconds to wait for what comes without a limit of its own."""

_RESULT = frozenset({"changed", "failed", "skipped", "unreachable", "started", "finished"})
"""Keys by which the result of a task is known that left nothing unfinished."""


class Asked(t.NamedTuple):
    """Something to wait for, and the account and Region that it is in; no text where that is the task's own."""

    what: Unfinished
    scope: str


def asked(value: t.Any, state: str, seconds: float | None, path: str = "for") -> t.Iterator[Asked]:
    """What to wait for, out of results, ids, and what results tell, at any depth of lists; one may come twice.

    ``state``: what is waited for where the value does not tell. ``seconds``: a limit for all, before their own.
    Raises InvalidInput.
    """
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from asked(one, state, seconds, f"{path}[{number}]")
    elif isinstance(value, dict) and "resource" in value and "id" in value:
        yield _entry(value, state, seconds, path)
    elif isinstance(value, dict) and ("results" in value or "unfinished" in value):
        yield from asked(value.get("results", []), state, seconds, f"{path}.results")
        yield from asked(value.get("unfinished", []), state, seconds, f"{path}.unfinished")
    elif isinstance(value, str) and value:
        yield _entry({"resource": references.kind_by_id(value), "id": value}, state, seconds, path)
    elif not (isinstance(value, dict) and _RESULT & value.keys()):
        raise InvalidInput(
            f"{path} is {_short(value)}: give the result of a task, an id, or {{resource: ..., id: ...}}"
        )


def _entry(value: t.Mapping[str, t.Any], state: str, seconds: float | None, path: str) -> Asked:
    name, identity = str(value["resource"] or ""), str(value["id"] or "")
    resource = kinds().get(name)
    if not identity:
        raise InvalidInput(f"{path} has an empty id")
    if resource is None and not name:
        raise InvalidInput(f"{path} is {identity!r}, which does not tell what it is: give {{resource: ..., id: ...}}")
    if resource is None:
        raise InvalidInput(
            f"{path} is a {name}, which passes through no states. What does: {', '.join(sorted(kinds()))}"
        )
    until = value.get("until")
    if until is None:
        until = (ABSENT,) if state == ABSENT else resource.lifecycle.ready
    limit = float(value.get("wait_timeout") or USUAL) if seconds is None else seconds
    return Asked(
        Unfinished(name, identity, tuple(until), limit, value.get("shows") or {}), str(value.get("scope") or "")
    )


def _short(value: t.Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
