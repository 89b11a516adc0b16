"""Rounds that take turns, and what can be said of their results."""

from __future__ import annotations

import dataclasses
import math
import statistics
import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

T = TypeVar("T")


def interleaved(title: str, cases: Mapping[str, Callable[[], T]], rounds: int) -> dict[str, list[T]]:
    """Run every case once a round, A B C, then C B A: whatever else the machine does hits all of them alike.

    The first run of each warms caches and is not counted.
    """
    results: dict[str, list[T]] = {name: [] for name in cases}
    begin = time.monotonic()
    for number in range(rounds + 1):
        order = list(cases) if number % 2 else list(cases)[::-1]
        for name in order:
            progress(f"{title}: {'round ' + str(number) if number else 'warming'} of {rounds}, {name}")
            result = cases[name]()
            if number:
                results[name].append(result)
    progress("")
    print(f"{title}: {rounds} rounds in {time.monotonic() - begin:.0f} s", flush=True)
    return results


def progress(text: str) -> None:
    """Show what runs, where somebody watches."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> list[float]:
    """One ratio a round."""
    return [a / b for a, b in zip(ours, theirs, strict=True)]


def exponent(times: Mapping[int, float]) -> float:
    """The k of ``time ~ size ** k`` that fits best: the slope of the line through the logarithms."""
    slope, _intercept = statistics.linear_regression(
        [math.log(size) for size in times], [math.log(seconds) for seconds in times.values()]
    )
    return slope


def rate_used(accepted: Sequence[float], allowed: float) -> float:
    """The share of the allowed calls that were made: of those a second after the first one, to the last one.

    The first second is left out, in which the limit lets a burst through.
    """
    begin = min(accepted) + 1.0
    steady = [at for at in accepted if at > begin]
    return len(steady) / (max(steady) - begin) / allowed


@dataclasses.dataclass(frozen=True)
class Target:
    """What is to be reached. ``word``: ``at most`` or ``at least``."""

    word: str
    value: float

    def met_by(self, value: float) -> bool:
        """Whether this reaches it. What a reader sees as equal is equal."""
        seen = round(value, 2)
        return seen <= self.value if self.word == "at most" else seen >= self.value

    def __str__(self) -> str:
        return f"{self.word} {self.value:g}"


def at_most(value: float) -> Target:
    """The smaller the better."""
    return Target("at most", value)


def at_least(value: float) -> Target:
    """The larger the better."""
    return Target("at least", value)


@dataclasses.dataclass(frozen=True)
class Row:
    """A row of the table: one value a round. ``seen``: what the values were made from, for the reader."""

    what: str
    values: Sequence[float]
    target: Target
    seen: str = ""

    @property
    def median(self) -> float:
        """What counts."""
        return statistics.median(self.values)

    @property
    def reached(self) -> bool:
        """Whether the median reaches the target."""
        return self.target.met_by(self.median)


def seconds(ours: Sequence[float], theirs: Sequence[float]) -> str:
    """The medians behind a ratio of times."""
    return f"{_time(ours)} / {_time(theirs)}"


def _time(values: Sequence[float]) -> str:
    median = statistics.median(values)
    return f"{median * 1000:.0f} ms" if abs(median) < 1 else f"{median:.1f} s"
