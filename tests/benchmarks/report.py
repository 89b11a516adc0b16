"""The table, for the terminal and for docs/benchmarks.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .measures import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEAD = ("What", "Median", "Min - max", "Reach", "Reached", "Behind it")

_HOW = """
## How it is measured

`make bench` makes an environment with the other collections, starts the emulator and moto on loopback, and prints this
table. Absolute times mean little on a shared machine. So each row but the counts is a ratio of two programs that ran in
turns (A B, then B A, ...), one ratio a round; the table has the median, the smallest and the largest. *Behind it* are
the medians of both sides. The first run of each is not counted.

- *No-op task*: a play of 21 tasks against a play of 1, so that what starting Ansible takes cancels out; of 6 against 1
  where each task is a process of its own. The empty action plugin has no options and does nothing. Tasks that find
  something to change stop the benchmark. Few milliseconds are compared here: where the spread is wide, the machine had
  other work, and the median says little. On an idle machine the empty plugin itself is faster, and the ratio larger.
- *Inventory*: `ansible all --list-hosts`, all of it, starting Ansible included. The static JSON has the hosts and
  variables that ours gives with `hostvars: all`. `aws_ec2` gets moto's answers for a dozen instances, recorded and
  multiplied with their own ids and addresses, from a server that does nothing else; ours asks the emulator, which
  makes its answers.
- *Growth*: what an inventory of no VM takes is taken off; the exponent is that of the line that fits best.
- *Peak memory*: of the process and its children, as the system counted it.
- *Rate*: `strategy: free`, two tasks a worker. The share is that of the accepted calls, from a second after the first
  one (the first second lets a burst through) to the last one, the end where workers run out included. Several runs
  have home and temporary folders of their own, and six calls a worker.
- *Stack*: the emulator's states last as long, in proportion, as the cloud's (a VM 15 s, an OKS project 25 s), and each
  answer takes 80 ms. The demo waits once, at its end; each task of the chain waits by itself.
"""


def markdown(rows: Sequence[Row], machine: Sequence[str], rounds: int) -> str:
    """The document."""
    lines = [
        "# Benchmarks",
        "",
        f"The result of `make bench`, {rounds} rounds.",
        "",
        *(f"- {line}" for line in machine),
    ]
    return "\n".join([*lines, "", *table(rows), _HOW])


def table(rows: Sequence[Row]) -> Iterator[str]:
    """A Markdown table that reads well as text."""
    cells = [_HEAD, *map(_cells, rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEAD))]
    cells.insert(1, tuple("-" * width for width in widths))
    for line in cells:
        yield "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"


def _cells(row: Row) -> tuple[str, ...]:
    extent = f"{min(row.values):.2f} - {max(row.values):.2f}"
    return (row.what, f"{row.median:.2f}", extent, str(row.target), "yes" if row.reached else "NO", row.seen)
