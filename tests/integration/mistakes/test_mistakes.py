"""What people get wrong: check mode says so, the real run names it with and without details, and nothing is left.

The mistakes are data: ``mistakes/*.yml``, by what they are about. Each is a task, and ``says``: what each message must
hold. ``unseen``: why check mode cannot see it. ``leaves``: kinds of what stays on the cloud, each with its name, which
the message holds.
``switches``: of the emulator.
"""

from __future__ import annotations

import dataclasses
import importlib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.integration.direct import PACKAGE, DirectPlayer, templated

pytestmark = pytest.mark.ritual

HERE = Path(__file__).parent
PROMPT = 1_000_000
KEYWORDS = {"says", "unseen", "leaves", "switches"}
RUNS = ("check mode", "details", "no details")
FCU = "check mode over FCU"
FOUND_AT_LEAST = 0.95
ABOUT_WHAT_IS_THERE = ("references", "uses")


@dataclasses.dataclass(frozen=True)
class Mistake:
    """A task that is wrong, and what is to be told of it."""

    name: str
    task: dict[str, Any]
    says: list[str]
    unseen: str = ""
    leaves: dict[str, str] = dataclasses.field(default_factory=dict)
    switches: dict[str, Any] = dataclasses.field(default_factory=dict)


def _load():
    for path in sorted((HERE / "mistakes").glob("*.yml")):
        for name, entry in yaml.safe_load(path.read_text()).items():
            task = {key: value for key, value in entry.items() if key not in KEYWORDS}
            others = {key: value for key, value in entry.items() if key in KEYWORDS}
            yield f"{path.stem}: {name}", Mistake(f"{path.stem}: {name}", task, **others)


MISTAKES = dict(_load())


class Stage:
    """The scene, once made, and what each mistake gave in each way of running it, played when it is asked for."""

    def __init__(self, emulator, folder):
        self.emulator = emulator
        self.player = DirectPlayer(emulator, folder)
        self.told = {}
        emulator.reset()
        self.usual = emulator.switch(speed=PROMPT)
        self.ids, results, self.meant = {}, {}, []
        for name, task in yaml.safe_load((HERE / "scene.yml").read_text()).items():
            if isinstance(task, str):
                self.ids[name] = templated(task, results)
                continue
            (told,) = self.player.play([templated(task, self.ids)]).told
            assert not told.failed, f"{name}: {told.msg}"
            (module,) = task
            declared = importlib.import_module(f"{PACKAGE}.modules.{module}").MODULE
            results[name] = told.result[module]
            self.ids[name] = told.result[module][declared.resource.id_option]
            guarded = (module in ("volume", "nic") and "vm_id" in task[module]) or "deletion_protection" in task[module]
            if not guarded:  # what is linked, or protected, has to be freed by a task of its own
                self.meant.append((module, self._which(module, name, templated(task[module], self.ids))))
        self.moment = emulator.keep()
        self.there = self._there()

    def play(self, name, run):
        """What the mistake told in one way of running it, and what it left."""
        if (name, run) not in self.told:
            mistake = MISTAKES[name]
            self.emulator.switch(no_details=run == "no details", **mistake.switches)
            task = {**templated(mistake.task, self.ids), "check_mode": run in ("check mode", FCU)}
            (told,) = self.player.play([task], env={"OSC_API": "fcu"} if run == FCU else {}).told
            left = self._there()
            self.told[name, run] = told, {kind: ids - self.there.get(kind, set()) for kind, ids in left.items()}
            self.emulator.switch(**{key: self.usual[key] for key in ("no_details", *mistake.switches)})
            if not task["check_mode"]:
                gone = [kind for kind, ids in self.there.items() if ids - left.get(kind, set())]
                self.emulator.go_back(self.moment)
                assert not gone, f"taken away: {gone}"
        return self.told[name, run]

    def says(self, name):
        return [str(one) for one in templated(MISTAKES[name].says, self.ids)]

    def _which(self, module, name, options):
        """The options that say which one is meant."""
        if module == "security_group":
            return {"security_group_id": self.ids[name]}
        return {key: options[key] for key in ("name", f"{module}_name", "user_name", "project_id") if key in options}

    def _there(self):
        found = {}
        for kinds in self.emulator.state(made=True).values():
            for kind, items in kinds.items():
                found.setdefault(kind, set()).update(items)
        return found


@pytest.fixture(scope="module")
def stage(running_emulator, tmp_path_factory):
    return Stage(running_emulator, tmp_path_factory.mktemp("mistakes"))


def test_there_are_enough_of_them():
    assert len(MISTAKES) >= 120
    unseen = [one for one in MISTAKES.values() if one.unseen]
    assert 1 - len(unseen) / len(MISTAKES) >= FOUND_AT_LEAST


@pytest.mark.parametrize("name", MISTAKES)
def test_check_mode_says_so(name, stage):
    told, left = stage.play(name, "check mode")
    if MISTAKES[name].unseen:
        assert not told.failed, "it is seen: take the reason away"
        return
    assert told.failed, f"not found, it says {told.actions} and {told.result.get('warnings')}"
    assert [one for one in stage.says(name) if one not in told.msg] == [], told.msg
    assert "\n" not in told.msg
    assert not any(left.values())


@pytest.mark.parametrize("name", [name for name in MISTAKES if name.startswith(ABOUT_WHAT_IS_THERE)])
def test_check_mode_says_so_over_fcu(name, stage):
    told, _left = stage.play(name, FCU)
    assert told.failed, f"not found, it says {told.actions} and {told.result.get('warnings')}"
    if "FCU" not in told.msg:
        assert [one for one in stage.says(name) if one not in told.msg] == [], told.msg


@pytest.mark.parametrize("run", RUNS[1:])
@pytest.mark.parametrize("name", MISTAKES)
def test_the_real_run_names_it_and_leaves_nothing(name, run, stage):
    told, left = stage.play(name, run)
    assert told.failed, f"it was done: {told.actions}"
    assert [one for one in stage.says(name) if one not in told.msg] == [], told.msg
    assert "\n" not in told.msg
    assert {kind for kind, ids in left.items() if ids} == set(MISTAKES[name].leaves)
    assert [name for name in MISTAKES[name].leaves.values() if name not in told.msg] == []


def test_a_play_that_takes_everything_apart_is_not_refused_in_check_mode(stage):
    ends = [{module: {**options, "state": "absent"}, "check_mode": True} for module, options in reversed(stage.meant)]
    told = stage.player.play(ends).told
    assert [one.msg for one in told if one.failed] == []
    assert not any(one.result.get("warnings") for one in told)
    assert len([one for one in told if one.changed]) == len(told)
