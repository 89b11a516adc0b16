"""Every documented filter finds the things that show the value it is given, and nothing else."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from urllib.parse import urlencode

import pytest

from tests.emulator.doors.door import Visitor
from tests.emulator.doors.fcu import FcuDoor
from tests.emulator.doors.fcu.description import ACTIONS
from tests.emulator.errors import ApiError
from tests.emulator.signature import Request

from .direct import Direct
from .everything import make_everything
from .fcu_shapes import local

FILTERED = {
    name: [each for each in facts["filters"] if each != "tag"]
    for name, facts in ACTIONS.items()
    if "Filter" in facts["params"]
}
"""``tag`` in the description stands for ``tag:KEY``."""

ELEMENTS = {
    "cidr": "cidrBlock",
    "ip-permission.cidr": "cidrIp",
    "ip-permission.protocol": "ipProtocol",
    "bgp-asn": "bgpAsn",
    "description": "groupDescription",
    "domain": "domain",
    "endpoint": "regionEndpoint",
    "fingerprint": "keyFingerprint",
    "group-name": "groupName",
    "instance-state-code": "code",
    "instance-state-name": "name",
    "monitoring-state": "state",
    "launch-index": "amiLaunchIndex",
    "placement-group-name": "groupName",
    "option.static-routes-only": "staticRoutesOnly",
    "owner-alias": "imageOwnerAlias",
    "owner-id": "imageOwnerId",
    "product-code.type": "type",
    "quota.display-name": "displayName",
    "quota.group-name": "groupName",
    "state-reason-code": "code",
    "state-reason-message": "message",
    "status-code": "code",
    "status-message": "message",
    "tag-key": "key",
    "tag-value": "value",
    "vpc-endpoint-state": "state",
}
"""The element that a filter looks at, where it has not the filter's name (the last part of it, in camel case). Some
are called so for one action only: the filter's own name is tried first."""

NOTHING = {
    "DescribeImages": {"block-device-mapping.iops"},
    "DescribeInstances": {
        "instance-lifecycle",
        "network-interface.requester-id",
        "network-interface.requester-managed",
        "placement-group-name",
        "ramdisk-id",
        "reason",
        "requester-id",
        "spot-instance-request-id",
        "state-reason-code",
        "state-reason-message",
    },
    "DescribeInstanceStatus": {"event.code", "event.description"},
}
"""Filters of what nothing has: Spot, placement groups, maintenance, and what was not stopped."""


_NICS = "DescribeNetworkInterfaces"
ELSEWHERE = {
    ("DescribeVpnConnections", "bgp-asn"): ("DescribeCustomerGateways", "bgp-asn"),
    ("DescribeInstances", "network-interface.attachment.instance-owner-id"): (_NICS, "attachment.instance-owner-id"),
    ("DescribeInstances", "network-interface.association.allocation-id"): (_NICS, "association.allocation-id"),
    ("DescribeInstances", "network-interface.association.association-id"): (_NICS, "association.association-id"),
}
"""Filters on what only another action shows: that action, and its own filter for the same."""


class DirectFcu:
    """Actions of the door without HTTP: ``fcu(action, params)`` answers the root element or raises ApiError."""

    def __init__(self, direct):
        self.door = FcuDoor(direct.world)
        self.visitor = Visitor(direct.account.account_id, direct.region)

    def __call__(self, action, params=None):
        request = Request("POST", "/fcu", "", {}, urlencode({"Action": action, **(params or {})}).encode())
        return ET.fromstring(self.door.answer(request, action, self.visitor, "id").body)

    def things(self, action, name=None, *values):
        """The things listed, those that a filter finds when one is named."""
        params = {"Filter.1.Name": name} if name else {}
        params |= {f"Filter.1.Value.{number}": value for number, value in enumerate(values)}
        if action == "DescribeInstanceStatus":
            params["IncludeAllInstances"] = "true"
        lists = [child for child in self(action, params) if len(child)]
        return list(lists[0]) if lists else []


@pytest.fixture(scope="module")
def direct():
    direct = Direct()
    make_everything(direct)
    return direct


@pytest.fixture(scope="module")
def fcu(direct):
    return DirectFcu(direct)


