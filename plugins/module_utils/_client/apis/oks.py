"""The OKS API (managed Kubernetes): REST with the credentials in headers."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import functools
import json
import typing as t
import urllib.parse

from ..deps import httpx
from ..errors import ConfigError
from ..http.transport import Request, Transport
from ..naming import snake, tags_to_dict
from ..schema import catalog
from .outscale import no_credentials
from .protocol import Client, Listing, belongs, fitting

if t.TYPE_CHECKING:
    from ..auth.credentials import Settings


_WITH_BODY = ("POST", "PATCH", "PUT")
_TAGS = "[ResourceTag]"


class Oks(Client):
    """Calls operations by name. Most fields are snake_case in this API already, and tags a mapping.

    What is a field of another spelling (``issuer-url``, ``NetId``) is snake_case on this side. Keys of objects of
    Kubernetes (``apiVersion``) keep theirs.
    """

    name = "oks"

    def __init__(self, transport: Transport, settings: Settings) -> None:
        self.transport = transport
        self._settings = settings
        self.scope = settings.scope
        self._url = ""

    def call(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> dict[str, t.Any]:
        """The answer of one operation, without its ResponseContext. Raises ``errors``."""
        known = catalog.action(self.name, action)
        values = {
            key: _spelled(known.params.get(key, ""), value)
            for key, value in (params or {}).items()
            if value is not None
        }
        return self.send(known, values)

    def send(self, known: catalog.Action, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The answer of an operation that need not be in the schema."""
        auth, headers = self._auth()
        given = dict(params)
        url = self._address(known, given)
        headers |= {name: str(given.pop(name)) for name in known.http.get("headers", ()) if name in given}
        if known.http["method"] in _WITH_BODY:
            headers["Content-Type"] = "application/json"
        request = Request(
            api=self.name,
            action=known.name,
            method=known.http["method"],
            url=url,
            body=json.dumps(given).encode() if given else b"",
            headers=headers,
            repeatable=known.reads,
            params=params,
            is_answer=functools.partial(belongs, known),
        )
        answer = fitting(known, self.transport.send(request, auth))
        answer.pop("ResponseContext", None)
        return {key: _shown(known.answer.get(key, ""), value) for key, value in answer.items()}

    def read_all(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> list[t.Any]:
        """Every item of a listing, over all its pages, or the one object of a Get operation.

        Where no description tells the key of the answer, it is the first.
        """
        key, wanted = catalog.action(self.name, action).result, dict(params or {})
        listing, found = Listing(self.transport, action), list[t.Any]()
        while True:
            answer = self.call(action, wanted)
            items = (answer.get(key) if key else next(iter(answer.values()), None)) or []
            items = items if isinstance(items, list) else [items]
            found += items
            more = self.following(answer)
            if not more:
                return found
            listing.follow(items, *more.values())
            wanted |= more

    def following(self, answer: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The cursor of the next page, or its number."""
        return _following(answer.get("Pagination"))

    def _address(self, known: catalog.Action, given: dict[str, t.Any]) -> str:
        """URL of an operation; takes the path's and the query's parameters out of ``given``."""
        self._url = self._url or self._settings.base_url("oks")
        path = known.http["path"]
        for name in [key for key in given if f"{{{key}}}" in path]:
            path = path.replace(f"{{{name}}}", urllib.parse.quote(str(given.pop(name)), safe=""))
        named, headers = known.http.get("query", ()), known.http.get("headers", ())
        if known.http["method"] not in _WITH_BODY:  # a newer API takes more of them
            named = dict.fromkeys([*named, *(key for key in given if key not in headers)])
        query = {key: _text(given.pop(key)) for key in named if key in given}
        return f"{self._url}{path}" + (f"?{urllib.parse.urlencode(query)}" if query else "")

    def _auth(self) -> tuple[httpx.Auth | None, dict[str, str]]:
        settings = self._settings
        once = {"X-OTP-Code": settings.otp} if settings.otp else {}
        if settings.access_key:
            return None, {"AccessKey": settings.access_key, "SecretKey": settings.secret_key, **once}
        if settings.login:
            return httpx.BasicAuth(settings.login, settings.password), once
        raise ConfigError(no_credentials())


def _fields(kind: str) -> dict[str, str]:
    """The fields of a schema; none for what is no schema."""
    return catalog.schemas("oks").get(kind.strip("[]!"), {})


def _spelled(kind: str, value: t.Any) -> t.Any:
    """What is sent for a value of a kind: the fields of a schema as the API spells them, all else as it is."""
    fields = _fields(kind)
    if not fields or not isinstance(value, dict):
        return value
    names = {key: catalog.spelling(key, fields) for key in value}
    return {
        (names[key] if names[key] in fields else key): _spelled(fields.get(names[key], ""), item)
        for key, item in value.items()
        if item is not None
    }


def _shown(kind: str, value: t.Any) -> t.Any:
    """A value of a kind with the fields of its schema in snake_case."""
    if isinstance(value, list) and kind.startswith("["):
        return tags_to_dict(value) if kind == _TAGS else [_shown(kind[1:].removesuffix("]"), item) for item in value]
    fields = _fields(kind)
    if not fields or not isinstance(value, dict):
        return value
    return {
        (snake(key) if key[:1].isupper() or "-" in key else key): _shown(fields.get(key, "").rstrip("!"), item)
        for key, item in value.items()
    }


def _following(pages: t.Any) -> dict[str, t.Any]:
    """What to ask the next page with: its cursor, or its number; nothing where there is none."""
    pages = pages if isinstance(pages, dict) else {}
    cursor, offset = (pages[name] if isinstance(pages.get(name), dict) else {} for name in ("cursor", "offset"))
    if cursor.get("next_cursor"):
        return {"cursor": cursor["next_cursor"]}
    page, limit, total = (offset.get(name, 0) for name in ("page", "limit", "total"))
    counted = all(isinstance(number, int) for number in (page, limit, total))
    return {"page": page + 1} if counted and page * limit < total else {}


def _text(value: t.Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
