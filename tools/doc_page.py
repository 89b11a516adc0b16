"""One module's documentation: DOCUMENTATION and RETURN, from its declaration, the API facts and the texts."""

from __future__ import annotations

import dataclasses
import functools
import typing as t

from collection import NAME, facts, plugin
from declared import changes_in_place, counts_at_creation, finds, only_grows
from doc_texts import Doc, Steps, Texts, spoken
from readable_yaml import load
from render_permissions import notes

AUTHOR = ["outscale.cloud contributors (@outscale-cloud)"]
FRAGMENTS = ("connection", "name", "state", "replace", "tags", "wait", "ignore_changes")
LAST = ("wait", "wait_timeout")
KEPT = ("requirements", "notes", "attributes")
FILTER_KINDS = {
    "[string]": "Lists of strings",
    "[integer]": "Lists of integers",
    "[number]": "Lists of numbers",
    "boolean": "Booleans",
    "string": "Strings",
    "integer": "Integers",
}
JSON_TYPES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "object": "dict"}


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
        return str(self.module.resource.name) if self.member else self.name.removesuffix("_info")

    @property
    def member(self) -> t.Any:
        """The list that the module keeps one item of, if it is such a module."""
        return getattr(self.module, "member", None)

    def documentation(self, modules: t.Container[str]) -> Doc:
        """Return DOCUMENTATION."""
        spec = self.module.argument_spec
        fragments, given = self._fragments()
        rendered = sorted((name for name in spec if name not in given), key=LAST.__contains__)
        options = {name: self._option((name,), spec[name]) for name in rendered}
        author = {**self.kept, **(self._info_texts() if self.info else {})}
        others = [entry for entry in author.get("seealso", []) if entry.get("module") != self._twin()]
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
        doc |= {key: author[key] for key in KEPT if key in author and key != "notes"}
        doc["notes"] = notes(self.module, author.get("notes", []))
        if twin or others:
            doc["seealso"] = [*twin, *others]
        return doc

    def _twin(self) -> str:
        """The module that lists what this one manages, or the other way round; for an item that of its owner."""
        return f"{NAME}.{self.resource}" if self.info or self.member else f"{NAME}.{self.name}_info"

    def _info_texts(self) -> Doc:
        """What tools/docs/info.yml says of a module that lists; without that, what its author says."""
        entry = self.texts.infos.get(self.name)
        if not entry:
            return {}
        first = f"Lists the {entry['title']} of the account"
        first += f", or those of them that the {entry['by']} choose." if "by" in entry else "."
        usual = [entry.get("first", first), "All pages are read. Nothing is changed."]
        return {
            "short_description": entry.get("short", f"List {entry['title']}"),
            "description": [*entry.get("about", usual), *entry.get("description", [])],
            "author": AUTHOR,
            **{key: entry[key] for key in (*KEPT, "seealso") if key in entry},
        }

    def _listing(self) -> tuple[str, str, str]:
        """The API, the Read action and the key of the result of a module that lists; no action if it is special."""
        entry = self.texts.infos.get(self.name) or {}
        read, result = (getattr(self.module, key, entry.get(key, "")) for key in ("read", "result"))
        return getattr(self.module, "api", "outscale"), read, result

    def _fragments(self) -> tuple[list[str], Doc]:
        """The fragments that fit the module's options, and the options that they document, as argument spec.

        What tools/docs says of the very option goes before what a fragment says: the connection is documented without
        that option, any other fragment is left out.
        """
        spec = self.module.argument_spec
        chosen: list[str] = []
        given: Doc = {}
        for name in FRAGMENTS:
            options = fragment(name)
            own = {key: self.texts.fields.get(f"{self.name}.{key}") for key in options}
            said = {key for key, entry in own.items() if isinstance(entry, dict) and "option" in entry}
            rest = {key: option for key, option in options.items() if key not in said}
            kept = name == "connection" or not said
            if kept and all(key in spec and _same(option, spec[key]) for key, option in rest.items()):
                chosen.append("wait.unused" if name == "wait" and not self.module.waits else name)
                given |= {key: spec[key] for key in rest}
        return [*chosen, "attributes.info" if self.info or not self.module.changes else "attributes"], given

    def _option(self, path: Steps, spec: Doc) -> Doc:
        """Return the documentation of one option."""
        if path == ("filters",) and self.info:
            lines = [*self._filters(), *self._filter_keys()]
        else:
            said = self.texts.text(*self._told(path), "option")["description"]
            lines = said if isinstance(said, list) else [said]
        about = [*lines, *self._life(path, spec), *self._constraints(path)]
        option: Doc = {"description": about, "type": spec.get("type", "str")}
        for key in ("elements", "required", "choices", "default", "aliases"):
            if spec.get(key) is not None and spec[key] is not False:
                option[key] = spec[key]
        if spec.get("default") is False:
            option["default"] = False
        if spec.get("options"):
            option["suboptions"] = {key: self._option((*path, key), inner) for key, inner in spec["options"].items()}
        return option

    def _told(self, path: Steps) -> tuple[str, Steps]:
        """Where the text of an option is: an item's fields are those of the list in its owner."""
        if self.member and path[0] != self.module.resource.id and ".".join((self.name, *path)) not in self.texts.fields:
            return self.resource, (self.member.items.option, *path)
        return self.name, path

    def _known_filters(self) -> dict[str, str]:
        api, read, _result = self._listing()
        return dict(plugin("module_utils._client.schema.catalog").action(api, read).filters)

    def _filters(self) -> t.Iterator[str]:
        """Yield what filters are, with examples that the Read action has."""
        names = [snake(name) for name in self._known_filters()]
        usual = ["net_ids", "tags"]
        shown = usual if set(usual) <= set(names) else [name for name in usual if name in names] or names[:2]
        api, _read, _result = self._listing()
        wild = api == "outscale" and any(name.endswith(("names", "descriptions")) for name in names)
        for line in fragment("filters")["filters"]["description"]:
            if ("KEY=VALUE" not in line or "tags" in names) and ("any text" not in line or wild):
                yield line.replace("C(net_ids) or C(tags)", " or ".join(f"C({name})" for name in shown))

    def _filter_keys(self) -> t.Iterator[str]:
        """Yield a line for each kind of filters that the Read action has."""
        known = self._known_filters()
        for kind, title in FILTER_KINDS.items():
            names = [snake(name) for name, found in sorted(known.items()) if found == kind]
            if names:
                yield f"{title} - {', '.join(f'V({name})' for name in names)}."

    def _life(self, path: Steps, spec: Doc) -> t.Iterator[str]:
        """Yield when the resource's declaration lets an option be set, and when not."""
        resource: t.Any = getattr(self.module, "resource", None)
        if resource is None or len(path) > 1 or path[0] not in resource.fields:
            return
        name, field = path[0], resource.fields[path[0]]
        known = plugin("module_utils._client.schema.catalog")
        params = known.action(resource.api, resource.calls.create).params if resource.calls.create else {}
        kinds = {snake(key): kind for key, kind in params.items()}
        needed = kinds.get(field.param or name, "").endswith("!") and not spec.get("required")
        if needed and not field.initial:
            yield f"Needed to create the {spoken(resource.name)}."
        if name in resource.identity.owner:
            return
        unless = ", unless O(replace=true)" if "replace" in self.module.argument_spec else ""
        own = self.texts.fields.get(f"{self.name}.{name}")
        if isinstance(own, dict) and own.get("life"):  # the text says itself when it counts
            return
        if counts_at_creation(resource, name):
            yield "Used at creation only; never compared afterwards."
        elif only_grows(resource, name):
            yield f"A smaller value is an error{unless}."
        elif not changes_in_place(resource, name) and not finds(resource, name):
            yield f"Cannot be changed afterwards{unless}."

    def _constraints(self, path: Steps) -> t.Iterator[str]:
        """Yield what holds between this option and others, which Ansible's documentation does not tell by itself."""
        spec, prefix = self._holder(path)

        def marks(names: t.Iterable[str]) -> str:
            return _and(f"O({prefix}{name})" for name in names)

        name = path[-1]
        exclusive = _groups(spec, "mutually_exclusive", name)
        one_of = _groups(spec, "required_one_of", name)
        for group in one_of:
            yield f"{'Exactly' if group in exclusive else 'At least'} one of {marks(group)} is required."
        for group in exclusive:
            if group not in one_of:
                yield f"Mutually exclusive with {marks(one for one in group if one != name)}."
        for group in _groups(spec, "required_together", name):
            yield f"Required together with {marks(one for one in group if one != name)}."
        for key, value, needed, *some in spec.get("required_if") or []:
            if name in needed:
                how = f"{'At least one' if some == [True] else 'Each'} of {marks(needed)} is required"
                yield f"{how if len(needed) > 1 else 'Required'} if {marks([f'{key}={_word(value)}'])}."
        needed = (spec.get("required_by") or {}).get(name)
        if needed:
            yield f"Needs {marks([needed] if isinstance(needed, str) else needed)} as well."

    def _holder(self, path: Steps) -> tuple[Doc, str]:
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
        own = shared.get(self.name) or {}
        resource = getattr(self.module, "resource", None)
        if self.info and self._listing()[1]:
            return {**self._listed(own), **shared["info"]}
        if resource is None:
            return {**own, **shared["info"]}
        if self.member:
            return {**self._member(), **shared["resource"], **shared["info"]}
        fields = self._result((), _schema(resource.api, resource.calls.read), resource.api)
        if resource.secret:
            key = resource.secret.key
            fields["contains"][key] = self._result((key,), "string", resource.api)
        inside = own.get(resource.name, {})
        fields["contains"] = dict(sorted({**fields["contains"], **inside}.items()))
        plain = spoken(resource.name)
        about = f"The {plain} as it is at the end of the task; in check mode, as it would be."
        when = f"when the {plain} exists" if resource.calls.delete else "success"
        main = {resource.name: {"description": about, "returned": when, **fields}}
        beside = {key: value for key, value in own.items() if key != resource.name}
        return {**main, **beside, **shared["resource"], **shared["info"]}

    def _listed(self, own: Doc) -> Doc:
        """What a module returns that lists. ``own``: what tools/docs says of what it adds to items, or beside them."""
        api, read, key = self._listing()
        title = (self.texts.infos.get(self.name) or {}).get("title") or self.kept["short_description"][5:]
        one = getattr(self.module, "one", False)
        kind = _schema(api, read)
        listed = self._result((), kind if one else f"[{kind}]", api)
        also = getattr(self.module, "also", ())
        if "contains" in listed:
            inside = {name: value for name, value in own.items() if name not in also}
            listed["contains"] = dict(sorted({**listed["contains"], **inside}.items()))
        about = f"The {title}." if one else f"The {title}. Empty when there is none."
        beside = {name: own[name] for name in also if name in own}
        return {key: {"description": about, "returned": "success", **listed}, **beside}

    def _member(self) -> Doc:
        """What a module returns that keeps one item of a list: the item, and its owner."""
        owner, name, items = self.module.resource, spoken(self.resource), self.member.items.option
        schema = facts(owner.api).SCHEMAS[_schema(owner.api, owner.calls.read)]
        kinds = {snake(key): kind.strip("[]!") for key, kind in schema.items()}
        item = (self.texts.results.get(self.name) or {}).get(self.module.name)
        if not item:
            item = {
                "description": f"The {spoken(self.module.name)} as it is at the end of the task.",
                "returned": f"when the {spoken(self.module.name)} exists",
                **self._result((), kinds[items], owner.api, (items,)),
            }
        about = {
            "description": f"The {name} at the end of the task, as M({NAME}.{self.resource}) returns it.",
            "returned": f"when the {name} exists",
            "type": "dict",
            "sample": {owner.id: self.texts.sample(self.resource, (owner.id,))},
        }
        return {self.module.name: item, owner.name: about}

    def _result(self, path: Steps, kind: str, api: str, within: Steps = ()) -> Doc:
        """Return the documentation of a value of one kind, as ``_facts`` spells kinds.

        ``within``: where the texts of its fields are, if not under its own path.
        """
        about = self.texts.text(self.resource, path, "result") if path else {}
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
        doc["contains"] = {
            key: self._result((*(path or within), key), inner, api) for key, inner in sorted(named.items())
        }
        return doc


