"""The module call: any action of any API."""

from __future__ import annotations

import pytest

from tests.integration.playing import WAYS, without_chance

pytestmark = pytest.mark.ritual

TASKS = [
    {"name": "a read", "call": {"action": "ReadSubregions", "params": {"filters": {"region_names": "eu-west-2"}}}},
    {"name": "a read, check mode", "call": {"action": "ReadSubregions"}, "check_mode": True},
    {
        "name": "a change, check mode",
        "call": {"action": "CreateNet", "params": {"ip_range": "10.0.0.0/16"}},
        "check_mode": True,
    },
    {"name": "a change", "call": {"action": "CreateNet", "params": {"IpRange": "10.0.0.0/16"}}, "register": "net"},
    {"name": "nothing yet", "call": {"action": "ReadSubnets"}},
    {
        "name": "numbers and truths as text",
        "call": {
            "action": "ReadVolumes",
            "params": {"results_per_page": "5", "filters": {"link_volume_delete_on_vm_deletion": "false"}},
        },
    },
    {"name": "refused", "call": {"action": "CreateNet", "params": {"ip_range": "10.0.0.0/8"}}},
    {"name": "a dry run", "call": {"action": "CreateNet", "params": {"ip_range": "10.0.0.0/16", "dry_run": True}}},
    {"name": "OKS, a read", "call": {"api": "oks", "action": "GetKubenetesVersions"}},
    {
        "name": "OKS, a change",
        "call": {
            "api": "oks",
            "action": "CreateProject",
            "params": {"name": "ritual", "cidr": "10.50.0.0/18", "region": "eu-west-2"},
        },
        "register": "project",
    },
    {
        "name": "OKS, gone",
        "call": {
            "api": "oks",
            "action": "DeleteProject",
            "params": {"project_id": "{{ project.answer.Project.id }}"},
        },
    },
    {"name": "gone", "call": {"action": "DeleteNet", "params": {"net_id": "{{ net.answer.net.net_id }}"}}},
]


@pytest.fixture
def both(player, emulator):
    played = {}
    for way in WAYS:
        emulator.reset()
        emulator.switch(speed=1_000_000)
        played[way] = player.play(TASKS, way=way)
    return played


def test_any_action_can_be_called(both, emulator):
    played = both["worker"]
    assert [f"{one.name}: {one.msg}" for one in played.told if one.failed and one.name != "refused"] == []
    assert played["refused"].failed
    assert played["a read"].result["answer"]["subregions"][0]["region_name"] == "eu-west-2"
    assert {one.name: one.writes for one in played.told if one.writes} == {
        "a change": ["CreateNet"],
        "a dry run": ["CreateNet"],
        "OKS, a change": ["CreateProject"],
        "OKS, gone": ["DeleteProject"],
        "gone": ["DeleteNet"],
    }
    changed = [one.name for one in played.told if one.changed]
    assert changed == ["a change, check mode", "a change", "a dry run", "OKS, a change", "OKS, gone", "gone"]
    assert played["a change, check mode"].result["actions"] == [
        {"action": "CreateNet", "params": {"IpRange": "10.0.0.0/16"}}
    ]
    assert "response_context" not in played["a change"].result["answer"]
    assert played["refused"].result["error"]["code"] == "4014"
    assert emulator.resources() == {}
    told = [without_chance([{"name": one.name, **one.result} for one in both[way].told]) for way in WAYS]
    assert told[0] == told[1]
