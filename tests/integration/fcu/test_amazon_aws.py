"""amazon.aws at the emulator's FCU door: it reads what our modules made, leaves it alone, and changes it.

What it cannot do is listed with what FCU has not; FCU being EC2 as it was in 2014, that is what came to EC2 since.
"""

from __future__ import annotations

import fcntl
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.playing import Player

pytestmark = pytest.mark.slow

SSH_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB someone"
IMAGE = "{{ lookup('outscale.cloud.image_id', 'Ubuntu-24.04-*') }}"

OURS = {
    "dhcp": {
        "dhcp_options": {
            "name": "shop",
            "domain_name": "shop.example",
            "domain_name_servers": ["192.0.2.2"],
            "ntp_servers": ["192.0.2.1"],
        }
    },
    "net": {
        "net": {
            "name": "shop",
            "ip_range": "10.0.0.0/16",
            "dhcp_options_set_id": "{{ dhcp.dhcp_options.dhcp_options_set_id }}",
            "tags": {"team": "blue"},
        }
    },
    "subnet": {
        "subnet": {
            "name": "shop",
            "net_id": "{{ net.net.net_id }}",
            "ip_range": "10.0.1.0/24",
            "subregion_name": "eu-west-2a",
        }
    },
    "igw": {"internet_service": {"name": "shop", "net_id": "{{ net.net.net_id }}"}},
    "table": {
        "route_table": {
            "name": "shop",
            "net_id": "{{ net.net.net_id }}",
            "subnet_ids": ["{{ subnet.subnet.subnet_id }}"],
            "routes": [
                {
                    "destination_ip_range": "0.0.0.0/0",
                    "gateway_id": "{{ igw.internet_service.internet_service_id }}",
                }
            ],
        }
    },
    "group": {
        "security_group": {
            "security_group_name": "shop",
            "description": "the shop",
            "net_id": "{{ net.net.net_id }}",
            "inbound_rules": [
                {"ip_protocol": "tcp", "from_port_range": 443, "to_port_range": 443, "ip_ranges": ["192.0.2.0/24"]}
            ],
        }
    },
    "key": {"keypair": {"keypair_name": "shop", "public_key": SSH_KEY}},
    "ip": {"public_ip": {"name": "shop"}},
    "nat": {
        "nat_service": {
            "name": "shop",
            "subnet_id": "{{ subnet.subnet.subnet_id }}",
            "public_ip_id": "{{ ip.public_ip.public_ip_id }}",
        }
    },
    "free_ip": {"public_ip": {"name": "free"}},
    "volume": {"volume": {"name": "data", "subregion_name": "eu-west-2a", "size": 5}},
    "nic": {"nic": {"name": "spare", "description": "a spare", "subnet_id": "{{ subnet.subnet.subnet_id }}"}},
    "vm": {
        "vm": {
            "name": "shop",
            "state": "running",
            "image_id": IMAGE,
            "vm_type": "tinav5.c1r1p2",
            "subnet_id": "{{ subnet.subnet.subnet_id }}",
            "security_group_ids": ["{{ group.security_group.security_group_id }}"],
            "keypair_name": "shop",
            "tags": {"role": "web"},
        }
    },
    "snapshot": {"snapshot": {"name": "daily", "volume_id": "{{ volume.volume.volume_id }}"}},
    "image": {"image": {"image_name": "golden", "vm_id": "{{ vm.vm.vm_id }}"}},
}
"""What our modules make, through the OUTSCALE API, by the name under which it is registered."""

NET, VM, SUBNET = "{{ net.net.net_id }}", "{{ vm.vm.vm_id }}", "{{ subnet.subnet.subnet_id }}"
IN_NET = {"filters": {"vpc-id": NET}}

