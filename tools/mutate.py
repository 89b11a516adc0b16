"""Puts small bugs into a copy of the collection, one at a time, and tells which of them the unit tests do not find.

Usage: ``python tools/mutate.py [WORD ...]``; a word chooses the bugs whose file or description holds it.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import importlib
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import typing as t

import pytest
import yaml

for library in (
    "ansible.module_utils.basic", "ansible.plugins.loader", "cryptography.x509", "httpx", "hypothesis.strategies",
    "pydantic", "trustme",
):  # fmt: skip
    importlib.import_module(library)  # here once, so that no run of the tests has to

ROOT = pathlib.Path(__file__).resolve().parents[1]
LISTED = ROOT / "tests" / "unit" / "engine" / "mutations.yml"
_LIMIT = 300  # seconds for the tests of one bug
UTILS = pathlib.Path("plugins", "module_utils")
ENGINE = pathlib.Path("tests", "unit", "engine")
FAST = (
    "test_identity", "test_order", "test_truth", "test_recovery", "test_execute", "test_waiting", "test_values",
    "test_tags", "test_claims", "test_merging", "test_signals", "test_paths", "test_many", "test_together",
    "test_resources", "test_rules", "test_user_group", "test_access", "test_other_services", "test_under_way",
    "test_unfinished",
)  # fmt: skip
CLIENT = {
    "naming": ("test_names",), "errors": ("test_errors",), "catalog": ("test_catalog",), "outscale": ("test_paging",),
    "transport": ("test_retries",), "rate_limiter": ("test_rate_limiter",),
}  # fmt: skip
SLOW = ("test_fields", "test_prediction", "test_declarations", "test_plan")
LIKELY = {
    "values": ("test_values", "test_tags"), "fields": ("test_values", "test_fields"), "recovery": ("test_recovery",),
    "execute": ("test_truth", "test_order", "test_execute"), "claims": ("test_claims",), "wait": ("test_waiting",),
    "signals": ("test_signals",), "paths": ("test_paths",), "tags": ("test_tags",), "plan": ("test_order", "test_many"),
    "parts": ("test_order",), "links": ("test_order",), "dependents": ("test_execute",),
    "security_groups": ("test_rules",), "under_way": ("test_under_way",), "unfinished": ("test_unfinished",),
    "surroundings": ("test_under_way", "test_preflight"),
}  # fmt: skip


class Bug(t.NamedTuple):
    """One small bug: in a file below ``plugins/module_utils``, a text that is there once, and what it becomes."""

    file: str
    old: str
    new: str
    breaks: str

    @property
    def tests(self) -> list[list[str]]:
        """The tests that matter, those first that take less time."""
        if self.file == "_client/dates.py":
            return [[str(ENGINE / "test_fields.py")]]
        if self.file.startswith("_client"):
            return [[f"tests/unit/client/{name}.py" for name in CLIENT[pathlib.Path(self.file).stem]]]
        family = self.file.startswith("_resources")
        likely = LIKELY.get(pathlib.Path(self.file).stem, ("test_resources",) if family else ())
        first = [*likely, *(name for name in FAST if name not in likely)]
        return [[str(ENGINE / f"{name}.py") for name in names] for names in (first, SLOW)]


def bugs(words: t.Sequence[str]) -> list[Bug]:
    """The list, or those of it that hold a word."""
    listed = [Bug(**one) for one in yaml.safe_load(LISTED.read_text(encoding="utf-8"))]
    return [bug for bug in listed if not words or any(word in f"{bug.file} {bug.breaks}" for word in words)]


def stale(bug: Bug) -> bool:
    """Whether the file does not hold the text exactly once any more."""
    return (ROOT / UTILS / bug.file).read_text(encoding="utf-8").count(bug.old) != 1


def copied(folder: pathlib.Path) -> pathlib.Path:
    """The files of the project in a folder of their own."""
    command = ["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard", "-z"]
    names = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\0")
    for name in names:
        source = ROOT / name
        if name and source.is_file() and not source.is_symlink():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, folder / name)
    return folder


def found_by(bug: Bug, copy: pathlib.Path) -> str:
    """The first test that fails with the bug; empty where none does."""
    path = copy / UTILS / bug.file
    right = path.read_text(encoding="utf-8")
    path.write_text(right.replace(bug.old, bug.new), encoding="utf-8")
    try:
        for tests in bug.tests:
            code, said = played(copy, tests)
            lines = [line for line in said.splitlines() if line.startswith(("FAILED", "ERROR"))]
            if code is None:
                return f"no end within {_LIMIT} s"
            if lines:
                return lines[0].partition(" - ")[0]
            if code:
                raise RuntimeError(f"pytest cannot run: {said[-1000:]}")
    finally:
        path.write_text(right, encoding="utf-8")
    return ""


def played(copy: pathlib.Path, tests: list[str]) -> tuple[int | None, str]:
    """The exit code and the words of pytest in a copy; no code where it has no end.

    It runs in a fork of this process, which has imported all that is heavy and not the collection's own.
    """
    pid = os.fork()
    if pid == 0:
        said = os.open(copy / "said", os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        os.dup2(said, 1)
        os.dup2(said, 2)
        os.chdir(copy)
        sys.path.insert(0, str(copy))
        sys.dont_write_bytecode = True
        os.environ["ENGINE_TESTS"] = "quick"
        code = pytest.main(["-x", "-q", "-n", "0", "--tb=no", "--no-header", "-p", "no:randomly", *tests])
        sys.stdout.flush()
        os._exit(code)
    end = time.monotonic() + _LIMIT
    while time.monotonic() < end:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status), (copy / "said").read_text(encoding="utf-8", errors="replace")
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return None, ""


def main() -> int:
    """Run; 1 where a bug survives or the list is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--green", action="store_true", help="the tests are known to pass without any bug")
    options = parser.parse_args()
    chosen = bugs(options.words)
    old = [bug for bug in chosen if stale(bug)]
    for bug in old:
        print(f"stale     {bug.file}: {bug.breaks}")
    survivors: list[Bug] = []
    with tempfile.TemporaryDirectory(prefix="mutate-") as folder:
        copies = [copied(pathlib.Path(folder, str(number))) for number in range(options.jobs)]
        kinds = {bug.file.partition("/")[0]: bug for bug in chosen}
        for kind in () if options.green else kinds.values():
            broken = found_by(kind._replace(old="", new=""), copies[0])
            if broken:
                print(f"The tests fail without any bug: {broken}")
                return 1

        def play(bug: Bug) -> tuple[Bug, str]:
            copy = copies.pop()
            try:
                return bug, found_by(bug, copy)
            finally:
                copies.append(copy)

        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for bug, found in pool.map(play, [bug for bug in chosen if bug not in old]):
                print(
                    f"{'found' if found else 'SURVIVES':<9} {bug.file}: {bug.breaks}"
                    + (f"  [{found}]" if found else ""),
                    flush=True,
                )
                survivors += [] if found else [bug]
    tried = len(chosen) - len(old)
    print(f"{tried - len(survivors)} of {tried} found ({100 * (tried - len(survivors)) // max(tried, 1)} %)")
    return int(bool(survivors or old))


if __name__ == "__main__":
    sys.exit(main())
