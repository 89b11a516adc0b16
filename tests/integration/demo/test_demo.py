"""The demonstration, end to end."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

READS = ("Read", "List", "Get")
pytestmark = [pytest.mark.slow, pytest.mark.soak]


@pytest.fixture
def playbook(emulator, checkout, collections_path, ansible_bin):
    """Plays one of the playbooks; gives its exit code and how many tasks changed something on each host."""

    def play(*args):
        found = {"ANSIBLE_COLLECTIONS_PATH": str(collections_path), "ANSIBLE_NOCOLOR": "1"}
        emulator.clear_calls()
        done = subprocess.run(
            [ansible_bin / "ansible-playbook", *args],
            cwd=checkout / "playbooks",
            env={**os.environ, **emulator.env, **found},
            capture_output=True,
            text=True,
            check=False,
        )
        sys.stdout.write(done.stdout + done.stderr)
        return done.returncode, [int(number) for number in re.findall(r" changed=(\d+)", done.stdout)]

    return play


def written(emulator):
    return [call["action"] for call in emulator.calls() if not call["action"].startswith(READS)]


def test_check_mode_from_nothing_plans_all_of_it_and_sends_reads_only(emulator, playbook):
    code, changed = playbook("demo.yml", "--check", "--diff")
    assert code == 0
    assert changed == [19]
    assert emulator.calls()
    assert written(emulator) == []
    assert emulator.resources() == {}


def test_a_stack_that_was_stopped_half_way_is_completed_or_taken_down(emulator, playbook):
    emulator.switch(errors={"CreateLoadBalancer": [1, 400, "4045", "InvalidParameterValue"]})
    assert playbook("demo.yml") == (2, [16])
    assert playbook("demo.yml") == (0, [3])
    there = emulator.resources()["eu-west-2"]
    assert {kind: there[kind] for kind in ("Net", "Subnet", "Vm", "PublicIp", "NatService", "LoadBalancer")} == {
        "Net": 1,
        "Subnet": 2,
        "Vm": 3,
        "PublicIp": 2,
        "NatService": 1,
        "LoadBalancer": 1,
    }
    assert playbook("demo.yml", "--check") == (0, [0])
    assert playbook("demo.yml") == (0, [0])
    assert written(emulator) == []
    emulator.switch(errors={"DeleteInternetService": [1, 400, "4045", "InvalidParameterValue"]})
    assert playbook("demo_teardown.yml")[0] == 2
    assert playbook("demo_teardown.yml")[0] == 0
    assert emulator.resources() == {}
    assert playbook("demo_teardown.yml") == (0, [0])
    assert written(emulator) == []


CREATIONS = (
    "CreateDhcpOptions",
    "CreateInternetService",
    "CreateKeypair",
    "CreateLoadBalancer",
    "CreateNatService",
    "CreateNet",
    "CreatePublicIp",
    "CreateRouteTable",
    "CreateSecurityGroup",
    "CreateSubnet",
    "CreateTags",
    "CreateVms",
    "CreateVolume",
    "CreateProject",
    "CreateCluster",
)


def test_nothing_is_made_twice_where_the_answers_of_creations_are_lost(emulator, playbook):
    assert playbook("demo.yml") == (0, [19])
    undisturbed = emulator.resources()
    emulator.reset()
    emulator.switch(lost_answers=dict.fromkeys(CREATIONS, 1))
    assert playbook("demo.yml") == (0, [19])
    assert {call["action"] for call in emulator.calls() if call.get("lost")} == set(CREATIONS)
    assert emulator.resources() == undisturbed
    assert playbook("demo.yml") == (0, [0])


def test_a_throttled_account_gets_its_stack_all_the_same(emulator, playbook):
    emulator.switch(rate_account=10)
    assert playbook("demo.yml") == (0, [19])
    assert [call for call in emulator.calls() if call["status"] == 429]
    assert playbook("demo.yml") == (0, [0])


def test_make_demo_keeps_its_promises(checkout):
    done = subprocess.run([sys.executable, "tools/demo.py"], cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    changed = [int(number) for number in re.findall(r"tasks ok, (\d+) changed", done.stdout)]
    assert len(changed) == 4
    assert changed[1] == changed[3] == 0
    assert "--shop-web-1" in done.stdout
    assert "All as promised" in done.stdout


def processes_with(mark):
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if mark.encode() in (entry / "environ").read_bytes():
                found.append((entry.name, (entry / "cmdline").read_bytes()))
        except OSError:
            continue
    return found


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("when", ["listens on", "Have the Subnets"])
def test_a_demo_that_is_stopped_leaves_no_process(checkout, number, when):
    mark = uuid.uuid4().hex
    with subprocess.Popen(
        [sys.executable, "-u", "tools/demo.py"],
        cwd=checkout,
        env={**os.environ, "DEMO_MARK": mark},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as demo:
        for line in demo.stdout:
            if when in line:
                break
        time.sleep(0.3)
        assert len(processes_with(mark)) > 1
        os.killpg(demo.pid, number)
        rest = demo.stdout.read()
        assert demo.wait(20) == 130
    assert "stopped" in rest
    assert "Traceback" not in rest
    assert processes_with(mark) == []
