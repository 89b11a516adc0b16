"""Paths: through mappings and lists, live items first, and copies where something is put."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._engine.paths import EACH, ENDED, LIVE, Path

LINKS = {"links": [{"id": 1, "state": "detached"}, {"id": 2, "state": "attached"}, {"id": 3, "state": "attached"}]}


@pytest.mark.parametrize("steps", [(), (0,), (LIVE,), (EACH, "a"), ("a.b",), ("a", "b.c"), ("",), ("a", "")])
def test_a_path_that_cannot_be_one_is_refused_when_it_is_made(steps):
    with pytest.raises(ValueError, match="a key first"):
        Path(*steps)


def test_a_path_is_shown_with_points():
    assert str(Path("links", LIVE, "state")) == "links.live.state"
    assert str(Path("links", 0, "state")) == "links.0.state"
    assert Path("links", EACH).key == "links"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (Path("links", LIVE, "id"), 2),
        (Path("links", 0, "id"), 1),
        (Path("links", 9, "id"), None),
        (Path("links", EACH, "id"), [1, 2, 3]),
        (Path("links", "id"), None),
        (Path("other", "id"), None),
        (Path("other", LIVE), None),
        (Path("other", EACH), None),
    ],
)
def test_a_path_leads_to_a_value_or_to_nothing(path, value):
    assert path.of(LINKS) == value


@pytest.mark.parametrize("state", sorted(ENDED))
def test_an_item_on_its_way_out_is_not_live(state):
    assert Path("links", LIVE, "id").of({"links": [{"id": 1, "state": state}]}) is None
    assert Path("links", LIVE, "id").of({"links": [{"id": 1, "state": state}, {"id": 2}]}) == 2


def test_an_item_that_is_no_mapping_is_live():
    assert Path("ips", LIVE).of({"ips": ["10.0.0.1"]}) == "10.0.0.1"


@pytest.mark.parametrize("value", [None, "text", 5, {}, {"links": None}, {"links": "x"}])
def test_a_path_through_what_is_not_there_is_nothing(value):
    assert Path("links", LIVE, "id").of(value) is None
    assert Path("links", EACH, "id").of(value) is None


@pytest.mark.parametrize("state", [{}, {"a": None}, {"a": "x"}, {"a": {"b": 1, "c": 2}}, {"a": []}])
@pytest.mark.parametrize("path", [Path("a"), Path("a", "b"), Path("a", "b", "d"), Path("a", 0), Path("a", LIVE, "id")])
def test_what_is_put_is_found_and_nothing_else_changes(state, path):
    before = copy.deepcopy(state)
    changed = path.put(state, "leaf")
    assert list(changed) == [path.key]
    assert path.of({**state, **changed}) == "leaf"
    assert state == before


def test_what_lies_beside_is_kept():
    assert Path("a", "b").put({"a": {"b": 1, "c": 2}}, 9) == {"a": {"b": 9, "c": 2}}
    assert Path("links", LIVE, "id").put(LINKS, 9)["links"] == [
        LINKS["links"][0],
        {"id": 9, "state": "attached"},
        LINKS["links"][2],
    ]


def test_where_no_item_is_live_one_is_added_behind():
    ended = [{"id": 1, "state": "detached"}]
    assert Path("links", LIVE, "id").put({"links": ended}, 2) == {"links": [*ended, {"id": 2}]}


@given(st.lists(st.sampled_from(["a", "b", 0, 1]), min_size=1, max_size=4))
def test_any_path_into_nothing_can_be_filled(steps):
    steps[0] = "a"
    assert Path(*steps).put({}, "leaf").keys() == {"a"}
