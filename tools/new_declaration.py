"""What the API's schema says of a resource, as the source of a declaration: its calls, identity, fields, lifecycle."""

from __future__ import annotations

import dataclasses
import functools
import re
import typing as t

from collection import facts, plugin
from doc_page import JSON_TYPES, snake

if t.TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SAY = "Say here"
"""How everything begins that is left to do. A unit test finds it in modules, texts and cases."""
READS = ("Read", "ListAll", "List", "Describe")
_LATER = ("client_token",)
_SECRET = re.compile(r"password|passphrase|secret|private_key|psk|pre_shared", re.IGNORECASE)
_LOOKS_SECRET = re.compile(r"pass|secret|token|key|cryptkey|pgp", re.IGNORECASE)


@dataclasses.dataclass(frozen=True)
class Thing:
    """A kind of resource in an API. ``name``: of the module; ``word``: the API's own, as in ``CreateSubnet``."""

    name: str
    word: str
    api: str = "outscale"

    def action(self, *verbs: str) -> str:
        """The action of one of these verbs on it, or on several of it; empty where there is none."""
        known = {one.lower(): one for one in facts(self.api).ACTIONS}
        word = self.word.lower()
        words = (word, f"{word}s", f"{word}es", f"{word[:-1]}ies" if word.endswith("y") else word)
        found = (known.get(f"{verb}{one}".lower()) for verb in verbs for one in words)
        return next(filter(None, found), "")

    @functools.cached_property
    def read(self) -> str:
        """The action that lists it."""
        return self.action(*READS)

    @functools.cached_property
    def create(self) -> str:
        """The action that makes one."""
        return self.action("Create")

    @functools.cached_property
    def update(self) -> str:
        """The action that changes one."""
        return self.action("Update")

    @functools.cached_property
    def delete(self) -> str:
        """The action that deletes one."""
        return self.action("Delete")

    @functools.cached_property
    def others(self) -> list[str]:
        """Changing actions that name it as well, which may be a side of it."""
        mine = {self.read, self.create, self.update, self.delete}
        changing = (one for one in facts(self.api).ACTIONS if not one.startswith((*READS, "Get", "Check")))
        return sorted(one for one in changing if self.word.lower() in one.lower() and one not in mine)

    def params(self, action: str) -> dict[str, str]:
        """Parameters of an action to their kinds, but for those of paging and dry runs."""
        known = facts(self.api).ACTIONS[action]["params"] if action else {}
        return {snake(name): kind for name, kind in known.items() if name not in {"DryRun", "NextPageToken"}}

    def fields_of(self, kind: str) -> dict[str, str]:
        """The fields of a schema to their kinds; none for what is no schema."""
        return {snake(name): inner for name, inner in facts(self.api).SCHEMAS.get(kind.strip("[]!"), {}).items()}

    @functools.cached_property
    def shown(self) -> dict[str, str]:
        """What the Read action shows of one."""
        known = plugin("module_utils._client.schema.catalog").action(self.api, self.read)
        return self.fields_of(known.answer[known.result])

    @functools.cached_property
    def result(self) -> str:
        """The key of the Read action's answer."""
        return snake(plugin("module_utils._client.schema.catalog").action(self.api, self.read).result)

    @functools.cached_property
    def filters(self) -> dict[str, str]:
        """Filters of the Read action."""
        return {snake(name): kind for name, kind in facts(self.api).ACTIONS[self.read].get("filters", {}).items()}

    @property
    def example_filter(self) -> str:
        """A filter to show: that of ids where there is one; empty where there is none."""
        mine = f"{self.id}s"
        return mine if mine in self.filters else next(iter(self.filters), "")

    @functools.cached_property
    def id(self) -> str:
        """The field that tells one from the others: the one shown that the deletion takes."""
        taken = self.params(self.delete)
        own = snake(self.word)
        candidates = (f"{own}_id", "id", f"{own}_name", "name", *self.shown)
        for name in candidates:
            wanted = {name, f"{name}s", f"{own}_{name}"}
            if name in self.shown and (wanted & taken.keys() or (name == "id" and f"{own}_id" in taken)):
                return name
        raise SystemExit(f"{self.delete or 'No action'} deletes by nothing that {self.read} shows: {', '.join(taken)}")

    @property
    def id_option(self) -> str:
        """The option that gives the id: OKS shows ``id`` and takes ``project_id``."""
        return f"{snake(self.word)}_id" if self.id == "id" else self.id

    @functools.cached_property
    def nested(self) -> dict[str, tuple[str, ...]]:
        """Parameters of the creation that hold fields which the resource shows itself."""
        found = {}
        for name, kind in self.params(self.create).items():
            inside = tuple(self.fields_of(kind))
            if inside and not kind.startswith("[") and name not in self.shown and set(inside) & self.shown.keys():
                found[name] = inside
        return found

    @functools.cached_property
    def creation(self) -> dict[str, str]:
        """What the creation takes, those of nested parameters among it."""
        found: dict[str, str] = {}
        for name, kind in self.params(self.create).items():
            found |= self.fields_of(kind) if name in self.nested else {name: kind}
        return {name: kind for name, kind in found.items() if name != "tags"}

    @functools.cached_property
    def options(self) -> dict[str, str]:
        """Options to their kinds: what creates or changes one and is not its id."""
        changed = {name: kind for name, kind in self.params(self.update).items() if name in self.shown}
        found = {**self.creation, **{name: kind for name, kind in changed.items() if name not in self.creation}}
        by_name = self.id in self.creation
        return {name: kind for name, kind in found.items() if name != "tags" and (name != self.id or by_name)}

    @functools.cached_property
    def unplaced(self) -> list[str]:
        """What the update takes that no option is made for: new names, and what is never shown."""
        known = {*self.options, self.id, f"{snake(self.word)}_id", f"{self.id}s", "tags"}
        return sorted(self.params(self.update).keys() - known)

    @property
    def tagged(self) -> bool:
        """Whether it shows tags."""
        return "tags" in self.shown

    @functools.cached_property
    def required(self) -> list[str]:
        """What its creation needs."""
        return [name for name, kind in self.creation.items() if kind.endswith("!")]


