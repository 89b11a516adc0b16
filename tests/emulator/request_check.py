"""Checks of a request against the API's description: unknown and missing parameters, types, ranges, ids."""

from __future__ import annotations

import re
from typing import Any

from .clock import instant
from .description import USUAL, VERSIONS, Description
from .errors import ApiError
from .ids import prefixes, split_id
from .not_given import given

_UNKNOWN, _MISSING, _TYPE, _VALUE, _LENGTH = "3001", "7000", "4108", "4047", "4106"
"""Codes: 3001 and 7000 stand for the families InvalidParameter and MissingParameter, whose codes no list names; the
others are those of the list of codes."""

_UNCHECKED = {"IpProtocol"}
"""Parameters whose documented values are not the whole set: their own action looks at them."""


_RULE_ACTIONS = ("CreateSecurityGroupRule", "DeleteSecurityGroupRule")
"""They take a rule as it was read, with the id that no version's parameters document."""


def check_request(action: str, params: Any, description: Description = VERSIONS[USUAL]) -> dict[str, Any]:
    """What is given of the parameters of a call, DryRun included; raises ApiError 400 for the first thing wrong."""
    specs = _specs(action, description)
    params = given(action, params, specs, description.schemas)
    check_fields(params, specs, description.schemas)
    check_ids(params)
    if action == "ReadVms":
        check_ids(params.get("Filters", {}).get("VmIds", []), "VmIds")
    return dict(params)


def check_fields(params: Any, specs: dict[str, Any], schemas: dict[str, Any] = VERSIONS[USUAL].schemas) -> None:
    """Parameters against the description of each; raises ApiError 400 for the first thing that is wrong."""
    if not isinstance(params, dict):
        raise ApiError(_TYPE, "The request body must be a JSON object.")
    _check_object("", params, specs, schemas)


def _specs(action: str, description: Description) -> dict[str, Any]:
    """Every parameter that an action takes, with its description."""
    facts = description.actions[action]
    specs = dict(facts["params"])
    if facts["dry_run"]:
        specs["DryRun"] = "boolean"
    if "filters" in facts:
        fields = {
            name: {"type": spec["type"]} if isinstance(spec, dict) and "enum" not in spec else spec
            for name, spec in facts["filters"]["fields"].items()
        }
        specs["Filters"] = {"type": "object", "fields": fields}
    if action in _RULE_ACTIONS:
        rules = specs["Rules"]
        specs["Rules"] = {**rules, "fields": {**rules["fields"], "SecurityGroupRuleId": "string"}}
    return specs


def _check(name: str, value: Any, spec: Any, schemas: dict[str, Any]) -> None:
    """One value against one description (text, or an object with ``type`` and constraints)."""
    rules = spec if isinstance(spec, dict) else {"type": spec}
    kind = str(rules["type"])
    if value is None:
        if rules.get("nullable"):
            return
        raise ApiError(_TYPE, f"The parameter '{name}' must not be null.")
    if kind.startswith("["):
        if not isinstance(value, list):
            raise ApiError(_TYPE, f"The parameter '{name}' must be a list.")
        inner = {**rules, "type": kind[1:-1]}
        for item in value:
            _check(name, item, inner, schemas)
        return
    word = kind.split(" ", maxsplit=1)[0]
    if word in _SCALARS:
        _check_scalar(name, value, rules, word)
        return
    _check_object(name, value, rules.get("fields") or schemas.get(word, {}), schemas)


def _check_object(name: str, value: Any, fields: dict[str, Any], schemas: dict[str, Any]) -> None:
    """An object: its fields, and the required ones. ``name`` is empty for the request itself."""
    if not isinstance(value, dict):
        raise ApiError(_TYPE, f"The parameter '{name}' must be an object.")
    within = f"{name}." if name else ""
    for key, item in value.items():
        if key not in fields:
            raise ApiError(_UNKNOWN, f"Unexpected parameter '{within}{key}'.")
        _check(f"{within}{key}", item, fields[key], schemas)
    for key, field in fields.items():
        if isinstance(field, dict) and field.get("required") and key not in value:
            raise ApiError(_MISSING, f"The parameter '{within}{key}' is required.")


_SCALARS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}


def _check_scalar(name: str, value: Any, rules: dict[str, Any], word: str) -> None:
    """A text, number or boolean: its type, then the documented limits."""
    if not isinstance(value, _SCALARS[word]) or (isinstance(value, bool) and word != "boolean"):
        raise ApiError(_TYPE, f"The parameter '{name}' must be of type {word}.")
    allowed = rules.get("enum") or rules.get("allowed") or ([rules["const"]] if "const" in rules else [])
    if allowed and name.rpartition(".")[2] not in _UNCHECKED and not _is_allowed(value, allowed):
        raise ApiError(_VALUE, f"The value '{value}' of '{name}' is not one of {', '.join(map(str, allowed))}.")
    if isinstance(value, str):
        if not rules.get("min_length", 0) <= len(value) <= rules.get("max_length", 10**9):
            raise ApiError(_LENGTH, f"The length of '{name}' is out of range.")
        if "pattern" in rules and not re.search(rules["pattern"], value):
            raise ApiError(_VALUE, f"The value of '{name}' has not the expected form.")
        if "(date" in str(rules["type"]):
            try:
                instant(value)
            except ValueError:
                raise ApiError(_VALUE, f"The value of '{name}' is not a date.") from None
    elif word != "boolean" and not rules.get("min", value) <= value <= rules.get("max", value):
        raise ApiError(_VALUE, f"The value {value} of '{name}' is out of range.")


def _is_allowed(value: Any, allowed: list[Any]) -> bool:
    """Whether a value is one of the documented ones; ``<dedicated group id>`` among them stands for any such id."""
    if value in allowed or str(value) in map(str, allowed):
        return True
    return any(str(word).startswith("<dedicated") for word in allowed) and str(value).startswith("ded-")


def check_ids(value: Any, name: str = "") -> None:
    """Wrong prefix: 4104, as recorded; right prefix and something else after it: 4105.

    Filters are left out: recorded, ReadVms refuses a malformed VmIds while ReadSecurityGroups simply finds nothing.
    """
    if isinstance(value, dict):
        for key, item in value.items():
            if key != "Filters":
                check_ids(item, key)
    elif isinstance(value, list):
        for item in value:
            check_ids(item, name)
    elif isinstance(value, str):
        wanted = prefixes(name)
        if not wanted or (name == "DhcpOptionsSetId" and value == "default"):
            return
        prefix, tail = split_id(value)
        if prefix not in wanted:
            raise ApiError("4104", f"The value '{value}' of '{name}' must begin with {' or '.join(wanted)}.")
        if not re.fullmatch("[0-9a-f]{8}|[0-9a-f]{32}|[0-9a-z]{32}", tail):
            raise ApiError("4105", f"The id '{value}' is malformed.")
