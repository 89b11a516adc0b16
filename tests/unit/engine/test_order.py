"""What is taken away, and when: after what replaces it, and put back where that is refused, lost or interrupted."""

from __future__ import annotations

import os
import signal

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Call, Desired
from ansible_collections.outscale.cloud.plugins.module_utils._engine.parts import Items, replacing
from ansible_collections.outscale.cloud.plugins.module_utils._engine.signals import Interrupted

from .simulator import Simulator, refused
from .tasks import LOST, actions, engine_of, failed, made, run
from .test_many import Vms, vm

REFUSED = refused(errors.Invalid, "4019", status=400)
VOLUME = {"name": "data", "size": 10, "subregion_name": "a", "vm_id": "i-1", "device_name": "/dev/xvdb"}
MOVED = {**VOLUME, "vm_id": "i-2", "allow_relink": True}


@pytest.fixture
def cloud():
    return Simulator()


def link_of(cloud):
    (one,) = cloud.stored["Volume"].values()
    return [(link["vm_id"], link["device_name"]) for link in one["linked_volumes"]]


# --- items of a list ---


def items(**more):
    """A list of numbers, each with a value; ``a1`` is the item a of value 1."""

    def calls(action):
        return lambda _resource, some: [Call(action, {"items": [f"{key}{value}" for key, value in some]})]

    return Items(
        "items", seen=lambda seen: seen.get("items", []), key=lambda item: item[0], add=calls("Add"),
        remove=calls("Remove"), result=lambda seen, some: {"items": some}, **more,
    )  # fmt: skip


def planned(wanted, found, **more):
    return list(items(**more).plan(None, Desired({"items": wanted}), {"items": found}))


def test_items_are_added_before_others_are_removed():
    calls = planned([("b", 1)], [("a", 1)])
    assert [(call.action, call.params["items"]) for call in calls] == [("Add", ["b1"]), ("Remove", ["a1"])]
    assert [call.gives for call in calls] == [{"items": [("a", 1), ("b", 1)]}, {"items": [("b", 1)]}]


def test_an_item_that_cannot_be_there_twice_goes_first_and_its_way_back_is_owed():
    gone, new = planned([("a", 2)], [("a", 1)])
    assert (gone.action, new.action) == ("Remove", "Add")
    (back,) = gone.undo
    assert (back.action, back.params) == ("Add", {"items": ["a1"]})
    assert (gone.purpose, new.purpose, new.completes) == ("items", "items", True)


def test_what_is_added_changed_and_removed_comes_in_this_order():
    calls = planned([("a", 2), ("c", 1)], [("a", 1), ("b", 1)])
    assert [(call.action, call.params["items"]) for call in calls] == [
        ("Add", ["c1"]),
        ("Remove", ["a1"]),
        ("Add", ["a2"]),
        ("Remove", ["b1"]),
    ]


def test_a_change_that_has_a_call_of_its_own_takes_nothing_away():
    (call,) = planned([("a", 2)], [("a", 1)], change=lambda _resource, pairs: [Call("Change", {"pairs": pairs})])
    assert (call.action, call.undo) == ("Change", ())
    assert call.gives == {"items": [("a", 2)]}


@pytest.mark.parametrize(("purge", "gone"), [(True, ["Remove"]), (False, []), (None, ["Remove"])])
def test_items_that_are_not_listed_go_only_where_the_task_says_so(purge, gone):
    part = items(purge="purge_items")
    values = {"items": [], **({} if purge is None else {"purge_items": purge})}
    assert [call.action for call in part.plan(None, Desired(values), {"items": [("a", 1)]})] == gone


@pytest.mark.parametrize("values", [{}, {"items": None}])
def test_items_that_are_not_given_are_left_alone(values):
    assert list(items().plan(None, Desired(values), {"items": [("a", 1)]})) == []


def test_of_a_replacement_that_only_takes_or_only_adds_nothing_is_owed():
    one, other = Call("Remove", {}), Call("Add", {})
    assert replacing("x", [one], [], [other]) == [one]
    assert replacing("x", [], [other], [one]) == [other]


