"""osc-bsu-backup makes snapshots of a VM's volumes, with their tags, and deletes the oldest."""

from __future__ import annotations

import boto3
import pytest


@pytest.fixture
def backup(client, emulator, keys):
    return client("osc-bsu-backup", "--endpoint", emulator.env["OSC_ENDPOINT_FCU"], **keys)


@pytest.fixture
def ec2(emulator, keys):
    return boto3.client(
        "ec2",
        endpoint_url=emulator.env["OSC_ENDPOINT_FCU"],
        aws_access_key_id=keys["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=keys["AWS_SECRET_ACCESS_KEY"],
        region_name=keys["AWS_DEFAULT_REGION"],
    )


@pytest.fixture
def volume(ec2, emulator):
    """The volume of a VM; both are tagged."""
    vm = emulator.seed(vms=1)["VmIds"][0]
    instance = ec2.describe_instances(InstanceIds=[vm])["Reservations"][0]["Instances"][0]
    volume = instance["BlockDeviceMappings"][0]["Ebs"]["VolumeId"]
    ec2.create_tags(Resources=[vm, volume], Tags=[{"Key": "backup", "Value": "daily"}])
    ec2.create_key_pair(KeyName="it asks for one to see whether it may")
    return volume


def snapshots(ec2, volume):
    return ec2.describe_snapshots(Filters=[{"Name": "volume-id", "Values": [volume]}])["Snapshots"]


def test_all_volumes_of_instances_with_a_tag(backup, ec2, volume):
    backup("--instances-by-tags", "backup:daily", "--copy-tags")
    (made,) = snapshots(ec2, volume)
    assert made["State"] == "completed"
    assert made["Tags"] == [{"Key": "backup", "Value": "daily"}]


def test_the_oldest_is_deleted(backup, ec2, volume):
    kept = []
    for _unused in range(4):
        backup("--volume-by-id", volume, "--rotate", "2", "--rotate-only")
        kept.append({each["SnapshotId"] for each in snapshots(ec2, volume)})
    assert [len(each) for each in kept] == [1, 2, 3, 3]
    assert kept[0].isdisjoint(kept[3])


def test_a_volume_that_is_not_there(backup, volume):
    assert "InvalidVolume.NotFound" in backup.refused("--volume-by-id", "vol-00000000")
