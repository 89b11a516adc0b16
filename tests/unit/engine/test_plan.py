"""Properties that the plan of every resource has, whatever is desired and whatever is there."""

from __future__ import annotations

import dataclasses
import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput, OutscaleError
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog
from ansible_collections.outscale.cloud.plugins.module_utils._engine import identity, plan
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired, Ref, resolved
from ansible_collections.outscale.cloud.plugins.module_utils._engine.fields import CREATE_ONLY
from ansible_collections.outscale.cloud.plugins.module_utils._engine.resource import StillLinked
from ansible_collections.outscale.cloud.plugins.module_utils._engine.tags import wanted_tags

from .collected import MODULES, desire, observation, observed, user_options

every = pytest.mark.parametrize("name", MODULES)
made = pytest.mark.parametrize("name", [name for name, module in MODULES.items() if module.resource.calls.create])
chance = st.randoms(use_true_random=True)
generous = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


def planned(resource, desired, seen):
    """The calls, where the plan does not refuse the desire for a reason of its own."""
    try:
        return plan.plan_one(resource, desired, seen)
    except OutscaleError:
        assume(False)


@made
@generous
@given(random=chance)
def test_planning_again_after_a_creation_gives_no_call(name, random):
    resource = MODULES[name].resource
    desired = desire(random, MODULES[name], full=random.random() < 0.5)
    calls = planned(resource, desired, None)
    assert [call.creates for call in calls].count(True) == 1
    assert calls[0].creates
    assert plan.plan_one(resource, desired, plan.predicted_one(None, calls)) == []


@every
@generous
@given(random=chance)
def test_planning_again_after_a_change_gives_no_call(name, random):
    resource = MODULES[name].resource
    seen = observation(random, MODULES[name])
    desired = desire(random, MODULES[name])
    calls = planned(resource, desired, seen)
    assert plan.plan_one(resource, desired, plan.predicted_one(seen, calls)) == []


@made
@generous
@given(random=chance)
def test_planning_again_after_a_replacement_gives_no_call(name, random):
    resource = MODULES[name].resource
    seen = observation(random, MODULES[name])
    desired = desire(random, MODULES[name], full=True, replace=True)
    try:
        steps = plan.plan(resource, desired, {"known": seen})
    except OutscaleError:
        assume(False)
    (after,) = plan.predicted({"known": seen}, steps).values()
    assert plan.plan_one(resource, dataclasses.replace(desired, replace=False), after) == []


@made
@generous
@given(random=chance)
def test_what_is_created_as_desired_needs_no_change(name, random):
    resource = MODULES[name].resource
    seen = observation(random, MODULES[name])
    assert planned(resource, Desired({}), seen) == []


@made
@generous
@given(random=chance)
def test_every_call_is_one_that_the_api_takes(name, random):
    resource = MODULES[name].resource
    seen = random.choice([None, observation(random, MODULES[name])])
    full, replace = random.random() < 0.5, random.random() < 0.5
    desired = desire(random, MODULES[name], full=full, replace=replace)
    for call in planned(resource, desired, seen):
        try:
            catalog.check(resource.api, call.action, resolved(call.params, [seen or {}], "known-1"))
        except InvalidInput as exc:
            # what is missing inside an option is for the user to add, and the cloud says so
            if not re.match(rf"{call.action}\.\w+(\[\d+\])? needs", str(exc)):
                raise


@made
@generous
@given(random=chance)
def test_every_call_of_a_removal_is_one_that_the_api_takes_and_the_last_deletes(name, random):
    resource = MODULES[name].resource
    seen = observation(random, MODULES[name])
    try:
        calls = plan.plan_one(resource, desire(random, MODULES[name], state="absent"), seen)
    except StillLinked:
        return
    assert [call.deletes for call in calls] == [False] * (len(calls) - 1) + [True]
    assert plan.predicted_one(seen, calls) is None
    for call in calls:
        catalog.check(resource.api, call.action, resolved(call.params, [seen], "known-1"))


@made
@generous
@given(random=chance)
def test_absent_of_nothing_gives_nothing(name, random):
    assert plan.plan_one(MODULES[name].resource, desire(random, MODULES[name], state="absent"), None) == []


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, module in MODULES.items()
        if module.resource.calls.create and not module.resource.calls.replaces_all
    ],
)
@generous
@given(random=chance)
def test_an_option_that_is_not_set_is_never_sent(name, random):
    resource = MODULES[name].resource
    seen = random.choice([None, observation(random, MODULES[name])])
    desired = desire(random, MODULES[name])
    given_by_the_user = {option for option in user_options(MODULES[name]) if desired.get(option) is not None}
    given_by_the_user |= {field.param for name, field in resource.fields.items() if name in given_by_the_user}
    cleared = {option for option, value in desired.values.items() if value is None}
    for call in planned(resource, desired, seen):
        if call.action not in {resource.calls.create, resource.calls.update}:
            continue
        by_itself = {option for option, field in resource.fields.items() if field.initial is not None}
        by_itself |= {param for param, value in call.params.items() if isinstance(value, Ref)} | {"tags", "region"}
        by_itself |= {"link_nic"} if "delete_on_vm_deletion" in given_by_the_user else set()
        by_itself |= set(resource.identity.owner) | {resource.id_param(resource.calls.update)}
        nested = resource.calls.nested
        for param, value in call.params.items():
            inner = set(nested.get(param, ())) & set(value) if param in nested and isinstance(value, dict) else {param}
            of_lists = (
                {"listeners", "server_certificate_id", "load_balancer_port", "policy_names"}
                if "listeners" in desired
                else set()
            )
            assert inner <= given_by_the_user | cleared | by_itself | of_lists


# --- the deletion of another one ---