def _schema(api: str, read: str) -> str:
    """The schema of what a Read action lists."""
    action = plugin("module_utils._client.schema.catalog").action(api, read)
    return str(action.answer[action.result]).strip("[]!")


def _same(option: Doc, spec: Doc) -> bool:
    """Tell whether a fragment's option is the one that the module has."""
    keys = ("type", "elements", "choices", "default", "aliases")
    return all(option.get(key) == spec.get(key) for key in keys) and not spec.get("required")


def _and(names: t.Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _word(value: t.Any) -> str:
    """A value as YAML has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _sentence(item: t.Any) -> str:
    """What the author meant: YAML reads ``- a: b`` as a mapping."""
    if isinstance(item, dict):
        ((key, value),) = item.items()
        return f"{key}: {value}"
    return str(item)


def _groups(spec: Doc, kind: str, name: str) -> list[tuple[str, ...]]:
    """The groups of options of one kind of constraint that an option is in."""
    return [tuple(group) for group in spec.get(kind) or [] if name in group]


def snake(name: str) -> str:
    """The Ansible spelling of an API name."""
    return str(plugin("module_utils._client.naming").snake(name))


@functools.cache
def fragment(name: str) -> Doc:
    """The options that a documentation fragment documents."""
    options: Doc = load(plugin(f"doc_fragments.{name}").ModuleDocFragment.DOCUMENTATION)["options"]
    return options
