"""Everything that was made can be taken away, in the documented order, and nothing is left."""

from __future__ import annotations

from tests.emulator.control import inventory
from tests.emulator.description import USUAL, VERSIONS

from .direct import Direct
from .everything import make_everything


def take_away_identity(do, ids):
    do("UnlinkPolicy", PolicyOrn=ids["orn"], UserName="jane")
    do("CreatePolicyVersion", PolicyOrn=ids["orn"], Document='{"Statement": []}', SetAsDefault=True)
    assert do("ReadPolicyVersion", PolicyOrn=ids["orn"], VersionId="v1")["PolicyVersion"]["DefaultVersion"] is False
    do("SetDefaultPolicyVersion", PolicyOrn=ids["orn"], VersionId="v1")
    do("DeletePolicyVersion", PolicyOrn=ids["orn"], VersionId="v2")
    do("DeletePolicy", PolicyOrn=ids["orn"])
    do("UpdateAccessKey", AccessKeyId=ids["key"], UserName="jane", State="INACTIVE")
    do("DeleteAccessKey", AccessKeyId=ids["key"], UserName="jane")
    do("UpdateUser", UserName="jane", NewUserName="joan", NewPath="/team/")
    do("DeleteUser", UserName="joan")
    do("DeleteApiAccessRule", ApiAccessRuleId=ids["rule"])
    do("DeleteCa", CaId=ids["ca"])
    do("UpdateServerCertificate", Name="cert", NewName="other")
    do("DeleteServerCertificate", Name="other")


def take_away_links(do, ids):
    do("DeleteDirectLinkInterface", DirectLinkInterfaceId=ids["interface"])
    do.pass_time()
    do("DeleteDirectLink", DirectLinkId=ids["link"])
    do("UpdateNetAccessPoint", NetAccessPointId=ids["point"], RemoveRouteTableIds=[ids["rtb"]])
    do("DeleteNetAccessPoint", NetAccessPointId=ids["point"])
    do("DeleteVpnConnectionRoute", VpnConnectionId=ids["vpn"], DestinationIpRange="172.16.0.0/16")
    do.pass_time()
    do("DeleteVpnConnection", VpnConnectionId=ids["vpn"])
    do("UnlinkVirtualGateway", VirtualGatewayId=ids["vgw"], NetId=ids["net"])
    do.pass_time()
    do("DeleteVirtualGateway", VirtualGatewayId=ids["vgw"])
    do("DeleteClientGateway", ClientGatewayId=ids["cgw"])
    do("DeleteNetPeering", NetPeeringId=ids["peering"])
    do("DeleteNet", NetId=ids["other_net"])


def take_away_machines(do, ids):
    do("DeleteListenerRule", ListenerRuleName="rule")
    do("DeleteLoadBalancer", LoadBalancerName="lb")
    do("ScaleUpVmGroup", VmGroupId=ids["group"], VmAddition=2)
    do.pass_time()
    do("ScaleDownVmGroup", VmGroupId=ids["group"], VmSubtraction=1)
    do.pass_time()
    do("DeleteVmGroup", VmGroupId=ids["group"])
    do.pass_time()
    do("DeleteVmTemplate", VmTemplateId=ids["template"])
    do("UnlinkFlexibleGpu", FlexibleGpuId=ids["gpu"])
    do("StopVms", VmIds=[ids["vm"]])
    do.pass_time()
    do("DeleteFlexibleGpu", FlexibleGpuId=ids["gpu"])
    do("DeleteVms", VmIds=[ids["vm"], ids["classic"]])
    do.pass_time()
    do("DeleteNic", NicId=ids["nic"])
    do("DeleteVolume", VolumeId=ids["volume"])
    image = do("ReadImages", Filters={"ImageIds": [ids["image"]]})["Images"][0]
    do("DeleteImage", ImageId=ids["image"])
    for mapping in image["BlockDeviceMappings"]:
        do("DeleteSnapshot", SnapshotId=mapping["Bsu"]["SnapshotId"])
    do("DeleteSnapshot", SnapshotId=ids["snapshot"])
    do("DeleteKeypair", KeypairName="key")
    for group in do("ReadDedicatedGroups")["DedicatedGroups"]:
        do("UpdateDedicatedGroup", DedicatedGroupId=group["DedicatedGroupId"], Name="renamed")
        do("DeleteDedicatedGroup", DedicatedGroupId=group["DedicatedGroupId"])


