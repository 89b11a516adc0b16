"""The names of hosts: the first preference that a VM has and no other host has taken."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import itertools
import typing as t

from ..module_utils._client.errors import InvalidInput
from ._text import untrusted

if t.TYPE_CHECKING:
    from ._inventory_fields import Fields, Machine

RESERVED = frozenset({"all", "ungrouped", "localhost", "127.0.0.1", "::1"})
"""Names that mean something else to Ansible: a VM that took one could receive what was meant for this machine."""

_SHOWN = 5


class Preference(t.NamedTuple):
    """A way to name a host. ``name`` and ``prefix``: ``tag:KEY``, or the path of a field."""

    name: str
    prefix: str = ""
    separator: str = "_"

    def of(self, fields: Fields) -> str:
        """The name, empty where the VM does not have it."""
        name = _text(fields, self.name)
        prefix = _text(fields, self.prefix) if name and self.prefix else ""
        return f"{prefix}{self.separator}{name}" if prefix else name


def _text(fields: Fields, name: str) -> str:
    kind, _colon, key = name.partition(":")
    value = fields.at(("tags", key) if kind == "tag" else name.split("."))
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def preferences(entries: t.Sequence[t.Any]) -> list[Preference]:
    """The option ``hostnames``. Raises InvalidInput."""
    return [_preference(entry) for entry in entries]


def _preference(entry: t.Any) -> Preference:
    if isinstance(entry, str):
        return Preference(entry)
    if not isinstance(entry, dict) or not entry.get("name"):
        raise InvalidInput("hostnames: an entry is a name, or a mapping with name and possibly prefix and separator")
    unknown = sorted(entry.keys() - {"name", "prefix", "separator"})
    if unknown:
        raise InvalidInput(f"hostnames: an entry has no {unknown[0]}, only name, prefix and separator")
    separator = entry.get("separator")
    return Preference(str(entry["name"]), str(entry.get("prefix") or ""), "_" if separator is None else str(separator))


class Names:
    """Gives each VM a name of its own. ``warnings`` tells of the VMs that could not have the name they should have."""

    def __init__(self, wanted: list[Preference]) -> None:
        self._wanted = wanted
        self._taken: dict[str, str] = {}
        self._moved: list[str] = []
        self._reserved: list[str] = []

    def of(self, machine: Machine) -> str:
        """The host name of a VM: the VM's id where every preference is missing or taken."""
        fields = machine.fields
        vm_id = str(fields["vm_id"])
        candidates = [name for name in (preference.of(fields) for preference in self._wanted) if name]
        numbered = (f"{vm_id}_{number}" for number in itertools.count(2))
        names = itertools.chain(candidates, [vm_id], numbered)
        name = next(one for one in names if one not in self._taken and one not in RESERVED)
        self._taken[name] = vm_id
        if candidates and name != candidates[0]:
            self._note(candidates[0], vm_id, name)
        return str(untrusted(name))

    def _note(self, wanted: str, vm_id: str, name: str) -> None:
        if wanted in RESERVED:
            self._reserved.append(f"{vm_id} would be {wanted} and is {name}")
        else:
            self._moved.append(f"{wanted} is {self._taken[wanted]}, so that {vm_id} is {name}")

    def warnings(self) -> list[str]:
        """One line for each kind of trouble."""
        told = []
        if self._moved:
            told.append(f"Several VMs have the same host name: {_some(self._moved)}")
        if self._reserved:
            told.append(f"A VM cannot have a host name that Ansible uses itself: {_some(self._reserved)}")
        return told


def _some(lines: list[str]) -> str:
    more = len(lines) - _SHOWN
    return "; ".join(lines[:_SHOWN]) + (f"; and {more} more" if more > 0 else "")
