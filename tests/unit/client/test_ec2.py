"""What is known of EC2: every action of its reference, under the names that go over the wire."""

from __future__ import annotations

import importlib.util
import json
import pathlib
import subprocess
import sys

import botocore.session
import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import snake
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.generated import ec2, fcu

from .fcu_answers import refusal, sent_forms, xml
from .seams import cloud

ROOT = pathlib.Path(__file__).resolve().parents[3]
REFERENCE = json.loads((ROOT / "tools" / "schema" / "ec2-2014-10-01-actions.json").read_text(encoding="utf-8"))
SIMPLE = {"string": "a", "integer": 1, "number": 1.5, "boolean": True, "object": {}}


def reached(*answers, **options):
    """An account of a service that has EC2's API."""
    address = {"endpoints": {"fcu": "https://ec2.example/"}}
    return cloud(*answers, api="fcu", fcu_service="ec2", **address, **options)


def test_the_facts_are_what_the_tool_makes_of_the_reference_and_of_fcu():
    spec = importlib.util.spec_from_file_location("make_schema", ROOT / "tools" / "make_schema.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.ec2() == {"ACTIONS": dict(ec2.ACTIONS), "SCHEMAS": dict(ec2.SCHEMAS)}


def sample(kind, depth=0):
    """A value of a type, with all that it may hold."""
    kind = kind.rstrip("!")
    if kind.startswith("["):
        return [sample(kind[1:-1], depth)]
    if kind in SIMPLE:
        return SIMPLE[kind]
    fields = ec2.SCHEMAS[kind]
    return {
        name: sample(inner, depth + 1)
        for name, inner in fields.items()
        if not inner.startswith("=") and (inner.endswith("!") or depth < 4)
    }


def complete(name):
    return {key: sample(kind) for key, kind in ec2.ACTIONS[name]["params"].items() if not kind.startswith("=")}


def test_every_action_of_the_reference_is_known_with_all_its_parameters_and_filters():
    assert len(REFERENCE["actions"]) == 160
    assert set(ec2.ACTIONS) == set(REFERENCE["actions"])
    for name, action in REFERENCE["actions"].items():
        assert set(action["params"]) <= set(ec2.ACTIONS[name]["params"]), name


@pytest.mark.parametrize("name", REFERENCE["actions"])
def test_a_complete_call_passes_in_either_spelling(name):
    params = complete(name)
    assert catalog.check("ec2", name, params) == params
    written = {snake(key): value for key, value in params.items()}
    assert catalog.check("ec2", name, written) == params


@pytest.mark.parametrize("name", [name for name in ec2.ACTIONS if name in fcu.ACTIONS])
def test_what_fcu_documents_of_an_action_is_known_as_well(name):
    assert set(fcu.ACTIONS[name]["params"]) <= set(ec2.ACTIONS[name]["params"])
    assert set(fcu.ACTIONS[name]["answer"]) <= set(ec2.ACTIONS[name]["answer"])


@pytest.fixture(scope="module")
def model():
    """botocore's model of the same version."""
    return botocore.session.get_session().get_service_model("ec2", api_version="2014-10-01")


def wire_name(name, shape):
    found = shape.serialization.get("queryName") or shape.serialization.get("name") or name
    return found[0].upper() + found[1:]


PLAIN = {"timestamp": "string", "long": "integer", "float": "number", "double": "number", "blob": "string"}


def differences(shape, fields, where, seen=()):
    """Where fields and a structure of botocore's model are not the same over the wire."""
    if shape is None or shape.name in seen:
        return
    for member, inner in shape.members.items():
        name = wire_name(member, inner)
        here = f"{where}.{name}"
        if name not in fields:
            yield f"{here} is not known"
            continue
        kind = fields[name].rstrip("!")
        if (inner.type_name == "list") != kind.startswith("["):
            yield f"{here} is {kind}, and a {inner.type_name} there"
            continue
        item = inner.member if inner.type_name == "list" else inner
        plain = kind.strip("[]!")
        if item.type_name == "structure":
            yield from differences(item, ec2.SCHEMAS.get(plain, {}), here, (*seen, shape.name))
        elif plain != PLAIN.get(item.type_name, item.type_name):
            yield f"{here} is {kind}, and {item.type_name} there"


def test_every_parameter_goes_under_the_name_and_type_that_botocore_gives_it(model):
    names = model.operation_names
    found = [
        line
        for name in names
        if name in ec2.ACTIONS
        for line in differences(model.operation_model(name).input_shape, ec2.ACTIONS[name]["params"], name)
    ]
    assert found == []
    assert len(set(names) & set(ec2.ACTIONS)) == 160


def test_what_the_reference_calls_otherwise_is_sent_as_the_query_has_it():
    params = {"instance_ids": ["i-1"], "Filter": [{"Name": "a", "Values": ["b"]}]}
    assert catalog.check("ec2", "StartInstances", {"InstanceIds": "i-1"}) == {"InstanceId": ["i-1"]}
    assert catalog.check("ec2", "DescribeInstanceStatus", params) == {
        "InstanceId": ["i-1"],
        "Filter": [{"Name": "a", "Value": ["b"]}],
    }
    with pytest.raises(InvalidInput, match=r"^StartInstances needs instance_id$"):
        catalog.check("ec2", "StartInstances", {})


@pytest.mark.parametrize(
    ("chosen", "name", "service", "api"),
    [
        ("fcu", "RequestSpotInstances", "ec2", "ec2"),
        ("fcu", "DescribeInstances", "ec2", "ec2"),
        ("fcu", "DescribeQuotas", "ec2", "fcu"),
        ("fcu", "ReadVms", "ec2", "outscale"),
        ("fcu", "NobodyKnows", "ec2", "ec2"),
        ("fcu", "DescribeInstances", "fcu", "fcu"),
        ("fcu", "RequestSpotInstances", "fcu", "fcu"),
        (None, "ReadVms", "ec2", "outscale"),
    ],
)
def test_the_service_that_is_signed_for_tells_whose_action_it_is(chosen, name, service, api):
    assert catalog.api_of(chosen, name, service) == api


def test_an_action_of_ec2_is_told_to_who_asks_fcu_or_outscale_for_it():
    for api in ("fcu", "outscale"):
        with pytest.raises(
            InvalidInput, match=rf"The {api} API has no action RequestSpotInstances: that is an action of"
        ):
            catalog.action(api, "RequestSpotInstances")


def test_an_answer_is_typed_by_the_reference():
    acl = "<item><networkAclId>acl-1</networkAclId><default>true</default><entrySet/></item>"
    (acl,) = reached(xml("DescribeNetworkAcls", f"<networkAclSet>{acl}</networkAclSet>")).ec2.read_all(
        "DescribeNetworkAcls"
    )
    assert acl == {"network_acl_id": "acl-1", "default": True, "entry_set": []}


def test_a_call_of_ec2_is_sent_as_a_form_and_its_refusal_says_which_api():
    account = reached(refusal("MaxSpotInstanceCountExceeded"))
    with pytest.raises(errors.QuotaExceeded) as raised:
        account.ec2.call("RequestSpotInstances", {"spot_price": 0.1, "launch_specification": {"image_id": "ami-1"}})
    assert raised.value.as_dict()["api"] == "ec2"
    (form,) = sent_forms(account)
    assert form == {
        "Action": "RequestSpotInstances",
        "Version": "2016-09-15",
        "SpotPrice": "0.1",
        "LaunchSpecification.ImageId": "ami-1",
    }


@pytest.mark.parametrize("module", ["vm", "call"])
def test_a_task_that_does_not_ask_for_ec2_does_not_load_its_table(module):
    package = "ansible_collections.outscale.cloud.plugins"
    code = (
        "import sys; from ansible.plugins.loader import init_plugin_loader; init_plugin_loader([]); "
        f"import {package}.modules.{module}; print([one for one in sys.modules if one.endswith('.ec2')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
