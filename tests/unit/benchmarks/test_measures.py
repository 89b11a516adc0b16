"""The statistics behind the table."""

from __future__ import annotations

import pytest

from tests.benchmarks.measures import Row, at_least, at_most, exponent, interleaved, rate_used, ratios
from tests.benchmarks.report import table


def test_cases_take_turns_and_the_first_run_does_not_count():
    order = []
    numbers = iter(range(100))

    def case(name):
        def run():
            order.append(name)
            return next(numbers)

        return run

    results = interleaved("demo", {"a": case("a"), "b": case("b")}, 2)
    assert order == ["b", "a", "a", "b", "b", "a"]
    assert results == {"a": [2, 5], "b": [3, 4]}


def test_one_ratio_a_round():
    assert ratios([2.0, 9.0], [1.0, 3.0]) == [2.0, 3.0]


@pytest.mark.parametrize("power", [0.5, 1.0, 1.7])
def test_exponent_of_a_power(power):
    assert exponent({size: 3e-4 * size**power for size in (1000, 5000, 20_000)}) == pytest.approx(power)


def test_rate_without_the_burst_at_the_beginning():
    burst = [100.0] * 5
    steady = [101.2 + number / 5 for number in range(50)]
    assert rate_used(burst + steady, 5) == pytest.approx(1.0)
    assert rate_used(burst + steady[::2], 5) == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize(
    ("target", "value", "met"),
    [
        (at_most(1.5), 1.5, True),
        (at_most(1.5), 1.504, True),
        (at_most(1.5), 1.51, False),
        (at_least(20), 20, True),
        (at_least(20), 19.9, False),
    ],
)
def test_a_target_is_met_if_what_is_shown_meets_it(target, value, met):
    assert target.met_by(value) is met


def test_the_median_counts():
    row = Row("a / b", [1.0, 1.2, 9.0], at_most(1.5))
    assert row.median == 1.2
    assert row.reached


def test_table_has_a_line_a_row():
    lines = list(table([Row("a / b", [1.0, 2.0, 3.0], at_most(1.5), "1 s / 2 s")]))
    assert len({len(line) for line in lines}) == 1
    assert [cell.strip() for cell in lines[2].strip("|").split("|")] == [
        "a / b",
        "2.00",
        "1.00 - 3.00",
        "at most 1.5",
        "NO",
        "1 s / 2 s",
    ]
