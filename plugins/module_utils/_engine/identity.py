"""Which resources a task means: for present, absent, recovery and info alike, and nowhere else.

What a Read action returns is compared with what was asked for before anything is done with it: a service may know no
such filter, take ``*`` in a value for a pattern, or show more than was asked for.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.errors import Invalid, InvalidInput, NotFound, NotTheApi, OutscaleError
from .._client.naming import pascal, snake
from .._client.schema import catalog
from .calls import Desired
from .resource import Bulk, Resource, Way
from .values import State, is_nothing, is_unknown, refuse_empty, text_of

if t.TYPE_CHECKING:
    from .._client.cloud import Client

_PATTERN = frozenset("*?")
UNKNOWN_PARAMETER = "3001"
"""The code for what is no parameter, be it that an older version of the API has none of the name."""


class Ambiguous(OutscaleError):
    """Two resources or more answer the description."""

    def __init__(self, resource: Resource, how: str, found: list[State]) -> None:
        ids = ", ".join(str(state.get(resource.id)) for state in found)
        super().__init__(
            f"{len(found)} {resource.kind}s have {how}: {ids}. Give {resource.id_option} to say which one is meant"
        )


class Missing(OutscaleError):
    """The id that the task gives does not exist."""

    def __init__(self, resource: Resource, identity: t.Any) -> None:
        elsewhere = f". {resource.identity.elsewhere}" if resource.identity.elsewhere else ""
        super().__init__(f"There is no {resource.kind} {identity} in this account and region{elsewhere}")


class AnotherOne(OutscaleError):
    """What was found is not what the task describes: an option that cannot change in place differs."""


def find(client: Client, resource: Resource, desired: Desired) -> State | None:
    """The one resource that the task means, or None.

    Raises Missing for an id that does not exist (unless it should be absent anyway), Ambiguous for two matches,
    AnotherOne where the options contradict what was found, and InvalidInput where the task does not say which one.
    """
    check(resource, desired)
    identity = desired.get(resource.id_option) if resource.id else None
    if identity is not None and not _is_way(resource):
        return _by_id(client, resource, desired, identity)
    ways = [way for way in resource.identity.ways if way.applies(desired, resource)]
    if not ways and resource.identity.choose:
        return resource.identity.choose(desired, read(client, resource, {}))
    if not ways:
        raise InvalidInput(f"Say which {resource.kind} is meant: give {' or '.join(_choices(resource))}")
    found = by_ways(client, resource, desired, ways)
    # what only the cloud chooses cannot be had by making another one
    chosen = [desired.get(name) for name in resource.identity.by_cloud if desired.get(name) is not None]
    if found is None and chosen and desired.state != "absent" and not is_unknown(chosen):
        raise Missing(resource, chosen[0])
    return found


def check(resource: Resource, desired: Desired) -> None:
    """Raise InvalidInput for an empty id or name: it would mean none, or all."""
    ways = {name for way in resource.identity.ways for name in (*way.options, way.parent)}
    names = {name for name in ways if name == "name" or name.endswith("_name")}
    ids = {name for name in desired.values if name.endswith(("_id", "_ids"))}
    owner = {*resource.identity.owner, *resource.identity.by_cloud}
    refuse_empty(desired.values, sorted({resource.id_option, *names, *ids, *owner} - {""}))


def _is_way(resource: Resource) -> bool:
    """Whether the id is a name that the user chose, which ``ways`` look for."""
    return any(resource.id_option in way.options for way in resource.identity.ways)


def _choices(resource: Resource) -> list[str]:
    ways = [str(way) for way in resource.identity.ways if resource.id_option not in way.options]
    return list(dict.fromkeys([resource.id_option, *ways]))


def _by_id(client: Client, resource: Resource, desired: Desired, identity: t.Any) -> State | None:
    if is_unknown(identity):
        return None
    state = read_one(client, resource, identity)
    if state is None and (desired.state not in ("absent", "rejected") or resource.identity.elsewhere):
        raise Missing(resource, identity)
    return state


def by_ways(client: Client, resource: Resource, desired: Desired, ways: t.Sequence[Way]) -> State | None:
    """What the first way finds that finds anything, all of them in one Read."""
    values = {name: desired.get(name) for way in ways for name in (*way.options, way.parent) if desired.get(name)}
    if is_unknown(values):
        return None
    scope = _as_filters(resource, resource.identity.scope(client) if resource.identity.scope else {})
    candidates = narrowed(client, resource, narrowing(resource, desired, ways), scope)
    for way in ways:
        found = [state for state in candidates if way.matches(resource, desired, state)]
        if found:
            chosen = _one_of(resource, desired, way, found)
            _check_name(resource, desired, way, chosen)
            return chosen
    return None


def _check_name(resource: Resource, desired: Desired, way: Way, found: State) -> None:
    """Raise AnotherOne where what was found by something else has a name already, and another one."""
    wanted, now = desired.get("name"), (found.get("tags") or {}).get("Name")
    if "name" in (*way.options, *resource.fields) or not wanted or not now or wanted == now:
        return
    how = " and ".join(f"{name} {desired.get(name)}" for name in way.options) or "this content"
    raise AnotherOne(
        f"The {resource.kind} with {how} is called {now!r}, not {wanted!r} ({found.get(resource.id)}): "
        f"give {resource.id_option} to rename it, or correct the task"
    )


def _one_of(resource: Resource, desired: Desired, way: Way, found: list[State]) -> State:
    """The one among several that fits everything that the task gives; Ambiguous where that are still several."""
    fitting = found if len(found) == 1 else [one for one in found if not contradictions(resource, desired, one)]
    if way.parent and desired.get(way.parent) and len(fitting) > 1:
        fitting = [one for one in fitting if resource.observed(way.parent, one) == desired.get(way.parent)] or fitting
    if len(fitting) == 1:
        return fitting[0]
    how = " and ".join(f"{name} {desired.get(name)!r}" for name in way.options) or "this content"
    raise Ambiguous(resource, how, fitting or found)


def contradictions(resource: Resource, desired: Desired, seen: State) -> list[str]:
    """What the task gives that the resource is not and cannot become, each as ``volume_type is 'a', not 'b'``."""
    wanted = desired.of_existing()
    told: list[str] = []
    for name, field in resource.fields.items():
        if name not in resource.owned:
            told += field.contradictions(wanted.values, name, seen, ending=desired.state == "absent")
    told += [
        f"{name} is {resource.observed(name, seen)!r}, not {wanted.get(name)!r}"
        for name in resource.identity.by_cloud
        if wanted.get(name) not in (None, resource.observed(name, seen))
    ]
    for part in resource.parts:
        told += part.contradictions(resource, wanted, seen)
    return told


def check_described(resource: Resource, desired: Desired, seen: State) -> None:
    """Raise AnotherOne when what is about to be deleted is not what the task describes."""
    told = contradictions(resource, desired, seen)
    if told:
        raise AnotherOne(
            f"The {resource.label(seen)} is not the one that the task describes: {'; '.join(told)}. Nothing was "
            f"deleted: correct the task, or give {resource.id_option} alone"
        )


def narrowing(resource: Resource, desired: Desired, ways: t.Sequence[Way]) -> State:
    """The filters that all ways have in common, so that one Read serves them all."""
    common: State | None = None
    for way in ways:
        mine = _filters_of(resource, desired, way)
        common = mine if common is None else {key: item for key, item in common.items() if mine.get(key) == item}
    return common or {}


def _filters_of(resource: Resource, desired: Desired, way: Way) -> State:
    """A parent that is a field which cannot change narrows as well; one that is linked may yet be missing."""
    parent = resource.fields.get(way.parent)
    within = (way.parent,) if parent and parent.fixed and desired.get(way.parent) else ()
    found = (filter_for(resource, name, desired.get(name), way.filters) for name in (*way.narrows, *within))
    return dict(filter(None, found))


def filter_for(
    resource: Resource, option: str, value: t.Any, chosen: t.Mapping[str, str | None]
) -> tuple[str, t.Any] | None:
    """The filter, or parameter, of the Read action that an option fills; None where the value is compared here only."""
    if option == "name" and option not in resource.fields and "name" not in chosen:
        return _named(resource, str(value))
    known = catalog.action(resource.api, resource.calls.read)
    names = [chosen[option]] if option in chosen else [f"{option}s", option, f"{option.removesuffix('s')}s"]
    if names == [None] or (isinstance(value, str) and _PATTERN & set(value)):
        return None
    field = resource.fields.get(option)
    sent = field.normal(value) if field and isinstance(value, str) else value
    for name in filter(None, names):
        spelled = catalog.spelling(name, known.filters)
        if spelled in known.filters:
            listed = known.filters[spelled].startswith("[") and not isinstance(sent, list)
            return f"Filters.{spelled}", [sent] if listed else sent
        spelled = catalog.spelling(name, known.params)
        if spelled in known.params and spelled != "Filters":
            return spelled, value
    return None


def _named(resource: Resource, name: str) -> tuple[str, t.Any] | None:
    """The filter for the tag Name, in the form that the Read action takes: ``Name=value``, or an object."""
    form = catalog.action(resource.api, resource.calls.read).filters.get("Tags")
    if form is None or _PATTERN & set(name):
        return None
    return "Filters.Tags", [{"key": "Name", "value": name} if form == "[Tag]" else f"Name={name}"]


def query(resource: Resource, filters: t.Mapping[str, t.Any]) -> State:
    """Parameters of a Read call: names that begin with ``Filters.`` are filters, others are parameters."""
    wanted = {**_as_filters(resource, resource.identity.always), **filters}
    params = {name: value for name, value in wanted.items() if not name.startswith("Filters.")}
    inside = {_filter(name): value for name, value in wanted.items() if name.startswith("Filters.")}
    return {**params, "filters": inside} if inside else params


def _as_filters(resource: Resource, values: t.Mapping[str, t.Any]) -> State:
    """Values by the names of filters or parameters, as ``query`` takes them."""
    known = catalog.action(resource.api, resource.calls.read)
    return {
        (f"Filters.{pascal(name)}" if catalog.spelling(name, known.filters) in known.filters else name): value
        for name, value in values.items()
    }


def read(client: Client, resource: Resource, filters: t.Mapping[str, t.Any]) -> list[State]:
    """The resources that the filters choose, without those that are gone, each an object with an id.

    Raises NotTheApi for one without: nothing could be done with it, and nobody could say which it is.
    """
    found = client.read_all(resource.calls.read, query(resource, filters))
    states = [state for state in found if isinstance(state, dict) and not resource.is_absent(state)]
    if resource.id and not resource.identity.collect and not all(state.get(resource.id) for state in states):
        raise NotTheApi(f"{resource.calls.read}: the server answered a {resource.kind} without {resource.id}")
    return states


def narrowed(
    client: Client, resource: Resource, filters: t.Mapping[str, t.Any], scope: t.Mapping[str, t.Any] | None = None
) -> list[State]:
    """What the filters choose, or more where the API, or an older version of it, has no such filter.

    What they stand for is compared anyway; what ``scope`` stands for is not, so that it is always asked for.
    A service may refuse a name that nothing has where another one answers with nothing.
    """
    chosen = {name: value for name, value in filters.items() if name.startswith("Filters.")}
    always = {**(scope or {}), **{name: value for name, value in filters.items() if name not in chosen}}
    known = {name: value for name, value in chosen.items() if client.supports(resource.calls.read, _filter(name))}
    try:
        return read(client, resource, {**always, **known})
    except Invalid as exc:
        if exc.code != UNKNOWN_PARAMETER or not known:
            raise
        return read(client, resource, always)
    except NotFound:
        if any(not name.startswith("Filters.") for name in always):  # something else that the call is about
            raise
        return []


def _filter(name: str) -> str:
    """The name of a filter without what marks it as one."""
    return name.removeprefix("Filters.")


def read_one(client: Client, resource: Resource, identity: t.Any, *, gone_too: bool = False) -> State | None:
    """The resource with this id, or None. ``gone_too``: also one in a state that counts as not there."""
    return next(iter(read_many(client, resource, [identity], gone_too=gone_too)), None)


def read_many(
    client: Client, resource: Resource, identities: t.Sequence[t.Any], *, gone_too: bool = False
) -> list[State]:
    """The resources with these ids, those that there are, in one Read where the API has a filter for ids."""
    if not resource.id:
        return read(client, resource, {})[:1]
    found: list[State] = []
    for params in _by_ids(client, resource, identities):
        try:
            action = resource.calls.get or resource.calls.read
            found += client.read_all(action, params if resource.calls.get else query(resource, params))
        except NotFound:
            if len(identities) > 1:  # one unknown id may fail the whole call
                return [one for each in identities for one in read_many(client, resource, [each], gone_too=gone_too)]
    if resource.identity.collect:
        found = resource.identity.collect(identities, found)
    order = {identity: number for number, identity in enumerate(identities)}
    mine = [one for one in found if isinstance(one, dict) and one.get(resource.id) in order]
    mine = list({one[resource.id]: one for one in mine if gone_too or not resource.is_absent(one)}.values())
    return sorted(mine, key=lambda one: order[one[resource.id]])


def _by_ids(client: Client, resource: Resource, identities: t.Sequence[t.Any]) -> t.Iterator[State]:
    if resource.calls.get:
        param = resource.id_param(resource.calls.get)
        yield from ({param: identity} for identity in identities)
        return
    name = resource.identity.filter
    if name is None:
        yield {}
        return
    known = catalog.action(resource.api, resource.calls.read)
    spelled = catalog.spelling(name or f"{resource.id}s", known.filters)
    if spelled in known.filters and client.supports(resource.calls.read, spelled):
        yield {f"Filters.{spelled}": list(identities)}
    else:
        yield {}


# Many


def select(client: Client, resource: Resource, desired: Desired) -> list[State]:
    """All that the task means, where it may mean many: by ids, by what is counted, or by one of the ways."""
    bulk = resource.bulk
    if bulk is None or not (bulk.ids in desired or desired.get(bulk.count) is not None):
        found = find(client, resource, desired)
        return [] if found is None else [found]
    refuse_empty(desired.values, [name for name in (bulk.ids, "name") if name in desired])
    if desired.get(bulk.ids) is not None:
        return _by_listed_ids(client, resource, desired, list(dict.fromkeys(desired.get(bulk.ids))))
    return _counted(client, resource, desired, bulk)


def _by_listed_ids(client: Client, resource: Resource, desired: Desired, ids: list[str]) -> list[State]:
    if is_unknown(ids):
        return resource.identity.collect(ids, []) if resource.identity.collect else []
    if not ids and desired.state in {"present", "running", "restarted"}:
        raise InvalidInput(f"{resource.bulk.ids if resource.bulk else 'ids'} is an empty list: there is nothing to do")
    found = read_many(client, resource, ids) if ids else []
    there = {one[resource.id] for one in found}
    missing = [one for one in ids if one not in there]
    if missing and desired.state != "absent":
        raise Missing(resource, ", ".join(missing))
    return found


def _counted(client: Client, resource: Resource, desired: Desired, bulk: Bulk) -> list[State]:
    """What a number counts: what the filters choose, else what has all of the tags."""
    chosen: State = desired.get(bulk.filters) or {}
    tags = {} if chosen else {str(key): text_of(value) for key, value in (desired.get("tags") or {}).items()}
    tags |= {"Name": desired.get("name")} if desired.get("name") else {}
    if not chosen and not tags:
        raise InvalidInput(
            f"Say what {bulk.count} counts: give tags, {bulk.filters} or name: else it would be all there are"
        )
    if is_unknown([chosen, tags]):
        return []
    own = {"Filters.Tags": [f"{key}={value}" for key, value in sorted(tags.items())]} if tags else {}
    found = read(client, resource, {**own, **{f"Filters.{name}": value for name, value in chosen.items()}})
    # several values of one filter are alternatives: what has all of the tags is sorted out here
    return [
        one
        for one in found
        if (one.get("tags") or {}).items() >= tags.items()
        and all(passes(resource, name, value, one) is not False for name, value in chosen.items())
    ]


def passes(resource: Resource, name: str, wanted: t.Any, state: State) -> bool | None:
    """Whether a resource passes a filter of its Read action; None where what it compares is not known here."""
    listed = wanted if isinstance(wanted, list) else [wanted]
    tags: dict[str, str] = state.get("tags") or {}
    tagged = {
        "Tags": {f"{key}={value}" for key, value in tags.items()},
        "TagKeys": {*tags},
        "TagValues": {*tags.values()},
    }
    if name in tagged:
        return bool(tagged[name] & {str(one) for one in listed})
    path = resource.bulk.filter_paths.get(name) if resource.bulk else None
    fields = catalog.schemas(resource.api)
    known = catalog.action(resource.api, resource.calls.read)
    shown = fields.get(known.answer.get(known.result, "").strip("[]!"), {})
    field = name if name in shown else name.removesuffix("s")
    if path is None and field not in shown:
        return None
    found = path.of(state) if path else state.get(snake(field))
    values = found if isinstance(found, list) else [found]
    if any(isinstance(one, str) and _PATTERN & set(one) for one in listed):
        return None
    return any(value in listed for value in values) if not is_nothing(found) else False
