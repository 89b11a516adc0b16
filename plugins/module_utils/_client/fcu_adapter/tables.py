"""Tables from the names of FCU to those of the OUTSCALE API: where FCU shows each field of a resource."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

Item = dict[str, t.Any]
FieldSource = t.Callable[[Item], t.Any]
Table = t.Mapping[str, "str | FieldSource"]
"""Field of the OUTSCALE API to the dotted path where FCU shows it, or to a function of what FCU shows."""


def value_at(item: t.Any, path: str) -> t.Any:
    """The value at a dotted path. None where nothing is: an empty element is no value."""
    for name in path.split("."):
        item = item.get(name) if isinstance(item, dict) else None
    return None if item == "" else item


def translated(table: Table, item: Item) -> Item:
    """An item of FCU's as the OUTSCALE API shows it; what is not there is left out."""
    found = {
        name: value_at(item, source) if isinstance(source, str) else source(item) for name, source in table.items()
    }
    return {name: value for name, value in found.items() if value is not None}


def text(path: str) -> FieldSource:
    """A text, which may be empty."""
    return lambda item: value_at(item, path) or ""


def number(path: str) -> FieldSource:
    """A number that FCU shows as text, perhaps with a percent sign; left out where it is none."""

    def found(item: Item) -> int | None:
        digits = str(value_at(item, path) or "").strip().rstrip("%")
        return int(digits) if digits.lstrip("-").isdecimal() else None

    return found


def linked(item: Item, path: str, state: str) -> list[Item]:
    """The links of a list that are in force, by the path of their state: FCU goes on listing what is detached."""
    return [link for link in value_at(item, path) or [] if value_at(link, state) != "detached"]


def nested(path: str, table: Table, state: str = "") -> FieldSource:
    """An object of its own; left out where FCU shows none, or a link that is detached, by the path of its state."""

    def found(item: Item) -> Item | None:
        entry = value_at(item, path)
        return translated(table, entry) if entry and not (state and value_at(entry, state) == "detached") else None

    return found


def nested_list(path: str, table: Table, state: str = "") -> FieldSource:
    """A list of objects; empty where FCU shows none. ``state``: as in ``linked``, of a list of links."""

    def found(item: Item) -> list[Item]:
        entries = linked(item, path, state) if state else value_at(item, path) or []
        return [translated(table, entry) for entry in entries]

    return found


def plain_list(path: str, key: str) -> FieldSource:
    """The list of what each object holds under a key."""
    return lambda item: [entry[key] for entry in value_at(item, path) or [] if entry.get(key)]


TAGS: FieldSource = nested_list("tagSet", {"Key": "key", "Value": text("value")})


def as_texts(value: t.Any) -> list[str]:
    """One value or several as the texts that FCU takes and shows."""
    values = value if isinstance(value, list) else [value]
    return [str(item).lower() if isinstance(item, bool) else str(item) for item in values]


def values_at(item: t.Any, path: str) -> set[str]:
    """All values at a path of the OUTSCALE API's shape (``Routes[].VmId``), as text."""
    items = [item]
    for name in path.split("."):
        items = [entry.get(name.removesuffix("[]")) for entry in items if isinstance(entry, dict)]
        if name.endswith("[]"):
            items = [entry for several in items for entry in several or []]
    return set(as_texts([entry for entry in items if entry is not None]))


def set_at(params: Item, path: str, value: t.Any) -> None:
    """Set a parameter at a dotted path."""
    *parents, last = path.split(".")
    for name in parents:
        params = params.setdefault(name, {})
    params[last] = value


def renamed(item: Item, names: t.Mapping[str, str]) -> Item:
    """An object of parameters under FCU's names.

    An empty text inside an object is one that was not given, as the OUTSCALE API has it; FCU would take it for a value.
    """
    return {theirs: item[ours] for ours, theirs in names.items() if item.get(ours, "") != ""}
