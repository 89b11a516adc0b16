"""The page of the promises that each module keeps, ``docs/docsite/rst/promises.rst``, from their declarations."""

from __future__ import annotations

import dataclasses
import re
import statistics
import typing as t

from collection import NAME, plugin
from declared import SHARED, SWITCHES, changes_in_place, counts_at_creation
from doc_texts import spoken
from readable_yaml import load

if t.TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from doc_texts import Doc

PREFIX = f"ansible_collections.{NAME}"
HEAD = f"""\
.. Copyright (c) the {NAME} contributors
.. GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
.. SPDX-License-Identifier: GPL-3.0-or-later

.. `make render` writes this page from the modules.

.. _{PREFIX}.docsite.promises:

What each module promises
=========================

One row for each module that changes something, made from its code. A dash says that a module does not
promise it, mostly because the cloud has no such thing: what has no tags there has no ``tags`` here.

- *Check*: check mode tells what would be done. *Diff*: diff mode shows what differs. *Actions*: the result lists the
  calls that changed something.
- *Tags*: ``tags`` sets them. *Wait*: the task ends when the resource is as it should be.
- *In place*: how many options can change on a resource that exists. *Replace*: for the others, ``replace: true``
  deletes the resource and creates it again.
- *In use*: a deletion that the cloud refuses is explained by naming what uses the resource.
- *Lines*: of code, without documentation, comments and empty lines.
"""
DETAILS = """
Which options change what
-------------------------

*Fixed* are the options that cannot change once the resource is there. Options that are used at creation only, and never
compared afterwards, are in neither column.
"""
YES, NO = "✓", "\N{EN DASH}"


@dataclasses.dataclass(frozen=True)
class Row:
    """What one module promises."""

    name: str
    check: str
    diff: str
    actions: str
    tags: str
    wait: str
    found_by: str
    in_place: tuple[str, ...]
    fixed: tuple[str, ...]
    replace: str
    in_use: str
    lists: str
    lines: int


def page(sources: Mapping[str, str]) -> str:
    """Return the page. ``sources``: each module's name and its file as it should be."""
    rows = [row(name, source, sources) for name, source in sources.items() if changing(name)]
    sizes = {name: lines_of_code(source) for name, source in sources.items()}
    largest = max(sizes, key=lambda name: sizes[name])
    median = round(statistics.median(sizes.values()))
    facts = (
        f"There are {len(sizes)} modules, {len(rows)} of which change something. The median of all is {median} lines "
        f"of code, and the largest is ``{largest}`` with {sizes[largest]}."
    )
    about = ("Check", "Diff", "Actions", "Tags", "Wait", "Found by", "In place", "Replace", "In use", "Lists", "Lines")
    return "\n".join(
        [
            HEAD,
            *table(("Module", *about), ([*_start(one), _count(one.in_place), one.replace, *_end(one)] for one in rows)),
            "",
            *_wrapped(facts),
            DETAILS,
            *table(
                ("Module", "Can change in place", "Fixed", "Named when it is in use"),
                ([_module(one.name), _options(one.in_place), _options(one.fixed), one.in_use] for one in rows),
            ),
            "",
        ]
    )


def changing(name: str) -> bool:
    """Whether a module changes something."""
    return not name.endswith("_info") and bool(plugin(f"modules.{name}").MODULE.changes)


def row(name: str, source: str, modules: t.Container[str]) -> Row:
    """What one module promises."""
    module = plugin(f"modules.{name}").MODULE
    resource = getattr(module, "resource", None)
    spec = module.argument_spec
    documented = load(_block(source, "DOCUMENTATION"))
    returned = load(_block(source, "RETURN"))
    support = {key: value["support"] for key, value in attributes(documented).items()}
    in_place = tuple(_in_place(module, resource)) if resource else ()
    fixed = tuple(_fixed(module, resource, in_place)) if resource else ()
    listing = getattr(resource, "name", name) if getattr(module, "member", None) else name
    return Row(
        name=name,
        check=_mark(support["check_mode"] == "full"),
        diff=_mark(support["diff_mode"] == "full" and "diff" in returned),
        actions=_mark("actions" in returned),
        tags=_mark("tags" in spec),
        wait=_mark(module.waits),
        found_by=_found_by(module, resource),
        in_place=in_place,
        fixed=fixed,
        replace=_mark("replace" in spec),
        in_use=", ".join(dict.fromkeys(_users(resource))) or NO if resource else NO,
        lists=_module(f"{listing}_info") if f"{listing}_info" in modules else NO,
        lines=lines_of_code(source),
    )


def lines_of_code(source: str) -> int:
    """Count lines without documentation, comments and empty lines."""
    code = re.sub(r'^(DOCUMENTATION|EXAMPLES|RETURN) = r""".*?^"""$', "", source, flags=re.MULTILINE | re.DOTALL)
    return sum(bool(line.strip()) and not line.startswith("#") for line in code.splitlines())


