"""Runs a module inside Ansible's worker where that changes nothing but the time; elsewhere as the process it is.

Ansible's main process loads an action plugin, and so this file, before it forks its workers: what is imported here,
and the HTTP client made here, is there in every worker.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import datetime
import importlib
import os
import pathlib
import sys
import typing as t

from ansible import constants
from ansible.errors import AnsibleError
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible.module_utils.common.parameters import remove_values
from ansible.plugins.action import ActionBase

from ..module_utils._client.http import prefork
from ..module_utils._modules import arguments
from ..module_utils._modules.base import Failed, Module, Result, Task, invocation, nulls_of
from ..module_utils._modules.wrong_options import refusal
from ._unfinished import Memory

__all__ = ["InWorker"]

INVOCATION = "INJECT_INVOCATION"  # since ansible-core 2.21
SWITCH = "OUTSCALE_CLOUD_IN_WORKER"
DISCOVERED = frozenset({"", "auto", "auto_silent", "auto_legacy", "auto_legacy_silent"})
"""What leaves it to Ansible to find a Python on the host."""
THIS_PYTHON = frozenset({sys.executable, "{{ ansible_playbook_python }}", "{{ansible_playbook_python}}"})
UNDECIDED = ""
FIRST_LIBRARIES = frozenset({"httpx", "pydantic"})
"""Those whose absence shows before anything is sent."""
PROCESS_ONLY = ("PYTHON", "LD_", "OPENSSL_")
"""How the names of variables begin that count only when a process starts."""


# once, for all workers. It saves time and no more: what is wrong is told by the task that meets it
for rules in ("limit_rules", "limits", "quotas", "references", "relations"):
    importlib.import_module(f"{prefork.__package__.rpartition('.')[0]}.schema.{rules}")
importlib.import_module(f"{arguments.__package__.rpartition('.')[0]}._engine.surroundings")
with contextlib.suppress(Exception):
    prefork.prepare(os.environ)
ArgumentSpecValidator(arguments.CONNECTION).validate({})
# what the environment and the configuration file say, which no task can change
CONFIGURED = constants.config.get_config_value("INTERPRETER_PYTHON")
LISTED = constants.config.get_config_value_and_origin("INTERPRETER_PYTHON_FALLBACK")[1] != "default"
INVOCATION_IS_OPTIONAL = INVOCATION in constants.config.get_configuration_definitions()


class InWorker(ActionBase):
    """The action plugin of every module of the collection. ``MODULE`` is what the module declares."""

    MODULE: t.ClassVar[Module]
    _supports_check_mode = True
    _supports_async = True

    def run(self, tmp: str | None = None, task_vars: dict[str, t.Any] | None = None) -> Result:
        """Run the task."""
        variables = task_vars or {}
        result: Result = super().run(tmp, variables)
        environment = self._environment()
        memory = Memory(_shared_folder())
        self._take_unfinished(memory)
        python = self._python(variables)
        done = None
        if python in {sys.executable, UNDECIDED} and self._may_run_here(environment):
            with _like_a_process(environment, self._loader.get_basedir()):
                done = self._run_here(python)
        if done is None:
            wrapped: Result = self._execute_module(task_vars=variables, wrap_async=self._task.async_val)
            self._remember(memory, wrapped)
            return wrapped
        self._remember(memory, done)
        if not _shows_invocation(variables):
            del done["invocation"]
        return {**result, **done}

    def _take_unfinished(self, memory: Memory) -> None:
        """Give the task what the run has left unfinished, where its module takes that and the task does not say it."""
        option = self.MODULE.takes_unfinished
        if option and self._task.args.get(option) is None:
            self._task.args = {**self._task.args, option: memory.entries()}

    def _remember(self, memory: Memory, result: Result) -> None:
        """Keep what the task has left unfinished; in check mode it did nothing."""
        if not self._task.check_mode:
            memory.learn(self.MODULE, result)

    def _may_run_here(self, environment: dict[str, str]) -> bool:
        """Whether a process of its own would do the same: same machine and user, nothing in the background."""
        return (
            environment.get(SWITCH, os.environ.get(SWITCH, "1")) != "0"
            and self._connection.transport == "local"
            and not self._play_context.become
            and not self._connection.become
            and not self._task.async_val
            and not any(name.startswith(PROCESS_ONLY) or not name.isidentifier() for name in environment)
        )

    def _python(self, variables: dict[str, t.Any]) -> str:
        """The Python that a process would run with, by Ansible's own rules for finding it.

        These are: the variable, of the host that the task is delegated to if it is; the environment; the configuration
        file; what was discovered on the host. ``UNDECIDED`` where any Python is right that Ansible would discover, and
        none is yet: discovery takes as long as several tasks.
        """
        delegate = self._task.delegate_to
        of_host = (variables.get("ansible_delegated_vars") or {}).get(delegate, {}) if delegate else variables
        python = of_host.get("ansible_python_interpreter")
        if python is None:
            python = CONFIGURED
        if isinstance(python, str) and python in THIS_PYTHON:
            return sys.executable
        try:
            chosen = python if python in DISCOVERED else str(self._templar.template(python) or "").strip()
        except AnsibleError:
            return "not known"  # the process tells what is wrong
        if chosen not in DISCOVERED:
            return chosen
        discovered = str((of_host.get("ansible_facts") or {}).get("discovered_interpreter_python") or "")
        if discovered:
            return sys.executable if _is_this_python(discovered) else discovered
        listed = LISTED or "ansible_interpreter_python_fallback" in of_host
        return "of a list" if listed else UNDECIDED

    def _run_here(self, python: str) -> Result | None:
        """The result; None where a library is missing here, and the Python of a process may have it."""
        args = {str(name): value for name, value in self._task.args.items() if not name.startswith("_ansible")}
        validator = ArgumentSpecValidator(self.MODULE.argument_spec, **self.MODULE.constraints)
        valid = validator.validate(_plain(args))
        notices = _notices(valid)
        shown = {**notices, "invocation": invocation(self.MODULE.argument_spec, valid.validated_parameters)}
        if valid.error_messages:
            told = refusal(self._task.action, self.MODULE.argument_spec, valid)
            return self._cleaned({"failed": True, "msg": told, **shown}, valid)
        task = Task(
            valid.validated_parameters,
            nulls_of(args),
            bool(self._task.check_mode),
            dict(os.environ),
            int(self._display.verbosity),
            _shared_folder(),
        )
        try:
            result = self.MODULE.execute(task)
        except Failed as exc:
            if python == UNDECIDED and getattr(exc.__cause__, "library", "") in FIRST_LIBRARIES:
                return None
            result = {**exc.result, "failed": True}
        if "warnings" in notices and "warnings" in result:
            shown["warnings"] = [*notices["warnings"], *result["warnings"]]
        return self._cleaned({**result, **shown}, valid)

    def _cleaned(self, result: Result, valid: t.Any) -> Result:
        secrets = valid._no_log_values  # noqa: SLF001
        cleaned: Result = remove_values(result, secrets) if secrets else result
        return cleaned

    def _environment(self) -> dict[str, str]:
        """The task's ``environment``, as a module's process would see it."""
        if not any(self._task.environment or ()):
            return {}
        found: dict[str, t.Any] = {}
        self._compute_environment_string(found)
        return {str(name): str(value) for name, value in found.items()}


def _shared_folder() -> str:
    """The run's own temporary folder, which all of its workers share."""
    return str(constants.DEFAULT_LOCAL_TMP)  # type: ignore[attr-defined]


