"""Plays tasks with ansible-playbook against an emulator, and tells what each gave and what it called."""

from __future__ import annotations

import dataclasses
import itertools
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.integration import covering

HERE = Path(__file__).resolve().parent
BIN = Path(os.environ.get("PLAYED_WITH") or Path(sys.executable).parent)
"""The folder of the ansible-playbook that plays: another than this Python's where that one cannot run the tests."""
COLLECTION = "outscale.cloud"
WAYS = {"worker": {}, "process": {"OUTSCALE_CLOUD_IN_WORKER": "0"}}
"""How a module runs: inside Ansible's worker, or as a process of its own."""

OWN_PROCESS = {"vars": {"ansible_python_interpreter": f"{BIN}/./python"}}
"""Of a task: a Python that is not the one of the worker, by its name, makes the module a process of its own."""

READS = ("Read", "Get", "List", "Check", "Describe")
LONGEST = 1200

Json = dict[str, Any]


@dataclasses.dataclass(frozen=True)
class Told:
    """What a task told, and the calls that the cloud saw while it ran: ``sent`` as they came, ``calls`` as retold."""

    name: str
    host: str
    status: str
    result: Json
    calls: list[Json]
    retold: bool = False
    sent: list[Json] = dataclasses.field(default_factory=list)

    @property
    def msg(self) -> str:
        return str(self.result.get("msg", ""))

    @property
    def changed(self) -> bool:
        return bool(self.result.get("changed"))

    @property
    def failed(self) -> bool:
        return self.status == "failed"

    @property
    def actions(self) -> list[str]:
        """The names of the changing calls that the task says it made."""
        return [one["action"] for one in self.result.get("actions", [])]

    @property
    def expected_writes(self) -> list[str]:
        """What must have been carried out. Where calls are retold, those of one name in a row are told as one."""
        return [name for name, _row in itertools.groupby(self.actions)] if self.retold else self.actions

    @property
    def called(self) -> list[str]:
        """The names of the calls that arrived."""
        return [call["action"] for call in self.calls]

    @property
    def reads(self) -> list[str]:
        return [name for name in self.called if name.startswith(READS)]

    @property
    def writes(self) -> list[str]:
        """The names of the changing calls that the cloud carried out."""
        names = [
            call["action"]
            for call in self.calls
            if not call["action"].startswith(READS) and call["status"] in (200, 202)
        ]
        return [name for name, _row in itertools.groupby(names)] if self.retold else names


@dataclasses.dataclass(frozen=True)
class Played:
    """A play that is over: its tasks in order, and what it showed."""

    told: list[Told]
    stdout: str
    stderr: str
    status: int

    def __getitem__(self, name: str) -> Told:
        found = [one for one in self.told if one.name == name]
        assert len(found) == 1, (
            f"{len(found)} tasks {name!r}; the play said:\n{self.stdout[-3000:]}\n{self.stderr[-3000:]}"
        )
        return found[0]

    @property
    def output(self) -> str:
        return self.stdout + self.stderr


def module(task: Json) -> Json:
    """A task as Ansible reads it: ``net: {...}`` is ``outscale.cloud.net: {...}``."""
    return {f"{COLLECTION}.{name}" if name in MODULES else name: value for name, value in task.items()}


MODULES = frozenset(path.stem for path in (HERE.parents[1] / "plugins" / "modules").glob("*.py"))


