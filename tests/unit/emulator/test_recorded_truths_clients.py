"""What official clients send is taken as the service takes it: signatures, empty values, filters, tags, refusals."""

from __future__ import annotations

import json

import httpx
import pytest
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from tests.emulator.accounts import FIRST
from tests.emulator.description import NEWER
from tests.emulator.errors import ApiError

from .direct import Direct
from .everything import network
from .fcu import boto

LISTENER = {"LoadBalancerPort": 80, "LoadBalancerProtocol": "HTTP", "BackendPort": 8080}


@pytest.fixture
def do():
    do = Direct(version=NEWER)
    do.ids = network(do)
    do.image = do("ReadImages", Filters={"ImageNames": ["Debian-12-2026.10.12-0"]})["Images"][0]["ImageId"]
    do.pass_time(1)
    return do


def signed(signed_url, sent_url, service, body, headers=None):
    """The answer to a request whose signature covers another URL than it is sent to."""
    request = AWSRequest("POST", signed_url, headers or {"Content-Type": "application/json"}, body)
    SigV4Auth(Credentials(FIRST.access_key, FIRST.secret_key), service, "eu-west-2").add_auth(request)
    with httpx.Client(trust_env=False) as client:
        return client.post(sent_url, content=body, headers=dict(request.headers))


@pytest.mark.parametrize("service", ["api", "osc", "oapi"])
def test_a_scope_may_name_the_service_in_three_ways(emulator, service):
    url = f"{emulator.env['OSC_ENDPOINT_API']}/ReadNets"
    assert signed(url, url, service, b"{}").status_code == 200
    assert signed(url, url, "ec2", b"{}").status_code == 401


def test_osc_cli_calls_with_two_slashes(emulator):
    path = "/api/latest/ReadNets"
    answer = signed(emulator.url + path, f"{emulator.url}/{path}", "api", b"{}")
    assert answer.json()["Nets"] == []


def test_osc_cli_signs_the_root_of_fcu_and_directlink(emulator):
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    body = b"Action=DescribeVpcs&Version=2016-09-15"
    answer = signed(f"{emulator.url}/", emulator.env["OSC_ENDPOINT_FCU"], "fcu", body, form)
    assert (answer.status_code, "vpcSet" in answer.text) == (200, True)
    target = {"X-Amz-Target": "OvertureService.DescribeConnections", "Content-Type": "application/x-amz-json-1.1"}
    answer = signed(f"{emulator.url}/", emulator.env["OSC_ENDPOINT_DIRECT_LINK"], "directlink", b"{}", target)
    assert answer.json()["connections"] == []
    url = f"{emulator.env['OSC_ENDPOINT_API']}/ReadNets"
    assert signed(f"{emulator.url}/", url, "api", b"{}").status_code == 401


@pytest.mark.parametrize(
    ("action", "params", "code"),
    [
        ("DeleteKeypair", {"KeypairName": "nobody"}, "5071"),
        ("DeleteSecurityGroup", {"SecurityGroupId": "sg-00000000"}, "5020"),
        ("DeleteInternetService", {"InternetServiceId": "igw-00000000"}, "5001"),
        ("CreateKeypair", {"KeypairName": "key", "PublicKey": "bm9uZQ=="}, "4032"),
    ],
)
def test_some_refusals_never_have_details(do, action, params, code):
    with pytest.raises(ApiError) as refused:
        do(action, **params)
    assert (refused.value.code, refused.value.body("id")["Errors"][0]["Details"]) == (code, "")


def test_a_group_in_use_is_refused_without_details(do):
    do("CreateNic", SubnetId=do.ids["subnet"], SecurityGroupIds=[do.ids["sg"]])
    with pytest.raises(ApiError) as refused:
        do("DeleteSecurityGroup", SecurityGroupId=do.ids["sg"])
    assert (refused.value.code, refused.value.details) == ("9085", "")


