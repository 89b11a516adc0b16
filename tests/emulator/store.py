"""What exists: items of one account in one Region, and the changes of state that time will bring."""

from __future__ import annotations

import heapq
import pickle
import secrets
from typing import TYPE_CHECKING, Any

from .errors import ApiError
from .kinds import GONE, HOOKS, KINDS, ON_STATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .world import World

JSON = dict[str, Any]

_FAILED = {
    "cluster": "failed",
    "image": "failed",
    "image_export_task": "failed",
    "project": "failed",
    "snapshot_export_task": "failed",
    "vm": "terminated",
    "volume_update_task": "failed",
}
"""How a creation ends that was accepted and for which there is no room, by the kind's word; ``error`` for others."""
_INSTANT = 1e-6
NO_ROOM = "Server.InsufficientInstanceCapacity: Insufficient instance capacity"

_BEGIN_READY = ("Net", "Subnet")
"""Kinds that are recorded as available at once, although ``pending`` is documented, too."""


class Item:
    """One thing. ``data`` is what the API shows; ``hidden`` is what it knows besides."""

    __slots__ = ("created", "data", "epoch", "hidden", "id", "kind", "seq")

    def __init__(self, kind: str, id_: str, seq: int, created: float, data: JSON, hidden: JSON) -> None:
        self.kind = kind
        self.id = id_
        self.seq = seq
        self.created = created
        self.epoch = 0
        self.data = data
        self.hidden = hidden


