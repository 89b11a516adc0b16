"""compose, groups and keyed_groups: plain dotted names are looked up without Jinja, everything else is Ansible's work.

Jinja takes most of a millisecond for each host and expression. What a plain name gives is known without it, but for a
few cases, which are left to it: names that are not the VM's own, and names that are attributes of Python's types.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import re
import typing as t

from ansible import constants

from ..module_utils._client.schema import catalog
from ._text import TAGGED, is_trusted

if t.TYPE_CHECKING:
    from ._inventory_fields import Fields

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*")
_EVALUATED = frozenset({"True", "False"})


class Word:
    """A result that is no value."""

    def __init__(self, meaning: str) -> None:
        self.meaning = meaning

    def __repr__(self) -> str:
        return self.meaning


JINJA = Word("has to be evaluated by Jinja")
MISSING = Word("undefined")

Path = tuple[str, ...]


def path_of(expression: t.Any) -> Path | None:
    """The names of a plain dotted name, None for every other expression."""
    if not isinstance(expression, str) or not _NAME.fullmatch(expression) or not is_trusted(expression):
        return None
    if not TAGGED and getattr(constants, "DEFAULT_JINJA2_NATIVE", False):
        return None
    return tuple(str(expression).split("."))


class View:
    """The variables of one host that this plugin made itself.

    ``own`` are variables by their whole names; ``fields`` are the VM's, under ``prefix``; ``others`` are variables that
    the host had before. ``known`` are the names that a VM's field can have.
    """

    def __init__(
        self,
        fields: Fields,
        own: dict[str, t.Any],
        others: t.Container[str],
        prefix: str,
        known: t.Container[str],
    ) -> None:
        self.fields = fields
        self.own = own
        self._others = others
        self._prefix = prefix
        self._known = known

    def evaluate(self, path: Path) -> t.Any:
        """What Jinja gives for a dotted name; MISSING where it says that something is undefined; or JINJA: ask it."""
        value = self._first(path[0])
        for name in path[1:]:
            if value is JINJA or value is MISSING:
                return value
            if hasattr(value, name):
                return JINJA
            value = value.get(name, MISSING) if isinstance(value, dict) else MISSING
        return value if value is MISSING or value is JINJA or TAGGED or _survives(value) else JINJA

    def is_known(self, name: str) -> bool:
        """Whether a name is that of a field, which a VM may have."""
        return name.startswith(self._prefix) and name[len(self._prefix) :] in self._known

    def _first(self, name: str) -> t.Any:
        if name in self.own:
            return self.own[name]
        if not name.startswith(self._prefix):
            return JINJA
        field = name[len(self._prefix) :]
        try:
            return self.fields[field]
        except KeyError:
            return MISSING if field in self._known and name not in self._others else JINJA


def _survives(value: t.Any) -> bool:
    """Whether a core before 2.19, which makes text of every result and then guesses what it was, gives it back."""
    if isinstance(value, str):
        return not value.startswith(("{", "[")) and value not in _EVALUATED
    return isinstance(value, bool)


def truth(value: t.Any) -> bool | Word:
    """A conditional's result. Cores from 2.19 on have their own words for what is no boolean."""
    if isinstance(value, (bool, Word)):
        return value
    return JINJA if TAGGED else bool(value)


def token(key: t.Any) -> tuple[bool, str]:
    """Equal for two keys only if they make the same groups."""
    return (True, str(key)) if isinstance(key, str) else (False, repr(key))


class Expression:
    """An entry of compose, groups or keyed_groups. ``memo``: key (see ``token``) to the groups that it makes.

    ``source`` is the expression itself. ``worked`` once it gave a value, whatever it is; ``reason`` is why it gave none
    at first.
    """

    __slots__ = ("memo", "name", "option", "path", "reason", "source", "text", "worked")

    def __init__(self, option: str, name: str, text: t.Any, source: t.Any, path: Path | None) -> None:
        self.option = option
        self.name = name
        self.text = text
        self.source = source
        self.path = path
        self.memo: dict[tuple[bool, str], list[str]] = {}
        self.worked = False
        self.reason = ""

    def failed(self, reason: str) -> None:
        """Note why there was no value."""
        self.reason = self.reason or " ".join(reason.split())

    def complaint(self, prefix: str, known: t.Iterable[str]) -> str:
        """What to tell if no host got anything of it, which a name that no host has does in silence; else nothing."""
        if self.worked or not self.reason:
            return ""
        where = f"{self.option}: {self.name}" if self.name else self.option
        if not (isinstance(self.source, str) and _NAME.fullmatch(self.source)):
            return f"{where}: {str(self.source)!r} fails for every host: {self.reason}"
        first = self.source.partition(".")[0]
        names = {name: f"{prefix}{name}" for name in known}
        if first in names:
            near = f": did you mean {prefix}{self.source}?"
        else:
            near = "" if first in names.values() else catalog.nearest(first, names.values())
        return f"{where}: no host has {self.source}{near}"


def expressions(option: str, entries: t.Mapping[str, t.Any] | None) -> list[Expression]:
    """The option compose or groups."""
    return [Expression(option, name, text, text, path_of(text)) for name, text in (entries or {}).items()]


def keyed(entries: t.Sequence[t.Any] | None) -> list[Expression]:
    """The option keyed_groups. An entry whose parent group is a template depends on more than its key."""
    found = []
    for entry in entries or []:
        key = entry.get("key") if isinstance(entry, dict) else None
        simple = isinstance(entry, dict) and "{" not in str(entry.get("parent_group") or "")
        found.append(Expression("keyed_groups", "", entry, key, path_of(key) if simple else None))
    return found
