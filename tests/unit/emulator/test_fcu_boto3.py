"""boto3 at the FCU door: its paginators, its retries, its waiters' failures, and what the native door shows of it."""

from __future__ import annotations

import botocore.exceptions
import pytest

from .fcu import Fcu, boto
from .fcu_shapes import ACTIONS
from .fcu_walk import QUICK

PAGED = {name for name, facts in ACTIONS.items() if facts.get("paginated")}
NO_PAGES = {
    "DescribeDhcpOptions",
    "DescribeImages",
    "DescribeInternetGateways",
    "DescribeNetworkInterfaces",
    "DescribeRouteTables",
    "DescribeSecurityGroups",
    "DescribeSubnets",
    "DescribeVpcEndpoints",
    "DescribeVpcPeeringConnections",
    "DescribeVpcs",
}
"""EC2 pages them now: boto3 has a paginator, which finds one page here."""


@pytest.fixture
def ec2(emulator):
    return boto(emulator)


@pytest.fixture
def many(emulator):
    return emulator.seed(vms=12)


def error(call, **params):
    with pytest.raises(botocore.exceptions.ClientError) as refused:
        call(**params)
    return refused.value.response["Error"]["Code"], refused.value.response["ResponseMetadata"]["HTTPStatusCode"]


def test_the_nine_actions_with_pages():
    assert {
        "DescribeInstanceStatus",
        "DescribeInstances",
        "DescribeNatGateways",
        "DescribePrefixLists",
        "DescribeQuotas",
        "DescribeSnapshots",
        "DescribeTags",
        "DescribeVolumes",
        "DescribeVpcEndpointServices",
    } == PAGED


def test_instances_page_by_page(ec2, many, emulator):
    pages = list(ec2.get_paginator("describe_instances").paginate(PaginationConfig={"PageSize": 5}))
    sizes = [sum(len(one["Instances"]) for one in page["Reservations"]) for page in pages]
    found = [vm["InstanceId"] for page in pages for one in page["Reservations"] for vm in one["Instances"]]
    assert (sizes, sorted(found)) == ([5, 5, 2], sorted(many["VmIds"]))
    assert len(emulator.calls("DescribeInstances")) == 3


@pytest.mark.parametrize(
    ("name", "key", "parts"),
    [
        ("describe_instance_status", "InstanceStatuses", ["InstanceId"]),
        ("describe_volumes", "Volumes", ["VolumeId"]),
        ("describe_tags", "Tags", ["ResourceId", "Key", "Value"]),
        ("describe_snapshots", "Snapshots", ["SnapshotId"]),
    ],
)
def test_pages_of_others(ec2, many, name, key, parts):
    def known(items):
        return [[item[part] for part in parts] for item in items]

    pages = list(ec2.get_paginator(name).paginate(PaginationConfig={"PageSize": 5}))
    whole = getattr(ec2, name)()[key]
    assert len(whole) >= 11
    assert known(item for page in pages for item in page[key]) == known(whole)
    assert all(len(page[key]) == 5 for page in pages[:-1])


@pytest.mark.parametrize(
    ("name", "key"), [("describe_prefix_lists", "PrefixLists"), ("describe_vpc_endpoint_services", "ServiceNames")]
)
def test_pages_of_services(ec2, name, key):
    first = getattr(ec2, name)(MaxResults=5)
    second = getattr(ec2, name)(MaxResults=5, NextToken=first["NextToken"])
    assert first[key] + second[key] == getattr(ec2, name)()[key]
    assert not second.get("NextToken")


def test_pages_of_quotas(emulator):
    assert len(Fcu(emulator)("DescribeQuotas", {"MaxResults": "1"})["referenceQuotaSet"]) == 1


def test_without_a_size_everything_is_one_page(ec2, many):
    answer = ec2.describe_instances()
    assert "NextToken" not in answer
    assert len(ec2.describe_volumes()["Volumes"]) == 12


@pytest.mark.parametrize("action", sorted(NO_PAGES))
def test_paginators_of_what_has_no_pages(ec2, many, action):
    name = "".join("_" + letter.lower() if letter.isupper() else letter for letter in action).strip("_")
    assert len(list(ec2.get_paginator(name).paginate())) == 1


def test_a_page_of_what_is_named_is_refused(ec2, many):
    refused = error(ec2.describe_instances, InstanceIds=many["VmIds"][:1], MaxResults=5)
    assert refused == ("InvalidParameterCombination", 400)