def attributes(documented: Doc) -> Doc:
    """Return the attributes of a module: those of its fragments, then its own."""
    found: Doc = {}
    for fragment in documented["extends_documentation_fragment"]:
        name, _dot, part = fragment.removeprefix(f"{NAME}.").partition(".")
        text = getattr(plugin(f"doc_fragments.{name}").ModuleDocFragment, (part or "documentation").upper())
        found |= load(text).get("attributes", {})
    own: Doc = documented.get("attributes", {})
    return {**found, **own}


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield from (".. list-table::", "   :header-rows: 1", "")
    for cells in (head, *rows):
        for index, cell in enumerate(cells):
            yield f"   {'  ' if index else '* '}- {cell}"


def _start(one: Row) -> list[str]:
    return [_module(one.name), one.check, one.diff, one.actions, one.tags, one.wait, one.found_by]


def _end(one: Row) -> list[str]:
    return [_mark(one.in_use != NO), one.lists, str(one.lines)]


def _identity(resource: t.Any) -> tuple[str, ...]:
    """The options that say which resource is meant, by its id."""
    return (resource.id_option,)


def _in_place(module: t.Any, resource: t.Any) -> Iterator[str]:
    """Yield the options that can change on a resource that exists."""
    for name in module.argument_spec:
        if name in SHARED or name.startswith(SWITCHES) or name in _identity(resource):
            continue
        if changes_in_place(resource, name):
            yield name
    change = module.member.items.change if getattr(module, "member", None) else None
    if change and change.__name__ != "_refuse":  # one that only says why it cannot
        known = {*_identity(resource), *_names(_required(module))}
        shared = plugin("module_utils._modules.arguments").CONNECTION
        yield from (name for name in module.argument_spec if name not in {*known, *SHARED, *shared})


def _fixed(module: t.Any, resource: t.Any, in_place: tuple[str, ...]) -> Iterator[str]:
    """Yield the options that cannot change on a resource that exists."""
    others = {*in_place, *SHARED, *_identity(resource), *resource.identity.owner}
    for name in resource.fields:
        if name in module.argument_spec and not counts_at_creation(resource, name) and name not in others:
            yield name


def _found_by(module: t.Any, resource: t.Any) -> str:
    """Which options find the resource."""
    required = " and ".join(_code(part) for part in _required(module))
    if resource is None:
        return required if "state" in module.argument_spec else NO
    if not resource.identity.ways and not resource.identity.choose:
        return required or NO
    either = [way for way in resource.identity.ways if type(way).__name__ == "ByEither"]
    told = [_code(_identity(resource)[0])] if resource.id and not either else []
    for way in either or resource.identity.ways:
        if way.options:
            within = f" (in its {_code(way.parent)}, where that is given)" if way.parent else ""
            told.append((" or " if either else " and ").join(_code(name) for name in way.options) + within)
        else:
            told.append({"ByContent": "what it contains", "Singleton": "being the only one"}[type(way).__name__])
    if resource.identity.choose:
        told.append("being the first that fits")
    return "; ".join(dict.fromkeys(told))


def _required(module: t.Any) -> list[str]:
    """Return the options that a task needs: words, or several words of which one is enough."""
    groups = [" ".join(group) for group in module.constraints.get("required_one_of", ())]
    return [*(name for name, spec in module.argument_spec.items() if spec.get("required")), *groups]


def _names(required: Iterable[str]) -> list[str]:
    return [name for words in required for name in words.split()]


def _users(resource: t.Any) -> Iterator[str]:
    """Yield what is named when the cloud refuses to delete the resource."""
    id_of_read = plugin("module_utils._engine.resource").id_of_read
    for one in resource.deletion.dependents:
        yield spoken(one.kind or id_of_read(resource.api, one.read).rpartition("_")[0])
    for part in resource.parts:
        if getattr(part, "undone", True) is False and hasattr(part, "targets"):
            yield from (spoken(target.removesuffix("_id")) for target in part.targets)


def _block(source: str, name: str) -> str:
    (found,) = re.findall(rf'^{name} = r"""\n(.*?)^"""$', source, re.MULTILINE | re.DOTALL)
    return str(found)


def _module(name: str) -> str:
    return f":ref:`{name} <{PREFIX}.{name}_module>`"


def _code(words: str) -> str:
    return " or ".join(f"``{word}``" for word in words.split())


def _options(names: Iterable[str]) -> str:
    return ", ".join(_code(name) for name in names) or NO


def _count(names: tuple[str, ...]) -> str:
    return str(len(names)) if names else NO


def _mark(kept: bool) -> str:
    return YES if kept else NO


def _wrapped(text: str) -> Iterator[str]:
    """Yield the lines of a paragraph."""
    line = ""
    for word in text.split():
        if line and len(line) + len(word) >= 120:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line
