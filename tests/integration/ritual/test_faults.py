"""Whatever goes wrong between here and the cloud: the stack ends right, nothing is made twice, and the user is told."""

from __future__ import annotations

import json
import time

import pytest

from tests.integration.playing import READS
from tests.integration.ritual.budget import TABLES
from tests.integration.ritual.steps import NAMES, Step, judge, load, nothing_done, steps_of, tasks_of

pytestmark = pytest.mark.soak

IMAGE = "ami-29000005"
VM = {"image_id": IMAGE, "vm_type": "tinav6.c1r1p2"}


def switching(emulator, name, **values):
    """A task that turns switches while a play is running."""
    return {
        "name": name,
        "ansible.builtin.uri": {
            "url": f"{emulator.url}/_emulator/switches",
            "method": "PUT",
            "body": values,
            "body_format": "json",
        },
    }


def failures(played):
    return [f"{one.name} on {one.host}: {one.msg}" for one in played.told if one.failed]


# Lost answers

UNKNOWABLE = {"CreateAccount"}
"""What nobody can look at afterwards: an account sees itself only."""

OWN = {"before", "after", "bad:", "an"}


def changing_actions(name):
    """The changing actions that a module's own tasks use, from the table of the budget."""
    table = json.loads((TABLES / f"{name}.json").read_text())
    refused = {one["name"] for one in load(name).apart if "says" in one or "failing" in one}
    own = [calls for step, calls in table.items() if step.split()[0] not in OWN and step not in refused]
    calls = [call for one in own for call in one.split()]
    return sorted({call for call in calls if not call.startswith(READS)} - UNKNOWABLE)


def succeeds(_run, told):
    assert not told.failed, told.msg
    lost = [call for call in told.calls if call.get("lost")]
    said = [
        text
        for text in told.result.get("warnings", [])
        if "Looked at what is there before going on" in text or "Looked for VMs with the token" in text
    ]
    assert len(said) == len(lost), f"{len(lost)} answers were lost, the warnings are {told.result.get('warnings')}"


def is_right(_run, told):
    nothing_done(_run, told)


def short_life(case):
    """The steps of the ritual that change something, each followed by one that must find nothing to do."""
    kept = []
    for step in steps_of(case):
        changes = step.name in {"create", "absent", "replace"} or step.name.startswith(
            ("change ", "tags ", "before", "after")
        )
        if step.name.endswith(("check mode", "left alone", "no tags without purge")):
            continue
        if step.name.endswith(", again"):
            kept.append(Step(step.name, step.task, is_right, step.register))
        elif changes or step.name in {one["name"] for one in case.apart if "says" not in one and "failing" not in one}:
            kept.append(Step(step.name, step.task, succeeds, step.register))
    return kept


@pytest.mark.parametrize("name", NAMES)
def test_a_lost_answer_of_every_action_does_no_harm(name, player, emulator):
    case = load(name)
    steps = short_life(case)
    tasks = tasks_of(steps)
    first = next(number for number, step in enumerate(steps) if not step.name.startswith("before"))
    lost = dict.fromkeys(changing_actions(name), 1)
    tasks.insert(first, switching(emulator, "the network gets worse", lost_answers=lost))
    emulator.switch(speed=100, **case.switches)
    played = player.play(tasks)
    assert judge(case, steps, played) == []
    assert emulator.resources() == (case.leaves or {})
    assert {call["action"] for call in emulator.calls() if call.get("lost")} == set(lost)


def test_a_private_key_whose_answer_was_lost_is_told_and_can_be_replaced(player, emulator):
    emulator.switch(lost_answers={"CreateKeypair": 1})
    keypair = {"keypair": {"keypair_name": "made"}}
    again = {"keypair": {"keypair_name": "made", "replace": True}}
    played = player.play([{"name": "lost", **keypair}, {"name": "again", **again}, {"name": "once more", **keypair}])
    assert played["lost"].failed
    assert played["lost"].changed
    assert "private_key was lost and it is given only once: run again with replace: true" in played["lost"].msg
    assert emulator.resources() == {"eu-west-2": {"Keypair": 1}}
    assert played["once more"].actions == []


def test_a_fleet_whose_answers_were_lost_has_its_size(player, emulator):
    emulator.switch(speed=100, lost_answers={"CreateVms": 1, "CreateTags": 1, "DeleteVms": 1})
    fleet = {**VM, "tags": {"role": "worker"}}
    played = player.play(
        [
            {"name": "ten", "vm": {**fleet, "exact_count": 10}},
            {"name": "ten again", "vm": {**fleet, "exact_count": 10}},
            {"name": "four", "vm": {**fleet, "exact_count": 4}},
            {"name": "four again", "vm": {**fleet, "exact_count": 4}},
        ]
    )
    assert failures(played) == []
    assert [len(one.result["vms"]) for one in played.told] == [10, 10, 4, 4]
    assert [one.changed for one in played.told] == [True, False, True, False]
    assert emulator.resources()["eu-west-2"]["Vm"] == 4


