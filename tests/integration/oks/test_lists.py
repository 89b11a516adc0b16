"""Every list of OKS is read to its end, however small its pages are, and is asked with the filters that OKS has."""

from __future__ import annotations

import pytest

from tests.integration.oks.conftest import CLUSTER

NAMES = ["p0", "p1", "p2", "p3", "p4"]


@pytest.fixture
def pages_of_two(direct, emulator):
    """Five projects, in pages of two; a cluster in the last. Gives the player and the results registered."""
    known = {}
    emulator.switch(small_pages=2)
    made = [
        *({"oks_project": {"name": name, "cidr": "10.50.0.0/18"}, "register": name} for name in NAMES),
        {"oks_cluster": {**CLUSTER, "project_id": "{{ p4.oks_project.id }}"}, "register": "cluster"},
        *({"oks_cluster": {**CLUSTER, "name": name, "project_id": "{{ p4.oks_project.id }}"}} for name in NAMES[:3]),
    ]
    assert not [told.msg for told in direct.play(made, known=known).told if told.failed]
    return direct, known


def test_all_projects_and_clusters_are_listed(pages_of_two):
    direct, _known = pages_of_two
    projects, clusters = direct.play([{"oks_project_info": {}}, {"oks_cluster_info": {}}]).told
    assert sorted(one["name"] for one in projects.result["oks_projects"]) == NAMES
    assert projects.called == ["ListProjects"] * 3
    assert sorted(one["name"] for one in clusters.result["oks_clusters"]) == [*NAMES[:3], "shop"]
    assert clusters.called == ["ListAllClusters"] * 2


def test_one_is_asked_for_by_the_filters_of_its_list(pages_of_two):
    direct, known = pages_of_two
    tasks = [
        {"oks_project": {"name": "p4", "cidr": "10.50.0.0/18"}},
        {"oks_cluster": {"name": "shop", "project_id": "{{ p4.oks_project.id }}"}},
        {"oks_cluster": {"name": "shop"}},
        {"oks_quota_info": {"name": "p4"}},
    ]
    sent = [[call["params"] for call in told.calls if call["action"].startswith("List")] for told in
            direct.play(tasks, known=known).told]  # fmt: skip
    project = known["p4"]["oks_project"]["id"]
    assert sent == [[{"name": "p4"}], [{"name": "shop", "project_id": project}], [{"name": "shop"}], [{"name": "p4"}]]


def test_the_last_is_found_where_the_filters_are_passed_over(pages_of_two, emulator):
    direct, known = pages_of_two
    emulator.switch(ignored_filters="*")
    tasks = [
        {"oks_project": {"name": "p4", "cidr": "10.50.0.0/18"}},
        {"oks_cluster": {"name": "shop", "project_id": "{{ p4.oks_project.id }}"}},
        {"oks_quota_info": {"name": "p4"}},
    ]
    played = direct.play(tasks, known=known).told
    assert [(told.changed, told.msg) for told in played] == [(False, "")] * 3
    assert played[0].result["oks_project"]["id"] == known["p4"]["oks_project"]["id"]
    assert played[1].result["oks_cluster"]["id"] == known["cluster"]["oks_cluster"]["id"]


def test_what_is_in_the_way_of_a_deletion_is_found_on_any_page(pages_of_two):
    direct, _known = pages_of_two
    (refused,) = direct.play([{"oks_project": {"name": "p4", "state": "absent"}}]).told
    assert "it is used by cluster " in refused.msg
    assert refused.msg.count("cluster ") >= 1
    assert "(shop)" in refused.msg


def test_two_projects_have_a_cluster_of_one_name_each(pages_of_two):
    direct, known = pages_of_two
    in_another = {**CLUSTER, "project_id": "{{ p0.oks_project.id }}"}
    tasks = [
        {"oks_cluster": in_another},
        {"oks_cluster": in_another},
        {"oks_cluster": {"name": "shop"}},
        {"oks_cluster": {**in_another, "state": "absent"}},
        {"oks_cluster": {**CLUSTER, "project_id": "{{ p4.oks_project.id }}"}},
    ]
    made, again, which, gone, other = direct.play(tasks, known=known).told
    assert (made.actions, again.actions, gone.actions) == (["CreateCluster"], [], ["DeleteCluster"])
    assert "2 oks clusters have name 'shop'" in which.msg
    assert other.actions == []
    assert other.result["oks_cluster"]["id"] == known["cluster"]["oks_cluster"]["id"]
