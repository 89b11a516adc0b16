"""One item of a list that belongs to another resource: a route of a table, a rule of a group, a listener."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .fields import State
from .parts import Calls, Items
from .resource import NOTHING_BORN, Birth, Desired, Resource

MEMBER_STATE = "member_state"


@dataclasses.dataclass(frozen=True)
class Member:
    """Keeps or removes the items that the task names, and leaves all others of the list alone.

    The owner's desired values hold the items under the option of ``items``, and ``member_state``: present or absent.
    ``shape``: how the items of one task are shown in its result.
    """

    items: Items
    options: tuple[str, ...] = ()
    shape: t.Callable[[list[t.Any]], t.Any] = lambda found: found[0]

    def birth(self, resource: Resource, desired: Desired) -> Birth:
        """Nothing: the owner is there."""
        return NOTHING_BORN

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """Add or change what should be there, or remove what should not."""
        if desired.get(MEMBER_STATE) != "absent":
            yield from self.items.plan(resource, desired, seen)
            return
        found = self.chosen(desired, seen)
        if found:
            kept = [item for item in self.items.seen(seen) if item not in found]
            *calls, last = self.items.remove(resource, found)
            yield from calls
            yield dataclasses.replace(last, gives={**last.gives, **self.items.shows(seen, kept)})

    def undo(self, resource: Resource, seen: State) -> Calls:
        """Nothing: the owner stays."""
        yield from ()

    def chosen(self, desired: Desired, seen: t.Mapping[str, t.Any]) -> list[t.Any]:
        """The items of the owner that the task names."""
        wanted = self.items.expand(desired) if self.items.expand else desired.get(self.items.option)
        found = self.items.seen(dict(seen))
        keys = [self.items.key(item) for item in self.items.meant(wanted, found)]
        return [item for item in found if self.items.key(item) in keys]
