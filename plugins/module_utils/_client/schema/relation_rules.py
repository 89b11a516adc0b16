"""What must be true of the things that a call refers to: their states and places, whether they are free, and of others.

A rule is an object of this file; ``relations`` says which calls have which. Parameters and keys are in snake_case, by
dots, lists being gone through. A rule that does not know what it would look at is silent.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import re
import typing as t

from . import networks, states
from .references import Reference
from .unknown import is_unknown

Item = t.Mapping[str, t.Any]
_MOST_NAMED = 4
_PLACES = re.compile(r"\[\d+\]")


class Around(t.Protocol):
    """Shows what is on the cloud; asked by rules."""

    def thing(self, one: Reference, *, lasting: bool = False) -> Item | None:
        """What a reference names; None where that could not be read, or may be another by then.

        ``lasting``: what is looked at never changes, such as the Net of a Subnet.
        """

    def others(self, read: str, filters: t.Mapping[str, list[t.Any]]) -> list[Item] | None:
        """What a Read shows that will still be so; None where it could not be read."""


@dataclasses.dataclass(frozen=True)
class Case:
    """One call: its parameters, what they refer to, and what is around."""

    params: Item
    named: t.Sequence[Reference]
    around: Around

    def all(self, param: str, *, lasting: bool = False) -> t.Iterator[tuple[Reference, Item]]:
        """What a parameter refers to, with what is known of it."""
        for one in self.named:
            if bare(one.path) == param:
                found = self.around.thing(one, lasting=lasting)
                if found is not None:
                    yield one, found

    def first(self, param: str, *, lasting: bool = False) -> tuple[Reference | None, Item]:
        """The first of them; None and nothing where there is none."""
        return next(self.all(param, lasting=lasting), (None, {}))

    def values(self, param: str) -> list[tuple[str, t.Any]]:
        """The values of a parameter with their paths; not those that are not known yet."""
        return [(path, value) for path, value in leaves(self.params, "", param) if not is_unknown(value)]

    def value(self, param: str) -> t.Any:
        """The first of them."""
        return next((value for _path, value in self.values(param)), None)


class Rule:
    """Yields what a call breaks, a line each, in the words of the options.

    ``lasting``: it is about what never changes, such as the Net of a Subnet.
    """

    lasting: t.ClassVar[bool] = False

    def broken(self, case: Case) -> t.Iterator[str]:
        """Asked for each call of its actions."""
        raise NotImplementedError


def bare(path: str) -> str:
    """A path without the places in lists."""
    return _PLACES.sub("", path)


def leaves(value: t.Any, path: str, wanted: str) -> t.Iterator[tuple[str, t.Any]]:
    """What stands at a path of parameters, each with its path and its places in lists."""
    if isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from leaves(item, f"{path}[{index}]", wanted)
    elif wanted and isinstance(value, t.Mapping):
        name, _dot, rest = wanted.partition(".")
        if value.get(name) is not None:
            yield from leaves(value[name], f"{path}.{name}" if path else name, rest)
    elif not wanted and value is not None:
        yield path, value


def at(item: t.Any, path: str) -> list[t.Any]:
    """What an item holds at a path, without what is empty."""
    return [value for _where, value in leaves(item, "", path) if value not in ("", False)]


def listed(words: t.Iterable[t.Any]) -> str:
    """Some of many, for a message."""
    every = list(dict.fromkeys(map(str, words)))
    more = f" and {len(every) - _MOST_NAMED} more" if len(every) > _MOST_NAMED else ""
    return f"{', '.join(every[:_MOST_NAMED])}{more}"


@dataclasses.dataclass(frozen=True)
class InState(Rule):
    """What is named is in one of the states, or on its way."""

    param: str
    words: tuple[str, ...]
    key: str = "state"

    def broken(self, case: Case) -> t.Iterator[str]:
        """Says the state that it is in."""
        for one, item in case.all(self.param):
            word = next(iter(at(item, self.key)), None)
            if isinstance(word, str) and word not in self.words and not states.passes(item, one.read):
                yield f"the {one.name} {one.value} ({one.path}) is {word}: it must be {' or '.join(self.words)}"


@dataclasses.dataclass(frozen=True)
class Free(Rule):
    """What is named is not linked to something else. ``unless``: a parameter that takes it away from there."""

    param: str
    keys: tuple[str, ...]
    unless: str = ""

    def broken(self, case: Case) -> t.Iterator[str]:
        """Says to what it is linked."""
        if self.unless and case.params.get(self.unless):
            return
        for one, item in case.all(self.param):
            holders = [value for key in self.keys for value in at(item, key)]
            if holders and not states.passes(item, one.read):
                yield f"the {one.name} {one.value} ({one.path}) is in use: linked to {listed(holders)}"


@dataclasses.dataclass(frozen=True)
class SamePlace(Rule):
    """Two things that are named lie in the same Net, or Subregion: ``keys`` say where each shows it."""

    lasting = True
    params: tuple[str, str]
    keys: tuple[str, str]
    what: str

    def broken(self, case: Case) -> t.Iterator[str]:
        """Says where each of them is."""
        other, there = case.first(self.params[1], lasting=True)
        if other is None:
            return
        wanted = next(iter(at(there, self.keys[1])), None)
        for one, item in case.all(self.params[0], lasting=True):
            found = next(iter(at(item, self.keys[0])), None)
            known = self.what == "Net" or (found and wanted)  # what is in no Net does not show one
            if found != wanted and known:
                yield (
                    f"the {one.name} {one.value} ({one.path}) is in {self._place(found)}, the {other.name} "
                    f"{other.value} ({other.path}) in {self._place(wanted)}: both must be in the same {self.what}"
                )

    def _place(self, found: t.Any) -> str:
        return f"{self.what} {found}" if found else f"no {self.what}"


@dataclasses.dataclass(frozen=True)
class Fits(Rule):
    """A value of the call is what a thing that it names shows at a key: a Subregion beside a Subnet."""

    lasting = True
    param: str
    thing: str
    key: str

    def broken(self, case: Case) -> t.Iterator[str]:
        """Says what the thing shows."""
        one, item = case.first(self.thing, lasting=True)
        known = at(item, self.key)
        if one is None or not known:
            return
        for path, value in case.values(self.param):
            if value not in known:
                yield f"{path} is {value}, and the {one.name} {one.value} ({one.path}) has {listed(known)}"


@dataclasses.dataclass(frozen=True)
class Holds(Rule):
    """A value of the call is among those that a thing shows at a key: a port of a load balancer's listeners."""

    param: str
    thing: str
    key: str
    what: str

    def broken(self, case: Case) -> t.Iterator[str]:
        """Says what there is."""
        one, item = case.first(self.thing)
        if one is None:
            return
        known = at(item, self.key)
        for path, value in case.values(self.param):
            if value not in known:
                has = f"it has {listed(known)}" if known else "it has none"
                yield f"the {one.name} {one.value} has no {self.what} {value} ({path}): {has}"


