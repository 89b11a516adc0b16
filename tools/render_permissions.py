"""Says what policies have to allow: in the notes of each module, in the table of the lookup, on a page of its own."""

from __future__ import annotations

import json
import re
import textwrap
import typing as t
from pathlib import Path

from collection import NAME, plugin
from module_actions import sent_by
from render_protocols import over_fcu

if t.TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "plugins" / "plugin_utils" / "_sent.py"
PAGE = ROOT / "docs" / "docsite" / "rst" / "permissions.rst"
BEGINS = ("A policy (EIM) that ", "Beside these it looks up ")
TABLE_HEAD = '''"""What each module may send. `make render` writes this file, from the declarations of the modules."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

SENT: dict[str, tuple[str, str, str]] = {
'''
ROLES_HEAD = '''}
"""Module to its API, the actions that it needs, and those that only check mode and messages are better with."""

ROLES: dict[str, str] = {
'''
FCU_HEAD = '''}
"""Role to the modules that its tasks call."""

OVER_FCU = (
'''
TABLE_END = ''')
"""The modules that FCU can carry out."""
'''
PAGE_HEAD = f"""\
.. Copyright (c) the {NAME} contributors
.. GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
.. SPDX-License-Identifier: GPL-3.0-or-later

.. `make render` writes this page from the modules.

.. _ansible_collections.{NAME}.docsite.permissions:

What policies have to allow
===========================

The statements of this page can be pasted into the document of a policy (EIM). They are made from the declarations of
the modules, and allow all that a module may send, whatever its options. The notes of each module hold its statement as
well. :ansplugin:`{NAME}.policy_for#lookup` gives the document for the modules that a playbook uses:

.. code-block:: yaml+jinja

   - name: What the user of the deployment may do
     {NAME}.policy:
       policy_name: deployment
       document: "{{{{ lookup('{NAME}.policy_for', 'network', 'vm', 'volume') }}}}"

*Looked up*: what check mode and messages find out beside that, such as whether a Subnet exists that a task names, or
what keeps a Net from being deleted. Where it is not allowed, tasks do without. The lookup's ``checks=false`` leaves it
out, and ``reads_only=true`` leaves only what changes nothing, which is enough for check mode.

Policies do not cover OKS: its projects say who may use them. :ansplugin:`{NAME}.call#module` and
:ansplugin:`{NAME}.read#lookup` send what they are told. Over FCU the same things are actions of FCU, which policies
call ``ec2:RunInstances`` and so on; ``api='fcu'`` makes the lookup name those. The inventory ``vm`` needs
``api:ReadVms``.
"""


def notes(module: t.Any, kept: Iterable[str]) -> list[str]:
    """The notes of a module: those of its author, then what a policy has to allow for it."""
    return [*(note for note in kept if not note.startswith(BEGINS)), *_of_module(module)]


def _of_module(module: t.Any) -> Iterator[str]:
    policies, sent = plugin("plugin_utils._statements"), sent_by(module)
    if not sent.needed:
        yield f"{BEGINS[0]}allows what the task sends names that action, such as C(api:ReadVms)."
    elif sent.api not in policies.SERVICES:
        yield f"{BEGINS[0]}covers OKS does not exist. The module sends {_codes(sent.needed)}."
    else:
        whole = policies.statement(policies.actions_of(sent.api, sent.needed))
        yield f"{BEGINS[0]}allows all that it may send has the statement C({json.dumps(whole)})."
        if sent.helpful:
            reads = _codes(policies.actions_of(sent.api, sent.helpful))
            yield f"{BEGINS[1]}what is referred to and what is in use, with {reads}. It does without where it may not."


def _codes(names: Iterable[str]) -> str:
    *first, last = (f"C({name})" for name in names)
    return f"{', '.join(first)} and {last}" if first else last


def roles() -> dict[str, list[str]]:
    """Each role, with the modules of the collection that its tasks call."""
    found = {}
    for folder in sorted((ROOT / "roles").iterdir()):
        tasks = "".join(file.read_text() for file in sorted((folder / "tasks").glob("*.yml")))
        called = re.findall(rf"^\s*(?:- )?{re.escape(NAME)}\.(\w+):", tasks, re.MULTILINE)
        found[folder.name] = sorted(set(called))
    return found


def table(modules: Iterable[str]) -> str:
    """The table that the lookup reads."""
    lines = [TABLE_HEAD]
    for name in sorted(modules):
        sent = sent_by(plugin(f"modules.{name}").MODULE)
        sides = "".join(_text(side, 8) for side in (sent.needed, sent.helpful))
        lines.append(f'    "{name}": (\n        "{sent.api}",\n{sides}    ),\n')
    lines.append(ROLES_HEAD)
    for name, called in roles().items():
        lines.append(f'    "{name}": {_text(called, 4).lstrip()}')
    over = [name for name in sorted(modules) if over_fcu(name)]
    return "".join([*lines, FCU_HEAD, *(f"    {line}\n" for line in _pieces(over, 108)), TABLE_END])


def _text(names: Iterable[str], indent: int) -> str:
    """Names as one text, on as many lines as they need."""
    pad = " " * indent
    whole = f'{pad}"{" ".join(names)}",\n'
    if len(whole) <= 120:
        return whole
    return "".join([f"{pad}(\n", *(f"{pad}    {line}\n" for line in _pieces(names, 112 - indent)), f"{pad}),\n"])


def _pieces(names: Iterable[str], width: int) -> list[str]:
    """The lines of a long text: Python joins them."""
    lines = textwrap.wrap(" ".join(names), width, break_on_hyphens=False)
    return [f'"{line} "' for line in lines[:-1]] + [f'"{line}"' for line in lines[-1:]]


def page(modules: Iterable[str]) -> str:
    """The page of all modules and roles."""
    policies, names = plugin("plugin_utils._statements"), sorted(modules)
    sent = {name: sent_by(plugin(f"modules.{name}").MODULE) for name in names}
    lines = [PAGE_HEAD, *_title("Roles")]
    for role, called in roles().items():
        each = [action for name in called for action in policies.actions_of(sent[name].api, sent[name].needed)]
        lines += _statement(f"``{role}``", sorted(set(each)))
    lines += _title("Modules")
    for name in names:
        actions = policies.actions_of(sent[name].api, sent[name].needed)
        if actions:
            lines += _statement(f":ansplugin:`{NAME}.{name}#module`", actions)
            if sent[name].helpful:
                lines += [f"Looked up: {', '.join(f'``api:{one}``' for one in sent[name].helpful)}", ""]
    return "\n".join(lines).rstrip() + "\n"


def _title(text: str) -> list[str]:
    return [text, "-" * len(text), ""]


def _statement(title: str, actions: list[str]) -> list[str]:
    """A statement that can be pasted, under what it is for."""
    if not actions:
        return [title, "", "   Nothing: policies do not cover OKS.", ""]
    listed = textwrap.wrap(", ".join(json.dumps(one) for one in actions), 100, break_on_hyphens=False)
    body = ["{", '  "Effect": "Allow",', '  "Action": [', *(f"    {line}" for line in listed), "  ],"]
    body += ['  "Resource": ["*"]', "}"]
    return [title, "", ".. code-block:: json", "", *(f"   {line}" for line in body), ""]
