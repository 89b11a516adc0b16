"""The version of an OKS cluster: set it, wait, upgrade."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses

from .._engine.fields import State
from .._engine.parts import Calls
from .._engine.resource import NOTHING_BORN, Birth, Call, Desired, Ref, Resource


@dataclasses.dataclass(frozen=True)
class Upgrade:
    """A cluster takes its new version in two calls, each when it is ready."""

    options: tuple[str, ...] = ("version",)

    def birth(self, resource: Resource, desired: Desired) -> Birth:
        """Nothing: the creation sends the field itself."""
        return NOTHING_BORN

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """Set the version, then upgrade to it."""
        wanted = desired.get("version")
        if wanted is None or resource.fields["version"].same(wanted, seen.get("version")):
            return
        identity = {"cluster_id": Ref(resource.id)}
        yield Call("UpdateCluster", {**identity, "version": wanted}, {"version": wanted}, needs=resource.states.ready)
        yield Call("UpgradeCluster", identity, {"version": wanted}, needs=resource.states.ready)

    def undo(self, resource: Resource, seen: State) -> Calls:
        """Nothing."""
        yield from ()
