"""Client tokens: the same creation sent twice makes one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ApiError

if TYPE_CHECKING:
    from ..store import Item
    from ..world import Call


def made_with(call: Call, kind: str) -> list[Item]:
    """What was made with the call's ClientToken before; 4091 when the other parameters differ."""
    token = call.params.get("ClientToken")
    made = [item for item in call.region.all(kind) if token and item.data.get("ClientToken") == token]
    if made and made[0].hidden["asked"] != call.params:
        raise ApiError("4091", "The ClientToken was used with other parameters.")
    return made


def keep_token(call: Call, item: Item) -> None:
    """Show the token, and keep what it was used for."""
    if "ClientToken" in call.params:
        item.data["ClientToken"] = call.params["ClientToken"]
        item.hidden["asked"] = call.params