def test_boto3_waits_when_it_is_throttled(emulator):
    ec2 = boto(emulator, retries={"mode": "standard", "max_attempts": 4})
    emulator.switch(errors={"DescribeVpcs": [2, 503, "6"]})
    assert ec2.describe_vpcs()["Vpcs"] == []
    assert [call["status"] for call in emulator.calls("DescribeVpcs")] == [503, 503, 200]


def test_boto3_tries_again_after_a_server_error(ec2, emulator):
    emulator.switch(http_5xx={"DescribeVpcs": [1, 500]})
    assert ec2.describe_vpcs()["Vpcs"] == []


def test_an_instance_that_was_lost_is_made_once(ec2, emulator):
    image = ec2.describe_images(Owners=["Outscale"])["Images"][0]["ImageId"]
    emulator.switch(lost_answers={"RunInstances": 1})
    ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1)
    assert emulator.resources()["eu-west-2"]["Vm"] == 1


def test_a_waiter_tells_a_failure_from_a_wait(ec2, emulator):
    image = ec2.describe_images(Owners=["Outscale"])["Images"][0]["ImageId"]
    emulator.switch(fail_state={"vm": "terminated"})
    made = ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1)["Instances"][0]["InstanceId"]
    with pytest.raises(botocore.exceptions.WaiterError, match="terminated"):
        ec2.get_waiter("instance_running").wait(InstanceIds=[made], WaiterConfig=QUICK)


def test_what_the_native_door_made(ec2, api, many):
    group = api("CreateSecurityGroup", NetId=many["NetId"], SecurityGroupName="db", Description="databases")
    group_id = group["SecurityGroup"]["SecurityGroupId"]
    rule = {"IpProtocol": "tcp", "FromPortRange": 5432, "ToPortRange": 5432, "IpRanges": ["10.0.0.0/8"]}
    api("CreateSecurityGroupRule", Flow="Inbound", SecurityGroupId=group_id, Rules=[rule])
    (shown,) = ec2.describe_security_groups(GroupIds=[group_id])["SecurityGroups"]
    assert (shown["GroupName"], shown["VpcId"]) == ("db", many["NetId"])
    assert shown["IpPermissions"] == [
        {
            "IpProtocol": "tcp",
            "FromPort": 5432,
            "ToPort": 5432,
            "IpRanges": [{"CidrIp": "10.0.0.0/8"}],
            "UserIdGroupPairs": [],
            "PrefixListIds": [],
        }
    ]
    native = api.read("ReadVms", "Vms", VmIds=many["VmIds"][:1])[0]
    mine = ec2.describe_instances(InstanceIds=many["VmIds"][:1])["Reservations"][0]["Instances"][0]
    assert (mine["SubnetId"], mine["InstanceType"]) == (native["SubnetId"], native["VmType"])
    assert mine["PrivateIpAddress"] == native["PrivateIp"]


def test_what_the_native_door_shows(ec2, api):
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16", InstanceTenancy="dedicated")["Vpc"]["VpcId"]
    group = ec2.create_security_group(VpcId=vpc, GroupName="web", Description="web servers")["GroupId"]
    ec2.authorize_security_group_ingress(
        GroupId=group,
        IpPermissions=[{"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": group, "UserId": "100000000001"}]}],
    )
    ec2.create_tags(Resources=[vpc], Tags=[{"Key": "Name", "Value": "made by boto3"}])
    net = api.read("ReadNets", "Nets", Tags=["Name=made by boto3"])[0]
    assert (net["NetId"], net["IpRange"], net["Tenancy"]) == (vpc, "10.0.0.0/16", "dedicated")
    rules = api.read("ReadSecurityGroups", "SecurityGroups", SecurityGroupIds=[group])[0]["InboundRules"]
    assert [rule["SecurityGroupsMembers"][0]["SecurityGroupId"] for rule in rules] == [group]


