"""Runs a command against an emulator of its own: ``python tools/emulated.py COMMAND...``.

The command finds the emulator's keys and endpoints in its environment, and ``outscale.cloud`` where Ansible looks for
collections. The emulator ends when the command does.
"""

from __future__ import annotations

import contextlib
import shlex
import signal
import subprocess
import sys
import threading
from typing import IO

from collection_tree import ROOT, environment, refresh

PATIENCE = 30.0  # seconds for the emulator to start


def exports(lines: IO[str]) -> dict[str, str]:
    """Read the ``export NAME=VALUE`` lines that the emulator prints before it says that it is ready."""
    found: dict[str, str] = {}
    for line in lines:
        if line.startswith("# ready"):
            return found
        if line.startswith("export "):
            (word,) = shlex.split(line.removeprefix("export "))
            name, _sign, value = word.partition("=")
            found[name] = value
    sys.exit("the emulator did not start")


def main(command: list[str]) -> int:
    """Start the emulator, run the command, stop the emulator."""
    if not command:
        sys.exit("usage: python tools/emulated.py COMMAND...")
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    refresh()
    quiet = {"ANSIBLE_LOCALHOST_WARNING": "false", "ANSIBLE_INVENTORY_UNPARSED_WARNING": "false"}
    emulator = subprocess.Popen(
        [sys.executable, "-m", "tests.emulator", "--stop-with-stdin"],
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.PIPE,  # closes with us, however we end
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # a Ctrl-C reaches the command first
    )
    patience = threading.Timer(PATIENCE, emulator.kill)
    patience.start()
    try:
        assert emulator.stdout  # noqa: S101
        found = exports(emulator.stdout)
        patience.cancel()
        with subprocess.Popen(command, cwd=ROOT, env=environment() | quiet | found) as running:
            try:
                return running.wait()
            except KeyboardInterrupt:
                running.terminate()
                return 130
    finally:
        patience.cancel()
        emulator.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            emulator.wait(5)
        emulator.kill()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
