"""How much of each API the collection reaches: plays the tests that use it, and counts what the cloud accepted.

Modules are played in this process, so that it takes minutes. What ``call`` and ``read`` reach is what the collection's
tables know. Writes docs/docsite/rst/coverage.rst. Ends with an error while there is an action of the OUTSCALE API
1.28.7 that no module calls, or one of any API that nothing reaches.
``coverage.py [FOLDER]``: count what a run before kept in FOLDER, instead of playing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import make_schema

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
    "fcu/test_emulator.py",
    "fcu/test_exports.py",
    "fcu/test_infos.py",
)
RAW = {"call", "read"}
"""What calls whatever it is told: it reaches everything, and says nothing of what the modules can."""
PAGING = {"NextPageToken", "ResultsPerPage", "FirstItem", "NextToken", "MaxResults", "cursor", "page", "limit"}
APART = {*PAGING, "DryRun", "dryRun"}
"""What is not the user's to choose."""

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
Paths = dict[str, set[str]]
"""Action to the paths of its parameters, of paging and dry runs without."""


class Calls(NamedTuple):
    """API to action to: the parameters that modules sent, and what called it."""

    params: Seen
    callers: Seen


class Tally(NamedTuple):
    """How many there are, and how many of them modules reach, only call and read, and nothing."""

    all: int
    modules: int
    call: int
    nothing: int

    def __str__(self) -> str:
        return f"{self.all}: {self.modules} by modules, {self.call} by call or read, {self.nothing} not at all"


@dataclass(frozen=True)
class Api:
    """An API as it is described, and what the collection's table of it knows.

    ``name``: what its calls are kept under. ``twins``: the OUTSCALE API's action for each, where the API is another way
    to the same things.
    """

    name: str
    title: str
    actions: Paths
    known: Paths
    twins: dict[str, str] = field(default_factory=dict)

    def modules(self, calls: Calls, action: str) -> list[str]:
        """The modules that call an action."""
        return sorted(calls.callers[self.name][action] - RAW)

    def counted(self, calls: Calls) -> tuple[Tally, Tally]:
        """The actions, and the parameters."""
        sent = calls.params[self.name]
        actions = [(bool(self.modules(calls, name)), name in self.known) for name in self.actions]
        params = [
            (path in sent.get(name, ()), path in self.known.get(name, ()))
            for name, paths in self.actions.items()
            for path in paths
        ]
        return _tally(actions), _tally(params)

    def missing(self, calls: Calls) -> tuple[list[str], dict[str, list[str]]]:
        """The actions that no module calls, and the parameters that none sends in those that some do."""
        sent = calls.params[self.name]
        called = [name for name in self.actions if self.modules(calls, name)]
        params = {name: sorted(self.actions[name] - sent.get(name, set())) for name in called}
        return sorted(self.actions.keys() - set(called)), {name: paths for name, paths in params.items() if paths}

    def unknown(self) -> list[str]:
        """What nothing reaches: actions, and parameters by their path."""
        actions = sorted(self.actions.keys() - self.known.keys())
        return actions + sorted(
            f"{name} {path}"
            for name, paths in self.actions.items()
            if name in self.known
            for path in paths - self.known[name]
        )


def _tally(found: list[tuple[bool, bool]]) -> Tally:
    modules = sum(by_module for by_module, _known in found)
    call = sum(known and not by_module for by_module, known in found)
    return Tally(len(found), modules, call, len(found) - modules - call)


def main() -> int:
    """Play, count, write, tell."""
    status = 0
    if len(sys.argv) > 1:
        calls = read(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            status = play(Path(folder))
            calls = read(Path(folder))
    native, ways = [outscale(), *map(added, make_schema.versions()), oks()], [fcu(), ec2(), directlink()]
    for api in (*native, *ways):
        tell(api, calls)
    if status:
        print("Tests have failed, so that calls may be missing: the page is left as it is")
        return status
    PAGE.write_text(page(native, ways, calls))
    complete = not native[0].missing(calls)[0] and not any(api.unknown() for api in (*native, *ways))
    return 0 if complete else 1


def tell(api: Api, calls: Calls) -> None:
    """Print what reaches how much of an API, and what of it no module does."""
    actions, params = api.counted(calls)
    print(f"{api.title}")
    print(f"  actions     {actions}")
    print(f"  parameters  {params}")
    names, paths = api.missing(calls)
    if names:
        print(f"    no module calls: {', '.join(names)}")
    for name, left in paths.items():
        print(f"    no module sends: {name} {', '.join(left)}")
    for line in api.unknown():
        print(f"    nothing reaches: {line}")


def play(folder: Path) -> int:
    """Run the tests that use modules, each module in this process."""
    tests = [ROOT / "tests" / "integration" / name for name in TESTS]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-n",
            "2",
            "-k",
            "not ansible_playbook",
            *[str(test) for test in tests if test.exists()],
        ],
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
    actions = {}
    for name, action in facts["actions"].items():
        filters = {"Filters": action["filters"]} if "filters" in action else {}
        actions[name] = paths(action["params"] | filters, facts["schemas"])
    return Api("api", "OUTSCALE API 1.28.7", actions, known(make_schema.outscale()))


