"""The names of hosts: the first preference that a VM has, that is safe as a name, and that no other host has taken."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import itertools
import re
import typing as t

import jinja2

from ..module_utils._client.errors import InvalidInput
from ._inventory_fields import KNOWN, check_field
from ._text import untrusted

if t.TYPE_CHECKING:
    from ._inventory_fields import Fields, Machine

RESERVED = frozenset({"all", "ungrouped", "localhost", "127.0.0.1", "::1"})
"""Names that mean something else to Ansible: a VM that took one could receive what was meant for this machine."""

_COMMON = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]| (?! *$))*")
_FIRST = tuple(".-!&~@")
_NOWHERE = frozenset("/\\*?")
_FIELD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[^\s.|()\[\]{}'\"~,+*=<>%]+)*")
_SHOWN = 5
_LONGEST = 60

Path = tuple[str, ...]
Evaluate = t.Callable[[str, "Machine"], t.Any]
"""Gives what a Jinja expression makes of a VM; raises whatever Jinja raises."""


class Part(t.NamedTuple):
    """A text of a VM. ``path`` leads to its field; without one, ``text`` is a Jinja expression."""

    text: str
    path: Path | None

    def of(self, machine: Machine, evaluate: Evaluate | None) -> str:
        """The text, empty where the VM does not have it."""
        if self.path is not None:
            return _text(machine.fields.at(self.path))
        return _text(evaluate(self.text, machine)) if evaluate else ""


class Preference(t.NamedTuple):
    """A way to name a host. ``prefix`` is put before ``name`` where the VM has both."""

    name: Part
    prefix: Part | None = None
    separator: str = "_"

    def of(self, machine: Machine, evaluate: Evaluate | None = None) -> str:
        """The name, empty where the VM does not have it."""
        name = self.name.of(machine, evaluate)
        prefix = self.prefix.of(machine, evaluate) if name and self.prefix else ""
        return f"{prefix}{self.separator}{name}" if prefix else name


def _text(value: t.Any) -> str:
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def preferences(entries: t.Sequence[t.Any], hostvar_prefix: str = "osc_") -> list[Preference]:
    """The option ``hostnames``. Raises InvalidInput."""
    return [_preference(entry, hostvar_prefix) for entry in entries]


def _preference(entry: t.Any, hostvar_prefix: str) -> Preference:
    if isinstance(entry, str):
        return Preference(_part(entry, hostvar_prefix))
    if not isinstance(entry, dict) or not entry.get("name"):
        raise InvalidInput("hostnames: an entry is a name, or a mapping with name and possibly prefix and separator")
    unknown = sorted(entry.keys() - {"name", "prefix", "separator"})
    if unknown:
        raise InvalidInput(f"hostnames: an entry has no {unknown[0]}, only name, prefix and separator")
    separator = entry.get("separator")
    return Preference(
        _part(entry["name"], hostvar_prefix),
        _part(entry["prefix"], hostvar_prefix) if entry.get("prefix") else None,
        "_" if separator is None else str(separator),
    )


def _part(text: t.Any, hostvar_prefix: str) -> Part:
    """What an entry stands for: a tag, a field by its own name or its variable's, or else a Jinja expression."""
    if not isinstance(text, str):
        raise InvalidInput(f"hostnames: {text!r} is no name: an entry is tag:KEY, a field or a Jinja expression")
    kind, colon, key = text.partition(":")
    if colon and kind == "tag":
        return Part(text, ("tags", key))
    if not _FIELD.fullmatch(text):
        _check_syntax(text)
        return Part(text, None)
    first, *rest = text.split(".")
    own = first.removeprefix(hostvar_prefix)
    if first not in KNOWN and own in KNOWN:
        return Part(text, (own, *rest))
    if own in ("region", "profile") and not rest:
        return Part(text, None)
    check_field("hostnames", text)
    return Part(text, (first, *rest))


def _check_syntax(expression: str) -> None:
    try:
        jinja2.Environment(autoescape=True).parse(f"{{{{{expression}}}}}")
    except jinja2.TemplateSyntaxError as exc:
        raise InvalidInput(
            f"hostnames: {expression!r} is neither tag:KEY nor a field, and no Jinja expression: {exc.message}"
        ) from None