def test_only_the_first_of_what_goes_owes_its_way_back_and_only_the_last_completes():
    calls = replacing("x", [Call("R1", {}), Call("R2", {})], [Call("A1", {}), Call("A2", {})], [Call("B", {})])
    assert [bool(call.undo) for call in calls] == [True, False, False, False]
    assert [call.completes for call in calls] == [False, False, False, True]


# --- a link that moves ---


def test_a_volume_whose_new_link_is_refused_is_linked_again_where_it_was(cloud):
    made(cloud, "volume", VOLUME)
    cloud.trouble["LinkVolume"] = [REFUSED]
    exc, outcome = failed(cloud, "volume", MOVED)
    assert exc is REFUSED
    assert actions(outcome) == ["UnlinkVolume", "LinkVolume"]
    assert link_of(cloud) == [("i-1", "/dev/xvdb")]
    assert outcome.after[0]["linked_volumes"][0]["vm_id"] == "i-1"
    assert outcome.notes == ["What had been taken away for the change was put back"]
    assert actions(run(cloud, "volume", MOVED)) == ["UnlinkVolume", "LinkVolume"]


@pytest.mark.parametrize("happening", ["never carried out", "carried out"])
def test_a_volume_whose_new_link_is_lost_for_ever_is_linked_somewhere(cloud, happening):
    made(cloud, "volume", VOLUME)
    kind = LOST if happening == "never carried out" else cloud.lost
    cloud.trouble["LinkVolume"] = [kind] * 6
    if happening == "carried out":
        assert run(cloud, "volume", MOVED).changed
        assert link_of(cloud) == [("i-2", "/dev/xvdb")]
        return
    exc, outcome = failed(cloud, "volume", MOVED)
    assert exc is LOST
    assert link_of(cloud) == [("i-1", "/dev/xvdb")]
    assert [call.get("uncertain") for call in outcome.calls] == [None, True, None]


def test_a_volume_whose_unlink_is_lost_is_moved_all_the_same(cloud):
    made(cloud, "volume", VOLUME)
    cloud.trouble["UnlinkVolume"] = [cloud.lost]
    outcome = run(cloud, "volume", MOVED)
    assert link_of(cloud) == [("i-2", "/dev/xvdb")]
    assert actions(outcome) == ["UnlinkVolume", "LinkVolume"]


def test_a_volume_whose_unlink_is_lost_and_new_link_refused_is_put_back(cloud):
    made(cloud, "volume", VOLUME)
    cloud.trouble = {"UnlinkVolume": [cloud.lost], "LinkVolume": [REFUSED]}
    failed(cloud, "volume", MOVED)
    assert link_of(cloud) == [("i-1", "/dev/xvdb")]


def test_what_cannot_be_put_back_is_told(cloud):
    made(cloud, "volume", VOLUME)
    cloud.trouble["LinkVolume"] = [REFUSED, REFUSED]
    _exc, outcome = failed(cloud, "volume", MOVED)
    (note,) = [note for note in outcome.notes if "put back" in note]
    (volume_id,) = cloud.stored["Volume"]
    assert note.startswith(f"LinkVolume for {volume_id}, to put back what was taken away, failed: ")
    assert outcome.after[0]["linked_volumes"] == []


def test_what_is_not_possible_yet_is_put_back_when_it_is(cloud):
    made(cloud, "volume", VOLUME)
    cloud.trouble["LinkVolume"] = [REFUSED, *[refused(errors.ConflictNotYet, "9039")] * 3, LOST]
    failed(cloud, "volume", MOVED)
    assert link_of(cloud) == [("i-1", "/dev/xvdb")]


@pytest.fixture
def caught():
    """The signals that reach the process, which would otherwise end it."""
    numbers = []
    before = {
        one: signal.signal(one, lambda number, _frame: numbers.append(number))
        for one in (signal.SIGINT, signal.SIGTERM)
    }
    yield numbers
    for one, handler in before.items():
        signal.signal(one, handler)


