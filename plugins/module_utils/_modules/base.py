"""An Ansible module's arguments in, its result out; the same in a process of its own and inside Ansible's worker."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import os
import traceback
import typing as t

from ansible.module_utils.ansible_release import __version__ as ansible_version
from ansible.module_utils.basic import AnsibleModule, missing_required_lib

from .._client.cloud import Cloud, load
from .._client.deps import MissingLibrary
from .._client.errors import ApiError, InvalidInput, OutscaleError
from .._client.http.request_log import redacted
from .._client.schema import catalog
from .._engine.calls import Desired
from .._engine.execute import Engine
from .._engine.outcome import Options, Outcome
from .._engine.resource import Resource
from .._engine.values import State, given
from . import arguments
from .extras import Adds
from .wrong_options import refusal

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

    Subclasses say what is done in ``work``; everything that Ansible sees is made here. Every module takes the options
    of ``arguments.EVERYWHERE``, so that defaults of all modules can hold them; ``waits``: whether they do anything.
    ``changes``: whether it changes the cloud. ``takes_unfinished``: the option that holds what the run has left
    unfinished, where the task does not say it.
    """

    waits: t.ClassVar[bool] = False
    changes: t.ClassVar[bool] = True
    takes_unfinished: t.ClassVar[str] = ""

    def __init__(self, argument_spec: arguments.Spec, **constraints: t.Any) -> None:
        self.argument_spec: arguments.Spec = {**arguments.EVERYWHERE, **argument_spec}
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
        except MissingLibrary as exc:
            raise Failed({"msg": missing_required_lib(exc.library), "exception": exc.import_error}) from exc
        except Exception as exc:  # whatever ends a task, what was done is reported
            failure = failure_of(exc, result)
            raise Failed(self._with_log({**shortened(result), **failure}, log, task)) from exc
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

    def fail_json(self, msg: str, **kwargs: t.Any) -> t.NoReturn:
        """Fail; where it is for the arguments, with what they may have been meant to be."""
        valid = getattr(self, "validation_result", None)
        if valid is not None and valid.error_messages:
            msg = refusal(self._name, self.argument_spec, valid)
        super().fail_json(msg, **kwargs)

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


def failure_of(exc: Exception, result: Result) -> Result:
    """What the user reads of an exception, with what the task's failure left behind."""
    notes = result.get("notes", [])
    known = isinstance(exc, OutscaleError)
    text = str(exc) if known else f"Unexpected: {type(exc).__name__}: {exc}. Please report it"
    for note in notes:
        text = f"{text} {note}" if text.endswith("?") else f"{text.rstrip('.')}. {note}"
    failure: Result = {"msg": text}
    if isinstance(exc, ApiError):
        failure["error"] = exc.as_dict()
    if not known:
        failure["exception"] = "".join(traceback.format_exception(type(exc), exc, exc.__traceback__))
    return failure


def shortened(result: Result) -> Result:
    """The result of a failed task; where nothing changed without a difference, and without lists beside their item."""
    if result.get("changed"):
        return result
    alone = {f"{name}s" for name, one in result.items() if isinstance(one, dict) and result.get(f"{name}s") == [one]}
    return {name: value for name, value in result.items() if name not in {*alone, "diff"}}


