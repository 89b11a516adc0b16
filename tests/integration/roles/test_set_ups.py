"""Set-ups that people really have, in playbooks/: up, up again without a change, down."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.soak]

SET_UPS = ["cluster", "peered_nets", "golden_image"]


@pytest.fixture
def played(emulator, checkout, collections_path, ansible_bin, tmp_path):
    """Plays all of them in one run; gives how many tasks changed something, and the changing calls."""
    stand_in = {"ansible_connection": "local", "ansible_python_interpreter": sys.executable}
    own = {**stand_in, "golden_become": False, "golden_root": str(tmp_path)}

    def play(**variables):
        emulator.clear_calls()
        done = subprocess.run(
            [
                ansible_bin / "ansible-playbook",
                *(f"{name}.yml" for name in SET_UPS),
                "-e",
                json.dumps({"golden_host_vars": own, **variables}),
            ],
            cwd=checkout / "playbooks",
            env={
                **os.environ,
                **emulator.env,
                "ANSIBLE_COLLECTIONS_PATH": str(collections_path),
                "ANSIBLE_NOCOLOR": "1",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-3000:]
        *_earlier, changed = re.findall(r" changed=(\d+)", done.stdout)  # the sum of all playbooks
        return int(changed), [one["action"] for one in emulator.calls() if not one["action"].startswith("Read")]

    return play


def test_the_set_ups_go_up_stay_as_they_are_and_come_down(emulator, played, tmp_path):
    changed, _calls = played()
    assert changed > len(SET_UPS)
    assert (tmp_path / "srv" / "www" / "health").read_text() == "ok\n"
    (there,) = emulator.resources().values()
    assert {kind: there[kind] for kind in ("Net", "Vm", "NetPeering", "NatService", "Image")} == {
        "Net": 3,
        "Vm": 5,
        "NetPeering": 1,
        "NatService": 1,
        "Image": 1,
    }
    assert played() == (0, [])
    played(cluster_state="absent", peered_state="absent", golden_state="absent")
    assert emulator.resources() == {}


@pytest.mark.parametrize("name", SET_UPS)
def test_a_set_up_is_short(checkout, name):
    assert len((checkout / "playbooks" / f"{name}.yml").read_text().splitlines()) < 80
