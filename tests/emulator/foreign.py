"""Answers in the place of an action's own: refusals on demand, pages of proxies, and 200s of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from .errors import ApiError

if TYPE_CHECKING:
    from .rules import Fault

_JSON = "application/json"
_XML = "text/xml;charset=UTF-8"

_REQUEST_ID = "00000000-0000-4000-8000-000000000000"

_PHRASES = {200: "Welcome", 403: "Forbidden", 404: "Not Found", 500: "Internal Server Error", 502: "Bad Gateway"}
_PHRASES |= {503: "Service Unavailable", 504: "Gateway Time-out"}

_CODES = {401: "1", 403: "4", 404: "5000", 409: "6003", 429: "24", 503: "6"}
"""HTTP status to the code that a refusal has when its rule names none; 4045 for other 4xx, 2000 above."""


class Page(NamedTuple):
    """An answer as it goes out."""

    status: int
    content: bytes
    media_type: str


class Answered:
    """The last two answers of different actions that each account got at a door, for one that comes too late."""

    def __init__(self) -> None:
        self.pages: dict[str, list[tuple[str, Page]]] = {}

    def keep(self, account: str, action: str, page: Page) -> None:
        """Remember what an account was answered."""
        others = [entry for entry in self.pages.get(account, ()) if entry[0] != action]
        self.pages[account] = [(action, page), *others[:1]]

    def before(self, account: str, action: str) -> Page | None:
        """The last answer of another action, None when there was none."""
        return next((page for name, page in self.pages.get(account, ()) if name != action), None)


def html(status: int) -> Page:
    """A page as a proxy makes it."""
    words = f"{status} {_PHRASES.get(status, 'Error')}"
    text = f"<html><head><title>{words}</title></head><body><h1>{words}</h1><p>nginx</p></body></html>"
    return Page(status, text.encode(), "text/html")


def foreign(fault: Fault, late: Page | None, *, xml: bool) -> Page:
    """An answer that is not this action's. ``late`` is the answer of another one; without it, an empty one is given."""
    status = fault.status or 200
    if fault.answer == "html":
        return html(fault.status or 502)
    if fault.answer == "gateway":
        return Page(status, b'{"status":"ok"}', _JSON)
    if fault.answer == "blank":
        return Page(status, b"", _XML if xml else _JSON)
    if fault.answer == "late" and late is not None:
        return Page(status, late.content, late.media_type)
    return Page(status, b"<Response/>", _XML) if xml else Page(status, b"{}", _JSON)


def odd(fields: dict[str, Any]) -> dict[str, Any]:
    """An answer with the keys that a description has for it, each with a value of another type than it says."""
    return {name: _odd_value(name, spec) for name, spec in fields.items()}


def _odd_value(name: str, spec: Any) -> Any:
    if name in ("ResponseContext", "requestId"):
        return {"RequestId": _REQUEST_ID} if name == "ResponseContext" else _REQUEST_ID
    word = str(spec["type"] if isinstance(spec, dict) else spec).split(" ", maxsplit=1)[0]
    if word.startswith("["):
        return {"Odd": 1}
    return {"string": 1, "boolean": "maybe", "integer": "many", "number": "many"}.get(word, [None])


def refusal(fault: Fault) -> ApiError:
    """The refusal that a rule asks for: its status and its code, or the one that goes with the other."""
    if fault.answer == "error":
        return ApiError(fault.code or "2000", "Internal error.", status=fault.status or 500, kind=fault.type)
    if fault.code:
        return ApiError(fault.code, fault.details, status=fault.status, kind=fault.type)
    status = fault.status or 400
    code = _CODES.get(status, "4045" if status < 500 else "2000")
    return ApiError(code, fault.details, status=status, kind=fault.type)


def without_details(error: ApiError) -> ApiError:
    """The same refusal as services give it that say no more than its code."""
    error.details = ""
    if hasattr(error, "problems"):
        error.problems = []
    return error
