"""The switches that make the service misbehave, changed at run time."""

from __future__ import annotations

from typing import Any

from .description import USUAL, VERSIONS

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
    "read_lag": 0.0,
    "clock_skew": 0.0,
    "quotas": {},
    "speed": 1.0,
    "durations": {},
    "fail_state": {},
    "lockout": False,
    "small_pages": 0,
    "documented_only": False,
    "empties": "",
    "additions": False,
    "pending_first": False,
    "unknown_ids_fail": False,
    "keep_deleted": False,
    "long_ids": False,
}


class Switches:
    """Current values by name, see README.md for what each does."""

    def __init__(self, speed: float = 1.0, api_version: str = USUAL) -> None:
        self.start = {"speed": speed, "api_version": api_version}
        self.values: dict[str, Any] = {}
        self.reset()

    def reset(self) -> None:
        """Everything back to what it was at the start."""
        self.values = {name: dict(value) if isinstance(value, dict) else value for name, value in DEFAULTS.items()}
        self.values |= self.start

    def merge(self, changes: dict[str, Any]) -> None:
        """Apply a JSON object: each named switch takes the new value. Raises KeyError, TypeError, ValueError."""
        unknown = sorted(set(changes) - set(DEFAULTS))
        if unknown:
            raise KeyError(", ".join(unknown))
        for name, value in changes.items():
            if isinstance(DEFAULTS[name], dict) and not isinstance(value, dict):
                raise TypeError(f"{name} takes an object")
            if isinstance(DEFAULTS[name], float) and not isinstance(value, int | float):
                raise TypeError(f"{name} takes a number")
        if changes.get("speed", 1) <= 0:
            raise ValueError("speed must be more than 0")
        if changes.get("api_version", USUAL) not in VERSIONS:
            raise ValueError(f"api_version must be one of {', '.join(VERSIONS)}")
        self.values.update(changes)

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def take(self, name: str, action: str) -> Any:
        """Use one of the counted faults that apply to ``action`` (or ``*``): its value, or None.

        A value is a count, or a list whose first item is the count; the count goes down by one.
        """
        table = self.values[name]
        for key in (action, "*"):
            value = table.get(key)
            count = value[0] if isinstance(value, list) else value
            if count:
                table[key] = [count - 1, *value[1:]] if isinstance(value, list) else count - 1
                return value
        return None