class Player:
    """Runs plays. ``env``: of ansible-playbook, beside this process's own."""

    retells = False
    """Whether the calls are told under other names than they were made."""

    def __init__(self, emulator: Any, folder: Path) -> None:
        self.emulator = emulator
        self.folder = folder
        self.number = 0

    def play(
        self,
        tasks: list[Json],
        *,
        way: str = "worker",
        env: Json | None = None,
        keys: bool = True,
        options: tuple[str, ...] = (),
        hosts: tuple[str, ...] = ("localhost",),
        files: dict[str, str] | None = None,
        **keywords: Any,
    ) -> Played:
        """Play the tasks on ``hosts``, all of them this machine; a failed task does not end the play.

        ``keys``: with the emulator's credentials in the environment. ``files``: beside the playbook, name to text.
        ``keywords``: of the play.
        """
        self.number += 1
        folder = self.folder / f"play-{self.number}"
        folder.mkdir()
        play = {
            "hosts": "all",
            "gather_facts": False,
            "ignore_errors": True,
            "vars": {"ansible_connection": "local", "ansible_python_interpreter": "{{ ansible_playbook_python }}"},
            **keywords,
            "tasks": [module(task) for task in tasks],
        }
        (folder / "play.yml").write_text(json.dumps([play]))
        for name, text in {"ansible.cfg": "", **(files or {})}.items():
            (folder / name).write_text(text)
        self.emulator.clear_calls()
        done = subprocess.run(
            [BIN / "ansible-playbook", "-i", ",".join([*hosts, ""]), "play.yml", *options],
            cwd=folder,
            env=self._environment(folder, way, keys) | (env or {}),
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
        told = self._told(folder)
        covering.note(tasks, told, MODULES)
        return Played(told, done.stdout, done.stderr, done.returncode)

    def _environment(self, folder: Path, way: str, keys: bool) -> dict[str, str]:
        return {
            **os.environ,
            **(self.emulator.env if keys else {}),
            **WAYS[way],
            "ANSIBLE_CONFIG": str(folder / "ansible.cfg"),
            "ANSIBLE_CALLBACK_PLUGINS": str(HERE / "callback_plugins"),
            "ANSIBLE_CALLBACKS_ENABLED": "recorder",
            "ANSIBLE_LOCALHOST_WARNING": "false",
            "ANSIBLE_NOCOLOR": "true",
            "ANSIBLE_PIPELINING": "true",
            "ANSIBLE_LOCAL_TEMP": str(folder / "local"),
            "ANSIBLE_REMOTE_TEMP": str(folder / "remote"),
            "ANSIBLE_DEPRECATION_WARNINGS": "false",
            "PYTHONHASHSEED": "0",  # Ansible lists the values of a set in messages
            "RECORDER_FILE": str(folder / "record.jsonl"),
        }

    def _told(self, folder: Path) -> list[Told]:
        calls = self._calls()
        record = folder / "record.jsonl"
        lines = [json.loads(line) for line in record.read_text().splitlines()] if record.exists() else []
        told = []
        for line in lines:
            sent = [call for call in calls if line["start"] <= call["at"] <= line["end"]]
            what = (line["name"], line["host"], line["status"], line["result"])
            told.append(Told(*what, self._retold(sent), self.retells, sent))
        return told

    def _calls(self) -> list[Json]:
        return list(self.emulator.calls())

    def _retold(self, calls: list[Json]) -> list[Json]:
        """The calls of one task, as they are told."""
        return calls


_REFERENCE = re.compile(r"{{ *([a-z_][\w.]*) *}}")


def looked_up(value: Any, registered: Json) -> Any:
    """``{{ made.net.net_id }}`` as Ansible would see it: names, dots and numbers only."""
    if isinstance(value, dict):
        return {key: looked_up(item, registered) for key, item in value.items()}
    if isinstance(value, list):
        return [looked_up(item, registered) for item in value]
    found = _REFERENCE.fullmatch(value) if isinstance(value, str) else None
    return at(registered, found.group(1)) if found else value


def at(value: Any, path: str) -> Any:
    """The value at a dotted path."""
    for part in path.split("."):
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


_VARYING = (
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    r"\b[a-z]+(?:-[a-z]+)*-[0-9a-f]{8}\b",
    r"\b(?:[0-9a-f]{32}|(?=[A-Z]*[0-9])[0-9A-Z]{20}|[0-9A-Z]{32}|[0-9A-Z]{40})\b",
    r"\b(?:[0-9a-f]{2}:){5,15}[0-9a-f]{2}\b",
    r"\b(?:ip|ows)-\d+-\d+-\d+-\d+\b",
    r"\b\d+\.\d+\.\d+\.\d+\b",
    r"\b3\d{11}\b",
    r"-----BEGIN [^-]*PRIVATE KEY-----[^-]*-----END [^-]*PRIVATE KEY-----\s*",
)
_DATE = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?")
_VARIES = re.compile("|".join(f"({one})" for one in _VARYING))


def without_chance(results: list[Any]) -> list[Any]:
    """The same with what differs from run to run, such as ids, replaced by its kind and its number of appearance."""
    known: dict[str, str] = {}

    def named(match: re.Match[str]) -> str:
        text = match.group(0)
        return known.setdefault(text, f"<{match.lastindex} #{len(known) + 1}>")

    texts = (_DATE.sub("<date>", json.dumps(result, sort_keys=True)) for result in results)
    return [json.loads(_VARIES.sub(named, text)) for text in texts]
