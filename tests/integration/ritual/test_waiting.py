"""Tasks that do not wait, what they leave unfinished, and the task that waits for all of it in the end."""

from __future__ import annotations

import pytest

from tests.integration.playing import OWN_PROCESS

pytestmark = pytest.mark.ritual

LATER = {"group/outscale.cloud.all": {"wait": False, "wait_timeout": 60}}
IMAGE = "{{ lookup('outscale.cloud.image_id', 'Ubuntu-24.04-*') }}"
NET = {"name": "net", "net": {"name": "one", "ip_range": "10.0.0.0/16"}, "register": "net"}
SUBNET = {
    "name": "subnet",
    "subnet": {"name": "one", "net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"},
    "register": "subnet",
}
VM = {"image_id": IMAGE, "subnet_id": "{{ subnet.subnet.subnet_id }}"}
VOLUME = {"size": 10, "subregion_name": "eu-west-2a"}


def waited(told):
    return {(one["resource"], one["state"]) for one in told.result["resources"]}


def test_a_run_waits_once_for_all_that_it_has_left_unfinished(player, emulator):
    emulator.switch(state_seconds={"vm.start": 2, "volume.create": 3})
    played = player.play(
        [
            NET,
            SUBNET,
            {"name": "vms", "vm": {"name": "{{ item }}", **VM}, "loop": ["a", "b", "c"]},
            {"name": "a process", "volume": {"name": "data", **VOLUME}, "register": "volume", **OWN_PROCESS},
            {"name": "a check", "vm": {"name": "a", "state": "absent"}, "check_mode": True},
            {"name": "one of them", "wait": {"for": "{{ volume }}"}},
            {"name": "all, as a process", "wait": {}, **OWN_PROCESS},
            {"name": "nothing any more", "wait": {}},
        ],
        module_defaults=LATER,
        env={"ANSIBLE_CALLBACKS_ENABLED": "recorder,outscale.cloud.calls"},
    )
    assert [one.msg for one in played.told if one.failed] == []
    assert [one["unfinished"][0]["until"] for one in played["vms"].result["results"]] == [["running", "stopped"]] * 3
    assert waited(played["one of them"]) == {("volume", "available")}
    told = played["all, as a process"]
    assert [one["details"]["tags"]["Name"] for one in told.result["resources"]] == ["a", "b", "c"]
    assert waited(told) == {("vm", "running")}
    assert set(told.called) == {"ReadVms"}
    assert played["nothing any more"].result["resources"] == []
    assert played["nothing any more"].called == []
    sent = emulator.calls()
    assert f"\n{len(sent)} calls, " in played.stdout  # of worker, processes and the lookup
    assert "ReadVolumes (" in played.stdout
    assert " s  all, as a process" in played.stdout


def test_a_handler_waits_for_what_all_hosts_have_left(player, emulator):
    emulator.switch(state_seconds={"volume.create": 2})
    volume = {"name": "{{ inventory_hostname }}", **VOLUME}
    played = player.play(
        [{"name": "volume", "volume": volume, "notify": "wait"}],
        hosts=("one", "two"),
        module_defaults=LATER,
        handlers=[{"name": "wait", "outscale.cloud.wait": {}, "run_once": True}],
    )
    names = [one["details"]["tags"]["Name"] for one in played["wait"].result["resources"]]
    assert sorted(names) == ["one", "two"]
    assert waited(played["wait"]) == {("volume", "available")}


def test_a_deletion_is_waited_for_until_nothing_is_shown(direct, emulator):
    emulator.switch(state_seconds=0.3)
    played = direct.play(
        [
            {"name": "made", "outscale.cloud.volume": {"name": "x", **VOLUME}},
            {
                "name": "left",
                "outscale.cloud.volume": {"name": "x", "state": "absent", "wait": False},
                "register": "left",
            },
            {"name": "check", "outscale.cloud.wait": {"for": "{{ left }}"}, "check_mode": True},
            {"name": "gone", "outscale.cloud.wait": {"for": ["{{ left }}"]}},
        ]
    )
    assert [one.msg for one in played.told if one.failed] == []
    assert played["left"].result["unfinished"][0]["until"] == ["absent"]
    assert (played["check"].result["resources"], played["check"].called) == ([], [])
    assert waited(played["gone"]) == {("volume", "absent")}


