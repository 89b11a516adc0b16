"""Words of other clouds, and filters as people write them."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import snake
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.other_words import FILTERS, OPTIONS
from ansible_collections.outscale.cloud.plugins.module_utils._modules.base import shortened
from ansible_collections.outscale.cloud.plugins.module_utils._modules.wrong_options import refusal

MODULES = "ansible_collections.outscale.cloud.plugins.modules"
NAMES = sorted(path.stem for path in (Path(__file__).parents[3] / "plugins" / "modules").glob("[!_]*.py"))


def module(name):
    return importlib.import_module(f"{MODULES}.{name}").MODULE


def options_of(spec):
    for name, option in spec.items():
        yield from (name, *option.get("aliases", ()))
        yield from options_of(option.get("options") or {})


def refused(name, args):
    declared = module(name)
    valid = ArgumentSpecValidator(declared.argument_spec, **declared.constraints).validate(args)
    return refusal(f"outscale.cloud.{name}", declared.argument_spec, valid)


def test_every_word_stands_for_options_that_there_are():
    known = {option for name in NAMES for option in options_of(module(name).argument_spec)}
    named = {option for words in OPTIONS.values() for option in words.split()}
    assert sorted(named - known) == []


def test_every_word_for_a_filter_stands_for_filters_that_there_are():
    actions = catalog.known("outscale").ACTIONS
    known = {snake(name) for action in actions for name in catalog.action("outscale", action).filters}
    assert sorted({name for words in FILTERS.values() for name in words.split()} - known) == []


@pytest.mark.parametrize(
    ("name", "args", "said"),
    [
        ("net", {"name": "x", "cidr_block": "10.0.0.0/16"}, ["cidr_block: did you mean ip_range?"]),
        (
            "vm",
            {"name": "x", "instance_type": "x", "image": "x", "key_name": "x", "termination_protection": True},
            [
                *("image: did you mean image_id?", "instance_type: did you mean vm_type?"),
                *("key_name: did you mean keypair_name?", "termination_protection: did you mean deletion_protection?"),
            ],
        ),
        ("vm", {"name": "x", "server_type": "x", "labels": {}}, ["server_type: did you mean vm_type?", "labels: did"]),
        ("subnet", {"vpc_id": "x", "az": "x"}, ["vpc_id: did you mean net_id?", "az: did you mean subregion_name?"]),
        ("volume", {"zone": "x", "volume_size": 1}, ["zone: did you mean subregion_name?", "did you mean size?"]),
        ("security_group", {"name": "x", "rules": []}, ["rules: did you mean inbound_rules?"]),
        (
            "security_group",
            {"name": "x", "inbound_rules": [{"proto": "tcp", "port": 22, "cidr_ip": "192.0.2.0/24"}]},
            [
                *(
                    "inbound_rules.proto: did you mean ip_protocol?",
                    "inbound_rules.port: did you mean from_port_range?",
                ),
                "inbound_rules.cidr_ip: did you mean ip_ranges?",
            ],
        ),
        (
            "load_balancer",
            {"name": "x", "listeners": [{"instance_port": 80, "protocol": "http"}]},
            [
                "listeners.instance_port: did you mean backend_port?",
                "listeners.protocol: did you mean load_balancer_pro",
            ],
        ),
        ("net", {"name": "x", "aws_access_key": "x"}, ["aws_access_key: did you mean access_key?"]),
        ("net", {"name": "x", "qqqq": 1}, ["qqqq (the options here are dhcp_options_set_id, "]),
    ],
)
def test_what_a_wrong_option_was_meant_to_be_is_told(name, args, said):
    told = refused(name, args)
    assert told.startswith(f"Unsupported parameters for (outscale.cloud.{name}) module: ")
    assert [text for text in said if text not in told] == []
    assert "call_timeout" not in told, "the options of the connection are of no help"


def test_a_wrong_option_goes_before_what_is_missing_for_it():
    assert "instance_id: did you mean" in refused("volume", {"instance_id": "i-1", "state": "absent"})
    assert refused("security_group", {}).startswith("one of the following is required")


@pytest.mark.parametrize(
    ("action", "written", "meant"),
    [
        ("ReadVms", {"tag:role": "web"}, {"Tags": ["role=web"]}),
        ("ReadVms", {"tag:role": ["web", "db"], "vm_ids": "i-1"}, {"Tags": ["role=web", "role=db"], "VmIds": ["i-1"]}),
        ("ReadNets", {"tags": {"Name": "x"}}, {"Tags": ["Name=x"]}),
        ("ReadNets", {"tags": {"on": True}}, {"Tags": ["on=true"]}),
        ("ReadNets", {"tags": ["Name=x"], "net_ids": None}, {"Tags": ["Name=x"]}),
        ("ReadNets", {"tags": "Name=x"}, {"Tags": ["Name=x"]}),
        ("ReadNets", {"Tags": None}, {}),
    ],
)
def test_filters_are_taken_as_people_write_them_where_their_meaning_is_clear(action, written, meant):
    assert catalog.check_filters("outscale", action, written) == meant


@pytest.mark.parametrize(
    ("action", "written", "said"),
    [
        ("ReadVms", {"tags": ["Name"]}, "'Name' is not KEY=VALUE; for any value of a tag give tag_keys: [Name]"),
        (
            "ReadVms",
            {"tags": {"a": "x", "b": "y"}},
            "finds what has any of several tags, not all of them: give one",
        ),
        ("ReadVms", {"tag:a": "x", "tags": ["b=y"]}, "finds what has any of several tags"),
        ("ReadVms", {"name": "web"}, "has no parameter name: did you mean tags: [Name=...]?"),
        ("ReadVms", {"instance-state-name": "running"}, "did you mean vm_state_names?"),
        ("ReadSubnets", {"vpc-id": "vpc-1"}, "did you mean net_ids?"),
        ("ReadVms", {"vm_id": "i-1"}, "did you mean vm_ids?"),
        ("ReadKeypairs", {"qqqq": "x"}, "ReadKeypairs filters has no parameter qqqq"),
    ],
)
def test_filters_without_a_clear_meaning_are_refused_with_what_may_be_meant(action, written, said):
    with pytest.raises(InvalidInput) as refusal_of:
        catalog.check_filters("outscale", action, written)
    assert said in str(refusal_of.value)


def test_the_result_of_a_failed_task_is_short_where_nothing_changed_and_whole_where_something_did():
    vm = {"vm_id": "i-1"}
    whole = {"changed": False, "vm": vm, "vms": [vm], "diff": {"before": vm, "after": vm}, "actions": []}
    assert shortened(whole) == {"changed": False, "vm": vm, "actions": []}
    assert shortened({**whole, "vms": [vm, vm]})["vms"] == [vm, vm]
    assert shortened({**whole, "changed": True}) == {**whole, "changed": True}
