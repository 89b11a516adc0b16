"""What the ritual cannot lead through its life: singletons, members of a load balancer, and modules that only read."""

from __future__ import annotations

import stat

import pytest

from tests.emulator.accounts import FIRST
from tests.integration.playing import WAYS


@pytest.fixture(params=sorted(WAYS))
def play(player, request):
    """Named tasks: {name: task}."""

    def play(tasks, **keywords):
        return player.play([{"name": name, **task} for name, task in tasks.items()], way=request.param, **keywords)

    return play


def outcome(told):
    assert not told.failed, told.msg
    return told.changed, told.actions


def test_the_api_access_policy_is_one_that_changes_in_full(play, emulator):
    wanted = {"api_access_policy": {"max_access_key_expiration_seconds": 86400}}
    played = play(
        {
            "check": {**wanted, "check_mode": True},
            "change": wanted,
            "again": wanted,
            "trust": {"api_access_policy": {"require_trusted_env": True}},
            "info": {"api_access_policy_info": {}},
            "absent": {"api_access_policy": {"state": "absent"}},
        }
    )
    assert outcome(played["check"]) == (True, ["UpdateApiAccessPolicy"])
    assert played["check"].called == ["ReadApiAccessPolicy"]
    assert outcome(played["change"]) == (True, ["UpdateApiAccessPolicy"])
    assert outcome(played["again"]) == (False, [])
    assert played["again"].called == ["ReadApiAccessPolicy"]
    assert outcome(played["trust"]) == (True, ["UpdateApiAccessPolicy"])
    expected = {"max_access_key_expiration_seconds": 86400, "require_trusted_env": True}
    assert played["trust"].result["api_access_policy"] == expected == played["info"].result["api_access_policy"]
    assert "value of state must be one of: present" in played["absent"].msg


def test_the_rule_that_lets_this_machine_in_is_not_deleted_by_mistake(direct):
    rule = "api_access_rule"
    here = {"description": "here", "ip_ranges": ["127.0.0.0/8"]}
    tasks = {
        "here": {rule: here},
        "all": {rule: {"description": "Allows all IPs", "state": "absent"}},
        "elsewhere": {rule: {"description": "elsewhere", "ip_ranges": ["192.0.2.0/24"]}},
        "check": {rule: {"description": "here", "state": "absent"}, "check_mode": True},
        "refused": {rule: {"description": "here", "state": "absent"}},
        "allowed": {rule: {"description": "here", "state": "absent", "allow_lockout": True}},
        "last": {rule: {"description": "elsewhere", "state": "absent"}},
    }
    played = direct.play([{"name": name, **task} for name, task in tasks.items()])
    assert outcome(played["all"]) == (True, ["DeleteApiAccessRule"])
    for name in ("check", "refused"):
        assert "No other API access rule lets 127.0.0.1 in" in played[name].msg
        assert "Set allow_lockout: true" in played[name].msg
        assert played[name].writes == []
    assert outcome(played["allowed"]) == (True, ["DeleteApiAccessRule"])
    assert "The last API access rule cannot be deleted" in played["last"].msg
    assert played["last"].writes == []


def test_the_account_changes_and_another_cannot_be_created_here(play):
    wanted = {"account": {"city": "Lyon", "additional_emails": ["b@example.com", "a@example.com"]}}
    other = {"account": {"additional_emails": ["a@example.com", "b@example.com"], "city": "Lyon"}}
    another = {
        "create": True,
        "customer_id": "12345678",
        "email": "new@example.com",
        "first_name": "A",
        "last_name": "B",
        "city": "Lyon",
        "country": "France",
        "zip_code": "69001",
        "company_name": "C",
    }
    played = play(
        {
            "check": {**wanted, "check_mode": True},
            "change": wanted,
            "again": other,
            "info": {"account_info": {}},
            "another, check": {"account": another, "check_mode": True},
            "another": {"account": another},
            "half": {"account": {"create": True}},
        }
    )
    assert played["check"].called == ["ReadAccounts"]
    assert outcome(played["change"]) == (True, ["UpdateAccount"])
    assert outcome(played["again"]) == (False, [])
    assert played["info"].result["account"] == played["again"].result["account"]
    assert played["info"].result["account"]["city"] == "Lyon"
    assert outcome(played["another, check"]) == (True, ["CreateAccount"])
    assert "CreateAccount was refused" in played["another"].msg
    assert "customer_id" in played["half"].msg


