"""What a module's declaration says of its options: which change in place, which are fixed, which find the resource."""

from __future__ import annotations

import typing as t

if t.TYPE_CHECKING:
    from collections.abc import Iterator

SWITCHES = ("purge_", "allow_", "delete_referring_")
SHARED = ("state", "wait", "wait_timeout", "replace", "tags", "purge_tags", "name", "ignore_changes")


def counts_at_creation(resource: t.Any, name: str) -> bool:
    """Whether a field counts when the resource is made and is never compared afterwards."""
    return bool(resource.fields[name].change.name == "CREATE_ONLY")


def changes_in_place(resource: t.Any, name: str) -> bool:
    """Whether an option can have another value on a resource that exists: by the update call, or by calls of a part."""
    if name in resource.owned:
        return True
    if name not in resource.fields or counts_at_creation(resource, name):
        return False
    return not resource.fields[name].fixed and bool(resource.takes(resource.calls.update, name))


def only_grows(resource: t.Any, name: str) -> bool:
    """Whether a change of a field can only be one upwards."""
    return name in resource.fields and resource.fields[name].change.name == "GROWS"


def ways(resource: t.Any) -> Iterator[tuple[str, ...]]:
    """Yield the options of each way that is not the content, or being the only one."""
    yield from (way.options for way in resource.identity.ways if way.options)


def finds(resource: t.Any, name: str) -> bool:
    """Whether an option says which resource is meant."""
    return any(name in options for options in ways(resource))
