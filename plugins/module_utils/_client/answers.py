"""JSON of a server that need not mean well: a value that can be worked with, or ValueError."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import json
import typing as t

DEPTH = 50
"""Objects and lists within each other that an answer may have; the deepest of the APIs has 9."""
_NESTED = frozenset({dict, list})


def _no_constant(name: str) -> t.NoReturn:
    raise ValueError(f"{name} is no JSON")


_decode = json.JSONDecoder(parse_constant=_no_constant).decode


def parsed(body: bytes) -> t.Any:
    """The value of a JSON text. Raises ValueError for what is none, or is none that can be worked with.

    That is what is nested too deep, NaN and infinity, and halves of surrogate pairs, which cannot be written anywhere.
    """
    try:
        value = _decode(body.decode(json.detect_encoding(body)).removeprefix("\ufeff"))
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    if body.count(b"[") + body.count(b"{") > DEPTH:
        check_depth(value)
    if b"\\u" in body and (b"\\ud" in body or b"\\uD" in body):
        json.dumps(value, ensure_ascii=False).encode()
    return value


def check_depth(value: t.Any) -> None:
    """Raise ValueError for what is nested too deep, without going deep oneself."""
    level = [value]
    for _depth in range(DEPTH):
        level = [
            item
            for one in level
            if type(one) in _NESTED
            for item in (one.values() if one.__class__ is dict else one)
            if type(item) in _NESTED
        ]
        if not level:
            return
    raise ValueError("it is nested too deep")
