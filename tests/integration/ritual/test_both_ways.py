"""Each way in which a task can be told how to run, played in the worker and as a process: whole results are equal."""

from __future__ import annotations

import dataclasses
import datetime
import json

import pytest
import yaml

from tests.emulator.accounts import FIRST
from tests.integration.playing import BIN, Player
from tests.integration.ritual import odd_module

pytestmark = pytest.mark.ritual

OTHER = f"{BIN}/../{BIN.name}/python"
THIS = "{{ ansible_playbook_python }}"
NO_PYTHON = {"ansible_connection": "local"}
"""Variables of a play that leave the interpreter to what else there is."""
KEYS = {"OSC_ACCESS_KEY": "", "OSC_SECRET_KEY": ""}


@dataclasses.dataclass(frozen=True)
class Way:
    """A way to run tasks. ``processes``: how many of them cannot run in the worker."""

    tasks: list[dict]
    processes: int = 0
    env: dict = dataclasses.field(default_factory=dict)
    files: dict = dataclasses.field(default_factory=dict)
    options: tuple = ()
    keywords: dict = dataclasses.field(default_factory=dict)
    fails: bool = False


def odd(**options):
    return {"odd": options}


def hosts(limit, **variables):
    """An inventory of local hosts with variables of their own, and those of them to play on."""
    lines = (
        " ".join([name, "ansible_connection=local", *(f"{key}='{value}'" for key, value in own.items())])
        for name, own in variables.items()
    )
    return {"files": {"hosts.ini": "\n".join([*lines, ""])}, "options": ("-i", "hosts.ini", "--limit", limit)}


def interpreter(path):
    return {"ansible_python_interpreter": path}


OF_HOST = {"vars": NO_PYTHON}
PROFILE = json.dumps(
    {"default": {"access_key": FIRST.access_key, "secret_key": FIRST.secret_key, "region": "us-east-2"}}
)
WITHOUT = {"pydantic": {"PYTHONPATH": "{folder}/no-pydantic"}, "httpx": {"PYTHONPATH": "{folder}/no-httpx"}}

