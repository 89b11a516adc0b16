"""Writes the repeated part of each module's documentation: options, return values, fragments, attributes, see also.

Types, choices and defaults come from the module's own declaration, the fields of results from the API facts, and the
texts from tools/docs. What an author wrote in a module (short_description, description, notes, EXAMPLES) is kept.
Modules that only list are documented from tools/docs/info.yml. Beside them it keeps plugins/action and the list of
modules in meta/runtime.yml.

usage: python tools/render_docs.py [--check]    --check: change nothing, exit 1 and name the files that differ
"""

from __future__ import annotations

import argparse
import dataclasses
import functools
import importlib
import re
import sys
import tempfile
import typing as t
from pathlib import Path

import yaml
from readable_yaml import dump

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ROOT / "tools" / "docs"
NAME = "outscale.cloud"
PACKAGE = f"ansible_collections.{NAME}.plugins"
AUTHOR = ["outscale.cloud contributors (@outscale-cloud)"]
FRAGMENTS = ("connection", "name", "state", "replace", "tags", "wait")
ACTION = '''"""The module {name}, inside Ansible's worker."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ..modules.{name} import MODULE
from ..plugin_utils._in_worker import InWorker


class ActionModule(InWorker):
    """See the module."""

    MODULE = MODULE
'''
JSON_TYPES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "object": "dict"}

Doc = dict[str, t.Any]
Path_ = tuple[str, ...]


class Texts:
    """What tools/docs says of each field, and what it does not say."""

    def __init__(self) -> None:
        self._fields: Doc = {}
        for file in sorted(TEXTS.glob("fields*.yml")):
            self._fields |= yaml.safe_load(file.read_text())
        self._samples: Doc = yaml.safe_load((TEXTS / "samples.yml").read_text())
        self.results: Doc = yaml.safe_load((TEXTS / "results.yml").read_text())
        self.infos: Doc = yaml.safe_load((TEXTS / "info.yml").read_text())
        self.missing: set[str] = set()
        self.used: set[str] = set()

    @staticmethod
    def keys(resource: str, path: Path_) -> t.Iterator[str]:
        """Yield where the text of a field may be: ``vm.nics.state``, ``*.nics.state``, ``*.state``."""
        yield ".".join((resource, *path))
        for start in range(len(path)):
            yield ".".join(("*", *path[start:]))

    def text(self, resource: str, path: Path_, role: str) -> Doc:
        """Return the description, and for results when they are returned. ``role``: ``option`` or ``result``."""
        for key in self.keys(resource, path):
            entry = self._fields.get(key)
            if isinstance(entry, dict) and role not in entry:
                continue
            if entry is not None:
                self.used.add(key)
                found = entry[role] if isinstance(entry, dict) else entry
                more = {"returned": entry["returned"]} if isinstance(entry, dict) and "returned" in entry else {}
                return {"description": found if isinstance(found, list) else [found], **more}
        self.missing.add(f"{role} {'.'.join((resource, *path))}")
        return {"description": ["..."]}

    def sample(self, resource: str, path: Path_) -> t.Any:
        """Return what a result looks like."""
        for key in self.keys(resource, path):
            if key in self._samples:
                self.used.add(f"sample {key}")
                return self._samples[key]
        self.missing.add(f"sample {'.'.join((resource, *path))}")
        return None

    def unused(self) -> set[str]:
        """Return the texts that nothing shows."""
        return (set(self._fields) | {f"sample {key}" for key in self._samples}) - self.used


