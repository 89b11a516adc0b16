"""Runs the checks: ``python tools/check.py [step or group]...``, all of them when none is named.

One line a step, with the end of its log when it failed; logs are in ``.cache/logs``. Two steps run at a time. Whatever
happens, Ctrl-C included, no process stays behind.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import dataclasses
import os
import queue
import re
import shlex
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import collection_tree

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = collection_tree.ROOT
TREE = collection_tree.TREE
CACHE = collection_tree.CACHE
LOGS = CACHE / "logs"
DIST = CACHE / "dist"
CORES = str(max(2, os.cpu_count() or 2))
# ansible-test and ansible-lint are steps of their own, with stricter settings than the importer's
IMPORTER = "[galaxy-importer]\nRUN_ANSIBLE_TEST = False\nRUN_ANSIBLE_LINT = False\n"


@dataclasses.dataclass(frozen=True)
class Step:
    """A command, or several, that has to end with 0."""

    name: str
    groups: tuple[str, ...]
    commands: tuple[tuple[str, ...], ...]
    folder: Path = TREE
    env: dict[str, str] = dataclasses.field(default_factory=dict)


def step(name: str, groups: str, *commands: str, folder: Path = TREE, **env: str) -> Step:
    """Declare a step; its commands are words with blanks between them, ``{cache}`` and the like stand for folders."""
    (version,) = re.findall(r"^version: (\S+)", (ROOT / "galaxy.yml").read_text(), re.MULTILINE)
    known = {"cache": CACHE, "cores": CORES, "dist": DIST, "python": sys.executable, "tree": TREE, "version": version}
    words = (tuple(word.format(**known) for word in shlex.split(command)) for command in commands)
    return Step(name, tuple(groups.split()), tuple(words), folder, env)


# The longest begins first; two run side by side.
STEPS = (
    step("ruff", "lint", "ruff check .", folder=ROOT),
    step("format", "lint", "ruff format --check .", folder=ROOT),
    step("shellcheck", "lint", "shellcheck .ci/run"),  # ansible-test looks at *.sh
    step("pytest", "tests", "{python} -m pytest -q -n {cores} --dist worksteal -m 'not soak'", folder=ROOT),
    step(
        "mypy",
        "lint",
        "mypy --cache-dir {cache}/mypy -p ansible_collections.outscale.cloud.plugins -p tests.emulator",
        MYPYPATH=f"{CACHE}:{TREE}",
    ),
    step("sanity", "tests", "tools/sanity.sh", folder=ROOT),
    step("ansible-lint", "lint", "ansible-lint"),
    step("changelog", "lint", "antsibull-changelog lint"),
    step("docs", "lint", "antsibull-docs lint-collection-docs --plugin-docs --skip-rstcheck ."),
    step(
        "molecule",
        "tests",
        "rm -rf {cache}/molecule",  # an interrupted run leaves its state there
        "molecule test",
        MOLECULE_EPHEMERAL_DIRECTORY=f"{CACHE}/molecule",
    ),
    step(
        "build",
        "release",
        "ansible-galaxy collection build --force --output-path {dist} {tree}",
        "{python} -m galaxy_importer.main {dist}/outscale-cloud-{version}.tar.gz",
        folder=CACHE,
        GALAXY_IMPORTER_CONFIG=f"{DIST}/importer.cfg",
    ),
)


@dataclasses.dataclass(frozen=True)
class Outcome:
    """How a step ended."""

    code: int
    seconds: float
    last_line: str


Lane = queue.SimpleQueue[Step]


def lane(steps: Iterable[Step]) -> Lane:
    """Put steps in a row."""
    row: Lane = queue.SimpleQueue()
    for each in steps:
        row.put(each)
    return row


class Runner:
    """Runs rows of steps side by side and ends every process that they started."""

    def __init__(self) -> None:
        self.outcomes: dict[str, Outcome] = {}
        self.stopping = threading.Event()
        self._say = threading.Lock()
        LOGS.mkdir(exist_ok=True)
        self._running: set[subprocess.Popen[bytes]] = set()
        if sys.platform == "linux":
            # processes whose parent ends become our children, so that we find them at the end
            ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER

    def run(self, *lanes: Lane) -> None:
        """Run the steps of all lanes to their end; a lane given twice has two steps running at a time."""

        def work(row: Lane) -> None:
            with contextlib.suppress(queue.Empty):
                while not self.stopping.is_set():
                    self._one(row.get_nowait())

        threads = [threading.Thread(target=work, args=(row,), daemon=True) for row in lanes]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    @property
    def failed(self) -> list[str]:
        """Names of the steps that failed."""
        return [name for name, outcome in self.outcomes.items() if outcome.code]

    def _one(self, each: Step) -> None:
        begin = time.monotonic()
        log = LOGS / f"{each.name}.log"
        code = 0
        with log.open("w") as out:
            for command in each.commands:
                out.write(f"$ {shlex.join(command)}\n")
                out.flush()
                try:
                    process = subprocess.Popen(
                        command,
                        cwd=each.folder,
                        env=collection_tree.environment() | {"ANSIBLE_NOCOLOR": "1", "NO_COLOR": "1"} | each.env,
                        stdin=subprocess.DEVNULL,
                        stdout=out,
                        stderr=subprocess.STDOUT,
                        start_new_session=True,  # a Ctrl-C is ours to pass on
                    )
                    self._running.add(process)
                    code = process.wait()
                    self._running.discard(process)
                except OSError as error:
                    out.write(f"{error}\n")
                    code = 127
                if code:
                    break
        self._report(each, code, time.monotonic() - begin, log)

    def _report(self, each: Step, code: int, seconds: float, log: Path) -> None:
        lines = log.read_text(errors="replace").splitlines()
        with self._say:
            if self.stopping.is_set():
                return
            self.outcomes[each.name] = Outcome(code, seconds, lines[-1].strip("= ") if lines else "")
            if code == 0:
                print(f"ok   {each.name} {seconds:.0f}s", flush=True)
                return
            print(f"FAIL {each.name} {seconds:.0f}s (exit {code}; all of it in {log.relative_to(ROOT)})", flush=True)
            # ansible-test says what is wrong far above its end
            told = [line for line in lines if line.startswith(("ERROR: ", "FATAL: "))]
            for line in (told or lines)[-40:]:
                print(f"     {line[:300]}", flush=True)

    def clean_up(self) -> None:
        """End what still runs: politely, then not."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        self.stopping.set()
        for number, patience in ((signal.SIGTERM, 10.0), (signal.SIGKILL, 5.0)):
            for process in list(self._running):
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, number)
            # a server that was asked to outlive the program that started it
            for pid in descendants(os.getpid()):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, number)
            until = time.monotonic() + patience
            while descendants(os.getpid()) and time.monotonic() < until:
                time.sleep(0.1)


