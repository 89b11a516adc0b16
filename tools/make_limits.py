"""Writes the collection's table of limits from what tools/schema holds of them.

Sources, what counts for more first: limits-kept.json (kept by hand, each with where it stands), limits-read.json (read
out of the documentation by tools/read_limits.py, each with its sentence), and what the descriptions of FCU, DirectLink
and OKS say in their own fields. A limit of a parameter that the API has not is an error here. The table has no sources.
"""

from __future__ import annotations

import json
import sys
import typing as t

import make_schema

if t.TYPE_CHECKING:
    from pathlib import Path

SOURCE = make_schema.SOURCE
ORDER = (
    "prefix", "range", "unit", "not", "words", "length", "chars", "form",
    "unlike", "wildcards", "mask", "bytes", "items", "empty",
)  # fmt: skip
_SPELLED: dict[str, dict[str, t.Any]] = {
    "^[a-z][a-z0-9-]*[a-z0-9]$": {"form": "dns_name"},
    "^.+@[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)+$": {"form": "email"},
}
_WIDTH = 119
_Limits = dict[str, dict[str, dict[str, t.Any]]]


def paths(facts: dict[str, t.Any], name: str) -> dict[str, str]:
    """Path to kind of every parameter of an action, with those of nested objects; ``!`` marks the required."""
    found: dict[str, str] = {}

    def collect(prefix: str, fields: dict[str, str], above: tuple[str, ...]) -> None:
        for field, kind in fields.items():
            found[prefix + field] = kind
            schema = kind.rstrip("!").strip("[]")
            if schema in facts["SCHEMAS"] and schema not in above:
                collect(f"{prefix}{field}.", facts["SCHEMAS"][schema], (*above, schema))

    collect("", facts["ACTIONS"][name]["params"], ())
    return found


def stated(fields: dict[str, t.Any], prefix: str = "") -> dict[str, dict[str, t.Any]]:
    """The limits that a description's own fields state."""
    found: dict[str, dict[str, t.Any]] = {}
    for name, spec in fields.items():
        if not isinstance(spec, dict):
            continue
        low, high = spec.get("min", spec.get("minimum")), spec.get("max", spec.get("maximum"))
        limit: dict[str, t.Any] = {} if low is None and high is None else {"range": [low and int(low), high]}
        lengths = [spec.get("min_length", spec.get("minLength")), spec.get("max_length", spec.get("maxLength"))]
        if lengths != [None, None]:
            limit["length"] = lengths
        words = spec.get("enum") or spec.get("allowed") or ([spec["const"]] if "const" in spec else None)
        if words:
            limit["words"] = words
        if "max_bytes" in spec:
            limit |= {"form": "base64", "bytes": spec["max_bytes"]}
        limit |= _SPELLED.get(spec.get("pattern", ""), {})
        if limit:
            found[prefix + name] = limit
        found |= stated(spec.get("fields", {}), f"{prefix}{name}.")
    return found


def of_descriptions(api: str) -> _Limits:
    """The limits in the fields of the descriptions of FCU, DirectLink and OKS."""
    if api == "oks":
        operations = make_schema.read("oks-operations.json")["operations"]
        found = {name: stated(operation.get("body", {})) for name, operation in operations.items()}
        paging = {"limit": {"range": [1, 100]}, "page": {"range": [1, None]}}  # behaviour: limit (1-100)
        return found | dict.fromkeys(("ListProjects", "ListClustersByProjectID", "ListAllClusters"), paging)
    actions = make_schema.read(f"{api}-actions.json")["actions"]
    changing = {name: action for name, action in actions.items() if not name.startswith(("Describe", "Get", "Read"))}
    return {name: stated(action["params"]) for name, action in changing.items()}


def spread(table: dict[str, t.Any], key: str) -> t.Iterator[tuple[str, t.Any]]:
    """Each action of ``A|B`` with what is said of them all."""
    for names, content in table.get(key, {}).items():
        for name in names.split("|"):
            yield name, content


def merged(api: str, facts: dict[str, t.Any]) -> dict[str, dict[str, t.Any]]:
    """Action to ``{"limits": {path: limit}, "rules": [rule]}``, only of what the API has."""
    kept = make_schema.read("limits-kept.json")[api]
    known = {name: paths(facts, name) for name in facts["ACTIONS"]}
    made: dict[str, dict[str, t.Any]] = {}
    for name, path, limit in sources(api, facts, kept):
        if path in known[name]:
            one = made.setdefault(name, {}).setdefault("limits", {}).setdefault(path, {})
            one |= {key: value for key, value in limit.items() if key != "source"}
            if "form" in limit:
                one.pop("words", None)  # a form says more than the words that a description lists
    for name, rules in spread(kept, "rules"):
        made.setdefault(name, {}).setdefault("rules", []).extend(as_rule(name, rule, known[name]) for rule in rules)
    met = {path for name in made for path in made[name].get("limits", ())}
    unmet = {path for limits in kept["limits"].values() for path in limits} - met
    if unmet:
        raise SystemExit(f"limits-kept.json: the {api} API has no {unmet}")
    for name, entry in made.items():
        if "limits" in entry:
            entry["limits"] = {p: shaped(one, known[name][p]) for p, one in sorted(entry["limits"].items())}
    return dict(sorted(made.items()))


