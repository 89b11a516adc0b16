"""OKS does what the service was recorded to do, beside its documents."""

from __future__ import annotations

import pytest

from .api import Oks

OFF = {"enabled": False, "duration_hours": 0, "start_hour": 12, "week_day": "Tue", "tz": "UTC"}

RANGES = {"cidr_pods": "10.91.0.0/16", "cidr_service": "10.92.0.0/16"}


@pytest.fixture
def oks(emulator):
    return Oks(emulator)


@pytest.fixture
def project(oks):
    body = {"name": "my-project", "cidr": "10.50.0.0/18", "region": "eu-west-2"}
    made = oks("POST", "/projects", body)["Project"]
    oks.wait(f"/projects/{made['id']}")
    return made["id"]


def cluster(oks, project, **more):
    body = {"name": "one", "project_id": project, "admin_whitelist": ["192.0.2.1/32"], "version": "1.31", **RANGES}
    made = oks("POST", "/clusters", {**body, **more})["Cluster"]
    return oks.wait(f"/clusters/{made['id']}")


def test_the_dns_of_a_cluster_is_the_tenth_address_of_its_services(oks, project):
    assert cluster(oks, project)["cluster_dns"] == "10.92.0.10"
    given = cluster(oks, project, name="two", cluster_dns="10.92.0.53")
    assert given["cluster_dns"] == "10.92.0.53"


def test_the_next_minor_version_is_the_available_upgrade(oks, project):
    assert cluster(oks, project)["statuses"]["available_upgrade"] == "1.32"
    assert cluster(oks, project, name="newest", version="1.35")["statuses"]["available_upgrade"] == ""


def test_maintenances_that_were_not_given_are_off(oks, project):
    both = {"minor_upgrade_maintenance": OFF, "patch_upgrade_maintenance": OFF}
    assert cluster(oks, project)["auto_maintenances"] == both
    one = cluster(oks, project, name="two", auto_maintenances={"minor_upgrade_maintenance": {"enabled": True}})
    assert one["auto_maintenances"] == {**both, "minor_upgrade_maintenance": {**OFF, "enabled": True}}


def test_an_enabled_plugin_stands_in_the_actual_list_alone(oks, project):
    flags = cluster(oks, project, admission_flags={"enable_admission_plugins": ["AlwaysPullImages"]})["admission_flags"]
    assert "AlwaysPullImages" in flags["applied_admission_plugins_actual"]
    assert "AlwaysPullImages" not in flags["applied_admission_plugins"]


def test_control_planes_change_in_place_together_with_the_version(oks, project):
    made = cluster(oks, project)
    path = f"/clusters/{made['id']}"
    updating = oks("PATCH", path, {"control_planes": "cp.3.masters.large", "version": "1.32"})["Cluster"]
    assert updating["control_planes"] == made["control_planes"]
    assert updating["expected_control_planes"] == "cp.3.masters.large"
    assert (updating["version"], updating["expected_version"]) == ("1.31", "1.32")
    changed = oks.wait(path)
    assert changed["id"] == made["id"]
    assert (changed["control_planes"], changed["version"]) == ("cp.3.masters.large", "1.32")


def test_lists_come_in_pages(oks):
    for number in range(3):
        oks("POST", "/projects", {"name": f"p-{number}", "cidr": "10.50.0.0/18", "region": "eu-west-2"})
    every = oks("GET", "/projects")
    assert len(every["Projects"]) == 3
    assert list(every)[-1] == "Projects"
    assert every["Pagination"] == {"cursor": {"next_cursor": None}, "offset": {"page": 1, "limit": 100, "total": 3}}
    first = oks("GET", "/projects?limit=2")
    cursor = first["Pagination"]["cursor"]["next_cursor"]
    rest = oks("GET", f"/projects?limit=2&cursor={cursor}")
    assert first["Projects"] + rest["Projects"] == every["Projects"]
    assert oks("GET", "/projects?limit=2&page=2")["Projects"] == rest["Projects"]
    for wrong in ("limit=101", "limit=0", "page=x"):
        oks("GET", f"/projects?{wrong}", status=422)
    assert oks("GET", "/clusters/all")["Pagination"]["offset"]["total"] == 0


def test_quotas_and_the_newest_version_are_told(oks):
    quotas = oks("GET", "/quotas")["Quotas"]
    assert set(quotas) == {"Projects", "ClustersPerProject", "KubeVersions", "CPSubregions"}
    assert quotas["KubeVersions"][-1] == "1.35"


def test_what_is_deleted_is_pending_first(oks, project, emulator):
    emulator.switch(durations={"oks.queue": 1000})
    made = cluster(oks, project)
    oks("DELETE", f"/clusters/{made['id']}")
    assert oks("GET", f"/clusters/{made['id']}")["Cluster"]["statuses"]["status"] == "pending"


def test_refusals_are_told_with_the_words_of_the_newer_description(oks, project):
    def refused(method, path, status, body=None):
        (error,) = oks(method, path, body, status=status)["Errors"]
        return error["Type"], error["Details"]

    made = cluster(oks, project, disable_api_termination=True)
    assert refused("DELETE", f"/clusters/{made['id']}", 403)[0] == "ForbiddenError"
    assert refused("DELETE", f"/projects/{project}", 403) == ("ForbiddenError", "The project has active clusters.")
    again = {"name": "my-project", "cidr": "10.50.0.0/18", "region": "eu-west-2"}
    assert refused("POST", "/projects", 409, again)[0] == "ResourceConflict"
    small = {**again, "name": "small", "cidr": "10.0.0.0/24"}
    assert "between /16 and /23" in refused("POST", "/projects", 422, small)[1]
    new = oks("POST", "/projects", {**again, "name": "new"})["Project"]["id"]
    body = {"name": "one", "project_id": new, "admin_whitelist": [], "version": "1.31", **RANGES}
    assert refused("POST", "/clusters", 503, body) == ("ResourceIsNotReady", "project not ready: pending")
    for number in range(8):
        oks("POST", "/projects", {**again, "name": f"more-{number}"})
    assert refused("POST", "/projects", 403, {**again, "name": "too-many"})[0] == "ForbiddenError"