def balancer_tasks(first, second, third):
    """Policies and backends of a load balancer, made one after the other and taken away again."""
    listeners = [{"load_balancer_port": 80, "load_balancer_protocol": "HTTP", "backend_port": 80}]
    balancer = {"load_balancer_name": "web"}
    cookie = {**balancer, "policy_name": "mine", "policy_type": "load_balancer", "cookie_expiration_period": 60}
    session = {**balancer, "policy_name": "session", "policy_type": "app", "cookie_name": "SID"}
    linked = {**balancer, "backend_vm_ids": [first, second]}
    legacy = {**balancer, "backend_vm_ids": [third], "legacy": True}
    return {
        "balancer": {"load_balancer": {**balancer, "subregion_names": ["eu-west-2a"], "listeners": listeners}},
        "policy, check": {"load_balancer_policy": cookie, "check_mode": True},
        "policy": {"load_balancer_policy": cookie},
        "policy, again": {"load_balancer_policy": cookie},
        "another policy": {"load_balancer_policy": session},
        "policy, changed": {"load_balancer_policy": {**session, "cookie_name": "OTHER"}},
        "used": {
            "load_balancer_listener": {**balancer, **listeners[0], "policy_names": ["session"]},
        },
        "policy, absent": {"load_balancer_policy": {**balancer, "policy_name": "mine", "state": "absent"}},
        "policy, absent, again": {"load_balancer_policy": {**balancer, "policy_name": "mine", "state": "absent"}},
        "of none": {"load_balancer_policy": {"load_balancer_name": "none", "policy_name": "p", "state": "absent"}},
        "backends, check": {"load_balancer_backend": linked, "check_mode": True},
        "backends": {"load_balancer_backend": linked},
        "backends, again": {"load_balancer_backend": linked},
        "one more": {"load_balancer_backend": legacy},
        "health": {"load_balancer_info": {"health": True, "filters": {"load_balancer_names": ["web"]}}},
        "one less": {"load_balancer_backend": {**legacy, "state": "absent"}},
        "one less, again": {"load_balancer_backend": {**legacy, "state": "absent"}},
        "backends, absent": {"load_balancer_backend": {**linked, "state": "absent"}},
        "at last": {"load_balancer": {**balancer, "state": "absent"}},
    }


def test_policies_and_backends_of_a_load_balancer_leave_the_others_alone(play, emulator):
    made = emulator.seed(vms=3)
    first, second, third = made["VmIds"]
    played = play(balancer_tasks(first, second, third))
    assert outcome(played["policy, check"]) == (True, ["CreateLoadBalancerPolicy"])
    assert played["policy, check"].writes == []
    assert outcome(played["policy"]) == (True, ["CreateLoadBalancerPolicy"])
    assert played["policy"].result["load_balancer_policy"] == {
        "policy_name": "mine", "policy_type": "load_balancer", "cookie_expiration_period": 60,
    }  # fmt: skip
    assert outcome(played["policy, again"]) == (False, [])
    assert outcome(played["another policy"]) == (True, ["CreateLoadBalancerPolicy"])
    assert "cookie_name is 'SID', not 'OTHER'" in played["policy, changed"].msg
    assert played["policy, changed"].writes == []
    assert outcome(played["used"])[0]
    assert outcome(played["policy, absent"]) == (True, ["DeleteLoadBalancerPolicy"])
    assert outcome(played["policy, absent, again"]) == (False, [])
    assert outcome(played["of none"]) == (False, [])
    assert outcome(played["backends, check"]) == (True, ["LinkLoadBalancerBackendMachines"])
    assert outcome(played["backends"]) == (True, ["LinkLoadBalancerBackendMachines"])
    assert played["backends"].result["load_balancer_backend"]["backend_vm_ids"] == [first, second]
    assert outcome(played["backends, again"]) == (False, [])
    assert outcome(played["one more"]) == (True, ["RegisterVmsInLoadBalancer"])
    assert sorted(played["one more"].result["load_balancer"]["backend_vm_ids"]) == sorted(made["VmIds"])
    (shown,) = played["health"].result["load_balancers"]
    assert {one["vm_id"] for one in shown["backend_vm_health"]} == set(made["VmIds"])
    assert outcome(played["one less"]) == (True, ["DeregisterVmsInLoadBalancer"])
    assert outcome(played["one less, again"]) == (False, [])
    assert outcome(played["backends, absent"]) == (True, ["UnlinkLoadBalancerBackendMachines"])
    assert played["backends, absent"].result["load_balancer_backend"] is None
    assert played["backends, absent"].result["load_balancer"]["backend_vm_ids"] == []
    assert outcome(played["at last"])[0]


