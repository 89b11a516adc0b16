"""Writes the collection's own API facts (plain Python) from the descriptions in tools/schema.

A module that runs inside AnsiballZ cannot open data files, so what `call`, `read` and the engine need to know of each
action is kept as Python: its parameters, filters, answer, paging and authentication.
The emulator has facts of its own in tests/emulator/facts; a test lists where they differ.
"""

from __future__ import annotations

import json
import pathlib
import re
import sys
import textwrap
import typing as t

ROOT = pathlib.Path(__file__).resolve().parents[1]
SOURCE = ROOT / "tools" / "schema"
EC2 = "ec2-2014-10-01-actions.json"
TARGET = ROOT / "plugins" / "module_utils" / "_client" / "schema" / "generated"
WHOLE_WORDS: dict[str, t.Any] = {"break_long_words": False, "break_on_hyphens": False}
HEAD = '''"""Facts of the {title}. `make render` writes this from tools/schema."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ..packed import Packed

'''


def kind(spec: t.Any) -> str:
    """Type of a field: string, integer, number, boolean, object, a schema, or one of them in brackets; ! = required.

    Of two spellings of one type (``string (date)|string (date-time)``) it is that type; of two types the first.
    """
    text = spec if isinstance(spec, str) else spec["type"]
    text = re.sub(r" \([^)]*\)", "", text).removesuffix(" or null").replace("properties", "object")
    text = re.sub(r"^\[(.*) or null\]$", r"[\1]", text)
    text = re.sub(r"\|[^\]]*", "", text)
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


def read(name: str) -> dict[str, t.Any]:
    """One description of tools/schema."""
    return t.cast("dict[str, t.Any]", json.loads((SOURCE / name).read_text(encoding="utf-8")))


def versions() -> list[str]:
    """The versions of the OUTSCALE API that a delta of tools/schema leads to, in their order."""
    found = [path.name.split("-")[1] for path in SOURCE.glob("outscale-*-delta.json")]
    return sorted(found, key=lambda version: [int(part) for part in version.split(".")])


def outscale() -> dict[str, t.Any]:
    """Facts of the OUTSCALE API: the documented version, with what each later one adds."""
    facts = read("outscale-actions.json")
    schemas: dict[str, dict[str, str]] = {name: kinds(fields) for name, fields in facts["schemas"].items()}
    actions: dict[str, t.Any] = {}
    for name, action in facts["actions"].items():
        actions[name] = entry_of(action, schemas)
    made = {"ACTIONS": actions, "SCHEMAS": schemas}
    read_deltas = [read(f"outscale-{version}-delta.json") for version in versions()]
    deltas = [delta if "actions_changed" in delta else grouped(delta) for delta in read_deltas]
    for delta in deltas:
        newer(made, delta)
    enums = {name for delta in deltas for name, fields in delta["schemas_added"].items() if "_enum" in fields}
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


def newer(facts: dict[str, t.Any], delta: dict[str, t.Any]) -> None:
    """Add what a newer version of the API has: it is sent only where a task asks for it.

    Actions that newly page are left as they are: the older API refuses the page size, and a next page that the newer
    one announces is asked for anyway.
    """
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


def grouped(delta: dict[str, t.Any]) -> dict[str, t.Any]:
    """A plain list of differences (fields by the schema that they are in) in the form that ``newer`` takes.

    The fields of ``CreateVmsRequest`` are the parameters of CreateVms. Whether new actions page, and take DryRun, their
    parameters say; they are signed with keys, as every action since the documented version.
    """
    schemas = {k: v for k, v in delta.get("schemas_added", {}).items() if not k.endswith(("Request", "Response"))}
    made: dict[str, t.Any] = {"schemas_added": schemas, "schemas_changed": {}, "actions_added": {}}
    made["actions_changed"] = changed = {}
    for name, action in delta.get("actions_added", {}).items():
        params = {key: spec for key, spec in action["params"].items() if key not in {"Filters", "DryRun"}}
        paging = "token" if "NextPageToken" in params else ""
        entry = {"params": params, "response": action["answer"], "auth": "aksk", "paginated": paging}
        entry["dry_run"] = "DryRun" in action["params"]
        if "Filters" in action["params"]:
            fields = action.get("filters") or schemas.pop(kind(action["params"]["Filters"]).rstrip("!"))
            entry["filters"] = {"fields": fields}
        made["actions_added"][name] = entry
    for name, fields in delta.get("fields_added", {}).items():
        for end, part in (("Request", "params"), ("Response", "response")):
            if name.endswith(end):
                changed.setdefault(name.removesuffix(end), {})[part] = {"added": fields}
                break
        else:
            made["schemas_changed"][name] = {"added": fields}
    for name, fields in delta.get("filters_added", {}).items():
        changed.setdefault(name, {})["filters"] = {"added": fields}
    return made


