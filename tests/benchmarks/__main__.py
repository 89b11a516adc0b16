"""The command: ``python -m tests.benchmarks [subject ...]`` measures, prints a table, and writes docs/benchmarks.md."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from .environment import CACHE, ROOT, Bench, bench, prepare
from .machine import description
from .measures import Row
from .processes import Failed, no_process_left
from .report import markdown, table
from .subjects import account, fleet, inventory, stack, tasks

if TYPE_CHECKING:
    from collections.abc import Callable

SUBJECTS: dict[str, Callable[[Bench], list[Row]]] = {
    "tasks": tasks.measure,
    "inventory": inventory.measure_hosts,
    "list": inventory.measure_list,
    "growth": inventory.measure_growth,
    "regions": inventory.measure_regions,
    "count": fleet.measure_count,
    "forks": fleet.measure_forks,
    "rate": fleet.measure_rate,
    "account": account.measure_account,
    "stack": stack.measure,
}
DOCUMENT = ROOT / "docs" / "benchmarks.md"


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="subject", help=f"all, or some of {', '.join(SUBJECTS)}")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--quick", action="store_true", help="2 rounds, to try it out")
    found = parser.parse_args()
    if unknown := sorted(set(found.subjects) - set(SUBJECTS)):
        parser.error(f"no such subject: {', '.join(unknown)} (there are {', '.join(SUBJECTS)})")
    return found


def main() -> int:
    """Measure what the command line asks for. 0 when it could be measured, whether or not all was reached."""
    wanted = arguments()
    rounds = 2 if wanted.quick else wanted.rounds
    chosen = [name for name in SUBJECTS if not wanted.subjects or name in wanted.subjects]
    CACHE.mkdir(parents=True, exist_ok=True)
    rows: list[Row] = []
    with no_process_left():
        try:
            prepare()
            with bench(rounds) as where:
                for name in chosen:
                    rows += SUBJECTS[name](where)
        except KeyboardInterrupt:
            print("\nstopped", file=sys.stderr)
            return 130
        except Failed as exc:
            print(exc, file=sys.stderr)
            return 1
        machine = description()
    print("", *machine, "", *table(rows), "", sep="\n", flush=True)
    print(f"{sum(row.reached for row in rows)} of {len(rows)} rows reached")
    if len(chosen) == len(SUBJECTS) and not wanted.quick:
        DOCUMENT.write_text(markdown(rows, machine, rounds))
        print(f"written to {DOCUMENT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
