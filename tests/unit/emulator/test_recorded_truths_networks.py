"""Nets, groups, gateways, routes and load balancers do what the service was recorded to do, beside its documents."""

from __future__ import annotations

import pytest

from tests.emulator.accounts import SECOND
from tests.emulator.description import NEWER

from .direct import Direct
from .everything import certificate, network

LISTENER = {"LoadBalancerPort": 80, "LoadBalancerProtocol": "HTTP", "BackendPort": 8080}
SSH = {"IpProtocol": "tcp", "FromPortRange": 22, "ToPortRange": 22}


@pytest.fixture
def do():
    do = Direct()
    do.ids = network(do)
    do.image = do("ReadImages", Filters={"ImageNames": ["Debian-12-2026.10.12-0"]})["Images"][0]["ImageId"]
    do.pass_time(1)
    return do


@pytest.fixture
def balancer(do):
    do("CreateLoadBalancer", LoadBalancerName="lb", Listeners=[LISTENER], Subnets=[do.ids["subnet"]])
    do.pass_time()
    return "lb"


def group(do, name, **more):
    wanted = {"SecurityGroupName": name, "Description": name, **more}
    return do("CreateSecurityGroup", **wanted)["SecurityGroup"]["SecurityGroupId"]


def routes(do, table):
    found = do("ReadRouteTables", Filters={"RouteTableIds": [table]})["RouteTables"][0]["Routes"]
    return {route["DestinationIpRange"]: route["State"] for route in found}


def test_dhcp_options_without_domain_name_have_that_of_the_region(do):
    made = do("CreateDhcpOptions", NtpServers=["192.0.2.1"])["DhcpOptionsSet"]
    assert made["DomainName"] == "eu-west-2.compute.internal"
    assert made["DomainNameServers"] == ["OutscaleProvidedDNS"]


def test_filters_of_rules_find_the_group_that_has_the_rule(do):
    ranged, bare = group(do, "ranged", NetId=do.ids["net"]), group(do, "bare")
    do("CreateSecurityGroupRule", Flow="Inbound", SecurityGroupId=ranged, IpRange="192.0.2.0/24", **SSH)

    def found(**filters):
        return [one["SecurityGroupId"] for one in do("ReadSecurityGroups", Filters=filters)["SecurityGroups"]]

    for field, own in (
        ("InboundRuleSecurityGroupIds", ranged),
        ("InboundRuleSecurityGroupNames", "ranged"),
        ("InboundRuleAccountIds", "100000000001"),
        ("OutboundRuleSecurityGroupIds", ranged),
        ("OutboundRuleSecurityGroupNames", "ranged"),
        ("OutboundRuleAccountIds", "100000000001"),
    ):
        assert ranged in found(**{field: [own]}), field
        assert bare not in found(**{field: [own]}), field
    assert found(InboundRuleSecurityGroupIds=[bare]) == []


def test_filters_of_rules_find_the_members_too(do):
    member, owner = group(do, "member"), group(do, "owner")
    rule = {**SSH, "SecurityGroupsMembers": [{"SecurityGroupId": member}]}
    do("CreateSecurityGroupRule", Flow="Inbound", SecurityGroupId=owner, Rules=[rule])
    for field, value in (("Ids", member), ("Names", "member")):
        found = do("ReadSecurityGroups", Filters={f"InboundRuleSecurityGroup{field}": [value]})["SecurityGroups"]
        assert [one["SecurityGroupId"] for one in found] == [owner]
    assert do("ReadSecurityGroups", Filters={"InboundRuleAccountIds": ["200000000002"]})["SecurityGroups"] == []


def test_a_rule_can_be_sent_back_as_it_was_read(do):
    rules = do("ReadSecurityGroups", Filters={"SecurityGroupIds": [do.ids["sg"]]})["SecurityGroups"][0]["InboundRules"]
    assert all("SecurityGroupRuleId" in rule for rule in rules)
    there = {"Flow": "Inbound", "SecurityGroupId": do.ids["sg"], "Rules": rules}
    do("DeleteSecurityGroupRule", **there)
    assert len(do("CreateSecurityGroupRule", **there)["SecurityGroup"]["InboundRules"]) == len(rules)