@made
@generous
@given(random=chance)
def test_what_contradicts_the_task_is_never_deleted(name, random):
    resource = MODULES[name].resource
    seen = observation(random, MODULES[name])
    desired = desire(random, MODULES[name], full=random.random() < 0.5, state="absent")
    fixed = [
        option
        for option, field in resource.fields.items()
        if field.fixed and option not in resource.owned and field.differs(desired.values, option, seen)
    ]
    tags = {key: value for key, value in wanted_tags(desired.values).items() if "tags" in resource.owned}
    if not fixed and tags.items() <= (seen.get("tags") or {}).items():
        return  # it is, as far as these tell, the one that is meant
    with pytest.raises(identity.AnotherOne) as told:
        identity.check_described(resource, desired, seen)
    assert all(f"{option} is " in str(told.value) for option in fixed)


@made
@generous
@given(random=chance)
def test_what_is_as_it_was_made_contradicts_nothing(name, random):
    resource = MODULES[name].resource
    desired = desire(random, MODULES[name], full=True)
    for chosen in resource.identity.by_cloud:  # nobody makes what only the cloud chooses
        desired.values.pop(chosen, None)
    seen = plan.predicted_one(None, planned(resource, desired, None))
    identity.check_described(resource, dataclasses.replace(desired, state="absent"), seen)


# --- tags ---

TAGGED = [
    name
    for name, module in MODULES.items()
    if module.resource.calls.create
    and "tags" in module.argument_spec
    and "tags" in {o for part in module.resource.parts for o in part.options}
]
tagged = pytest.mark.parametrize("name", TAGGED)
NOW = {"a": "1", "b": "2", "osc.own": "x"}


def tags_after(name, random, **values):
    resource = MODULES[name].resource
    seen = {**observation(random, MODULES[name]), "tags": dict(NOW)}
    calls = plan.plan_one(resource, Desired(values), seen)
    return calls, plan.predicted_one(seen, calls)["tags"]


@tagged
@settings(parent=generous, max_examples=5)
@given(random=chance)
def test_tags_that_are_not_set_are_left_alone(name, random):
    assert tags_after(name, random) == ([], NOW)
    assert tags_after(name, random, tags=None) == ([], NOW)


@tagged
@settings(parent=generous, max_examples=5)
@given(random=chance)
def test_no_tags_with_purge_clears_all_but_those_of_the_cloud(name, random):
    assert tags_after(name, random, tags={}, purge_tags=True)[1] == {"osc.own": "x"}
    assert tags_after(name, random, tags={})[1] == {"osc.own": "x"}


@tagged
@settings(parent=generous, max_examples=5)
@given(random=chance)
def test_no_tags_without_purge_changes_nothing(name, random):
    assert tags_after(name, random, tags={}, purge_tags=False) == ([], NOW)


@tagged
@settings(parent=generous, max_examples=10)
@given(random=chance, wanted=st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["1", "2"])), purge=st.booleans())
def test_tags_are_added_and_changed_and_the_others_go_only_with_purge(name, random, wanted, purge):
    calls, after = tags_after(name, random, tags=wanted, purge_tags=purge)
    assert after == {**({"osc.own": "x"} if purge else NOW), **wanted}
    assert len(calls) <= 2


# --- what cannot change ---


def fixed_fields():
    for name, module in MODULES.items():
        resource = module.resource
        for field_name, field in resource.fields.items():
            mine = (
                field_name in user_options(module)
                and field.change is not CREATE_ONLY
                and field_name not in resource.owned
            )
            choices = module.argument_spec.get(field_name, {}).get("choices") or [1, 2]
            if (
                mine
                and resource.calls.create
                and len(choices) > 1
                and (field.fixed or not resource.takes(resource.calls.update, field_name))
            ):
                yield name, field_name


@pytest.mark.parametrize(("name", "field_name"), list(fixed_fields()))
@settings(parent=generous, max_examples=10)
@given(random=chance)
def test_a_field_that_is_fixed_is_told_by_name_and_only_replaced_when_allowed(name, field_name, random):
    resource = MODULES[name].resource
    field = resource.fields[field_name]
    first = desire(random, MODULES[name], full=True)
    other = desire(random, MODULES[name], full=True)
    assume(field_name in first and field_name in other)
    wanted = other.get(field_name)
    assume(wanted is not None)
    calls = planned(resource, first, None)
    seen = observed(plan.predicted_one(None, calls))
    assume(field.differs({field_name: wanted}, field_name, seen))
    desired = Desired({**first.values, field_name: wanted})
    with pytest.raises(plan.CannotChange, match=field_name) as caught:
        plan.plan_one(resource, desired, seen)
    assert field_name in caught.value.names
    try:
        again = plan.plan_one(resource, dataclasses.replace(desired, replace=True), seen)
    except (StillLinked, InvalidInput):
        return
    actions = [call.action for call in again]
    assert {resource.calls.create, resource.calls.delete} <= set(actions)


@every
def test_each_field_can_be_set_by_some_call(name):
    resource = MODULES[name].resource
    nested = {inner for fields in resource.calls.nested.values() for inner in fields}
    for field in set(resource.fields) - resource.owned - nested:
        assert resource.takes(resource.calls.create, field) or resource.takes(resource.calls.update, field), field


@every
def test_each_action_of_a_declaration_exists(name):
    resource = MODULES[name].resource
    for action in filter(None, dataclasses.astuple(resource.calls)[:5]):
        catalog.action(resource.api, action)


@every
def test_each_filter_of_a_way_exists(name):
    resource = MODULES[name].resource
    read = catalog.action(resource.api, resource.calls.read)
    for way in resource.identity.ways:
        for used in filter(None, way.filters.values()):
            assert any(catalog.spelling(used, known) in known for known in (read.filters, read.params)), used
