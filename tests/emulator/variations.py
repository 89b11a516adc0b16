"""Answers as another service of the same API might give them: other omissions, additions, and spellings of nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .description import Description
    from .switches import Switches

ADDITION = {"EmulatorAddition": {"Level": 1}}
OPERATION = {"OperationId": "op-0a1b2c3d", "Name": "operation", "State": "accepted", "Tags": []}
_NOTHING: tuple[Any, ...] = ([], {}, "", None)


def varied(switches: Switches, description: Description, action: str, answer: dict[str, Any]) -> dict[str, Any]:
    """The answer of an action as the switches want it; itself where they want nothing."""
    if switches["documented_only"]:
        answer = _documented(answer, description.actions[action]["response"], description)
    if switches["empties"]:
        answer = _without_empties(answer, null=switches["empties"] == "null")
    return dict(_with_additions(answer)) if switches["additions"] else answer


def more_objects(switches: Switches, action: str) -> dict[str, Any]:
    """What an answer has before anything else that no description knows: an object and a list at the top."""
    return {"Operation": OPERATION, "Notices": [OPERATION]} if switches.lists("extra_objects", action) else {}


def _documented(value: Any, spec: Any, description: Description) -> Any:
    """What the description of this version knows. ``spec``: fields, or the type of the value."""
    if isinstance(value, list):
        kind = spec["type"] if isinstance(spec, dict) else spec
        return [_documented(item, str(kind)[1:-1], description) for item in value]
    if not isinstance(value, dict):
        return value
    fields = spec if isinstance(spec, dict) and "type" not in spec else None
    if fields is None:
        kind = spec["type"] if isinstance(spec, dict) else spec
        fields = (spec.get("fields") if isinstance(spec, dict) else None) or description.schemas.get(kind)
    if fields is None:
        return value
    return {key: _documented(item, fields[key], description) for key, item in value.items() if key in fields}


def _without_empties(value: Any, *, null: bool) -> Any:
    """Without what is empty: left out, or null."""
    if isinstance(value, list):
        return [_without_empties(item, null=null) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {key: _without_empties(item, null=null) for key, item in value.items()}
    if null:
        return {key: None if item in _NOTHING else item for key, item in kept.items()}
    return {key: item for key, item in kept.items() if item not in _NOTHING}


def _with_additions(value: Any) -> Any:
    """With something in every object that no description knows."""
    if isinstance(value, list):
        return [_with_additions(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {**{key: _with_additions(item) for key, item in value.items()}, **ADDITION}
