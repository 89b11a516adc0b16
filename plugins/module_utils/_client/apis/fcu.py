"""The FCU API, which follows EC2: parameters as a form in, XML out, signed with AWS4 words."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import functools
import typing as t
import urllib.parse

from ..auth.signature import AWS4, Scope, SignatureAuth
from ..deps import httpx
from ..errors import ConfigError
from ..http.transport import Request, Transport
from ..naming import to_snake
from ..schema import catalog
from . import xml
from .outscale import PAGE, no_credentials
from .protocol import Client, Listing

if t.TYPE_CHECKING:
    from ..auth.credentials import Settings


class Fcu(Client):
    """Calls actions; parameters in either spelling, answers in snake_case.

    ``service``: the word that the signature names; other EC2-compatible endpoints want ``ec2``. ``name``: the API whose
    actions it knows, ``fcu`` or ``ec2``.
    """

    def __init__(self, transport: Transport, settings: Settings, service: str = "fcu", name: str = "fcu") -> None:
        self.transport = transport
        self.scope = settings.scope
        self.name = name
        self._settings = settings
        self._service = service

    def call(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> dict[str, t.Any]:
        """The answer of one call, without its request id. Raises ``errors``."""
        return self.send(catalog.action(self.name, action), catalog.check(self.name, action, params or {}))

    def send(self, known: catalog.Action, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The answer of an action that need not be in the schema."""
        answer: dict[str, t.Any] = to_snake(self._raw(known, params))
        answer.pop("request_id", None)
        return answer

    def read_all(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> list[t.Any]:
        """Every item of a Describe action, over all its pages."""
        known = catalog.action(self.name, action)
        wanted = catalog.check(self.name, action, params or {})
        if known.paging and "MaxResults" in known.params and not _names_ids(wanted):
            wanted.setdefault("MaxResults", PAGE)
        key = next((name for name, kind in known.answer.items() if kind.startswith("[")), known.result)
        listing, found = Listing(self.transport, action), list[t.Any]()
        while True:
            answer = self.raw(action, wanted)
            items = answer.get(key) or []
            items = items if isinstance(items, list) else [items]
            found += items
            if not answer.get("nextToken"):
                return [to_snake(item) for item in found]
            listing.follow(items, answer["nextToken"])
            wanted["NextToken"] = answer["nextToken"]

    def raw(self, action: str, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The answer of one call in the API's own words, lists and numbers typed by the facts."""
        return self._raw(catalog.action(self.name, action), params)

    def _raw(self, known: catalog.Action, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        form = {"Action": known.name, "Version": self._settings.fcu_version, **dict(flat(params))}
        request = Request(
            api=self.name,
            action=known.name,
            method="POST",
            url=f"{self._settings.base_url('fcu')}/",
            body=urllib.parse.urlencode(form).encode(),
            headers={"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"},
            repeatable=known.reads,
            params=params,
            read=functools.partial(
                xml.answer,
                action=known.name,
                fields=known.answer,
                schemas=catalog.schemas(self.name),
                others=catalog.known(self.name).ACTIONS,
            ),
            refusal=xml.refusal,
        )
        return self.transport.send(request, self._auth(known))

    def _auth(self, known: catalog.Action) -> httpx.Auth | None:
        settings = self._settings
        if settings.access_key:
            scope = Scope(settings.region, self._service, AWS4)
            return SignatureAuth(
                settings.access_key, settings.secret_key, scope, self.transport.now, settings.session_token
            )
        if known.auth == "none":
            return None
        raise ConfigError(no_credentials())


def _names_ids(params: t.Mapping[str, t.Any]) -> bool:
    """Whether a Describe call names ids: EC2 refuses a page size beside them."""
    return any(name.endswith("Id") for name in params)


def flat(value: t.Any, prefix: str = "") -> t.Iterator[tuple[str, str]]:
    """Parameters as a form: ``{"Filter": [{"Name": "x"}]}`` is ``Filter.1.Name=x``; lists count from 1."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from flat(item, f"{prefix}.{key}" if prefix else key)
    elif isinstance(value, (list, tuple)):
        for number, item in enumerate(value, 1):
            yield from flat(item, f"{prefix}.{number}")
    elif isinstance(value, bool):
        yield prefix, str(value).lower()
    elif value is not None:
        yield prefix, str(value)