def sources(api: str, facts: dict[str, t.Any], kept: dict[str, t.Any]) -> t.Iterator[tuple[str, str, dict[str, t.Any]]]:
    """Action, path and limit of every source, those that count for more later."""
    if api == "outscale":
        tables = [with_prefixes(facts, kept["prefixes"]), make_schema.read("limits-read.json")]
    else:
        tables = [of_descriptions(api)]
    for table in tables:
        yield from ((name, path, limit) for name, limits in table.items() for path, limit in limits.items())
    for name, limits in spread(kept, "limits"):
        yield from ((name, path, limit) for path, limit in limits.items())


def as_rule(action: str, entry: dict[str, t.Any], known: dict[str, str]) -> list[str]:
    """A rule, with ``?`` before its word where a recording contradicts it; its parameters exist."""
    rule: list[str] = list(entry["rule"])
    within, plain = (f"{rule[1]}.", rule[2:]) if rule[0] == "each" else ("", rule)
    for path in plain[2:] if plain[0] == "call" else plain[1:]:
        if within + path.lstrip("!").partition("=")[0] not in known:
            raise SystemExit(f"limits-kept.json: {action} has no {within}{path}")
    return [f"?{rule[0]}", *rule[1:]] if "doubt" in entry else rule


def with_prefixes(facts: dict[str, t.Any], prefixes: dict[str, str]) -> _Limits:
    """How ids begin, by the ends of their parameters' names."""
    ends = sorted((name for name in prefixes if name != "source"), key=len, reverse=True)
    found: _Limits = {}
    for name in facts["ACTIONS"]:
        if name.startswith(("Read", "Check")):
            continue
        for path, kind in paths(facts, name).items():
            last = path.rpartition(".")[2]
            end = next((end for end in ends if last.removesuffix("s").endswith(end)), None)
            if end and kind.strip("[]!") == "string" and last != "ServerCertificateId":
                found.setdefault(name, {})[path] = {"prefix": prefixes[end]}
    return found


def shaped(limit: dict[str, t.Any], kind: str) -> t.Any:
    """A limit as it stands in the table. An id has its prefix only; an optional text that is empty is not given."""
    if set(limit) == {"prefix"}:
        return limit["prefix"]
    if "length" in limit:
        low = limit["length"][0] or 0
        limit["length"] = [low, limit["length"][1]]
        if low and not kind.endswith("!"):
            limit["empty"] = True
    return {key: limit[key] for key in ORDER if key in limit}


def tables() -> dict[str, dict[str, dict[str, t.Any]]]:
    """API to its table."""
    facts = {
        "outscale": make_schema.outscale(),
        "oks": make_schema.oks(),
        "fcu": make_schema.described("fcu-actions.json", inert=True),
        "directlink": make_schema.described("directlink-actions.json", inert=False),
    }
    return {api: merged(api, known) for api, known in facts.items()}


def text_of(table: dict[str, dict[str, t.Any]]) -> str:
    """A table as ``schema/limits.py`` reads it: a line an action, its name, a space, and its limits as JSON."""
    return "\n".join(
        f"{name} {json.dumps(entry, separators=(',', ':'), ensure_ascii=True)}".replace("\\", "\\\\")
        for name, entry in table.items()
    )


def wrapped(text: str) -> str:
    """The text of a string whose lines are not too long for a file: they go on after a backslash at the end."""
    lines: list[str] = []
    for line in text.split("\n"):
        rest = line
        while len(rest) > _WIDTH:
            end = next(end for end in range(_WIDTH - 1, 0, -1) if rest[end - 1] != "\\")
            lines.append(f"{rest[:end]}\\")
            rest = rest[end:]
        lines.append(rest)
    return "\n".join(lines)


def files() -> dict[Path, str]:
    """What the file should be."""
    head = make_schema.HEAD.format(title="limits of the APIs")
    head = head.replace("from ..packed import Packed\n\n", "")
    parts = (f'{api.upper()} = """\n{wrapped(text_of(table))}\n"""\n' for api, table in tables().items())
    return {make_schema.TARGET / "limits.py": head + "\n".join(parts)}


if __name__ == "__main__":
    import rendering

    sys.exit(rendering.main(files))
