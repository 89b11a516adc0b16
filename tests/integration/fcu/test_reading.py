"""Inventory, lookups, infos and ``call`` over FCU: the same answers as over the OUTSCALE API."""

from __future__ import annotations

import json

import pytest

from tests.integration.inventory.cli import Inventory

UNLISTED = {
    "user_data",
    "deletion_protection",
    "vm_initiated_shutdown_behavior",
    "nested_virtualization",
    "performance",
    "actions_on_next_boot",
    "boot_mode",
    "shutdown_behavior_configuration",
    "tpm_enabled",
}
"""Fields of a VM that FCU's listing does not show."""

GROUPS = {
    "hostnames": ["tag:Name"],
    "keyed_groups": [{"key": "osc_tags.role", "prefix": "role"}],
    "compose": {"ansible_host": "osc_private_ip"},
}


def listed(played, key):
    (task,) = played.told
    assert not task.failed, task.msg
    return task.result[key]


@pytest.mark.inventory
def test_the_inventory_is_the_same_over_both_protocols(emulator, tmp_path):
    emulator.seed(vms=7, tags={"team": "blue"})
    inventory = Inventory(emulator, tmp_path)
    ours = inventory.list(**GROUPS, filters={"tags": ["team=blue"]})
    emulator.clear_calls()
    theirs = inventory.list(**GROUPS, filters={"tags": ["team=blue"]}, api="fcu")
    assert {call["action"] for call in emulator.calls()} == {"DescribeInstances"}, theirs.stderr
    assert theirs.hosts.keys() == ours.hosts.keys()
    assert theirs.members("role_web") == ours.members("role_web") != set()
    prefixed = {f"osc_{name}" for name in UNLISTED}
    for name, variables in ours.hosts.items():
        expected = {key: value for key, value in variables.items() if key not in prefixed}
        assert {key: value for key, value in theirs.hosts[name].items() if key in expected} == expected


@pytest.mark.inventory
def test_a_listing_of_one_protocol_is_not_kept_for_the_other(emulator, tmp_path):
    emulator.seed(vms=1)
    inventory = Inventory(emulator, tmp_path)
    cached = {"cache": True, "cache_plugin": "ansible.builtin.jsonfile", "cache_connection": str(tmp_path / "cache")}
    for api in ("outscale", "fcu", "outscale", "fcu"):
        inventory.list(**cached, api=api)
    assert [call["api"] for call in emulator.calls()] == ["api", "fcu"]


@pytest.mark.lookup
def test_lookups_read_over_fcu_what_they_read_over_the_outscale_api(player, emulator):
    emulator.seed(vms=3)
    expressions = (
        "query('outscale.cloud.read', 'ReadSubnets'{}) | map(attribute='subnet_id') | list",
        "query('outscale.cloud.read', 'ReadVms', filters={{'tag_keys': 'role'}}{}) | map(attribute='vm_id') | sort",
        "lookup('outscale.cloud.image_id', 'Ubuntu-24.04-*'{})",
        "query('outscale.cloud.read', 'ReadSubregions'{}) | map(attribute='subregion_name') | sort",
    )
    tasks = [
        {"name": f"{api} {number}", "debug": {"msg": f"{{{{ {one.format(more)} }}}}"}}
        for api, more in (("outscale", ""), ("fcu", ", api='fcu'"))
        for number, one in enumerate(expressions)
    ]
    played = player.play(tasks)
    for number in range(len(expressions)):
        ours, theirs = played[f"outscale {number}"], played[f"fcu {number}"]
        assert not theirs.failed, theirs.msg
        assert ours.result["msg"] == theirs.result["msg"] != []


@pytest.mark.lookup
def test_an_action_of_fcus_own_answers_under_fcus_names(player, emulator):
    emulator.seed(vms=1)
    available = {"name": "state", "value": ["available"]}
    read = "query('outscale.cloud.read', 'DescribeInstances', api='fcu') | map(attribute='instances_set') | flatten"
    tasks = [
        {"name": "read", "debug": {"msg": f"{{{{ {read} }}}}"}},
        {"name": "call", "call": {"api": "fcu", "action": "DescribeVpcs", "params": {"filter": [available]}}},
        {"name": "unknown", "call": {"api": "fcu", "action": "DescribeVpc"}},
        {"name": "wrong", "call": {"api": "fcu", "action": "DescribeVpcs", "params": {"vpc_idd": ["vpc-1"]}}},
    ]
    played = player.play(tasks)
    assert played["read"].result["msg"][0]["instance_state"]["name"] == "running"
    assert played["call"].result["answer"]["vpc_set"][0]["state"] == "available"
    assert "did you mean DescribeVpcs?" in played["unknown"].msg
    assert "did you mean vpc_id?" in played["wrong"].msg


def test_call_translates_an_action_of_the_outscale_api(direct_player, emulator):
    net = {"action": "CreateNet", "params": {"ip_range": "10.0.0.0/16"}}
    balancer = {"action": "CreateLoadBalancer", "params": {"load_balancer_name": "web", "listeners": []}}
    tasks = [
        {"name": "predicted", "call": {**net, "api": "fcu"}, "check_mode": True},
        {"name": "made", "call": {**net, "api": "fcu"}},
        {"name": "refused", "call": {**balancer, "api": "fcu"}, "check_mode": True},
    ]
    played = direct_player.play(tasks)
    assert played["predicted"].changed
    assert played["made"].result["answer"]["net"]["ip_range"] == "10.0.0.0/16"
    assert "drop api: fcu" in played["refused"].msg
    assert [call["action"] for call in emulator.calls()] == ["CreateVpc"]


@pytest.mark.parametrize("source", ["environment", "profile", "module defaults"])
def test_the_protocol_can_be_chosen_for_a_whole_play(player, emulator, tmp_path, source):
    keys = {name: emulator.env[f"OSC_{name.upper()}"] for name in ("access_key", "secret_key")}
    file = tmp_path / "config.json"
    file.write_text(json.dumps({"default": {**keys, "region": emulator.env["OSC_REGION"], "api": "fcu"}}))
    chosen = {
        "environment": {"env": {"OSC_API": "fcu"}},
        "profile": {"env": {"OSC_CONFIG_FILE": str(file)}},
        "module defaults": {"module_defaults": {"group/outscale.cloud.all": {"api": "fcu"}}},
    }
    played = player.play([{"name": "list", "subnet_info": {}}], **chosen[source])
    assert listed(played, "subnets") == []
    assert [(call["api"], call["action"]) for call in emulator.calls()] == [("fcu", "DescribeSubnets")]


def test_pages_of_fcu_are_all_read(direct_player, emulator):
    emulator.seed(vms=1100)
    played = direct_player.play([{"name": "list", "vm_info": {"api": "fcu"}}])
    assert len(listed(played, "vms")) == 1100
    assert [call["action"] for call in emulator.calls()] == ["DescribeInstances"] * 2
