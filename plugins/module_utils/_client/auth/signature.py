"""Signature version 4: a pure function of request, keys and instant, in the words of OUTSCALE or of AWS."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import datetime
import hashlib
import hmac
import typing as t
import urllib.parse

from ..deps import httpx

if t.TYPE_CHECKING:
    import collections.abc as c


class Words(t.NamedTuple):
    """What the two families of APIs call the same things."""

    algorithm: str
    key_prefix: str
    terminator: str
    date_header: str


OSC4 = Words("OSC4-HMAC-SHA256", "OSC4", "osc4_request", "x-osc-date")
_TOKEN_HEADER = "x-amz-security-token"  # noqa: S105 - a name
AWS4 = Words("AWS4-HMAC-SHA256", "AWS4", "aws4_request", "x-amz-date")


class Scope(t.NamedTuple):
    """Where a signature is valid. ``service`` is the API's own word: ``api``, ``fcu``, ``directlink``."""

    region: str
    service: str
    words: Words = OSC4


def _hmac(key: bytes, text: str) -> bytes:
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def _canonical_query(query: str) -> str:
    pairs = urllib.parse.parse_qsl(query, keep_blank_values=True)
    quoted = ((urllib.parse.quote(key, safe="-_.~"), urllib.parse.quote(value, safe="-_.~")) for key, value in pairs)
    return "&".join(f"{key}={value}" for key, value in sorted(quoted))


def canonical_request(method: str, path: str, query: str, headers: t.Mapping[str, str], body: bytes) -> str:
    """The text that is hashed; ``headers`` are the signed ones, in lower case. Path: as sent, already quoted."""
    lines = [f"{name}:{' '.join(headers[name].split())}" for name in sorted(headers)]
    parts = [
        method,
        path or "/",
        _canonical_query(query),
        *lines,
        "",
        ";".join(sorted(headers)),
        hashlib.sha256(body).hexdigest(),
    ]
    return "\n".join(parts)


def authorization(
    access_key: str, secret_key: str, scope: Scope, canonical: str, names: t.Iterable[str], stamp: str
) -> str:
    """The Authorization header of a canonical request. ``stamp``: what the date header says, ``yyyymmddThhmmssZ``."""
    words, day = scope.words, stamp[:8]
    where = f"{day}/{scope.region}/{scope.service}/{words.terminator}"
    to_sign = "\n".join([words.algorithm, stamp, where, hashlib.sha256(canonical.encode()).hexdigest()])
    key = _hmac(f"{words.key_prefix}{secret_key}".encode(), day)
    for text in (scope.region, scope.service, words.terminator):
        key = _hmac(key, text)
    signature = _hmac(key, to_sign).hex()
    signed = ";".join(sorted(names))
    return f"{words.algorithm} Credential={access_key}/{where}, SignedHeaders={signed}, Signature={signature}"


class SignatureAuth(httpx.Auth):
    """Signs each request as it is sent, so that a request that is sent again carries a fresh date.

    ``token``: the session's that the keys are lent for; it is signed as well.
    ``now`` gives the instant; the transport shifts it when the cloud's clock and this machine's differ.
    """

    requires_request_body = True

    def __init__(
        self, access_key: str, secret_key: str, scope: Scope, now: c.Callable[[], datetime.datetime], token: str = ""
    ) -> None:
        self._keys = (access_key, secret_key)
        self._token = token
        self._scope = scope
        self._now = now

    def auth_flow(self, request: httpx.Request) -> t.Generator[httpx.Request, httpx.Response, None]:
        """Add the date and the Authorization header."""
        words = self._scope.words
        stamp = self._now().astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
        request.headers[words.date_header] = stamp
        if self._token:
            request.headers[_TOKEN_HEADER] = self._token
        wanted = ("host", "content-type", "x-amz-target", words.date_header, _TOKEN_HEADER)
        signed = {name: request.headers[name] for name in wanted if name in request.headers}
        path = request.url.raw_path.partition(b"?")[0].decode()
        canonical = canonical_request(request.method, path, request.url.query.decode(), signed, request.content)
        request.headers["Authorization"] = authorization(*self._keys, self._scope, canonical, signed, stamp)
        yield request
