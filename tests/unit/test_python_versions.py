"""The collection itself runs with Python 3.10, the oldest that ansible-core 2.17 can have on a controller."""

from __future__ import annotations

import ast
import pathlib

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.dates import instant

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLUGINS = sorted((ROOT / "plugins").rglob("*.py"))

NEWER = {
    "datetime.UTC", "datetime.datetime.fromisoformat", "enum.StrEnum", "enum.verify", "enum.member", "enum.nonmember",
    "contextlib.chdir", "hashlib.file_digest", "operator.call", "math.cbrt", "math.exp2", "asyncio.TaskGroup",
    "asyncio.Runner", "asyncio.timeout", "asyncio.Barrier", "typing.Self", "typing.Never", "typing.assert_never",
    "typing.assert_type", "typing.reveal_type", "typing.LiteralString", "typing.Required", "typing.NotRequired",
    "typing.TypeVarTuple", "typing.Unpack", "typing.dataclass_transform", "typing.override", "itertools.batched",
    "http.HTTPMethod", "string.Template.get_identifiers", "warnings.deprecated", "pathlib.Path.walk", "copy.replace",
}  # fmt: skip
"""What came with Python 3.11 or later. Before it, fromisoformat read what isoformat writes, and no ``Z``."""
NEWER_NAMES = {"ExceptionGroup", "BaseExceptionGroup"}
NEWER_MODULES = {"tomllib"}
NEWER_METHODS = {"add_note"}


def too_new(tree):
    """What of a file is newer than Python 3.10, by line."""
    aliases, found = {}, []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            aliases |= {one.asname or one.name: one.name for one in node.names}
            found += [(node.lineno, one.name) for one in node.names if one.name in NEWER_MODULES]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            aliases |= {one.asname or one.name: f"{node.module}.{one.name}" for one in node.names}
            found += [(node.lineno, f"{node.module}.{one.name}") for one in node.names]
    used = [(line, name) for line, name in found if name in NEWER | NEWER_MODULES]
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            first, _dot, rest = ast.unparse(node).partition(".")
            name = f"{aliases.get(first, first)}.{rest}"
            used += [(node.lineno, name)] if name in NEWER or node.attr in NEWER_METHODS else []
        elif isinstance(node, ast.Name) and node.id in NEWER_NAMES:
            used.append((node.lineno, node.id))
    return sorted(used)


def test_the_code_of_the_collection_is_that_of_python_3_10():
    found = {}
    for path in PLUGINS:
        tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 10))
        if too_new(tree):
            found[path.relative_to(ROOT).as_posix()] = too_new(tree)
    assert found == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("import datetime\nnow = datetime.datetime.now(datetime.UTC)", "datetime.UTC"),
        ("from datetime import UTC", "datetime.UTC"),
        ("import datetime as d\nd.datetime.fromisoformat('x')", "datetime.datetime.fromisoformat"),
        ("from datetime import datetime\ndatetime.fromisoformat('x')", "datetime.datetime.fromisoformat"),
        ("import typing as t\nx: t.Self", "typing.Self"),
        ("import tomllib", "tomllib"),
        ("raise ExceptionGroup('a', [])", "ExceptionGroup"),
    ],
)
def test_what_is_too_new_is_found(text, name):
    assert name in [used for _line, used in too_new(ast.parse(text))]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.678000+00:00"),
        ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05+00:00"),
        ("2026-01-02t03:04:05z", "2026-01-02T03:04:05+00:00"),
        ("2026-01-02T03:04:05.000+0000", "2026-01-02T03:04:05+00:00"),
        ("2026-01-02T03:04:05.1+02:00", "2026-01-02T03:04:05.100000+02:00"),
        ("2026-01-02T03:04:05.123456789-0130", "2026-01-02T03:04:05.123456-01:30"),
        ("2026-01-02 03:04", "2026-01-02T03:04:00+00:00"),
        (" 2026-01-02 ", "2026-01-02T00:00:00+00:00"),
        ("2026-01-02T03:04:05+02", "2026-01-02T03:04:05+02:00"),
    ],
)
def test_dates_are_read_the_same_by_every_python(text, same):
    assert instant(text).isoformat() == same


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-13-01", "2026-01-02T25:00:00Z", "2026-01-02T", "20260102", "2026-01"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        instant(text)
