"""The two clouds that are reached over FCU: the emulator, and moto."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("tests.integration.fcu.moto_cloud")


@pytest.fixture(scope="session")
def running_moto():
    from tests.integration.fcu.moto_cloud import Moto

    with Moto() as moto:
        yield moto


@pytest.fixture
def moto(running_moto):
    running_moto.reset()
    return running_moto


@pytest.fixture
def fcu_player(emulator, tmp_path):
    from tests.integration.fcu.fcu_player import FcuPlayer

    return FcuPlayer(emulator, tmp_path)


@pytest.fixture
def direct_player(emulator, tmp_path):
    from tests.integration.direct import DirectPlayer

    return DirectPlayer(emulator, tmp_path)


@pytest.fixture
def direct_fcu_player(emulator, tmp_path):
    from tests.integration.fcu.fcu_player import DirectFcuPlayer

    return DirectFcuPlayer(emulator, tmp_path)


@pytest.fixture
def ansible_moto_player(moto, tmp_path):
    from tests.integration.fcu.fcu_player import FcuPlayer

    return FcuPlayer(moto, tmp_path, service="ec2")


@pytest.fixture
def moto_player(moto, tmp_path):
    from tests.integration.fcu.fcu_player import DirectFcuPlayer

    return DirectFcuPlayer(moto, tmp_path, service="ec2")
