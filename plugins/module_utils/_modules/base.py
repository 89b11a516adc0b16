"""An Ansible module's arguments in, its result out; the same in a process of its own and inside Ansible's worker."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import os
import typing as t

from ansible.module_utils.ansible_release import __version__ as ansible_version
from ansible.module_utils.basic import AnsibleModule, missing_required_lib

from .._client.cloud import Cloud, load
from .._client.deps import MissingLibrary
from .._client.errors import ApiError, OutscaleError
from .._client.http.request_log import redacted
from .._client.schema import catalog
from .._engine.execute import Options, Outcome, Reconciler
from .._engine.fields import State, without_none
from .._engine.resource import Desired, Resource
from . import arguments
from .extras import Adds

Result = dict[str, t.Any]
AGENT = f"ansible-core/{ansible_version}"


@dataclasses.dataclass(frozen=True)
class Task:
    """What Ansible asks for: validated options, those of them written as null, and how to run.

    ``shared_folder``: a temporary folder that all workers of the run share, where there is one.
    """

    params: t.Mapping[str, t.Any]
    nulls: frozenset[str] = frozenset()
    check_mode: bool = False
    environ: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    verbosity: int = 0
    shared_folder: str = ""


class Failed(Exception):
    """The task failed. ``result``: what to report, ``msg`` and what was done before among it."""

    def __init__(self, result: Result) -> None:
        super().__init__(result.get("msg", ""))
        self.result = result


class Module:
    """A module: its argument spec, the constraints between options, and what it does.

    Subclasses say what is done in ``work``; everything that Ansible sees is made here.
    """

    def __init__(self, argument_spec: arguments.Spec, **constraints: t.Any) -> None:
        self.argument_spec: arguments.Spec = {**arguments.CONNECTION, **argument_spec}
        self.constraints = constraints

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Do what the module is for, and put into ``result`` what was done, also when an exception ends it."""
        raise AssertionError("a module says what it does")

    def execute(self, task: Task) -> Result:
        """The task's result. Raises Failed."""
        result: Result = {"changed": False}
        log: list[str] = []
        try:
            with Cloud(task.params, task.environ, agent=AGENT, shared_folder=task.shared_folder) as cloud:
                log = cloud.log.lines
                self.work(cloud, task, result)
        except OutscaleError as exc:
            raise Failed(self._with_log({**result, **_told(exc)}, log, task)) from exc
        except MissingLibrary as exc:
            raise Failed({"msg": missing_required_lib(exc.library), "exception": exc.import_error}) from exc
        return self._with_log(result, log, task)

    def _with_log(self, result: Result, log: list[str], task: Task) -> Result:
        return {**result, "request_log": log} if task.verbosity >= 3 else result

    def run(self) -> None:
        """Be an Ansible module in a process of its own."""
        module = _Process(argument_spec=self.argument_spec, supports_check_mode=True, **self.constraints)
        task = Task(module.params, module.nulls, module.check_mode, os.environ, module._verbosity)  # noqa: SLF001
        try:
            result = self.execute(task)
        except Failed as exc:
            module.fail_json(**exc.result)
        for warning in result.pop("warnings", []):
            module.warn(warning)
        module.exit_json(**result)


class _Process(AnsibleModule):
    """Remembers which options were written as null before Ansible fills in what was left out."""

    nulls: frozenset[str] = frozenset()

    def _return_formatted(self, kwargs: Result) -> None:
        super()._return_formatted({"invocation": invocation(self.argument_spec, self.params), **kwargs})

    def _load_params(self) -> None:
        super()._load_params()
        self.nulls = nulls_of(self.params)


def invocation(spec: arguments.Spec, params: t.Mapping[str, t.Any]) -> Result:
    """What ``-vvv`` shows of the options: without secrets that are no options of their own, as in ``params``."""
    known = {name for name, option in spec.items() if option.get("no_log") and name in params}
    return {"module_args": {**redacted(dict(params)), **{name: params[name] for name in known}}}


