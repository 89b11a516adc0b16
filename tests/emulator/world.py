"""All accounts and Regions together, and the call an action receives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address
from typing import TYPE_CHECKING, Any

from .accounts import ACCOUNTS, OUTSCALE, Account
from .calls import CallLog
from .clock import Clock
from .description import USUAL, VERSIONS, Description
from .errors import ApiError
from .foreign import Answered
from .kinds import KINDS
from .rules import is_reading
from .store import Item, Region

if TYPE_CHECKING:
    from .switches import Switches

JSON = dict[str, Any]
Answer = dict[str, Any]

FILLERS: list[Callable[[World, Region], None]] = []
"""What puts the defaults of an account into a Region when it is first looked at."""


@dataclass(frozen=True)
class View:
    """How one request sees what exists: as it was ``lag`` seconds ago, or (``stale``) before the latest change.

    A request that changes something sees it as it is.
    """

    reading: bool
    lag: float = 0.0
    stale: bool = False


class World:
    """Everything the emulator knows."""

    def __init__(self, switches: Switches) -> None:
        self.switches = switches
        self.clock = Clock()
        self.log = CallLog()
        self.answered = Answered()
        self.regions: dict[tuple[str, str], Region] = {}
        self.addresses = 0
        self.switched()

    def switched(self) -> None:
        """Take over the switches that belong to the clock."""
        self.clock.skew = float(self.switches["clock_skew"])
        self.clock.speed = float(self.switches["speed"])
        self.clock.overrides = self.switches["durations"]
        self.clock.real = self.switches["state_seconds"]
        slow = self.switches["slow_vm_shutdown"]
        self.clock.shutdown = None if isinstance(slow, bool) else float(slow)
        if not self.remembers:
            for region in self.regions.values():
                region.past.clear()

    @property
    def remembers(self) -> bool:
        """Whether changes are kept for reads that shall not see them yet."""
        return bool(self.switches["read_lag"] or self.switches["stale_reads"])

    @property
    def description(self) -> Description:
        """The version of the API that is served."""
        return VERSIONS[self.switches["api_version"]]

    @property
    def newer(self) -> bool:
        """Whether that is not the usual version but a newer one."""
        return bool(self.switches["api_version"] != USUAL)

    def reset(self) -> None:
        """Forget everything, switches included."""
        self.regions.clear()
        self.addresses = 0
        self.log.clear()
        self.answered = Answered()
        self.switches.reset()
        self.switched()

    def region(self, account_id: str, name: str) -> Region:
        """An account's items in a Region, settled up to now."""
        region = self.regions.get((account_id, name))
        if region is None:
            region = self.regions[account_id, name] = Region(self, account_id, name)
            for fill in FILLERS:
                fill(self, region)
        region.settle()
        return region

    def account(self, account_id: str) -> Region:
        """What an account has once for all Regions: users, policies, access keys, certificates, OKS."""
        return self.region(account_id, "*")

    def view(self, action: str, *, change: bool | None = None) -> View:
        """How a request of this action (its name at any door) sees what exists; uses up a count of stale_reads."""
        if change is None:
            change = not is_reading(action)
        if change:
            return View(reading=False)
        lag = self.switches.seconds("read_lag", action)
        return View(reading=True, lag=lag, stale=self.switches.take("stale_reads", action))

    def remember(self, account_id: str, name: str) -> None:
        """Keep what an account has now, before a request changes it, for reads that shall not see the change yet."""
        if self.remembers:
            self.region(account_id, name).remember()
            self.account(account_id).remember()

    def seen(self, region: Region, view: View) -> Region:
        """The Region as a request sees it: earlier than it is, or in other words."""
        if not view.reading:
            return region
        if view.stale:
            region = region.before_change()
        elif view.lag:
            region = region.as_of(self.clock.now() - view.lag)
        words = self.switches["unknown_states"]
        return region.in_words(words) if words else region

    def everyone(self, name: str) -> Iterator[Region]:
        """The Region of every account, the catalogue's owner included."""
        for account in (*ACCOUNTS, OUTSCALE):
            yield self.region(account.account_id, name)

    def public_address(self) -> str:
        """A public IP that nobody had before, from 198.18.0.0/15, the range for benchmarks."""
        self.addresses += 1
        return str(IPv4Address("198.18.0.0") + self.addresses)

    def alias(self, account_id: str) -> str | None:
        """The account's alias, if it has one."""
        return OUTSCALE.alias if account_id == OUTSCALE.account_id else None


@dataclass
class Call:
    """One request that passed all checks. ``region`` is the caller's, as reads shall see it."""

    action: str
    params: JSON
    account: Account | None
    region: Region
    world: World
    access_key: str = ""
    view: View | None = None

    @property
    def now(self) -> float:
        """The moment of the call."""
        return self.region.now

    @property
    def account_id(self) -> str:
        """The caller's account."""
        return self.region.account_id

    @property
    def facts(self) -> dict[str, Any]:
        """What the API says of the action."""
        return self.world.description.actions[self.action]

    def get(self, kind: str, key: str | None = None) -> Item:
        """The item that the parameter names; raises the kind's "no such" error."""
        return self.region.get(kind, self.params[key or KINDS[kind].id_key])

    def find(self, kind: str, key: str | None = None) -> Item | None:
        """The item that an optional parameter names, None when it is left out; raises as :meth:`get`."""
        id_ = self.params.get(key or KINDS[kind].id_key)
        return None if id_ is None else self.region.get(kind, id_)

    def usable(self, kind: str, id_: str) -> Item:
        """An item of mine, or a public or shared one of somebody else (images and snapshots)."""
        for region in self.world.everyone(self.region.name):
            item = region.find(kind, id_)
            if item is not None and (region is self.region or allowed(item, self.account_id)):
                return item
        raise ApiError(KINDS[kind].missing, f"The {KINDS[kind].id_key} '{id_}' doesn't exist.")

    @property
    def mine(self) -> Region:
        """The account's part that is the same in all Regions, as reads shall see it."""
        mine = self.world.account(self.account_id)
        return mine if self.view is None else self.world.seen(mine, self.view)


def allowed(item: Item, account_id: str) -> bool:
    """Whether another account may use the item."""
    permission = item.data.get(KINDS[item.kind].shared) or {}
    return bool(permission.get("GlobalPermission")) or account_id in permission.get("AccountIds", ())


Handler = Callable[[Call], Answer]
HANDLERS: dict[str, Handler] = {}


def action(*names: str) -> Callable[[Handler], Handler]:
    """Decorator: the function that serves the named actions."""

    def keep(function: Handler) -> Handler:
        for name in names:
            HANDLERS[name] = function
        return function

    return keep
