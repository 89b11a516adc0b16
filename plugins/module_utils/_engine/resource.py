"""What a resource is, as a declaration in groups: calls, identity, fields, parts, lifecycle, deletion."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import functools
import typing as t

from .._client.errors import OutscaleError
from .._client.naming import snake
from .._client.schema import catalog
from .calls import NO_CREATION, Call, Creation, Desired
from .fields import Field
from .paths import Path
from .values import UNKNOWN, State

if t.TYPE_CHECKING:
    from .._client.cloud import Client

STATE = Path("state")

Reader = t.Callable[["Client", Desired, State], State]
"""Reads what belongs to an observed resource and is shown by calls of its own; returns the keys that it adds."""

Lookup = t.Callable[["Client", Desired, "list[State]"], State]
"""Reads what else a plan needs to know of the cloud, beside the resources that were found; returns options that the
plan finds beside the user's."""


@dataclasses.dataclass(frozen=True)
class Calls:
    """The actions of a resource, by their names in the API.

    ``read`` lists them, ``get`` reads one by its id (where there is no list that can be narrowed to one).
    ``nested``: parameters of the create call that hold fields: parameter to fields. ``delete_options``: options that
    the delete call takes; ``delete_with``: what it takes beside the id: parameter to path.
    ``one_attribute_per_call``: the update call takes one attribute at a time; ``replaces_all``: it replaces
    everything, so that all fields are sent. ``update_needs``: states in which it can be sent.
    ``id_params``: what a call names the id where the schema does not tell: action to parameter.
    """

    read: str
    create: str = ""
    update: str = ""
    delete: str = ""
    get: str = ""
    api: str = "outscale"
    nested: t.Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    delete_options: tuple[str, ...] = ()
    delete_with: t.Mapping[str, Path] = dataclasses.field(default_factory=dict)
    one_attribute_per_call: bool = False
    replaces_all: bool = False
    update_needs: tuple[str, ...] = ()
    id_params: t.Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class Way:
    """One way to say which resource is meant: by the values of options, all of which must be given.

    ``filters``: the filter or parameter of the Read action that an option fills, where the schema does not tell;
    None where there is none. Everything that is read is compared with the options, whatever was filtered.
    ``unique``: the API allows no second one. ``without``: fields that the resource must not have (a group outside of
    Nets has no ``net_id``); the way counts only where the task gives none of them.
    ``parent``: an option that narrows the way where it is given: what has another parent is another resource.
    """

    options: tuple[str, ...] = ()
    unique: bool = False
    filters: t.Mapping[str, str | None] = dataclasses.field(default_factory=dict)
    without: tuple[str, ...] = ()
    parent: str = ""

    @property
    def narrows(self) -> tuple[str, ...]:
        """The options whose filters find no less than this way does."""
        return self.options

    def applies(self, desired: Desired, resource: Resource) -> bool:
        """Whether the task gives all that this way needs."""
        given = all(desired.get(name) not in (None, "") and desired.get(name) is not False for name in self.options)
        return given and not any(desired.get(name) for name in self.without)

    def matches(self, resource: Resource, desired: Desired, state: State) -> bool:
        """Whether a resource is the one that this way says."""
        return (
            all(resource.has(name, desired.get(name), state) for name in self.options)
            and not any(resource.observed(name, state) for name in self.without)
            and self._fits_parent(resource, desired, state)
        )

    def _fits_parent(self, resource: Resource, desired: Desired, state: State) -> bool:
        parent = desired.get(self.parent) if self.parent else None
        found = resource.observed(self.parent, state) if parent else None
        return found in (None, parent) or bool(desired.get("allow_relink"))

    def __str__(self) -> str:
        return " and ".join(self.options)


def ByName(parent: str = "") -> Way:  # noqa: N802 - reads as the other ways do
    """By the tag Name, which the option ``name`` gives."""
    return Way(("name",), parent=parent)