def interrupting(cloud, action, number):
    """The cloud in which the process is told to end while a call is under way."""
    original = cloud._do

    def do(called, params):
        if called == action:
            cloud._do = original
            os.kill(os.getpid(), number)
        return original(called, params)

    cloud._do = do


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_told_to_end_puts_back_what_it_had_taken(cloud, caught, number):
    made(cloud, "volume", VOLUME)
    interrupting(cloud, "LinkVolume", number)
    with pytest.raises(Interrupted):
        engine_of(cloud, "volume").run(Desired(MOVED))
    assert link_of(cloud) == [("i-1", "/dev/xvdb")]
    assert caught == [number]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_told_to_end_while_it_creates_still_gives_the_name(cloud, caught, number):
    interrupting(cloud, "CreateVolume", number)
    cloud._CreateTags = lambda params: (caught.append("named"), Simulator._CreateTags(cloud, params))[1]
    run(cloud, "volume", {"name": "data", "size": 10, "subregion_name": "a"})
    assert cloud.actions == ["CreateVolume", "CreateTags"]
    assert caught == ["named", number]


def test_a_signal_outside_of_what_is_unfinished_takes_its_course_at_once(cloud, caught):
    made(cloud, "net", {"name": "n", "ip_range": "10.0.0.0/16"})
    interrupting(cloud, "UpdateNet", signal.SIGTERM)
    engine = engine_of(cloud, "net")
    original = cloud.call
    cloud.call = lambda action, params=None: (original(action, params), caught.append(action))[0]
    engine.run(Desired({"name": "n", "dhcp_options_set_id": "dopt-9"}))
    assert caught == [signal.SIGTERM, "UpdateNet"]


def test_a_volume_that_is_linked_is_not_deleted(cloud):
    made(cloud, "volume", VOLUME)
    exc, _outcome = failed(cloud, "volume", VOLUME, "absent")
    assert "it is linked to vm i-1. Unlink it first, with vm_id: null" in str(exc)
    assert cloud.sent == []


# --- a VM that is stopped for a change ---


class Stoppable(Vms):
    def UpdateVm(self, params):  # noqa: N802 - the name of the action
        self.vms[params.pop("vm_id")].update(params)

    def StartVms(self, params):  # noqa: N802
        for one in params["vm_ids"]:
            self.vms[one]["state"] = "running"

    def DeleteTags(self, params):  # noqa: N802
        for one in params["resource_ids"]:
            for tag in params["tags"]:
                self.vms[one]["tags"].pop(tag["key"], None)


STOP = {"vm_ids": ["i-00"], "vm_type": "tinav6.c2r2p2", "allow_stop": True}


def test_a_vm_that_is_stopped_for_a_change_runs_again_and_carries_no_mark():
    cloud = Stoppable([vm(0)])
    run(cloud, "vm", STOP)
    assert cloud.actions == ["CreateTags", "StopVms", "UpdateVm", "StartVms", "DeleteTags"]
    assert cloud.vms["i-00"] == vm(0, vm_type="tinav6.c2r2p2")


def test_a_change_that_needs_a_stop_waits_until_the_vm_has_stopped():
    cloud = Stoppable([vm(0)])
    cloud.StopVms = lambda params: cloud.vms["i-00"].update(state="stopping", since=cloud.reads)
    original = cloud.read_all

    def stopping(action, params=None):
        if cloud.vms["i-00"]["state"] == "stopping" and cloud.reads > cloud.vms["i-00"]["since"] + 3:
            cloud.vms["i-00"]["state"] = "stopped"
        return original(action, params)

    def update(params):
        assert cloud.vms["i-00"]["state"] == "stopped"
        Stoppable.UpdateVm(cloud, params)

    cloud.read_all, cloud.UpdateVm = stopping, update
    run(cloud, "vm", STOP)
    assert cloud.vms["i-00"]["vm_type"] == "tinav6.c2r2p2"
    assert cloud.vms["i-00"]["state"] == "running"


@pytest.mark.parametrize("trouble", [[REFUSED], [LOST] * 9])
def test_a_vm_whose_change_is_refused_or_lost_runs_again(trouble):
    cloud = Stoppable([vm(0)])
    cloud.trouble["UpdateVm"] = list(trouble)
    _exc, outcome = failed(cloud, "vm", STOP)
    assert cloud.vms["i-00"] == vm(0)
    assert outcome.after == [vm(0)]


