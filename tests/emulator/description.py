"""The API's own description, loaded once: versions, each with actions, parameters, filters and schemas."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_FOLDER = Path(__file__).parent / "facts"


def load(name: str) -> dict[str, Any]:
    """The JSON object of ``facts/<name>.json``."""
    content: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_text())
    return content


class Description(NamedTuple):
    """One version of the OUTSCALE API.

    ``actions``: name to ``{auth, dry_run, paginated, params, filters?, response, rules?}``. ``schemas``: name to
    ``{field: type}``, a type being text or ``{"type": ..., constraints}``.
    """

    actions: dict[str, dict[str, Any]]
    schemas: dict[str, dict[str, Any]]

    def auth(self, action: str) -> str:
        """How an action may be called: ``signed``, ``basic`` (signed or with login and password) or ``none``."""
        words = str(self.actions[action]["auth"])
        return "none" if words == "none" else "basic" if "basic" in words else "signed"


def _with(old: Description, delta: dict[str, Any]) -> Description:
    """The next version: what was added, removed and changed since the old one."""
    enums = {name: fields["_enum"] for name, fields in delta["schemas_added"].items() if "_enum" in fields}

    def spelled(fields: dict[str, Any]) -> dict[str, Any]:
        return {name: _without_enum(spec, enums) for name, spec in fields.items()}

    actions, schemas = copy.deepcopy(old.actions), copy.deepcopy(old.schemas)
    actions |= copy.deepcopy(delta["actions_added"])
    schemas |= {name: spelled(fields) for name, fields in delta["schemas_added"].items() if name not in enums}
    for name in delta["actions_removed"]:
        del actions[name]
    for name in delta["schemas_removed"]:
        del schemas[name]
    for name, change in delta["actions_changed"].items():
        for part in ("params", "response"):
            _change(actions[name][part], change.get(part, {}), spelled)
        if "filters" in change:
            _change(actions[name].setdefault("filters", {"fields": {}})["fields"], change["filters"], spelled)
        if "paginated" in change:
            actions[name]["paginated"] = change["paginated"][1]
    for name, change in delta["schemas_changed"].items():
        _change(schemas[name], change, spelled)
    return Description(actions, schemas)


def _with_fields(old: Description, delta: dict[str, Any]) -> Description:
    """The next version, from a list of schemas and of the fields that requests and other schemas gained."""
    actions, schemas = copy.deepcopy(old.actions), copy.deepcopy(old.schemas)
    schemas |= {name: fields for name, fields in delta["schemas_added"].items() if not name.endswith(_MESSAGES)}
    for name, facts in delta["actions_added"].items():
        params, filters = dict(facts["params"]), facts["params"].get("Filters")
        actions[name] = {"auth": "aksk", "dry_run": True, "paginated": "token", "params": params}
        actions[name]["response"] = dict(facts["answer"])
        if filters:
            del params["Filters"]
            actions[name]["filters"] = {"fields": schemas[filters["type"]]}
    for name, fields in delta["fields_added"].items():
        action = name.removesuffix("Request")
        target = actions[action]["params"] if name.endswith("Request") else schemas[name]
        target |= copy.deepcopy(fields)
    return Description(actions, schemas)


_MESSAGES = ("Request", "Response")
"""Ends of the names of schemas that are the bodies of a call, not things in them."""


def _without_enum(spec: Any, enums: dict[str, list[str]]) -> Any:
    """The same, with the name of a schema that only lists words replaced by a text of these words."""
    kind = spec["type"] if isinstance(spec, dict) else spec
    if kind.strip("[]") not in enums:
        fields = spec.get("fields") if isinstance(spec, dict) else None
        return {**spec, "fields": {key: _without_enum(one, enums) for key, one in fields.items()}} if fields else spec
    return {"type": kind.replace(kind.strip("[]"), "string"), "enum": enums[kind.strip("[]")]}


def _change(
    fields: dict[str, Any], change: dict[str, Any], spelled: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    """Apply ``{"added": {field: spec}, "changed": {field: {constraint: [old, new]}}}``; null is no constraint."""
    fields |= spelled(change.get("added", {}))
    for name, constraints in change.get("changed", {}).items():
        spec = fields[name] if isinstance(fields[name], dict) else {"type": fields[name]}
        spec |= {key: new for key, (_old, new) in constraints.items()}
        spelled_out = {"fields", "ref"} if "type" in constraints else set()  # those of the old type
        fields[name] = {key: value for key, value in spec.items() if value is not None and key not in spelled_out}


_OUTSCALE = load("outscale-actions")
USUAL, NEWER, NEWEST = "1.28.7", "1.40.1", "1.42.0"
_USUAL = Description(_OUTSCALE["actions"], _OUTSCALE["schemas"])
_NEWER = _with(_USUAL, load("outscale-1.40.1-delta"))
VERSIONS = {USUAL: _USUAL, NEWER: _NEWER, NEWEST: _with_fields(_NEWER, load("outscale-1.42.0-delta"))}
ERROR_CODES: dict[str, tuple[str, str]] = {code: (kind, name) for code, (kind, name) in load("error-codes").items()}
"""Error code to its type word and name."""
