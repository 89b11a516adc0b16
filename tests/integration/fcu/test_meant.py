"""Only the resource that is meant is touched over FCU, also where the service ignores what is asked for."""

from __future__ import annotations

import pytest

from tests.integration.fcu.differences import SUPPORTED, over_fcu
from tests.integration.ritual.steps import judge, steps_of, tasks_of

pytestmark = pytest.mark.ritual

MAIN = {"nic", "security_group", "vm", "volume"}
"""The cases that are played each time where filters are ignored; the others for minutes."""

IMAGE = "ami-29000005"
VM = {"name": "web", "image_id": IMAGE, "vm_type": "tinav6.c1r1p2", "state": "running"}
VOLUME = {"name": "data", "size": 1, "subregion_name": "eu-west-2a"}
NET = {"net": {"name": "shop", "ip_range": "10.0.0.0/16"}, "register": "net"}
NET_ID = "{{ net.net.net_id }}"


def named(*tasks):
    return [{"name": f"{number} {next(iter(task))}", **task} for number, task in enumerate(tasks)]


def marks(name):
    return [pytest.mark.ritual if name in MAIN else pytest.mark.soak]


@pytest.mark.parametrize("name", [pytest.param(name, marks=marks(name)) for name in SUPPORTED])
def test_the_ritual_over_fcu_where_every_filter_is_ignored(name, direct_fcu_player, emulator):
    case = over_fcu(name)
    steps = steps_of(case)
    emulator.seed(vms=3)
    before = emulator.resources()
    emulator.switch(**case.switches, ignored_filters="*")
    wrong = judge(case, steps, direct_fcu_player.play(tasks_of(steps)), exact=False)
    assert not wrong, "\n".join(wrong)
    if not case.leaves:
        assert emulator.resources() == before


def test_a_lost_answer_tags_nobody_else_s_vm_where_tokens_are_ignored(direct_fcu_player, emulator):
    emulator.switch(ignored_filters="*", lost_answers={"RunInstances": 1})
    theirs = {"vm": {**VM, "name": "theirs", "api": "outscale"}, "register": "theirs"}
    played = direct_fcu_player.play(named(theirs, {"vm": VM}, {"vm": VM}, {"vm_info": {}}))
    other, made, again, listed = played.told
    assert (made.failed, made.changed) == (False, True), made.msg
    assert made.result["vms"][0]["vm_id"] != other.result["vms"][0]["vm_id"]
    assert again.actions == []
    assert sorted(vm["tags"]["Name"] for vm in listed.result["vms"]) == ["theirs", "web"]


def test_vms_that_are_not_named_stay_where_ids_are_ignored(direct_fcu_player, emulator):
    emulator.switch(ignored_filters="*")
    which = {"vm_ids": ["{{ web.vms[0].vm_id }}"], "state": "absent"}
    made = [{"vm": {**VM, "name": "stays"}}, {"vm": VM, "register": "web"}]
    played = direct_fcu_player.play(named(*made, {"vm": which}, {"vm_info": {}}))
    stays, _web, ended, listed = played.told
    assert (ended.failed, ended.changed) == (False, True), ended.msg
    kept = [vm["vm_id"] for vm in listed.result["vms"] if vm["state"] == "running"]
    assert kept == [stays.result["vms"][0]["vm_id"]]


def test_what_is_somewhere_else_is_not_deleted(direct_fcu_player, emulator):
    subnets = [
        {
            "subnet": {"name": name, "net_id": NET_ID, "ip_range": ip_range},
            "register": name,
        }
        for name, ip_range in (("one", "10.0.1.0/24"), ("two", "10.0.2.0/24"))
    ]
    nic = {"name": "front", "subnet_id": "{{ one.subnet.subnet_id }}"}
    elsewhere = {"subregion_name": "eu-west-2b", "state": "absent"}
    played = direct_fcu_player.play(
        named(
            {"volume": VOLUME},
            {"volume": {**VOLUME, **elsewhere}},
            {"vm": VM},
            {
                "vm": {
                    "name": "web",
                    "vm_type": "tinav6.c1r1p2",
                    "placement": {"subregion_name": "eu-west-2b"},
                    "state": "absent",
                }
            },
            NET,
            *subnets,
            {"nic": nic},
            {"nic": {**nic, "subnet_id": "{{ two.subnet.subnet_id }}", "state": "absent"}},
        )
    )
    others = [played.told[number] for number in (1, 3, 8)]
    assert [one.failed or one.result[key] for one, key in zip(others, ("volume", "vm", "nic"), strict=True)] == [
        True, True, True
    ]  # fmt: skip
    assert [one.actions for one in others] == [[], [], []]
    left = emulator.resources()["eu-west-2"]
    assert {kind: left[kind] for kind in ("Volume", "Vm")} == {"Volume": 2, "Vm": 1}


