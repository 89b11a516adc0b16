"""Writes the files of a new module from the API's schema: ``make module NAME=thing``, ``OF=ListenerRule`` too.

- plugins/modules/NAME.py: documentation to begin with, and a declaration of what the schema says;
- plugins/modules/NAME_info.py: the module that lists, complete;
- tools/docs/NAME.yml: the texts that it needs and that no other resource has;
- tests/integration/ritual/cases/NAME.yml: its life for the ritual.

What is left to do begins with "Say here" in these files, and a unit test fails until it is done. The rest (action
plugins, the action group, tables) is written by ``make render``, which this runs at the end.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
import tempfile
import typing as t
from pathlib import Path

from collection import PACKAGE
from doc_texts import TEXTS, Texts, spoken
from new_declaration import SAY, Thing, change_of, dependents_of, field_of, imports_of, option_of, ways_of
from render_docs import rendered

ROOT = Path(__file__).resolve().parents[1]
MODULES = ROOT / "plugins" / "modules"
CASES = ROOT / "tests" / "integration" / "ritual" / "cases"
HEAD = '''#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""{title}."""

from __future__ import annotations

DOCUMENTATION = r"""
module: {name}
short_description: {title}
description:
  - {about}
"""

EXAMPLES = r"""
{examples}"""

RETURN = r"""
"""

'''
TAIL = '''

