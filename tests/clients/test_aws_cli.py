"""The AWS CLI leads an instance through its life, waits for it, and pages."""

from __future__ import annotations

import pytest


@pytest.fixture
def ec2(client, emulator, keys):
    settings = {**keys, "AWS_PAGER": "", "AWS_DEFAULT_OUTPUT": "json"}
    return client("aws", "--endpoint-url", emulator.env["OSC_ENDPOINT_FCU"], "ec2", **settings)


def one(ec2, *words):
    """The one value that a query of the CLI finds."""
    return ec2(*words, "--output", "text").strip()


def test_an_instance_lives(ec2, emulator):
    vpc = one(ec2, "create-vpc", "--cidr-block", "10.0.0.0/16", "--query", "Vpc.VpcId")
    within = ["--vpc-id", vpc, "--cidr-block", "10.0.1.0/24"]
    subnet = one(ec2, "create-subnet", *within, "--query", "Subnet.SubnetId")
    image = one(ec2, "describe-images", "--owners", "Outscale", "--query", "Images[0].ImageId")
    wanted = ["--image-id", image, "--instance-type", "tinav6.c1r1p2", "--subnet-id", subnet]
    vm = one(ec2, "run-instances", *wanted, "--query", "Instances[0].InstanceId")
    ec2("wait", "instance-running", "--instance-ids", vm)
    ec2("create-tags", "--resources", vm, "--tags", "Key=Name,Value=by the CLI")
    named = ["--filters", "Name=tag:Name,Values=by*", "--query", "Reservations[].Instances[].InstanceId"]
    assert one(ec2, "describe-instances", *named) == vm
    assert "DependencyViolation" in ec2.refused("delete-vpc", "--vpc-id", vpc)
    ec2("terminate-instances", "--instance-ids", vm)
    ec2("wait", "instance-terminated", "--instance-ids", vm)
    ec2("delete-subnet", "--subnet-id", subnet)
    ec2("delete-vpc", "--vpc-id", vpc)
    assert emulator.resources() == {}


def test_a_volume_is_linked_and_kept_as_a_snapshot(ec2, emulator):
    vm = emulator.seed(vms=1)["VmIds"][0]
    wanted = ["--size", "4", "--volume-type", "gp2", "--availability-zone", "eu-west-2a"]
    volume = one(ec2, "create-volume", *wanted, "--query", "VolumeId")
    ec2("wait", "volume-available", "--volume-ids", volume)
    ec2("attach-volume", "--volume-id", volume, "--instance-id", vm, "--device", "/dev/xvdb")
    ec2("wait", "volume-in-use", "--volume-ids", volume)
    snapshot = one(ec2, "create-snapshot", "--volume-id", volume, "--query", "SnapshotId")
    ec2("wait", "snapshot-completed", "--snapshot-ids", snapshot)
    kept = ec2.json("describe-snapshots", "--owner-ids", "self", "--filters", f"Name=volume-id,Values={volume}")
    assert [each["VolumeSize"] for each in kept["Snapshots"]] == [4]


def test_pages(ec2, emulator):
    emulator.seed(vms=12)
    vms = ec2.json("describe-instances", "--page-size", "5", "--query", "Reservations[].Instances[].InstanceId")
    assert len(set(vms)) == 12
    assert len(emulator.calls("DescribeInstances")) == 3