def plain(value: t.Any, enums: set[str]) -> t.Any:
    """The facts with the names of enumerations, which are strings, replaced."""
    if isinstance(value, dict):
        return {key: plain(item, enums) for key, item in value.items()}
    if isinstance(value, str) and value.strip("[]!") in enums:
        return value.replace(value.strip("[]!"), "string")
    return value


def oks() -> dict[str, t.Any]:
    """Facts of the OKS API: the documented version, with what the newer description adds."""
    facts, delta = read("oks-operations.json"), read("oks-delta.json")
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
    newer_oks(actions, schemas, delta)
    return {"ACTIONS": actions, "SCHEMAS": reachable(actions, schemas)}


_BODIES = {"CreateCluster": "ClusterInput", "UpdateCluster": "ClusterUpdate"}
_ADDED = {"cursor": "string", "page": "integer", "limit": "integer", "X-Real-IP": "string"}


def newer_oks(actions: dict[str, t.Any], schemas: dict[str, dict[str, str]], delta: dict[str, t.Any]) -> None:
    """Add the operations, parameters and fields of the newer description. Operations that are gone keep their names.

    What is required is what the newer description says. ``sealed``: the key of an answer in place of the result's,
    where a public key was sent. An answer that no description tells is left open.
    """
    new = {name: kinds(fields) for name, fields in delta["schemas"].items()}
    for name, fields in new.items():
        schemas[name] = {**fields, **schemas.get(name, {})}
    for name, operation in delta["operations_new"].items():
        actions[name] = oks_entry(operation["method"], operation["path"], operation["params"])
        answer = new[operation["answer"]]
        actions[name]["answer"] = {key: text.rstrip("!") for key, text in answer.items() if key != "ResponseContext"}
    for name, operation in delta["operations_new_later"].items():
        params = {key: spec_of(text) for key, text in operation["params"].items()}
        answer = new.get(operation.get("answer", ""), {})
        entry = {**oks_entry(operation["method"], operation["path"], params), **kept(operation, "sealed")}
        entry["answer"] = {key: text.rstrip("!") for key, text in answer.items() if key != "ResponseContext"}
        entry["answer"] = dict(sorted(entry["answer"].items(), key=lambda item: item[0] == operation.get("sealed")))
        actions[name] = entry
    for name, change in delta["parameters_changed"].items():
        entry, body = actions[name], new.get(_BODIES.get(name, ""), {})
        entry["params"] |= {key: body.get(key) or _ADDED[key] for key in change["added"]}
        for key in set(change["added"]) & set(_ADDED):
            where = "headers" if key == "X-Real-IP" else "query"
            entry[where] = sorted({*entry.get(where, ()), key})
        for key, text in body.items():
            entry["params"][key] = entry["params"].get(key, text).rstrip("!") + "!" * text.endswith("!")
        if "page" in change["added"]:
            entry["answer"]["Pagination"] = "Pagination"


def spec_of(text: str) -> dict[str, t.Any]:
    """``path string!`` as a field with its place; what stands behind is a remark."""
    place, _space, rest = text.partition(" ")
    return {"in": place.rstrip(","), "type": "string", "required": rest.endswith("!")}


def kept(entry: dict[str, t.Any], *names: str) -> dict[str, t.Any]:
    """These keys of an entry, where it has them."""
    return {name: entry[name] for name in names if name in entry}


def oks_entry(method: str, path: str, params: dict[str, t.Any]) -> dict[str, t.Any]:
    """What the collection keeps of a newer OKS operation, without its answer."""
    entry: dict[str, t.Any] = {"method": method, "path": path, "params": kinds(params)}
    for where, place in (("query", "query"), ("headers", "header")):
        found = sorted(name for name, spec in params.items() if spec["in"] == place)
        if found:
            entry[where] = found
    return entry


