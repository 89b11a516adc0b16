"""The sides of a resource, each with the calls that change it: attributes, tags, links to others, lists of items."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.errors import OutscaleError
from .._client.naming import tags_to_list
from .._client.schema import catalog
from .fields import Field, State, at, merged
from .resource import NOTHING_BORN, UNKNOWN, Birth, Call, Desired, Ref, Resource

Calls = t.Iterator[Call]


def differing(resource: Resource, desired: Desired, seen: State) -> dict[str, t.Any]:
    """The fields that are not as desired, with the value that each should have."""
    wanted: dict[str, t.Any] = {}
    for name, field in resource.fields.items():
        if name not in desired or field.once:
            continue
        value = desired.get(name)
        if value is None and field.clears is None:
            continue
        value = field.clears if value is None else value
        found = field.observe(name, seen)
        if value == field.clears and not found:
            continue
        if not field.same(value, found):
            wanted[name] = merged(found, value) if field.whole else value
    return wanted


class Attributes:
    """The fields that the resource's own update call changes: all in one, or one a call where the API wants that."""

    options: tuple[str, ...] = ()

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """Update calls."""
        changed = {
            name: value
            for name, value in differing(resource, desired, seen).items()
            if resource.changeable(name) and name not in resource.owned
        }
        groups = [{name: value} for name, value in changed.items()] if resource.alone else [changed] if changed else []
        if resource.full and changed:
            kept = {name: field.observe(name, seen) for name, field in resource.fields.items() if not field.once}
            groups = [{name: value for name, value in {**kept, **changed}.items() if value is not None}]
        for group in groups:
            yield self._call(resource, group, seen)

    def undo(self, resource: Resource, seen: State) -> Calls:
        """Nothing: attributes go with the resource."""
        yield from ()

    def birth(self, resource: Resource, desired: Desired) -> Birth:
        """Nothing: the creation sends the fields itself."""
        return NOTHING_BORN

    def _call(self, resource: Resource, group: dict[str, t.Any], seen: State) -> Call:
        sent = {name: self._wire(resource, name, value) for name, value in group.items()}
        gives: State = {}
        for name, value in group.items():
            field = resource.fields[name]
            gives |= field.place(name, {**seen, **gives}, field.shown(value))
        identity = {resource.id_param(resource.update): Ref(resource.id)} if resource.id else {}
        return Call(resource.update, {**identity, **sent}, gives)

    def _wire(self, resource: Resource, name: str, value: t.Any) -> t.Any:
        """What is sent; of a mapping that is sent whole, what the cloud showed in it and does not take is left out."""
        field = resource.fields[name]
        sent = field.wire_update(value)
        return catalog.taken(resource.api, resource.update, name, sent) if field.whole else sent


@dataclasses.dataclass(frozen=True)
class Tags:
    """Tags, and the option ``name``, which is the tag ``Name``. Tags of the cloud's own (``osc.``) are never purged.

    ``ids``: the parameter that names the resource; ``key_only``: the delete call wants keys without values.
    ``inline``: the create call takes tags. ``named``: the field whose value names it, where that is not its id.
    """

    create: str = "CreateTags"
    delete: str = "DeleteTags"
    ids: str = "resource_ids"
    key_only: bool = False
    inline: bool = False
    named: str = ""
    options: tuple[str, ...] = ("tags", "name")

    def birth(self, resource: Resource, desired: Desired) -> Birth:
        """A new resource has no tags, but where its creation takes them."""
        add, _remove = tag_changes(desired, {}, named="name" in self.options)
        return Birth({"tags": tags_to_list(add)}, {"tags": add}) if self.inline and add else Birth({}, {"tags": {}})

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """First the tags to remove, then those to add or change."""
        now: dict[str, str] = seen.get("tags") or {}
        add, remove = tag_changes(desired, now, named="name" in self.options)
        kept = {key: value for key, value in now.items() if key not in remove}
        if remove:
            gone = [{"key": tag["key"]} for tag in tags_to_list(remove)] if self.key_only else tags_to_list(remove)
            yield Call(self.delete, {self.ids: [Ref(self.named or resource.id)], "tags": gone}, {"tags": kept})
        if add:
            yield Call(
                self.create,
                {self.ids: [Ref(self.named or resource.id)], "tags": tags_to_list(add)},
                {"tags": {**kept, **add}},
            )

    def undo(self, resource: Resource, seen: State) -> Calls:
        """Nothing: tags go with the resource."""
        yield from ()


def wanted_tags(desired: Desired, *, named: bool = True) -> dict[str, str]:
    """The tags that the user wants, as the API writes them. ``named``: ``name`` is the tag Name."""
    wanted = {str(key): "" if value is None else str(value) for key, value in (desired.get("tags") or {}).items()}
    return wanted | ({"Name": str(desired.get("name"))} if desired.get("name") and named else {})


