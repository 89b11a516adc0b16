"""What a resource is: its calls, its fields, how it is found, and the states it passes through. Declarations only."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.naming import snake
from .._client.schema import catalog
from .fields import Field, State, at

if t.TYPE_CHECKING:
    from .._client.cloud import Client

UNKNOWN = "(known after apply)"
NOTHING: t.Mapping[str, t.Any] = {}


@dataclasses.dataclass(frozen=True)
class Ref:
    """Stands in a call's parameters for a value that the resource has when the call is sent."""

    path: str


@dataclasses.dataclass(frozen=True)
class Call:
    """One changing call of a plan.

    ``gives``: the top-level keys of the resource that it changes, with their new values.
    ``needs``: states of the resource, one of which must be reached before the call can be sent.
    ``creates``, ``deletes``: whether the resource itself begins or ends with it.
    """

    action: str
    params: t.Mapping[str, t.Any]
    gives: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)
    needs: tuple[str, ...] = ()
    creates: bool = False
    deletes: bool = False


@dataclasses.dataclass(frozen=True)
class Desired:
    """What the user wrote. ``values``: options that are set, and None for those that were written as null.

    ``replace``: None where the module has no such option.
    """

    values: State
    state: str = "present"
    replace: bool | None = False

    def get(self, name: str, default: t.Any = None) -> t.Any:
        """An option's value."""
        return self.values.get(name, default)

    def __contains__(self, name: str) -> bool:
        return name in self.values


@dataclasses.dataclass(frozen=True)
class Key:
    """A way to find a resource: options, each with the filter of the Read action that it fills.

    ``unique``: the API allows no second one, so that it also finds what a lost answer may have made.
    ``content``: it is found by having exactly the content that is wanted, field by field.
    ``either``: one of the options is enough, such as the name that it has or the one that it is to get.
    """

    filters: t.Mapping[str, str]
    unique: bool = False
    content: bool = False
    either: bool = False


@dataclasses.dataclass(frozen=True)
class States:
    """The states that a resource passes through.

    ``ready`` is waited for; ``failed`` cannot lead there; ``gone`` is not there any more, and ``leaving`` on its
    way out, which a look-up takes for not there but the end of a deletion waits for. ``at``: path of the state.

    ``reason``: key that says why it failed. ``moving``: paths with the words that say that it is not settled.
    """

    ready: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    at: str = "state"
    reason: str = ""
    moving: t.Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class User:
    """Where to look for what uses a resource, to say so when its deletion is refused.

    ``by``: the filter that takes the resource's id; or, where the API has none, ``held`` is the path of the ids.
    ``kind``: what to call them, where that is not the Read action's own word.
    ``of``: the key of the resource that they hold, where that is not its id.
    ``also``: other parameters of the call, each with the resource's key.
    """

    read: str
    by: str = ""
    held: str = ""
    kind: str = ""
    of: str = ""
    also: t.Mapping[str, str] = dataclasses.field(default_factory=dict)


class Birth(t.NamedTuple):
    """``params``: of the create call. ``gives``: the keys of the resource that it has once it is created."""

    params: State
    gives: State


NOTHING_BORN = Birth({}, {})


class Part(t.Protocol):
    """A side of a resource that is changed by calls of its own: attributes, tags, links, rules, routes."""

    @property
    def options(self) -> tuple[str, ...]:
        """The options that it answers for."""
        ...  # pylint: disable=unnecessary-ellipsis

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """The calls that bring what is seen to what is desired."""
        ...  # pylint: disable=unnecessary-ellipsis

    def undo(self, resource: Resource, seen: State) -> t.Iterator[Call]:
        """The calls that must come before the resource is deleted."""
        ...  # pylint: disable=unnecessary-ellipsis

    def birth(self, resource: Resource, desired: Desired) -> Birth:
        """What this side of a resource sends in the creation, and what it then is."""
        ...  # pylint: disable=unnecessary-ellipsis


Look = t.Callable[["Client", Desired, "State | None"], State]
More = t.Callable[["Client", Desired, State], State]
Scope = t.Callable[["Client"], State]
Pick = t.Callable[[Desired, list[State]], "State | None"]


