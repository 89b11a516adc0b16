"""How a call of the OUTSCALE API becomes FCU calls, and how their answers become its answer.

A translation is an object of one of a few classes, one for each action of the OUTSCALE API, in the table ``ACTIONS`` of
its family's file (``vms.py``, ``nets.py`` ...). ``FcuAdapter`` in ``client.py`` finds it there, has it check the call
(``vet``), and calls it. ``CreateNet`` for instance is translated by::

    _NET = {"IpRange": "cidrBlock", "NetId": "vpcId", "State": "state", "Tags": TAGS, ...}

    "CreateNet": SingleCall(
        "CreateVpc", {"IpRange": "CidrBlock", "Tenancy": "InstanceTenancy"}, resource("Net", "vpc", _NET)
    )

1. A task calls ``CreateNet`` with ``{"IpRange": "10.0.0.0/16"}``.
2. ``vet`` refuses any parameter that the mapping does not have, before anything is sent.
3. ``request_params`` renames: ``{"CidrBlock": "10.0.0.0/16"}``. A dotted path (``Description.Value``) makes objects; a
   function makes any parameters of the value.
4. ``FcuCalls.send`` sends ``CreateVpc`` and records that it was accepted. The answer is FCU's, as plain objects:
   ``{"vpc": {"vpcId": "vpc-12345678", "cidrBlock": "10.0.0.0/16", "state": "available", "tagSet": []}}``.
5. ``resource`` takes what is under ``vpc`` and shows it by the table:
   ``{"Net": {"NetId": "vpc-12345678", "IpRange": "10.0.0.0/16", "State": "available", "Tags": []}}``.

To add an action:

1. Look up its twin in FCU's documentation, and in ``schema/generated/fcu.py`` the names of its parameters.
2. Choose the class: ``SingleCall`` for one FCU call, ``AlternativeCalls`` where the parameters decide which, a
   ``CallPerAttribute`` for an update that FCU makes one attribute at a time, ``DescribeCall`` (``reading.py``) for what
   reads. What none of them can do is a subclass with a ``__call__`` of its own, such as that of ``CreateNic``. It sends
   first what can be refused, and last what cannot be undone; where it goes on after a creation, it sets
   ``calls.answer`` to what that answered.
3. Put it into ``ACTIONS`` of the family's file. The unit tests compare its names with both APIs' descriptions; run
   ``tools/render_docs.py`` for the page of what each module can do over FCU.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import abc
import dataclasses
import typing as t

from ..errors import InvalidInput
from ..naming import snake
from .calls import FcuCalls
from .tables import Item, Table, set_at, translated, value_at

AnswerOf = t.Callable[[Item, Item], Item]
"""Makes the OUTSCALE API's answer of FCU's answer and the parameters."""
RenamedParams = t.Mapping[str, "str | t.Callable[[t.Any], Item]"]
"""Parameter of the OUTSCALE API to the dotted path of FCU's, or to a function that makes FCU's parameters of it."""


class NotOverFcu(InvalidInput):
    """Something that the OUTSCALE API can do and FCU cannot."""


class Translation(abc.ABC):
    """What every translation of an action can do."""

    @property
    @abc.abstractmethod
    def supported(self) -> frozenset[str]:
        """The parameters, and for reads the filters, that FCU has."""

    @property
    @abc.abstractmethod
    def actions(self) -> tuple[str, ...]:
        """The FCU actions that it may send."""

    def vet(self, action: str, params: Item) -> None:
        """Raise NotOverFcu for what FCU lacks, InvalidInput for what no API takes. Sends nothing."""
        refuse(action, params.keys() - self.supported)

    @abc.abstractmethod
    def __call__(self, calls: FcuCalls, params: Item) -> Item:
        """Send the FCU calls. Returns the answer in the OUTSCALE API's names."""


def refuse(action: str, names: t.Iterable[str], kind: str = "") -> None:
    """Raise NotOverFcu where there are names that FCU lacks."""
    listed = ", ".join(sorted(map(snake, names)))
    if listed:
        raise NotOverFcu(
            f"{action} cannot be given {kind}{listed} over FCU: leave that out, or drop api: fcu "
            "(OSC_API, or api of the profile) for this task"
        )


def empty_answer(answer: Item, params: Item) -> Item:
    """Many calls answer nothing that the OUTSCALE API would."""
    return {}


