"""The documentation of the modules is what their declarations say, and what it shows can be written."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import importlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[3]
MODULES = sorted(path.stem for path in (ROOT / "plugins" / "modules").glob("[!_]*.py"))
PACKAGE = "ansible_collections.outscale.cloud.plugins"
TYPES = {"str": str, "int": int, "float": (int, float), "bool": bool, "list": list, "dict": dict}


@pytest.fixture(name="tools")
def _tools(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))


@pytest.fixture(name="source", params=MODULES)
def _source(request):
    return importlib.import_module(f"{PACKAGE}.modules.{request.param}")


def _tasks(source):
    name = f"outscale.cloud.{source.__name__.rpartition('.')[2]}"
    return [task[name] or {} for task in yaml.safe_load(source.EXAMPLES) if name in task]


def _leaves(fields, path=()):
    for name, field in fields.items():
        yield (*path, name), field
        yield from _leaves(field.get("contains") or {}, (*path, name))


def render(root, *args):
    """Run ``make render``'s program of a checkout."""
    command = [sys.executable, str(root / "tools" / "render.py"), *args]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_everything_that_is_generated_is_as_make_render_writes_it():
    done = render(ROOT, "--check")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


CHANGED_BY_HAND = {
    "plugins/modules/subnet.py": ("Needed to create the Subnet.", "Good to have."),
    "plugins/modules/net_info.py": ("All pages are read", "All is read"),
    "plugins/action/net.py": ("class ActionModule", "# by hand\nclass ActionModule"),
    "plugins/module_utils/_client/schema/generated/oks.py": ("from ..packed", "# by hand\nfrom ..packed"),
    "plugins/module_utils/_client/schema/generated/limits.py": ('"pcx-"', '"pcy-"'),
    "docs/docsite/rst/promises.rst": ("One row for each", "A row for each"),
    "docs/docsite/rst/protocols.rst": ("Modules that list", "Modules which list"),
    "docs/docsite/rst/permissions.rst": ("can be pasted", "can be copied"),
    "plugins/plugin_utils/_sent.py": ("CreateTags CreateVolume", "CreateVolume"),
    "meta/runtime.yml": ("    - net\n", ""),
    "README.md": ("| `net` |", "| `network` |"),
}


def test_what_is_generated_and_was_changed_by_hand_is_named_and_written_again(tmp_path):
    root = copied(tmp_path)
    for name, (old, new) in CHANGED_BY_HAND.items():
        text = (root / name).read_text()
        assert old in text, name
        (root / name).write_text(text.replace(old, new, 1))
    checked = render(root, "--check")
    assert checked.returncode == 1
    assert set(CHANGED_BY_HAND) <= set(checked.stdout.splitlines())
    assert "make render" in checked.stdout
    assert render(root).returncode == 0
    for name in CHANGED_BY_HAND:
        assert (root / name).read_text() == (ROOT / name).read_text(), name


