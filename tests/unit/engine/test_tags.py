"""Tags: checked before anything is made, added before others go, and never a word of the cloud's own."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired, Ref
from ansible_collections.outscale.cloud.plugins.module_utils._engine.tags import (
    Tags,
    TagsField,
    check_tags,
    float_notices,
    tag_changes,
    wanted_tags,
)  # fmt: skip
from ansible_collections.outscale.cloud.plugins.module_utils._resources.tags import TAGGED

from .collected import module_of
from .simulator import Simulator, refused
from .tasks import actions, failed, run

NET = {"name": "shop", "ip_range": "10.0.0.0/16"}
VOLUME = module_of("volume").resource


@pytest.mark.parametrize(
    ("tags", "told"),
    [
        ({"": "a"}, "must have 1 and 0 to 255 characters"),
        ({"a" * 256: "b"}, "must have 1 and 0 to 255 characters"),
        ({"a": "b" * 256}, "must have 1 and 0 to 255 characters"),
        ({"{{ env }}": "b"}, r"the key '\{\{ env \}\}' is not templated"),
        ({"a": ["b"]}, "the value of a is a list: it must be text"),
        ({"a": {"b": "c"}}, "the value of a is a dict: it must be text"),
    ],
)
def test_tags_that_would_be_refused_after_the_creation_are_refused_before(tags, told):
    cloud = Simulator()
    exc, outcome = failed(cloud, "net", {**NET, "tags": tags})
    assert isinstance(exc, InvalidInput)
    with pytest.raises(InvalidInput, match=told):
        check_tags({"tags": tags})
    assert (cloud.sent, outcome.changed) == ([], False)


@pytest.mark.parametrize(
    "tags", [{}, None, {"a": ""}, {"a": None}, {"a" * 255: "b" * 255}, {"a": "{{"}, {"ключ": "値"}, {"a": 0}]
)
def test_tags_that_are_right_are_taken(tags):
    check_tags({"tags": tags})
    assert run(Simulator(), "net", {**NET, "tags": tags}).changed


def test_a_number_with_a_point_is_a_warning_as_yaml_may_have_changed_it():
    (told,) = float_notices({"tags": {"version": 1.1, "a": "1.10", "b": 2}})
    assert "The tag version is set to 1.1: YAML reads a number there" in told
    assert run(Simulator(), "net", {**NET, "tags": {"version": 1.1}}).warnings == [told]


def test_booleans_and_nulls_are_written_as_in_yaml():
    outcome = run(Simulator(), "net", {**NET, "tags": {"a": True, "b": None, "c": 1, 5: "x"}})
    assert outcome.after[0]["tags"] == {"Name": "shop", "a": "true", "b": "", "c": "1", "5": "x"}


def test_a_tag_that_is_null_is_not_purged():
    cloud = Simulator()
    run(cloud, "net", {**NET, "tags": {"monitoring": None}})
    assert not run(cloud, "net", {**NET, "tags": {"monitoring": None}}).changed


NOW = {"Name": "shop", "a": "1", "osc.fcu.eip.auto-attach": "x", "outscale.cloud.stopped_for_a_change": "stop"}


@pytest.mark.parametrize(
    ("values", "add", "remove"),
    [
        ({}, {}, {}),
        ({"tags": None}, {}, {}),
        ({"tags": {}, "purge_tags": False}, {}, {}),
        ({"tags": {}}, {}, {"Name": "shop", "a": "1"}),
        ({"tags": {}, "name": "shop"}, {}, {"a": "1"}),
        ({"name": "other"}, {"Name": "other"}, {}),
        ({"tags": {"a": "2"}, "name": "shop"}, {"a": "2"}, {}),
        ({"tags": {"A": "1"}, "name": "shop"}, {"A": "1"}, {"a": "1"}),
        ({"tags": {"b": None}, "purge_tags": False}, {"b": ""}, {}),
    ],
)
def test_what_is_added_and_what_goes(values, add, remove):
    assert tag_changes(values, NOW) == (add, remove)


def test_a_name_is_no_tag_where_the_resource_has_a_name_of_its_own():
    assert wanted_tags({"name": "x", "tags": {"a": 1}}, named=False) == {"a": "1"}
    assert wanted_tags({"name": "x", "tags": {"a": 1}}) == {"a": "1", "Name": "x"}


def test_tags_are_added_before_others_go_and_one_call_is_made_for_many():
    add, remove = Tags().plan(VOLUME, Desired({"tags": {"b": "2"}}), {"volume_id": "vol-1", "tags": {"a": "1"}})
    assert (add.action, add.names, remove.action, remove.names) == ("CreateTags", True, "DeleteTags", False)
    assert add.params == {"resource_ids": [Ref("volume_id")], "tags": [{"key": "b", "value": "2"}]}
    assert add.gives == {"tags": {"a": "1", "b": "2"}}
    assert remove.gives == {"tags": {"b": "2"}}


def test_a_call_that_wants_keys_gets_keys():
    part = Tags(key_only=True)
    (remove,) = part.plan(VOLUME, Desired({"tags": {}}), {"tags": {"a": "1"}})
    assert remove.params["tags"] == [{"key": "a"}]


def test_a_creation_that_takes_tags_gets_them():
    made = Tags(inline=True).creation(VOLUME, Desired({"tags": {"a": True}}))
    assert made.params == {"tags": [{"key": "a", "value": "true"}]}
    assert made.gives == {"tags": {"a": "true"}}
    assert Tags().creation(VOLUME, Desired({"tags": {"a": "1"}})).params == {}


@pytest.mark.parametrize("as_list", [True, False])
def test_tags_of_an_update_call_are_sent_as_a_whole(as_list):
    field = TagsField(as_list=as_list)
    seen = {"tags": {"a": "1", "osc.x": "y"}}
    assert not field.differs({}, "tags", seen)
    assert not field.differs({"tags": {"a": 1}}, "tags", seen)
    assert field.differs({"tags": {}}, "tags", seen)
    assert field.target({"tags": {"b": None}}, "tags", seen) == {"osc.x": "y", "b": ""}
    sent = field.sent({"b": True})
    assert sent == ([{"key": "b", "value": "true"}] if as_list else {"b": "true"})


def test_the_name_goes_on_before_what_else_is_to_be_done():
    cloud = Simulator()
    run(cloud, "volume", {"name": "d", "size": 1, "subregion_name": "a", "vm_id": "i-1", "device_name": "/dev/xvdb"})
    assert cloud.actions == ["CreateVolume", "CreateTags", "LinkVolume"]


# --- the tags of any resources ---


class Tagged(Simulator):
    def __init__(self, **tags):
        super().__init__()
        self.tags = {one: dict(mine) for one, mine in tags.items()}

    def read_all(self, action, params=None):
        assert action == "ReadTags"
        self._happens(action)
        return [
            {"resource_id": one, "key": key, "value": value}
            for one, mine in self.tags.items()
            for key, value in mine.items()
        ]

    def _CreateTags(self, params):  # noqa: N802
        for one in params["resource_ids"]:
            self.tags.setdefault(one, {}).update({tag["key"]: tag["value"] for tag in params["tags"]})

    def _DeleteTags(self, params):  # noqa: N802
        for one in params["resource_ids"]:
            for tag in params["tags"]:
                assert self.tags[one].pop(tag["key"]) == tag["value"]


def tagging(cloud, state="present", **values):
    from ansible_collections.outscale.cloud.plugins.module_utils._engine.execute import Engine, Options

    return Engine(cloud, TAGGED, Options()).run(Desired({"purge_tags": False, **values, "tag_state": state}))


def test_resources_that_need_the_same_tags_get_them_in_one_call():
    cloud = Tagged(a={"x": "1"}, b={}, c={"x": "2"})
    outcome = tagging(cloud, resource_ids=["a", "b", "c"], tags={"x": "1"})
    assert [(action, params["resource_ids"]) for action, params in cloud.sent] == [("CreateTags", ["b", "c"])]
    assert [one["tags"] for one in outcome.after] == [{"x": "1"}] * 3
    assert not tagging(cloud, resource_ids=["a", "b", "c"], tags={"x": "1"}).changed


def test_tags_are_purged_where_the_task_says_so_and_those_of_the_cloud_stay():
    cloud = Tagged(a={"x": "1", "y": "2", "osc.z": "3"})
    tagging(cloud, resource_ids=["a"], tags={"x": "1"}, purge_tags=True)
    assert cloud.tags == {"a": {"x": "1", "osc.z": "3"}}


def test_a_tag_goes_with_its_value_or_with_any():
    cloud = Tagged(a={"x": "1", "y": "2"}, b={"x": "9"})
    tagging(cloud, "absent", resource_ids=["a", "b"], tags={"x": "1", "y": None, "z": None})
    assert cloud.tags == {"a": {}, "b": {"x": "9"}}


@pytest.mark.parametrize("carried_out", [True, False])
def test_tags_whose_answer_is_lost_are_set_once(carried_out):
    cloud = Tagged(a={}, b={})
    cloud.trouble["CreateTags"] = [cloud.lost if carried_out else errors.AnswerLost("lost")]
    outcome = tagging(cloud, resource_ids=["a", "b"], tags={"x": "1"})
    assert cloud.tags == {"a": {"x": "1"}, "b": {"x": "1"}}
    assert actions(outcome) == ["CreateTags"]
    assert len(cloud.sent) == (1 if carried_out else 2)


def test_a_purge_that_is_refused_shows_the_tags_that_there_are():
    cloud = Tagged(a={"x": "1"})
    cloud.trouble["DeleteTags"] = [refused(errors.Invalid, "4019")]
    with pytest.raises(errors.Invalid):
        tagging(cloud, resource_ids=["a"], tags={"y": "2"}, purge_tags=True)
    assert cloud.tags == {"a": {"x": "1", "y": "2"}}