def resource(result: str, key: str, table: Table) -> AnswerOf:
    """The resource that the answer holds under a key; without a key, the answer is the resource."""
    return lambda answer, params: {result: translated(table, (value_at(answer, key) or {}) if key else answer)}


def request_params(names: RenamedParams, params: Item) -> Item:
    """Parameters under FCU's names."""
    request: Item = {}
    for name, value in params.items():
        target = names[name]
        if isinstance(target, str):
            set_at(request, target, value)
        else:
            request |= target(value)
    return request


@dataclasses.dataclass(frozen=True)
class SingleCall(Translation):
    """One FCU call.

    ``fixed_params``: parameters that are always sent. ``unsupported``: what FCU lacks inside a parameter.
    ``single_value``: lists of which FCU takes one value.
    """

    action: str
    params: RenamedParams = dataclasses.field(default_factory=dict)
    answer: AnswerOf = empty_answer
    fixed_params: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)
    unsupported: t.Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    single_value: tuple[str, ...] = ()

    @property
    def supported(self) -> frozenset[str]:
        """The parameters that FCU has."""
        return frozenset(self.params)

    @property
    def actions(self) -> tuple[str, ...]:
        """The one action."""
        return (self.action,)

    def vet(self, action: str, params: Item) -> None:
        """Raise NotOverFcu for a parameter that FCU lacks, whole or in part."""
        super().vet(action, params)
        for name, inner in self.unsupported.items():
            refuse(action, [f"{name}.{key}" for key in inner if key in (params.get(name) or {})])
        refuse(action, [name for name in self.single_value if len(params.get(name) or []) > 1], "more than one of ")

    def __call__(self, calls: FcuCalls, params: Item) -> Item:
        """Send it."""
        return self.answer(
            calls.send(self.action, {**self.fixed_params, **request_params(self.params, params)}), params
        )


@dataclasses.dataclass(frozen=True)
class AlternativeCalls(Translation):
    """One of several calls. ``choose``: gives the key of ``alternatives`` for the parameters."""

    choose: t.Callable[[Item], t.Any]
    alternatives: t.Mapping[t.Any, SingleCall]

    @property
    def supported(self) -> frozenset[str]:
        """The parameters of all alternatives."""
        return frozenset(name for call in self.alternatives.values() for name in call.supported)

    @property
    def actions(self) -> tuple[str, ...]:
        """The actions of all alternatives."""
        return tuple(dict.fromkeys(call.action for call in self.alternatives.values()))

    def vet(self, action: str, params: Item) -> None:
        """As the chosen one does; InvalidInput where the parameters choose none."""
        super().vet(action, params)
        chosen = self.choose(params)
        if chosen not in self.alternatives:
            raise InvalidInput(f"{action} takes {' or '.join(map(str, self.alternatives))}, not {chosen}")
        self.alternatives[chosen].vet(action, params)

    def __call__(self, calls: FcuCalls, params: Item) -> Item:
        """Send the chosen one."""
        return self.alternatives[self.choose(params)](calls, params)


@dataclasses.dataclass(frozen=True)
class CallPerAttribute(Translation):
    """An update that FCU makes in one call an attribute. ``id``: the parameters that name the resource in both APIs.

    ``attributes``: as in RenamedParams, or the call of another action that changes it. They are sent in this order,
    whatever that of the parameters is: what may be refused for its value first, what cannot be undone last, so that a
    refusal on the way leaves nothing worse than it was.
    """

    action: str
    id: tuple[str, str]
    attributes: t.Mapping[str, str | t.Callable[[t.Any], Item] | SingleCall]

    @property
    def supported(self) -> frozenset[str]:
        """The id and the attributes."""
        return frozenset((self.id[0], *self.attributes))

    @property
    def actions(self) -> tuple[str, ...]:
        """The actions of all attributes."""
        return (self.action, *(call.action for call in self.attributes.values() if isinstance(call, SingleCall)))

    def __call__(self, calls: FcuCalls, params: Item) -> Item:
        """Send one call after the other."""
        ours, theirs = self.id
        for name, target in self.attributes.items():
            if name in params and isinstance(target, SingleCall):
                target(calls, {ours: params[ours], name: params[name]})
            elif name in params:
                changed = request_params({name: target}, {name: params[name]})  # type: ignore[dict-item]
                calls.send(self.action, {theirs: params[ours], **changed})
        return {}
