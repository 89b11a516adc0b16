"""The switches that make the emulator another service of the same API."""

from __future__ import annotations

import pytest

from tests.emulator.description import NEWER, USUAL, VERSIONS
from tests.emulator.variations import varied

from .direct import Direct

NET = {"Nets": [{"NetId": "vpc-1", "Tags": [], "State": "available", "Later": 1}], "Later": {"a": []}}


@pytest.fixture
def do():
    return Direct()


def shaped(do, answer, **switches):
    do.world.switches.merge(switches)
    return varied(do.world.switches, do.world.description, "ReadNets", answer)


def test_nothing_is_varied_unless_it_is_asked_for(do):
    assert shaped(do, NET) is NET


def test_only_what_is_documented(do):
    assert shaped(do, NET, documented_only=True) == {"Nets": [{"NetId": "vpc-1", "Tags": [], "State": "available"}]}


def test_what_a_version_documents_is_shown_by_that_version(do):
    volume = {"Volumes": [{"VolumeId": "vol-1", "TaskId": "vol-update-1"}]}
    shown = {
        version: varied({**do.world.switches.values, "documented_only": True}, VERSIONS[version], "ReadVolumes", volume)
        for version in (USUAL, NEWER)
    }
    assert shown[USUAL] == {"Volumes": [{"VolumeId": "vol-1"}]}
    assert shown[NEWER] == volume


def test_empty_things_are_left_out_or_null(do):
    assert shaped(do, NET, empties="omit") == {"Nets": [{"NetId": "vpc-1", "State": "available", "Later": 1}]}
    assert shaped(do, NET, empties="null")["Nets"][0]["Tags"] is None


def test_every_object_has_something_more(do):
    answer = shaped(do, {"Nets": [{"Tags": [{"Key": "a", "Value": "b"}]}]}, additions=True)
    assert set(answer) == {"Nets", "EmulatorAddition"}
    assert "EmulatorAddition" in answer["Nets"][0]["Tags"][0]


def test_a_net_is_pending_first(do):
    do.world.switches.merge({"pending_first": True})
    assert do("CreateNet", IpRange="10.0.0.0/16")["Net"]["State"] == "pending"
    do.pass_time()
    assert do("ReadNets")["Nets"][0]["State"] == "available"


def test_what_was_deleted_stays_listed_and_is_not_there(do):
    do.world.switches.merge({"keep_deleted": True})
    net = do("CreateNet", IpRange="10.0.0.0/16")["Net"]["NetId"]
    do("DeleteNet", NetId=net)
    do.pass_time()
    assert [one["State"] for one in do("ReadNets", Filters={"NetIds": [net]})["Nets"]] == ["deleted"]
    assert do.refusal("CreateSubnet", NetId=net, IpRange="10.0.0.0/24") == (400, "5065")


def test_an_unknown_id_is_refused(do):
    assert do("ReadNets", Filters={"NetIds": ["vpc-00000000"]})["Nets"] == []
    do.world.switches.merge({"unknown_ids_fail": True})
    assert do.refusal("ReadNets", Filters={"NetIds": ["vpc-00000000"]}) == (400, "5065")


def test_ids_may_be_long_and_pages_small(do):
    do.world.switches.merge({"long_ids": True, "small_pages": 1})
    ids = [do("CreatePublicIp")["PublicIp"]["PublicIpId"] for _unused in range(2)]
    assert {len(one) for one in ids} == {len("eipalloc-") + 32}
    first = do("ReadPublicIps", ResultsPerPage=1000)
    assert [one["PublicIpId"] for one in first["PublicIps"]] == ids[:1]
    assert first["NextPageToken"]
