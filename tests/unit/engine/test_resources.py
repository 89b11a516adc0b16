"""Families of resources: what is particular to each of them, without the cloud."""

from __future__ import annotations

import base64
import datetime

import pytest
import yaml

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._engine import plan
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired, Ref
from ansible_collections.outscale.cloud.plugins.module_utils._engine.resource import Secret
from ansible_collections.outscale.cloud.plugins.module_utils._resources import route_tables
from ansible_collections.outscale.cloud.plugins.module_utils._resources.certificates import CertificateBody
from ansible_collections.outscale.cloud.plugins.module_utils._resources.gateways import linked_net
from ansible_collections.outscale.cloud.plugins.module_utils._resources.load_balancers import LISTENERS
from ansible_collections.outscale.cloud.plugins.module_utils._resources.nics import SECONDARY_IPS
from ansible_collections.outscale.cloud.plugins.module_utils._resources.permissions import Permissions
from ansible_collections.outscale.cloud.plugins.module_utils._resources.security_groups import rules_part
from ansible_collections.outscale.cloud.plugins.module_utils._resources.user_data import EncodedUserData, UserData
from ansible_collections.outscale.cloud.plugins.module_utils._resources.vms import check_vm

from .collected import module_of, pem_until
from .simulator import Simulator
from .tasks import failed, run
from .test_many import VM, vm


def changes(name, values, seen, state="present"):
    """The calls for one resource that exists, each as its action and what is sent."""
    calls = plan.plan_one(module_of(name).resource, Desired(values, state), seen)
    return [(call.action, dict(call.params)) for call in calls]


def names(calls):
    return [action for action, _params in calls]


# --- route tables ---

OWN = [
    {"destination_ip_range": "10.0.0.0/16", "gateway_id": "local", "creation_method": "CreateRouteTable"},
    {"destination_ip_range": "10.9.0.0/16", "gateway_id": "vgw-1", "creation_method": "EnableVgwRoutePropagation"},
    {"destination_service_id": "pl-1", "gateway_id": "vpce-1", "creation_method": "CreateRoute"},
]
ROUTE = {
    "destination_ip_range": "0.0.0.0/0",
    "gateway_id": "igw-1",
    "creation_method": "CreateRoute",
    "state": "active",
}


def routes(wanted, found, **values):
    seen = {"route_table_id": "rtb-1", "routes": found}
    return [
        (one.action, one.params)
        for one in route_tables.TABLE_ROUTES.plan(None, Desired({"routes": wanted, **values}), seen)
    ]


def test_routes_that_the_cloud_made_are_never_purged():
    assert names(routes([], [*OWN, ROUTE], purge_routes=True)) == ["DeleteRoute"]
    assert routes([], OWN, purge_routes=True) == []


def test_a_route_of_an_older_table_that_does_not_say_who_made_it_is_the_user_s():
    assert names(routes([], [{"destination_ip_range": "0.0.0.0/0", "gateway_id": "igw-1"}], purge_routes=True)) == [
        "DeleteRoute"
    ]


def test_a_route_that_changes_its_target_is_never_away():
    (call,) = routes([{"destination_ip_range": "0.0.0.0/0", "nat_service_id": "nat-1"}], [ROUTE])
    assert call[0] == "UpdateRoute"
    assert call[1]["nat_service_id"] == "nat-1"


def test_routes_are_added_before_others_go():
    calls = routes([{"destination_ip_range": "10.1.0.0/16", "gateway_id": "igw-1"}], [ROUTE], purge_routes=True)
    assert names(calls) == ["CreateRoute", "DeleteRoute"]


# --- images and snapshots ---

SHARED = Permissions("permissions_to_launch", "UpdateImage")
IMAGE = module_of("image").resource


def permissions(wanted, now, owner="1"):
    seen = {"image_id": "ami-1", "account_id": owner, "permissions_to_launch": now}
    calls = SHARED.plan(IMAGE, Desired({"permissions_to_launch": wanted}), seen)
    return [call.params["permissions_to_launch"] for call in calls]


@pytest.mark.parametrize(
    ("wanted", "now", "sent"),
    [
        (None, {"account_ids": ["2"]}, []),
        ({}, {"account_ids": ["2"], "global_permission": True}, []),
        ({"account_ids": []}, {"account_ids": ["2", "1"]}, [{"removals": {"account_ids": ["2"]}}]),
        ({"account_ids": ["2"]}, {"account_ids": ["1"]}, [{"additions": {"account_ids": ["2"]}}]),
        ({"account_ids": ["1"]}, {"account_ids": []}, []),
        (
            {"account_ids": ["3"]},
            {"account_ids": ["2"]},
            [{"additions": {"account_ids": ["3"]}}, {"removals": {"account_ids": ["2"]}}],
        ),
        ({"global_permission": True}, {"account_ids": ["2"]}, [{"additions": {"global_permission": True}}]),
        ({"global_permission": False}, {"global_permission": True}, [{"removals": {"global_permission": True}}]),
        ({"global_permission": False}, {"global_permission": False}, []),
    ],
)
def test_who_may_use_it_is_added_before_others_go_and_never_the_owner(wanted, now, sent):
    assert permissions(wanted, now) == sent


