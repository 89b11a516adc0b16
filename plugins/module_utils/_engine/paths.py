"""Paths: where a resource shows a value, as objects that are checked when they are made."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import enum
import typing as t


class Pick(enum.Enum):
    """Which item of a list a path goes on with."""

    LIVE = "live"
    """The first that is not on its way out: a link that was taken away may stay listed for a while."""

    EACH = "each"
    """Every item: the path's value is a list."""


LIVE, EACH = Pick.LIVE, Pick.EACH
ENDED = frozenset({"detached", "deleted", "deleting"})
"""States of an item of a list, such as a link, that does not count any more."""

Step = t.Union[str, int, Pick]  # noqa: UP007 - evaluated when the file is loaded


@dataclasses.dataclass(frozen=True, init=False)
class Path:
    """Keys of mappings, and positions in lists or one of ``LIVE`` and ``EACH``: ``Path("links", LIVE, "vm_id")``."""

    steps: tuple[Step, ...]

    def __init__(self, *steps: Step) -> None:
        if (
            not steps
            or not isinstance(steps[0], str)
            or any(isinstance(step, str) and (not step or "." in step) for step in steps)
        ):
            raise ValueError(f"A path is made of keys, positions, LIVE and EACH, a key first: {steps}")
        object.__setattr__(self, "steps", steps)

    def __str__(self) -> str:
        return ".".join(step.value if isinstance(step, Pick) else str(step) for step in self.steps)

    @property
    def key(self) -> str:
        """The top-level key of the resource that holds it."""
        return str(self.steps[0])

    def of(self, value: t.Any) -> t.Any:
        """The value there; None where nothing is."""
        return _value(value, self.steps)

    def put(self, state: t.Mapping[str, t.Any], leaf: t.Any) -> dict[str, t.Any]:
        """The top-level key that changes when ``leaf`` is there, with its new value."""
        return {self.key: _put(state.get(self.key), self.steps[1:], leaf)}


def _value(value: t.Any, steps: tuple[Step, ...]) -> t.Any:
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(step, str):
        return _value(value.get(step), rest) if isinstance(value, dict) else None
    if not isinstance(value, list):
        return None
    if step is EACH:
        return [_value(item, rest) for item in value]
    index = _position(value, step)
    return _value(value[index], rest) if index < len(value) else None


def _position(items: list[t.Any], step: Step) -> int:
    if isinstance(step, int):
        return step
    live = (n for n, item in enumerate(items) if not isinstance(item, dict) or item.get("state") not in ENDED)
    return next(live, len(items))


def _put(value: t.Any, steps: tuple[Step, ...], leaf: t.Any) -> t.Any:
    """A copy of ``value`` with ``leaf`` at the end of the steps."""
    if not steps:
        return leaf
    step, rest = steps[0], steps[1:]
    if isinstance(step, str):
        inside = value if isinstance(value, dict) else {}
        return {**inside, step: _put(inside.get(step), rest, leaf)}
    items = list(value) if isinstance(value, list) else []
    index = min(_position(items, step), len(items))
    return [*items[:index], _put(items[index] if index < len(items) else None, rest, leaf), *items[index + 1 :]]
