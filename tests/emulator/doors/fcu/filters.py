"""Filters: which of the things described pass ``Filter.N``; ``*`` and ``?`` stand for any text and any character."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .description import ACTIONS
from .desk import JSON
from .errors import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

Paths = dict[str, str]
"""Filter name to where its values are in what FCU shows, or after ``~`` in the native object."""


def passing(action: str, asked: list[JSON], paths: Paths, things: list[tuple[JSON, JSON]]) -> list[JSON]:
    """What FCU shows of the things ``(shown, native)`` that pass all filters; raises ApiError for an unknown one."""
    tests = [(_path(action, each.get("Name", ""), paths), _pattern(tuple(each.get("Value", ())))) for each in asked]
    return [
        shown
        for shown, native in things
        if all(any(pattern.fullmatch(text) for text in texts(shown, native, path)) for path, pattern in tests)
    ]


def _path(action: str, name: str, paths: Paths) -> str:
    """Where a filter looks. ``tag:KEY`` and its relatives go for all that shows a tagSet."""
    if name in paths:
        return paths[name]
    known = ACTIONS[action].get("filters", ())
    tagged = "tag" in known or paths.get("tag") is not None
    if tagged and name in ("tag-key", "tag-value"):
        return f"tagSet.{name[4:]}"
    if tagged and name.startswith("tag:"):
        return name
    if name in known and name != "tag":
        return camel(name)
    raise refusal("InvalidParameterValue", f"The filter '{name}' is invalid")


def camel(name: str) -> str:
    """``vpc-id`` as ``vpcId``."""
    return re.sub("-(.)", lambda found: found[1].upper(), name)


@lru_cache(maxsize=1024)
def _pattern(values: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the values, with wildcards; a backslash takes their meaning away."""
    return re.compile("|".join(f"(?:{_of_value(value)})" for value in values) or r"(?!)", re.DOTALL)


def _of_value(value: str) -> str:
    parts = re.findall(r"\\.|[*?]|[^\\*?]+|\\", value, re.DOTALL)
    wild = {"*": ".*", "?": "."}
    return "".join(
        wild.get(part) or re.escape(part[1:] if len(part) == 2 and part[0] == "\\" else part) for part in parts
    )


def texts(shown: JSON, native: JSON, path: str) -> Iterator[str]:
    """The values of a thing at a path, as text."""
    if path.startswith("tag:"):
        yield from (tag["value"] for tag in shown.get("tagSet", ()) if tag["key"] == path[4:])
    elif path.startswith("~"):
        yield from _walk(native, path[1:].split("."))
    else:
        yield from _walk(shown, path.split("."))


def _walk(value: Any, steps: list[str]) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, steps)
    elif steps:
        if isinstance(value, dict) and steps[0] in value:
            yield from _walk(value[steps[0]], steps[1:])
    elif isinstance(value, bool):
        yield str(value).lower()
    elif value not in (None, ""):
        yield str(value)