# --- access keys ---


class Signed(Simulator):
    signs_with = "AK1"

    def __init__(self, **key):
        super().__init__()
        self.key = {
            "access_key_id": "AK1",
            "state": "ACTIVE",
            "creation_date": "2026-01-01",
            "expiration_date": None,
            **key,
        }

    def read_all(self, action, params=None):
        assert action == "ReadAccessKeys"
        return [dict(self.key)]

    def _UpdateAccessKey(self, params):  # noqa: N802 - the name of the action
        self.key |= {"state": params["state"], "expiration_date": params.get("expiration_date")}

    def _DeleteAccessKey(self, params):  # noqa: N802
        self.key["state"] = "deleted"


@pytest.mark.parametrize(("values", "state"), [({"active": False}, "present"), ({}, "absent")])
def test_the_key_that_signs_the_task_is_not_taken_away(values, state):
    cloud = Signed()
    exc, _outcome = failed(cloud, "access_key", {"access_key_id": "AK1", **values}, state)
    assert "signs this task" in str(exc)
    assert cloud.sent == []
    assert run(cloud, "access_key", {"access_key_id": "AK1", **values, "allow_own_key": True}, state).changed


def test_the_key_that_signs_the_task_can_be_given_an_end():
    assert run(Signed(), "access_key", {"access_key_id": "AK1", "expiration_date": "2027-01-31"}).changed


def test_an_end_that_the_task_does_not_name_stays():
    cloud = Signed(state="INACTIVE", expiration_date="2027-01-31T00:00:00.000+0000")
    run(cloud, "access_key", {"access_key_id": "AK1", "active": True})
    assert cloud.key["expiration_date"] == "2027-01-31T00:00:00.000Z"


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_end_is_cleared_once(nothing):
    cloud = Signed(expiration_date="2027-01-31T00:00:00.000+0000")
    values = {"access_key_id": "AK1", "expiration_date": nothing}
    run(cloud, "access_key", values)
    assert cloud.sent[-1][1]["clear_expiration_date"] is True
    assert not run(cloud, "access_key", values).changed


def test_a_user_s_key_is_made_inactive_before_it_is_deleted():
    cloud = Signed(access_key_id="AK2")
    run(cloud, "access_key", {"access_key_id": "AK2", "user_name": "ada"}, "absent")
    assert [(action, params.get("state"), params["user_name"]) for action, params in cloud.sent] == [
        ("UpdateAccessKey", "INACTIVE", "ada"),
        ("DeleteAccessKey", None, "ada"),
    ]
    cloud = Signed(access_key_id="AK2", state="INACTIVE")
    run(cloud, "access_key", {"access_key_id": "AK2", "user_name": "ada"}, "absent")
    assert cloud.actions == ["DeleteAccessKey"]


# --- policies ---

DOCUMENT = {"Statement": [{"Effect": "Allow"}]}
VERSIONS = [{"version_id": f"v{number}", "body": f'{{"Statement": [{number}]}}'} for number in (1, 2, 3, 4, 10)]


@pytest.mark.parametrize(("default", "gone"), [("v10", "v1"), ("v1", "v2")])
def test_the_oldest_version_that_is_not_in_force_makes_room(default, gone):
    seen = {
        "orn": "orn:1",
        "policy_name": "p",
        "versions": VERSIONS,
        "policy_default_version_id": default,
        "document": {},
    }
    calls = changes("policy", {"document": DOCUMENT}, seen)
    assert names(calls) == ["DeletePolicyVersion", "CreatePolicyVersion"]
    assert calls[0][1]["version_id"] == gone


def test_a_document_that_a_version_has_already_makes_no_other():
    seen = {"orn": "orn:1", "policy_name": "p", "versions": VERSIONS, "policy_default_version_id": "v1", "document": {}}
    ((action, params),) = changes("policy", {"document": {"Statement": [3]}}, seen)
    assert (action, params["version_id"]) == ("SetDefaultPolicyVersion", "v3")


# --- user data ---


@pytest.mark.parametrize("text", ["#cloud-config\n", "#!/bin/sh\n", "\x1f\x8b"])
def test_text_that_is_encoded_already_is_refused(text):
    encoded = base64.b64encode(text.encode("latin-1")).decode()
    with pytest.raises(InvalidInput, match="is base64 already and would be encoded twice: give it as user_data_base64"):
        UserData().check("user_data", encoded)
    EncodedUserData().check("user_data_base64", encoded)


