"""Writes the collection's own API facts (plain Python) from the JSON facts in tests/emulator/facts.

A module that runs inside AnsiballZ cannot open data files, so what `call`, `read` and the engine need to know of each
action is kept as Python: its parameters, filters, answer, paging and authentication. Run after changing the JSON facts.
"""

from __future__ import annotations

import json
import pathlib
import re
import subprocess
import sys
import textwrap
import typing as t

ROOT = pathlib.Path(__file__).resolve().parents[1]
SOURCE = ROOT / "tests" / "emulator" / "facts"
TARGET = ROOT / "plugins" / "module_utils" / "_client" / "schema" / "generated"
WHOLE_WORDS: dict[str, t.Any] = {"break_long_words": False, "break_on_hyphens": False}
HEAD = '''"""Facts of the {title}. Made by tools/make_facts.py: change that, not this."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

'''


def kind(spec: t.Any) -> str:
    """Type of a field: string, integer, number, boolean, object, a schema, or one of them in brackets; ! = required."""
    text = spec if isinstance(spec, str) else spec["type"]
    text = re.sub(r" \([^)]*\)", "", text).removesuffix(" or null").replace("properties", "object")
    text = re.sub(r"^\[(.*) or null\]$", r"[\1]", text)
    return text + ("!" if isinstance(spec, dict) and spec.get("required") else "")


def kinds(fields: dict[str, t.Any]) -> dict[str, str]:
    """Types of the fields of a schema."""
    return {name: kind(spec) for name, spec in sorted(fields.items())}


def nested(fields: dict[str, t.Any], schemas: dict[str, dict[str, str]]) -> None:
    """Collect the schemas that parameters spell out in place."""
    for spec in fields.values():
        if isinstance(spec, dict) and "fields" in spec:
            schemas.setdefault(kind(spec).strip("[]!"), kinds(spec["fields"]))
            nested(spec["fields"], schemas)


def outscale() -> dict[str, t.Any]:
    """Facts of the OUTSCALE API."""
    facts = json.loads((SOURCE / "outscale-actions.json").read_text())
    schemas: dict[str, dict[str, str]] = {name: kinds(fields) for name, fields in facts["schemas"].items()}
    actions: dict[str, t.Any] = {}
    for name, action in facts["actions"].items():
        actions[name] = entry_of(action, schemas)
    made = {"ACTIONS": actions, "SCHEMAS": schemas}
    newer(made)
    delta = json.loads((SOURCE / "outscale-1.40.1-delta.json").read_text())
    enums = {name for name, fields in delta["schemas_added"].items() if "_enum" in fields}
    return t.cast("dict[str, t.Any]", plain(made, enums))


def entry_of(action: dict[str, t.Any], schemas: dict[str, dict[str, str]]) -> dict[str, t.Any]:
    """What the collection keeps of an action."""
    nested(action["params"], schemas)
    entry: dict[str, t.Any] = {"params": kinds(action["params"])}
    if "filters" in action:
        entry["filters"] = kinds(action["filters"]["fields"])
    if action.get("dry_run"):
        entry["params"]["DryRun"] = "boolean"
    entry["answer"] = {key: kind(spec) for key, spec in action["response"].items() if key != "ResponseContext"}
    if action["paginated"]:
        entry["paging"] = action["paginated"]
    if action["auth"] != "aksk":
        entry["auth"] = "none" if action["auth"] == "none" else "basic"
    return entry


def newer(facts: dict[str, t.Any]) -> None:
    """Add what a newer version of the API has: it is sent only where a task asks for it.

    Actions that newly page are left as they are: the older API refuses the page size, and a next page that the newer
    one announces is asked for anyway.
    """
    delta = json.loads((SOURCE / "outscale-1.40.1-delta.json").read_text())
    actions, schemas = facts["ACTIONS"], facts["SCHEMAS"]
    for name, fields in {
        **delta["schemas_added"],
        **{k: v.get("added", {}) for k, v in delta["schemas_changed"].items()},
    }.items():
        if "_enum" not in fields:
            schemas[name] = {**kinds(fields), **schemas.get(name, {})}
    for name, action in delta["actions_added"].items():
        actions[name] = entry_of(action, schemas)
    for name, change in delta["actions_changed"].items():
        entry = actions[name]
        for part, key in (("params", "params"), ("filters", "filters"), ("response", "answer")):
            added = kinds(change.get(part, {}).get("added", {}))
            paging = {"NextPageToken", "ResultsPerPage"} if "paginated" in change else set()
            for field, what in change.get(part, {}).get("changed", {}).items():
                if what.get("required") == [True, None]:
                    entry[key][field] = entry[key][field].rstrip("!")
            entry[key] = {**entry.get(key, {}), **{field: text for field, text in added.items() if field not in paging}}
        if not entry["filters"]:
            del entry["filters"]


