"""States that take their time, fail, hang or have unknown words; reads that come too early; filters nobody knows."""

from __future__ import annotations

import time

import pytest

from .api import until
from .direct import Direct
from .fcu import Fcu
from .test_directlink import client
from .test_oks import Oks

NET = {"IpRange": "10.0.0.0/16"}
PROJECT = {"name": "my-project", "cidr": "10.50.0.0/18", "region": "eu-west-2"}
IMAGE = "Debian-12-2026.10.12-0"


@pytest.fixture
def do():
    return Direct()


@pytest.fixture
def fcu(emulator):
    return Fcu(emulator)


@pytest.fixture
def oks(emulator):
    return Oks(emulator)


def switch(do, **values):
    passed = do.world.clock.skew
    do.world.switches.merge(values)
    do.world.switched()
    do.world.clock.skew = passed


def vm(do, **more):
    image = do("ReadImages", Filters={"ImageNames": [IMAGE]})["Images"][0]["ImageId"]
    return do("CreateVms", ImageId=image, VmType="t2.small", **more)["Vms"][0]["VmId"]


def seen(do, vm_id):
    return do("ReadVms", Filters={"VmIds": [vm_id]})["Vms"][0]


# filters


@pytest.mark.parametrize(
    "ignored", [["NetIds"], "*", True, {"ReadNets": ["NetIds"]}, {"*": "*"}, {"reads": ["NetIds"]}]
)
def test_a_filter_that_is_not_known_finds_everything(emulator, api, ignored):
    emulator.switch(ignored_filters=ignored)
    made = [api("CreateNet", **NET)["Net"]["NetId"] for _unused in range(2)]
    assert [net["NetId"] for net in api.read("ReadNets", "Nets", NetIds=made[:1])] == made


@pytest.mark.parametrize("ignored", [["IpRanges"], {"ReadSubnets": ["NetIds"]}, {"ReadSubnets": "*"}, [], False])
def test_the_other_filters_work(emulator, api, ignored):
    emulator.switch(ignored_filters=ignored)
    made = [api("CreateNet", **NET)["Net"]["NetId"] for _unused in range(2)]
    assert [net["NetId"] for net in api.read("ReadNets", "Nets", NetIds=made[:1])] == made[:1]


@pytest.mark.parametrize(
    ("ignored", "params"),
    [
        (["vpc-id"], {"Filter.1.Name": "vpc-id", "Filter.1.Value.1": "vpc-00000000"}),
        ("*", {"Filter.1.Name": "vpc-id", "Filter.1.Value.1": "vpc-00000000"}),
        ({"DescribeVpcs": ["VpcId"]}, {"VpcId.1": "vpc-00000000"}),
        ("*", {"VpcId.1": "vpc-00000000"}),
    ],
)
def test_fcu_ignores_filters_and_ids_to_look_for(emulator, fcu, ignored, params):
    fcu("CreateVpc", {"CidrBlock": "10.0.0.0/16"})
    emulator.switch(ignored_filters=ignored)
    assert len(fcu("DescribeVpcs", params)["vpcSet"]) == 1


def test_fcu_still_reads_the_one_that_a_call_is_about(emulator, fcu, api):
    made = [api("CreateNet", **NET)["Net"]["NetId"] for _unused in range(2)]
    emulator.switch(ignored_filters="*")
    params = {"VpcId": made[1], "Attribute": "enableDnsSupport"}
    assert fcu("DescribeVpcAttribute", params)["vpcId"] == made[1]


def test_oks_ignores_what_a_list_is_asked_for(emulator, oks):
    oks("POST", "/projects", PROJECT)
    assert oks("GET", "/projects?name=other")["Projects"] == []
    emulator.switch(ignored_filters=["name"])
    assert len(oks("GET", "/projects?name=other")["Projects"]) == 1


def test_directlink_ignores_ids_to_look_for_and_shows_more_objects(emulator):
    directlink = client(emulator)
    directlink.create_connection(location="PAR1", bandwidth="1Gbps", connectionName="one")
    emulator.switch(ignored_filters=["connectionId"], extra_objects=True)
    assert len(directlink.describe_connections(connectionId="dxcon-00000000")["connections"]) == 1


# words of states


def test_a_state_that_no_document_holds_is_shown_and_found_by_filters(do):
    vm_id = vm(do)
    do.pass_time()
    switch(do, unknown_states={"vm": "hibernating"})
    assert seen(do, vm_id)["State"] == "hibernating"
    assert do("ReadVms", Filters={"VmStateNames": ["running"]})["Vms"] == []
    assert do("ReadVmsState", AllVms=True)["VmStates"][0]["VmState"] == "hibernating"
    do("StopVms", VmIds=[vm_id])
    assert do("ReadVolumes")["Volumes"][0]["State"] == "in-use"


