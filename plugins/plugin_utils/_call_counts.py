"""The calls of a run, as its tasks have counted them, in words."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import collections
import dataclasses
import json
import typing as t

if t.TYPE_CHECKING:
    import pathlib

_READS = ("Read", "List", "Get", "Describe", "Check")


@dataclasses.dataclass
class Counts:
    """``calls``: how often each action was sent. ``seconds``: what its answers took. ``again``: of these, repeated."""

    calls: collections.Counter[str] = dataclasses.field(default_factory=collections.Counter)
    seconds: collections.Counter[str] = dataclasses.field(default_factory=collections.Counter)
    again: int = 0
    waited: float = 0.0


def read(file: pathlib.Path) -> Counts:
    """What the file holds: JSON lines of what, action, seconds. A line that is none is left out."""
    counts = Counts()
    try:
        lines = file.read_text("utf-8", errors="replace").splitlines()
    except OSError:  # nothing was counted
        return counts
    for line in lines:
        try:
            what, action, seconds = json.loads(line)
        except ValueError:
            continue
        if what == "call":
            counts.calls[action] += 1
            counts.seconds[action] += seconds
        elif what == "again":
            counts.again += 1
        elif what == "waited":
            counts.waited += seconds
    return counts


def told(counts: Counts, most: int) -> t.Iterator[str]:
    """The counts in lines: their sum, then the actions that were called most, at most so many."""
    reads = sum(number for action, number in counts.calls.items() if action.startswith(_READS))
    total = sum(counts.calls.values())
    taken = sum(counts.seconds.values())
    yield (
        f"{total} calls, {reads} of them reads and {counts.again} sent again: "
        f"{taken:.1f} s for their answers, {counts.waited:.1f} s waited"
    )
    named = sorted(counts.calls.items(), key=lambda one: (-one[1], one[0]))
    for action, number in named[:most]:
        yield f"{number:8d}    {action} ({counts.seconds[action]:.1f} s)"
    if len(named) > most:
        yield f"{sum(number for _action, number in named[most:]):8d}    others"
