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
from .protocol import Belonging, Client, Listing, fitting

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
        self.scope = settings.scope

    @property
    def signs_with(self) -> str:
        """The access key of the settings."""
        return self._settings.access_key

    def call(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> dict[str, t.Any]:
        """The answer of one call, without its ResponseContext. Raises ``errors``."""
        nulls = (pascal(name) for name, value in (params or {}).items() if value is None and action in TAKES_NULL)
        return _told(
            catalog.action(self.name, action), self.raw(action, {**to_pascal(params or {}), **dict.fromkeys(nulls)})
        )

    def send(self, known: catalog.Action, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The answer of an action that need not be in the schema."""
        return _told(known, self._raw(known, params))

    def read_all(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> list[t.Any]:
        """Every item of a Read action, over all its pages."""
        known = catalog.action(self.name, action)
        single = not known.answer.get(known.result, "[").startswith("[")
        found: list[t.Any] = []
        for page in self.pages(action, to_pascal(params or {})):
            for part in page if single else [page]:
                fitting(known, {known.result: part})
            found += map(to_snake, page)
        return found

    def pages(self, action: str, params: t.Mapping[str, t.Any]) -> t.Iterator[list[t.Any]]:
        """Each page of a Read action in the API's own words. A page that had to be asked for again restarts nothing."""
        known = catalog.action(self.name, action)
        wanted: dict[str, t.Any] = dict(params)
        if known.paging:
            wanted.setdefault("ResultsPerPage", PAGE)
        listing = Listing(self.transport, action, _size(wanted.get("ResultsPerPage")))
        while True:
            answer = self.raw(action, wanted)
            items = answer.get(known.result) or []
            items = items if isinstance(items, list) else [items]
            yield items
            if token := answer.get("NextPageToken"):
                listing.follow(items, token)
                wanted["NextPageToken"] = token
            elif answer.get("HasMoreItems") and items:
                listing.follow(items, listing.seen + len(items))
                wanted["FirstItem"] = listing.seen
            else:
                return

    def raw(self, action: str, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The answer of one call in the API's own words."""
        return self._raw(catalog.action(self.name, action), params)

    def _raw(self, known: catalog.Action, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        self._url = self._url or self._settings.base_url("api")
        auth, headers = self._auth(known)
        request = Request(
            api=self.name,
            action=known.name,
            method="POST",
            url=f"{self._url}/{known.name}",
            body=json.dumps(params).encode(),
            headers={"Content-Type": "application/json", **headers},
            repeatable=known.reads,
            params=params,
            is_answer=_is_context if params.get("DryRun") else Belonging(known),
        )
        return self.transport.send(request, auth)

    def _auth(self, known: catalog.Action) -> tuple[httpx.Auth | None, dict[str, str]]:
        settings = self._settings
        if settings.access_key and not (settings.login_first and known.auth == "basic"):
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


def _told(known: catalog.Action, raw: dict[str, t.Any]) -> dict[str, t.Any]:
    """An answer in Ansible's words, without its context."""
    answer: dict[str, t.Any] = to_snake(fitting(known, raw))
    answer.pop("response_context", None)
    return answer


def _size(asked: t.Any) -> int:
    return asked if isinstance(asked, int) else PAGE


def _is_context(answer: t.Mapping[str, t.Any]) -> bool:
    """Whether an answer is that of a dry run: nothing was made, so that it has its context only."""
    return "ResponseContext" in answer


def no_credentials() -> str:
    """What to tell a user who gave no keys."""
    return (
        "No credentials: set access_key and secret_key as options, OSC_ACCESS_KEY and OSC_SECRET_KEY "
        "in the environment, or a profile in ~/.osc/config.json"
    )
