"""The one place that sends: TLS, proxies, time limits, retries, and the redacted request log."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import datetime
import email.utils
import random
import ssl
import time
import typing as t

from .. import errors
from ..answers import parsed
from ..deps import httpx, require_httpx
from .answer import CALL, TooLarge, body_of, bound
from .connections import release, wire_for
from .rate_limiter import RateLimiter
from .request_log import RequestLog, cleaner, redacted, secrets_in

if t.TYPE_CHECKING:
    from ..auth.credentials import Settings

VERSION = "0.1.0"
_PAUSE_CAP = 30.0
_SKEW_NOTICED = 120.0
_SHORTEST = 0.001  # seconds: no limit is none or less, however long it took to get here
_ANSWERED = 5.0  # seconds that a changing call needs at least to be answered in
_TRIES = {
    errors.Throttled: 1000,
    errors.NotSent: 4,
    errors.ServerFault: 5,
    errors.AnswerLost: 5,
    errors.NotTheApi: 2,
    errors.ConflictNotYet: 5,
    errors.Conflict: 5,
}
"""How often a call is sent again, for each kind of failure on its own."""


@dataclasses.dataclass(frozen=True)
class Limits:
    """Seconds: to connect, between two packets of an answer, and for one call with all its retries.

    ``body``: bytes of an answer, decompressed.
    """

    connect: float = 10.0
    read: float = 60.0
    call: float = 300.0
    body: int = dataclasses.field(default=64 * 2**20, kw_only=True)


@dataclasses.dataclass(frozen=True)
class Request:
    """One call, as it goes over the wire. ``repeatable``: carrying it out twice does what carrying it out once does.

    ``read``: makes an object of the answer's body, or raises ValueError. ``refusal``: makes an exception of an error's.
    ``is_answer``: whether the object is one that this action answers.
    """

    api: str
    action: str
    method: str
    url: str
    body: bytes
    headers: t.Mapping[str, str]
    repeatable: bool
    params: t.Mapping[str, t.Any]
    read: t.Callable[[bytes], t.Any] = parsed
    refusal: t.Callable[[str, str, int, bytes], errors.OutscaleError] = errors.from_answer
    is_answer: t.Callable[[t.Any], bool] = lambda answer: isinstance(answer, dict)


class Clock:
    """Time, as a seam for tests. ``slept``: the seconds that were waited in all."""

    slept = 0.0

    def now(self) -> datetime.datetime:
        """The instant, in UTC."""
        return datetime.datetime.now(datetime.timezone.utc)

    def monotonic(self) -> float:
        """Seconds from some beginning."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)
        self.slept += seconds


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
        self._limiters: dict[str, RateLimiter] = {}
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
        failed: dict[type, int] = {}
        while True:
            try:
                return self._once(request, auth, deadline)
            except errors.OutscaleError as exc:
                attempt = failed.get(type(exc), 0)
                failed[type(exc)] = attempt + 1
                pause = self._pause(request, exc, attempt)
                if pause is None or self.clock.monotonic() + pause > deadline - self._needed(request):
                    raise
                self._log.again(request.action, pause)
                self.clock.sleep(pause)

    def _needed(self, request: Request) -> float:
        """Seconds that must be left when a call is sent; for a changing one, time to wait for its answer."""
        return 0.0 if request.repeatable else min(_ANSWERED, self.limits.call / 4)

    def _pause(self, request: Request, exc: errors.OutscaleError, attempt: int) -> float | None:
        """Seconds to wait before sending again; None to give up. ``attempt``: failures of this kind before."""
        if exc.final or attempt >= _TRIES.get(type(exc), 0):
            return None
        if not isinstance(exc, (errors.Throttled, errors.NotSent)) and not request.repeatable:
            return None
        asked = min(exc.retry_after, _PAUSE_CAP * 2) if isinstance(exc, errors.Throttled) else 0.0
        if isinstance(exc, errors.Throttled) and self._limiter_at(request.url).in_turns:
            return asked
        return asked + random.uniform(0, min(_PAUSE_CAP, 0.5 * 2 ** min(attempt, 10)))  # noqa: S311 - no secret

    def _once(self, request: Request, auth: httpx.Auth | None, deadline: float) -> dict[str, t.Any]:
        limiter = self._limiter_at(request.url)
        latest = deadline - self._needed(request)
        started = limiter.wait(latest)
        if started is None or started > latest:
            raise errors.TooLate(
                f"{request.action} was not sent: its time would be over before it could be answered "
                f"(call_timeout is {self.limits.call:g} s). Use fewer forks, or a longer call_timeout"
            )
        try:
            response, body = self._exchange(request, auth, deadline)
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError, TooLarge) as exc:
            failure = self._cleaned(request, _failure(request, exc))
            self._log.call(request, str(failure), self.clock.monotonic() - started)
            raise failure from None
        self._log.call(request, f"HTTP {response.status_code}", self.clock.monotonic() - started)
        if response.status_code < 300:
            limiter.accepted()
            return _answer(request, response.status_code, body)
        error = request.refusal(request.api, request.action, response.status_code, body)
        if isinstance(error, errors.ApiError):
            error.params = redacted(request.params)
        if isinstance(error, errors.Throttled):
            limiter.throttled(started)
        raise self._cleaned(request, self._marked(error, response))

    def _exchange(self, request: Request, auth: httpx.Auth | None, deadline: float) -> tuple[httpx.Response, bytes]:
        """Send it once; the answer, and all of its body. Nothing is waited for longer than until the deadline."""
        left = deadline - self.clock.monotonic()
        limits = {name: min(limit, left) for name, limit in self._timeouts.items()}
        limits["connect"] = min(self.limits.connect, left - self._needed(request))
        timeouts = {name: max(_SHORTEST, limit) for name, limit in limits.items()}
        message = httpx.Request(
            request.method,
            request.url,
            headers={"Accept-Encoding": "gzip, deflate", **request.headers, "User-Agent": self._agent},
            content=request.body,
            extensions={"timeout": timeouts},
        )
        if auth is not None:
            message = next(auth.sync_auth_flow(message))
        CALL.left = lambda: deadline - self.clock.monotonic()
        response = self._wire_to(request.url).handle_request(message)
        try:
            return response, body_of(response, self.limits.body)
        finally:
            response.close()

    def _cleaned(self, request: Request, exc: errors.OutscaleError) -> errors.OutscaleError:
        """The same without the secrets that a server may have repeated: those of the account, and of the call."""
        settings = self._settings
        clean = cleaner([
            settings.secret_key, settings.session_token, settings.password, settings.otp, settings.client_key,
            settings.client_key_b64,
            f"{settings.login}:{settings.password}" * bool(settings.password), *secrets_in(request.params),
        ])  # fmt: skip
        exc.args = tuple(clean(one) if isinstance(one, str) else one for one in exc.args)
        vars(exc).update({name: clean(one) for name, one in vars(exc).items() if isinstance(one, str)})
        return exc

    def _marked(self, error: errors.OutscaleError, response: httpx.Response) -> errors.OutscaleError:
        """The error with what the headers say: the request's id, Retry-After, and a clock that differs."""
        if isinstance(error, errors.ApiError) and not error.request_id:
            names = ("x-amzn-requestid", "x-amz-requestid")
            found = next((response.headers[name] for name in names if name in response.headers), "")
            error.request_id = errors.printable(found)
        if isinstance(error, errors.Throttled):
            error.retry_after = _seconds(response.headers.get("Retry-After"), self.now())
        if isinstance(error, errors.Unauthorized) and not self._skew:
            skew = _skew(response.headers.get("Date"), self.clock.now())
            if abs(skew.total_seconds()) > _SKEW_NOTICED:
                self._skew = skew
                return errors.Throttled(*error.args)  # nothing was done: sign with the cloud's clock and send again
        return error

    def _limiter_at(self, url: str) -> RateLimiter:
        """The rate limiter of this account at the endpoint of a URL."""
        origin = _origin(url)
        if origin not in self._limiters:
            who = f"{self._settings.access_key or self._settings.login} {self._settings.region} {origin}"
            self._limiters[origin] = RateLimiter(
                self._shared_folder, who, self.clock, machine=self.clock.__class__ is Clock
            )
        return self._limiters[origin]

    def _wire_to(self, url: str) -> httpx.BaseTransport:
        origin = _origin(url)
        if origin not in self._wires:
            self._wires[origin] = self._wire or wire_for(url, self._settings, self._environ)
            bound(self._wires[origin])
        return self._wires[origin]


def _origin(url: str) -> str:
    """Scheme, host and port."""
    return "/".join(url.split("/", 3)[:3])


def _answer(request: Request, status: int, body: bytes) -> dict[str, t.Any]:
    try:
        answer: dict[str, t.Any] = request.read(body)
    except ValueError:
        answer = {}
    else:
        if request.is_answer(answer):
            return answer
    raise errors.NotTheApi(errors.not_the_api(request.action, status, body))


def _failure(request: Request, exc: Exception) -> errors.TransportError:
    """The exception for a request that got no answer."""
    host = request.url.split("/")[2]
    if isinstance(exc, TooLarge):
        return errors.Endless(f"{request.action}: the answer of {host} is larger than any that the API gives")
    reason = f"{exc}".rstrip(".") or type(exc).__name__
    if isinstance(exc, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)):
        failure: errors.TransportError = errors.NotSent(
            f"{request.action}: {host} cannot be reached: {reason}{_advice(exc)}"
        )
        failure.final = _certificate_refused(exc) or getattr(exc, "final", False)
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
    if isinstance(exc, httpx.ProxyError):
        return ". Check the option proxy, the proxies of the environment, and whether no_proxy should hold the host"
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
