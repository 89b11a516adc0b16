"""The OKS API (managed Kubernetes): REST with the credentials in headers."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import json
import typing as t
import urllib.parse

from ..deps import httpx
from ..errors import ConfigError
from ..http.transport import Request, Transport
from ..schema import catalog
from .outscale import no_credentials
from .protocol import Client

if t.TYPE_CHECKING:
    from ..auth.credentials import Settings


class Oks(Client):
    """Calls operations by name. Fields are snake_case in this API already, and tags a mapping."""

    name = "oks"

    def __init__(self, transport: Transport, settings: Settings) -> None:
        self.transport = transport
        self._settings = settings
        self._url = ""

    def call(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> dict[str, t.Any]:
        """The answer of one operation, without its ResponseContext. Raises ``errors``."""
        known = catalog.action(self.name, action)
        values = {key: value for key, value in (params or {}).items() if value is not None}
        auth, headers = self._auth()
        given = dict(values)
        url = self._address(known, given)
        headers |= {name: str(given.pop(name)) for name in known.http.get("headers", ()) if name in given}
        if known.http["method"] in {"POST", "PATCH"}:
            headers["Content-Type"] = "application/json"
        request = Request(
            api=self.name,
            action=action,
            method=known.http["method"],
            url=url,
            body=json.dumps(given).encode() if given else b"",
            headers=headers,
            repeatable=known.reads,
            params=values,
        )
        answer = self.transport.send(request, auth)
        answer.pop("ResponseContext", None)
        return answer

    def read_all(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> list[t.Any]:
        """Every item of a listing, or the one object of a Get operation."""
        items = self.call(action, params).get(catalog.action(self.name, action).result) or []
        return items if isinstance(items, list) else [items]

    def _address(self, known: catalog.Action, given: dict[str, t.Any]) -> str:
        """URL of an operation; takes the path's and the query's parameters out of ``given``."""
        self._url = self._url or self._settings.base_url("oks")
        path = known.http["path"]
        for name in [key for key in given if f"{{{key}}}" in path]:
            path = path.replace(f"{{{name}}}", urllib.parse.quote(str(given.pop(name)), safe=""))
        query = {key: _text(given.pop(key)) for key in known.http.get("query", ()) if key in given}
        return f"{self._url}{path}" + (f"?{urllib.parse.urlencode(query)}" if query else "")

    def _auth(self) -> tuple[httpx.Auth | None, dict[str, str]]:
        settings = self._settings
        if settings.access_key:
            return None, {"AccessKey": settings.access_key, "SecretKey": settings.secret_key}
        if settings.login:
            return httpx.BasicAuth(settings.login, settings.password), {}
        raise ConfigError(no_credentials())


def _text(value: t.Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
