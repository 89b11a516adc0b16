"""What a task says: what was done, what is there, and what nobody knows, whatever ended it."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired
from ansible_collections.outscale.cloud.plugins.module_utils._engine.execute import Engine
from ansible_collections.outscale.cloud.plugins.module_utils._engine.outcome import Options, Outcome
from ansible_collections.outscale.cloud.plugins.module_utils._modules import arguments
from ansible_collections.outscale.cloud.plugins.module_utils._modules.base import Failed, Module, Task, result_of

from .simulator import Simulator, refused
from .tasks import LOST, actions, engine_of, failed, made, run
from .test_many import NEW, VM, Vms, vm, vms

REFUSED = refused(errors.Invalid, "4019", status=400)
NET = {"name": "shop", "ip_range": "10.0.0.0/16"}
VOLUME = {"name": "data", "size": 10, "subregion_name": "a"}


@pytest.fixture
def cloud():
    return Simulator()


# --- after a failure ---


def test_a_change_that_is_half_done_is_shown_as_it_is(cloud):
    there = made(cloud, "volume", VOLUME)
    cloud.trouble["CreateTags"] = [REFUSED]
    _exc, outcome = failed(cloud, "volume", {**VOLUME, "size": 20, "tags": {"a": "1"}})
    assert actions(outcome) in ([], ["UpdateVolume"])
    assert outcome.after == list(cloud.stored["Volume"].values())
    assert outcome.after[0]["tags"] == there["tags"]


def test_what_is_shown_after_a_failure_is_read_and_not_hoped_for(cloud):
    made(cloud, "volume", VOLUME)

    def update(params):
        cloud.stored["Volume"][params["volume_id"]]["size"] = 15  # not what was asked for
        cloud.trouble["LinkVolume"] = [REFUSED]

    cloud._UpdateVolume = update
    values = {**VOLUME, "size": 20, "vm_id": "i-1", "device_name": "/dev/xvdb"}
    _exc, outcome = failed(cloud, "volume", values)
    assert "UpdateVolume" in actions(outcome)
    assert outcome.after[0]["size"] == 15


def test_what_was_made_before_a_refusal_is_named(cloud):
    cloud.trouble["CreateTags"] = [REFUSED]
    _exc, outcome = failed(cloud, "net", NET)
    (identity,) = cloud.stored["Net"]
    assert outcome.notes == [f"Made before that: net {identity}"]
    assert [one["net_id"] for one in outcome.after] == [identity]


def test_the_vms_that_were_made_are_in_the_result_of_a_failure():
    cloud = Vms()
    cloud.trouble["CreateTags"] = [REFUSED]
    engine = Engine(cloud, VM, Options())
    with pytest.raises(errors.Invalid):
        engine.run(Desired({**NEW, "exact_count": 2, "tags": {"role": "worker"}}))
    assert [one["vm_id"] for one in engine.outcome.after] == ["i-00", "i-01"]
    assert "Made before that: vm i-00, i-01" in engine.outcome.notes


def test_nothing_is_read_after_a_failure_that_changed_nothing(cloud):
    cloud.trouble["CreateNet"] = [REFUSED]
    reads = []
    original = cloud.read_all
    cloud.read_all = lambda action, params=None: reads.append(action) or original(action, params)
    failed(cloud, "net", NET)
    before_the_call = len(reads)
    assert before_the_call <= 2


def test_a_read_that_fails_after_a_failure_does_not_hide_it(cloud):
    def tagged(_params):
        cloud.trouble["ReadNets"] = [REFUSED] * 9
        raise refused(errors.QuotaExceeded, "10004")

    cloud._CreateTags = tagged
    exc, outcome = failed(cloud, "net", NET)
    assert isinstance(exc, errors.QuotaExceeded)
    assert any("What is left could not be read" in warning for warning in outcome.warnings)
    assert outcome.after[0]["net_id"] in cloud.stored["Net"]


def test_a_secret_is_in_no_state_of_the_resource_whatever_ends_the_task(cloud):
    def made_and_blind(params):
        cloud.trouble["ReadKeypairs"] = [REFUSED] * 9
        return cloud._create("Keypair", params)

    cloud._CreateKeypair = made_and_blind
    _exc, outcome = failed(cloud, "keypair", {"keypair_name": "k"})
    assert outcome.secret == {"private_key": "s3cr3t"}
    assert "s3cr3t" not in str([outcome.before, outcome.after, outcome.predicted, outcome.calls, outcome.warnings])


# --- what is accepted is recorded at once ---


@pytest.mark.parametrize("kind", [TypeError, KeyError, RecursionError, errors.ServerFault])
def test_an_exception_of_any_kind_leaves_what_was_done(cloud, kind):
    def broken(_params):
        raise kind("x") if kind is not errors.ServerFault else REFUSED

    cloud._CreateTags = broken
    engine = engine_of(cloud, "net")
    with pytest.raises(Exception):  # noqa: B017, PT011 - that it is any is the point
        engine.run(Desired(NET))
    assert actions(engine.outcome) == ["CreateNet"]
    assert engine.outcome.after[0]["net_id"] in cloud.stored["Net"]


def test_a_call_that_is_several_is_recorded_as_far_as_it_went(cloud):
    one = made(cloud, "net", NET)

    def half(_params):
        exc = refused(errors.Invalid, "4019")
        exc.accepted = [{"action": "AssociateDhcpOptions", "params": {"vpc_id": one["net_id"], "secret_key": "x"}}]
        raise exc

    cloud._UpdateNet = half
    _exc, outcome = failed(cloud, "net", {**NET, "dhcp_options_set_id": "dopt-9"})
    assert outcome.changed
    assert outcome.calls == [
        {"action": "AssociateDhcpOptions", "params": {"vpc_id": one["net_id"], "secret_key": "***"}}
    ]


def test_what_a_call_that_is_several_made_is_in_the_result(cloud):
    real = cloud._create

    def half(params):
        exc = refused(errors.Invalid, "4019")
        exc.accepted, exc.answer = [{"action": "CreateVpc", "params": {}}], real("Net", params)
        raise exc

    cloud._CreateNet = half
    _exc, outcome = failed(cloud, "net", NET)
    (identity,) = cloud.stored["Net"]
    assert [one["net_id"] for one in outcome.after] == [identity]
    assert outcome.notes == [f"Made before that: net {identity}"]


# --- what nobody knows ---


def test_a_call_whose_answers_are_all_lost_is_told_as_perhaps_made(cloud):
    made(cloud, "net", NET)
    cloud.trouble["UpdateNet"] = [LOST] * 9
    _exc, outcome = failed(cloud, "net", {**NET, "dhcp_options_set_id": "dopt-9"})
    assert [(call["action"], call.get("uncertain")) for call in outcome.calls] == [("UpdateNet", True)]
    assert outcome.changed


def test_a_call_that_is_planned_anew_is_told_once(cloud):
    made(cloud, "net", NET)
    cloud.trouble["UpdateNet"] = [LOST, cloud.lost]
    outcome = run(cloud, "net", {**NET, "dhcp_options_set_id": "dopt-9"})
    assert [(call["action"], call.get("uncertain")) for call in outcome.calls] == [("UpdateNet", None)]


class Rebooting(Vms):
    def RebootVms(self, params):  # noqa: N802 - the name of the action
        """It restarts."""


def test_a_restart_whose_answer_is_lost_is_not_sent_again_and_told_as_perhaps_made():
    cloud = Rebooting(vms(2))
    cloud.trouble["RebootVms"] = [cloud.lost]
    outcome = run(cloud, "vm", {"vm_ids": ["i-00", "i-01"]}, "restarted")
    assert cloud.actions == ["RebootVms"]
    assert [(call["action"], call.get("uncertain")) for call in outcome.calls] == [("RebootVms", True)]
    assert any("perhaps it was carried out. It was not sent again" in one for one in outcome.warnings)


def test_a_restart_of_many_is_one_call():
    cloud = Rebooting(vms(3))
    outcome = run(cloud, "vm", {"vm_ids": ["i-00", "i-01", "i-02"]}, "restarted")
    assert [call["params"]["vm_ids"] for call in outcome.calls] == [["i-00", "i-01", "i-02"]]


class Counted(Simulator):
    """VM groups, which grow and shrink by differences."""

    def __init__(self, count):
        super().__init__()
        self.group = {
            "vm_group_id": "vmgroup-1",
            "vm_group_name": "g",
            "vm_count": count,
            "state": "available",
            "tags": {},
        }

    def read_all(self, action, params=None):
        assert action == "ReadVmGroups"
        return [dict(self.group)]

    def _ScaleUpVmGroup(self, params):  # noqa: N802
        self.group["vm_count"] += params["vm_addition"]

    def _ScaleDownVmGroup(self, params):  # noqa: N802
        self.group["vm_count"] -= params["vm_subtraction"]


@pytest.mark.parametrize(("now", "wanted"), [(1, 3), (3, 1)])
def test_a_difference_whose_answer_is_lost_is_made_once(now, wanted):
    cloud = Counted(now)
    action = "ScaleUpVmGroup" if wanted > now else "ScaleDownVmGroup"
    cloud.trouble[action] = [cloud.lost]
    outcome = run(cloud, "vm_group", {"vm_group_id": "vmgroup-1", "vm_count": wanted})
    assert cloud.actions == [action]
    assert cloud.group["vm_count"] == wanted
    assert actions(outcome) == [action]


def test_a_difference_that_nobody_sees_is_not_made_again():
    cloud = Counted(1)
    cloud.trouble["ScaleUpVmGroup"] = [LOST] * 9
    exc, outcome = failed(cloud, "vm_group", {"vm_group_id": "vmgroup-1", "vm_count": 3})
    assert "perhaps it was carried out" in str(exc)
    assert cloud.actions == ["ScaleUpVmGroup"]
    assert [call.get("uncertain") for call in outcome.calls] == [True]


# --- accepted, and not shown ---


def test_a_fixed_field_that_came_out_otherwise_is_a_warning_and_the_resource_stays(cloud):
    original = cloud._create
    cloud._create = lambda kind, params: original(kind, {**params, "tenancy": "dedicated"})
    outcome = run(cloud, "net", {**NET, "tenancy": "default"})
    (identity,) = cloud.stored["Net"]
    assert any(
        f"The new net {identity} (shop) came out otherwise: tenancy is 'dedicated'" in one for one in outcome.warnings
    )
    assert outcome.after[0]["tenancy"] == "dedicated"


def test_a_vm_type_that_the_cloud_shows_otherwise_is_a_warning_and_changed_once():
    cloud = Vms([vm(0, state="stopped")])
    cloud.UpdateVm = lambda params: cloud.vms[params["vm_id"]].update(vm_type="tinav6.c2r2p1")
    outcome = run(cloud, "vm", {"vm_ids": ["i-00"], "vm_type": "tinav6.c2r2p2"})
    assert cloud.actions == ["UpdateVm"]
    assert any("still shows another value of: vm_type" in one for one in outcome.warnings)


def test_a_change_that_takes_its_time_is_waited_for_to_the_end_of_the_time(cloud):
    made(cloud, "volume", VOLUME)
    (one,) = cloud.stored["Volume"].values()
    cloud._UpdateVolume = lambda params: cloud.clock.__dict__.setdefault("from", cloud.clock.seconds)
    original = cloud.read_all

    def reading(action, params=None):
        if "from" in cloud.clock.__dict__ and cloud.clock.seconds > cloud.clock.__dict__["from"] + 100:
            one["size"] = 20
        return original(action, params)

    cloud.read_all = reading
    outcome = run(cloud, "volume", {**VOLUME, "size": 20})
    assert outcome.after[0]["size"] == 20
    assert outcome.warnings == []


def test_a_change_that_takes_its_time_and_never_comes_is_an_error(cloud):
    made(cloud, "volume", VOLUME)
    cloud._UpdateVolume = lambda params: None
    exc, outcome = failed(cloud, "volume", {**VOLUME, "size": 20}, timeout=60)
    assert "still shows another value of: size after 60 s (wait_timeout)" in str(exc)
    assert outcome.after[0]["size"] == 10


# --- what Ansible is handed ---


def test_a_result_shows_what_was_before_and_what_is_foretold():
    outcome = Outcome(before=[{"vm_id": "i-1"}], after=[{"vm_id": "i-1"}], predicted=[{"vm_id": "i-2"}])
    assert result_of(outcome, VM)["diff"] == {"before": {"i-1": {"vm_id": "i-1"}}, "after": {"i-1": {"vm_id": "i-1"}}}
    outcome.calls.append({"action": "UpdateVm", "params": {}})
    assert result_of(outcome, VM)["diff"]["after"] == {"i-2": {"vm_id": "i-2"}}
    assert "vm" in result_of(outcome, VM)
    assert "vm" not in result_of(outcome, VM, many=True)


class Broken(Module):
    """A module that does something and then meets an exception."""

    def __init__(self, exc):
        super().__init__({})
        self.exc = exc

    def work(self, cloud, task, result):
        """Change something, then fail."""
        result |= {"changed": True, "actions": [{"action": "CreateNet"}], "notes": ["Made before that: net vpc-1"]}
        raise self.exc


TASK = Task(
    {name: spec.get("default") for name, spec in arguments.CONNECTION.items()}
    | {"access_key": "AK", "secret_key": "S3cret", "region": "eu-west-2"}
)


@pytest.mark.parametrize("exc", [ValueError("odd"), RecursionError("deep"), KeyError("nets"), InvalidInput("wrong.")])
def test_whatever_ends_a_module_what_it_did_is_reported(exc):
    with pytest.raises(Failed) as caught:
        Broken(exc).execute(TASK)
    result = caught.value.result
    assert result["changed"] is True
    assert result["actions"] == [{"action": "CreateNet"}]
    assert result["msg"].endswith(". Made before that: net vpc-1")
    assert result["notes"] == ["Made before that: net vpc-1"]
    assert "S3cret" not in str(result)
    unexpected = not isinstance(exc, InvalidInput)
    assert result["msg"].startswith(f"Unexpected: {type(exc).__name__}: " if unexpected else "wrong. Made")
    assert ("exception" in result) is unexpected


def test_an_error_of_the_api_is_in_the_result_as_data():
    with pytest.raises(Failed) as caught:
        Broken(REFUSED).execute(TASK)
    assert caught.value.result["error"]["code"] == "4019"
