"""The plan of a fleet of VMs: any number to any number, in as few calls as there can be."""

from __future__ import annotations

import collections
import random as chances
import uuid

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.apis.protocol import Client
from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import snake
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog
from ansible_collections.outscale.cloud.plugins.module_utils._engine import identity, plan, wait
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired, resolved
from ansible_collections.outscale.cloud.plugins.module_utils._engine.execute import Engine, Options
from ansible_collections.outscale.cloud.plugins.module_utils._resources import vms as power

from ..client.seams import FakeClock
from .collected import module_of
from .simulator import refused

VM = module_of("vm").resource
NEW = {"image_id": "ami-1", "subnet_id": "subnet-1", "vm_type": "tinav6.c1r1p2"}
TAGS = {"role": "worker"}
calm = settings(deadline=None, max_examples=60)


def vm(number, **values):
    shown = {
        "vm_id": f"i-{number:02d}",
        "state": "running",
        "creation_date": f"2026-01-{number + 1:02d}T00:00:00.000Z",
        "tags": dict(TAGS),
        "image_id": "ami-1",
        "subnet_id": "subnet-1",
        "vm_type": "tinav6.c1r1p2",
        "deletion_protection": False,
    }
    return {**shown, **values}


def vms(count, **values):
    return [vm(number, **values) for number in range(count)]


def members(seen):
    return {one["vm_id"]: one for one in seen}


def planned(values, seen, state="present"):
    return plan.plan(VM, Desired(values, state), members(seen))


def predicted(seen, steps):
    return list(plan.predicted(members(seen), steps, "vm_id").values())


def actions(steps):
    return [step.call.action for step in steps]


def valid(steps):
    for step in steps:
        catalog.check("outscale", step.call.action, resolved(dict(step.call.params), [{"vm_id": "i-1"}], "known"))


counts = st.integers(0, 20)


@calm
@given(now=counts, wanted=counts, random=st.randoms())
def test_any_number_becomes_any_other_in_one_call_of_each_kind(now, wanted, random):
    seen = vms(now)
    random.shuffle(seen)
    desired = {**NEW, "exact_count": wanted, "tags": TAGS}
    steps = planned(desired, seen)
    after = predicted(seen, steps)
    assert len(after) == wanted
    expected = ["CreateVms", "CreateTags"] if wanted > now else ["DeleteVms"] if wanted < now else []
    assert actions(steps) == expected
    assert all(one["tags"] == TAGS for one in after)
    assert planned(desired, after) == []
    valid(steps)


@calm
@given(now=st.integers(1, 20), wanted=counts, random=st.randoms())
def test_the_oldest_go_first(now, wanted, random):
    seen = vms(now)
    random.shuffle(seen)
    left = {one["vm_id"] for one in predicted(seen, planned({**NEW, "exact_count": wanted, "tags": TAGS}, seen))}
    kept = min(now, wanted)
    assert {one["vm_id"] for one in vms(now)[now - kept :]} <= left


@calm
@given(
    st.lists(st.sampled_from([{}, {"a": "1"}, {"a": "2"}, {"a": "1", "b": "1"}, {"osc.own": "x"}]), min_size=1),
    st.booleans(),
)
def test_vms_that_need_the_same_tags_get_them_in_one_call(tags, purge):
    seen = [vm(number, tags=dict(one)) for number, one in enumerate(tags)]
    desired = {"exact_count": len(seen), "tags": {"a": "1"}, "purge_tags": purge}
    steps = planned(desired, seen)
    counted = collections.Counter(actions(steps))
    assert counted["CreateTags"] <= 1
    after = predicted(seen, steps)
    for before, one in zip(tags, after, strict=True):
        kept = {key: value for key, value in before.items() if key.startswith("osc.") or not purge}
        assert one["tags"] == {**kept, "a": "1"}
    assert planned(desired, after) == []
    valid(steps)


def test_fifty_vms_are_two_calls():
    steps = planned({**NEW, "exact_count": 50, "tags": TAGS}, [])
    assert actions(steps) == ["CreateVms", "CreateTags"]
    assert (steps[0].call.params["min_vms_count"], steps[0].call.params["max_vms_count"]) == (50, 50)
    assert len(steps[1].on) == 50