@pytest.mark.parametrize("api", ["outscale", "fcu"])
def test_a_stack_goes_up_and_down_without_a_wait_but_for_what_each_task_needs(direct, emulator, api):
    emulator.switch(state_seconds={"vm.start": 4, "*": 0.3})
    later = {"wait": False, "wait_timeout": 60}
    net = {"name": "one", "ip_range": "10.0.0.0/16", **later}
    subnet = {"net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24", **later}
    vm = {"name": "a", "image_id": "ami-29000005", "subnet_id": "{{ subnet.subnet.subnet_id }}", **later}
    volume = {"name": "data", **VOLUME, **later}
    link = {"vm_id": "{{ vm.vm.vm_id }}", "device_name": "/dev/xvdb"}
    up = {"net": net, "subnet": subnet, "vm": vm, "volume": {**volume, **link}}
    down = {
        "vm": {"name": "a"},
        "volume": {"name": "data"},
        "subnet": subnet,
        "net": {"name": "one"},
    }
    waits = {"name": "ready", "outscale.cloud.wait": {"for": ["{{ vm }}", "{{ volume }}"]}, "register": "ready"}
    gone = {"name": "gone", "outscale.cloud.wait": {"for": [f"{{{{ gone_{name} }}}}" for name in down]}}
    played = direct.play(
        [
            *({"name": name, f"outscale.cloud.{name}": args, "register": name} for name, args in up.items()),
            waits,
            *(
                {
                    "name": f"no {name}",
                    f"outscale.cloud.{name}": {**args, **later, "state": "absent"},
                    "register": f"gone_{name}",
                }
                for name, args in down.items()
            ),
            gone,
        ],
        env={"OSC_API": api},
    )
    assert [one.msg for one in played.told if one.failed] == []
    assert played["vm"].result["unfinished"][0]["resource"] == "vm"
    linked = [one["action"] for one in played["volume"].sent if one["action"] in {"LinkVolume", "AttachVolume"}]
    assert len(linked) > 1  # refused while the VM is pending, then asked for once more
    assert {("vm", "running"), ("volume", "in-use")} >= waited(played["ready"])
    assert {one["state"] for one in played["gone"].result["resources"]} == {"absent"}
    assert emulator.resources() == {}


def test_all_that_fails_is_told_at_the_end_and_the_others_are_waited_for(direct, emulator):
    played = direct.play(
        [
            {"name": "volume", "outscale.cloud.volume": {"name": "x", **VOLUME, "wait": False}, "register": "x"},
            {
                "name": "balancer",
                "outscale.cloud.wait": {
                    "for": [{"resource": "load_balancer", "id": "shop"}, "{{ x.volume.volume_id }}"],
                    "wait_timeout": 1,
                },
            },
        ]
    )
    told = played["balancer"]
    assert told.failed
    assert told.msg == ("1 of 2 is not as it should be: There is no load balancer shop")
    assert [(one["resource"], one["state"]) for one in told.result["resources"]] == [
        ("load_balancer", "absent"),
        ("volume", "available"),
    ]


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("x-123", "for is 'x-123', which does not tell what it is"),
        (["sg-12345678"], "for[0] is a security_group, which passes through no states. What does: access_key"),
        ([{"resource": "vm", "id": ""}], "for[0] has an empty id"),
        ({"vm_id": "i-12345678"}, "give the result of a task, an id, or {resource: ..., id: ...}"),
    ],
)
def test_what_nobody_can_wait_for_is_told_before_anything_is_read(direct, given, text):
    told = direct.play([{"name": "wait", "outscale.cloud.wait": {"for": given}}])["wait"]
    assert text in told.msg
    assert told.called == []


def test_what_belongs_to_another_account_or_region_is_left_to_another_task(direct):
    other = {"resource": "vm", "id": "i-12345678", "until": ["running"], "wait_timeout": 5, "scope": "0123456789ab"}
    told = direct.play([{"name": "wait", "outscale.cloud.wait": {"for": {"unfinished": [other]}}}])["wait"]
    assert told.result["warnings"] == [
        "Of another account or Region, so that a wait with its keys is needed: vm i-12345678"
    ]
    assert (told.result["resources"], told.called) == ([], [])
