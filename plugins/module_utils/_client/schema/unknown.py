"""Values that only the cloud can tell: what check mode writes in their place, and how it is recognised."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

UNKNOWN = "(known after apply)"
"""The same text as the engine's: a value may hold it among others (``(known after apply) #2``)."""


def is_unknown(value: t.Any) -> bool:
    """Whether a value is not known yet."""
    return isinstance(value, str) and UNKNOWN in value
