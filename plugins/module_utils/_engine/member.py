"""Items of a list that belongs to another resource, one by one: a route of a table, a rule of a group."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .calls import Call, Desired
from .parts import Items, last_gives
from .resource import Part, Resource
from .values import State

MEMBER_STATE = "member_state"


@dataclasses.dataclass(frozen=True)
class Member(Part):
    """Keeps or removes the items that the task names, and leaves all others of the list alone.

    The owner's desired values hold the items under the option of ``items``, and ``member_state``: present or absent.
    ``shape``: how the items of one task are shown in its result.
    """

    items: Items
    shape: t.Callable[[list[t.Any]], t.Any] = lambda found: found[0]

    def check(self, resource: Resource, desired: Desired) -> None:
        """As the list does."""
        self.items.check(resource, desired)

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """Add or change what should be there, or remove what should not."""
        if desired.get(MEMBER_STATE) != "absent":
            yield from self.items.plan(resource, desired, seen)
            return
        found = self.chosen(desired, seen)
        if found:
            kept = [item for item in self.items.seen(seen) if item not in found]
            yield from last_gives(list(self.items.remove(resource, found)), self.items.result(seen, kept))

    def chosen(self, desired: Desired, seen: t.Mapping[str, t.Any]) -> list[t.Any]:
        """The items of the owner that the task names."""
        found = self.items.seen(dict(seen))
        keys = [self.items.key(item) for item in self.items.meant(self.items.wanted(desired), found)]
        return [item for item in found if self.items.key(item) in keys]
