"""The operations and schemas of OKS: the documented version, with what the newer description adds."""

from __future__ import annotations

from typing import Any

from .description import load

JSON = dict[str, Any]

PAGING = ("cursor", "page", "limit")
LISTS = ("ListProjects", "ListClustersByProjectID", "ListAllClusters")
_SPELLED = {"minimum": "min", "maximum": "max", "minLength": "min_length", "maxLength": "max_length"}
_BODIES = {"CreateCluster": "ClusterInput", "UpdateCluster": "ClusterUpdate"}
_SAME = {"GetKubenetesVersions": "GetKubernetesVersions"}
"""An operation whose name was misspelt; the path is one."""


def operations() -> tuple[dict[str, JSON], dict[str, JSON]]:
    """Operation name to ``{method, path, query?, headers?, body?, response}``, and schemas, each field with its rules.

    Recorded: a window of ``auto_maintenances`` that is not given is off, so that neither is required.
    """
    facts, delta = load("oks-operations"), load("oks-delta")
    newer = {name: _fields(fields) for name, fields in delta["schemas"].items()}
    schemas = {**facts["schemas"], **newer}
    schemas |= {
        name: {**facts["schemas"][name], **fields} for name, fields in newer.items() if name in facts["schemas"]
    }
    for field in schemas["AutoMaintenances"].values():
        field["required"] = False
    known: dict[str, JSON] = {_SAME.get(name, name): facts for name, facts in facts["operations"].items()}
    for name, entry in {**delta["operations_new"], **delta["operations_new_later"]}.items():
        known.setdefault(name, _operation(entry, schemas))
    for name, schema in _BODIES.items():
        known[name]["body"] = _body(known[name]["body"], newer[schema])
    for name in LISTS:
        known[name]["query"] |= dict.fromkeys(PAGING, "string or null")
        known[name]["response"] = {**known[name]["response"], "Pagination": "Pagination"}
    return known, schemas


def _fields(fields: JSON) -> JSON:
    """Fields with the rules as the documented version spells them. ``string`` among the week days is a slip."""
    return {
        name: {
            _SPELLED.get(rule, rule): [word for word in value if word != "string"] if rule == "enum" else value
            for rule, value in rules.items()
        }
        for name, rules in fields.items()
    }


def _operation(entry: JSON, schemas: dict[str, JSON]) -> JSON:
    """A newer operation. Its parameters stand in the path, the query or the headers."""
    made: JSON = {"method": entry["method"], "path": entry["path"], "response": {}}
    for name, spec in entry["params"].items():
        place = spec["in"] if isinstance(spec, dict) else str(spec).split()[0].rstrip(",")
        if place != "path":
            made.setdefault({"header": "headers"}.get(place, place), {})[name] = "string or null"
    if entry.get("answer") in schemas:
        made["response"] = {key: rules["type"] for key, rules in schemas[entry["answer"]].items()}
    return made


def _body(documented: JSON, newer: JSON) -> JSON:
    """A body as the newer description has it. What may be left out may be null, as in the documented one."""
    made: JSON = {}
    for name, rules in newer.items():
        old = documented.get(name)
        known = dict(old) if isinstance(old, dict) else {"type": old} if old else {}
        known.pop("fields", None)
        kind = str(known.get("type") or rules["type"]).removesuffix(" or null")
        required = bool(rules.get("required"))
        made[name] = {**known, **rules, "required": required, "type": kind if required else f"{kind} or null"}
    return made
