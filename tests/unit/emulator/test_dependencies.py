"""What something else needs cannot be taken away, and what conflicts cannot be made."""

from __future__ import annotations

import pytest

from tests.emulator.accounts import SECOND
from tests.emulator.control import inventory

from .direct import Direct
from .everything import make_everything, network


@pytest.fixture
def do():
    do = Direct()
    do.ids = network(do)
    do.pass_time(1)
    return do


@pytest.fixture(scope="module")
def full():
    do = Direct()
    do.ids = make_everything(do)
    return do


_REFUSED = [
    ("DeleteNet", {"NetId": "net"}, (409, "9066")),
    ("DeleteSubnet", {"SubnetId": "subnet"}, (409, "9095")),
    ("DeleteSecurityGroup", {"SecurityGroupId": "sg"}, (409, "9085")),
    ("DeleteRouteTable", {"RouteTableId": "rtb"}, (409, "9059")),
    ("DeleteInternetService", {"InternetServiceId": "igw"}, (409, "9024")),
    ("UnlinkInternetService", {"InternetServiceId": "igw", "NetId": "net"}, (424, None)),
    ("DeleteDhcpOptions", {"DhcpOptionsSetId": "dhcp"}, (409, "9066")),
    ("DeletePublicIp", {"PublicIpId": "eip"}, (409, "9031")),
    ("DeletePublicIp", {"PublicIpId": "vm_eip"}, (409, "9031")),
    ("DeleteVolume", {"VolumeId": "volume"}, (409, "6007")),
    ("DeleteNic", {"NicId": "nic"}, (409, "9002")),
    ("DeleteFlexibleGpu", {"FlexibleGpuId": "gpu"}, (409, "6003")),
    ("DeleteVirtualGateway", {"VirtualGatewayId": "vgw"}, (409, "9065")),
    ("DeleteClientGateway", {"ClientGatewayId": "cgw"}, (424, "1001")),
    ("DeleteDirectLink", {"DirectLinkId": "link"}, (409, "9002")),
    ("DeleteVmTemplate", {"VmTemplateId": "template"}, (409, "9002")),
    ("DeletePolicy", {"PolicyOrn": "orn"}, (409, "9002")),
    ("DeleteCa", {"CaId": "ca"}, (409, "9002")),
    ("DeleteExportTask", {"ExportTaskId": "image_task"}, (409, "6003")),
    ("LinkRouteTable", {"RouteTableId": "rtb", "SubnetId": "subnet"}, (409, "9059")),
    ("LinkInternetService", {"InternetServiceId": "igw", "NetId": "net"}, (409, "9024")),
    ("LinkFlexibleGpu", {"FlexibleGpuId": "gpu", "VmId": "vm"}, (409, "6003")),
    ("LinkVirtualGateway", {"VirtualGatewayId": "vgw", "NetId": "net"}, (409, "9025")),
    ("AcceptNetPeering", {"NetPeeringId": "peering"}, None),
]


@pytest.mark.parametrize(("action", "names", "expected"), _REFUSED, ids=[row[0] for row in _REFUSED])
def test_what_is_needed_stays(full, action, names, expected):
    params = {key: full.ids[name] for key, name in names.items()}
    if expected is None:
        assert full(action, **params)["NetPeering"]["State"]["Name"] == "active"
        assert full.refusal(action, **params) == (409, "6003")
        return
    status, code = full.refusal(action, **params)
    assert (status, code) == (expected[0], expected[1] or code)


def test_a_user_with_a_key_stays(full):
    assert full.refusal("DeleteUser", UserName="jane") == (409, "9002")


def test_an_internet_service_says_what_needs_it(do):
    both = {"InternetServiceId": do.ids["igw"], "NetId": do.ids["net"]}
    assert do.refusal("UnlinkInternetService", **both) == (424, "1018")
    do("DeleteNatService", NatServiceId=do.ids["nat"])
    do.pass_time(1)
    listener = {"LoadBalancerPort": 80, "LoadBalancerProtocol": "TCP", "BackendPort": 80}
    do("CreateLoadBalancer", LoadBalancerName="lb", Listeners=[listener], Subnets=[do.ids["subnet"]])
    assert do.refusal("UnlinkInternetService", **both) == (424, "1005")
    do("DeleteLoadBalancer", LoadBalancerName="lb")
    do.pass_time(1)
    nic = do("CreateNic", SubnetId=do.ids["subnet"])["Nic"]["NicId"]
    do("LinkPublicIp", PublicIpId=do.ids["eip"], NicId=nic)
    assert do.refusal("UnlinkInternetService", **both) == (424, "1004")
    do("DeleteNic", NicId=nic)
    do("UnlinkInternetService", **both)
    assert do.refusal("UnlinkInternetService", **both) == (424, "1007")


def test_subnets_do_not_overlap_and_stay_inside(do):
    net = do.ids["net"]
    assert do.refusal("CreateSubnet", NetId=net, IpRange="10.0.1.128/25") == (409, "9058")
    assert do.refusal("CreateSubnet", NetId=net, IpRange="10.1.0.0/24") == (409, "9044")
    assert do.refusal("CreateSubnet", NetId=net, IpRange="10.0.2.0/30") == (400, "4014")
    assert do.refusal("CreateSubnet", NetId=net, IpRange="10.0.2.0/24", SubregionName="eu-west-2z") == (400, "5009")


