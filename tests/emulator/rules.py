"""Rules of the counted switches: which call a fault is for, and what happens to that call.

A table is ``{WHICH: HOW}``. WHICH is an action, several joined by commas, ``changes``, ``reads`` or ``*``. HOW is a
count, a list that begins with a count, an object, or a list of objects: ``{"at": 2, "count": 1, "status": 409}``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .endless import LARGE, STREAMS

Rule = dict[str, Any]

ANSWERS: Final = (
    *("none", "silence", "error", "refusal", "html", "gateway", "late", "empty", "blank", "odd"),
    *STREAMS,
    *LARGE,
)
"""What the caller gets: the connection is closed; it stays open and nothing comes; a server error; a refusal of the
API; a page of a proxy; five that are not this action's (``foreign.py``); and what has no end (``endless.py``)."""

_FIELDS: dict[str, type | tuple[type, ...]] = {
    "at": int,
    "count": int,
    "answer": str,
    "carried_out": bool,
    "status": int,
    "code": (str, int),
    "type": str,
    "details": str,
}

_USUAL: dict[str, Rule] = {
    "refused": {"answer": "none", "carried_out": False},
    "html": {"answer": "html", "status": 502, "carried_out": False},
    "http_5xx": {"answer": "error", "status": 500, "carried_out": False},
    "errors": {"answer": "refusal", "carried_out": False},
    "refusals": {"answer": "refusal", "carried_out": False},
    "refuse_change": {"answer": "refusal", "carried_out": False},
    "foreign_answers": {"answer": "gateway", "status": 200, "carried_out": False},
    "lose_change": {"answer": "none", "carried_out": True},
    "lost_answers": {"answer": "none", "carried_out": True},
}
"""Switch to what its rules say unless they say otherwise. The first one that has a rule for a call applies."""

_LISTED: dict[str, tuple[str, ...]] = {
    "errors": ("status", "code", "type"),
    "refusals": ("status", "code", "type"),
    "html": ("status",),
    "http_5xx": ("status",),
    "foreign_answers": ("answer",),
}
"""What follows the count in the form of a list."""

COUNTED: Final = tuple(_USUAL)
"""The switches with rules, in the order in which they are asked."""
ONE_RULE: Final = ("refuse_change", "lose_change")
"""Those that are no table: their rules are for ``changes``."""

_READING = ("Check", "Describe", "Get", "List", "Read", "GET ")


def is_reading(action: str) -> bool:
    """Whether an action of any of the APIs changes nothing, by its first word."""
    return action.startswith(_READING)


@dataclass(frozen=True)
class Fault:
    """What happens to one call: ``answer`` is one of ``ANSWERS``. An empty code means the usual one of the status."""

    switch: str
    answer: str
    carried_out: bool
    status: int | None = None
    code: str = ""
    type: str | None = None
    details: str = "Forced by a switch."


def checked(name: str, value: Any) -> None:
    """Raise TypeError or ValueError for a value that a counted switch cannot have."""
    if name in ONE_RULE and value is not None:
        _check_how(name, {"at": value} if isinstance(value, int) and not isinstance(value, bool) else value)
    elif name not in ONE_RULE:
        for how in value.values():
            _check_how(name, how)


def _check_how(name: str, how: Any) -> None:
    for rule in how if _is_rules(how) else [how]:
        if not isinstance(rule, dict):
            parts = rule if isinstance(rule, list) else [rule]
            count, more = (parts[0], parts[1:]) if parts else (None, [])
            if isinstance(count, bool) or not isinstance(count, int) or len(more) > len(_LISTED.get(name, ())):
                raise ValueError(f"{name} takes a count, [count, ...], an object or a list of objects, not {how!r}")
            continue
        for field, item in rule.items():
            kind = _FIELDS.get(field)
            if kind is None:
                raise ValueError(f"a rule of {name} has no {field}, but {', '.join(_FIELDS)}")
            if not isinstance(item, kind) or (isinstance(item, bool) and kind is not bool):
                raise TypeError(f"{field} of {name} cannot be {item!r}")
        if rule.get("answer", "none") not in ANSWERS:
            raise ValueError(f"answer of {name} must be one of {', '.join(ANSWERS)}")
        if rule.get("at", 1) < 1:
            raise ValueError(f"at of {name} must be 1 (the next call) or more")


