"""The ritual of every module over FCU against moto, an EC2 server of other people's."""

from __future__ import annotations

import pytest

from tests.integration.fcu.differences import ON_MOTO, over_moto
from tests.integration.ritual.steps import judge, steps_of, tasks_of

pytestmark = pytest.mark.ritual

PLAYED_BY_ANSIBLE = "subnet"
"""The case that is played with ansible-playbook as well; all are played in this process."""


def play_the_ritual(name, player, moto):
    """What is wrong, a line a step."""
    case = over_moto(name)
    steps = steps_of(case)
    wrong = judge(case, steps, player.play(tasks_of(steps)))
    left = moto.left()
    wrong += [f"left on the cloud: {left}"] if left else []
    return "\n".join([f"{len(wrong)} wrong", *wrong] if wrong else [])


@pytest.mark.parametrize("name", ON_MOTO)
def test_the_ritual_over_ec2(name, moto_player, moto):
    assert play_the_ritual(name, moto_player, moto) == ""


def test_the_ritual_over_ec2_with_ansible_playbook(ansible_moto_player, moto):
    assert play_the_ritual(PLAYED_BY_ANSIBLE, ansible_moto_player, moto) == ""
