"""Throttling, and locking out who signs wrongly again and again."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from typing import TYPE_CHECKING

from .errors import ApiError

if TYPE_CHECKING:
    from .switches import Switches


class Throttle:
    """Counts the requests of the last second per platform, account, and account with call."""

    def __init__(self, switches: Switches) -> None:
        self.switches = switches
        self.seen: defaultdict[str, deque[float]] = defaultdict(deque)

    def platform(self) -> None:
        """503 code 6 when the whole platform is asked too much."""
        self._count("platform", self.switches["rate_platform"], "6")

    def account(self, account: str, action: str) -> None:
        """429 code 24 when an account asks too much, code 25 when it asks one thing too often."""
        self._count("account " + account, self.switches["rate_account"], "24")
        self._count(f"call {account} {action}", self.switches["rate_call"], "25")

    def _count(self, key: str, rate: float | None, code: str) -> None:
        if not rate:
            self.seen.pop(key, None)
            return
        now = time.monotonic()
        window = max(1.0, 1.0 / rate)
        seen = self.seen[key]
        while seen and seen[0] <= now - window:
            seen.popleft()
        if len(seen) >= max(1, int(rate)):
            raise ApiError(code, "Request rate exceeded.", retry_after=1)
        seen.append(now)


class Lockout:
    """Four bad signatures in a row from one client lock it for a minute, each four more for a minute longer."""

    EACH = 4
    LONGEST = 600.0

    def __init__(self, switches: Switches) -> None:
        self.switches = switches
        self.bad: dict[str, int] = {}
        self.until: dict[str, float] = {}

    def check(self, client: str, now: float) -> None:
        """401 code 13 while locked."""
        if not self.switches["lockout"]:
            self.bad.clear()
            self.until.clear()
        elif self.until.get(client, 0) > now:
            raise ApiError("13", "Too many failed attempts.")

    def count(self, client: str, now: float) -> None:
        """One more bad signature."""
        if not self.switches["lockout"]:
            return
        bad = self.bad[client] = self.bad.get(client, 0) + 1
        if bad % self.EACH == 0:
            self.until[client] = now + min(self.LONGEST, 60.0 * (bad // self.EACH))

    def forgive(self, client: str) -> None:
        """A good signature: the row is broken."""
        self.bad.pop(client, None)