@pytest.mark.parametrize("state", ["present", "running", "stopped", "restarted"])
@calm
@given(states=st.lists(st.sampled_from(["running", "stopped"]), max_size=8), wanted=st.integers(0, 8))
def test_the_state_that_is_asked_for_is_reached(state, states, wanted):
    seen = [vm(number, state=one) for number, one in enumerate(states)]
    desired = {**NEW, "exact_count": wanted, "tags": TAGS}
    steps = planned(desired, seen, state)
    after = predicted(seen, steps)
    if state in {"running", "stopped", "restarted"}:
        reached = {"restarted": "running"}.get(state, state)
        assert {one["state"] for one in after} <= {reached}
    if state != "restarted":
        assert planned(desired, after, state) == []
    counted = collections.Counter(actions(steps))
    assert all(number == 1 for number in counted.values())
    valid(steps)


def test_a_vm_that_is_to_be_stopped_is_not_booted():
    steps = planned({**NEW, "exact_count": 1, "tags": TAGS}, [], "stopped")
    assert actions(steps) == ["CreateVms", "CreateTags"]
    assert steps[0].call.params["boot_on_creation"] is False


def test_a_new_vm_is_not_restarted():
    assert "RebootVms" not in actions(planned({**NEW, "name": "web"}, [], "restarted"))


def test_an_option_that_is_not_set_is_not_sent():
    (create,) = planned({"image_id": "ami-1", "exact_count": 1}, [])
    assert set(create.call.params) == {"image_id", "min_vms_count", "max_vms_count"}


def test_what_is_fixed_is_told_by_name():
    with pytest.raises(plan.CannotChange, match="image_id is 'ami-1', not 'ami-2'"):
        planned({"name": "web", "image_id": "ami-2"}, vms(1))


# --- what needs a stop ---


def test_a_change_that_needs_a_stop_is_refused_without_leave():
    with pytest.raises(power.NeedsStop, match="The VM i-00 must be stopped to change vm_type: set allow_stop: true"):
        planned({"vm_ids": ["i-00"], "vm_type": "tinav6.c2r2p2"}, vms(1))


@pytest.mark.parametrize(
    ("state", "now", "expected"),
    [
        ("present", "running", ["CreateTags", "StopVms", "UpdateVm", "StartVms", "DeleteTags"]),
        ("running", "running", ["CreateTags", "StopVms", "UpdateVm", "StartVms", "DeleteTags"]),
        ("stopped", "running", ["StopVms", "UpdateVm"]),
        ("present", "stopped", ["UpdateVm"]),
        ("running", "stopped", ["UpdateVm", "StartVms"]),
        ("stopped", "stopped", ["UpdateVm"]),
    ],
)
def test_a_change_that_needs_a_stop_stops_and_starts_as_the_task_wants(state, now, expected):
    steps = planned({"vm_ids": ["i-00"], "vm_type": "tinav6.c2r2p2", "allow_stop": True}, [vm(0, state=now)], state)
    assert actions(steps) == expected
    valid(steps)


def test_many_vms_are_stopped_and_started_in_one_call_each():
    steps = planned({"exact_count": 3, "tags": TAGS, "vm_type": "tinav6.c2r2p2", "allow_stop": True}, vms(3))
    assert actions(steps) == ["CreateTags", "StopVms", "UpdateVm", "UpdateVm", "UpdateVm", "StartVms", "DeleteTags"]


def test_a_change_that_a_running_vm_takes_stops_nothing():
    steps = planned({"vm_ids": ["i-00"], "deletion_protection": True}, vms(1))
    assert actions(steps) == ["UpdateVm"]


# --- protection ---


@pytest.mark.parametrize("values", [{"name": "web"}, {"exact_count": 0, "tags": TAGS}])
def test_a_protected_vm_is_not_deleted(values):
    with pytest.raises(power.Protected, match=r"Protected from deletion: i-01. Set deletion_protection: false"):
        planned(values, [vm(0), vm(1, deletion_protection=True)], "absent" if "name" in values else "present")


