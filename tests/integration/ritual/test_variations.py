"""The ritual with another service of the same API: one that says less, one that says more, one of a newer version."""

from __future__ import annotations

import pytest

from tests.emulator.description import NEWER
from tests.integration.ritual.steps import NAMES, judge, load, steps_of, tasks_of

MAIN = {"load_balancer", "security_group", "vm", "volume"}
"""The cases that are played each time; the others for minutes."""

SERVICES = {
    "terse": {"documented_only": True, "empties": "omit", "small_pages": 1, "pending_first": True},
    "loud": {"empties": "null", "additions": True, "unknown_ids_fail": True, "long_ids": True, "keep_deleted": True},
    "newer": {"api_version": NEWER, "documented_only": True, "small_pages": 1},
}


OF_THE_OLDER = {"access_key", "net_peering", "product_type"}
"""Cases that speak of what the newer version has not any more, has at last, or wants to be told as well."""


def marks(name):
    return [pytest.mark.ritual if name in MAIN else pytest.mark.soak]


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("name", [pytest.param(name, marks=marks(name)) for name in NAMES])
def test_the_ritual_with_another_service(name, service, player, emulator):
    if service == "newer" and name in OF_THE_OLDER:
        pytest.skip("it speaks of the older version")
    case = load(name)
    steps = steps_of(case)
    emulator.switch(**{**SERVICES[service], **case.switches})
    played = player.play(tasks_of(steps))
    wrong = judge(case, steps, played, exact=False)
    left = emulator.resources()
    wrong += [f"left on the cloud: {left}"] if left != (case.leaves or {}) else []
    assert not wrong, "\n".join([f"{len(wrong)} wrong", *wrong])
