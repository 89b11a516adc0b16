"""Imports run one way: modules, then the way in and out of Ansible, then the engine, then the client."""

from __future__ import annotations

import ast
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLUGINS = ROOT / "plugins"
UTILS = PLUGINS / "module_utils"
CLIENT = sorted((UTILS / "_client").rglob("*.py"))
ENGINE = sorted((UTILS / "_reconcile").rglob("*.py"))
WAY_IN = sorted(UTILS.glob("*.py"))
MODULES = sorted((PLUGINS / "modules").glob("*.py"))
EMULATOR = sorted((ROOT / "tests" / "emulator").rglob("*.py"))
OTHERS = sorted(path for path in PLUGINS.rglob("*.py") if path not in {*CLIENT, *ENGINE, *WAY_IN, *MODULES})


def imports(path):
    """The absolute names of all that a file imports, in functions and for type checking as well."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def within(names, *prefixes):
    return [name for name in names if any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)]


def ids(path):
    return path.relative_to(ROOT).as_posix()


def test_the_layers_are_where_this_test_looks_for_them():
    assert all((CLIENT, ENGINE, WAY_IN, MODULES, EMULATOR, OTHERS))
    assert within(imports(UTILS / "_reconcile" / "plan.py"), "plugins.module_utils._client")
    assert within(imports(UTILS / "_module.py"), "ansible")


@pytest.mark.parametrize("path", CLIENT, ids=ids)
def test_the_client_knows_nothing_above_it(path):
    names = within(imports(path), "plugins", "ansible_collections")
    assert [name for name in names if not name.startswith("plugins.module_utils._client.")] == []


@pytest.mark.parametrize("path", ENGINE, ids=ids)
def test_the_engine_knows_the_client_only(path):
    names = within(imports(path), "plugins", "ansible_collections")
    below = ("plugins.module_utils._client.", "plugins.module_utils._reconcile.")
    assert [name for name in names if not name.startswith(below)] == []


@pytest.mark.parametrize("path", [*CLIENT, *ENGINE], ids=ids)
def test_nothing_below_the_way_in_knows_ansible(path):
    assert within(imports(path), "ansible") == []


@pytest.mark.parametrize("path", WAY_IN, ids=ids)
def test_the_way_in_knows_no_module_and_no_plugin(path):
    names = within(imports(path), "plugins")
    assert [name for name in names if not name.startswith("plugins.module_utils.")] == []


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_a_module_knows_no_other_module_and_no_plugin(path):
    names = within(imports(path), "plugins", "ansible")
    assert [name for name in names if not name.startswith("plugins.module_utils.")] == []


@pytest.mark.parametrize("path", OTHERS, ids=ids)
def test_a_plugin_that_is_no_action_stands_on_the_client(path):
    if path.parent.name in {"action", "plugin_utils"}:
        return
    assert within(imports(path), "plugins.module_utils._reconcile", "plugins.modules") == []


@pytest.mark.parametrize("path", EMULATOR, ids=ids)
def test_the_emulator_does_not_know_the_collection(path):
    assert within(imports(path), "plugins", "ansible_collections", "ansible") == []


@pytest.mark.parametrize("path", [*CLIENT, *ENGINE, *WAY_IN, *MODULES, *OTHERS], ids=ids)
def test_the_collection_does_not_know_its_tests(path):
    assert within(imports(path), "tests") == []


@pytest.mark.parametrize("path", [*CLIENT, *ENGINE, *WAY_IN, *MODULES], ids=ids)
def test_only_the_client_speaks_http(path):
    allowed = {"deps.py", "wire.py", "transport.py"}
    if path.name not in allowed:
        assert within(imports(path), "httpx", "requests", "urllib.request", "http.client", "socket") == []
