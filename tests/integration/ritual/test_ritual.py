"""Each module is led through the same life, inside the worker and as a process, and must tell the same."""

from __future__ import annotations

import os

import pytest

from tests.integration.playing import without_chance
from tests.integration.ritual.budget import over_budget
from tests.integration.ritual.steps import NAMES, differing, in_processes, judge, load, steps_of, tasks_of

pytestmark = pytest.mark.ritual

SLOW_CLOUD, PROMPT_CLOUD = 10, 1_000_000
SPEEDS = {"worker": SLOW_CLOUD, "process": PROMPT_CLOUD}
"""Where tasks follow one another at once, states take their time; where counts are kept, nothing has to be polled."""
TASKS = {"worker": tasks_of, "process": in_processes}


@pytest.mark.parametrize("name", NAMES)
def test_the_ritual(name, player, emulator):
    case = load(name)
    steps = steps_of(case)
    told, wrong = {}, []
    for way in os.environ.get("RITUAL_WAYS", "worker,process").split(","):
        emulator.reset()
        emulator.switch(speed=SPEEDS[way], **case.switches)
        played = player.play(TASKS[way](steps))
        wrong += [f"{way}: {one}" for one in judge(case, steps, played)]
        left = emulator.resources()
        wrong += [f"{way}: left on the cloud: {left}"] if left != (case.leaves or {}) else []
        if way == "process":
            wrong += over_budget(name, steps, played)
        told[way] = [{"name": one.name, **one.result} for one in played.told]
    wrong += _differing(told)
    assert not wrong, "\n".join([f"{len(wrong)} wrong", *wrong])


def _differing(told):
    """The steps that tell something else in the worker than in a process."""
    if set(told) != set(TASKS):
        return []
    here, there = (without_chance(told[way]) for way in TASKS)
    pairs = [(one, other) for one, other in zip(here, there, strict=True) if one != other]
    return [f"both ways: {one['name']}: {'; '.join(differing(one, other)[:5])}" for one, other in pairs]