def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
'''
NAMES = {
    "_engine.fields": ("CREATE_ONLY", "REPLACE", "Field", "Instant", "IpRange", "Unordered"),
    "_engine.resource": ("ByFields", "ByName", "Calls", "Deletion", "Dependent", "Identity", "Lifecycle", "Resource"),
    "_engine.tags": ("Tags", "TagsField"),
    "_modules": ("arguments",),
    "_modules.base": ("InfoModule", "ResourceModule"),
}


def declaration(thing: Thing) -> str:
    """The source of the declaration and of the module."""
    constant = thing.name.upper()
    calls = [
        f'{verb}="{getattr(thing, verb)}"' for verb in ("read", "create", "update", "delete") if getattr(thing, verb)
    ]
    calls += [f'api="{thing.api}"'] if thing.api != "outscale" else []
    calls += [f"nested={thing.nested!r}"] if thing.nested else []
    ways = ways_of(thing)
    fields = [f'"{name}": {field_of(thing, name, kind)[1]},' for name, kind in thing.options.items()]
    fields += ['"tags": TagsField(),'] if thing.tagged and thing.api != "outscale" else []
    lines = [f"{constant} = Resource(", f'name="{thing.name}",', f"calls=Calls({', '.join(calls)}),"]
    option = f', option="{thing.id_option}"' if thing.id_option != thing.id else ""
    found = f", ways=({', '.join(way for way, _options in ways)},)" if ways else ""
    lines += [] if ways else [f"# {SAY} with ways how it is found where no id is given."]
    lines += [f'identity=Identity("{thing.id}"{option}{found}),']
    lines += ["fields={", *fields, "},"]
    if thing.tagged and thing.api == "outscale":
        lines.append("parts=(Tags(inline=True),)," if "tags" in thing.params(thing.create) else "parts=(Tags(),),")
    sides = [*thing.others, *(f"{thing.update} {name}" for name in thing.unplaced)]
    lines += [f"# {SAY} with parts what this is for, or that it is for nothing: {', '.join(sides)}."] if sides else []
    if "state" in thing.shown:
        lines += [
            f"# {SAY} which states it has: these are those that most have.",
            'lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),',
        ]
    dependents = "".join(f"{one}, " for one in dependents_of(thing))
    lines += [f"deletion=Deletion(dependents=({dependents})),"] if dependents else []
    lines += ['token="client_token",'] if "client_token" in thing.options and "client_tokens" in thing.filters else []
    lines += [")", "", "MODULE = ResourceModule(", f"{constant},", "{"]
    lines += [] if thing.id in thing.options else [f'"{thing.id_option}": {{"type": "str"}},']
    lines += [f'"{name}": {option_of(thing, name, kind)!r},' for name, kind in thing.options.items()]
    fixed = any(change_of(thing, name) == "REPLACE" and name != thing.id for name in thing.options)
    lines += ["**arguments.REPLACE,"] if fixed else []
    one_of = tuple(dict.fromkeys([thing.id_option, *(options[0] for _way, options in ways)]))
    lines += ["},", f"required_one_of=[{one_of!r}],", ")"]
    source = "\n".join(lines)
    return "\n".join([*imports_of(source, NAMES), "", source, TAIL])


def module(thing: Thing) -> str:
    """The file of the module that keeps one."""
    ways = [options for _way, options in ways_of(thing)]
    options = [*(["name"] if ("name",) in ways else []), *thing.required]
    values = "".join(f"    {name}: {SAY}\n" for name in dict.fromkeys(options))
    examples = f"- name: {SAY} what one is good for\n  outscale.cloud.{thing.name}:\n{values}"
    title = f"Manage a {spoken(thing.name)}"
    return HEAD.format(name=thing.name, title=title, about=f"{SAY} what it is.", examples=examples) + declaration(thing)


def info_module(thing: Thing) -> str:
    """The file of the module that lists them."""
    name = f"{thing.name}_info"
    api = f', api="{thing.api}"' if thing.api != "outscale" else ""
    spec = "" if thing.filters else ", argument_spec={}"
    source = f'MODULE = InfoModule("{thing.read}", "{thing.result}"{api}{spec})'
    source = "\n".join([*imports_of(source, NAMES), "", source, TAIL])
    return HEAD.format(name=name, title=f"List {spoken(thing.name)}s", about="...", examples="") + source


def texts(thing: Thing, missing: t.Iterable[str]) -> str:
    """The texts that a module needs, by the keys that its documentation misses."""
    fields: dict[str, set[str]] = {}
    samples = []
    for one in sorted(missing):
        role, _blank, key = one.partition(" ")
        samples += [key] if role == "sample" else []
        if role != "sample":
            fields.setdefault(key, set()).add(role)
    name = f"{thing.name}_info"
    lines = [f"# The texts of {thing.name}: see fields.yml for how this is read.", "fields:"]
    for key, roles in fields.items():
        lines += [f"  {key}:", *(f"    {role}: {SAY} what it is." for role in sorted(roles))]
    lines += ["samples:" if samples else "samples: {}"]
    lines += [f"  {key}: # {SAY} what it looks like." for key in samples]
    example = thing.example_filter
    lines += ["info:", f"  {name}:", f"    title: {spoken(thing.name)}s"]
    lines += ["    by: filters"] if example else []
    lines += ["    examples: |", f"      - name: {SAY} what the list is good for", f"        outscale.cloud.{name}:"]
    lines += ["          filters:", f"            {example}: [{SAY}]"] if example else []
    return "\n".join([*lines, "        register: found", ""])


def case(thing: Thing) -> str:
    """What the ritual needs to know of it."""
    named = ("name",) in [options for _way, options in ways_of(thing)]
    present = {**({"name": "ritual"} if named else {}), **dict.fromkeys(thing.required, SAY)}
    found = f"{{{{ made.{thing.name}.{thing.id} }}}}"
    creation = [thing.create, *(["CreateTags"] if thing.tagged and thing.api == "outscale" else [])]
    way = next((options for _way, options in ways_of(thing)), (thing.id_option,))
    lines = [
        f"module: {thing.name}",
        "before: []",
        "present:",
        *(f"  {key}: {value}" for key, value in present.items()),
    ]
    lines += [f"which: {{{', '.join(f'{one}: {present.get(one, SAY)}' for one in way)}}}"]
    lines += [f'by_id: {{{thing.id_option}: "{found}"}}', f"born: [{', '.join(creation)}]", f"gone: [{thing.delete}]"]
    lines += [] if thing.tagged else ["tags: false", "name: false"]
    changing = [name for name in thing.options if not change_of(thing, name)]
    lines += ["changes:" if changing else "changes: []"]
    for name in changing:
        lines += [f"  - name: another {name}", f"    to: {{{name}: {SAY}}}", f"    shows: {{{name}: {SAY}}}"]
        lines += [f"    actions: [{thing.update}]"]
    fixed = next((name for name in thing.options if change_of(thing, name) == "REPLACE"), "")
    lines += ["fixed:", f"  to: {{{fixed}: {SAY}}}", f'  says: ["{fixed} is"]'] if fixed else []
    if f"{thing.id}s" in thing.filters:
        lines += [f'info_by_id: {{filters: {{{thing.id}s: ["{found}"]}}}}']
    lines += [f"info: {{filters: {{{thing.example_filter}: {SAY}}}}}"] if thing.filters else ["info: {}"]
    lines += [f"infos: {thing.result}"] if thing.result != f"{thing.name}s" else []
    lines += [f"unknown: {{{thing.id_option}: {SAY}}}", "after: []", ""]
    return "\n".join(lines)


def write(thing: Thing) -> list[Path]:
    """Write the files of a new module. Raises SystemExit where one is there, or the API knows no such thing."""
    missing = [verb for verb in ("read", "create", "delete") if not getattr(thing, verb)]
    if missing:
        raise SystemExit(
            f"The {thing.api} API has no action to {' and to '.join(missing)} {thing.word}. Say OF=Word where it calls "
            "the thing otherwise, as in CreateWord"
        )
    own, info = MODULES / f"{thing.name}.py", MODULES / f"{thing.name}_info.py"
    files = {own: module(thing), info: info_module(thing), CASES / f"{thing.name}.yml": case(thing)}
    words = TEXTS / f"{thing.name}.yml"
    there = [path for path in (*files, words) if path.exists()]
    if there:
        raise SystemExit(f"{there[0].relative_to(ROOT)} is there already")
    for path, text in files.items():
        path.write_text(text)
    known = Texts()
    known.infos[info.stem] = {"title": "", "examples": ""}
    for path in (own, info):
        rendered(path.stem, path, known, [own.stem, info.stem])
    words.write_text(texts(thing, known.missing))
    if importlib.util.find_spec("ruff"):
        subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", own, info], cwd=ROOT, check=True)
    return [*files, words]


def main() -> int:
    """Write the files, then all that is generated, and tell what is left to do."""
    parser = argparse.ArgumentParser(description="Write the files of a new module.")
    parser.add_argument("name", help="the module's name, in snake_case and singular")
    parser.add_argument("--of", default="", metavar="WORD", help="the API's word for it, as in CreateWord")
    parser.add_argument("--api", default="outscale", choices=("outscale", "oks", "directlink"))
    parser.add_argument("--files-only", action="store_true", help="leave the rest to a later make render")
    options = parser.parse_args()
    if not re.fullmatch(r"[a-z][a-z0-9_]*", options.name):
        raise SystemExit(f"{options.name} is no name of a module: it must be in snake_case")
    sys.dont_write_bytecode = True
    with tempfile.TemporaryDirectory() as folder:
        link = Path(folder, *PACKAGE.split(".")[:-1])
        link.parent.mkdir(parents=True)
        link.symlink_to(ROOT, target_is_directory=True)
        sys.path.insert(0, folder)
        word = options.of or options.name.replace("_", "")
        files = write(Thing(options.name, word, options.api))
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "render.py"], stdout=subprocess.PIPE, text=True, check=False
    )
    print(
        "".join(f"{line}\n" for line in done.stdout.splitlines() if line.startswith(("not used", options.name))), end=""
    )
    for path in files:
        left = sum(SAY in line for line in path.read_text().splitlines())
        print(f"{path.relative_to(ROOT)}: {f'{left} things to say, each begins with {SAY!r}' if left else 'complete'}")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
