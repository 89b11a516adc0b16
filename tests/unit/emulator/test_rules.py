"""The rules of the counted switches: which call a fault is for, and how a rule is used up."""

from __future__ import annotations

import pytest

from tests.emulator.rules import is_reading
from tests.emulator.switches import Switches


@pytest.fixture
def switches():
    return Switches()


def applied(switches, *actions):
    """The switch that applies to each call, in order."""
    faults = [switches.fault(action, change=not is_reading(action)) for action in actions]
    return [fault and fault.switch for fault in faults]


def test_a_count_is_for_the_next_calls_of_the_action(switches):
    switches.merge({"lost_answers": {"CreateNet": 2}})
    assert applied(switches, "CreateNet", "ReadNets", "CreateNet", "CreateNet") == [
        "lost_answers",
        None,
        "lost_answers",
        None,
    ]


@pytest.mark.parametrize("how", [{"at": 3, "count": 2}, [{"at": 3, "count": 2}], [{"at": 3}, {"at": 4}]])
def test_a_rule_is_for_the_calls_from_its_number_on(switches, how):
    switches.merge({"refusals": {"CreateNet": how}})
    assert applied(switches, *["CreateNet"] * 5) == [None, None, "refusals", "refusals", None]


@pytest.mark.parametrize("key", ["CreateNet,CreateSubnet", "CreateSubnet, CreateNet", "changes", "*"])
def test_one_rule_may_be_for_several_actions(switches, key):
    switches.merge({"refusals": {key: {"at": 2}}})
    assert applied(switches, "CreateNet", "CreateSubnet", "CreateNet") == [None, "refusals", None]


def test_the_nth_change_whatever_it_is(switches):
    switches.merge({"refuse_change": 2, "lose_change": {"at": 3, "count": 2}})
    calls = ["CreateNet", "ReadNets", "CreateTags", "DescribeVpcs", "UpdateNet", "DeleteNet", "GetCluster", "DeleteNet"]
    assert applied(switches, *calls) == [None, None, "refuse_change", None, "lose_change", "lose_change", None, None]


def test_reads_alone(switches):
    switches.merge({"html": {"reads": 1}})
    assert applied(switches, "CreateNet", "ReadNets", "ReadNets") == [None, "html", None]


def test_what_names_the_action_is_used_before_what_is_for_any(switches):
    switches.merge({"html": {"*": {"status": 504}, "ReadNets": [1, 200]}})
    assert [switches.fault("ReadNets", change=False).status for _unused in range(2)] == [200, 504]


def test_every_rule_counts_a_call_and_one_applies(switches):
    switches.merge({"refused": {"CreateNet": 1}, "lost_answers": {"CreateNet": [{"at": 2}, {"at": 3}]}})
    assert applied(switches, *["CreateNet"] * 4) == ["refused", "lost_answers", "lost_answers", None]


def test_a_rule_whose_turn_was_taken_comes_next(switches):
    switches.merge({"refused": {"CreateNet": 1}, "lost_answers": {"CreateNet": 1}})
    assert applied(switches, *["CreateNet"] * 3) == ["refused", "lost_answers", None]


def test_the_switches_show_what_is_left(switches):
    switches.merge({"refusals": {"CreateNet": {"at": 3, "status": 409}}, "lose_change": 3})
    applied(switches, "CreateNet")
    assert switches["refusals"] == {"CreateNet": {"at": 2, "status": 409}}
    assert switches["lose_change"] == {"at": 2}


def test_the_old_forms_mean_what_they_meant(switches):
    switches.merge({"errors": {"CreateNet": [1, 409, "9045", "ResourceConflict"]}, "http_5xx": {"CreateNet": [1, 502]}})
    first, second = (switches.fault("CreateNet", change=True) for _unused in range(2))
    assert (first.switch, first.status, first.answer) == ("http_5xx", 502, "error")
    assert (second.status, second.code, second.type, second.carried_out) == (409, "9045", "ResourceConflict", False)


def test_a_status_where_answers_are_lost_is_an_answer_of_that_status(switches):
    switches.merge({"lose_change": {"at": 1, "status": 504, "carried_out": True}})
    fault = switches.fault("CreateNet", change=True)
    assert (fault.answer, fault.status, fault.carried_out) == ("error", 504, True)


@pytest.mark.parametrize(
    "wrong",
    [
        {"refusals": {"CreateNet": {"att": 2}}},
        {"refusals": {"CreateNet": {"at": 0}}},
        {"refusals": {"CreateNet": {"at": "2"}}},
        {"refusals": {"CreateNet": True}},
        {"refusals": {"CreateNet": []}},
        {"refusals": [{"at": 1}]},
        {"refuse_change": True},
        {"lose_change": {"carried_out": "yes"}},
        {"foreign_answers": {"CreateNet": {"answer": "poem"}}},
        {"lost_answers": {"CreateNet": [1, 502]}},
        {"capacity": {"vms": 1}},
        {"state_seconds": {"vmm": 1}},
        {"state_seconds": "3"},
        {"unknown_states": {"vms": "hibernating"}},
        {"ignored_filters": 3},
        {"extra_objects": "yes"},
        {"slow_vm_shutdown": "never"},
    ],
)
def test_a_rule_that_means_nothing_is_refused(switches, wrong):
    with pytest.raises((TypeError, ValueError)):
        switches.merge(wrong)