def test_a_vm_that_a_killed_run_left_stopped_is_started_by_the_next():
    cloud = Stoppable([vm(0)])

    def killed(_params):
        raise KeyboardInterrupt

    cloud.UpdateVm, cloud.StartVms = killed, killed
    with pytest.raises(KeyboardInterrupt):
        run(cloud, "vm", STOP)
    del cloud.UpdateVm, cloud.StartVms
    assert cloud.vms["i-00"]["state"] == "stopped"
    run(cloud, "vm", STOP)
    assert cloud.vms["i-00"] == vm(0, vm_type="tinav6.c2r2p2")


def test_a_vm_that_was_stopped_before_stays_stopped():
    cloud = Stoppable([vm(0, state="stopped")])
    run(cloud, "vm", STOP)
    assert cloud.actions == ["UpdateVm"]


@pytest.mark.parametrize("behavior", ["terminate", "restart"])
def test_a_vm_that_ends_when_it_is_stopped_is_told_to_stay_first(behavior):
    cloud = Stoppable([vm(0, vm_initiated_shutdown_behavior=behavior)])

    def stop(params):
        assert cloud.vms["i-00"]["vm_initiated_shutdown_behavior"] == "stop"
        Vms.StopVms(cloud, params)

    cloud.StopVms = stop
    run(cloud, "vm", STOP)
    assert cloud.vms["i-00"] == vm(0, vm_type="tinav6.c2r2p2", vm_initiated_shutdown_behavior=behavior)
    run(cloud, "vm", {"vm_ids": ["i-00"]}, "stopped")
    assert cloud.vms["i-00"]["state"] == "stopped"
    assert cloud.vms["i-00"]["vm_initiated_shutdown_behavior"] == behavior


class ShowsBoth(Stoppable):
    """Shows what guest and host do as well, as API 1.42.0 does."""

    def UpdateVm(self, params):  # noqa: N802
        found = self.vms[params["vm_id"]]
        both = dict(found["shutdown_behavior_configuration"])
        if word := params.get("vm_initiated_shutdown_behavior"):
            guest, host = ("terminate", "restart") if word == "terminate" else ("stop", word)
            both = {"guest_action": guest, "host_action": host}
        both |= params.pop("shutdown_behavior_configuration", {})
        word = "terminate" if both["guest_action"] == "terminate" else both["host_action"]
        shown = {"shutdown_behavior_configuration": both, "vm_initiated_shutdown_behavior": word}
        super().UpdateVm({**params, **shown})


@pytest.mark.parametrize("both", [("terminate", "stop"), ("stop", "restart")])
@pytest.mark.parametrize("trouble", [[], [REFUSED]])
def test_what_guest_and_host_do_is_set_to_stop_for_a_stop_and_given_back(both, trouble):
    before = dict(zip(("guest_action", "host_action"), both, strict=True))
    cloud = ShowsBoth([vm(0, shutdown_behavior_configuration=before)])

    def stop(params):
        assert set(cloud.vms["i-00"]["shutdown_behavior_configuration"].values()) == {"stop"}
        Vms.StopVms(cloud, params)
        cloud.trouble["UpdateVm"] = list(trouble)

    cloud.StopVms = stop
    if trouble:
        failed(cloud, "vm", STOP)
    else:
        run(cloud, "vm", STOP)
    assert cloud.vms["i-00"]["shutdown_behavior_configuration"] == before
    assert cloud.vms["i-00"]["state"] == "running"
    assert cloud.vms["i-00"]["tags"] == vm(0)["tags"]


def test_what_guest_and_host_are_to_do_is_what_they_do_after_a_stop():
    cloud = ShowsBoth([vm(0, shutdown_behavior_configuration={"guest_action": "terminate", "host_action": "stop"})])
    run(cloud, "vm", {**STOP, "shutdown_behavior_configuration": {"host_action": "restart"}})
    assert cloud.vms["i-00"]["shutdown_behavior_configuration"] == {
        "guest_action": "terminate",
        "host_action": "restart",
    }
    cloud.sent.clear()
    run(cloud, "vm", {**STOP, "shutdown_behavior_configuration": {"host_action": "restart"}})
    assert cloud.sent == []