@dataclasses.dataclass(frozen=True)
class NotTaken(Rule):
    """A value of the call is not among those that a thing shows at a key: a device name of a VM."""

    param: str
    thing: str
    key: str

    def broken(self, case: Case) -> t.Iterator[str]:
        """Says what is taken."""
        one, item = case.first(self.thing)
        if one is None:
            return
        known = at(item, self.key)
        for path, value in case.values(self.param):
            if value in known:
                yield f"{path} {value} is in use on the {one.name} {one.value}, which has {listed(known)}"


@dataclasses.dataclass(frozen=True)
class RangeInside(Rule):
    """An IP range lies within that of a thing."""

    lasting = True
    param: str
    thing: str
    key: str

    def broken(self, case: Case) -> t.Iterator[str]:
        """Says the range that there is."""
        one, item = case.first(self.thing, lasting=True)
        outer = str(item.get(self.key) or "")
        if one is None:
            return
        for path, value in case.values(self.param):
            if networks.inside(str(value), outer) is False:
                yield f"{path} is {value}: it must lie within {outer}, the range of the {one.name} {one.value}"


@dataclasses.dataclass(frozen=True)
class RangesApart(Rule):
    """An IP range has no address in common with the others of a Read.

    ``filters``: filter of the Read to parameter of the call; ``same``: key of what it shows to parameter, compared
    here, whatever was filtered.
    """

    param: str
    read: str
    filters: t.Mapping[str, str]
    same: t.Mapping[str, str]
    key: str
    id: str

    def broken(self, case: Case) -> t.Iterator[str]:
        """Says which one has them."""
        asked = {name: [case.value(param)] for name, param in self.filters.items()}
        if any(None in values for values in asked.values()) or not case.values(self.param):
            return
        for item in case.around.others(self.read, asked) or ():
            if any(item.get(key) != case.value(param) for key, param in self.same.items()):
                continue
            for path, value in case.values(self.param):
                if networks.overlap(str(value), str(item.get(self.key) or "")):
                    yield f"{path} is {value}: it overlaps {item.get(self.key)} of {item.get(self.id)}"


