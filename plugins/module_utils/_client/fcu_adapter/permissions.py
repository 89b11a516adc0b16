"""Who may use an image or a snapshot, over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .tables import Item, value_at

_EVERYBODY = "all"


def _spelled(entry: Item, key: str) -> t.Any:
    """FCU's description spells some of these keys with a capital; EC2 does not."""
    return entry.get(key) or entry.get(key[0].upper() + key[1:])


def shared_with(path: str) -> t.Callable[[Item], Item]:
    """The permissions that an answer lists."""

    def found(answer: Item) -> Item:
        listed = value_at(answer, path) or []
        return {
            "AccountIds": [_spelled(entry, "userId") for entry in listed if _spelled(entry, "userId")],
            "GlobalPermission": any(_spelled(entry, "group") == _EVERYBODY for entry in listed),
        }

    return found


def _listed(who: Item) -> list[Item]:
    everybody = [{"Group": _EVERYBODY}] if who.get("GlobalPermission") else []
    return [*({"UserId": account} for account in who.get("AccountIds") or []), *everybody]


def permissions(name: str) -> t.Callable[[Item], Item]:
    """Makes the parameter that changes permissions."""

    def params(change: Item) -> Item:
        lists = {"Add": _listed(change.get("Additions") or {}), "Remove": _listed(change.get("Removals") or {})}
        return {name: {verb: listed for verb, listed in lists.items() if listed}}

    return params
