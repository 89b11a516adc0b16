"""The switches that make the service misbehave, changed at run time."""

from __future__ import annotations

import copy
from typing import Any

from .clock import DURATIONS
from .description import USUAL, VERSIONS
from .kinds import KINDS
from .rules import COUNTED, Fault, checked, is_reading, take_first, take_key, value_for

DEFAULTS: dict[str, Any] = {
    "api_version": USUAL,
    "rate_account": None,
    "rate_call": None,
    "rate_platform": None,
    "delay": 0.0,
    "lost_answers": {},
    "refused": {},
    "http_5xx": {},
    "html": {},
    "errors": {},
    "refusals": {},
    "refuse_change": None,
    "foreign_answers": {},
    "lose_change": None,
    "read_lag": 0.0,
    "stale_reads": {},
    "clock_skew": 0.0,
    "quotas": {},
    "speed": 1.0,
    "durations": {},
    "state_seconds": None,
    "fail_state": {},
    "capacity": {},
    "slow_vm_shutdown": False,
    "lockout": False,
    "otp": "",
    "small_pages": 0,
    "endless_pages": False,
    "documented_only": False,
    "empties": "",
    "additions": False,
    "pending_first": False,
    "unknown_ids_fail": False,
    "keep_deleted": False,
    "long_ids": False,
    "ignored_filters": [],
    "unknown_states": {},
    "extra_objects": False,
    "no_details": False,
}

_TAKES: dict[str, tuple[tuple[type, ...], str]] = {
    "ignored_filters": ((bool, str, list, dict), "a list of names, or an object of action and list"),
    "extra_objects": ((bool, list), "true, false or a list of actions"),
    "slow_vm_shutdown": ((bool, int, float), "true, false or seconds"),
}
_BY_KIND = ("capacity", "state_seconds", "unknown_states")
_NUMBER_OR_TABLE = ("delay", "read_lag", "state_seconds")


class Switches:
    """Current values by name, see README.md for what each does."""

    def __init__(self, speed: float = 1.0, api_version: str = USUAL) -> None:
        self.start = {"speed": speed, "api_version": api_version}
        self.values: dict[str, Any] = {}
        self.reset()

    def reset(self) -> None:
        """Everything back to what it was at the start."""
        self.values = copy.deepcopy(DEFAULTS) | self.start

    def merge(self, changes: dict[str, Any]) -> None:
        """Apply a JSON object: each named switch takes the new value. Raises KeyError, TypeError, ValueError."""
        unknown = sorted(set(changes) - set(DEFAULTS))
        if unknown:
            raise KeyError(", ".join(unknown))
        for name, value in changes.items():
            _check(name, value)
        self.values.update(changes)

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def fault(self, action: str, *, change: bool) -> Fault | None:
        """What happens to this call, by the counted switches: each of their rules has counted it afterwards."""
        return take_first(self.values, action, change=change)

    def take(self, name: str, action: str) -> bool:
        """Use one of the counts that a switch has for a call, which is no fault of the answer."""
        return take_key(self.values[name], action, change=not is_reading(action))

    def seconds(self, name: str, action: str) -> float:
        """The number that a switch has for a call: its only one, or that of the call in its table."""
        return float(value_for(self.values[name], action, change=not is_reading(action)) or 0)

    def longest(self, name: str) -> float:
        """The largest number of a switch that may be a table."""
        value = self.values[name]
        return max(map(float, value.values()), default=0.0) if isinstance(value, dict) else float(value or 0)

    def ignored(self, action: str, given: list[str]) -> list[str]:
        """Those of the filters named that ``ignored_filters`` takes away from an action."""
        value = value_for(self.values["ignored_filters"], action, change=False)
        if value in (True, "*") or (isinstance(value, list) and "*" in value):
            return given
        names = [value] if isinstance(value, str) else value or []
        return [name for name in given if name in names]

    def lists(self, name: str, action: str) -> bool:
        """Whether a switch that is true, false or a list of actions is on for this one."""
        value = self.values[name]
        return action in value or "*" in value if isinstance(value, list) else bool(value)


def _check(name: str, value: Any) -> None:
    """Raise TypeError or ValueError for a value that the switch cannot have."""
    if isinstance(DEFAULTS[name], dict) and not isinstance(value, dict):
        raise TypeError(f"{name} takes an object")
    if name in _TAKES and not isinstance(value, _TAKES[name][0]):
        raise TypeError(f"{name} takes {_TAKES[name][1]}")
    if isinstance(DEFAULTS[name], float) or name in _NUMBER_OR_TABLE:
        _check_number(name, value)
    if name in COUNTED or name == "stale_reads":
        checked(name, value)
    if name in _BY_KIND:
        _check_kinds(name, value)
    if name == "speed" and value <= 0:
        raise ValueError("speed must be more than 0")
    if name == "api_version" and value not in VERSIONS:
        raise ValueError(f"api_version must be one of {', '.join(VERSIONS)}")


def _check_number(name: str, value: Any) -> None:
    table = isinstance(value, dict) and name in _NUMBER_OR_TABLE
    numbers = value.values() if table else [value] if value is not None or name != "state_seconds" else []
    if not all(isinstance(item, int | float) and not isinstance(item, bool) for item in numbers):
        raise TypeError(f"{name} takes a number{' or an object of numbers' if name in _NUMBER_OR_TABLE else ''}")


def _check_kinds(name: str, value: Any) -> None:
    """Raise ValueError for the word of no kind; an id (it has a hyphen) is one where ids make sense."""
    known = {kind.word for kind in KINDS.values()} | ({"*"} if name != "capacity" else set())
    if name == "state_seconds":
        known |= set(DURATIONS) | {duration.partition(".")[0] for duration in DURATIONS}
    for word in value if isinstance(value, dict) else ():
        if word not in known and not (name == "unknown_states" and "-" in word):
            raise ValueError(f"{name} knows no {word}, but {', '.join(sorted(known))}")
