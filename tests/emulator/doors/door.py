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

from ..accounts import FIRST
from ..endless import LARGE, STREAMS, large, stream
from ..errors import ApiError
from ..faults import Throttle
from ..foreign import Page, foreign, odd, refusal, without_details
from ..rules import Fault, is_reading
from ..signature import Request

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from ..world import View, World


@dataclass
class Reply:
    """What goes back. ``body`` is JSON to encode, or bytes to send as they are."""

    status: int
    body: Any
    media_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Visitor:
    """Who calls: account (None when nobody was asked to sign), Region, the access key used, and how reads see it."""

    account_id: str | None
    region: str
    access_key: str = ""
    view: View | None = None


class Door(ABC):
    """One API. A door is an ASGI application."""

    name = ""
    xml = False

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

    @abstractmethod
    def described(self, action: str) -> dict[str, Any]:
        """The fields that this API's description has for the answer of an action; none for what it does not know."""

    def shaped(self, content: dict[str, Any], action: str) -> Reply:
        """An answer with this content."""
        return Reply(200, content)

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
        delay = switches.seconds("delay", action)
        if delay:
            await asyncio.sleep(delay)
        fault = switches.fault(action, change=entry["change"])
        entry["switch"] = fault.switch if fault else None
        started = time.perf_counter()
        reply, content = self._served(request, action, entry, fault)
        entry["ms"] = round((time.perf_counter() - started) * 1000, 3)
        if reply is not None:
            await self._send(send, reply, content)
        elif fault is not None and fault.answer in STREAMS:
            await stream(fault.answer, _transport(receive))
        elif fault is not None and fault.answer == "silence":
            await _stay_silent(receive)
        else:
            await _hang_up(receive)

    def _served(
        self, request: Request, action: str, entry: dict[str, Any], fault: Fault | None
    ) -> tuple[Reply | None, bytes]:
        """What goes back, None for nothing at all. Without ``await``: nobody else's request comes between."""
        if fault is not None and not fault.carried_out and fault.answer in _BEFORE:
            return self._instead(fault, action, entry)
        reply = self._reply(request, action, entry, fault)
        entry["status"] = reply.status
        content = _encoded(reply)
        entry["size"] = len(content)
        if fault is not None and fault.carried_out:
            entry["lost"] = True
            return self._instead(fault, action, entry)
        if fault is None and reply.status == 200:
            self.world.answered.keep(
                self._caller(entry["account"]), action, Page(reply.status, content, reply.media_type)
            )
        return reply, content

    def _instead(self, fault: Fault, action: str, entry: dict[str, Any]) -> tuple[Reply | None, bytes]:
        """What a fault puts in the place of the answer."""
        if fault.answer in ("none", "silence", *STREAMS):
            entry["lost"] = True
            return None, b""
        reply = self._substitute(fault, action, entry["account"] or "")
        content = _encoded(reply)
        entry.update(status=reply.status, size=len(content))
        return reply, content

    def _caller(self, account: str | None) -> str:
        """An account at this door."""
        return f"{self.name} {account or ''}"

    def _substitute(self, fault: Fault, action: str, account: str) -> Reply:
        if fault.answer in ("error", "refusal"):
            return self.refusal(self._shown(refusal(fault), action), str(uuid.uuid4()))
        if fault.answer in LARGE:
            body, headers = large(fault.answer)
            return Reply(fault.status or 200, body, headers=headers)
        if fault.answer == "odd":
            return self.shaped(odd(self.described(action)), action)
        page = foreign(fault, self.world.answered.before(self._caller(account), action), xml=self.xml)
        return Reply(page.status, page.content, page.media_type)

    def _entry(self, request: Request, action: str) -> dict[str, Any]:
        params = self.params(request)
        return {
            "api": self.name,
            "action": action,
            "account": None,
            "region": None,
            "status": None,
            "at": self.world.clock.now(),
            "change": not is_reading(action) and not _is_dry(params),
            "carried_out": False,
            "lost": False,
            "switch": None,
            "params": params,
            "request_id": "",
            "access_key": "",
            "client": request.client,
            "user_agent": request.headers.get("user-agent", ""),
        }

    def _reply(self, request: Request, action: str, entry: dict[str, Any], fault: Fault | None) -> Reply:
        """The answer or the refusal, or what a fault wants instead once the caller is known."""
        request_id = entry["request_id"] = str(uuid.uuid4())
        try:
            self.throttle.platform()
            visitor = self.visitor(request, action)
            entry.update(account=visitor.account_id, region=visitor.region, access_key=visitor.access_key)
            self.throttle.account(visitor.account_id or entry["client"], action)
            if fault is not None and not fault.carried_out:
                return self._not_carried_out(fault, action, visitor)
            visitor.view = self.world.view(action, change=entry["change"])
            if entry["change"]:
                self.world.remember(visitor.account_id or FIRST.account_id, visitor.region)
            reply = self.answer(request, action, visitor, request_id)
            entry["carried_out"] = not _is_dry(entry["params"])
        except ApiError as error:
            refused = self._shown(error, action)
            entry["code"] = refused.code
            return self.refusal(refused, request_id)
        except Exception:  # noqa: BLE001  (a mistake of the emulator: said on stderr, and answered as a server error)
            traceback.print_exc()
            return self.refusal(ApiError("2000", "The emulator made a mistake."), request_id)
        return reply

    def _not_carried_out(self, fault: Fault, action: str, visitor: Visitor) -> Reply:
        """Raise the refusal of a fault, or answer what it wants."""
        if fault.answer == "refusal":
            raise refusal(fault)
        return self._substitute(fault, action, visitor.account_id or "")

    def _shown(self, error: ApiError, action: str) -> ApiError:
        """The refusal under this API's code, without details when the switch wants that."""
        shown = self.spelled(error, action)
        return without_details(shown) if self.world.switches["no_details"] else shown

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


_BEFORE = ("none", "silence", "error", "html", *STREAMS, *LARGE)
"""Answers that come from before the API: nobody looks who calls."""


def _encoded(reply: Reply) -> bytes:
    return reply.body if isinstance(reply.body, bytes) else orjson.dumps(reply.body)


def _is_dry(params: Any) -> bool:
    """Whether the parameters ask for a dry run, in the spelling of any of the APIs."""
    given = params if isinstance(params, dict) else {}
    return any(str(given.get(name, "")).lower() == "true" for name in ("DryRun", "dryRun"))


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


async def _stay_silent(receive: Receive) -> None:
    """Say nothing until the caller goes away."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _transport(receive: Receive) -> asyncio.Transport:
    """The connection of a request. uvicorn's receive belongs to an object that knows it."""
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    if not isinstance(transport, asyncio.Transport):
        raise RuntimeError("this server does not tell its transport")  # noqa: TRY004  (nothing of the caller's)
    return transport


async def _hang_up(receive: Receive) -> None:
    """Close the TCP connection without a word."""
    _transport(receive).abort()
    cycle = getattr(receive, "__self__", None)
    while not getattr(cycle, "disconnected", True):  # noqa: ASYNC110  (uvicorn has no event for it)
        await asyncio.sleep(0)
