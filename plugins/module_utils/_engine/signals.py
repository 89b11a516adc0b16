"""Signals that wait the moment between a creation and its name, and that let a temporary step be undone."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import os
import signal
import threading
import typing as t

if t.TYPE_CHECKING:
    import types

_HELD = (signal.SIGINT, signal.SIGTERM)


class Interrupted(BaseException):
    """The run was told to end while something was owed: it is put back before the process ends."""


class Signals:
    """Holds SIGINT and SIGTERM back, for as long as something is unfinished that nobody could find again.

    ``hold`` and ``release`` enclose what must not be torn apart. ``guard`` and ``unguard`` enclose a temporary step:
    there a signal raises Interrupted, so that the step is undone. What came meanwhile is sent to the process itself at
    the end. In a thread other than the main one nothing is held: signals do not reach it.
    """

    def __init__(self) -> None:
        self._before: dict[signal.Signals, t.Any] = {}
        self._came: list[int] = []
        self._held = False
        self._guarded = False

    def hold(self) -> None:
        """Let signals wait from now on."""
        self._held = True
        self._install()

    def release(self) -> None:
        """Let signals take their course again; one that came meanwhile does. Raises Interrupted where it is guarded."""
        self._held = False
        if self._came and self._guarded:
            raise Interrupted
        self._restore()

    def guard(self) -> None:
        """Let a signal raise Interrupted from now on."""
        self._guarded = True
        self._install()

    def unguard(self) -> None:
        """End that."""
        self._guarded = False
        self._restore()

    def end(self) -> None:
        """Give the process its own handlers back, and the signals that came."""
        self._held = self._guarded = False
        self._restore()

    def _install(self) -> None:
        if self._before or threading.current_thread() is not threading.main_thread():
            return
        for number in _HELD:
            self._before[number] = signal.signal(number, self._handle)

    def _handle(self, number: int, frame: types.FrameType | None) -> None:
        self._came.append(number)
        if self._guarded and not self._held:
            raise Interrupted

    def _restore(self) -> None:
        if self._held or self._guarded:
            return
        for number, handler in self._before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)
        self._before = {}
        came, self._came = self._came[:1], []
        for one in came:
            os.kill(os.getpid(), one)
