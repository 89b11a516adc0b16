"""What policies have to allow is what modules send: the table, the notes and the lookup's documents."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import importlib
import json
import re
from pathlib import Path

import pytest
import yaml

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog
from ansible_collections.outscale.cloud.plugins.plugin_utils import _policies as policies
from ansible_collections.outscale.cloud.plugins.plugin_utils._sent import ROLES, SENT
from tests.integration.ritual.budget import TABLES
from tests.integration.ritual.steps import NAMES, load, steps_of

ROOT = Path(__file__).resolve().parents[3]
MODULES = sorted(path.stem for path in (ROOT / "plugins" / "modules").glob("[!_]*.py"))


SAME = {"GetKubenetesVersions": "GetKubernetesVersions"}
"""One operation of OKS has two names: the first one was misspelled."""


def modules_of(task):
    names = [name.removeprefix("outscale.cloud.") for name in task]
    return [name for name in names if name in SENT]


@pytest.mark.parametrize("name", NAMES)
def test_no_call_of_a_modules_life_is_missing_in_its_list(name):
    table = json.loads((TABLES / f"{name}.json").read_text())
    missing = []
    for step in steps_of(load(name)):
        for module in modules_of(step.task):
            _api, needed, helpful = SENT[module]
            sent = {SAME.get(call, call) for call in table[step.name].split()}
            extra = sent - {*needed.split(), *helpful.split()}
            missing += [f"{step.name}: {module} sends {action}" for action in sorted(extra)]
    assert missing == []


def test_what_only_helps_changes_nothing():
    helpful = {(api, action) for api, _needed, helpful in SENT.values() for action in helpful.split()}
    assert [action for api, action in sorted(helpful) if not catalog.action(api, action).reads] == []


def test_modules_that_list_send_nothing_that_changes_anything():
    sent = [(name, api, action) for name, (api, needed, _helpful) in SENT.items() for action in needed.split()]
    listing = [one for one in sent if one[0].endswith("_info")]
    assert [one for one in listing if not catalog.action(one[1], one[2]).reads] == []


def test_the_table_has_every_module_and_what_reads_and_makes_its_resource():
    assert sorted(SENT) == MODULES
    for name in MODULES:
        resource = getattr(
            importlib.import_module(f"{policies.__package__[:-12]}modules.{name}").MODULE, "resource", None
        )
        if resource:
            calls = resource.calls
            named = {calls.read, calls.create, calls.update, calls.delete, calls.get} - {""}
            assert named <= set(SENT[name][1].split()), name


def test_the_statement_in_the_notes_of_a_module_can_be_pasted():
    source = importlib.import_module("ansible_collections.outscale.cloud.plugins.modules.subnet").DOCUMENTATION
    notes = yaml.safe_load(source)["notes"]
    statement = json.loads(re.search(r"C\((\{.*\})\)", notes[0])[1])
    assert statement == {
        "Effect": "Allow",
        "Action": [
            *("api:CreateSubnet", "api:CreateTags", "api:DeleteSubnet", "api:DeleteTags"),
            *("api:ReadSubnets", "api:UpdateSubnet"),
        ],
        "Resource": ["*"],
    }
    assert "C(api:ReadNets)" in notes[1]


def test_a_policy_is_for_all_modules_that_are_named_either_way():
    (statement,) = policies.allowing(["outscale.cloud.keypair", "vm_type_info"])["Statement"]
    assert statement["Effect"] == "Allow"
    assert statement["Resource"] == ["*"]
    keypair = [f"api:{verb}Keypair" for verb in ("Create", "Delete")]
    assert statement["Action"] == sorted(
        [*keypair, "api:CreateTags", "api:DeleteTags", "api:ReadKeypairs", "api:ReadQuotas", "api:ReadVmTypes"]
    )


def test_a_policy_for_a_role_is_for_its_modules():
    assert "subnet" in ROLES["network"].split()
    assert policies.allowing(["network"]) == policies.allowing(ROLES["network"].split())


def test_a_policy_may_leave_out_what_only_helps_or_what_changes():
    def actions(**options):
        return set(policies.allowing(["subnet"], **options)["Statement"][0]["Action"])

    assert actions() - actions(checks=False) >= {"api:ReadNets", "api:ReadVms"}
    assert actions(checks=False, reads_only=True) == {"api:ReadSubnets"}
    assert actions(reads_only=True) < actions()


def test_a_policy_over_fcu_names_its_actions_and_those_of_directlink_are_their_own():
    found = policies.allowing(["net", "direct_link_hosted_interface"], api="fcu", checks=False)["Statement"][0][
        "Action"
    ]
    assert {"ec2:CreateVpc", "ec2:DescribeVpcs", "ec2:DeleteVpc", "ec2:CreateTags"} <= set(found)
    assert "directconnect:DescribeVirtualInterfaces" in found
    assert [one for one in found if one.startswith("api:")] == []


EVERY = [name for name, (_api, needed, _helpful) in SENT.items() if needed]
"""The modules that send what is known."""


@pytest.mark.parametrize(
    ("names", "options", "said"),
    [
        (["vmm"], {}, "The collection has no module or role vmm: did you mean vm?"),
        (["outscale.cloud.netwrok"], {}, "no module or role outscale.cloud.netwrok: did you mean network?"),
        (["call", "vm"], {}, "outscale.cloud.call sends what its tasks say: add those actions to the policy yourself"),
        (["oks_cluster"], {}, "Policies do not cover OKS, the API of oks_cluster: its projects say who may use it"),
        (["load_balancer"], {"api": "fcu"}, "FCU cannot do what outscale.cloud.load_balancer does"),
        ([], {}, "Give the names of the modules or roles that the policy is for"),
        (
            [one for one, (_api, needed, _helpful) in SENT.items() if needed],
            {},
            "A policy has at most 5120 characters, and this one would have ",
        ),
    ],
)
def test_what_no_policy_can_say_is_an_error_that_says_why(names, options, said):
    with pytest.raises(InvalidInput) as refused:
        policies.allowing(names, **options)
    assert said in str(refused.value)
