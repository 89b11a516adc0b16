"""Dates of the APIs as instants, on every Python: 3.10 reads no ``Z``, no ``+0000`` and no odd number of decimals."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import datetime
import re

_DATE = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})([T ](?P<time>[0-9]{2}:[0-9]{2}(:[0-9]{2})?)([.,](?P<decimals>[0-9]+))?)?"
    r"(?P<zone>Z|[+-][0-9]{2}(:?[0-9]{2})?)?"
)


def instant(text: str) -> datetime.datetime:
    """The moment that a date, or a bare day, means; in UTC where it names no zone. Raises ValueError."""
    found = _DATE.fullmatch(text.strip().upper())
    if found is None:
        raise ValueError(f"{text!r} is no date")
    zone = (found["zone"] or "Z").replace("Z", "+0000").replace(":", "").ljust(5, "0")
    time = found["time"] or "00:00"
    time = time if len(time) == 8 else f"{time}:00"
    decimals = (found["decimals"] or "0")[:6]
    return datetime.datetime.strptime(f"{found['date']} {time}.{decimals} {zone}", "%Y-%m-%d %H:%M:%S.%f %z")
