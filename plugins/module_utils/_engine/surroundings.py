"""What the calls of a plan refer to and what is beside it, read once a kind and only when a rule asks."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import itertools
import json
import typing as t

from .._client.errors import NotFound, OutscaleError
from .._client.naming import snake
from .._client.schema import catalog, references, states
from .foreseen import mentions
from .resource import id_of_read
from .values import State

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .._client.schema.references import Reference

_ALIKE = 0.8  # of an id without its prefix


class Surroundings:
    """Shows what is on the cloud to the rules of ``relations``.

    ``members``: what the task itself has read, by its ids. ``changing``: tells whether a thing is about to be another:
    what a rule asks of it would be of no use. ``alone``: nothing is read beside what is named. ``moving``: what of all
    that was seen is on its way to another state, in words.
    """

    def __init__(
        self,
        client: Client,
        api: str,
        members: t.Mapping[str, State] | None = None,
        changing: t.Callable[[t.Any], bool] = lambda _value: False,
        *,
        alone: bool = False,
    ) -> None:
        self._client = client
        self._api = api
        self._members = members or {}
        self._changing = changing
        self._alone = alone
        self._items: dict[tuple[str, str], t.Any] = {}
        self._unread: set[tuple[str, str]] = set()
        self._lists: dict[str, list[t.Any] | None] = {}
        self._words: dict[tuple[str, str], str] = {}
        self.moving: list[str] = []

    # What rules ask

    def thing(self, one: Reference, *, lasting: bool = False) -> State | None:
        """What a reference names; None where that is not known, or is about to be another."""
        found = self._items.get((one.kind, one.value))
        if not isinstance(found, dict) or (not lasting and (self._changing(one.value) or self._changing(found))):
            return None
        return found

    def others(self, read: str, filters: t.Mapping[str, list[t.Any]]) -> list[t.Any] | None:
        """What a Read shows, without what is about to be another; None where it could not be read."""
        found = None if self._alone else self._read(read, {"filters": {**filters}} if filters else {}, filters)
        if found is None:
            return None
        for item in found:
            self._note(item, read)
        return [item for item in found if not self._changing(item) and not states.ends(item, read)]

    @property
    def steady(self) -> bool:
        """Whether all that was looked for could be read, and shows a state in which it rests."""
        known = not self._unread and None not in self._lists.values() and bool(self._items)
        return known and not self.moving and all(self._words.values())

    @property
    def words(self) -> list[str]:
        """The states that what is named shows."""
        return [word for word in self._words.values() if word]

    # What is named

    def load(self, given: t.Iterable[Reference]) -> None:
        """Read what is named, all of a kind in one call."""
        named = {(one.kind, one.value): one for one in given}
        wanted = {key: one for key, one in named.items() if key not in self._items and key not in self._unread}
        for key, one in list(wanted.items()):
            own = self._own(one)
            if own is not None:
                self._items[key] = own
                del wanted[key]
        for _key, group in itertools.groupby(sorted(wanted.values(), key=_by_read), _by_read):
            self._load_kind(list(group))
        for key, one in named.items():
            if key in self._items:
                self._words[key] = states.word(self._items[key], one.read)
                if self._words[key] in states.MOVING:
                    self.moving.append(f"{one.name} {one.value} is still {self._words[key]!r}")

    def missing(self, one: Reference) -> bool:
        """Whether what is named was looked for and is not there."""
        key = (one.kind, one.value)
        return key not in self._items and key not in self._unread and not self.shown_by_members(one)

    def shown_by_members(self, one: Reference) -> bool:
        """Whether what the task itself has read names it: it is there, then."""
        states = ({key: value for key, value in state.items() if value != own} for own, state in self._members.items())
        return mentions(list(states), {one.value})

    def nearest(self, one: Reference) -> str:
        """``": did you mean X?"`` where one of the same kind has a name that is close. Reads all of the kind."""
        if one.kind in references.TOO_MANY:
            return ""
        found = self._read(one.read, {}, {}) or []
        keys = list(filter(None, one.key.split(".")))
        known = {str(value) for item in found for value in values_of(item, keys)}
        prefix, hyphen, rest = one.value.partition("-")
        start = prefix + hyphen
        same = [value.removeprefix(start) for value in known if value.startswith(start)] if hyphen else []
        close = catalog.nearest(rest, same, _ALIKE) if same else catalog.nearest(one.value, known)
        return close.replace("did you mean ", f"did you mean {start}") if same else close

    def _note(self, item: t.Any, read: str) -> None:
        """Keep what is on its way, of what a Read shows."""
        if states.passes(item, read):
            key = id_of_read(self._api, read)
            kind = key.rpartition("_")[0].replace("_", " ")
            self.moving.append(f"{kind} {item.get(key)} is still {states.word(item, read)!r}")

    def _own(self, one: Reference) -> State | None:
        """What the task has read where that is what is named, or holds it as a part of its own, such as a link."""
        named = [self._members[one.value]] if one.value in self._members else []
        parts = list(self._members.values()) if "." in one.key else []
        return next((state for state in [*named, *parts] if _holds(state, one)), None)

    def _load_kind(self, wanted: list[Reference]) -> None:
        found = self._found(wanted)
        for one in wanted:
            if found is None:
                self._unread.add((one.kind, one.value))
                continue
            keys = list(filter(None, one.key.split(".")))
            item = next((item for item in found if one.value in values_of(item, keys)), None)
            if item is not None:
                self._items[one.kind, one.value] = item

    def _found(self, wanted: list[Reference]) -> list[t.Any] | None:
        """What a Read shows of the values, all in one call; None for what may not be read."""
        read, name = _by_read(wanted[0])
        filters = catalog.action(self._api, read).filters
        one_by_one = [[one] for one in wanted]
        if name and len(wanted) > 1 and not filters:  # the Read takes one at a time
            return self._each(one_by_one)
        try:
            return self._client.read_all(read, self._narrowed(read, name, [one.value for one in wanted]))
        except NotFound:  # a service may refuse the whole call for one that it does not know
            return self._each(one_by_one) if len(wanted) > 1 else []
        except OutscaleError:
            return None

    def _each(self, groups: list[list[Reference]]) -> list[t.Any] | None:
        found = [self._found(group) for group in groups]
        return None if None in found else [item for items in found for item in items or ()]

    def _narrowed(self, read: str, name: str, values: list[str]) -> dict[str, t.Any]:
        """Parameters of a Read for some values: a filter, or a parameter that takes the one there is."""
        if not name or not self._client.supports(read, name):
            return {}
        return {"filters": {name: values}} if catalog.action(self._api, read).filters else {name: values[0]}

    def _read(self, read: str, params: State, filters: t.Mapping[str, t.Any]) -> list[t.Any] | None:
        key = f"{read} {json.dumps(params, default=str, sort_keys=True)}"
        if key not in self._lists:
            self._lists[key] = self._asked(read, params, filters)
        return self._lists[key]

    def _asked(self, read: str, params: State, filters: t.Mapping[str, t.Any]) -> list[t.Any] | None:
        if not self._client.supports(read) or not all(self._client.supports(read, name) for name in filters):
            return None
        try:
            return self._client.read_all(read, params)
        except OutscaleError:
            return None


def _by_read(one: Reference) -> tuple[str, str]:
    return one.read, one.filter


def _holds(item: State, one: Reference) -> bool:
    """Whether a state is of the kind that is named: it has its id where the Read shows it."""
    return one.value in values_of(item, list(filter(None, one.key.split("."))))


def values_of(item: t.Any, keys: list[str]) -> list[t.Any]:
    """What an item of an answer holds at a key, lists being gone through."""
    if isinstance(item, list):
        return [value for one in item for value in values_of(one, keys)]
    if not keys:
        return [item]
    return values_of(item.get(snake(keys[0])), keys[1:]) if isinstance(item, dict) else []