def test_an_unknown_state_may_stand_for_one_state_or_be_of_one_resource(do):
    first, second = vm(do), vm(do)
    do.pass_time()
    switch(do, unknown_states={"vm": {"stopped": "hibernated"}, second: "paused"})
    assert (seen(do, first)["State"], seen(do, second)["State"]) == ("running", "paused")
    do("StopVms", VmIds=[first])
    do.pass_time()
    assert seen(do, first)["State"] == "hibernated"


def test_what_has_ended_keeps_its_state(do):
    vm_id = vm(do)
    do.pass_time()
    switch(do, unknown_states={"vm": "hibernating"})
    do("DeleteVms", VmIds=[vm_id])
    do.pass_time()
    assert seen(do, vm_id)["State"] == "terminated"


def test_states_that_are_objects_have_the_word_as_their_name(do):
    nets = [do("CreateNet", IpRange=f"10.{number}.0.0/16")["Net"]["NetId"] for number in range(2)]
    do("CreateNetPeering", SourceNetId=nets[0], AccepterNetId=nets[1])
    switch(do, unknown_states={"net_peering": "negotiating", "net": "moving"})
    assert do("ReadNetPeerings")["NetPeerings"][0]["State"]["Name"] == "negotiating"
    assert {net["State"] for net in do("ReadNets")["Nets"]} == {"moving"}


def test_fcu_and_oks_show_unknown_states(emulator, fcu, api, oks):
    image = api.read("ReadImages", "Images", ImageNames=[IMAGE])[0]["ImageId"]
    api("CreateVms", ImageId=image, VmType="t2.small")
    oks("POST", "/projects", PROJECT)
    emulator.switch(unknown_states={"vm": "hibernating", "project": "migrating"})
    instance = fcu("DescribeInstances")["reservationSet"][0]["instancesSet"][0]
    assert instance["instanceState"]["name"] == "hibernating"
    status = fcu("DescribeInstanceStatus", {"IncludeAllInstances": "true"})["instanceStatusSet"][0]
    assert status["instanceState"]["name"] == "hibernating"
    assert [one["status"] for one in oks("GET", "/projects")["Projects"]] == ["migrating"]


# how long states last


@pytest.mark.parametrize("seconds", [3, {"vm": 3}, {"vm.start": 3}, {"*": 3}])
def test_states_last_real_seconds_at_any_speed(do, seconds):
    switch(do, speed=1000, state_seconds=seconds)
    vm_id = vm(do)
    do.pass_time(2.9)
    assert seen(do, vm_id)["State"] == "pending"
    do.pass_time(0.2)
    assert seen(do, vm_id)["State"] == "running"


def test_the_states_of_other_kinds_take_what_they_took(do):
    switch(do, speed=1000, state_seconds={"vm": 3, "nat_service": 5})
    do("CreateVolume", Size=1, SubregionName="eu-west-2a")
    do.pass_time(0.1)
    assert do("ReadVolumes")["Volumes"][0]["State"] == "available"


def test_what_ended_is_not_forgotten_sooner(do):
    switch(do, state_seconds=0)
    vm_id = vm(do)
    do("DeleteVms", VmIds=[vm_id])
    do.pass_time(60)
    assert seen(do, vm_id)["State"] == "terminated"


def test_states_of_oks_last_real_seconds_too(emulator, oks):
    emulator.switch(state_seconds={"project": 0.5}, speed=1000)
    at = time.monotonic()
    made = oks("POST", "/projects", PROJECT)["Project"]
    oks.wait(f"/projects/{made['id']}")
    assert time.monotonic() - at >= 0.5


# shutting down


def test_a_vm_that_hangs_stays_stopping_until_it_is_forced(do):
    vm_id = vm(do)
    do.pass_time()
    switch(do, slow_vm_shutdown=True)
    do("StopVms", VmIds=[vm_id])
    do.pass_time(3000)
    do("StopVms", VmIds=[vm_id])
    do.pass_time(3000)
    assert seen(do, vm_id)["State"] == "stopping"
    do("StopVms", VmIds=[vm_id], ForceStop=True)
    do.pass_time()
    assert seen(do, vm_id)["State"] == "stopped"


def test_a_slow_vm_takes_real_seconds_to_stop_unless_it_is_forced(do):
    slow, forced = vm(do), vm(do)
    do.pass_time()
    switch(do, speed=1000, slow_vm_shutdown=30)
    do("StopVms", VmIds=[slow])
    do("StopVms", VmIds=[forced], ForceStop=True)
    do.pass_time(29)
    assert (seen(do, slow)["State"], seen(do, forced)["State"]) == ("stopping", "stopped")
    do.pass_time(2)
    assert seen(do, slow)["State"] == "stopped"


