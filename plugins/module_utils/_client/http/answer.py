"""An answer's bytes: taken until its end, within limits of time and size."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import math
import threading
import typing as t
import zlib

from ..deps import httpx

_PACKED = {"gzip": zlib.MAX_WBITS | 16, "x-gzip": zlib.MAX_WBITS | 16, "deflate": zlib.MAX_WBITS | 32}


class TooLarge(Exception):
    """The answer has more bytes than it may have."""


def body_of(response: httpx.Response, most: int) -> bytes:
    """All of the body, decompressed piece by piece. Raises TooLarge, and httpx.DecodingError for what is cut off.

    Not left to httpx, which decompresses whatever a packet holds at once, several times over where the header says so.
    """
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    unpack = None
    if packing not in ("identity", ""):
        if packing not in _PACKED:
            raise httpx.DecodingError(f"its encoding {packing[:20]!r} was not asked for")
        unpack = zlib.decompressobj(_PACKED[packing])
    body, packed = bytearray(), False
    try:
        for part in t.cast("t.Iterable[bytes]", response.stream):
            packed = packed or bool(part)
            body += unpack.decompress(part, most + 1 - len(body)) if unpack else part
            if len(body) > most:
                raise TooLarge
    except zlib.error:
        raise httpx.DecodingError("it cannot be decompressed") from None
    if unpack and packed and not unpack.eof:
        raise httpx.DecodingError("it is cut off")
    return bytes(body)


class _Call(threading.local):
    """The call that this thread makes. ``left``: seconds that it has left."""

    left: t.Callable[[], float] = staticmethod(lambda: math.inf)


CALL = _Call()


class _Bounded:
    """A connection, or what makes one, whose every read ends with the call.

    A limit for each read alone lets a server go on for ever: with a byte of a header now and then, or with interim
    answers (HTTP 1xx), which httpx passes over.
    """

    def __init__(self, real: t.Any) -> None:
        self._real = real

    def __getattr__(self, name: str) -> t.Any:
        return getattr(self._real, name)

    def connect_tcp(self, *args: t.Any, **kwargs: t.Any) -> _Bounded:
        """A connection."""
        return _Bounded(self._real.connect_tcp(*args, **kwargs))

    def start_tls(self, *args: t.Any, **kwargs: t.Any) -> _Bounded:
        """The same with TLS."""
        return _Bounded(self._real.start_tls(*args, **kwargs))

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What there is to read."""
        left = CALL.left()
        try:
            if left > 0.0:
                read: bytes = self._real.read(max_bytes, left if timeout is None else min(timeout, left))
                return read
        except Exception:
            if CALL.left() > 0.0:
                raise
        raise httpx.ReadTimeout("it did not end")


def bound(wire: httpx.BaseTransport) -> None:
    """Let the reads of a pool's connections end with the call. httpx has no option for it."""
    pool = getattr(wire, "_pool", None)
    backend = getattr(pool, "_network_backend", None)
    if backend is not None and not isinstance(backend, _Bounded):
        pool._network_backend = _Bounded(backend)  # type: ignore[union-attr] # noqa: SLF001
