"""The two seams of the client: a clock that runs when it is slept on, and a wire that answers what the test says."""

from __future__ import annotations

import datetime
import json

import httpx

from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud

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

    def sleep(self, seconds):
        self.sleeps.append(seconds)
        self.seconds += seconds


def answer(body=None, status=200, **headers):
    """An answer of the server; a mapping is sent as JSON, text and bytes as they are."""
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    if isinstance(body, (str, bytes)):
        return lambda _request: httpx.Response(status, content=body, headers=names)
    return lambda _request: httpx.Response(status, json=body or {}, headers=names)


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
