"""What exists at a moment: all of it as data, and the way back there, so that a test can try one thing many times."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

from .accounts import OUTSCALE
from .kinds import KINDS
from .store import Region

if TYPE_CHECKING:
    from .world import World


class Moments:
    """Moments that were kept, by number. Switches and the log of calls are no part of a moment."""

    def __init__(self) -> None:
        self.kept: list[bytes] = []

    def keep(self, world: World) -> int:
        """Keep what exists now; the number of the moment."""
        regions = {
            key: (region.tables, region.deleted, region.events, region.seq) for key, region in world.regions.items()
        }
        self.kept.append(pickle.dumps((world.addresses, regions)))
        return len(self.kept) - 1

    def go_back(self, world: World, moment: int) -> None:
        """Make what exists as it was. Raises IndexError for a moment that was not kept."""
        world.addresses, regions = pickle.loads(self.kept[moment])  # noqa: S301  (made by keep, above)
        world.regions.clear()
        for (account_id, name), parts in regions.items():
            region = world.regions[account_id, name] = Region(world, account_id, name)
            region.tables, region.deleted, region.events, region.seq = parts


def state_of(world: World, *, made: bool = False) -> dict[str, dict[str, dict[str, Any]]]:
    """Region to kind to id to what the API shows of it, for all that is there; without the catalogue's owner.

    ``made``: without what the service puts there by itself, such as the main route table of a Net.
    """
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for account_id, name in list(world.regions):
        region = world.region(account_id, name)
        if account_id == OUTSCALE.account_id:
            continue
        for kind, table in region.tables.items():
            if made and not KINDS[kind].counted:
                continue
            there = {
                str(item.id): item.data
                for item in table.values()
                if region.state(item) not in KINDS[kind].ended and not (made and item.hidden.get("default"))
            }
            if there:
                found.setdefault(name, {}).setdefault(kind, {}).update(there)
    return found
