"""Who calls: signatures of both families of words, and login with password."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from .accounts import REGIONS, Account
from .errors import ApiError

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

SKEW = 300.0
"""Seconds that a request's date may be off: a request must arrive within five minutes of it."""

_AUTHORIZATION = re.compile(
    r"(?P<algorithm>(?P<words>OSC|AWS)4-HMAC-SHA256)\s+Credential=(?P<key>[^/,\s]+)/(?P<date>\d{8})/(?P<region>[^/,]*)"
    r"/(?P<service>[^/,]*)/(?P<end>[^/,]*),\s*SignedHeaders=(?P<headers>[^,\s]+),\s*Signature=(?P<signature>[0-9a-f]+)"
)


@dataclass(frozen=True)
class Signed:
    """Who signed, and for which Region."""

    access_key: str
    region: str


@dataclass(frozen=True)
class Request:
    """What a signature covers. Header names are in lower case."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    client: str = ""


class _Words(SigV4Auth):
    """botocore's algorithm with the words of the Authorization header, over exactly the signed headers."""

    def __init__(self, secret: str, found: re.Match[str], date: str) -> None:
        super().__init__(Credentials(found["key"], secret), found["service"], found["region"])
        self.found = found
        self.secret = secret
        self.date = date

    def headers_to_sign(self, request: AWSRequest) -> Any:
        """The headers that the client says it signed."""
        return request.headers

    def payload(self, request: AWSRequest) -> str:
        """The digest of the body."""
        return hashlib.sha256(request.data or b"").hexdigest()

    def expected(self, request: AWSRequest) -> str:
        """The signature that these headers and this body must have."""
        found = self.found
        scope = f"{found['date']}/{found['region']}/{found['service']}/{found['end']}"
        canonical = hashlib.sha256(self.canonical_request(request).encode()).hexdigest()
        text = f"{found['algorithm']}\n{self.date}\n{scope}\n{canonical}"
        key = _signing_key(
            found["words"] + "4" + self.secret, found["date"], found["region"], found["service"], found["end"]
        )
        return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


@lru_cache(maxsize=256)
def _signing_key(secret: str, *scope: str) -> bytes:
    """The chain of digests over date, Region, service and terminator."""
    key = secret.encode()
    for word in scope:
        key = hmac.new(key, word.encode(), hashlib.sha256).digest()
    return key


def verify(
    request: Request,
    secret_of: Callable[[str], str | None],
    services: Container[str],
    now: float,
    *,
    at_root: bool = False,
) -> Signed:
    """The signer, when the signature is right; raises ApiError 401 otherwise.

    ``secret_of`` gives the secret key of an active access key, ``services`` holds the names of the service that a
    scope may have, ``now`` is the service's clock. ``at_root``: the real service has a host of its own, and some
    clients sign ``/`` whatever the path of the endpoint is.
    """
    found = _AUTHORIZATION.fullmatch(request.headers.get("authorization", "").strip())
    if found is None:
        raise ApiError("1", "The Authorization header is missing or malformed.")
    words = found["words"].lower()
    if found["end"] != f"{words}4_request" or found["service"] not in services or found["region"] not in REGIONS:
        raise ApiError("1", "The credential scope is wrong.")
    headers = request.headers
    date = headers.get("x-osc-date") or headers.get("x-amz-date") or ""
    _check_date(date, found["date"], now)
    secret = secret_of(found["key"])
    paths = (request.path, "/") if at_root else (request.path,)
    if secret is None or not any(_matches(replace(request, path=path), found, secret, date) for path in paths):
        raise ApiError("1", "The access key or the signature is wrong.")
    return Signed(found["key"], found["region"])


def _check_date(date: str, day: str, now: float) -> None:
    """The date is there, is of the scope's day, and is not more than five minutes off."""
    try:
        at = datetime.strptime(date, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).timestamp()
    except ValueError:
        raise ApiError("1", "The date header is missing or malformed.") from None
    if abs(at - now) > SKEW or not date.startswith(day):
        raise ApiError("1", "The date of the request is not the date of the service.")


def _matches(request: Request, found: re.Match[str], secret: str, date: str) -> bool:
    """Whether the signature is right, with the Host header as sent, or without its port.

    Some clients sign the host name alone; on the standard port of the real service both are the same.
    """
    names = found["headers"].split(";")
    if "host" not in names or any(name not in request.headers for name in names):
        return False
    host = request.headers["host"]
    for candidate in (host, host.rpartition(":")[0] or host):
        signed = {name: request.headers[name] for name in names} | {"host": candidate}
        query = f"?{request.query}" if request.query else ""
        copy = AWSRequest(request.method, f"http://{candidate}{request.path}{query}", signed, request.body)
        if hmac.compare_digest(_Words(secret, found, date).expected(copy), found["signature"]):
            return True
    return False


def basic(headers: Mapping[str, str], accounts: tuple[Account, ...]) -> Account:
    """The account of an ``Authorization: Basic`` header; raises ApiError 401."""
    try:
        text = base64.b64decode(headers["authorization"].split(" ", 1)[1], validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, IndexError):
        raise ApiError("1", "The Authorization header is malformed.") from None
    login, _unused, password = text.partition(":")
    for account in accounts:
        if account.login == login and hmac.compare_digest(account.password.encode(), password.encode()):
            return account
    raise ApiError("1", "The login or the password is wrong.")
