"""Which actions of the API a module may send, read out of its declaration.

A declaration names its actions: as texts in its groups, and in the functions that its parts and lookups are. So all
that can be reached from a module is gone through, and every text that is the name of an action is one that may be sent.
Only code of the modules, ``_modules`` and ``_resources`` is read, and the methods of the client that they call: the
engine names no action. What check mode looks up beside comes from the tables of the schema.
"""

from __future__ import annotations

import dataclasses
import dis
import types
import typing as t

from collection import PACKAGE, facts, plugin

_RELATIONS = f"{PACKAGE}.module_utils._client.schema.relation"
NAMES = (
    *(f"{PACKAGE}.{folder}" for folder in ("modules", "module_utils._modules", "module_utils._resources")),
    _RELATIONS,
)
"""Where code names actions."""
HELD = (*NAMES, f"{PACKAGE}.module_utils._engine")
"""Whose objects hold them."""
CLIENT = f"{PACKAGE}.module_utils._client.apis.protocol"


APIS = ("outscale", "oks", "directlink", "fcu")
"""Those whose words the modules use; where two have an action, the first."""


@dataclasses.dataclass(frozen=True)
class Sent:
    """``api``: whose actions they are. ``needed``: what a module does not work without; ``helpful``: see below.

    The helpful ones are the reads of what keeps a resource from being deleted, and of what options refer to. They make
    messages better, and their refusal is passed over. Both are sorted.
    """

    api: str
    needed: tuple[str, ...]
    helpful: tuple[str, ...]


def sent_by(module: t.Any) -> Sent:
    """What a module may send. Nothing for one that sends whatever it is told."""
    walk = _Walk({action for api in APIS for action in facts(api).ACTIONS})
    walk.visit(module)
    needed = walk.found
    api = next(one for one in APIS if needed <= facts(one).ACTIONS.keys())
    resource = getattr(module, "resource", None)
    tagged = _OF_ANY_KIND if resource is None or resource.calls.read == "ReadTags" else ()
    helpful = {read for action in needed for read in _looked_up(api, action, tagged)}
    if resource:
        helpful |= {dependent.read for dependent in resource.deletion.dependents}
    return Sent(api, tuple(sorted(needed)), tuple(sorted(helpful - needed)))


_OF_ANY_KIND = ("ResourceIds",)
"""What takes ids of all kinds, where a module does not give it its own."""


def _looked_up(api: str, action: str, tagged: t.Container[str]) -> t.Iterator[str]:
    """The Reads of what the parameters of a changing call refer to. ``tagged``: those that take ids of all kinds."""
    known = plugin("module_utils._client.schema.catalog").action(api, action)
    references = plugin("module_utils._client.schema.references")
    if known.reads:
        return
    yield from _asked_by_rules(action)
    if api != "outscale":
        yield from (one.read for one in references.of(api, action, dict.fromkeys(known.params, "any")))
        return
    for param in _params(known.params, facts(api).SCHEMAS):
        if param in _OF_ANY_KIND and param not in tagged:
            continue
        for prefix in references.ID_PREFIXES:  # what some parameters refer to is told by their value
            kind = references.kind_of(action, param, f"{prefix}-1")
            if kind:
                yield references.KINDS[kind].read


def _asked_by_rules(action: str) -> t.Iterator[str]:
    """The Reads that a preflight asks of a call beside what it names: for its rules, and for quotas."""
    walk = _Walk(set(facts("outscale").ACTIONS))
    walk.visit(plugin("module_utils._client.schema.relations").RULES.get(action, ()))
    yield from walk.found
    quotas = plugin("module_utils._client.schema.quotas")
    if action in quotas.BY_ACTION:
        yield quotas.READ


def _params(fields: t.Mapping[str, str], schemas: t.Mapping[str, t.Any], within: str = "") -> t.Iterator[str]:
    """``Nics.SubnetId`` for every parameter, and every one in it."""
    for name, kind in fields.items():
        path = f"{within}.{name}" if within else name
        yield path
        if path.count(".") < 4:
            yield from _params(schemas.get(kind.strip("[]!"), {}), schemas, path)


class _Walk:
    """Goes through what can be reached from an object. ``found``: the actions that it names."""

    def __init__(self, actions: t.Container[str]) -> None:
        self.actions = actions
        self.found: set[str] = set()
        self._seen: set[int] = set()

    def visit(self, one: t.Any) -> None:
        """Go through an object and all that it holds."""
        if isinstance(one, str):
            if one in self.actions:
                self.found.add(one)
            return
        if id(one) in self._seen:
            return
        self._seen.add(id(one))
        for inner in self._inside(one):
            self.visit(inner)

    def _inside(self, one: t.Any) -> t.Iterator[t.Any]:
        if isinstance(one, t.Mapping):
            yield from (*one.keys(), *one.values())
        elif isinstance(one, (list, tuple, set, frozenset)):
            yield from one
        elif isinstance(one, types.MethodType):
            yield from (one.__self__, one.__func__)
        elif isinstance(one, types.FunctionType):
            yield from _of_function(one)
        elif isinstance(one, type):
            yield from (member for member in vars(one).values() if _from(one, NAMES))
        elif isinstance(one, (property, staticmethod, classmethod)):
            yield from (getattr(one, name, None) for name in ("fget", "__func__"))
        elif _from(type(one), HELD):
            yield from _of_object(one)


def _of_object(one: t.Any) -> t.Iterator[t.Any]:
    """What an object holds, and its class. What only is asked after a refusal is told apart from what is needed."""
    held = dict(vars(one)) if hasattr(one, "__dict__") else {}
    yield from (value for name, value in held.items() if name != "dependents")
    yield from type(one).__mro__


def _of_function(function: types.FunctionType) -> t.Iterator[t.Any]:
    """What a function of the collection's own can reach: its constants, its closure, the globals that it uses."""
    yield from function.__defaults__ or ()
    yield from (function.__kwdefaults__ or {}).values()
    for cell in function.__closure__ or ():
        yield cell.cell_contents
    if function.__module__.startswith((*NAMES, CLIENT)):
        yield from _of_code(function.__code__, function.__globals__)


def _of_code(code: types.CodeType, names: t.Mapping[str, t.Any]) -> t.Iterator[t.Any]:
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _of_code(constant, names)
        else:
            yield constant
    methods = vars(plugin(CLIENT.removeprefix(f"{PACKAGE}.")).Client)
    for step in dis.get_instructions(code):
        if step.opname in {"LOAD_GLOBAL", "LOAD_NAME"} and step.argval in names:
            yield names[step.argval]
        elif step.opname in {"LOAD_ATTR", "LOAD_METHOD"} and isinstance(methods.get(step.argval), types.FunctionType):
            yield methods[step.argval]


def _from(kind: type, folders: tuple[str, ...]) -> bool:
    return kind.__module__.startswith(folders)