class ResourceModule(Module):
    """Keeps one resource, or as many as the task means, as the task describes them."""

    waits = True

    def __init__(self, resource: Resource, argument_spec: arguments.Spec, **constraints: t.Any) -> None:
        shared = {**arguments.STATE, **arguments.IGNORE_CHANGES}
        options = {*resource.fields, *resource.owned}
        shared |= arguments.TAGS if "tags" in options else {}
        shared |= {"name": {"type": "str"}} if "name" in options else {}
        super().__init__({**shared, **argument_spec}, **constraints)
        load(resource.api)
        self.resource = resource

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Check, then act."""
        desired = desired_of(self, task)
        if "region" in self.resource.fields or self.resource.defaults:
            desired.values.setdefault("region", cloud.settings.region)
        engine = Engine(cloud.client(self.resource.api), self.resource, options_of(task))
        bulk = self.resource.bulk
        try:
            engine.run(desired)
        finally:
            many = bulk is not None and (desired.get(bulk.count) is not None)
            result |= result_of(engine.outcome, self.resource, many=many) | left_of(engine.outcome, cloud)


def options_of(task: Task) -> Options:
    """How the engine goes about a task."""
    wait, timeout = bool(task.params["wait"]), float(task.params["wait_timeout"])
    return Options(wait, timeout, task.check_mode, shared_folder=task.shared_folder)


def desired_of(module: Module, task: Task) -> Desired:
    """What the task desires: the options that were given. Raises InvalidInput for ``ignore_changes`` of no option."""
    connection = arguments.CONNECTION.keys() - {"region"}
    values = given(module.argument_spec, task.params, task.nulls)
    kept = {name: value for name, value in values.items() if name not in connection}
    ignored = kept.pop("ignore_changes", None) or []
    unknown = [name for name in ignored if name not in module.argument_spec]
    if unknown:
        names = ", ".join(f"{name}{catalog.nearest(name, module.argument_spec)}" for name in unknown)
        raise InvalidInput(f"ignore_changes names what is no option of this module: {names}")
    return Desired(kept, str(kept.pop("state", "present")), kept.pop("replace", None), frozenset(ignored))


def result_of(outcome: Outcome, resource: Resource, *, many: bool = False) -> Result:
    """The part of a result that says what was found, done and left.

    ``many``: the task means as many as it says, so that there is no one to show beside the list of a bulk resource.
    """
    after: list[State] = [{**identified(resource, one), **outcome.secret} for one in outcome.after]
    predicted = outcome.predicted if outcome.changed else outcome.before
    result: Result = {"changed": outcome.changed, "actions": outcome.calls}
    if resource.bulk:
        result[f"{resource.name}s"] = after
        shown = {key: {one[resource.id]: one for one in many} for key, many in _sides(outcome.before, predicted)}
    else:
        shown = {key: states[0] if states else {} for key, states in _sides(outcome.before, predicted)}
    if not many:
        result[resource.name] = after[0] if after else None
    result["diff"] = shown
    if outcome.warnings:
        result["warnings"] = outcome.warnings
    if outcome.notes:
        result["notes"] = outcome.notes
    return result


def left_of(outcome: Outcome, cloud: Cloud) -> Result:
    """The part of a result that says what is on its way, as ``outscale.cloud.wait`` takes it; empty without such."""
    if not outcome.unfinished:
        return {}
    from . import unfinished  # noqa: PLC0415 - most tasks wait

    scope = unfinished.scope_of(cloud.settings)
    return {"unfinished": [unfinished.told(one, scope) for one in outcome.unfinished]}


def identified(resource: Resource, state: State) -> State:
    """The same with its id under the name of the option that gives it, where the API has another word."""
    return {**state, resource.id_option: state.get(resource.id)} if resource.id_option != resource.id else state


def _sides(before: list[State], after: list[State]) -> list[tuple[str, list[State]]]:
    return [("before", before), ("after", after)]


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
        named: t.Mapping[str, str] | None = None,
        **constraints: t.Any,
    ) -> None:
        """``read_with``: the Read action to call instead, by the option that must be set for it.

        ``extras``: what is added to each item, by the option that asks for it.
        ``named``: keys as the resource's own module has them, each to the key of the item with the same value.
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
        self.named = named or {}

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Read all pages."""
        params: dict[str, t.Any] = {}
        if task.params.get("filters"):
            params["filters"] = catalog.check_filters(self.api, self.read, task.params["filters"])
        for name in self.argument_spec.keys() - arguments.EVERYWHERE.keys() - {"filters", *self.extras}:
            params[name] = task.params[name]
        others = (read for option, read in self.read_with.items() if task.params[option] is not None)
        items = cloud.client(self.api).read_all(next(others, self.read), params)
        for option, extra in self.extras.items():
            if task.params[option]:
                extra.add(cloud.client(self.api), items)
        result[self.result] = [self.shaped(item) for item in items] if self.named else items

    def shaped(self, item: t.Any) -> t.Any:
        """An item with the keys that the resource's own module shows; some lists are of plain texts."""
        if not self.named:
            return item
        return {**item, **{name: item[key] for name, key in self.named.items() if key in item}}
