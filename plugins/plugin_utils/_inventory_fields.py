"""A VM as host variables: its fields in snake_case, each converted when it is first asked for."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from ..module_utils._client.errors import InvalidInput
from ..module_utils._client.naming import pascal, snake, to_snake
from ..module_utils._client.schema import catalog
from ..module_utils._client.schema.generated import outscale
from ._text import sealed, untrusted

# fields of a VM that newer versions of the API answer
_NEWER = ("actions_on_next_boot", "boot_mode", "shutdown_behavior_configuration", "tpm_enabled")
KNOWN: t.Final = frozenset([*map(snake, outscale.SCHEMAS["Vm"]), *_NEWER])
"""The names of a VM's fields."""

Tree = dict[str, t.Any]
"""Names to keep: each with the tree of names to keep below it, or None for all that is there."""

MINIMAL = ("vm_id",)


class Fields(dict[str, t.Any]):
    """The fields of one VM by their Ansible names. ``raw`` is the VM in the API's own words."""

    __slots__ = ("raw",)

    def __init__(self, raw: dict[str, t.Any]) -> None:
        super().__init__()
        self.raw = raw

    def __missing__(self, name: str) -> t.Any:
        """Convert a field; KeyError where the VM has none of this name."""
        key = pascal(name)
        if key == name:
            raise KeyError(name)
        value = untrusted(to_snake({key: self.raw[key]})[name])
        self[name] = value = sealed(value) if name == "user_data" else value
        return value

    def at(self, path: t.Sequence[str]) -> t.Any:
        """The value at a path of names, None where there is none. What follows ``tags`` is one key, dots and all."""
        if path[0] == "tags" and len(path) > 2:
            path = ("tags", ".".join(path[1:]))
        try:
            value = self[path[0]]
            for name in path[1:]:
                value = value[name]
        except (KeyError, TypeError, IndexError):
            return None
        return value

    def get_or_none(self, name: str) -> t.Any:
        """A field, None where the VM has none of this name."""
        return self.at((name,))

    def all(self) -> dict[str, t.Any]:
        """Every field."""
        if len(self) < len(self.raw):
            values = untrusted(to_snake(self.raw))
            if "user_data" in values:
                values["user_data"] = sealed(values["user_data"])
            self.update(values)
        return self


class Machine(t.NamedTuple):
    """A VM and where it was found. ``profile`` is empty where none was named."""

    fields: Fields
    region: str
    profile: str


class HostVars:
    """Which variables a host gets. ``wanted``: ``all``, ``minimal`` or a list of field names, nested ones with dots."""

    def __init__(self, wanted: str | list[str], prefix: str) -> None:
        names = list(MINIMAL) if wanted == "minimal" else [wanted] if isinstance(wanted, str) else wanted
        self.whole = "all" in names
        self.tree = tree(name for name in names if name != "all")
        self.prefix = prefix
        self._prefixed: dict[str, str] = {}

    def of(self, machine: Machine) -> dict[str, t.Any]:
        """The host variables of a VM, but for those that say how to connect."""
        fields = machine.fields
        chosen: t.Mapping[str, t.Any] = fields.all() if self.whole else self._chosen(fields)
        return {**self.prefix_all(chosen), **self.place(machine)}

    def place(self, machine: Machine) -> dict[str, t.Any]:
        """Where the VM was found."""
        place = {f"{self.prefix}region": machine.region}
        if machine.profile:
            place[f"{self.prefix}profile"] = machine.profile
        return place

    def known(self, machine: Machine) -> dict[str, t.Any]:
        """All that is known of a VM before it has a name: each field by its own name, and by its variable's."""
        fields = machine.fields.all()
        place = {"region": machine.region, "profile": machine.profile}
        return {**place, **fields, **self.prefix_all(fields), **self.place(machine)}

    def prefix_all(self, fields: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The same under the names of host variables."""
        prefixed = self._prefixed
        for name in fields.keys() - prefixed.keys():
            prefixed[name] = f"{self.prefix}{name}"
        return {prefixed[name]: value for name, value in fields.items()}

    def _chosen(self, fields: Fields) -> dict[str, t.Any]:
        chosen = {}
        for name, below in self.tree.items():
            try:
                chosen[name] = kept(fields[name], below)
            except KeyError:
                continue
        return chosen


def check_field(option: str, name: str) -> None:
    """Raise InvalidInput where a VM has no field that a dotted name begins with."""
    first = name.partition(".")[0]
    if first not in KNOWN:
        raise InvalidInput(f"{option}: a VM has no field {first}{catalog.nearest(first, KNOWN)}")


def tree(names: t.Iterable[str]) -> Tree:
    """Dotted names as a tree. A name takes all that is below it, whatever longer names say."""
    root: Tree = {}
    for name in names:
        first, _dot, rest = name.partition(".")
        path = [first, *([rest] if first == "tags" else rest.split("."))] if rest else [first]
        _grow(root, path)
    return root


def _grow(branch: Tree, path: list[str]) -> None:
    name, *rest = path
    if not rest:
        branch[name] = None
    elif branch.setdefault(name, {}) is not None:
        _grow(branch[name], rest)


def kept(value: t.Any, below: Tree | None) -> t.Any:
    """A value with only the names of a tree; a list keeps its length."""
    if below is None:
        return value
    if isinstance(value, list):
        return [kept(item, below) for item in value]
    if isinstance(value, dict):
        return {name: kept(value[name], sub) for name, sub in below.items() if name in value}
    return value