READERS = {
    "regions": ("region_info", {}, "ReadRegions"),
    "subregions": ("subregion_info", {"filters": {"states": ["available"]}}, "ReadSubregions"),
    "locations": ("location_info", {}, "ReadLocations"),
    "public_ip_ranges": ("public_ip_range_info", {}, "ReadPublicIpRanges"),
    "vm_types": ("vm_type_info", {"filters": {"vcore_counts": [1, 2]}}, "ReadVmTypes"),
    "flexible_gpu_catalog": ("flexible_gpu_catalog_info", {}, "ReadFlexibleGpuCatalog"),
    "net_access_point_services": ("net_access_point_service_info", {}, "ReadNetAccessPointServices"),
    "quota_types": ("quota_info", {"filters": {"quota_names": ["vm_limit"]}}, "ReadQuotas"),
    "api_logs": ("api_log_info", {"with": {"query_header_raw": False}}, "ReadApiLogs"),
    "access_keys": ("access_key_info", {}, "ReadAccessKeys"),
    "api_access_rules": ("api_access_rule_info", {}, "ReadApiAccessRules"),
    "consumption_entries": (
        "consumption_info",
        {"from_date": "2026-01-01", "to_date": "2026-01-02", "show_price": True},
        "ReadConsumptionAccount",
    ),
    "cas": ("ca_info", {}, "ReadCas"),
    "server_certificates": ("server_certificate_info", {}, "ReadServerCertificates"),
    "users": ("user_info", {}, "ReadUsers"),
    "policies": ("policy_info", {"filters": {"scope": "LOCAL"}}, "ReadPolicies"),
    "load_balancer_rules": ("load_balancer_rule_info", {}, "ReadListenerRules"),
}
NONE = {"cas", "server_certificates", "users", "policies", "load_balancer_rules"}


def test_each_reader_lists_with_its_call_also_in_check_mode(play):
    played = play({key: {module: asked, "check_mode": True} for key, (module, asked, _call) in READERS.items()})
    wrong = {}
    for key, (_module, _asked, call) in READERS.items():
        told = played[key]
        if told.failed or told.changed or told.called != [call] or bool(told.result[key]) is (key in NONE):
            wrong[key] = (told.called, told.result)
    assert not wrong


def test_three_catalogs(play):
    played = play(
        {
            "current": {"catalog_info": {}},
            "public": {"catalog_info": {"public": True}},
            "all": {"catalog_info": {"filters": {"current_catalog_only": False}}},
        }
    )
    assert [played[name].called for name in ("current", "public", "all")] == [
        ["ReadCatalog"], ["ReadPublicCatalog"], ["ReadCatalogs"],
    ]  # fmt: skip
    assert [len(played[name].result["catalogs"]) for name in ("current", "public", "all")] == [1, 1, 2]
    assert played["current"].result["catalogs"][0]["entries"]


def test_a_login_is_tried(play):
    right = {"account_login": FIRST.login, "account_password": FIRST.password}
    played = play(
        {
            "right": {"authentication_info": right},
            "wrong": {"authentication_info": {**right, "account_password": "WRONGPASSWORD"}},
        }
    )
    assert played["right"].result["authenticated"] is True
    assert played["wrong"].result["authenticated"] is False
    assert FIRST.password not in played.stdout
    assert "WRONGPASSWORD" not in str([told.result for told in played.told])


CLUSTER = {
    "version": "1.31",
    "cidr_pods": "10.91.0.0/16",
    "cidr_service": "10.92.0.0/16",
    "admin_whitelist": ["192.0.2.0/24"],
}


