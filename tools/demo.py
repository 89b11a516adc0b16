"""Plays the demonstration: ``python tools/demo.py``. No account is needed, and nothing leaves this machine.

Starts the emulator; builds the stack, builds it again, shows it as an inventory, takes it down, takes it down again;
asks the emulator what is left; stops it. Ends with 1 when a second run changed something, or anything was left.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from check import descendants
from collection_tree import ROOT, environment, refresh

if TYPE_CHECKING:
    from collections.abc import Iterator

BUILD = "playbooks/demo.yml"
TEAR_DOWN = "playbooks/demo_teardown.yml"
INVENTORY = "playbooks/inventory/demo.outscale.yml"
READS = ("Read", "List", "Get")


class Broken(Exception):
    """Something is not as the demo promises."""


def exports(lines: IO[str]) -> dict[str, str]:
    """Read the ``export NAME=VALUE`` lines that the emulator prints before it says that it is ready."""
    found: dict[str, str] = {}
    for line in lines:
        if line.startswith("# ready"):
            return found
        name, _sign, value = line.removeprefix("export ").strip().partition("=")
        found[name] = value
    raise Broken("the emulator did not start")


@contextlib.contextmanager
def emulator() -> Iterator[dict[str, str]]:
    """Run an emulator on a free port of this machine; gives the environment that leads to it."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.emulator", "--stop-with-stdin"],
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.PIPE,  # closes with us, however we end
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # a Ctrl-C is ours to pass on
    ) as process:
        try:
            assert process.stdout  # noqa: S101
            yield exports(process.stdout)
        finally:
            process.terminate()


def heading(text: str) -> None:
    """Say what comes now."""
    bold, plain = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("", "")
    print(f"\n{bold}{text}{plain}", flush=True)


class Stage:
    """Where the demo is played: Ansible's environment, and the emulator's control routes."""

    def __init__(self, keys: dict[str, str], folder: Path) -> None:
        self.sums = folder / "sums.json"
        self.url = keys["OSC_ENDPOINT_API"].removesuffix("/api/v1")
        self.environment = environment() | keys
        self.environment |= {
            "ANSIBLE_CALLBACK_PLUGINS": str(ROOT / "tools" / "callback"),
            "ANSIBLE_INVENTORY_UNPARSED_WARNING": "false",
            "ANSIBLE_LOCALHOST_WARNING": "false",
            "ANSIBLE_STDOUT_CALLBACK": "story",
            "STORY_FILE": str(self.sums),
        }
        if sys.stdout.isatty():
            self.environment["ANSIBLE_FORCE_COLOR"] = "true"

    def ask(self, what: str, method: str = "GET") -> Any:
        """Ask the emulator itself."""
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(urllib.request.Request(f"{self.url}/_emulator/{what}", method=method), timeout=10) as answer:  # noqa: S310
            return json.load(answer)

    def run(self, *command: str, sign: str = "") -> None:
        """Run one of Ansible's commands."""
        with subprocess.Popen(
            command,
            cwd=ROOT,
            env=self.environment | {"STORY_SIGN": sign},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            try:
                code = process.wait()
            except KeyboardInterrupt:
                stop_all()  # all at once, before the command complains that the emulator is gone
                raise
            if code:
                raise Broken(f"{' '.join(command)} ended with {code}")

    def play(self, title: str, playbook: str, sign: str, *, idle: bool = False) -> None:
        """Run a playbook. ``idle``: it must change nothing on any host, and send reads only."""
        heading(f"{title}: ansible-playbook {playbook}")
        begin = time.monotonic()
        self.sums.unlink(missing_ok=True)
        self.ask("calls", "DELETE")
        self.run("ansible-playbook", playbook, sign=sign)
        spent = time.monotonic() - begin
        calls = [call["action"] for call in self.ask("calls")]
        writes = [action for action in calls if not action.startswith(READS)]
        for host, sums in json.loads(self.sums.read_text()).items():
            print(
                f"  {host}: {sums['ok']} tasks ok, {sums['changed']} changed; "
                f"{len(calls)} calls, {len(writes)} of them writing; {spent:.1f} s"
            )
            if idle and (sums["changed"] or writes):
                raise Broken(f"{playbook} changed something in its second run: {', '.join(writes)}")
            if not idle and not sums["changed"]:
                raise Broken(f"{playbook} changed nothing")


def play() -> None:
    """Play all of it. Raises Broken where a promise is."""
    begin = time.monotonic()
    refresh()
    with emulator() as keys, tempfile.TemporaryDirectory(prefix="outscale-demo-") as folder:
        stage = Stage(keys, Path(folder))
        print(f"The emulator of the cloud listens on {stage.url} ({time.monotonic() - begin:.1f} s)")
        stage.play("Build it", BUILD, "+")
        stage.play("Build it again, with nothing to do", BUILD, "+", idle=True)
        heading(f"Who is there: ansible-inventory -i {INVENTORY} --graph")
        seen = time.monotonic()
        stage.run("ansible-inventory", "-i", INVENTORY, "--graph")
        print(f"  {time.monotonic() - seen:.1f} s")
        stage.play("Take it down", TEAR_DOWN, "-")
        stage.play("Take it down again, with nothing to do", TEAR_DOWN, "-", idle=True)
        heading("What is left in the cloud")
        left = stage.ask("resources")
        print(f"  {json.dumps(left) if left else 'nothing'}")
        if left:
            raise Broken("the teardown left something behind")
    heading(f"All as promised, in {time.monotonic() - begin:.0f} s")


def stop_all() -> None:
    """End what still runs: politely, then not."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    for number, patience in ((signal.SIGTERM, 5.0), (signal.SIGKILL, 5.0)):
        for pid in descendants(os.getpid()):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)
        until = time.monotonic() + patience
        while descendants(os.getpid()) and time.monotonic() < until:
            time.sleep(0.05)


def main() -> int:
    """Play, and leave no process behind."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    if sys.platform == "linux":
        # processes whose parent ends become our children, so that we find them at the end
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
    try:
        play()
    except Broken as broken:
        print(f"\nFAIL {broken}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nstopped", file=sys.stderr)
        return 130
    finally:
        stop_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
