"""The ritual over FCU against the emulator; and what is made over one protocol is unchanged over the other."""

from __future__ import annotations

import json
import re

import pytest

from tests.integration.fcu.differences import SUPPORTED, UNSUPPORTED, over_fcu
from tests.integration.ritual.steps import judge, load, steps_of, tasks_of

pytestmark = pytest.mark.ritual


PLAYED_BY_ANSIBLE = "vm"
"""The case that is played with ansible-playbook as well; all are played in this process."""


def play_the_ritual(name, player, emulator):
    """What is wrong, a line a step."""
    case = over_fcu(name)
    steps = steps_of(case)
    emulator.switch(**case.switches)
    wrong = judge(case, steps, player.play(tasks_of(steps)))
    left = emulator.resources()
    wrong += [f"left on the cloud: {left}"] if left != (case.leaves or {}) else []
    return "\n".join([f"{len(wrong)} wrong", *wrong] if wrong else [])


@pytest.mark.parametrize("name", SUPPORTED)
def test_the_ritual_over_fcu(name, direct_fcu_player, emulator):
    assert play_the_ritual(name, direct_fcu_player, emulator) == ""


def test_the_ritual_over_fcu_with_ansible_playbook(fcu_player, emulator):
    assert play_the_ritual(PLAYED_BY_ANSIBLE, fcu_player, emulator) == ""


def of(case, options, api, name):
    return {"name": name, case.module: {**options, "api": api}}


@pytest.mark.parametrize("name", SUPPORTED)
def test_what_is_made_over_one_protocol_is_unchanged_over_the_other(name, direct_player, emulator):
    case = over_fcu(name)
    emulator.switch(**case.switches)
    tasks, absent = list(case.before), {**case.which, "state": "absent"}
    for maker, finder in (("outscale", "fcu"), ("fcu", "outscale")):
        tasks += [
            {**of(case, case.present, maker, f"made over {maker}"), "register": "made"},
            of(case, case.present, finder, f"found over {finder}"),
            of(case, case.present, maker, f"found again over {maker}"),
        ]
        if case.leaves is not None:  # nothing can end it, so that it is made once
            break
        tasks += [
            of(case, absent, finder, f"ended over {finder}"),
            of(case, absent, maker, f"gone over {maker}"),
        ]
    played = direct_player.play([*tasks, *case.after])
    wrong = [f"{task.name}: {task.msg}" for task in played.told if task.failed]
    for task in played.told:
        if task.name.startswith(("made over", "ended over")) and not task.changed:
            wrong.append(f"{task.name}: nothing changed")
        if task.name.startswith(("found", "gone")) and task.changed:
            wrong.append(f"{task.name}: {task.result.get('actions')}, {task.result.get('diff')}")
    assert not wrong, "\n".join(wrong)
    assert emulator.resources() == (case.leaves or {})


def test_what_fcu_does_not_have_is_refused_in_one_line_that_names_the_option(direct_player, emulator):
    options = {name: {**load(name).present, "api": "fcu"} for name in sorted(UNSUPPORTED)}
    text = re.sub(r"{{.*?}}", "i-12345678", json.dumps(options))
    played = direct_player.play([{"name": name, name: one} for name, one in json.loads(text).items()])
    wrong = [f"{task.name}: {task.msg}" for task in played.told if "drop api: fcu" not in task.msg or "\n" in task.msg]
    assert not wrong, "\n".join(wrong)
    assert all(call["action"].startswith("Describe") for call in emulator.calls())
