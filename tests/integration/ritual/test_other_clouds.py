"""The whole ritual with clouds that answer in other ways: filters are ignored, there is more or less in an answer."""

from __future__ import annotations

import pytest

from tests.integration.ritual.steps import NAMES, judge, load, steps_of, tasks_of
from tests.integration.ritual.walk import PROMPT

CLOUDS = {
    "filters are ignored": {"ignored_filters": "*"},
    "an object more": {"extra_objects": True},
    "no details": {"no_details": True},
    "reads are not the API's": {"foreign_answers": {"reads": [{"at": 3}, {"at": 12}, {"at": 40}]}},
    "reads lag": {"read_lag": 0.05},
    "states last": {"state_seconds": {"*": 0.1, "gpu.link": 0.0}},  # that of a flexible GPU is told, not waited for
    "1.40.1": {"api_version": "1.40.1"},
    "1.42.0": {"api_version": "1.42.0"},
}
QUICK = {"filters are ignored", "an object more", "no details"}

OF_ONE_VERSION = {"access_key", "net_peering", "product_type", "user_group"}
"""Cases that speak of what only one version has, or takes: a peering with another account without naming it."""

TIMES = 20


def cases():
    for cloud, switches in CLOUDS.items():
        for name in NAMES:
            if not (name in OF_ONE_VERSION and "api_version" in switches):
                yield pytest.param(name, cloud, marks=[] if cloud in QUICK else [pytest.mark.soak])


@pytest.mark.parametrize(("name", "cloud"), cases())
def test_the_ritual_on_another_cloud(name, cloud, direct, emulator, hurry):
    hurry(TIMES)
    case = load(name)
    steps = steps_of(case)
    emulator.switch(**{"speed": PROMPT, **CLOUDS[cloud], **case.switches})
    played = direct.play(tasks_of(steps))
    wrong = judge(case, steps, played, exact=False)
    left = emulator.resources()
    wrong += [f"left on the cloud: {left}"] if left != (case.leaves or {}) else []
    assert not wrong, "\n".join([f"{len(wrong)} wrong", *wrong])
