"""How much of each API the modules reach: plays the tests that use modules, and counts what the cloud accepted.

Writes docs/docsite/rst/coverage.rst. Ends with an error while there is an action that no module calls.
``coverage.py [FOLDER]``: count what a run before kept in FOLDER, instead of playing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
FACTS = ROOT / "tests" / "emulator" / "facts"
PAGE = ROOT / "docs" / "docsite" / "rst" / "coverage.rst"
TESTS = ("test_ritual.py", "test_fleet.py", "test_infos.py", "test_exports.py", "test_options.py")
PAGING = {"NextPageToken", "ResultsPerPage", "FirstItem"}

Json = dict[str, Any]
Seen = dict[str, dict[str, set[str]]]


@dataclass(frozen=True)
class Api:
    """An API: its actions, each with the paths of its parameters; those of paging and dry runs are kept apart."""

    name: str
    title: str
    actions: dict[str, set[str]]
    apart: dict[str, set[str]]

    def missing(self, seen: Seen) -> tuple[list[str], dict[str, list[str]]]:
        """The actions that were never called, and the parameters that were never sent in those that were."""
        called = seen[self.name]
        params = {name: sorted(paths - called[name]) for name, paths in self.actions.items() if name in called}
        return sorted(self.actions.keys() - called), {name: paths for name, paths in params.items() if paths}

    def counts(self, seen: Seen, of: dict[str, set[str]]) -> tuple[int, int]:
        """How many parameters were sent, of how many."""
        called = seen[self.name]
        return sum(len(paths & called[name]) for name, paths in of.items() if name in called), sum(
            map(len, of.values())
        )


def main() -> int:
    """Play, count, write, tell."""
    apis = [outscale(), oks()]
    if len(sys.argv) > 1:
        seen = read(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            status = play(Path(folder))
            seen = read(Path(folder))
        if status:
            return status
    complete = True
    for api in apis:
        actions, params = api.missing(seen)
        complete &= not actions
        sent, known = api.counts(seen, api.actions)
        dry, all_dry = api.counts(seen, api.apart)
        print(f"{api.title}: {len(api.actions) - len(actions)}/{len(api.actions)} actions, ", end="")
        print(f"{sent}/{known} parameters ({sent / known:.1%}); dry runs and paging: {dry}/{all_dry}")
        for name in actions:
            print(f"  never called: {name}")
        for name, paths in params.items():
            print(f"  never sent: {name} {', '.join(paths)}")
    PAGE.write_text(page(apis, seen))
    return 0 if complete else 1


def play(folder: Path) -> int:
    """Run the tests that use modules, each module in Ansible's worker."""
    tests = [ROOT / "tests" / "integration" / "ritual" / name for name in TESTS]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "2", *[str(test) for test in tests if test.exists()]],
        cwd=ROOT,
        env={**os.environ, "COVERAGE_OF_CALLS": str(folder), "RITUAL_WAYS": "worker"},
        check=False,
    )
    return done.returncode


def read(folder: Path) -> Seen:
    """API to action to the paths that were sent."""
    seen: Seen = defaultdict(lambda: defaultdict(set))
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text().splitlines():
            call = json.loads(line)
            seen[call["api"]][call["action"]].update(call["params"])
    return seen


def outscale() -> Api:
    """The actions of the OUTSCALE API, with their filters."""
    facts = json.loads((FACTS / "outscale-actions.json").read_text())
    actions, apart = {}, {}
    for name, action in facts["actions"].items():
        fields: Json = dict(action["params"])
        if "filters" in action:
            fields["Filters"] = action["filters"]
        apart[name] = PAGING & fields.keys() | ({"DryRun"} if action["dry_run"] else set())
        kept = {field: spec for field, spec in fields.items() if field not in PAGING}
        actions[name] = set(paths_of(kept, facts["schemas"]))
    return Api("api", "OUTSCALE API", actions, apart)


def oks() -> Api:
    """The operations of OKS: what is in the path, the query and the body. Headers are not counted."""
    facts = json.loads((FACTS / "oks-operations.json").read_text())
    actions = {}
    for name, operation in facts["operations"].items():
        fields: Json = {}
        for place in ("path_params", "query", "body"):
            fields |= operation.get(place, {})
        actions[name] = set(paths_of(fields, facts["schemas"]))
    return Api("oks", "OKS", actions, {})


def paths_of(fields: Json, schemas: Json, path: str = "", depth: int = 0) -> Iterator[str]:
    """``Nics.DeviceNumber`` for every field and every field within it."""
    for name, spec in fields.items():
        here = f"{path}.{name}" if path else name
        yield here
        rules = spec if isinstance(spec, dict) else {"type": spec}
        schema = str(rules.get("type", "")).strip("[]").split(" ", maxsplit=1)[0]
        inner = rules.get("fields") or schemas.get(schema, {})
        if depth < 6:
            yield from paths_of(inner, schemas, here, depth + 1)


def page(apis: list[Api], seen: Seen) -> str:
    """The page of the documentation."""
    lines = [
        ".. Copyright (c) the outscale.cloud contributors",
        ".. GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)",
        ".. SPDX-License-Identifier: GPL-3.0-or-later",
        "",
        ".. _ansible_collections.outscale.cloud.docsite.coverage:",
        "",
        "What the modules reach",
        "======================",
        "",
        "Made by ``make coverage``, which plays the tests of the modules against the emulator and counts what it",
        "accepted. Calls by :ansplugin:`outscale.cloud.call#module` and by lookups do not count. A name with dots is a",
        "field within a parameter. Dry runs and paging are not the user's to choose and are not counted.",
        "",
        ".. list-table::",
        "   :header-rows: 1",
        "",
        "   * - API",
        "     - Actions",
        "     - Parameters",
    ]
    for api in apis:
        actions, _params = api.missing(seen)
        sent, known = api.counts(seen, api.actions)
        lines += [f"   * - {api.title}"]
        lines += [f"     - {len(api.actions) - len(actions)} of {len(api.actions)}", f"     - {sent} of {known}"]
    for api in apis:
        actions, params = api.missing(seen)
        if actions or params:
            title = f"{api.title}: what is left out"
            lines += ["", title, "-" * len(title), "", ".. list-table::", "   :header-rows: 1", ""]
            lines += ["   * - Action", "     - Parameters"]
            for name in sorted([*actions, *params]):
                left = ", ".join(f"``{path}``" for path in params.get(name, [])) or "the whole action"
                lines += [f"   * - ``{name}``", f"     - {left}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
