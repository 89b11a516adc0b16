"""Flexible GPUs: in which Subregion one is made, and what running VMs keep."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import typing as t

from .._client.errors import InvalidInput, NotFound
from .._engine.calls import Call, Desired
from .._engine.resource import AnyOf, Part, Resource
from .._engine.values import State, is_unknown

if t.TYPE_CHECKING:
    from .._client.cloud import Client

ANY_SUBREGION = AnyOf("subregion_name", "subregions", used_up="10001")
"""A Subregion may have no flexible GPU of a model left (10001), and another one may."""

_LINKED = frozenset({"attaching", "attached", "detaching"})


def possible_subregions(client: Client, desired: Desired, seen: list[State]) -> State:
    """Where a new one can be: in its VM's Subregion, else in any of the Region; nothing where the task says it."""
    if seen or desired.get("subregion_name") or desired.state == "absent":
        return {}
    vm = desired.get("vm_id")
    if is_unknown(vm):
        return {"subregions": [vm]}
    if vm is not None:
        found = []
        with contextlib.suppress(NotFound):  # a service may refuse an id that it does not know
            found = [one for one in client.read_all("ReadVms", {"filters": {"vm_ids": [vm]}}) if one.get("vm_id") == vm]
        if not found:
            raise InvalidInput(f"There is no vm {vm} (vm_id) in this account and region")
        names = [(one.get("placement") or {}).get("subregion_name") for one in found]
    else:
        listed = client.read_all("ReadSubregions", {})
        names = [one.get("subregion_name") for one in listed if one.get("state") in (None, "available")]
    return {"subregions": [name for name in names if name]}


def vm_that_runs(client: Client, desired: Desired, seen: list[State]) -> State:
    """The VM that a flexible GPU is linked to, where that runs: the cloud takes it away once the VM is stopped."""
    linked = [one for one in seen if one.get("vm_id") and one.get("state") in _LINKED]
    if not linked:
        return {}
    vm = linked[0]["vm_id"]
    found = [one for one in client.read_all("ReadVms", {"filters": {"vm_ids": [vm]}}) if one.get("vm_id") == vm]
    return {"running_vm": vm} if found and found[0].get("state") in ("running", "pending") else {}


class KeptByVm(Part):
    """A VM that runs keeps its flexible GPU, so that the deletion would wait in vain."""

    def removal(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """No call. Raises InvalidInput where the VM runs."""
        if desired.get("running_vm"):
            raise InvalidInput(
                f"The {resource.label(seen)} cannot be deleted: it is {seen.get('state')!r}, and the VM "
                f"{seen.get('vm_id')}, which runs, keeps it until it is stopped. Stop the VM first"
            )
        yield from ()