def test_rules_are_grouped_and_unique(do):
    group = do.ids["sg"]
    rule = {"Flow": "Inbound", "IpProtocol": "tcp", "FromPortRange": 443, "ToPortRange": 443, "SecurityGroupId": group}
    assert do.refusal("CreateSecurityGroupRule", **rule, IpRange="192.0.2.0/24") == (409, "9000")
    rules = do("CreateSecurityGroupRule", **rule, IpRange="198.51.100.0/24")["SecurityGroup"]["InboundRules"]
    web = next(each for each in rules if each["IpProtocol"] == "tcp")
    assert web["IpRanges"] == ["192.0.2.0/24", "198.51.100.0/24"]
    assert do.refusal("DeleteSecurityGroupRule", **rule, IpRange="203.0.113.0/24") == (400, "5008")
    rules = do("DeleteSecurityGroupRule", **rule, IpRange="192.0.2.0/24")["SecurityGroup"]["InboundRules"]
    assert next(each for each in rules if each["IpProtocol"] == "tcp")["IpRanges"] == ["198.51.100.0/24"]


def test_all_protocols_read_back_with_all_ports(do):
    rule = {"Flow": "Inbound", "IpProtocol": "-1", "SecurityGroupId": do.ids["sg"], "IpRange": "0.0.0.0/0"}
    rules = do("CreateSecurityGroupRule", **rule)["SecurityGroup"]["InboundRules"]
    everything = next(each for each in rules if each["IpProtocol"] == "-1")
    assert (everything["FromPortRange"], everything["ToPortRange"]) == (-1, -1)
    assert do.refusal("CreateSecurityGroupRule", **rule, FromPortRange=1, ToPortRange=2) == (409, "9000")


@pytest.mark.parametrize(
    ("action", "params", "expected"),
    [
        ("CreateSecurityGroup", {"NetId": "net", "SecurityGroupName": "web", "Description": "again"}, (409, "9008")),
        ("CreateSecurityGroup", {"SecurityGroupName": "sg-x", "Description": "bad"}, (400, "4043")),
        ("CreateRoute", {"RouteTableId": "rtb", "DestinationIpRange": "0.0.0.0/0", "GatewayId": "igw"}, (409, "9052")),
        ("CreateNatService", {"SubnetId": "subnet", "PublicIpId": "eip"}, (409, "9031")),
    ],
)
def test_conflicts(do, action, params, expected):
    assert do.refusal(action, **{key: do.ids.get(value, value) for key, value in params.items()}) == expected


def test_a_private_subnet_takes_no_nat_service(do):
    subnet = do("CreateSubnet", NetId=do.ids["net"], IpRange="10.0.9.0/24")["Subnet"]["SubnetId"]
    eip = do("CreatePublicIp")["PublicIp"]["PublicIpId"]
    assert do.refusal("CreateNatService", SubnetId=subnet, PublicIpId=eip) == (409, "9045")


def test_tags_are_deleted_with_their_value_only(do):
    net = do.ids["net"]
    do("CreateTags", ResourceIds=[net], Tags=[{"Key": "a", "Value": "1"}])
    do("CreateTags", ResourceIds=[net], Tags=[{"Key": "a", "Value": "2"}])
    do("DeleteTags", ResourceIds=[net], Tags=[{"Key": "a", "Value": "1"}])
    assert do("ReadTags", Filters={"ResourceIds": [net]})["Tags"][0]["Value"] == "2"
    do("DeleteTags", ResourceIds=[net], Tags=[{"Key": "a", "Value": "2"}])
    assert do("ReadTags", Filters={"ResourceIds": [net]})["Tags"] == []


def test_the_main_link_moves(do):
    tables = do("ReadRouteTables", Filters={"NetIds": [do.ids["net"]], "LinkRouteTableMain": True})["RouteTables"]
    link = tables[0]["LinkRouteTables"][0]["LinkRouteTableId"]
    new = do("CreateRouteTable", NetId=do.ids["net"])["RouteTable"]["RouteTableId"]
    moved = do("UpdateRouteTableLink", LinkRouteTableId=link, RouteTableId=new)["LinkRouteTableId"]
    assert moved != link
    assert do.refusal("DeleteRouteTable", RouteTableId=new) == (409, "9059")
    do("DeleteRouteTable", RouteTableId=tables[0]["RouteTableId"])


def test_peering_between_accounts(do):
    other = do.other(SECOND)
    theirs = other("CreateNet", IpRange="10.5.0.0/16")["Net"]["NetId"]
    asked = {"SourceNetId": do.ids["net"], "AccepterNetId": theirs}
    peering = do("CreateNetPeering", **asked)["NetPeering"]["NetPeeringId"]
    assert do.refusal("CreateNetPeering", **asked) == (409, "9067")
    assert do.refusal("AcceptNetPeering", NetPeeringId=peering)[0] == 401
    assert other("ReadNetPeerings")["NetPeerings"][0]["State"]["Name"] == "pending-acceptance"
    other("AcceptNetPeering", NetPeeringId=peering)
    assert do("ReadNetPeerings")["NetPeerings"][0]["State"]["Name"] == "active"
    do("DeleteNetPeering", NetPeeringId=peering)
    assert do.refusal("DeleteNetPeering", NetPeeringId=peering) == (409, "6003")
    overlapping = other("CreateNet", IpRange="10.0.128.0/17")["Net"]["NetId"]
    failed = do("CreateNetPeering", SourceNetId=do.ids["net"], AccepterNetId=overlapping)["NetPeering"]
    assert failed["State"]["Name"] == "failed"


def test_defaults_do_not_count(do):
    fresh = Direct()
    for action in ("ReadNets", "ReadSecurityGroups", "ReadImages", "ReadDhcpOptions", "ReadAccessKeys", "ReadAccounts"):
        fresh(action)
    assert inventory(fresh.world) == {}
    fresh("CreateNet", IpRange="10.0.0.0/16")
    assert inventory(fresh.world) == {"eu-west-2": {"Net": 1}}
