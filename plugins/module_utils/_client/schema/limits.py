"""What the API's documents rule out, found before anything is sent: limits of each parameter and of each call.

The table is made by tools/make_limits.py. Where each limit stands in the documents is kept in tools/schema, in
limits-read.json and limits-kept.json.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import functools
import json
import typing as t

from ..naming import pascal, snake
from . import limit_forms
from .generated import limits as generated
from .unknown import is_unknown

_TABLES = {
    "outscale": generated.OUTSCALE,
    "oks": generated.OKS,
    "fcu": generated.FCU,
    "directlink": generated.DIRECTLINK,
}
_LONGEST_SHOWN = 60


def violations(api: str, action: str, params: t.Mapping[str, t.Any], *, doubted: bool = True) -> list[str]:
    """What of a call the API's documents rule out, a line each: ``size is 20000: at most 14901 GiB``.

    ``params`` in the API's words or in snake_case, nested as they are sent. Nothing for what is not documented, for
    None, for an empty text that is not required (the API takes it as not given), and for values that are not known
    yet. ``doubted=False`` leaves out the rules that a recording of the cloud contradicts. The cloud is not asked:
    whether what a call refers to exists is ``references``.
    """
    entry = _entry(api, action)
    if not entry:
        return []
    spelled = _spelled(api, params)
    found: list[str] = []
    if "limits" in entry:
        _check(entry["limits"], spelled, "", "", found)
    if "rules" in entry:
        from . import limit_rules  # noqa: PLC0415

        found += limit_rules.broken(entry["rules"], spelled, doubted=doubted)
    return found


@functools.cache
def _entry(api: str, action: str) -> dict[str, t.Any]:
    """``{"limits": {path: limit}, "rules": [rule]}`` of an action: its line of the table, read when it is asked for."""
    table = _TABLES.get(api, "")
    start = table.find(f"\n{action} ")
    if start < 0:
        return {}
    begin = start + len(action) + 2
    return t.cast("dict[str, t.Any]", json.loads(table[begin : table.index("\n", begin)]))


def _spelled(api: str, value: t.Any) -> t.Any:
    """Parameters in the API's own spelling: OKS keeps what is written, DirectLink writes camelCase."""
    if api == "oks":
        return value
    if isinstance(value, dict):
        return {_word(api, str(key)): _spelled(api, item) for key, item in value.items()}
    return [_spelled(api, item) for item in value] if isinstance(value, (list, tuple)) else value


def _word(api: str, key: str) -> str:
    if api != "directlink" or "_" not in key:
        return key if api == "directlink" else pascal(key)
    written = pascal(key)
    return written[:1].lower() + written[1:]


def _check(limits: dict[str, t.Any], value: t.Any, path: str, shown: str, found: list[str]) -> None:
    """Compare what is at a path, and below it, with its limits."""
    if isinstance(value, t.Mapping):
        for key, item in value.items():
            below = f"{path}.{key}" if path else key
            _check(limits, item, below, f"{shown}.{snake(key)}" if shown else snake(key), found)
        return
    limit = limits.get(path)
    if isinstance(value, (list, tuple)):
        if isinstance(limit, dict) and "items" in limit:
            found += (f"{shown} has {len(value)} items: {text}" for text in _beyond(len(value), limit["items"], ""))
        for index, item in enumerate(value):
            _check(limits, item, path, f"{shown}[{index}]", found)
    elif limit is not None and value is not None and not is_unknown(value):
        found += (f"{shown} {text}" for text in reasons(limit, value))


def _beyond(number: float, ends: t.Sequence[float | None], unit: str) -> t.Iterator[str]:
    """That a number is under the lower end, or over the upper one, if it is."""
    low, high = ends
    if low is not None and number < low:
        yield f"at least {low}{unit}"
    if high is not None and number > high:
        yield f"at most {high}{unit}"


def reasons(limit: t.Any, value: t.Any) -> t.Iterator[str]:
    """Why a value is not within a limit, as the rest of a sentence that begins with the parameter's name."""
    if isinstance(limit, str):
        limit = {"prefix": limit}
    if isinstance(value, str):
        yield from _of_text(limit, value)
    if "range" in limit and (number := _number(value)) is not None:
        unit = f" {limit['unit']}" if "unit" in limit else ""
        yield from (f"is {value}: {text}" for text in _beyond(number, limit["range"], unit))
        if number in limit.get("not", ()):
            yield f"is {value}: any number but {', '.join(map(str, limit['not']))}"
    if "words" in limit and value != "" and value not in limit["words"] and _number(value) not in limit["words"]:
        yield f"is {shown(value)}: one of {', '.join(map(str, limit['words']))}"


def _of_text(limit: dict[str, t.Any], value: str) -> t.Iterator[str]:
    if "length" in limit and (value or "empty" not in limit):
        wrong = tuple(_beyond(len(value), limit["length"], ""))
        yield from (f"has {len(value)} characters: {text}" for text in wrong)
    if not value:
        return
    if "prefix" in limit and not value.startswith(tuple(limit["prefix"].split("|"))):
        yield f"is {shown(value)}: such ids begin with {limit['prefix'].replace('|', ' or ')}"
    if "unlike" in limit and value.startswith(limit["unlike"]):
        yield f"is {shown(value)}: it must not begin with {limit['unlike']}"
    if "chars" in limit and (others := limit_forms.others(value, limit["chars"])):
        allowed = limit_forms.characters(limit["chars"])
        yield f"is {shown(value)}: {allowed}, not {' '.join(map(repr, others))}"
    if "wildcards" in limit and value.count("*") + value.count("?") > limit["wildcards"]:
        yield f"is {shown(value)}: at most {limit['wildcards']} wildcards"
    if "bytes" in limit and (size := limit_forms.decoded_size(value)) > limit["bytes"]:
        yield f"has {size} bytes: at most {limit['bytes']}"
    elif "form" in limit and (wanted := limit_forms.wrong(limit["form"], value, limit.get("mask"))):
        hidden = limit["form"] in limit_forms.HIDDEN
        yield f"is not valid: {wanted}" if hidden else f"is {shown(value)}: {wanted}"


def _number(value: t.Any) -> float | None:
    """A number, also one that Jinja made text of."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        return int(value) if value.removeprefix("-").isdecimal() and value.isascii() else None
    return value if isinstance(value, (int, float)) else None


def shown(value: t.Any) -> str:
    """A value in a message, cut where it is long."""
    text = str(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}..."