def test_a_reserved_block_is_a_conflict(do):
    for block in ("142.42.42.42/32", "0.0.0.0/17"):
        assert do.refusal("CreateNet", IpRange=block) == (409, "9050")
    assert do.refusal("CreateNet", IpRange="198.18.0.1/8") == (400, "4014")
    assert do("CreateNet", IpRange="142.42.0.0/16")["Net"]["State"] == "available"


def test_the_main_link_of_a_route_table_has_a_net_and_links_to_subnets_none(do):
    tables = do("ReadRouteTables", Filters={"NetIds": [do.ids["net"]]})["RouteTables"]
    links = {link["Main"]: link.get("NetId") for table in tables for link in table["LinkRouteTables"]}
    assert links == {True: do.ids["net"], False: None}


def test_a_net_on_its_way_out_takes_other_dhcp_options(do):
    net = do("CreateNet", IpRange="10.9.0.0/16")["Net"]["NetId"]
    do("DeleteNet", NetId=net)
    assert do("UpdateNet", NetId=net, DhcpOptionsSetId="default")["Net"]["State"] == "deleting"


def test_a_net_goes_straight_after_its_access_point(do):
    net = do("CreateNet", IpRange="10.9.0.0/16")["Net"]["NetId"]
    point = do("CreateNetAccessPoint", NetId=net, ServiceName="com.outscale.eu-west-2.oos")["NetAccessPoint"]
    do.pass_time()
    do("DeleteNetAccessPoint", NetAccessPointId=point["NetAccessPointId"])
    do("DeleteNet", NetId=net)


def test_a_virtual_gateway_is_attached_at_the_first_read_and_its_old_link_stays_listed(do):
    gateway = do("CreateVirtualGateway", ConnectionType="ipsec.1")["VirtualGateway"]["VirtualGatewayId"]
    do.pass_time()
    other = do("CreateNet", IpRange="10.9.0.0/16")["Net"]["NetId"]

    def links():
        found = do("ReadVirtualGateways", Filters={"VirtualGatewayIds": [gateway]})["VirtualGateways"][0]
        return [(link["NetId"], link["State"]) for link in found["NetToVirtualGatewayLinks"]]

    do("LinkVirtualGateway", VirtualGatewayId=gateway, NetId=do.ids["net"])
    assert links() == [(do.ids["net"], "attached")]
    do("UnlinkVirtualGateway", VirtualGatewayId=gateway, NetId=do.ids["net"])
    assert links() == [(do.ids["net"], "detaching")]
    do.pass_time()
    do("LinkVirtualGateway", VirtualGatewayId=gateway, NetId=other)
    assert links() == [(other, "attached"), (do.ids["net"], "detached")]
    do("UnlinkVirtualGateway", VirtualGatewayId=gateway, NetId=other)
    do.pass_time()
    do("LinkVirtualGateway", VirtualGatewayId=gateway, NetId=other)
    assert links() == [(other, "attached"), (do.ids["net"], "detached")]


def test_a_vpn_route_that_was_deleted_stays_listed(do):
    gateway = do("CreateVirtualGateway", ConnectionType="ipsec.1")["VirtualGateway"]["VirtualGatewayId"]
    wanted = {"BgpAsn": 65000, "ConnectionType": "ipsec.1", "PublicIp": "192.0.2.9"}
    client = do("CreateClientGateway", **wanted)["ClientGateway"]["ClientGatewayId"]
    do.pass_time()
    both = {"ClientGatewayId": client, "VirtualGatewayId": gateway, "ConnectionType": "ipsec.1"}
    vpn = do("CreateVpnConnection", **both, StaticRoutesOnly=True)["VpnConnection"]["VpnConnectionId"]
    do.pass_time()
    route = {"VpnConnectionId": vpn, "DestinationIpRange": "192.0.2.0/24"}

    def states():
        return [each["State"] for each in do("ReadVpnConnections")["VpnConnections"][0]["Routes"]]

    do("CreateVpnConnectionRoute", **route)
    do.pass_time()
    do("DeleteVpnConnectionRoute", **route)
    assert states() == ["deleting"]
    do.pass_time()
    assert states() == ["deleted"]
    assert do.refusal("DeleteVpnConnectionRoute", **route) == (400, "5055")
    do("CreateVpnConnectionRoute", **route)
    assert states() == ["pending"]


