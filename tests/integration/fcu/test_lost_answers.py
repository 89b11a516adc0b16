"""Answers of FCU that are lost: nothing is made twice, and nothing is left."""

from __future__ import annotations

import dataclasses
import time

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.http.transport import Clock
from tests.integration.fcu.differences import SUPPORTED, over_fcu
from tests.integration.fcu.fcu_player import TWINS
from tests.integration.playing import READS
from tests.integration.ritual.steps import Step, judge, nothing_done, tasks_of
from tests.integration.ritual.test_faults import short_life, switching

pytestmark = pytest.mark.soak

CHANGING = [name for name in TWINS if not name.startswith(READS)]
READ_BACK = {"image", "image_export", "snapshot_export"}
"""What no name that is unique finds again, or what cannot end."""


ONCE = ("keys made by the cloud", "the private key was given once")
"""What an answer holds once: when it is lost, the task fails, and its message is how to go on."""


def succeeds(_run, task):
    assert not task.failed, task.msg


def forgiving(step):
    """The step, as it must end whatever was lost on the way."""
    return Step(step.name, step.task, nothing_done if step.check is nothing_done else succeeds, step.register)


@pytest.fixture
def time_flies(monkeypatch):
    """The clock of the tasks runs five times as fast: looking for what is not there takes its time."""
    monkeypatch.setattr(Clock, "monotonic", lambda _clock: time.monotonic() * 5)
    monkeypatch.setattr(Clock, "sleep", lambda _clock, seconds: time.sleep(seconds / 5))


@pytest.mark.usefixtures("time_flies")
@pytest.mark.parametrize("name", [name for name in SUPPORTED if name not in READ_BACK])
def test_the_first_lost_answer_of_every_action_does_no_harm_over_fcu(name, direct_fcu_player, emulator):
    case = over_fcu(name)
    case = dataclasses.replace(case, apart=[one for one in case.apart if not one["name"].startswith(ONCE)])
    steps = [forgiving(step) for step in short_life(case)]
    tasks = tasks_of(steps)
    first = next(number for number, step in enumerate(steps) if not step.name.startswith("before"))
    tasks.insert(first, switching(emulator, "the network gets worse", lost_answers=dict.fromkeys(CHANGING, 1)))
    emulator.switch(speed=500)
    played = direct_fcu_player.play(tasks)
    assert judge(case, steps, played) == []
    assert emulator.resources() == (case.leaves or {})
    assert [call for call in emulator.calls() if call.get("lost")]