def ByFields(  # noqa: N802
    *options: str, unique: bool = False, without: tuple[str, ...] = (), parent: str = "", **filters: str | None
) -> Way:
    """By the values of fields. Keywords name filters that differ from the options: ``net_id="link_net_ids"``."""
    return Way(options, unique, filters, without, parent)


@dataclasses.dataclass(frozen=True)
class ByEither(Way):
    """By the name that it has or, where it was renamed already, by the one that it is to get."""

    @property
    def narrows(self) -> tuple[str, ...]:
        """None: one of the two is enough."""
        return ()

    def applies(self, desired: Desired, resource: Resource) -> bool:
        """Whether both are given."""
        return all(desired.get(name) for name in self.options)

    def matches(self, resource: Resource, desired: Desired, state: State) -> bool:
        """Whether a resource has one of them."""
        return any(resource.has(name, desired.get(name), state) for name in self.options)


@dataclasses.dataclass(frozen=True)
class ByContent(Way):
    """By having exactly the content that is wanted, field by field: what is not asked for has its default."""

    def applies(self, desired: Desired, resource: Resource) -> bool:
        """Whether any field is given."""
        return any(desired.get(name) not in (None, "") for name in resource.fields)

    def matches(self, resource: Resource, desired: Desired, state: State) -> bool:
        """Whether every field is as wanted, or has what the cloud gives by itself."""
        return all(self._fits(resource, desired, name, state) for name in resource.fields)

    def _fits(self, resource: Resource, desired: Desired, name: str, state: State) -> bool:
        field, found = resource.fields[name], resource.observed(name, state)
        wanted = field.meant(desired.get(name))
        if wanted is None or wanted == "":
            default = resource.default(name, desired)
            return not found or (default is not None and field.same(default, found))
        return field.same(wanted, found)

    def __str__(self) -> str:
        return "its content"


@dataclasses.dataclass(frozen=True)
class Singleton(Way):
    """There is one, and it is always there."""

    def applies(self, desired: Desired, resource: Resource) -> bool:
        """Always."""
        return True

    def matches(self, resource: Resource, desired: Desired, state: State) -> bool:
        """Always."""
        return True


Choice = t.Callable[[Desired, "list[State]"], "State | None"]


@dataclasses.dataclass(frozen=True)
class Identity:
    """Which resource a task means.

    ``id``: the field that holds the id; empty where there is only one. ``option``: the option that gives it, where it
    has another name. ``filter``: the filter of the Read action that takes it, where the schema does not tell; None
    where there is none. ``ways``: other ways to say it, the strongest first. ``choose``: picks among all of them where
    the task gives none of these. ``scope``: filters that keep other accounts' resources out of a search.
    ``always``: filters of every Read. ``owner``: options that every call about it takes beside its id, such as the user
    of an access key. ``by_cloud``: fields that only the cloud chooses: one that is not there cannot be made.
    ``elsewhere``: where else an id may be that is not found here, in words: it is then an error for a deletion as well.
    ``collect``: makes the states of the resources with these ids of what is read, where that lists something else.
    """

    id: str
    ways: tuple[Way, ...] = ()
    option: str = ""
    filter: str | None = ""
    choose: Choice | None = None
    scope: t.Callable[[Client], State] | None = None
    always: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)
    owner: tuple[str, ...] = ()
    by_cloud: tuple[str, ...] = ()
    elsewhere: str = ""
    collect: t.Callable[[t.Sequence[t.Any], t.Iterable[State]], list[State]] | None = None


