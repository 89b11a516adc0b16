"""Finding the one resource that a task means: by id, by what the API keeps unique, or by the tag Name."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.errors import InvalidInput, NotFound, OutscaleError
from .resource import UNKNOWN, Desired, Resource

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .fields import State
    from .resource import Key


class Ambiguous(OutscaleError):
    """Two resources or more answer the description."""

    def __init__(self, resource: Resource, how: str, found: list[State]) -> None:
        ids = ", ".join(str(state.get(resource.id)) for state in found)
        kind = resource.name.replace("_", " ")
        super().__init__(
            f"{len(found)} {kind}s have {how}: {ids}. "
            f"Give {resource.id_option or resource.id} to say which one is meant"
        )


class Missing(OutscaleError):
    """The id that the task gives does not exist."""


def is_unknown(value: t.Any) -> bool:
    """Whether a value comes from a resource that check mode only predicted."""
    if isinstance(value, dict):
        return any(map(is_unknown, value.values()))
    if isinstance(value, (list, tuple)):
        return any(map(is_unknown, value))
    return isinstance(value, str) and UNKNOWN in value


def query(resource: Resource, filters: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
    """Parameters of a Read call with these filters; a name that begins with a dot is a parameter of its own."""
    wanted = {**resource.filters, **filters}
    if resource.api == "oks":
        return wanted
    params = {name[1:]: value for name, value in wanted.items() if name.startswith(".")}
    wanted = {name: value for name, value in wanted.items() if not name.startswith(".")}
    return {**params, "filters": wanted} if wanted else params


def read(client: Client, resource: Resource, filters: t.Mapping[str, t.Any]) -> list[State]:
    """The resources that the filters choose, without those that are gone."""
    found: list[State] = client.read_all(resource.read, query(resource, filters))
    return [state for state in found if not resource.is_absent(state)]


def read_one(client: Client, resource: Resource, identity: t.Any, *, gone_too: bool = False) -> State | None:
    """The resource with this id, or None. ``gone_too``: also one in a state that counts as not there."""
    try:
        if not resource.id:
            return next(iter(read(client, resource, {})), None)
        if resource.get:
            found = client.read_all(resource.get, {resource.id_param(resource.get): identity})
        else:
            by_id = {} if resource.id_filter == "." else {resource.id_filter or f"{resource.id}s": [identity]}
            found = client.read_all(resource.read, query(resource, by_id))
    except NotFound:
        return None
    mine = [state for state in found if state.get(resource.id) == identity]
    return next((state for state in mine if gone_too or not resource.is_absent(state)), None)


def key_of(resource: Resource, desired: Desired, *, unique: bool = False) -> Key | None:
    """The first way to find the resource of which every option is given."""
    for key in resource.keys:
        needed = resource.fields if key.content else key.filters
        given = [desired.get(option) not in (None, False) for option in needed]
        if (key.unique or not unique) and (any(given) if key.content else all(given)):
            return key
    return None


def find(client: Client, resource: Resource, desired: Desired) -> State | None:
    """The resource that the task means, or None.

    Raises Missing for an id that does not exist (unless it should be absent anyway), Ambiguous for two matches, and
    InvalidInput when the task does not say which resource it means.
    """
    option = resource.id_option or resource.id
    identity = desired.get(option)
    if identity is not None and not any(option in key.filters and len(key.filters) == 1 for key in resource.keys):
        if is_unknown(identity):
            return None
        state = read_one(client, resource, identity)
        if state is None and desired.state != "absent":
            raise _missing(resource, identity)
        return state
    key = key_of(resource, desired)
    if key is None and resource.pick:
        return resource.pick(desired, read(client, resource, {}))
    if key is None:
        ways = [" and ".join(key.filters) or "its content" for key in resource.keys if option not in key.filters]
        raise InvalidInput(
            f"Say which {resource.name.replace('_', ' ')} is meant: give {' or '.join(dict.fromkeys([option, *ways]))}"
        )
    found = by_key(client, resource, desired, key)
    # what only the cloud chooses cannot be had by making another one
    chosen = [desired.get(name) for name in key.filters if name in resource.unknown]
    if found is None and chosen and desired.state != "absent" and not is_unknown(chosen):
        raise _missing(resource, chosen[0])
    return found


def _missing(resource: Resource, identity: t.Any) -> Missing:
    return Missing(f"There is no {resource.name.replace('_', ' ')} {identity} in this account and region")


def by_key(client: Client, resource: Resource, desired: Desired, key: Key) -> State | None:
    """The resource that a key chooses."""
    values = {option: desired.get(option) for option in (resource.fields if key.content else key.filters)}
    if is_unknown(values):
        return None
    scope = resource.scope(client) if resource.scope else {}
    candidates = _chosen_by(client, resource, {**scope, **filters_of(key, values, resource)})
    ways = [{option: value} for option, value in values.items()] if key.either else [values]
    found = [one for one in candidates if any(_matches(resource, way, one, exactly=key.content) for way in ways)]
    if len(found) > 1:
        raise Ambiguous(
            resource,
            " and ".join(f"{option} {value!r}" for option, value in values.items() if value is not None),
            found,
        )
    return found[0] if found else None


def _chosen_by(client: Client, resource: Resource, filters: t.Mapping[str, t.Any]) -> list[State]:
    """What the filters choose. A service may refuse a name that nothing has where another one answers with nothing."""
    try:
        return read(client, resource, filters)
    except NotFound:
        if any(name.startswith(".") for name in filters):  # something else that the call is about
            raise
        return []


def filters_of(key: Key, values: t.Mapping[str, t.Any], resource: Resource) -> dict[str, t.Any]:
    """The filters of a key, for the values of its options."""
    filters: dict[str, t.Any] = {}
    for option, name in key.filters.items():
        value = values[option]
        if name == "tags":
            filters.setdefault("tags", []).append(f"Name={value}")
        elif isinstance(value, bool):
            filters[name] = value
        elif name:
            wanted = (
                resource.fields[option].normal(value) if option in resource.fields and isinstance(value, str) else value
            )
            filters[name] = (
                value
                if resource.api == "oks" or name.startswith(".")
                else wanted
                if isinstance(wanted, list)
                else [wanted]
            )
    return filters


def _matches(resource: Resource, values: t.Mapping[str, t.Any], state: State, *, exactly: bool = False) -> bool:
    """Whether a resource is what was asked for: a filter may be looser than the key.

    ``exactly``: a field that was not asked for must have its default, or nothing.
    """
    for option, value in values.items():
        if option not in resource.fields:
            if option == "name" and (state.get("tags") or {}).get("Name") != value:
                return False
            continue
        field = resource.fields[option]
        found = field.observe(option, state)
        unset = value is None and not found  # EC2 shows no default
        if exactly and not unset and not field.same(field.default if value is None else value, found):
            return False
        if not exactly and found is not None and not field.same(value, found):
            return False
    return True