READS = {
    "vpcs": {"ec2_vpc_net_info": {"filters": {"tag:team": "blue"}}},
    "subnets": {"ec2_vpc_subnet_info": IN_NET},
    "dhcp_options": {"ec2_vpc_dhcp_option_info": {"filters": {"tag:Name": "shop"}}},
    "gateways": {"ec2_vpc_igw_info": {"filters": {"attachment.vpc-id": NET}}},
    "tables": {"ec2_vpc_route_table_info": {"filters": {"tag:Name": "shop"}}},
    "groups": {"ec2_security_group_info": {"filters": {"group-name": "shop"}}},
    "keys": {"ec2_key_info": {"names": ["shop"]}},
    "addresses": {"ec2_eip_info": {"filters": {"public-ip": "{{ free_ip.public_ip.public_ip }}"}}},
    "nats": {"ec2_vpc_nat_gateway_info": IN_NET},
    "interfaces": {"ec2_eni_info": {"eni_id": "{{ nic.nic.nic_id }}"}},
    "instances": {"ec2_instance_info": {"filters": {"tag:role": "web", "instance-state-name": "running"}}},
    "images": {"ec2_ami_info": {"image_ids": ["{{ image.image.image_id }}"], "describe_image_attributes": True}},
    "snapshots": {
        "ec2_snapshot_info": {"filters": {"owner-id": "{{ snapshot.snapshot.account_id }}", "tag:Name": "daily"}}
    },
    "tags": {"ec2_tag_info": {"resource": NET}},
    "zones": {"aws_az_info": {"filters": {"zone-name": "eu-west-2a"}}},
    "regions": {"aws_region_info": {}},
    "endpoints": {"ec2_vpc_endpoint_info": {}},
    "peerings": {"ec2_vpc_peering_info": {}},
    "vgws": {"ec2_vpc_vgw_info": {}},
    "vpns": {"ec2_vpc_vpn_info": {}},
}
"""Info modules, by what they read."""

KEEPS = {
    "ec2_vpc_igw": {"vpc_id": NET, "purge_tags": False},
    "ec2_vpc_net": {"vpc_id": NET, "tags": {"team": "blue"}, "purge_tags": False},
    "ec2_vpc_dhcp_option": {
        "domain_name": "shop.example",
        "dns_servers": ["192.0.2.2"],
        "ntp_servers": ["192.0.2.1"],
        "tags": {"Name": "shop"},
    },
    "ec2_vpc_route_table": {
        "vpc_id": NET,
        "tags": {"Name": "shop"},
        "subnets": [SUBNET],
        "routes": [{"dest": "0.0.0.0/0", "gateway_id": "igw"}],
    },
    "ec2_vpc_nat_gateway": {"subnet_id": SUBNET, "if_exist_do_not_create": True},
    "ec2_eip": {"public_ip": "{{ free_ip.public_ip.public_ip }}", "state": "present"},
    "ec2_tag": {"resource": NET, "tags": {"team": "blue"}},
    "ec2_instance": {"instance_ids": [VM], "state": "running", "tags": {"role": "web"}, "purge_tags": False},
    "ec2_eni": {"eni_id": "{{ nic.nic.nic_id }}", "description": "a spare"},
    "ec2_ami": {"image_id": "{{ image.image.image_id }}"},
}
"""Tasks that ask for what our modules made: they change nothing."""

