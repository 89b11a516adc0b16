"""The parts of the project agree with each other."""

from __future__ import annotations

import ast
import importlib
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest
import yaml

from ansible_collections.outscale.cloud.plugins.doc_fragments.connection import ModuleDocFragment
from ansible_collections.outscale.cloud.plugins.module_utils._client.http.transport import VERSION
from ansible_collections.outscale.cloud.plugins.module_utils._modules import arguments
from ansible_collections.outscale.cloud.plugins.module_utils._modules.arguments import CONNECTION

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODULES = sorted(path.stem for path in (ROOT / "plugins" / "modules").glob("*.py") if path.stem != "__init__")
DATA = {"DOCUMENTATION", "EXAMPLES", "RETURN"}


def project_files():
    """Every file that belongs to the project, whether it is committed yet or not."""
    command = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, check=False, capture_output=True, text=True).stdout.split("\0")
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def load(name):
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_the_version_is_the_same_everywhere():
    assert load("galaxy.yml")["version"] == VERSION


@pytest.mark.parametrize("name", MODULES)
def test_a_module_runs_in_the_worker_by_an_action_plugin_of_its_name(name):
    module = importlib.import_module(f"ansible_collections.outscale.cloud.plugins.modules.{name}")
    action = importlib.import_module(f"ansible_collections.outscale.cloud.plugins.action.{name}")
    assert action.ActionModule.MODULE is module.MODULE


def test_no_action_plugin_is_without_its_module():
    actions = {path.stem for path in (ROOT / "plugins" / "action").glob("*.py")} - {"__init__"}
    assert actions == set(MODULES)


def test_the_action_group_holds_every_module():
    group = load("meta/runtime.yml")["action_groups"]["all"]
    assert sorted(name for name in group if isinstance(name, str)) == MODULES


@pytest.mark.parametrize("fragment", ["DOCUMENTATION", "PLUGIN"])
def test_the_connection_is_documented_as_it_is_declared(fragment):
    documented = yaml.safe_load(getattr(ModuleDocFragment, fragment))["options"]
    assert documented.keys() == CONNECTION.keys()
    for name, spec in CONNECTION.items():
        assert documented[name]["type"] == spec["type"]
        assert documented[name].get("default") == spec.get("default")
        assert set(documented[name].get("suboptions", {})) == set(spec.get("options", {}))


@pytest.mark.parametrize("name", MODULES)
def test_every_module_has_the_connection_and_hides_its_secrets(name):
    spec = importlib.import_module(f"ansible_collections.outscale.cloud.plugins.modules.{name}").MODULE.argument_spec
    assert spec.keys() >= CONNECTION.keys()
    for option in ("secret_key", "password", "x509_client_key"):
        assert spec[option]["no_log"] is True


def code_lines(path):
    """Lines of code: without blank lines, comments, docstrings and the documentation of the module."""
    skipped = set()
    for node in ast.walk(parsed(path)):
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        is_data = isinstance(target, ast.Name) and target.id in DATA
        if is_data or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            skipped |= set(range(node.lineno, node.end_lineno + 1))
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return [
        line for number, line in lines if number not in skipped and line.strip() and not line.lstrip().startswith("#")
    ]


SHARED = [id(spec) for name, value in vars(arguments).items() if name.isupper() for spec in (value, *value.values())]
"""The specs that several modules share and none of them writes out."""


def options_of(spec):
    """How many options there are, with those within an option that is not shared."""
    return sum(1 if id(one) in SHARED else 1 + options_of(one.get("options") or {}) for one in spec.values())


def code_beside_options(name):
    """How many lines of code a module has beside one for each of its options and one for each field."""
    module = importlib.import_module(f"ansible_collections.outscale.cloud.plugins.modules.{name}").MODULE
    own = {option: spec for option, spec in module.argument_spec.items() if option not in CONNECTION}
    fields = getattr(getattr(module, "resource", None), "fields", {})
    return len(code_lines(ROOT / "plugins" / "modules" / f"{name}.py")) - options_of(own) - len(fields)


def test_a_module_is_a_declaration_and_little_else():
    lengths = {name: code_beside_options(name) for name in MODULES}
    assert {name: length for name, length in lengths.items() if length >= 80} == {}
    assert sorted(lengths.values())[len(lengths) // 2] < 25


PYTHON = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("plugins", "tests", "tools")
    for path in (ROOT / folder).rglob("*.py")
    if path.name != "__init__.py" and "output" not in path.parts
)


def test_every_file_says_in_its_first_line_what_it_is_about():
    first = {name: (ast.get_docstring(parsed(ROOT / name)) or "").partition("\n")[0].rstrip() for name in PYTHON}
    assert [name for name, line in first.items() if not line.endswith((".", ":", "?", '."'))] == []


def test_no_file_names_a_path_of_the_machine_that_it_was_made_on():
    folder = "/wo" + "rk"
    wrong = re.compile(rf"(?<![\w.}}]){folder}(?=[/\s\"'`,;:)]|$)", re.MULTILINE)
    files = project_files()
    assert ROOT / "galaxy.yml" in files
    found = [path.relative_to(ROOT).as_posix() for path in files if wrong.search(path.read_text("utf-8", "ignore"))]
    assert found == []


def test_no_symbolic_link_leads_out_of_the_project():
    assert [path for path in project_files() if not path.resolve().is_relative_to(ROOT)] == []


def test_without_git_the_commands_say_what_they_need_in_one_line(tmp_path):
    (tmp_path / "tools").mkdir()
    script = shutil.copy(ROOT / "tools" / "collection_tree.py", tmp_path / "tools")
    for path, needed in ((os.environ["PATH"], "A git clone of the project is needed in"), ("", "git is not installed")):
        done = subprocess.run([sys.executable, script], env={"PATH": path}, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert done.stderr.startswith(needed)
        assert len(done.stderr.splitlines()) == 1
