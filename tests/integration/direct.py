"""Plays tasks without ansible-playbook: each module in this process, over HTTP against the emulator.

What a module does between its arguments and its result is all there; what Ansible does around it is not. A life of
forty tasks takes a second, so that faults can be tried for every module and every call.
"""

from __future__ import annotations

import importlib
import json
import threading
import time
from typing import Any

from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible.module_utils.common.parameters import remove_values
from ansible.parsing.dataloader import DataLoader
from ansible.template import Templar, trust_as_template

from tests.integration import covering
from tests.integration.playing import MODULES, Json, Played, Player, Told

PACKAGE = "ansible_collections.outscale.cloud.plugins"
PREFIX = "outscale.cloud."
KEYWORDS = frozenset({"name", "register", "check_mode", "diff", "vars", "loop", "loop_control"})


class DirectPlayer(Player):
    """Runs tasks one after the other in this process. A failed task does not end the play."""

    def play(self, tasks: list[Json], *, known: Json | None = None, **keywords: Any) -> Played:
        """Play the tasks; ``env``: settings beside the emulator's own.

        ``known``: results by the name that they were registered under, those of these tasks are added.
        """
        env = {**self.emulator.env, **(keywords.get("env") or {})}
        self.number += 1
        folder = self.folder / f"direct-{self.number}"
        folder.mkdir()
        self.emulator.clear_calls()
        variables = {} if known is None else known
        lines = [self._run(task, variables, env, str(folder)) for task in tasks]
        calls = self._calls()
        told = []
        for name, status, result, start, end in lines:
            sent = [call for call in calls if start <= call["at"] <= end]
            told.append(Told(name, "localhost", status, result, self._retold(sent), self.retells, sent))
        covering.note(tasks, told, MODULES)
        return Played(told, "", "", 0)

    def _run(self, task: Json, variables: Json, env: Json, folder: str) -> tuple[str, str, Json, float, float]:
        name = next(key for key in task if key not in KEYWORDS)
        start = time.time()
        try:
            result = self._played(name, task, {**variables, **(task.get("vars") or {})}, env, folder)
        except Exception as exc:  # noqa: BLE001 - a template that cannot be resolved fails the task, as in Ansible
            result = {"failed": True, "msg": f"{type(exc).__name__}: {exc}"}
        result = {"changed": False, **json.loads(json.dumps(result, default=str))}
        if "register" in task:
            variables[task["register"]] = result
        return task.get("name", name), "failed" if result.get("failed") else "ok", result, start, time.time()

    def _played(self, name: str, task: Json, variables: Json, env: Json, folder: str) -> Json:
        check = bool(task.get("check_mode"))
        if "loop" not in task:
            return self._result(name, templated(task[name] or {}, variables), env, folder, check=check)
        items = templated(task["loop"], variables)
        each = [
            self._result(name, templated(task[name] or {}, {**variables, "item": item}), env, folder, check=check)
            for item in items
        ]
        failed = {"failed": True, "msg": "One or more items failed"} if any(one.get("failed") for one in each) else {}
        return {"changed": any(one.get("changed") for one in each), "results": each, **failed}

    def _result(self, name: str, args: Json, env: Json, folder: str, *, check: bool) -> Json:
        if name.endswith("debug"):
            return {"msg": args.get("msg")}
        if name.endswith("uri"):
            self.emulator.switch(**args["body"])
            return {"changed": False}
        base = importlib.import_module(f"{PACKAGE}.module_utils._modules.base")
        refusal = importlib.import_module(f"{PACKAGE}.module_utils._modules.wrong_options").refusal
        declared = importlib.import_module(f"{PACKAGE}.modules.{name.rpartition('.')[2]}").MODULE
        valid = ArgumentSpecValidator(declared.argument_spec, **declared.constraints).validate(args)
        if valid.error_messages:
            whole = f"{PREFIX}{name.rpartition('.')[2]}"
            return {"failed": True, "msg": refusal(whole, declared.argument_spec, valid)}
        asked = base.Task(valid.validated_parameters, base.nulls_of(args), check, env, 0, folder)
        try:
            result = declared.execute(asked)
        except base.Failed as exc:
            result = {**exc.result, "failed": True}
        secrets = valid._no_log_values
        return remove_values(result, secrets) if secrets else result


class Hurry:
    """A clock for the client and the engine on which waiting takes a fraction of its time, for tests of recovery.

    Each thread has its own: what one sleeps through is no time of another.
    """

    def __init__(self, times: float) -> None:
        self.times = times
        self._own = threading.local()

    def monotonic(self) -> float:
        """Seconds from some beginning: what really passed, and what was only slept."""
        return time.monotonic() + getattr(self._own, "slept", 0.0)

    def sleep(self, seconds: float) -> None:
        """Sleep a fraction of it."""
        time.sleep(seconds / self.times)
        self._own.slept = getattr(self._own, "slept", 0.0) + seconds * (1 - 1 / self.times)

    def put_on(self, monkeypatch: Any) -> None:
        """Make it the clock of every client until the test is over."""
        clock = importlib.import_module(f"{PACKAGE}.module_utils._client.http.transport").Clock
        monkeypatch.setattr(clock, "monotonic", lambda _clock: self.monotonic())
        monkeypatch.setattr(clock, "sleep", lambda _clock, seconds: self.sleep(seconds))


def templated(value: Any, variables: Json) -> Any:
    """A value with its templates resolved as Ansible does."""
    if isinstance(value, dict):
        return {str(key): templated(item, variables) for key, item in value.items()}
    if isinstance(value, list):
        return [templated(item, variables) for item in value]
    if not isinstance(value, str) or "{{" not in value:
        return value
    found = Templar(DataLoader(), variables=variables).template(trust_as_template(value))
    return json.loads(json.dumps(found, default=str))
