"""When VMs were stopped, and why (since API 1.42)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ..clock import instant, spell
from ..reading import listed
from ..world import Answer, Call, action

if TYPE_CHECKING:
    from ..store import Item, Region


def remember_stop(region: Region, vm: Item) -> None:
    """Keep the stop that just happened."""
    stops = vm.hidden.setdefault("stops", [])
    stops.append({"StateReason": vm.data["StateReason"], "StopDate": spell(region.now), "VmId": vm.id})


@action("ReadVmsStopHistory")
def read_vms_stop_history(call: Call) -> Answer:
    """The stops of the VMs that are listed, oldest first; the two dates are limits."""
    filters = call.params.get("Filters", {})
    low = instant(filters["StopDateAfter"]) if "StopDateAfter" in filters else -math.inf
    high = instant(filters["StopDateBefore"]) if "StopDateBefore" in filters else math.inf
    found = [
        stop
        for vm in call.region.all("Vm")
        for stop in vm.hidden.get("stops", ())
        if vm.id in filters.get("VmIds", (vm.id,))
        and stop["StateReason"] in filters.get("StateReasons", (stop["StateReason"],))
        and low <= instant(stop["StopDate"]) <= high
    ]
    return listed(call, "VmsStopHistory", sorted(found, key=lambda stop: str(stop["StopDate"])))