def tag_changes(
    desired: Desired, now: t.Mapping[str, str], *, named: bool = True
) -> tuple[dict[str, str], dict[str, str]]:
    """Tags to add or change, and tags to remove with the values that they have. ``named``: ``name`` is the tag Name."""
    wanted = wanted_tags(desired, named=named)
    add = {key: value for key, value in wanted.items() if now.get(key) != value}
    purge = desired.get("tags") is not None and desired.get("purge_tags", True)
    remove = {key: value for key, value in now.items() if purge and key not in wanted and not key.startswith("osc.")}
    return add, remove


class StillLinked(OutscaleError):
    """It is linked to something, and the task does not allow it to be taken away from there."""


@dataclasses.dataclass(frozen=True)
class Link:
    """A link to one other resource, named by one of the ``targets``; null unlinks.

    ``targets``: option to the path where the resource shows what it is linked to. ``params``: of the link call, beside
    the resource's id: parameter to option. ``undo_params``: of the unlink call: parameter to path in the resource.
    ``also``: options that are part of the link, with the path of each. ``needs``: states in which it can be linked.
    ``shows``: the key that holds the link as a list of one. ``others``: keys that come, change or end with it.
    ``relink``: the option that allows it to be taken from what it is linked to; ``moves``: the link call does that.
    ``undone``: it may be unlinked to be deleted.
    """

    targets: t.Mapping[str, str]
    link: str
    unlink: str
    params: t.Mapping[str, str]
    undo_params: t.Mapping[str, str]
    also: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    others: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    shows: str = ""
    relink: str = ""
    moves: bool = False
    undone: bool = True

    @property
    def options(self) -> tuple[str, ...]:
        """The options that name the other resource, and those that say how."""
        return tuple(dict.fromkeys((*self.targets, *self.params.values(), *self.also)))

    def _linked(self, seen: State) -> tuple[str, t.Any] | None:
        """What it is linked to: the option that would name it, and the id."""
        found = ((option, at(seen, path)) for option, path in self.targets.items())
        return next(((option, value) for option, value in found if value), None)

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """Unlink from what it is linked to, then link to what is wanted."""
        named = sorted((name for name in self.targets if name in desired), key=lambda name: desired.get(name) is None)
        if not named:
            return
        option = named[0]
        wanted, linked = desired.get(option), self._linked(seen)
        if wanted is None:
            yield from self._unlink(linked)
            return
        same = all(desired.get(name) in {None, at(seen, path)} for name, path in self.also.items())
        if wanted == at(seen, self.targets[option]) and same:
            return
        elsewhere = self.moves or wanted != at(seen, self.targets[option])
        if linked and self.relink and not desired.get(self.relink) and elsewhere:
            raise StillLinked(
                f"The {resource.label(seen)} is linked to {linked[0].removesuffix('_id')} {linked[1]}: "
                f"set {self.relink}: true to move it"
            )
        if not self.moves:
            yield from self._unlink(linked)
        chosen = {param: desired.get(name) for param, name in self.params.items() if desired.get(name) is not None}
        yield Call(
            self.link, {resource.id: Ref(resource.id), **chosen}, self._gives(option, chosen, seen), needs=self.needs
        )

    def undo(self, resource: Resource, seen: State) -> Calls:
        """The unlink call, where it is linked."""
        linked = self._linked(seen)
        if linked and not self.undone:
            option, value = linked
            raise StillLinked(
                f"The {resource.label(seen)} cannot be deleted: it is linked to {option.removesuffix('_id')} {value}. "
                f"Unlink it first, with {option}: null"
            )
        yield from self._unlink(linked)

    def _unlink(self, linked: tuple[str, t.Any] | None) -> Calls:
        if linked:
            ended = {path.partition(".")[0] for path in self.targets.values()} | set(self.others)
            gives: State = dict.fromkeys(sorted(ended))
            if self.shows:
                gives = {**dict.fromkeys(self.others, UNKNOWN), self.shows: []}
            yield Call(self.unlink, {param: Ref(path) for param, path in self.undo_params.items()}, gives)

    def birth(self, resource: Resource, desired: Desired) -> Birth:
        """Nothing: it is linked once it is there."""
        return NOTHING_BORN

    def _gives(self, option: str, chosen: dict[str, t.Any], seen: State) -> State:
        others: State = dict.fromkeys(self.others, UNKNOWN)
        if self.shows:
            shown = {name: value for name, value in chosen.items() if name in (option, *self.also)}
            return {**others, self.shows: [shown]}
        others |= {name: UNKNOWN for name, path in self.targets.items() if name != option and at(seen, path)}
        for name, path in {**self.also, option: self.targets[option]}.items():
            if name in chosen:
                others |= Field(seen_at=path).place(name, {**seen, **others}, chosen[name])
        return others


