"""What is compared with what."""

from __future__ import annotations

from tests.benchmarks.subjects.fleet import VMS, _but_polling, _reads_all
from tests.benchmarks.subjects.tasks import Cost, _call_rows, _time_rows


def test_rows_of_the_tasks():
    times = {"empty": [0.1], "ours net": [0.12], "tls net": [0.15], "process net": [0.6], "amazon.aws net": [1.2]}
    rows = list(_time_rows(times, ["net"]))
    assert [round(row.median, 2) for row in rows] == [1.2, 1.5, 10.0, 0.5]
    assert [row.reached for row in rows] == [True, True, False, True]


def test_rows_of_the_calls():
    (row,) = _call_rows({"ours net": [Cost(0.1, 1.0)], "amazon.aws net": [Cost(1.0, 6.0)]}, ["net"])
    assert (row.median, row.seen) == (1.0, "amazon.aws: 6")


def test_reads_after_the_vms_were_made_are_polling():
    calls = [{"action": name, "params": {}} for name in ("ReadVms", "CreateVms", "ReadVms", "CreateTags", "ReadVms")]
    assert [call["action"] for call in _but_polling(calls)] == ["ReadVms", "CreateVms", "CreateTags"]


def test_a_poll_reads_all_vms_or_not():
    def read(count):
        return {"params": {"Filters": {"VmIds": ["i"] * count}}}

    assert _reads_all(read(VMS))
    assert not _reads_all(read(1))
