"""The DirectLink API, which follows Direct Connect: JSON 1.1, the action in a header, signed with AWS4 words."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import functools
import json
import typing as t

from ..auth.signature import AWS4, Scope, SignatureAuth
from ..errors import ConfigError
from ..http.transport import Request, Transport
from ..naming import snake, to_snake
from ..schema import catalog
from .outscale import no_credentials
from .protocol import Client, belongs, fitting

if t.TYPE_CHECKING:
    from ..auth.credentials import Settings


class DirectLink(Client):
    """Calls actions; parameters in either spelling, answers in snake_case. Nothing is paged."""

    name = "directlink"

    def __init__(self, transport: Transport, settings: Settings) -> None:
        self.transport = transport
        self._settings = settings
        self.scope = settings.scope

    def call(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> dict[str, t.Any]:
        """The answer of one call. Raises ``errors``."""
        return self.send(catalog.action(self.name, action), catalog.check(self.name, action, params or {}))

    def send(self, known: catalog.Action, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The answer of an action that need not be in the schema."""
        settings = self._settings
        if not settings.access_key:
            raise ConfigError(no_credentials())
        scope = Scope(settings.region, "directlink", AWS4)
        request = Request(
            api=self.name,
            action=known.name,
            method="POST",
            url=f"{settings.base_url('directlink')}/",
            body=json.dumps(params).encode(),
            headers={
                "Content-Type": "application/x-amz-json-1.1",
                "x-amz-target": f"OvertureService.{known.name}",
            },
            repeatable=known.reads,
            params=params,
            is_answer=functools.partial(belongs, known),
        )
        auth = SignatureAuth(settings.access_key, settings.secret_key, scope, self.transport.now)
        answer: dict[str, t.Any] = to_snake(fitting(known, _without_null(self.transport.send(request, auth))))
        answer.pop("request_id", None)
        return answer

    def read_all(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> list[t.Any]:
        """Every item of a Describe action."""
        items = self.call(action, params).get(snake(catalog.action(self.name, action).result), [])
        return items if isinstance(items, list) else [items]


def _without_null(value: t.Any) -> t.Any:
    """An answer without what this API leaves null: fields that only Direct Connect has, and what is not set."""
    if isinstance(value, dict):
        return {key: _without_null(item) for key, item in value.items() if item is not None}
    return [_without_null(item) for item in value] if isinstance(value, list) else value
