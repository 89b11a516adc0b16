"""EC2's XML: answers typed by the facts, and its errors as the one tree of exceptions."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from .. import errors
from ..answers import check_depth

Fields = t.Mapping[str, str]

_THROTTLED = ("RequestLimitExceeded", "Throttling", "SlowDown", "ServiceUnavailable")
_UNAUTHORIZED = (
    "AuthFailure",
    "Unauthorized",
    "AccessDenied",
    "SignatureDoesNotMatch",
    "IncompleteSignature",
    "MissingAuthenticationToken",
    "InvalidClientTokenId",
    "InvalidSecurity",
    "RequestExpired",
    "OptInRequired",
)
_NOT_FOUND = ("NotFound", "InvalidVpnConnectionID")
_NOT_YET = ("DependencyViolation", "IncorrectInstanceState")
_CONFLICT = (
    "InUse",
    "Duplicate",
    "AlreadyExists",
    "AlreadyAssociated",
    "AlreadyLinked",
    "NotAttached",
    "Conflict",
    "IncorrectState",
    "InvalidState",
    "InvalidVpcState",
    "OperationNotPermitted",
    "PeeringConnectionState",
    "AMIID.Unavailable",
    "CannotDelete",
)
_QUOTA_BEGINS = ("Insufficient", "TooMany")
_QUOTA_ENDS = ("LimitExceeded", "CountExceeded")


class _NoDoctype(TreeBuilder):
    """Refuses a document type: no entity of its own, no reference to elsewhere."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Raise ValueError."""
        raise ValueError("a document type is not allowed")


def parse(body: bytes) -> Element:
    """The root element. Raises ValueError for what is no XML, or has a document type."""
    parser = XMLParser(target=_NoDoctype())  # noqa: S314 - without a document type there are no entities
    try:
        parser.feed(body)
        return parser.close()
    except (ParseError, LookupError) as exc:  # LookupError: of an encoding
        raise ValueError(str(exc)) from None


def answer(
    body: bytes, *, action: str, fields: Fields, schemas: t.Mapping[str, Fields], others: t.Container[str]
) -> dict[str, t.Any]:
    """An answer as an object: ``item`` elements are lists, numbers and booleans are of their kind.

    An element that the facts do not know is kept: as a list of its items, an object of its elements, or text.
    Raises ValueError for what is no answer of the action: ``others`` are those whose answers could be mistaken for it.
    Some servers have names of their own for the outermost element.
    """
    root = parse(body)
    name, ending, rest = _name(root).rpartition("Response")
    if not ending or rest or not name or (name != action and name in others):
        raise ValueError("it is no answer of this action")
    try:
        found = _object(root, fields, schemas)
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    check_depth(found)
    return found


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _object(element: Element, fields: Fields, schemas: t.Mapping[str, Fields]) -> dict[str, t.Any]:
    return {_name(child): _value(child, fields.get(_name(child), "").rstrip("!"), schemas) for child in element}


def _value(element: Element, kind: str, schemas: t.Mapping[str, Fields]) -> t.Any:
    children = list(element)
    if kind.startswith("[") or (children and all(_name(child) == "item" for child in children)):
        return [_value(child, kind.strip("[]"), schemas) for child in children]
    if children or kind in schemas:
        return _object(element, schemas.get(kind, {}), schemas)
    return _scalar((element.text or "").strip(), kind)


def _scalar(text: str, kind: str) -> t.Any:
    if kind == "boolean":
        return text == "true"
    if kind == "integer" and text.lstrip("-").isdecimal():
        return int(text)
    return text


def refusal(api: str, action: str, status: int, body: bytes) -> errors.OutscaleError:
    """The exception that an error stands for: ``Response/Errors/Error`` with ``Code`` and ``Message``."""
    try:
        root = parse(body)
    except ValueError:
        return errors.not_an_error(api, action, status, body)
    found = {_name(element): (element.text or "").strip() for element in root.iter() if not len(element)}
    if "Code" not in found:
        return errors.not_an_error(api, action, status, body)
    request_id = errors.printable(found.get("RequestID") or found.get("RequestId", ""))
    return refused(
        api, action, status, code=found.get("Code", ""), details=found.get("Message", ""), request_id=request_id
    )


def refused(api: str, action: str, status: int = 200, *, code: str, details: str, request_id: str) -> errors.ApiError:
    """The exception for one of EC2's codes. An answer of several parts may hold it for one of them."""
    return _class_of(status, code)(
        api, action, status, "", errors.printable(code), errors.printable(details), request_id
    )


def _class_of(status: int, code: str) -> type[errors.ApiError]:
    """The first class that fits EC2's words, which say the resource in front and what is wrong behind."""
    fits = (
        (code.startswith(_THROTTLED), errors.Throttled),
        (code.startswith(_UNAUTHORIZED), errors.Unauthorized),
        (code.endswith(_NOT_FOUND), errors.NotFound),
        (code.endswith(_NOT_YET), errors.ConflictNotYet),
        (code.endswith(_QUOTA_ENDS) or code.startswith(_QUOTA_BEGINS), errors.QuotaExceeded),
        (any(word in code for word in _CONFLICT), errors.Conflict),
        (status >= 500, errors.ServerFault),
        (status in {401, 403}, errors.Unauthorized),
    )
    return next((one for condition, one in fits if condition), errors.Invalid)
