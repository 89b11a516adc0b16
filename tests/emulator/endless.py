"""Answers without end or of no reasonable size: headers, bodies and 1xx for ever, gzip, deep nesting."""

from __future__ import annotations

import asyncio
import zlib
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_EACH = 0.05
"""Seconds between two pieces."""

_BLOCK = 16 * 1024 * 1024
_BLOCKS = 64
UNPACKED: Final = _BLOCK * _BLOCKS
"""Bytes that the answer ``gzip`` becomes: 1 GiB, from about 1 MiB."""
DEPTH: Final = 100_000
"""Objects in objects of the answer ``nested``."""

_OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"

STREAMS: Final = ("endless_1xx", "endless_body", "endless_headers")
"""Answers that go on until the caller goes away."""
LARGE: Final = ("gzip", "nested")
"""Answers that are whole, and too much."""


def pieces(answer: str) -> Iterator[bytes]:
    """The bytes of an answer without end, from its status line on."""
    if answer == "endless_1xx":
        yield from repeat(b"HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n")
    elif answer == "endless_body":
        yield _OK + b"Transfer-Encoding: chunked\r\n\r\n"
        yield from repeat(b"1\r\n \r\n")
    else:
        yield _OK
        yield from repeat(b"X-More: 1\r\n")


async def stream(answer: str, transport: asyncio.Transport) -> None:
    """Send an answer without end, piece by piece, until the connection is closed."""
    for piece in pieces(answer):
        if transport.is_closing():
            return
        transport.write(piece)
        await asyncio.sleep(_EACH)


def large(answer: str) -> tuple[bytes, dict[str, str]]:
    """The body and the headers of an answer that is too much."""
    if answer == "nested":
        return b'{"a":' * DEPTH + b"{}" + b"}" * DEPTH, {}
    return _packed(), {"Content-Encoding": "gzip"}


@cache
def _packed() -> bytes:
    """``{`` and a GiB of spaces in gzip. After a full flush, equal blocks are packed to equal bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    begin = packer.compress(b"{") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b" " * _BLOCK) + packer.flush(zlib.Z_FULL_FLUSH)
    return begin + block * _BLOCKS
