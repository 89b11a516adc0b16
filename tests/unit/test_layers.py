"""Imports run one way: modules, the way in and out of Ansible, resources, the engine, the client."""

from __future__ import annotations

import ast
import functools
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLUGINS = ROOT / "plugins"
UTILS = PLUGINS / "module_utils"
CLIENT = sorted((UTILS / "_client").rglob("*.py"))
ENGINE = sorted((UTILS / "_engine").rglob("*.py"))
RESOURCES = sorted((UTILS / "_resources").rglob("*.py"))
WAY_IN = sorted((UTILS / "_modules").rglob("*.py"))
MODULES = sorted((PLUGINS / "modules").glob("*.py"))
EMULATOR = sorted((ROOT / "tests" / "emulator").rglob("*.py"))
SPEAKERS = {"deps.py", "connections.py", "transport.py"}
OTHERS = sorted(path for path in PLUGINS.rglob("*.py") if path not in {*CLIENT, *ENGINE, *RESOURCES, *WAY_IN, *MODULES})


@functools.cache
def imports(path):
    """The absolute names of all that a file imports, in functions and for type checking as well."""
    package = path.relative_to(ROOT).parent.parts
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join([*above, *([node.module] if node.module else [])])
            found += [f"{base}.{alias.name}" for alias in node.names]
    return tuple(found)


def within(names, *prefixes):
    return [name for name in names if any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)]


def offenders(paths, *prefixes, but=()):
    """The files that import something within the prefixes, other than what begins with one of ``but``."""
    found = {}
    for path in paths:
        names = [name for name in within(imports(path), *prefixes) if not name.startswith(tuple(but) or ("-",))]
        if names:
            found[path.relative_to(ROOT).as_posix()] = names
    return found


def test_the_layers_are_where_this_test_looks_for_them():
    assert all((CLIENT, ENGINE, RESOURCES, WAY_IN, MODULES, EMULATOR, OTHERS))
    assert offenders([UTILS / "_engine" / "plan.py"], "plugins.module_utils._client")
    assert offenders([UTILS / "_modules" / "base.py"], "ansible")


def test_the_client_knows_nothing_above_it():
    assert offenders(CLIENT, "plugins", "ansible_collections", but=["plugins.module_utils._client."]) == {}


def test_the_engine_knows_the_client_only():
    below = ["plugins.module_utils._client.", "plugins.module_utils._engine."]
    assert offenders(ENGINE, "plugins", "ansible_collections", but=below) == {}


def test_resources_know_the_engine_and_the_client_only():
    below = [f"plugins.module_utils.{layer}." for layer in ("_client", "_engine", "_resources")]
    assert offenders(RESOURCES, "plugins", "ansible_collections", but=below) == {}


def test_nothing_below_the_way_in_knows_ansible():
    assert offenders([*CLIENT, *ENGINE, *RESOURCES], "ansible") == {}


def test_the_way_in_knows_no_module_and_no_plugin():
    assert offenders(WAY_IN, "plugins", but=["plugins.module_utils."]) == {}


def test_a_module_knows_no_other_module_no_plugin_and_not_ansible():
    assert offenders(MODULES, "plugins", "ansible", but=["plugins.module_utils."]) == {}


def test_a_plugin_that_runs_no_module_stands_on_the_client():
    lookups = [path for path in OTHERS if path.parent.name not in {"action", "plugin_utils"}]
    assert offenders(lookups, "plugins.module_utils._engine", "plugins.modules") == {}


def test_the_emulator_does_not_know_the_collection():
    assert offenders(EMULATOR, "plugins", "ansible_collections", "ansible") == {}


def test_the_collection_does_not_know_its_tests():
    assert offenders([*CLIENT, *ENGINE, *RESOURCES, *WAY_IN, *MODULES, *OTHERS], "tests") == {}


def test_only_the_client_speaks_http():
    others = [path for path in (*CLIENT, *ENGINE, *RESOURCES, *WAY_IN, *MODULES) if path.name not in SPEAKERS]
    assert offenders(others, "httpx", "requests", "urllib.request", "http.client", "socket") == {}