def reachable(actions: dict[str, t.Any], schemas: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """The schemas that a parameter or an answer names, and those that they name."""
    left = [kind for entry in actions.values() for part in ("params", "answer") for kind in entry[part].values()]
    kept: dict[str, dict[str, str]] = {}
    while left:
        name = left.pop().rstrip("!").strip("[]")
        if name in schemas and name not in kept:
            kept[name] = schemas[name]
            left += schemas[name].values()
    return dict(sorted(kept.items()))


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
    facts = read(path)
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


def ec2() -> dict[str, t.Any]:
    """Facts of the EC2 API, with what FCU's documentation has besides of the same actions: it follows a later version.

    A data type is a schema of its own name where it is sent, and one that begins with a small letter where it is
    answered. A parameter that is sent under another name than the reference's says so: ``=InstanceId``.
    """
    facts, later = read(EC2), described("fcu-actions.json", inert=True)
    sent = {name: queried(fields) for name, fields in facts["schemas"].items()}
    shown = {answered(name): shown_fields(fields) for name, fields in facts["schemas"].items()}
    schemas: dict[str, dict[str, str]] = {**sent, **shown}
    made: dict[str, t.Any] = {}
    for name, action in sorted(facts["actions"].items()):
        entry = {"params": queried(action["params"]), "answer": shown_fields(action["response"])}
        entry["answer"].pop("requestId", None)
        if name in later["ACTIONS"]:
            both = {**schemas, **later["SCHEMAS"]}
            complete(entry["params"], later["ACTIONS"][name]["params"], schemas, later["SCHEMAS"])
            complete(entry["answer"], later["ACTIONS"][name]["answer"], schemas, later["SCHEMAS"])
            schemas.update({key: fields for key, fields in both.items() if key not in schemas})
            if "paging" in later["ACTIONS"][name]:
                entry["paging"] = later["ACTIONS"][name]["paging"]
        made[name] = entry
    kept = reachable(made, schemas)
    return t.cast("dict[str, t.Any]", untyped({"ACTIONS": made, "SCHEMAS": kept}, set(kept)))


def queried(fields: dict[str, t.Any]) -> dict[str, str]:
    """What is sent of the fields of the EC2 reference."""
    found: dict[str, str] = {}
    for name, field in sorted(fields.items()):
        if name[0].isupper():
            query = field.get("query", name)
            if query == name:
                found[name] = kind(field)
            else:
                found.setdefault(query, kind(field))
                found[name] = f"={query}"
    return found


def shown_fields(fields: dict[str, t.Any]) -> dict[str, str]:
    """What is answered of them."""
    found: dict[str, str] = {}
    for name, field in sorted(fields.items()):
        shown = name if name[0].islower() else field.get("answer")
        if shown:
            text = kind(field).rstrip("!")
            text = text.replace(text.strip("[]"), answered(text.strip("[]")))
            found |= dict.fromkeys(wire_names(shown, text), text)
    return found


def wire_names(name: str, text: str) -> list[str]:
    """The names that a field may have in an answer: ``entries`` of the reference are an ``entrySet`` there."""
    if not text.startswith("[") or name.endswith("Set"):
        return [name]
    one = re.sub(r"(?<=[a-z])s$", "", re.sub(r"ies$", "y", re.sub(r"(?<=[sx])es$", "", name)))
    return [name, f"{one}Set", f"{name}Set"]


def answered(name: str) -> str:
    """The schema of a data type where it is answered."""
    return name[0].lower() + name[1:]


def complete(
    fields: dict[str, str],
    others: dict[str, str],
    schemas: dict[str, dict[str, str]],
    theirs: dict[str, dict[str, str]],
    seen: frozenset[str] = frozenset(),
) -> None:
    """Add to fields, and to the schemas that they name, what another description has besides."""
    for name, text in others.items():
        ours, other = fields.get(name, "").strip("[]!"), text.strip("[]!")
        if name not in fields:
            fields[name] = text.rstrip("!")
        elif ours in schemas and other in theirs and ours not in seen:
            complete(schemas[ours], theirs[other], schemas, theirs, seen | {ours})


def untyped(value: t.Any, schemas: set[str]) -> t.Any:
    """The facts, where a data type that the reference does not describe is any object."""
    if isinstance(value, dict):
        return {key: untyped(item, schemas) for key, item in value.items()}
    if not isinstance(value, str) or value.startswith("=") or value.strip("[]!") in {*schemas, *_SIMPLE, *_KEYWORDS}:
        return value
    return value.replace(value.strip("[]!"), "object")


_SIMPLE = {"string", "integer", "number", "boolean", "object"}
_KEYWORDS = {"token"}


def pack(facts: dict[str, t.Any]) -> str:
    """Facts as the text that ``schema/packed.py`` reads. No string in them has a space: lines break anywhere."""
    return "\n".join(
        textwrap.fill(f"{name} {json.dumps(fact)}", 118, subsequent_indent=" ", **WHOLE_WORDS)
        for name, fact in facts.items()
    )


def written(title: str, facts: dict[str, t.Any]) -> str:
    """One file of facts that a task imports."""
    packed = (f'{key} = Packed("""\n{pack(value)}\n""")\n' for key, value in facts.items())
    return HEAD.format(title=title) + "\n".join(packed)


def files() -> dict[pathlib.Path, str]:
    """What each file should be."""
    made = {
        "outscale": (f"OUTSCALE API, versions 1.28.7 to {versions()[-1]}", outscale()),
        "oks": ("OKS API 1.0 and what is newer", oks()),
        "fcu": ("FCU API, which follows EC2, version 2016-09-15", described("fcu-actions.json", inert=True)),
        "ec2": ("EC2 API, version 2014-10-01, with what FCU has besides", ec2()),
        "directlink": ("DirectLink API, version 2012-10-25", described("directlink-actions.json", inert=False)),
    }
    return {TARGET / f"{name}.py": written(title, facts) for name, (title, facts) in made.items()}


if __name__ == "__main__":
    import rendering

    sys.exit(rendering.main(files))
