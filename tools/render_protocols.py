"""The page of what each module can do over each protocol, ``docs/docsite/rst/protocols.rst``, from FCU's tables."""

from __future__ import annotations

import typing as t

from collection import NAME, plugin
from declared import SHARED, SWITCHES, changes_in_place
from render_promises import NO, PREFIX, YES, table

if t.TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HEAD = f"""\
.. Copyright (c) the {NAME} contributors
.. GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
.. SPDX-License-Identifier: GPL-3.0-or-later

.. `make render` writes this page from the modules and the tables of FCU.

.. _{PREFIX}.docsite.protocols:

What each module can do over FCU
================================

With ``api: fcu`` a module does the same over FCU, which is compatible with EC2, as over the OUTSCALE API. Where FCU
lacks something, the task is refused with one line that names it, before anything is changed. These tables are made from
the code.

Modules that change something
-----------------------------

*Cannot be set*: options that FCU cannot take when the resource is created. *Cannot be changed*: options that it cannot
take once the resource is there. A module with a dash needs the OUTSCALE API.
"""
LISTING = """
Modules that list
-----------------

*Filters* and *Fields*: those that the OUTSCALE API has and FCU has not. *Of one only*: fields that FCU shows by a call
of their own; they are there where a task of the module that manages the resource names them, and are not listed.
"""
OTHERS = """
The modules of OKS and of the DirectLink API are not affected by ``api``. The inventory ``vm`` and the lookups ``read``,
``image_id``, ``quota``, ``vm_type`` and ``admin_password`` take it as modules do.
"""


def page(modules: Iterable[str]) -> str:
    """Return the page. ``modules``: their names."""
    names = sorted(modules)
    return "\n".join(
        [
            HEAD,
            *table(("Module", "Over FCU", "Cannot be set", "Cannot be changed"), _managing(names)),
            LISTING,
            *table(("Module", "Over FCU", "Filters", "Fields", "Of one only"), _listing(names)),
            OTHERS,
        ]
    )


def translations() -> dict[str, t.Any]:
    """Every action of the OUTSCALE API that FCU can carry out, with its translation."""
    return t.cast("dict[str, t.Any]", plugin("module_utils._client.fcu_adapter.actions").ACTIONS)


def over_fcu(name: str) -> bool:
    """Whether FCU can carry out what a module is for."""
    module, translated = plugin(f"modules.{name}").MODULE, translations()
    resource = getattr(module, "resource", None)
    if resource is None:
        reads = _reads(name, module)
        return (
            bool(reads) and getattr(module, "api", "outscale") == "outscale" and all(one in translated for one in reads)
        )
    calls = resource.calls
    return resource.api == "outscale" and all(
        action in translated for action in filter(None, (calls.read, calls.create, calls.delete))
    )


def _reads(name: str, module: t.Any) -> list[str]:
    """The Read actions of a module that lists."""
    reads = [module.read] if isinstance(getattr(module, "read", None), str) else []
    return reads or list(getattr(module, "reads", {}).values()) or {"vm_info": ["ReadVms"]}.get(name, [])


def _managing(names: Iterable[str]) -> Iterator[list[str]]:
    translated = translations()
    for name in names:
        module = plugin(f"modules.{name}").MODULE
        resource = getattr(module, "resource", None)
        if name == "tag":
            yield [_module(name), YES, NO, NO]
        elif resource is not None and resource.api == "outscale" and not name.endswith("_info"):
            if over_fcu(name):
                unset, fixed = (
                    set(_unset(module, resource, translated)),
                    set(_unchangeable(module, resource, translated)),
                )
                yield [_module(name), YES, _code(unset), _code(fixed)]
            else:
                yield [_module(name), NO, NO, NO]


def _unset(module: t.Any, resource: t.Any, translated: dict[str, t.Any]) -> Iterator[str]:
    pascal = plugin("module_utils._client.naming").pascal
    for field in resource.fields:
        create = resource.calls.create
        takes = field in module.argument_spec and create and resource.takes(create, field)
        if takes and pascal(resource.param_of(field)) not in translated[create].supported:
            yield field


def _unchangeable(module: t.Any, resource: t.Any, translated: dict[str, t.Any]) -> Iterator[str]:
    pascal = plugin("module_utils._client.naming").pascal
    for name in module.argument_spec:
        if name in SHARED or name.startswith(SWITCHES):
            continue
        if changes_in_place(resource, name) and name not in resource.owned:
            update = translated.get(resource.calls.update)
            if update is None or pascal(resource.param_of(name)) not in update.supported:
                yield name


def _listing(names: Iterable[str]) -> Iterator[list[str]]:
    translated, facts = translations(), plugin("module_utils._client.schema.catalog")
    for name in names:
        module = plugin(f"modules.{name}").MODULE
        reads = _reads(name, module)
        if not name.endswith("_info") or not reads or getattr(module, "api", "outscale") != "outscale":
            continue
        if not over_fcu(name):
            yield [_module(name), NO, NO, NO, NO]
            continue
        filters, fields, separate = set[str](), set[str](), set[str]()
        for read in reads:
            action, how = facts.action("outscale", read), translated[read]
            filters |= action.filters.keys() - how.supported
            shown = {*getattr(how, "table", {}), *(["Tags"] if getattr(how, "tags_by_id", "") else [])}
            separate |= set(getattr(how, "separate_reads", {}))
            schema = facts.schemas("outscale").get(action.answer.get(action.result, "").strip("[]"), {})
            fields |= (schema.keys() - shown - separate) if shown else set()
        yield [_module(name), YES, *(_code(map(_snake, each)) for each in (filters, fields, separate))]


def _snake(name: str) -> str:
    return str(plugin("module_utils._client.naming").snake(name))


def _module(name: str) -> str:
    return f":ref:`{name} <{PREFIX}.{name}_module>`"


def _code(names: Iterable[str]) -> str:
    return ", ".join(f"``{name}``" for name in sorted(names)) or NO
