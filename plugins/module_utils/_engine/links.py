"""Links: a resource that is linked to one other, by calls of its own."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .calls import DELETION, Call, Desired, Ref
from .paths import Path
from .resource import Part, Resource, StillLinked, Target
from .values import UNKNOWN, State


@dataclasses.dataclass(frozen=True)
class Link(Part):
    """A link to one other resource, named by one of the ``targets``; null unlinks.

    ``targets``: option to the path where the resource shows what it is linked to. ``params``: of the link call, beside
    the resource's id: parameter to option. ``unlink_params``: of the unlink call: parameter to path in the resource.
    ``also``: options that are part of the link, with the path of each. ``needs``: states in which it can be linked.
    ``result``: the key that holds the link as a list of one. ``others``: keys that come, change or end with it.
    ``moves``: the link call takes it away from what it is linked to. ``unlinked_first``: it may be unlinked to be
    deleted. ``occupant``: the option, filled by the resource's lookup, that tells what is in the target's place.
    ``ending``: states in which a link that is still shown is on its way out.
    It is taken from what it is linked to only where the option ``allow_relink`` says so.
    """

    targets: t.Mapping[str, Path]
    link: str
    unlink: str
    params: t.Mapping[str, str]
    unlink_params: t.Mapping[str, Path]
    also: t.Mapping[str, Path] = dataclasses.field(default_factory=dict)
    others: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    result: str = ""
    moves: bool = False
    unlinked_first: bool = True
    occupant: str = ""
    ending: tuple[str, ...] = ()

    @property
    def options(self) -> tuple[str, ...]:
        """The options that name the other resource, and those that tell how."""
        return tuple(dict.fromkeys((*self.targets, *self.params.values(), *self.also)))

    def linked(self, seen: State) -> Target | None:
        """What it is linked to: the option that would name it, and the id."""
        found = ((option, path.of(seen)) for option, path in self.targets.items())
        return next(((option, value) for option, value in found if value), None)

    def changes(self, desired: Desired, seen: State) -> bool:
        """Whether a link is to be made that is not there."""
        option, wanted = self._wanted(desired)
        if not option or wanted is None:
            return False
        same = all(desired.get(name) in {None, path.of(seen)} for name, path in self.also.items())
        return wanted != self.targets[option].of(seen) or not same

    def _wanted(self, desired: Desired) -> Target:
        """The option that names a target, and the target: None to unlink."""
        named = sorted((name for name in self.targets if name in desired), key=lambda name: desired.get(name) is None)
        return (named[0], desired.get(named[0])) if named else ("", None)

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """Unlink from what it is linked to, then link to what is wanted; back again if that is refused."""
        option, wanted = self._wanted(desired)
        linked = self.linked(seen)
        if option and wanted is None:
            yield from self._unlink(linked)
        if not self.changes(desired, seen):
            return
        self._check_free(resource, desired, seen, linked, option)
        chosen = {param: desired.get(name) for param, name in self.params.items() if desired.get(name) is not None}
        link = Call(
            self.link, {resource.id: Ref(resource.id), **chosen}, self._gives(option, chosen, seen), needs=self.needs
        )
        if linked and not self.moves:
            (gone,) = self._unlink(linked)
            yield dataclasses.replace(gone, undo=(self._back(resource, seen),), purpose=option)
            link = dataclasses.replace(link, purpose=option, completes=True)
        yield link

    def _back(self, resource: Resource, seen: State) -> Call:
        """The link call that restores what is seen."""
        return Call(self.link, {resource.id: Ref(resource.id), **self._as_before(seen)}, needs=self.needs)

    def _as_before(self, seen: State) -> State:
        """The parameters of the link call that restore a link."""
        paths = {**self.also, **self.targets}
        found = {param: paths[option].of(seen) for param, option in self.params.items() if option in paths}
        return {param: value for param, value in found.items() if value is not None}

    def _check_free(
        self, resource: Resource, desired: Desired, seen: State, linked: Target | None, option: str
    ) -> None:
        if desired.get("allow_relink"):
            return
        elsewhere = self.moves or desired.get(option) != self.targets[option].of(seen)
        if linked and elsewhere:
            raise StillLinked(
                f"The {resource.label(seen)} is linked to {linked[0].removesuffix('_id')} {linked[1]}: "
                "set allow_relink: true to move it",
                linked,
            )
        occupant = desired.get(self.occupant) if self.occupant else None
        if occupant:
            raise StillLinked(
                f"The {option.removesuffix('_id')} {desired.get(option)} has {occupant} already, which would be taken "
                "away: set allow_relink: true to have it replaced",
                (option, desired.get(option)),
            )

    def removal(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """The unlink call, where it is linked; back again if the deletion is refused."""
        linked = None if resource.state_of(seen) in self.ending else self.linked(seen)
        if linked and not self.unlinked_first:
            option, value = linked
            raise StillLinked(
                f"The {resource.label(seen)} cannot be deleted: it is linked to {option.removesuffix('_id')} {value}. "
                f"Unlink it first, with {option}: null",
                linked,
            )
        for gone in self._unlink(linked):
            yield dataclasses.replace(gone, undo=(self._back(resource, seen),), purpose=DELETION)

    def contradictions(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[str]:
        """What is to go must be linked to what the task names, or to nothing."""
        option, wanted = self._wanted(desired)
        linked = self.linked(seen)
        if desired.state == "absent" and wanted and linked and linked[1] != wanted:
            found = self.targets[option].of(seen)
            if found != wanted:
                yield f"it is linked to {linked[0].removesuffix('_id')} {linked[1]}, not {wanted}"

    def _unlink(self, linked: Target | None) -> t.Iterator[Call]:
        if linked:
            gives: State = dict.fromkeys(sorted({path.key for path in self.targets.values()} | set(self.others)))
            if self.result:
                gives = {**dict.fromkeys(self.others, UNKNOWN), self.result: []}
            yield Call(self.unlink, {param: Ref(*path.steps) for param, path in self.unlink_params.items()}, gives)

    def _gives(self, option: str, chosen: State, seen: State) -> State:
        others: State = dict.fromkeys(self.others, UNKNOWN)
        if self.result:
            shown = {name: value for name, value in chosen.items() if name in (option, *self.also)}
            return {**others, self.result: [shown]}
        others |= {name: UNKNOWN for name, path in self.targets.items() if name != option and path.of(seen)}
        for name, path in {**self.also, option: self.targets[option]}.items():
            if name in chosen:
                others |= path.put({**seen, **others}, chosen[name])
        return others
