"""Disks of VMs: the block device mappings that a VM is created with, and what changes of them afterwards.

Whether a volume goes with its VM is the VM's own attribute. Size, type and IOPS, the tags, and a device that is
added are changes of volumes, made by calls of their own.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.naming import tags_to_list
from .._engine.calls import Call, Desired, Ref
from .._engine.fields import Field
from .._engine.paths import Path
from .._engine.plan import CannotChange
from .._engine.resource import Part, Resource
from .._engine.tags import check_tags, tag_changes
from .._engine.values import State, is_unknown
from .volume_updates import TASK_OF

if t.TYPE_CHECKING:
    from .._client.cloud import Client

_OF_VOLUME = {"volume_size": "size", "volume_type": "volume_type", "iops": "iops"}
_VOLUME = {"size", "volume_type", "iops", "snapshot_id"}


class Disks(Field):
    """Block device mappings. Of a VM that exists, only whether a volume goes with it is the VM's own."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether each device that is there goes with the VM or not, as it should."""
        return not self._differing(wanted, seen)

    def sent(self, wanted: t.Any) -> t.Any:
        """The mappings without what is not the creation's: tags."""
        return [{name: value for name, value in disk.items() if name != "tags"} for disk in wanted]

    def sent_update(self, wanted: t.Any) -> t.Any:
        """The devices with the one thing that the VM itself can change."""
        kept = [disk for disk in wanted if (disk.get("bsu") or {}).get("delete_on_vm_deletion") is not None]
        names = ("device_name", "delete_on_vm_deletion")
        return [{names[0]: disk[names[0]], "bsu": {names[1]: disk["bsu"][names[1]]}} for disk in kept]

    def target(self, values: t.Mapping[str, t.Any], name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """The devices that differ."""
        return self._differing(values[name], self.observe(name, state))

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """The devices that are there, with what changes."""
        if name not in state:
            return {name: self.sent(value)}
        ends = {disk["device_name"]: disk.get("bsu") or {} for disk in self.sent_update(value)}
        return {
            name: [
                {**disk, "bsu": {**(disk.get("bsu") or {}), **ends.get(disk["device_name"], {})}}
                for disk in state[name]
            ]
        }

    def _differing(self, wanted: t.Any, seen: t.Any) -> list[t.Any]:
        there = {disk.get("device_name"): disk.get("bsu") or {} for disk in seen or []}
        return [disk for disk in wanted if self._differs(disk, there.get(disk.get("device_name")))]

    def _differs(self, disk: t.Any, bsu: t.Any) -> bool:
        ends = (disk.get("bsu") or {}).get("delete_on_vm_deletion")
        return bsu is not None and ends is not None and bsu.get("delete_on_vm_deletion") != ends


def volumes_of(client: Client, desired: Desired, seen: list[State]) -> State:
    """The volumes of the VMs, by their ids, where the task says something of volumes. One Read for all."""
    wanted = desired.get("block_device_mappings") or []
    asks = any(disk.get("tags") is not None or _asked(disk) for disk in wanted)
    ids = [str(bsu["volume_id"]) for vm in seen for bsu in _there(vm).values() if bsu.get("volume_id")]
    if not asks or not ids:
        return {}
    found = client.read_all("ReadVolumes", {"filters": {"volume_ids": ids}})
    return {"disk_volumes": {one["volume_id"]: one for one in found if one.get("volume_id") in ids}}


def _asked(disk: State) -> State:
    """What a mapping says of the volume, in the volume's own names."""
    bsu = disk.get("bsu") or {}
    return {theirs: bsu[ours] for ours, theirs in _OF_VOLUME.items() if bsu.get(ours) is not None}


def _there(vm: State) -> dict[str, State]:
    return {disk.get("device_name", ""): disk.get("bsu") or {} for disk in vm.get("block_device_mappings") or []}


class DiskVolumes(Part):
    """The volumes behind a VM's disks: changed in size, type and IOPS, tagged, and added where a device is missing."""

    def check(self, resource: Resource, desired: Desired) -> None:
        """Raise InvalidInput for tags that the API would refuse."""
        for disk in desired.get("block_device_mappings") or []:
            check_tags({"tags": disk.get("tags")})

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """Calls for each device. A VM that is yet to be made has its volumes made with it."""
        if is_unknown(seen.get("vm_id")):
            return
        there = _there(seen)
        for disk in desired.get("block_device_mappings") or []:
            bsu = there.get(disk["device_name"])
            if disk.get("no_device") is not None or disk.get("virtual_device_name") is not None:
                continue
            if bsu is None:
                yield from self._added(disk, seen)
            else:
                volume = (desired.get("disk_volumes") or {}).get(bsu.get("volume_id"), {})
                yield from self._changed(resource, disk, volume, seen)

    def _changed(self, resource: Resource, disk: State, volume: State, seen: State) -> t.Iterator[Call]:
        wanted = {name: value for name, value in _asked(disk).items() if volume and volume.get(name) != value}
        size, now = int(_asked(disk).get("size") or 0), int(volume.get("size") or 0)
        if size and size < now:
            told = f"the size of {disk['device_name']} is {now}, not {size}"
            raise CannotChange(resource, seen, {"block_device_mappings": told}, replaceable=False)
        if wanted:
            sent = {**wanted, **({"iops": _asked(disk)["iops"]} if "iops" in _asked(disk) else {})}
            shown = {"block_device_mappings": seen.get("block_device_mappings")}
            task = {f"{TASK_OF}{disk['device_name']}": Path("volume", "task_id")}
            yield Call(
                "UpdateVolume", {"volume_id": volume["volume_id"], **sent}, shown, settles_later=True, keeps=task
            )
        if disk.get("tags") is not None and volume:
            add, _remove = tag_changes({"tags": disk["tags"]}, volume.get("tags") or {})
            if add:
                yield Call("CreateTags", {"resource_ids": [volume["volume_id"]], "tags": tags_to_list(add)}, {})

    def _added(self, disk: State, seen: State) -> t.Iterator[Call]:
        bsu, device = disk.get("bsu") or {}, disk["device_name"]
        key = f"volume of {device}"
        sent: State = {**_asked(disk), **({"snapshot_id": bsu["snapshot_id"]} if bsu.get("snapshot_id") else {})}
        place = {"subregion_name": Ref("placement", "subregion_name")}
        gone = Call("DeleteVolume", {"volume_id": Ref(key)})
        yield Call(
            "CreateVolume",
            {**place, **sent},
            {},
            keeps={key: Path("volume", "volume_id")},
            relative=True,
            undo=(gone,),
            purpose=device,
        )
        if disk.get("tags"):
            add, _remove = tag_changes({"tags": disk["tags"]}, {})
            yield Call("CreateTags", {"resource_ids": [Ref(key)], "tags": tags_to_list(add)}, {})
        shown = [*(seen.get("block_device_mappings") or []), {"device_name": device, "bsu": {}}]
        yield Call(
            "LinkVolume",
            {"volume_id": Ref(key), "vm_id": Ref("vm_id"), "device_name": device},
            {"block_device_mappings": shown},
            purpose=device,
            completes=True,
        )
