"""Keypairs: a public key, of which the API shows a fingerprint only."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import base64
import binascii
import hashlib
import re
import struct
import typing as t

from .._client.errors import InvalidInput
from .._engine.fields import Field


class PublicKey(Field):
    """An OpenSSH public key, of which the API shows the MD5 fingerprint only (RFC 4716 section 4)."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput when it is no public key, without repeating it."""
        blob, kind = self._blob(wanted), str(wanted).split()[0] if str(wanted).split() else ""
        if len(blob) < 4 or blob[4 : 4 + struct.unpack(">I", blob[:4])[0]] != kind.encode():
            raise InvalidInput(f"{name} is no OpenSSH public key: it must look like 'ssh-ed25519 AAAA... comment'")

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether the fingerprints are the same. One that is no MD5 fingerprint cannot be compared."""
        if not re.fullmatch(r"([0-9a-f]{2}:){15}[0-9a-f]{2}", str(seen)):
            return True
        return bool(self.shown(wanted) == seen)

    def sent(self, wanted: t.Any) -> t.Any:
        """Base64 of the text, as the API documents it."""
        return base64.b64encode(wanted.strip().encode()).decode()

    def shown(self, wanted: t.Any) -> t.Any:
        """The fingerprint."""
        return hashlib.md5(self._blob(wanted), usedforsecurity=False).digest().hex(":")

    def _blob(self, text: t.Any) -> bytes:
        parts = str(text).split()
        try:
            return base64.b64decode(parts[1], validate=True) if len(parts) > 1 else b""
        except (binascii.Error, ValueError):
            return b""
