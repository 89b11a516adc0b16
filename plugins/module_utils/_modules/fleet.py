"""The module of VMs: one, or a fleet."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.cloud import Cloud
from .._client.errors import InvalidInput
from .._engine.execute import Options
from .._engine.resource import Resource
from .._resources.vms_execute import Fleet, FleetOutcome
from . import arguments
from .base import Module, Result, Task, desired_of


class FleetModule(Module):
    """Keeps as many resources of a kind as the task asks for, each as it describes them."""

    def __init__(self, resource: Resource, argument_spec: arguments.Spec, **constraints: t.Any) -> None:
        super().__init__({**argument_spec, **arguments.WAIT}, **constraints)
        self.resource = resource

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Check, then act."""
        count = task.params.get("exact_count")
        if count is not None and count < 0:
            raise InvalidInput(f"exact_count is {count}: it must be 0 or more")
        if task.params["state"] == "absent" and count is not None:
            raise InvalidInput(
                "state: absent and exact_count exclude each other: to delete a whole fleet set exact_count: 0"
            )
        options = Options(bool(task.params["wait"]), float(task.params["wait_timeout"]), task.check_mode)
        worker = Fleet(cloud.client(self.resource.api), self.resource, options)
        try:
            worker.run(desired_of(task))
        finally:
            result |= _told(worker.outcome, self.resource.name, alone=count is None)


def _told(outcome: FleetOutcome, name: str, *, alone: bool) -> Result:
    """The part of the result that says what was found, done and left; ``vm`` as well where one is meant."""
    after = outcome.after_all
    result: Result = {"changed": outcome.changed, "actions": outcome.calls, f"{name}s": after}
    if alone:
        result[name] = after[0] if after else None
    result["diff"] = {
        "before": {vm[f"{name}_id"]: vm for vm in outcome.before_all},
        "after": {vm[f"{name}_id"]: vm for vm in (outcome.predicted_all if outcome.changed else outcome.before_all)},
    }
    if outcome.warnings:
        result["warnings"] = outcome.warnings
    return result