def nulls_of(args: t.Mapping[str, t.Any]) -> frozenset[str]:
    """The options that the user wrote as null."""
    return frozenset(name for name, value in args.items() if value is None and not name.startswith("_ansible"))


def _told(exc: OutscaleError) -> Result:
    """What the user is told of an exception."""
    told: Result = {"msg": str(exc)}
    if isinstance(exc, ApiError):
        told["error"] = exc.as_dict()
    return told


class ResourceModule(Module):
    """Keeps one resource as the task describes it."""

    def __init__(self, resource: Resource, argument_spec: arguments.Spec, **constraints: t.Any) -> None:
        shared = {**arguments.STATE, **arguments.WAIT}
        options = {option for part in resource.parts for option in part.options}
        shared |= arguments.TAGS if "tags" in options else {}
        shared |= {"name": {"type": "str"}} if "name" in options else {}
        super().__init__({**shared, **argument_spec}, **constraints)
        load(resource.api)
        self.resource = resource

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Check, then act."""
        options = Options(bool(task.params["wait"]), float(task.params["wait_timeout"]), task.check_mode)
        reconciler = Reconciler(cloud.client(self.resource.api), self.resource, options)
        desired = desired_of(task)
        if "region" in self.resource.fields:
            desired.values.setdefault("region", cloud.settings.region)
        try:
            reconciler.run(desired)
        finally:
            result |= told_outcome(reconciler.outcome, self.resource.name)


def desired_of(task: Task) -> Desired:
    """What the task desires: the options that are set, and those written as null."""
    values = {
        name: without_none(value) for name, value in task.params.items() if value is not None or name in task.nulls
    }
    connection = arguments.CONNECTION.keys() - {"region"}
    kept = {name: value for name, value in values.items() if name not in connection}
    return Desired(kept, str(kept.pop("state", "present")), kept.pop("replace", None))


def told_outcome(outcome: Outcome, name: str) -> Result:
    """The part of a result that says what was found, done and left."""
    after: State | None = outcome.after
    if after is not None and outcome.secret:
        after = {**after, **outcome.secret}
    result: Result = {"changed": outcome.changed, "actions": outcome.calls, name: after}
    result["diff"] = {
        "before": outcome.before or {},
        "after": (outcome.predicted or {}) if outcome.changed else outcome.before or {},
    }
    if outcome.warnings:
        result["warnings"] = outcome.warnings
    return result


class InfoModule(Module):
    """Reads every resource that the filters choose."""

    def __init__(
        self,
        read: str,
        result: str,
        *,
        api: str = "outscale",
        argument_spec: arguments.Spec | None = None,
        read_with: t.Mapping[str, str] | None = None,
        extras: t.Mapping[str, Adds] | None = None,
        **constraints: t.Any,
    ) -> None:
        """``read_with``: the Read action to call instead, by the option that must be set for it.

        ``extras``: what is added to each item, by the option that asks for it.
        """
        spec = arguments.FILTERS if argument_spec is None else argument_spec
        self.extras = extras or {}
        added = {name: {"type": "bool", "default": False} for name in self.extras}
        super().__init__({**spec, **added}, **constraints)
        load(api)
        self.api = api
        self.read = read
        self.result = result
        self.read_with = read_with or {}

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Read all pages."""
        params: dict[str, t.Any] = {}
        if task.params.get("filters"):
            params["filters"] = catalog.check_filters(self.api, self.read, task.params["filters"])
        for name in self.argument_spec.keys() - arguments.CONNECTION.keys() - {"filters", *self.extras}:
            params[name] = task.params[name]
        others = (read for option, read in self.read_with.items() if task.params[option] is not None)
        items = cloud.client(self.api).read_all(next(others, self.read), params)
        for option, extra in self.extras.items():
            if task.params[option]:
                extra.add(cloud.client(self.api), items)
        result[self.result] = items
