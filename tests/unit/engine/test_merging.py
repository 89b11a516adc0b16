"""One step for all calls that can be made for many at once, and each resource's calls in their order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Call, Ref
from ansible_collections.outscale.cloud.plugins.module_utils._engine.plan import Step, merged, predicted


def bulk(action, *needs, **gives):
    return Call(action, {"ids": [Ref("id")]}, gives, needs=needs)


def single(action, **gives):
    return Call(action, {"id": Ref("id")}, gives)


def steps(plans, **options):
    return [(step.call.action, step.on) for step in merged(plans, **options)]


def test_calls_that_take_a_list_of_ids_are_one():
    plans = {"a": [bulk("Stop"), single("Update"), bulk("Start")], "b": [bulk("Stop"), single("Update"), bulk("Start")]}
    assert steps(plans) == [("Stop", ("a", "b")), ("Update", ("a",)), ("Update", ("b",)), ("Start", ("a", "b"))]


def test_calls_that_differ_in_what_they_send_are_not_one():
    plans = {one: [Call("Tag", {"ids": [Ref("id")], "tag": one})] for one in "ab"}
    assert steps(plans) == [("Tag", ("a",)), ("Tag", ("b",))]


def test_calls_that_wait_for_different_states_are_not_one():
    assert len(merged({"a": [bulk("Stop", "running")], "b": [bulk("Stop", "pending")]})) == 2


def test_calls_that_are_undone_differently_are_not_one():
    plans = {one: [Call("Stop", {"ids": [Ref("id")]}, undo=(Call("Start", {"x": one}),))] for one in "ab"}
    assert len(merged(plans)) == 2
    plans = {one: [Call("Stop", {"ids": [Ref("id")]}, undo=(Call("Start", {"ids": [Ref("id")]}),))] for one in "ab"}
    assert steps(plans) == [("Stop", ("a", "b"))]


def test_a_list_of_two_references_is_no_call_for_many():
    plans = {one: [Call("Join", {"ids": [Ref("id"), Ref("other")]})] for one in "ab"}
    assert len(merged(plans)) == 2


def test_what_only_some_need_is_made_for_these_and_the_others_wait():
    plans = {"a": [single("Update"), bulk("Start")], "b": [bulk("Start")]}
    assert steps(plans) == [("Update", ("a",)), ("Start", ("a", "b"))]


def test_each_keeps_what_it_will_show():
    (step,) = merged({"a": [bulk("Start", n=1)], "b": [bulk("Start", n=2)]})
    assert predicted({"a": {"id": "a"}, "b": {"id": "b"}}, [step]) == {
        "a": {"id": "a", "n": 1},
        "b": {"id": "b", "n": 2},
    }


def test_creations_that_take_a_number_are_one_with_the_number():
    create = Call("Create", {"x": 1}, {"state": "new"}, creates=True)
    new = {f"(known after apply) #{number}": [create] for number in range(3)}
    (step,) = merged(new, ("at_least", "at_most"))
    assert step.call.params == {"x": 1, "at_least": 3, "at_most": 3}
    (one,) = merged({"(known after apply)": [create]})
    assert one.call.params == {"x": 1}


def test_a_resource_that_is_gone_changes_no_more():
    gone = Step(Call("Delete", {}, deletes=True), ("a",), ({},))
    change = Step(Call("Update", {}), ("a",), ({"n": 1},))
    assert predicted({"a": {}}, [gone, change]) == {}


NAMES = ["Stop", "Update", "Start", "Tag"]
KINDS = {"Stop": bulk, "Start": bulk, "Tag": bulk, "Update": single}


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from(NAMES), max_size=5), max_size=6))
def test_every_resource_gets_all_its_calls_in_their_order(wanted):
    plans = {one: [KINDS[name](name) for name in names] for one, names in wanted.items()}
    got = {one: [] for one in wanted}
    for step in merged(plans):
        assert len(set(step.on)) == len(step.on) == len(step.gives)
        for one in step.on:
            got[one].append(step.call.action)
    assert got == {one: list(names) for one, names in wanted.items()}


@given(st.integers(1, 20))
def test_calls_that_all_need_are_one_each_however_many_there_are(count):
    plans = {str(number): [bulk("Stop"), bulk("Tag"), bulk("Start")] for number in range(count)}
    assert [action for action, _on in steps(plans)] == ["Stop", "Tag", "Start"]