@dataclasses.dataclass
class Page:
    """One module's documentation in the making."""

    name: str
    module: t.Any
    texts: Texts
    kept: Doc

    @property
    def info(self) -> bool:
        """Tell whether the module only lists."""
        return self.name.endswith("_info")

    @property
    def resource(self) -> str:
        """The resource's name in tools/docs."""
        return self.name.removesuffix("_info")

    def documentation(self, modules: t.Container[str]) -> Doc:
        """Return DOCUMENTATION."""
        spec = self.module.argument_spec
        fragments, given = self._fragments()
        rendered = {name: option for name, option in spec.items() if option != given.get(name)}
        options = {name: self._option((name,), spec, option) for name, option in rendered.items()}
        author = {**self.kept, **(self._info_texts() if self.info else {})}
        others = [entry for entry in self.kept.get("seealso", []) if entry.get("module") != self._twin()]
        twin = [{"module": self._twin()}] if self._twin().removeprefix(f"{NAME}.") in modules else []
        doc: Doc = {
            "module": self.name,
            "short_description": author["short_description"],
            "version_added": author.get("version_added", "0.1.0"),
            "description": [_sentence(item) for item in author["description"]],
            "author": author.get("author", AUTHOR),
            "options": options,
            "extends_documentation_fragment": [f"{NAME}.{name}" for name in fragments],
        }
        doc |= {key: author[key] for key in ("requirements", "notes") if key in author}
        if twin or others:
            doc["seealso"] = [*twin, *others]
        return doc

    def _twin(self) -> str:
        """The module that lists what this one manages, or the other way round."""
        return f"{NAME}.{self.resource}" if self.info else f"{NAME}.{self.name}_info"

    def _info_texts(self) -> Doc:
        entry = self.texts.infos[self.name]
        first = f"Lists the {entry['title']} of the account, or those of them that the {entry['by']} choose."
        return {
            "short_description": f"List {entry['title']}",
            "description": [first, "All pages are read. Nothing is changed.", *entry.get("description", [])],
            "author": AUTHOR,
        }

    def _fragments(self) -> tuple[list[str], Doc]:
        """The fragments that fit the module's options, and the options that they document, as argument spec."""
        spec = self.module.argument_spec
        chosen: list[str] = []
        given: Doc = {}
        for name in FRAGMENTS:
            options = fragment(name)
            if all(key in spec and _same(option, spec[key]) for key, option in options.items()):
                chosen.append(name)
                given |= {key: spec[key] for key in options}
        return [*chosen, "attributes.info" if self.info else "attributes"], given

    def _option(self, path: Path_, siblings: Doc, spec: Doc) -> Doc:
        """Return the documentation of one option."""
        if path == ("filters",) and self.info:
            lines = [*fragment("filters")["filters"]["description"], *self._filter_keys()]
        else:
            lines = self.texts.text(self.resource, path, "option")["description"]
        about = [*lines, *self._life(path, spec), *self._constraints(path)]
        option: Doc = {"description": about, "type": spec.get("type", "str")}
        for key in ("elements", "required", "choices", "default", "aliases"):
            if spec.get(key) is not None and spec[key] is not False:
                option[key] = spec[key]
        if spec.get("default") is False:
            option["default"] = False
        if spec.get("options"):
            inner = spec["options"]
            option["suboptions"] = {key: self._option((*path, key), inner, inner[key]) for key in inner}
        return option

    def _filter_keys(self) -> t.Iterator[str]:
        """Yield a line for each kind of filters that the Read action has."""
        known = plugin("module_utils._client.facts").action(self.module.api, self.module.read).filters
        kinds = {"[string]": "Lists of strings", "[integer]": "Lists of integers", "boolean": "Booleans"}
        for kind, title in {**kinds, "string": "Strings", "integer": "Integers"}.items():
            names = [snake(name) for name, found in sorted(known.items()) if found == kind]
            if names:
                yield f"{title} - {', '.join(f'V({name})' for name in names)}."

    def _life(self, path: Path_, spec: Doc) -> t.Iterator[str]:
        """Yield when the resource's declaration lets an option be set, and when not."""
        resource = getattr(self.module, "resource", None)
        field = resource.fields.get(path[0]) if resource and len(path) == 1 else None
        if field is None:
            return
        action = plugin("module_utils._client.facts").action(resource.api, resource.create)
        kinds = {snake(name): kind for name, kind in action.params.items()}
        if kinds.get(path[0], "").endswith("!") and not spec.get("required") and not getattr(field, "initial", None):
            yield f"Needed to create the {resource.name.replace('_', ' ')}."
        finds = any(path[0] in key.filters for key in resource.keys if not key.content)
        if field.once:
            yield "Used at creation only; never compared afterwards."
        elif not resource.changeable(path[0]) and not finds and path[0] not in getattr(resource, "owned", ()):
            unless = ", unless O(replace=true)" if "replace" in self.module.argument_spec else ""
            yield f"Cannot be changed afterwards{unless}."

    def _constraints(self, path: Path_) -> t.Iterator[str]:
        """Yield what holds between this option and others, which Ansible's documentation does not tell by itself."""
        spec, prefix = self._holder(path)

        def mark(name: str, value: t.Any = None) -> str:
            shown = "" if value is None else f"={str(value).lower() if isinstance(value, bool) else value}"
            return f"O({prefix}{name}{shown})"

        name = path[-1]
        for group in spec.get("required_one_of") or []:
            if name in group:
                yield f"At least one of {_and(mark(one) for one in group)} is required."
        for group in spec.get("mutually_exclusive") or []:
            if name in group:
                yield f"Mutually exclusive with {_and(mark(one) for one in group if one != name)}."
        for group in spec.get("required_together") or []:
            if name in group:
                yield f"Required together with {_and(mark(one) for one in group if one != name)}."
        for rule in spec.get("required_if") or []:
            key, value, needed = rule[:3]
            if name in needed and len(needed) == 1:
                yield f"Required if {mark(key, value)}."
            elif name in needed:
                how = "At least one" if len(rule) > 3 and rule[3] else "Each"  # noqa: PLR2004  Ansible's own shape
                yield f"{how} of {_and(mark(one) for one in needed)} is required if {mark(key, value)}."
        needed = (spec.get("required_by") or {}).get(name)
        if needed:
            needed = [needed] if isinstance(needed, str) else needed
            yield f"Needs {_and(mark(one) for one in needed)} as well."

    def _holder(self, path: Path_) -> tuple[Doc, str]:
        """What holds the constraints of an option: the module, or the option that it is a suboption of."""
        if len(path) == 1:
            return self.module.constraints, ""
        spec: Doc = {"options": self.module.argument_spec}
        prefix = ""
        for name in path[:-1]:
            spec = spec["options"][name]
            prefix += f"{name}{'[]' if spec.get('type') == 'list' else ''}."
        return spec, prefix

    def returned(self) -> Doc:
        """Return RETURN."""
        shared = self.texts.results
        if self.info:
            title = self.texts.infos[self.name]["title"]
            listed = self._result((), f"[{_schema(self.module.api, self.module.read)}]", self.module.api)
            about = [f"The {title}, each as M({NAME}.{self.resource}) returns it. Empty when there is none."]
            main = {self.module.result: {**listed, "description": about, "returned": "success"}}
            return {**main, **shared["info"]}
        resource = getattr(self.module, "resource", None)
        if resource is None:
            return {**shared.get(self.name, {}), **shared["info"]}
        fields = self._result((), _schema(resource.api, resource.read), resource.api)
        if resource.secret:
            fields["contains"][resource.secret] = self._result((resource.secret,), "string", resource.api)
        plain = resource.name.replace("_", " ")
        about = [f"The {plain} as it is at the end of the task; in check mode, as it would be."]
        main = {resource.name: {**fields, "description": about, "returned": f"when the {plain} exists"}}
        return {**main, **self._more(fields), **shared["resource"], **shared["info"]}

    def _more(self, fields: Doc) -> Doc:
        """What this module returns beside the one resource; ``contains: same`` is the fields of the resource."""
        more: Doc = {}
        for key, entry in (self.texts.results.get(self.name) or {}).items():
            same = {"contains": fields["contains"]} if entry.get("contains") == "same" else {}
            more[key] = {**entry, **same}
        return more

    def _result(self, path: Path_, kind: str, api: str) -> Doc:
        """Return the documentation of a value of one kind, as ``_facts`` spells kinds."""
        about = self.texts.text(self.resource, path, "result") if path else {"description": []}
        if path and path[-1] == "tags":
            return {**about, "type": "dict", "sample": self.texts.sample(self.resource, path)}
        kind = kind.rstrip("!")
        item = kind.strip("[]")
        doc: Doc = {**about, "type": JSON_TYPES.get(item, "dict")}
        if kind.startswith("["):
            doc |= {"type": "list", "elements": JSON_TYPES.get(item, "dict")}
        if item in JSON_TYPES:
            doc["sample"] = self.texts.sample(self.resource, path)
            return doc
        fields = facts(api).SCHEMAS[item]
        named = {snake(key): inner for key, inner in fields.items() if key != "additional"}
        doc["contains"] = {key: self._result((*path, key), inner, api) for key, inner in sorted(named.items())}
        return doc


