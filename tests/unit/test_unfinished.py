"""The memory of what a run has left unfinished, and what a wait takes."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import importlib

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._modules.asked import asked
from ansible_collections.outscale.cloud.plugins.plugin_utils._unfinished import Memory

PACKAGE = "ansible_collections.outscale.cloud.plugins.modules"
VM, WAIT, KEYPAIR = (importlib.import_module(f"{PACKAGE}.{name}").MODULE for name in ("vm", "wait", "keypair"))


def entry(identity, resource="vm", scope="a", **more):
    return {"resource": resource, "id": identity, "until": ["running"], "wait_timeout": 600.0, "scope": scope, **more}


def result(*entries, ids=()):
    """What a task about VMs gives that has left ``entries`` unfinished and found all of ``ids`` ready."""
    shown = [{"vm_id": one} for one in (*ids, *(one["id"] for one in entries))]
    return {"changed": True, "vms": shown, "diff": {"before": {}, "after": {}}, "unfinished": list(entries)}


@pytest.fixture
def memory(tmp_path):
    return Memory(str(tmp_path))


def ids(memory):
    return [one["id"] for one in memory.entries()]


def test_what_tasks_leave_is_told_in_their_order_by_any_worker_of_the_run(tmp_path):
    for name in ("i-3", "i-1", "i-2"):
        Memory(str(tmp_path)).learn(VM, result(entry(name)))
    assert sorted(ids(Memory(str(tmp_path)))) == ["i-1", "i-2", "i-3"]


def test_the_last_word_about_a_resource_counts(memory):
    memory.learn(VM, result(entry("i-1")))
    memory.learn(VM, result(entry("i-1", until=["absent"])))
    assert [one["until"] for one in memory.entries()] == [["absent"]]


def test_what_a_later_task_finds_ready_or_has_deleted_is_forgotten(memory):
    memory.learn(VM, result(entry("i-1"), entry("i-2"), entry("i-3")))
    memory.learn(VM, result(ids=["i-1"]))
    memory.learn(VM, {"changed": True, "vm": None, "diff": {"before": {"i-2": {"vm_id": "i-2"}}, "after": {}}})
    assert ids(memory) == ["i-3"]


def test_a_wait_forgets_what_it_has_seen_ready_and_keeps_what_failed(memory):
    memory.learn(VM, result(entry("i-1"), entry("i-2")))
    told = [{"resource": "vm", "id": "i-1", "failure": None}, {"resource": "vm", "id": "i-2", "failure": "too late"}]
    memory.learn(WAIT, {"changed": False, "resources": told})
    assert ids(memory) == ["i-2"]


def test_a_task_that_failed_says_nothing(memory):
    memory.learn(VM, result(entry("i-1")))
    memory.learn(VM, {**result(ids=["i-1"]), "failed": True})
    assert ids(memory) == ["i-1"]


def test_nothing_is_written_where_nothing_is_unfinished(tmp_path):
    Memory(str(tmp_path)).learn(KEYPAIR, {"changed": True, "keypair": {"keypair_name": "a"}, "diff": {}})
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_nothing_is_remembered_and_nothing_fails():
    nowhere = Memory("")
    nowhere.learn(VM, result(entry("i-1")))
    assert nowhere.entries() == []


def test_the_files_are_the_user_s_alone_and_hold_what_the_result_says(memory, tmp_path):
    memory.learn(VM, {**result(entry("i-1")), "vm": {"vm_id": "i-1", "user_data": "secret"}})
    (folder,) = tmp_path.iterdir()
    (file,) = folder.iterdir()
    assert (folder.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)
    assert "secret" not in file.read_text()


def test_the_same_id_of_two_accounts_is_two_things(memory):
    memory.learn(VM, result(entry("shop", "load_balancer")))
    memory.learn(VM, result(entry("shop", "load_balancer", scope="b")))
    assert sorted(one["scope"] for one in memory.entries()) == ["a", "b"]


# what a wait takes


def wanted(value, state="present", seconds=None):
    return [(one.what.resource, one.what.id, one.what.until, one.what.seconds) for one in asked(value, state, seconds)]


def test_results_ids_and_entries_are_taken_at_any_depth():
    loop = {"changed": True, "results": [result(entry("i-1")), {"changed": False}, {"skipped": True}]}
    given = [loop, "vol-1", {"resource": "oks_project", "id": "p"}, [entry("i-2", until=["absent"])]]
    assert wanted(given) == [
        ("vm", "i-1", ("running",), 600.0),
        ("volume", "vol-1", ("available", "in-use"), 600.0),
        ("oks_project", "p", ("ready",), 600.0),
        ("vm", "i-2", ("absent",), 600.0),
    ]


def test_state_counts_where_the_value_does_not_tell():
    assert wanted(["i-1", entry("i-2")], "absent") == [
        ("vm", "i-1", ("absent",), 600.0),
        ("vm", "i-2", ("running",), 600.0),
    ]


def test_the_limit_of_the_wait_goes_before_that_of_each():
    assert [one[3] for one in wanted([entry("i-1", wait_timeout=20.0), "i-2"], seconds=5.0)] == [5.0, 5.0]
    assert [one[3] for one in wanted([entry("i-1", wait_timeout=20.0), "i-2"])] == [20.0, 600.0]


@pytest.mark.parametrize("value", [7, [None], "", {"vm_id": "i-1"}, {"resource": "vmm", "id": "i-1"}])
def test_what_is_neither_is_refused(value):
    with pytest.raises(InvalidInput, match=r"^for"):
        wanted(value)
