"""An emulator for each worker of the test run, and a player of tasks against it."""

from __future__ import annotations

import os

import pytest

from tests.emulator.runner import Emulator

pytest.register_assert_rewrite(
    *(f"tests.integration.{name}" for name in ("inventory.cli", "playing", "ritual.steps", "ritual.walk")),
)


@pytest.fixture(scope="session")
def running_emulator():
    with Emulator(speed=10) as emulator:
        yield emulator


@pytest.fixture
def emulator(running_emulator):
    running_emulator.reset()
    return running_emulator


@pytest.fixture
def player(emulator, tmp_path):
    """Plays with ansible-playbook; in this process where only the calls are counted, as ``make coverage`` does."""
    if "COVERAGE_OF_CALLS" in os.environ:
        from tests.integration.direct import DirectPlayer

        return DirectPlayer(emulator, tmp_path)
    from tests.integration.playing import Player

    return Player(emulator, tmp_path)


@pytest.fixture
def direct(emulator, tmp_path):
    """A player that runs modules in this process: a life takes a second."""
    from tests.integration.direct import DirectPlayer

    return DirectPlayer(emulator, tmp_path)


@pytest.fixture
def hurry(monkeypatch):
    """Makes the waiting of the client and the engine so many times shorter."""
    from tests.integration.direct import Hurry

    return lambda times: Hurry(times).put_on(monkeypatch)
