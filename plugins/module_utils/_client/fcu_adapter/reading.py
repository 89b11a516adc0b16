"""How a Read action of the OUTSCALE API becomes a Describe action of FCU: filters, pages, what completes a listing."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import functools
import re
import typing as t

from ..errors import NotFound, NotTheApi
from ..naming import given_filters
from ..schema import catalog
from .calls import FcuCalls
from .tables import Item, Table, as_texts, translated, value_at, values_at
from .translation import RenamedParams, Translation, refuse, request_params

MOST_VALUES = 200  # of one filter, as in EC2
LEAST_PAGE = 5
OWNER = "self"
"""FCU's name for the account itself, in filters."""
_TAG_FILTERS = {"TagKeys": "tag-key", "TagValues": "tag-value"}
_PAGING = ("ResultsPerPage", "NextPageToken", "FirstItem")
_WITH_WILDCARDS = ("Names", "Descriptions")
"""How filters end whose values are patterns in the OUTSCALE API too; in FCU those of every filter are."""
_PATTERN = re.compile(r"\\.|[*?]|[^\\*?]+|\\", re.DOTALL)


@dataclasses.dataclass(frozen=True)
class SeparateRead:
    """A field that the Describe action leaves out and an action of its own shows, one resource a call.

    ``ids``: the resource's id in both APIs. ``value``: makes the field's value of the answer.
    """

    action: str
    ids: tuple[str, str]
    attribute: str
    value: t.Callable[[Item], t.Any]

    def add(self, calls: FcuCalls, item: Item, name: str) -> None:
        """Put the field into the item; what has gone meanwhile has none."""
        ours, theirs = self.ids
        try:
            value = self.value(calls.send(self.action, {theirs: item[ours], "Attribute": self.attribute}))
        except NotFound:
            return
        if value is not None:
            item[name] = value


