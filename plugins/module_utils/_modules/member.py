"""A module for one item of a list that belongs to another resource."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.cloud import Cloud
from .._engine.calls import Desired
from .._engine.execute import Engine
from .._engine.identity import Missing
from .._engine.member import MEMBER_STATE, Member
from .._engine.parts import Items
from .._engine.resource import Resource
from .._engine.values import State
from . import arguments
from .base import Module, Result, Task, desired_of, left_of, options_of, result_of


class MemberModule(Module):
    """Keeps one item, such as a route, in the list of its owner, such as a route table.

    ``owner``: how the owner is read. ``items``: the list. ``name``: of the item in the result. Every
    option that is neither shared nor the owner's is a field of the item.
    """

    waits = True

    def __init__(
        self, owner: Resource, items: Items | Member, name: str, argument_spec: arguments.Spec, **constraints: t.Any
    ) -> None:
        super().__init__({**arguments.STATE, **argument_spec}, **constraints)
        self.member = items if isinstance(items, Member) else Member(items)
        calls = dataclasses.replace(owner.calls, create="", update="", delete="")
        lifecycle = dataclasses.replace(owner.lifecycle, create_in_states=())
        self.resource = dataclasses.replace(owner, parts=(self.member,), calls=calls, lifecycle=lifecycle)
        self.name = name

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Check, then act."""
        engine = Engine(cloud.client(self.resource.api), self.resource, options_of(task))
        desired = self._desired(task)
        try:
            engine.run(desired)
        except Missing:
            if task.params["state"] != "absent":
                raise
        finally:
            result |= result_of(engine.outcome, self.resource) | left_of(engine.outcome, cloud)
            result[self.name] = self._item(desired, next(iter(engine.outcome.after), None))

    def _desired(self, task: Task) -> Desired:
        """The owner with the one item that the task describes."""
        values = desired_of(self, task).values
        shared = {*arguments.EVERYWHERE, self.resource.id}
        item = {name: value for name, value in values.items() if name not in shared and value is not None}
        items = self.member.items
        owner = {self.resource.id: values[self.resource.id], MEMBER_STATE: task.params["state"]}
        return Desired({**owner, items.option: [item], **({items.purge: False} if items.purge else {})})

    def _item(self, desired: Desired, after: State | None) -> t.Any:
        found = self.member.chosen(desired, after) if after else []
        return self.member.shape(found) if found else None
