"""FCU's own actions, by the module ``call`` and the lookup ``read``: all that read, and those that no module needs."""

from __future__ import annotations

import pytest

from tests.emulator.description import load
from tests.integration.playing import READS

pytestmark = pytest.mark.ritual

ACTIONS = load("fcu-actions")["actions"]
NET = "{{ net.net.net_id }}"
IMAGE = "ami-29000005"
TOLD = {
    "DescribeVpcAttribute": {"vpc_id": NET, "attribute": "enableDnsSupport"},
    "GetProductType": {"image_id": IMAGE},
    "GetProductTypes": {"ImageId": IMAGE},
}
"""What those need that no module calls."""


def required(action):
    return [name for name, spec in ACTIONS[action]["params"].items() if isinstance(spec, dict) and spec.get("required")]


LISTING = sorted(name for name in ACTIONS if name.startswith(READS) and not required(name) and name not in TOLD)


def call(action, params=None, **more):
    return {"name": action, "call": {"api": "fcu", "action": action, "params": params or {}}, **more}


def test_every_fcu_action_that_lists_can_be_called(player, emulator):
    played = player.play([call(action, check_mode=True) for action in LISTING])
    assert len(LISTING) > 30
    assert [f"{one.name}: {one.msg}" for one in played.told if one.failed] == []
    assert [one.name for one in played.told if one.changed or "request_id" in one.result["answer"]] == []
    assert {entry["action"] for entry in emulator.calls() if entry["api"] == "fcu"} == set(LISTING)


def test_what_no_module_needs_can_be_called(player):
    made = {"name": "a Net", "net": {"name": "call", "ip_range": "10.0.0.0/16"}, "register": "net"}
    played = player.play([made, *[call(action, params) for action, params in TOLD.items()]])
    assert [f"{one.name}: {one.msg}" for one in played.told if one.failed] == []
    answers = {name: played[name].result["answer"] for name in TOLD}
    assert answers["DescribeVpcAttribute"]["enable_dns_support"] == {"value": True}
    assert answers["GetProductType"]["product_type"] == answers["GetProductTypes"]["product_type_set"][0]


def test_what_is_wrong_is_said_before_anything_is_sent(player, emulator):
    wrong = {
        "DescribeInstancez": ({}, "did you mean DescribeInstances?"),
        "DescribeInstances": ({"instance_idz": ["i-1"]}, "DescribeInstances has no parameter instance_idz"),
        "DescribeVpcAttribute": ({"vpc_id": "vpc-1"}, "DescribeVpcAttribute needs attribute"),
    }
    played = player.play([call(action, params) for action, (params, _says) in wrong.items()])
    assert [
        f"{name}: {played[name].msg}" for name, (_params, says) in wrong.items() if says not in played[name].msg
    ] == []
    assert emulator.calls() == []


def test_the_lookup_reads_in_fcus_words(player, emulator):
    emulator.seed(vms=2, tags={"team": "blue"})
    asked = (
        "query('outscale.cloud.read', 'DescribeInstances', api='fcu', params=wanted) | map(attribute='instances_set')"
    )
    wanted = {"filter": [{"name": "tag:team", "value": ["blue"]}]}
    (told,) = player.play(
        [{"name": "read", "ansible.builtin.debug": {"msg": f"{{{{ {asked} | flatten | length }}}}"}}],
        vars={"wanted": wanted, "ansible_connection": "local"},
    ).told
    assert int(told.result["msg"]) == 2
