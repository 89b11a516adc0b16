"""Describe actions: what is listed, how it is found by id, and where its filters look."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .desk import JSON, Desk
from .errors import refusal
from .filters import Paths, passing
from .paging import paged, refuse_with_ids
from .shape import Shape, shaped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

By = tuple[str, str, str]
"""Native filter field (or none), native key, code of the refusal for what is not there."""


@dataclass(frozen=True)
class Reading:
    """One Describe action.

    ``by``: parameter to where its values are. ``filters``: names whose place is not simply their camel case.
    ``narrow``: what else must be true of a thing; ``beside``: what filters see besides the native object.
    """

    native: str
    key: str
    element: str
    shape: Shape
    by: dict[str, By] = field(default_factory=dict)
    filters: Paths = field(default_factory=dict)
    narrow: Callable[[Desk, JSON], bool] | None = None
    beside: Callable[[Desk, JSON], JSON] | None = None

    def things(self, desk: Desk) -> list[JSON]:
        """The native objects that the parameters name, all when they name none; raises ApiError."""
        native: dict[str, list[str]] = {}
        for param, (name, _key, _code) in self.by.items():
            if name and param in desk.params:
                native[name] = desk.params[param]
        things = desk.read(self.native, self.key, **native)
        for param, (_name, key, code) in self.by.items():
            if param in desk.params:
                things = _named(things, key, desk.params[param], param, code)
        return [thing for thing in things if self.narrow is None or self.narrow(desk, thing)]

    def __call__(self, desk: Desk) -> JSON:
        """The answer: what passes the filters, one page of it where the action has pages."""
        refuse_with_ids(desk, "SnapshotId", "VolumeId")
        beside = self.beside or (lambda desk, thing: thing)
        pairs = [(shaped(thing, self.shape, desk), beside(desk, thing)) for thing in self.things(desk)]
        shown = passing(desk.action, desk.params.get("Filter", []), self.filters, pairs)
        page, more = paged(desk, shown)
        return {self.element: page, **more}


def _named(things: list[JSON], key: str, wanted: Iterable[str], param: str, code: str) -> list[JSON]:
    known = {thing[key] for thing in things}
    missing = [value for value in wanted if value not in known]
    if missing and code:
        raise refusal(code, f"The {param} '{', '.join(missing)}' does not exist")
    choices = set(wanted)
    return [thing for thing in things if thing[key] in choices]


def by_id(param: str, native: str, code: str) -> dict[str, By]:
    return {param: (native + "s", native, code)}
