"""One of everything, made through the actions themselves."""

from __future__ import annotations

import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

POLICY = '{"Statement": [{"Action": ["*"], "Resource": ["*"], "Effect": "Allow"}]}'


def certificate():
    """(certificate, PKCS#1 key), both PEM."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "example")])
    start = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + datetime.timedelta(days=3650))
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()).decode()
    return made.public_bytes(Encoding.PEM).decode(), pem


def network(do):
    """A Net with a public Subnet; ids by name."""
    ids = {}
    ids["dhcp"] = do("CreateDhcpOptions", DomainName="example.com", LogServers=["192.0.2.1"], NtpServers=["192.0.2.2"])[
        "DhcpOptionsSet"
    ]["DhcpOptionsSetId"]
    ids["net"] = do("CreateNet", IpRange="10.0.0.0/16")["Net"]["NetId"]
    do("UpdateNet", NetId=ids["net"], DhcpOptionsSetId=ids["dhcp"])
    ids["subnet"] = do("CreateSubnet", NetId=ids["net"], IpRange="10.0.1.0/24", SubregionName="eu-west-2a")["Subnet"][
        "SubnetId"
    ]
    ids["igw"] = do("CreateInternetService")["InternetService"]["InternetServiceId"]
    do("LinkInternetService", InternetServiceId=ids["igw"], NetId=ids["net"])
    ids["rtb"] = do("CreateRouteTable", NetId=ids["net"])["RouteTable"]["RouteTableId"]
    do("LinkRouteTable", RouteTableId=ids["rtb"], SubnetId=ids["subnet"])
    do("CreateRoute", RouteTableId=ids["rtb"], DestinationIpRange="0.0.0.0/0", GatewayId=ids["igw"])
    group = do("CreateSecurityGroup", NetId=ids["net"], SecurityGroupName="web", Description="web servers")
    ids["sg"] = group["SecurityGroup"]["SecurityGroupId"]
    rule = {"IpProtocol": "tcp", "FromPortRange": 443, "ToPortRange": 443, "IpRanges": ["192.0.2.0/24"]}
    member = {
        "IpProtocol": "udp",
        "FromPortRange": 53,
        "ToPortRange": 53,
        "SecurityGroupsMembers": [{"SecurityGroupId": ids["sg"]}],
    }
    for flow in ("Inbound", "Outbound"):
        do("CreateSecurityGroupRule", Flow=flow, SecurityGroupId=ids["sg"], Rules=[rule, member])
    ids["eip"] = do("CreatePublicIp")["PublicIp"]["PublicIpId"]
    ids["nat"] = do("CreateNatService", SubnetId=ids["subnet"], PublicIpId=ids["eip"])["NatService"]["NatServiceId"]
    do("CreateRoute", RouteTableId=ids["rtb"], DestinationIpRange="192.0.2.0/24", NatServiceId=ids["nat"])
    return ids


def machines(do, ids):
    """A running VM with a second volume, a second NIC and a public IP; snapshot, image, load balancer."""
    do("CreateKeypair", KeypairName="key")
    image = do("ReadImages", Filters={"ImageNames": ["Windows-Server-2022-2026.10.12-0"]})["Images"][0]["ImageId"]
    wanted = {"ImageId": image, "KeypairName": "key", "SubnetId": ids["subnet"], "SecurityGroupIds": [ids["sg"]]}
    vms = do("CreateVms", **wanted, ClientToken="once", VmType="tinav5.c2r4p1")["Vms"]
    ids["vm"] = vms[0]["VmId"]
    ids["classic"] = do("CreateVms", ImageId=image)["Vms"][0]["VmId"]
    volume = do("CreateVolume", SubregionName="eu-west-2a", Size=10, VolumeType="io1", Iops=300)["Volume"]
    ids["volume"] = volume["VolumeId"]
    nic = do("CreateNic", SubnetId=ids["subnet"], SecurityGroupIds=[ids["sg"]], Description="second")["Nic"]
    ids["nic"] = nic["NicId"]
    do.pass_time(1)
    do("LinkVolume", VolumeId=ids["volume"], VmId=ids["vm"], DeviceName="/dev/xvdb")
    ids["vm_eip"] = do("CreatePublicIp")["PublicIp"]["PublicIpId"]
    do("LinkPublicIp", PublicIpId=ids["vm_eip"], VmId=ids["vm"])
    do("LinkNic", NicId=ids["nic"], VmId=ids["vm"], DeviceNumber=1)
    do.pass_time(1)
    do("CreateRoute", RouteTableId=ids["rtb"], DestinationIpRange="198.51.100.0/24", VmId=ids["vm"])
    ids["snapshot"] = do("CreateSnapshot", VolumeId=ids["volume"], Description="daily")["Snapshot"]["SnapshotId"]
    ids["image"] = do("CreateImage", VmId=ids["vm"], ImageName="mine", Description="golden")["Image"]["ImageId"]
    listener = {"LoadBalancerPort": 80, "LoadBalancerProtocol": "HTTP", "BackendPort": 8080}
    do(
        "CreateLoadBalancer",
        LoadBalancerName="lb",
        Listeners=[listener],
        Subnets=[ids["subnet"]],
        SecurityGroups=[ids["sg"]],
    )
    do.pass_time(1)
    for name in ("image", "snapshot"):
        change = {"Additions": {"AccountIds": ["200000000002"]}}
        key = "PermissionsToLaunch" if name == "image" else "PermissionsToCreateVolume"
        do(f"Update{name.capitalize()}", **{f"{name.capitalize()}Id": ids[name], key: change})
    rule = {"ListenerRuleName": "rule", "Priority": 10, "PathPattern": "/x"}
    do(
        "CreateListenerRule",
        Listener={"LoadBalancerName": "lb", "LoadBalancerPort": 80},
        ListenerRule=rule,
        VmIds=[ids["vm"]],
    )
    gpu = do("CreateFlexibleGpu", ModelName="nvidia-a100", SubregionName="eu-west-2a")["FlexibleGpu"]
    ids["gpu"] = gpu["FlexibleGpuId"]
    do("LinkFlexibleGpu", FlexibleGpuId=ids["gpu"], VmId=ids["vm"])
    template = do(
        "CreateVmTemplate", CpuCores=1, CpuGeneration="v5", Ram=2, ImageId=image, KeypairName="key", VmTemplateName="t"
    )
    ids["template"] = template["VmTemplate"]["VmTemplateId"]
    wanted = {"SecurityGroupIds": [ids["sg"]], "SubnetId": ids["subnet"], "VmTemplateId": ids["template"]}
    ids["group"] = do("CreateVmGroup", VmCount=1, VmGroupName="g", **wanted, Tags=[{"Key": "a", "Value": "b"}])[
        "VmGroup"
    ]["VmGroupId"]
    do("CreateDedicatedGroup", CpuGeneration=5, Name="ded", SubregionName="eu-west-2a")
    bucket = {"DiskImageFormat": "qcow2", "OsuBucket": "bucket"}
    ids["image_task"] = do("CreateImageExportTask", ImageId=ids["image"], OsuExport=bucket)["ImageExportTask"]["TaskId"]
    task = do("CreateSnapshotExportTask", SnapshotId=ids["snapshot"], OsuExport=bucket)["SnapshotExportTask"]
    ids["snapshot_task"] = task["TaskId"]
    do.pass_time(1)


def links(do, ids):
    """Gateways, VPN, peering, access point, DirectLink."""
    ids["vgw"] = do("CreateVirtualGateway", ConnectionType="ipsec.1")["VirtualGateway"]["VirtualGatewayId"]
    client = do("CreateClientGateway", BgpAsn=65000, ConnectionType="ipsec.1", PublicIp="192.0.2.9")
    ids["cgw"] = client["ClientGateway"]["ClientGatewayId"]
    do.pass_time(1)
    do("LinkVirtualGateway", VirtualGatewayId=ids["vgw"], NetId=ids["net"])
    do.pass_time(1)
    do("UpdateRoutePropagation", Enable=True, RouteTableId=ids["rtb"], VirtualGatewayId=ids["vgw"])
    both = {"ClientGatewayId": ids["cgw"], "VirtualGatewayId": ids["vgw"]}
    vpn = do("CreateVpnConnection", **both, ConnectionType="ipsec.1", StaticRoutesOnly=True)["VpnConnection"]
    ids["vpn"] = vpn["VpnConnectionId"]
    other = do("CreateNet", IpRange="10.9.0.0/16")["Net"]["NetId"]
    ids["other_net"] = other
    ids["peering"] = do("CreateNetPeering", SourceNetId=ids["net"], AccepterNetId=other)["NetPeering"]["NetPeeringId"]
    do("CreateRoute", RouteTableId=ids["rtb"], DestinationIpRange="10.9.0.0/16", NetPeeringId=ids["peering"])
    service = "com.outscale.eu-west-2.oos"
    point = do("CreateNetAccessPoint", NetId=ids["net"], ServiceName=service, RouteTableIds=[ids["rtb"]])
    ids["point"] = point["NetAccessPoint"]["NetAccessPointId"]
    link = do("CreateDirectLink", Bandwidth="1Gbps", DirectLinkName="link", Location="PAR1")["DirectLink"]
    ids["link"] = link["DirectLinkId"]
    wanted = {"BgpAsn": 65000, "DirectLinkInterfaceName": "i", "VirtualGatewayId": ids["vgw"], "Vlan": 7}
    made = do("CreateDirectLinkInterface", DirectLinkId=ids["link"], DirectLinkInterface=wanted)
    ids["interface"] = made["DirectLinkInterface"]["DirectLinkInterfaceId"]
    do.pass_time(1)
    do("CreateVpnConnectionRoute", VpnConnectionId=ids["vpn"], DestinationIpRange="172.16.0.0/16")
    do.pass_time(1)


def identity(do, ids):
    """Users, policies, keys, certificates, access rules."""
    do("CreateUser", UserName="jane")
    ids["key"] = do("CreateAccessKey", UserName="jane")["AccessKey"]["AccessKeyId"]
    ids["orn"] = do("CreatePolicy", PolicyName="all", Document=POLICY)["Policy"]["Orn"]
    do("LinkPolicy", PolicyOrn=ids["orn"], UserName="jane")
    pem, key = certificate()
    do("CreateServerCertificate", Name="cert", Body=pem, PrivateKey=key)
    ids["ca"] = do("CreateCa", CaPem=pem, Description="authority")["Ca"]["CaId"]
    rule = do("CreateApiAccessRule", CaIds=[ids["ca"]], Cns=["jane"], IpRanges=["192.0.2.0/24"], Description="office")
    ids["rule"] = rule["ApiAccessRule"]["ApiAccessRuleId"]
    ids["product"] = do("CreateProductType", Description="mine", Vendor="me")["ProductType"]["ProductTypeId"]


def make_everything(do):
    """All of it, tagged; ids by name."""
    ids = network(do)
    machines(do, ids)
    links(do, ids)
    identity(do, ids)
    names = ("dhcp", "net", "subnet", "igw", "rtb", "sg", "eip", "nat", "vm", "volume", "nic", "snapshot", "image")
    more = ("vgw", "cgw", "vpn", "peering", "point", "gpu", "image_task", "snapshot_task")
    tagged = [ids[name] for name in (*names, *more)]
    do("CreateTags", ResourceIds=tagged, Tags=[{"Key": "Name", "Value": "all"}])
    do("CreateLoadBalancerTags", LoadBalancerNames=["lb"], Tags=[{"Key": "Name", "Value": "all"}])
    do("UpdateVmTemplate", VmTemplateId=ids["template"], Tags=[{"Key": "Name", "Value": "all"}])
    do("UpdateVmGroup", VmGroupId=ids["group"], Tags=[{"Key": "Name", "Value": "all"}])
    return ids