def test_a_protected_vm_is_deleted_where_the_task_takes_its_protection_away():
    seen = [vm(0), vm(1, deletion_protection=True)]
    steps = planned({"exact_count": 0, "tags": TAGS, "deletion_protection": False}, seen)
    assert actions(steps) == ["UpdateVm", "DeleteVms"]
    assert steps[0].on == ("i-01",)
    assert steps[0].call.params["deletion_protection"] is False
    assert predicted(seen, steps) == []


def test_absent_of_nothing_is_nothing():
    assert planned({"name": "web"}, [], "absent") == []


# --- carrying it out ---


class Vms(Client):
    """VMs in memory. ``trouble``: action to what happens to its next calls, as in the simulator."""

    name = "outscale"
    lost = object()

    def __init__(self, seen=()):
        self.clock = FakeClock()
        self.transport = type("Seam", (), {"clock": self.clock})()
        self.vms = {one["vm_id"]: one for one in seen}
        self.tokens, self.sent, self.trouble, self.reads = {}, [], {}, 0
        self.ignored, self.scope = set(), uuid.uuid4().hex

    def read_all(self, action, params=None):
        if action != "ReadVms":  # what the task refers to is there
            return [{snake(name).removesuffix("s"): one} for name, ids in params["filters"].items() for one in ids]
        self.reads += 1
        filters = {snake(name): wanted for name, wanted in params["filters"].items()}
        filters = {name: wanted for name, wanted in filters.items() if name not in self.ignored}
        if set(filters.get("vm_ids", ())) - set(self.vms):
            raise refused(errors.NotFound, "5063", status=400)
        return [dict(one, tags=dict(one["tags"])) for one in self.vms.values() if self._fits(one, filters)]

    def _fits(self, one, filters):
        tags = {f"{key}={value}" for key, value in one["tags"].items()}
        return (
            one["vm_id"] in filters.get("vm_ids", [one["vm_id"]])
            and one["state"] in filters.get("vm_state_names", [one["state"]])
            and (not filters.get("tags") or bool(tags & set(filters["tags"])))
            and self.tokens.get(one["vm_id"]) in filters.get("client_tokens", [self.tokens.get(one["vm_id"])])
        )

    def call(self, action, params):
        self.sent.append((action, params))
        happening = (self.trouble.get(action) or [None]).pop(0)
        if isinstance(happening, Exception):
            raise happening
        answer = getattr(self, action)(params) or {}
        if happening is self.lost:
            raise errors.AnswerLost("lost")
        return answer

    def CreateVms(self, params):  # noqa: N802 - the name of the action
        known = [vm_id for vm_id, token in self.tokens.items() if token == params["client_token"]]
        if not known:
            for _unused in range(params["max_vms_count"]):
                made = vm(len(self.vms), tags={}, client_token=params["client_token"])
                self.vms[made["vm_id"]] = made
                self.tokens[made["vm_id"]] = params["client_token"]
                known.append(made["vm_id"])
        return {"vms": [dict(self.vms[one]) for one in known]}

    def CreateTags(self, params):  # noqa: N802
        for one in params["resource_ids"]:
            self.vms[one]["tags"] |= {tag["key"]: tag["value"] for tag in params["tags"]}

    def DeleteVms(self, params):  # noqa: N802
        for one in params["vm_ids"]:
            self.vms[one]["state"] = "terminated"

    def StopVms(self, params):  # noqa: N802
        for one in params["vm_ids"]:
            self.vms[one]["state"] = "stopped"

    @property
    def actions(self):
        return [action for action, _params in self.sent]

    @property
    def alive(self):
        return [one for one in self.vms.values() if one["state"] != "terminated"]


def run(cloud, values, state="present", **options):
    worker = Engine(cloud, VM, Options(**options))
    return worker.run(Desired(values, state))


FLEET = {**NEW, "exact_count": 3, "tags": TAGS}


def test_a_fleet_is_made_and_then_left_alone():
    cloud = Vms()
    outcome = run(cloud, FLEET)
    assert len(outcome.after) == 3
    assert cloud.actions == ["CreateVms", "CreateTags"]
    assert not run(cloud, FLEET).changed
    assert cloud.actions == ["CreateVms", "CreateTags"]


