"""Writes plugins/module_utils/_resources/kinds.py: what can be waited for, from the declarations of the modules.

A module runs as a process of its own without the files of other modules, so that ``wait`` needs a table of them: how
each kind is read by its id, and the states that it passes through.
"""

from __future__ import annotations

import dataclasses
import typing as t
from pathlib import Path

from doc_page import plugin

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "plugins" / "module_utils" / "_resources" / "kinds.py"
HEAD = '''"""What can be waited for: how it is read and its states. `make render` writes this file."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import functools

from .._engine.paths import {picks}Path
from .._engine.resource import Calls, Identity, Lifecycle, Resource


@functools.cache
def kinds() -> dict[str, Resource]:
    """Each kind by its name, made when it is first asked for."""
    found = (
{entries}    )
    return {{one.name: one for one in found}}
'''
KEPT = {
    "Resource": ("name", "calls", "identity", "lifecycle"),
    "Calls": ("read", "get", "api"),
    "Identity": ("id", "option", "filter", "always"),
    "Lifecycle": ("ready", "ready_for", "failed", "gone", "leaving", "path", "reason", "moving"),
}
"""The fields that count: a kind that needs more of its declaration cannot be in the table."""


def passes_through_states(resource: t.Any) -> bool:
    """Whether there is anything to wait for."""
    cycle = resource.lifecycle
    return bool(cycle.ready or cycle.ready_for or cycle.gone or cycle.leaving or cycle.moving)


def kinds(sources: t.Iterable[str]) -> dict[str, t.Any]:
    """The kinds of all modules by name. Raises SystemExit where two modules mean two things by one name."""
    found: dict[str, t.Any] = {}
    for source in sources:
        resource = getattr(plugin(f"modules.{source}").MODULE, "resource", None)
        if resource is None or not passes_through_states(resource):
            continue
        if resource.name in found and code(found[resource.name]) != code(resource):
            raise SystemExit(
                f"{source}: another module declares {resource.name} otherwise, so that neither can be waited for"
            )
        found[resource.name] = resource
    return found


def code(value: t.Any) -> str:
    """A value of a declaration as Python, without what has its default."""
    if dataclasses.is_dataclass(value) and type(value).__name__ == "Path":
        return f"Path({', '.join(code(step) for step in value.steps)})"
    if dataclasses.is_dataclass(value):
        kind = type(value).__name__
        usual = {one.name: _default(one) for one in dataclasses.fields(value)}
        given = {name: getattr(value, name) for name in KEPT[kind] if getattr(value, name) != usual[name]}
        return f"{kind}({', '.join(f'{name}={code(item)}' for name, item in given.items())})"
    if type(value).__name__ == "Pick":
        return str(value.name)
    if isinstance(value, tuple):
        return f"({', '.join(map(code, value))}{',' * (len(value) == 1)})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{code(key)}: {code(item)}' for key, item in value.items())}}}"
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _default(field: t.Any) -> t.Any:
    made = field.default_factory is not dataclasses.MISSING
    return field.default_factory() if made else field.default


def table(sources: t.Iterable[str]) -> str:
    """The file."""
    found = kinds(sources)
    lines = [line for name in sorted(found) for line in _entry(found[name])]
    entries = "".join(f"        {line}\n" for line in lines)
    picks = "".join(f"{name}, " for name in ("EACH", "LIVE") if f" {name}," in entries)
    return HEAD.format(picks=picks, entries=entries)


def _entry(resource: t.Any) -> list[str]:
    """One kind, as the formatter writes it: a line for each group, and for each field of a group that is too long."""
    lines = ["Resource("]
    for name in KEPT["Resource"]:
        text = f"    {name}={code(getattr(resource, name))},"
        if len(text) + 8 <= 120:
            lines.append(text)
            continue
        group = getattr(resource, name)
        usual = {one.name: _default(one) for one in dataclasses.fields(group)}
        given = [one for one in KEPT[type(group).__name__] if getattr(group, one) != usual[one]]
        lines.append(f"    {name}={type(group).__name__}(")
        lines += [f"        {one}={code(getattr(group, one))}," for one in given]
        lines.append("    ),")
    return [*lines, "),"]
