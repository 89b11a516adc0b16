"""How much of each API the collection reaches: plays the tests that use it, and counts what the cloud accepted.

Writes docs/docsite/rst/coverage.rst. Ends with an error while there is an action of the OUTSCALE API or of OKS that no
module calls, or one of FCU or of the DirectLink API that nothing reaches.
``coverage.py [FOLDER]``: count what a run before kept in FOLDER, instead of playing.
"""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
FACTS = ROOT / "tests" / "emulator" / "facts"
PAGE = ROOT / "docs" / "docsite" / "rst" / "coverage.rst"
TESTS = (
    "ritual/test_ritual.py",
    "ritual/test_fleet.py",
    "ritual/test_infos.py",
    "ritual/test_exports.py",
    "ritual/test_options.py",
    "ritual/test_call.py",
    "fcu/test_emulator.py",
    "fcu/test_exports.py",
    "fcu/test_infos.py",
    "fcu/test_call.py",
)
RAW = {"call", "read"}
"""What calls whatever it is told: it reaches everything, and says nothing of what the modules can."""
PAGING = {"NextPageToken", "ResultsPerPage", "FirstItem"}

BY_ID = "the id names it"
BY_RULES = "``Rules`` says the same, for several at once"
IN_ONE = "one call reads them all"
REASONS = {
    "CreateSecurityGroupRule": BY_RULES,
    "DeleteSecurityGroupRule": BY_RULES,
    "DeletePublicIp": BY_ID,
    "DeleteSecurityGroup": BY_ID,
    "LinkPublicIp": BY_ID,
    "UnlinkPublicIp": BY_ID,
    "DisableOutscaleLoginForUsers": "``user`` says it of each user",
    "EnableOutscaleLoginForUsers": "``user`` says it of each user",
    "LinkPrivateIps": "a task names the addresses, and takes none from another NIC",
    "ReadUserGroupPolicy": IN_ONE,
    "ReadVmsHealth": IN_ONE,
    "ReadVmsState": IN_ONE,
    "StopVms": "what a VM has not written yet would be lost",
    "UnlinkVolume": "what a VM has not written yet would be lost",
    "UpdateVm": "``volume`` links and unlinks volumes",
    "UpdateCluster": "the API does not show them, so that a change cannot be seen",
    "UpdateProject": "the API does not show them, so that a change cannot be seen",
}
"""Why the modules do not reach something."""

Json = dict[str, Any]
Seen = dict[str, dict[str, set[str]]]


class Calls(NamedTuple):
    """API to action to: the parameters that modules sent, and what called it."""

    params: Seen
    callers: Seen


@dataclass(frozen=True)
class Api:
    """An API: its actions, each with the paths of its parameters; those of paging and dry runs are kept apart.

    ``twins``: the OUTSCALE API's action for each, where the API is another way to the same things.
    """

    name: str
    title: str
    actions: dict[str, set[str]]
    apart: dict[str, set[str]]
    twins: dict[str, str] = field(default_factory=dict)

    def reached(self, calls: Calls, action: str) -> tuple[list[str], list[str]]:
        """The modules that call an action, and what else does."""
        callers = calls.callers[self.name][action]
        return sorted(callers - RAW), sorted(callers & RAW)

    def tally(self, calls: Calls) -> tuple[int, int, list[str]]:
        """How many actions modules reach, how many only what calls anything does, and those that nothing reaches."""
        found = {name: self.reached(calls, name) for name in self.actions}
        by_modules = sum(bool(modules) for modules, _raw in found.values())
        by_raw = sum(bool(raw) and not modules for modules, raw in found.values())
        return by_modules, by_raw, sorted(name for name, reached in found.items() if reached == ([], []))

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
    apis, ways = [outscale(), oks()], [directlink(), fcu()]
    if len(sys.argv) > 1:
        calls = read(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            status = play(Path(folder))
            calls = read(Path(folder))
        if status:
            return status
    complete = all([*[tell(api, calls.params) for api in apis], *[tell_ways(api, calls) for api in ways]])
    tell(added(), calls.params)
    PAGE.write_text(page([*apis, added()], ways, calls))
    return 0 if complete else 1


def tell(api: Api, seen: Seen) -> bool:
    """Print what the modules reach of an API. Return whether that is every action."""
    actions, params = api.missing(seen)
    sent, known = api.counts(seen, api.actions)
    dry, all_dry = api.counts(seen, api.apart)
    print(f"{api.title}: {len(api.actions) - len(actions)}/{len(api.actions)} actions, ", end="")
    print(f"{sent}/{known} parameters ({sent / known:.1%}); dry runs and paging: {dry}/{all_dry}")
    for name in actions:
        print(f"  never called: {name}")
    for name, paths in params.items():
        print(f"  never sent: {name} {', '.join(paths)}")
    return not actions


def tell_ways(api: Api, calls: Calls) -> bool:
    """Print how the actions of an API are reached. Return whether all are that have to be."""
    by_modules, by_raw, nothing = api.tally(calls)
    print(f"{api.title}: {by_modules}/{len(api.actions)} actions by modules, {by_raw} by call or read only")
    for name in nothing:
        print(f"  reached by nothing: {name}")
    return not nothing


def play(folder: Path) -> int:
    """Run the tests that use modules, each module in Ansible's worker."""
    tests = [ROOT / "tests" / "integration" / name for name in TESTS]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "2", *[str(test) for test in tests if test.exists()]],
        cwd=ROOT,
        env={**os.environ, "COVERAGE_OF_CALLS": str(folder), "RITUAL_WAYS": "worker"},
        check=False,
    )
    return done.returncode