def test_a_cluster_is_used(play, emulator, tmp_path):
    emulator.switch(speed=1_000_000)
    file = tmp_path / "kubeconfig"
    named = {"name": "shop", "user": "ada", "group": "viewers", "ttl": "1h"}
    played = play(
        {
            "project": {"oks_project": {"name": "shop", "cidr": "10.50.0.0/18"}},
            "cluster": {"oks_cluster": {"name": "shop", "project_id": "{{ p }}", **CLUSTER}},
            "check": {"oks_kubeconfig_info": {**named, "dest": str(file)}, "check_mode": True},
            "written": {"oks_kubeconfig_info": {**named, "dest": str(file)}},
            "written, again": {"oks_kubeconfig_info": {**named, "dest": str(file)}},
            "told": {"oks_kubeconfig_info": {"name": "shop", "encrypt": False}},
            "none": {"oks_kubeconfig_info": {"name": "none"}},
            "lookup": {"debug": {"msg": "{{ (lookup('outscale.cloud.kubeconfig', 'shop') | from_yaml).kind }}"}},
            "quotas": {"oks_quota_info": {"name": "shop"}},
            "limits": {"oks_limit_info": {}},
            "templates": {"oks_template_info": {}},
            "no kubernetes.core": {
                "ansible.builtin.include_role": {"name": "outscale.cloud.nodepool"},
                "vars": {"nodepool_cluster": "shop", "nodepool_pools": [{"name": "web"}]},
            },
        },
        vars={
            "ansible_connection": "local",
            "ansible_python_interpreter": "{{ ansible_playbook_python }}",
            "p": "{{ lookup('outscale.cloud.read', 'ListProjects', api='oks').id }}",
        },
    )
    assert played["check"].changed
    assert played["written"].changed
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_text().startswith("apiVersion: v1")
    assert "kubeconfig" not in played["written"].result
    assert played["written"].called == ["ListAllClusters", "GetKubeconfigWithPubkeyNACL"]
    assert not played["written, again"].changed
    assert played["told"].called == ["ListAllClusters", "GetKubeconfig"]
    assert played["told"].result["kubeconfig"].startswith("apiVersion: v1")
    assert "There is no cluster of the name none" in played["none"].msg
    assert played["lookup"].msg == "Config"
    assert {"name", "max_value", "used_value"} <= played["quotas"].result["quotas"][0].keys()
    limits = played["limits"].result
    assert all(limits[key] for key in ("kubernetes_versions", "cp_subregions", "control_planes"))
    assert played["templates"].result["nodepool"]["kind"] == "NodePool"
    assert played["templates"].result["cluster"]["auto_maintenances"]
    (refused,) = [told for told in played.told if told.name.endswith("Check that kubernetes.core is installed")]
    assert "ansible-galaxy collection install kubernetes.core" in refused.msg


def test_lookups_of_quotas_and_types(play):
    played = play(
        {
            "quota": {"debug": {"msg": "{{ lookup('outscale.cloud.quota', 'vm_limit') }}"}},
            "no quota": {"debug": {"msg": "{{ lookup('outscale.cloud.quota', 'none_limit') }}"}},
            "type": {"debug": {"msg": "{{ lookup('outscale.cloud.vm_type', first).vm_type_name == first }}"}},
            "types": {"debug": {"msg": "{{ query('outscale.cloud.vm_type') | map(attribute='vcore_count') | list }}"}},
            "no type": {"debug": {"msg": "{{ lookup('outscale.cloud.vm_type', 'none') }}"}},
            "no password": {"debug": {"msg": "{{ lookup('outscale.cloud.admin_password', 'i-1', private_key='k') }}"}},
            "tags": {"debug": {"msg": "{{ [{'Key': 'a', 'Value': 'b'}] | outscale.cloud.tags }}"}},
            "by tag": {"debug": {"msg": "{{ [{'id': 1, 'tags': {'a': 'b'}}] | outscale.cloud.by_tag('a', 'b') }}"}},
        },
        vars={
            "ansible_connection": "local",
            "ansible_python_interpreter": "{{ ansible_playbook_python }}",
            "first": "{{ (query('outscale.cloud.read', 'ReadVmTypes') | first).vm_type_name }}",
        },
    )
    quota = played["quota"].result["msg"]
    assert quota["left"] == quota["max_value"] - quota["used_value"]
    assert "There is no quota 'none_limit' of the type 'global'" in played["no quota"].msg
    assert played["type"].result["msg"] is True
    counts = played["types"].result["msg"]
    assert counts == sorted(counts)
    assert len(counts) > 3
    assert "The cloud lists no VM type 'none'" in played["no type"].msg
    assert "ReadAdminPassword was refused" in played["no password"].msg
    assert played["tags"].result["msg"] == {"a": "b"}
    assert played["by tag"].result["msg"] == [{"id": 1, "tags": {"a": "b"}}]
