"""The types of the inventory's options, checked after templates: ansible-core takes any word for a boolean's false."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import math
import re
import typing as t
from collections import abc

from ..module_utils._client.errors import InvalidInput
from ..module_utils._client.schema import catalog

__all__ = ["typed"]

_TRUE, _FALSE = frozenset({"y", "yes", "on", "1", "true", "t"}), frozenset({"n", "no", "off", "0", "false", "f"})
_WORDS = {
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "path": "a path",
    "list": "a list",
    "dict": "a mapping",
}
_SAME = {"boolean": "bool", "integer": "int", "string": "str", "dictionary": "dict"}

Definition = t.Mapping[str, t.Any]


def typed(options: t.Mapping[str, t.Any], definitions: t.Mapping[str, Definition], where: str = "") -> dict[str, t.Any]:
    """The options, each of the type that its documentation says. What is null is left out: it is not set.

    ``definitions``: by name ``type``, ``elements``, ``choices`` and ``suboptions`` as in the documentation.
    Raises InvalidInput for a name that is not known, and for a value that is not of its type or none of the choices.
    """
    for name in options:
        if name not in definitions:
            inside = f" in {where}" if where else ""
            raise InvalidInput(f"There is no option {name}{inside}{catalog.nearest(str(name), definitions)}")
    found = {}
    for name, definition in definitions.items():
        place = f"{where}.{name}" if where else name
        if options.get(name) is not None:
            found[name] = _value(place, definition, options[name])
        elif definition.get("required") and where:
            raise InvalidInput(f"{where} needs {name}")
    return found


def _value(where: str, definition: Definition, value: t.Any) -> t.Any:
    kind = str(definition.get("type") or "raw")
    kind = _SAME.get(kind, kind)
    if kind == "list":
        return _list(where, definition, value)
    found = _one(where, kind, value)
    if kind == "dict" and definition.get("suboptions"):
        return typed(found, definition["suboptions"], where)
    choices = definition.get("choices")
    if choices and found not in choices:
        near = catalog.nearest(str(found), map(str, choices))
        raise InvalidInput(f"{where}: {found!r} is none of {', '.join(map(str, choices))}{near}")
    return found


def _list(where: str, definition: Definition, value: t.Any) -> list[t.Any]:
    """A list; text stands for its parts between commas, as everywhere in Ansible."""
    if isinstance(value, str):
        value = [part.strip() for part in value.split(",")]
    if not isinstance(value, (list, tuple)):
        raise _wrong(where, "list", value)
    element = {
        "type": definition.get("elements"),
        "choices": definition.get("choices"),
        "suboptions": definition.get("suboptions"),
    }
    found = []
    for number, item in enumerate(value):
        place = f"{where}[{number}]"
        if item is None or item == "":
            raise InvalidInput(f"{place} is empty")
        found.append(_value(place, element, item))
    return found


def _one(where: str, kind: str, value: t.Any) -> t.Any:
    """A value of a kind that has no parts. Raises InvalidInput."""
    converted = _CONVERT[kind](value) if kind in _CONVERT else value
    if converted is None:
        raise _wrong(where, kind, value)
    return converted


def _bool(value: t.Any) -> bool | None:
    word = str(value).lower() if isinstance(value, (bool, int, float, str)) else ""
    return True if word in _TRUE else False if word in _FALSE else None


def _int(value: t.Any) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        return int(value) if re.fullmatch(r"\s*[+-]?[0-9]+\s*", value) else None
    return int(value) if isinstance(value, int) or (isinstance(value, float) and value.is_integer()) else None


def _float(value: t.Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _text(value: t.Any) -> str | None:
    if isinstance(value, str):
        return value  # with the mark of what may be evaluated
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


_CONVERT: dict[str, t.Callable[[t.Any], t.Any]] = {
    "bool": _bool,
    "int": _int,
    "float": _float,
    "str": _text,
    "path": lambda value: value if isinstance(value, str) else None,
    "dict": lambda value: dict(value) if isinstance(value, t.Mapping) else None,
}


def _wrong(where: str, kind: str, value: t.Any) -> InvalidInput:
    """Without the value: it may be a secret."""
    return InvalidInput(f"{where} must be {_WORDS[kind]}, not {_word_for(value)}")


def _word_for(value: t.Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    kinds: dict[str, tuple[type, ...]] = {
        "a mapping": (dict, abc.Mapping),
        "a list": (list, tuple),
        "other text": (str,),
        "another number": (int, float),
    }
    return next((word for word, kind in kinds.items() if isinstance(value, kind)), type(value).__name__)
