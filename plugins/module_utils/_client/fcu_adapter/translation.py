"""How a call of the OUTSCALE API is said in FCU: as one call, one of several, one an attribute, or as a read."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import functools
import typing as t

from ..errors import InvalidInput, NotFound
from ..naming import snake
from ..schema import catalog
from .tables import Item, Table, at, found_at, put, show

Answer = t.Callable[[Item, Item], Item]
Words = t.Mapping[str, "str | t.Callable[[t.Any], Item]"]
"""Parameter of the OUTSCALE API to the dotted path of FCU's, or to a function that makes FCU's parameters of it."""

MOST_VALUES = 200  # of one filter, as in EC2
LEAST_PAGE = 5


class NotOverFcu(InvalidInput):
    """Something that the OUTSCALE API can do and FCU cannot."""


class Speaker(t.Protocol):
    """What sends FCU's calls. ``wanted``: fields that the task looks at, in the OUTSCALE API's words."""

    wanted: frozenset[str]

    def ask(self, action: str, params: Item) -> Item:
        """The answer of one FCU call, in FCU's words."""
        ...  # pylint: disable=unnecessary-ellipsis


class Saying(t.Protocol):
    """How one action is said."""

    @property
    def takes(self) -> frozenset[str]:
        """The parameters, and for reads the filters, that can be said."""
        ...  # pylint: disable=unnecessary-ellipsis

    @property
    def actions(self) -> tuple[str, ...]:
        """The FCU actions that say it."""
        ...  # pylint: disable=unnecessary-ellipsis

    def vet(self, action: str, params: Item) -> None:
        """Raise NotOverFcu for what cannot be said."""
        ...  # pylint: disable=unnecessary-ellipsis

    def __call__(self, fcu: Speaker, params: Item) -> Item:
        """The answer in the OUTSCALE API's words."""
        ...  # pylint: disable=unnecessary-ellipsis


def refuse(action: str, names: t.Iterable[str], kind: str = "") -> None:
    """Raise NotOverFcu where there are names that FCU has no word for."""
    listed = ", ".join(sorted(map(snake, names)))
    if listed:
        raise NotOverFcu(
            f"{action} cannot be given {kind}{listed} over FCU: leave that out, or drop api: fcu "
            "(OSC_API, or api of the profile) for this task"
        )


def nothing(answer: Item, params: Item) -> Item:
    """Many calls answer nothing that the OUTSCALE API would."""
    return {}


def shown(result: str, key: str, table: Table) -> Answer:
    """The resource that the answer holds; without a key, the one that it is."""
    return lambda answer, params: {result: show(table, (at(answer, key) or {}) if key else answer)}


def told(words: Words, params: Item) -> Item:
    """Parameters in FCU's words."""
    said: Item = {}
    for name, value in params.items():
        how = words[name]
        if isinstance(how, str):
            put(said, how, value)
        else:
            said |= how(value)
    return said


@dataclasses.dataclass(frozen=True)
class Send:
    """One FCU call.

    ``fixed``: parameters that are always sent. ``lacks``: what FCU lacks inside a parameter. ``one``: lists of which
    FCU takes one value.
    """

    action: str
    words: Words = dataclasses.field(default_factory=dict)
    answer: Answer = nothing
    fixed: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)
    lacks: t.Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    one: tuple[str, ...] = ()

    @property
    def takes(self) -> frozenset[str]:
        """The parameters that can be said."""
        return frozenset(self.words)

    @property
    def actions(self) -> tuple[str, ...]:
        """The one action."""
        return (self.action,)

    def vet(self, action: str, params: Item) -> None:
        """Raise NotOverFcu for a parameter without a word."""
        refuse(action, params.keys() - self.takes)
        for name, inner in self.lacks.items():
            refuse(action, [f"{name}.{one}" for one in inner if one in (params.get(name) or {})])
        refuse(action, [name for name in self.one if len(params.get(name) or []) > 1], "more than one of ")

    def __call__(self, fcu: Speaker, params: Item) -> Item:
        """Send it."""
        return self.answer(fcu.ask(self.action, {**self.fixed, **told(self.words, params)}), params)


