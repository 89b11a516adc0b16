"""osc-sdk-python, whose checks of parameters are of the newest description, leads a VM and its network through life."""

from __future__ import annotations

import time

import pytest
import requests
from osc_sdk_python import Gateway


@pytest.fixture(scope="module")
def made(running):
    """The SDK takes seconds to read its description: one for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in running.env.items():
            patch.setenv(name, value)
        with Gateway(limiter_max_requests=1000, retry_backoff_factor=0.01, retry_backoff_jitter=0.01) as gateway:
            yield gateway


@pytest.fixture
def gateway(made, emulator):
    return made


def until(gateway, vm, wanted):
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if gateway.ReadVms(Filters={"VmIds": [vm]})["Vms"][0]["State"] == wanted:
            return
    raise AssertionError(wanted)


def test_a_network_lives(gateway, emulator):
    net = gateway.CreateNet(IpRange="10.0.0.0/16")["Net"]["NetId"]
    subnet = gateway.CreateSubnet(NetId=net, IpRange="10.0.1.0/24")["Subnet"]["SubnetId"]
    table = gateway.CreateRouteTable(NetId=net)["RouteTable"]["RouteTableId"]
    link = gateway.LinkRouteTable(RouteTableId=table, SubnetId=subnet)["LinkRouteTableId"]
    assert gateway.ReadSubnets(Filters={"NetIds": [net]})["Subnets"][0]["SubnetId"] == subnet
    gateway.UnlinkRouteTable(LinkRouteTableId=link)
    gateway.DeleteRouteTable(RouteTableId=table)
    gateway.DeleteSubnet(SubnetId=subnet)
    gateway.DeleteNet(NetId=net)
    assert emulator.resources() == {}


def test_a_vm_lives(gateway, emulator):
    image = gateway.ReadImages(Filters={"AccountAliases": ["Outscale"]})["Images"][0]["ImageId"]
    key = gateway.CreateKeypair(KeypairName="key")["Keypair"]
    assert key["PrivateKey"].startswith("-----BEGIN RSA PRIVATE KEY-----")
    vm = gateway.CreateVms(ImageId=image, VmType="tinav6.c1r1p2", KeypairName="key")["Vms"][0]["VmId"]
    until(gateway, vm, "running")
    gateway.CreateTags(ResourceIds=[vm], Tags=[{"Key": "Name", "Value": "by the SDK"}])
    assert [one["VmId"] for one in gateway.ReadVms(Filters={"Tags": ["Name=by the SDK"]})["Vms"]] == [vm]
    gateway.StopVms(VmIds=[vm])
    until(gateway, vm, "stopped")
    assert gateway.UpdateVm(VmId=vm, VmType="tinav6.c2r2p2")["Vm"]["VmType"] == "tinav6.c2r2p2"
    gateway.DeleteVms(VmIds=[vm])
    until(gateway, vm, "terminated")
    gateway.DeleteKeypair(KeypairName="key")
    assert emulator.resources() == {}


def test_a_refusal_is_told(gateway):
    with pytest.raises(requests.HTTPError) as refused:
        gateway.DeleteNet(NetId="vpc-00000000")
    assert refused.value.response.json()["Errors"][0]["Code"] == "5065"


def test_it_tries_again_when_throttled(gateway, emulator):
    emulator.switch(errors={"ReadNets": [2, 503, "6"]})
    assert gateway.ReadNets()["Nets"] == []
    assert [call["status"] for call in emulator.calls("ReadNets")] == [503, 503, 200]
