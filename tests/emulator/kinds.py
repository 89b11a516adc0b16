"""The table of resources: id prefix, keys, codes and filters of each kind, filled in by ``resources``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

GONE = "(gone)"
"""The state after the last one: the item is no longer listed."""


@dataclass(frozen=True)
class Kind:
    """One sort of thing.

    ``missing`` is the error code for an unknown id. ``paths`` maps a filter field to where its values are in an
    item's data: ``Nics[].SubnetId``; a leading ``~`` looks into what is hidden; a tuple means any of them. Fields
    not listed follow the singular of their name. ``ended`` holds the states in which the thing no longer counts.
    """

    name: str
    read: str
    list_key: str
    id_key: str
    missing: str
    prefix: str = ""
    digits: int = 8
    id_filter: str = ""
    paths: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    tagged: bool = True
    tag_type: str = ""
    ended: frozenset[str] = frozenset()
    quota: str | None = None
    quota_code: str = "10000"
    word: str = ""
    shared: str = ""
    counted: bool = True


KINDS: dict[str, Kind] = {}
ON_STATE: dict[tuple[str, str], Callable[[Any, Any], None]] = {}
HOOKS: dict[str, Callable[[Any, Any], None]] = {}
DERIVED: dict[str, Callable[[Any], Iterable[Any]]] = {}
"""Values that no path leads to, for filters: a path ``@name`` calls the function of that name with the item."""


def kind(name: str, read: str, list_key: str, id_key: str, missing: str, **more: Any) -> Kind:
    """Enter a kind into the table. ``ended`` may be any iterable of states."""
    ended = frozenset(more.pop("ended", ()))
    more.setdefault("id_filter", id_key + "s")
    more.setdefault("word", "".join("_" + c.lower() if c.isupper() else c for c in name).strip("_"))
    KINDS[name] = Kind(name, read, list_key, id_key, missing, ended=ended, **more)
    return KINDS[name]


def entering(kind_name: str, state: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Decorator: run the function (region, item) when an item of the kind enters the state."""

    def keep(function: Callable[..., None]) -> Callable[..., None]:
        ON_STATE[kind_name, state] = function
        return function

    return keep


def hook(name: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Decorator: a named function (region, item) that :meth:`Region.later` may plan."""

    def keep(function: Callable[..., None]) -> Callable[..., None]:
        HOOKS[name] = function
        return function

    return keep