@dataclasses.dataclass(frozen=True)
class Chosen:
    """One of several calls, by what the parameters say. ``by``: gives the key of ``ways``."""

    by: t.Callable[[Item], t.Any]
    ways: t.Mapping[t.Any, Send]

    @property
    def takes(self) -> frozenset[str]:
        """The parameters of all ways."""
        return frozenset(name for way in self.ways.values() for name in way.takes)

    @property
    def actions(self) -> tuple[str, ...]:
        """The actions of all ways."""
        return tuple(dict.fromkeys(way.action for way in self.ways.values()))

    def vet(self, action: str, params: Item) -> None:
        """As the chosen one does."""
        refuse(action, params.keys() - self.takes)
        self.ways[self.by(params)].vet(action, params)

    def __call__(self, fcu: Speaker, params: Item) -> Item:
        """Send the chosen one."""
        return self.ways[self.by(params)](fcu, params)


@dataclasses.dataclass(frozen=True)
class OneByOne:
    """An update that FCU makes in one call an attribute. ``id``: the parameters that name the resource in both APIs.

    ``others``: attributes that another action changes.
    """

    action: str
    id: tuple[str, str]
    words: Words
    others: t.Mapping[str, Send] = dataclasses.field(default_factory=dict)

    @property
    def takes(self) -> frozenset[str]:
        """The id and the attributes."""
        return frozenset((self.id[0], *self.words, *self.others))

    @property
    def actions(self) -> tuple[str, ...]:
        """The actions of all attributes."""
        return (self.action, *(one.action for one in self.others.values()))

    def vet(self, action: str, params: Item) -> None:
        """Raise NotOverFcu for an attribute without a word."""
        refuse(action, params.keys() - self.takes)

    def __call__(self, fcu: Speaker, params: Item) -> Item:
        """Send one call after the other."""
        ours, theirs = self.id
        for name, value in params.items():
            if name in self.others:
                self.others[name](fcu, {ours: params[ours], name: value})
            elif name != ours:
                fcu.ask(self.action, {theirs: params[ours], **told(self.words, {name: value})})
        return {}


@dataclasses.dataclass(frozen=True)
class Apart:
    """A field that the Describe action leaves out and an action of its own shows, one resource a call.

    ``ids``: the resource's id in both APIs. ``show``: makes the field's value of the answer.
    """

    action: str
    ids: tuple[str, str]
    attribute: str
    show: t.Callable[[Item], t.Any]

    def add(self, fcu: Speaker, item: Item, name: str) -> None:
        """Put the field into the item; what has gone meanwhile has none."""
        ours, theirs = self.ids
        try:
            value = self.show(fcu.ask(self.action, {theirs: item[ours], "Attribute": self.attribute}))
        except NotFound:
            return
        if value is not None:
            item[name] = value