def test_other_refusals_have_details(do):
    with pytest.raises(ApiError) as refused:
        do("DeleteNet", NetId="vpc-00000000")
    assert refused.value.details


def test_an_empty_text_of_a_creation_is_not_given(do):
    nic = do("CreateNic", SubnetId=do.ids["subnet"], Description="")["Nic"]["NicId"]
    nics = [{"NicId": nic, "SubnetId": "", "DeviceNumber": 0}]
    vm = do("CreateVms", ImageId=do.image, KeypairName="", Nics=nics, Placement={"Tenancy": ""})["Vms"][0]
    assert vm["Placement"]["Tenancy"] == "default"
    assert "KeypairName" not in vm
    gpu = do("CreateFlexibleGpu", ModelName="nvidia-k2", SubregionName="eu-west-2a", Generation="")["FlexibleGpu"]
    assert gpu["Generation"] == "v3"
    do("CreateLoadBalancer", LoadBalancerName="lb", Listeners=[LISTENER], Subnets=[do.ids["subnet"]])
    rule = {"ListenerRuleName": "rule", "Priority": 10, "PathPattern": "/x", "HostNamePattern": ""}
    asked = {"Listener": {"LoadBalancerName": "lb", "LoadBalancerPort": 80}, "VmIds": [vm["VmId"]]}
    assert "HostNamePattern" not in do("CreateListenerRule", **asked, ListenerRule=rule)["ListenerRule"]


def test_an_empty_text_says_something_in_tags_and_as_no_device(do):
    listed = {"Tags": [{"Key": "team", "Value": ""}], "Listeners": [LISTENER], "Subnets": [do.ids["subnet"]]}
    assert do("CreateLoadBalancer", LoadBalancerName="lb", **listed)["LoadBalancer"]["Tags"] == listed["Tags"]
    do("CreateTags", ResourceIds=[do.ids["net"]], Tags=listed["Tags"])
    mapping = {"DeviceName": "/dev/sda1", "NoDevice": ""}
    made = do("CreateVms", ImageId=do.image, BlockDeviceMappings=[mapping])["Vms"][0]
    assert made["BlockDeviceMappings"] == []


def test_an_empty_member_id_beside_a_name_is_not_given(do):
    web = do("CreateSecurityGroup", SecurityGroupName="web", Description="x")["SecurityGroup"]["SecurityGroupId"]
    member = {"SecurityGroupId": "", "SecurityGroupName": "web"}
    rule = {"IpProtocol": "tcp", "FromPortRange": 1, "ToPortRange": 1, "SecurityGroupsMembers": [member]}
    asked = {"Flow": "Inbound", "SecurityGroupId": web, "Rules": [rule]}
    made = do("CreateSecurityGroupRule", **asked)["SecurityGroup"]
    assert made["InboundRules"][0]["SecurityGroupsMembers"][0]["SecurityGroupId"] == web
    assert do("DeleteSecurityGroupRule", **asked)["SecurityGroup"]["InboundRules"] == []


def test_an_empty_text_of_some_changes_is_not_given(do):
    key = do("CreateAccessKey", Tag="mine")["AccessKey"]["AccessKeyId"]
    assert do("UpdateAccessKey", AccessKeyId=key, State="INACTIVE", Tag="")["AccessKey"]["Tag"] == "mine"
    vm = do("CreateVms", ImageId=do.image)["Vms"][0]["VmId"]
    mapping = {"DeviceName": "/dev/sda1", "Bsu": {"VolumeId": "", "DeleteOnVmDeletion": False}}
    shown = do("UpdateVm", VmId=vm, BlockDeviceMappings=[mapping])["Vm"]["BlockDeviceMappings"][0]
    assert shown["Bsu"]["DeleteOnVmDeletion"] is False


@pytest.mark.parametrize("kind", ["net", "subnet", "sg", "rtb", "eip"])
def test_a_long_tag_key_is_refused_for_every_kind(do, kind):
    tags = [{"Key": "k" * 256, "Value": "x"}]
    assert do.refusal("CreateTags", ResourceIds=[do.ids[kind]], Tags=tags) == (400, "4069")
    do("CreateTags", ResourceIds=[do.ids[kind]], Tags=[{"Key": "k" * 255, "Value": "x"}])


