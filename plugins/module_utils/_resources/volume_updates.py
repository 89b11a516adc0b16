"""Tasks that carry out the changes of volumes, since API 1.40, and why one failed."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.errors import ApiError
from .._engine.values import State

if t.TYPE_CHECKING:
    from .._client.cloud import Client

TASK_OF = "update task of "
"""With a device: the key under which a VM keeps the task that changes the volume behind it."""

_FAILED = frozenset({"failed", "error", "canceled", "cancelled"})


def failed_update(client: Client, volume: State) -> str:
    """Why the last change of a volume failed; empty where it did not, or where the API has no such tasks."""
    return _failure(client, [volume.get("task_id")])


def failed_disk_update(client: Client, vm: State) -> str:
    """Why a change of one of a VM's disks failed, of those that this task asked for."""
    return _failure(client, [value for key, value in vm.items() if key.startswith(TASK_OF)])


def _failure(client: Client, ids: list[t.Any]) -> str:
    wanted = [one for one in ids if one]
    if not wanted:
        return ""
    try:
        tasks = client.read_all("ReadVolumeUpdateTasks", {"filters": {"task_ids": wanted}})
    except ApiError:
        return ""
    failed = [one for one in tasks if one.get("task_id") in wanted and one.get("state") in _FAILED]
    told = [f"{one['task_id']} of {one.get('volume_id')} is {one['state']!r}{_reason(one)}" for one in failed]
    return "; ".join(told)


def _reason(task: State) -> str:
    return f": {task['comment']}" if task.get("comment") else ""