@pytest.mark.parametrize(
    ("name", "params", "code"),
    [
        ("describe_instances", {"InstanceIds": ["i-00000000"]}, "InvalidInstanceID.NotFound"),
        ("describe_subnets", {"SubnetIds": ["subnet-00000000"]}, "InvalidSubnetID.NotFound"),
        ("describe_volumes", {"VolumeIds": ["vol-00000000"]}, "InvalidVolume.NotFound"),
        ("describe_key_pairs", {"KeyNames": ["nobody"]}, "InvalidKeyPair.NotFound"),
        ("describe_security_groups", {"GroupIds": ["sg-00000000"]}, "InvalidGroup.NotFound"),
        ("describe_images", {"ImageIds": ["ami-00000000"]}, "InvalidAMIID.NotFound"),
        ("describe_snapshots", {"SnapshotIds": ["snap-00000000"]}, "InvalidSnapshot.NotFound"),
        ("describe_route_tables", {"RouteTableIds": ["rtb-00000000"]}, "InvalidRouteTableID.NotFound"),
        ("describe_nat_gateways", {"NatGatewayIds": ["nat-00000000"]}, "NatGatewayNotFound"),
        ("describe_addresses", {"AllocationIds": ["eipalloc-00000000"]}, "InvalidAllocationID.NotFound"),
        ("describe_addresses", {"PublicIps": ["192.0.2.1"]}, "InvalidAddress.NotFound"),
        ("delete_key_pair", {"KeyName": "nobody"}, "InvalidKeyPair.NotFound"),
        ("release_address", {"AllocationId": "eipalloc-00000000"}, "InvalidAllocationID.NotFound"),
        ("create_volume", {"AvailabilityZone": "eu-west-2a", "Size": 10, "Encrypted": True}, "UnsupportedOperation"),
        ("create_volume", {"AvailabilityZone": "moon-1a", "Size": 10}, "InvalidParameterValue"),
        ("create_tags", {"Resources": ["x-00000000"], "Tags": [{"Key": "a", "Value": "b"}]}, "InvalidID"),
        ("delete_tags", {"Resources": ["vpc-00000000"]}, "InvalidVpcID.NotFound"),
        ("enable_vpc_classic_link", {"VpcId": "vpc-00000000"}, "InvalidAction"),
    ],
)
def test_codes_of_refusals(ec2, name, params, code):
    assert error(getattr(ec2, name), **params) == (code, 400)


def test_codes_of_conflicts(ec2, many):
    vpc, vm = many["NetId"], many["VmIds"][0]
    assert error(ec2.delete_vpc, VpcId=vpc) == ("DependencyViolation", 400)
    subnet = ec2.describe_subnets()["Subnets"][0]
    assert error(ec2.delete_subnet, SubnetId=subnet["SubnetId"]) == ("DependencyViolation", 400)
    conflict = error(ec2.create_subnet, VpcId=vpc, CidrBlock=subnet["CidrBlock"])
    assert conflict == ("InvalidSubnet.Conflict", 400)
    assert error(ec2.start_instances, InstanceIds=["i-00000000"]) == ("InvalidInstanceID.NotFound", 400)
    changed = error(ec2.modify_instance_attribute, InstanceId=vm, InstanceType={"Value": "m5.large"})
    assert changed == ("IncorrectInstanceState", 400)
    ec2.modify_instance_attribute(InstanceId=vm, DisableApiTermination={"Value": True})
    assert error(ec2.terminate_instances, InstanceIds=[vm]) == ("OperationNotPermitted", 400)
    volume = ec2.describe_volumes()["Volumes"][0]["VolumeId"]
    assert error(ec2.delete_volume, VolumeId=volume) == ("VolumeInUse", 400)
    group = ec2.create_security_group(VpcId=vpc, GroupName="g", Description="d")["GroupId"]
    twice = error(ec2.create_security_group, VpcId=vpc, GroupName="g", Description="d")
    assert twice == ("InvalidGroup.Duplicate", 400)
    rule = {"GroupId": group, "IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "CidrIp": "192.0.2.0/24"}
    assert error(ec2.revoke_security_group_ingress, **rule) == ("InvalidPermission.NotFound", 400)
    ec2.authorize_security_group_ingress(**rule)
    assert error(ec2.authorize_security_group_ingress, **rule) == ("InvalidPermission.Duplicate", 400)


def test_several_attributes_at_once_are_refused(ec2, many):
    both = {"DisableApiTermination": {"Value": True}, "InstanceInitiatedShutdownBehavior": {"Value": "stop"}}
    refused = error(ec2.modify_instance_attribute, InstanceId=many["VmIds"][0], **both)
    assert refused == ("InvalidParameterCombination", 400)


def test_quotas_have_their_own_codes(ec2, emulator):
    emulator.switch(quotas={"net": 0, "ip_limit": 0})
    assert error(ec2.create_vpc, CidrBlock="10.0.0.0/16") == ("VpcLimitExceeded", 400)
    assert error(ec2.allocate_address) == ("AddressLimitExceeded", 400)