def test_a_route_leads_nowhere_while_its_internet_service_is_not_linked(do):
    net = do("CreateNet", IpRange="10.9.0.0/16")["Net"]["NetId"]
    table = do("CreateRouteTable", NetId=net)["RouteTable"]["RouteTableId"]
    service = do("CreateInternetService")["InternetService"]["InternetServiceId"]
    do("CreateRoute", RouteTableId=table, DestinationIpRange="0.0.0.0/0", GatewayId=service)
    assert routes(do, table)["0.0.0.0/0"] == "blackhole"
    do("LinkInternetService", InternetServiceId=service, NetId=net)
    assert routes(do, table) == {"0.0.0.0/0": "active", "10.9.0.0/16": "active"}
    do("UnlinkInternetService", InternetServiceId=service, NetId=net)
    assert routes(do, table) == {"0.0.0.0/0": "blackhole", "10.9.0.0/16": "active"}
    foreign = {"RouteTableId": table, "DestinationIpRange": "192.0.2.0/24", "GatewayId": do.ids["igw"]}
    assert do.refusal("CreateRoute", **foreign) == (409, "9027")


def test_routes_to_what_is_gone_lead_nowhere(do):
    table = do.ids["rtb"]
    vm = do("CreateVms", ImageId=do.image, SubnetId=do.ids["subnet"])["Vms"][0]["VmId"]
    nic = do("CreateNic", SubnetId=do.ids["subnet"])["Nic"]["NicId"]
    gateway = do("CreateVirtualGateway", ConnectionType="ipsec.1")["VirtualGateway"]["VirtualGatewayId"]
    do.pass_time()
    linked = {"VirtualGatewayId": gateway, "NetId": do.ids["net"]}
    do("LinkVirtualGateway", **linked)
    targets = {"198.51.100.0/28": {"VmId": vm}, "198.51.100.16/28": {"NicId": nic}}
    targets["198.51.100.32/28"] = {"GatewayId": gateway}
    for destination, target in targets.items():
        do("CreateRoute", RouteTableId=table, DestinationIpRange=destination, **target)
    assert {routes(do, table)[destination] for destination in targets} == {"active"}
    do("DeleteVms", VmIds=[vm])
    do("DeleteNic", NicId=nic)
    do("UnlinkVirtualGateway", **linked)
    do.pass_time()
    assert {routes(do, table)[destination] for destination in targets} == {"blackhole"}


def test_a_health_check_by_http_without_path_looks_at_the_root(do, balancer):
    check = {"CheckInterval": 10, "HealthyThreshold": 3, "Port": 80, "Protocol": "HTTP"}
    check |= {"Timeout": 5, "UnhealthyThreshold": 3}
    shown = do("UpdateLoadBalancer", LoadBalancerName=balancer, HealthCheck=check)["LoadBalancer"]
    assert shown["HealthCheck"]["Path"] == "/"


def test_a_new_backend_is_pending_at_first(do, balancer):
    vm = do("CreateVms", ImageId=do.image, SubnetId=do.ids["subnet"])["Vms"][0]["VmId"]
    do.pass_time()

    def health():
        return do("ReadVmsHealth", LoadBalancerName=balancer)["BackendVmHealth"][0]

    do("LinkLoadBalancerBackendMachines", LoadBalancerName=balancer, BackendVmIds=[vm])
    assert health()["Description"] == "Instance registration is pending"
    assert health()["State"] == "OutOfService"
    do.pass_time()
    assert health()["State"] == "InService"


