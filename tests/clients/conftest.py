"""Official clients as released, against one emulator that is fresh for each test."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.emulator.runner import Emulator

INSTALLED = Path(__file__).resolve().parents[2] / ".cache" / "clients"
"""What tools/clients.sh makes."""


@pytest.fixture(scope="session")
def running():
    with Emulator(speed=20) as emulator:
        yield emulator


@pytest.fixture
def emulator(running):
    running.reset()
    return running


@pytest.fixture
def home(tmp_path):
    """The home folder of the client, with no settings of anybody."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


class Client:
    """A program: calling it runs it to its end and returns what it printed; ``refused`` wants it to fail."""

    def __init__(self, program, home, *first, **env):
        if not (INSTALLED / ".installed").exists():
            pytest.skip(f"{program} is not installed: `make clients` does that, and runs this")
        if not (INSTALLED / "bin" / program).exists():
            pytest.skip(f"{program} could not be built when the clients were installed: Go was not found")
        self.command = [INSTALLED / "bin" / program, *first]
        # nothing of who runs the tests: no keys, no proxy
        self.env = {"HOME": str(home), "PATH": os.defpath, "LC_ALL": "C.UTF-8", "no_proxy": "127.0.0.1", **env}

    def run(self, *words):
        return subprocess.run(
            [*self.command, *words],
            check=False,
            env=self.env,
            capture_output=True,
            text=True,
            timeout=120,
            stdin=subprocess.DEVNULL,
        )

    def __call__(self, *words):
        done = self.run(*words)
        assert done.returncode == 0, f"{' '.join(words)}: {done.stdout}{done.stderr}"
        return done.stdout

    def json(self, *words):
        return json.loads(self(*words))

    def refused(self, *words):
        done = self.run(*words)
        assert done.returncode != 0, f"{' '.join(words)} was not refused: {done.stdout}"
        return done.stdout + done.stderr


@pytest.fixture
def client(home):
    """``client("osc-cli", OSC_REGION=...)``."""
    return lambda program, *first, **env: Client(program, home, *first, **env)


@pytest.fixture
def keys(emulator):
    """The keys of the emulator's account as boto3 and the AWS CLI read them."""
    return {
        "AWS_ACCESS_KEY_ID": emulator.env["OSC_ACCESS_KEY"],
        "AWS_SECRET_ACCESS_KEY": emulator.env["OSC_SECRET_KEY"],
        "AWS_DEFAULT_REGION": emulator.env["OSC_REGION"],
    }
