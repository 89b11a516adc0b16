"""Items of another resource's list, one by one: all others are left alone."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._engine import identity
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired
from ansible_collections.outscale.cloud.plugins.module_utils._engine.execute import Engine, Options
from ansible_collections.outscale.cloud.plugins.module_utils._engine.member import MEMBER_STATE

from .collected import module_of
from .simulator import Simulator
from .tasks import LOST, made

ROUTE = {"destination_ip_range": "0.0.0.0/0", "gateway_id": "igw-00000001"}
OTHER = {"destination_ip_range": "10.9.0.0/16", "gateway_id": "igw-00000001"}


@pytest.fixture
def cloud():
    cloud = Simulator()
    made(cloud, "route_table", {"name": "t", "net_id": "vpc-1", "routes": [OTHER]})
    return cloud


def run(cloud, route, state="present", **options):
    module = module_of("route")
    (table,) = cloud.stored["RouteTable"]
    values = {"route_table_id": table, "routes": [route], "purge_routes": False, MEMBER_STATE: state}
    return Engine(cloud, module.resource, Options(**options)).run(Desired(values))


def ranges(cloud):
    (table,) = cloud.stored["RouteTable"].values()
    return sorted(one["destination_ip_range"] for one in table["routes"])


def test_an_item_is_added_and_the_others_stay(cloud):
    assert run(cloud, ROUTE).changed
    assert ranges(cloud) == ["0.0.0.0/0", "10.9.0.0/16"]
    assert not run(cloud, ROUTE).changed


def test_an_item_is_removed_and_the_others_stay(cloud):
    run(cloud, ROUTE)
    assert run(cloud, ROUTE, "absent").changed
    assert ranges(cloud) == ["10.9.0.0/16"]
    assert not run(cloud, ROUTE, "absent").changed


def test_check_mode_shows_the_list_as_it_will_be(cloud):
    outcome = run(cloud, ROUTE, check=True)
    assert [one["destination_ip_range"] for one in outcome.after[0]["routes"]] == ["10.9.0.0/16", "0.0.0.0/0"]
    gone = run(cloud, OTHER, "absent", check=True)
    assert gone.after[0]["routes"] == []
    assert cloud.sent == []


@pytest.mark.parametrize("carried_out", [True, False])
@pytest.mark.parametrize(
    ("action", "route", "state"), [("CreateRoute", ROUTE, "present"), ("DeleteRoute", OTHER, "absent")]
)
def test_an_item_whose_answer_is_lost_ends_as_it_should(cloud, action, route, state, carried_out):
    cloud.trouble[action] = [cloud.lost if carried_out else LOST]
    outcome = run(cloud, route, state)
    assert ranges(cloud) == (["0.0.0.0/0", "10.9.0.0/16"] if state == "present" else [])
    assert [call["action"] for call in outcome.calls] == [action]


@pytest.mark.parametrize("state", ["present", "absent"])
def test_an_owner_that_is_not_there_is_told(state):
    module = module_of("route")
    values = {"route_table_id": "rtb-9", "routes": [ROUTE], "purge_routes": False, MEMBER_STATE: state}
    with pytest.raises(identity.Missing, match="There is no route table rtb-9"):
        Engine(Simulator(), module.resource, Options()).run(Desired(values))
