"""The door of OKS: REST under /api/v2, with credentials in headers."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

import orjson

from ..accounts import ACCOUNTS, DEFAULT_REGION
from ..errors import ApiError
from ..oks import OPERATIONS, OksCall, OksError, serve
from ..oks_description import PAGING
from ..resources.access_key import secret_of
from ..signature import Request, basic
from ..variations import more_objects
from .door import Door, Reply, Visitor

_PREFIX = "/api/v2"
_NO_OTP = "OtpRequired"


def _routes() -> list[tuple[str, re.Pattern[str], str]]:
    """(method, pattern, operation); fixed paths before those with a parameter."""
    rows = sorted(OPERATIONS.items(), key=lambda row: row[1]["path"].count("{"))
    return [
        (row["method"], re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", row["path"])), name) for name, row in rows
    ]


_ROUTES = _routes()


class OksDoor(Door):
    """Projects, clusters, limits, quotas, templates."""

    name = "oks"

    def action(self, request: Request) -> str:
        """The operation's name, or method and path for what is no operation."""
        found = _match(request)
        return found[0] if found else f"{request.method} {request.path}"

    def params(self, request: Request) -> Any:
        """The path's, the query's and the body's parameters together."""
        found = _match(request)
        body = _json(request.body)
        return {
            **(found[1] if found else {}),
            **dict(parse_qsl(request.query, keep_blank_values=True)),
            **(body if isinstance(body, dict) else {}),
        }

    def visitor(self, request: Request, action: str) -> Visitor:
        """By the headers AccessKey and SecretKey, or login and password. Keys of users are refused."""
        headers = request.headers
        wanted = self.world.switches["otp"]
        if wanted and headers.get("x-otp-code") != wanted:
            raise OksError(401, _NO_OTP, "Unauthorized: an OTP is required.")
        if headers.get("authorization", "").startswith("Basic "):
            return Visitor(basic(headers, ACCOUNTS).account_id, DEFAULT_REGION)
        key = headers.get("accesskey", "")
        found = secret_of(self.world, key)
        if found is None or found[1] != headers.get("secretkey"):
            raise ApiError("1", "Unauthorized: the credentials are missing or wrong.")
        if self.world.account(found[0]).get("AccessKey", key).hidden["user"] is not None:
            raise ApiError("1", "Unauthorized: the key of a user is not accepted.")
        return Visitor(found[0], DEFAULT_REGION, key)

    def described(self, action: str) -> dict[str, Any]:
        """The fields of an answer."""
        fields: dict[str, Any] = OPERATIONS.get(action, {}).get("response", {})
        return fields

    def answer(self, request: Request, action: str, visitor: Visitor, request_id: str) -> Reply:
        """Do what is asked; every success is 200."""
        found = _match(request)
        if found is None or visitor.account_id is None:
            raise OksError(404, "NotFound", "Not Found")
        body = _json(request.body) if request.body.strip() else {}
        if not isinstance(body, dict):
            raise OksError(422, "ValidationError", "The body is not a JSON object.")
        view = visitor.view or self.world.view(action)
        region = self.world.seen(self.world.region(visitor.account_id, visitor.region), view)
        query = dict(parse_qsl(request.query, keep_blank_values=True))
        filters = [name for name in query if name not in PAGING]
        for name in self.world.switches.ignored(action, filters) if action.startswith("List") else ():
            del query[name]
        most = int(self.world.switches["small_pages"] or 0)
        headers = dict(request.headers)
        call = OksCall(found[0], found[1], query, body, headers, region, request_id, most, request.client)
        extra = more_objects(self.world.switches, action)
        return Reply(200, {**extra, "ResponseContext": {"RequestId": request_id}, **serve(call)})

    def refusal(self, error: ApiError, request_id: str) -> Reply:
        """Code is the HTTP status; Details is a text, or a list for what does not validate."""
        if error.kind == _NO_OTP:
            return Reply(error.status, {"message": error.details, "otp_required": True})
        kind = {401: "Unauthorized", 429: "TooManyRequests"}.get(error.status, error.kind)
        details = error.problems if isinstance(error, OksError) and error.problems else error.details
        body = {
            "Errors": [{"Code": str(error.status), "Type": kind, "Details": details}],
            "ResponseContext": {"RequestId": request_id},
        }
        headers = {"Retry-After": str(error.retry_after)} if error.retry_after else {}
        return Reply(error.status, body, headers=headers)


def _match(request: Request) -> tuple[str, dict[str, str]] | None:
    path = request.path.removeprefix(_PREFIX).rstrip("/")
    for method, pattern, name in _ROUTES:
        found = pattern.fullmatch(path)
        if found is not None and method == request.method:
            return name, found.groupdict()
    return None


def _json(body: bytes) -> Any:
    try:
        return orjson.loads(body) if body.strip() else None
    except orjson.JSONDecodeError:
        return None
