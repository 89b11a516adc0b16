"""Permissions of images and snapshots: accounts are added or taken away, never both in one call."""

from __future__ import annotations

import re
from typing import Any

from ..errors import ApiError


def change_permissions(permissions: dict[str, Any], change: dict[str, Any]) -> None:
    """Apply ``{Additions}`` or ``{Removals}`` to ``{AccountIds, GlobalPermission}``; 4050 for a bad account id."""
    given = [word for word in ("Additions", "Removals") if word in change]
    if len(given) != 1:
        raise ApiError("4046" if given else "7000", "Additions or Removals is required, not both.")
    wanted = change[given[0]]
    ids = wanted.get("AccountIds", [])
    if any(not re.fullmatch(r"\d{12}", id_) for id_ in ids):
        raise ApiError("4050", "An account id has 12 digits.")
    if given == ["Additions"]:
        permissions["AccountIds"] = list(dict.fromkeys([*permissions["AccountIds"], *ids]))
        permissions["GlobalPermission"] |= wanted.get("GlobalPermission", False)
    else:
        permissions["AccountIds"] = [id_ for id_ in permissions["AccountIds"] if id_ not in ids]
        permissions["GlobalPermission"] &= not wanted.get("GlobalPermission", False)
