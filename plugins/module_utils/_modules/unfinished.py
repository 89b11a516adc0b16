"""What tasks leave unfinished, as their results tell it.

A result tells it so::

    unfinished:
      - {resource: vm, id: i-12345678, until: [running], wait_timeout: 600, scope: 0123456789ab}

``until`` is ``[absent]`` for what was deleted. ``shows`` is beside it where fields reach their new value later.
``scope`` tells account and Region apart, so that nothing is waited for with the keys of another account.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import hashlib
import typing as t

if t.TYPE_CHECKING:
    from .._client.auth.credentials import Settings
    from .._engine.unfinished import Unfinished


def scope_of(settings: Settings) -> str:
    """What tells the account and the Region apart from others, and nothing more."""
    return hashlib.sha256(settings.scope.encode()).hexdigest()[:12]


def told(left: Unfinished, scope: str) -> dict[str, t.Any]:
    """How a result tells it."""
    entry = {
        "resource": left.resource,
        "id": left.id,
        "until": list(left.until),
        "wait_timeout": left.seconds,
        "scope": scope,
    }
    return {**entry, "shows": dict(left.shows)} if left.shows else entry
