"""The module that tags any resources."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from .._client.cloud import Cloud
from .._engine.calls import Desired
from .._engine.execute import Engine
from .._engine.outcome import Options
from .._engine.values import State
from .._resources.tags import TAGGED
from . import arguments
from .base import Module, Result, Task


class TagModule(Module):
    """Sets or removes the same tags of several resources."""

    def __init__(self, argument_spec: arguments.Spec) -> None:
        super().__init__(argument_spec)
        self.resource = TAGGED

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Check, then act."""
        engine = Engine(
            cloud.outscale,
            self.resource,
            Options(check=task.check_mode, verify=False, shared_folder=task.shared_folder),
        )
        names = ("resource_ids", "tags", "purge_tags")
        values = {name: task.params[name] for name in names}
        try:
            engine.run(Desired({**values, "tag_state": task.params["state"]}))
        finally:
            outcome = engine.outcome
            result |= {"changed": outcome.changed, "actions": outcome.calls, "tags": _by_id(outcome.after)}
            after = outcome.predicted if outcome.changed else outcome.before
            result["diff"] = {"before": _by_id(outcome.before), "after": _by_id(after)}
            if outcome.warnings:
                result["warnings"] = outcome.warnings
            if outcome.notes:
                result["notes"] = outcome.notes


def _by_id(states: list[State]) -> State:
    return {one["resource_id"]: one["tags"] for one in states}
