"""What a VM does when it is shut down: two parameters that are views of one setting, and what a stop then leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..store import Item

JSON = dict[str, Any]

_CONFIGURATIONS = {
    "stop": {"GuestAction": "stop", "HostAction": "stop"},
    "restart": {"GuestAction": "stop", "HostAction": "restart"},
    "terminate": {"GuestAction": "terminate", "HostAction": "restart"},
}
"""VmInitiatedShutdownBehavior to the ShutdownBehaviorConfiguration that is recorded with it."""

_STOPS = {
    "stop": ("stopping", "vm.stop", "stopped"),
    "restart": ("stopping", "vm.stop", "pending", "vm.start", "running"),
    "terminate": ("stopping", "vm.stop", "terminated"),
}


def shutdown_of(params: JSON, before: JSON | None = None) -> JSON:
    """Both views after a call with ``params``; ``{stop, stop}`` is the default, as recorded.

    ``before`` is what the VM shows, for a call that changes it. Of two views in one call the newer one counts.
    """
    word = params.get("VmInitiatedShutdownBehavior")
    shown = dict((before or {}).get("ShutdownBehaviorConfiguration") or _CONFIGURATIONS["stop"])
    if word is not None:
        shown = dict(_CONFIGURATIONS[word])
    shown |= params.get("ShutdownBehaviorConfiguration") or {}
    return {"ShutdownBehaviorConfiguration": shown, "VmInitiatedShutdownBehavior": _word_of(shown)}


def _word_of(shown: JSON) -> str:
    if shown["GuestAction"] == "terminate":
        return "terminate"
    return "restart" if shown["HostAction"] == "restart" else "stop"


def stop_steps(vm: Item) -> tuple[str, ...]:
    """The states that a stop leads through, with the durations between them: a stop obeys the setting."""
    return _STOPS[vm.data["VmInitiatedShutdownBehavior"]]