# What the source of a module is made of


def change_of(thing: Thing, name: str) -> str:
    """What a change of a field means according to the schema; empty where the update call takes it."""
    if name in _LATER or name not in thing.shown:
        return "CREATE_ONLY"
    return "" if name in thing.params(thing.update) else "REPLACE"


def field_of(thing: Thing, name: str, kind: str) -> tuple[str, str]:
    """The class of a field, and the source that makes it."""
    change = change_of(thing, name)
    kind = kind.rstrip("!")
    made = "Unordered" if kind == "[string]" else "Field"
    if kind == "string" and name.endswith("ip_range"):
        made = "IpRange"
    elif kind == "string" and "date" in name.split("_") and name in thing.shown:
        made = "Instant"
    words = [f"change={change}"] if change else []
    words += ["hidden=True"] if name not in thing.shown else []
    return made, f"{made}({', '.join(words)})"


def option_of(thing: Thing, name: str, kind: str) -> dict[str, t.Any]:
    """The argument spec of an option, with the suboptions that its schema has."""
    kind = kind.rstrip("!")
    item = kind.strip("[]")
    spec: dict[str, t.Any] = {"type": JSON_TYPES.get(item, "dict")}
    if kind.startswith("["):
        spec = {"type": "list", "elements": spec["type"]}
    inside = thing.fields_of(item) if item not in JSON_TYPES else {}
    if inside:
        spec["options"] = {key: option_of(thing, key, inner) for key, inner in inside.items()}
    if _SECRET.search(name):
        spec["no_log"] = True
    elif _LOOKS_SECRET.search(name):
        spec["no_log"] = False
    return spec


def ways_of(thing: Thing) -> list[tuple[str, tuple[str, ...]]]:
    """The ways to find one: source to the options that each needs."""
    ways: list[tuple[str, tuple[str, ...]]] = []
    name = next((one for one in (f"{snake(thing.word)}_name", "name") if one in thing.options), "")
    if name:
        ways.append((f'ByFields("{name}"{", unique=True" if name == thing.id else ""})', (name,)))
    elif thing.tagged:
        ways.append(("ByName()", ("name",)))
    needed = tuple(one for one in thing.required if one in thing.shown and one != name)
    if not ways and needed:
        ways.append((f"ByFields({', '.join(map(_quoted, needed))})", needed))
    return ways


def dependents_of(thing: Thing) -> Iterator[str]:
    """Yield what may depend on one: each Read action of something else that has a filter for its id."""
    for action, known in facts(thing.api).ACTIONS.items():
        filters = [snake(name) for name in known.get("filters", {})]
        if action.startswith("Read") and action != thing.read and f"{thing.id}s" in filters:
            yield f'Dependent("{action}", filter="{thing.id}s")'


def imports_of(source: str, names: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield the imports that a source needs: module to the names that it may take from it."""
    words = set(re.findall(r"\w+", source))
    for module, known in names.items():
        used = sorted((one for one in known if one in words), key=lambda one: (not one.isupper(), one))
        if used:
            yield f"from ..module_utils.{module} import {', '.join(used)}"


def _quoted(text: str) -> str:
    return f'"{text}"'
