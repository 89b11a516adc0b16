"""What OKS only shows: what is in a project, what an account may have, what there is to start from."""

from __future__ import annotations

PROJECT = "{{ project.oks_project.id }}"


def test_a_project_shows_its_net_and_its_public_ips(cluster, play):
    (told,) = play({"oks_project_info": {"name": "shop", "nets": True, "public_ips": True, "snapshots": True}})
    (project,) = told.result["oks_projects"]
    (net,) = project["nets"]
    assert (net["ip_range"], net["state"]) == ("10.50.0.0/18", "available")
    (public_ip,) = project["public_ips"]
    assert public_ip["tags"] == {"cluster": "shop"}
    assert project["snapshots"] == []
    assert told.called == ["ListProjects", "GetProjectNets", "GetProjectPublicIps", "GetProjectSnapshots"]


def test_quotas_are_those_of_the_account_and_of_a_project(cluster, play):
    account, project = play({"oks_quota_info": {}}, {"oks_quota_info": {"name": "shop"}})
    assert account.called == ["GetQuotas"]
    assert account.result["account_quotas"]["clusters_per_project"] == 10
    assert "1.31" in account.result["account_quotas"]["kube_versions"]
    assert {"name", "max_value", "used_value"} <= project.result["quotas"][0].keys()
    assert project.result["subregions"][0]["subregion_name"] == "eu-west-2a"


def test_a_version_tells_its_admission_plugins(play):
    told, refused = play(*({"oks_limit_info": {"version": one}} for one in ("1.32", "0.1")), failing=True)
    assert "AlwaysPullImages" in told.result["admission_plugins"]
    assert "version must be one of" in refused.msg


def test_templates_of_kubernetes_objects_keep_their_spelling(play):
    (told,) = play({"oks_template_info": {}})
    assert told.result["net_peering_request"]["spec"].keys() == {"accepterNetId", "accepterOwnerId"}
    assert told.result["net_peering_acceptance"]["apiVersion"] == "oks.dev/v1beta"
    assert told.result["nodepool"]["spec"]["desiredNodes"] == "2"
    assert told.result["cluster"]["admin_whitelist"] == ["127.0.0.1/32"]