SAME = [
    ("DescribeAddresses", "allocationId", "ReadPublicIps", "PublicIpId"),
    ("DescribeAvailabilityZones", "zoneName", "ReadSubregions", "SubregionName"),
    ("DescribeCustomerGateways", "customerGatewayId", "ReadClientGateways", "ClientGatewayId"),
    ("DescribeDhcpOptions", "dhcpOptionsId", "ReadDhcpOptions", "DhcpOptionsSetId"),
    ("DescribeImageExportTasks", "imageExportTaskId", "ReadImageExportTasks", "TaskId"),
    ("DescribeImages", "imageId", "ReadImages", "ImageId"),
    ("DescribeInstanceTypes", "name", "ReadVmTypes", "VmTypeName"),
    ("DescribeInternetGateways", "internetGatewayId", "ReadInternetServices", "InternetServiceId"),
    ("DescribeKeyPairs", "keyName", "ReadKeypairs", "KeypairName"),
    ("DescribeNatGateways", "natGatewayId", "ReadNatServices", "NatServiceId"),
    ("DescribeNetworkInterfaces", "networkInterfaceId", "ReadNics", "NicId"),
    ("DescribePrefixLists", "prefixListId", "ReadNetAccessPointServices", "ServiceId"),
    ("DescribeProductTypes", "productTypeId", "ReadProductTypes", "ProductTypeId"),
    ("DescribeRouteTables", "routeTableId", "ReadRouteTables", "RouteTableId"),
    ("DescribeSecurityGroups", "groupId", "ReadSecurityGroups", "SecurityGroupId"),
    ("DescribeSnapshotExportTasks", "snapshotExportTaskId", "ReadSnapshotExportTasks", "TaskId"),
    ("DescribeSnapshots", "snapshotId", "ReadSnapshots", "SnapshotId"),
    ("DescribeSubnets", "subnetId", "ReadSubnets", "SubnetId"),
    ("DescribeVolumes", "volumeId", "ReadVolumes", "VolumeId"),
    ("DescribeVpcEndpoints", "vpcEndpointId", "ReadNetAccessPoints", "NetAccessPointId"),
    ("DescribeVpcPeeringConnections", "vpcPeeringConnectionId", "ReadNetPeerings", "NetPeeringId"),
    ("DescribeVpcs", "vpcId", "ReadNets", "NetId"),
    ("DescribeVpnConnections", "vpnConnectionId", "ReadVpnConnections", "VpnConnectionId"),
    ("DescribeVpnGateways", "vpnGatewayId", "ReadVirtualGateways", "VirtualGatewayId"),
]
"""Actions that list the same, and what names a thing in each."""


def camel(name):
    return re.sub("-(.)", lambda found: found[1].upper(), name)


def shown(things, name):
    """Values of the element that a filter looks at."""
    last = name.rpartition(".")[2]
    states = ("imageState", "zoneState") if name == "state" else ()
    for element in (camel(last), ELEMENTS.get(name), ELEMENTS.get(last), *states):
        found = {each.text for thing in things for each in thing.iter() if local(each) == element and each.text}
        if found:
            return sorted(found)
    return []


@pytest.mark.parametrize(("action", "name"), [(action, name) for action, names in FILTERED.items() for name in names])
def test_a_filter_finds_what_shows_the_value(fcu, action, name):
    assert fcu.things(action, name, "no such value") == []
    everything = fcu.things(action)
    with_any = fcu.things(action, name, "*")
    if name in NOTHING.get(action, ()):
        assert [each for each in with_any if shown([each], name)] == []
        return
    assert with_any
    if (action, name) in ELSEWHERE:
        other, its_name = ELSEWHERE[action, name]
        values = shown(fcu.things(other), its_name)
        assert any(fcu.things(action, name, value) for value in values)
        return
    found = []
    for value in shown(everything, name):
        for thing in fcu.things(action, name, value):
            texts = [each.text for each in thing.iter()]
            assert value in texts, value
            found.append(thing)
    assert found, f"none of {shown(everything, name)} was found"


@pytest.mark.parametrize(("action", "element", "native", "key"), SAME)
def test_both_doors_list_the_same(direct, fcu, action, element, native, key):
    things = next(iter(direct(native).values()))
    assert things
    assert [thing.findtext(f"{{*}}{element}") for thing in fcu.things(action)] == [thing[key] for thing in things]


def test_both_doors_list_the_same_instances(direct, fcu):
    shown = fcu("DescribeInstances").findall(".//{*}instancesSet/{*}item/{*}instanceId")
    assert {each.text for each in shown} == {vm["VmId"] for vm in direct("ReadVms")["Vms"]}


def test_both_doors_list_the_same_tags(direct, fcu):
    shown = {(each.findtext("{*}resourceId"), each.findtext("{*}key")) for each in fcu.things("DescribeTags")}
    assert shown == {(tag["ResourceId"], tag["Key"]) for tag in direct("ReadTags")["Tags"]}


@pytest.mark.parametrize("action", FILTERED)
def test_other_filters_are_refused(fcu, action):
    with pytest.raises(ApiError) as refused:
        fcu.things(action, "no-such-filter", "x")
    assert refused.value.code == "InvalidParameterValue"


def ids(things, element="vpcId"):
    return {thing.findtext(f"{{*}}{element}") for thing in things}


def test_values_are_alternatives_and_filters_add_up(direct):
    other = Direct(world=direct.world, region="us-east-2")
    fcu = DirectFcu(other)
    made = [other("CreateNet", IpRange=f"10.{number}.0.0/16")["Net"]["NetId"] for number in range(3)]
    other("CreateTags", ResourceIds=made[:2], Tags=[{"Key": "a", "Value": "1*"}])
    either = {"Filter.1.Name": "cidr", "Filter.1.Value.1": "10.0.*", "Filter.1.Value.2": "10.2.0.0/1?"}
    assert ids(fcu("DescribeVpcs", either)[1]) == {made[0], made[2]}
    both = {**either, "Filter.2.Name": "tag:a", "Filter.2.Value.1": r"1\*"}
    assert ids(fcu("DescribeVpcs", both)[1]) == {made[0]}
    assert ids(fcu.things("DescribeVpcs", "tag:a", "1?")) == set(made[:2])
    assert ids(fcu.things("DescribeVpcs", "tag:a", r"1\?")) == set()
    assert ids(fcu.things("DescribeVpcs", "tag:b", "*")) == set()
    assert ids(fcu.things("DescribeVpcs", "vpc-id")) == set()
