"""Modules that read more than one list: details of each item, other keys of the answer, several answers."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from . import _arguments as arguments
from ._client import facts
from ._client.cloud import Client, Cloud
from ._client.names import pascal, snake
from ._module import InfoModule, Module, Result, Task
from ._reconcile.fields import State

Detail = t.Callable[[Client, State], State]


class DetailModule(InfoModule):
    """Reads what the filters choose, and what else the task asks for.

    ``details``: option to what completes each item where the option is set. ``also``: other keys of the answer.
    ``one``: there is one, given as itself. ``unfiltered``: the Read action where no filters are given.
    ``alone``: as ``read_with``, but the option must be true, and is a parameter only where the action takes it.
    """

    def __init__(
        self,
        read: str,
        result: str,
        *,
        api: str = "outscale",
        argument_spec: arguments.Spec | None = None,
        details: t.Mapping[str, Detail] | None = None,
        also: tuple[str, ...] = (),
        one: bool = False,
        unfiltered: str = "",
        alone: t.Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(read, result, api=api, argument_spec=argument_spec)
        self.details = details or {}
        self.also = also
        self.one = one
        self.unfiltered = unfiltered
        self.alone = alone or {}

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Read all pages, then the details."""
        client, read = cloud.client(self.api), self._read(task)
        known = facts.action(self.api, read).params
        params = {name: value for name, value in task.params.items() if {name, pascal(name)} & known.keys()}
        params = {name: value for name, value in params.items() if name not in arguments.CONNECTION}
        if task.params.get("filters"):
            params["filters"] = facts.check_filters(self.api, read, task.params["filters"])
        if self.also:
            answer = client.call(read, params)
            result[self.result] = answer.get(snake(facts.action(self.api, read).result))
            result |= {key: answer[key] for key in self.also if key in answer}
            return
        found = client.read_all(read, params)
        wanted = [detail for option, detail in self.details.items() if task.params[option]]
        found = [self._completed(client, item, wanted) for item in found] if wanted else found
        result[self.result] = (found[0] if found else None) if self.one else found

    def _read(self, task: Task) -> str:
        """The Read action that answers the task."""
        chosen = next((read for option, read in self.alone.items() if task.params[option]), "")
        unfiltered = "" if task.params.get("filters") else self.unfiltered
        return chosen or unfiltered or self.read

    def _completed(self, client: Client, item: State, wanted: list[Detail]) -> State:
        for detail in wanted:
            item = {**item, **detail(client, item)}
        return item


class SeveralModule(Module):
    """Reads several things, each with a call of its own. ``reads``: key of the result to action."""

    def __init__(
        self,
        reads: t.Mapping[str, str],
        *,
        api: str = "outscale",
        argument_spec: arguments.Spec | None = None,
        one: bool = False,
    ) -> None:
        """``one``: each answer is one thing, not a list."""
        super().__init__(argument_spec or {})
        self.reads = reads
        self.api = api
        self.one = one

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Read each."""
        for key, read in self.reads.items():
            found = cloud.client(self.api).read_all(read, {})
            result[key] = found[0] if self.one else found


def reader(action: str, key: str, **params: str) -> Detail:
    """A detail: what a Read action lists. ``params``: of the call, each with the key of the item that it takes."""

    def detail(client: Client, item: State) -> State:
        return {key: client.read_all(action, {param: item.get(path) for param, path in params.items()})}

    return detail
