"""Every action of EC2 that moto serves, with valid input, by our client."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from moto.core.utils import camelcase_to_underscores
from moto.ec2.responses import EC2Response

from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog
from tests.integration.playing import WAYS

pytestmark = pytest.mark.ritual

LIFE = yaml.safe_load(Path(__file__).with_name("ec2_actions.yml").read_text(encoding="utf-8"))
ACTIONS = list(catalog.known("ec2").ACTIONS)
LISTED = {line[0] for line in LIFE}


@pytest.fixture
def ec2(moto):
    with Cloud({"fcu_service": "ec2"}, moto.env) as cloud:
        yield cloud.ec2


def resolved(value, kept):
    """Parameters with what was kept in the place of its name."""
    if isinstance(value, dict):
        return {key: resolved(item, kept) for key, item in value.items()}
    if isinstance(value, list):
        return [resolved(item, kept) for item in value]
    return kept[value[1:]] if isinstance(value, str) and value.startswith("$") else value


def at(answer, path):
    """A part of an answer."""
    for step in path.split("."):
        answer = answer[int(step)] if step.isdecimal() else answer[step]
    return answer


def test_every_action_that_moto_serves_takes_what_the_schema_says_is_valid(ec2, moto):
    kept, wrong = {}, []
    for action, params, *names in LIFE:
        try:
            answer = ec2.call(action, resolved(params, kept))
            kept |= {name: at(answer, path) for name, path in (names[0] if names else {}).items()}
        except Exception as exc:  # noqa: BLE001 - all that is wrong is told at once
            wrong.append(f"{action}: {exc!r}"[:300])
    assert wrong == []
    assert {call["action"] for call in moto.calls()} == LISTED
    assert {call["params"]["Version"] for call in moto.calls()} == {"2016-09-15"}


@pytest.mark.parametrize("action", sorted(set(ACTIONS) - LISTED))
def test_what_is_not_tried_is_what_moto_does_not_serve(action):
    method = getattr(EC2Response, camelcase_to_underscores(action), None)
    assert method is None or "NotImplementedError" in method.__code__.co_names


@pytest.mark.parametrize("way", WAYS)
def test_a_playbook_calls_and_reads_ec2(ansible_moto_player, way):
    read = "query('outscale.cloud.read', 'DescribeNetworkAcls', api='fcu', fcu_service='ec2')"
    unknown = {"action": "ModifyVpcTenancy", "params": {"vpc_id": "vpc-1"}, "unchecked": True}
    played = ansible_moto_player.play(
        [
            {"name": "call", "call": {"api": "fcu", "action": "DescribeNetworkAcls"}},
            {"name": "read", "debug": {"msg": f"{{{{ {read} }}}}"}},
            {"name": "unchecked", "call": {"api": "fcu", **unknown}},
        ],
        way=way,
    )
    (acl,) = played["call"].result["answer"]["network_acl_set"]
    assert acl["default"] is True
    assert [one["network_acl_id"] for one in played["read"].result["msg"]] == [acl["network_acl_id"]]
    (warning,) = played["unchecked"].result["warnings"]
    assert warning.startswith("Sent unchecked, as unchecked is true: The ec2 API has no action ModifyVpcTenancy")
    assert played["unchecked"].result["error"]["action"] == "ModifyVpcTenancy"
