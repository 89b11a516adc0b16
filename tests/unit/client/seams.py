"""The two seams of the client: a clock that runs when it is slept on, and a wire that answers what the test says."""

from __future__ import annotations

import datetime
import json
import re
from urllib.parse import parse_qs

import httpx

from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog

KEYS = {"access_key": "AK", "secret_key": "SK"}
START = datetime.datetime(2026, 3, 1, 12, 0, 0, tzinfo=datetime.UTC)


class FakeClock:
    """Time that passes only while someone sleeps."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.sleeps: list[float] = []

    def now(self):
        return START + datetime.timedelta(seconds=self.seconds)

    def monotonic(self):
        return self.seconds

    @property
    def slept(self):
        return sum(self.sleeps)

    def sleep(self, seconds):
        self.sleeps.append(seconds)
        self.seconds += seconds


def called(request):
    """The API and the action that a request is for."""
    if "x-amz-target" in request.headers:
        return "directlink", request.headers["x-amz-target"].partition(".")[2]
    name = request.url.path.rpartition("/")[2]
    if name in catalog.known("outscale").ACTIONS:
        return "outscale", name
    for action in catalog.known("oks").ACTIONS:
        http = catalog.action("oks", action).http
        path = re.sub(r"\\{.*?\\}", "[^/]+", re.escape(http["path"]))
        if http["method"] == request.method and re.fullmatch(
            f"(/api/v2)?{path}", request.url.raw_path.decode().partition("?")[0]
        ):
            return "oks", action
    return "fcu", parse_qs(request.content.decode()).get("Action", [""])[0]


def nothing(request):
    """The body of an answer that has what the action answers, with nothing in it."""
    api, name = called(request)
    known = catalog.action(api, name)
    empty = {key: [] if kind.startswith("[") else "" if kind == "string" else {} for key, kind in known.answer.items()}
    kept = {key: value for key, value in empty.items() if key == known.result}
    return {**kept, "requestId" if api == "directlink" else "ResponseContext": {}}


def answer(body=None, status=200, **headers):
    """An answer of the server; a mapping is sent as JSON, text and bytes as they are, None as nothing found."""
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    if body is None:
        return lambda request: httpx.Response(status, json=nothing(request), headers=names)
    if isinstance(body, (str, bytes)):
        return lambda _request: httpx.Response(status, content=body, headers=names)
    return lambda _request: httpx.Response(status, json=body, headers=names)


def refusal(status, code="", kind="", details="", **headers):
    """An error in the shape of the OUTSCALE API."""
    error = {"Code": code, "Type": kind, "Details": details}
    return answer({"Errors": [error], "ResponseContext": {"RequestId": "req-1"}}, status, **headers)


def failing(kind, text="broken"):
    """No answer: the connection fails."""

    def fail(request):
        raise kind(text, request=request)

    return fail


THROTTLED = refusal(429, "24", "RequestLimitExceeded")
FAULT = refusal(500, "2000", "InternalError")


class Wire(httpx.BaseTransport):
    """Gives the answers one after the other, the last of them for ever, and keeps the requests."""

    def __init__(self, *answers) -> None:
        self._answers = list(answers) or [answer()]
        self.requests: list[httpx.Request] = []

    def handle_request(self, request):
        request.read()
        self.requests.append(request)
        following = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        return following(request)

    @property
    def bodies(self):
        return [json.loads(request.content or b"{}") for request in self.requests]


def cloud(*answers, clock=None, environ=None, **options):
    """An account behind a wire. ``.wire`` and ``.clock`` are there to be looked at."""
    clock, wire = clock or FakeClock(), Wire(*answers)
    made = Cloud({**KEYS, **options}, environ or {}, clock=clock, wire=wire, agent="ansible-core/9.9")
    made.wire, made.clock = wire, clock
    return made