@pytest.mark.parametrize("carried_out", [True, False])
def test_a_creation_whose_answer_was_lost_makes_no_vm_twice(carried_out):
    cloud = Vms()
    cloud.trouble["CreateVms"] = [cloud.lost if carried_out else errors.AnswerLost("lost")]
    outcome = run(cloud, FLEET)
    assert len(cloud.vms) == 3
    assert len(outcome.after) == 3
    assert all(one["tags"] == TAGS for one in cloud.vms.values())
    assert len({params["client_token"] for action, params in cloud.sent if action == "CreateVms"}) == 1
    assert outcome.warnings


@pytest.mark.parametrize("carried_out", [True, False])
@pytest.mark.parametrize("action", ["CreateTags", "DeleteVms", "StopVms"])
def test_another_call_whose_answer_was_lost_leads_to_the_same_end(action, carried_out):
    seen = vms(5) if action != "CreateTags" else []
    cloud = Vms(seen)
    cloud.trouble[action] = [cloud.lost if carried_out else errors.AnswerLost("lost")]
    run(cloud, FLEET, "stopped" if action == "StopVms" else "present")
    assert len(cloud.alive) == 3
    assert all(one["tags"] == TAGS for one in cloud.alive)
    assert {one["state"] for one in cloud.alive} == {"stopped" if action == "StopVms" else "running"}


class Booting(Vms):
    """A cloud that boots every VM that it makes."""

    def vet(self, action, params):
        if "boot_on_creation" in params:
            raise errors.InvalidInput("no word for boot_on_creation")


@pytest.mark.parametrize("check", [True, False])
def test_where_every_new_vm_boots_one_that_should_be_stopped_is_stopped_then(check):
    cloud = Booting()
    outcome = run(cloud, {**NEW, "name": "web"}, "stopped", check=check)
    assert [call["action"] for call in outcome.calls] == ["CreateVms", "CreateTags", "StopVms"]
    assert cloud.actions == ([] if check else ["CreateVms", "CreateTags", "StopVms"])
    assert [one["state"] for one in outcome.after] == ["stopped"]


def test_a_choice_of_the_user_that_cannot_be_sent_is_refused_before_anything_is_made():
    cloud = Booting()
    with pytest.raises(errors.InvalidInput):
        run(cloud, {**NEW, "name": "web", "boot_on_creation": False})
    assert cloud.actions == []


def test_answers_that_are_lost_for_ever_fail_the_task():
    cloud = Vms()
    cloud.trouble["CreateTags"] = [errors.AnswerLost("lost")] * 99
    with pytest.raises(errors.AnswerLost):
        run(cloud, FLEET)


def test_check_mode_sends_reads_only():
    cloud = Vms(vms(5))
    outcome = run(cloud, FLEET, check=True)
    assert cloud.sent == []
    assert [call["action"] for call in outcome.calls] == ["DeleteVms"]
    assert len(outcome.after) == 3


def test_waiting_for_many_vms_is_one_read_a_round():
    cloud = Vms()
    run(cloud, {**FLEET, "exact_count": 20})
    assert cloud.reads <= 4


def test_a_vm_that_ends_while_it_is_waited_for_fails_at_once():
    cloud = Vms()
    cloud.CreateTags = lambda params: cloud.vms["i-01"].update(state="terminated", state_reason="no capacity")
    worker = Engine(cloud, VM, Options())
    with pytest.raises(wait.BadEnd, match=r"The vm i-01 is 'terminated', .*no capacity"):
        worker.run(Desired(FLEET))
    assert worker.outcome.changed
    assert cloud.clock.seconds < 1


def test_a_vm_that_never_runs_is_told_with_its_last_state():
    cloud = Vms()
    cloud.CreateTags = lambda params: cloud.vms["i-01"].update(state="pending")
    worker = Engine(cloud, VM, Options(timeout=30))
    with pytest.raises(wait.TimeLimit, match=r"The vm i-01 is still 'pending' after 30 s \(wait_timeout\)"):
        worker.run(Desired(FLEET))
    assert [call["action"] for call in worker.outcome.calls] == ["CreateVms", "CreateTags"]


def test_two_vms_of_one_name_are_an_error():
    cloud = Vms(vms(2, tags={"Name": "web"}))
    with pytest.raises(identity.Ambiguous, match="i-00, i-01"):
        run(cloud, {**NEW, "name": "web"})