def copied(folder):
    """A copy of what the renderer reads and writes."""
    for name in ("plugins", "roles", "tools", "docs/docsite", "meta", "tests/integration/ritual/cases"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(ROOT / "README.md", folder)
    return folder


def test_each_generated_block_says_what_writes_it_and_from_what(source):
    text = Path(source.__file__).read_text()
    blocks = ["DOCUMENTATION", "RETURN"]
    if re.search(r"(?m)^# .*\nEXAMPLES = ", text):
        blocks.append("EXAMPLES")
    for block in blocks:
        (above,) = re.findall(rf'(?m)^(.*)\n{block} = r"""$', text)
        assert re.fullmatch(r"# `make render` writes .+, from .+\.", above), block


GENERATED = [
    *sorted((ROOT / "plugins" / "action").glob("[!_]*.py")),
    *sorted((ROOT / "plugins" / "module_utils" / "_client" / "schema" / "generated").glob("[!_]*.py")),
    *(ROOT / "docs" / "docsite" / "rst" / f"{name}.rst" for name in ("promises", "protocols", "permissions")),
    ROOT / "plugins" / "plugin_utils" / "_sent.py",
]


def test_each_generated_file_says_what_writes_it():
    heads = {path.relative_to(ROOT).as_posix(): path.read_text()[:500] for path in GENERATED}
    assert [name for name, head in heads.items() if "`make render` writes this" not in head] == []


def test_the_action_group_has_every_module():
    runtime = yaml.safe_load((ROOT / "meta" / "runtime.yml").read_text())
    assert runtime["action_groups"]["all"] == MODULES


def test_every_module_has_an_action_plugin_and_only_they_have():
    assert sorted(path.stem for path in (ROOT / "plugins" / "action").glob("[!_]*.py")) == MODULES


def test_every_module_that_manages_a_resource_has_one_that_lists(source):
    if hasattr(source.MODULE, "resource") and not hasattr(source.MODULE, "member"):
        assert f"{source.__name__.rpartition('.')[2]}_info" in MODULES


def test_examples_use_options_that_the_module_has(source):
    spec = source.MODULE.argument_spec
    known = {name for option in spec for name in (option, *spec[option].get("aliases", ()))}
    needed = {option for option in spec if spec[option].get("required")}
    tasks = _tasks(source)
    assert tasks
    for task in tasks:
        assert task.keys() <= known
        aliases = {alias: option for option in spec for alias in spec[option].get("aliases", ())}
        assert needed <= {aliases.get(name, name) for name in task}


def test_examples_use_filters_that_the_api_has(source):
    facts = importlib.import_module(f"{PACKAGE}.module_utils._client.schema.catalog")
    for task in _tasks(source):
        if "filters" in task and hasattr(source.MODULE, "read"):
            facts.check_filters(source.MODULE.api, source.MODULE.read, task["filters"])


def test_every_return_value_has_a_sample_of_its_type(source):
    for path, field in _leaves(yaml.safe_load(source.RETURN)):
        assert "contains" in field or "sample" in field, ".".join(path)
        if "sample" in field:
            assert isinstance(field["sample"], TYPES[field["type"]]), ".".join(path)


@pytest.mark.usefixtures("tools")
def test_an_option_without_a_text_is_named():
    from doc_texts import Texts

    texts = Texts()
    texts.text("net", ("colour", "shade"), "option")
    assert texts.missing == {"option net.colour.shade"}


@pytest.mark.usefixtures("tools")
def test_the_nearest_text_is_taken():
    from doc_texts import Texts

    assert list(Texts.keys("vm", ("nics", "state"))) == ["vm.nics.state", "*.nics.state", "*.state"]


@pytest.mark.usefixtures("tools")
def test_an_option_of_another_module_is_code_here():
    from doc_texts import own_options

    text = "See O(name), O(size=3) and O(outscale.cloud.vm#module:name)."
    assert own_options(text, {"name"}) == "See O(name), C(size=3) and O(outscale.cloud.vm#module:name)."


_VALUES = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(),
        st.none(),
        st.text(st.characters(min_codepoint=32, max_codepoint=126)),
        st.sampled_from(["a: b", "- x", "no", "1.31", "2026-01-31", "# no", "word " * 40, "key: word " * 20]),
    ),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.sampled_from("abcdef"), inner)),
    max_leaves=12,
)


@pytest.mark.usefixtures("_tools_once")
@settings(deadline=None)
@given(st.dictionaries(st.sampled_from("xyz"), _VALUES, min_size=1))
def test_yaml_that_is_written_reads_as_the_same_value(value):
    from readable_yaml import dump

    text = dump(value)
    assert yaml.safe_load(text) == value


@pytest.fixture(name="_tools_once", scope="module")
def _tools_for_all_examples():
    sys.path.insert(0, str(ROOT / "tools"))
    yield
    sys.path.remove(str(ROOT / "tools"))