@pytest.mark.parametrize("value", [["a"], 5, True, "{'packages': ['vim']}"])
def test_what_is_no_text_is_refused_with_the_way_to_write_it(value):
    with pytest.raises(InvalidInput, match=r"must be text, or a mapping|give the mapping itself"):
        UserData().check("user_data", value)


def test_a_mapping_is_a_cloud_config():
    field, config = UserData(), {"packages": ["vim"], "text": "ü"}
    field.check("user_data", config)
    head, _newline, body = base64.b64decode(field.sent(config)).decode().partition("\n")
    assert (head, yaml.safe_load(body)) == ("#cloud-config", config)
    assert field.same(config, field.sent(config))
    assert not field.same({**config, "text": "u"}, field.sent(config))


@pytest.mark.parametrize("text", ["#cloud-config\n", "hello", "", "abcd", "ümläut"])
def test_text_is_taken(text):
    UserData().check("user_data", text)


def test_text_that_is_no_base64_is_refused_where_base64_is_wanted():
    with pytest.raises(InvalidInput, match="user_data_base64 is no base64"):
        EncodedUserData().check("user_data_base64", "#cloud-config")
    assert EncodedUserData().same("aGVs\nbG8=", "aGVsbG8=")
    assert not EncodedUserData().same("aGVsbG8=", "aGVsbG9v")


# --- VMs ---


@pytest.mark.parametrize("state", ["running", "pending"])
def test_a_vm_that_is_about_to_run_is_stopped_as_well(state):
    (step,) = plan.plan(VM, Desired({"vm_ids": ["i-00"]}, "stopped"), {"i-00": vm(0, state=state)})
    assert (step.call.action, step.call.needs) == ("StopVms", ("running",))


@pytest.mark.parametrize("state", ["stopped", "stopping"])
def test_a_vm_that_is_about_to_stop_is_started_once_it_has(state):
    (step,) = plan.plan(VM, Desired({"vm_ids": ["i-00"]}, "running"), {"i-00": vm(0, state=state)})
    assert (step.call.action, step.call.needs) == ("StartVms", ("stopped",))


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (
            {"vm_type": "tinav6.c2r2p2", "performance": "highest"},
            "means the performance 'high', and performance is 'highest'",
        ),
        ({"exact_count": -1}, "exact_count is -1: it must be 0 or more"),
    ],
)
def test_options_that_cannot_both_be_true_are_refused(values, told):
    with pytest.raises(InvalidInput, match=told):
        check_vm(Desired(values))


@pytest.mark.parametrize(
    "values",
    [
        {"vm_type": "tinav6.c2r2p2", "performance": "high"},
        {"vm_type": "tinav6.c2r2", "performance": "highest"},
        {"exact_count": 0},
    ],
)
def test_options_that_agree_are_taken(values):
    check_vm(Desired(values))


def test_a_vm_outside_of_nets_gets_its_public_ip_back():
    seen = vm(0, public_ip="192.0.2.1", net_id=None)
    values = {"vm_ids": ["i-00"], "vm_type": "tinav6.c2r2p2", "allow_stop": True}
    actions = [step.call.action for step in plan.plan(VM, Desired(values), {"i-00": seen})]
    assert actions.index("LinkPublicIp") > actions.index("StartVms")
    inside = [step.call.action for step in plan.plan(VM, Desired(values), {"i-00": {**seen, "net_id": "vpc-1"}})]
    assert "LinkPublicIp" not in inside


# --- security groups ---


def test_groups_of_one_name_in_two_accounts_are_two():
    members = [{"security_group_name": "web", "account_id": account} for account in ("1", "2")]
    rule = {"ip_protocol": "tcp", "from_port_range": 22, "security_groups_members": members}
    (call,) = rules_part("Inbound").plan(None, Desired({"inbound_rules": [rule]}), {"inbound_rules": []})
    (sent,) = call.params["rules"]
    assert sent["security_groups_members"] == members


def test_a_rule_for_a_group_of_another_account_is_not_the_one_that_is_there():
    seen = {"ip_protocol": "tcp", "from_port_range": 22, "to_port_range": 22}
    seen["security_groups_members"] = [{"security_group_id": "sg-1", "security_group_name": "web", "account_id": "1"}]
    wanted = {
        "ip_protocol": "tcp",
        "from_port_range": 22,
        "security_groups_members": [{"security_group_name": "web", "account_id": "2"}],
    }
    values = {"inbound_rules": [wanted], "purge_rules": False}
    (call,) = rules_part("Inbound").plan(None, Desired(values), {"inbound_rules": [seen]})
    assert call.action == "CreateSecurityGroupRule"