def test_a_group_outside_of_nets_is_not_one_of_a_net(direct_fcu_player, emulator):
    group = {"security_group_name": "web", "description": "web"}
    rules = [{"ip_protocol": "tcp", "from_port_range": 80, "to_port_range": 80, "ip_ranges": ["192.0.2.0/24"]}]
    inside = {**group, "net_id": NET_ID, "inbound_rules": rules}
    absent = {"security_group_name": "web", "state": "absent"}
    played = direct_fcu_player.play(
        named(
            NET,
            {"security_group": inside},
            {"security_group": absent},
            {"security_group": {**group, "inbound_rules": []}},
            {"security_group": inside},
            {"security_group": absent},
            {"security_group": inside},
        )
    )
    made, none, other, same, ended, still = played.told[1:]
    assert none.actions == []
    assert other.actions[:1] == ["CreateSecurityGroup"], other.msg
    assert other.result["security_group"]["security_group_id"] != made.result["security_group"]["security_group_id"]
    assert ended.actions == ["DeleteSecurityGroup"]
    assert (same.actions, still.actions) == ([], [])


@pytest.mark.parametrize("behaviour", ["terminate", "restart"])
def test_a_vm_that_would_end_or_run_again_when_it_shuts_down_is_stopped(direct_fcu_player, emulator, behaviour):
    vm = {**VM, "vm_initiated_shutdown_behavior": behaviour}
    played = direct_fcu_player.play(
        named(
            {"vm": vm},
            {"vm": {**vm, "state": "stopped"}},
            {"vm": {**vm, "state": "stopped"}},
            {"vm": vm},
            {"vm": {**vm, "vm_type": "tinav6.c2r4p2", "allow_stop": True}},
            {"vm": {**vm, "vm_type": "tinav6.c2r4p2"}},
        )
    )
    assert [one.msg for one in played.told if one.failed] == []
    shown = [one.result["vms"][0] for one in played.told]
    assert len({one["vm_id"] for one in shown}) == 1
    assert [one["state"] for one in shown] == ["running", "stopped", "stopped", "running", "running", "running"]
    assert {one["vm_initiated_shutdown_behavior"] for one in shown} == {behaviour}
    assert (played.told[2].actions, played.told[5].actions) == ([], [])
    assert emulator.resources()["eu-west-2"]["Vm"] == 1
    assert set(shown[-1]["tags"]) == {"Name"}, "the tag of the stop is taken away"


def test_a_stop_whose_answer_is_lost_ends_with_the_vm_as_it_was(direct_fcu_player, emulator):
    vm = {**VM, "vm_initiated_shutdown_behavior": "terminate"}
    change = {"vm": {**vm, "vm_type": "tinav6.c2r4p2", "allow_stop": True}}
    emulator.switch(lost_answers={"StopInstances": 1})
    played = direct_fcu_player.play(named({"vm": vm}, change, change))
    assert [one.msg for one in played.told if one.failed] == []
    changed, again = played.told[1:]
    assert len(changed.result["warnings"]) == 1, changed.result["warnings"]
    assert changed.actions.count("StartVms") == 1
    assert len(changed.actions) == len(set(changed.actions)) + 2, "each once, but for three updates"
    (shown,) = changed.result["vms"]
    assert (shown["state"], shown["vm_initiated_shutdown_behavior"]) == ("running", "terminate")
    assert again.actions == []
