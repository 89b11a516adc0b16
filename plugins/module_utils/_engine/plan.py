"""The plan: a pure function from what is desired and what is observed to the calls between them, for one or many."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import collections
import dataclasses
import typing as t

from .._client.errors import InvalidInput, OutscaleError
from .._client.naming import snake
from .._client.schema import catalog
from .calls import DELETION, Call, Desired, Ref, is_for_many
from .identity import passes
from .parts import Attributes
from .resource import Part, Resource
from .tags import wanted_tags
from .values import UNKNOWN, State, is_unknown

Members = dict[str, State]
"""Resources by their ids; what is yet to be made has an id that begins with ``UNKNOWN``."""


class CannotChange(OutscaleError):
    """A field that is fixed once the resource exists differs. ``names``: the fields."""

    def __init__(self, resource: Resource, seen: State, told: dict[str, str], *, replaceable: bool = True) -> None:
        loses = f" with {resource.deletion.loses}" if resource.deletion.loses else ""
        offer = f"Set replace: true to delete it{loses} and create another, or correct the task"
        super().__init__(
            f"The {resource.label(seen)} cannot be changed in place: {'; '.join(told.values())}. "
            + (offer if replaceable else "Correct the task")
        )
        self.names = tuple(told)


@dataclasses.dataclass(frozen=True)
class Step:
    """One call of the plan, made for the resources ``on``. ``gives``: what each of them then shows."""

    call: Call
    on: tuple[str, ...]
    gives: tuple[t.Mapping[str, t.Any], ...]


def parts_of(resource: Resource) -> tuple[Part, ...]:
    """Every part, its attributes first."""
    return (Attributes(), *resource.parts) if resource.calls.update else resource.parts


# One resource


def plan_one(resource: Resource, desired: Desired, seen: State | None) -> list[Call]:
    """The calls for one resource, in order. Empty when nothing differs.

    Raises CannotChange for a fixed field that differs, unless replacing is allowed; InvalidInput when something that
    the creation needs is missing.
    """
    if desired.state == "absent":
        return [] if seen is None else removal(resource, desired, seen)
    if seen is None:
        return creation(resource, desired) if desired.state in resource.lifecycle.create_in_states else []
    existing = desired.of_existing()
    fixed = unreachable(resource, existing, seen)
    if fixed and not desired.replace:
        raise CannotChange(resource, seen, fixed, replaceable=desired.replace is not None)
    if fixed:
        return replacement(resource, desired, seen)
    return changes(resource, existing, seen)


def unreachable(resource: Resource, desired: Desired, seen: State) -> dict[str, str]:
    """The fields that no call can bring to what is desired, each in words."""
    told: dict[str, str] = {}
    for name, field in resource.fields.items():
        if name in resource.owned or not field.differs(desired.values, name, seen):
            continue
        wanted, found = field.target(desired.values, name, seen), field.observe(name, seen)
        if not field.possible(wanted, found) or not resource.takes(resource.calls.update, name):
            told[name] = f"{name} is {found!r}, not {desired.get(name)!r}"
    return told


def changes(resource: Resource, desired: Desired, seen: State) -> list[Call]:
    """The calls that change a resource which exists."""
    calls: list[Call] = []
    for part in parts_of(resource):
        calls += part.plan(resource, desired, predicted_one(seen, calls) or seen)
    return calls


def removal(resource: Resource, desired: Desired, seen: State) -> list[Call]:
    """The calls that take a resource apart and delete it."""
    calls = resource.calls
    chosen = {name: desired.get(name) for name in calls.delete_options if desired.get(name) is not None}
    before = [call for part in reversed(parts_of(resource)) for call in part.removal(resource, desired, seen)]
    beside = {param: Ref(*path.steps) for param, path in calls.delete_with.items()}
    param = resource.id_param(calls.delete)
    mine = [Ref(resource.id)] if _takes_list(resource, calls.delete, param) else Ref(resource.id)
    delete = Call(calls.delete, {param: mine, **beside, **chosen}, needs=resource.deletion.needs, deletes=True)
    return [*before, dataclasses.replace(delete, purpose=DELETION, completes=True)]


def _takes_list(resource: Resource, action: str, param: str) -> bool:
    params = catalog.action(resource.api, action).params
    return params.get(catalog.spelling(param, params), "").startswith("[")


def creation(resource: Resource, desired: Desired) -> list[Call]:
    """The calls that make a resource as desired: the creation, its name and tags, and what the creation cannot set."""
    state = resource.new()
    sent: State = {}
    for name, field in resource.fields.items():
        wanted = field.meant(desired.get(name))
        value = field.initial if wanted in (None, "") else wanted
        holder = resource.param_for(name)
        sendable = value is not None and (holder or resource.takes(resource.calls.create, name))
        default = None if sendable else resource.default(name, desired)
        if default is not None:
            state |= field.place(name, state, default)
        if sendable:
            (sent.setdefault(holder, {}) if holder else sent)[field.param or name] = field.sent(value)
            state |= {} if field.hidden else field.place(name, state, field.shown(value))
    for part in resource.parts:
        made = part.creation(resource, desired)
        sent |= made.params
        state |= made.gives
    others: tuple[State, ...] = ()
    chosen = resource.any_of
    values = (desired.get(chosen.values) or []) if chosen and chosen.option not in sent else []
    if chosen and values:
        others = tuple({chosen.option: value} for value in values[1:])
        sent[chosen.option] = values[0]
        state |= resource.fields[chosen.option].place(chosen.option, state, UNKNOWN)
    _check_complete(resource, desired, sent)
    used_up = chosen.used_up if chosen else ""
    call = Call(resource.calls.create, sent, state, creates=True, alternatives=others, used_up=used_up)
    later = changes(resource, desired, state)
    return [call, *(one for one in later if one.names), *(one for one in later if not one.names)]


def replacement(resource: Resource, desired: Desired, seen: State) -> list[Call]:
    """Another resource in place of the one that is there: before that goes, wherever both can be at once."""
    new, old = creation(resource, desired), removal(resource, desired, seen)
    return [*new, *old] if new_goes_first(resource, desired, seen, old) else [*old, *new]


def new_goes_first(resource: Resource, desired: Desired, seen: State, old: list[Call]) -> bool:
    """Whether a replacement can be made before the old one is gone. ``old``: the calls that take that away.

    Not where both would need what there is once, such as a unique key, an address, or what the old one is linked to.
    A temporary step before the deletion, such as taking a protection away, frees nothing of that kind.
    """
    exclusive = any(desired.get(name) is not None for name in resource.deletion.exclusive)
    clashes = any(
        way.unique and way.applies(desired, resource) and way.matches(resource, desired, seen)
        for way in resource.identity.ways
    )
    unlinks = any(not call.deletes and not call.undo for call in old)
    return not (exclusive or clashes or unlinks)


def _check_complete(resource: Resource, desired: Desired, sent: t.Mapping[str, t.Any]) -> None:
    params = catalog.action(resource.api, resource.calls.create).params
    missing = _missing(params, sent)
    for holder in resource.calls.nested:
        schema = params[catalog.spelling(holder, params)].rstrip("!")
        missing += _missing(catalog.schemas(resource.api).get(schema, {}), sent.get(holder, {}))
        missing = [name for name in missing if name != holder]
    if resource.bulk:
        missing = [name for name in missing if name not in resource.bulk.create_counts]
    if missing:
        name = desired.get("name") or desired.get(resource.id_option)
        unknown = f"No {resource.kind} is called {name!r}. " if name else ""
        raise InvalidInput(f"{unknown}A new {resource.kind} needs {', '.join(sorted(missing))}")


def _missing(known: t.Mapping[str, str], sent: t.Mapping[str, t.Any]) -> list[str]:
    """The required ones that are not sent."""
    return [snake(name) for name, kind in known.items() if kind.endswith("!") and snake(name) not in sent]


def predicted_one(seen: State | None, calls: t.Iterable[Call]) -> State | None:
    """The resource after the calls, as far as it is known before they are made. None: it will not be there."""
    state = None if seen is None else dict(seen)
    for call in calls:
        if call.deletes:
            state = None
        elif call.creates or state is not None:
            state = {**(state or {}), **call.gives}
    return state


# All that a task means


def plan(resource: Resource, desired: Desired, members: Members) -> list[Step]:
    """The steps that bring the members to what is desired: as many as there should be, each as described."""
    surplus, missing = counted(resource, desired, members)
    removed = dataclasses.replace(desired, state="absent")
    plans: dict[str, list[Call]] = {}
    for identity, state in members.items():
        calls = plan_one(resource, removed if identity in surplus else desired, state)
        first_new = next((number for number, call in enumerate(calls) if call.creates), len(calls))
        if first_new == len(calls):
            plans[identity] = calls
            continue
        # a replacement is a resource of its own
        end = len(calls) - len(removal(resource, removed, state)) if first_new == 0 else len(calls)
        order = [(f"{UNKNOWN} {identity}", calls[first_new:end]), (identity, [*calls[:first_new], *calls[end:]])]
        plans |= dict(order if first_new == 0 else reversed(order))
    if missing:
        check_fits(resource, desired, creation(resource, desired)[0])
        plans |= {new_id(resource, number): plan_one(resource, desired, None) for number in range(missing)}
    return merged(plans, resource.bulk.create_counts if resource.bulk else ())


def new_id(resource: Resource, number: int) -> str:
    """What a resource is called that is yet to be made."""
    return f"{UNKNOWN} #{number + 1}" if resource.bulk else UNKNOWN


def counted(resource: Resource, desired: Desired, members: Members) -> tuple[list[str], int]:
    """The members that are too many, the oldest first, and how many are missing."""
    bulk = resource.bulk
    count = desired.get(bulk.count) if bulk else None
    if desired.state == "absent":
        return [], 0
    if count is None:
        listed = bulk is not None and bulk.ids in desired
        return [], 0 if members or listed or desired.state not in resource.lifecycle.create_in_states else 1
    surplus = max(0, len(members) - count)
    return [str(state[resource.id]) for state in by_age(resource, members.values())][:surplus], max(
        0, count - len(members)
    )


def by_age(resource: Resource, states: t.Iterable[State]) -> list[State]:
    """The oldest first: the one order of results and of what goes when there are too many."""
    age = resource.bulk.age if resource.bulk else ""
    return sorted(states, key=lambda state: (str(state.get(age) or "~"), str(state.get(resource.id))))


def check_fits(resource: Resource, desired: Desired, call: Call) -> None:
    """Raise InvalidInput where what is counted would not count what is made: each run would make more."""
    bulk = resource.bulk
    filters: State = (desired.get(bulk.filters) or {}) if bulk else {}
    made = {**call.gives, "tags": wanted_tags(desired.values)}
    for name, value in filters.items():
        if not is_unknown(value) and not passes(resource, name, value, made):
            raise InvalidInput(
                f"{bulk.filters if bulk else ''} would not choose the new {resource.kind}s, so that each run would "
                f"create more: describe them so that they fit {snake(name)} ({value})"
            )


def merged(plans: t.Mapping[str, list[Call]], counts: tuple[str, ...] = ()) -> list[Step]:
    """One step for all calls that can be made for many at once, each resource's calls in their order."""
    queues = {
        identity: collections.deque((call, _key(identity, call)) for call in calls) for identity, calls in plans.items()
    }
    left = collections.Counter(key for queue in queues.values() for _call, key in queue)
    steps: list[Step] = []
    while any(queues.values()):
        heads: dict[t.Any, list[str]] = {}
        for identity, queue in queues.items():
            if queue:
                heads.setdefault(queue[0][1], []).append(identity)
        key = next((one for one, on in heads.items() if left[one] == len(on)), next(iter(heads)))
        calls = [queues[identity].popleft()[0] for identity in heads[key]]
        left[key] -= len(calls)
        steps.append(_step(calls, heads[key], counts))
    return steps


def _step(calls: list[Call], on: list[str], counts: tuple[str, ...]) -> Step:
    call = calls[0]
    if call.creates and counts:
        call = dataclasses.replace(call, params={**call.params, **dict.fromkeys(counts, len(on))})
    return Step(call, tuple(on), tuple(one.gives for one in calls))


def _key(identity: str, call: Call) -> t.Any:
    """The same for calls that are made together: those with a list of ids, and creations that take a number."""
    together = any(is_for_many(value) for value in call.params.values()) or (
        call.creates and identity.startswith(f"{UNKNOWN} #")
    )
    return (
        (call.action, repr(call.params), call.needs, repr(call.undo))
        if together
        else (call.action, repr(call.params), identity)
    )


def predicted(members: Members, steps: t.Iterable[Step], id_key: str = "") -> Members:
    """The members after the steps, as far as they are known before."""
    states = dict(members)
    for step in steps:
        for identity, gives in zip(step.on, step.gives, strict=True):
            if step.call.deletes:
                states.pop(identity, None)
            elif step.call.creates or identity in states:
                given = {**gives, id_key: identity} if step.call.creates and id_key and " #" in identity else gives
                states[identity] = {**states.get(identity, {}), **given}
    return states
