"""A policy with the statement of a module is enough for its whole life, without what it only looks up."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.plugin_utils._sent import SENT
from tests.integration.playing import Played
from tests.integration.ritual.steps import judge, load, steps_of

LOOKS_UP = ["load_balancer_rule", "nat_service", "subnet"]
"""Some of the modules whose life looks things up."""


@pytest.mark.parametrize("name", LOOKS_UP)
def test_what_a_module_only_looks_up_may_be_refused(name, direct, emulator, hurry):
    hurry(1000)
    case = load(name)
    steps = steps_of(case)
    refused = {action: [1000, 403, "4"] for action in SENT[name][2].split()}
    known, told = {}, []
    for step in steps:
        emulator.switch(errors=refused if name in step.task else {}, **case.switches)
        told += direct.play([step.as_task()], known=known).told
    assert 403 in {call["status"] for one in told for call in one.calls}, "nothing was looked up"
    assert judge(case, steps, Played(told, "", "", 0), exact=False) == []
