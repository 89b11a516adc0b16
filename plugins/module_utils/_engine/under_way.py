"""What a call that was refused refers to, and whether that is on its way: a call that was too early is sent again."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import itertools
import typing as t

from .._client.errors import ApiError
from .._client.schema import states
from .preflight import narrowed_by, values_at
from .wait import TimeLimit

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .._client.schema.references import Reference
    from .wait import Deadline


class Seen(t.NamedTuple):
    """``moved``: whether anything was on its way; ``has_state``: whether anything shows a state, and so could be."""

    moved: bool
    has_state: bool


def awaited(
    client: Client, api: str, action: str, params: t.Mapping[str, t.Any], refused: ApiError, deadline: Deadline
) -> Seen:
    """Wait until nothing that a refused call refers to is on its way; whether anything was.

    One Read a kind and round. What it refers to is told by the names of its parameters, what is on its way by the
    states that reads show, whatever the code of the refusal. Raises TimeLimit.
    """
    for attempt in range(10_000):
        found = _states(client, api, action, params)
        moving = [text for text, word in found if word in states.MOVING]
        if not moving:
            return Seen(attempt > 0, has_state=bool(found))
        if not deadline.pause(attempt):
            shown = ", ".join(dict.fromkeys(moving))
            raise TimeLimit(f"{shown} after {deadline.seconds:g} s (wait_timeout), and {refused}")
    raise AssertionError  # the deadline comes first


def is_leaving(client: Client, api: str, action: str, params: t.Mapping[str, t.Any]) -> bool:
    """Whether all that the parameters of a call refer to is on its way out, or is gone and only shown for a while."""
    found = _states(client, api, action, params)
    return bool(found) and all(word in states.LEAVING | states.GONE for _text, word in found)


def _states(client: Client, api: str, action: str, params: t.Mapping[str, t.Any]) -> list[tuple[str, str]]:
    """What a call refers to and what shows a state, one Read a kind: in words, and the word for the state."""
    from .._client.schema import references  # noqa: PLC0415 - of no use to a task that is not refused

    named = sorted(references.of(api, action, params), key=_by_read)
    return [one for key, group in itertools.groupby(named, _by_read) for one in _shown(client, api, key, group)]


def _by_read(reference: Reference) -> tuple[str, str]:
    return reference.read, reference.filter


def _shown(client: Client, api: str, key: tuple[str, str], group: t.Iterable[Reference]) -> t.Iterator[tuple[str, str]]:
    """What of one kind shows a state: ``vm i-1 is still 'pending'`` and the word. What may not be read shows none."""
    read, name = key
    wanted = {one.value: one for one in group}
    if not client.supports(read):
        return
    found: list[t.Any] = []
    with contextlib.suppress(ApiError):
        found = client.read_all(read, narrowed_by(client, api, read, name, list(wanted)))
    for item in found:
        word = states.word(item, read)
        for value, one in wanted.items() if word else ():
            if value in values_at(item, list(filter(None, one.key.split(".")))):
                yield f"{one.name} {value} is still {word!r}", word
