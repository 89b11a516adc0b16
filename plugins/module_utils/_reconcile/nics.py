"""NICs: their private IPs, and whether they go with their VM."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .fields import Field, State, at
from .parts import Calls, Items
from .resource import NOTHING_BORN, Birth, Call, Desired, Ref, Resource

_NIC = {"nic_id": Ref("nic_id")}


class PrimaryIp(Field):
    """The private IPs that a NIC is created with. Only the primary one is compared; the others have their own list."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether the primary private IP is the one that is wanted."""
        first = next((one["private_ip"] for one in wanted if one.get("is_primary")), None)
        return first is None or first in [one.get("private_ip") for one in seen or [] if one.get("is_primary")]


def _secondary(seen: State) -> list[str]:
    return [one["private_ip"] for one in seen.get("private_ips") or [] if not one.get("is_primary")]


def _shown(seen: State, ips: list[str]) -> State:
    listed = seen.get("private_ips") or []
    known = {one["private_ip"]: one for one in listed if not one.get("is_primary")}
    primary = [one for one in listed if one.get("is_primary")]
    return {"private_ips": [*primary, *(known.get(ip, {"private_ip": ip, "is_primary": False}) for ip in ips)]}


SECONDARY_IPS = Items(
    "secondary_private_ips",
    seen=_secondary,
    key=lambda ip: ip,
    add=lambda resource, ips: [Call("LinkPrivateIps", {**_NIC, "private_ips": ips})],
    remove=lambda resource, ips: [Call("UnlinkPrivateIps", {**_NIC, "private_ips": ips})],
    shows=_shown,
    purge="purge_private_ips",
)


class _DeleteWithVm:
    """Whether the NIC is deleted with its VM: said of the link, so only where there is one."""

    options: tuple[str, ...] = ("delete_on_vm_deletion",)

    def birth(self, resource: Resource, desired: Desired) -> Birth:
        """Nothing: a new NIC is not linked."""
        return NOTHING_BORN

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """The update of the link."""
        wanted = desired.get("delete_on_vm_deletion")
        linked = "vm_id" in desired and desired.get("vm_id") is not None
        if wanted is None or not (linked or at(seen, "link_nic.link_nic_id")):
            return
        if at(seen, "link_nic.delete_on_vm_deletion") not in ({wanted, None} if not wanted else {wanted}):
            link = {"link_nic_id": Ref("link_nic.link_nic_id"), "delete_on_vm_deletion": wanted}
            shown = {**(seen.get("link_nic") or {}), "delete_on_vm_deletion": wanted}
            yield Call("UpdateNic", {**_NIC, "link_nic": link}, {"link_nic": shown}, needs=("in-use",))

    def undo(self, resource: Resource, seen: State) -> Calls:
        """Nothing."""
        yield from ()


DELETE_WITH_VM = _DeleteWithVm()
