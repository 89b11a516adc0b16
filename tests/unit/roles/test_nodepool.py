"""The role nodepool says pools in the words of NodePool v1beta2, and waits for its own pools only."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.emulator.description import load
from tests.integration.direct import templated

ROLE = Path(__file__).resolve().parents[3] / "roles" / "nodepool"
VARIABLES = yaml.safe_load((ROLE / "vars" / "main.yml").read_text())
OPTIONS = yaml.safe_load((ROLE / "meta" / "argument_specs.yml").read_text())["argument_specs"]["main"]["options"]
POOL_OPTIONS = OPTIONS["nodepool_pools"]["options"]
CRDS = load("oks-crds")

EVERYTHING = {
    "name": "web",
    "node_type": "tinav6.c2r4p2",
    "desired_nodes": 3,
    "autoscaling": False,
    "min_nodes": 1,
    "max_nodes": 5,
    "zones": ["eu-west-2a"],
    "volumes": [
        {"device": "root", "dir": "/", "size": 50},
        {"device": "sdb", "dir": "/data", "size": 10, "type": "io1", "iops": 300, "name": "data", "snapshot": "snap-1"},
    ],
    "node_labels": {"work": "web"},
    "node_annotations": {"owner": "shop"},
    "taint": False,
    "fgpu": {"model": "nvidia-l40", "k8s_operator": True},
    "flavour": "oks.ubuntu22",
    "helms": ["prometheus"],
    "ip_pool_name": "shop",
    "physical_placement": {
        "node_attract_cluster": "a",
        "node_attract_server": "b",
        "node_repulse_cluster": "c",
        "node_repulse_server": "d",
    },
    "auto_healing": True,
    "upgrade_strategy": {"maxSurge": 1, "autoUpgradeMaintenance": {"rrule": "FREQ=WEEKLY"}},
}


def spec_of(pool, existing=()):
    """What the role asks of a pool."""
    known = {**VARIABLES, "pool": pool, "nodepool_existing": list(existing)}
    for name in ("nodepool_fgpu", "nodepool_placement"):
        known[name] = templated(VARIABLES[name], known) if name.removeprefix("nodepool_") in str(pool) else {}
    return templated(VARIABLES["nodepool_spec"], known)


def behind(*resources, pools=("web",)):
    """The pools that are waited for, where the cluster has these."""
    known = {"nodepool_now": {"resources": list(resources)}, "nodepool_pools": [{"name": name} for name in pools]}
    return templated(VARIABLES["nodepool_behind"], known)


def pool(name, ready, **spec):
    return {"metadata": {"name": name}, "spec": spec, "status": {"progress": {"ready": ready}}}


def test_a_pool_can_say_all_that_there_is():
    spec = spec_of(EVERYTHING)
    assert set(spec) == set(CRDS["v1beta2.NodePoolSpec"])
    assert set(spec["fgpu"]) == set(CRDS["v1beta2.FGPU"])
    assert set(spec["physicalPlacement"]) == set(CRDS["v1beta2.PhysicalPlacement"])
    assert {key for volume in spec["volumes"] for key in volume} == set(CRDS["v1beta2.Volume"])
    assert [volume["type"] for volume in spec["volumes"]] == ["gp2", "io1"]
    assert (spec["desiredNodes"], spec["taint"], spec["nodeLabels"]) == (3, False, {"work": "web"})


def test_every_option_of_a_pool_is_said():
    assert set(POOL_OPTIONS) == set(EVERYTHING)
    assert set(POOL_OPTIONS["volumes"]["options"]) == set(CRDS["v1beta2.Volume"])


@pytest.mark.parametrize(
    ("option", "field"),
    [
        (POOL_OPTIONS["flavour"], CRDS["v1beta2.NodePoolSpec"]["flavour"]),
        (POOL_OPTIONS["fgpu"]["options"]["model"], CRDS["v1beta2.FGPU"]["model"]),
        (POOL_OPTIONS["helms"], CRDS["v1beta2.NodePoolSpec"]["helms"]),
    ],
)
def test_choices_are_those_of_the_resource(option, field):
    assert option["choices"] == field["type"].rpartition("enum:")[2].split("|")


def test_what_a_pool_does_not_say_is_left_alone():
    assert spec_of({"name": "web", "node_type": "tinav6.c2r4p2"}) == {"nodeType": "tinav6.c2r4p2"}
    assert spec_of({"name": "web", "taint": False, "fgpu": {"model": "nvidia-p6"}}) == {
        "taint": False, "fgpu": {"model": "nvidia-p6"},
    }  # fmt: skip


def test_the_autoscaler_says_how_many_nodes_an_existing_pool_has():
    scaled = {"name": "web", "desired_nodes": 2, "autoscaling": True, "min_nodes": 1, "max_nodes": 5}
    assert spec_of(scaled)["desiredNodes"] == 2
    assert "desiredNodes" not in spec_of(scaled, existing=["web"])
    assert spec_of({**scaled, "autoscaling": False}, existing=["web"])["desiredNodes"] == 2


def test_only_the_role_s_own_pools_are_waited_for():
    other = pool("other", 0, desiredNodes=3)
    assert behind(pool("web", 1, desiredNodes=2), other) == ["web"]
    assert behind(pool("web", 2, desiredNodes="2"), other) == []
    assert behind(pool("web", "2", desiredNodes=2), other) == []
    assert behind({"metadata": {"name": "web"}, "spec": {"desiredNodes": 1}}, other) == ["web"]


def test_an_autoscaled_pool_is_waited_for_until_it_has_its_least():
    assert behind(pool("web", 1, desiredNodes=5, autoscaling=True, minNodes=1)) == []
    assert behind(pool("web", 0, desiredNodes=5, autoscaling=True, minNodes=1)) == ["web"]


def test_the_tasks_wait_for_what_is_behind():
    (waiting,) = [task for task in yaml.safe_load((ROLE / "tasks" / "apply.yml").read_text()) if "until" in task]
    assert waiting["register"] == "nodepool_now"
    assert waiting["until"] == "nodepool_behind | length == 0"
    assert "Node" not in json.dumps(waiting["kubernetes.core.k8s_info"]).replace("NodePool", "")