# Calls that never happened


def test_calls_that_were_not_carried_out_are_sent_again(player, emulator):
    emulator.switch(
        speed=100,
        refused={"ReadNets": 2, "CreateNet": 1, "UpdateNet": 1, "DeleteNet": 1},
        http_5xx={"CreateSubnet": [1, 500], "ReadSubnets": [2, 503]},
    )
    played = player.play(
        [
            {"name": "net", "net": {"name": "x", "ip_range": "10.0.0.0/16", "wait_timeout": 4}, "register": "net"},
            {
                "name": "subnet",
                "subnet": {"net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24", "wait_timeout": 4},
            },
            {
                "name": "no subnet",
                "subnet": {"net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24", "state": "absent"},
            },
            {"name": "no net", "net": {"name": "x", "state": "absent", "wait_timeout": 4}},
        ]
    )
    assert failures(played) == []
    assert played["net"].actions == ["CreateNet", "CreateTags"]
    assert played["subnet"].actions == ["CreateSubnet"]
    assert [one.name for one in played.told if one.result.get("warnings")] == ["net", "subnet", "no net"]
    assert emulator.resources() == {}


@pytest.mark.parametrize(
    ("task", "action"),
    [
        ({"net": {"name": "x", "ip_range": "10.0.0.0/16", "wait_timeout": 2}}, "CreateNet"),
        ({"vm": {**VM, "name": "x", "wait_timeout": 10}}, "CreateVms"),
    ],
    ids=["net", "vm"],
)
def test_a_cloud_that_goes_on_failing_is_told_with_what_was_done(player, emulator, task, action):
    emulator.switch(http_5xx={"CreateTags": [1000, 500]})
    told = player.play([{"name": "task", **task}])["task"]
    assert told.failed
    assert told.changed
    assert told.actions == [action]
    assert told.msg.startswith("CreateTags was refused: ")
    assert "HTTP 500" in told.msg
    assert "\n" not in told.msg


# Throttling


def test_eight_workers_that_are_throttled_all_get_there(player, emulator):
    emulator.switch(speed=100, rate_account=10)
    tasks = [
        {"name": "net", "net": {"name": "{{ inventory_hostname }}", "ip_range": "10.0.0.0/16"}},
        {"name": "again", "net": {"name": "{{ inventory_hostname }}", "ip_range": "10.0.0.0/16"}},
    ]
    hosts = tuple(f"h{number}" for number in range(8))
    played = player.play(tasks, hosts=hosts, options=("-f", "8"))
    assert failures(played) == []
    assert len(played.told) == 16
    assert any(call["status"] == 429 for call in emulator.calls()), "nothing was throttled"
    assert [one.changed for one in played.told if one.name == "again"] == [False] * 8
    assert emulator.resources()["eu-west-2"] == {"Net": 8}


# Time


@pytest.mark.parametrize("lag", [1.0, 2.0])
def test_reads_that_lag_behind_writes_lead_nowhere_wrong(player, emulator, lag):
    emulator.switch(speed=100, read_lag=lag)
    net = {"name": "x", "ip_range": "10.0.0.0/16"}
    subnet = {"name": "x", "net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"}
    group = {"security_group_name": "x", "description": "x", "net_id": "{{ net.net.net_id }}"}
    rules = [{"ip_protocol": "tcp", "from_port_range": 22, "ip_ranges": ["192.0.2.0/24"]}]
    vm = {**VM, "name": "x", "subnet_id": "{{ subnet.subnet.subnet_id }}"}
    stack = [
        ({"net": net, "register": "net"}, True),
        ({"net": net}, False),
        ({"subnet": subnet, "register": "subnet"}, True),
        ({"subnet": {**subnet, "map_public_ip_on_launch": True}}, True),
        ({"subnet": {**subnet, "map_public_ip_on_launch": True}}, False),
        ({"security_group": {**group, "inbound_rules": rules}}, True),
        ({"security_group": {**group, "inbound_rules": rules}}, False),
        ({"vm": {**vm, "tags": {"role": "lagging"}}}, True),
        ({"vm": {**vm, "tags": {"role": "lagging"}}}, False),
        ({"vm": {"name": "x", "state": "stopped"}}, True),
        ({"vm": {"name": "x", "state": "stopped"}}, False),
        ({"vm": {"name": "x", "state": "absent"}}, True),
        ({"vm": {"name": "x", "state": "absent"}}, False),
        ({"security_group": {**group, "state": "absent"}}, True),
        ({"subnet": {**subnet, "state": "absent"}}, True),
        ({"net": {"name": "x", "state": "absent"}}, True),
        ({"net": {"name": "x", "state": "absent"}}, False),
    ]
    played = player.play([{"name": f"step {number}", **task} for number, (task, _unused) in enumerate(stack)])
    assert failures(played) == []
    assert [one.changed for one in played.told] == [changed for _unused, changed in stack]
    assert emulator.resources() == {}


