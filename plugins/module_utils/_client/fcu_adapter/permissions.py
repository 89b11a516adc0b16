"""Who may use an image or a snapshot, over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .tables import Item, at

_EVERYBODY = "all"


def _named(one: Item, key: str) -> t.Any:
    """FCU's description spells some of these keys with a capital; EC2 does not."""
    return one.get(key) or one.get(key[0].upper() + key[1:])


def shared_with(path: str) -> t.Callable[[Item], Item]:
    """The permissions that an answer lists."""

    def found(answer: Item) -> Item:
        listed = at(answer, path) or []
        return {
            "AccountIds": [_named(one, "userId") for one in listed if _named(one, "userId")],
            "GlobalPermission": any(_named(one, "group") == _EVERYBODY for one in listed),
        }

    return found


def _listed(who: Item) -> list[Item]:
    everybody = [{"Group": _EVERYBODY}] if who.get("GlobalPermission") else []
    return [*({"UserId": one} for one in who.get("AccountIds") or []), *everybody]


def permissions(word: str) -> t.Callable[[Item], Item]:
    """Makes the parameter that changes permissions."""

    def said(change: Item) -> Item:
        lists = {"Add": _listed(change.get("Additions") or {}), "Remove": _listed(change.get("Removals") or {})}
        return {word: {name: listed for name, listed in lists.items() if listed}}

    return said
