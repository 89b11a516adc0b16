"""The ritual over FCU against the emulator; and what is made over one protocol is unchanged over the other."""

from __future__ import annotations

import json
import re

import pytest

from tests.integration.fcu.differences import INSIDE, OUTSIDE, over_fcu
from tests.integration.ritual.steps import judge, load, steps_of, tasks_of

pytestmark = pytest.mark.ritual


@pytest.mark.parametrize("name", INSIDE)
def test_the_ritual_over_fcu(name, fcu_player, emulator):
    case = over_fcu(name)
    steps = steps_of(case)
    emulator.switch(**case.switches)
    wrong = judge(case, steps, fcu_player.play(tasks_of(steps)))
    left = emulator.resources()
    wrong += [f"left on the cloud: {left}"] if left != (case.leaves or {}) else []
    assert not wrong, "\n".join([f"{len(wrong)} wrong", *wrong])


def of(case, options, api, name):
    return {"name": name, case.module: {**options, "api": api}}


@pytest.mark.parametrize("name", INSIDE)
def test_what_is_made_over_one_protocol_is_unchanged_over_the_other(name, player, emulator):
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
    played = player.play([*tasks, *case.after])
    wrong = [f"{told.name}: {told.msg}" for told in played.told if told.failed]
    for told in played.told:
        if told.name.startswith(("made over", "ended over")) and not told.changed:
            wrong.append(f"{told.name}: nothing changed")
        if told.name.startswith(("found", "gone")) and told.changed:
            wrong.append(f"{told.name}: {told.result.get('actions')}, {told.result.get('diff')}")
    assert not wrong, "\n".join(wrong)
    assert emulator.resources() == (case.leaves or {})


def test_what_fcu_does_not_have_is_refused_in_one_line_that_names_the_option(player, emulator):
    options = {name: {**load(name).present, "api": "fcu"} for name in sorted(OUTSIDE)}
    text = re.sub(r"{{.*?}}", "i-12345678", json.dumps(options))
    played = player.play([{"name": name, name: one} for name, one in json.loads(text).items()])
    wrong = [f"{told.name}: {told.msg}" for told in played.told if "drop api: fcu" not in told.msg or "\n" in told.msg]
    assert not wrong, "\n".join(wrong)
    assert all(call["action"].startswith("Describe") for call in emulator.calls())
