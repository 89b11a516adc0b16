"""The calls of a run are counted where the run says so, and told at its end."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import types

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.http.request_log import RequestLog
from ansible_collections.outscale.cloud.plugins.plugin_utils import _call_counts


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "calls"
    path.touch()
    return path


def request(action, **params):
    return types.SimpleNamespace(api="outscale", action=action, params=params)


def test_calls_repetitions_and_waits_of_all_tasks_are_added_up(file):
    for _task in range(2):
        log = RequestLog(counts=str(file))
        log.call(request("ReadVms"), "HTTP 503", 0.25)
        log.again("ReadVms", 1.5)
        log.call(request("ReadVms"), "HTTP 200", 0.25)
        log.call(request("CreateVms"), "HTTP 200", 1.0)
        log.count("waited", "", 11.5)
    assert list(_call_counts.told(_call_counts.read(file), 10)) == [
        "6 calls, 4 of them reads and 2 sent again: 3.0 s for their answers, 23.0 s waited",
        "       4    ReadVms (1.0 s)",
        "       2    CreateVms (2.0 s)",
    ]


def test_the_actions_that_were_called_least_are_told_as_one(file):
    log = RequestLog(counts=str(file))
    for number, action in enumerate(("ReadNets", "ReadVms", "ReadNics"), 1):
        for _call in range(number):
            log.call(request(action), "HTTP 200", 0.0)
    told = list(_call_counts.told(_call_counts.read(file), 1))
    assert told[1:] == ["       3    ReadNics (0.0 s)", "       3    others"]


def test_no_parameter_is_written(file):
    RequestLog(counts=str(file)).call(request("CreateVms", keypair_name="mine"), "HTTP 200", 0.1)
    assert file.read_text() == '["call", "CreateVms", 0.1]\n'


def test_a_run_that_counts_nothing_has_no_file(tmp_path):
    RequestLog(counts=str(tmp_path / "calls")).call(request("ReadVms"), "HTTP 200", 0.1)
    RequestLog().call(request("ReadVms"), "HTTP 200", 0.1)
    assert list(tmp_path.iterdir()) == []
    assert _call_counts.read(tmp_path / "calls").calls == {}


def test_a_line_that_was_not_written_to_its_end_is_left_out(file):
    file.write_text('["call", "ReadVms", 1.0]\n["call", "Rea')
    assert _call_counts.read(file).calls == {"ReadVms": 1}
