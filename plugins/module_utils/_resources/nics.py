"""NICs: their private IPs, whether they go with their VM, and how a VM shows those that it was created with."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.errors import InvalidInput
from .._engine.calls import Call, Desired, Ref
from .._engine.fields import Field
from .._engine.parts import Items
from .._engine.paths import Path
from .._engine.plan import CannotChange
from .._engine.resource import Part, Resource
from .._engine.values import UNKNOWN, State

_NIC = {"nic_id": Ref("nic_id")}


class PrimaryIp(Field):
    """The private IPs that a NIC is created with. Only the primary one is compared; the others have their own list."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether the primary private IP is the one that is wanted."""
        first = next((one["private_ip"] for one in wanted if one.get("is_primary")), None)
        return first is None or first in [one.get("private_ip") for one in seen or [] if one.get("is_primary")]


class VmNics(Field):
    """The NICs that a VM is created with, each known by its device number.

    The VM itself cannot change them, and those that were linked to it later are left alone.
    """

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether each NIC is there and is what is said of it. What is not shown is taken for right."""
        there = {Path("link_nic", "device_number").of(nic): nic for nic in seen or []}
        return all(one["device_number"] in there and _fits(one, there[one["device_number"]]) for one in wanted)


def _fits(wanted: State, nic: State) -> bool:
    ips = {one["private_ip"]: bool(one.get("is_primary")) for one in nic.get("private_ips") or []}
    shown = {
        **nic,
        "delete_on_vm_deletion": Path("link_nic", "delete_on_vm_deletion").of(nic),
        "private_ips": [
            one for one in wanted.get("private_ips") or [] if ips.get(one["private_ip"]) == one["is_primary"]
        ],
        "secondary_private_ip_count": None,  # only asked for: more may have been added since
        "security_group_ids": sorted(group["security_group_id"] for group in nic.get("security_groups") or []),
        "device_number": wanted["device_number"],
    }
    said = (
        {**wanted, "security_group_ids": sorted(wanted["security_group_ids"])}
        if wanted.get("security_group_ids")
        else wanted
    )
    return all(value is None or shown.get(name) in (None, value) for name, value in said.items())


class VmIps(Field):
    """The private IPs that a VM is created with: of its primary NIC, which cannot change them."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether the VM has them all. A VM outside of Nets shows none."""
        return not seen or set(wanted) <= set(seen)

    def observe(self, name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """The addresses of the primary NIC."""
        nics = state.get("nics") or []
        primary = [nic for nic in nics if Path("link_nic", "device_number").of(nic) in (0, None)]
        return [one["private_ip"] for nic in primary for one in nic.get("private_ips") or []]

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """Nothing: a new VM shows them in its NICs, which only the cloud can tell."""
        return {}


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
    result=_shown,
    purge="purge_private_ips",
)


class _SecondaryCount(Part):
    """How many secondary private IPs a NIC has, whichever they are: it is given more, and none is taken away."""

    options: tuple[str, ...] = ("secondary_private_ip_count",)

    def check(self, resource: Resource, desired: Desired) -> None:
        """Raise InvalidInput for less than none."""
        count = desired.get("secondary_private_ip_count")
        if count is not None and count < 0:
            raise InvalidInput(f"secondary_private_ip_count is {count}: it must be 0 or more")

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """One call for those that are missing. Raises CannotChange where there are too many."""
        wanted, found = desired.get("secondary_private_ip_count"), _secondary(seen)
        if wanted is None or wanted == len(found):
            return
        if wanted < len(found):
            told = f"it has {len(found)} secondary private IPs, not {wanted}: {', '.join(found)}"
            hint = ", or name in secondary_private_ips those that are to stay"
            raise CannotChange(resource, seen, {"private_ips": told + hint}, replaceable=False)
        more = wanted - len(found)
        yield Call(
            "LinkPrivateIps",
            {**_NIC, "secondary_private_ip_count": more},
            _shown(seen, [*found, *([UNKNOWN] * more)]),
            relative=True,
        )


SECONDARY_COUNT = _SecondaryCount()


class _DeleteWithVm(Part):
    """Whether the NIC is deleted with its VM: said of the link, so only where there is one."""

    options: tuple[str, ...] = ("delete_on_vm_deletion",)

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """The update of the link."""
        wanted = desired.get("delete_on_vm_deletion")
        linked = "vm_id" in desired and desired.get("vm_id") is not None
        if wanted is None or not (linked or Path("link_nic", "link_nic_id").of(seen)):
            return
        if Path("link_nic", "delete_on_vm_deletion").of(seen) not in ({wanted, None} if not wanted else {wanted}):
            link = {"link_nic_id": Ref("link_nic", "link_nic_id"), "delete_on_vm_deletion": wanted}
            shown = {**(seen.get("link_nic") or {}), "delete_on_vm_deletion": wanted}
            yield Call("UpdateNic", {**_NIC, "link_nic": link}, {"link_nic": shown}, needs=("in-use",))


DELETE_WITH_VM = _DeleteWithVm()
