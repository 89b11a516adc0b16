"""The version of an OKS cluster: the update sets it, the upgrade carries it out."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._engine.calls import Call, Desired, Ref
from .._engine.fields import Version
from .._engine.paths import Path
from .._engine.resource import Part, Resource
from .._engine.values import UNKNOWN, State
from .oks_clusters import Expected

AVAILABLE = Path("statuses", "available_upgrade")
"""The version that an upgrade would bring: the one that was set, until the upgrade was carried out; then the next."""


class ClusterVersion(Expected, Version):
    """A cluster's version. Once it was set, it is expected and waits for the upgrade."""

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """The version, and that an upgrade to it is available; a new cluster has its version at once."""
        new = state.get("id") == UNKNOWN or not state.get("statuses")
        return {**super().place(name, state, value), **({} if new else AVAILABLE.put(state, value))}


class Upgrade(Part):
    """Carries out the upgrade to a version that was set, in this task or in one whose second call never went out."""

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """The upgrade, where the version that is wanted is available and not in force."""
        wanted, field = desired.get("version"), resource.fields["version"]
        available = AVAILABLE.of(seen)
        if wanted is None or not available or available == UNKNOWN or not field.same(wanted, available):
            return
        yield Call(
            "UpgradeCluster",
            {"cluster_id": Ref(resource.id)},
            AVAILABLE.put(seen, UNKNOWN),
            needs=resource.lifecycle.ready,
        )