def added(version: str) -> Api:
    """What a newer version of the OUTSCALE API has besides: its new actions, and those with new parameters."""
    delta = make_schema.read(f"outscale-{version}-delta.json")
    delta = delta if "actions_changed" in delta else make_schema.grouped(delta)
    schemas = {**json.loads((FACTS / "outscale-actions.json").read_text())["schemas"], **delta["schemas_added"]}
    actions = {}
    for name, action in {**delta["actions_added"], **delta["actions_changed"]}.items():
        new = name in delta["actions_added"]
        fields: Json = dict(action["params"] if new else action.get("params", {}).get("added", {}))
        filters = action.get("filters", {}).get("fields" if new else "added")
        if filters:
            fields["Filters"] = {"type": "object", "fields": filters}
        kept = {path for path in paths(fields, schemas) if not path.endswith("._enum")}
        if new or kept:
            actions[name] = kept
    return Api("api", f"OUTSCALE API, what {version} adds", actions, known(make_schema.outscale()))


def oks() -> Api:
    """The operations of OKS as they are: what is in the path, the query and the body. Headers are not counted."""
    table, gone = make_schema.oks(), make_schema.read("oks-delta.json")["operations_gone"]
    reach = known(table)
    headers = {name: set(entry.get("headers", ())) for name, entry in table["ACTIONS"].items()}
    actions = {name: found - headers[name] for name, found in reach.items() if name not in gone}
    return Api("oks", "OKS", actions, reach)


def directlink() -> Api:
    """The actions of the DirectLink API."""
    table = make_schema.described("directlink-actions.json", inert=False)
    return way("directlink", "DirectLink API", "directlink-actions", table)


def fcu() -> Api:
    """The actions of FCU."""
    return way("fcu", "FCU", "fcu-actions", make_schema.described("fcu-actions.json", inert=True))


def ec2() -> Api:
    """The actions of EC2: modules reach those that they call over FCU, which goes to either."""
    facts = make_schema.read(make_schema.EC2)
    schemas = {name: make_schema.queried(fields) for name, fields in facts["schemas"].items()}
    params = {name: make_schema.queried(action["params"]) for name, action in facts["actions"].items()}
    actions = {name: paths(fields, schemas) for name, fields in params.items()}
    return Api("fcu", "EC2 2014-10-01", actions, known(make_schema.ec2()), fcu().twins)


def way(name: str, title: str, file: str, table: Json) -> Api:
    """An API that is another way to what the OUTSCALE API has."""
    actions = json.loads((FACTS / f"{file}.json").read_text())["actions"]
    twins = {action: entry.get("outscale_action") or "" for action, entry in actions.items()}
    described = {action: paths(entry["params"], {}) for action, entry in actions.items()}
    return Api(name, title, described, known(table), twins)


def known(table: Json) -> Paths:
    """What call and read reach by a table of the collection."""
    reach = {}
    for name, entry in table["ACTIONS"].items():
        filters = {"Filters": {"type": "object", "fields": entry["filters"]}} if "filters" in entry else {}
        reach[name] = paths(entry["params"] | filters, table["SCHEMAS"])
    return reach


def paths(fields: Json, schemas: Json) -> set[str]:
    """The paths of an action's parameters, without those of paging, of dry runs and of other names for the same."""
    kept = {name: spec for name, spec in fields.items() if name not in APART}
    return set(paths_of(kept, schemas))


def paths_of(fields: Json, schemas: Json, path: str = "", depth: int = 0) -> Iterator[str]:
    """``Nics.DeviceNumber`` for every field and every field within it."""
    for name, spec in fields.items():
        if isinstance(spec, str) and spec.startswith("="):
            continue
        here = f"{path}.{name}" if path else name
        yield here
        rules = spec if isinstance(spec, dict) else {"type": spec}
        schema = str(rules.get("type", "")).strip("[]!").split(" ", maxsplit=1)[0]
        inner = rules.get("fields") or schemas.get(schema, {})
        if depth < 6:
            yield from paths_of(inner, schemas, here, depth + 1)


def page(native: list[Api], ways: list[Api], calls: Calls) -> str:
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
        "accepted. :ansplugin:`outscale.cloud.call#module` and :ansplugin:`outscale.cloud.read#lookup` reach what no",
        "module does, with ``unchecked`` also what is in none of these tables. Each cell says how many modules reach,",
        "how many only these two, and how many nothing does. A name with dots is a field within a parameter. Dry runs",
        "and paging are not the user's to choose and are not counted.",
        "",
        *_table("API", "Actions", "By modules, call, nothing", "Parameters", "By modules, call, nothing"),
    ]
    for api in (*native, *ways):
        cells = [(str(tally.all), f"{tally.modules}, {tally.call}, {tally.nothing}") for tally in api.counted(calls)]
        lines += _row(api.title, *cells[0], *cells[1])
    for api in native:
        lines += _left_out(api, calls)
    for api in ways:
        lines += _reached(api, calls)
    return "\n".join(lines) + "\n"


NONE = "\N{EN DASH}"


def _left_out(api: Api, calls: Calls) -> Iterator[str]:
    """What the modules do not reach of an API."""
    actions, params = api.missing(calls)
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
        by = ", ".join(f"``{one}``" for one in api.modules(calls, name)) or ("``call``" if name in api.known else NONE)
        twin = api.twins.get(name)
        yield from _row(f"``{name}``", f"``{twin}``" if twin else NONE, by)


def _title(text: str) -> list[str]:
    return ["", text, "-" * len(text), ""]


def _table(*heads: str) -> list[str]:
    return [".. list-table::", "   :header-rows: 1", "", *_row(*heads)]


def _row(*cells: str) -> list[str]:
    return [f"   {'*' if number == 0 else ' '} - {cell}" for number, cell in enumerate(cells)]


if __name__ == "__main__":
    sys.exit(main())