@dataclasses.dataclass(frozen=True)
class Resource:
    """A kind of resource.

    ``name``: its name in results. ``id``: the field that identifies it; ``id_filter``: the filter that takes it, a dot
    where the Read action has none;
    ``id_option``: the option, where it has another name (OKS: ``cluster_id`` for ``id``); ``id_as``: its name in calls.
    ``read``, ``create``, ``update``, ``delete``: actions; ``get``: the operation that reads one by its id (OKS).
    ``fields``: what the user can ask for. A field that ``update`` takes can change, any other is fixed once created.
    ``parts``: what is changed by other calls, in the order that they are made after the creation.
    ``born``: what the cloud gives a new one by itself. ``unknown``: what only the cloud can say before it exists.
    ``asynchronous``: fields that reach their new value some time after the call.
    ``alone``: the update call takes one attribute at a time. ``secret``: given once, in the answer of the creation.
    ``delete_needs``: states in which it can be deleted; ``delete_params``: options that the delete call takes;
    ``delete_id``: what it calls the id, where that is another word.
    ``look``: reads what else the plan needs to know, as options; ``more``: what belongs to the resource but is read by
    calls of its own; ``scope``: filters that keep other accounts' resources out of a look-up.
    ``nested``: parameters of the create call that hold fields: parameter to fields. ``full``: the update call replaces
    everything, so that all fields are sent. ``targets``: the states to wait for where they depend on the task's state.
    ``made_for``: the task's states that create one where there is none.
    ``within``: options that every call about it takes beside its id, such as the user of an access key.
    ``pick``: chooses among all of them where the task names no key.
    ``remade``: one whose secret was lost on its way is deleted, and another made.
    ``delete_refs``: what the delete call takes beside the id: parameter to path in the resource.
    """

    name: str
    id: str
    read: str
    create: str = ""
    update: str = ""
    delete: str = ""
    get: str = ""
    api: str = "outscale"
    id_filter: str = ""
    id_option: str = ""
    fields: t.Mapping[str, Field] = dataclasses.field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    keys: tuple[Key, ...] = ()
    states: States = States()
    filters: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    used_by: tuple[User, ...] = ()
    asynchronous: tuple[str, ...] = ()
    alone: bool = False
    secret: str = ""
    delete_needs: tuple[str, ...] = ()
    delete_params: tuple[str, ...] = ()
    delete_id: str = ""
    look: Look | None = None
    more: More | None = None
    scope: Scope | None = None
    nested: t.Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    full: bool = False
    targets: t.Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    made_for: tuple[str, ...] = ("present",)
    id_as: str = ""
    within: tuple[str, ...] = ()
    pick: Pick | None = None
    remade: bool = False
    delete_refs: t.Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def owned(self) -> frozenset[str]:
        """The options that a part answers for, so that the update call does not."""
        return frozenset(option for part in self.parts for option in part.options)

    def is_gone(self, seen: State) -> bool:
        """Whether its state says that it is not there. ``deleted`` says so of everything, documented or not."""
        return self.state_of(seen) in (*self.states.gone, "deleted")

    def is_absent(self, seen: State) -> bool:
        """Whether its state says that it is not there, or will not be."""
        return self.is_gone(seen) or self.state_of(seen) in self.states.leaving

    def takes(self, action: str, field: str) -> bool:
        """Whether an action has a parameter of this field's name."""
        params = catalog.action(self.api, action).params if action else NOTHING
        return catalog.spelling(field, params) in params

    def param_for(self, field: str) -> str:
        """The nested parameter of the create call that holds a field; empty where the call takes it itself."""
        return next((param for param, names in self.nested.items() if field in names), "")

    def ready(self, wanted: str) -> tuple[str, ...]:
        """The states to wait for."""
        return self.targets.get(wanted, self.states.ready)

    def changeable(self, name: str) -> bool:
        """Whether the update call takes the field."""
        return self.takes(self.update, name) and not self.fields[name].fixed

    def id_param(self, action: str) -> str:
        """What the action calls the resource's id: its own name, or in OKS ``cluster_id`` for ``id``."""
        if not self.id or self.takes(action, self.id):
            return self.id
        return self.id_as or f"{self.name.removeprefix('oks_')}_id"

    def state_of(self, seen: State) -> str:
        """The word for the state that it is in; empty where it has none."""
        return str(at(seen, self.states.at) or "")

    def unsteady(self, seen: State) -> str:
        """What is still moving beside its state, such as a link that is attaching; empty where nothing is."""
        moving = ((path, at(seen, path)) for path, words in self.states.moving.items() if at(seen, path) in words)
        return ", ".join(f"{path} is {value!r}" for path, value in moving)

    def label(self, seen: t.Mapping[str, t.Any]) -> str:
        """How it is called in messages."""
        tags = seen.get("tags")
        name = tags.get("Name") if isinstance(tags, dict) else None
        shown = f"{self.name.replace('_', ' ')} {seen.get(self.id, '')}".strip()
        return f"{shown} ({name})" if name else shown


def id_of_read(read: str) -> str:
    """The id field of the items of a Read action: ``ReadSubnets`` gives ``subnet_id``."""
    kind = snake(read).removeprefix("read_").removesuffix("s")
    return {"load_balancer": "load_balancer_name", "keypair": "keypair_name", "dhcp_option": "dhcp_options_set_id"}.get(
        kind, f"{kind}_id"
    )
