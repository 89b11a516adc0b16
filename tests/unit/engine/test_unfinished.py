"""Waiting for many things at once: one Read a kind and round, a limit for each, and what became of each."""

from __future__ import annotations

import collections

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._engine.unfinished import (
    ABSENT,
    Unfinished,
    Waited,
    wait_for_all,
)
from ansible_collections.outscale.cloud.plugins.module_utils._resources.kinds import kinds

from ..client.seams import FakeClock
from .simulator import Simulator, refused
from .tasks import made, run

READY = {"vm": ("running",), "volume": ("available", "in-use")}


class Clouds:
    """Shows for each Read one list after the other, the last for ever; an exception is raised."""

    def __init__(self, **shown):
        self.shown = {f"Read{name.title()}": list(rounds) for name, rounds in shown.items()}
        self.clock = FakeClock()
        self.read = collections.Counter()

    def supports(self, _action, _name=""):
        return True

    def read_all(self, action, _params=None):
        self.read[action] += 1
        rounds = self.shown[action]
        found = rounds.pop(0) if len(rounds) > 1 else rounds[0]
        if isinstance(found, Exception):
            raise found
        return [dict(one) for one in found]


def vm(state, identity="i-1"):
    return {"vm_id": identity, "state": state, "tags": {"Name": "web"}}


def volume(state, identity="vol-1", **more):
    return {"volume_id": identity, "state": state, **more}


def waited(cloud, *wanted):
    """What became of each, as kind, id, until, seconds."""
    items = []
    for kind, identity, until, seconds, *shows in wanted:
        what = Unfinished(kind, identity, until or READY[kind], seconds, *shows)
        items.append(Waited(what, kinds()[kind], cloud.clock))
    wait_for_all(lambda _api: cloud, items)
    return items


def test_each_round_reads_each_kind_once_until_all_of_it_is_ready():
    cloud = Clouds(
        vms=[[vm("pending"), vm("pending", "i-2")], [vm("running"), vm("pending", "i-2")], [vm("running", "i-2")]],
        volumes=[[volume("creating")], [volume("available")]],
    )
    items = waited(cloud, ("vm", "i-1", (), 60), ("vm", "i-2", (), 60), ("volume", "vol-1", (), 60))
    assert [(one.what.id, one.word, one.failure) for one in items] == [
        ("i-1", "running", ""),
        ("i-2", "running", ""),
        ("vol-1", "available", ""),
    ]
    assert cloud.read == {"ReadVms": 3, "ReadVolumes": 2}
    assert len(cloud.clock.sleeps) == 2


def test_what_fails_does_not_end_the_wait_for_others():
    cloud = Clouds(vms=[[vm("terminated")]], volumes=[[volume("creating")], [volume("available")]])
    broken, fine = waited(cloud, ("vm", "i-1", (), 60), ("volume", "vol-1", (), 60))
    assert broken.failure == "The vm i-1 (web) is 'terminated', from where it cannot become running"
    assert (fine.word, fine.failure) == ("available", "")
    assert cloud.read["ReadVms"] == 1


def test_each_has_a_limit_of_its_own():
    cloud = Clouds(vms=[[vm("pending")]], volumes=[*[[volume("creating")]] * 12, [volume("available")]])
    short, long = waited(cloud, ("vm", "i-1", (), 3), ("volume", "vol-1", (), 600))
    assert short.failure == "The vm i-1 (web) is still 'pending' after 3 s (wait_timeout), not running"
    assert long.failure == ""
    assert cloud.clock.monotonic() > 3


@pytest.mark.parametrize("rounds", [[[vm("shutting-down")], []], [[vm("shutting-down")], [vm("terminated")]], [[]]])
def test_what_was_deleted_is_waited_for_until_it_is_gone(rounds):
    (item,) = waited(Clouds(vms=rounds), ("vm", "i-1", (ABSENT,), 60))
    assert (item.word, item.failure, item.over) == (ABSENT, "", True)


def test_what_does_not_go_is_told_with_its_state():
    (item,) = waited(Clouds(vms=[[vm("running")]]), ("vm", "i-1", (ABSENT,), 5))
    assert item.failure == "The vm i-1 (web) is still 'running' after 5 s (wait_timeout), although it was deleted"


