"""The filters on tags."""

from __future__ import annotations

import pytest
from ansible.errors import AnsibleFilterError
from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.filter.by_tag import FilterModule as ByTag
from ansible_collections.outscale.cloud.plugins.filter.tags import FilterModule as Tags

tags = Tags().filters()["tags"]
by_tag = ByTag().filters()["by_tag"]

WEB = {"vm_id": "i-1", "tags": {"Name": "web", "team": "blue"}}
DATA = {"vm_id": "i-2", "Tags": [{"Key": "Name", "Value": "data"}, {"Key": "team", "Value": "red"}]}
BARE = {"vm_id": "i-3", "tags": {}}
ALL = [WEB, DATA, BARE]


def test_a_list_in_either_spelling_becomes_a_mapping():
    assert tags([{"Key": "team", "Value": "blue"}, {"key": "stage", "value": None}]) == {"team": "blue", "stage": ""}


def test_a_mapping_becomes_a_list_in_the_order_of_its_keys():
    assert tags({"team": "blue", "count": 3}) == [{"Key": "count", "Value": "3"}, {"Key": "team", "Value": "blue"}]
    assert tags({"team": None}, snake_case=True) == [{"key": "team", "value": ""}]


@given(st.dictionaries(st.text(), st.text()), st.booleans())
def test_there_and_back_again(mapping, snake_case):
    assert tags(tags(mapping, snake_case=snake_case)) == mapping


@pytest.mark.parametrize("value", ["team=blue", 7, None, ["team"], [{"Value": "blue"}]])
def test_what_is_no_tags_is_refused(value):
    with pytest.raises(AnsibleFilterError, match=r"outscale\.cloud\.tags"):
        tags(value)


def test_resources_are_chosen_by_a_key():
    assert by_tag(ALL, "team") == [WEB, DATA]


@pytest.mark.parametrize(("value", "found"), [("blue", [WEB]), (["blue", "red"], [WEB, DATA]), ("green", []), ([], [])])
def test_resources_are_chosen_by_values(value, found):
    assert by_tag(ALL, "team", value) == found


def test_without_a_key_they_are_a_mapping_by_name():
    assert by_tag(ALL) == {"web": WEB, "data": DATA}


def test_two_of_one_name_are_refused():
    with pytest.raises(AnsibleFilterError, match="two resources have the name web"):
        by_tag([WEB, WEB])


@pytest.mark.parametrize("value", [{"tags": {}}, "web", ["i-1"]])
def test_what_is_no_list_of_resources_is_refused(value):
    with pytest.raises(AnsibleFilterError, match=r"outscale\.cloud\.by_tag"):
        by_tag(value, "team")


def test_a_boolean_is_written_as_yaml_writes_it():
    assert tags({"on": True, "off": False}) == [{"Key": "off", "Value": "false"}, {"Key": "on", "Value": "true"}]
    switched = {"tags": {"on": "true"}}
    assert by_tag([switched, WEB], "on", value=True) == [switched]


@pytest.mark.parametrize("key", ["", 5, ["team"]])
def test_a_key_that_is_none_is_refused(key):
    with pytest.raises(AnsibleFilterError, match="the key of a tag must be text that is not empty"):
        by_tag(ALL, key)