@dataclasses.dataclass(frozen=True)
class TagMapping:
    """Tags which the update call replaces as a whole: a mapping (OKS), or a list of keys and values (VM groups)."""

    update: str
    as_list: bool = False
    options: tuple[str, ...] = ("tags",)

    def birth(self, resource: Resource, desired: Desired) -> Birth:
        """The creation takes them."""
        add, _remove = tag_changes(desired, {}, named=False)
        return Birth({"tags": self._wire(add)} if add else {}, {"tags": add})

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """One call with all tags that there should be."""
        now: dict[str, str] = seen.get("tags") or {}
        add, remove = tag_changes(desired, now, named=False)
        if add or remove:
            tags = {**{key: value for key, value in now.items() if key not in remove}, **add}
            identity = {resource.id_param(self.update): Ref(resource.id)}
            yield Call(self.update, {**identity, "tags": self._wire(tags)}, {"tags": tags})

    def _wire(self, tags: dict[str, str]) -> t.Any:
        return tags_to_list(tags) if self.as_list else tags

    def undo(self, resource: Resource, seen: State) -> Calls:
        """Nothing: tags go with the resource."""
        yield from ()


Make = t.Callable[[Resource, list[t.Any]], t.Iterable[Call]]
Change = t.Callable[[Resource, list[tuple[t.Any, t.Any]]], t.Iterable[Call]]


@dataclasses.dataclass(frozen=True)
class Items:
    """A list of things that belong to the resource and have calls of their own: routes, rules, listeners, backends.

    ``seen``: the items in the user's shape. ``key``: what makes two items the same one. ``add``, ``remove``: calls for
    a list of items; ``change``: for items that differ in more than their key (else they are removed and added).
    ``purge``: the option that says whether items which are not listed go; empty: they always do.
    ``shows``: the top-level keys of the resource with these items. ``first``: what a new resource has by itself.
    ``expand``: the desired items in the shape of ``seen``; ``meant``: those with what only the seen ones tell (the
    id of what the user named). ``undone``: they must go before the resource is deleted.
    ``inline``: the create call takes them.
    """

    option: str
    seen: t.Callable[[State], list[t.Any]]
    key: t.Callable[[t.Any], t.Any]
    add: Make
    remove: Make
    shows: t.Callable[[State, list[t.Any]], State]
    change: Change | None = None
    same: t.Callable[[t.Any, t.Any], bool] = lambda wanted, found: bool(wanted == found)
    expand: t.Callable[[Desired], list[t.Any]] | None = None
    meant: t.Callable[[list[t.Any], list[t.Any]], list[t.Any]] = lambda items, _seen: items
    purge: str = ""
    first: t.Callable[[Desired], State] | None = None
    undone: bool = False
    inline: bool = False
    purge_default: bool = True

    @property
    def options(self) -> tuple[str, ...]:
        """The list, and the purge switch."""
        return (self.option, self.purge) if self.purge else (self.option,)

    def birth(self, resource: Resource, desired: Desired) -> Birth:
        """What a new resource has by itself, or is created with."""
        first = self.first(desired) if self.first else {}
        if not self.inline or desired.get(self.option) is None:
            return Birth({}, first)
        items = self.expand(desired) if self.expand else desired.get(self.option)
        return Birth({self.option: items}, {**first, **self.shows({}, items)})

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """Remove what should not be there, change what differs, add what is missing."""
        if desired.get(self.option) is None:
            return
        items = self.expand(desired) if self.expand else desired.get(self.option)
        wanted = {self.key(item): item for item in self.meant(items, self.seen(seen))}
        found = {self.key(item): item for item in self.seen(seen)}
        purge = desired.get(self.purge, self.purge_default) if self.purge else True
        gone = [key for key in found if key not in wanted] if purge else []
        differ = [key for key in wanted if key in found and not self.same(wanted[key], found[key])]
        missing = [key for key in wanted if key not in found]
        if not self.change:
            gone, missing, differ = [*gone, *differ], [*differ, *missing], []
        current, state = dict(found), dict(seen)
        work = (
            (gone, lambda: self.remove(resource, [found[key] for key in gone])),
            (
                differ,
                lambda: self.change(resource, [(wanted[key], found[key]) for key in differ]) if self.change else (),
            ),
            (missing, lambda: self.add(resource, [wanted[key] for key in missing])),
        )
        for keys, make in work:
            if keys:
                current = {key: item for key, item in current.items() if key not in keys}
                current |= {key: wanted[key] for key in keys if keys is not gone}
                shown = self.shows(state, list(current.values()))
                state |= shown
                yield from _last_shows(list(make()), shown)

    def undo(self, resource: Resource, seen: State) -> Calls:
        """Remove all items, where the resource cannot be deleted with them."""
        found = self.seen(seen)
        if self.undone and found:
            yield from self.remove(resource, found)


def _last_shows(calls: list[Call], shown: State) -> Calls:
    """The calls, of which the last completes what is shown."""
    yield from calls[:-1]
    yield dataclasses.replace(calls[-1], gives={**calls[-1].gives, **shown})
