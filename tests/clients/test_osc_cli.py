"""osc-cli leads a VM through its life, at the doors that it knows."""

from __future__ import annotations

import json

import pytest

from tests.emulator.accounts import FIRST, SECOND


@pytest.fixture
def osc(client, emulator, home):
    def profile(account):
        keys = {"access_key": account.access_key, "secret_key": account.secret_key}
        return {**keys, "region_name": "eu-west-2", "endpoint": emulator.url, "method": "POST", "https": False}

    (home / ".osc").mkdir()
    profiles = {"default": profile(FIRST), "other": profile(SECOND), "wrong": {**profile(FIRST), "secret_key": "wrong"}}
    (home / ".osc" / "config.json").write_text(json.dumps(profiles))
    return client("osc-cli")


def state(osc, vm):
    return osc.json("api", "ReadVms", "--Filters.VmIds", f'["{vm}"]')["Vms"][0]["State"]


def until(osc, vm, wanted):
    assert any(state(osc, vm) == wanted for _unused in range(20)), wanted


def test_a_vm_lives(osc, emulator):
    net = osc.json("api", "CreateNet", "--IpRange", "10.0.0.0/16")["Net"]["NetId"]
    subnet = osc.json("api", "CreateSubnet", "--NetId", net, "--IpRange", "10.0.1.0/24")["Subnet"]["SubnetId"]
    images = osc.json("api", "ReadImages", "--Filters", '{"AccountAliases": ["Outscale"]}')["Images"]
    wanted = ["--ImageId", images[0]["ImageId"], "--SubnetId", subnet, "--VmType", "tinav6.c1r1p2"]
    (vm,) = osc.json("api", "CreateVms", *wanted)["Vms"]
    until(osc, vm["VmId"], "running")
    named = '[{"Key": "Name", "Value": "by osc-cli"}]'
    osc("api", "CreateTags", "--ResourceIds", f'["{vm["VmId"]}"]', "--Tags", named)
    (found,) = osc.json("api", "ReadVms", "--Filters", '{"Tags": ["Name=by osc-cli"]}')["Vms"]
    assert found["VmId"] == vm["VmId"]
    assert "status = 409" in osc.refused("api", "DeleteNet", "--NetId", net)
    osc("api", "StopVms", "--VmIds", f'["{vm["VmId"]}"]')
    until(osc, vm["VmId"], "stopped")
    osc("api", "DeleteVms", "--VmIds", f'["{vm["VmId"]}"]')
    until(osc, vm["VmId"], "terminated")
    osc("api", "DeleteSubnet", "--SubnetId", subnet)
    osc("api", "DeleteNet", "--NetId", net)
    assert emulator.resources() == {}


def test_the_other_doors(osc, emulator):
    osc("api", "CreateNet", "--IpRange", "10.0.0.0/16")
    answer = osc.json("fcu", "DescribeVpcs", "--endpoint", emulator.env["OSC_ENDPOINT_FCU"])
    assert answer["DescribeVpcsResponse"]["vpcSet"]["item"]["cidrBlock"] == "10.0.0.0/16"
    door = emulator.env["OSC_ENDPOINT_DIRECT_LINK"]
    assert osc.json("directlink", "DescribeConnections", "--endpoint", door)["connections"] == []


def test_profiles_and_who_is_not_known(osc):
    osc("api", "CreateNet", "--IpRange", "10.0.0.0/16")
    assert osc.json("api", "ReadNets", "--profile", "other")["Nets"] == []
    assert "status = 401, code = 1" in osc.refused("api", "ReadNets", "--profile", "wrong")


def test_what_needs_no_keys_and_what_takes_a_password(osc):
    assert len(osc.json("api", "ReadVmTypes")["VmTypes"]) > 100
    login = ["--authentication_method", "password", "--login", FIRST.login, "--password", FIRST.password]
    assert osc.json("api", "ReadAccessKeys", *login)["AccessKeys"][0]["AccessKeyId"] == FIRST.access_key
    assert "code = 9" in osc.refused("api", "ReadNets", *login)
