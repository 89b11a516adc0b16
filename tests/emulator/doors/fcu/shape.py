"""Shapes: a table from an FCU element to where its value is in a native object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .desk import JSON, Desk

Source = str | Callable[[JSON, Desk], Any]
Shape = dict[str, Source]
"""Element to a path (``Placement.Tenancy``) or to a function of the native object and the desk."""


def shaped(native: JSON, shape: Shape, desk: Desk) -> JSON:
    """The native object in FCU's elements; what has no value is left out."""
    found = {name: _value(native, source, desk) for name, source in shape.items()}
    return {name: value for name, value in found.items() if value is not None}


def _value(native: JSON, source: Source, desk: Desk) -> Any:
    return at(native, source) if isinstance(source, str) else source(native, desk)


def at(native: Any, path: str) -> Any:
    """The value at a path, None when there is none."""
    for step in path.split("."):
        if not isinstance(native, dict):
            return None
        native = native.get(step)
    return native


def one(key: str, shape: Shape) -> Source:
    """An object within the object, left out when it is not there."""

    def value(native: JSON, desk: Desk) -> JSON | None:
        inner = at(native, key)
        return shaped(inner, shape, desk) if inner else None

    return value


def here(shape: Shape) -> Source:
    """An element that gathers what the native object has beside it; left out when there is nothing of it."""
    return lambda native, desk: shaped(native, shape, desk) or None


def each(key: str, shape: Shape) -> Source:
    """A list of objects, empty when it is not there."""
    return lambda native, desk: [shaped(item, shape, desk) for item in at(native, key) or ()]


def texts(key: str) -> Source:
    """A list of texts, empty when it is not there."""
    return lambda native, desk: list(at(native, key) or ())


def objects(key: str, name: str) -> Source:
    """A list of texts as a list of objects with one element."""
    return lambda native, desk: [{name: text} for text in at(native, key) or ()]


def always(value: Any) -> Source:
    """The same for all."""
    return lambda native, desk: value


def owner(_native: JSON, desk: Desk) -> str:
    """The caller's account."""
    return desk.account_id


TAGS = each("Tags", {"key": "Key", "value": "Value"})