@dataclasses.dataclass(frozen=True)
class ThingsApart(Rule):
    """The ranges of two things that are named have no address in common."""

    lasting = True
    params: tuple[str, str]
    key: str

    def broken(self, case: Case) -> t.Iterator[str]:
        """Says both ranges."""
        one, item = case.first(self.params[0], lasting=True)
        other, beside = case.first(self.params[1], lasting=True)
        if one is None or other is None or one.value == other.value:
            return
        if networks.overlap(str(item.get(self.key) or ""), str(beside.get(self.key) or "")):
            yield (
                f"{one.path} {one.value} ({item.get(self.key)}) and {other.path} {other.value} "
                f"({beside.get(self.key)}) overlap"
            )


@dataclasses.dataclass(frozen=True)
class Addresses(Rule):
    """Private IPs are ones that a NIC may have in the Subnet, and nothing there has them."""

    param: str
    subnet: str

    def broken(self, case: Case) -> t.Iterator[str]:
        """Says the Subnet's range, or who has the address."""
        one, item = case.first(self.subnet, lasting=True)
        wanted = case.values(self.param)
        if one is None or not wanted:
            return
        block = str(item.get("ip_range") or "")
        for path, value in wanted:
            if networks.usable(str(value), block) is False:
                yield f"{path} is {value}: it must be one of the addresses of {one.value} ({block}), not the first four"
        for nic in case.around.others("ReadNics", {"subnet_ids": [one.value]}) or ():
            taken = at(nic, "private_ips.private_ip") if nic.get("subnet_id") == one.value else []
            for path, value in wanted:
                if value in taken:
                    yield f"{path} {value} is in use by {nic.get('nic_id')}"


@dataclasses.dataclass(frozen=True)
class NoneElse(Rule):
    """Nothing that a Read shows has the same already: a Net has one internet service.

    ``filters``: filter of the Read to parameter of the call; ``keys``: where an item shows the same, compared here as
    well. ``id``: the key that names it; what the call itself is about does not count.
    """

    read: str
    filters: t.Mapping[str, str]
    keys: t.Mapping[str, str]
    id: str
    says: str
    unless: str = ""

    def broken(self, case: Case) -> t.Iterator[str]:
        """Says which one has it."""
        wanted = {key: case.value(param) for key, param in self.keys.items()}
        if None in wanted.values() or (self.unless and case.params.get(self.unless)):
            return
        asked = {name: [case.value(param)] for name, param in self.filters.items()}
        own = {one.value for one in case.named if self.id in one.path}
        for item in case.around.others(self.read, asked) or ():
            same = all(value in at(item, key) for key, value in wanted.items())
            if same and str(item.get(self.id)) not in own and not states.passes(item, self.read):
                told = " and ".join(f"{param} {case.value(param)}" for param in self.keys.values())
                yield f"{told} {self.says}: {item.get(self.id)}"


@dataclasses.dataclass(frozen=True)
class Ours(Rule):
    """A rule of its own, as a function."""

    check: t.Callable[[Case], t.Iterator[str]]

    def broken(self, case: Case) -> t.Iterator[str]:
        """As the function says."""
        return self.check(case)