def test_what_reads_do_not_show_yet_is_given_time():
    (item,) = waited(Clouds(vms=[[], [], [], [], [vm("running")]]), ("vm", "i-1", (), 60))
    assert item.failure == ""


def test_what_there_is_not_is_told_long_before_the_limit():
    cloud = Clouds(vms=[[]])
    (item,) = waited(cloud, ("vm", "i-1", (), 600))
    assert item.failure == "There is no vm i-1"
    assert cloud.clock.monotonic() < 60


def test_what_vanishes_is_told_at_once():
    cloud = Clouds(vms=[[vm("pending")], []])
    (item,) = waited(cloud, ("vm", "i-1", (), 600))
    assert item.failure == "The vm i-1 (web) vanished while it was waited for"
    assert item.word == ABSENT


def test_a_field_that_comes_later_is_waited_for():
    cloud = Clouds(volumes=[[volume("in-use", size=10)], [volume("in-use", size=20)]])
    (item,) = waited(cloud, ("volume", "vol-1", (), 60, {"size": 20}))
    assert (item.failure, item.state["size"]) == ("", 20)
    (item,) = waited(Clouds(volumes=[[volume("in-use", size=10)]]), ("volume", "vol-1", (), 5, {"size": 20}))
    assert item.failure == "The volume vol-1 still shows another size after 5 s (wait_timeout)"


def test_a_kind_that_may_not_be_read_fails_alone():
    denied = refused(errors.Unauthorized, "4", "ReadVms", 403)
    first, second = waited(
        Clouds(vms=[denied], volumes=[[volume("available")]]), ("vm", "i-1", (), 60), ("volume", "vol-1", (), 60)
    )
    assert first.failure.startswith("The vm i-1 cannot be read: ReadVms was refused")
    assert second.failure == ""


# what a task leaves


class Slow(Simulator):
    """Shows what is there as being on its way."""

    def read_all(self, action, params=None):
        found = super().read_all(action, params)
        return [{**one, "state": "creating"} for one in found] if action == "ReadVolumes" else found


def test_a_task_that_does_not_wait_leaves_what_is_on_its_way():
    task = {"name": "data", "size": 10, "subregion_name": "a"}
    cloud = Slow()
    (left,) = run(cloud, "volume", task, wait=False, timeout=30.0).unfinished
    assert (left.resource, left.until, left.seconds) == ("volume", ("available", "in-use"), 30.0)
    assert run(cloud, "volume", task, wait=False).unfinished[0].id == left.id  # it is still on its way
    assert cloud.actions.count("CreateVolume") == 1


def test_a_task_leaves_nothing_where_it_waits_or_all_is_as_it_is_to_be():
    task = {"name": "data", "size": 10, "subregion_name": "a"}
    assert run(Simulator(), "volume", task).unfinished == []
    assert run(Simulator(), "volume", task, wait=False).unfinished == []
    assert run(Simulator(), "public_ip", {"name": "a"}, wait=False).unfinished == []


def test_a_deletion_leaves_what_takes_time_to_go():
    cloud = Simulator()
    volume_id = made(cloud, "volume", {"name": "data", "size": 10, "subregion_name": "a"})["volume_id"]
    (left,) = run(cloud, "volume", {"volume_id": volume_id}, state="absent", wait=False).unfinished
    assert (left.id, left.until) == (volume_id, (ABSENT,))
    group = made(cloud, "security_group", {"security_group_name": "a", "description": "a"})["security_group_id"]
    assert run(cloud, "security_group", {"security_group_id": group}, state="absent", wait=False).unfinished == []


def test_a_change_that_comes_later_is_left_with_the_value_to_come():
    class Growing(Simulator):
        """Shows the old size."""

        def read_all(self, action, params=None):
            found = super().read_all(action, params)
            return [{**one, "size": 10} for one in found] if action == "ReadVolumes" else found

    cloud = Growing()
    volume_id = made(cloud, "volume", {"name": "data", "size": 10, "subregion_name": "a"})["volume_id"]
    (left,) = run(cloud, "volume", {"volume_id": volume_id, "size": 20}, wait=False).unfinished
    assert left.shows == {"size": 20}
