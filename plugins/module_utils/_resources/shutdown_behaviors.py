"""What becomes of a VM that is shut down: one word, or since API 1.42.0 what the guest and what the host then do.

Both are views of one setting. It is written here as a text: the word, or ``terminate/stop`` for what guest and host do
where no word says the same.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._engine.calls import Desired
from .._engine.fields import Field
from .._engine.values import State, merged

WORD, CONFIGURATION = "vm_initiated_shutdown_behavior", "shutdown_behavior_configuration"
NOTE = "outscale.cloud.stopped_for_a_change"
"""A tag that a VM carries while it is stopped for a change: a run that was killed meanwhile is told by the next one
that the VM ran before. Its value is the shutdown behavior to give back."""
FOR_GOOD = "off "
"""Before the value, where the task is to leave the VM stopped."""
_OF_WORD = {"stop": "stop/stop", "restart": "stop/restart", "terminate": "terminate/restart"}
"""What the cloud shows of guest and host for a word."""


def shown(seen: t.Mapping[str, t.Any]) -> str:
    """What a stop of a VM leads to now."""
    both = seen.get(CONFIGURATION)
    return _short(both) if both else str(seen.get(WORD) or "stop")


def lasting(seen: t.Mapping[str, t.Any]) -> str:
    """What a stop of a VM leads to, whatever is set for the time of a stop."""
    noted = str((seen.get("tags") or {}).get(NOTE) or "").removeprefix(FOR_GOOD)
    return noted or shown(seen)


def asked_for(desired: Desired, seen: t.Mapping[str, t.Any]) -> str:
    """What the task asks for; what lasts where it does not ask."""
    both = desired.get(CONFIGURATION)
    if both:
        return _short(merged(_pair(lasting(seen)), both))
    return str(desired.get(WORD) or lasting(seen))


def setting(behavior: str) -> State:
    """The parameter that sets it."""
    return {WORD: behavior} if behavior in _OF_WORD else {CONFIGURATION: _pair(behavior)}


def views(behavior: str, seen: t.Mapping[str, t.Any]) -> State:
    """What a VM then shows of it; what guest and host do where it tells that at all."""
    guest, _slash, host = _OF_WORD.get(behavior, behavior).partition("/")
    word = "terminate" if guest == "terminate" else host
    tells = bool(seen.get(CONFIGURATION)) or behavior not in _OF_WORD
    return {WORD: word, **({CONFIGURATION: _pair(behavior)} if tells else {})}


def _pair(behavior: str) -> State:
    guest, _slash, host = _OF_WORD.get(behavior, behavior).partition("/")
    return {"guest_action": guest, "host_action": host}


def _short(both: t.Mapping[str, t.Any]) -> str:
    pair = f"{both.get('guest_action') or 'stop'}/{both.get('host_action') or 'stop'}"
    return next((word for word, found in _OF_WORD.items() if found == pair), pair)


class ShutdownBehavior(Field):
    """The word; while it is set to stop for a change, what it was before counts."""

    def observe(self, name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """What the VM shows, or what the note of a stop for a change says."""
        return views(lasting(state), state)[WORD] if NOTE in (state.get("tags") or {}) else state.get(name)

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """Both views of it."""
        return views(value, state)


class ShutdownConfiguration(Field):
    """What guest and host do; while a VM is stopped for a change, what they did before counts."""

    def observe(self, name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """What the VM shows, or what the note of a stop for a change says."""
        return _pair(lasting(state)) if NOTE in (state.get("tags") or {}) else state.get(name)

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """Both views of it."""
        return views(_short(value), {CONFIGURATION: value})
