"""The module that tags any resources."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.cloud import Cloud
from .._client.naming import tags_to_list
from .._engine.execute import MOST_LOST, UNCERTAIN
from .._engine.identity import is_unknown
from .base import Module, Result, Task

Tags = dict[str, dict[str, str]]
TagCall = tuple[str, list[str], dict[str, str]]
"""Action, resources, tags."""


class TagModule(Module):
    """Sets or removes the same tags of several resources: one call for what to add, one for each set to remove."""

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Check, then act; after a lost answer look again, and do what is left."""
        ids = task.params["resource_ids"]
        before = {} if is_unknown(ids) else self._read(cloud, ids)
        calls, after = plan(task.params, {one: before.get(one, {}) for one in ids})
        result |= {"actions": [], "diff": {"before": before, "after": after}, "tags": before}
        for lost in range(MOST_LOST + 1):
            try:
                for call in calls:
                    self._send(cloud, task, result, call)
                break
            except UNCERTAIN as exc:
                if lost == MOST_LOST:
                    raise
                result.setdefault("warnings", []).append(f"{exc}. Looked at what is there before going on")
                cloud.transport.clock.sleep(lost + 1.0)  # reads may lag behind
                seen = self._read(cloud, ids)
                left, _after = plan(task.params, {one: seen.get(one, {}) for one in ids})
                done = [call for call in calls if call not in left]
                self._note(result, [call for call in done if _told(call) not in result["actions"]])
                calls = left
        result["tags"] = after

    def _send(self, cloud: Cloud, task: Task, result: Result, call: TagCall) -> None:
        action, resources, tags = call
        if not task.check_mode:
            cloud.outscale.call(action, {"resource_ids": resources, "tags": tags_to_list(tags)})
        self._note(result, [call])

    def _note(self, result: Result, calls: list[TagCall]) -> None:
        for call in calls:
            result["changed"] = True
            result["actions"].append(_told(call))

    def _read(self, cloud: Cloud, ids: list[str]) -> Tags:
        found: Tags = {}
        for tag in cloud.outscale.read_all("ReadTags", {"filters": {"resource_ids": ids}}):
            found.setdefault(tag["resource_id"], {})[tag["key"]] = tag.get("value", "")
        return found


def _told(call: TagCall) -> dict[str, t.Any]:
    """What the result says of a call."""
    action, resources, tags = call
    return {"action": action, "params": {"resource_ids": resources, "tags": tags_to_list(tags)}}


def plan(params: t.Mapping[str, t.Any], seen: Tags) -> tuple[list[TagCall], Tags]:
    """The calls (action, resources, tags), and the tags of each resource afterwards. A null value stands for any."""
    wanted = {str(key): value if value is None else str(value) for key, value in params["tags"].items()}
    add: dict[str, dict[str, str]] = {}
    remove: dict[str, dict[str, str]] = {}
    for resource, tags in seen.items():
        if params["state"] == "absent":
            gone = {key for key, value in tags.items() if key in wanted and wanted[key] in {None, value}}
        else:
            add[resource] = {key: value or "" for key, value in wanted.items() if tags.get(key) != (value or "")}
            gone = {key for key in tags if params["purge_tags"] and key not in wanted and not key.startswith("osc.")}
        remove[resource] = {key: tags[key] for key in gone}
    calls = [*_together("DeleteTags", remove), *_together("CreateTags", add)]
    after = {
        one: {**{key: value for key, value in tags.items() if key not in remove[one]}, **add.get(one, {})}
        for one, tags in seen.items()
    }
    return calls, after


def _together(action: str, changes: dict[str, dict[str, str]]) -> t.Iterator[TagCall]:
    """One call for all resources that change in the same way."""
    groups: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for resource, tags in changes.items():
        if tags:
            groups.setdefault(tuple(sorted(tags.items())), []).append(resource)
    for items, resources in groups.items():
        yield action, resources, dict(items)
