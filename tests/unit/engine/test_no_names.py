"""The engine knows no resource, no action and no API by name: what is particular is declared elsewhere."""

from __future__ import annotations

import ast
import functools
import pathlib
import re

from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import snake
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog

ROOT = pathlib.Path(__file__).resolve().parents[3]
ENGINE = sorted((ROOT / "plugins" / "module_utils" / "_engine").glob("*.py"))
APIS = ("outscale", "oks", "fcu", "directlink")

# what every resource can have, by calls of one name: the tags of anything are no resource of their own
COMMON = {"CreateTags", "DeleteTags"}
# words that are a module's name, or a part of one, and English all the same
ENGLISH = {
    "account", "call", "catalog", "group", "image", "interface", "link", "listener", "location", "policy", "region",
    "route", "quota",
    "rule", "service", "tag", "task", "type", "update", "user", "connection", "options", "product", "public",
    "internet", "key", "access", "backend", "information", "price", "unit", "installed", "linked", "limit", "hosted",
    "dedicated", "export", "client", "template", "point", "range", "project", "server", "security", "virtual", "table",
    "balancer", "load", "direct", "flexible", "main", "wait",
}  # fmt: skip
SHORT = {
    "vm",
    "nic",
    "net",
    "subnet",
    "volume",
    "snapshot",
    "keypair",
    "oks",
    "fcu",
    "eim",
    "vpn",
    "gpu",
    "bsu",
    "dhcp",
    "nat",
}


def actions():
    return {name for api in APIS for name in catalog.known(api).ACTIONS} - COMMON


def modules():
    """The names of resources, in the spellings of the collection: ``load_balancer`` and ``load balancer``."""
    names = {path.stem.removesuffix("_info") for path in (ROOT / "plugins" / "modules").glob("*.py")} - {"__init__"}
    several = {name for name in names if "_" in name}
    single = {name for name in names - several if name not in ENGLISH}
    return (
        single
        | several
        | {name.replace("_", " ") for name in several}
        | {name.title().replace("_", "") for name in several}
    )


def spoken(path):
    """What a file says in code: names and text, without docstrings, where an example may name what it likes."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node)
    } | {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value
        for field in ("id", "attr", "name", "arg"):
            if isinstance(getattr(node, field, None), str):
                yield getattr(node, "lineno", 0), getattr(node, field)


@functools.cache
def pattern():
    """The names of resources and APIs, as words."""
    names = {name.replace("_", " ") for name in modules() | SHORT}
    return re.compile(rf"\b({'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})s?\b")


def named(text):
    """The names that a text holds as words of their own, in any case, singular or plural."""
    return set(pattern().findall(re.sub(r"[^a-z0-9]+", " ", snake(text).lower())))


def offences(path, text_of=spoken):
    known = actions()
    for line, text in text_of(path):
        exact = {text} & known
        found = exact | named(text) if len(text) < 400 else exact
        if found:
            yield f"{path.name}:{line}: {', '.join(sorted(found))}"


def test_the_engine_names_no_resource_no_action_and_no_api():
    assert len(ENGINE) > 10
    assert [one for path in ENGINE for one in offences(path)] == []


def test_the_engine_s_own_apis_are_those_that_a_declaration_names():
    text = "\n".join(path.read_text(encoding="utf-8") for path in ENGINE)
    assert set(re.findall(r'"(outscale|oks|fcu|directlink)"', text)) <= {"outscale"}  # the default of a declaration
    assert text.count('"outscale"') == 1


def test_a_name_would_be_found(tmp_path):
    for code in ('x = "DeleteVms"', 'x = "vm_ids"', "def link_volume(): ...", 'x = "the load balancer"', "x.net_id"):
        (tmp_path / "one.py").write_text(f'"""Something of a vm."""\n{code}\n')
        assert list(offences(tmp_path / "one.py")), code
    (tmp_path / "one.py").write_text('"""A vm."""\nx = "network"\n')
    assert list(offences(tmp_path / "one.py")) == []
