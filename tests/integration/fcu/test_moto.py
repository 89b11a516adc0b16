"""The ritual of every module over FCU against moto, an EC2 server of other people's."""

from __future__ import annotations

import pytest

from tests.integration.fcu.differences import ON_MOTO, over_moto
from tests.integration.ritual.steps import judge, steps_of, tasks_of

pytestmark = pytest.mark.ritual


@pytest.mark.parametrize("name", ON_MOTO)
def test_the_ritual_over_ec2(name, moto_player, moto):
    case = over_moto(name)
    steps = steps_of(case)
    wrong = judge(case, steps, moto_player.play(tasks_of(steps)))
    left = moto.left()
    wrong += [f"left on the cloud: {left}"] if left else []
    assert not wrong, "\n".join([f"{len(wrong)} wrong", *wrong])
