"""The plan: a pure function from what is desired and what is observed to the calls between them."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.errors import InvalidInput, OutscaleError
from .._client.naming import snake
from .._client.schema import catalog
from .fields import State
from .parts import Attributes, differing
from .resource import UNKNOWN, Call, Desired, Part, Ref, Resource


class CannotChange(OutscaleError):
    """A field that is fixed once the resource exists differs. ``names``: the fields."""

    def __init__(self, resource: Resource, seen: State, wanted: dict[str, t.Any], *, replaceable: bool = True) -> None:
        parts = [
            f"{name} is {resource.fields[name].observe(name, seen)!r}, not {value!r}" for name, value in wanted.items()
        ]
        super().__init__(
            f"The {resource.label(seen)} cannot be changed in place: {'; '.join(parts)}. "
            + (
                "Set replace: true to delete it and create another, or correct the task"
                if replaceable
                else "Correct the task"
            )
        )
        self.names = tuple(wanted)


def parts_of(resource: Resource) -> tuple[Part, ...]:
    """Every part, its attributes first."""
    return (Attributes(), *resource.parts) if resource.update else resource.parts


def plan(resource: Resource, desired: Desired, seen: State | None) -> list[Call]:
    """The calls to make, in order. Empty when nothing differs.

    Raises CannotChange for a fixed field that differs, unless replacing is allowed; InvalidInput when something that
    the creation needs is missing.
    """
    if desired.state == "absent":
        return [] if seen is None else removal(resource, seen, desired)
    if seen is None:
        return creation(resource, desired) if desired.state in resource.made_for else []
    wanted = {name: value for name, value in differing(resource, desired, seen).items() if name not in resource.owned}
    fixed = {name: value for name, value in wanted.items() if not can_change(resource, name, value, seen)}
    if fixed and not desired.replace:
        raise CannotChange(resource, seen, fixed, replaceable=desired.replace is not None)
    if fixed:
        return [*removal(resource, seen, desired), *creation(resource, desired)]
    return changes(resource, desired, seen)


def can_change(resource: Resource, name: str, wanted: t.Any, seen: State) -> bool:
    """Whether the resource's update call can bring a field to the value."""
    field = resource.fields[name]
    return resource.changeable(name) and field.possible(wanted, field.observe(name, seen))


def changes(resource: Resource, desired: Desired, seen: State) -> list[Call]:
    """The calls that change a resource which exists."""
    calls: list[Call] = []
    for part in parts_of(resource):
        calls += part.plan(resource, desired, predicted(seen, calls) or seen)
    return calls


def removal(resource: Resource, seen: State, desired: Desired) -> list[Call]:
    """The calls that take a resource apart and delete it."""
    chosen = {name: desired.get(name) for name in resource.delete_params if desired.get(name) is not None}
    before = [call for part in reversed(parts_of(resource)) for call in part.undo(resource, seen)]
    held = {param: Ref(path) for param, path in resource.delete_refs.items()}
    delete = {resource.delete_id or resource.id_param(resource.delete): Ref(resource.id), **held, **chosen}
    return [*before, Call(resource.delete, delete, needs=resource.delete_needs, deletes=True)]


def creation(resource: Resource, desired: Desired) -> list[Call]:
    """The calls that make a resource as desired."""
    state: State = {resource.id: UNKNOWN, **dict.fromkeys(resource.unknown, UNKNOWN)}
    births = [part.birth(resource, desired) for part in resource.parts]
    sent: dict[str, t.Any] = {}
    for name, field in resource.fields.items():
        value = field.initial if desired.get(name) is None else desired.get(name)
        holder = resource.param_for(name)
        if value is not None and (holder or resource.takes(resource.create, name)):
            (sent.setdefault(holder, {}) if holder else sent)[name] = field.wire(value)
            state |= {} if field.hidden else field.place(name, state, field.shown(value))
    for birth in births:
        sent |= birth.params
        state |= birth.gives
    _check_complete(resource, sent)
    call = Call(resource.create, sent, state, creates=True)
    return [call, *changes(resource, desired, state)]


def _missing(known: t.Mapping[str, str], sent: t.Mapping[str, t.Any]) -> list[str]:
    """The required ones that are not sent."""
    return [snake(name) for name, kind in known.items() if kind.endswith("!") and snake(name) not in sent]


def _check_complete(resource: Resource, sent: t.Mapping[str, t.Any]) -> None:

    params = catalog.action(resource.api, resource.create).params
    missing = _missing(params, sent)
    for holder in resource.nested:
        schema = params[catalog.spelling(holder, params)].rstrip("!")
        missing += _missing(catalog.schemas(resource.api).get(schema, {}), sent.get(holder, {}))
        missing = [name for name in missing if name != holder]
    if missing:
        raise InvalidInput(f"A new {resource.name.replace('_', ' ')} needs {', '.join(sorted(missing))}")


def predicted(seen: State | None, calls: t.Iterable[Call]) -> State | None:
    """The resource after the calls, as far as it is known before they are made. None: it will not be there."""
    state = None if seen is None else dict(seen)
    for call in calls:
        if call.deletes:
            state = None
        elif call.creates or state is not None:
            state = {**(state or {}), **call.gives}
    return state
