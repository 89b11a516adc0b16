"""Carrying out a plan: lost answers, conflicts, reads that lag, and an outcome that is right at any moment."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._engine import dependents, identity, plan, wait
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired
from ansible_collections.outscale.cloud.plugins.module_utils._engine.execute import Engine, Options
from ansible_collections.outscale.cloud.plugins.module_utils._engine.values import UNKNOWN

from .collected import KEYS, MODULES
from .simulator import Simulator, refused

NET = {"name": "shop", "ip_range": "10.0.0.0/16"}
SUBNET = {"net_id": "vpc-1", "ip_range": "10.0.1.0/24"}
LOST = errors.AnswerLost("the answer was lost")


@pytest.fixture
def cloud():
    return Simulator()


def worker(cloud, name, **options):
    return Engine(cloud, MODULES[name].resource, Options(**options))


def run(cloud, name, values, state="present", replace=False, **options):
    return worker(cloud, name, **options).run(Desired(values, state, replace))


def failed(cloud, name, values, state="present", replace=False, **options):
    """What a task that fails raises, and what it had done until then."""
    engine = worker(cloud, name, **options)
    with pytest.raises(errors.OutscaleError) as caught:
        engine.run(Desired(values, state, replace))
    assert len(str(caught.value).splitlines()) == 1
    return caught.value, engine.outcome


def actions(outcome):
    return [call["action"] for call in outcome.calls]


# --- check mode ---


@pytest.mark.parametrize("state", ["present", "absent"])
@pytest.mark.parametrize("there", [False, True])
def test_check_mode_sends_reads_only(cloud, state, there):
    if there:
        run(cloud, "net", NET)
    sent = list(cloud.sent)
    tags = {"tags": {"a": "b"}} if state == "present" else {}
    outcome = run(cloud, "net", {**NET, **tags}, state, check=True)
    assert cloud.sent == sent
    assert outcome.changed == (there or state == "present")


def test_check_mode_says_what_only_the_cloud_can_know(cloud):
    outcome = run(cloud, "net", {**NET, "tags": {"a": "b"}}, check=True)
    assert outcome.after[0]["net_id"] == UNKNOWN
    assert outcome.calls[1] == {
        "action": "CreateTags",
        "params": {"resource_ids": [UNKNOWN], "tags": [{"key": "Name", "value": "shop"}, {"key": "a", "value": "b"}]},
    }


def test_what_check_mode_predicted_can_be_handed_to_the_next_task_of_check_mode(cloud):
    outcome = run(cloud, "subnet", {**SUBNET, "net_id": UNKNOWN}, check=True)
    assert actions(outcome) == ["CreateSubnet"]


def test_secrets_are_left_out_of_the_actions(cloud):
    outcome = run(cloud, "keypair", {"keypair_name": "k", "public_key": KEYS[0]})
    assert outcome.calls == [{"action": "CreateKeypair", "params": {"keypair_name": "k", "public_key": "***"}}]


def test_a_secret_that_is_given_once_is_kept_apart_from_what_is_there(cloud):
    outcome = run(cloud, "keypair", {"keypair_name": "k"})
    assert outcome.secret == {"private_key": "s3cr3t"}
    assert "private_key" not in outcome.after[0]


# --- the answer of a creation is lost ---


def test_a_creation_with_a_unique_key_that_was_carried_out_is_found_and_not_sent_again(cloud):
    cloud.trouble["CreateSubnet"] = [cloud.lost]
    outcome = run(cloud, "subnet", SUBNET)
    assert cloud.actions == ["CreateSubnet"]
    assert len(cloud.stored["Subnet"]) == 1
    assert outcome.after[0]["subnet_id"] in cloud.stored["Subnet"]
    assert actions(outcome) == ["CreateSubnet"]
    assert "Looked at what is there before going on" in outcome.warnings[0]


def test_a_creation_with_a_unique_key_that_was_not_carried_out_is_sent_again(cloud):
    cloud.trouble["CreateSubnet"] = [LOST]
    outcome = run(cloud, "subnet", SUBNET)
    assert cloud.actions == ["CreateSubnet", "CreateSubnet"]
    assert len(cloud.stored["Subnet"]) == 1
    assert actions(outcome) == ["CreateSubnet"]


@pytest.mark.parametrize("kind", [errors.ServerFault, errors.NotTheApi])
def test_a_fault_of_the_server_is_treated_as_a_lost_answer(cloud, kind):
    exc = refused(kind, "2000", status=500) if kind is errors.ServerFault else kind("a page")
    cloud.trouble["CreateSubnet"] = [exc]
    run(cloud, "subnet", SUBNET)
    assert len(cloud.stored["Subnet"]) == 1


def test_a_creation_without_a_key_is_found_among_what_is_new(cloud):
    cloud.call("CreateNet", {"ip_range": "10.0.0.0/16"})
    (other,) = cloud.stored["Net"]
    cloud.sent.clear()
    cloud.trouble["CreateNet"] = [cloud.lost]
    outcome = run(cloud, "net", NET)
    assert cloud.actions == ["CreateNet", "CreateTags"]
    assert outcome.after[0]["net_id"] != other
    assert len(cloud.stored["Net"]) == 2
    assert cloud.stored["Net"][other]["tags"] == {}


def test_a_creation_without_a_key_that_was_not_carried_out_is_sent_again(cloud):
    cloud.trouble["CreateNet"] = [LOST]
    run(cloud, "net", NET)
    assert len(cloud.stored["Net"]) == 1


def test_two_that_may_be_the_lost_one_are_an_error_that_lists_them(cloud):
    real = cloud._create

    def twice(kind, params):
        real(kind, dict(params))
        return real(kind, params)

    cloud._create = twice
    cloud.trouble["CreateNet"] = [cloud.lost]
    exc, outcome = failed(cloud, "net", NET)
    assert isinstance(exc, identity.Ambiguous)
    assert all(identity in str(exc) for identity in cloud.stored["Net"])
    assert cloud.actions == ["CreateNet"]
    assert outcome.warnings


def test_one_of_another_content_that_appeared_meanwhile_is_not_taken(cloud):
    real = cloud._create

    def another(kind, params):
        return real(kind, {**params, "ip_range": "172.16.0.0/16"})

    cloud._create = another
    cloud.trouble["CreateNet"] = [cloud.lost]
    engine = worker(cloud, "net")
    original = cloud.call

    def call(action, params=None):
        try:
            return original(action, params)
        finally:
            cloud._create = real

    cloud.call = call
    outcome = engine.run(Desired(NET))
    assert cloud.actions == ["CreateNet", "CreateNet", "CreateTags"]
    assert outcome.after[0]["ip_range"] == NET["ip_range"]


def test_a_creation_that_shows_late_is_waited_for_before_it_is_sent_again(cloud):
    cloud.trouble["CreateSubnet"] = [cloud.lost]
    cloud.lag = 4
    original = cloud.read_all
    cloud.lag = 0

    def lagging(action, params=None):
        if cloud.sent and cloud.clock.seconds < 3:
            return []
        return original(action, params)

    cloud.read_all = lagging
    run(cloud, "subnet", SUBNET)
    assert cloud.actions == ["CreateSubnet"]


def test_a_keypair_whose_private_key_was_lost_says_so(cloud):
    cloud.trouble["CreateKeypair"] = [cloud.lost]
    exc, outcome = failed(cloud, "keypair", {"keypair_name": "k"})
    assert "private_key was lost and it is given only once: run again with replace: true" in str(exc)
    assert actions(outcome) == ["CreateKeypair"]


def test_a_deletion_whose_answer_was_lost_is_not_waited_for_where_its_successor_has_the_id(cloud):
    run(cloud, "keypair", {"keypair_name": "k", "public_key": KEYS[0]})
    cloud.trouble["DeleteKeypair"] = [cloud.lost]
    begin = cloud.clock.monotonic()
    outcome = run(cloud, "keypair", {"keypair_name": "k", "public_key": KEYS[1]}, replace=True)
    assert actions(outcome) == ["DeleteKeypair", "CreateKeypair"]
    assert cloud.clock.monotonic() - begin < 60


def test_a_keypair_that_was_imported_has_no_key_to_lose(cloud):
    cloud.trouble["CreateKeypair"] = [cloud.lost]
    assert run(cloud, "keypair", {"keypair_name": "k", "public_key": KEYS[0]}).changed
    assert cloud.actions == ["CreateKeypair"]


# --- the answer of another call is lost ---


@pytest.mark.parametrize("carried_out", [True, False])
def test_an_update_whose_answer_was_lost_is_sent_again_only_where_it_still_differs(cloud, carried_out):
    run(cloud, "net", NET)
    cloud.sent.clear()
    cloud.trouble["UpdateNet"] = [cloud.lost if carried_out else LOST]
    outcome = run(cloud, "net", {**NET, "dhcp_options_set_id": "dopt-9"})
    assert cloud.actions == (["UpdateNet"] if carried_out else ["UpdateNet", "UpdateNet"])
    assert outcome.after[0]["dhcp_options_set_id"] == "dopt-9"
    assert actions(outcome) == ["UpdateNet"]


@pytest.mark.parametrize("carried_out", [True, False])
def test_a_deletion_whose_answer_was_lost_is_sent_again_only_where_it_is_still_there(cloud, carried_out):
    run(cloud, "net", NET)
    cloud.sent.clear()
    cloud.trouble["DeleteNet"] = [cloud.lost if carried_out else LOST]
    outcome = run(cloud, "net", NET, "absent")
    assert cloud.actions == (["DeleteNet"] if carried_out else ["DeleteNet", "DeleteNet"])
    assert outcome.after == []
    assert actions(outcome) == ["DeleteNet"]


def test_a_replacement_goes_on_after_a_lost_deletion(cloud):
    run(cloud, "net", NET)
    (old,) = cloud.stored["Net"]
    cloud.sent.clear()
    cloud.trouble["DeleteNet"] = [cloud.lost]
    outcome = run(cloud, "net", {**NET, "ip_range": "10.9.0.0/16"}, replace=True)
    assert cloud.actions == ["CreateNet", "CreateTags", "DeleteNet"]
    assert outcome.after[0]["ip_range"] == "10.9.0.0/16"
    assert outcome.after[0]["net_id"] != old


def test_answers_that_are_lost_for_ever_end_the_task(cloud):
    cloud.trouble["CreateSubnet"] = [LOST] * 99
    exc, outcome = failed(cloud, "subnet", SUBNET)
    assert exc is LOST
    assert [call.get("uncertain") for call in outcome.calls] == [True]
    assert len(cloud.sent) <= 10


# --- conflicts ---


@pytest.mark.parametrize("action", ["CreateNet", "CreateTags"])
def test_what_is_not_possible_yet_is_tried_until_it_is(cloud, action):
    cloud.trouble[action] = [refused(errors.ConflictNotYet, "9039")] * 5
    assert run(cloud, "net", NET).changed
    assert cloud.actions.count(action) == 6
    assert cloud.clock.seconds > 1


def test_what_is_never_possible_is_told_when_the_limit_is_reached(cloud):
    cloud.trouble["CreateNet"] = [refused(errors.ConflictNotYet, "9039")] * 9999
    exc, outcome = failed(cloud, "net", NET, timeout=30)
    assert isinstance(exc, errors.ConflictNotYet)
    assert not outcome.changed
    assert 29 <= cloud.clock.seconds <= 31


@pytest.mark.parametrize("kind", [errors.Conflict, errors.Invalid, errors.QuotaExceeded, errors.Unauthorized])
def test_a_refusal_for_good_ends_the_task_at_once(cloud, kind):
    cloud.trouble["CreateNet"] = [refused(kind, "4019")]
    exc, outcome = failed(cloud, "net", NET)
    assert exc.__class__ is kind
    assert not outcome.changed
    assert cloud.clock.sleeps == []


def test_what_was_done_before_a_refusal_is_reported(cloud):
    cloud.trouble["CreateTags"] = [refused(errors.Invalid, "4019")]
    _exc, outcome = failed(cloud, "net", NET)
    assert outcome.changed
    assert actions(outcome) == ["CreateNet"]
    assert outcome.before == []
    assert outcome.after[0]["net_id"] in cloud.stored["Net"]


def test_a_deletion_of_what_is_gone_already_is_done(cloud):
    run(cloud, "net", NET)
    cloud.trouble["DeleteNet"] = [refused(errors.NotFound, "5065", status=400)]
    engine = worker(cloud, "net", wait=False)
    assert engine.run(Desired(NET, "absent")).after == []


# --- in use ---


class Busy(Simulator):
    """A cloud in which VMs use things. ``vms``: what ReadVms shows."""

    vms: list = []  # noqa: RUF012 - replaced by the tests

    def read_all(self, action, params=None):
        if action in {"ReadVms", "ReadNatServices", "ReadLoadBalancers", "ReadNics"}:
            self._happens(action)
            return list(self.vms) if action == "ReadVms" else []
        return super().read_all(action, params)


def busy(vms, code="9095", kind=errors.ConflictNotYet):
    cloud = Busy()
    cloud.vms = vms
    run(cloud, "subnet", SUBNET)
    cloud.trouble["DeleteSubnet"] = [refused(kind, code)] * 3
    return cloud


@pytest.mark.parametrize("kind", [errors.ConflictNotYet, errors.Conflict])
def test_a_deletion_that_is_refused_says_what_uses_it(kind):
    cloud = busy(
        [{"vm_id": "i-1", "state": "running", "tags": {"Name": "web"}}, {"vm_id": "i-2", "tags": {}}], kind=kind
    )
    exc, outcome = failed(cloud, "subnet", SUBNET, "absent")
    assert isinstance(exc, dependents.InUse)
    assert "it is used by vm i-1 (web), vm i-2" in str(exc)
    assert "9095" in str(exc)
    assert not outcome.changed


def test_many_users_are_counted():
    cloud = busy([{"vm_id": f"i-{number}"} for number in range(12)])
    exc, _outcome = failed(cloud, "subnet", SUBNET, "absent")
    assert "i-7 and 4 more" in str(exc)


def test_users_that_are_leaving_are_waited_for():
    cloud = busy([{"vm_id": "i-1", "state": "shutting-down"}])
    assert run(cloud, "subnet", SUBNET, "absent").changed
    assert cloud.actions.count("DeleteSubnet") == 4


def test_a_refusal_that_nothing_explains_is_told_as_it_is():
    cloud = busy([], code="9001", kind=errors.Conflict)
    exc, _outcome = failed(cloud, "subnet", SUBNET, "absent")
    assert exc.__class__ is errors.Conflict


def test_an_account_that_may_not_see_the_users_is_told_of_the_refusal_itself():
    cloud = busy([], kind=errors.Conflict)
    cloud.trouble["ReadVms"] = [refused(errors.Unauthorized, "4", status=401)] * 9
    exc, _outcome = failed(cloud, "subnet", SUBNET, "absent")
    assert exc.__class__ is errors.Conflict


# --- waiting ---


class Slow(Simulator):
    """A cloud whose volumes pass through states, one a read."""

    states: list = []  # noqa: RUF012 - replaced by the tests

    def read_all(self, action, params=None):
        found = super().read_all(action, params)
        if self.sent and self.states:
            state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
            found = [{**one, **(state if isinstance(state, dict) else {"state": state})} for one in found]
        return found


VOLUME = {"name": "data", "size": 10, "subregion_name": "a"}


def slow(*states):
    cloud = Slow()
    cloud.states = list(states)
    return cloud


def test_a_state_is_waited_for():
    cloud = slow("creating", "creating", "creating", "available")
    assert run(cloud, "volume", VOLUME).after[0]["state"] == "available"
    assert len(cloud.clock.sleeps) >= 2


def test_nothing_is_waited_for_where_the_task_does_not_want_it():
    cloud = slow("creating")
    assert run(cloud, "volume", VOLUME, wait=False).after[0]["state"] == "creating"
    assert cloud.clock.sleeps == []


def test_a_state_that_leads_nowhere_fails_at_once():
    cloud = slow("creating", "error")
    exc, outcome = failed(cloud, "volume", VOLUME)
    assert isinstance(exc, wait.BadEnd)
    assert "is 'error', from where it cannot become available or in-use" in str(exc)
    assert outcome.changed
    assert cloud.clock.seconds < 5


def test_the_time_limit_says_the_last_state():
    cloud = slow("creating")
    exc, outcome = failed(cloud, "volume", VOLUME, timeout=20)
    assert isinstance(exc, wait.TimeLimit)
    assert "is still 'creating' after 20 s (wait_timeout), not available or in-use" in str(exc)
    assert outcome.changed
    assert actions(outcome) == ["CreateVolume", "CreateTags"]
    assert cloud.clock.seconds == pytest.approx(20)


def test_something_that_disappears_while_it_is_waited_for_is_told():
    cloud = slow("creating", "deleted")
    exc, _outcome = failed(cloud, "volume", VOLUME)
    assert "is 'deleted'" in str(exc)


def test_pauses_grow_but_stay_short():
    cloud = slow("creating")
    failed(cloud, "volume", VOLUME, timeout=100)
    assert cloud.clock.sleeps[0] < 0.5
    assert all(pause <= 6 for pause in cloud.clock.sleeps)
    assert len(cloud.clock.sleeps) < 60


@pytest.mark.parametrize("reads", [1, 2, 5])
def test_a_read_that_lags_behind_the_write_is_waited_for(cloud, reads):
    run(cloud, "net", NET)
    original, stale = cloud.read_all, []

    def lagging(action, params=None):
        found = original(action, params)
        if action == "ReadNets" and cloud.actions[-1] == "UpdateNet" and len(stale) < reads:
            stale.append(1)
            found = [{**one, "dhcp_options_set_id": "dopt-default"} for one in found]
        return found

    cloud.read_all = lagging
    outcome = run(cloud, "net", {**NET, "dhcp_options_set_id": "dopt-9"})
    assert outcome.after[0]["dhcp_options_set_id"] == "dopt-9"
    assert outcome.warnings == []
    assert cloud.actions.count("UpdateNet") == 1


def test_a_value_that_the_cloud_never_shows_is_a_warning(cloud):
    run(cloud, "net", NET)
    original = cloud.read_all
    cloud.read_all = lambda action, params=None: [
        {**one, "dhcp_options_set_id": "dopt-default"} for one in original(action, params)
    ]
    outcome = run(cloud, "net", {**NET, "dhcp_options_set_id": "dopt-9"})
    assert outcome.changed
    (warning,) = outcome.warnings
    assert "still shows another value of: dhcp_options_set_id" in warning
    assert cloud.actions.count("UpdateNet") == 1


def test_the_end_of_a_deletion_is_waited_for(cloud):
    run(cloud, "net", NET)
    original, left = cloud.read_all, [{"net_id": next(iter(cloud.stored["Net"])), "state": "deleting"}] * 3

    def leaving(action, params=None):
        return [left.pop()] if left and cloud.actions[-1] == "DeleteNet" else original(action, params)

    cloud.read_all = leaving
    assert run(cloud, "net", NET, "absent").after == []
    assert left == []


# --- finding ---


def test_two_of_one_name_are_an_error_that_lists_them(cloud):
    for _unused in range(2):
        made = cloud.call("CreateNet", {"ip_range": "10.0.0.0/16"})["net"]["net_id"]
        cloud.call("CreateTags", {"resource_ids": [made], "tags": [{"key": "Name", "value": "shop"}]})
    cloud.sent.clear()
    exc, outcome = failed(cloud, "net", NET)
    assert isinstance(exc, identity.Ambiguous)
    assert str(exc).startswith("2 nets have name 'shop': vpc-")
    assert str(exc).endswith("Give net_id to say which one is meant")
    assert not outcome.changed
    assert cloud.sent == []


def test_what_cannot_become_what_is_asked_for_is_shown_as_it_is(cloud):
    made = run(cloud, "net", NET).after[0]
    exc, outcome = failed(cloud, "net", {**NET, "ip_range": "10.9.0.0/16"})
    assert isinstance(exc, plan.CannotChange)
    assert outcome.before == outcome.after == [made]
    assert not outcome.changed


def test_an_id_that_does_not_exist_is_told(cloud):
    exc, _outcome = failed(cloud, "net", {"net_id": "vpc-9"})
    assert isinstance(exc, identity.Missing)
    assert str(exc) == "There is no net vpc-9 in this account and region"


def test_an_address_that_does_not_exist_is_told_and_no_other_one_is_taken(cloud):
    exc, _outcome = failed(cloud, "public_ip", {"public_ip": "192.0.2.1", "name": "found"})
    assert str(exc) == "There is no public ip 192.0.2.1 in this account and region"
    assert cloud.sent == []


def test_an_id_that_does_not_exist_is_absent(cloud):
    assert not run(cloud, "net", {"net_id": "vpc-9"}, "absent").changed
    assert not run(cloud, "public_ip", {"public_ip": "192.0.2.1"}, "absent").changed


def test_a_task_that_does_not_say_which_is_told_the_ways(cloud):
    exc, _outcome = failed(cloud, "net", {"ip_range": "10.0.0.0/16"})
    assert str(exc) == "Say which net is meant: give net_id or name"


def test_what_is_being_deleted_is_not_found(cloud):
    run(cloud, "net", NET)
    (old,) = cloud.stored["Net"].values()
    old["state"] = "deleting"
    assert run(cloud, "net", NET).after[0]["net_id"] != old["net_id"]


def test_a_set_of_options_is_found_by_its_exact_content(cloud):
    run(cloud, "dhcp_options", {"domain_name": "a", "ntp_servers": ["10.0.0.1", "10.0.0.2"]})
    assert not run(cloud, "dhcp_options", {"ntp_servers": ["10.0.0.2", "10.0.0.1"], "domain_name": "a"}).changed
    assert run(cloud, "dhcp_options", {"domain_name": "a"}).changed


def test_a_range_in_another_spelling_finds_the_same(cloud):
    run(cloud, "subnet", SUBNET)
    (one,) = cloud.stored["Subnet"].values()
    one["ip_range"] = "2001:db8::/64"
    assert not run(cloud, "subnet", {**SUBNET, "ip_range": "2001:DB8:0::/64"}).changed


def test_wrong_input_is_told_before_anything_is_read(cloud):
    cloud.trouble["ReadNets"] = [AssertionError("something was read")]
    exc, _outcome = failed(cloud, "net", {**NET, "ip_range": "10.0.0.1/16"})
    assert "did you mean 10.0.0.0/16" in str(exc)
    assert cloud.sent == []


def test_what_a_creation_needs_is_told_before_anything_is_sent(cloud):
    exc, _outcome = failed(cloud, "net", {"name": "shop"})
    assert str(exc) == "No net is called 'shop'. A new net needs ip_range"
    assert cloud.sent == []


def test_a_change_of_what_is_fixed_changes_nothing(cloud):
    run(cloud, "net", NET)
    cloud.sent.clear()
    exc, outcome = failed(cloud, "net", {**NET, "ip_range": "10.9.0.0/16", "tags": {"a": "b"}})
    assert isinstance(exc, plan.CannotChange)
    assert "ip_range is '10.0.0.0/16', not '10.9.0.0/16'" in str(exc)
    assert cloud.sent == []
    assert not outcome.changed


def test_moving_a_volume_needs_leave(cloud):
    linked = {**VOLUME, "vm_id": "i-1", "device_name": "/dev/xvdb"}
    run(cloud, "volume", linked)
    exc, outcome = failed(cloud, "volume", {**linked, "vm_id": "i-2"})
    assert "is linked to vm i-1: set allow_relink: true to move it" in str(exc)
    assert not outcome.changed
    cloud.sent.clear()
    run(cloud, "volume", {**linked, "vm_id": "i-2", "allow_relink": True})
    assert cloud.actions == ["UnlinkVolume", "LinkVolume"]


def test_a_public_ip_can_be_taken_to_a_nic_by_a_task_that_also_says_no_vm(cloud):
    made = run(cloud, "public_ip", {"name": "ip", "vm_id": "i-1"}).after[0]
    assert made["vm_id"] == "i-1"
    after = run(cloud, "public_ip", {"name": "ip", "vm_id": None, "nic_id": "eni-1", "allow_relink": True}).after[0]
    assert after["nic_id"] == "eni-1"


def test_a_link_that_is_null_is_undone(cloud):
    run(cloud, "public_ip", {"name": "ip", "vm_id": "i-1"})
    assert run(cloud, "public_ip", {"name": "ip", "vm_id": None}).after[0].get("vm_id") is None
    assert not run(cloud, "public_ip", {"name": "ip", "vm_id": None}).changed
