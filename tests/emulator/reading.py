"""Reading: filters, paging, and the one function behind most Read actions."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from .clock import instant
from .errors import ApiError
from .kinds import DERIVED, KINDS, Kind
from .store import Item, Region
from .world import HANDLERS, Answer, Call, allowed

if TYPE_CHECKING:
    from .switches import Switches

Getter = Callable[[Item], Iterable[Any]]
Test = Callable[[Item], bool]

DEFAULT_PAGE = 100

_PATTERNS = ("Names", "Descriptions")
"""Ends of the filters that take wildcards: those by name and description."""


@cache
def getter(path: str) -> Getter:
    """A function from an item to the values at ``path``, such as ``Nics[].SubnetId`` or ``~nics[].NicId``."""
    if path.startswith("@"):
        return DERIVED[path[1:]]
    hidden = path.startswith("~")
    steps = path.lstrip("~").split(".")
    if len(steps) == 1 and not steps[0].endswith("[]"):
        key = steps[0]
        return (lambda item: (item.hidden.get(key),)) if hidden else (lambda item: (item.data.get(key),))
    return lambda item: _walk(item.hidden if hidden else item.data, steps)


def _walk(value: Any, steps: list[str]) -> Iterator[Any]:
    for number, step in enumerate(steps):
        if not isinstance(value, dict):
            return
        value = value.get(step.removesuffix("[]"))
        if step.endswith("[]"):
            for item in value or ():
                if number + 1 < len(steps):
                    yield from _walk(item, steps[number + 1 :])
                else:
                    yield item
            return
    yield value


def _tag_test(field: str, wanted: set[Any]) -> Test:
    """TagKeys, TagValues, and Tags written ``KEY=VALUE`` (of flexible GPUs: ``{Key, Value}``)."""
    if field == "TagKeys":
        return lambda item: any(tag["Key"] in wanted for tag in item.data.get("Tags", ()))
    if field == "TagValues":
        return lambda item: any(tag["Value"] in wanted for tag in item.data.get("Tags", ()))
    return lambda item: any(f"{tag['Key']}={tag['Value']}" in wanted for tag in item.data.get("Tags", ()))


def _matches(getters: list[Getter], patterns: list[str]) -> Test:
    """``*`` and ``?`` are wildcards, as played; a backslash takes their meaning away, as in FCU."""
    wanted = re.compile("|".join(f"(?:{_expression(pattern)})" for pattern in patterns), re.DOTALL)
    return lambda item: any(
        isinstance(value, str) and wanted.fullmatch(value) for get in getters for value in get(item)
    )


def _expression(pattern: str) -> str:
    wild = {"*": ".*", "?": "."}
    parts = re.findall(r"\\[*?\\]|.", pattern, re.DOTALL)
    return "".join(wild.get(part) or re.escape(part[-1]) for part in parts)


def path_of(kind: Kind, field: str) -> tuple[str, ...]:
    """Where the values of a filter field are."""
    path = kind.paths.get(field)
    if path is None:
        return (field.removesuffix("s"),)
    return (path,) if isinstance(path, str) else path


def test(kind: Kind, spec: Any, field: str, wanted: Any) -> Test:
    """What an item must satisfy for one filter field; a list means any of its values."""
    text = spec if isinstance(spec, str) else str(spec["type"])
    values = wanted if isinstance(wanted, list) else [wanted]
    if field in ("Tags", "TagKeys", "TagValues") and kind.tagged:
        return _tag_test(field, {f"{one['Key']}={one['Value']}" if isinstance(one, dict) else one for one in values})
    getters = [getter(path) for path in path_of(kind, field)]
    if "(date" in text:
        instants = {round(instant(value), 3) for value in values}
        return lambda item: any(
            value and round(instant(value), 3) in instants for get in getters for value in get(item)
        )
    if field.endswith(_PATTERNS) and any(isinstance(value, str) and set(value) & set("*?") for value in values):
        return _matches(getters, [str(value) for value in values])
    choices = frozenset(values)
    if len(getters) == 1:
        get = getters[0]
        return lambda item: any(value in choices for value in get(item))
    return lambda item: any(value in choices for get in getters for value in get(item))


def select(call: Call, kind: Kind, filters: dict[str, Any], items: Iterable[Item]) -> Iterator[Item]:
    """The items that pass every filter field."""
    fields = call.facts["filters"]["fields"] if filters else {}
    tests = [test(kind, fields[field], field, wanted) for field, wanted in filters.items()]
    if not tests:
        return iter(items)
    return (item for item in items if all(passes(item) for passes in tests))


def candidates(region: Region, kind: Kind, filters: dict[str, Any]) -> Iterable[Item]:
    """The items worth testing: those with the ids asked for, else all."""
    table = (
        {**region.deleted[kind.name], **region.table(kind.name)}
        if region.deleted.get(kind.name)
        else region.table(kind.name)
    )
    ids = filters.get(kind.id_filter)
    if isinstance(ids, list):
        return [table[id_] for id_ in dict.fromkeys(ids) if id_ in table]
    return table.values()


def visible(call: Call, kind: Kind, filters: dict[str, Any]) -> Iterator[Item]:
    """My items, then what others share with me when the kind can be shared.

    With the switch ``unknown_ids_fail``, an id that nothing has raises the error of calls that name it.
    """
    missing = set(filters.get(kind.id_filter, ())) if call.world.switches["unknown_ids_fail"] else set()
    for item in _seen(call, kind, filters):
        missing.discard(item.id)
        yield item
    if missing:
        raise ApiError(kind.missing, f"The {kind.id_key} '{min(missing)}' doesn't exist.")


def _seen(call: Call, kind: Kind, filters: dict[str, Any]) -> Iterator[Item]:
    yield from candidates(call.region, kind, filters)
    if kind.shared:
        for region in call.world.everyone(call.region.name):
            if region.account_id != call.account_id:
                yield from (item for item in candidates(region, kind, filters) if allowed(item, call.account_id))


def read(call: Call, kind: Kind, filters: dict[str, Any] | None = None) -> Answer:
    """The answer of a Read action: what passes the filters, one page of it where the action pages."""
    filters = dict(call.params.get("Filters", {})) if filters is None else filters
    items = select(call, kind, filters, visible(call, kind, filters))
    return listed(call, kind.list_key, (item.data for item in items))


def listed(call: Call, list_key: str, entries: Iterable[Any]) -> Answer:
    """All entries, or one page of them where the action pages."""
    paging = call.facts["paginated"]
    if paging == "token":
        return page(call, list_key, entries)
    return offset_page(call, list_key, list(entries)) if paging == "offset" else {list_key: list(entries)}


def page_size(call: Call) -> int:
    """How many entries a page holds: what is asked for, unless the switch ``small_pages`` allows less."""
    size = int(call.params.get("ResultsPerPage", DEFAULT_PAGE))
    most = call.world.switches["small_pages"]
    return min(size, int(most)) if most else size


def page(call: Call, list_key: str, entries: Iterable[Any]) -> Answer:
    """One page, and NextPageToken when there are more. The token tells how many came before."""
    size = page_size(call)
    first = _first(call.params.get("NextPageToken"))
    found = list(islice(entries, first, first + size + 1))
    answer: Answer = {list_key: found[:size]}
    if len(found) > size:
        answer["NextPageToken"] = _token(first + size)
    return answer


def without_end(switches: Switches, params: dict[str, Any], facts: dict[str, Any], answer: Answer) -> Answer:
    """The answer as the switch ``endless_pages`` wants it: always one more page, or (``same``) always the same one."""
    wanted = switches["endless_pages"]
    if not wanted or not facts["paginated"]:
        return answer
    if facts["paginated"] == "offset":
        return {**answer, "HasMoreItems": True}
    first = _first(params.get("NextPageToken"))
    return {**answer, "NextPageToken": _token(0 if wanted == "same" else first + DEFAULT_PAGE)}


def _token(first: int) -> str:
    return base64.b64encode(json.dumps({"first": first}).encode()).decode()


def _first(token: str | None) -> int:
    """The position that a token stands for; raises 4047 for a token that was not given out."""
    if not token:
        return 0
    try:
        return int(json.loads(base64.b64decode(token, validate=True))["first"])
    except (binascii.Error, ValueError, KeyError, TypeError):
        raise ApiError("4047", "The value of 'NextPageToken' is wrong.") from None


def offset_page(call: Call, list_key: str, entries: list[Any]) -> Answer:
    """One page in the FirstItem style: HasMoreItems, MaxResultsLimit, and MaxResultsTruncated where documented."""
    size = page_size(call)
    first = call.params.get("FirstItem", 0)
    answer: Answer = {
        list_key: entries[first : first + size],
        "HasMoreItems": first + size < len(entries),
        "MaxResultsLimit": size,
        "MaxResultsTruncated": False,
    }
    return {key: value for key, value in answer.items() if key in call.facts["response"]}


def serve_reads() -> None:
    """Give every kind's Read action this module's function, unless the kind has its own."""
    for kind in KINDS.values():
        if kind.read and kind.read not in HANDLERS:
            HANDLERS[kind.read] = lambda call, kind=kind: read(call, kind)  # type: ignore[misc]
