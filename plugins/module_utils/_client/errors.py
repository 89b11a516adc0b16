"""One tree of exceptions for all that can go wrong between a task and the cloud."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import json
import typing as t


class OutscaleError(Exception):
    """Base of the tree. ``str()`` of it is one line for the user; it never holds a secret."""


class ConfigError(OutscaleError):
    """Credentials, profile, endpoint or TLS settings cannot be used."""


class InvalidInput(OutscaleError):
    """The task's own options cannot be used; found before anything was sent."""


class ApiError(OutscaleError):
    """The cloud refused a call. Attributes: api, action, status (HTTP), code, type, details, request_id."""

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
        code = self.code or ("1" if self.status == 401 else "")
        return HINTS.get(code, _GENERAL_HINTS.get(type(self), ""))

    @property
    def mark(self) -> str:
        """The code, or the HTTP status where the API gives no code."""
        return f"code {self.code}" if self.code else f"HTTP {self.status}"

    def __str__(self) -> str:
        what = ": ".join(part for part in (self.type, self.details) if part) or "no reason given"
        marks = ", ".join(part for part in (self.code and f"code {self.code}", f"HTTP {self.status}") if part)
        request = f", request {self.request_id}" if self.request_id else ""
        hint = f". {self.hint}" if self.hint else ""
        return f"{self.action} was refused: {what} ({marks}{request}){hint}"

    def as_dict(self) -> dict[str, t.Any]:
        """The same as data, for the task's result."""
        names = ("api", "action", "status", "code", "type", "details", "request_id", "hint")
        return {name: getattr(self, name) for name in names}


class Throttled(ApiError):
    """Too many calls (429, or 503 with code 6): nothing was done, asking again later is safe."""


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


class ServerFault(ApiError):
    """The cloud failed (HTTP 5xx): whether a changing call was carried out is not known."""


class TransportError(OutscaleError):
    """No answer that can be used came back."""


class NotSent(TransportError):
    """The request never reached the cloud (refused, DNS, TLS): sending it again is safe."""


class AnswerLost(TransportError):
    """The request may have been carried out, but its answer never came."""


class NotTheApi(TransportError):
    """Something answered that is not the API, such as a proxy's HTML page."""


_GENERAL_HINTS: dict[type, str] = {
    QuotaExceeded: "Delete what is not needed, or ask for a higher quota; outscale.cloud.quota_info shows what is used",
    Throttled: "Use fewer forks, or a longer call_timeout",
}

NOT_YET = frozenset({"1004", "1005", "1018", "9002", "9039", "9045", "9085", "9095", "6031"})
NO_SUCH_ACTION = "5011"  # of a later version of the API
GONE = frozenset({"1007", "5026", "5080"})
THROTTLED = frozenset({"6", "24", "25"})

# what gateways of AWS's kind say in __type, some of it with HTTP 400
_THROTTLED_WORDS = ("Throttl", "TooManyRequests", "RequestLimitExceeded")
_UNAUTHORIZED_WORDS = (
    "UnrecognizedClient", "InvalidSignature", "IncompleteSignature", "MissingAuthenticationToken", "AccessDenied",
    "ExpiredToken", "InvalidClientTokenId",
)  # fmt: skip
_SERVER_WORDS = ("ServerException", "InternalFailure", "ServiceUnavailable")

HINTS = {
    "1": "Check access_key, secret_key and region, and that this machine's clock is right",
    "2": "Check access_key, secret_key and region, and that this machine's clock is right",
    "4": "Check access_key, secret_key and region, and that the API access rules allow this machine",
    "1004": "A VM of the Net still has a public IP: unlink it first",
    "1005": "A load balancer of the Net still needs the internet service: delete it first",
    "1018": "A NAT service of the Net still needs the internet service: delete it first",
    "4014": "Give the range without host bits and of a size that the resource allows, such as 10.0.0.0/16",
    "4104": "The id does not have the prefix of this kind of resource",
    "5063": "A VM that was terminated more than an hour ago is not known any more",
    "9039": "The VM is still starting",
    "9045": "Give the Subnet a route to an internet service first",
    "9058": "The range overlaps a Subnet that the Net has already",
    "9085": "The security group is still used by a VM, a NIC, a load balancer or another group's rule",
    "9095": "The Subnet still holds a VM, a NIC, a NAT service or a load balancer",
    "10001": "This Subregion has no capacity left: try another Subregion or VM type",
}


def _class_of(status: int, code: str, kind: str) -> type[ApiError]:
    """The first class that fits. Families of codes: 5xxx no such resource, 6xxx state, 9xxx conflict, 10xxx quota."""
    family = code[:-3] if code.isdecimal() else ""
    fits = (
        (status == 429 or (status == 503 and code in THROTTLED), Throttled),
        (not code and kind.startswith(_THROTTLED_WORDS), Throttled),
        (status in {401, 403} or (not code and kind.startswith(_UNAUTHORIZED_WORDS)), Unauthorized),
        (code == NO_SUCH_ACTION, Invalid),
        (code in NOT_YET, ConflictNotYet),
        (code in GONE or kind == "InvalidResource" or status == 404 or family == "5", NotFound),
        (family == "10" or kind.startswith(("TooManyResources", "QuotaExce")), QuotaExceeded),
        (status >= 500 or (not code and kind.endswith(_SERVER_WORDS)), ServerFault),
        (status in {409, 424} or family in {"6", "9"}, Conflict),
    )
    return next((one for condition, one in fits if condition), Invalid)


def _text(details: t.Any) -> str:
    """Details as one line: OKS gives a list of ``{loc, msg}`` where a field is wrong."""
    if isinstance(details, list):
        details = "; ".join(filter(None, (_entry(item) for item in details)))
    return " ".join(_said(details).split())


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
        error, request = _error_of(json.loads(body))
    except ValueError:
        if status == 429:  # a gateway may throttle before the API is reached; nothing was done
            return Throttled(api, action, status, "", "", "", "")
        return NotTheApi(not_the_api(action, status, body))
    code, kind, details = (_text(error.get(name)) for name in ("Code", "Type", "Details"))
    code, kind = "" if code == str(status) else code, kind.rpartition("#")[2]
    return _class_of(status, code, kind)(api, action, status, code, kind, details, _text(request))


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
    return error, context.get("RequestId")


def _looks_like_one(body: t.Any) -> bool:
    """Whether a body has the outer shape of an error."""
    if not isinstance(body, dict) or not isinstance(body.get("Errors") or [], list):
        return False
    return all(isinstance(one, dict) for one in [*(body.get("Errors") or []), body.get("ResponseContext") or {}])


def not_the_api(action: str, status: int, body: bytes) -> str:
    """What to tell when the answer is no JSON."""
    what = "an HTML page" if b"<html" in body[:512].lower() or b"<!doctype" in body[:512].lower() else "no JSON"
    return (
        f"{action}: the server answered {what} (HTTP {status}) where the API was expected. "
        "Check the endpoint, and whether a proxy stands between"
    )
