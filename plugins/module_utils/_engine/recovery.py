"""Recovery: what a creation made whose answer was lost. Never another's resource, and never a second one.

One strategy a resource: by the token that the request carried, by what the API keeps unique, or by what is new, fits,
and belongs to no other task.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import typing as t
import uuid

from .._client.errors import OutscaleError
from .._client.schema import catalog
from . import identity
from .claims import Claims
from .identity import Ambiguous
from .values import State, is_unknown

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .calls import Call, Desired
    from .resource import Resource, Way
    from .wait import Deadline

_PAUSE = 2.0  # seconds after which what somebody else made has the name that he gives it


class Recovery(t.Protocol):
    """How what a creation made is found again."""

    def begin(self, call: Call, params: State) -> State:
        """Called before the creation is sent, with its parameters; returns those to send."""
        ...  # pylint: disable=unnecessary-ellipsis

    def created(self, states: t.Sequence[State]) -> None:
        """Called when the creation was answered, or its result was found."""
        ...  # pylint: disable=unnecessary-ellipsis

    def look(self, desired: Desired, deadline: Deadline) -> list[State]:
        """What it made, as far as reads show it now. Called again and again until something is found."""
        ...  # pylint: disable=unnecessary-ellipsis

    def end(self) -> None:
        """Called at the end of the task, whatever happened."""
        ...  # pylint: disable=unnecessary-ellipsis


def recovery_of(client: Client, resource: Resource, desired: Desired) -> Recovery:
    """The strategy for a creation."""
    if resource.token and _tells(client, resource):
        return ByToken(client, resource)
    ways = [way for way in resource.identity.ways if way.unique and way.applies(desired, resource)]
    return ByUniqueKey(client, resource, ways) if ways else ByClaim(client, resource)


def _tells(client: Client, resource: Resource) -> bool:
    """Whether the token can be sent, and what was made with it can be asked for."""
    calls, token = resource.calls, resource.token
    return client.supports(calls.create, token) and client.supports(calls.read, f"{token}s")


class ByToken:
    """By the token that the request carries: the same request again makes nothing new."""

    def __init__(self, client: Client, resource: Resource) -> None:
        self._client = client
        self._resource = resource
        self._token = uuid.uuid4().hex

    def begin(self, call: Call, params: State) -> State:
        """The parameters with the token, unless the user gave one."""
        self._token = params.get(self._resource.token) or self._token
        return {**params, self._resource.token: self._token}

    def created(self, states: t.Sequence[State]) -> None:
        """Nothing is written down: the token tells."""

    def look(self, desired: Desired, deadline: Deadline) -> list[State]:
        """What shows the token; a service that ignores the filter shows others as well."""
        known = catalog.action(self._resource.api, self._resource.calls.read)
        name = catalog.spelling(f"{self._resource.token}s", known.filters)
        found = identity.read(self._client, self._resource, {f"Filters.{name}": [self._token]})
        return [one for one in found if one.get(self._resource.token) == self._token]

    def end(self) -> None:
        """Nothing is left behind."""


class ByUniqueKey:
    """By what the API keeps unique: whoever made it, it is what the task means."""

    def __init__(self, client: Client, resource: Resource, ways: list[Way]) -> None:
        self._client = client
        self._resource = resource
        self._ways = ways

    def begin(self, call: Call, params: State) -> State:
        """The parameters as they are."""
        return params

    def created(self, states: t.Sequence[State]) -> None:
        """Nothing is written down: the key tells."""

    def look(self, desired: Desired, deadline: Deadline) -> list[State]:
        """What has the key."""
        found = identity.by_ways(self._client, self._resource, desired, self._ways)
        return [] if found is None else [found]

    def end(self) -> None:
        """Nothing is left behind."""


class ByClaim:
    """By being new, of the content that was sent, without a name, and no other task's."""

    def __init__(self, client: Client, resource: Resource) -> None:
        self._client = client
        self._resource = resource
        self._known: set[t.Any] = set()
        self._gives: t.Mapping[str, t.Any] = {}
        self._filters: State = {}
        self._claims: Claims | None = None
        self._lost = False

    def begin(self, call: Call, params: State) -> State:
        """Look at what is there already, of the same content where the API can narrow it."""
        self._gives = call.gives
        self._lost = False
        self._filters = self._narrowed(params)
        self._known = {
            one.get(self._resource.id) for one in identity.narrowed(self._client, self._resource, self._filters)
        }
        with contextlib.suppress(OSError):  # without a folder to share nothing is known of other tasks
            self._claims = Claims(f"{self._client.scope} {self._resource.name}")
            self._claims.begin()
        return params

    def created(self, states: t.Sequence[State]) -> None:
        """Write down whose they are."""
        if self._claims is not None:
            self._claims.end(*(str(state.get(self._resource.id)) for state in states))

    def end(self) -> None:
        """Nothing is under way any more."""
        if self._claims is not None:
            self._claims.end()

    def look(self, desired: Desired, deadline: Deadline) -> list[State]:
        """The one that is ours, told apart for certain. Raises Ambiguous where it cannot be told."""
        if not self._lost:
            self._lost = True
            if self._claims is not None:
                self._claims.lost()
            self._client.transport.clock.sleep(min(_PAUSE, deadline.left()))
        if self._claims is None:
            fitting, most = self._candidates(), 1
        else:
            searching = self._claims.searching
            fitting = [one for one in self._candidates() if not self._claims.taken(str(one[self._resource.id]))]
            if self._claims.under_way and deadline.left():
                return []
            # others begin, or have found theirs, while this is read
            most = 0 if self._claims.under_way else max(searching, self._claims.searching)
        if len(fitting) > most:
            raise Ambiguous(self._resource, "appeared while the answer of the creation was lost", fitting)
        for one in fitting:
            if self._claims is None or self._claims.take(str(one[self._resource.id])):
                return [one]
        return []

    def _candidates(self) -> list[State]:
        found = identity.narrowed(self._client, self._resource, self._filters)
        return [one for one in found if one.get(self._resource.id) not in {None, *self._known} and self._fits(one)]

    def _fits(self, state: State) -> bool:
        """Whether it shows what the creation sent, and no tags but those that it sent.

        What every Read of the resource is asked with need not be shown: it is of that.
        """
        if (state.get("tags") or {}) != (self._gives.get("tags") or {}):
            return False
        wanted = ((name, field, field.observe(name, self._gives)) for name, field in self._resource.fields.items())
        return all(
            value is None
            or is_unknown(value)
            or field.hidden
            or name == "tags"
            or name in self._resource.identity.always
            or self._resource.has(name, value, state)
            for name, field, value in wanted
        )

    def _narrowed(self, params: State) -> State:
        """Filters for what was sent, as far as the Read action has them."""
        filters: State = {}
        chosen = {name: one for way in self._resource.identity.ways for name, one in way.filters.items()}
        for name, value in params.items():
            field = self._resource.fields.get(name)
            simple = field is not None and not field.hidden and isinstance(value, (str, int)) and not is_unknown(value)
            found = (
                identity.filter_for(self._resource, name, value, chosen) if simple and name != "description" else None
            )
            filters |= dict([found]) if found else {}
        return filters


def not_found_after(call: Call) -> OutscaleError:
    """The error for a call that must not be sent again and whose result is not to be seen."""
    return OutscaleError(
        f"{call.action} was sent, its answer was lost, and the cloud does not show its result: perhaps it was carried "
        "out. Look at the resource before running again"
    )