@dataclasses.dataclass(frozen=True)
class Reads:
    """A Read action as a Describe action.

    ``items``: the key of FCU's list, or a function that makes the list of the answer. ``result``: the key of ours.
    ``filters``: FCU's names of filters. ``here``: filters that FCU lacks, with the path of what they compare; they are
    applied to what was read. ``by_tags``: FCU filters by tags. ``tagged``: the id of the resource, where its tags are
    read by a call of their own. ``apart``: fields that are. ``words``: parameters beside the filters.
    ``filter_params``: filters that are parameters in FCU. ``fixed``: parameters that are always sent.
    """

    action: str
    items: str | t.Callable[[Item], list[Item]]
    result: str
    table: Table
    filters: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    here: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    by_tags: bool = True
    tagged: str = ""
    apart: t.Mapping[str, Apart] = dataclasses.field(default_factory=dict)
    words: Words = dataclasses.field(default_factory=dict)
    filter_params: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    fixed: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)

    @property
    def takes(self) -> frozenset[str]:
        """Parameters and filters."""
        tags = _TAG_FILTERS if "Tags" in self.table or self.tagged else {}
        return frozenset((*self.filters, *self.here, *self.filter_params, *self.words, *tags, *_PAGING, "Filters"))

    @property
    def actions(self) -> tuple[str, ...]:
        """The Describe action, and those that complete what it shows."""
        tags = ("DescribeTags",) if self.tagged else ()
        return (self.action, *tags, *dict.fromkeys(one.action for one in self.apart.values()))

    @functools.cached_property
    def paged(self) -> bool:
        """Whether FCU gives pages."""
        return "NextToken" in catalog.action("fcu", self.action).params

    def vet(self, action: str, params: Item) -> None:
        """Raise NotOverFcu for a parameter or a filter without a word."""
        refuse(action, params.keys() - self.takes)
        refuse(action, (params.get("Filters") or {}).keys() - self.takes, "the filter ")

    def __call__(self, fcu: Speaker, params: Item) -> Item:
        """Read one page, and complete it."""
        filters = params.get("Filters") or {}
        answer = fcu.ask(self.action, self._said(params, filters))
        listed = at(answer, self.items) or [] if isinstance(self.items, str) else self.items(answer)
        items = [show(self.table, one) for one in listed]
        if self.tagged and items:
            self._add_tags(fcu, items)
        items = [one for one in items if self._fits(one, filters)]
        for name in self.apart.keys() & fcu.wanted:
            for item in items:
                self.apart[name].add(fcu, item, name)
        more = at(answer, "nextToken")
        return {self.result: items, **({"NextPageToken": more} if more else {})}

    def _said(self, params: Item, filters: Item) -> Item:
        named = {self.filters[name]: value for name, value in filters.items() if name in self.filters}
        if self.by_tags and not self.tagged:
            named |= {word: filters[name] for name, word in _TAG_WORDS.items() if name in filters}
            named |= _tag_filters(filters.get("Tags") or [])
        listed = [{"Name": name, "Value": _texts(value)} for name, value in named.items()]
        said = {**self.fixed, **told(self.words, {name: params[name] for name in params if name in self.words})}
        said |= {word: _texts(filters[name]) for name, word in self.filter_params.items() if name in filters}
        if self.paged and "ResultsPerPage" in params:
            said["MaxResults"] = max(LEAST_PAGE, params["ResultsPerPage"])
        if self.paged and "NextPageToken" in params:
            said["NextToken"] = params["NextPageToken"]
        return {**said, **({"Filter": listed} if listed else {})}

    def _fits(self, item: Item, filters: Item) -> bool:
        """Whether an item passes the filters that FCU does not know, or is laxer about."""
        if not all(
            found_at(item, path) & set(_texts(filters[name])) for name, path in self.here.items() if name in filters
        ):
            return False
        tags = [(tag["Key"], tag["Value"]) for tag in item.get("Tags") or []]
        shown_as = {
            "TagKeys": {key for key, _value in tags},
            "TagValues": {value for _key, value in tags},
            "Tags": {f"{key}={value}" for key, value in tags},
        }
        return all(found & set(_texts(filters[name])) for name, found in shown_as.items() if name in filters)

    def _add_tags(self, fcu: Speaker, items: list[Item]) -> None:
        """The tags of all items, by as few calls as filters have room for."""
        found: dict[str, list[Item]] = {item[self.tagged]: [] for item in items if self.tagged in item}
        ids = list(found)
        for start in range(0, len(ids), MOST_VALUES):
            asked: Item = {"Filter": [{"Name": "resource-id", "Value": ids[start : start + MOST_VALUES]}]}
            while True:
                answer = fcu.ask("DescribeTags", asked)
                for tag in at(answer, "tagSet") or []:
                    found[tag["resourceId"]].append({"Key": tag["key"], "Value": tag.get("value", "")})
                if not at(answer, "nextToken"):
                    break
                asked["NextToken"] = answer["nextToken"]
        for item in items:
            item["Tags"] = found.get(item.get(self.tagged, ""), [])


_TAG_WORDS = {"TagKeys": "tag-key", "TagValues": "tag-value"}
_TAG_FILTERS = (*_TAG_WORDS, "Tags")
_PAGING = ("ResultsPerPage", "NextPageToken", "FirstItem")


def _texts(value: t.Any) -> list[str]:
    """The values of a filter as FCU takes them."""
    listed = value if isinstance(value, list) else [value]
    return [str(one).lower() if isinstance(one, bool) else str(one) for one in listed]


def _tag_filters(tags: list[str]) -> dict[str, list[str]]:
    """Filters for ``KEY=VALUE`` texts, of which one is enough: FCU joins the values of one key only."""
    pairs = [tag.partition("=")[::2] for tag in tags]
    keys = list(dict.fromkeys(key for key, _value in pairs))
    if len(keys) > 1:
        return {"tag-key": keys}
    return {f"tag:{key}": [value for _key, value in pairs] for key in keys}