# --- load balancers ---

LISTENER = {
    "load_balancer_port": 80,
    "load_balancer_protocol": "HTTP",
    "backend_port": 8080,
    "backend_protocol": "HTTP",
}


def listeners(wanted, found, **values):
    return list(LISTENERS.plan(None, Desired({"listeners": wanted, **values}), {"listeners": found}))


def test_a_listener_that_is_replaced_is_owed_until_the_new_one_is_there():
    gone, new = listeners([{**LISTENER, "load_balancer_protocol": "TCP"}], [LISTENER])
    assert (gone.action, new.action, new.completes) == (
        "DeleteLoadBalancerListeners",
        "CreateLoadBalancerListeners",
        True,
    )
    (back,) = gone.undo
    assert back.params["listeners"] == [LISTENER]


def test_a_certificate_is_put_in_place_without_taking_the_listener_away():
    seen = {**LISTENER, "load_balancer_protocol": "HTTPS", "server_certificate_id": "orn:1"}
    (call,) = listeners([{**seen, "server_certificate_id": "orn:2"}], [seen])
    assert (call.action, call.undo) == ("UpdateLoadBalancer", ())


def test_a_listener_that_is_there_is_named_by_its_port_and_a_new_one_by_all_it_needs():
    assert listeners([{"load_balancer_port": 80}], [LISTENER]) == []
    with pytest.raises(InvalidInput, match="A new listener needs load_balancer_protocol, backend_port"):
        listeners([{"load_balancer_port": 81}], [LISTENER])


# --- gateways and NICs ---


def test_a_link_counts_by_its_state():
    links = [{"net_id": "vpc-1", "state": "detached"}, {"net_id": "vpc-2", "state": "attached"}]
    gateway = {"virtual_gateway_id": "vgw-1", "net_to_virtual_gateway_links": links}
    assert linked_net(Simulator(), Desired({}), gateway)["net_id"] == "vpc-2"
    assert (
        linked_net(Simulator(), Desired({}), {**gateway, "net_to_virtual_gateway_links": links[:1]})["net_id"] is None
    )


def test_the_primary_ip_of_a_nic_is_none_of_its_secondary_ones():
    seen = {
        "private_ips": [{"private_ip": "10.0.0.4", "is_primary": True}, {"private_ip": "10.0.0.5", "is_primary": False}]
    }
    add, remove = SECONDARY_IPS.plan(None, Desired({"secondary_private_ips": ["10.0.0.6"]}), seen)
    assert (add.params["private_ips"], remove.params["private_ips"]) == (["10.0.0.6"], ["10.0.0.5"])
    assert [one["private_ip"] for one in remove.gives["private_ips"]] == ["10.0.0.4", "10.0.0.6"]


# --- certificates ---


@pytest.mark.parametrize("year", [2027, 2049, 2050, 2100])
def test_a_certificate_that_ends_at_another_time_is_another_one(year):
    end = datetime.datetime(year, 3, 1, 12, tzinfo=datetime.UTC)
    pem = pem_until(end)
    assert CertificateBody().same(pem, end.strftime("%Y-%m-%dT%H:%M:%S.000+0000"))
    assert not CertificateBody().same(pem, (end + datetime.timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%S.000+0000"))


@pytest.mark.parametrize("text", ["no certificate", "", "-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----"])
def test_what_cannot_be_read_is_taken_for_right(text):
    assert CertificateBody().same(text, "2027-01-01T00:00:00.000+0000")


@pytest.mark.parametrize(
    ("checked", "sent"), [(False, [{"vm_id": Ref("vm_id"), "is_source_dest_checked": False}]), (True, [])]
)
def test_a_router_is_made_one_after_its_creation_which_cannot_say_so(checked, sent):
    desired = Desired({"image_id": "ami-1", "subnet_id": "subnet-1", "is_source_dest_checked": checked})
    calls = plan.creation(VM, desired)
    assert [call.params for call in calls if call.action == "UpdateVm"] == sent


@pytest.mark.parametrize(
    ("within", "made", "given", "left"),
    [
        ((), {"id": "a", "key": "s"}, "s", {"id": "a"}),
        (("keys", 0), {"keys": [{"id": 1, "key": "s"}, {"key": "t"}]}, "s", {"keys": [{"id": 1}, {"key": "t"}]}),
        (("keys", 0), {"keys": []}, None, {"keys": []}),
        (("keys", 0), {"keys": None}, None, {"keys": None}),
        (("keys", 0), {"id": "a"}, None, {"id": "a"}),
    ],
)
def test_a_secret_is_taken_out_of_what_was_made(within, made, given, left):
    assert Secret("key", within=within).taken_from(made) == given
    assert made == left
