"""Tables from the words of FCU to those of the OUTSCALE API: where each field of a resource is shown."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

Item = dict[str, t.Any]
How = t.Callable[[Item], t.Any]
Table = t.Mapping[str, "str | How"]
"""Field of the OUTSCALE API to the dotted path where FCU shows it, or to a function of what FCU shows."""


def at(item: t.Any, path: str) -> t.Any:
    """The value at a dotted path. None where nothing is: an empty element says nothing."""
    for name in path.split("."):
        item = item.get(name) if isinstance(item, dict) else None
    return None if item == "" else item


def show(table: Table, item: Item) -> Item:
    """An item of FCU's as the OUTSCALE API shows it; what is not there is left out."""
    found = {name: at(item, how) if isinstance(how, str) else how(item) for name, how in table.items()}
    return {name: value for name, value in found.items() if value is not None}


def text(path: str) -> How:
    """A text, which may be empty."""
    return lambda item: at(item, path) or ""


def sub(path: str, table: Table) -> How:
    """An object of its own; left out where FCU shows none."""
    return lambda item: show(table, at(item, path)) if at(item, path) else None


def each(path: str, table: Table) -> How:
    """A list of objects; empty where FCU shows none."""
    return lambda item: [show(table, one) for one in at(item, path) or []]


def values(path: str, key: str) -> How:
    """The list of what each object holds under a key."""
    return lambda item: [one[key] for one in at(item, path) or [] if one.get(key)]


def word(path: str, words: t.Mapping[str, str]) -> How:
    """A word that the two APIs spell differently; any other is the same in both."""
    return lambda item: words.get(at(item, path), at(item, path))


TAGS: How = each("tagSet", {"Key": "key", "Value": text("value")})


def found_at(item: t.Any, path: str) -> set[str]:
    """All values at a path of the OUTSCALE API's shape (``Routes[].VmId``), as text."""
    items = [item]
    for name in path.split("."):
        items = [one.get(name.removesuffix("[]")) for one in items if isinstance(one, dict)]
        if name.endswith("[]"):
            items = [one for several in items for one in several or []]
    return {str(one).lower() if isinstance(one, bool) else str(one) for one in items if one is not None}


def put(params: Item, path: str, value: t.Any) -> None:
    """Set a parameter at a dotted path."""
    *parents, last = path.split(".")
    for name in parents:
        params = params.setdefault(name, {})
    params[last] = value
