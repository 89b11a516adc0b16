"""The OUTSCALE API: one POST per action, JSON both ways, signed with OSC4 words."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import json
import typing as t

from ..auth.signature import Scope, SignatureAuth
from ..deps import httpx
from ..errors import ConfigError
from ..http.transport import Request, Transport
from ..naming import pascal, to_pascal, to_snake
from ..schema import catalog
from .protocol import Client

if t.TYPE_CHECKING:
    from ..auth.credentials import Settings

PAGE = 1000
TAKES_NULL = frozenset({"UpdateListenerRule"})
"""Actions that clear a value with null; no other accepts it."""


class Outscale(Client):
    """Calls actions in Ansible's words: parameters and answers are snake_case, a resource's tags are a mapping."""

    name = "outscale"

    def __init__(self, transport: Transport, settings: Settings) -> None:
        self.transport = transport
        self._settings = settings
        self._url = ""

    def call(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> dict[str, t.Any]:
        """The answer of one call, without its ResponseContext. Raises ``errors``."""
        nulls = (pascal(name) for name, value in (params or {}).items() if value is None and action in TAKES_NULL)
        answer: dict[str, t.Any] = to_snake(self.raw(action, {**to_pascal(params or {}), **dict.fromkeys(nulls)}))
        answer.pop("response_context", None)
        return answer

    def read_all(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> list[t.Any]:
        """Every item of a Read action, over all its pages."""
        return [to_snake(item) for page in self.pages(action, to_pascal(params or {})) for item in page]

    def pages(self, action: str, params: t.Mapping[str, t.Any]) -> t.Iterator[list[t.Any]]:
        """Each page of a Read action in the API's own words. A page that had to be asked for again restarts nothing."""
        known = catalog.action(self.name, action)
        wanted: dict[str, t.Any] = dict(params)
        if known.paging:
            wanted.setdefault("ResultsPerPage", PAGE)
        seen = 0
        while True:
            answer = self.raw(action, wanted)
            items = answer.get(known.result) or []
            yield items if isinstance(items, list) else [items]
            seen += len(items)
            if answer.get("NextPageToken"):
                wanted["NextPageToken"] = answer["NextPageToken"]
            elif answer.get("HasMoreItems") and items:
                wanted["FirstItem"] = seen
            else:
                return

    def raw(self, action: str, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The answer of one call in the API's own words."""
        known = catalog.action(self.name, action)
        self._url = self._url or self._settings.base_url("api")
        auth, headers = self._auth(known)
        request = Request(
            api=self.name,
            action=action,
            method="POST",
            url=f"{self._url}/{action}",
            body=json.dumps(params).encode(),
            headers={"Content-Type": "application/json", **headers},
            repeatable=known.reads,
            params=params,
        )
        return self.transport.send(request, auth)

    def _auth(self, known: catalog.Action) -> tuple[httpx.Auth | None, dict[str, str]]:
        settings = self._settings
        if settings.access_key:
            scope = Scope(settings.region, "api")
            return SignatureAuth(settings.access_key, settings.secret_key, scope, self.transport.now), {}
        if known.auth == "none":
            return None, {}
        if known.auth == "basic" and settings.login:
            stamp = self.transport.now().strftime("%Y%m%dT%H%M%SZ")
            return httpx.BasicAuth(settings.login, settings.password), {"X-Osc-Date": stamp}
        if settings.login:
            raise ConfigError(f"{known.name} cannot be called with login and password: give access_key and secret_key")
        raise ConfigError(no_credentials())


def no_credentials() -> str:
    """What to tell a user who gave no keys."""
    return (
        "No credentials: set access_key and secret_key as options, OSC_ACCESS_KEY and OSC_SECRET_KEY "
        "in the environment, or a profile in ~/.osc/config.json"
    )
