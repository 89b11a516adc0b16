"""One tree of exceptions for all that can go wrong between a task and the cloud."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import json
import types
import typing as t

from .answers import parsed


class OutscaleError(Exception):
    """Base of the tree. ``str()`` of it is one line for the user; it never holds a secret.

    ``accepted``: calls that the cloud had accepted when it was raised, each ``{"action": name, "params": mapping}`` by
    the names of the API that was called; empty unless one call of the collection is several of the API's (FCU).
    ``answer``: what those calls answered, merged, in the words of the call that was asked for; empty for nothing.
    ``final``: whether sending the same again is of no use.
    """

    final = False

    def __init__(self, *args: t.Any) -> None:
        super().__init__(*args)
        self.accepted: list[dict[str, t.Any]] = []
        self.answer: dict[str, t.Any] = {}


class Uncertain(OutscaleError):
    """Whether a changing call was carried out is not known: look at what is there before anything else is sent."""


class ConfigError(OutscaleError):
    """Credentials, profile, endpoint or TLS settings cannot be used."""


class InvalidInput(OutscaleError):
    """The task's own options cannot be used; found before anything was sent."""


class ApiError(OutscaleError):
    """The cloud refused a call. Attributes: api, action, status (HTTP), code, type, details, request_id.

    ``params``: what was sent, without secrets; empty where that is not known.
    """

    params: t.Mapping[str, t.Any] = types.MappingProxyType({})

    def __init__(self, api: str, action: str, status: int, code: str, kind: str, details: str, request_id: str) -> None:
        super().__init__(api, action, status, code, kind, details, request_id)
        self.api = api
        self.action = action
        self.status = status
        self.code = code
        self.type = kind
        self.details = details
        self.request_id = request_id

    @property
    def hint(self) -> str:
        """What the user can do about it, for codes and kinds that are known. OKS refuses wrong keys without a code."""
        from .hints import hint_for  # noqa: PLC0415 - most tasks are not refused

        return hint_for(self)

    @property
    def explanation(self) -> str:
        """What the code means, and which of the parameters it is about, where the cloud itself says nothing."""
        if self.details:
            return ""
        from .schema import meanings  # noqa: PLC0415 - most refusals say more, and its table is large

        return meanings.explained(self.code, self.api, self.action, self.params)

    @property
    def mark(self) -> str:
        """The code, or the HTTP status where the API gives no code."""
        return f"code {self.code}" if self.code else f"HTTP {self.status}"

    def __str__(self) -> str:
        said = self.details or self.explanation
        what = ": ".join(part for part in (self.type, said) if part) or "no reason given"
        marks = ", ".join(part for part in (self.code and f"code {self.code}", f"HTTP {self.status}") if part)
        request = f", request {self.request_id}" if self.request_id else ""
        hint = f". {self.hint}" if self.hint else ""
        return f"{self.action} was refused: {what} ({marks}{request}){hint}"

    def as_dict(self) -> dict[str, t.Any]:
        """The same as data, for the task's result."""
        names = ("api", "action", "status", "code", "type", "details", "request_id", "hint")
        return {name: getattr(self, name) for name in names}


class Throttled(ApiError):
    """Too many calls (429, or 503 with code 6): nothing was done, asking again later is safe.

    ``retry_after``: seconds that the cloud asks to wait; 0 where it says nothing.
    """

    retry_after = 0.0


class Unauthorized(ApiError):
    """The keys are wrong, expired, or not allowed to do this."""


class NotFound(ApiError):
    """Something that the call names does not exist."""


class ConflictNotYet(ApiError):
    """Not possible at this moment; it usually is a little later."""


class Conflict(ApiError):
    """Not possible in the state that things are in."""


class Invalid(ApiError):
    """The call's parameters are wrong."""


class QuotaExceeded(ApiError):
    """The account's quota, or the cloud's capacity, is used up."""


class ServerFault(ApiError, Uncertain):
    """The cloud failed (HTTP 5xx): whether a changing call was carried out is not known."""


class TransportError(OutscaleError):
    """No answer that can be used came back."""


class NotSent(TransportError):
    """The request never reached the cloud (refused, DNS, TLS): sending it again is safe."""


class TooLate(NotSent):
    """Not sent, as the call's time would be over before it could be answered."""

    final = True


class AnswerLost(TransportError, Uncertain):
    """The request may have been carried out, but its answer never came."""


class NotTheApi(TransportError, Uncertain):
    """Something answered that is not the API, such as a proxy's HTML page, or with what is no answer to this call."""


class Endless(NotTheApi):
    """An answer, or a listing, that is larger than any can be."""

    final = True


class Refused(TransportError):
    """Something before the API (a proxy, a gateway) refused the call with HTTP 4xx: nothing was done."""

    final = True


_LONGEST = 2000  # characters of a server's words
NOT_YET = frozenset({"1004", "1005", "1018", "9002", "9039", "9045", "9085", "9095", "6031"})
NO_SUCH_ACTION = "5011"  # of a later version of the API
OTP_REQUIRED = "OtpRequired"
NOT_READY, FORBIDDEN = "ResourceIsNotReady", "ForbiddenError"
GONE = frozenset({"1007", "5026", "5080"})
THROTTLED = frozenset({"6", "24", "25"})

# what gateways of AWS's kind say in __type, some of it with HTTP 400
_THROTTLED_WORDS = ("Throttl", "TooManyRequests", "RequestLimitExceeded")
_UNAUTHORIZED_WORDS = (
    "UnrecognizedClient", "InvalidSignature", "IncompleteSignature", "MissingAuthenticationToken", "AccessDenied",
    "ExpiredToken", "InvalidClientTokenId",
)  # fmt: skip
_SERVER_WORDS = ("ServerException", "InternalFailure", "ServiceUnavailable")