class Region:
    """The items of one account in one Region. Times are seconds since the epoch."""

    def __init__(self, world: World, account_id: str, name: str) -> None:
        self.world = world
        self.account_id = account_id
        self.name = name
        self.clock = world.clock
        self.switches = world.switches
        self.tables: dict[str, dict[str, Item]] = {}
        self.deleted: dict[str, dict[str, Item]] = {}
        self.events: list[tuple[float, int, str, str, int, str]] = []
        self.seq = 0
        self.at: float | None = None
        self.past: list[tuple[float, bytes]] = []

    @property
    def now(self) -> float:
        """The moment at which this Region is looked at."""
        return self.at if self.at is not None else self.clock.now()

    def table(self, kind: str) -> dict[str, Item]:
        """All items of a kind by id, oldest first."""
        return self.tables.setdefault(kind, {})

    def all(self, kind: str) -> Iterator[Item]:
        """The items of a kind, oldest first."""
        return iter(list(self.table(kind).values()))

    def find(self, kind: str, id_: str) -> Item | None:
        """The item, or None."""
        return self.table(kind).get(id_)

    def get(self, kind: str, id_: str) -> Item:
        """The item; raises the kind's own "no such" error."""
        item = self.table(kind).get(id_)
        if item is None or (KINDS[kind].ended and self.state(item) in KINDS[kind].ended):
            raise missing(kind, id_)
        return item

    def new_id(self, kind: str) -> str:
        """A fresh id: the kind's prefix and hexadecimal digits."""
        return new_id(KINDS[kind].prefix, 32 if self.switches["long_ids"] else KINDS[kind].digits)

    def add(self, kind: str, data: JSON, id_: str | None = None, **hidden: Any) -> Item:
        """Make an item; its id goes into ``data``. Raises the quota error when the kind's quota is used up."""
        table = self.table(kind)
        if not hidden.get("default"):
            self.check_quota(kind)
        id_ = id_ or self.new_id(kind)
        self.seq += 1
        data[KINDS[kind].id_key] = id_
        if KINDS[kind].tagged:
            data.setdefault("Tags", [])
        item = table[id_] = Item(kind, id_, self.seq, self.now, data, hidden)
        if self.switches["pending_first"] and kind in _BEGIN_READY and not hidden.get("default"):
            self.walk(item, "pending", "net.create", "available", created=True)
        return item

    def check_quota(self, kind: str) -> None:
        """Raise the quota error when the user may have no more of the kind; the service's own do not count."""
        for name in (KINDS[kind].quota, KINDS[kind].word):
            limit = self.switches["quotas"].get(name)
            if limit is not None and self.used(kind) >= int(limit):
                raise ApiError(KINDS[kind].quota_code, f"The quota {name} is reached.")

    def used(self, kind: str) -> int:
        """How many items of a kind the user made and are still there."""
        ended = KINDS[kind].ended
        mine = (
            item for item in self.table(kind).values() if item.hidden.get("owner", self.account_id) == self.account_id
        )
        return sum(1 for item in mine if not item.hidden.get("default") and self.state(item) not in ended)

    def drop(self, item: Item) -> None:
        """Take an item away for good; with the switch ``keep_deleted`` reads go on listing it, as deleted."""
        item.epoch += 1
        gone = self.table(item.kind).pop(item.id, None)
        if gone is not None and self.switches["keep_deleted"] and self.name != "*" and "State" in gone.data:
            shown = {**pickle.loads(pickle.dumps(gone.data)), "State": "deleted"}  # noqa: S301  (its own data)
            kept = Item(gone.kind, gone.id, gone.seq, gone.created, shown, gone.hidden)
            self.deleted.setdefault(gone.kind, {})[gone.id] = kept

    def state(self, item: Item) -> str:
        """The item's state word, empty when it has none."""
        value = item.data.get("State", "")
        return str(value.get("Name", "")) if isinstance(value, dict) else str(value)

    def set_state(self, item: Item, state: str) -> None:
        """Enter a state at once, with what its kind does then."""
        if state == GONE:
            self.drop(item)
        elif isinstance(item.data.get("State"), dict):
            item.data["State"] = {"Name": state, "Message": state}
        else:
            item.data["State"] = state
        hook = ON_STATE.get((item.kind, state))
        if hook is not None:
            hook(self, item)

    def walk(self, item: Item, *steps: str, created: bool = False) -> None:
        """Go through states: ``walk(vm, "pending", "vm.start", "running")`` alternates states and durations.

        Earlier plans for the item are void. With ``created``, the switches fail_state and capacity may replace the
        last state.
        """
        states, waits = list(steps[::2]), steps[1::2]
        word = KINDS[item.kind].word
        if created:
            room = self.has_room(item)
            bad = self.switches["fail_state"].pop(word, None)
            states[-1] = bad or (states[-1] if room else _FAILED.get(word, "error"))
        item.epoch += 1
        self.set_state(item, states[0])
        at = self.now
        for wait, state in zip(waits, states[1:], strict=True):
            at += self.clock.duration(wait, word)
            self._plan(at, item, item.epoch, "=" + state)

    def later(self, wait: str, item: Item, hook: str) -> None:
        """Run a named hook on the item once ``wait`` has passed, whatever its state then."""
        self._plan(self.now + self.clock.duration(wait, KINDS[item.kind].word), item, -1, hook)

    def has_room(self, item: Item) -> bool:
        """Use up one of what the switch capacity leaves for the item's kind; False when nothing was left."""
        capacity, word = self.switches["capacity"], KINDS[item.kind].word
        left = capacity.get(word)
        if left is None:
            return True
        capacity[word] = max(0, int(left) - 1)
        if int(left) <= 0:
            item.hidden["reason"] = NO_ROOM
        return int(left) > 0

    def _plan(self, at: float, item: Item, epoch: int, what: str) -> None:
        self.seq += 1
        heapq.heappush(self.events, (at, self.seq, item.kind, item.id, epoch, what))

    def settle(self) -> None:
        """Let everything happen that was due by now, each at its own instant."""
        asked, until = self.at, self.now
        while self.events and self.events[0][0] <= until:
            at, _unused, kind, id_, epoch, what = heapq.heappop(self.events)
            item = self.find(kind, id_)
            if item is None or epoch not in (-1, item.epoch):
                continue
            self.at = at
            try:
                if what.startswith("="):
                    self.set_state(item, what[1:])
                else:
                    HOOKS[what](self, item)
            finally:
                self.at = asked

    def remember(self) -> None:
        """Keep the state as it is now: reads that lag will show it."""
        self.past.append((self.now, pickle.dumps((self.tables, self.deleted, self.events, self.seq))))
        oldest = self.now - 2 * self.switches.longest("read_lag") - 1
        while len(self.past) > 1 and self.past[0][0] < oldest:
            self.past.pop(0)

    def before_change(self) -> Region:
        """The Region as it was when the latest change that is remembered came (itself without one)."""
        return self.as_of(self.past[-1][0] - _INSTANT) if self.past else self

    def in_words(self, words: dict[str, Any]) -> Region:
        """The Region with other state words, by a kind's word or by an id.

        ``{"vm": "hibernating"}`` is for every state but those of an end; ``{"vm": {"stopped": "hibernating"}}`` is for
        that one.
        """
        shown = Region(self.world, self.account_id, self.name)
        shown.deleted, shown.seq, shown.at = self.deleted, self.seq, self.at
        for kind, table in self.tables.items():
            by_kind = words.get(KINDS[kind].word, words.get("*"))
            named = by_kind is not None or any(id_ in words for id_ in table)
            shown.tables[kind] = (
                {id_: self._in_word(item, words.get(id_, by_kind)) for id_, item in table.items()} if named else table
            )
        return shown

    def _in_word(self, item: Item, wanted: Any) -> Item:
        """The item, or a copy that shows another state."""
        state = self.state(item)
        ended = state in KINDS[item.kind].ended
        word = wanted.get(state) if isinstance(wanted, dict) else (None if ended else wanted)
        if not word or not state:
            return item
        spelled = {"Name": word, "Message": word} if isinstance(item.data["State"], dict) else word
        copied = Item(item.kind, item.id, item.seq, item.created, {**item.data, "State": spelled}, item.hidden)
        copied.epoch = item.epoch
        return copied

    def as_of(self, at: float) -> Region:
        """The Region as it was at an earlier instant (itself when nothing changed since)."""
        for changed, frozen in self.past:
            if changed > at:
                then = Region(self.world, self.account_id, self.name)
                then.tables, then.deleted, then.events, then.seq = pickle.loads(frozen)  # noqa: S301  (made by remember, above)
                then.at = at
                then.settle()
                return then
        return self


def missing(kind: str, id_: str) -> ApiError:
    """The error for an id that is not there."""
    return ApiError(KINDS[kind].missing, f"The {KINDS[kind].id_key} '{id_}' doesn't exist.")


def new_id(prefix: str, digits: int = 8) -> str:
    """A fresh id such as ``vpc-1f3a5b7c``."""
    return prefix + secrets.token_hex(digits // 2)
