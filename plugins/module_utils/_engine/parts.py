"""Parts that most resources have: the attributes of the update call, tags, and the lists of items they own."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.schema import catalog
from .calls import Call, Creation, Desired, Ref
from .fields import CREATE_ONLY, STOP
from .resource import Part, Resource
from .tags import Tags
from .values import State

__all__ = ["Attributes", "Calls", "Items", "Part", "Tags", "replacing"]

Calls = t.Iterator[Call]


class Attributes(Part):
    """The fields that the update call changes: all in one call, or one a call where the API wants that."""

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """Update calls; those that need the resource stopped between its stop and its start."""
        differing = [
            name
            for name, field in resource.fields.items()
            if name not in resource.owned
            and self._updatable(resource, name)
            and field.differs(desired.values, name, seen)
        ]
        cold = [name for name in differing if resource.fields[name].change is STOP]
        hot = list(self._updates(resource, desired, seen, [name for name in differing if name not in cold]))
        yield from hot
        if cold:
            seen = {**seen, **{key: value for call in hot for key, value in call.gives.items()}}
            before, after = resource.stopping.around(resource, desired, seen, cold) if resource.stopping else ([], [])
            stopped = before[-1].gives if before else {}
            needs = ("stopped",) if resource.stopping else ()
            yield from before
            for call in self._updates(resource, desired, {**seen, **stopped}, cold):
                yield dataclasses.replace(call, needs=needs)
            yield from after

    def _updatable(self, resource: Resource, name: str) -> bool:
        return not resource.fields[name].fixed and resource.takes(resource.calls.update, name)

    def _updates(self, resource: Resource, desired: Desired, seen: State, names: list[str]) -> Calls:
        if not names:
            return
        values = {name: resource.fields[name].target(desired.values, name, seen) for name in names}
        if resource.calls.one_attribute_per_call:
            groups = [{name: value} for name, value in values.items()]
        elif resource.calls.replaces_all:
            kept = {
                name: one.observe(name, seen) for name, one in resource.fields.items() if one.change is not CREATE_ONLY
            }
            groups = [{name: value for name, value in {**kept, **values}.items() if value is not None}]
        else:
            groups = [{**values, **self._companions(resource, desired, names)}]
        for group in groups:
            yield self._call(resource, group, seen)

    def _companions(self, resource: Resource, desired: Desired, names: list[str]) -> State:
        """What belongs to the fields that change, and is sent with them as the user gave it."""
        others = dict.fromkeys(other for name in names for other in resource.fields[name].sent_with)
        return {other: desired.get(other) for other in others if desired.get(other) is not None}

    def _call(self, resource: Resource, group: State, seen: State) -> Call:
        update = resource.calls.update
        gives: State = {}
        for name, value in group.items():
            field = resource.fields[name]
            gives |= field.place(name, {**seen, **gives}, field.shown(value))
        identity = {resource.id_param(update): Ref(resource.id)} if resource.id else {}
        sent = {resource.param_of(name): self._sent(resource, name, value) for name, value in group.items()}
        later = any(resource.fields[name].settles_later for name in group)
        return Call(update, {**identity, **sent}, gives, needs=resource.calls.update_needs, settles_later=later)

    def _sent(self, resource: Resource, name: str, value: t.Any) -> t.Any:
        """What is sent; of a mapping that is sent as a whole, without what the cloud shows in it and does not take."""
        field = resource.fields[name]
        sent = field.sent_update(value)
        return catalog.taken(resource.api, resource.calls.update, name, sent) if field.sends_all else sent


def replacing(purpose: str, remove: t.Sequence[Call], add: t.Sequence[Call], back: t.Sequence[Call]) -> list[Call]:
    """Calls for what cannot be there twice: the old goes first, and ``back`` is owed until the new is there."""
    if not remove or not add:
        return [*remove, *add]
    gone = [
        dataclasses.replace(call, undo=tuple(back) if call is remove[0] else (), purpose=purpose) for call in remove
    ]
    return [*gone, *add[:-1], dataclasses.replace(add[-1], purpose=purpose, completes=True)]


Make = t.Callable[[Resource, "list[t.Any]"], t.Iterable[Call]]
Change = t.Callable[[Resource, "list[tuple[t.Any, t.Any]]"], t.Iterable[Call]]


@dataclasses.dataclass(frozen=True)
class Items(Part):
    """A list of things that belong to the resource and have calls of their own: routes, rules, listeners, backends.

    ``seen``: the items in the user's shape. ``key``: what makes two items the same one. ``add``, ``remove``: calls for
    a list of items; ``change``: for pairs (wanted, found) that differ in more than their key; without it the found one
    is taken away, the wanted one added, and the found one put back if that is refused.
    ``purge``: the option that says whether items which are not listed go; empty: they always do.
    ``result``: the top-level keys of the resource with these items. ``first``: what a new resource has by itself.
    ``expand``: the desired items in the shape of ``seen``; ``meant``: those with what only the seen ones tell (the
    id of what the user named). ``removed_first``: they must go before the resource is deleted.
    ``inline``: the create call takes them.
    """

    option: str
    seen: t.Callable[[State], list[t.Any]]
    key: t.Callable[[t.Any], t.Any]
    add: Make
    remove: Make
    result: t.Callable[[State, list[t.Any]], State]
    change: Change | None = None
    same: t.Callable[[t.Any, t.Any], bool] = lambda wanted, found: bool(wanted == found)
    expand: t.Callable[[Desired], list[t.Any]] | None = None
    meant: t.Callable[[list[t.Any], list[t.Any]], list[t.Any]] = lambda items, _seen: items
    purge: str = ""
    first: t.Callable[[Desired], State] | None = None
    removed_first: bool = False
    inline: bool = False
    purge_default: bool = True

    @property
    def options(self) -> tuple[str, ...]:
        """The list, and the purge switch."""
        return (self.option, self.purge) if self.purge else (self.option,)

    def check(self, resource: Resource, desired: Desired) -> None:
        """Raise InvalidInput for items that cannot be right."""
        if desired.get(self.option) is not None:
            self.wanted(desired)

    def wanted(self, desired: Desired) -> list[t.Any]:
        """The desired items in the shape of those that are seen."""
        items = self.expand(desired) if self.expand else desired.get(self.option)
        return list(items)

    def creation(self, resource: Resource, desired: Desired) -> Creation:
        """What a new resource has by itself, or is created with."""
        first = self.first(desired) if self.first else {}
        if not self.inline or desired.get(self.option) is None:
            return Creation({}, first)
        items = self.wanted(desired)
        return Creation({self.option: items}, {**first, **self.result({}, items)})

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """Add what is missing, change what differs, and only then remove what should not be there."""
        if desired.get(self.option) is None:
            return
        wanted = {self.key(item): item for item in self.meant(self.wanted(desired), self.seen(seen))}
        found = {self.key(item): item for item in self.seen(seen)}
        purge = desired.get(self.purge, self.purge_default) if self.purge else True
        gone = [key for key in found if key not in wanted] if purge else []
        differ = [key for key in wanted if key in found and not self.same(wanted[key], found[key])]
        missing = [key for key in wanted if key not in found]
        current, state = dict(found), dict(seen)
        work: tuple[tuple[list[t.Any], t.Callable[[], t.Iterable[Call]]], ...] = (
            (missing, lambda: self.add(resource, [wanted[key] for key in missing])),
            (differ, lambda: self._changed(resource, [(wanted[key], found[key]) for key in differ])),
            (gone, lambda: self.remove(resource, [found[key] for key in gone])),
        )
        for keys, make in work:
            if keys:
                current = {key: item for key, item in current.items() if key not in keys}
                current |= {key: wanted[key] for key in keys if keys is not gone}
                result = self.result(state, list(current.values()))
                state |= result
                yield from last_gives(list(make()), result)

    def _changed(self, resource: Resource, pairs: list[tuple[t.Any, t.Any]]) -> t.Iterable[Call]:
        if self.change:
            return self.change(resource, pairs)
        wanted, found = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        return replacing(
            self.option,
            list(self.remove(resource, found)),
            list(self.add(resource, wanted)),
            list(self.add(resource, found)),
        )

    def removal(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """Remove all items, where the resource cannot be deleted with them."""
        found = self.seen(seen)
        if self.removed_first and found:
            yield from self.remove(resource, found)


def last_gives(calls: list[Call], result: State) -> Calls:
    """The calls, of which the last completes what the resource shows."""
    yield from calls[:-1]
    if calls:
        yield dataclasses.replace(calls[-1], gives={**calls[-1].gives, **result})
