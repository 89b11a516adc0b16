"""The ritual: the life that every resource is led through, as tasks, each with what must be true of it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.integration.playing import MODULES, OWN_PROCESS, Json, Played, Told, at, looked_up

CASES = Path(__file__).parent / "cases"
UNKNOWN = "(known after apply)"

NAMES = tuple(sorted(path.stem for path in CASES.glob("*.yml")))

Check = Callable[["Run", Told], None]


@dataclasses.dataclass(frozen=True)
class Case:
    """What the ritual needs to know of a module; ``cases/*.yml``. Values may hold ``{{ name.of.a.result }}``.

    ``before``, ``after``: tasks that make what it needs, and take that away. ``present``: the options that make it.
    ``which``: the options that find it; ``by_id``: the same by id. ``reads``: calls of a task that changes nothing.
    ``born``: the actions of its creation. ``shows``: path to value in what it then is; ``recorded``: the same, of what
    the service shows although its documentation does not say so.
    ``changes``: ``{name, to, shows, actions}``, each a change in place that builds on those before; ``alone``: just so.
    ``reordered``: options that say the same in another order.
    ``fixed``: ``{to, says}``, options that cannot change in place (or ``options``, all of them), and what the error
    must name; ``replace: false`` where the module has no such option, else ``shows`` is true of the replacement.
    ``tags``: it takes tags; ``name``: it keeps ``name`` among them.
    ``info``: options of the info module that find it; ``info_by_id``: the same by id; ``infos``: its result's key.
    ``bad``: ``{name, options, says}``. ``unknown``: options that name an id which does not exist.
    ``apart``: tasks of its own between the changes and the end: ``{name, task}`` and what it must give,
    ``changed``, ``actions``, ``called``, ``shows``; ``says``: it is refused before anything changes; ``failing``: it
    fails.
    ``unknown_absent``: whether the deletion of such an id is nothing to do; else it is refused.
    ``moving``: keys that the cloud changes by itself, so that check mode cannot foretell them.
    ``tags_after``: what ``apart`` changed for good.
    ``result``: the key of the result, where it is not the module's name. ``member``: it belongs to something else,
    whose diff is told. ``always``: it is there without being made, and cannot be deleted. ``reads_by_id``: as
    ``reads``, by id. ``reads_at_most``: where that depends on how much of it a task describes.
    ``unlisted``: keys that its info module does not show.
    ``leaves``: what stays on the cloud, as nothing can delete it. ``switches``: of the emulator.
    """

    module: str
    present: Json
    which: Json
    before: list[Json] = dataclasses.field(default_factory=list)
    after: list[Json] = dataclasses.field(default_factory=list)
    by_id: Json = dataclasses.field(default_factory=dict)
    reads: int = 1
    born: list[str] = dataclasses.field(default_factory=list)
    gone: list[str] = dataclasses.field(default_factory=list)
    shows: Json = dataclasses.field(default_factory=dict)
    recorded: Json = dataclasses.field(default_factory=dict)
    changes: list[Json] = dataclasses.field(default_factory=list)
    reordered: Json = dataclasses.field(default_factory=dict)
    fixed: Json = dataclasses.field(default_factory=dict)
    tags: bool = True
    name: bool = True
    info: Json = dataclasses.field(default_factory=dict)
    info_by_id: Json = dataclasses.field(default_factory=dict)
    infos: str = ""
    bad: list[Json] = dataclasses.field(default_factory=list)
    unknown: Json = dataclasses.field(default_factory=dict)
    unknown_absent: bool = True
    apart: list[Json] = dataclasses.field(default_factory=list)
    moving: list[str] = dataclasses.field(default_factory=list)
    tags_after: Json = dataclasses.field(default_factory=dict)
    result: str = ""
    member: bool = False
    always: bool = False
    reads_by_id: int = 0
    reads_at_most: int = 0
    leaves: Json | None = None
    unlisted: list[str] = dataclasses.field(default_factory=list)
    switches: Json = dataclasses.field(default_factory=dict)

    @property
    def key(self) -> str:
        return self.result or self.module


def load(name: str) -> Case:
    return Case(**yaml.safe_load((CASES / f"{name}.yml").read_text()))


@dataclasses.dataclass
class Run:
    """What has been told so far. ``registered``: results by the name that the task registers them under.

    ``exact``: the calls of what changes nothing are counted, and nothing at all is told apart from an empty list.
    """

    case: Case
    played: Played
    exact: bool = True
    registered: Json = dataclasses.field(default_factory=dict)
    told: dict[str, Told] = dataclasses.field(default_factory=dict)

    def resource(self, told: Told) -> Json:
        found = told.result[self.case.key]
        assert found is not None, "there is nothing"
        return found

    def expected(self, value: Any) -> Any:
        return looked_up(value, self.registered)

    def misfits(self, foretold: Any, real: Any, path: str) -> list[str]:
        if not self.exact:
            foretold, real = _filled(foretold), _filled(real)
            if foretold in NOTHING and real in NOTHING:
                return []
        return misfits(foretold, real, path)

    def at(self, value: Any, path: str) -> Any:
        try:
            return at(value, path)
        except (KeyError, IndexError, TypeError):
            if self.exact:
                raise
            return None


NOTHING: tuple[Any, ...] = ([], {}, "", None)


def _filled(value: Any) -> Any:
    """Without what is empty, at any depth."""
    if isinstance(value, dict):
        filled = {key: _filled(item) for key, item in value.items()}
        return {key: item for key, item in filled.items() if item not in NOTHING}
    return [_filled(item) for item in value] if isinstance(value, list) else value


@dataclasses.dataclass(frozen=True)
class Step:
    """A task, and what must be true of what it tells."""

    name: str
    task: Json
    check: Check
    register: str = ""

    def as_task(self) -> Json:
        registered = {"register": self.register} if self.register else {}
        return {"name": self.name, **self.task, **registered}


def tasks_of(steps: list[Step]) -> list[Json]:
    return [step.as_task() for step in steps]


FIRST_LOOKS = {"create, check mode", "create, again"}
LATER_TAGS = {"tags changed without purge", "tags purged", "tags cleared"}


def in_processes(steps: list[Step]) -> list[Json]:
    """The same tasks, with those that change something, or must be refused, as processes of their own.

    A process takes ten times as long as the worker. Of those that only look, and of those that change tags, which
    tell nothing new, the first ones are.
    """
    return [{**step.as_task(), **(OWN_PROCESS if _needs_process(step) else {})} for step in steps]


def _needs_process(step: Step) -> bool:
    looks = step.task.get("check_mode") or step.check in (nothing_done, nothing_to_do)
    others = looks or step.name in LATER_TAGS or step.name.startswith(("before", "after"))
    return step.name in FIRST_LOOKS or not others


def judge(case: Case, steps: list[Step], played: Played, *, exact: bool = True) -> list[str]:
    """What is wrong, a line a step."""
    run, wrong = Run(case, played, exact), []
    for step in steps:
        try:
            told = played[step.name]
            run.told[step.name] = told
            if step.register:
                run.registered[step.register] = told.result
            step.check(run, told)
        except (AssertionError, KeyError, TypeError, IndexError) as exc:
            reason = (str(exc).splitlines() or ["see the check of the step"])[0]
            wrong.append(f"{step.name}: {type(exc).__name__} {reason}\n    {_short(run.told.get(step.name))}")
    return wrong


def _short(told: Told | None) -> str:
    if told is None:
        return "not played"
    kept = {key: told.result[key] for key in ("changed", "msg", "actions", "warnings") if key in told.result}
    return f"{told.status}, called {told.called}, {json.dumps(kept)[:1200]}"


# What must be true


def succeeded(run: Run, told: Told) -> None:
    assert not told.failed, told.msg
    assert "warnings" not in told.result or not told.result["warnings"]


def nothing_done(run: Run, told: Told) -> None:
    succeeded(run, told)
    assert not told.changed
    assert told.result["actions"] == []
    assert told.writes == []
    assert told.result["diff"]["before"] == told.result["diff"]["after"]


def nothing_to_do(run: Run, told: Told) -> None:
    _nothing_but(run.case.reads)(run, told)


def _nothing_but(reads: int) -> Check:
    def check(run: Run, told: Told) -> None:
        nothing_done(run, told)
        most = max(reads, run.case.reads_at_most)
        assert told.retold or not run.exact or reads <= len(told.calls) <= most, f"{told.called} are not {reads}"
        assert not told.retold or len(set(told.called)) == len(told.called), f"{told.called}: one is read twice"

    return check


def only_looked(run: Run, told: Told) -> None:
    """Check mode with something to do: nothing changed, all told."""
    succeeded(run, told)
    assert told.changed
    assert told.actions
    assert told.writes == []
    assert told.result["diff"]["before"] != told.result["diff"]["after"]


def refused(says: Any, *, calls: int | None = None) -> Check:
    """The task fails with one line that holds the words, and changed nothing."""

    def check(run: Run, told: Told) -> None:
        assert told.failed, "it did not fail"
        for words in says if isinstance(says, list) else [says]:
            assert str(run.expected(words)) in told.msg
        assert "\n" not in told.msg
        assert "Traceback" not in json.dumps(told.result)
        assert not told.changed
        assert not told.result.get("actions")
        assert told.writes == []

    return check


def done_as_foretold(foretold: str, shows: Json, actions: list[str] | None) -> Check:
    """What check mode said would be done was done, and the resource is what it said it would be."""

    def check(run: Run, told: Told) -> None:
        succeeded(run, told)
        assert told.changed
        before = run.told[foretold]
        assert told.actions == before.actions
        assert told.writes == told.expected_writes, "what was called is not what is told"
        if actions:
            assert told.actions == actions
        wrong = differing(before.result["diff"], told.result["diff"], "diff") if run.exact else []
        found = run.resource(told)
        wrong += run.misfits(run.resource(before), found, run.case.module)
        wrong = [one for one in wrong if one.split(" was ")[0].rpartition(".")[2] not in run.case.moving]
        for path, value in shows.items():
            wrong += run.misfits(run.expected(value), run.at(found, path), path)
        assert not wrong, "; ".join(wrong)

    return check


def differing(foretold: Any, real: Any, path: str = "") -> list[str]:
    """Where two diffs differ, apart from what only the real run knows."""
    if isinstance(foretold, dict) and isinstance(real, dict):
        known = {key for key in {*foretold, *real} if not key.startswith(UNKNOWN)}
        return [
            wrong for key in sorted(known) for wrong in differing(foretold.get(key), real.get(key), f"{path}.{key}")
        ]
    if isinstance(foretold, list) and isinstance(real, list) and len(foretold) == len(real):
        return [
            wrong
            for number, pair in enumerate(zip(foretold, real, strict=True))
            for wrong in differing(*pair, f"{path}.{number}")
        ]
    return [] if foretold in (real, UNKNOWN) else [f"{path} was to be {foretold!r} and is {real!r}"]


def misfits(foretold: Any, real: Any, path: str = "") -> list[str]:
    """Where something is not as foretold, in what was foretold of it. The order of a list says nothing."""
    if isinstance(foretold, dict) and isinstance(real, dict):
        return [wrong for key in foretold for wrong in misfits(foretold[key], real.get(key), f"{path}.{key}")]
    if isinstance(foretold, list) and isinstance(real, list) and len(foretold) == len(real):
        left = list(real)
        for one in foretold:
            found = next((index for index, other in enumerate(left) if not misfits(one, other)), None)
            if found is None:
                return [f"{path} was to hold {one!r} and holds {left!r}"]
            del left[found]
        return []
    unknown = isinstance(foretold, str) and UNKNOWN in foretold and real is not None
    return [] if unknown or foretold == real else [f"{path} was to be {foretold!r} and is {real!r}"]


# The steps


def steps_of(case: Case) -> list[Step]:
    return [
        *_prepare("before", case.before),
        *_birth(case),
        *_changes(case),
        *_apart(case),
        *_tags(case),
        *_information(case),
        *_replacement(case),
        *_refusals(case),
        *_end(case),
        *_prepare("after", case.after),
    ]


def _prepare(word: str, tasks: list[Json]) -> Iterator[Step]:
    for number, task in enumerate(tasks):
        kept = {key: value for key, value in task.items() if key != "register"}
        name = [key for key in kept if key in MODULES][0]  # noqa: RUF015 - an empty list is a mistake to see
        yield Step(f"{word} {number}: {name}", kept, succeeded, task.get("register", ""))


def _of(case: Case, options: Json, **keywords: Any) -> Json:
    return {case.module: options, **keywords}


def _birth(case: Case) -> Iterator[Step]:
    if case.always:
        yield Step("as it is", _of(case, case.present), nothing_to_do, "made")
        return
    absent = {**case.which, "state": "absent"}
    yield Step("absent, of what never was", _of(case, absent), nothing_done)
    yield Step("create, check mode", _of(case, case.present, check_mode=True), only_looked)
    yield Step("create", _of(case, case.present), _born(case), "made")
    yield Step("create, again", _of(case, case.present), nothing_to_do)
    if case.by_id:
        by_id = _nothing_but(case.reads_by_id or case.reads)
        yield Step("by id, check mode", _of(case, case.by_id, check_mode=True), by_id)
    if case.reordered:
        yield Step("create, reordered", _of(case, {**case.present, **case.reordered}), nothing_to_do)


def _born(case: Case) -> Check:
    done = done_as_foretold("create, check mode", case.shows, case.born)

    def check(run: Run, told: Told) -> None:
        done(run, told)
        for path, value in case.recorded.items():
            assert not run.exact or at(run.resource(told), path) == value
        assert case.member or told.result["diff"]["before"] == {}

    return check


def _change(case: Case, name: str, options: Json, shows: Json, actions: list[str] | None) -> Iterator[Step]:
    yield Step(f"{name}, check mode", _of(case, options, check_mode=True), only_looked)
    yield Step(name, _of(case, options), done_as_foretold(f"{name}, check mode", shows, actions))
    yield Step(f"{name}, again", _of(case, options), nothing_to_do)


def _after_changes(case: Case) -> Json:
    options = dict(case.present)
    for change in case.changes:
        options |= {} if change.get("alone") else change["to"]
    return options | case.tags_after


def _changes(case: Case) -> Iterator[Step]:
    options = dict(case.present)
    for change in case.changes:
        options |= {} if change.get("alone") else change["to"]
        only = {**case.which, **change["to"]} if change.get("alone") else dict(options)
        yield from _change(case, f"change {change['name']}", only, change.get("shows", {}), change.get("actions"))


def _apart(case: Case) -> Iterator[Step]:
    for one in case.apart:
        yield Step(one["name"], one["task"], _as_told(one), one.get("register", ""))


def _as_told(one: Json) -> Check:
    def check(run: Run, told: Told) -> None:
        if "says" in one:
            refused(one["says"])(run, told)
            return
        if "failing" in one:
            assert told.failed
            assert not told.changed
            for words in one["failing"]:
                assert words in told.msg
            return
        succeeded(run, told)
        if "changed" in one:
            assert told.changed is one["changed"]
        if "actions" in one:
            assert told.actions == one["actions"]
        if "called" in one:
            assert not run.exact or told.called == one["called"]
        for path, value in one.get("shows", {}).items():
            wrong = run.misfits(run.expected(value), run.at(told.result, path), path)
            assert not wrong, "; ".join(wrong)

    return check


def _tags(case: Case) -> Iterator[Step]:
    if not case.tags:
        return
    options = {key: value for key, value in _after_changes(case).items() if key != "tags"}
    named = {"Name": options["name"]} if case.name else {}

    def tagged(name: str, tags: Json, shown: Json, **more: Any) -> Iterator[Step]:
        foretold, done, _again = _change(case, f"tags {name}", {**options, "tags": tags, **more}, {}, None)
        yield from (foretold, dataclasses.replace(done, check=_and_tags(done.check, shown)))

    def _and_tags(check: Check, shown: Json) -> Check:
        def both(run: Run, told: Told) -> None:
            check(run, told)
            assert (run.resource(told).get("tags") or {}) == {**named, **shown}

        return both

    yield from tagged("added", {"team": "blue", "stage": "test"}, {"team": "blue", "stage": "test"})
    yield Step("tags left alone", _of(case, options), nothing_to_do)
    yield from tagged("changed without purge", {"team": "red"}, {"team": "red", "stage": "test"}, purge_tags=False)
    yield from tagged("purged", {"team": "red", "size": "1"}, {"team": "red", "size": "1"})
    yield Step("no tags without purge", _of(case, {**options, "tags": {}, "purge_tags": False}), nothing_to_do)
    yield from tagged("cleared", {}, {})
    yield Step("tags cleared, again", _of(case, {**options, "tags": {}}), nothing_to_do)


def _information(case: Case) -> Iterator[Step]:
    if not case.info:
        return
    options = {key: value for key, value in _after_changes(case).items() if key != "tags"}
    yield Step("at last", _of(case, options), nothing_to_do)
    key = case.infos or f"{case.module}s"

    def found(run: Run, told: Told) -> None:
        succeeded(run, told)
        assert not told.changed
        assert told.writes == []
        resource = run.resource(run.told["at last"])
        expected = {key: value for key, value in resource.items() if key not in case.unlisted}
        items = [one for one in told.result[key] if not run.misfits(expected, one, key)]
        assert len(items) == 1, f"{json.dumps(expected)} is not once in {json.dumps(told.result[key])}"

    for name, asked in (("info", case.info), ("info by id", case.info_by_id)):
        if asked:
            yield Step(name, {f"{case.module}_info": asked, "check_mode": name == "info"}, found)


def _replacement(case: Case) -> Iterator[Step]:
    fixed = case.fixed
    if not fixed:
        return
    options = fixed.get("options") or {**case.present, **fixed["to"]}
    says = [*fixed["says"], "cannot be changed in place"]
    allowed = fixed.get("replace", True)
    yield Step("fixed", _of(case, options), _cannot_change(says, allowed=allowed))
    if allowed:
        again = {**options, "replace": True}
        yield Step("replace, check mode", _of(case, again, check_mode=True), only_looked)
        yield Step("replace", _of(case, again), _replaced(fixed), "made")
        yield Step("replace, again", _of(case, again), nothing_to_do)


def _cannot_change(says: list[str], *, allowed: bool) -> Check:
    """The error names replace: true exactly where that is an option."""

    def check(run: Run, told: Told) -> None:
        refused(says)(run, told)
        assert ("replace: true" in told.msg) is allowed

    return check


def _replaced(fixed: Json) -> Check:
    def check(run: Run, told: Told) -> None:
        done_as_foretold("replace, check mode", fixed.get("shows", {}), None)(run, told)
        assert any(name.startswith("Delete") for name in told.actions)
        assert any(name.startswith(("Create", "Allocate")) for name in told.actions)
        assert told.result["diff"]["before"]

    return check


def _refusals(case: Case) -> Iterator[Step]:
    for one in case.bad:
        yield Step(f"bad: {one['name']}", _of(case, one["options"]), refused(one["says"]))
    if case.unknown:
        says = [
            "There is no",
            *(str(value[0] if isinstance(value, list) else value) for value in case.unknown.values()),
        ]
        yield Step("an id that does not exist", _of(case, case.unknown), refused(says))
        absent = {**case.unknown, "state": "absent"}
        yield Step(
            "an id that does not exist, absent",
            _of(case, absent),
            nothing_done if case.unknown_absent else refused(says),
        )


def _end(case: Case) -> Iterator[Step]:
    if case.always or case.leaves is not None:
        return
    absent = {**case.which, "state": "absent"}

    def gone(run: Run, told: Told) -> None:
        succeeded(run, told)
        assert told.changed
        assert told.actions == run.told["absent, check mode"].actions
        assert told.writes == told.expected_writes
        assert not case.gone or told.actions == case.gone
        assert told.result["diff"]["before"]
        assert case.member or told.result["diff"]["after"] == {}
        assert not told.result[case.key] or (case.member and case.result)

    yield Step("absent, check mode", _of(case, absent, check_mode=True), only_looked)
    yield Step("absent", _of(case, absent), gone)
    yield Step("absent, again", _of(case, absent), nothing_done)
