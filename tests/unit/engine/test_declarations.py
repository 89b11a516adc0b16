"""Each module's declaration says what the API's schema says: fields, paths, filters, parameters."""

from __future__ import annotations

import dataclasses
import functools

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog
from ansible_collections.outscale.cloud.plugins.module_utils._engine.fields import CREATE_ONLY, REPLACE, Field
from ansible_collections.outscale.cloud.plugins.module_utils._engine.links import Link
from ansible_collections.outscale.cloud.plugins.module_utils._engine.paths import EACH, Path
from ansible_collections.outscale.cloud.plugins.module_utils._engine.resource import ByFields, Dependent, Resource
from ansible_collections.outscale.cloud.plugins.module_utils._engine.tags import Tags

from .collected import FOLDER, module_of

MODULES = {
    name: module.resource
    for name in sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
    for module in [module_of(name)]
    if isinstance(getattr(module, "resource", None), Resource)
}


# what a schema holds


def has_param(api, action, name):
    """Whether an action takes a parameter, or a filter, of a name."""
    params = catalog.action(api, action).params
    return catalog.spelling(name, params) in params


def has_filter(api, action, name):
    filters = catalog.action(api, action).filters
    return catalog.spelling(name, filters) in filters


def shown_by(api, action):
    """The kind of what a Read action lists."""
    known = catalog.action(api, action)
    return known.answer.get(known.result, "").strip("[]!")


def leads_somewhere(api, kind, steps):
    """Whether a path through a schema ends at something. What the schema leaves open may be anything."""
    if not steps or kind in {"", "object"}:
        return True
    step, rest = steps[0], steps[1:]
    if not isinstance(step, str):  # a position in a list
        return kind.startswith("[") and leads_somewhere(api, kind[1:-1], rest)
    fields = catalog.schemas(api).get(kind, {})
    name = catalog.spelling(step, fields)
    return name in fields and leads_somewhere(api, fields[name].rstrip("!"), rest)


# what is wrong with a declaration


def unknown_paths(resource, read, paths):
    kind = shown_by(resource.api, read)
    return [
        f"{what}: {read} shows no {path}"
        for what, path in paths
        if path.key != "tags" and not leads_somewhere(resource.api, kind, path.steps)
    ]


def wrong_fields(resource):
    calls, api = resource.calls, resource.api
    nested = {name for names in calls.nested.values() for name in names}
    for name, field in resource.fields.items():
        if name in resource.owned:
            continue
        words = {name, field.param or name}
        created = name in nested or any(calls.create and has_param(api, calls.create, word) for word in words)
        updated = any(calls.update and has_param(api, calls.update, word) for word in words)
        compared = field.change is REPLACE and not calls.create  # it may be said, and has to be right
        if not created and not updated and not compared:
            yield f"{name}: no call takes it"
        elif field.change is REPLACE and updated:
            yield f"{name}: {calls.update} takes it, so that no replacement is needed"
        elif field.change not in {REPLACE, CREATE_ONLY} and calls.create and not updated:
            yield f"{name}: {calls.update or 'no call'} does not take it, so that it can only be fixed"
        yield from (
            f"{name}: sent with {other}, which no option gives"
            for other in field.sent_with
            if other not in resource.fields
        )


def shown_paths(resource):
    """Where the declaration says that the Read action shows something."""
    for name, field in resource.fields.items():
        unseen = field.hidden or field.change is CREATE_ONLY or type(field).observe is not Field.observe
        if not unseen and name not in resource.owned:
            yield name, field.path or Path(name)
    lifecycle = resource.lifecycle
    stateful = (*lifecycle.ready, *lifecycle.failed, *lifecycle.leaving)
    yield from [("lifecycle", lifecycle.path)] if stateful else []
    yield from [("lifecycle", lifecycle.reason)] if lifecycle.reason else []
    yield from (("lifecycle", path) for path in lifecycle.moving)
    yield from (("deletion", path) for path in resource.calls.delete_with.values())
    if resource.bulk:
        yield from resource.bulk.filter_paths.items()
    for part in resource.parts:
        if isinstance(part, Link):
            yield from part.targets.items()
            yield from part.also.items()
            yield from part.unlink_params.items()


def wrong_calls(resource):
    calls, api = resource.calls, resource.api
    for action in filter(None, (calls.read, calls.get, calls.create, calls.update, calls.delete)):
        catalog.action(api, action)
    for action in filter(None, (calls.get, calls.update, calls.delete)):
        if resource.id and not has_param(api, action, resource.id_param(action)):
            yield f"{resource.id}: {action} takes no {resource.id_param(action)}"
    for param in (*calls.delete_options, *calls.delete_with):
        if not has_param(api, calls.delete, param):
            yield f"{param}: {calls.delete} does not take it"
    for param, names in calls.nested.items():
        if not has_param(api, calls.create, param):
            yield f"{param}: {calls.create} does not take it"
            continue
        params = catalog.action(api, calls.create).params
        inside = catalog.schemas(api).get(params[catalog.spelling(param, params)].rstrip("!"), {})
        yield from (
            f"{name}: {param} has no such key" for name in names if catalog.spelling(name, inside) not in inside
        )
    if resource.token and not has_param(api, calls.create, resource.token):
        yield f"{resource.token}: {calls.create} does not take it"


