"""A call that comes too early, as what it refers to is on its way: it waits for that, whatever the refusal's code."""

from __future__ import annotations

import types

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import states
from ansible_collections.outscale.cloud.plugins.module_utils._engine import under_way, wait
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Call
from ansible_collections.outscale.cloud.plugins.module_utils._engine.plan import Step

from ..client.seams import FakeClock
from .collected import module_of
from .simulator import Simulator, refused
from .tasks import actions, failed, made, run


class Machines(Simulator):
    """Has a VM that shows one state after the other, the last for ever.

    ``unlinks_after``: how often it is seen until volumes are not linked to it any more.
    """

    def __init__(self, *words):
        super().__init__()
        self.words = list(words)
        self.seen = []
        self.unlinks_after = 0

    def read_all(self, action, params=None):
        if self.unlinks_after and len(self.seen) >= self.unlinks_after:
            for volume in self.stored["Volume"].values():
                volume.update(linked_volumes=[], state="available")
        if action != "ReadVms":
            return super().read_all(action, params)
        self.seen.append(self.words.pop(0) if len(self.words) > 1 else self.words[0])
        return [{"vm_id": "i-1", "state": self.seen[-1]}]


def early(kind=errors.Conflict, code="6006"):
    return refused(kind, code, "LinkVolume", 400)


def link(cloud):
    volume = made(cloud, "volume", {"name": "data", "size": 10, "subregion_name": "a"})
    return {"volume_id": volume["volume_id"], "vm_id": "i-1", "device_name": "/dev/xvdb"}


@pytest.mark.parametrize("kind", [errors.Conflict, errors.ConflictNotYet, errors.NotFound])
def test_a_call_waits_for_what_it_refers_to_by_reads_and_is_sent_once_more(kind):
    cloud = Machines("pending", "pending", "running")
    task = link(cloud)
    cloud.trouble = {"LinkVolume": [early(kind)]}
    assert actions(run(cloud, "volume", task, wait=False)) == ["LinkVolume"]
    assert cloud.actions == ["LinkVolume", "LinkVolume"]
    assert cloud.seen == ["pending", "pending", "running"]


def test_what_became_ready_before_it_was_looked_at_is_no_reason_to_fail():
    cloud = Machines("running")
    task = link(cloud)
    cloud.trouble = {"LinkVolume": [early()]}
    assert actions(run(cloud, "volume", task)) == ["LinkVolume"]


def test_what_is_steady_and_as_it_should_be_fails_after_one_more_try():
    cloud = Machines("running")
    task = link(cloud)
    cloud.trouble = {"LinkVolume": [early(), early(), None]}
    assert failed(cloud, "volume", task)[0].code == "6006"
    assert cloud.actions == ["LinkVolume", "LinkVolume"]
    assert cloud.clock.sleeps == []


@pytest.mark.parametrize("kind", [errors.Conflict, errors.ConflictNotYet])
def test_what_is_steady_and_in_the_way_fails_at_once_and_says_by_what(kind):
    cloud = Machines("terminated")
    task = link(cloud)
    cloud.trouble = {"LinkVolume": [early(kind), None]}
    _error, outcome = failed(cloud, "volume", task)
    assert outcome.notes == ["The VM i-1 (vm_id) is terminated: it must be running or stopped"]
    assert (cloud.actions, cloud.clock.sleeps) == (["LinkVolume"], [])


def test_a_code_that_says_not_yet_is_believed_for_as_long_as_reads_may_lag():
    cloud = Machines("running")
    task = link(cloud)
    cloud.trouble = {"LinkVolume": [early(errors.ConflictNotYet) for _one in range(20)]}
    assert failed(cloud, "volume", task)[0].code == "6006"
    assert len(cloud.actions) == 9


def test_what_stays_on_its_way_fails_with_what_it_is_and_why():
    cloud = Machines("pending")
    task = link(cloud)
    cloud.trouble = {"LinkVolume": [early() for _one in range(9)]}
    error, _outcome = failed(cloud, "volume", task, timeout=30.0)
    assert isinstance(error, wait.TimeLimit)
    assert str(error).startswith("VM i-1 is still 'pending' after 30 s (wait_timeout), and LinkVolume was refused")


def test_what_depends_on_it_and_is_on_its_way_out_is_waited_for():
    cloud = Machines("shutting-down")
    net = made(cloud, "net", {"name": "a", "ip_range": "10.0.0.0/16"})
    cloud.trouble = {"DeleteNet": [refused(errors.Conflict, "9999", "DeleteNet", 409)] * 2}
    assert actions(run(cloud, "net", {"net_id": net["net_id"]}, state="absent", wait=False)) == ["DeleteNet"]
    assert cloud.actions == ["DeleteNet"] * 3


