"""What a task leaves unfinished where it does not wait, and waiting for that later: all kinds side by side."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.errors import OutscaleError
from . import identity
from .wait import MISSED, BadEnd, Deadline, fail_if_ended, is_settled, where

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .._client.http.transport import Clock
    from .resource import Resource
    from .values import State

ABSENT = "absent"
_APPEARS = 15.0  # seconds within which reads show what was made


@dataclasses.dataclass(frozen=True)
class Unfinished:
    """One resource that is not yet as it is to be.

    ``resource``: the name of its kind. ``until``: the states to wait for, or ``(ABSENT,)``; empty where it has no such
    states and only has to come to rest. ``seconds``: how long at most. ``shows``: fields that reach their new value
    some time after the call.
    """

    resource: str
    id: str
    until: tuple[str, ...]
    seconds: float
    shows: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)


def leaving(resource: Resource, states: t.Iterable[State], seconds: float) -> t.Iterator[Unfinished]:
    """What was deleted and may be there for a while: kinds that pass through states until they are gone."""
    if resource.lifecycle.gone or resource.lifecycle.leaving:
        for state in states:
            yield Unfinished(resource.name, str(state.get(resource.id)), (ABSENT,), seconds)


def moving(
    resource: Resource, state: State, until: tuple[str, ...], shows: t.Mapping[str, t.Any], seconds: float
) -> t.Iterator[Unfinished]:
    """What was made or changed and is not yet as it is to be."""
    if shows or not is_settled(resource, state, until):
        yield Unfinished(resource.name, str(state.get(resource.id)), until, seconds, shows)


class Waited:
    """One resource while it is waited for. ``state``: as it was last seen; ``failure``: why it cannot be waited for."""

    def __init__(self, what: Unfinished, resource: Resource, clock: Clock) -> None:
        self.what = what
        self.resource = resource
        self.state: State | None = None
        self.failure = ""
        self.over = False
        self.deadline = Deadline(clock, what.seconds)
        self._appears = self.deadline.part(_APPEARS)
        self._missed = 0

    @property
    def word(self) -> str:
        """The state that it is in, or that it is absent."""
        return ABSENT if self.state is None or self._is_gone() else self.resource.state_of(self.state)

    def look(self, seen: State | None) -> None:
        """Take over what a Read shows of it; the wait for it may be over then."""
        self._missed = 0 if seen is not None else self._missed + 1
        if self.what.until == (ABSENT,):
            self.state = seen
            self.over = seen is None or self._is_gone()
        elif seen is not None:
            self.state = seen
            self._look_at_state(seen)
        elif self.state is not None and self._missed >= MISSED:
            self.fail(f"The {self.resource.label(self.state)} vanished while it was waited for")
            self.state = None
        elif self.state is None and not self._appears.left():
            self.fail(f"There is no {self.resource.kind} {self.what.id}")
        if not self.over and not self.deadline.left():
            self.fail(self._too_late(self.state or {}))

    def _look_at_state(self, seen: State) -> None:
        self.over = is_settled(self.resource, seen, self.what.until) and self._shows(seen)
        try:
            if not self.over:
                fail_if_ended(self.resource, seen, self.what.until)
        except BadEnd as exc:
            self.fail(str(exc))

    def fail(self, why: str) -> None:
        """Give it up."""
        self.over, self.failure = True, why

    def _is_gone(self) -> bool:
        return self.state is not None and self.resource.is_gone(self.state)

    def _shows(self, seen: State) -> bool:
        return all(seen.get(name) == value for name, value in self.what.shows.items())

    def _too_late(self, state: State) -> str:
        limit = f"after {self.deadline.seconds:g} s (wait_timeout)"
        label = f"The {self.resource.label(state or {self.resource.id: self.what.id})}"
        if self.what.until == (ABSENT,):
            return f"{label} is still {self.resource.state_of(state) or 'there'!r} {limit}, although it was deleted"
        if is_settled(self.resource, state, self.what.until):
            return f"{label} still shows another {' and '.join(self.what.shows)} {limit}"
        told = where(self.resource, state)
        return f"{told[:1].upper()}{told[1:]} {limit}, not {' or '.join(self.what.until) or 'at rest'}"


def wait_for_all(client_of: t.Callable[[str], Client], items: t.Sequence[Waited]) -> None:
    """Look at all of them until the wait for each is over: one Read a kind and round, each with its own limit.

    ``client_of``: the client of an API by its name. What cannot be waited for is told in ``Waited.failure``, and the
    others are waited for all the same.
    """
    for attempt in range(10_000):
        kinds: dict[str, list[Waited]] = {}
        for item in items:
            if not item.over:
                kinds.setdefault(item.resource.name, []).append(item)
        if not kinds:
            return
        for group in kinds.values():
            _look(client_of, group)
        left = [item.deadline for item in items if not item.over]
        if left:
            min(left, key=Deadline.left).pause(attempt)


def _look(client_of: t.Callable[[str], Client], group: list[Waited]) -> None:
    """Look at all of one kind in one Read."""
    resource = group[0].resource
    try:
        ids = list(dict.fromkeys(item.what.id for item in group))
        found = identity.read_many(client_of(resource.api), resource, ids, gone_too=True)
    except OutscaleError as exc:
        for item in group:
            item.fail(f"The {resource.kind} {item.what.id} cannot be read: {exc}")
        return
    seen = {str(state.get(resource.id)): state for state in found}
    for item in group:
        item.look(seen.get(item.what.id))