def test_an_id_that_does_not_exist_is_told():
    with pytest.raises(identity.Missing, match="There is no vm i-77"):
        run(Vms(vms(1)), {"vm_ids": ["i-00", "i-77"]})
    assert not run(Vms(vms(1)), {"vm_ids": ["i-77"]}, "absent").changed


@pytest.mark.parametrize("count", [0, 2])
@pytest.mark.parametrize("tags", [{}, {"tags": {}}, {"filters": {}}])
def test_a_count_of_no_fleet_in_particular_is_refused_as_it_would_be_all_vms_of_the_account(count, tags):
    cloud = Vms(vms(3, tags={}))
    with pytest.raises(errors.InvalidInput, match="exact_count"):
        run(cloud, {**NEW, "exact_count": count, **tags})
    assert cloud.sent == []


def test_only_vms_that_have_all_the_tags_are_counted():
    cloud = Vms([vm(0), vm(1, tags={"role": "worker", "team": "a"}), vm(2, tags={"team": "a"})])
    run(cloud, {**NEW, "exact_count": 0, "tags": {"role": "worker", "team": "a"}})
    assert {one["vm_id"] for one in cloud.alive} == {"i-00", "i-02"}


def test_a_filter_may_be_a_single_value():
    cloud = Vms(vms(3))
    asked = []
    original = cloud.read_all
    cloud.read_all = lambda action, params=None: asked.append(params["filters"]) or original(action, params)
    run(cloud, {**NEW, "exact_count": 3, "filters": {"tags": "role=worker", "subnet_ids": "subnet-1"}}, check=True)
    assert asked[0]["Tags"] == ["role=worker"]
    assert asked[0]["SubnetIds"] == ["subnet-1"]


def test_a_wrong_filter_is_told_before_anything_is_read():
    cloud = Vms()
    with pytest.raises(errors.InvalidInput, match="did you mean subnet_ids"):
        run(cloud, {**NEW, "exact_count": 3, "filters": {"subnet_id": "x"}})
    assert cloud.reads == 0


def test_chance_decides_nothing_about_who_goes():
    seen = vms(10, creation_date="2026-01-01T00:00:00.000Z")
    chosen = set()
    for seed in range(5):
        chances.Random(seed).shuffle(seen)
        (step,) = planned({"exact_count": 9, "tags": TAGS}, seen)
        chosen.add(step.on)
    assert chosen == {("i-00",)}


def test_a_name_and_filters_must_both_fit():
    cloud = Vms([vm(0, tags={"Name": "web"}), vm(1, tags={"Name": "web", "role": "worker"}), vm(2)])
    run(cloud, {**NEW, "exact_count": 0, "name": "web", "filters": {"Tags": ["role=worker"]}})
    assert {one["vm_id"] for one in cloud.alive} == {"i-00", "i-02"}


def test_a_tag_without_a_value_is_counted_as_it_is_written():
    cloud = Vms()
    fleet_of_two = {**NEW, "exact_count": 2, "tags": {"spare": None, "rank": 1}}
    assert [one["tags"] for one in run(cloud, fleet_of_two).after] == [{"spare": "", "rank": "1"}] * 2
    assert not run(cloud, fleet_of_two).changed


@pytest.mark.parametrize("filters", [{"tags": "role=db"}, {"tag_keys": ["stage"]}, {"tag_values": ["db", "prod"]}])
def test_new_vms_that_the_filters_would_not_choose_are_refused_as_each_run_would_make_more(filters):
    cloud = Vms()
    with pytest.raises(errors.InvalidInput, match=f"describe them so that they fit {next(iter(filters))} "):
        run(cloud, {**FLEET, "filters": filters})
    assert cloud.sent == []


def test_a_fleet_that_cannot_become_what_is_asked_for_is_shown_as_it_is():
    cloud = Vms(vms(3))
    worker = Engine(cloud, VM, Options())
    with pytest.raises(plan.CannotChange):
        worker.run(Desired({**FLEET, "image_id": "ami-2"}))
    assert [one["vm_id"] for one in worker.outcome.after] == ["i-00", "i-01", "i-02"]