def wrong_filters(resource):
    read, api = resource.calls.read, resource.api
    for way in resource.identity.ways:
        for option, name in way.filters.items():
            if name and not has_filter(api, read, name) and not has_param(api, read, name):
                yield f"{option}: {read} has no filter {name}"
    chosen = resource.identity.filter
    if chosen and not has_filter(api, read, chosen):
        yield f"{resource.id}: {read} has no filter {chosen}"
    for name in resource.bulk.filter_paths if resource.bulk else ():
        if not has_filter(api, read, name):
            yield f"{name}: {read} has no such filter"
    if resource.token and not has_filter(api, read, f"{resource.token}s"):
        yield f"{resource.token}: {read} has no filter {resource.token}s, by which a lost creation is found"


def wrong_parts(resource):
    for part in resource.parts:
        if isinstance(part, Link):
            for action, params in ((part.link, (resource.id, *part.params)), (part.unlink, part.unlink_params)):
                yield from (
                    f"{one}: {action} does not take it" for one in params if not has_param(resource.api, action, one)
                )
        if isinstance(part, Tags):
            for action in (part.create, part.delete):
                if not has_param(resource.api, action, part.ids):
                    yield f"tags: {action} takes no {part.ids}"


def wrong_dependents(resource):
    for one in resource.deletion.dependents:
        if one.filter and not has_filter(resource.api, one.read, one.filter):
            yield f"dependents: {one.read} has no filter {one.filter}"
        for param in (*one.params, *filter(None, [one.param])):
            if not has_param(resource.api, one.read, param):
                yield f"dependents: {one.read} takes no {param}"
        yield from unknown_paths(resource, one.read, [("dependents", path) for path in one.holds])


def wrong(resource):
    """What a declaration says that the schema does not, each as ``field: what``."""
    read = resource.calls.get or resource.calls.read
    paths = shown_paths(resource)
    if resource.reader or resource.identity.collect:  # completed by calls of their own
        known = set(catalog.schemas(resource.api).get(shown_by(resource.api, read), {}))
        paths = [(what, path) for what, path in paths if catalog.spelling(path.key, known) in known]
    return [
        *wrong_calls(resource), *wrong_fields(resource), *unknown_paths(resource, read, paths),
        *wrong_filters(resource), *wrong_parts(resource), *wrong_dependents(resource),
    ]  # fmt: skip


@pytest.mark.parametrize("name", MODULES)
def test_a_declaration_says_nothing_that_the_schema_does_not(name):
    assert [f"{name}: {one}" for one in wrong(MODULES[name])] == []


# and would be told


def changed(resource, **groups):
    return dataclasses.replace(
        resource,
        **{group: dataclasses.replace(getattr(resource, group), **values) for group, values in groups.items()},
    )


VOLUME = MODULES["volume"]
FIELD = functools.partial(dataclasses.replace, VOLUME)
MISTAKES = {
    "no call takes it": FIELD(fields={**VOLUME.fields, "colour": Field()}),
    "UpdateVolume takes it": FIELD(fields={**VOLUME.fields, "size": Field(change=REPLACE)}),
    "can only be fixed": FIELD(fields={**VOLUME.fields, "snapshot_id": Field()}),
    "ReadVolumes shows no sizes": FIELD(fields={**VOLUME.fields, "size": Field(path=Path("sizes"))}),
    "shows no linked_volumes.each.colour": FIELD(
        fields={**VOLUME.fields, "size": Field(path=Path("linked_volumes", EACH, "colour"))}
    ),
    "has no filter colours": changed(VOLUME, identity={"ways": (ByFields("size", size="colours"),)}),
    "ReadVms has no filter colours": changed(
        VOLUME, deletion={"dependents": (Dependent("ReadVms", filter="colours"),)}
    ),
    "ReadVms shows no colour": changed(
        VOLUME, deletion={"dependents": (Dependent("ReadVms", holds=(Path("colour"),)),)}
    ),
    "DeleteVolume does not take it": changed(VOLUME, calls={"delete_options": ("force",)}),
    "CreateVolume does not take it": FIELD(token="vm_token"),
    "lifecycle: ReadVolumes shows no mood": changed(VOLUME, lifecycle={"path": Path("mood")}),
}


@pytest.mark.parametrize("what", MISTAKES)
def test_a_mistake_in_a_declaration_is_told_with_the_field_s_name(what):
    (told,) = [one for one in wrong(MISTAKES[what]) if what in one]
    assert told.partition(":")[0]


def test_every_module_that_keeps_a_resource_is_looked_at():
    assert len(MODULES) >= 48
    assert {"vm", "volume", "oks_cluster", "direct_link", "route", "tag"} <= MODULES.keys()
