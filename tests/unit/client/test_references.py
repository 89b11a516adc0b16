"""What a call refers to is known for every action, with the Read that shows it."""

from __future__ import annotations

import re

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog, references
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.generated import oks, outscale
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.unknown import UNKNOWN

NAMES = re.compile(r"(Id|Ids|Name|Names|Orn|Orns)(ToLink|ToUnlink)?$")

# names that refer to nothing that a Read shows, by their end, and why
REFERS_TO_NOTHING = {
    "AccountId": "an account: no Read shows another's",
    "AccountIds": "accounts: no Read shows another's",
    "AccepterOwnerId": "an account: no Read shows another's",
    "SecurityGroupAccountIdToLink": "an account: no Read shows another's",
    "SecurityGroupAccountIdToUnlink": "an account: no Read shows another's",
    "ApiKeyId": "a key of the object storage",
    "OsuBucketName": "a bucket of the object storage",
    "CompanyName": "of a person or a company",
    "FirstName": "of a person or a company",
    "LastName": "of a person or a company",
    "CustomerId": "of a person or a company",
    "CookieName": "a cookie of the application",
    "DeviceName": "a place in the VM",
    "RootDeviceName": "a place in the VM",
    "VirtualDeviceName": "a place in the VM",
    "DomainName": "a name of the network",
    "DirectLinkInterfaceName": "the name of what is made",
    "DirectLinkName": "the name of what is made",
    "ImageName": "the name of what is made",
    "NewName": "a new name",
    "VmGroupName": "the name of what is made",
    "VmTemplateName": "the name of what is made",
    "PolicyName": "the name of what is made, or a part of the load balancer, user or group that is named beside it",
    "PolicyNames": "parts of the load balancer that is named beside it",
    "VersionId": "a part of the policy that is named beside it",
    "SecurityGroupRuleId": "of a rule that is sent back as it was read",
}
NAMED_BY_THEMSELVES = {"CreateDedicatedGroup.Name", "UpdateDedicatedGroup.Name", "CreateServerCertificate.Name"}
SWITCHES = "ReadApiLogs.With"
BY_VALUE = {
    "ResourceIds",
    "GatewayId",
    "Tenancy",
    "ExportTaskId",
    "SecurityGroupNameToLink",
    "SecurityGroupNameToUnlink",
}


def paths(fields, prefix="", above=()):
    for name, kind in fields.items():
        yield prefix + name, kind
        schema = kind.rstrip("!").strip("[]")
        if schema in outscale.SCHEMAS and schema not in above:
            yield from paths(outscale.SCHEMAS[schema], f"{prefix}{name}.", (*above, schema))


def test_every_parameter_that_names_something_is_a_reference_or_a_reasoned_exception():
    unexplained = []
    for action, entry in outscale.ACTIONS.items():
        for path, _kind in paths(entry["params"]):
            name, whole = path.rpartition(".")[2], f"{action}.{path}"
            if not NAMES.search(name) or whole.startswith(SWITCHES) or name in BY_VALUE:
                continue
            explained = name in REFERS_TO_NOTHING or whole in references.NEW or whole in NAMED_BY_THEMSELVES
            if bool(references.kind_of(action, path)) == explained:
                unexplained.append(whole)
    assert unexplained == []


def test_every_exception_is_met():
    known = {path for action, entry in outscale.ACTIONS.items() for path, _kind in paths(entry["params"], f"{action}.")}
    assert set(references.NEW) | set(references._AT) | NAMED_BY_THEMSELVES <= known
    assert set(REFERS_TO_NOTHING) | set(references._NAMES) | references._BY_VALUE <= {
        path.rpartition(".")[2] for path in known
    }


@pytest.mark.parametrize("kind", references.KINDS)
def test_the_read_of_a_kind_has_the_filter_and_shows_the_key(kind):
    _name, read, filter_, key = references.KINDS[kind]
    action = catalog.action("outscale", read)
    assert not filter_ or action.filters[filter_] == "[string]"
    fields = outscale.SCHEMAS[action.answer[action.result].strip("[]")]
    for part in key.split(".")[:-1]:
        fields = outscale.SCHEMAS[fields[part].strip("[]!")]
    assert fields[key.rpartition(".")[2]].rstrip("!") == "string"


@pytest.mark.parametrize("name", references._OKS)
def test_the_read_of_an_oks_parameter_takes_it_or_lists_it(name):
    kind = references._OKS[name]
    action = catalog.action("oks", kind.read)
    assert kind.filter in action.params if kind.filter else action.answer[action.result] == "[string]"
    assert any(name in entry["params"] for entry in oks.ACTIONS.values())


def shown(api, action, params):
    return [(one.path, one.value, one.kind) for one in references.of(api, action, params)]