@dataclasses.dataclass(frozen=True)
class DescribeCall(Translation):
    """A Read action as a Describe action.

    ``filters``: FCU's names of filters. ``client_side_filters``: the paths of what filters compare, where FCU lacks the
    filter, or where its name does not tell which field it compares; they are applied to what was read. ``items``: makes
    the list of FCU's answer, where that is not under the answer's first key of a list. ``tag_filters``: FCU filters by
    tags. ``tags_by_id``: the id of the resource, where its tags are read by a call of their own. ``separate_reads``:
    fields that are. ``params``: parameters beside the filters. ``filter_params``: filters that are parameters in FCU.
    ``fixed_params``: parameters that are always sent.
    """

    action: str
    table: Table
    filters: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    client_side_filters: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    items: t.Callable[[Item], list[Item]] | None = None
    tag_filters: bool = True
    tags_by_id: str = ""
    separate_reads: t.Mapping[str, SeparateRead] = dataclasses.field(default_factory=dict)
    params: RenamedParams = dataclasses.field(default_factory=dict)
    filter_params: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    fixed_params: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)

    @property
    def supported(self) -> frozenset[str]:
        """Parameters and filters."""
        tags = (*_TAG_FILTERS, "Tags") if "Tags" in self.table or self.tags_by_id else ()
        filters = (*self.filters, *self.client_side_filters, *self.filter_params, *tags)
        return frozenset((*filters, *self.params, *_PAGING, "Filters"))

    @property
    def actions(self) -> tuple[str, ...]:
        """The Describe action, and those that complete what it shows."""
        tags = ("DescribeTags",) if self.tags_by_id else ()
        return (self.action, *tags, *dict.fromkeys(read.action for read in self.separate_reads.values()))

    @functools.cached_property
    def paged(self) -> bool:
        """Whether FCU gives pages."""
        return "NextToken" in catalog.action("fcu", self.action).params

    @functools.cached_property
    def key(self) -> str:
        """The key of the answer's list."""
        fields = catalog.action("fcu", self.action).answer.items()
        return next(name for name, kind in fields if kind.startswith("["))

    @functools.cached_property
    def compared(self) -> dict[str, str]:
        """Filters with the path of what they compare: what a service that ignores a filter lists besides is left out.

        FCU names most filters as the field that they compare: ``client-token`` compares ``clientToken``.
        """
        fields = {source: name for name, source in self.table.items() if isinstance(source, str)}
        named = {name: re.sub("-(.)", lambda found: found[1].upper(), fcu) for name, fcu in self.filters.items()}
        return {name: fields[path] for name, path in named.items() if path in fields} | dict(self.client_side_filters)

    def vet(self, action: str, params: Item) -> None:
        """Raise NotOverFcu for a parameter or a filter that FCU lacks."""
        super().vet(action, params)
        refuse(action, given_filters(params.get("Filters")).keys() - self.supported, "the filter ")

    def __call__(self, calls: FcuCalls, params: Item) -> Item:
        """Read one page, and complete it."""
        filters = {name: as_texts(value) for name, value in given_filters(params.get("Filters")).items()}
        answer = calls.send(self.action, self._request(params, filters))
        listed = self.items(answer) if self.items else value_at(answer, self.key) or []
        items = [translated(self.table, item) for item in listed]
        if self.tags_by_id and items:
            self._add_tags(calls, items)
        items = [item for item in items if self._passes(item, filters)]
        for name in self.separate_reads.keys() & calls.wanted:
            for item in items:
                self.separate_reads[name].add(calls, item, name)
        more = value_at(answer, "nextToken")
        return {calls.result: items, **({"NextPageToken": more} if more else {})}

    def _request(self, params: Item, filters: dict[str, list[str]]) -> Item:
        sent = {self.filters[name]: _escaped(name, texts) for name, texts in filters.items() if name in self.filters}
        if self.tag_filters and not self.tags_by_id:
            sent |= {fcu: _escaped(name, filters[name]) for name, fcu in _TAG_FILTERS.items() if name in filters}
            sent |= _by_tags(filters.get("Tags", []))
        request = {
            **self.fixed_params,
            **request_params(self.params, {name: params[name] for name in params if name in self.params}),
            **{fcu: filters[name] for name, fcu in self.filter_params.items() if name in filters},
        }
        if self.paged and "ResultsPerPage" in params:
            request["MaxResults"] = max(LEAST_PAGE, params["ResultsPerPage"])
        if self.paged and "NextPageToken" in params:
            request["NextToken"] = params["NextPageToken"]
        return {
            **request,
            **({"Filter": [{"Name": fcu, "Value": texts} for fcu, texts in sent.items()]} if sent else {}),
        }

    def _passes(self, item: Item, filters: dict[str, list[str]]) -> bool:
        """Whether an item passes the filters: FCU lacks some, is laxer about others, and a service may ignore any."""
        found = {name: values_at(item, path) for name, path in self.compared.items() if name in filters}
        tags = [(tag["Key"], tag["Value"]) for tag in item.get("Tags") or []]
        found |= {"TagKeys": {key for key, _value in tags}, "TagValues": {value for _key, value in tags}}
        found |= {"Tags": {f"{key}={value}" for key, value in tags}}
        not_shown = {"AccountIds"} if OWNER in filters.get("AccountIds", []) else set[str]()
        compared = filters.keys() & found.keys() - not_shown
        return all(_matches(name, filters[name], found[name]) for name in compared)

    def _add_tags(self, calls: FcuCalls, items: list[Item]) -> None:
        """The tags of all items, by as few calls as filters have room for."""
        found: dict[str, list[Item]] = {item[self.tags_by_id]: [] for item in items if self.tags_by_id in item}
        ids = list(found)
        for start in range(0, len(ids), MOST_VALUES):
            page: Item = {"Filter": [{"Name": "resource-id", "Value": ids[start : start + MOST_VALUES]}]}
            while True:
                answer = calls.send("DescribeTags", page)
                for tag in value_at(answer, "tagSet") or []:
                    found.get(tag["resourceId"], []).append({"Key": tag["key"], "Value": tag.get("value", "")})
                more = value_at(answer, "nextToken")
                if not more:
                    break
                if more == page.get("NextToken"):
                    raise NotTheApi("DescribeTags: FCU gives the same page again and again")
                page["NextToken"] = more
        for item in items:
            item["Tags"] = found.get(item.get(self.tags_by_id, ""), [])


def _escaped(name: str, values: list[str]) -> list[str]:
    """Values of a filter that compares them as they are; FCU takes ``*`` and ``?`` for wildcards, unless escaped."""
    return values if name.endswith(_WITH_WILDCARDS) else [re.sub(r"[*?\\]", r"\\\g<0>", value) for value in values]


def _matches(name: str, wanted: list[str], found: set[str]) -> bool:
    if not name.endswith(_WITH_WILDCARDS):
        return not found.isdisjoint(wanted)
    return any(re.fullmatch(_expression(value), text, re.DOTALL) for value in wanted for text in found)


def _expression(pattern: str) -> str:
    """The regular expression of a pattern; a backslash takes the meaning of what is behind it away."""
    wild = {"*": ".*", "?": "."}
    parts = _PATTERN.findall(pattern)
    return "".join(
        wild.get(part) or re.escape(part[1:] if len(part) == 2 and part[0] == "\\" else part) for part in parts
    )


def _by_tags(tags: list[str]) -> dict[str, list[str]]:
    """Filters for ``KEY=VALUE`` texts, of which one is enough: FCU joins the values of one key only."""
    pairs = [tag.partition("=")[::2] for tag in tags]
    keys = list(dict.fromkeys(key for key, _value in pairs))
    if len(keys) > 1:
        return {"tag-key": _escaped("", keys)}
    return {f"tag:{key}": _escaped("", [value for _key, value in pairs]) for key in keys}