LACKS = {
    "a VPC by its range": (
        {"ec2_vpc_net": {"name": "shop", "cidr_block": "10.0.0.0/16"}},
        ("AssociateVpcCidrBlock", "InvalidAction"),
    ),
    "a subnet that is there": (
        {"ec2_vpc_subnet": {"vpc_id": NET, "cidr": "10.0.1.0/24"}},
        ("ModifySubnetAttribute", "UnknownParameter"),
    ),
    "a security group": (
        {"ec2_security_group": {"name": "shop", "description": "the shop", "vpc_id": NET}},
        ("GetUser", "InvalidAction"),
    ),
    "a key pair": ({"ec2_key": {"name": "shop", "key_material": SSH_KEY}}, "KeyPairId"),
    "a new instance": (
        {"ec2_instance": {"name": "new", "image_id": IMAGE, "instance_type": "t2.small", "vpc_subnet_id": SUBNET}},
        ("RunInstances", "UnknownParameter"),
    ),
    "a new volume with a name": (
        {"ec2_vol": {"name": "more", "volume_size": 5, "zone": "eu-west-2a"}},
        ("CreateVolume", "UnknownParameter"),
    ),
    "a new NAT gateway": (
        {"ec2_vpc_nat_gateway": {"subnet_id": SUBNET, "allocation_id": "{{ free_ip.public_ip.public_ip_id }}"}},
        ("CreateNatGateway", "UnknownParameter"),
    ),
    "a new endpoint": (
        {"ec2_vpc_endpoint": {"vpc_id": NET, "service": "com.outscale.eu-west-2.oos"}},
        ("CreateVpcEndpoint", "UnknownParameter"),
    ),
    "a new VPN gateway": ({"ec2_vpc_vgw": {"name": "gate"}}, ("CreateVpnGateway", "UnknownParameter")),
    "volumes": ({"ec2_vol_info": {}}, "encrypted"),
    "public snapshots": ({"ec2_snapshot_info": {}}, ("DescribeSnapshotAttribute", "InvalidSnapshot.NotFound")),
    "services of endpoints": ({"ec2_vpc_endpoint_service_info": {}}, "not iterable"),
}
"""Tasks that fail, and why: the call that FCU refuses and its code, or what the module misses in an answer."""

CHANGES = {
    "stop": (
        {"ec2_instance": {"instance_ids": [VM], "state": "stopped", "wait": True}},
        {"vm": {"vm_ids": [VM], "state": "stopped"}},
    ),
    "start": (
        {"ec2_instance": {"instance_ids": [VM], "state": "running", "wait": True}},
        {"vm": {"vm_ids": [VM], "state": "running"}},
    ),
    "tag": (
        {"ec2_tag": {"resource": NET, "tags": {"made": "elsewhere"}}},
        {"net": {"net_id": NET, "tags": {"made": "elsewhere"}, "purge_tags": False}},
    ),
    "describe": (
        {"ec2_eni": {"eni_id": "{{ nic.nic.nic_id }}", "description": "another"}},
        {"nic": {"nic_id": "{{ nic.nic.nic_id }}", "description": "another"}},
    ),
    "attach": (
        {"ec2_vol": {"id": "{{ volume.volume.volume_id }}", "instance": VM, "device_name": "/dev/xvdb"}},
        {"volume": {"volume_id": "{{ volume.volume.volume_id }}", "vm_id": VM, "device_name": "/dev/xvdb"}},
    ),
    "delete the NAT gateway": (
        {
            "ec2_vpc_nat_gateway": {
                "nat_gateway_id": "{{ nat.nat_service.nat_service_id }}",
                "state": "absent",
                "wait": True,
            }
        },
        {"nat_service": {"nat_service_id": "{{ nat.nat_service.nat_service_id }}", "state": "absent"}},
    ),
    "terminate": (
        {"ec2_instance": {"instance_ids": [VM], "state": "absent", "wait": True}},
        {"vm": {"vm_ids": [VM], "state": "absent"}},
    ),
}
"""Changes by amazon.aws, each with a task of ours that then finds nothing to do."""


def of_amazon(task):
    return {f"amazon.aws.{module}": options for module, options in task.items()}


def all_tasks():
    """Every task of the play by its name, in order."""
    return {
        **OURS,
        **{f"read {name}": of_amazon(task) for name, task in READS.items()},
        **{f"keep {module}": of_amazon({module: options}) for module, options in KEEPS.items()},
        **{f"miss {name}": of_amazon(task) for name, (task, _why) in LACKS.items()},
        **{
            name: task
            for what, (theirs, ours) in CHANGES.items()
            for name, task in {what: of_amazon(theirs), f"after {what}": ours}.items()
        },
    }


