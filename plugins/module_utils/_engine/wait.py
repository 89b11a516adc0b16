"""Waiting: for states or the end of a deletion, with a limit, and failing at once where waiting is in vain."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import random
import typing as t

from .._client.errors import OutscaleError
from . import identity

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .._client.http.transport import Clock
    from .resource import Resource
    from .values import State

_FIRST, _CAP = 0.2, 5.0
MISSED = 3  # reads in a row without what had been seen before, until it counts as vanished


class TimeLimit(OutscaleError):
    """``wait_timeout`` is over. What was done until then is in the task's result."""


class BadEnd(OutscaleError):
    """The resource is in a state from which it cannot get where it should, or it vanished."""


class Deadline:
    """A time limit in seconds, and pauses that grow from 0.2 s to 5 s inside it."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self.seconds = seconds
        self._clock = clock
        self._end = clock.monotonic() + seconds

    def left(self) -> float:
        """Seconds until the limit."""
        return max(0.0, self._end - self._clock.monotonic())

    def part(self, seconds: float) -> Deadline:
        """A limit inside this one."""
        return Deadline(self._clock, min(seconds, self.left()))

    def pause(self, attempt: int) -> bool:
        """Wait a little, the longer the more attempts there were. False, without waiting, when the limit is reached."""
        seconds = min(_CAP, _FIRST * 1.5 ** min(attempt, 20)) * random.uniform(0.8, 1.2)  # noqa: S311
        if self.left() <= 0:
            return False
        self._clock.sleep(min(seconds, self.left()))
        return True


def settled(
    client: Client,
    resource: Resource,
    states: t.Sequence[State],
    targets: tuple[str, ...],
    deadline: Deadline,
    *,
    fresh: bool = False,
) -> list[State]:
    """The resources once all are in one of the states, with one Read a round; read at least once where ``fresh``.

    Raises BadEnd for a failed state or what vanished, TimeLimit with the last states.
    """
    seen = None if fresh else list(states)
    last = {state.get(resource.id): state for state in states}
    missed: dict[t.Any, int] = {}
    known: set[t.Any] = set()
    for attempt in range(10_000):
        if seen is None:
            seen = identity.read_many(client, resource, list(last), gone_too=True)
        found = {state.get(resource.id) for state in seen}
        known |= found
        missed = {one: missed.get(one, 0) + 1 for one in last if one not in found}
        last |= {state.get(resource.id): state for state in seen}
        waiting = [state for state in seen if not is_settled(resource, state, targets)]
        for state in waiting:
            fail_if_ended(resource, state, targets)
        vanished = [one for one, times in missed.items() if times >= MISSED and one in known]
        if vanished:
            raise BadEnd(f"The {resource.label(last[vanished[0]])} vanished while it was waited for")
        if not waiting and not missed:
            return list(last.values())
        if not deadline.pause(attempt):
            break
        seen = None
    told = [where(resource, state) for state in waiting] + [
        f"the {resource.label(last[one])} cannot be read back" for one in missed
    ]
    shown = ", ".join(told[:8]) + (f" and {len(told) - 8} more" if len(told) > 8 else "")
    raise TimeLimit(
        f"{shown[:1].upper()}{shown[1:]} after {deadline.seconds:g} s (wait_timeout), not {' or '.join(targets)}"
    )


def is_settled(resource: Resource, state: State, targets: tuple[str, ...]) -> bool:
    """Whether a resource is in one of the states, if it has any, and nothing beside its state is moving."""
    word = resource.state_of(state)
    return not resource.unsteady(state) and (not targets or not word or word in targets)


def where(resource: Resource, state: State) -> str:
    """How far a resource has come, in words."""
    return f"the {resource.label(state)} is still {resource.unsteady(state) or repr(resource.state_of(state))}"


def fail_if_ended(resource: Resource, seen: State, targets: tuple[str, ...]) -> None:
    """Raise BadEnd for a resource that cannot get to one of the states any more."""
    last = resource.state_of(seen)
    if last in targets or (last not in resource.lifecycle.failed and not resource.is_absent(seen)):
        return
    reason = resource.lifecycle.reason.of(seen) if resource.lifecycle.reason else ""
    why = f": {reason}" if reason else ""
    raise BadEnd(f"The {resource.label(seen)} is {last!r}, from where it cannot become {' or '.join(targets)}{why}")


def gone(client: Client, resource: Resource, states: t.Sequence[State], deadline: Deadline) -> None:
    """Return when none of the resources is there any more. Raises TimeLimit with their last states."""
    last = {state.get(resource.id): state for state in states}
    for attempt in range(10_000):
        seen = identity.read_many(client, resource, list(last), gone_too=True)
        left = {state.get(resource.id): state for state in seen if not resource.is_gone(state)}
        if not left:
            return
        last = left
        if not deadline.pause(attempt):
            break
    words = ", ".join(
        f"the {resource.label(state)} is still {resource.state_of(state) or 'there'!r}" for state in last.values()
    )
    raise TimeLimit(
        f"{words[:1].upper()}{words[1:]} after {deadline.seconds:g} s (wait_timeout), although it was accepted"
    )