TABLE = {
    "nothing special": Way([odd(text="a", number="3")]),
    # --- the environment of the task ---
    "paths with ~ and a variable": Way(
        [
            {
                **odd(path="~/x/$MARK", paths=["$MARK", "~nobody-of-this-name/x", "${MARK}y"]),
                "environment": [{"HOME": "/elsewhere", "MARK": "here"}, {"MARK": "there"}],
            },
            odd(path="~/x/$MARK"),
        ]
    ),
    "a profile below the task's home": Way(
        [
            {**odd(), "environment": {"HOME": "{{ playbook_dir }}/../../home", "OSC_REGION": ""}},
            {**odd(config_file="~/.osc/config.json"), "environment": {"HOME": "{{ playbook_dir }}/../../home"}},
            {**odd(config_file="$MARK/.osc/config.json"), "environment": {"MARK": "{{ playbook_dir }}/../../home"}},
        ],
    ),
    "a relative path": Way([odd(log_path="log.txt"), odd(config_file="../../home/.osc/config.json"), odd(path=".")]),
    "values of the environment that are no text": Way([{**odd(), "environment": {"MARK": 1.5, "HOME": None}}]),
    "an environment that is none": Way([{**odd(), "environment": ["MARK"]}]),
    "an undefined variable in the environment": Way([{**odd(), "environment": {"MARK": "{{ nope }}"}}], fails=True),
    "variables for Python itself": Way([{**odd(), "environment": {"PYTHONPATH": "/nowhere"}}], 1),
    "the switch, in the environment of the task": Way([{**odd(), "environment": {"OUTSCALE_CLOUD_IN_WORKER": "0"}}], 1),
    # --- validation ---
    "an option and its alias": Way([odd(text="a", words="b"), odd(text="a", words="b", warns=True), odd(warns=True)]),
    "an option and its alias, refused": Way([odd(text="a", words="b", number="x")], fails=True),
    "deprecated options": Way([odd(old="x"), odd(nested={"former": "x"}), odd(old="x", number="x")], fails=True),
    "what is refused": Way([odd(nope=1), odd(number="x"), odd(nested={"nope": 1}), odd(mapping="[")], fails=True),
    "an option that is null": Way([odd(text=None, mapping=None)]),
    "what JSON has no word for": Way(
        [
            odd(
                text=datetime.date(2026, 1, 2),
                mapping={
                    True: 1,
                    None: 2,
                    1.5: 3,
                    7: datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC),
                    "deep": [{False: datetime.date(2026, 1, 2)}],
                },
            ),
            odd(text=datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)),
        ]
    ),
    "a time limit of zero": Way([odd(connect_timeout=0)], fails=True),
    # --- the interpreter ---
    "of the play": Way([{**odd(), "vars": interpreter(OTHER)}], 1),
    "of the play, as a template": Way([{**odd(), "vars": {**interpreter("{{ mine }}"), "mine": OTHER}}], 1),
    "this one, as a template": Way([{**odd(), "vars": {**interpreter("{{ mine }}"), "mine": THIS}}]),
    "an undefined template": Way([{**odd(), "vars": interpreter("{{ nope }}")}], fails=True),
    "one that is not there": Way([{**odd(), "vars": interpreter("/nowhere/python")}], 1, fails=True),
    "of the host": Way([odd()], 1, **hosts("one,two", one=interpreter(OTHER), two=interpreter(THIS)), keywords=OF_HOST),
    "of the delegated host": Way(
        [{**odd(), "delegate_to": "one"}, {**odd(), "delegate_to": "two"}],
        1,
        **hosts("three", one=interpreter(OTHER), two=interpreter(THIS), three=interpreter(THIS)),
        keywords=OF_HOST,
    ),
    "of a host that delegates": Way(
        [{**odd(), "delegate_to": "{{ item }}", "loop": ["two", "one", "two"]}],
        1,
        **hosts("three", one=interpreter(OTHER), two=interpreter(THIS), three=interpreter("/nowhere/python")),
        keywords=OF_HOST,
    ),
    "of the configuration file": Way(
        [odd()], 1, files={"ansible.cfg": f"[defaults]\ninterpreter_python = {OTHER}\n"}, keywords=OF_HOST
    ),
    "of the environment": Way([odd()], 1, env={"ANSIBLE_PYTHON_INTERPRETER": OTHER}, keywords=OF_HOST),
    "this one, of the environment": Way([odd()], env={"ANSIBLE_PYTHON_INTERPRETER": THIS}, keywords=OF_HOST),
    "discovered before": Way(
        [
            {"ansible.builtin.set_fact": {"discovered_interpreter_python": OTHER, "cacheable": True}},
            {**odd(), "vars": interpreter("auto_silent")},
            {**odd(), "vars": interpreter("{{ none_at_all | default('auto') }}")},
            {"ansible.builtin.set_fact": {"discovered_interpreter_python": THIS, "cacheable": True}},
            {**odd(), "vars": interpreter("auto_silent")},
        ],
        2,
    ),
    "to be discovered in a list": Way(
        [odd(), odd()],
        2,
        keywords={"vars": {**NO_PYTHON, **interpreter("auto_silent"), "ansible_interpreter_python_fallback": [OTHER]}},
    ),
    # --- libraries ---
    "a profile without pydantic": Way(
        [odd(profile="default", config_file="../../home/.osc/config.json"), {**odd(), "environment": KEYS}, odd()],
        env={"HOME": "{folder}/home", **WITHOUT["pydantic"]},
        fails=True,
    ),
    "a broken file of profiles": Way(
        [odd(), {**odd(), "environment": KEYS}, {**odd(), "environment": {"OSC_REGION": ""}}],
        env={"HOME": "{folder}/broken"},
        fails=True,
    ),
    "no httpx here": Way([odd()], env=WITHOUT["httpx"], fails=True),
    "no httpx here, but with another interpreter": Way(
        [odd()], 1, env={**WITHOUT["httpx"], "ANSIBLE_PYTHON_INTERPRETER": "{folder}/python"}, keywords=OF_HOST
    ),
}

