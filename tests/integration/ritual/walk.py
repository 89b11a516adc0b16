"""The life of a resource a step at a time, each from a moment that a test can go back to, to try something else."""

from __future__ import annotations

import dataclasses
import importlib
import json
import re
from typing import TYPE_CHECKING, Any

from tests.integration.direct import PACKAGE
from tests.integration.playing import MODULES, Json, Told
from tests.integration.ritual.steps import (
    Case,
    Step,
    nothing_done,
    nothing_to_do,
    steps_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

PROMPT = 1_000_000
"""The speed of a cloud whose states change at once."""

State = dict[str, dict[str, Json]]
"""What exists: kind, id and Region to what the API shows."""


def by_kind(emulator: Any, **keywords: Any) -> State:
    """What exists, of all Regions. ``made``: without the service's own defaults."""
    found: State = {}
    for region, kinds in emulator.state(**keywords).items():
        for kind, items in kinds.items():
            found.setdefault(kind, {}).update({f"{region} {one}": data for one, data in items.items()})
    return found


def living(case: Case) -> list[Step]:
    """The steps of the ritual that do something, without those that look or are refused, until nothing is left."""
    refused = {one["name"] for one in case.apart if "says" in one or "failing" in one}
    refused |= {f"bad: {one['name']}" for one in case.bad}
    refused |= {"fixed", "an id that does not exist", "an id that does not exist, absent", "info", "info by id"}
    return [
        step
        for step in steps_of(case)
        if step.name not in refused
        and not step.task.get("check_mode")
        and step.check not in (nothing_done, nothing_to_do)
        and not step.name.endswith((", again", "check mode", "reordered", "at last", "left alone", "without purge"))
    ]


@dataclasses.dataclass
class Change:
    """A step that changes something. ``clean``: what it tells without a fault. ``before``, ``end``: what exists.

    ``made``: what users had made before; ``counted``: how many there are of each kind at the end.
    """

    walk: Walk
    step: Step
    moment: int
    known: Json
    clean: Told
    before: State
    end: State
    made: State
    counted: dict[str, int]

    @property
    def calls(self) -> list[Json]:
        """Its changing calls, those that were carried out."""
        return [call for call in self.clean.sent if call["change"] and call["carried_out"]]

    def again(self, **switches: Any) -> Told:
        """Go back, and play it with these switches."""
        self.walk.emulator.go_back(self.moment)
        self.walk.emulator.switch(**switches)
        return self.once_more()

    def once_more(self) -> Told:
        """Play it from where things are, with what was known before it."""
        self.walk.known = dict(self.known)
        return self.walk.play(self.step)


class Walk:
    """Plays the steps of a case. ``known``: the results that were registered."""

    def __init__(self, case: Case, player: Any, emulator: Any) -> None:
        self.case = case
        self.player = player
        self.emulator = emulator
        self.known: Json = {}
        emulator.switch(**{"speed": PROMPT, **case.switches})

    def play(self, step: Step) -> Told:
        """Play one step from where things are."""
        return self.of(step.task, register=step.register, name=step.name)

    def of(self, task: Json, *, name: str = "task", **keywords: Any) -> Told:
        """Play a task from where things are."""
        task = {"name": name, **task, **{key: value for key, value in keywords.items() if value}}
        return self.player.play([task], known=self.known)[name]

    def make(self) -> None:
        """Make the resource, and what it needs."""
        for step in living(self.case):
            told = self.play(step)
            assert not told.failed, f"{step.name}: {told.msg}"
            if step.name == "create":
                return

    def changes(self) -> Iterator[Change]:
        """The steps that change something, each played without a fault; goes on from there whatever a test did."""
        for step in living(self.case):
            moment, known, before = self.emulator.keep(), dict(self.known), by_kind(self.emulator)
            made = by_kind(self.emulator, made=True)
            clean = self.play(step)
            assert not clean.failed, f"{step.name}: {clean.msg}"
            done, after = self.emulator.keep(), dict(self.known)
            change = Change(
                self, step, moment, known, clean, before, by_kind(self.emulator), made, counts(self.emulator)
            )
            if change.calls and not step.name.startswith(("before", "after")):
                yield change
            self.emulator.go_back(done)
            self.known = after

    def found(self, module: str, shown: Json) -> Json | None:
        """A fresh look at a resource that a task shows, by its id; None where the module takes no id."""
        resource = declared(module).resource
        identity = shown.get(resource.id) if resource.id else None
        if not identity or resource.id_option not in declared(module).argument_spec:
            return None
        asked = identity if resource.bulk is None else [identity]
        option = resource.bulk.ids if resource.bulk else resource.id_option
        owner = {name: shown[name] for name in resource.identity.owner if name in shown}
        told = self.of({module: {option: asked, **owner}, "check_mode": True})
        found: Json = told.result.get(resource.name) or {}
        return found


def declared(module: str) -> Any:
    """The declaration of a module."""
    return importlib.import_module(f"{PACKAGE}.modules.{module}").MODULE


# What must be true


def true_of(told: Told) -> list[str]:
    """What is wrong with what a task tells of its own calls: exactly those that were carried out."""
    carried_out = [call["action"] for call in told.sent if call["change"] and call["carried_out"]]
    wrong = [] if told.actions == carried_out else [f"it tells {told.actions}, carried out were {carried_out}"]
    wrong += [] if told.changed == bool(carried_out) else [f"changed is {told.changed} after {carried_out}"]
    text = json.dumps(told.result)
    wrong += ["a traceback is in the result"] if "Traceback" in text or "Please report" in told.msg else []
    return wrong + (["the message has several lines"] if "\n" in told.msg else [])


GONE = "Deleted before that: "
"""What the message of a failure begins its list with of what is gone for good."""

_ANEW = re.compile(r"\b[a-z]+(?:-[a-z]+)*-[0-9a-f]{8}\b|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d{4})?")
"""Ids and dates."""

_PASSING = ("AvailableIpsCount", "ResourcesCount")
"""Numbers that follow what is added before something else is taken away."""


def lost_between(before: State, now: State, end: State, msg: str = "") -> list[str]:
    """What is neither as it was nor as it was to become, of all that exists before and after the change.

    ``msg``: the message, which may say that something is gone.
    """
    wrong = []
    told = msg.partition(GONE)[2]
    for kind, items in before.items():
        for identity in items.keys() & end.get(kind, {}).keys():
            if identity.partition(" ")[2] in told:
                continue
            if identity not in now.get(kind, {}):
                wrong.append(f"{kind} {identity} is gone")
            else:
                wrong += _between(items[identity], now[kind][identity], end[kind][identity], f"{kind} {identity}")
    return wrong


def _between(before: Any, now: Any, end: Any, path: str) -> list[str]:
    """``now`` may be what it was, what it was to become, or on the way from nothing to that."""
    if now == before or before is None or path.endswith(_PASSING) or _without_ids(now) == _without_ids(end):
        return []
    if isinstance(before, dict) and isinstance(now, dict) and isinstance(end, dict):
        keys = before.keys() | now.keys() | end.keys()
        return [
            wrong for key in keys for wrong in _between(before.get(key), now.get(key), end.get(key), f"{path}.{key}")
        ]
    if isinstance(before, list) and isinstance(now, list) and isinstance(end, list):
        gone = [one for one in before if one in end and one not in now]
        wrong = [f"{path} has lost {one!r}" for one in gone]
        fewer = len(now) < min(len(before), len(end))
        return wrong + ([f"{path} was {before!r}, is {now!r}, was to become {end!r}"] if fewer and not gone else [])
    return [f"{path} was {before!r}, is {now!r}, was to become {end!r}"]


def _without_ids(value: Any) -> str:
    """The value without the ids and dates that each run of the same calls makes anew."""
    return _ANEW.sub("ANEW", json.dumps(value, sort_keys=True))


def untold(walk: Walk, step: Step, told: Told, made: State) -> list[str]:
    """What a failed task has made and does not show, by its id, in its message and its result."""
    now, text = by_kind(walk.emulator, made=True), json.dumps(told.result)
    kinds = [kind for kind in now if {f"Create{kind}", f"Create{kind}s"} & {*told.actions}]
    new = [(kind, one.partition(" ")[2]) for kind in kinds for one in now[kind].keys() - made.get(kind, {}).keys()]
    wrong = [f"{kind} {one} was made, its id is not in the result" for kind, one in new if one not in text]
    shown = told.result.get(module_of(step)) or {}
    identity = str(shown.get(declared(module_of(step)).resource.id, "")) if isinstance(shown, dict) else ""
    if identity in {one for _kind, one in new} and identity not in told.msg:
        wrong.append(f"{identity} was made, its id is not in the message: {told.msg}")
    return wrong


def module_of(step: Step) -> str:
    """The module that a step runs."""
    return next(key for key in step.task if key in MODULES)


def untrue(walk: Walk, step: Step, told: Told) -> list[str]:
    """Where the resource that a task shows differs from a fresh look at it."""
    module = module_of(step)
    resource = declared(module).resource
    shown = told.result.get(walk.case.key if module == walk.case.module else module)
    if not isinstance(shown, dict) or shown.get(resource.id, "") == "" or walk.case.result:
        return []
    looked = walk.of({**step.task, "check_mode": True}).result.get("diff", {}).get("before") or {}
    if resource.bulk:
        looked = looked.get(shown.get(resource.id)) or {}
    same = looked.get(resource.id) == shown.get(resource.id)
    fresh = looked if same else walk.found(module, shown)
    if fresh is None:
        return []
    keys = shown.keys() | fresh.keys() if same or not fresh else fresh.keys()
    moving = {*walk.case.moving, "private_key", "secret_key"}
    # a key that repeats the id under the name of the option
    moving |= {name for name in shown if name not in fresh and shown[name] == shown.get(resource.id)}
    return [
        f"{name} is told as {shown.get(name)!r}, it is {fresh.get(name)!r}"
        for name in sorted(keys - moving)
        if shown.get(name) != fresh.get(name)
    ]


def counts(emulator: Any) -> dict[str, int]:
    """How many there are of each kind that users made."""
    return {kind: number for kinds in emulator.resources().values() for kind, number in sorted(kinds.items())}
