"""Time: the emulator's clock, how long each change of state takes, and how dates are spelled."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

DURATIONS: dict[str, float] = {
    "vm.start": 0.3,
    "vm.stop": 0.2,
    "vm.shutdown": 0.2,
    "vm.terminate": 0.2,
    "vm.clear": 0.1,
    "vm.forget": 3600.0,
    "vm.sg_release": 0.3,
    "volume.create": 0.2,
    "volume.queue": 0.1,
    "volume.update": 0.2,
    "volume.delete": 0.2,
    "volume.link": 0.1,
    "nic.link": 0.1,
    "nic.unlink": 0.1,
    "snapshot.create": 0.3,
    "image.create": 0.3,
    "nat.create": 0.2,
    "nat.delete": 0.1,
    "nat.forget": 3600.0,
    "net.create": 0.2,
    "net.delete": 0.2,
    "load_balancer.create": 0.3,
    "load_balancer.update": 0.1,
    "load_balancer.delete": 0.2,
    "load_balancer.register": 0.2,
    "load_balancer.sg_release": 1.0,
    "gateway.create": 0.2,
    "gateway.delete": 0.2,
    "gateway.link": 0.2,
    "gateway.forget": 3600.0,
    "vpn.create": 0.4,
    "vpn.delete": 0.3,
    "vpn.route": 0.1,
    "access_point.create": 0.2,
    "access_point.delete": 0.2,
    "peering.forget": 3600.0,
    "peering.expire": 7 * 24 * 3600.0,
    "direct_link.create": 0.3,
    "direct_link.delete": 0.2,
    "direct_link.expire": 7 * 24 * 3600.0,
    "export.queue": 0.1,
    "export.run": 0.3,
    "gpu.link": 0.1,
    "vm_group.create": 0.3,
    "vm_group.scale": 0.3,
    "vm_group.delete": 0.3,
    "oks.queue": 0.05,
    "oks.project": 0.5,
    "oks.project_delete": 0.5,
    "oks.cluster": 1.0,
    "oks.cluster_update": 0.5,
    "oks.cluster_delete": 0.5,
    "oks.forget": 3600.0,
}
"""Seconds at speed 1. ``vm.shutdown`` is for a guest that takes its time, ``vm.stop`` for others. ``*.forget``: how
long what ended is still listed (one hour for VMs, as documented); it and ``*.expire`` take their time at any speed."""


class Clock:
    """The service's own clock. ``skew`` shifts it, ``speed`` divides the durations."""

    def __init__(self) -> None:
        self.skew = 0.0
        self.speed = 1.0
        self.overrides: Mapping[str, Any] = {}
        self.real: Mapping[str, Any] | float | None = None
        self.shutdown: float | None = None

    def now(self) -> float:
        """Seconds since the epoch, as the service believes."""
        return time.time() + self.skew

    def duration(self, name: str, word: str = "") -> float:
        """Seconds that the change ``name`` of a kind (its ``word``) takes now.

        What ``state_seconds`` holds is real: by the name, the kind, or what comes before the dot in the name.
        """
        lasting = name.endswith(("forget", "expire"))
        if name == "vm.shutdown" and self.shutdown is not None:
            return self.shutdown
        if isinstance(self.real, int | float):
            if not lasting:
                return float(self.real)
        elif self.real:
            keys = [name] if lasting else [name, word, name.partition(".")[0], "*"]
            for key in keys:
                if key in self.real:
                    return float(self.real[key])
        seconds = float(self.overrides.get(name, DURATIONS[name]))
        return seconds if lasting else seconds / self.speed


def spell(at: float) -> str:
    """A date as compute, storage and network spell it: ``2010-10-01T12:34:56.789Z``."""
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{int(at % 1 * 1000):03d}Z"


def spell_offset(at: float) -> str:
    """A date as access keys, policies and VM groups spell it: ``2010-10-01T12:34:56.789+0000``."""
    return spell(at)[:-1] + "+0000"


def instant(text: str) -> float:
    """Seconds since the epoch of a date or date-time in any documented spelling; raises ValueError."""
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
