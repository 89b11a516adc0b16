"""The one place that sends: TLS, proxies, time limits, retries, and the redacted request log."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import datetime
import email.utils
import itertools
import json
import random
import ssl
import time
import typing as t

from .. import errors
from ..deps import httpx, require_httpx
from .connections import release, wire_for
from .rate_limiter import Pace
from .request_log import RequestLog

if t.TYPE_CHECKING:
    from ..auth.credentials import Settings

VERSION = "0.1.0"
_PAUSE_CAP = 30.0
_SKEW_NOTICED = 120.0
_SHORTEST = 0.1  # seconds that a request gets at least


@dataclasses.dataclass(frozen=True)
class Limits:
    """Seconds: to connect, between two packets of an answer, and for one call with all its retries."""

    connect: float = 10.0
    read: float = 60.0
    call: float = 300.0


@dataclasses.dataclass(frozen=True)
class Request:
    """One call, as it goes over the wire. ``repeatable``: carrying it out twice does what carrying it out once does.

    ``read``: makes an object of the answer's body, or raises ValueError. ``refusal``: makes an exception of an error's.
    """

    api: str
    action: str
    method: str
    url: str
    body: bytes
    headers: t.Mapping[str, str]
    repeatable: bool
    params: t.Mapping[str, t.Any]
    read: t.Callable[[bytes], t.Any] = json.loads
    refusal: t.Callable[[str, str, int, bytes], errors.OutscaleError] = errors.from_answer


class Clock:
    """Time, as a seam for tests."""

    def now(self) -> datetime.datetime:
        """The instant, in UTC."""
        return datetime.datetime.now(datetime.UTC)

    def monotonic(self) -> float:
        """Seconds from some beginning."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


class Transport:
    """Sends requests and gives answers, or raises one of ``errors``.

    What is safe to repeat is repeated here, with full jitter, inside the call's time limit: anything throttled, what
    never reached the cloud, and any repeatable call. A changing call whose answer was lost is never sent again
    here: it raises AnswerLost (or ServerFault), and the engine looks at what happened.
    """

    def __init__(
        self,
        settings: Settings,
        environ: t.Mapping[str, str],
        *,
        limits: Limits | None = None,
        agent: str = "",
        log: RequestLog | None = None,
        clock: Clock | None = None,
        wire: httpx.BaseTransport | None = None,
        shared_folder: str = "",
    ) -> None:
        require_httpx()
        self.limits = limits or Limits()
        self.clock = clock or Clock()
        self._settings = settings
        self._environ = environ
        self._agent = f"outscale.cloud/{VERSION} {agent}".strip()
        self._log = log or RequestLog()
        self._wire = wire
        self._shared_folder = shared_folder
        self._paces: dict[str, Pace] = {}
        self._timeouts = {"connect": self.limits.connect, **dict.fromkeys(("read", "write", "pool"), self.limits.read)}
        self._wires: dict[str, httpx.BaseTransport] = {}
        self._skew = datetime.timedelta()

    def close(self) -> None:
        """Close the connections."""
        for wire in self._wires.values():
            release(wire)
        self._wires = {}

    def now(self) -> datetime.datetime:
        """The instant by the cloud's clock, as far as it is known to differ from this machine's."""
        return self.clock.now() + self._skew

    def send(self, request: Request, auth: httpx.Auth | None) -> dict[str, t.Any]:
        """The answer's JSON object."""
        deadline = self.clock.monotonic() + self.limits.call
        for attempt in itertools.count():
            try:
                return self._once(request, auth, deadline)
            except errors.OutscaleError as exc:
                pause = self._pause(request, exc, attempt)
                if pause is None or self.clock.monotonic() + pause > deadline:
                    raise
                self._log.note(f"{request.action}: again in {pause:.1f} s")
                self.clock.sleep(pause)
        raise AssertionError  # the loop has no end

    def _pause(self, request: Request, exc: errors.OutscaleError, attempt: int) -> float | None:
        """Seconds to wait before sending again; None to give up."""
        most = {
            errors.Throttled: 1000,
            errors.NotSent: 4,
            errors.ServerFault: 5,
            errors.AnswerLost: 5,
            errors.NotTheApi: 2,
        }
        tries = most.get(type(exc), 0)
        if getattr(exc, "final", False) or attempt >= tries:
            return None
        if not isinstance(exc, (errors.Throttled, errors.NotSent)) and not request.repeatable:
            return None
        asked = float(getattr(exc, "retry_after", 0.0))
        if isinstance(exc, errors.Throttled) and self._pace_at(request.url).in_turns:
            return min(asked, _PAUSE_CAP * 2)
        jitter = random.uniform(0, min(_PAUSE_CAP, 0.5 * 2 ** min(attempt, 10)))  # noqa: S311 - no secret depends on it
        return min(asked, _PAUSE_CAP * 2) + jitter

    def _once(self, request: Request, auth: httpx.Auth | None, deadline: float) -> dict[str, t.Any]:
        pace = self._pace_at(request.url)
        started = pace.wait()
        try:
            response, body = self._exchange(request, auth, deadline)
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as exc:
            failure = _failure(request, exc)
            self._log.call(request, str(failure), self.clock.monotonic() - started)
            raise failure from None
        self._log.call(request, f"HTTP {response.status_code}", self.clock.monotonic() - started)
        if response.status_code < 300:
            pace.accepted()
            return _json(request, response.status_code, body)
        error = request.refusal(request.api, request.action, response.status_code, body)
        if isinstance(error, errors.Throttled):
            pace.throttled(started)
        raise self._marked(error, response)

    def _exchange(self, request: Request, auth: httpx.Auth | None, deadline: float) -> tuple[httpx.Response, bytes]:
        """Send it once; the answer, and all of its body. Nothing is waited for longer than until the deadline."""
        left = max(_SHORTEST, deadline - self.clock.monotonic())
        message = httpx.Request(
            request.method,
            request.url,
            headers={"Accept-Encoding": "gzip, deflate", **request.headers, "User-Agent": self._agent},
            content=request.body,
            extensions={"timeout": {name: min(limit, left) for name, limit in self._timeouts.items()}},
        )
        if auth is not None:
            message = next(auth.sync_auth_flow(message))
        response = self._wire_to(request.url).handle_request(message)
        body = bytearray()
        try:
            for part in response.iter_bytes():
                if body and self.clock.monotonic() > deadline:
                    raise httpx.ReadTimeout("it did not end")
                body += part
        finally:
            response.close()
        return response, bytes(body)

    def _marked(self, error: errors.OutscaleError, response: httpx.Response) -> errors.OutscaleError:
        """The error with what the headers say: the request's id, Retry-After, and a clock that differs."""
        if isinstance(error, errors.ApiError) and not error.request_id:
            names = ("x-amzn-requestid", "x-amz-requestid")
            error.request_id = next((response.headers[name] for name in names if name in response.headers), "")
        if isinstance(error, errors.Throttled):
            error.retry_after = _seconds(response.headers.get("Retry-After"), self.now())  # type: ignore[attr-defined]
        if isinstance(error, errors.Unauthorized) and not self._skew:
            skew = _skew(response.headers.get("Date"), self.clock.now())
            if abs(skew.total_seconds()) > _SKEW_NOTICED:
                self._skew = skew
                throttled = errors.Throttled(
                    *error.args
                )  # nothing was done: sign with the cloud's clock and send again
                throttled.retry_after = 0.0  # type: ignore[attr-defined]
                return throttled
        return error

    def _pace_at(self, url: str) -> Pace:
        """The pace of this account at the endpoint of a URL."""
        origin = _origin(url)
        if origin not in self._paces:
            who = f"{self._settings.access_key or self._settings.login} {self._settings.region} {origin}"
            self._paces[origin] = Pace(self._shared_folder, who, self.clock)
        return self._paces[origin]

    def _wire_to(self, url: str) -> httpx.BaseTransport:
        origin = _origin(url)
        if origin not in self._wires:
            self._wires[origin] = self._wire or wire_for(url, self._settings, self._environ)
        return self._wires[origin]


