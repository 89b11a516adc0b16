"""What can be known before anything is taken away is looked at before, and costs nothing where nothing is."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput

from .simulator import Simulator, refused
from .tasks import actions, failed, made, run

VOLUME = {"name": "data", "size": 10, "subregion_name": "a", "vm_id": "i-1", "device_name": "/dev/xvdb"}
MOVED = {**VOLUME, "vm_id": "i-2", "allow_relink": True}


@pytest.fixture
def cloud():
    return Simulator()


def reads_of(cloud):
    asked = []
    original = cloud.read_all
    cloud.read_all = lambda action, params=None: asked.append(action) or original(action, params)
    return asked


@pytest.mark.parametrize("check", [True, False])
@pytest.mark.parametrize(
    ("values", "told"),
    [({"size": 0}, "size is 0"), ({"vm_id": "vm-1"}, "vm_id is vm-1: such ids begin with i-")],
)
def test_what_the_documents_rule_out_is_refused_before_anything_is_sent(cloud, values, told, check):
    exc, outcome = failed(cloud, "volume", {**VOLUME, **values}, check=check)
    assert isinstance(exc, InvalidInput)
    assert told in str(exc)
    assert (cloud.sent, outcome.changed) == ([], False)


def test_a_volume_is_not_taken_from_its_vm_for_one_that_is_not_there(cloud):
    made(cloud, "volume", VOLUME)
    exc, outcome = failed(cloud, "volume", {**MOVED, "vm_id": "i-77"})
    assert "There is no VM i-77 (vm_id)" in str(exc)
    assert "Nothing was changed" in str(exc)
    assert (cloud.sent, outcome.changed) == ([], False)
    assert outcome.after[0]["linked_volumes"][0]["vm_id"] == "i-1"


def test_a_service_that_refuses_an_unknown_id_says_that_it_is_not_there(cloud):
    made(cloud, "volume", VOLUME)
    cloud.trouble["ReadVms"] = [refused(errors.NotFound, "5063", status=400)] * 2
    failed(cloud, "volume", MOVED)
    assert cloud.sent == []


def test_what_may_not_be_read_is_taken_for_there(cloud):
    made(cloud, "volume", VOLUME)
    cloud.trouble["ReadVms"] = [refused(errors.Unauthorized, "4", status=401)]
    assert actions(run(cloud, "volume", MOVED)) == ["UnlinkVolume", "LinkVolume"]


def test_a_filter_that_is_ignored_makes_nothing_be_there(cloud):
    made(cloud, "volume", VOLUME)
    original = cloud.read_all
    cloud.read_all = lambda action, params=None: [{"vm_id": "i-1"}] if action == "ReadVms" else original(action, params)
    failed(cloud, "volume", MOVED)
    assert cloud.sent == []


def test_where_nothing_is_taken_away_nothing_is_looked_at(cloud):
    asked = reads_of(cloud)
    run(cloud, "volume", VOLUME)
    assert set(asked) == {"ReadVolumes"}
