"""Runs a module inside Ansible's worker where that changes nothing but the time; elsewhere as the process it is.

Ansible's main process loads an action plugin, and so this file, before it forks its workers: what is imported here,
and the HTTP client made here, is there in every worker.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import os
import sys
import typing as t

from ansible import constants
from ansible.errors import AnsibleError
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible.module_utils.common.parameters import remove_values
from ansible.module_utils.errors import UnsupportedError
from ansible.plugins.action import ActionBase

from ..module_utils._client.http import prefork
from ..module_utils._modules import arguments
from ..module_utils._modules.base import Failed, Module, Result, Task, invocation, nulls_of

__all__ = ["InWorker"]

INVOCATION = "INJECT_INVOCATION"  # since ansible-core 2.21


# once, for all workers
prefork.prepare(os.environ)
ArgumentSpecValidator(arguments.CONNECTION).validate({})
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
        if not self._may_run_here(variables):
            wrapped: Result = self._execute_module(task_vars=variables, wrap_async=self._task.async_val)
            return wrapped
        done = self._run_here()
        if not _shows_invocation(variables):
            del done["invocation"]
        return {**result, **done}

    def _may_run_here(self, variables: dict[str, t.Any]) -> bool:
        """Whether a process of its own would do the same: same machine, user and Python, nothing in the background."""
        python = variables.get("ansible_python_interpreter") or "auto"
        return (
            os.environ.get("OUTSCALE_CLOUD_IN_WORKER", "1") != "0"
            and self._connection.transport == "local"
            and not self._play_context.become
            and not self._connection.become
            and not self._task.async_val
            and (python.startswith("auto") or python in {sys.executable, "{{ ansible_playbook_python }}"})
        )

    def _run_here(self) -> Result:
        args = {str(name): value for name, value in self._task.args.items() if not name.startswith("_ansible")}
        validator = ArgumentSpecValidator(self.MODULE.argument_spec, **self.MODULE.constraints)
        valid = validator.validate(_plain(args))
        shown = invocation(self.MODULE.argument_spec, valid.validated_parameters)
        if valid.error_messages:
            return self._cleaned({"failed": True, "msg": self._refusal(valid.errors[0]), "invocation": shown}, valid)
        task = Task(
            valid.validated_parameters,
            nulls_of(args),
            bool(self._task.check_mode),
            {**os.environ, **self._environment()},
            int(self._display.verbosity),
            str(constants.DEFAULT_LOCAL_TMP),  # type: ignore[attr-defined]
        )
        try:
            result = self.MODULE.execute(task)
        except Failed as exc:
            result = {**exc.result, "failed": True}
        return self._cleaned({**result, "invocation": shown}, valid)

    def _refusal(self, error: Exception) -> str:
        text = str(getattr(error, "msg", error))
        if isinstance(error, UnsupportedError):
            return f"Unsupported parameters for ({self._task.action}) module: {text}"
        return text

    def _cleaned(self, result: Result, valid: t.Any) -> Result:
        secrets = valid._no_log_values  # noqa: SLF001
        cleaned: Result = remove_values(result, secrets) if secrets else result
        return cleaned

    def _environment(self) -> dict[str, str]:
        """The task's ``environment``, as a module's process would see it."""
        found: dict[str, str] = {}
        for layer in self._task.environment or []:
            templated = self._templar.template(layer)
            if not isinstance(templated, dict):
                raise AnsibleError(f"environment must be a mapping, not {type(templated).__name__}")
            found |= {str(name): str(value) for name, value in templated.items()}
        return found


def _shows_invocation(variables: dict[str, t.Any]) -> bool:
    """Whether results tell the options: some cores leave it to a setting."""
    return not INVOCATION_IS_OPTIONAL or bool(constants.config.get_config_value(INVOCATION, variables=variables))


def _plain(value: t.Any) -> t.Any:
    """Plain containers of what the templating engine made."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value
