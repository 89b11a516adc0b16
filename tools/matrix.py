"""Tests the collection with every pair of Python and ansible-core found here: ``python tools/matrix.py [pair]...``.

A pair is written 3.11-2.17. Each has an environment in ``.cache/matrix``; the ritual of every module, the inventory
and lookup tests run in it, and ansible-test sanity beside them.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import collection_tree
from check import CACHE, CORES, ROOT, Runner, Step, lane

# the newest ansible-core that Python 3.11 runs is 2.19, that 3.10 runs is 2.17
PAIRS = {"3.10": ("2.17",), "3.11": ("2.17", "2.18", "2.19"), "3.12": ("2.20", "2.21"), "3.13": ("2.20", "2.21")}
PLAYS_ONLY = ("3.10",)
"""Too old for the emulator and the tests themselves, which run with this Python and play with that one."""
NO_PYLINT = ("2.22",)  # its pylint is broken


def interpreters() -> dict[str, Path]:
    """Find a working Python of each version: on PATH, else among pyenv's."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found = {}
    for version in PAIRS:
        on_path = shutil.which(f"python{version}")
        for candidate in [*([Path(on_path)] if on_path else []), *sorted(pyenv.glob(f"{version}.*/bin/python"))]:
            with contextlib.suppress(subprocess.CalledProcessError):
                # a shim of a version that is not selected ends with 127
                where = subprocess.run(
                    [candidate, "-c", "import ensurepip, sys; print(sys.executable)"],
                    check=True,
                    capture_output=True,
                    text=True,
                )
                found[version] = Path(where.stdout.strip())
                break
    return found


def requirements(version: str, core: str, file: Path) -> Path:
    """Write what the tests need, with another ansible-core; what the plugins need for a Python that only plays."""
    if version in PLAYS_ONLY:
        plugins = (ROOT / "requirements.txt").read_text()
        file.write_text(f"ansible-core=={core}.*\ncryptography\nPyNaCl\n{plugins}")
        return file
    demo = (ROOT / "requirements-demo.txt").read_text()
    tests = (ROOT / "requirements-dev.txt").read_text().partition("# tests")[2].partition("\n\n")[0]
    lines = [line for line in (demo + tests).splitlines() if "==" in line and not line.startswith("ansible-core")]
    file.write_text("\n".join([f"ansible-core=={core}.*", *lines, ""]))
    return file


def steps(version: str, core: str, python: Path) -> tuple[Step, Step, Step]:
    """Return what a pair needs: its environment, its tests, its sanity."""
    pair = f"{version}-{core}"
    folder = CACHE / "matrix" / pair
    wanted = requirements(version, core, folder.parent / f"{pair}.txt")
    binaries = folder / "bin"
    env = {"PATH": f"{binaries}:{os.environ['PATH']}", "VIRTUAL_ENV": str(folder)}
    install = (
        (str(python), "-m", "venv", str(folder)),
        (str(binaries / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", str(wanted)),
    )
    marks = "ritual" if version in PLAYS_ONLY else "ritual or inventory or lookup"
    runs = sys.executable if version in PLAYS_ONLY else str(binaries / "python")
    tested = {"PLAYED_WITH": str(binaries)} if version in PLAYS_ONLY else env
    pytest = (runs, "-m", "pytest", "-q", "-n", CORES, "--dist", "worksteal", "-m", marks)
    sanity = ("tools/sanity.sh", *(("--skip-test", "pylint") if core in NO_PYLINT else ()))
    return (
        Step(f"{pair}-install", (), install, ROOT),
        Step(f"{pair}-tests", (), (pytest,), ROOT, tested),
        Step(f"{pair}-sanity", (), (sanity,), ROOT, env),
    )


def table(runner: Runner, pairs: list[tuple[str, str]]) -> str:
    """One line a pair."""
    lines = [f"{'Python':8}{'core':6}{'tests':44}sanity"]
    for version, core in pairs:
        tests, sanity = (runner.outcomes.get(f"{version}-{core}-{what}") for what in ("tests", "sanity"))
        said = f"{'FAIL ' if tests.code else ''}{tests.last_line}" if tests else "not run"
        sane = f"{'FAIL' if sanity.code else 'ok'} {sanity.seconds:.0f}s" if sanity else "not run"
        lines.append(f"{version:8}{core:6}{said:44}{sane}")
    return "\n".join(lines)


def main(only: list[str]) -> int:
    """Run the pairs that are asked for, all that can run here when none is named."""
    found = interpreters()
    pairs = [(v, c) for v, cores in PAIRS.items() if v in found for c in cores if not only or f"{v}-{c}" in only]
    if not pairs:
        sys.exit(f"no such pair here; found Python {', '.join(found)}")
    for version in PAIRS.keys() - found.keys():
        print(f"     Python {version} is not here")
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    collection_tree.refresh()
    (CACHE / "matrix").mkdir(exist_ok=True)
    installs, tests, sanities = zip(*(steps(v, c, found[v]) for v, c in pairs), strict=True)
    runner = Runner()
    try:
        runner.run(lane(installs))
        runner.run(lane(tests), lane(sanities))
    except KeyboardInterrupt:
        print("\nstopped", flush=True)
        return 130
    finally:
        runner.clean_up()
    print(table(runner, pairs))
    return 1 if runner.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