ASIDE = {"ANSIBLE_KEEP_REMOTE_FILES": "1", "ANSIBLE_PIPELINING": "0"}
USUAL = [name for name, told in TABLE.items() if not (told.env or told.files or told.options or told.keywords)]
"""Ways that one play can hold."""


@pytest.fixture
def folder(tmp_path):
    """A folder with the odd module, libraries that are none, a Python that does not see those, and a home."""
    for name in ("pydantic", "httpx"):
        (tmp_path / f"no-{name}").mkdir()
        (tmp_path / f"no-{name}" / f"{name}.py").write_text(f"raise ImportError('no {name}')\n")
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\nunset PYTHONPATH\nexec {BIN}/python "$@"\n')
    python.chmod(0o755)
    (tmp_path / "home" / ".osc").mkdir(parents=True)
    (tmp_path / "home" / ".osc" / "config.json").write_text(PROFILE)
    (tmp_path / "broken" / ".osc").mkdir(parents=True)
    (tmp_path / "broken" / ".osc" / "config.json").write_text("{")
    (tmp_path / "odd").mkdir()
    return tmp_path


class OfYaml(Player):
    """Plays tasks whose values JSON has no word for."""

    def play(self, tasks, *, files, **others):
        """Play them out of a file of YAML, in which no anchor says that two values are one."""
        told = yaml.dump_all([tasks], Dumper=Plain, sort_keys=False)
        including = [{"ansible.builtin.include_tasks": "tasks.yml"}]
        return super().play(including, files={**files, "tasks.yml": told}, **others)


class Plain(yaml.SafeDumper):
    """Writes a value as often as it occurs."""

    def ignore_aliases(self, data):
        return True


def results_of(folder, emulator, names, way):
    """Results of the ways of these names, by name, the number of their processes, and what was shown."""
    here = folder / way
    here.mkdir(exist_ok=True)
    player = OfYaml(emulator, here)
    # the same name for the folder of both plays: a play's files are named in its results
    player.number = len(list(folder.glob("*/play-*")))
    first = TABLE[names[0]]
    env = {key: value.replace("{folder}", str(folder)) for key, value in first.env.items()}
    done = player.play(
        [{"name": name, **task} for name in names for task in TABLE[name].tasks],
        way=way,
        files={**first.files},
        options=first.options,
        env={**ASIDE, **odd_module.environment(folder / "odd"), **env},
        **first.keywords,
    )
    play = here / f"play-{player.number}"
    processes = list(play.glob("remote/*/AnsiballZ_odd.py"))
    found = {name: [] for name in names}
    for one in done.told:
        if one.name in found:
            text = json.dumps([one.host, one.status, one.result], sort_keys=True)
            found[one.name].append(without_places(json.loads(text.replace(str(play), "PLAY"))))
    # of several hosts, any may come first
    return {name: sorted(results, key=lambda one: str(one[0])) for name, results in found.items()}, len(processes), done


def without_places(value):
    """The same without where in the code it happened, which is another file in a process."""
    if isinstance(value, dict):
        return {key: without_places(item) for key, item in value.items() if key not in PLACES}
    return [without_places(item) for item in value] if isinstance(value, list) else value


PLACES = {"exception", "module_stderr", "module_stdout"}


def check(folder, emulator, names):
    odd_module.write(folder / "odd")
    here, processes, done = results_of(folder, emulator, names, "worker")
    there, _all, _done = results_of(folder, emulator, names, "process")
    assert [name for name in names if not here[name]] == [], done.output
    assert {name: (here[name], there[name]) for name in names if here[name] != there[name]} == {}
    failed = {name for name in names for _host, status, _result in here[name] if status == "failed"}
    assert failed == {name for name in names if TABLE[name].fails}
    assert processes == sum(TABLE[name].processes for name in names), done.output


def test_a_task_gives_the_same_in_the_worker_and_as_a_process(folder, emulator):
    check(folder, emulator, USUAL)


@pytest.mark.parametrize("name", [name for name in TABLE if name not in USUAL])
def test_a_play_gives_the_same_in_the_worker_and_as_a_process(folder, emulator, name):
    check(folder, emulator, [name])
