"""Fields that the update call takes under other names than the creation: ``NewPath`` for ``Path``."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .fields import State
from .parts import Calls
from .resource import NOTHING_BORN, UNKNOWN, Birth, Call, Desired, Ref, Resource


@dataclasses.dataclass(frozen=True)
class Renamed:
    """A name, a path and the like, all that differs in one call.

    ``name``: the option with the name that it may still have. ``params``: option to parameter of the update call.
    ``refs``: other parameters to paths in the resource. ``touched``: keys that change with any update.
    """

    update: str
    name: str
    params: t.Mapping[str, str]
    refs: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    touched: tuple[str, ...] = ()

    @property
    def options(self) -> tuple[str, ...]:
        """The name as well: it cannot differ, as it is how the resource was found."""
        return (self.name, *self.params)

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """One update call."""
        fields = resource.fields
        changed = {
            option: desired.get(option)
            for option in self.params
            if desired.get(option) is not None
            and not fields[option].same(desired.get(option), fields[option].observe(option, seen))
        }
        if not changed:
            return
        gives: State = dict.fromkeys((key for key in self.touched if key in seen), UNKNOWN)
        for option, value in changed.items():
            gives |= fields[option].place(option, seen, value)
        identity = {resource.id_param(self.update): Ref(resource.id), **{key: Ref(at) for key, at in self.refs.items()}}
        yield Call(self.update, {**identity, **{self.params[option]: changed[option] for option in changed}}, gives)

    def undo(self, resource: Resource, seen: State) -> Calls:
        """Nothing."""
        yield from ()

    def birth(self, resource: Resource, desired: Desired) -> Birth:
        """Nothing: the creation sends the fields itself."""
        return NOTHING_BORN
