"""Fleets of VMs: as many as asked for, in as few calls as the API allows."""

from __future__ import annotations

import pytest

from tests.integration.playing import WAYS

pytestmark = pytest.mark.ritual

BOTH_WAYS = pytest.mark.parametrize("way", WAYS)
FLEET = {"image_id": "ami-29000005", "vm_type": "tinav6.c1r1p2", "tags": {"role": "worker"}}
WORKERS = {"tags": {"role": "worker"}}


def ids(told):
    return {vm["vm_id"] for vm in told.result["vms"]}


def refusals(played):
    return [f"{one.name}: {one.msg}" for one in played.told if one.failed]


@BOTH_WAYS
def test_fifty_vms_come_in_two_calls_and_go_in_one(player, emulator, way):
    played = player.play(
        [
            {"name": "foretold", "vm": {**FLEET, "exact_count": 50}, "check_mode": True},
            {"name": "fifty", "vm": {**FLEET, "exact_count": 50}},
            {"name": "again", "vm": {**FLEET, "exact_count": 50}},
            {"name": "none, foretold", "vm": {**WORKERS, "exact_count": 0}, "check_mode": True},
            {"name": "none", "vm": {**WORKERS, "exact_count": 0}},
            {"name": "none again", "vm": {**WORKERS, "exact_count": 0}},
        ],
        way=way,
    )
    assert refusals(played) == []
    assert [one.changed for one in played.told] == [True, True, False, True, True, False]
    assert played["foretold"].actions == played["fifty"].actions == ["CreateVms", "CreateTags"]
    assert played["fifty"].writes == ["CreateVms", "CreateTags"]
    assert len(played["foretold"].result["vms"]) == len(ids(played["fifty"])) == 50
    assert {vm["state"] for vm in played["fifty"].result["vms"]} == {"running"}
    assert {vm["tags"]["role"] for vm in played["fifty"].result["vms"]} == {"worker"}
    assert played["again"].called == ["ReadVms"]
    assert ids(played["again"]) == ids(played["fifty"])
    assert played["none, foretold"].actions == played["none"].writes == ["DeleteVms"]
    assert played["none"].result["vms"] == []
    assert emulator.resources() == {}


def test_a_round_of_waiting_is_one_read_of_all(player, emulator):
    emulator.switch(speed=1, durations={"vm.start": 2.0})
    told = player.play([{"name": "fleet", "vm": {**FLEET, "exact_count": 30}}])["fleet"]
    polls = [call for call in told.calls if call["action"] == "ReadVms" and call["params"]["Filters"].get("VmIds")]
    assert len(polls) > 2
    assert {len(call["params"]["Filters"]["VmIds"]) for call in polls} == {30}


def test_the_oldest_go_first(player, emulator):
    played = player.play(
        [
            {"name": "old", "vm": {**FLEET, "exact_count": 4}},
            {"name": "young as well", "vm": {**FLEET, "exact_count": 7}},
            {"name": "foretold", "vm": {**FLEET, "exact_count": 3}, "check_mode": True},
            {"name": "young", "vm": {**FLEET, "exact_count": 3}},
        ]
    )
    assert refusals(played) == []
    assert played["young as well"].actions == ["CreateVms", "CreateTags"]
    assert ids(played["young"]) == ids(played["young as well"]) - ids(played["old"])
    assert ids(played["foretold"]) == ids(played["young"])
    assert played["young"].writes == ["DeleteVms"]
    assert emulator.resources() == {"eu-west-2": {"Vm": 3, "Volume": 3}}