def test_a_newer_api_says_that_a_backend_is_up():
    do = Direct(version=NEWER)
    do.ids = network(do)
    do.image = do("ReadImages", Filters={"ImageNames": ["Debian-12-2026.10.12-0"]})["Images"][0]["ImageId"]
    vms = do("CreateVms", ImageId=do.image, SubnetId=do.ids["subnet"], MinVmsCount=2, MaxVmsCount=2)["Vms"]
    linked, other = (vm["VmId"] for vm in vms)
    do("CreateLoadBalancer", LoadBalancerName="lb", Listeners=[LISTENER], Subnets=[do.ids["subnet"]])
    do.pass_time()
    do("LinkLoadBalancerBackendMachines", LoadBalancerName="lb", BackendVmIds=[linked])
    asked = {"LoadBalancerName": "lb", "BackendVmIds": [linked, other]}
    assert [each["State"] for each in do("ReadVmsHealth", **asked)["BackendVmHealth"]] == ["DOWN", "UNKNOWN"]
    do.pass_time()
    assert [each["State"] for each in do("ReadVmsHealth", **asked)["BackendVmHealth"]] == ["UP", "UNKNOWN"]


def test_secured_cookies_are_taken_while_a_load_balancer_is_being_made(do):
    do("CreateLoadBalancer", LoadBalancerName="lb", Listeners=[LISTENER], Subnets=[do.ids["subnet"]])
    shown = do("UpdateLoadBalancer", LoadBalancerName="lb", SecuredCookies=True)["LoadBalancer"]
    assert (shown["State"], shown["SecuredCookies"]) == ("provisioning", True)
    groups = {"LoadBalancerName": "lb", "SecurityGroups": [do.ids["sg"]]}
    assert do.refusal("UpdateLoadBalancer", **groups) == (409, "6031")
    do.pass_time()
    assert do("ReadLoadBalancers")["LoadBalancers"][0]["State"] == "active"


def test_an_internal_load_balancer_needs_a_net(do):
    wanted = {"LoadBalancerName": "lb", "Listeners": [LISTENER], "SubregionNames": ["eu-west-2a"]}
    assert do.refusal("CreateLoadBalancer", **wanted, LoadBalancerType="internal") == (400, "4045")
    do("CreateLoadBalancer", **wanted)


def test_a_certificate_of_a_load_balancer_that_goes_is_not_in_use(do):
    body, key = certificate()
    orn = do("CreateServerCertificate", Name="c", Body=body, PrivateKey=key)["ServerCertificate"]["Orn"]
    secure = {"LoadBalancerPort": 443, "LoadBalancerProtocol": "HTTPS", "BackendPort": 80, "ServerCertificateId": orn}
    do("CreateLoadBalancer", LoadBalancerName="lb", Listeners=[secure], Subnets=[do.ids["subnet"]])
    do.pass_time()
    assert do.refusal("DeleteServerCertificate", Name="c") == (409, "9002")
    do("DeleteLoadBalancer", LoadBalancerName="lb")
    do("DeleteServerCertificate", Name="c")


def test_defaults_are_the_recorded_ones(do, balancer):
    shown = do("ReadLoadBalancers")["LoadBalancers"][0]
    check = {"CheckInterval": 30, "HealthyThreshold": 10, "Timeout": 5, "UnhealthyThreshold": 2}
    assert shown["HealthCheck"] == {**check, "Protocol": "TCP", "Port": 8080}
    assert shown["AccessLog"] == {"IsEnabled": False, "PublicationInterval": 60}
    fresh = do("ReadSecurityGroups", Filters={"SecurityGroupIds": [group(do, "new", NetId=do.ids["net"])]})
    (rule,) = fresh["SecurityGroups"][0]["OutboundRules"]
    assert (rule["IpProtocol"], rule["IpRanges"]) == ("-1", ["0.0.0.0/0"])
    assert fresh["SecurityGroups"][0]["InboundRules"] == []


def test_rules_of_another_account_are_found_by_its_number(do):
    theirs = group(do.other(SECOND), "theirs")
    mine = group(do, "mine")
    rule = {**SSH, "SecurityGroupsMembers": [{"AccountId": SECOND.account_id, "SecurityGroupId": theirs}]}
    do("CreateSecurityGroupRule", Flow="Inbound", SecurityGroupId=mine, Rules=[rule])
    found = do("ReadSecurityGroups", Filters={"InboundRuleAccountIds": [SECOND.account_id]})["SecurityGroups"]
    assert [one["SecurityGroupId"] for one in found] == [mine]
