"""Calls of a plan: what each changes, what it needs before, and what puts back what it takes away."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.errors import OutscaleError
from .paths import Path
from .values import State

DELETION = "deletion"
"""The purpose that a deletion completes: what was taken apart for it is put back where it is refused."""


@dataclasses.dataclass(frozen=True, init=False)
class Ref:
    """Stands in a call's parameters for a value that the resource has when the call is sent.

    As the only item of a list, it stands for the values of all resources that the call is made for: such a call is
    made once for many.
    """

    path: Path

    def __init__(self, *path: t.Any) -> None:
        object.__setattr__(self, "path", Path(*path))

    def __str__(self) -> str:
        return str(self.path)


@dataclasses.dataclass(frozen=True)
class Call:
    """One changing call of a plan.

    ``gives``: the top-level keys of the resource that it changes, with their new values.
    ``needs``: states of the resource, one of which must be reached before the call can be sent.
    ``creates``, ``deletes``: whether the resource itself begins or ends with it. ``names``: it gives a new resource
    the name that it is found by, so that nothing may come between the creation and it.
    ``relative``: sent twice, it does twice as much (a restart, a difference of a count): it is never sent again
    without knowing that it was not carried out.
    ``undo``: the calls that put back what it takes away. They are owed from the moment that it was sent until
    a call that ``completes`` the same ``purpose`` was accepted, and are sent if that never comes.
    ``keeps``: keys that the resource has from then on, for a Ref of a later call: key to path in the answer.
    ``newer``: parameters that only newer versions of the API have, and that are left out where one refuses them.
    ``alternatives``: parameters to send in place of its own, one after the other, while it is refused with
    ``used_up``, the code for there being none left.
    ``settles_later``: what it changes shows some time after it was accepted. ``optional``: a refusal says that there
    was nothing to do.
    """

    action: str
    params: t.Mapping[str, t.Any]
    gives: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)
    needs: tuple[str, ...] = ()
    creates: bool = False
    deletes: bool = False
    names: bool = False
    relative: bool = False
    undo: tuple[Call, ...] = ()
    purpose: str = ""
    completes: bool = False
    settles_later: bool = False
    optional: bool = False
    keeps: t.Mapping[str, Path] = dataclasses.field(default_factory=dict)
    newer: tuple[str, ...] = ()
    alternatives: tuple[State, ...] = ()
    used_up: str = ""

    @property
    def takes_away(self) -> bool:
        """Whether something is lost, for a while or for good, once it was carried out."""
        return self.deletes or bool(self.undo)


@dataclasses.dataclass(frozen=True)
class Desired:
    """What the user wrote. ``values``: options that were given, with None for those that were written as null.

    ``replace``: None where the module has no such option. ``ignore_changes``: options that count at creation only.
    """

    values: State
    state: str = "present"
    replace: bool | None = False
    ignore_changes: frozenset[str] = frozenset()

    def get(self, name: str, default: t.Any = None) -> t.Any:
        """An option's value."""
        return self.values.get(name, default)

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def adding(self, **values: t.Any) -> Desired:
        """The same with other values on top."""
        return dataclasses.replace(self, values={**self.values, **values})

    def of_existing(self) -> Desired:
        """What is desired of a resource that is there: without the options that count at creation only."""
        if not self.ignore_changes:
            return self
        return dataclasses.replace(
            self, values={name: value for name, value in self.values.items() if name not in self.ignore_changes}
        )


class Creation(t.NamedTuple):
    """``params``: of the create call. ``gives``: the keys of the resource that it has once it is created."""

    params: State
    gives: State


NO_CREATION = Creation({}, {})


def resolved(value: t.Any, states: t.Sequence[t.Mapping[str, t.Any]], unknown: t.Any = None) -> t.Any:
    """Parameters with each Ref replaced by what the resources have; ``unknown`` for what they do not show.

    Raises OutscaleError where a list needs a value that is not shown and ``unknown`` is None.
    """
    if isinstance(value, Ref):
        found = value.path.of(states[0]) if states else None
        return unknown if found is None else found
    if isinstance(value, dict):
        return {key: resolved(item, states, unknown) for key, item in value.items()}
    if isinstance(value, list):
        if is_for_many(value):
            items = [resolved(value[0], [state], unknown) for state in states or [{}]]
        else:
            items = [resolved(item, states, unknown) for item in value]
        if None in items:
            missing = next((item for item in value if isinstance(item, Ref)), "an id")
            raise OutscaleError(f"The cloud does not tell {missing}: this needs a newer version of its API")
        return items
    return value


def is_for_many(value: t.Any) -> bool:
    """Whether a parameter takes the values of all resources of a step."""
    return isinstance(value, list) and len(value) == 1 and isinstance(value[0], Ref)