def descendants(ancestor: int) -> set[int]:
    """Return the living processes that come from this one (none where there is no ``/proc``)."""
    parents: dict[int, int] = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, parent = file.read_text(errors="replace").rpartition(")")[2].split()[:2]
            if state != "Z":
                parents[int(file.parent.name)] = int(parent)
    found = {ancestor}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {ancestor}


def chosen(names: list[str]) -> list[Step]:
    """Return the steps of these names and groups."""
    known = {each.name for each in STEPS} | {group for each in STEPS for group in each.groups}
    if unknown := sorted(set(names) - known):
        sys.exit(f"no such step or group: {', '.join(unknown)} (there are: {', '.join(sorted(known))})")
    return [each for each in STEPS if not names or {each.name, *each.groups} & set(names)]


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="step or group")
    steps = chosen(parser.parse_args().names)
    begin = time.monotonic()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    collection_tree.refresh()
    DIST.mkdir(exist_ok=True)
    (DIST / "importer.cfg").write_text(IMPORTER)
    runner = Runner()
    try:
        row = lane(steps)
        runner.run(row, row)
    except KeyboardInterrupt:
        print("\nstopped", flush=True)
        return 130
    finally:
        runner.clean_up()
    if "pytest" in runner.outcomes:
        print(runner.outcomes["pytest"].last_line)
    passed = len(steps) - len(runner.failed)
    print(f"{passed} of {len(steps)} steps ok in {time.monotonic() - begin:.0f}s", end="")
    print(f"; failed: {', '.join(runner.failed)}" if runner.failed else "", flush=True)
    return 1 if runner.failed else 0


if __name__ == "__main__":
    sys.exit(main())