@pytest.mark.parametrize("spell", ["ansible", "api"])
def test_a_vm_refers_to_its_image_its_keypair_its_nics_and_more(spell):
    params = {
        "image_id": "ami-1",
        "keypair_name": "key",
        "vm_type": "t2.small",
        "nics": [{"nic_id": "eni-1"}, {"subnet_id": "subnet-1", "security_group_ids": ["sg-1", "sg-2"]}],
        "block_device_mappings": [{"bsu": {"snapshot_id": "snap-1"}}],
        "placement": {"subregion_name": "eu-west-2a", "tenancy": "ded-1"},
        "security_groups": ["default"],
    }
    if spell == "api":
        params = catalog.check("outscale", "CreateVms", params)
    assert shown("outscale", "CreateVms", params) == [
        ("image_id", "ami-1", "image"),
        ("keypair_name", "key", "keypair"),
        ("vm_type", "t2.small", "vm_type"),
        ("nics[0].nic_id", "eni-1", "nic"),
        ("nics[1].subnet_id", "subnet-1", "subnet"),
        ("nics[1].security_group_ids[0]", "sg-1", "security_group"),
        ("nics[1].security_group_ids[1]", "sg-2", "security_group"),
        ("block_device_mappings[0].bsu.snapshot_id", "snap-1", "snapshot"),
        ("placement.subregion_name", "eu-west-2a", "subregion"),
        ("placement.tenancy", "ded-1", "dedicated_group"),
        ("security_groups[0]", "default", "security_group_name"),
    ]


@pytest.mark.parametrize(
    ("action", "params", "found"),
    [
        ("CreateRoute", {"gateway_id": "igw-1"}, [("gateway_id", "igw-1", "internet_service")]),
        ("CreateRoute", {"gateway_id": "vgw-1"}, [("gateway_id", "vgw-1", "virtual_gateway")]),
        ("CreateTags", {"resource_ids": ["vpc-1", "x"]}, [("resource_ids[0]", "vpc-1", "net")]),
        ("UpdateNet", {"dhcp_options_set_id": "default"}, []),
        ("UpdateNet", {"dhcp_options_set_id": "dopt-1"}, [("dhcp_options_set_id", "dopt-1", "dhcp_options")]),
        ("CreateVms", {"vm_type": "tinav5.c1r1p1"}, []),
        ("CreateVms", {"image_id": UNKNOWN, "keypair_name": "", "subnet_id": None}, []),
        ("CreateKeypair", {"keypair_name": "new"}, []),
        ("CreateClientGateway", {"public_ip": "192.0.2.1"}, []),
        ("LinkPolicy", {"policy_orn": "orn:x", "user_name": "u"}, [
            ("policy_orn", "orn:x", "policy"), ("user_name", "u", "user")]),
        ("UnlinkNic", {"link_nic_id": "eni-attach-1"}, [("link_nic_id", "eni-attach-1", "nic_link")]),
        ("UpdateRouteTableLink", {"link_route_table_id": "rtbassoc-1"}, [
            ("link_route_table_id", "rtbassoc-1", "route_table_link")]),
        ("CreateLoadBalancer", {"load_balancer_name": "new", "subnets": ["subnet-1"], "security_groups": ["sg-1"]}, [
            ("subnets[0]", "subnet-1", "subnet"), ("security_groups[0]", "sg-1", "security_group")]),
        ("CreateLoadBalancerListeners", {"load_balancer_name": "lb"}, [("load_balancer_name", "lb", "load_balancer")]),
        ("DeleteServerCertificate", {"name": "c"}, [("name", "c", "server_certificate")]),
        ("CreateServerCertificate", {"name": "c"}, []),
        ("CreateNetAccessPoint", {"service_name": "com.outscale.r.oos"}, [
            ("service_name", "com.outscale.r.oos", "net_access_point_service_name")]),
        ("CreateSecurityGroupRule", {"security_group_name_to_link": "web"}, [
            ("security_group_name_to_link", "web", "security_group_name")]),
        ("CreateSecurityGroupRule", {"security_group_name_to_link": "sg-1"}, [
            ("security_group_name_to_link", "sg-1", "security_group")]),
        ("DeleteExportTask", {"export_task_id": "image-export-1"}, [
            ("export_task_id", "image-export-1", "image_export")]),
    ],
)  # fmt: skip
def test_what_a_call_refers_to(action, params, found):
    assert shown("outscale", action, params) == found


def test_how_a_reference_is_read_stands_with_it():
    one = references.of("outscale", "LinkNic", {"NicId": "eni-1"})[0]
    assert (one.param, one.name, one.read, one.filter, one.key) == ("NicId", "NIC", "ReadNics", "NicIds", "NicId")
    assert one.certain


def test_what_may_be_another_account_s_is_not_certain():
    peering = references.of("outscale", "CreateNetPeering", {"SourceNetId": "vpc-1", "AccepterNetId": "vpc-2"})
    assert [one.certain for one in peering] == [True, False]
    rules = [{"security_groups_members": [{"account_id": "123456789012", "security_group_id": "sg-2"}]}]
    found = references.of("outscale", "CreateSecurityGroupRule", {"security_group_id": "sg-1", "rules": rules})
    assert [(one.value, one.certain) for one in found] == [("sg-1", True), ("sg-2", False)]


def test_oks_refers_to_projects_clusters_and_what_its_limits_list():
    params = {"project_id": "p", "version": "1.30", "cp_subregions": ["2a"], "control_planes": "cp.mono.master"}
    assert shown("oks", "CreateCluster", params) == [
        ("project_id", "p", "project"),
        ("control_planes", "cp.mono.master", "control_planes"),
        ("cp_subregions", "2a", "cp_subregions"),
        ("version", "1.30", "version"),
    ]
    assert shown("fcu", "TerminateInstances", {"InstanceId": ["i-1"]}) == []
