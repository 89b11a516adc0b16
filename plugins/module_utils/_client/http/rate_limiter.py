"""The pace of all workers of a run: once the cloud throttled one, they queue, and keep to what it lets through."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import dataclasses
import fcntl
import hashlib
import os
import pathlib
import struct
import typing as t

if t.TYPE_CHECKING:
    from .transport import Clock

_FIRST = 0.2  # seconds between two requests once throttled: the 5 requests a second that the official clients keep to
_LEAST, _MOST = 0.002, 5.0
_SLOWER = 1.05
_PROBING, _FASTER, _FASTEST = 0.05, 0.001, 0.05  # what each accepted request takes off the interval
_CALM = 5.0  # seconds without refusal after which the pace grows twice as fast, and ever faster
_WINDOW = 1.0  # seconds: limits are per second
_LOOK = 1.0  # seconds: how long a worker sleeps at most before it looks whether the queue moves faster


@dataclasses.dataclass
class Queue:
    """What the workers share: a queue that moves one place each ``interval``; place ``place`` was due at ``at``.

    ``following``: the place for the next to join. ``slowed``: when the pace was last reduced. ``probing``: 1.0 until a
    request that kept to the pace was refused. ``second``, ``count``, ``before``: the second that runs, and how many
    requests were accepted in it and in the one before.
    """

    interval: float = 0.0
    at: float = 0.0
    place: float = 0.0
    following: float = 0.0
    slowed: float = 0.0
    probing: float = 1.0
    second: float = 0.0
    count: float = 0.0
    before: float = 0.0

    def join(self, now: float) -> float:
        """A place: the end of the queue, or what is due now."""
        if self.interval == 0.0:  # it is just being made
            return self.place
        place = max(self.following, self._place_at(now))
        self.following = place + 1.0
        return place

    def due(self, place: float) -> float:
        """When a place may send."""
        return self.at + (place - self.place) * self.interval

    def accepted(self, now: float) -> None:
        """Move a little faster: carefully near what was too fast, boldly where nothing was refused for long."""
        if self.interval == 0.0:
            return
        self._count(now)
        self.count += 1.0
        calm = (now - self.slowed) / _CALM
        faster = _PROBING if self.probing else min(_FASTEST, _FASTER * (1.0 + calm * calm))
        self._move(now, self.interval * (1.0 - faster))

    def refused(self, now: float, sent: float) -> None:
        """Move slower, if the request was sent at the pace of now; what was sent before tells nothing of it."""
        if self.interval == 0.0:
            self.interval, self.at, self.following, self.slowed = _FIRST, now, 1.0, now
        elif sent > self.slowed + (_WINDOW if self.probing else 0.0):
            passed = max(self._count(now), 1.0 / _MOST)
            rate = 1.0 / self.interval
            # a little less, or what did pass where that is far less
            slower = rate if passed > 0.6 * rate else max(0.5 * rate, passed)
            self._move(now, _SLOWER / slower)
            self.slowed, self.probing = now, 0.0

    def _place_at(self, now: float) -> float:
        return self.place + (now - self.at) / self.interval

    def _move(self, now: float, interval: float) -> None:
        """Go on from here at another pace."""
        self.place, self.at = self._place_at(now), now
        self.interval = min(_MOST, max(_LEAST, interval))

    def _count(self, now: float) -> float:
        """How many requests were accepted in the last second, as far as two counters know."""
        second = now // _WINDOW
        if second != self.second:
            self.before = self.count if second == self.second + 1.0 else 0.0
            self.second, self.count = second, 0.0
        return self.count + self.before * (1.0 - now % _WINDOW)


_FORMAT = struct.Struct("d" * len(dataclasses.fields(Queue)))


class Pace:
    """Lets requests through. Costs two ``stat`` a request until something was throttled.

    ``folder``: that the workers of one run share and Ansible removes. The system's monotonic clock is the same for all.
    """

    def __init__(self, folder: str, account: str, clock: Clock) -> None:
        name = hashlib.sha256(account.encode()).hexdigest()[:16]
        self._path = pathlib.Path(folder, f"outscale-pace-{name}") if folder else None
        self._clock = clock

    @property
    def in_turns(self) -> bool:
        """Whether the workers queue, so that one which was throttled need not draw lots as well."""
        return self._path is not None and self._path.exists()

    def wait(self) -> float:
        """Wait until this process may send; the instant of it, by the clock's ``monotonic``."""
        now = self._clock.monotonic()
        if not self.in_turns:
            return now
        with self._shared() as queue:
            place = queue.join(now)
            due = queue.due(place)
        while due > now:
            self._clock.sleep(min(due - now, _LOOK))
            now = self._clock.monotonic()
            with self._shared() as queue:
                due = queue.due(place)
        return now

    def accepted(self) -> None:
        """Tell that a request was not throttled."""
        if self.in_turns:
            with self._shared() as queue:
                queue.accepted(self._clock.monotonic())

    def throttled(self, sent: float) -> None:
        """Tell that the request of this instant was: every worker slows down."""
        if self._path is not None:
            with self._shared() as queue:
                queue.refused(self._clock.monotonic(), sent)

    @contextlib.contextmanager
    def _shared(self) -> t.Iterator[Queue]:
        """The queue, which is written back."""
        handle = os.open(str(self._path), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            content = os.pread(handle, _FORMAT.size, 0)
            queue = Queue(*_FORMAT.unpack(content)) if len(content) == _FORMAT.size else Queue()
            yield queue
            os.pwrite(handle, _FORMAT.pack(*vars(queue).values()), 0)
        finally:
            os.close(handle)