def test_a_long_tag_key_of_a_load_balancer_is_refused_after_it_was_made(do):
    tags = [{"Key": "k" * 256, "Value": "x"}]
    wanted = {"LoadBalancerName": "lb", "Listeners": [LISTENER], "Subnets": [do.ids["subnet"]]}
    assert do.refusal("CreateLoadBalancer", **wanted, Tags=tags) == (400, "4069")
    do.pass_time()
    (made,) = do("ReadLoadBalancers")["LoadBalancers"]
    assert (made["State"], made["Tags"]) == ("active", [])
    assert do.refusal("CreateLoadBalancerTags", LoadBalancerNames=["lb"], Tags=tags) == (400, "4069")


def test_filters_by_name_and_description_take_wildcards(do):
    def names(**filters):
        return [image["ImageName"] for image in do("ReadImages", Filters=filters)["Images"]]

    assert {name.split("-")[0] for name in names(ImageNames=["Debian-*"])} == {"Debian"}
    assert names(ImageNames=["Debian-1?-2026.07.06-0"]) == ["Debian-12-2026.07.06-0"]
    assert names(ImageNames=["debian-*"]) == []
    assert names(Descriptions=["Ubuntu 2?.04"])
    do("CreateSecurityGroup", SecurityGroupName="web*", Description="x")
    do("CreateSecurityGroup", SecurityGroupName="webs", Description="x")
    for pattern, count in (("web*", 3), (r"web\*", 1)):
        found = do("ReadSecurityGroups", Filters={"SecurityGroupNames": [pattern]})["SecurityGroups"]
        assert len(found) == count, pattern


@pytest.mark.parametrize(
    "filters",
    [
        {"AccountIds": None},
        {"TagKeys": []},
        {"Tags": []},
        {"Descriptions": [""]},
        {"ImageNames": None, "ImageIds": []},
        None,
    ],
)
def test_a_filter_of_nothing_is_no_filter(do, filters):
    every = do("ReadImages")["Images"]
    assert do("ReadImages", Filters=filters)["Images"] == every
    aliased = {**(filters or {}), "AccountAliases": ["Outscale"]}
    assert do("ReadImages", Filters=aliased)["Images"] == every


def test_the_resource_type_of_a_vm_is_vm(do):
    vm = do("CreateVms", ImageId=do.image)["Vms"][0]["VmId"]
    do("CreateTags", ResourceIds=[vm], Tags=[{"Key": "a", "Value": "b"}])
    assert do("ReadTags", Filters={"ResourceIds": [vm]})["Tags"][0]["ResourceType"] == "vm"
    for word in ("vm", "instance"):
        assert do("ReadTags", Filters={"ResourceTypes": [word]})["Tags"]


def test_fcu_calls_a_vm_an_instance_and_ends_its_slow_shutdown(emulator):
    (vm,) = emulator.seed(vms=1)["VmIds"]
    emulator.switch(durations={"vm.stop": 1000})
    ec2 = boto(emulator)
    tags = ec2.describe_tags(Filters=[{"Name": "resource-id", "Values": [vm]}])["Tags"]
    assert {tag["ResourceType"] for tag in tags} == {"instance"}
    (change,) = ec2.stop_instances(InstanceIds=[vm])["StoppingInstances"]
    assert change["CurrentState"]["Name"] == "stopping"
    (change,) = ec2.stop_instances(InstanceIds=[vm], Force=True)["StoppingInstances"]
    assert change["CurrentState"]["Name"] == "stopped"


def test_what_a_version_does_not_page_it_does_not_page(api):
    answer = api.raw("ReadNets", body=json.dumps({"ResultsPerPage": 1}).encode())
    assert answer.json()["Errors"][0]["Type"] == "InvalidParameter"
