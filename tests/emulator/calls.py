"""The log of calls: what was asked, by whom, and what was answered; secrets are left out."""

from __future__ import annotations

from collections import deque
from typing import Any

KEPT = 50_000
_SECRET = {
    "Password",
    "SecretKey",
    "PrivateKey",
    "PreSharedKey",
    "BgpKey",
    "authKey",
    "UserData",
    "secretkey",
    "authorization",
}


class CallLog:
    """The latest calls, oldest first."""

    def __init__(self) -> None:
        self.entries: deque[dict[str, Any]] = deque(maxlen=KEPT)

    def add(self, entry: dict[str, Any]) -> dict[str, Any]:
        """Keep an entry (its ``params`` are redacted); it may be completed later."""
        entry["params"] = redacted(entry.get("params"))
        self.entries.append(entry)
        return entry

    def clear(self) -> None:
        """Forget all calls."""
        self.entries.clear()


def redacted(value: Any) -> Any:
    """The same JSON value without secrets."""
    if isinstance(value, dict):
        return {key: "(redacted)" if key in _SECRET else redacted(item) for key, item in value.items()}
    if isinstance(value, list):
        return [redacted(item) for item in value]
    return value