@pytest.mark.parametrize(
    ("words", "sent"), [(("pending", "deleting", "deleted"), 3), (("ready",), 1), (("pending", "ready"), 2)]
)
def test_what_depends_on_it_is_looked_at_where_its_api_shows_its_state(words, sent):
    class Projects:
        """A project, and a cluster in it that shows one state after the other."""

        def __init__(self):
            self.clock = FakeClock()
            self.transport = types.SimpleNamespace(clock=self.clock)
            self.words = list(words)

        scope, signs_with = "a", ""

        def supports(self, _action, _name=""):
            return True

        def want(self, _names):
            pass

        def vet(self, _action, _params):
            pass

        def read_all(self, action, _params=None):
            if action == "GetProject":
                return [{"id": "p", "name": "p", "status": "ready"}]
            word = self.words.pop(0) if len(self.words) > 1 else self.words[0]
            return [{"id": "c", "name": "c", "project_id": "p", "statuses": {"status": word}}]

        def call(self, action, _params):
            self.sent = [*getattr(self, "sent", []), action]
            if self.words[0] != "deleted":
                raise refused(errors.Conflict, "", action)
            return {}

    cloud = Projects()
    if words[-1] == "deleted":
        assert actions(run(cloud, "oks_project", {"project_id": "p"}, state="absent", wait=False)) == ["DeleteProject"]
    else:
        assert "used by cluster c" in str(failed(cloud, "oks_project", {"project_id": "p"}, state="absent")[0])
    assert len(cloud.sent) == sent


def linked(cloud):
    """A volume that is linked to the VM; what is to delete it."""
    task = link(cloud)
    (volume,) = run(cloud, "volume", task).after
    cloud.sent.clear()
    cloud.seen.clear()
    return {"volume_id": volume["volume_id"]}


def test_what_is_linked_to_something_that_goes_is_deleted_once_that_is_gone():
    cloud = Machines("shutting-down")
    task = linked(cloud)
    cloud.unlinks_after = 2
    assert actions(run(cloud, "volume", task, state="absent", wait=False)) == ["DeleteVolume"]
    assert cloud.actions == ["DeleteVolume"]


def test_what_is_linked_to_something_that_stays_fails_at_once():
    cloud = Machines("running")
    task = linked(cloud)
    assert "is linked to vm i-1. Unlink it first" in str(failed(cloud, "volume", task, state="absent")[0])
    assert cloud.seen == ["running"]


class Shows:
    """A cloud that shows these items, whatever is asked for, or may not be read."""

    def __init__(self, *items, refuses=False):
        self.items = items
        self.refuses = refuses
        self.transport = types.SimpleNamespace(clock=FakeClock())

    def supports(self, _action, _name=""):
        return True

    def read_all(self, _action, _params=None):
        if self.refuses:
            raise refused(errors.Unauthorized, "4", "ReadVms", 403)
        return list(self.items)


def awaited(cloud, params, action="LinkVolume", module="volume", seconds=5):
    deadline = wait.Deadline(cloud.transport.clock, seconds)
    step = Step(Call(action, params), (), ())
    resource, error = module_of(module).resource, refused(errors.Conflict, "6006", action)
    return under_way.awaited(cloud, resource, step, {}, error, deadline)


def test_another_one_that_a_service_shows_besides_is_not_waited_for():
    assert not awaited(Shows({"vm_id": "i-2", "state": "pending"}), {"vm_id": "i-1"}).moved


def test_what_may_not_be_read_is_not_waited_for():
    assert awaited(Shows(refuses=True), {"vm_id": "i-1"}) == ([], False, False, False)


def test_a_project_is_read_as_its_api_has_it():
    with pytest.raises(wait.TimeLimit, match="project p-1 is still 'pending'"):
        awaited(Shows({"id": "p-1", "status": "pending"}), {"project_id": "p-1"}, "CreateCluster", "oks_cluster")


@pytest.mark.parametrize(
    ("read", "item", "word"),
    [
        ("ReadVms", {"state": "stopping"}, "stopping"),
        ("ReadNetPeerings", {"state": {"name": "pending-acceptance"}}, "pending-acceptance"),
        ("ReadVolumes", {"state": "in-use", "linked_volumes": [{"state": "detaching"}]}, "detaching"),
        ("ReadNics", {"state": "in-use", "link_nic": {"state": "attaching"}}, "attaching"),
        ("GetCluster", {"statuses": {"status": "deploying"}}, "deploying"),
        ("ReadDirectLinks", {"state": "pending"}, ""),
        ("ReadFlexibleGpus", {"state": "attaching"}, ""),
        ("ReadPublicIps", {"public_ip": "192.0.2.1"}, ""),
        (
            "ReadVirtualGateways",
            {"state": "available", "net_to_virtual_gateway_links": [{"state": "detaching"}]},
            "detaching",
        ),
    ],
)
def test_the_word_of_each_kind_is_found_where_it_shows_it(read, item, word):
    assert states.word(item, read) == word
