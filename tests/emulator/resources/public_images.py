"""The catalogue of public images, of the account with the alias Outscale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..accounts import OUTSCALE
from ..clock import instant, spell
from ..world import FILLERS, World
from .image import new_image
from .snapshot import new_snapshot

if TYPE_CHECKING:
    from ..store import Region

_IMAGES = (
    ("Ubuntu-24.04-2026.04.13-0", "2026-04-13T08:00:00Z", "linux"),
    ("Ubuntu-24.04-2026.07.06-0", "2026-07-06T08:00:00Z", "linux"),
    ("Ubuntu-24.04-2026.10.12-0", "2026-10-12T08:00:00Z", "linux"),
    ("Ubuntu-22.04-2026.10.12-0", "2026-10-12T08:30:00Z", "linux"),
    ("Debian-12-2026.07.06-0", "2026-07-06T09:00:00Z", "linux"),
    ("Debian-12-2026.10.12-0", "2026-10-12T09:00:00Z", "linux"),
    ("Debian-13-2026.10.12-0", "2026-10-12T09:30:00Z", "linux"),
    ("RockyLinux-9-2026.07.06-0", "2026-07-06T10:00:00Z", "linux"),
    ("RockyLinux-9-2026.10.12-0", "2026-10-12T10:00:00Z", "linux"),
    ("AlmaLinux-9-2026.10.12-0", "2026-10-12T11:00:00Z", "linux"),
    ("Windows-Server-2022-2026.10.12-0", "2026-10-12T12:00:00Z", "windows"),
    ("RockyLinux-10-2026.10.12-0", "2026-10-12T10:30:00Z", "linux"),
    ("RockyLinux-8-2026.10.12-0", "2026-10-12T10:45:00Z", "linux"),
)
_LINUX_GIB, _WINDOWS_GIB = 10, 50


def fill(_world: World, region: Region) -> None:
    """The images, each with its snapshot; ids are the same in every run and differ between Regions."""
    if region.account_id != OUTSCALE.account_id or region.name == "*":
        return
    letter = sum(region.name.encode()) % 256
    for number, (name, date, family) in enumerate(_IMAGES):
        size = _WINDOWS_GIB if family == "windows" else _LINUX_GIB
        at = spell(instant(date))
        snapshot = new_snapshot(region, size, "vol-ffffffff", f"of {name}", OUTSCALE.alias)
        snapshot.data.update(State="completed", Progress=100, CreationDate=at)
        snapshot.data["PermissionsToCreateVolume"]["GlobalPermission"] = True
        snapshot.hidden["default"] = True
        bsu = {"DeleteOnVmDeletion": True, "SnapshotId": snapshot.id, "VolumeSize": size, "VolumeType": "standard"}
        image = new_image(
            region,
            name,
            [{"Bsu": bsu, "DeviceName": "/dev/sda1"}],
            AccountAlias=OUTSCALE.alias,
            BootModes=["uefi", "legacy"],
            CreationDate=at,
            Description=name.rsplit("-", 2)[0].replace("-", " "),
            FileLocation=f"Outscale/{name}",
            PermissionsToLaunch={"AccountIds": [], "GlobalPermission": True},
            ProductCodes=["0002" if family == "windows" else "0001"],
            State="available",
        )
        region.drop(image)
        image.id = image.data["ImageId"] = f"ami-{letter:02x}{number:06x}"
        region.table("Image")[image.id] = image
        image.hidden.update(default=True, os_family=family if family == "windows" else None)


FILLERS.append(fill)
