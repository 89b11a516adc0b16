"""Unset, null, empty and zero are four things, at every depth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._engine.fields import REPLACE, Field, Unordered
from ansible_collections.outscale.cloud.plugins.module_utils._engine.values import (
    UNKNOWN,
    is_nothing,
    is_unknown,
    merged,
    refuse_empty,
    text_of,
)  # fmt: skip
from ansible_collections.outscale.cloud.plugins.module_utils._engine.values import (
    given as given_options,
)
from ansible_collections.outscale.cloud.plugins.module_utils._modules.base import Task, desired_of, nulls_of

from .collected import module_of

SPEC = {
    "size": {"type": "int"},
    "tags": {"type": "dict"},
    "check": {"type": "dict", "options": {"path": {"type": "str"}, "port": {"type": "int"}, "more": {"type": "dict"}}},
    "rules": {"type": "list", "elements": "dict", "options": {"port": {"type": "int"}, "ips": {"type": "list"}}},
}


def read(params, *nulls):
    return given_options(SPEC, {**dict.fromkeys(SPEC), **params}, nulls)


def test_an_option_that_was_left_out_is_not_there():
    assert read({}) == {}


def test_an_option_that_was_written_as_null_is_null():
    assert read({}, "size") == {"size": None}


@pytest.mark.parametrize("value", [0, "", [], {}, False])
def test_empty_and_zero_are_values(value):
    assert read({"size": value}) == {"size": value}


def test_suboptions_that_ansible_fills_in_are_unset():
    assert read({"check": {"path": "/", "port": None, "more": None}}) == {"check": {"path": "/"}}
    assert read({"check": {"path": "", "port": 0, "more": {}}}) == {"check": {"path": "", "port": 0, "more": {}}}
    assert read({"rules": [{"port": None, "ips": []}, {"port": 0, "ips": None}]}) == {
        "rules": [{"ips": []}, {"port": 0}]
    }


def test_a_null_in_a_mapping_of_the_user_s_own_keys_stays():
    assert read({"tags": {"monitoring": None, "a": ""}}) == {"tags": {"monitoring": None, "a": ""}}
    assert read({"check": {"path": None, "more": {"x": None}}}) == {"check": {"more": {"x": None}}}


def test_a_task_hands_over_what_was_written_and_nothing_else():
    module = module_of("net")
    written = {
        "name": "shop",
        "tags": {"a": None},
        "dhcp_options_set_id": None,
        "replace": False,
        "_ansible_check_mode": None,
    }
    filled = {name: spec.get("default") for name, spec in module.argument_spec.items()}
    desired = desired_of(module, Task({**filled, **written}, nulls_of(written)))
    assert desired.values == {
        "name": "shop", "tags": {"a": None}, "dhcp_options_set_id": None, "purge_tags": True,
        "wait": True, "wait_timeout": 600,
    }  # fmt: skip
    assert (desired.state, desired.replace, desired.ignore_changes) == ("present", False, frozenset())


def test_what_counts_at_creation_only_must_be_an_option():
    module = module_of("net")
    filled = {name: spec.get("default") for name, spec in module.argument_spec.items()}
    with pytest.raises(InvalidInput, match=r"ignore_changes names .* ip_rang: did you mean ip_range\?"):
        desired_of(module, Task({**filled, "ignore_changes": ["ip_rang"]}))
    assert desired_of(module, Task({**filled, "ignore_changes": ["ip_range"]})).ignore_changes == {"ip_range"}


# --- empty where it cannot be ---


@pytest.mark.parametrize("value", ["", " ", "\t\n", [""], ["a", " "]])
def test_empty_text_is_refused_where_it_would_mean_none_or_all(value):
    with pytest.raises(InvalidInput, match=r"net_id is empty: .*\{\{ value \| default\(omit, true\) \}\}"):
        refuse_empty({"net_id": value}, ["name", "net_id"])


@pytest.mark.parametrize("value", [None, "a", ["a"], [], 0, False, {}])
def test_what_is_not_text_is_not_empty_text(value):
    refuse_empty({"net_id": value}, ["net_id", "other"])


# --- what says nothing ---


@pytest.mark.parametrize(
    ("value", "nothing"),
    [
        (None, True),
        ("", True),
        ([], True),
        ({}, True),
        (False, True),
        (0, False),
        (0.0, False),
        ("0", False),
        ([None], False),
    ],
)
def test_zero_says_something_and_empty_does_not(value, nothing):
    assert is_nothing(value) is nothing


@pytest.mark.parametrize("wanted", ["", [], {}, False])
@pytest.mark.parametrize("seen", [None, "", [], {}, False])
def test_empty_where_the_cloud_shows_nothing_is_no_difference(wanted, seen):
    assert Field().same(wanted, seen)
    assert not Field().differs({"a": wanted}, "a", {"a": seen})


@pytest.mark.parametrize("seen", [None, "", 1, False])
def test_zero_is_a_difference_to_all_else(seen):
    assert not Field().same(0, seen) or (seen is False and Field().same(0, 0))


@pytest.mark.parametrize(
    ("field", "value", "asks"),
    [
        (Field(), None, (False, None)),
        (Field(clears=""), None, (True, "")),
        (Unordered(clears=[]), None, (True, [])),
        (Field(), "", (True, "")),
        (Field(filled=True), "", (False, None)),
        (Field(change=REPLACE), "", (False, None)),
        (Field(), 0, (True, 0)),
        (Field(), False, (True, False)),
        (Field(), [], (True, [])),
    ],
)
def test_null_asks_to_clear_and_empty_to_have_none(field, value, asks):
    assert field.asked({"a": value}, "a") == asks
    assert field.asked({}, "a") == (False, None)


def test_what_is_cleared_already_does_not_differ():
    assert not Field(clears="x").differs({"a": None}, "a", {})
    assert not Field(clears="x").differs({"a": None}, "a", {"a": ""})
    assert Field(clears="x").differs({"a": None}, "a", {"a": "y"})


def test_of_a_mapping_that_is_sent_as_a_whole_what_was_left_out_stays():
    field = Field(sends_all=True)
    assert field.target({"a": {"x": {"y": 0}}}, "a", {"a": {"x": {"y": 1, "z": 2}, "w": 3}}) == {
        "x": {"y": 0, "z": 2},
        "w": 3,
    }
    assert Field().target({"a": {"x": 1}}, "a", {"a": {"w": 3}}) == {"x": 1}


# --- unknown, merged, text ---

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=3), one, max_size=3),
)


@given(values)
def test_what_the_cloud_has_yet_to_tell_is_known_at_any_depth(value):
    assert not is_unknown(value)
    for holder in ([value, UNKNOWN], {"a": [{"b": UNKNOWN}], "c": value}, f"{UNKNOWN} #1", (UNKNOWN,)):
        assert is_unknown(holder)


@given(values, values)
def test_what_is_merged_holds_what_is_above(below, above):
    both = merged(below, above)
    if not isinstance(below, dict) or not isinstance(above, dict):
        assert both == above
    else:
        assert both.keys() == below.keys() | above.keys()
        assert all(both[key] == below[key] for key in below.keys() - above.keys())


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "true"), (False, "false"), (None, ""), (1.10, "1.1"), (0, "0"), ("True", "True"), ("", "")],
)
def test_a_tag_s_value_is_written_as_yaml_has_it(value, text):
    assert text_of(value) == text
