"""Modules that read otherwise than one list: one thing, other keys of the answer, several answers."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.cloud import Cloud
from .._client.naming import pascal, snake
from .._client.schema import catalog
from . import arguments
from .base import InfoModule, Module, Result, Task
from .extras import Adds


class DetailModule(InfoModule):
    """Reads with one of several actions, or one thing, or more than one key of the answer.

    ``also``: other keys of the answer. ``one``: there is one, given as itself. ``unfiltered``: the Read action where no
    filters are given. ``alone``: as ``read_with``, but the option is a parameter only where the action takes it.
    """

    def __init__(
        self,
        read: str,
        result: str,
        *,
        api: str = "outscale",
        argument_spec: arguments.Spec | None = None,
        extras: t.Mapping[str, Adds] | None = None,
        also: tuple[str, ...] = (),
        one: bool = False,
        unfiltered: str = "",
        alone: t.Mapping[str, str] | None = None,
        named: t.Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(read, result, api=api, argument_spec=argument_spec, extras=extras, named=named)
        self.also = also
        self.one = one
        self.unfiltered = unfiltered
        self.alone = alone or {}

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Read all pages, then what is added."""
        client, read = cloud.client(self.api), self._read(task)
        known = catalog.action(self.api, read)
        params = {name: value for name, value in task.params.items() if {name, pascal(name)} & known.params.keys()}
        params = {name: value for name, value in params.items() if name not in arguments.EVERYWHERE}
        if task.params.get("filters"):
            params["filters"] = catalog.check_filters(self.api, read, task.params["filters"])
        if self.also:
            answer = client.call(read, params)
            result |= {key: answer[key] for key in self.also if key in answer}
            result[self.result] = answer.get(snake(known.result))
            return
        items = client.read_all(read, params)
        for option, extra in self.extras.items():
            if task.params[option]:
                extra.add(client, items)
        items = [self.shaped(item) for item in items] if self.named else items
        result[self.result] = (items[0] if items else None) if self.one else items

    def _read(self, task: Task) -> str:
        """The Read action that answers the task."""
        chosen = next((read for option, read in self.alone.items() if task.params[option]), "")
        unfiltered = "" if task.params.get("filters") else self.unfiltered
        return chosen or unfiltered or self.read


class SeveralModule(Module):
    """Reads several things, each with a call of its own. ``reads``: key of the result to action.

    ``asked``: the same for what is read only where an option is set: key to action and option. Each action is sent the
    options that it takes.
    """

    def __init__(
        self,
        reads: t.Mapping[str, str],
        *,
        api: str = "outscale",
        argument_spec: arguments.Spec | None = None,
        one: bool = False,
        asked: t.Mapping[str, tuple[str, str]] | None = None,
    ) -> None:
        """``one``: each answer is one thing, not a list."""
        super().__init__(argument_spec or {})
        self.reads = reads
        self.asked = asked or {}
        self.api = api
        self.one = one

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Read each."""
        own = {name: task.params[name] for name in self.argument_spec.keys() - arguments.CONNECTION.keys()}
        asked = {key: read for key, (read, option) in self.asked.items() if own[option] is not None}
        for key, read in {**self.reads, **asked}.items():
            taken = catalog.action(self.api, read).params
            found = cloud.client(self.api).read_all(read, {name: own[name] for name in own if name in taken})
            result[key] = found[0] if self.one else found
