"""The documentation of the modules is what their declarations say, and what it shows can be written."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import importlib
import re
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


def test_every_file_is_as_the_renderer_writes_it():
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "render_docs.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"run python tools/render_docs.py\n{done.stdout}{done.stderr}"


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


def test_the_code_of_a_module_is_short(source):
    text = Path(source.__file__).read_text()
    code = re.sub(r'^(DOCUMENTATION|EXAMPLES|RETURN) = r""".*?^"""$', "", text, flags=re.MULTILINE | re.DOTALL)
    lines = [line for line in code.splitlines() if line.strip() and not line.startswith("#")]
    assert len(lines) < 90


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
