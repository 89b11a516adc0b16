"""Runs a program and tells what it took; whatever happens, no process stays behind."""

from __future__ import annotations

import contextlib
import ctypes
import dataclasses
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@dataclasses.dataclass(frozen=True)
class Run:
    """A program that ended. ``peak``: most memory at a time, in MB, of its largest process."""

    seconds: float
    peak: float
    output: str


class Failed(Exception):
    """A program of the benchmark did not do what it should."""


def run(command: Sequence[str | Path], env: Mapping[str, str], folder: Path) -> Run:
    """Run a program to its end. Raises Failed when it does not end with 0."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        begin = time.perf_counter()
        process = subprocess.Popen(command, env=env, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _pid, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        output = out.read()
        if process.returncode:
            said = (output + err.read()).strip()[-3000:]
            raise Failed(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{said}")
    scale = 1024 if sys.platform == "linux" else 1024 * 1024
    return Run(took, usage.ru_maxrss / scale, output)


@contextlib.contextmanager
def no_process_left() -> Iterator[None]:
    """End every process that comes from this one when the block ends, workers that have their own session included."""
    if sys.platform == "linux":
        # processes whose parent ends become our children, so that we find them
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    try:
        yield
    finally:
        for number, patience in ((signal.SIGTERM, 3.0), (signal.SIGKILL, 1.0)):
            until = time.monotonic() + patience
            for pid in _descendants():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, number)
            while _descendants() and time.monotonic() < until:
                time.sleep(0.05)


def _descendants() -> set[int]:
    """The living processes that come from this one (none where there is no ``/proc``)."""
    parents: dict[int, int] = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, parent = file.read_text(errors="replace").rpartition(")")[2].split()[:2]
            if state != "Z":
                parents[int(file.parent.name)] = int(parent)
    found = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {os.getpid()}