def test_a_run_that_was_killed_while_a_vm_was_stopped_leaves_what_guest_and_host_did_to_the_next():
    before = {"guest_action": "terminate", "host_action": "stop"}
    cloud = ShowsBoth([vm(0, shutdown_behavior_configuration=before)])

    def killed(params):
        Vms.StopVms(cloud, params)
        raise KeyboardInterrupt

    cloud.StopVms, cloud.StartVms = killed, killed
    with pytest.raises(KeyboardInterrupt):
        run(cloud, "vm", STOP)
    del cloud.StopVms, cloud.StartVms
    cloud.vms["i-00"]["shutdown_behavior_configuration"] = {"guest_action": "stop", "host_action": "stop"}
    run(cloud, "vm", STOP)
    assert cloud.vms["i-00"]["shutdown_behavior_configuration"] == before
    assert cloud.vms["i-00"]["state"] == "running"


def test_the_protection_of_a_vm_whose_deletion_is_refused_is_put_back():
    cloud = Stoppable([vm(0, deletion_protection=True, tags={"Name": "web"})])
    cloud.trouble["DeleteVms"] = [REFUSED]
    failed(cloud, "vm", {"name": "web", "deletion_protection": False}, "absent")
    assert cloud.vms["i-00"]["deletion_protection"] is True


# --- a replacement ---

NET = {"name": "shop", "ip_range": "10.0.0.0/16"}
KEYPAIR = {"keypair_name": "k"}


def test_another_one_is_there_before_the_old_one_goes(cloud):
    made(cloud, "net", NET)
    run(cloud, "net", {**NET, "ip_range": "10.9.0.0/16"}, replace=True)
    assert cloud.actions == ["CreateNet", "CreateTags", "DeleteNet"]


def test_a_replacement_whose_creation_is_refused_leaves_the_old_one(cloud):
    there = made(cloud, "net", NET)
    cloud.trouble["CreateNet"] = [REFUSED]
    _exc, outcome = failed(cloud, "net", {**NET, "ip_range": "10.9.0.0/16"}, replace=True)
    assert list(cloud.stored["Net"].values()) == [there]
    assert (outcome.changed, outcome.after) == (False, [there])


def test_what_cannot_be_there_twice_goes_first_and_the_message_says_so_where_the_new_one_is_refused(cloud):
    made(cloud, "subnet", {"net_id": "vpc-1", "ip_range": "10.0.0.0/24", "subregion_name": "a"})
    cloud.trouble["CreateSubnet"] = [REFUSED]
    (old,) = cloud.stored["Subnet"]
    values = {"net_id": "vpc-1", "ip_range": "10.0.0.0/24", "subregion_name": "b"}
    _exc, outcome = failed(cloud, "subnet", values, replace=True)
    assert actions(outcome) == ["DeleteSubnet"]
    assert outcome.after == []
    assert f"Deleted before that: subnet {old}" in outcome.notes


def test_the_end_of_a_deletion_is_waited_for_before_another_one_of_its_key_is_made(cloud):
    made(cloud, "subnet", {"net_id": "vpc-1", "ip_range": "10.0.0.0/24", "subregion_name": "a"})
    (old,) = cloud.stored["Subnet"].values()
    original, left = cloud.read_all, [1] * 3

    def leaving(action, params=None):
        if cloud.actions[-1:] == ["DeleteSubnet"] and left:
            left.pop()
            return [{**old, "state": "deleting"}]
        return original(action, params)

    cloud.read_all = leaving
    run(cloud, "subnet", {"net_id": "vpc-1", "ip_range": "10.0.0.0/24", "subregion_name": "b"}, replace=True)
    assert cloud.actions == ["DeleteSubnet", "CreateSubnet"]
    assert left == []


def test_what_a_replacement_loses_is_said_before_it_is_allowed(cloud):
    made(cloud, "volume", {"name": "data", "size": 10, "subregion_name": "a"})
    exc, _outcome = failed(cloud, "volume", {"name": "data", "size": 5})
    assert "size is 10, not 5" in str(exc)
    assert "replace: true to delete it with its data" in str(exc)
