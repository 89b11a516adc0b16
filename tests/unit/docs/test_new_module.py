"""``make module`` writes a module of what the schema knows, that works at once and says what is left to do."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator

from ansible_collections.outscale.cloud.plugins.module_utils._engine import plan
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired
from tests.unit.engine.test_declarations import wrong

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = "ansible_collections.outscale.cloud.plugins.modules"
SAY = "Say here"
WRITTEN = ("plugins/modules/{}.py", "plugins/modules/{}_info.py", "tools/docs/{}.yml")
CASE = "tests/integration/ritual/cases/{}.yml"
MADE = {"rule": ("ListenerRule", "outscale"), "room": ("Project", "oks"), "lan": ("Subnet", "outscale")}
"""Modules of what the API calls otherwise: name to the API's word, and the API."""


def run(root, *args):
    command = [sys.executable, str(root / "tools" / "new_module.py"), *args]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(name="copy", scope="module")
def _copy(tmp_path_factory):
    """A copy of the tree in which a module of each was made."""
    root = tmp_path_factory.mktemp("tree")
    for name in ("plugins", "roles", "tools", "docs/docsite", "meta", "tests/integration/ritual/cases"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("README.md", "pyproject.toml"):
        shutil.copy2(ROOT / name, root)
    for name, (word, api) in MADE.items():
        later = [] if name == [*MADE][-1] else ["--files-only"]
        done = run(root, name, "--of", word, "--api", api, *later)
        assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture(name="module")
def _module(copy):
    """The module of a name, within the collection as it is here."""

    def load(name):
        spec = importlib.util.spec_from_file_location(f"{PACKAGE}.{name}", copy / "plugins" / "modules" / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load


def actions(resource, state, values, seen=None):
    return [call.action for call in plan.plan_one(resource, Desired(values, state), seen)]


@pytest.mark.parametrize("name", MADE)
def test_its_declaration_is_what_the_schema_says(module, name):
    assert wrong(module(name).MODULE.resource) == []


def test_it_plans_a_life(module):
    lan = module("lan").MODULE.resource
    values = {"name": "a", "net_id": "vpc-1", "ip_range": "10.0.1.0/24"}
    seen = {"subnet_id": "subnet-1", "state": "available", **values, "tags": {"Name": "a"}}
    assert actions(lan, "present", values) == ["CreateSubnet", "CreateTags"]
    assert actions(lan, "present", values, seen) == []
    assert actions(lan, "present", {**values, "map_public_ip_on_launch": True}, seen) == ["UpdateSubnet"]
    assert actions(lan, "absent", values, seen) == ["DeleteSubnet"]
    with pytest.raises(plan.CannotChange, match="ip_range is"):
        actions(lan, "present", {**values, "ip_range": "10.0.2.0/24"}, seen)


def test_fields_within_a_parameter_of_the_creation_are_options(module):
    rule = module("rule").MODULE
    assert {"listener_rule_name", "priority", "vm_ids"} <= rule.argument_spec.keys()
    assert rule.resource.calls.nested["listener_rule"]


@pytest.mark.parametrize("name", MADE)
def test_its_options_can_be_validated(module, name):
    made = module(name).MODULE
    spec = ArgumentSpecValidator(made.argument_spec, **made.constraints)
    assert spec.validate({}).error_messages
    (one_of,) = made.constraints["required_one_of"]
    assert spec.validate({one_of[0]: "x"}).error_messages == []


@pytest.mark.parametrize("name", MADE)
def test_its_documentation_is_yaml_and_documents_each_option(module, name):
    made, documented = module(name), yaml.safe_load(module(name).DOCUMENTATION)
    assert documented["options"].keys() <= made.MODULE.argument_spec.keys()
    assert made.MODULE.resource.name in yaml.safe_load(made.RETURN)
    assert yaml.safe_load(module(f"{name}_info").EXAMPLES)


def test_everything_else_was_written_as_well(copy):
    assert (copy / "plugins" / "action" / "lan.py").is_file()
    assert "    - lan\n    - lan_info\n" in (copy / "meta" / "runtime.yml").read_text()
    assert "| `lan` | Manage a lan | `lan_info` |" in (copy / "README.md").read_text()
    done = subprocess.run([sys.executable, copy / "tools" / "render.py", "--check"], check=False)
    assert done.returncode == 0


@pytest.mark.parametrize("name", MADE)
def test_what_is_left_to_do_is_said_in_each_file_that_has_something_left(copy, name):
    for path in (*WRITTEN, CASE):
        assert SAY in (copy / path.format(name)).read_text(), path
    case = yaml.safe_load((copy / CASE.format(name)).read_text())
    assert case["module"] == name
    assert SAY in case["present"].values()


@pytest.mark.parametrize("folder", ["plugins/modules", "tools/docs", "tests/integration/ritual/cases"])
def test_nothing_is_left_to_say_in_the_project(folder):
    left = [
        path.name for path in sorted((ROOT / folder).iterdir()) if path.is_file() and SAY in path.read_text("utf-8")
    ]
    assert left == []


def test_a_thing_that_the_api_does_not_know_is_an_error_in_one_line(copy):
    done = run(copy, "spaceship")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("The outscale API has no action to read and to create and to delete spaceship. Say OF=Word")


def test_a_module_that_is_there_is_not_written_over(copy):
    done = run(copy, "net")
    assert (done.returncode, done.stderr) == (1, "plugins/modules/net.py is there already\n")
