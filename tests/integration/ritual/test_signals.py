"""Runs that are interrupted: nothing is left without its name, and what was stopped for a change runs again."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.integration.playing import COLLECTION, WAYS

pytestmark = pytest.mark.ritual

IMAGE = "ami-29000005"
VM = {"name": "web", "image_id": IMAGE, "vm_type": "tinav6.c1r1p2"}
BIGGER = {**VM, "vm_type": "tinav6.c2r4p2", "allow_stop": True}


MARK = "INTERRUPTED_RUN"
"""A variable of the environment that tells the processes of a run."""


def until(true, seconds=60):
    """Wait until something is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = true()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError("it never became true")


def actions(emulator):
    return [call["action"] for call in emulator.calls()]


def interrupted(player, emulator, task, *, at, number, way="worker"):
    """Play one task, and send the signal to all processes of the run once the action has arrived."""
    folder = player.folder / f"interrupted-{number}-{way}"
    folder.mkdir()
    play = {
        "hosts": "localhost",
        "gather_facts": False,
        "vars": {"ansible_connection": "local", "ansible_python_interpreter": "{{ ansible_playbook_python }}"},
        "tasks": [{f"{COLLECTION}.{name}": options for name, options in task.items()}],
    }
    (folder / "play.yml").write_text(json.dumps([play]))
    emulator.clear_calls()
    running = subprocess.Popen(
        [Path(sys.executable).parent / "ansible-playbook", "-i", "localhost,", "play.yml"],
        cwd=folder,
        env={**player._environment(folder, way, keys=True), MARK: str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    until(lambda: at in actions(emulator) or running.poll() is not None)
    os.killpg(running.pid, number)
    running.wait(timeout=60)
    until(lambda: not _runs(folder))  # workers and modules are in groups of their own, and end later


def _runs(folder):
    """Whether any process of the run is there, by the mark that each has in its environment."""
    mark = f"{MARK}={folder}".encode()
    for environ in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if mark in environ.read_bytes().split(b"\0"):
                return True
    return False


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_a_run_was_making_when_it_was_interrupted_has_its_name(player, emulator, number, way):
    emulator.switch(delay={"CreatePublicIp": 1.0})
    interrupted(player, emulator, {"public_ip": {"name": "x"}}, at="CreatePublicIp", number=number, way=way)
    emulator.switch(delay=0)
    played = player.play([{"name": "again", "public_ip": {"name": "x"}}])
    assert not played["again"].changed
    assert emulator.resources() == {"eu-west-2": {"PublicIp": 1}}


@pytest.mark.parametrize("way", WAYS)
def test_a_vm_that_was_stopped_for_a_change_runs_again_after_an_interruption(player, emulator, way):
    emulator.switch(speed=1000)
    player.play([{"name": "made", "vm": VM}])
    emulator.switch(state_seconds={"vm.stop": 1.5})
    interrupted(player, emulator, {"vm": BIGGER}, at="StopVms", number=signal.SIGTERM, way=way)
    emulator.switch(state_seconds={})
    played = player.play([{"name": "look", "vm_info": {"filters": {"tags": ["Name=web"]}}}])
    (vm,) = played["look"].result["vms"]
    assert vm["state"] in {"running", "pending"}
    assert vm["tags"] == {"Name": "web"}


def test_a_vm_that_was_stopped_for_a_change_runs_again_after_the_run_that_follows_a_killed_one(player, emulator):
    emulator.switch(speed=1000)
    player.play([{"name": "made", "vm": VM}])
    interrupted(player, emulator, {"vm": BIGGER}, at="StopVms", number=signal.SIGKILL)
    played = player.play([{"name": "again", "vm": BIGGER}, {"name": "once more", "vm": BIGGER}])
    vm = played["again"].result["vm"]
    assert (vm["state"], vm["vm_type"], vm["tags"]) == ("running", "tinav6.c2r4p2", {"Name": "web"})
    assert played["once more"].actions == []
