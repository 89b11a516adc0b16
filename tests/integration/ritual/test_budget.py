"""What a task may import, and that the tables of calls belong to the cases."""

from __future__ import annotations

import json

import pytest

from tests.integration.ritual.budget import TABLES
from tests.integration.ritual.steps import SETTLED

pytestmark = pytest.mark.ritual

OURS = "ansible_collections.outscale.cloud."
UTILS = f"{OURS}plugins.module_utils."
HEAVY = ("httpx", "httpcore", "h11", "ssl", "pydantic", "pydantic_core", OURS.rstrip("."))

NOTES_IMPORTS = """
import os, sys, threading

class Notes:
    def find_spec(self, name, path=None, target=None):
        handle = os.open(os.environ["IMPORTS_FILE"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(handle, f"{os.getpid()} {name}\\n".encode())
        os.close(handle)
        return None

sys.meta_path.insert(0, Notes())
"""

MODULE_RUN = {
    "_arguments",
    "_client",
    "_client._facts",
    "_client._facts.directlink",
    "_client._facts.fcu",
    "_client._facts.oks",
    "_client._facts.outscale",
    "_client.cloud",
    "_client.credentials",
    "_client.deps",
    "_client.directlink",
    "_client.errors",
    "_client.facts",
    "_client.fcu",
    "_client.log",
    "_client.names",
    "_client.oks",
    "_client.outscale",
    "_client.pace",
    "_client.signature",
    "_client.tls",
    "_client.transport",
    "_client.wire",
    "_client.xml",
    "_extras",
    "_module",
    "_reconcile",
    "_reconcile.apply",
    "_reconcile.fields",
    "_reconcile.find",
    "_reconcile.parts",
    "_reconcile.plan",
    "_reconcile.resource",
    "_reconcile.users",
    "_reconcile.wait",
}
"""The files of the collection that the module net imports in a process of its own."""


@pytest.fixture
def imported(player, tmp_path):
    """Play tasks, and tell what each process imported: process id to names; the first is ansible-playbook."""

    def play(tasks, way):
        site = tmp_path / f"site-{way}"
        site.mkdir()
        (site / "sitecustomize.py").write_text(NOTES_IMPORTS)
        record = tmp_path / f"imports-{way}"
        played = player.play(tasks, way=way, env={"PYTHONPATH": str(site), "IMPORTS_FILE": str(record)})
        assert [one.msg for one in played.told if one.failed] == []
        found = {}
        for line in record.read_text().splitlines():
            pid, name = line.split()
            found.setdefault(pid, set()).add(name)
        return found

    return play


def heavy(names):
    return sorted(name for name in names if name.startswith(tuple(f"{one}." for one in HEAVY)) or name in HEAVY)


def test_a_worker_imports_nothing_that_the_parent_could_have(imported, emulator):
    net = {"name": "x", "ip_range": "10.0.0.0/16"}
    found = imported([{"net": net}, {"net": net}, {"net": {**net, "state": "absent"}}], "worker")
    parent, *workers = found.values()
    assert {"httpx", "pydantic"} <= parent
    assert [heavy(names) for names in workers if heavy(names)] == []


def test_a_module_imports_what_it_needs_and_no_more(imported, emulator):
    found = imported([{"net": {"name": "x", "ip_range": "10.0.0.0/16"}}], "process")
    processes = [
        names for names in found.values() if "ansible.module_utils.basic" in names and "ansible.cli" not in names
    ]
    names = next(one for one in processes if "httpx" in one)
    assert not {"pydantic", "pydantic_core"} & names
    ours = {name.removeprefix(UTILS) for name in names if name.startswith(UTILS)}
    assert ours - MODULE_RUN == set(), "a module imports more than it did"
    assert MODULE_RUN - ours == set(), "a module imports less than it did: keep it so"


def test_every_case_has_its_table_of_calls():
    assert {path.stem for path in TABLES.glob("*.json")} >= set(SETTLED)


NEEDS_TWO = {
    "policy": "ReadPolicies ReadPolicyVersions",  # the document is read apart
    "image": "ReadAccounts ReadImages",  # whose they are: reads show everybody's
    "snapshot": "ReadAccounts ReadSnapshots",
}


def test_a_task_that_changes_nothing_makes_one_call():
    table = {path.stem: json.loads(path.read_text()) for path in TABLES.glob("*.json")}
    again = {name: steps.get("create, again", "") for name, steps in table.items()}
    assert {name: calls for name, calls in again.items() if " " in calls} == NEEDS_TWO
