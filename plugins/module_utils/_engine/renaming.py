"""Fields that the update call takes under other names than the creation: ``NewPath`` for ``Path``."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .calls import Call, Desired, Ref
from .resource import Part, Resource
from .values import UNKNOWN, State


@dataclasses.dataclass(frozen=True)
class Renamed(Part):
    """A name, a path and the like, all that differs in one call.

    ``name``: the option with the name that it may still have. ``params``: option to parameter of the update call.
    ``refs``: other parameters to keys of the resource. ``touched``: keys that change with any update.
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

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """One update call."""
        changed = {
            option: desired.get(option)
            for option in self.params
            if desired.get(option) is not None and resource.fields[option].differs(desired.values, option, seen)
        }
        if not changed:
            return
        gives: State = dict.fromkeys((key for key in self.touched if key in seen), UNKNOWN)
        for option, value in changed.items():
            gives |= resource.fields[option].place(option, seen, value)
        identity = {
            resource.id_param(self.update): Ref(resource.id),
            **{param: Ref(key) for param, key in self.refs.items()},
        }
        yield Call(self.update, {**identity, **{self.params[option]: changed[option] for option in changed}}, gives)
