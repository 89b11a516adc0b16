"""The module that waits for what other tasks have left unfinished."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.errors import OutscaleError
from .._engine.unfinished import Waited, wait_for_all
from .._resources.kinds import kinds
from . import unfinished
from .asked import asked
from .base import Module, Result, Task, identified

if t.TYPE_CHECKING:
    from .._client.cloud import Cloud


class NotAllThere(OutscaleError):
    """Some of what was waited for did not become as it was to be."""


class WaitModule(Module):
    """Waits for all that it is given, side by side, and tells what became of each."""

    changes = False
    takes_unfinished = "for"

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Wait. Nothing is sent in check mode: what other tasks did not do, nobody need wait for."""
        limit = task.params["wait_timeout"]
        seconds = None if limit is None else float(limit)
        given = list(asked(task.params["for"] or [], task.params["state"], seconds))
        scope = unfinished.scope_of(cloud.settings)
        others = {one.what.id: one.what for one in given if one.scope not in ("", scope)}
        mine = {(one.what.resource, one.what.id): one.what for one in given if one.scope in ("", scope)}
        result["resources"] = []
        if others:
            ids = ", ".join(f"{one.resource} {one.id}" for one in others.values())
            result["warnings"] = [f"Of another account or Region, so that a wait with its keys is needed: {ids}"]
        if task.check_mode:
            return
        items = [Waited(one, kinds()[one.resource], cloud.transport.clock) for one in mine.values()]
        wait_for_all(cloud.client, items)
        result["resources"] = [_told(item) for item in items]
        failed = [item.failure for item in items if item.failure]
        if failed:
            verb = "is" if len(failed) == 1 else "are"
            raise NotAllThere(f"{len(failed)} of {len(items)} {verb} not as it should be: {'; '.join(failed)}")


def _told(item: Waited) -> Result:
    """What the result says of one resource."""
    details = None if item.state is None else identified(item.resource, item.state)
    return {
        "resource": item.what.resource,
        "id": item.what.id,
        "state": item.word,
        "failure": item.failure or None,
        "details": details,
    }
