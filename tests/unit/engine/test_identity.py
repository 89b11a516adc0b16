"""Which resource a task means: by id, by name, by what is unique, and never one that only a filter showed."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._engine import identity, links, plan
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired
from ansible_collections.outscale.cloud.plugins.module_utils._engine.resource import ByFields
from ansible_collections.outscale.cloud.plugins.module_utils._engine.values import UNKNOWN

from .collected import module_of
from .simulator import Simulator
from .tasks import actions, failed, made, run
from .test_many import NEW, Vms, vm, vms

NET = {"name": "shop", "ip_range": "10.0.0.0/16"}
VOLUME = {"name": "data", "size": 10, "subregion_name": "a"}
EMPTY = [
    ("net", {**NET, "name": ""}),
    ("net", {**NET, "name": " "}),
    ("net", {"net_id": ""}),
    ("subnet", {"net_id": "", "ip_range": "10.0.0.0/24"}),
    ("subnet", {"subnet_id": "", "name": "x"}),
    ("volume", {**VOLUME, "name": ""}),
    ("volume", {**VOLUME, "snapshot_id": ""}),
    ("public_ip", {"name": ""}),
    ("public_ip", {"name": "ip", "vm_id": ""}),
    ("internet_service", {"name": ""}),
    ("keypair", {"keypair_name": ""}),
    ("security_group", {"security_group_name": "", "description": "d"}),
    ("route_table", {"name": "", "net_id": "vpc-1"}),
]


@pytest.fixture
def cloud():
    return Simulator()


# --- empty ---


@pytest.mark.parametrize("state", ["present", "absent"])
@pytest.mark.parametrize(("name", "values"), EMPTY)
def test_an_empty_name_or_id_is_refused_before_anything_is_read(cloud, name, values, state):
    cloud.read_all = lambda *_args: pytest.fail("something was read")
    exc, outcome = failed(cloud, name, values, state)
    assert isinstance(exc, errors.InvalidInput)
    (empty,) = [option for option, value in values.items() if isinstance(value, str) and not value.strip()]
    assert str(exc).startswith(f"{empty} is empty")
    assert not outcome.changed


@pytest.mark.parametrize(
    "values", [{"vm_ids": [""]}, {"vm_ids": ["i-00", ""]}, {**NEW, "name": ""}, {**NEW, "exact_count": 1, "name": ""}]
)
def test_an_empty_id_or_name_among_many_is_refused(values):
    cloud = Vms(vms(2))
    exc, _outcome = failed(cloud, "vm", values)
    assert "is empty" in str(exc)
    assert (cloud.reads, cloud.sent) == (0, [])


def test_a_list_of_ids_that_a_search_left_empty_leaves_nothing_to_delete_or_stop():
    cloud = Vms(vms(2))
    assert not run(cloud, "vm", {"vm_ids": []}, "absent").changed
    assert not run(cloud, "vm", {"vm_ids": []}, "stopped").changed
    exc, _outcome = failed(cloud, "vm", {"vm_ids": []}, "running")
    assert str(exc).startswith("vm_ids is an empty list")
    assert cloud.sent == []


# --- the deletion of another one ---

CONTRADICTIONS = [
    ("net", NET, {"ip_range": "10.9.0.0/16"}, "ip_range is '10.0.0.0/16', not '10.9.0.0/16'"),
    ("net", {**NET, "tags": {"env": "prod"}}, {"tags": {"env": "test"}}, "the tag env is 'prod', not 'test'"),
    ("net", NET, {"tags": {"env": "test"}}, "the tag env is None, not 'test'"),
    ("volume", VOLUME, {"subregion_name": "b"}, "subregion_name is 'a', not 'b'"),
    ("volume", VOLUME, {"snapshot_id": "snap-1"}, "snapshot_id is None, not 'snap-1'"),
    ("subnet", {"name": "s", "net_id": "vpc-1", "ip_range": "10.0.0.0/24"}, {"ip_range": "10.0.1.0/24"}, "ip_range is"),
    ("public_ip", {"name": "ip", "vm_id": "i-1"}, {"vm_id": "i-2"}, "it is linked to vm i-1, not i-2"),
]


@pytest.mark.parametrize("check", [True, False])
@pytest.mark.parametrize(("name", "there", "said", "told"), CONTRADICTIONS)
def test_what_is_to_go_must_be_what_the_task_describes(cloud, name, there, said, told, check):
    made(cloud, name, there)
    exc, outcome = failed(cloud, name, {**there, **said}, "absent", check=check)
    assert isinstance(exc, identity.AnotherOne)
    assert told in str(exc)
    assert "Nothing was deleted" in str(exc)
    assert (cloud.sent, outcome.changed) == ([], False)


@pytest.mark.parametrize(("name", "there", "said", "told"), CONTRADICTIONS)
def test_what_is_as_described_goes(cloud, name, there, said, told):
    made(cloud, name, there)
    if name == "public_ip":
        cloud._UnlinkPublicIp({"link_public_ip_id": "eipassoc-1"})
    assert run(cloud, name, there, "absent").changed


@pytest.mark.parametrize(
    "said", [{"size": 99}, {"volume_type": "io1"}, {"tags": {}}, {"tags": None}, {"snapshot_id": None}]
)
def test_what_could_change_in_place_says_nothing_about_which_one_is_to_go(cloud, said):
    made(cloud, "volume", VOLUME)
    assert actions(run(cloud, "volume", {**VOLUME, **said}, "absent")) == ["DeleteVolume"]


@pytest.mark.parametrize("said", [{"subnet_id": "subnet-2"}, {"image_id": "ami-2"}, {"tags": {"role": "db"}}])
def test_a_vm_that_is_not_as_described_is_not_deleted(said):
    cloud = Vms([vm(0, tags={"Name": "web", "role": "worker"})])
    exc, _outcome = failed(cloud, "vm", {"name": "web", **said}, "absent")
    assert isinstance(exc, identity.AnotherOne)
    assert cloud.sent == []


def test_what_counts_at_creation_only_contradicts_nothing(cloud):
    made(cloud, "net", NET)
    other = {**NET, "ip_range": "10.9.0.0/16"}
    assert not run(cloud, "net", other, ignore=["ip_range"]).changed
    assert run(cloud, "net", other, "absent", ignore=["ip_range"]).changed


def test_a_newer_image_that_counts_at_creation_only_changes_no_vm_and_makes_the_next():
    cloud = Vms(vms(1))
    values = {**NEW, "image_id": "ami-2", "exact_count": 1, "tags": {"role": "worker"}}
    exc, _outcome = failed(cloud, "vm", values)
    assert isinstance(exc, plan.CannotChange)
    assert not run(cloud, "vm", values, ignore=["image_id"]).changed
    run(cloud, "vm", {**values, "exact_count": 2}, ignore=["image_id"])
    assert cloud.sent[0][1]["image_id"] == "ami-2"


# --- parents and what is unique ---


def test_an_internet_service_stays_in_its_net(cloud):
    one = made(cloud, "internet_service", {"name": "main", "net_id": "vpc-1"})
    run(cloud, "internet_service", {"name": "main", "net_id": "vpc-2"})
    assert cloud.stored["InternetService"][one["internet_service_id"]]["net_id"] == "vpc-1"
    assert "UnlinkInternetService" not in cloud.actions


def test_an_internet_service_of_another_net_is_not_deleted(cloud):
    made(cloud, "internet_service", {"name": "main", "net_id": "vpc-1"})
    assert not run(cloud, "internet_service", {"name": "main", "net_id": "vpc-2"}, "absent").changed


def test_an_internet_service_moves_where_the_task_says_so(cloud):
    one = made(cloud, "internet_service", {"name": "main", "net_id": "vpc-1"})
    run(cloud, "internet_service", {"name": "main", "net_id": "vpc-2", "allow_relink": True})
    assert cloud.actions == ["UnlinkInternetService", "LinkInternetService"]
    assert cloud.stored["InternetService"][one["internet_service_id"]]["net_id"] == "vpc-2"


GROUP = {"security_group_name": "web", "description": "d"}


@pytest.mark.parametrize("state", ["present", "absent"])
def test_a_group_without_a_net_is_none_of_a_net(cloud, state):
    inside = made(cloud, "security_group", {**GROUP, "net_id": "vpc-1"})
    run(cloud, "security_group", {**GROUP, "inbound_rules": []}, state)
    assert cloud.stored["SecurityGroup"][inside["security_group_id"]] == inside
    assert len(cloud.stored["SecurityGroup"]) == (2 if state == "present" else 1)


def test_a_group_of_a_net_is_none_of_another_one(cloud):
    one = made(cloud, "security_group", {**GROUP, "net_id": "vpc-1"})
    other = made(cloud, "security_group", {**GROUP, "net_id": "vpc-2"})
    assert one["security_group_id"] != other["security_group_id"]
    assert not run(cloud, "security_group", {**GROUP, "net_id": "vpc-1"}).changed


def test_a_subnet_of_another_name_is_not_renamed(cloud):
    there = {"name": "s1", "net_id": "vpc-1", "ip_range": "10.0.0.0/24"}
    one = made(cloud, "subnet", there)
    exc, _outcome = failed(cloud, "subnet", {**there, "name": "s2"})
    assert "is called 's1', not 's2'" in str(exc)
    assert cloud.sent == []
    assert actions(run(cloud, "subnet", {"subnet_id": one["subnet_id"], "name": "s2"})) == ["CreateTags"]


def test_a_subnet_without_a_name_gets_the_one_that_the_task_gives(cloud):
    made(cloud, "subnet", {"net_id": "vpc-1", "ip_range": "10.0.0.0/24"})
    assert actions(run(cloud, "subnet", {"name": "s1", "net_id": "vpc-1", "ip_range": "10.0.0.0/24"})) == ["CreateTags"]


def test_a_second_subnet_of_one_name_in_one_net_is_refused(cloud):
    made(cloud, "subnet", {"name": "s", "net_id": "vpc-1", "ip_range": "10.0.0.0/24"})
    exc, _outcome = failed(cloud, "subnet", {"name": "s", "net_id": "vpc-1", "ip_range": "10.0.1.0/24"})
    assert isinstance(exc, plan.CannotChange)
    assert "ip_range is '10.0.0.0/24', not '10.0.1.0/24'" in str(exc)


def test_of_two_of_one_name_the_one_that_fits_all_is_meant(cloud):
    made(cloud, "volume", VOLUME)
    cloud.stored["Volume"]["vol-x"] = {
        **next(iter(cloud.stored["Volume"].values())),
        "volume_id": "vol-x",
        "subregion_name": "b",
    }
    assert run(cloud, "volume", {**VOLUME, "subregion_name": "b"}).after[0]["volume_id"] == "vol-x"
    exc, _outcome = failed(cloud, "volume", {"name": "data"})
    assert isinstance(exc, identity.Ambiguous)


def test_false_names_nothing():
    way = ByFields("net_id", "main")
    table = module_of("route_table").resource
    assert way.applies(Desired({"net_id": "vpc-1", "main": True}), table)
    assert not way.applies(Desired({"net_id": "vpc-1", "main": False}), table)


def test_what_is_shown_as_deleted_is_not_there_whatever_the_declaration_says(cloud):
    one = made(cloud, "internet_service", {"name": "main"})
    cloud.stored["InternetService"][one["internet_service_id"]]["state"] = "deleted"
    assert not run(cloud, "internet_service", {"name": "main"}, "absent").changed


# --- filters that the service does not know ---

EVERYTHING = {"tags", "net_ids", "ip_ranges", "public_ips", "public_ip_ids", "volume_ids", "subnet_ids", "link_net_ids"}
EVERYTHING |= {"security_group_names", "security_group_ids", "keypair_names", "internet_service_ids", "route_table_ids"}
PAIRS = [
    ("net", NET, {**NET, "name": "other"}),
    ("volume", VOLUME, {**VOLUME, "name": "other"}),
    ("public_ip", {"name": "one"}, {"name": "other"}),
    ("keypair", {"keypair_name": "one"}, {"keypair_name": "other"}),
    ("subnet", {"net_id": "vpc-1", "ip_range": "10.0.0.0/24"}, {"net_id": "vpc-2", "ip_range": "10.0.0.0/24"}),
    ("security_group", {**GROUP, "net_id": "vpc-1"}, {**GROUP, "net_id": "vpc-2"}),
    ("internet_service", {"name": "one"}, {"name": "other"}),
]


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(("name", "mine", "other"), PAIRS)
def test_a_filter_that_the_service_ignores_leads_to_no_other_resource(cloud, name, mine, other, order):
    for values in (mine, other)[::order]:
        made(cloud, name, values)
    resource_id = "keypair_name" if name == "keypair" else f"{name}_id"
    theirs = run(cloud, name, other).after[0]
    cloud.ignored = set(EVERYTHING)
    assert not run(cloud, name, mine).changed
    one = run(cloud, name, mine, "absent").before[0]
    assert one[resource_id] != theirs[resource_id]
    assert run(cloud, name, other).after == [theirs]
    assert not run(cloud, name, {resource_id: one[resource_id]}, "absent").changed
    assert run(cloud, name, {resource_id: theirs[resource_id]}, "absent").before == [theirs]


def test_only_the_vms_that_were_named_go_where_the_filter_for_ids_is_ignored():
    cloud = Vms(vms(3))
    cloud.ignored = {"vm_ids", "tags"}
    run(cloud, "vm", {"vm_ids": ["i-01"]}, "absent")
    assert [one["vm_id"] for one in cloud.alive] == ["i-00", "i-02"]


def test_only_what_passes_the_filters_is_counted_where_they_are_ignored():
    cloud = Vms([vm(0), vm(1, subnet_id="subnet-2"), vm(2, tags={})])
    cloud.ignored = {"tags", "subnet_ids"}
    run(cloud, "vm", {**NEW, "exact_count": 0, "filters": {"tags": ["role=worker"], "subnet_ids": ["subnet-1"]}})
    assert [one["vm_id"] for one in cloud.alive] == ["i-01", "i-02"]


def test_a_pattern_in_a_name_is_no_pattern(cloud):
    made(cloud, "net", {**NET, "name": "web-1"})
    asked = []
    original = cloud.read_all
    cloud.read_all = lambda action, params=None: asked.append(params) or original(action, params)
    assert not run(cloud, "net", {"name": "web-?"}, "absent").changed
    assert not run(cloud, "net", {"name": "*"}, "absent").changed
    assert "*" not in str(asked)
    assert "?" not in str(asked)


# --- names and tags ---


def test_a_name_and_another_tag_name_are_an_error(cloud):
    exc, _outcome = failed(cloud, "net", {**NET, "tags": {"Name": "other"}})
    assert str(exc) == "name is 'shop' and the tag Name is 'other': give one, or the same twice"
    assert cloud.sent == []


def test_a_name_and_the_same_tag_name_are_one(cloud):
    assert run(cloud, "net", {**NET, "tags": {"Name": "shop"}}).after[0]["tags"] == {"Name": "shop"}


# --- states ---


@pytest.mark.parametrize("state", ["hibernating", "rebooting", ""])
def test_a_vm_in_a_state_that_nobody_knows_is_there(state):
    cloud = Vms([vm(0, state=state, tags={"Name": "web"})])
    failed_or_not = run(cloud, "vm", {**NEW, "name": "web"}, check=True)
    assert [one["vm_id"] for one in failed_or_not.before] == ["i-00"]
    assert "CreateVms" not in actions(failed_or_not)


@pytest.mark.parametrize("state", ["terminated", "shutting-down"])
def test_a_vm_that_is_known_to_be_gone_is_not_there(state):
    cloud = Vms([vm(0, state=state, tags={"Name": "web"})])
    assert run(cloud, "vm", {**NEW, "name": "web"}).after[0]["vm_id"] == "i-01"


@pytest.mark.parametrize("state", ["stopped", "running", "restarted"])
def test_a_name_that_no_vm_has_is_named(state):
    exc, _outcome = failed(Vms(), "vm", {"name": "typo"}, state)
    assert str(exc).startswith("No vm is called 'typo'. A new vm needs image_id")


# --- what is linked ---


def test_a_public_ip_does_not_throw_another_one_off_its_vm(cloud):
    made(cloud, "public_ip", {"name": "one", "vm_id": "i-1"})
    cloud._LinkPublicIp = lambda params: pytest.fail("it was linked")
    exc, _outcome = failed(cloud, "public_ip", {"name": "two", "vm_id": "i-1"})
    assert isinstance(exc, links.StillLinked)
    assert "192.0.2.1" in str(exc)


def test_what_check_mode_predicted_is_nothing_that_is_there(cloud):
    made(cloud, "net", NET)
    assert run(cloud, "net", {"net_id": UNKNOWN, **NET}, check=True).before == []
    assert run(cloud, "subnet", {"net_id": UNKNOWN, "ip_range": "10.0.0.0/24"}, check=True).before == []
    assert run(Vms(), "vm", {"vm_ids": [UNKNOWN]}, "absent", check=True).before == []


# --- an object without an id ---


@pytest.mark.parametrize("state", ["present", "absent"])
@pytest.mark.parametrize("shown", [{"tags": {"Name": "shop"}}, {"net_id": None, "tags": {"Name": "shop"}}])
def test_what_a_read_shows_without_an_id_is_no_resource_to_work_with(cloud, shown, state):
    cloud.read_all = lambda *_args: [{**shown, "ip_range": "10.0.0.0/16", "state": "available"}]
    exc, outcome = failed(cloud, "net", NET, state)
    assert isinstance(exc, errors.NotTheApi)
    assert str(exc) == "ReadNets: the server answered a net without net_id"
    assert not outcome.changed
