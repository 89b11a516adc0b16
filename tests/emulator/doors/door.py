"""What all doors share: receive a request, misbehave as told, authenticate, answer, and keep a record."""

from __future__ import annotations

import asyncio
import time
import traceback
import uuid
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import TYPE_CHECKING, Any

import orjson

from ..errors import ApiError
from ..faults import Throttle
from ..signature import Request

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from ..world import World

HTML = b"<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1><p>nginx</p></body></html>"


@dataclass
class Reply:
    """What goes back. ``body`` is JSON to encode, or bytes to send as they are."""

    status: int
    body: Any
    media_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Visitor:
    """Who calls: account (None when nobody was asked to sign), Region, and the access key used."""

    account_id: str | None
    region: str
    access_key: str = ""


class Door(ABC):
    """One API. A door is an ASGI application."""

    name = ""

    def __init__(self, world: World) -> None:
        self.world = world
        self.throttle = Throttle(world.switches)

    @abstractmethod
    def action(self, request: Request) -> str:
        """The name of what is called; never raises."""

    @abstractmethod
    def params(self, request: Request) -> Any:
        """The parameters for the record; never raises."""

    @abstractmethod
    def visitor(self, request: Request, action: str) -> Visitor:
        """Who calls; raises ApiError when that cannot be told."""

    @abstractmethod
    def answer(self, request: Request, action: str, visitor: Visitor, request_id: str) -> Reply:
        """Do what is asked; raises ApiError."""

    def spelled(self, error: ApiError, action: str) -> ApiError:
        """The error under the code of this API, for what its codes are not those of the native one."""
        return error

    def refusal(self, error: ApiError, request_id: str) -> Reply:
        """The error as this API spells it."""
        headers = {"Retry-After": str(error.retry_after)} if error.retry_after else {}
        return Reply(error.status, error.body(request_id), headers=headers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one HTTP request."""
        request = Request(
            scope["method"],
            (scope.get("raw_path") or scope["path"].encode()).split(b"?")[0].decode("latin-1"),
            scope["query_string"].decode("latin-1"),
            _headers(scope),
            await _body(receive),
            (scope.get("client") or ("",))[0],
        )
        action = self.action(request)
        switches = self.world.switches
        entry = self.world.log.add(self._entry(request, action))
        if switches["delay"]:
            await asyncio.sleep(float(switches["delay"]))
        if switches.take("refused", action):
            await _hang_up(receive)
            return
        started = time.perf_counter()
        reply = self._fault(action) or self._reply(request, action, entry)
        entry["status"] = reply.status
        content = reply.body if isinstance(reply.body, bytes) else orjson.dumps(reply.body)
        entry["ms"] = round((time.perf_counter() - started) * 1000, 3)
        entry["size"] = len(content)
        if switches.take("lost_answers", action):
            entry["lost"] = True
            await _hang_up(receive)
            return
        await self._send(send, reply, content)

    def _entry(self, request: Request, action: str) -> dict[str, Any]:
        return {
            "api": self.name,
            "action": action,
            "account": None,
            "region": None,
            "status": None,
            "at": self.world.clock.now(),
            "params": self.params(request),
            "request_id": "",
            "access_key": "",
            "client": request.client,
            "user_agent": request.headers.get("user-agent", ""),
        }

    def _fault(self, action: str) -> Reply | None:
        """A page of a proxy, or a server error, when the switches ask for one."""
        html = self.world.switches.take("html", action)
        if html:
            return Reply(html[1] if isinstance(html, list) and len(html) > 1 else 502, HTML, "text/html")
        burst = self.world.switches.take("http_5xx", action)
        if burst:
            status = burst[1] if isinstance(burst, list) and len(burst) > 1 else 500
            return self.refusal(ApiError("2000", "Internal error.", status=status), str(uuid.uuid4()))
        return None

    def _reply(self, request: Request, action: str, entry: dict[str, Any]) -> Reply:
        """The answer or the refusal."""
        request_id = entry["request_id"] = str(uuid.uuid4())
        try:
            self.throttle.platform()
            visitor = self.visitor(request, action)
            entry.update(account=visitor.account_id, region=visitor.region, access_key=visitor.access_key)
            self.throttle.account(visitor.account_id or entry["client"], action)
            self._forced(action)
            return self.answer(request, action, visitor, request_id)
        except ApiError as error:
            refused = self.spelled(error, action)
            entry["code"] = refused.code
            return self.refusal(refused, request_id)
        except Exception:  # noqa: BLE001  (a mistake of the emulator: said on stderr, and answered as a server error)
            traceback.print_exc()
            return self.refusal(ApiError("2000", "The emulator made a mistake."), request_id)

    def _forced(self, action: str) -> None:
        """Raise the error that the switch ``errors`` holds for the action."""
        forced = self.world.switches.take("errors", action)
        if isinstance(forced, list):
            status, code, kind = [*forced[1:], None, None, None][:3]
            raise ApiError(str(code or "2000"), "Forced by a switch.", status=status, kind=kind)

    async def _send(self, send: Send, reply: Reply, content: bytes) -> None:
        headers = {
            "Content-Type": reply.media_type,
            "Content-Length": str(len(content)),
            "Date": formatdate(self.world.clock.now(), usegmt=True),
            **reply.headers,
        }
        raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": reply.status, "headers": raw})
        await send({"type": "http.response.body", "body": content})


def _headers(scope: Scope) -> dict[str, str]:
    """Header name in lower case to value; values of a repeated header are joined by commas."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        headers[name] = f"{headers[name]},{value}" if name in headers else value
    return headers


async def _body(receive: Receive) -> bytes:
    chunks = []
    while True:
        message = await receive()
        chunks.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(chunks)


async def _hang_up(receive: Receive) -> None:
    """Close the TCP connection without a word. uvicorn's receive belongs to an object that knows its transport."""
    cycle = getattr(receive, "__self__", None)
    transport = getattr(cycle, "transport", None)
    if transport is None:
        raise RuntimeError("this server does not tell its transport")
    transport.abort()
    while not getattr(cycle, "disconnected", True):  # noqa: ASYNC110  (uvicorn has no event for it)
        await asyncio.sleep(0)
