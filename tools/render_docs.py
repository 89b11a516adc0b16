"""Writes the repeated part of each module's documentation: options, return values, fragments, attributes, see also.

Types, choices and defaults come from the module's own declaration, the fields of results from the API facts, and the
texts from tools/docs. What an author wrote in a module (short_description, description, notes, EXAMPLES) is kept.
Modules that only list are documented from tools/docs/info*.yml. Beside them it keeps plugins/action, the list of
modules in meta/runtime.yml, the kinds that can be waited for, what modules may send in plugins/plugin_utils/_sent.py,
and three pages in docs/docsite/rst: promises.rst, what each module promises, protocols.rst, what it can do over each
protocol, and permissions.rst, what a policy has to allow for it. It is a part of ``make render``.

usage: python tools/render_docs.py [--check]    --check: change nothing, exit 1 and name the files that differ
"""

from __future__ import annotations

import re
import sys
import tempfile
import typing as t
from pathlib import Path

import rendering
import yaml
from collection import PACKAGE, plugin
from doc_page import Page
from doc_texts import Texts, own_options
from readable_yaml import dump, load
from render_kinds import TARGET as KINDS
from render_kinds import table as kinds
from render_permissions import PAGE as PERMISSIONS
from render_permissions import TABLE as SENT
from render_permissions import page as permissions
from render_permissions import table as sent_by_modules
from render_promises import page as promises
from render_protocols import page as protocols

ROOT = Path(__file__).resolve().parents[1]
MARK = "# `make render` writes"
MARKS = {
    "DOCUMENTATION": "the options and the fragments, from the declaration below, tools/docs and the schema.",
    "RETURN": "all of RETURN, from the API's schema and tools/docs.",
}
INFO_MARKS = {
    "DOCUMENTATION": "all of DOCUMENTATION, from tools/docs, the declaration below and the schema.",
    "EXAMPLES": "all of EXAMPLES, from tools/docs.",
}
"""What the comment above a block says of it."""
ACTION = '''"""The module {name}, inside Ansible's worker. `make render` writes this file."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ..modules.{name} import MODULE
from ..plugin_utils._in_worker import InWorker


class ActionModule(InWorker):
    """See the module."""

    MODULE = MODULE
'''


def block(source: str, name: str) -> str:
    """The text of DOCUMENTATION, EXAMPLES or RETURN in a module's source."""
    found = re.search(rf'^{name} = r"""\n(.*?)^"""$', source, re.MULTILINE | re.DOTALL)
    if not found:
        raise SystemExit(f'There is no {name} = r""" in\n{source[:300]}')
    return found[1]


def with_block(source: str, name: str, text: str, mark: str) -> str:
    """The source with another text in a block, and a comment above it that says what writes it, from what."""
    written = f'{MARK} {mark}\n{name} = r"""\n{text}"""'
    block_and_mark = rf'^(?:{MARK} [^\n]*\n)?{name} = r"""\n.*?^"""$'
    return re.sub(block_and_mark, lambda _found: written, source, count=1, flags=re.MULTILINE | re.DOTALL)


def rendered(name: str, path: Path, texts: Texts, modules: t.Container[str]) -> str:
    """What the file of a module should be."""
    source = path.read_text()
    kept = load(_readable(block(source, "DOCUMENTATION"))) or {}
    page = Page(name, plugin(f"modules.{name}").MODULE, texts, kept)
    options = page.module.argument_spec
    marks = {**MARKS, **(INFO_MARKS if name in texts.infos else {})}
    documentation = dump(own_options(page.documentation(modules), options))
    source = with_block(source, "DOCUMENTATION", documentation, marks["DOCUMENTATION"])
    if name in texts.infos:
        source = with_block(source, "EXAMPLES", texts.infos[name]["examples"], marks["EXAMPLES"])
    return with_block(source, "RETURN", dump(own_options(page.returned(), options)), marks["RETURN"])


def files(texts: Texts) -> tuple[dict[Path, str], list[str]]:
    """What each file should be, and what stands in the way. A module that is not complete is left alone."""
    found: dict[Path, str] = {}
    problems: list[str] = []
    sources = {path.stem: path for path in sorted((ROOT / "plugins" / "modules").glob("[!_]*.py"))}
    problems += [f"{name}: is in tools/docs/info*.yml and no module" for name in texts.infos.keys() - sources.keys()]
    for name, path in sources.items():
        found[ROOT / "plugins" / "action" / path.name] = ACTION.format(name=name)
        texts.missing = set()
        try:
            text = rendered(name, path, texts, sources)
        except Exception as exc:  # noqa: BLE001  a module that somebody is writing
            problems.append(f"{name}: {type(exc).__name__}: {exc}")
            continue
        problems += [f"{name}: no text for {key}" for key in sorted(texts.missing)]
        if not texts.missing:
            found[path] = text
    found[KINDS] = kinds(sources)
    runtime = ROOT / "meta" / "runtime.yml"
    listed = "".join(f"\n    - {name}" for name in sources)
    found[runtime] = re.sub(r"(?m)^  all:(?: \[\]|(?:\n    - .*)*)", f"  all:{listed}", runtime.read_text())
    if not problems:
        found[ROOT / "docs" / "docsite" / "rst" / "promises.rst"] = promises(
            {name: found[path] for name, path in sources.items()}
        )
        found[ROOT / "docs" / "docsite" / "rst" / "protocols.rst"] = protocols(sources)
        found[PERMISSIONS] = permissions(sources)
        found[SENT] = sent_by_modules(sources)
    return found, problems or [f"not used: {key}" for key in sorted(texts.unused())]


def _readable(text: str) -> str:
    """DOCUMENTATION as YAML, also where an author left a colon in a plain sentence."""
    try:
        load(text)
    except yaml.YAMLError:
        lines = text.splitlines()
        return "\n".join(re.sub(r"^(\s+- )(?!['\">|])(.*: .*)$", _quoted, line) for line in lines)
    return text


def _quoted(found: re.Match[str]) -> str:
    sentence = found[2].replace("'", "''")
    return f"{found[1]}'{sentence}'"


def complete() -> dict[Path, str]:
    """What each file should be. Raises Incomplete, with the files that can be made all the same."""
    with tempfile.TemporaryDirectory() as folder:
        link = Path(folder, *PACKAGE.split(".")[:-1])
        link.parent.mkdir(parents=True)
        link.symlink_to(ROOT, target_is_directory=True)
        sys.path.insert(0, folder)
        sys.dont_write_bytecode = True
        found, problems = files(Texts())
        sys.path.remove(folder)
    if problems:
        raise rendering.Incomplete(found, problems)
    return found


if __name__ == "__main__":
    sys.exit(rendering.main(complete))
