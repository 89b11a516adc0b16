"""How fields are compared: each kind of field knows when two spellings of a value mean the same."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import base64
import binascii
import dataclasses
import datetime
import hashlib
import ipaddress
import json
import re
import typing as t

from .._client.errors import InvalidInput

State = dict[str, t.Any]


def at(state: t.Mapping[str, t.Any], path: str) -> t.Any:
    """The value at a dotted path; a number picks from a list (``public_ips.0.public_ip_id``). None where nothing is."""
    value: t.Any = state
    for part in path.split("."):
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        else:
            return None
    return value


def _put(value: t.Any, path: list[str], leaf: t.Any) -> t.Any:
    """A copy of ``value`` with ``leaf`` at ``path``."""
    if not path:
        return leaf
    if path[0].isdecimal():
        items = list(value) if isinstance(value, list) else []
        return [_put(items[0] if items else None, path[1:], leaf), *items[1:]]
    return {**(value if isinstance(value, dict) else {}), path[0]: _put((value or {}).get(path[0]), path[1:], leaf)}


@dataclasses.dataclass(frozen=True)
class Field:
    """A value that is compared as it is; of a mapping only the keys that are wanted.

    ``seen_at``: where the observed resource holds it, a dotted path, if not under its own name.
    ``clears``: what is sent to clear it when the user wrote null; None where the API cannot clear it.
    ``fixed``: cannot change, although the update call has a parameter of this name.
    ``stopped``: can only change while the VM is stopped.
    ``once``: used at creation only; never compared afterwards.
    ``whole``: a mapping that is sent whole: what the user left out of it stays as it is.
    ``default``: what the API gives when nothing is asked for. ``grows``: it cannot become smaller.
    ``initial``: what is sent at creation when the user says nothing, because the API insists on something.
    ``hidden``: the resource never shows it.
    """

    seen_at: str = ""
    clears: t.Any = None
    fixed: bool = False
    stopped: bool = False
    once: bool = False
    whole: bool = False
    default: t.Any = None
    grows: bool = False
    initial: t.Any = None
    hidden: bool = False

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput when the user's value cannot be right."""

    def normal(self, value: t.Any) -> t.Any:
        """The one spelling that values are compared in."""
        return value

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether what is there is what the user wants."""
        if isinstance(wanted, dict) and isinstance(seen, dict):
            return all(Field.same(self, item, seen.get(key)) for key, item in wanted.items() if item is not None)
        if isinstance(wanted, list) and isinstance(seen, list):
            return len(wanted) == len(seen) and all(Field.same(self, *pair) for pair in zip(wanted, seen, strict=True))
        return bool(self.normal(wanted) == self.normal(seen))

    def possible(self, wanted: t.Any, found: t.Any) -> bool:
        """Whether an update call can lead from what is there to what is wanted."""
        return not (self.grows and found is not None and wanted < found)

    def wire(self, wanted: t.Any) -> t.Any:
        """What is sent for the user's value at creation."""
        return wanted

    def wire_update(self, wanted: t.Any) -> t.Any:
        """What is sent for the user's value in an update."""
        return self.wire(wanted)

    def shown(self, wanted: t.Any) -> t.Any:
        """What the resource shows after the user's value was sent."""
        return wanted

    def observe(self, name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """The value that the resource has now."""
        return at(state, self.seen_at or name)

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """The top-level keys of the resource that change when the field has this value."""
        first, *rest = (self.seen_at or name).split(".")
        return {first: _put(state.get(first), rest, value)}


class IpRange(Field):
    """A CIDR block. Host bits are refused: ``10.0.0.1/16`` is no range."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput with the range that was meant."""
        try:
            ipaddress.ip_network(wanted)
        except ValueError:
            try:
                meant = f": did you mean {ipaddress.ip_network(wanted, strict=False)}?"
            except ValueError:
                meant = ": it must look like 10.0.0.0/16"
            raise InvalidInput(f"{name} {wanted!r} is no IP range without host bits{meant}") from None

    def normal(self, value: t.Any) -> t.Any:
        """``2001:DB8::/32`` and ``2001:db8:0::/32`` are one range."""
        try:
            return str(ipaddress.ip_network(value, strict=False))
        except ValueError:
            return value


class Unordered(Field):
    """A list whose order says nothing and where a value twice is a value once."""

    def normal(self, value: t.Any) -> t.Any:
        """Sorted, each once; what is not there is an empty list."""
        return sorted({json.dumps(item, sort_keys=True) for item in value or []})

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether both hold the same items."""
        return bool(self.normal(wanted) == self.normal(seen))


class Flags(Field):
    """A mapping of lists whose order says nothing; only the lists that are wanted are compared."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether each list that is wanted holds the same items."""
        return all(
            Unordered().same(items, (seen or {}).get(name)) for name, items in wanted.items() if items is not None
        )


class Version(Field):
    """A version; ``1.31`` leaves the patch level, the ``.4`` of ``1.31.4``, to the cloud."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether what is there is that version, or one of its patch levels."""
        return bool(wanted == seen) or str(seen).startswith(f"{wanted}.")


class Ids(Unordered):
    """Ids wanted, where the resource shows objects that hold them (``security_groups[].security_group_id``).

    ``seen_at``: path of the list, a space, and the key within each object.
    """

    def observe(self, name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """The ids within the objects."""
        path, _space, key = self.seen_at.partition(" ")
        found = at(state, path)
        return None if found is None else [item.get(key) for item in found]

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """The objects that hold the ids; what else they will hold only the cloud knows."""
        path, _space, key = self.seen_at.partition(" ")
        known = {item.get(key): item for item in at(state, path) or []}
        return Field(seen_at=path).place(name, state, [known.get(one, {key: one}) for one in value])


class Instant(Field):
    """A date: both of the API's spellings, and a bare day, compared as the moment they mean."""

    def normal(self, value: t.Any) -> t.Any:
        """Seconds since 1970, or the text where it is no date."""
        try:
            moment = datetime.datetime.fromisoformat(str(value))
        except ValueError:
            return value
        return (moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)).timestamp()


class PolicyDocument(Field):
    """JSON compared as structure: spaces and the order of keys say nothing. The user may write it as YAML."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput when it is no JSON."""
        if not isinstance(self.normal(wanted), dict):
            raise InvalidInput(f"{name} is no JSON object")

    def normal(self, value: t.Any) -> t.Any:
        """The structure."""
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            return value

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether both are the same structure."""
        return bool(self.normal(wanted) == self.normal(seen))

    def wire(self, wanted: t.Any) -> t.Any:
        """JSON text."""
        return wanted if isinstance(wanted, str) else json.dumps(wanted, sort_keys=True)


class UserData(Field):
    """Text for the user, base64 on the wire and in what the API shows."""

    def normal(self, value: t.Any) -> t.Any:
        """The bytes that the VM is given."""
        return (value or "").encode() if isinstance(value, str) or value is None else value

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether what is stored decodes to what is wanted."""
        try:
            return bool(self.normal(wanted) == base64.b64decode(seen or "", validate=True))
        except (binascii.Error, ValueError):
            return bool(wanted == seen)

    def wire(self, wanted: t.Any) -> t.Any:
        """Base64 of the text."""
        return base64.b64encode(wanted.encode()).decode()

    shown = wire


class PublicKey(Field):
    """An OpenSSH public key, of which the API shows the MD5 fingerprint only (RFC 4716 section 4)."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput when it is no public key, without repeating it."""
        if not self._blob(wanted):
            raise InvalidInput(f"{name} is no OpenSSH public key: it must look like 'ssh-ed25519 AAAA... comment'")

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether the fingerprints are the same. One that is no MD5 fingerprint cannot be compared."""
        if not re.fullmatch(r"([0-9a-f]{2}:){15}[0-9a-f]{2}", str(seen)):
            return True
        return bool(self.shown(wanted) == seen)

    def wire(self, wanted: t.Any) -> t.Any:
        """Base64 of the text, as the API documents it."""
        return base64.b64encode(wanted.strip().encode()).decode()

    def shown(self, wanted: t.Any) -> t.Any:
        """The fingerprint."""
        return hashlib.md5(self._blob(wanted), usedforsecurity=False).digest().hex(":")

    def _blob(self, text: t.Any) -> bytes:
        parts = str(text).split()
        try:
            return base64.b64decode(parts[1], validate=True) if len(parts) > 1 else b""
        except (binascii.Error, ValueError):
            return b""


class Disks(Field):
    """Block device mappings of a VM. Only whether a volume goes with the VM can change; a device cannot be added."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether each device that is wanted is there and goes with the VM or not, as it should."""
        return not self._differing(wanted, seen)

    def possible(self, wanted: t.Any, found: t.Any) -> bool:
        """Whether every device is there."""
        devices = {disk.get("device_name") for disk in found or []}
        return all(disk.get("device_name") in devices for disk in self._differing(wanted, found))

    def wire_update(self, wanted: t.Any) -> t.Any:
        """The devices with the one thing that can change."""
        kept = [disk for disk in wanted if (disk.get("bsu") or {}).get("delete_on_vm_deletion") is not None]
        names = ("device_name", "delete_on_vm_deletion")
        return [{names[0]: disk[names[0]], "bsu": {names[1]: disk["bsu"][names[1]]}} for disk in kept]

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """The devices that are there, with what changes."""
        if name not in state:
            return {name: value}
        ends = {disk["device_name"]: disk.get("bsu") or {} for disk in value}
        return {name: [{**disk, "bsu": {**disk["bsu"], **ends.get(disk["device_name"], {})}} for disk in state[name]]}

    def _differing(self, wanted: t.Any, seen: t.Any) -> list[t.Any]:
        there = {disk.get("device_name"): disk.get("bsu") or {} for disk in seen or []}
        listed = [disk for disk in wanted if disk.get("no_device") is None]
        return [disk for disk in listed if self._differs(disk, there.get(disk.get("device_name")))]

    def _differs(self, disk: t.Any, bsu: t.Any) -> bool:
        ends = (disk.get("bsu") or {}).get("delete_on_vm_deletion")
        return bsu is None or (ends is not None and bsu.get("delete_on_vm_deletion") != ends)


class VmType(Field):
    """A VM type; ``tinav6.c2r4`` leaves the performance, the ``p2`` of ``tinav6.c2r4p2``, to the cloud."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether they are one type."""
        if re.fullmatch(r"tinav\d+\.c\d+r\d+", str(wanted)):
            return bool(wanted == re.sub(r"p\d$", "", str(seen)))
        return bool(wanted == seen)


def merged(below: t.Any, above: t.Any) -> t.Any:
    """A mapping with what another one says on top, at every depth."""
    if not isinstance(below, dict) or not isinstance(above, dict):
        return above
    return {**below, **{key: merged(below.get(key), value) for key, value in above.items()}}


def without_none(value: t.Any) -> t.Any:
    """The same without the suboptions that the user left out."""
    if isinstance(value, dict):
        return {key: without_none(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [without_none(item) for item in value]
    return value
