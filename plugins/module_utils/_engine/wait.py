"""Waiting: for a state or the end of a deletion, with a limit, and failing at once where waiting is in vain."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import random
import typing as t

from .._client.errors import OutscaleError
from . import identity

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .._client.http.transport import Clock
    from .fields import State
    from .resource import Resource

_FIRST, _CAP = 0.2, 5.0


class TimeLimit(OutscaleError):
    """``wait_timeout`` is over. What was done until then is in the task's result."""


class BadEnd(OutscaleError):
    """The resource is in a state from which it cannot get where it should."""


class Deadline:
    """A time limit in seconds, and pauses that grow from 0.2 s to 5 s inside it."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self.seconds = seconds
        self._clock = clock
        self._end = clock.monotonic() + seconds

    def left(self) -> float:
        """Seconds until the limit."""
        return max(0.0, self._end - self._clock.monotonic())

    def pause(self, attempt: int) -> bool:
        """Wait a little, the longer the more attempts there were. False, without waiting, when the limit is reached."""
        seconds = min(_CAP, _FIRST * 1.5 ** min(attempt, 20)) * random.uniform(0.8, 1.2)  # noqa: S311
        if self.left() <= 0:
            return False
        self._clock.sleep(min(seconds, self.left()))
        return True

    def pause_before(self, attempt: int) -> None:
        """Wait a little before doing something again."""
        self.pause(attempt)


def settled(
    client: Client,
    resource: Resource,
    state: State,
    targets: tuple[str, ...],
    deadline: Deadline,
    *,
    fresh: bool = False,
) -> State:
    """The resource once it is in one of the states; read at least once where ``fresh``.

    Raises BadEnd for a failed state or when it disappeared, TimeLimit with the last state.
    """
    seen: State | None = None if fresh else state
    last = resource.state_of(state)
    for attempt in range(10_000):
        if seen is None:
            seen = identity.read_one(client, resource, state.get(resource.id), gone_too=True)
        if seen is not None:
            last = resource.state_of(seen)
            moving = resource.unsteady(seen)
            if not moving and (last in targets or not targets or not last):
                return seen
            last = moving or last
            _fail_if_ended(resource, seen, targets)
        if not deadline.pause(attempt):
            break
        seen = None
    where = f"is still {last!r}" if seen is not None or last else "cannot be read back"
    raise TimeLimit(
        f"The {resource.label(state)} {where} after {deadline.seconds:g} s (wait_timeout), not {' or '.join(targets)}"
    )


def _fail_if_ended(resource: Resource, seen: State, targets: tuple[str, ...]) -> None:
    last = resource.state_of(seen)
    if last in resource.states.failed or resource.is_absent(seen):
        reason = seen.get(resource.states.reason) if resource.states.reason else ""
        why = f": {reason}" if reason else ""
        raise BadEnd(f"The {resource.label(seen)} is {last!r}, from where it cannot become {' or '.join(targets)}{why}")


def gone(client: Client, resource: Resource, state: State, deadline: Deadline) -> None:
    """Return when the resource is not there any more. Raises TimeLimit with the last state."""
    last = resource.state_of(state)
    for attempt in range(10_000):
        seen = identity.read_one(client, resource, state.get(resource.id), gone_too=True)
        if seen is None or resource.is_gone(seen):
            return
        last = resource.state_of(seen) or "there"
        if not deadline.pause(attempt):
            break
    raise TimeLimit(
        f"The {resource.label(state)} is still {last!r} after {deadline.seconds:g} s (wait_timeout), "
        "although its deletion was accepted"
    )
