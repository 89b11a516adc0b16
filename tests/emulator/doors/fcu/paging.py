"""Pages: ``MaxResults`` and ``NextToken`` of the actions that have them."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

from .description import ACTIONS
from .desk import JSON, Desk
from .errors import refusal


def paged(desk: Desk, things: list[JSON], default: int | None = None) -> tuple[list[JSON], JSON]:
    """One page, and ``{"nextToken": ...}`` when there are more. Without MaxResults everything is one page."""
    first = _first(desk.params.get("NextToken"))
    size = desk.params.get("MaxResults", default)
    last = len(things) if size is None else first + size
    endless = desk.world.switches["endless_pages"] if "NextToken" in ACTIONS[desk.action]["params"] else False
    if endless:
        return things[first:last], {"nextToken": _token(0 if endless == "same" else last + 1)}
    more: JSON = {"nextToken": _token(last)} if last < len(things) else {}
    return things[first:last], more


def refuse_with_ids(desk: Desk, *names: str) -> None:
    """A page of what is named by ids is refused, as documented."""
    for name in names:
        if name in desk.params and "MaxResults" in desk.params:
            raise refusal("InvalidParameterCombination", f"The parameter {name} cannot be used with MaxResults.")


def _token(first: int) -> str:
    return base64.urlsafe_b64encode(json.dumps({"first": first}).encode()).decode()


def _first(token: str | None) -> int:
    """The position that a token stands for."""
    if not token:
        return 0
    try:
        found: Any = json.loads(base64.urlsafe_b64decode(token))["first"]
        return int(found)
    except (binascii.Error, ValueError, KeyError, TypeError):
        raise refusal("InvalidParameterValue", "The value of NextToken is wrong.") from None