@pytest.mark.parametrize("skew", [-3600, 3600])
def test_a_clock_that_is_wrong_is_noticed_and_made_up_for(player, emulator, skew):
    emulator.switch(speed=100, clock_skew=skew)
    played = player.play(
        [
            {"name": "net", "net": {"name": "x", "ip_range": "10.0.0.0/16"}},
            {"name": "no net", "net": {"name": "x", "state": "absent"}},
        ]
    )
    assert failures(played) == []
    assert emulator.resources() == {}


def test_nothing_waits_when_it_should_not(player, emulator):
    emulator.switch(durations={"volume.create": 3600.0})
    volume = {"name": "x", "subregion_name": "eu-west-2a", "size": 1, "wait": False}
    played = player.play([{"name": "volume", "volume": volume}])
    assert failures(played) == []
    assert played["volume"].result["volume"]["state"] == "creating"


# What is not possible yet


BEHIND_A_NAT = [
    {"net": {"name": "x", "ip_range": "10.0.0.0/16"}, "register": "net"},
    {
        "subnet": {"name": "x", "net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"},
        "register": "subnet",
    },
    {"internet_service": {"name": "x", "net_id": "{{ net.net.net_id }}"}, "register": "internet"},
    {
        "route_table": {
            "name": "x",
            "net_id": "{{ net.net.net_id }}",
            "subnet_ids": ["{{ subnet.subnet.subnet_id }}"],
            "routes": [
                {
                    "destination_ip_range": "0.0.0.0/0",
                    "gateway_id": "{{ internet.internet_service.internet_service_id }}",
                }
            ],
        }
    },
    {"public_ip": {"name": "x"}, "register": "ip"},
    {
        "name": "nat",
        "nat_service": {
            "name": "x",
            "subnet_id": "{{ subnet.subnet.subnet_id }}",
            "public_ip_id": "{{ ip.public_ip.public_ip_id }}",
        },
    },
    {
        "name": "load balancer",
        "load_balancer": {
            "load_balancer_name": "x",
            "subnets": ["{{ subnet.subnet.subnet_id }}"],
            "listeners": [{"load_balancer_port": 80, "load_balancer_protocol": "HTTP", "backend_port": 80}],
            "secured_cookies": True,
        },
    },
    {
        "security_group": {"security_group_name": "x", "description": "x", "net_id": "{{ net.net.net_id }}"},
        "register": "group",
    },
    {
        "name": "no group",
        "security_group": {
            "security_group_name": "x",
            "net_id": "{{ net.net.net_id }}",
            "state": "absent",
        },
    },
]
"""A Subnet with a NAT service and a load balancer, and a group that goes."""


def test_what_is_not_possible_yet_is_tried_until_it_is(player, emulator):
    emulator.switch(
        speed=100,
        errors={
            "DeleteSecurityGroup": [2, 409, "9085", "ResourceConflict"],
            "CreateNatService": [2, 409, "9045", "ResourceConflict"],
            "UpdateLoadBalancer": [2, 409, "6031", "InvalidState"],
        },
    )
    played = player.play(BEHIND_A_NAT)
    assert failures(played) == []
    assert played["no group"].called.count("DeleteSecurityGroup") == 3
    assert played["nat"].called.count("CreateNatService") == 3
    assert played["load balancer"].called.count("UpdateLoadBalancer") >= 3
    assert played["nat"].actions == ["CreateNatService", "CreateTags"]


# What ends badly


@pytest.mark.parametrize(
    ("fails", "task", "says"),
    [
        ({"vm": "terminated"}, {"vm": {**VM, "name": "x"}}, "is terminated, from where it cannot become running"),
        (
            {"volume": "error"},
            {"volume": {"name": "x", "subregion_name": "eu-west-2a", "size": 1}},
            "is 'error', from where it cannot become available or in-use",
        ),
        (
            {"project": "failed"},
            {"oks_project": {"name": "ritual", "cidr": "10.50.0.0/18"}},
            "is 'failed', from where it cannot become ready",
        ),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_what_cannot_get_well_fails_at_once(player, emulator, fails, task, says):
    emulator.switch(fail_state=fails)
    started = time.monotonic()
    told = player.play([{"name": "bad", **task}])["bad"]
    assert told.failed
    assert says in told.msg
    assert told.changed
    assert told.actions[0].startswith("Create")
    assert time.monotonic() - started < 120, "it waited for the time limit of ten minutes"
