"""The pace of all workers of a run: once the cloud throttled one, they take turns, and speed up again slowly."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import pathlib
import struct
import typing as t

if t.TYPE_CHECKING:
    from .transport import Clock

_FIRST = 0.2  # seconds between two requests once throttled: the 5 requests a second that the official clients keep to
_SLOWER, _FASTER = 1.1, 0.998
_LEAST, _MOST = 0.005, 5.0
_FORMAT = struct.Struct("ddd")


class Turns(t.NamedTuple):
    """What the workers share. ``following``: when the next may send; ``interval``: of turns; ``slowed``: when."""

    following: float
    interval: float
    slowed: float


class Pace:
    """Hands out turns. Costs one ``stat`` a request until something was throttled.

    ``folder``: that the workers of one run share and Ansible removes. The system's monotonic clock is the same for all.
    """

    def __init__(self, folder: str, account: str, clock: Clock) -> None:
        name = hashlib.sha256(account.encode()).hexdigest()[:16]
        self._path = pathlib.Path(folder, f"outscale-pace-{name}") if folder else None
        self._clock = clock

    @property
    def in_turns(self) -> bool:
        """Whether the workers take turns, so that one which was throttled need not draw lots as well."""
        return self._path is not None and self._path.exists()

    def wait(self) -> None:
        """Wait for this process's turn."""
        if not self.in_turns:
            return
        now = self._clock.monotonic()
        with self._shared() as turns:
            turn = max(now, turns[0].following)
            interval = max(_LEAST, turns[0].interval * _FASTER)
            turns[0] = turns[0]._replace(following=turn + interval, interval=interval)
        if turn > now:
            self._clock.sleep(turn - now)

    def throttled(self) -> None:
        """Slow every worker down, at most once a second however many of them were throttled at the same time."""
        if self._path is None:
            return
        now = self._clock.monotonic()
        with self._shared() as turns:
            if turns[0].interval == 0.0:
                turns[0] = Turns(now + _FIRST, _FIRST, now)
            elif now - turns[0].slowed > max(1.0, 2 * turns[0].interval):
                slower = min(_MOST, turns[0].interval * _SLOWER)
                turns[0] = Turns(max(turns[0].following, now + slower), slower, now)

    @contextlib.contextmanager
    def _shared(self) -> t.Iterator[list[Turns]]:
        """The turns as a list of one, which is written back."""
        handle = os.open(str(self._path), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            content = os.pread(handle, _FORMAT.size, 0)
            turns = [Turns(*_FORMAT.unpack(content)) if len(content) == _FORMAT.size else Turns(0.0, 0.0, 0.0)]
            yield turns
            os.pwrite(handle, _FORMAT.pack(*turns[0]), 0)
        finally:
            os.close(handle)
