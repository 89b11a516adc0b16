"""What an answer shows in its parts has the shape that the description gives it, or it is no answer."""

from __future__ import annotations

import json
import pathlib
import re

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.shapes import _MUST, misfit

from .seams import answer, cloud

RECORDED = pathlib.Path(__file__).parents[1] / "emulator" / "recorded" / "lifecycle.jsonl"
NET = {"NetId": "vpc-1", "IpRange": "10.0.0.0/16"}


def odd(**more):
    return {"Nets": [NET, {**NET, **more}], "ResponseContext": {}}


@pytest.mark.parametrize(
    ("shown", "what"),
    [
        ({"Tags": "none"}, "Nets[1].Tags is no list"),
        ({"Tags": {"Key": "a"}}, "Nets[1].Tags is no list"),
        ({"Tags": [{"Value": "b"}]}, "Nets[1].Tags[0] has no Key"),
        ({"Tags": [{"Key": 5}]}, "Nets[1].Tags[0] has no Key"),
        ({"Tags": [None]}, "Nets[1].Tags[0] is null"),
        ({"NetId": ["vpc-1"]}, "Nets[1].NetId is no plain value"),
        ({"State": {}}, "Nets[1].State is no plain value"),
        ({"New": [None], "Tags": [{"Key": "a"}, "b"]}, "Nets[1].Tags[1] is no object"),
    ],
)
def test_a_part_of_another_shape_is_named(shown, what):
    account = cloud(answer(odd(**shown)))
    for read in (account.outscale.call, account.outscale.read_all):
        with pytest.raises(errors.NotTheApi) as refused:
            read("ReadNets")
        assert str(refused.value) == f"ReadNets: the server answered something of another shape than the API's: {what}"


@pytest.mark.parametrize("shown", [{"Tags": None}, {"State": None}, {"New": [None, {}]}, {"NetId": 5}, {"Tags": []}])
def test_null_what_is_new_and_a_number_for_a_text_are_no_other_shape(shown):
    assert len(cloud(answer(odd(**shown))).outscale.read_all("ReadNets")) == 2


def test_one_object_that_is_read_as_a_list_fits():
    body = {"ApiAccessPolicy": {"MaxAccessKeyExpirationSeconds": 0, "RequireTrustedEnv": False}, "ResponseContext": {}}
    assert len(cloud(answer(body)).outscale.read_all("ReadApiAccessPolicy")) == 1


def test_whether_a_change_was_made_is_left_open_by_an_odd_answer():
    with pytest.raises(errors.Uncertain):
        cloud(answer({"Net": {**NET, "Tags": 5}, "ResponseContext": {}})).outscale.call("CreateNet", {"ip_range": "x"})


def test_tags_that_no_description_has_yet_are_tags():
    gpu = {"FlexibleGpuId": "fgpu-1", "Tags": [{"Value": "b"}]}
    assert misfit(catalog.action("outscale", "ReadFlexibleGpus"), {"FlexibleGpus": [gpu]}) == (
        "FlexibleGpus[0].Tags[0] has no Key"
    )


@pytest.mark.parametrize(
    ("size", "fits"), [(5, True), (0.5, True), ("5", True), ("-1.5", True), ("five", False), ([5], False)]
)
def test_a_number_is_one_or_is_written_as_one(size, fits):
    volumes = {"Volumes": [{"VolumeId": "vol-1", "Size": size}]}
    assert (misfit(catalog.action("outscale", "ReadVolumes"), volumes) == "") is fits


@pytest.mark.parametrize(
    ("api", "action", "body"),
    [
        ("oks", "ListProjects", {"Projects": [{"id": "p", "tags": ["a"]}], "ResponseContext": {}}),
        ("oks", "ListProjects", {"Projects": [{"id": {}}], "ResponseContext": {}}),
        ("directlink", "DescribeConnections", {"connections": [{"connectionId": ["dxcon-1"]}], "requestId": "r"}),
    ],
)
def test_the_other_apis_are_looked_at_as_well(api, action, body):
    with pytest.raises(errors.NotTheApi, match="another shape"):
        cloud(answer(body)).client(api).read_all(action)


def test_every_recorded_answer_fits():
    seen = 0
    for line in RECORDED.read_text().splitlines():
        # what is hidden may have been a list or an object, but for keys
        record = json.loads(re.sub(r'("(?!Key")\w+": )"REDACTED-\d+"', r"\1null", line))
        if record["status"] == 200:
            assert misfit(catalog.action("outscale", record["action"]), record["body"]) == "", record["action"]
            seen += 1
    assert seen > 100


def test_what_must_be_there_is_a_field_of_its_schema():
    for schema, names in _MUST.items():
        assert set(names) <= set(catalog.schemas("outscale")[schema])