@pytest.fixture(scope="module")
def amazon_aws(checkout):
    """The folder of collections with amazon.aws in it."""
    command = [sys.executable, checkout / "tools" / "amazon_aws.py"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture(scope="module")
def story(request, tmp_path_factory, worker_id):
    """One play, for all the processes that run tests: make, read, ask for the same, fail, change."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    kept = shared / "amazon_aws.pickle"
    with (shared / "amazon_aws.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            kept.write_bytes(pickle.dumps(request.getfixturevalue("played")))
        return pickle.loads(kept.read_bytes())


@pytest.fixture(scope="module")
def played(running_emulator, tmp_path_factory, collections_path, amazon_aws):
    """The play."""
    emulator = running_emulator
    emulator.reset()
    player = Player(emulator, tmp_path_factory.mktemp("amazon_aws"))
    keys = {
        "access_key": emulator.env["OSC_ACCESS_KEY"],
        "secret_key": emulator.env["OSC_SECRET_KEY"],
        "region": emulator.env["OSC_REGION"],
        "endpoint_url": emulator.env["OSC_ENDPOINT_FCU"],
    }
    return player.play(
        [{"name": name, **task, **({"register": name} if name in OURS else {})} for name, task in all_tasks().items()],
        env={"ANSIBLE_COLLECTIONS_PATH": os.pathsep.join([str(collections_path), amazon_aws])},
        module_defaults={"group/amazon.aws.aws": keys},
    )


def made(story, name):
    """What our module returned of what it made."""
    module = next(iter(OURS[name]))
    return story[name].result[module]


def read(story, name, key):
    task = story[f"read {name}"]
    assert not task.failed, task.msg
    return task.result[key]


@pytest.mark.parametrize("name", OURS)
def test_our_modules_made_it(story, name):
    assert story[name].changed, story[name].msg


def test_vpc(story):
    (vpc,) = read(story, "vpcs", "vpcs")
    ours = made(story, "net")
    assert (vpc["vpc_id"], vpc["cidr_block"], vpc["state"]) == (ours["net_id"], "10.0.0.0/16", "available")
    assert vpc["tags"] == {"Name": "shop", "team": "blue"}
    assert vpc["dhcp_options_id"] == made(story, "dhcp")["dhcp_options_set_id"]


def test_subnet(story):
    (subnet,) = read(story, "subnets", "subnets")
    assert subnet["subnet_id"] == made(story, "subnet")["subnet_id"]
    assert (subnet["cidr_block"], subnet["availability_zone"]) == ("10.0.1.0/24", "eu-west-2a")


def test_dhcp_options(story):
    (options,) = read(story, "dhcp_options", "dhcp_config")
    assert (options["domain-name"], options["ntp-servers"]) == (["shop.example"], ["192.0.2.1"])


def test_internet_gateway(story):
    (gateway,) = read(story, "gateways", "internet_gateways")
    assert gateway["internet_gateway_id"] == made(story, "igw")["internet_service_id"]
    assert gateway["attachments"] == [{"state": "available", "vpc_id": made(story, "net")["net_id"]}]


def test_route_table(story):
    (table,) = read(story, "tables", "route_tables")
    routes = {route["destination_cidr_block"]: route["gateway_id"] for route in table["routes"]}
    assert routes == {"0.0.0.0/0": made(story, "igw")["internet_service_id"], "10.0.0.0/16": "local"}
    assert [link["subnet_id"] for link in table["associations"]] == [made(story, "subnet")["subnet_id"]]


def test_security_group(story):
    (group,) = read(story, "groups", "security_groups")
    assert (group["group_name"], group["description"]) == ("shop", "the shop")
    (rule,) = group["ip_permissions"]
    assert (rule["ip_protocol"], rule["from_port"], rule["to_port"]) == ("tcp", 443, 443)
    assert rule["ip_ranges"] == [{"cidr_ip": "192.0.2.0/24"}]


def test_key_pair(story):
    (key,) = read(story, "keys", "keypairs")
    assert (key["key_name"], key["key_fingerprint"]) == ("shop", made(story, "key")["keypair_fingerprint"])


def test_address(story):
    (address,) = read(story, "addresses", "addresses")
    assert address["allocation_id"] == made(story, "free_ip")["public_ip_id"]


def test_nat_gateway(story):
    (nat,) = read(story, "nats", "result")
    assert (nat["nat_gateway_id"], nat["state"]) == (made(story, "nat")["nat_service_id"], "available")
    assert nat["nat_gateway_addresses"][0]["allocation_id"] == made(story, "ip")["public_ip_id"]


def test_network_interface(story):
    (interface,) = read(story, "interfaces", "network_interfaces")
    assert interface["id"] == made(story, "nic")["nic_id"]
    assert interface["private_ip_address"] == made(story, "nic")["private_ips"][0]["private_ip"]


def test_instance(story):
    (instance,) = read(story, "instances", "instances")
    ours = made(story, "vm")
    assert (instance["instance_id"], instance["image_id"]) == (ours["vm_id"], ours["image_id"])
    assert (instance["state"]["name"], instance["key_name"]) == ("running", "shop")
    assert instance["private_ip_address"] == ours["private_ip"]
    assert instance["tags"] == {"Name": "shop", "role": "web"}
    groups = [group["group_id"] for group in instance["security_groups"]]
    assert groups == [made(story, "group")["security_group_id"]]


def test_image(story):
    (image,) = read(story, "images", "images")
    assert (image["name"], image["state"], image["public"]) == ("golden", "available", False)
    assert image["launch_permissions"] == []


def test_snapshot(story):
    (snapshot,) = read(story, "snapshots", "snapshots")
    assert snapshot["snapshot_id"] == made(story, "snapshot")["snapshot_id"]
    assert (snapshot["state"], snapshot["volume_size"]) == ("completed", 5)


def test_the_offer_and_what_there_is_none_of(story):
    assert read(story, "tags", "tags") == {"Name": "shop", "team": "blue"}
    assert [zone["zone_name"] for zone in read(story, "zones", "availability_zones")] == ["eu-west-2a"]
    assert "eu-west-2" in [region["region_name"] for region in read(story, "regions", "regions")]
    for name, key in (("endpoints", "vpc_endpoints"), ("peerings", "vpc_peering_connections")):
        assert read(story, name, key) == []
    assert read(story, "vgws", "virtual_gateways") == read(story, "vpns", "vpn_connections") == []


@pytest.mark.parametrize("name", KEEPS)
def test_it_leaves_alone_what_ours_made(story, name):
    task = story[f"keep {name}"]
    assert (task.failed, task.changed) == (False, False), task.msg
    assert [call["action"] for call in task.calls if not call["action"].startswith("Describe")] == []


@pytest.mark.parametrize("name", LACKS)
def test_what_it_misses(story, name):
    task, why = story[f"miss {name}"], LACKS[name][1]
    assert task.failed
    if isinstance(why, str):
        assert why in task.msg
    else:
        assert why in [(call["action"], call.get("code")) for call in task.calls]


@pytest.mark.parametrize("name", CHANGES)
def test_it_changes_what_ours_made(story, name):
    assert story[name].changed, story[name].msg


@pytest.mark.parametrize("name", CHANGES)
def test_ours_find_it_done(story, name):
    task = story[f"after {name}"]
    assert (task.failed, task.changed) == (False, False), task.msg


def test_the_two_worlds_used_their_own_doors(story):
    agents = {(call["api"], call["user_agent"].partition("/")[0]) for one in story.told for call in one.calls}
    assert agents == {("api", "outscale.cloud"), ("fcu", "APN")}  # as amazon.aws calls itself


def test_the_collection_is_fetched_once(amazon_aws):
    assert Path(amazon_aws, "ansible_collections", "amazon", "aws", "MANIFEST.json").exists()
