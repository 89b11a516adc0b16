"""A walk through all actions of FCU with boto3, as a user would make and take down a stack."""

from __future__ import annotations

import base64
import contextlib

import botocore.exceptions

SSH_KEY = b"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB someone"
NAMED = [{"Name": "tag-key", "Values": ["Name"]}]
QUICK = {"Delay": 0.03, "MaxAttempts": 400}


class Walk:
    """``ec2`` is boto3's client, ``fcu`` a client for what boto3 does not know; ``other`` is another account's."""

    def __init__(self, ec2, fcu, other):
        self.ec2 = ec2
        self.fcu = fcu
        self.other = other
        self.zone = "eu-west-2a"

    def wait(self, name, **params):
        self.ec2.get_waiter(name).wait(**params, WaiterConfig=QUICK)

    def until(self, look, *states):
        from .api import until

        until(lambda: look() in states)

    def all(self):
        self.catalogue()
        self.network()
        self.rules()
        self.addresses()
        self.launch()
        self.interfaces()
        self.attributes()
        self.storage()
        self.images()
        self.exports()
        self.routes()
        self.peering()
        self.vpn()
        self.endpoints()
        self.tags()
        self.take_down()

    def catalogue(self):
        ec2 = self.ec2
        assert ec2.describe_regions(RegionNames=["eu-west-2"])["Regions"][0]["Endpoint"] == "fcu.eu-west-2.outscale.com"
        zones = ec2.describe_availability_zones(ZoneNames=[self.zone])["AvailabilityZones"]
        assert zones[0]["State"] == "available"
        assert len(ec2.describe_instance_types()["InstanceTypes"]) > 10
        assert ec2.describe_prefix_lists()["PrefixLists"][0]["Cidrs"]
        assert "com.outscale.eu-west-2.oos" in ec2.describe_vpc_endpoint_services()["ServiceNames"]
        windows = ec2.describe_images(
            Owners=["Outscale"], Filters=[{"Name": "name", "Values": ["Windows-Server-2022-*"]}]
        )["Images"]
        self.windows = windows[0]["ImageId"]
        assert windows[0]["Platform"] == "windows"
        assert windows[0]["Public"]
        self.fcu("ReadPublicIpRanges")
        self.fcu("DescribeProductTypes")
        self.fcu("GetProductType", {"ImageId": self.windows})
        self.fcu("GetProductTypes", {"ImageId": self.windows})
        quotas = self.fcu("DescribeQuotas", {"QuotaName.1": "vpc_limit"})["referenceQuotaSet"]
        assert quotas[0]["quotaSet"][0]["name"] == "vpc_limit"

    def network(self):
        ec2 = self.ec2
        self.vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        self.wait("vpc_exists", VpcIds=[self.vpc])
        self.wait("vpc_available", VpcIds=[self.vpc])
        self.dhcp = ec2.create_dhcp_options(
            DhcpConfigurations=[
                {"Key": "domain-name", "Values": ["example.com"]},
                {"Key": "ntp-servers", "Values": ["192.0.2.1", "192.0.2.2"]},
            ]
        )["DhcpOptions"]["DhcpOptionsId"]
        ec2.associate_dhcp_options(DhcpOptionsId=self.dhcp, VpcId=self.vpc)
        assert ec2.describe_vpcs(VpcIds=[self.vpc])["Vpcs"][0]["DhcpOptionsId"] == self.dhcp
        shown = ec2.describe_dhcp_options(DhcpOptionsIds=[self.dhcp])["DhcpOptions"][0]["DhcpConfigurations"]
        assert {"Key": "ntp-servers", "Values": [{"Value": "192.0.2.1"}, {"Value": "192.0.2.2"}]} in shown
        for name in ("enableDnsSupport", "enableDnsHostnames"):
            answer = ec2.describe_vpc_attribute(VpcId=self.vpc, Attribute=name)
            assert answer[name[:1].upper() + name[1:]]["Value"]
        self.subnet = ec2.create_subnet(VpcId=self.vpc, CidrBlock="10.0.1.0/24", AvailabilityZone=self.zone)["Subnet"][
            "SubnetId"
        ]
        self.wait("subnet_available", SubnetIds=[self.subnet])
        ec2.modify_subnet_attribute(SubnetId=self.subnet, MapPublicIpOnLaunch={"Value": True})
        assert ec2.describe_subnets(SubnetIds=[self.subnet])["Subnets"][0]["MapPublicIpOnLaunch"]
        self.igw = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
        self.wait("internet_gateway_exists", InternetGatewayIds=[self.igw])
        ec2.attach_internet_gateway(InternetGatewayId=self.igw, VpcId=self.vpc)
        attached = ec2.describe_internet_gateways(InternetGatewayIds=[self.igw])["InternetGateways"][0]["Attachments"]
        assert attached == [{"VpcId": self.vpc, "State": "available"}]
        self.rtb = ec2.create_route_table(VpcId=self.vpc)["RouteTable"]["RouteTableId"]
        self.link = ec2.associate_route_table(RouteTableId=self.rtb, SubnetId=self.subnet)["AssociationId"]
        ec2.create_route(RouteTableId=self.rtb, DestinationCidrBlock="0.0.0.0/0", GatewayId=self.igw)

    def rules(self):
        ec2 = self.ec2
        made = ec2.create_security_group(VpcId=self.vpc, GroupName="web", Description="web servers")
        self.group = made["GroupId"]
        self.wait("security_group_exists", GroupIds=[self.group])
        web = {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "IpRanges": [{"CidrIp": "192.0.2.0/24"}]}
        dns = {"IpProtocol": "udp", "FromPort": 53, "ToPort": 53, "UserIdGroupPairs": [{"GroupId": self.group}]}
        oos = {"IpProtocol": "-1", "PrefixListIds": [{"PrefixListId": "pl-00000006"}]}
        for change in (ec2.authorize_security_group_ingress, ec2.authorize_security_group_egress):
            change(GroupId=self.group, IpPermissions=[web, dns, oos])
        shown = ec2.describe_security_groups(GroupIds=[self.group])["SecurityGroups"][0]
        assert [one["IpProtocol"] for one in shown["IpPermissions"]] == ["tcp", "udp", "-1"]
        assert shown["IpPermissions"][1]["UserIdGroupPairs"][0]["GroupName"] == "web"
        for change in (ec2.revoke_security_group_ingress, ec2.revoke_security_group_egress):
            change(GroupId=self.group, IpPermissions=[dns])
        ec2.authorize_security_group_ingress(
            GroupId=self.group, IpProtocol="tcp", FromPort=22, ToPort=22, CidrIp="192.0.2.7/32"
        )

    def addresses(self):
        ec2 = self.ec2
        self.eip = ec2.allocate_address(Domain="vpc")["AllocationId"]
        self.nat_eip = ec2.allocate_address()["AllocationId"]
        self.nat = ec2.create_nat_gateway(AllocationId=self.nat_eip, SubnetId=self.subnet)["NatGateway"]["NatGatewayId"]
        self.wait("nat_gateway_available", NatGatewayIds=[self.nat])
        assert ec2.describe_addresses(AllocationIds=[self.eip])["Addresses"][0]["Domain"] == "vpc"

    def launch(self):
        ec2 = self.ec2
        assert ec2.create_key_pair(KeyName="made")["KeyMaterial"].startswith("-----BEGIN RSA PRIVATE KEY-----")
        self.wait("key_pair_exists", KeyNames=["made"])
        assert ec2.import_key_pair(KeyName="brought", PublicKeyMaterial=SSH_KEY)["KeyName"] == "brought"
        launched = ec2.run_instances(
            ImageId=self.windows,
            MinCount=1,
            MaxCount=1,
            InstanceType="tinav5.c2r4p1",
            KeyName="made",
            UserData="#!/bin/sh",
            Placement={"Tenancy": "default"},
            NetworkInterfaces=[
                {
                    "DeviceIndex": 0,
                    "SubnetId": self.subnet,
                    "Groups": [self.group],
                    "PrivateIpAddresses": [{"Primary": True, "PrivateIpAddress": "10.0.1.20"}],
                }
            ],
            BlockDeviceMappings=[
                {"DeviceName": "/dev/xvdc", "Ebs": {"VolumeSize": 5, "VolumeType": "gp2", "DeleteOnTermination": True}}
            ],
        )
        self.vm = launched["Instances"][0]["InstanceId"]
        self.wait("instance_exists", InstanceIds=[self.vm])
        self.wait("instance_running", InstanceIds=[self.vm])
        self.wait("instance_status_ok", InstanceIds=[self.vm])
        self.wait("system_status_ok", InstanceIds=[self.vm])
        self.wait("password_data_available", InstanceId=self.vm)
        assert "login" in ec2.get_console_output(InstanceId=self.vm)["Output"]
        self.ec2.associate_address(AllocationId=self.eip, InstanceId=self.vm)
        shown = ec2.describe_instances(InstanceIds=[self.vm])["Reservations"][0]["Instances"][0]
        assert shown["PrivateIpAddress"] == "10.0.1.20"
        assert shown["State"] == {"Code": 16, "Name": "running"}
        assert shown["PublicIpAddress"] == ec2.describe_addresses(AllocationIds=[self.eip])["Addresses"][0]["PublicIp"]
        assert ec2.describe_instance_status(IncludeAllInstances=True)["InstanceStatuses"]
        ec2.reboot_instances(InstanceIds=[self.vm])

    def interfaces(self):
        ec2 = self.ec2
        self.eni = ec2.create_network_interface(
            SubnetId=self.subnet,
            Description="second",
            Groups=[self.group],
            PrivateIpAddresses=[{"Primary": True, "PrivateIpAddress": "10.0.1.30"}],
            SecondaryPrivateIpAddressCount=1,
        )["NetworkInterface"]["NetworkInterfaceId"]
        self.wait("network_interface_available", NetworkInterfaceIds=[self.eni])
        ec2.assign_private_ip_addresses(NetworkInterfaceId=self.eni, PrivateIpAddresses=["10.0.1.31"])
        ec2.unassign_private_ip_addresses(NetworkInterfaceId=self.eni, PrivateIpAddresses=["10.0.1.31"])
        self.attachment = ec2.attach_network_interface(NetworkInterfaceId=self.eni, InstanceId=self.vm, DeviceIndex=1)[
            "AttachmentId"
        ]
        ec2.modify_network_interface_attribute(NetworkInterfaceId=self.eni, Description={"Value": "other"})
        ec2.modify_network_interface_attribute(NetworkInterfaceId=self.eni, Groups=[self.group])
        ec2.modify_network_interface_attribute(
            NetworkInterfaceId=self.eni, Attachment={"AttachmentId": self.attachment, "DeleteOnTermination": True}
        )
        shown = ec2.describe_network_interfaces(NetworkInterfaceIds=[self.eni])["NetworkInterfaces"][0]
        assert (shown["Description"], shown["Attachment"]["DeleteOnTermination"]) == ("other", True)
        assert len(shown["PrivateIpAddresses"]) == 2
        extra = ec2.allocate_address()["AllocationId"]
        link = ec2.associate_address(AllocationId=extra, NetworkInterfaceId=self.eni)["AssociationId"]
        assert ec2.describe_network_interfaces(NetworkInterfaceIds=[self.eni])["NetworkInterfaces"][0]["Association"]
        ec2.describe_instances(InstanceIds=[self.vm])
        ec2.disassociate_address(AssociationId=link)
        ec2.release_address(AllocationId=extra)
        ec2.detach_network_interface(AttachmentId=self.attachment, Force=True)
        self.wait("network_interface_available", NetworkInterfaceIds=[self.eni])

    def attributes(self):
        ec2 = self.ec2
        ec2.stop_instances(InstanceIds=[self.vm], Force=True)
        self.wait("instance_stopped", InstanceIds=[self.vm])
        ec2.modify_instance_attribute(InstanceId=self.vm, InstanceType={"Value": "m5.large"})
        ec2.modify_instance_attribute(InstanceId=self.vm, Attribute="disableApiTermination", Value="true")
        ec2.modify_instance_attribute(InstanceId=self.vm, DisableApiTermination={"Value": False})
        ec2.modify_instance_attribute(InstanceId=self.vm, UserData={"Value": b"#!/bin/bash"})
        ec2.modify_instance_attribute(InstanceId=self.vm, SourceDestCheck={"Value": False})
        ec2.modify_instance_attribute(InstanceId=self.vm, Groups=[self.group])
        ec2.modify_instance_attribute(InstanceId=self.vm, InstanceInitiatedShutdownBehavior={"Value": "terminate"})
        ec2.modify_instance_attribute(
            InstanceId=self.vm,
            BlockDeviceMappings=[{"DeviceName": "/dev/xvdc", "Ebs": {"DeleteOnTermination": False}}],
        )
        self.fcu("ModifyInstanceKeypair", {"InstanceId": self.vm, "KeyName": "brought"})
        found = {}
        names = ("instanceType", "userData", "disableApiTermination", "rootDeviceName", "sourceDestCheck", "groupSet")
        for name in (*names, "instanceInitiatedShutdownBehavior", "blockDeviceMapping", "ramdisk"):
            answer = ec2.describe_instance_attribute(InstanceId=self.vm, Attribute=name)
            found.update({key: value for key, value in answer.items() if key not in ("ResponseMetadata", "InstanceId")})
        assert found["InstanceType"]["Value"] == "m5.large"
        assert base64.b64decode(found["UserData"]["Value"]) == b"#!/bin/bash"
        assert (found["DisableApiTermination"]["Value"], found["SourceDestCheck"]["Value"]) == (False, False)
        assert found["InstanceInitiatedShutdownBehavior"]["Value"] == "terminate"
        deleted = {one["DeviceName"]: one["Ebs"]["DeleteOnTermination"] for one in found["BlockDeviceMappings"]}
        assert deleted == {"/dev/sda1": True, "/dev/xvdc": False}
        assert ec2.describe_instances(InstanceIds=[self.vm])["Reservations"][0]["Instances"][0]["KeyName"] == "brought"
        started = ec2.start_instances(InstanceIds=[self.vm])["StartingInstances"][0]
        assert (started["PreviousState"]["Name"], started["CurrentState"]["Name"]) == ("stopped", "pending")
        self.wait("instance_running", InstanceIds=[self.vm])

    def storage(self):
        ec2 = self.ec2
        made = ec2.create_volume(AvailabilityZone=self.zone, Size=10, VolumeType="io1", Iops=300, Encrypted=False)
        self.volume = made["VolumeId"]
        self.wait("volume_available", VolumeIds=[self.volume])
        link = ec2.attach_volume(VolumeId=self.volume, InstanceId=self.vm, Device="/dev/xvdb")
        assert (link["Device"], link["InstanceId"]) == ("/dev/xvdb", self.vm)
        self.wait("volume_in_use", VolumeIds=[self.volume])
        assert ec2.describe_volumes(VolumeIds=[self.volume])["Volumes"][0]["Attachments"][0]["Device"] == "/dev/xvdb"
        self.snapshot = ec2.create_snapshot(VolumeId=self.volume, Description="daily")["SnapshotId"]
        self.wait("snapshot_completed", SnapshotIds=[self.snapshot])
        self.copy = ec2.copy_snapshot(SourceRegion="eu-west-2", SourceSnapshotId=self.snapshot, Description="a copy")[
            "SnapshotId"
        ]
        self.wait("snapshot_completed", SnapshotIds=[self.copy])
        assert len(ec2.describe_snapshots(OwnerIds=["self"])["Snapshots"]) == 2
        change = {"Add": [{"UserId": "200000000002"}]}
        ec2.modify_snapshot_attribute(SnapshotId=self.snapshot, CreateVolumePermission=change)
        ec2.modify_snapshot_attribute(
            SnapshotId=self.snapshot, Attribute="createVolumePermission", OperationType="add", GroupNames=["all"]
        )
        shown = ec2.describe_snapshot_attribute(SnapshotId=self.snapshot, Attribute="createVolumePermission")
        assert shown["CreateVolumePermissions"] == [{"Group": "all"}, {"UserId": "200000000002"}]
        from_it = ec2.create_volume(AvailabilityZone=self.zone, SnapshotId=self.copy)["VolumeId"]
        self.wait("volume_available", VolumeIds=[from_it])
        ec2.delete_volume(VolumeId=from_it)
        self.wait("volume_deleted", VolumeIds=[from_it])
        imported = self.fcu(
            "ImportSnapshot",
            {"snapshotLocation": "https://oos.example/x", "snapshotSize": str(3 * 2**30), "description": "from afar"},
        )
        assert imported["volumeSize"] == "3"
        ec2.delete_snapshot(SnapshotId=imported["snapshotId"])

    def images(self):
        ec2 = self.ec2
        self.image = ec2.create_image(InstanceId=self.vm, Name="mine", Description="golden")["ImageId"]
        self.wait("image_exists", ImageIds=[self.image])
        self.wait("image_available", ImageIds=[self.image])
        self.image_copy = ec2.copy_image(SourceRegion="eu-west-2", SourceImageId=self.image, Name="copy")["ImageId"]
        registered = ec2.register_image(
            Name="registered",
            Architecture="x86_64",
            RootDeviceName="/dev/sda1",
            VirtualizationType="hvm",
            BlockDeviceMappings=[{"DeviceName": "/dev/sda1", "Ebs": {"SnapshotId": self.copy}}],
        )["ImageId"]
        self.wait("image_available", ImageIds=[self.image_copy, registered])
        ec2.modify_image_attribute(ImageId=self.image, Description={"Value": "better"})
        ec2.modify_image_attribute(ImageId=self.image, LaunchPermission={"Add": [{"UserId": "200000000002"}]})
        ec2.modify_image_attribute(
            ImageId=self.image, Attribute="launchPermission", OperationType="add", UserGroups=["all"]
        )
        ec2.modify_image_attribute(ImageId=self.image, ProductCodes=["0003"])
        found = {}
        for name in ("description", "launchPermission", "productCodes"):
            found.update(ec2.describe_image_attribute(ImageId=self.image, Attribute=name))
        assert found["Description"]["Value"] == "better"
        assert found["LaunchPermissions"] == [{"Group": "all"}, {"UserId": "200000000002"}]
        assert [one["ProductCodeId"] for one in found["ProductCodes"]] == ["0002", "0003"]
        assert ec2.describe_images(ExecutableUsers=["200000000002"])["Images"][0]["ImageId"] == self.image
        for image in (registered, self.image_copy):
            ec2.deregister_image(ImageId=image)

    def exports(self):
        bucket = {"ExportToOsu.DiskImageFormat": "qcow2", "ExportToOsu.OsuBucket": "bucket"}
        keys = {"ExportToOsu.OsuAkSk.AccessKey": "A", "ExportToOsu.OsuAkSk.SecretKey": "B"}
        made = self.fcu("CreateImageExportTask", {"ImageId": self.image, **bucket, **keys})
        task = made["imageExportTask"]["imageExportTaskId"]
        self.ec2.create_tags(Resources=[task], Tags=[{"Key": "Name", "Value": "export"}])
        shown = self.fcu("DescribeImageExportTasks", {"ImageExportTaskId.1": task})["imageExportTaskSet"]
        assert shown[0]["imageExport"] == {"imageId": self.image}
        self.ec2.cancel_export_task(ExportTaskId=task)
        keys = {"ExportToOsu.aksk.AccessKey": "A", "ExportToOsu.aksk.SecretKey": "B"}
        made = self.fcu("CreateSnapshotExportTask", {"SnapshotId": self.snapshot, **bucket, **keys})
        task = made["snapshotExportTask"]["snapshotExportTaskId"]
        self.ec2.create_tags(Resources=[task], Tags=[{"Key": "Name", "Value": "export"}])
        shown = self.fcu("DescribeSnapshotExportTasks", {"SnapshotExportTaskId.1": task})["snapshotExportTaskSet"]
        assert shown[0]["snapshotExport"] == {"snapshotId": self.snapshot}
        self.ec2.cancel_export_task(ExportTaskId=task)

    def routes(self):
        ec2 = self.ec2
        to = {"RouteTableId": self.rtb, "DestinationCidrBlock": "198.51.100.0/24"}
        ec2.create_route(**to, InstanceId=self.vm)
        ec2.describe_route_tables(RouteTableIds=[self.rtb])
        ec2.replace_route(**to, NatGatewayId=self.nat)
        shown = ec2.describe_route_tables(RouteTableIds=[self.rtb])["RouteTables"][0]
        assert shown["Routes"][-1]["NatGatewayId"] == self.nat
        ec2.delete_route(**to)
        other = ec2.create_route_table(VpcId=self.vpc)["RouteTable"]["RouteTableId"]
        moved = ec2.replace_route_table_association(AssociationId=self.link, RouteTableId=other)["NewAssociationId"]
        ec2.disassociate_route_table(AssociationId=moved)
        ec2.delete_route_table(RouteTableId=other)
        self.link = ec2.associate_route_table(RouteTableId=self.rtb, SubnetId=self.subnet)["AssociationId"]

    def peering(self):
        ec2, other = self.ec2, self.other
        theirs = other.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
        ids = []
        for accepted in (False, True):
            made = ec2.create_vpc_peering_connection(VpcId=self.vpc, PeerVpcId=theirs, PeerOwnerId="200000000002")
            ids.append(made["VpcPeeringConnection"]["VpcPeeringConnectionId"])
            decide = other.accept_vpc_peering_connection if accepted else other.reject_vpc_peering_connection
            decide(VpcPeeringConnectionId=ids[-1])
        self.wait("vpc_peering_connection_exists", VpcPeeringConnectionIds=ids)
        shown = ec2.describe_vpc_peering_connections(VpcPeeringConnectionIds=ids)["VpcPeeringConnections"]
        assert [one["Status"]["Code"] for one in shown] == ["rejected", "active"]
        assert shown[1]["AccepterVpcInfo"] == {"OwnerId": "200000000002", "VpcId": theirs, "CidrBlock": "10.9.0.0/16"}
        ec2.create_tags(Resources=ids, Tags=[{"Key": "Name", "Value": "peering"}])
        assert len(ec2.describe_vpc_peering_connections(Filters=NAMED)["VpcPeeringConnections"]) == 2
        to = {"RouteTableId": self.rtb, "DestinationCidrBlock": "10.9.0.0/16"}
        ec2.create_route(**to, VpcPeeringConnectionId=ids[1])
        ec2.describe_route_tables(RouteTableIds=[self.rtb])
        ec2.delete_route(**to)
        ec2.delete_vpc_peering_connection(VpcPeeringConnectionId=ids[1])
        self.wait("vpc_peering_connection_deleted", VpcPeeringConnectionIds=[ids[1]])

    def vpn(self):
        ec2 = self.ec2
        cgw = ec2.create_customer_gateway(BgpAsn=65010, IpAddress="192.0.2.9", Type="ipsec.1")
        cgw = cgw["CustomerGateway"]["CustomerGatewayId"]
        vgw = ec2.create_vpn_gateway(Type="ipsec.1", AvailabilityZone=self.zone)["VpnGateway"]["VpnGatewayId"]
        self.wait("customer_gateway_available", CustomerGatewayIds=[cgw])

        def gateway():
            return ec2.describe_vpn_gateways(VpnGatewayIds=[vgw])["VpnGateways"][0]

        self.until(lambda: gateway()["State"], "available")
        assert ec2.attach_vpn_gateway(VpcId=self.vpc, VpnGatewayId=vgw)["VpcAttachment"]["VpcId"] == self.vpc
        self.until(lambda: gateway()["VpcAttachments"][0]["State"], "attached")
        ec2.enable_vgw_route_propagation(GatewayId=vgw, RouteTableId=self.rtb)
        shown = ec2.describe_route_tables(RouteTableIds=[self.rtb])["RouteTables"][0]
        assert shown["PropagatingVgws"] == [{"GatewayId": vgw}]
        vpn = ec2.create_vpn_connection(
            CustomerGatewayId=cgw, VpnGatewayId=vgw, Type="ipsec.1", Options={"StaticRoutesOnly": True}
        )["VpnConnection"]["VpnConnectionId"]
        self.wait("vpn_connection_available", VpnConnectionIds=[vpn])
        ec2.create_vpn_connection_route(VpnConnectionId=vpn, DestinationCidrBlock="172.16.0.0/16")

        def connection():
            return ec2.describe_vpn_connections(VpnConnectionIds=[vpn])["VpnConnections"][0]

        self.until(lambda: connection()["Routes"][0]["State"], "available")
        assert connection()["Options"]["StaticRoutesOnly"]
        ec2.create_tags(Resources=[cgw, vgw, vpn], Tags=[{"Key": "Name", "Value": "vpn"}])
        assert connection()["Tags"] == gateway()["Tags"] == [{"Key": "Name", "Value": "vpn"}]
        ec2.describe_customer_gateways(Filters=NAMED)
        assert connection()["VgwTelemetry"][0]["Status"] == "DOWN"
        ec2.delete_vpn_connection_route(VpnConnectionId=vpn, DestinationCidrBlock="172.16.0.0/16")
        ec2.delete_vpn_connection(VpnConnectionId=vpn)
        self.wait("vpn_connection_deleted", VpnConnectionIds=[vpn])
        ec2.disable_vgw_route_propagation(GatewayId=vgw, RouteTableId=self.rtb)
        ec2.detach_vpn_gateway(VpcId=self.vpc, VpnGatewayId=vgw)
        self.until(lambda: gateway()["VpcAttachments"][0]["State"], "detached")
        ec2.delete_vpn_gateway(VpnGatewayId=vgw)
        ec2.describe_customer_gateways(CustomerGatewayIds=[cgw])
        ec2.delete_customer_gateway(CustomerGatewayId=cgw)

    def endpoints(self):
        ec2 = self.ec2
        made = ec2.create_vpc_endpoint(
            VpcId=self.vpc, ServiceName="com.outscale.eu-west-2.oos", RouteTableIds=[self.rtb]
        )
        point = made["VpcEndpoint"]["VpcEndpointId"]

        def shown():
            return ec2.describe_vpc_endpoints(VpcEndpointIds=[point])["VpcEndpoints"][0]

        self.until(lambda: shown()["State"], "available")
        routes = ec2.describe_route_tables(RouteTableIds=[self.rtb])["RouteTables"][0]["Routes"]
        assert {"pl-00000004", "pl-00000006"} & {route.get("DestinationPrefixListId") for route in routes}
        ec2.modify_vpc_endpoint(VpcEndpointId=point, RemoveRouteTableIds=[self.rtb])
        assert shown()["RouteTableIds"] == []
        failed = ec2.delete_vpc_endpoints(VpcEndpointIds=[point, "vpce-00000000"])["Unsuccessful"]
        assert [one["ResourceId"] for one in failed] == ["vpce-00000000"]
        assert failed[0]["Error"]["Code"] == "InvalidVpcEndpointId.NotFound"

    def tags(self):
        ec2 = self.ec2
        ids = [self.vpc, self.subnet, self.vm, self.igw, self.rtb, self.group, self.nat, self.eni, self.volume]
        ids += [self.dhcp, self.snapshot, self.image]
        ec2.create_tags(Resources=ids, Tags=[{"Key": "Name", "Value": "walk"}, {"Key": "tier", "Value": "a&b <c>"}])
        by_tag = [{"Name": "tag:tier", "Values": ["a&b*"]}]
        assert ec2.describe_instances(Filters=by_tag)["Reservations"][0]["Instances"][0]["InstanceId"] == self.vm
        for look, key in (
            (ec2.describe_vpcs, "Vpcs"),
            (ec2.describe_subnets, "Subnets"),
            (ec2.describe_internet_gateways, "InternetGateways"),
            (ec2.describe_route_tables, "RouteTables"),
            (ec2.describe_security_groups, "SecurityGroups"),
            (ec2.describe_nat_gateways, "NatGateways"),
            (ec2.describe_network_interfaces, "NetworkInterfaces"),
            (ec2.describe_volumes, "Volumes"),
            (ec2.describe_dhcp_options, "DhcpOptions"),
            (ec2.describe_snapshots, "Snapshots"),
            (ec2.describe_images, "Images"),
        ):
            (one,) = look(Filters=by_tag)[key]
            shown = one.get("Tags", one.get("TagSet"))
            assert shown == [{"Key": "Name", "Value": "walk"}, {"Key": "tier", "Value": "a&b <c>"}]
        found = ec2.describe_tags(Filters=[{"Name": "resource-type", "Values": ["nat-gateway", "vpc"]}])["Tags"]
        assert {one["ResourceId"] for one in found} == {self.nat, self.vpc}
        ec2.delete_tags(Resources=[self.vpc], Tags=[{"Key": "tier"}, {"Key": "Name", "Value": "another"}])
        assert ec2.describe_vpcs(VpcIds=[self.vpc])["Vpcs"][0]["Tags"] == [{"Key": "Name", "Value": "walk"}]
        ec2.delete_tags(Resources=[self.vpc])
        assert ec2.describe_vpcs(VpcIds=[self.vpc])["Vpcs"][0]["Tags"] == []

    def take_down(self):
        ec2 = self.ec2
        detached = ec2.detach_volume(VolumeId=self.volume, InstanceId=self.vm, Device="/dev/xvdb")
        assert detached["State"] == "detaching"
        self.wait("volume_available", VolumeIds=[self.volume])
        ec2.delete_volume(VolumeId=self.volume)
        address = ec2.describe_addresses(AllocationIds=[self.eip])["Addresses"][0]
        ec2.disassociate_address(AssociationId=address["AssociationId"])
        ec2.terminate_instances(InstanceIds=[self.vm])
        self.wait("instance_terminated", InstanceIds=[self.vm])
        ec2.delete_network_interface(NetworkInterfaceId=self.eni)
        assert ec2.delete_nat_gateway(NatGatewayId=self.nat)["NatGatewayId"] == self.nat
        self.wait("nat_gateway_deleted", NatGatewayIds=[self.nat])
        for eip in (self.eip, self.nat_eip):
            ec2.release_address(AllocationId=eip)
        ec2.deregister_image(ImageId=self.image)
        for snapshot in ec2.describe_snapshots(OwnerIds=["self"])["Snapshots"]:
            ec2.delete_snapshot(SnapshotId=snapshot["SnapshotId"])
        for volume in ec2.describe_volumes()["Volumes"]:
            ec2.delete_volume(VolumeId=volume["VolumeId"])
        for name in ("made", "brought"):
            ec2.delete_key_pair(KeyName=name)
        ec2.disassociate_route_table(AssociationId=self.link)
        ec2.delete_route_table(RouteTableId=self.rtb)
        ec2.detach_internet_gateway(InternetGatewayId=self.igw, VpcId=self.vpc)
        ec2.delete_internet_gateway(InternetGatewayId=self.igw)
        self.until(lambda: deleted(ec2.delete_security_group, GroupId=self.group), True)
        ec2.delete_subnet(SubnetId=self.subnet)
        ec2.associate_dhcp_options(DhcpOptionsId="default", VpcId=self.vpc)
        ec2.delete_dhcp_options(DhcpOptionsId=self.dhcp)
        ec2.delete_vpc(VpcId=self.vpc)


def deleted(delete, **params):
    """Whether it could be deleted: something may still use it for a moment."""
    with contextlib.suppress(botocore.exceptions.ClientError):
        delete(**params)
        return True
    return False