@contextlib.contextmanager
def _like_a_process(environment: dict[str, str], folder: str) -> t.Iterator[None]:
    """Make this worker, which runs one task at a time, what the process would find: its environment and its folder."""
    before = {name: os.environ.get(name) for name in environment}
    here = os.open(".", os.O_RDONLY)
    try:
        os.environ.update(environment)
        os.chdir(folder)
        yield
    finally:
        os.fchdir(here)
        os.close(here)
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _is_this_python(path: str) -> bool:
    """Whether a Python that was discovered is the running one, perhaps under another name in the same folder."""
    if path == sys.executable:
        return True
    found, this = pathlib.Path(path), pathlib.Path(sys.executable)
    with contextlib.suppress(OSError):
        return found.parent == this.parent and found.samefile(this)
    return False


def _notices(valid: t.Any) -> Result:
    """What the validation of arguments warns of, as a module's process tells it."""
    told: Result = {}
    if valid._warnings:  # noqa: SLF001
        told["warnings"] = [
            f"Both option {one['option']} and its alias {one['alias']} are set."
            for one in valid._warnings  # noqa: SLF001
        ]
    if valid._deprecations:  # noqa: SLF001
        told["deprecations"] = [
            {name: value for name, value in one.items() if name != ("version" if one.get("date") else "date")}
            for one in valid._deprecations  # noqa: SLF001
        ]
    return told


def _shows_invocation(variables: dict[str, t.Any]) -> bool:
    """Whether results tell the options: some cores leave it to a setting."""
    return not INVOCATION_IS_OPTIONAL or bool(constants.config.get_config_value(INVOCATION, variables=variables))


def _plain(value: t.Any) -> t.Any:
    """What a module's process would find: the values of the templating engine, written as JSON and read again."""
    if isinstance(value, dict):
        return {_key(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(item) for item in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, str) or getattr(value, "__ENCRYPTED__", False):
        return str(value)
    return value


def _key(key: t.Any) -> str:
    """The key of a mapping in JSON."""
    if key is None or isinstance(key, bool):
        return {None: "null", True: "true", False: "false"}[key]
    return str(key)
