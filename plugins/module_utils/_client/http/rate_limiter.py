"""The rate of an account, shared by all processes: once the cloud throttled one, they queue and keep to what passes."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import dataclasses
import fcntl
import hashlib
import math
import os
import pathlib
import stat
import struct
import typing as t

if t.TYPE_CHECKING:
    from .transport import Clock

_FIRST = 0.2  # seconds between two requests once throttled: the 5 requests a second that the official clients keep to
_LEAST, _MOST = 0.002, 5.0
_SLOWER = 1.05
_FAR_TOO_FAST, _SLOWEST = 0.5, 0.8  # where less than this share passed, down to at most that share of the rate
_PROBING, _FASTER, _FASTEST = 0.05, 0.001, 0.05  # what each accepted request takes off the interval
_FAIRER = 0.03  # requests a second more, each second, whatever the rate: who has less catches up with who has more
_CALM = 5.0  # seconds without refusal after which the rate grows twice as fast, and ever faster
_WINDOW = 1.0  # seconds: limits are per second
_LOOK = 1.0  # seconds: how long a worker sleeps at most before it looks whether the queue moves faster
_FORGET = 60.0  # seconds without a request after which nothing is known of the limit any more

MACHINE = f"/tmp/outscale-cloud-{os.geteuid()}"  # noqa: S108 - used only where it is this user's own
"""Where all processes of this user find each other, whatever their TMPDIR is."""


@dataclasses.dataclass
class Queue:
    """What the workers share: a queue that moves one place each ``interval``; place ``place`` was due at ``at``.

    ``following``: the place for the next to join. ``slowed``: when the rate was last reduced. ``probing``: 1.0 until a
    request that kept to the rate was refused. ``second``, ``count``, ``before``: the second that runs, and how many
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
        calm = 1.0 + min(9.0, ((now - self.slowed) / _CALM) ** 2)
        if self.probing:
            self._move(now, self.interval * (1.0 - _PROBING))
            return
        rate = 1.0 / self.interval
        self._move(now, 1.0 / (rate * (1.0 + min(_FASTEST, _FASTER * calm)) + _FAIRER * calm * self.interval))

    def refused(self, now: float, sent: float) -> None:
        """Move slower, if the request was sent at the rate of now; what was sent before tells nothing of it."""
        if self.interval == 0.0:
            self.interval, self.at, self.following, self.slowed = _FIRST, now, 1.0, now
        elif sent > self.slowed + (_WINDOW if self.probing else 0.0):
            passed = max(self._count(now), 1.0 / _MOST)
            rate = 1.0 / self.interval
            # a little less, or what did pass where that is far less: as others may take their share, not all at once
            slower = rate if passed > _FAR_TOO_FAST * rate else max(_SLOWEST * rate, passed)
            self._move(now, _SLOWER / slower)
            self.slowed, self.probing = now, 0.0

    def _place_at(self, now: float) -> float:
        return self.place + (now - self.at) / self.interval

    def _move(self, now: float, interval: float) -> None:
        """Go on from here at another rate."""
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


class RateLimiter:
    """Lets requests through. Costs a ``stat`` or two a request until something was throttled.

    ``folder``: that the workers of one run share and Ansible removes, in case the machine's cannot be used; empty for
    none. ``machine``: whether to share with all processes of this user: the system's monotonic clock is theirs, too.
    """

    def __init__(self, folder: str, account: str, clock: Clock, *, machine: bool = False) -> None:
        name = f"outscale-rate-{hashlib.sha256(account.encode(errors='replace')).hexdigest()[:16]}"
        self._paths = [pathlib.Path(one, name) for one in (MACHINE if machine else "", folder) if one]
        self._checked = not machine
        self._clock = clock

    @property
    def in_turns(self) -> bool:
        """Whether the workers queue, so that one which was throttled need not draw lots as well."""
        return bool(self._paths) and self._paths[0].exists() and self._is_ours()

    def wait(self, latest: float = math.inf) -> float | None:
        """Wait until this process may send; the instant of it, by the clock's ``monotonic``. None: that is too late."""
        now = self._clock.monotonic()
        if not self.in_turns:
            return now
        with self._shared() as queue:
            if not 0.0 <= now - queue.at <= _FORGET:
                with contextlib.suppress(OSError):
                    self._paths[0].unlink()
                return now
            following = queue.following
            place = queue.join(now)
            due = queue.due(place)
            if due > latest:
                queue.following = following  # for somebody who has more time
        while due > now:
            if due > latest:
                return None
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
        if self._is_ours(make=True):
            with self._shared(os.O_CREAT) as queue:
                queue.refused(self._clock.monotonic(), sent)

    def _is_ours(self, *, make: bool = False) -> bool:
        """Whether there is a folder that nobody else can write to; where the machine's is none, the run's is taken."""
        if not self._checked:
            self._checked = True
            folder = self._paths[0].parent
            with contextlib.suppress(OSError):
                if make:
                    folder.mkdir(0o700, exist_ok=True)
                found = folder.lstat()
                if stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not found.st_mode & 0o077:
                    return True
            del self._paths[0]
        return bool(self._paths)

    @contextlib.contextmanager
    def _shared(self, create: int = 0) -> t.Iterator[Queue]:
        """The queue, which is written back; one of no effect where it was forgotten meanwhile, or cannot be had."""
        try:
            handle = os.open(self._paths[0], os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC | create, 0o600)
        except OSError:
            yield Queue()
            return
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            content = os.pread(handle, _FORMAT.size, 0)
            queue = Queue(*_FORMAT.unpack(content)) if len(content) == _FORMAT.size else Queue()
            yield queue
            with contextlib.suppress(OSError):  # the disk is full
                os.pwrite(handle, _FORMAT.pack(*vars(queue).values()), 0)
        finally:
            os.close(handle)
