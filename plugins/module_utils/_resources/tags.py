"""The tags of any resources, by their ids: many at once, whatever they are."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.naming import tags_to_list
from .._engine.calls import Call, Desired, Ref
from .._engine.resource import Bulk, Calls, Identity, Part, Resource
from .._engine.tags import check_tags, float_notices, tag_changes
from .._engine.values import State, text_of


class TagsOfAny(Part):
    """Sets the tags that the task names, or removes them; a null value of one to remove stands for any value."""

    options: tuple[str, ...] = ("tags", "purge_tags")

    def check(self, resource: Resource, desired: Desired) -> None:
        """Raise InvalidInput for tags that the API would refuse."""
        check_tags(desired.values)

    def notices(self, desired: Desired) -> t.Iterator[str]:
        """Warnings for values that YAML may have changed."""
        return float_notices(desired.values)

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """One call for all that need the same tags, one for all that have the same too many."""
        now: dict[str, str] = seen.get("tags") or {}
        add, remove = tag_changes(desired.values, now)
        if desired.get("tag_state") == "absent":
            wanted: State = desired.get("tags") or {}
            fits = {key for key in wanted if key in now and (wanted[key] is None or text_of(wanted[key]) == now[key])}
            add, remove = {}, {key: now[key] for key in fits}
        owner = {"resource_ids": [Ref("resource_id")]}
        kept = {key: value for key, value in {**now, **add}.items() if key not in remove}
        if add:
            yield Call("CreateTags", {**owner, "tags": tags_to_list(add)}, {"tags": {**now, **add}})
        if remove:
            yield Call("DeleteTags", {**owner, "tags": tags_to_list(remove)}, {"tags": kept})


def states_of(ids: t.Sequence[str], tags: t.Iterable[t.Mapping[str, t.Any]]) -> list[State]:
    """The tags that a Read lists one by one, as a state for each resource. One without tags is there as well."""
    found: dict[str, dict[str, str]] = {one: {} for one in ids}
    for tag in tags:
        if tag.get("resource_id") in found:
            found[tag["resource_id"]][tag["key"]] = tag.get("value", "")
    return [{"resource_id": one, "tags": mine} for one, mine in found.items()]


TAGGED = Resource(
    name="resource",
    calls=Calls(read="ReadTags"),
    identity=Identity("resource_id", collect=states_of),
    parts=(TagsOfAny(),),
    bulk=Bulk("resource_ids", "exact_count", "filters"),
)
