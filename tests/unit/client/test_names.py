"""Names: the API's and Ansible's spelling of one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import (
    pascal,
    snake,
    tags_to_dict,
    tags_to_list,
    to_pascal,
    to_snake,
)
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.generated import outscale


def every_name():
    names = set()
    for action in outscale.ACTIONS.values():
        for part in ("params", "filters", "answer"):
            names |= set(action.get(part, {}))
    for fields in outscale.SCHEMAS.values():
        names |= set(fields)
    return sorted(names)


NAMES = every_name()


def test_every_name_of_the_api_survives_the_way_to_ansible_and_back():
    assert [name for name in NAMES if pascal(snake(name)) != name] == []
    assert [name for name in NAMES if snake(name) != snake(name).lower()] == []
    assert [name for name in NAMES if pascal(name) != name] == []


def test_no_two_names_of_the_api_become_one():
    assert len({snake(name) for name in NAMES}) == len(NAMES)


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("VmIds", "vm_ids"),
        ("IpRange", "ip_range"),
        ("DhcpOptionsSetId", "dhcp_options_set_id"),
        ("MapPublicIpOnLaunch", "map_public_ip_on_launch"),
        ("ReadVms", "read_vms"),
    ],
)
def test_the_spelling_is_the_usual_one(name, spelling):
    assert snake(name) == spelling


tags = st.dictionaries(st.text(min_size=1), st.text())


@given(tags)
def test_tags_survive_the_way_to_the_api_and_back(mapping):
    assert to_snake({"Tags": to_pascal(tags_to_list(mapping))}) == {"tags": mapping}


@given(tags)
def test_tags_are_sent_in_the_order_of_their_keys(mapping):
    assert [tag["key"] for tag in tags_to_list(mapping)] == sorted(mapping)


def test_tags_of_many_resources_keep_their_shape():
    listed = [{"Key": "a", "Value": "b", "ResourceId": "i-1", "ResourceType": "vm"}]
    assert to_snake({"Tags": listed}) == {
        "tags": [{"key": "a", "value": "b", "resource_id": "i-1", "resource_type": "vm"}]
    }


def test_tags_that_say_more_are_tags():
    said = [{"Key": "a", "Value": "b", "Later": {"Level": 1}}, {"Key": "c"}]
    assert to_snake({"Tags": said}) == {"tags": {"a": "b", "c": ""}}


def test_filters_by_tags_keep_their_shape():
    assert tags_to_dict(["a=b"]) == ["a=b"]


def test_what_is_none_is_not_sent_at_any_depth():
    assert to_pascal({"net_id": None, "vms": [{"vm_id": "i", "tag": None}]}) == {"Vms": [{"VmId": "i"}]}


values = st.recursive(
    st.text() | st.integers() | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([name for name in NAMES if name != "Tags"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(values)
def test_any_answer_survives_the_way_to_ansible_and_back(value):
    assert to_pascal(to_snake(value)) == value


@given(st.text())
def test_what_the_user_wrote_is_never_renamed(text):
    assert to_snake({"Description": text}) == {"description": text}
    assert to_pascal({"description": text}) == {"Description": text}