def _schema(api: str, read: str) -> str:
    """The schema of what a Read action lists."""
    action = plugin("module_utils._client.facts").action(api, read)
    return str(action.answer[action.result]).strip("[]!")


def _same(option: Doc, spec: Doc) -> bool:
    """Tell whether a fragment's option is the one that the module has."""
    keys = ("type", "elements", "choices", "default", "aliases")
    return all(option.get(key) == spec.get(key) for key in keys) and not spec.get("required")


def _and(names: t.Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _sentence(item: t.Any) -> str:
    """What the author meant: YAML reads ``- a: b`` as a mapping."""
    if isinstance(item, dict):
        ((key, value),) = item.items()
        return f"{key}: {value}"
    return str(item)


def own_options(value: t.Any, options: t.Container[str]) -> t.Any:
    """Write O(x) as C(x) where the module has no option x: texts are shared by modules and their results."""
    if isinstance(value, dict):
        return {key: own_options(item, options) for key, item in value.items()}
    if isinstance(value, list):
        return [own_options(item, options) for item in value]
    if not isinstance(value, str):
        return value
    return re.sub(
        r"\bO\((\w+)([^)]*)\)", lambda found: found[0] if found[1] in options else f"C{found[0][1:]}", value
    )


def plugin(name: str) -> t.Any:
    """Import a module of the collection."""
    return importlib.import_module(f"{PACKAGE}.{name}")


def facts(api: str) -> t.Any:
    """The facts of an API."""
    return plugin(f"module_utils._client._facts.{api}")


def snake(name: str) -> str:
    """The Ansible spelling of an API name."""
    return str(plugin("module_utils._client.names").snake(name))


@functools.cache
def fragment(name: str) -> Doc:
    """The options that a documentation fragment documents."""
    options: Doc = yaml.safe_load(plugin(f"doc_fragments.{name}").ModuleDocFragment.DOCUMENTATION)["options"]
    return options


def block(source: str, name: str) -> str:
    """The text of DOCUMENTATION, EXAMPLES or RETURN in a module's source."""
    found = re.search(rf'^{name} = r"""\n(.*?)^"""$', source, re.MULTILINE | re.DOTALL)
    if not found:
        raise SystemExit(f'There is no {name} = r""" in\n{source[:300]}')
    return found[1]


def with_block(source: str, name: str, text: str) -> str:
    """The source with another text in a block."""
    head, tail = f'{name} = r"""\n', f'{text}"""'
    return re.sub(
        rf'^{name} = r"""\n.*?^"""$', lambda _found: head + tail, source, count=1, flags=re.MULTILINE | re.DOTALL
    )


def rendered(texts: Texts) -> dict[Path, str]:
    """What each file should be."""
    files: dict[Path, str] = {}
    sources = {path.stem: path for path in sorted((ROOT / "plugins" / "modules").glob("[!_]*.py"))}
    for missing in set(texts.infos) - set(sources):
        raise SystemExit(f"tools/docs/info.yml speaks of {missing}, which is no module")
    for name, path in sources.items():
        source = path.read_text()
        kept = yaml.safe_load(_readable(block(source, "DOCUMENTATION")))
        page = Page(name, plugin(f"modules.{name}").MODULE, texts, kept)
        options = page.module.argument_spec
        doc = own_options(page.documentation(sources), options)
        source = with_block(source, "DOCUMENTATION", dump(doc))
        if page.info:
            source = with_block(source, "EXAMPLES", texts.infos[name]["examples"])
        files[path] = with_block(source, "RETURN", dump(own_options(page.returned(), options)))
        files[ROOT / "plugins" / "action" / path.name] = ACTION.format(name=name)
    runtime = ROOT / "meta" / "runtime.yml"
    listed = "".join(f"\n    - {name}" for name in sources)
    files[runtime] = re.sub(r"(?m)^  all:(?: \[\]|(?:\n    - .*)*)", f"  all:{listed}", runtime.read_text())
    return files


def _readable(text: str) -> str:
    """DOCUMENTATION as YAML, also where an author left a colon in a plain sentence."""
    try:
        yaml.safe_load(text)
    except yaml.YAMLError:
        lines = text.splitlines()
        return "\n".join(re.sub(r"^(\s+- )(?!['\">|])(.*: .*)$", _quoted, line) for line in lines)
    return text


def _quoted(found: re.Match[str]) -> str:
    sentence = found[2].replace("'", "''")
    return f"{found[1]}'{sentence}'"


def main() -> int:
    """Write, or check, every file."""
    parser = argparse.ArgumentParser(description="Render the documentation of the modules.")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if a file would change")
    parser.add_argument("--draft", action="store_true", help="write the files although texts are missing")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        link = Path(folder, *PACKAGE.split(".")[:-1])
        link.parent.mkdir(parents=True)
        link.symlink_to(ROOT, target_is_directory=True)
        sys.path.insert(0, folder)
        sys.dont_write_bytecode = True
        texts = Texts()
        files = rendered(texts)
    for key in sorted(texts.missing):
        print(f"no text: {key}")
    for key in sorted(texts.unused()):
        print(f"not used: {key}")
    if texts.missing and not options.draft:
        return 1
    changed = [path for path, text in files.items() if not path.is_file() or path.read_text() != text]
    for path in changed:
        print(path.relative_to(ROOT))
        if not options.check:
            path.write_text(files[path])
    return 1 if options.check and (changed or texts.missing or texts.unused()) else 0


if __name__ == "__main__":
    sys.exit(main())