def is_safe(name: str) -> bool:
    """Whether a name of the cloud can be a host's: it forges no output, and is no path, option or pattern of hosts."""
    if _COMMON.fullmatch(name):
        return True
    return (
        name.isprintable()
        and name == name.strip()
        and not name.startswith(_FIRST)
        and _NOWHERE.isdisjoint(name)
        and bool(name)
    )


class Names:
    """Gives each VM a name of its own. ``warnings`` tells of the VMs that could not have the name they should have."""

    def __init__(self, wanted: list[Preference], evaluate: Evaluate | None = None) -> None:
        self._wanted = wanted
        self._evaluate = evaluate
        self._taken: dict[str, str] = {}
        self._moved: list[str] = []
        self._reserved: list[str] = []
        self._unsafe: list[str] = []
        self._worked: set[int] = set()
        self._failed: dict[int, str] = {}

    def of(self, machine: Machine) -> str:
        """The host name of a VM: the VM's id where every preference is missing or taken."""
        vm_id = str(machine.fields["vm_id"])
        wanted = name = ""
        for number in range(len(self._wanted)):
            name = self._candidate(number, machine)
            wanted = wanted or name
            if name and self._is_free(name) and is_safe(name):
                break
        else:
            numbered = (f"{vm_id}_{number}" for number in itertools.count(2))
            name = next(filter(self._is_free, itertools.chain([vm_id], numbered)))
        self._taken[name] = vm_id
        if wanted and name != wanted:
            self._note(wanted, vm_id, name)
        return str(untrusted(name))

    def _is_free(self, name: str) -> bool:
        return name not in self._taken and name not in RESERVED

    def _candidate(self, number: int, machine: Machine) -> str:
        try:
            name = self._wanted[number].of(machine, self._evaluate)
        except Exception as exc:  # noqa: BLE001 - whatever Jinja and the filters of collections raise
            self._failed.setdefault(number, " ".join(str(exc).split()))
            return ""
        self._worked.add(number)
        return name

    def _note(self, wanted: str, vm_id: str, name: str) -> None:
        if wanted in RESERVED:
            self._reserved.append(f"{vm_id} would be {wanted} and is {name}")
        elif not is_safe(wanted):
            self._unsafe.append(f"{vm_id} would be {_shown(wanted)} and is {name}")
        else:
            self._moved.append(f"{wanted} is {self._taken[wanted]}, so that {vm_id} is {name}")

    def warnings(self) -> list[str]:
        """One line for each kind of trouble."""
        told = []
        if self._moved:
            told.append(f"Several VMs have the same host name: {_some(self._moved)}")
        if self._reserved:
            told.append(f"A VM cannot have a host name that Ansible uses itself: {_some(self._reserved)}")
        if self._unsafe:
            told.append(
                "A VM cannot have a host name that could be taken for something else (line breaks and other control "
                f"characters, /, \\, *, ?, or one of . - ! & ~ @ at its beginning): {_some(self._unsafe)}"
            )
        for number, reason in self._failed.items():
            if number not in self._worked:
                told.append(f"hostnames: {self._wanted[number].name.text} fails for every VM: {reason}")
        return told


class Addresses:
    """What Ansible connects to: the first of the wanted fields that a VM has. ``warnings`` tells of odd ones."""

    _USABLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]*")

    def __init__(self, wanted: t.Sequence[str]) -> None:
        self._wanted = wanted
        self._odd: list[str] = []

    def of(self, fields: Fields) -> str:
        """The address, empty where the VM has none that could be one: text of the cloud ends up in commands."""
        for name in self._wanted:
            value = fields.get_or_none(name)
            if isinstance(value, str) and value:
                if self._USABLE.fullmatch(value):
                    return value
                self._odd.append(f"{name} of {fields['vm_id']} is {_shown(value)}")
        return ""

    def warnings(self) -> list[str]:
        """One line, or none."""
        return [f"connect_with: what is no address is left out: {_some(self._odd)}"] if self._odd else []


def _shown(text: str) -> str:
    """A text on one line, with what cannot be printed spelt out."""
    return repr(str(text) if len(text) <= _LONGEST else f"{text[:_LONGEST]}...")


def _some(lines: list[str]) -> str:
    more = len(lines) - _SHOWN
    return "; ".join(lines[:_SHOWN]) + (f"; and {more} more" if more > 0 else "")