def _origin(url: str) -> str:
    """Scheme, host and port."""
    return "/".join(url.split("/", 3)[:3])


def _json(request: Request, status: int, body: bytes) -> dict[str, t.Any]:
    try:
        answer = request.read(body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise errors.NotTheApi(errors.not_the_api(request.action, status, body))
    return answer


def _failure(request: Request, exc: Exception) -> errors.TransportError:
    """The exception for a request that got no answer."""
    host = request.url.split("/")[2]
    reason = f"{exc}".rstrip(".") or type(exc).__name__
    if isinstance(exc, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)):
        failure: errors.TransportError = errors.NotSent(
            f"{request.action}: {host} cannot be reached: {reason}{_advice(exc)}"
        )
        failure.final = _certificate_refused(exc)  # type: ignore[attr-defined]
        return failure
    if isinstance(exc, (httpx.LocalProtocolError, UnicodeError)):
        # without the reason: it repeats the header, which may be a secret
        return errors.TransportError(
            f"{request.action}: the request cannot be sent: a key has a character that no header can carry"
        )
    if isinstance(exc, (httpx.UnsupportedProtocol, httpx.InvalidURL)):
        return errors.TransportError(f"{request.action}: the endpoint {request.url} cannot be used: {reason}")
    limits = ". The limits are read_timeout and call_timeout" if isinstance(exc, httpx.TimeoutException) else ""
    return errors.AnswerLost(f"{request.action}: the answer of {host} was lost: {reason}{limits}")


def _certificate_refused(exc: BaseException | None) -> bool:
    while exc is not None:
        if isinstance(exc, ssl.SSLCertVerificationError):
            return True
        exc = exc.__cause__ or exc.__context__
    return False


def _advice(exc: Exception) -> str:
    if _certificate_refused(exc):
        return ". Set ca_path to the CA that signed the server's certificate"
    return ". Check the endpoint, the region and the network"


def _seconds(value: str | None, now: datetime.datetime) -> float:
    """Retry-After: seconds, or a date."""
    if not value:
        return 0.0
    try:
        return max(0.0, float(value))
    except ValueError:
        return max(0.0, _skew(value, now).total_seconds())


def _skew(value: str | None, now: datetime.datetime) -> datetime.timedelta:
    """How far the date of a header is ahead of ``now``."""
    try:
        return email.utils.parsedate_to_datetime(value or "") - now
    except (TypeError, ValueError):
        return datetime.timedelta()