def test_a_vm_that_hangs_can_be_deleted(do):
    vm_id = vm(do)
    do.pass_time()
    switch(do, slow_vm_shutdown=True)
    do("StopVms", VmIds=[vm_id])
    do("DeleteVms", VmIds=[vm_id])
    do.pass_time()
    assert seen(do, vm_id)["State"] == "terminated"


# no room


def test_a_creation_fails_after_it_was_accepted(do):
    switch(do, capacity={"vm": 1, "volume": 0})
    first, second = vm(do), vm(do)
    volume = do("CreateVolume", Size=1, SubregionName="eu-west-2a")["Volume"]
    assert volume["State"] == "creating"
    assert seen(do, second)["State"] == "pending"
    do.pass_time()
    assert (seen(do, first)["State"], seen(do, second)["State"]) == ("running", "terminated")
    assert seen(do, second)["StateReason"].startswith("Server.InsufficientInstanceCapacity")
    states = {each["VolumeId"]: each["State"] for each in do("ReadVolumes")["Volumes"]}
    assert states[volume["VolumeId"]] == "error"


def test_without_room_a_vm_that_is_started_is_stopped_again(do):
    vm_id = vm(do)
    do.pass_time()
    do("StopVms", VmIds=[vm_id])
    do.pass_time()
    switch(do, capacity={"vm": 0})
    assert do("StartVms", VmIds=[vm_id])["Vms"][0]["CurrentState"] == "pending"
    do.pass_time()
    assert seen(do, vm_id)["State"] == "stopped"
    assert seen(do, vm_id)["StateReason"].startswith("Server.InsufficientInstanceCapacity")
    switch(do, capacity={})
    do("StartVms", VmIds=[vm_id])
    do.pass_time()
    assert seen(do, vm_id)["State"] == "running"


def test_a_cluster_without_room_fails(emulator, oks):
    emulator.switch(capacity={"project": 0})
    made = oks("POST", "/projects", PROJECT)["Project"]
    oks.wait(f"/projects/{made['id']}", "failed")


# reads that come too early


def test_reads_lag_longer_than_a_quarter_of_a_minute(emulator, api):
    emulator.switch(read_lag=16)
    api("CreateNet", **NET)
    assert api("ReadNets")["Nets"] == []
    emulator.switch(clock_skew=15)
    assert api("ReadNets")["Nets"] == []
    emulator.switch(clock_skew=17)
    assert len(api("ReadNets")["Nets"]) == 1


def test_the_reads_of_one_action_lag(emulator, api):
    emulator.switch(read_lag={"ReadNets": 60})
    net = api("CreateNet", **NET)["Net"]["NetId"]
    assert api("ReadNets")["Nets"] == []
    assert api.read("ReadSecurityGroups", "SecurityGroups", NetIds=[net])


def test_the_next_reads_of_an_action_show_what_was_before_the_change(emulator, api):
    emulator.switch(stale_reads={"ReadNets": 2})
    net = api("CreateNet", **NET)["Net"]["NetId"]
    assert [len(api("ReadNets")["Nets"]) for _unused in range(3)] == [0, 0, 1]
    emulator.switch(stale_reads={"reads": {"at": 2}})
    api("CreateTags", ResourceIds=[net], Tags=[{"Key": "a", "Value": "b"}])
    assert [len(api("ReadNets")["Nets"][0]["Tags"]) for _unused in range(3)] == [1, 0, 1]


def test_a_change_never_lags(emulator, api, fcu):
    emulator.switch(read_lag=60)
    address = fcu("AllocateAddress", {"Domain": "vpc"})
    assert not fcu("DescribeAddresses")["addressesSet"]
    assert api("ReadPublicIps")["PublicIps"] == []
    fcu("ReleaseAddress", {"AllocationId": address["allocationId"]})


def test_fcu_and_oks_lag_by_their_own_names(emulator, fcu, oks, api):
    emulator.switch(read_lag={"DescribeVpcs": 60, "ListProjects": 60})
    api("CreateNet", **NET)
    oks("POST", "/projects", PROJECT)
    assert not fcu("DescribeVpcs")["vpcSet"]
    assert not oks("GET", "/projects")["Projects"]
    assert len(api("ReadNets")["Nets"]) == 1
    emulator.switch(read_lag=0)
    until(lambda: fcu("DescribeVpcs")["vpcSet"] and oks("GET", "/projects")["Projects"])


def test_what_lagged_is_forgotten_with_the_lag(emulator, api):
    emulator.switch(read_lag=60)
    api("CreateNet", **NET)
    emulator.switch(read_lag=0)
    api("CreateNet", **NET)
    emulator.switch(read_lag=60)
    assert len(api("ReadNets")["Nets"]) == 2
