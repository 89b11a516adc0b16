"""Images: the snapshots behind them, which stay when an image goes."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._engine.calls import Desired
from .._engine.execute import Engine
from .._engine.fields import Field
from .._engine.resource import Calls, Deletion, Dependent, Identity, Lifecycle, Resource
from .._engine.values import State

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .._engine.outcome import Options

SNAPSHOT = Resource(
    name="snapshot",
    calls=Calls(read="ReadSnapshots", delete="DeleteSnapshot"),
    identity=Identity("snapshot_id"),
    lifecycle=Lifecycle(gone=("deleted",), leaving=("deleting",)),
    deletion=Deletion(dependents=(Dependent("ReadImages", filter="block_device_mapping_snapshot_ids"),)),
)


class ImageMappings(Field):
    """The devices of an image, each known by its name, with what the task says of the volume that it makes."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether each device is there and as wanted. What is not shown is taken for right."""
        there = {one.get("device_name"): one for one in seen or []}
        return all(one.get("device_name") in there and _fits(one, there[one["device_name"]]) for one in wanted)


def _fits(wanted: State, shown: State) -> bool:
    asked, found = wanted.get("bsu") or {}, shown.get("bsu") or {}
    return all(value is None or found.get(name) in (None, value) for name, value in asked.items())


def snapshot_ids(image: t.Mapping[str, t.Any] | None) -> list[str]:
    """The snapshots of an image, each once; none where there is no image."""
    mappings = (image or {}).get("block_device_mappings") or []
    found = ((one.get("bsu") or {}).get("snapshot_id") for one in mappings)
    return list(dict.fromkeys(str(one) for one in found if one))


def delete_snapshots(client: Client, options: Options, result: dict[str, t.Any], snapshots: list[str]) -> None:
    """Delete the snapshots of an image that is gone, and put what was done into the task's result.

    What cannot be deleted is named: no later run finds it, as the image that named it is gone.
    """
    remaining = list(snapshots)
    try:
        while remaining:
            engine = Engine(client, SNAPSHOT, options)
            try:
                engine.run(Desired({"snapshot_id": remaining[0]}, "absent"))
            finally:
                result["actions"] += engine.outcome.calls
                result["warnings"] = [*result.get("warnings", []), *engine.outcome.warnings]
            remaining.pop(0)
    finally:
        if remaining:
            result["notes"] = [
                *result.get("notes", []),
                f"Deleted before that: image {result['diff']['before'].get('image_id')}",
                f"Left behind: snapshot {', '.join(remaining)}, which no image names any more",
            ]
