"""What of a request counts as not given: empty texts of creations and of some changes, null and empty filters.

Official clients send these always and the service takes them. Recorded, or played by those clients' own tests.
"""

from __future__ import annotations

from typing import Any

JSON = dict[str, Any]

_CHANGES = {
    "UpdateAccessKey": ("Tag",),
    "UpdateVm": ("BlockDeviceMappings[].Bsu.VolumeId",),
    "DeleteSecurityGroupRule": (
        "Rules[].SecurityGroupsMembers[].SecurityGroupId",
        "Rules[].SecurityGroupsMembers[].SecurityGroupName",
    ),
}
"""Action to the paths whose ``""`` is none. Elsewhere in a change, ``""`` empties the field."""

_MEANT = {"NoDevice", "Tags"}
"""Fields of creations in which ``""`` says something."""


def given(action: str, params: Any, specs: JSON, schemas: dict[str, JSON]) -> Any:
    """A copy of the parameters without what counts as not given; what is no object comes back as it is."""
    if not isinstance(params, dict):
        return params
    found = dict(params)
    if action.startswith("Create"):
        found = _filled(found, specs, schemas)
    for path in _CHANGES.get(action, ()):
        found = _without(found, path.split("."))
    if action.startswith("Read") and "Filters" in found:
        found["Filters"] = _filters(found["Filters"])
        if found["Filters"] is None:
            del found["Filters"]
    return found


def _filters(filters: Any) -> Any:
    """The filters that filter: null and ``[]`` are none, nor is the description ``""``."""
    if not isinstance(filters, dict):
        return filters
    return {
        name: wanted
        for name, wanted in filters.items()
        if wanted is not None and wanted != [] and not (name == "Descriptions" and wanted == [""])
    }


def _filled(value: Any, fields: JSON, schemas: dict[str, JSON]) -> Any:
    """An object without its optional texts that are empty, at every depth."""
    if not isinstance(value, dict):
        return value
    return {
        name: item if name in _MEANT else _filled_field(item, fields.get(name, {}), schemas)
        for name, item in value.items()
        if item != "" or name in _MEANT or _is_required(fields.get(name))
    }


def _is_required(spec: Any) -> bool:
    return isinstance(spec, dict) and bool(spec.get("required"))


def _filled_field(item: Any, spec: Any, schemas: dict[str, JSON]) -> Any:
    """One field of an object, the same done to the objects in it."""
    rules = spec if isinstance(spec, dict) else {"type": spec}
    inner = rules.get("fields") or schemas.get(str(rules.get("type", "")).strip("[]"))
    if not inner:
        return item
    return [_filled(one, inner, schemas) for one in item] if isinstance(item, list) else _filled(item, inner, schemas)


def _without(value: Any, steps: list[str]) -> Any:
    """An object without the empty text at a path."""
    name = steps[0].removesuffix("[]")
    if not isinstance(value, dict) or name not in value:
        return value
    if len(steps) == 1:
        return {key: item for key, item in value.items() if key != name or item != ""}
    inner = value[name]
    if isinstance(inner, list):
        return {**value, name: [_without(one, steps[1:]) for one in inner]}
    return {**value, name: _without(inner, steps[1:])}