@dataclasses.dataclass(frozen=True)
class Lifecycle:
    """The states that a resource passes through. ``path``: where it shows them.

    ``ready`` is waited for; ``ready_for``: the same where it depends on the task's state. ``failed`` cannot lead
    there, and ``reason`` tells why. ``remarks``: states that a task may end in, with the warning that they deserve.
    ``gone`` is not there any more; ``leaving`` is on its way out, which a search takes for not there but the end of a
    deletion waits for. Any other state is there, known or not.
    ``moving``: paths with the words that say that something beside the state is not settled.
    ``create_in_states``: the task's states that make one where there is none.
    ``failure``: reads why a change that was accepted does not come true; empty text where nothing is known of it.
    """

    ready: tuple[str, ...] = ()
    ready_for: t.Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    failed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    path: Path = STATE
    reason: Path | None = None
    remarks: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    moving: t.Mapping[Path, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    create_in_states: tuple[str, ...] = ("present",)
    failure: t.Callable[[Client, State], str] | None = None


@dataclasses.dataclass(frozen=True)
class Dependent:
    """Where to look for what depends on a resource, to say so when its deletion is refused.

    ``read``: the Read action. ``filter``: its filter that takes the resource's id, or ``param``: its parameter.
    ``holds``: where what is read holds the id; compared here, whatever was filtered. ``key``: the key of the
    resource that they hold, where that is not its id. ``kind``: what to call them, where the Read action does not tell.
    ``params``: other parameters of the call, each with the resource's key. ``spares``: paths with the value that says
    that it goes with the resource. ``blocks``: whether the deletion is refused because of it, for certain.
    """

    read: str
    filter: str = ""
    param: str = ""
    holds: tuple[Path, ...] = ()
    key: str = ""
    kind: str = ""
    params: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    spares: t.Mapping[Path, t.Any] = dataclasses.field(default_factory=dict)
    blocks: bool = True


@dataclasses.dataclass(frozen=True)
class Deletion:
    """``needs``: states in which it can be deleted. ``dependents``: where to look for what keeps it from going.

    ``loses``: what goes with it, for the message that offers to replace it. ``exclusive``: options that no second one
    can be given at the same time, so that a replacement cannot be made before the old one is gone. ``reads``: fields
    that are looked at before a deletion, beside those that the task gives. ``lookup``: reads what else its plan needs.
    """

    needs: tuple[str, ...] = ()
    dependents: tuple[Dependent, ...] = ()
    loses: str = ""
    exclusive: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    lookup: Lookup | None = None


@dataclasses.dataclass(frozen=True)
class Secret:
    """A key of the creation's answer that is given only then. ``recreate_if_lost``: another one is made if it was lost.

    ``unless``: options with which there is no secret. ``within``: the keys and positions that lead to it.
    """

    key: str
    recreate_if_lost: bool = False
    unless: tuple[str, ...] = ()
    within: tuple[str | int, ...] = ()

    def taken_from(self, made: State) -> t.Any:
        """The secret, which is then no part of the resource; None where the answer has none."""
        holder: t.Any = made
        for step in self.within:
            inside = holder.get(step) if isinstance(holder, dict) else None
            if isinstance(holder, list) and isinstance(step, int) and step < len(holder):
                inside = holder[step]
            holder = inside
        return holder.pop(self.key, None) if isinstance(holder, dict) else None


@dataclasses.dataclass(frozen=True)
class Bulk:
    """A task may mean many: those with the ids of the option ``ids``, or as many as the option ``count`` says.

    ``filters``: the option that chooses what is counted. ``create_counts``: the parameters of the create call that take
    the number. ``age``: the key that says when one was made: the oldest go first, and results are in this order.
    ``filter_paths``: where a filter of the Read action finds what it compares, where its name does not tell.
    """

    ids: str
    count: str
    filters: str
    create_counts: tuple[str, ...] = ()
    age: str = ""
    filter_paths: t.Mapping[str, Path] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class AnyOf:
    """An option for which any value will do where the task gives none: the next one is tried where none is left.

    ``values``: the option, filled by the resource's lookup, that lists them. ``used_up``: the code of the refusal.
    """

    option: str
    values: str
    used_up: str


class Stopping(t.Protocol):
    """How a resource is stopped for a change that only a stopped one can take, and what it then gets back."""

    def reads(self, desired: Desired) -> tuple[str, ...]:
        """The fields that have to be known where the task may stop the resource: clients show some only when asked."""
        ...  # pylint: disable=unnecessary-ellipsis

    def around(
        self, resource: Resource, desired: Desired, seen: State, names: t.Sequence[str]
    ) -> tuple[list[Call], list[Call]]:
        """The calls before and after the change of the named fields; the first one owes the others (``Call.undo``).

        Raises OutscaleError where the task does not allow it to be stopped.
        """
        ...  # pylint: disable=unnecessary-ellipsis


Target = tuple[str, t.Any]
"""The option that names what a resource is linked to, and the id."""


class StillLinked(OutscaleError):
    """It is linked to something, and the task does not allow it to be taken away from there. ``to``: what that is."""

    def __init__(self, message: str, to: Target) -> None:
        super().__init__(message)
        self.to = to


class Part:
    """A side of a resource that is changed by calls of its own: tags, links, rules, routes.

    The engine asks ``plan`` of what exists, ``creation`` and then ``plan`` of what is to be made, ``removal`` of
    what is to go, and ``contradictions`` to tell whether an observed resource can be the one that a task means.
    """

    @property
    def options(self) -> tuple[str, ...]:
        """The options that it answers for, so that the update call does not."""
        return ()

    def check(self, resource: Resource, desired: Desired) -> None:
        """Raise InvalidInput for options that cannot be right."""

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """The calls that bring what is seen to what is desired."""
        yield from ()

    def removal(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """The calls that must come before the resource is deleted."""
        yield from ()

    def creation(self, resource: Resource, desired: Desired) -> Creation:
        """What this side sends in the creation, and what it then is."""
        return NO_CREATION

    def notices(self, desired: Desired) -> t.Iterator[str]:
        """Warnings about options that are right but may not mean what the user thinks."""
        yield from ()

    def contradictions(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[str]:
        """What of the options says that another resource is meant than the one that is seen, in words."""
        yield from ()


@dataclasses.dataclass(frozen=True)
class Resource:
    """A kind of resource. ``name``: its name in results.

    ``fields``: what the user can ask for. ``parts``: what is changed by other calls, in the order that they are made.
    ``token``: the parameter of the creation by which the cloud knows the same request again.
    ``only_cloud_knows``: keys of a new one that nobody can tell before. ``defaults``: values that the cloud gives
    where nothing is asked for and that depend on the task: field to a function of it.
    ``lookup``: reads what else the plan needs; ``reader``: reads what belongs to it and is shown elsewhere.
    ``any_of``: an option that the cloud insists on, and for which any value will do.
    ``stopping``: how it is stopped for changes that need that. ``check``: raises InvalidInput for options that cannot
    go together.
    """

    name: str
    calls: Calls
    identity: Identity
    fields: t.Mapping[str, Field] = dataclasses.field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    lifecycle: Lifecycle = Lifecycle()
    deletion: Deletion = Deletion()
    secret: Secret | None = None
    bulk: Bulk | None = None
    token: str = ""
    only_cloud_knows: tuple[str, ...] = ()
    defaults: t.Mapping[str, t.Callable[[Desired], t.Any]] = dataclasses.field(default_factory=dict)
    lookup: Lookup | None = None
    reader: Reader | None = None
    any_of: AnyOf | None = None
    stopping: Stopping | None = None
    check: t.Callable[[Desired], None] | None = None

    @property
    def id(self) -> str:
        """The field that holds the id."""
        return self.identity.id

    @property
    def id_option(self) -> str:
        """The option that gives the id."""
        return self.identity.option or self.identity.id

    @property
    def api(self) -> str:
        """The API that knows it."""
        return self.calls.api

    @property
    def kind(self) -> str:
        """What it is called in messages."""
        return self.name.replace("_", " ")

    @functools.cached_property
    def owned(self) -> frozenset[str]:
        """The options that a part answers for."""
        return frozenset(option for part in self.parts for option in part.options)

    def takes(self, action: str, field: str) -> bool:
        """Whether an action has a parameter of this field's name."""
        params: t.Mapping[str, str] = catalog.action(self.api, action).params if action else {}
        return catalog.spelling(self.param_of(field), params) in params

    def param_of(self, field: str) -> str:
        """What calls name a field."""
        return self.fields[field].param or field if field in self.fields else field

    def id_param(self, action: str) -> str:
        """What the action calls the resource's id: its own name, or in OKS ``cluster_id`` for ``id``."""
        if action in self.calls.id_params:
            return self.calls.id_params[action]
        if not self.id or self.takes(action, self.id):
            return self.id
        others = (f"{self.id}s", self.id_option, f"{self.name}_id")
        return next((name for name in others if self.takes(action, name)), self.id_option)

    def param_for(self, field: str) -> str:
        """The nested parameter of the create call that holds a field; empty where the call takes it itself."""
        return next((param for param, names in self.calls.nested.items() if field in names), "")

    def observed(self, name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """What a resource shows of an option; the tag Name for ``name`` where that is no field."""
        if name in self.fields:
            return self.fields[name].observe(name, state)
        return (state.get("tags") or {}).get("Name") if name == "name" else state.get(name)

    def has(self, name: str, wanted: t.Any, state: t.Mapping[str, t.Any]) -> bool:
        """Whether a resource has the value of an option. What it hides is taken for right, what it lacks is not."""
        field = self.fields.get(name, Field())
        return field.hidden or field.same(wanted, self.observed(name, state))

    def default(self, name: str, desired: Desired) -> t.Any:
        """What the cloud gives a new one by itself; None where that is not known."""
        return self.defaults[name](desired) if name in self.defaults else self.fields[name].default

    def state_of(self, seen: t.Mapping[str, t.Any]) -> str:
        """The word for the state that it is in; empty where it has none."""
        return str(self.lifecycle.path.of(seen) or "")

    def is_gone(self, seen: State) -> bool:
        """Whether its state says that it is not there. ``deleted`` says so of everything, documented or not."""
        return self.state_of(seen) in (*self.lifecycle.gone, "deleted")

    def is_absent(self, seen: State) -> bool:
        """Whether its state says that it is not there, or will not be."""
        return self.is_gone(seen) or self.state_of(seen) in self.lifecycle.leaving

    def ready(self, wanted: str) -> tuple[str, ...]:
        """The states to wait for."""
        return self.lifecycle.ready_for.get(wanted, self.lifecycle.ready)

    def unsteady(self, seen: State) -> str:
        """What is still moving beside its state, such as a link that is attaching; empty where nothing is."""
        moving = ((path, path.of(seen)) for path, words in self.lifecycle.moving.items() if path.of(seen) in words)
        return ", ".join(f"{path} is {value!r}" for path, value in moving)

    def label(self, seen: t.Mapping[str, t.Any]) -> str:
        """How it is called in messages."""
        tags = seen.get("tags")
        name = tags.get("Name") if isinstance(tags, dict) else None
        shown = f"{self.kind} {seen.get(self.id, '')}".strip()
        return f"{shown} ({name})" if name else shown

    def new(self) -> State:
        """What a resource shows that is yet to be made."""
        return {self.id: UNKNOWN, **dict.fromkeys(self.only_cloud_knows, UNKNOWN)}


def id_of_read(api: str, read: str) -> str:
    """The id field of the items of a Read action: ``ReadSubnets`` gives ``subnet_id``."""
    known = catalog.action(api, read)
    fields = [snake(name) for name in catalog.schemas(api).get(known.answer.get(known.result, "").strip("[]!"), {})]
    kind = snake(read).removeprefix("read_").removesuffix("s")
    wanted = (f"{kind}_id", f"{kind}s_set_id", f"{kind}_name")
    return next((name for name in wanted if name in fields), next((one for one in fields if one.endswith("_id")), ""))
