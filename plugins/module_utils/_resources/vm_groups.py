"""A number of things that grows and shrinks by differences."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._engine.calls import Call, Desired, Ref
from .._engine.resource import Part, Resource
from .._engine.values import State


@dataclasses.dataclass(frozen=True)
class Count(Part):
    """A count that one call adds to and another takes from. ``up``, ``down``: the action and its parameter."""

    option: str
    up: tuple[str, str]
    down: tuple[str, str]

    @property
    def options(self) -> tuple[str, ...]:
        """The count."""
        return (self.option,)

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """The one call for the difference; sent twice, it would make twice the difference."""
        wanted = desired.get(self.option)
        difference = 0 if wanted is None else wanted - (seen.get(self.option) or 0)
        if difference:
            action, param = self.up if difference > 0 else self.down
            params = {resource.id: Ref(resource.id), param: abs(difference)}
            yield Call(action, params, {self.option: wanted}, needs=resource.lifecycle.ready, relative=True)