def _is_rules(how: Any) -> bool:
    return isinstance(how, list) and bool(how) and isinstance(how[0], dict)


def take_first(values: dict[str, Any], action: str, *, change: bool) -> Fault | None:
    """Count one call in all rules that are for it; the fault of the first rule whose turn it is, or None."""
    found: Fault | None = None
    for name in COUNTED:
        rule = _next(values, name, action, change=change, due=found is None)
        if rule is not None:
            found = _fault(name, rule)
    return found


def _next(values: dict[str, Any], name: str, action: str, *, change: bool, due: bool) -> Rule | None:
    """Count the call in the rules of one switch. Only when ``due``, a rule whose turn it is is used and answered."""
    value = values[name]
    if not value:
        return None
    if name in ONE_RULE:
        table = values[name] = {"changes": {"at": value} if isinstance(value, int) else value}
    else:
        table = value
    found: Rule | None = None
    for key in _keys(table, action, change=change):
        used = take(table, key, _LISTED.get(name, ()), due=due and found is None)
        found = found or used
    if name in ONE_RULE:
        values[name] = table["changes"]
    return found


def _keys(table: dict[str, Any], action: str, *, change: bool) -> list[str]:
    """The keys of a table that are for a call; what names its action comes first."""
    named = [key for key in table if action in [part.strip() for part in key.split(",")]]
    return named + [key for key in ("changes" if change else "reads", "*") if key in table and key not in named]


def take(table: dict[str, Any], key: str, listed: tuple[str, ...] = (), *, due: bool = True) -> Rule | None:
    """Count one call in the rules at a key, in place: ``at`` goes down to 1, then ``count`` to 0.

    Answers the rule whose turn it is, only when ``due``.
    """
    how = table[key]
    if _is_rules(how) or isinstance(how, dict):
        found: Rule | None = None
        rules = [how] if isinstance(how, dict) else how
        for number, rule in enumerate(rules):
            if rule.get("at", 1) > 1:
                rules[number] = {**rule, "at": rule["at"] - 1}
            elif due and found is None and rule.get("count", 1):
                rules[number] = {**rule, "at": 1, "count": rule.get("count", 1) - 1}
                found = rule
        table[key] = rules[0] if isinstance(how, dict) else rules
        return found
    count, *more = how if isinstance(how, list) else [how]
    if not count or not due:
        return None
    table[key] = [count - 1, *more] if isinstance(how, list) else count - 1
    return {field: item for field, item in zip(listed, more, strict=False) if item is not None}


def take_key(table: Any, action: str, *, change: bool) -> bool:
    """Whether a table of counts, which is no fault of an answer, has one for this call; it is used up then."""
    return any(take(table, key) is not None for key in _keys(table, action, change=change))


def value_for(value: Any, action: str, *, change: bool) -> Any:
    """The value that a switch has for a call: its only one, or that of the key which fits best; None without one."""
    if not isinstance(value, dict):
        return value
    return next((value[key] for key in _keys(value, action, change=change)), None)


def _fault(name: str, rule: Rule) -> Fault:
    """The fault of a rule. A status with nothing else means an answer of that status, not a closed connection."""
    if "status" in rule and _USUAL[name]["answer"] == "none":
        rule = {"answer": "error", **rule}
    fields = {key: item for key, item in {**_USUAL[name], **rule}.items() if key not in ("at", "count")}
    return Fault(name, **{**fields, "code": str(fields.get("code", ""))})
