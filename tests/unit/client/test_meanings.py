"""Every error code has a meaning, and names the parameters that it is about."""

from __future__ import annotations

import json
import pathlib

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import meanings, references
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.generated import oks, outscale
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.meanings_table import TABLE

from .recorded_refusals import REFUSALS

ROOT = pathlib.Path(__file__).resolve().parents[3]
TYPES = json.loads((ROOT / "tools" / "schema" / "error-codes.json").read_text(encoding="utf-8"))["types"]
LISTED = {code: name for codes in TYPES.values() for code, name in codes.items()}
LINES = [line for line in TABLE.splitlines() if line]
CODES = [line.split(" ", 1)[0] for line in LINES]


def test_every_code_of_the_vendor_s_list_has_a_meaning():
    assert len(LISTED) == 305
    assert set(LISTED) <= set(CODES)
    assert all(meanings.of(code) for code in CODES)


def test_no_code_has_two_meanings_and_each_is_of_known_kinds():
    assert len(CODES) == len(set(CODES))
    for code in CODES:
        meaning = meanings.of(code)
        assert meaning.text
        assert meaning.text[0].islower() or meaning.text.startswith(("SSL", "IP"))
        assert not meaning.text.endswith(".")
        assert not meaning.advice.endswith(".")
        assert set(meaning.kinds) <= set(references.KINDS) | set(meanings.PARAMETERS), code


def test_a_meaning_is_in_words_and_not_the_name_of_the_code():
    for code, name in LISTED.items():
        assert "-" not in name or name.replace("-", " ") != meanings.of(code).text


def test_every_code_that_is_waited_for_or_seen_in_recordings_has_a_meaning():
    for code in (
        "6",
        "24",
        "25",
        "1004",
        "1005",
        "1007",
        "1018",
        "4133",
        "4199",
        "5080",
        "5098",
        "6031",
        "9085",
        "9095",
    ):
        assert meanings.of(code)


def test_a_code_that_nobody_knows_has_none():
    assert meanings.of("99999") is None
    assert meanings.of("") is None
    assert meanings.of(".*") is None
    assert meanings.about("99999", "outscale", "CreateNet", {"ip_range": "x"}) == []


def test_every_parameter_of_a_kind_is_one_that_an_action_has():
    names = {field for facts in (outscale, oks) for schema in facts.SCHEMAS.values() for field in schema}
    names |= {name for facts in (outscale, oks) for entry in facts.ACTIONS.values() for name in entry["params"]}
    for kind, words in meanings.PARAMETERS.items():
        assert {word.rpartition(".")[2] for word in words.split()} <= names, kind


VM = {"image_id": "ami-1", "keypair_name": "key", "subnet_id": "subnet-1", "vm_type": "t2.big"}


@pytest.mark.parametrize(
    ("code", "action", "params", "found"),
    [
        ("5071", "CreateVms", VM, [("keypair_name", "key")]),
        ("5024", "CreateVms", VM, [("vm_type", "t2.big")]),
        ("5023", "CreateVms", VM, [("image_id", "ami-1")]),
        ("5057", "CreateVms", VM, [("subnet_id", "subnet-1")]),
        ("5063", "DeleteVms", {"VmIds": ["i-1", "i-2"]}, [("vm_ids[0]", "i-1"), ("vm_ids[1]", "i-2")]),
        ("5063", "CreateTags", {"resource_ids": ["vpc-1"]}, [("resource_ids[0]", "vpc-1")]),
        ("5020", "DeleteSecurityGroup", {"security_group_id": "sg-1"}, [("security_group_id", "sg-1")]),
        ("5001", "LinkInternetService", {"internet_service_id": "igw-1", "net_id": "vpc-1"},
         [("internet_service_id", "igw-1")]),
        ("9085", "DeleteSecurityGroup", {"security_group_id": "sg-1"}, [("security_group_id", "sg-1")]),
        ("4014", "CreateNet", {"ip_range": "10.0.0.0/8"}, [("ip_range", "10.0.0.0/8")]),
        ("9058", "CreateSubnet", {"ip_range": "10.0.0.0/24", "net_id": "vpc-1"},
         [("ip_range", "10.0.0.0/24"), ("net_id", "vpc-1")]),
        ("4078", "CreateVolume", {"size": 20000}, [("size", "20000")]),
        ("4051", "CreateSecurityGroupRule", {"rules": [{"from_port_range": 90, "to_port_range": 80}]},
         [("rules[0].from_port_range", "90"), ("rules[0].to_port_range", "80")]),
        ("9045", "CreateNatService", {"subnet_id": "subnet-1", "public_ip_id": "eipalloc-1"},
         [("subnet_id", "subnet-1")]),
        ("10001", "CreateNet", {"ip_range": "10.0.0.0/16"}, []),
        ("4047", "CreateNet", {"ip_range": "10.0.0.0/16"}, []),
        ("9013", "CreateLoadBalancer", {"load_balancer_name": "lb", "subnets": ["subnet-1"]},
         [("load_balancer_name", "lb")]),
        ("4032", "CreateKeypair", {"keypair_name": "k", "public_key": "s3cret"}, [("public_key", "")]),
    ],
)  # fmt: skip
def test_a_code_names_the_parameters_that_it_is_about(code, action, params, found):
    assert meanings.about(code, "outscale", action, params) == found


@pytest.mark.parametrize(("action", "code", "params"), REFUSALS, ids=[f"{row[0]}-{row[1]}" for row in REFUSALS])
def test_a_recorded_refusal_names_the_one_parameter_that_it_was_about(action, code, params):
    found = meanings.about(code, "outscale", action, params)
    assert len(found) == (2 if code == "4199" else 1)
    assert found[0][0] in meanings.explained(code, "outscale", action, params)


@pytest.mark.parametrize(
    ("code", "action", "params", "line"),
    [
        ("5071", "CreateVms", VM, "keypair_name key: the keypair does not exist"),
        ("5063", "DeleteVms", {"vm_ids": ["i-1"]},
         "vm_ids[0] i-1: the VM does not exist. A terminated VM is forgotten after an hour"),
        ("5063", "CreateTags", {"resource_ids": ["vpc-1"]},
         "resource_ids[0] vpc-1: the Net does not exist"),
        ("4028", "CreateLoadBalancer", {"listeners": [{"backend_port": 0}]},
         "listeners[0].backend_port 0: the port of the backend is not valid. From 1 to 65535"),
        ("9095", "DeleteSubnet", {"subnet_id": "subnet-1"},
         "subnet_id subnet-1: the Subnet still holds a VM, a NIC, a NAT service or a load balancer"),
        ("10001", "CreateNet", {"ip_range": "10.0.0.0/16"},
         "what was asked for is over a quota, or more than the cloud has left there"),
        ("99999", "CreateNet", {}, ""),
    ],
)  # fmt: skip
def test_a_silent_refusal_is_explained_in_one_line(code, action, params, line):
    assert meanings.explained(code, "outscale", action, params) == line


@pytest.mark.parametrize(("code", "words"), [("10001", ("VM type", "Subregion")), ("9002", ("VM",)), ("4047", ("VM",))])
def test_what_depends_on_the_action_is_not_claimed(code, words):
    meaning = meanings.of(code)
    assert not any(word in meaning.text + meaning.advice for word in words)