def take_away_network(do, ids):
    do("DeleteNatService", NatServiceId=ids["nat"])
    do.pass_time()
    for name in ("eip", "vm_eip"):
        do("DeletePublicIp", PublicIpId=ids[name])
    table = do("ReadRouteTables", Filters={"RouteTableIds": [ids["rtb"]]})["RouteTables"][0]
    do("UnlinkRouteTable", LinkRouteTableId=table["LinkRouteTables"][0]["LinkRouteTableId"])
    do("DeleteRouteTable", RouteTableId=ids["rtb"])
    do("UnlinkInternetService", InternetServiceId=ids["igw"], NetId=ids["net"])
    do("DeleteInternetService", InternetServiceId=ids["igw"])
    do("DeleteSecurityGroup", SecurityGroupId=ids["sg"])
    do("DeleteSubnet", SubnetId=ids["subnet"])
    do("DeleteNet", NetId=ids["net"])
    do.pass_time()
    do("DeleteDhcpOptions", DhcpOptionsSetId=ids["dhcp"])


def test_all_that_was_made_goes():
    do = Direct()
    ids = make_everything(do)
    take_away_identity(do, ids)
    take_away_links(do, ids)
    take_away_machines(do, ids)
    take_away_network(do, ids)
    assert inventory(do.world) == {"eu-west-2": {"ProductType": 1}}  # no call deletes a product type


def test_every_read_answers_an_empty_account_as_documented():
    do = Direct()
    needed = {
        "ReadConsumptionAccount": {"FromDate": "2026-01-01", "ToDate": "2026-01-02", "ShowPrice": True},
        "ReadLoadBalancerTags": {"LoadBalancerNames": []},
    }
    for action, facts in VERSIONS[USUAL].actions.items():
        required = [name for name, spec in facts["params"].items() if isinstance(spec, dict) and spec.get("required")]
        if action.startswith("Read") and (action in needed or not required):
            do(action, **needed.get(action, {}))


def test_a_failed_call_leaves_nothing_half_done():
    do = Direct()
    ids = make_everything(do)
    free = do("ReadSubnets")["Subnets"][0]["AvailableIpsCount"]
    before = inventory(do.world)
    listener = {"LoadBalancerPort": 81, "LoadBalancerProtocol": "TCP", "BackendPort": 80}
    wanted = {"Listeners": [listener], "Subnets": [ids["subnet"]]}
    assert do.refusal("CreateLoadBalancer", LoadBalancerName="x", PublicIp="192.0.2.1", **wanted) == (400, "5025")
    ips = [{"PrivateIp": "10.0.1.77", "IsPrimary": True}, {"PrivateIp": "10.0.1.1"}]
    assert do.refusal("CreateNic", SubnetId=ids["subnet"], PrivateIps=ips) == (400, "4030")
    ips = ["10.0.1.78", "10.0.1.1"]
    assert do.refusal("LinkPrivateIps", NicId=ids["nic"], PrivateIps=ips) == (400, "4030")
    rules = [{"IpProtocol": "tcp", "FromPortRange": 1, "ToPortRange": 2, "IpRanges": ["192.0.2.0/24", "bad"]}]
    asked = {"Flow": "Inbound", "SecurityGroupId": ids["sg"], "Rules": rules}
    assert do.refusal("CreateSecurityGroupRule", **asked) == (400, "4013")
    assert do("ReadSubnets")["Subnets"][0]["AvailableIpsCount"] == free
    assert inventory(do.world) == before
