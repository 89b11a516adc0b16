"""Clusters of OKS change in place, wait for what is a matter of time, and let this machine in."""

from __future__ import annotations

OIDC = {"issuer_url": "https://login.example.com", "client_id": "kubernetes"}


def test_a_control_plane_is_resized_in_place(cluster):
    changed = cluster(control_planes="cp.3.masters.small")
    assert changed.actions == ["UpdateCluster"]
    shown = changed.result["oks_cluster"]
    assert (shown["control_planes"], shown["expected_control_planes"]) == ("cp.3.masters.small", "cp.3.masters.small")
    assert cluster(control_planes="cp.3.masters.small").actions == []


def test_what_is_expected_is_not_asked_for_twice(cluster, emulator):
    emulator.switch(durations={"oks.cluster_update": 1000})
    started = cluster(control_planes="cp.3.masters.small", description="x", wait=False)
    assert started.actions == ["UpdateCluster"]
    assert started.result["oks_cluster"]["control_planes"] == "cp.mono.master"
    assert cluster(control_planes="cp.3.masters.small", description="x", wait=False).actions == []


def test_a_version_that_was_set_is_carried_out_once(cluster):
    assert cluster(version="1.32").actions == ["UpdateCluster", "UpgradeCluster"]
    assert cluster(version="1.32").actions == []


def test_the_sign_in_keeps_what_is_not_said_and_drops_claims(cluster, emulator):
    first = cluster(auth={"oidc": {**OIDC, "groups_claim": ["groups"], "required_claim": {"team-id": "a", "env": "b"}}})
    assert first.result["oks_cluster"]["auth"]["oidc"]["required_claim"] == {"team-id": "a", "env": "b"}
    assert first.sent[-1]["action"] == "GetCluster"
    (sent,) = [one["params"]["auth"] for one in first.sent if one["action"] == "UpdateCluster"]
    assert sent["oidc"]["issuer-url"] == OIDC["issuer_url"]
    assert cluster(auth={"oidc": OIDC}).actions == []
    dropped = cluster(auth={"oidc": {**OIDC, "client_id": "shop", "required_claim": {"env": "b"}}})
    assert dropped.actions == ["UpdateCluster"]
    assert dropped.result["oks_cluster"]["auth"]["oidc"] == {
        **OIDC, "client_id": "shop", "groups_claim": ["groups"], "required_claim": {"env": "b"},
    }  # fmt: skip
    assert cluster(auth={"oidc": {**OIDC, "client_id": "shop", "required_claim": {"env": "b"}}}).actions == []


def test_this_machine_is_added_to_the_whitelist_once(cluster):
    added = cluster(admin_whitelist_this_machine=True)
    assert added.result["oks_cluster"]["admin_whitelist"] == ["192.0.2.0/24", "127.0.0.1/32"]
    assert cluster(admin_whitelist_this_machine=True).actions == []
    assert cluster(admin_whitelist=["127.0.0.0/8"], admin_whitelist_this_machine=True).result["oks_cluster"][
        "admin_whitelist"
    ] == ["127.0.0.0/8"]


def test_a_project_that_is_not_ready_and_a_maintenance_are_waited_for(cluster, emulator):
    emulator.switch(refusals={"UpdateCluster": [2, 423, "423", "LockedResource"]})
    assert cluster(description="x").actions == ["UpdateCluster"]
    emulator.switch(refusals={"UpdateCluster": [2, 503, "503", "ResourceIsNotReady"]})
    assert cluster(description="y").actions == ["UpdateCluster"]


def test_a_maintenance_that_does_not_end_is_told_as_such(cluster, emulator):
    emulator.switch(refusals={"UpdateCluster": [10_000, 423, "423", "LockedResource"]})
    refused = cluster(failing=True, description="x", wait_timeout=1)
    assert "It is under maintenance: try again later" in refused.msg
    assert refused.actions == []


def test_a_cluster_that_is_protected_says_how_it_can_go(cluster):
    cluster(disable_api_termination=True)
    refused = cluster(failing=True, state="absent")
    assert "set disable_api_termination: false first" in refused.msg
    assert "keys" not in refused.msg


def test_the_quota_of_projects_is_told_as_one(play):
    play(
        *({"oks_project": {"name": f"project-{number}", "cidr": "10.50.0.0/18", "wait": False}} for number in range(10))
    )
    (refused,) = play({"oks_project": {"name": "one-more", "cidr": "10.50.0.0/18"}}, failing=True)
    assert "The quota of projects (10) is reached" in refused.msg
    assert "ask for a higher quota" in refused.msg