def plain(value: t.Any, enums: set[str]) -> t.Any:
    """The facts with the names of enumerations, which are strings, replaced."""
    if isinstance(value, dict):
        return {key: plain(item, enums) for key, item in value.items()}
    if isinstance(value, str) and value.strip("[]!") in enums:
        return value.replace(value.strip("[]!"), "string")
    return value


def oks() -> dict[str, t.Any]:
    """Facts of the OKS API."""
    facts = json.loads((SOURCE / "oks-operations.json").read_text())
    schemas: dict[str, dict[str, str]] = {name: kinds(fields) for name, fields in facts["schemas"].items()}
    actions: dict[str, t.Any] = {}
    for name, operation in facts["operations"].items():
        body = operation.get("body", {})
        nested(body, schemas)
        path = operation.get("path_params", {})
        entry: dict[str, t.Any] = {"method": operation["method"], "path": operation["path"]}
        entry["params"] = kinds({**path, **operation.get("query", {}), **operation.get("headers", {}), **body})
        for where in ("query", "headers"):
            if where in operation:
                entry[where] = sorted(operation[where])
        entry["answer"] = {key: kind(spec) for key, spec in operation["response"].items() if key != "ResponseContext"}
        actions[name] = entry
    return {"ACTIONS": actions, "SCHEMAS": schemas}


def live(fields: dict[str, t.Any]) -> dict[str, t.Any]:
    """The fields of an answer without those that are always null, which only Direct Connect has."""
    kept = {}
    for name, spec in fields.items():
        inner = live(spec["fields"]) if isinstance(spec, dict) and "fields" in spec else {"": None}
        if inner and not (isinstance(spec, dict) and spec.get("inert")):
            kept[name] = {**spec, "fields": inner} if "" not in inner else spec
    return kept


def described(path: str, *, inert: bool) -> dict[str, t.Any]:
    """Facts of FCU or DirectLink: parameters and answers. ``inert``: also what is always null in answers."""
    facts = json.loads((SOURCE / path).read_text())
    schemas: dict[str, dict[str, str]] = {}
    actions: dict[str, t.Any] = {}
    for name, action in facts["actions"].items():
        nested(action["params"], schemas)
        entry: dict[str, t.Any] = {"params": kinds(action["params"])}
        response = action["response"] if inert else live(action["response"])
        nested(response, schemas)
        entry["answer"] = kinds({key: spec for key, spec in response.items() if key != "requestId"})
        if "NextToken" in action["params"]:
            entry["paging"] = "token"
        if action.get("auth") == "none":
            entry["auth"] = "none"
        actions[name] = entry
    return {"ACTIONS": actions, "SCHEMAS": schemas}


def pack(facts: dict[str, t.Any]) -> str:
    """Facts as the text that ``schema/packed.py`` reads. No string in them has a space: lines break anywhere."""
    return "\n".join(
        textwrap.fill(f"{name} {json.dumps(fact)}", 118, subsequent_indent=" ", **WHOLE_WORDS)
        for name, fact in facts.items()
    )


def write_packed(name: str, title: str, facts: dict[str, t.Any]) -> None:
    """Write one file of facts that each task imports."""
    head = HEAD.format(title=title).replace("import typing as t\n", "from ..packed import Packed\n")
    packed = (f'{key} = Packed("""\n{pack(value)}\n""")\n' for key, value in facts.items())
    (TARGET / f"{name}.py").write_text(head + "\n".join(packed))


def write(name: str, title: str, facts: dict[str, t.Any]) -> None:
    """Write one file of facts, formatted."""
    path = TARGET / f"{name}.py"
    lines = [f"{key}: dict[str, t.Any] = {json.dumps(value)}\n" for key, value in facts.items()]
    path.write_text(HEAD.format(title=title) + "\n".join(lines))
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(path)], check=True, cwd=ROOT)


def main() -> None:
    """Write every file."""
    write_packed("outscale", "OUTSCALE API 1.28.7, with what 1.40.1 adds", outscale())
    write("oks", "OKS API 1.0", oks())
    write("fcu", "FCU API, which follows EC2, version 2016-09-15", described("fcu-actions.json", inert=True))
    write("directlink", "DirectLink API, version 2012-10-25", described("directlink-actions.json", inert=False))


if __name__ == "__main__":
    main()