def _class_of(status: int, code: str, kind: str, details: str = "") -> type[ApiError]:
    """The first class that fits. Families of codes: 5xxx no such resource, 6xxx state, 9xxx conflict, 10xxx quota.

    OKS says 403 ForbiddenError of what is protected, in use or beyond a quota, and 503 ResourceIsNotReady of a project
    that is not there yet: nothing was done.
    """
    family = code[:-3] if code.isdecimal() else ""
    fits = (
        (status == 429 or (status == 503 and code in THROTTLED), Throttled),
        (not code and kind.startswith(_THROTTLED_WORDS), Throttled),
        (kind == NOT_READY, ConflictNotYet),
        (status == 403 and kind == FORBIDDEN and "quota" in details.lower(), QuotaExceeded),
        (status == 403 and kind == FORBIDDEN, Conflict),
        (status in {401, 403} or (not code and kind.startswith(_UNAUTHORIZED_WORDS)), Unauthorized),
        (code == NO_SUCH_ACTION, Invalid),
        (code in NOT_YET or status == 423, ConflictNotYet),
        (code in GONE or kind == "InvalidResource" or status == 404 or family == "5", NotFound),
        (family == "10" or kind.startswith(("TooManyResources", "QuotaExce")), QuotaExceeded),
        (status >= 500 or (status == 408 and not code) or (not code and kind.endswith(_SERVER_WORDS)), ServerFault),
        (status in {409, 424} or family in {"6", "9"}, Conflict),
    )
    return next((one for condition, one in fits if condition), Invalid)


def _text(details: t.Any) -> str:
    """Details as one line: OKS gives a list of ``{loc, msg}`` where a field is wrong."""
    if isinstance(details, list):
        details = "; ".join(filter(None, (_entry(item) for item in details)))
    return printable(_said(details))


def printable(text: str) -> str:
    """A server's words as one line, without what would move a terminal's cursor or cannot be written."""
    return " ".join("".join(one if one.isprintable() else " " for one in text[:_LONGEST]).split())


def _entry(item: t.Any) -> str:
    """One of several details: where and what; an entry without a message as the JSON that it is."""
    if not isinstance(item, dict):
        return _said(item)
    what = item.get("msg", {key: value for key, value in item.items() if key != "loc"})
    return f"{_place(item.get('loc'))} {_said(what)}".strip()


def _said(value: t.Any) -> str:
    """Text as it is, nothing as nothing, all else as JSON."""
    return value if isinstance(value, str) else "" if value is None else json.dumps(value)


def _place(where: t.Any) -> str:
    return ".".join(str(one) for one in where if one is not None) if isinstance(where, list) else str(where or "")


def from_answer(api: str, action: str, status: int, body: bytes) -> OutscaleError:
    """The exception that an answer of HTTP status 300 or more stands for."""
    try:
        error, request = _error_of(parsed(body))
    except ValueError:
        return not_an_error(api, action, status, body)
    code, kind, details = (_text(error.get(name)) for name in ("Code", "Type", "Details"))
    code, kind = "" if code == str(status) else code, kind.rpartition("#")[2]
    return _class_of(status, code, kind, details)(api, action, status, code, kind, details, _text(request))


def not_an_error(api: str, action: str, status: int, body: bytes) -> OutscaleError:
    """The exception for a status that says error, with a body that is none of the API's."""
    if status == 429:  # a gateway may throttle before the API is reached; nothing was done
        return Throttled(api, action, status, "", "", "", "")
    said = not_the_api(action, status, body)
    return Refused(said) if 400 <= status < 500 and status != 408 else NotTheApi(said)


def _error_of(body: t.Any) -> tuple[dict[str, t.Any], t.Any]:
    """The first error of a body, and the request's id, in any shape seen.

    These are ``Errors`` of OUTSCALE and OKS, problem+json, ``__type``, and FastAPI's ``detail``. Raises ValueError for
    what is none of them. Not parsed by pydantic: a worker that was throttled would import it for this alone.
    """
    if not _looks_like_one(body):
        raise ValueError("this is no error of the API")
    listed, context = body.get("Errors"), body.get("ResponseContext") or {}
    kind, message = body.get("__type"), body.get("message") or body.get("Message")
    if listed:
        error = listed[0]
    elif kind or message:
        error = {"Type": kind, "Details": message}
    else:
        error = {"Type": body.get("title"), "Details": body.get("detail")}
    if body.get("otp_required"):  # OKS, of an account with multi-factor authentication
        error = {**error, "Code": OTP_REQUIRED}
    return error, context.get("RequestId")


def _looks_like_one(body: t.Any) -> bool:
    """Whether a body has the outer shape of an error."""
    if not isinstance(body, dict) or not isinstance(body.get("Errors") or [], list):
        return False
    return all(isinstance(one, dict) for one in [*(body.get("Errors") or []), body.get("ResponseContext") or {}])


def not_the_api(action: str, status: int, body: bytes) -> str:
    """What to tell when the answer is none of the API's."""
    begin = body[:512].lower()
    page = b"<html" in begin or b"<!doctype" in begin
    what = (
        "an HTML page"
        if page
        else "something of another kind"
        if begin.lstrip()[:1] in (b"{", b"[", b"<")
        else "no JSON"
    )
    return (
        f"{action}: the server answered {what} (HTTP {status}) where the API was expected. "
        "Check the endpoint, and whether a proxy stands between"
    )
