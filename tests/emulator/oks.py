"""OKS: its operations, what a call carries, and checks of bodies against the description."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .errors import ApiError
from .kinds import KINDS
from .oks_description import operations

if TYPE_CHECKING:
    from .store import Item, Region

JSON = dict[str, Any]

OPERATIONS, SCHEMAS = operations()


class OksError(ApiError):
    """A refusal of OKS: HTTP status, type word, and a text or a list of ``{type, loc, msg}``."""

    def __init__(self, status: int, kind: str, details: str, problems: list[JSON] | None = None) -> None:
        super().__init__(str(status), details, status=status, kind=kind)
        self.problems = problems or []


@dataclass
class OksCall:
    """One request that is authenticated. Header names are in lower case."""

    operation: str
    path: dict[str, str]
    query: dict[str, str]
    body: JSON
    headers: dict[str, str]
    region: Region
    request_id: str
    most: int = 0
    """Entries that a page may hold at most, whatever is asked for; 0 where only the API's own limit counts."""
    client: str = ""
    """The address that the request came from."""

    @property
    def address(self) -> str:
        """Where the caller is: the address that a proxy tells, or that of the connection."""
        return self.headers.get("x-real-ip") or self.client

    def get(self, kind: str, id_: str) -> Item:
        """The project or cluster with this id; 404 when it is not there, or not any more."""
        item = self.region.find(kind, id_)
        if item is None or self.region.state(item) in KINDS[kind].ended:
            raise OksError(404, "NotFound", f"{KINDS[kind].word} {id_} not found")
        return item


Operation = Callable[[OksCall], JSON]
HANDLERS: dict[str, Operation] = {}


def operation(name: str) -> Callable[[Operation], Operation]:
    """Decorator: the function that serves an operation."""

    def keep(function: Operation) -> Operation:
        HANDLERS[name] = function
        return function

    return keep


def serve(call: OksCall) -> JSON:
    """Check the body, then let the operation's function do it."""
    check(call.body, OPERATIONS[call.operation].get("body", {}))
    return HANDLERS[call.operation](call)


def spelled(at: float) -> str:
    """A date as OKS spells it."""
    return datetime.fromtimestamp(at, UTC).isoformat().replace("+00:00", "Z")


def check(body: JSON, fields: JSON) -> None:
    """Raise 422 with all that is wrong in a body."""
    problems = list(_problems(body, fields, ["body"]))
    if problems:
        raise OksError(422, "ValidationError", "The request is not valid.", problems)


def _problem(kind: str, loc: list[Any], message: str) -> JSON:
    return {"type": kind, "loc": loc, "msg": message}


def _problems(value: JSON, fields: JSON, loc: list[Any]) -> list[JSON]:
    """What is wrong in an object: unknown, missing and mistyped fields."""
    found = [
        _problem("extra_forbidden", [*loc, key], "Extra inputs are not permitted") for key in value if key not in fields
    ]
    for key, spec in fields.items():
        rules = spec if isinstance(spec, dict) else {"type": spec}
        if key not in value:
            if rules.get("required"):
                found.append(_problem("missing", [*loc, key], "Field required"))
            continue
        found += _value_problems(value[key], rules, [*loc, key])
    return found


_TYPES: dict[str, type] = {"string": str, "integer": int, "boolean": bool, "object": dict}


def _value_problems(value: Any, rules: JSON, loc: list[Any]) -> list[JSON]:
    """What is wrong with one value."""
    kind = str(rules["type"])
    if value is None:
        return [] if kind.endswith("or null") else [_problem("none_forbidden", loc, "Input should not be null")]
    return _typed_problems(value, rules, kind.removesuffix(" or null"), loc)


def _typed_problems(value: Any, rules: JSON, word: str, loc: list[Any]) -> list[JSON]:
    """What is wrong with a value that is there, ``word`` being its type."""
    if word.startswith("["):
        if not isinstance(value, list):
            return [_problem("list_type", loc, "Input should be a valid list")]
        inner = {"type": word[1:-1]}
        return [each for number, item in enumerate(value) for each in _value_problems(item, inner, [*loc, number])]
    if "fields" in rules or word in SCHEMAS:
        if not isinstance(value, dict):
            return [_problem("dict_type", loc, "Input should be a valid dictionary")]
        return _problems(value, rules.get("fields") or SCHEMAS[word], loc)
    if not isinstance(value, _TYPES[word]) or (isinstance(value, bool) and word == "integer"):
        return [_problem(f"{word}_type", loc, f"Input should be a valid {word}")]
    return _limit_problems(value, rules, loc)


def _limit_problems(value: Any, rules: JSON, loc: list[Any]) -> list[JSON]:
    """Enumerations, lengths, patterns and ranges; the values of a table of texts."""
    if isinstance(value, dict):
        bad = [key for key, item in value.items() if not isinstance(item, str)]
        return [_problem("string_type", [*loc, key], "Input should be a valid string") for key in bad]
    if "enum" in rules and value not in rules["enum"]:
        return [_problem("enum", loc, f"Input should be one of {', '.join(rules['enum'])}")]
    if isinstance(value, str):
        if not rules.get("min_length", 0) <= len(value) <= rules.get("max_length", 10**9):
            return [_problem("string_length", loc, "The length is out of range")]
        if "pattern" in rules and not re.search(rules["pattern"], value):
            return [_problem("string_pattern_mismatch", loc, f"String should match {rules['pattern']}")]
    elif not isinstance(value, bool) and not rules.get("min", value) <= value <= rules.get("max", value):
        return [_problem("range", loc, "The value is out of range")]
    return []


_MOST = 100
"""Entries of a page, also where no limit is asked for."""


def page(call: OksCall, key: str, entries: list[JSON]) -> JSON:
    """A list as newer versions answer it: ``Pagination``, and one page by cursor or by number; 422 for a bad one.

    The list comes last: the official oks-cli takes the last key of an answer for what was asked.
    """
    try:
        size = int(call.query.get("limit") or _MOST)
        number = int(call.query.get("page") or 1)
        after = int(call.query.get("cursor") or 0)
    except ValueError:
        raise OksError(422, "ValidationError", "cursor, page and limit are numbers.") from None
    if not 1 <= size <= _MOST or number < 1 or after < 0:
        raise OksError(422, "ValidationError", f"limit is 1 to {_MOST}, page at least 1.")
    size = min(size, call.most) if call.most else size
    first = after or (number - 1) * size
    following = str(first + size) if first + size < len(entries) else None
    pagination = {
        "cursor": {"next_cursor": following},
        "offset": {"page": first // size + 1, "limit": size, "total": len(entries)},
    }
    return {"Pagination": pagination, key: entries[first : first + size]}


def wanted(text: str | None) -> bool:
    """A query's boolean."""
    return str(text).lower() in ("true", "1", "yes", "on")
