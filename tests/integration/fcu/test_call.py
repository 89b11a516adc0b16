"""FCU's own actions by the module ``call``: all that list, and those that no module needs."""

from __future__ import annotations

import pytest

from tests.emulator.description import load
from tests.integration.playing import READS

pytestmark = pytest.mark.ritual

ACTIONS = load("fcu-actions")["actions"]
NET = "{{ net.net.net_id }}"
IMAGE = "ami-29000005"
WITH_PARAMS = {
    "DescribeVpcAttribute": {"vpc_id": NET, "attribute": "enableDnsSupport"},
    "GetProductType": {"image_id": IMAGE},
    "GetProductTypes": {"ImageId": IMAGE},
}
"""Actions that no module calls and that need parameters."""


def required(action):
    return [name for name, spec in ACTIONS[action]["params"].items() if isinstance(spec, dict) and spec.get("required")]


LISTING = sorted(name for name in ACTIONS if name.startswith(READS) and not required(name) and name not in WITH_PARAMS)


def call(action, params=None, **more):
    return {"name": action, "call": {"api": "fcu", "action": action, "params": params or {}}, **more}


def test_every_fcu_action_that_lists_can_be_called(direct_player, emulator):
    played = direct_player.play([call(action, check_mode=True) for action in LISTING])
    assert len(LISTING) > 30
    assert [f"{one.name}: {one.msg}" for one in played.told if one.failed] == []
    assert [one.name for one in played.told if one.changed or "request_id" in one.result["answer"]] == []
    assert {entry["action"] for entry in emulator.calls() if entry["api"] == "fcu"} == set(LISTING)


def test_what_no_module_needs_can_be_called(direct_player):
    made = {"name": "a Net", "net": {"name": "call", "ip_range": "10.0.0.0/16"}, "register": "net"}
    played = direct_player.play([made, *[call(action, params) for action, params in WITH_PARAMS.items()]])
    assert [f"{one.name}: {one.msg}" for one in played.told if one.failed] == []
    answers = {name: played[name].result["answer"] for name in WITH_PARAMS}
    assert answers["DescribeVpcAttribute"]["enable_dns_support"] == {"value": True}
    assert answers["GetProductType"]["product_type"] == answers["GetProductTypes"]["product_type_set"][0]
