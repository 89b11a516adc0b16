"""Certificates in PEM, of which the API shows a fingerprint, or when they end."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import base64
import binascii
import datetime
import hashlib
import re
import typing as t

from .._client.errors import InvalidInput
from .._engine.fields import Field, Instant
from .._engine.values import UNKNOWN

_PEM = re.compile(r"-----BEGIN CERTIFICATE-----(.+?)-----END CERTIFICATE-----", re.DOTALL)
_DIGESTS = {32: "md5", 40: "sha1", 64: "sha256"}
_SEQUENCE, _UTC_TIME = 0x30, 0x17
_VALIDITY = 2  # among the sequences of a certificate's body: the algorithm, the issuer, the validity


class Certificate(Field):
    """A certificate in PEM, of which the API shows a fingerprint only. Which digest that is, its length tells."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput when there is no certificate in it."""
        if not der_of(wanted):
            raise InvalidInput(f"{name} is no certificate in PEM: it must begin with -----BEGIN CERTIFICATE-----")

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether the fingerprint is that of the certificate; one that only the cloud knows yet is."""
        if seen == UNKNOWN:
            return True
        found = re.sub(r"[^0-9a-f]", "", str(seen).lower())
        digest = _DIGESTS.get(len(found), "sha1")
        return hashlib.new(digest, der_of(wanted), usedforsecurity=False).hexdigest() == found

    def shown(self, wanted: t.Any) -> t.Any:
        """How the cloud spells the fingerprint only it knows."""
        return UNKNOWN


class CertificateBody(Field):
    """A server certificate, of which the API shows when it ends: one that ends at another time is another one."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput when there is no certificate in it."""
        Certificate().check(name, wanted)

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether it ends when the certificate does; what cannot be read is taken for right."""
        end = end_of(der_of(wanted))
        return end is None or seen in (None, UNKNOWN) or Instant().same(end.isoformat(), seen)

    def shown(self, wanted: t.Any) -> t.Any:
        """How the cloud spells the end only it knows."""
        return UNKNOWN


def der_of(text: t.Any) -> bytes:
    """The first certificate of a PEM text; nothing where there is none."""
    found = _PEM.search(str(text))
    try:
        return base64.b64decode("".join(found[1].split()), validate=True) if found else b""
    except binascii.Error:
        return b""


def end_of(der: bytes) -> datetime.datetime | None:
    """When a certificate ends (RFC 5280: notAfter, the second time of the field validity). None for what is none."""
    try:
        (_kind, certificate, _rest) = _element(der)
        (_kind, body, _rest) = _element(certificate)
        fields = list(_elements(body))
        validity = [content for kind, content in fields if kind == _SEQUENCE][_VALIDITY]
        (kind, text) = list(_elements(validity))[1]
    except (IndexError, ValueError):
        return None
    century = "%y" if kind == _UTC_TIME else "%Y"
    try:
        moment = datetime.datetime.strptime(f"{text.decode()}+0000", f"{century}%m%d%H%M%SZ%z")
    except ValueError:
        return None
    return moment


def _elements(content: bytes) -> t.Iterator[tuple[int, bytes]]:
    while content:
        kind, inside, content = _element(content)
        yield kind, inside


def _element(content: bytes) -> tuple[int, bytes, bytes]:
    """Tag, content and what follows, of the first element of DER. Raises IndexError where it is cut off."""
    kind, length, start = content[0], content[1], 2
    if length & 0x80:
        count = length & 0x7F
        length, start = int.from_bytes(content[2 : 2 + count], "big"), 2 + count
    if len(content) < start + length:
        raise IndexError(length)
    return kind, content[start : start + length], content[start + length :]