def read(folder: Path) -> Calls:
    """What was called."""
    calls = Calls(defaultdict(lambda: defaultdict(set)), defaultdict(lambda: defaultdict(set)))
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text().splitlines():
            call = json.loads(line)
            calls.callers[call["api"]][call["action"]].add(call["by"])
            if call["by"] not in RAW:
                calls.params[call["api"]][call["action"]].update(call["params"])
    return calls


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


def added() -> Api:
    """What a newer version of the OUTSCALE API has besides; paging left out."""
    delta = json.loads((FACTS / "outscale-1.40.1-delta.json").read_text())
    schemas = {**json.loads((FACTS / "outscale-actions.json").read_text())["schemas"], **delta["schemas_added"]}
    actions = {}
    for name, action in {**delta["actions_added"], **delta["actions_changed"]}.items():
        new = name in delta["actions_added"]
        fields: Json = dict(action["params"] if new else action.get("params", {}).get("added", {}))
        filters = action.get("filters", {}).get("fields" if new else "added")
        if filters:
            fields["Filters"] = {"type": "object", "fields": filters}
        paths = set(paths_of({field: spec for field, spec in fields.items() if field not in PAGING}, schemas))
        kept = {path for path in paths if not path.endswith("._enum")}
        if new or kept:
            actions[name] = kept
    return Api("api", "OUTSCALE API, what 1.40.1 adds", actions, {})


def oks() -> Api:
    """The operations of OKS: what is in the path, the query and the body. Headers and pages are not counted."""
    sys.path.insert(0, str(ROOT))
    described = importlib.import_module("tests.emulator.oks_description")
    operations, schemas = described.operations()
    actions = {}
    for name, operation in operations.items():
        fields: Json = dict.fromkeys(re.findall(r"{(\w+)}", operation["path"]), "string")
        for place in ("query", "body"):
            fields |= operation.get(place, {})
        kept = {field: spec for field, spec in fields.items() if field not in described.PAGING}
        actions[name] = set(paths_of(kept, schemas))
    return Api("oks", "OKS", actions, {})


def directlink() -> Api:
    """The actions of the DirectLink API."""
    return way("directlink", "DirectLink API", "directlink-actions")


def fcu() -> Api:
    """The actions of FCU."""
    return way("fcu", "FCU", "fcu-actions")


def way(name: str, title: str, file: str) -> Api:
    """An API that is another way to what the OUTSCALE API has."""
    actions = json.loads((FACTS / f"{file}.json").read_text())["actions"]
    twins = {action: entry.get("outscale_action") or "" for action, entry in actions.items()}
    return Api(name, title, {action: set() for action in actions}, {}, twins)


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


def page(apis: list[Api], ways: list[Api], calls: Calls) -> str:
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
        "accepted. :ansplugin:`outscale.cloud.call#module` and :ansplugin:`outscale.cloud.read#lookup` reach every",
        "action, so that they are counted only where no other module does. A name with dots is a field within a",
        "parameter. Dry runs and paging are not the user's to choose and are not counted.",
        "",
        *_table("API", "Actions by modules", "By ``call`` or ``read`` only", "Parameters"),
    ]
    for api in apis:
        actions, _params = api.missing(calls.params)
        sent, known = api.counts(calls.params, api.actions)
        lines += _row(api.title, f"{len(api.actions) - len(actions)} of {len(api.actions)}", NONE, f"{sent} of {known}")
    for api in ways:
        by_modules, by_raw, _nothing = api.tally(calls)
        lines += _row(api.title, f"{by_modules} of {len(api.actions)}", str(by_raw), NONE)
    for api in apis:
        lines += _left_out(api, calls.params)
    for api in ways:
        lines += _reached(api, calls)
    return "\n".join(lines) + "\n"


NONE = "\N{EN DASH}"


def _left_out(api: Api, seen: Seen) -> Iterator[str]:
    """What the modules do not reach of an API."""
    actions, params = api.missing(seen)
    if not actions and not params:
        return
    yield from _title(f"{api.title}: what is left out")
    yield from _table("Action", "Parameters", "Why")
    for name in sorted([*actions, *params]):
        left = ", ".join(f"``{path}``" for path in params.get(name, [])) or "the whole action"
        yield from _row(f"``{name}``", left, REASONS.get(name, NONE))


def _reached(api: Api, calls: Calls) -> Iterator[str]:
    """How each action of an API is reached."""
    yield from _title(f"{api.title}: how each action is reached")
    yield from _table("Action", "In the OUTSCALE API", "By")
    for name in sorted(api.actions):
        modules, raw = api.reached(calls, name)
        by = ", ".join(f"``{one}``" for one in modules) or " and ".join(f"``{one}``" for one in raw) or NONE
        yield from _row(f"``{name}``", f"``{api.twins[name]}``" if api.twins[name] else NONE, by)


def _title(text: str) -> list[str]:
    return ["", text, "-" * len(text), ""]


def _table(*heads: str) -> list[str]:
    return [".. list-table::", "   :header-rows: 1", "", *_row(*heads)]


def _row(*cells: str) -> list[str]:
    return [f"   {'*' if number == 0 else ' '} - {cell}" for number, cell in enumerate(cells)]


if __name__ == "__main__":
    sys.exit(main())