def test_a_fleet_is_known_by_tags_or_by_filters(player, emulator):
    filters = {"tags": ["role=worker"], "subregion_names": ["eu-west-2a"]}
    placed = {**FLEET, "placement": {"subregion_name": "eu-west-2a"}}
    played = player.play(
        [
            {"name": "others", "vm": {**FLEET, "tags": {"role": "other"}, "exact_count": 2}},
            {"name": "by tags", "vm": {**placed, "exact_count": 2}},
            {"name": "by filters", "vm": {**placed, "filters": filters, "exact_count": 3}},
            {"name": "by filters again", "vm": {**placed, "filters": filters, "exact_count": 3}},
            {"name": "by name", "vm": {**FLEET, "name": "named", "tags": {"role": "named"}, "exact_count": 2}},
            {"name": "by name again", "vm": {**FLEET, "name": "named", "tags": {"role": "named"}, "exact_count": 2}},
        ]
    )
    assert refusals(played) == []
    assert [len(one.result["vms"]) for one in played.told] == [2, 2, 3, 3, 2, 2]
    assert [one.changed for one in played.told] == [True, True, True, False, True, False]
    assert ids(played["by tags"]) < ids(played["by filters"])
    assert emulator.resources()["eu-west-2"]["Vm"] == 7


@BOTH_WAYS
def test_a_fleet_changes_and_is_stopped_and_started_in_bulk(player, emulator, way):
    vms = {"vm_ids": "{{ fleet.vms | map(attribute='vm_id') }}"}
    played = player.play(
        [
            {"name": "fleet", "vm": {**FLEET, "exact_count": 3, "state": "stopped"}, "register": "fleet"},
            {"name": "stopped already", "vm": {**vms, "state": "stopped"}},
            {"name": "running", "vm": {**vms, "state": "running"}},
            {"name": "running already", "vm": {**WORKERS, "exact_count": 3, "state": "running"}},
            {"name": "restarted", "vm": {**vms, "state": "restarted"}},
            {"name": "retagged", "vm": {**vms, "tags": {"role": "worker", "stage": "test"}}},
            {"name": "not allowed", "vm": {**vms, "vm_type": "tinav6.c2r4p2"}},
            {"name": "bigger", "vm": {**vms, "vm_type": "tinav6.c2r4p2", "allow_stop": True}},
            {"name": "bigger again", "vm": {**vms, "vm_type": "tinav6.c2r4p2", "allow_stop": True}},
            {"name": "gone", "vm": {**vms, "state": "absent"}},
            {"name": "gone again", "vm": {**vms, "state": "absent"}},
        ],
        way=way,
    )
    assert refusals(played) == [f"not allowed: {played['not allowed'].msg}"]
    assert "must be stopped to change vm_type: set allow_stop: true" in played["not allowed"].msg
    assert {vm["state"] for vm in played["fleet"].result["vms"]} == {"stopped"}
    assert {one.name: one.writes for one in played.told} == {
        "fleet": ["CreateVms", "CreateTags"],
        "stopped already": [],
        "running": ["StartVms"],
        "running already": [],
        "restarted": ["RebootVms"],
        "retagged": ["CreateTags"],
        "not allowed": [],
        "bigger": ["CreateTags", "StopVms", "UpdateVm", "UpdateVm", "UpdateVm", "StartVms", "DeleteTags"],
        "bigger again": [],
        "gone": ["DeleteVms"],
        "gone again": [],
    }
    assert {vm["state"] for vm in played["bigger"].result["vms"]} == {"running"}
    assert emulator.resources() == {}


def test_protected_vms_stop_a_fleet_from_shrinking(player, emulator):
    played = player.play(
        [
            {"name": "fleet", "vm": {**FLEET, "exact_count": 2, "deletion_protection": True}},
            {"name": "none", "vm": {**WORKERS, "exact_count": 0}},
            {"name": "none, allowed", "vm": {**WORKERS, "exact_count": 0, "deletion_protection": False}},
        ]
    )
    assert played["none"].failed
    assert played["none"].msg.startswith("Protected from deletion: i-")
    assert not played["none"].changed
    assert played["none, allowed"].writes == ["UpdateVm", "UpdateVm", "DeleteVms"]
    assert emulator.resources() == {}
