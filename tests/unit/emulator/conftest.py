"""One emulator for the tests of a worker, fresh for each test."""

from __future__ import annotations

import pytest

from tests.emulator.runner import Emulator

from .api import Api


@pytest.fixture(scope="session")
def running():
    with Emulator(speed=10) as emulator:
        yield emulator


@pytest.fixture
def emulator(running):
    running.reset()
    return running


@pytest.fixture
def api(emulator):
    return Api(emulator)
