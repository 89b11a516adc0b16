"""Facts of the FCU API, which follows EC2, version 2016-09-15. `make render` writes this from tools/schema."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ..packed import Packed

ACTIONS = Packed("""
AllocateAddress {"params": {"Domain": "string"}, "answer": {"allocationId": "string", "domain": "string", "publicIp":
 "string"}}
AssociateAddress {"params": {"AllocationId": "string", "AllowReassociation": "boolean", "InstanceId": "string",
 "NetworkInterfaceId": "string", "PrivateIpAddress": "string", "PublicIp": "string"}, "answer": {"associationId":
 "string", "return": "boolean"}}
DescribeAddresses {"params": {"AllocationId": "[string]", "Filter": "[Filter]", "PublicIp": "[string]"}, "answer":
 {"addressesSet": "[addressesSet]"}}
DisassociateAddress {"params": {"AssociationId": "string", "PublicIp": "string"}, "answer": {"return": "boolean"}}
ReleaseAddress {"params": {"AllocationId": "string", "PublicIp": "string"}, "answer": {"return": "boolean"}}
CreateCustomerGateway {"params": {"BgpAsn": "integer", "IpAddress": "string!", "Type": "string!"}, "answer":
 {"customerGateway": "customerGateway"}}
DeleteCustomerGateway {"params": {"CustomerGatewayId": "string!"}, "answer": {"return": "boolean"}}
DescribeCustomerGateways {"params": {"CustomerGatewayId": "[string]", "Filter": "[Filter]"}, "answer":
 {"customerGatewaySet": "[customerGatewaySet]"}}
AssociateDhcpOptions {"params": {"DhcpOptionsId": "string!", "VpcId": "string!"}, "answer": {"return": "boolean"}}
CreateDhcpOptions {"params": {"DhcpConfiguration": "[DhcpConfiguration]!"}, "answer": {"dhcpOptions": "dhcpOptions"}}
DeleteDhcpOptions {"params": {"DhcpOptionsId": "string!"}, "answer": {"return": "boolean"}}
DescribeDhcpOptions {"params": {"DhcpOptionsId": "[string]", "Filter": "[Filter]"}, "answer": {"dhcpOptionsSet":
 "[dhcpOptionsSet]"}}
CopyImage {"params": {"Description": "string", "DryRun": "boolean", "Name": "string", "SourceImageId": "string!",
 "SourceRegion": "string!"}, "answer": {"imageId": "string"}}
CreateImage {"params": {"Description": "string", "DryRun": "boolean", "InstanceId": "string!", "Name": "string!",
 "NoReboot": "boolean"}, "answer": {"imageId": "string"}}
CreateImageExportTask {"params": {"ExportToOsu": "ExportToOsu_0!", "ImageId": "string!"}, "answer":
 {"imageExportTask": "imageExportTask"}}
DeregisterImage {"params": {"ImageId": "string!"}, "answer": {"return": "boolean"}}
DescribeImageAttribute {"params": {"Attribute": "string!", "ImageId": "string!"}, "answer": {"description":
 "Description_1", "imageId": "string", "launchPermission": "[launchPermission_1]", "productCodes": "[productCodes]"}}
DescribeImageExportTasks {"params": {"ImageExportTaskId": "[string]"}, "answer": {"imageExportTaskSet":
 "[imageExportTask]"}}
DescribeImages {"params": {"ExecutableBy": "[string]", "Filter": "[Filter]", "ImageId": "[string]", "Owner":
 "[string]"}, "answer": {"imagesSet": "[imagesSet]"}}
ModifyImageAttribute {"params": {"Description": "Description_0", "ImageId": "string!", "LaunchPermission":
 "LaunchPermission_0", "ProductCode": "[string]"}, "answer": {"return": "boolean"}}
RegisterImage {"params": {"Architecture": "string", "BlockDeviceMapping": "[BlockDeviceMapping_1]", "Description":
 "string", "ImageLocation": "string", "Name": "string!", "RootDeviceName": "string"}, "answer": {"imageId": "string"}}
DescribeInstanceAttribute {"params": {"Attribute": "string!", "InstanceId": "string!"}, "answer":
 {"blockDeviceMapping": "[BlockDeviceMapping_3]", "disableApiTermination": "DisableApiTermination_1", "ebsOptimized":
 "EbsOptimized_1", "groupSet": "[groupSet]", "instanceId": "string", "instanceInitiatedShutdownBehavior":
 "InstanceInitiatedShutdownBehavior_1", "instanceType": "InstanceType_1", "ramdisk": "ramdisk", "rootDeviceName":
 "rootDeviceName", "sourceDestCheck": "SourceDestCheck_1", "userData": "UserData_1"}}
DescribeInstanceStatus {"params": {"Filter": "[Filter]", "IncludeAllInstances": "boolean", "InstanceId": "[string]",
 "MaxResults": "integer", "NextToken": "string"}, "answer": {"instanceStatusSet": "[instanceStatusSet]", "nextToken":
 "string"}, "paging": "token"}
DescribeInstances {"params": {"Filter": "[Filter]", "InstanceId": "[string]", "MaxResults": "integer", "NextToken":
 "string"}, "answer": {"nextToken": "string", "reservationSet": "[reservationSet]"}, "paging": "token"}
GetConsoleOutput {"params": {"InstanceId": "string!"}, "answer": {"instanceId": "string", "output": "string",
 "timestamp": "string"}}
GetPasswordData {"params": {"InstanceId": "string!"}, "answer": {"instanceId": "string", "passwordData": "string",
 "timestamp": "string"}}
ModifyInstanceAttribute {"params": {"BlockDeviceMapping": "[BlockDeviceMapping_0]", "DisableApiTermination":
 "DisableApiTermination_0", "EbsOptimized": "EbsOptimized_0", "GroupId": "[string]", "InstanceId": "string!",
 "InstanceInitiatedShutdownBehavior": "InstanceInitiatedShutdownBehavior_0", "InstanceType": "InstanceType_0",
 "SourceDestCheck": "SourceDestCheck_0", "UserData": "UserData_0"}, "answer": {"return": "boolean"}}
ModifyInstanceKeypair {"params": {"InstanceId": "string!", "KeyName": "string!"}, "answer": {}}
RebootInstances {"params": {"InstanceId": "[string]!"}, "answer": {"return": "boolean"}}
RunInstances {"params": {"BlockDeviceMapping": "[BlockDeviceMapping_1]", "ClientToken": "string",
 "DisableApiTermination": "boolean", "DryRun": "boolean", "EbsOptimized": "boolean", "ImageId": "string!",
 "InstanceInitiatedShutdownBehavior": "string", "InstanceType": "string", "KeyName": "string", "MaxCount": "integer!",
 "MinCount": "integer!", "NetworkInterface": "[NetworkInterface_0]", "Placement": "Placement_0", "PrivateIpAddress":
 "string", "PrivateIpAddresses": "string", "SecurityGroup": "[string]", "SecurityGroupId": "[string]", "SubnetId":
 "string", "UserData": "string"}, "answer": {"groupSet": "[groupSet]", "instancesSet": "[instancesSet_0]", "ownerId":
 "string", "requesterId": "string", "reservationId": "string"}}
StartInstances {"params": {"InstanceId": "[string]!"}, "answer": {"instancesSet": "[instancesSet_1]"}}
StopInstances {"params": {"Force": "boolean", "InstanceId": "[string]!"}, "answer": {"instancesSet":
 "[instancesSet_1]"}}
TerminateInstances {"params": {"InstanceId": "[string]!"}, "answer": {"instancesSet": "[instancesSet_1]"}}
AttachInternetGateway {"params": {"InternetGatewayId": "string!", "VpcId": "string!"}, "answer": {"return":
 "boolean"}}
CreateInternetGateway {"params": {}, "answer": {"internetGateway": "internetGateway"}}
DeleteInternetGateway {"params": {"InternetGatewayId": "string!"}, "answer": {"return": "boolean"}}
DescribeInternetGateways {"params": {"Filter": "[Filter]", "InternetGatewayId": "[string]"}, "answer":
 {"internetGatewaySet": "[internetGatewaySet]"}}
DetachInternetGateway {"params": {"InternetGatewayId": "string!", "VpcId": "string!"}, "answer": {"return":
 "boolean"}}
CreateKeyPair {"params": {"KeyName": "string!"}, "answer": {"keyFingerprint": "string", "keyMaterial": "string",
 "keyName": "string"}}
DeleteKeyPair {"params": {"KeyName": "string!"}, "answer": {"return": "boolean"}}
DescribeKeyPairs {"params": {"Filter": "[Filter]", "KeyName": "[string]"}, "answer": {"keySet": "[keySet]"}}
ImportKeyPair {"params": {"KeyName": "string!", "PublicKeyMaterial": "string!"}, "answer": {"keyFingerprint":
 "string", "keyName": "string"}}
CreateNatGateway {"params": {"AllocationId": "string!", "ClientToken": "string", "SubnetId": "string!"}, "answer":
 {"clientToken": "string", "natGateway": "natGateway"}}
DeleteNatGateway {"params": {"NatGatewayId": "string!"}, "answer": {"natGatewayId": "string"}}
DescribeNatGateways {"params": {"Filter": "[Filter]", "MaxResults": "integer", "NatGatewayId": "[string]",
 "NextToken": "string"}, "answer": {"natGatewaySet": "[natGatewaySet]", "nextToken": "string"}, "paging": "token"}
AssignPrivateIpAddresses {"params": {"AllowReassignment": "boolean", "NetworkInterfaceId": "string!",
 "PrivateIpAddress": "[string]", "SecondaryPrivateIpAddressCount": "integer"}, "answer": {"return": "boolean"}}
AttachNetworkInterface {"params": {"DeviceIndex": "integer!", "DryRun": "boolean", "InstanceId": "string!",
 "NetworkInterfaceId": "string!"}, "answer": {"attachmentId": "string"}}
CreateNetworkInterface {"params": {"Description": "string", "DryRun": "boolean", "PrivateIpAddress": "string",
 "SecurityGroupId": "[string]", "SubnetId": "string!"}, "answer": {"networkInterface": "NetworkInterface_1"}}
DeleteNetworkInterface {"params": {"DryRun": "boolean", "NetworkInterfaceId": "string!"}, "answer": {"return":
 "boolean"}}
DescribeNetworkInterfaces {"params": {"Filter": "[Filter]", "NetworkInterfaceId": "[string]"}, "answer":
 {"networkInterfaceSet": "[networkInterfaceSet_1]"}}
DetachNetworkInterface {"params": {"AttachmentId": "string!", "DryRun": "boolean"}, "answer": {"return": "boolean"}}
ModifyNetworkInterfaceAttribute {"params": {"Attachment": "Attachment", "Description": "Description_0", "DryRun":
 "boolean", "NetworkInterfaceId": "string!", "SecurityGroupId": "[string]"}, "answer": {"return": "boolean"}}
UnassignPrivateIpAddresses {"params": {"NetworkInterfaceId": "string!", "PrivateIpAddress": "[string]!"}, "answer":
 {"return": "boolean"}}
AcceptVpcPeeringConnection {"params": {"VpcPeeringConnectionId": "string!"}, "answer": {"vpcPeeringConnection":
 "vpcPeeringConnection"}}
CreateVpcPeeringConnection {"params": {"PeerOwnerId": "string", "PeerVpcId": "string!", "VpcId": "string!"}, "answer":
 {"vpcPeeringConnection": "vpcPeeringConnection"}}
DeleteVpcPeeringConnection {"params": {"VpcPeeringConnectionId": "string!"}, "answer": {"return": "boolean"}}
DescribeVpcPeeringConnections {"params": {"Filter": "[Filter]", "VpcPeeringConnectionId": "[string]"}, "answer":
 {"vpcPeeringConnectionSet": "[vpcPeeringConnectionSet]"}}
RejectVpcPeeringConnection {"params": {"VpcPeeringConnectionId": "string!"}, "answer": {"return": "boolean"}}
DescribePrefixLists {"params": {"DryRun": "boolean", "Filter": "[Filter]", "MaxResults": "integer", "NextToken":
 "string", "PrefixListId": "[string]"}, "answer": {"nextToken": "string", "prefixListSet": "[prefixListSet]"},
 "paging": "token"}
DescribeInstanceTypes {"params": {"Filter": "[Filter]"}, "answer": {"instanceTypeSet": "[instanceTypeSet]"}}
DescribeProductTypes {"params": {"Filter": "[Filter]"}, "answer": {"productTypeSet": "[productTypeSet]"}}
GetProductType {"params": {"ImageId": "string", "SnapshotId": "string"}, "answer": {"productType": "productType"}}
GetProductTypes {"params": {"ImageId": "string", "SnapshotId": "string"}, "answer": {"productTypeSet":
 "[productTypeSet]"}}
DescribeQuotas {"params": {"Filter": "[Filter]", "MaxResults": "integer", "NextToken": "string", "QuotaName":
 "[string]"}, "answer": {"nextToken": "string", "referenceQuotaSet": "[referenceQuotaSet]"}, "paging": "token"}
DescribeAvailabilityZones {"params": {"Filter": "[Filter]", "ZoneName": "[string]"}, "answer":
 {"availabilityZoneInfo": "[availabilityZoneInfo]"}}
DescribeRegions {"params": {"Filter": "[Filter]", "RegionName": "[string]"}, "answer": {"regionInfo": "[regionInfo]"},
 "auth": "none"}
ReadPublicIpRanges {"params": {}, "answer": {"publicIpSet": "[string]"}, "auth": "none"}
AssociateRouteTable {"params": {"RouteTableId": "string!", "SubnetId": "string!"}, "answer": {"associationId":
 "string"}}
CreateRoute {"params": {"DestinationCidrBlock": "string!", "GatewayId": "string", "InstanceId": "string",
 "NatGatewayId": "string", "NetworkInterfaceId": "string", "RouteTableId": "string!", "VpcPeeringConnectionId":
 "string"}, "answer": {"return": "boolean"}}
CreateRouteTable {"params": {"VpcId": "string!"}, "answer": {"routeTable": "routeTable"}}
DeleteRoute {"params": {"DestinationCidrBlock": "string!", "RouteTableId": "string!"}, "answer": {"return":
 "boolean"}}
DeleteRouteTable {"params": {"RouteTableId": "string!"}, "answer": {"return": "boolean"}}
DescribeRouteTables {"params": {"Filter": "[Filter]", "RouteTableId": "[string]"}, "answer": {"routeTableSet":
 "[routeTableSet]"}}
DisassociateRouteTable {"params": {"AssociationId": "string!"}, "answer": {"return": "boolean"}}
ReplaceRoute {"params": {"DestinationCidrBlock": "string!", "GatewayId": "string", "InstanceId": "string",
 "NatGatewayId": "string", "NetworkInterfaceId": "string", "RouteTableId": "string!", "VpcPeeringConnectionId":
 "string"}, "answer": {"return": "boolean"}}
ReplaceRouteTableAssociation {"params": {"AssociationId": "string!", "RouteTableId": "string!"}, "answer":
 {"newAssociationId": "string"}}
AuthorizeSecurityGroupEgress {"params": {"CidrIp": "string", "FromPort": "integer", "GroupId": "string!",
 "IpPermissions": "[IpPermissions_0]", "IpProtocol": "string", "SourceSecurityGroupName": "string",
 "SourceSecurityGroupOwnerId": "string", "ToPort": "integer"}, "answer": {"return": "boolean"}}
AuthorizeSecurityGroupIngress {"params": {"CidrIp": "string", "FromPort": "integer", "GroupId": "string", "GroupName":
 "string", "IpPermissions": "[IpPermissions_0]", "IpProtocol": "string", "SourceSecurityGroupName": "string",
 "SourceSecurityGroupOwnerId": "string", "ToPort": "integer"}, "answer": {"return": "boolean"}}
CreateSecurityGroup {"params": {"DryRun": "boolean", "GroupDescription": "string!", "GroupName": "string!", "VpcId":
 "string"}, "answer": {"groupId": "string", "return": "boolean"}}
DeleteSecurityGroup {"params": {"GroupId": "string", "GroupName": "string"}, "answer": {"return": "boolean"}}
DescribeSecurityGroups {"params": {"Filter": "[Filter]", "GroupId": "[string]", "GroupName": "[string]"}, "answer":
 {"securityGroupInfo": "[securityGroupInfo]"}}
RevokeSecurityGroupEgress {"params": {"CidrIp": "string", "FromPort": "integer", "GroupId": "string!",
 "IpPermissions": "[IpPermissions_0]", "IpProtocol": "string", "SourceSecurityGroupName": "string",
 "SourceSecurityGroupOwnerId": "string", "ToPort": "integer"}, "answer": {"return": "boolean"}}
RevokeSecurityGroupIngress {"params": {"CidrIp": "string", "FromPort": "integer", "GroupId": "string", "GroupName":
 "string", "IpPermissions": "[IpPermissions_0]", "IpProtocol": "string", "SourceSecurityGroupName": "string",
 "SourceSecurityGroupOwnerId": "string", "ToPort": "integer"}, "answer": {"return": "boolean"}}
CopySnapshot {"params": {"Description": "string", "DestinationRegion": "string", "DryRun": "boolean", "SourceRegion":
 "string!", "SourceSnapshotId": "string!"}, "answer": {"snapshotId": "string"}}
CreateSnapshot {"params": {"Description": "string", "DryRun": "boolean", "VolumeId": "string!"}, "answer":
 {"description": "string", "encrypted": "boolean", "ownerId": "string", "progress": "string", "snapshotId": "string",
 "startTime": "string", "status": "string", "tagSet": "[tagSet_0]", "volumeId": "string", "volumeSize": "integer"}}
CreateSnapshotExportTask {"params": {"ExportToOsu": "ExportToOsu_1!", "SnapshotId": "string!"}, "answer":
 {"snapshotExportTask": "snapshotExportTask"}}
DeleteSnapshot {"params": {"SnapshotId": "string!"}, "answer": {"return": "boolean"}}
DescribeSnapshotAttribute {"params": {"Attribute": "string!", "SnapshotId": "string!"}, "answer":
 {"createVolumePermission": "[CreateVolumePermission_1]", "snapshotId": "string"}}
DescribeSnapshotExportTasks {"params": {"SnapshotExportTaskId": "[string]"}, "answer": {"snapshotExportTaskSet":
 "[snapshotExportTask]"}}
DescribeSnapshots {"params": {"DryRun": "boolean", "Filter": "[Filter]", "MaxResults": "integer", "NextToken":
 "string", "Owner": "[string]", "RestorableBy": "[string]", "SnapshotId": "[string]"}, "answer": {"nextToken":
 "string", "snapshotSet": "[snapshotSet]"}, "paging": "token"}
ImportSnapshot {"params": {"description": "string", "snapshotLocation": "string!", "snapshotSize": "string!"},
 "answer": {"description": "string", "encrypted": "boolean", "ownerAlias": "string", "ownerId": "string", "progress":
 "string", "snapshotId": "string", "startTime": "string", "status": "string", "volumeId": "string", "volumeSize":
 "integer"}}
ModifySnapshotAttribute {"params": {"CreateVolumePermission": "CreateVolumePermission_0", "DryRun": "boolean",
 "SnapshotId": "string!"}, "answer": {"return": "boolean"}}
CreateSubnet {"params": {"AvailabilityZone": "string", "CidrBlock": "string!", "VpcId": "string!"}, "answer":
 {"subnet": "subnet"}}
DeleteSubnet {"params": {"SubnetId": "string!"}, "answer": {"return": "boolean"}}
DescribeSubnets {"params": {"Filter": "[Filter]", "SubnetId": "[string]"}, "answer": {"subnetSet": "[subnetSet]"}}
ModifySubnetAttribute {"params": {"MapPublicIpOnLaunch": "MapPublicIpOnLaunch", "SubnetId": "string!"}, "answer":
 {"return": "boolean"}}
CreateTags {"params": {"ResourceId": "[string]!", "Tag": "[Tag]!"}, "answer": {"return": "boolean"}}
DeleteTags {"params": {"ResourceId": "[string]!", "Tag": "[Tag]"}, "answer": {"return": "boolean"}}
DescribeTags {"params": {"Filter": "[Filter]", "MaxResults": "integer", "NextToken": "string"}, "answer":
 {"nextToken": "string", "tagSet": "[tagSet_1]"}, "paging": "token"}
CancelExportTask {"params": {"ExportTaskId": "string!"}, "answer": {"return": "boolean"}}
CreateVpc {"params": {"CidrBlock": "string!", "InstanceTenancy": "string"}, "answer": {"vpc": "vpc"}}
DeleteVpc {"params": {"VpcId": "string!"}, "answer": {"return": "boolean"}}
DescribeVpcAttribute {"params": {"Attribute": "string!", "VpcId": "string!"}, "answer": {"enableDnsHostnames":
 "EnableDnsHostnames_1", "enableDnsSupport": "EnableDnsSupport_1", "vpcId": "string"}}
DescribeVpcs {"params": {"Filter": "[Filter]", "VpcId": "[string]"}, "answer": {"vpcSet": "[vpcSet]"}}
CreateVpcEndpoint {"params": {"RouteTableId": "[string]", "ServiceName": "string!", "VpcId": "string!"}, "answer":
 {"vpcEndpoint": "vpcEndpoint"}}
DeleteVpcEndpoints {"params": {"VpcEndpointId": "[string]!"}, "answer": {"unsuccessful": "[unsuccessful]"}}
DescribeVpcEndpointServices {"params": {"DryRun": "boolean", "MaxResults": "integer", "NextToken": "string"},
 "answer": {"nextToken": "string", "serviceNameSet": "[string]"}, "paging": "token"}
DescribeVpcEndpoints {"params": {"Filter": "[Filter]", "VpcEndpointId": "[string]"}, "answer": {"vpcEndpointSet":
 "[vpcEndpointSet]"}}
ModifyVpcEndpoint {"params": {"AddRouteTableId": "[string]", "RemoveRouteTableId": "[string]", "VpcEndpointId":
 "string!"}, "answer": {"return": "boolean"}}
CreateVpnConnection {"params": {"CustomerGatewayId": "string!", "DryRun": "boolean", "Options": "Options_0", "Type":
 "string!", "VpnGatewayId": "string!"}, "answer": {"vpnConnection": "vpnConnection"}}
CreateVpnConnectionRoute {"params": {"DestinationCidrBlock": "string!", "DryRun": "boolean", "VpnConnectionId":
 "string!"}, "answer": {"return": "boolean"}}
DeleteVpnConnection {"params": {"DryRun": "boolean", "VpnConnectionId": "string!"}, "answer": {"return": "boolean"}}
DeleteVpnConnectionRoute {"params": {"DestinationCidrBlock": "string!", "DryRun": "boolean", "VpnConnectionId":
 "string!"}, "answer": {"return": "boolean"}}
DescribeVpnConnections {"params": {"DryRun": "boolean", "Filter": "[Filter]", "VpnConnectionId": "[string]"},
 "answer": {"vpnConnectionSet": "[vpnConnectionSet]"}}
AttachVpnGateway {"params": {"DryRun": "boolean", "VpcId": "string!", "VpnGatewayId": "string!"}, "answer":
 {"attachment": "attachment_0"}}
CreateVpnGateway {"params": {"DryRun": "boolean", "Type": "string!"}, "answer": {"vpnGateway": "vpnGateway"}}
DeleteVpnGateway {"params": {"DryRun": "boolean", "VpnGatewayId": "string!"}, "answer": {"return": "boolean"}}
DescribeVpnGateways {"params": {"DryRun": "boolean", "Filter": "[Filter]", "VpnGatewayId": "[string]"}, "answer":
 {"vpnGatewaySet": "[vpnGatewaySet]"}}
DetachVpnGateway {"params": {"DryRun": "boolean", "VpcId": "string!", "VpnGatewayId": "string!"}, "answer": {"return":
 "boolean"}}
DisableVgwRoutePropagation {"params": {"GatewayId": "string!", "RouteTableId": "string!"}, "answer": {"return":
 "boolean"}}
EnableVgwRoutePropagation {"params": {"GatewayId": "string!", "RouteTableId": "string!"}, "answer": {"return":
 "boolean"}}
AttachVolume {"params": {"Device": "string!", "DryRun": "boolean", "InstanceId": "string!", "VolumeId": "string!"},
 "answer": {"attachTime": "string", "deleteOnTermination": "boolean", "device": "string", "instanceId": "string",
 "status": "string", "volumeId": "string"}}
CreateVolume {"params": {"AvailabilityZone": "string!", "DryRun": "boolean", "Iops": "integer", "Size": "integer",
 "SnapshotId": "string", "VolumeType": "string"}, "answer": {"availabilityZone": "string", "createTime": "string",
 "iops": "integer", "size": "integer", "snapshotId": "string", "status": "string", "tagSet": "[tagSet_0]", "volumeId":
 "string", "volumeType": "string"}}
DeleteVolume {"params": {"DryRun": "boolean", "VolumeId": "string!"}, "answer": {"return": "boolean"}}
DescribeVolumes {"params": {"Filter": "[Filter]", "MaxResults": "integer", "NextToken": "string", "VolumeId":
 "[string]"}, "answer": {"nextToken": "string", "volumeSet": "[volumeSet]"}, "paging": "token"}
DetachVolume {"params": {"Device": "string", "DryRun": "boolean", "Force": "boolean", "InstanceId": "string",
 "VolumeId": "string!"}, "answer": {"attachTime": "string", "deleteOnTermination": "boolean", "device": "string",
 "instanceId": "string", "status": "string", "volumeId": "string"}}
""")

SCHEMAS = Packed("""
Filter {"Name": "string", "Value": "[string]"}
addressesSet {"allocationId": "string", "associationId": "string", "domain": "string", "instanceId": "string",
 "networkInterfaceId": "string", "networkInterfaceOwnerId": "string", "privateIpAddress": "string", "publicIp":
 "string"}
customerGateway {"bgpAsn": "integer", "customerGatewayId": "string", "ipAddress": "string", "state": "string",
 "tagSet": "[tagSet_0]", "type": "string"}
tagSet_0 {"key": "string", "value": "string"}
customerGatewaySet {"bgpAsn": "integer", "customerGatewayId": "string", "ipAddress": "string", "state": "string",
 "tagSet": "[tagSet_0]", "type": "string"}
DhcpConfiguration {"Key": "string", "Value": "[string]"}
dhcpOptions {"dhcpConfigurationSet": "[dhcpConfigurationSet]", "dhcpOptionsId": "string", "tagSet": "[tagSet_0]"}
dhcpConfigurationSet {"key": "string", "valueSet": "[valueSet]"}
valueSet {"value": "string"}
dhcpOptionsSet {"dhcpConfigurationSet": "[dhcpConfigurationSet]", "dhcpOptionsId": "string", "tagSet": "[tagSet_0]"}
ExportToOsu_0 {"DiskImageFormat": "string!", "OsuAkSk": "OsuAkSk", "OsuBucket": "string!", "OsuPrefix": "string"}
OsuAkSk {"AccessKey": "string", "SecretKey": "string"}
imageExportTask {"exportToOsu": "exportToOsu_2", "imageExport": "imageExport", "imageExportTaskId": "string", "state":
 "string", "statusMessage": "string", "tagSet": "[tagSet_0]"}
exportToOsu_2 {"diskImageFormat": "string", "osuAkSk": "OsuAkSk", "osuBucket": "string", "osuManifestUrl": "string",
 "osuPrefix": "string"}
imageExport {"imageId": "string"}
Description_1 {"value": "string"}
launchPermission_1 {"group": "string", "userId": "string"}
productCodes {"productCode": "string", "type": "string"}
imagesSet {"architecture": "string", "blockDeviceMapping": "[BlockDeviceMapping_2]", "description": "string",
 "hypervisor": "string", "imageId": "string", "imageLocation": "string", "imageOwnerAlias": "string", "imageOwnerId":
 "string", "imageState": "string", "imageType": "string", "isPublic": "boolean", "name": "string", "platform":
 "string", "productCodes": "[productCodes]", "rootDeviceName": "string", "rootDeviceType": "string", "stateReason":
 "stateReason", "tagSet": "[tagSet_0]", "virtualizationType": "string"}
BlockDeviceMapping_2 {"deviceName": "string", "ebs": "Ebs_2", "noDevice": "string", "virtualName": "string"}
Ebs_2 {"deleteOnTermination": "boolean", "iops": "integer", "snapshotId": "string", "volumeSize": "integer",
 "volumeType": "string"}
stateReason {"code": "string", "message": "string"}
Description_0 {"Value": "string"}
LaunchPermission_0 {"Add": "[Add]", "Remove": "[Remove]"}
Add {"Group": "string", "UserId": "string"}
Remove {"Group": "string", "UserId": "string"}
BlockDeviceMapping_1 {"DeviceName": "string", "Ebs": "Ebs_0", "NoDevice": "string", "VirtualName": "string"}
Ebs_0 {"DeleteOnTermination": "boolean", "Iops": "integer", "SnapshotId": "string", "VolumeSize": "integer",
 "VolumeType": "string"}
BlockDeviceMapping_3 {"deviceName": "string", "ebs": "ebs"}
ebs {"attachTime": "string", "deleteOnTermination": "boolean", "status": "string", "volumeId": "string"}
DisableApiTermination_1 {"value": "boolean"}
EbsOptimized_1 {"value": "boolean"}
groupSet {"groupId": "string", "groupName": "string"}
InstanceInitiatedShutdownBehavior_1 {"value": "string"}
InstanceType_1 {"value": "string"}
ramdisk {"Value": "string"}
rootDeviceName {"Value": "string"}
SourceDestCheck_1 {"value": "boolean"}
UserData_1 {"value": "string"}
instanceStatusSet {"availabilityZone": "string", "eventsSet": "[eventsSet]", "instanceId": "string", "instanceState":
 "instanceState", "instanceStatus": "instanceStatus", "systemStatus": "systemStatus"}
eventsSet {"code": "string", "description": "string", "notAfter": "string", "notBefore": "string"}
instanceState {"code": "integer", "name": "string"}
instanceStatus {"details": "[details]", "status": "string"}
details {"impairedSince": "string", "name": "string", "status": "string"}
systemStatus {"details": "[details]", "status": "string"}
reservationSet {"groupSet": "[groupSet]", "instancesSet": "[instancesSet_0]", "ownerId": "string", "requesterId":
 "string", "reservationId": "string"}
instancesSet_0 {"amiLaunchIndex": "integer", "architecture": "string", "blockDeviceMapping": "[BlockDeviceMapping_3]",
 "clientToken": "string", "dnsName": "string", "ebsOptimized": "boolean", "groupSet": "[groupSet]", "hypervisor":
 "string", "iamInstanceProfile": "iamInstanceProfile", "imageId": "string", "instanceId": "string",
 "instanceLifecycle": "string", "instanceState": "instanceState", "instanceType": "string", "ipAddress": "string",
 "kernelId": "string", "keyName": "string", "launchTime": "string", "monitoring": "monitoring", "networkInterfaceSet":
 "[networkInterfaceSet_0]", "placement": "Placement_1", "platform": "string", "privateDnsName": "string",
 "privateIpAddress": "string", "productCodes": "[productCodes]", "ramdiskId": "string", "reason": "string",
 "rootDeviceName": "string", "rootDeviceType": "string", "sourceDestCheck": "boolean", "spotInstanceRequestId":
 "string", "sriovNetSupport": "string", "stateReason": "stateReason", "subnetId": "string", "tagSet": "[tagSet_0]",
 "virtualizationType": "string", "vpcId": "string"}
iamInstanceProfile {"arn": "string", "id": "string"}
monitoring {"state": "string"}
networkInterfaceSet_0 {"association": "association_1", "attachment": "attachment_2", "description": "string",
 "groupSet": "[groupSet]", "macAddress": "string", "networkInterfaceId": "string", "ownerId": "string",
 "privateDnsName": "string", "privateIpAddress": "string", "privateIpAddressesSet": "[privateIpAddressesSet_1]",
 "sourceDestCheck": "boolean", "status": "string", "subnetId": "string", "vpcId": "string"}
association_1 {"ipOwnerId": "string", "publicDnsName": "string", "publicIp": "string"}
attachment_2 {"attachTime": "string", "attachmentId": "string", "deleteOnTermination": "boolean", "deviceIndex":
 "integer", "status": "string"}
privateIpAddressesSet_1 {"association": "association_1", "primary": "boolean", "privateDnsName": "string",
 "privateIpAddress": "string"}
Placement_1 {"availabilityZone": "string", "groupName": "string", "tenancy": "string"}
BlockDeviceMapping_0 {"DeviceName": "string", "Ebs": "Ebs_1", "NoDevice": "string", "VirtualName": "string"}
Ebs_1 {"DeleteOnTermination": "boolean", "VolumeId": "string"}
DisableApiTermination_0 {"Value": "boolean"}
EbsOptimized_0 {"Value": "boolean"}
InstanceInitiatedShutdownBehavior_0 {"Value": "string"}
InstanceType_0 {"Value": "string"}
SourceDestCheck_0 {"Value": "boolean"}
UserData_0 {"Value": "string"}
NetworkInterface_0 {"DeleteOnTermination": "boolean", "Description": "string", "DeviceIndex": "integer",
 "NetworkInterfaceId": "string", "PrivateIpAddress": "string", "PrivateIpAddressesSet": "[PrivateIpAddressesSet]",
 "SecondaryPrivateIpAddressCount": "integer", "SecurityGroupId": "[string]", "SubnetId": "string"}
PrivateIpAddressesSet {"Primary": "boolean", "PrivateIpAddress": "string"}
Placement_0 {"AvailabilityZone": "string", "Tenancy": "string"}
instancesSet_1 {"currentState": "currentState", "instanceId": "string", "previousState": "previousState"}
currentState {"code": "integer", "name": "string"}
previousState {"code": "integer", "name": "string"}
internetGateway {"attachmentSet": "[attachmentSet_1]", "internetGatewayId": "string", "tagSet": "[Tag]"}
attachmentSet_1 {"state": "string", "vpcId": "string"}
Tag {"Key": "string", "Value": "string"}
internetGatewaySet {"attachmentSet": "[attachmentSet_1]", "internetGatewayId": "string", "tagSet": "[tagSet_0]"}
keySet {"keyFingerprint": "string", "keyName": "string"}
natGateway {"createTime": "string", "deleteTime": "string", "natGatewayAddressSet": "[natGatewayAddressSet]",
 "natGatewayId": "string", "state": "string", "subnetId": "string", "tagSet": "[tagSet_0]", "vpcId": "string"}
natGatewayAddressSet {"allocationId": "string", "networkInterfaceId": "string", "privateIp": "string", "publicIp":
 "string"}
natGatewaySet {"createTime": "string", "deleteTime": "string", "natGatewayAddressSet": "[natGatewayAddressSet]",
 "natGatewayId": "string", "state": "string", "subnetId": "string", "tagSet": "[tagSet_0]", "vpcId": "string"}
NetworkInterface_1 {"association": "association_0", "attachment": "attachment_1", "availabilityZone": "string",
 "description": "string", "groupSet": "[groupSet]", "macAddress": "string", "networkInterfaceId": "string", "ownerId":
 "string", "privateDnsName": "string", "privateIpAddress": "string", "privateIpAddressesSet":
 "[privateIpAddressesSet_0]", "sourceDestCheck": "boolean", "status": "string", "subnetId": "string", "tagSet":
 "[tagSet_0]", "vpcId": "string"}
association_0 {"allocationId": "string", "associationId": "string", "ipOwnerId": "string", "publicDnsName": "string",
 "publicIp": "string"}
attachment_1 {"attachTime": "string", "attachmentId": "string", "deleteOnTermination": "boolean", "deviceIndex":
 "integer", "instanceId": "string", "instanceOwnerId": "string", "status": "string"}
privateIpAddressesSet_0 {"association": "association_0", "primary": "boolean", "privateDnsName": "string",
 "privateIpAddress": "string"}
networkInterfaceSet_1 {"association": "association_0", "attachment": "attachment_1", "availabilityZone": "string",
 "description": "string", "groupSet": "[groupSet]", "macAddress": "string", "networkInterfaceId": "string", "ownerId":
 "string", "privateDnsName": "string", "privateIpAddress": "string", "privateIpAddressesSet":
 "[privateIpAddressesSet_0]", "sourceDestCheck": "boolean", "status": "string", "subnetId": "string", "tagSet":
 "[tagSet_0]", "vpcId": "string"}
Attachment {"AttachmentId": "string", "DeleteOnTermination": "boolean"}
vpcPeeringConnection {"accepterVpcInfo": "accepterVpcInfo", "expirationTime": "string", "requesterVpcInfo":
 "requesterVpcInfo", "status": "status", "tagSet": "[tagSet_0]", "vpcPeeringConnectionId": "string"}
accepterVpcInfo {"cidrBlock": "string", "ownerId": "string", "vpcId": "string"}
requesterVpcInfo {"cidrBlock": "string", "ownerId": "string", "vpcId": "string"}
status {"code": "string", "message": "string"}
vpcPeeringConnectionSet {"accepterVpcInfo": "accepterVpcInfo", "expirationTime": "string", "requesterVpcInfo":
 "requesterVpcInfo", "status": "status", "tagSet": "[tagSet_0]", "vpcPeeringConnectionId": "string"}
prefixListSet {"cidrSet": "[string]", "prefixListId": "string", "prefixListName": "string"}
instanceTypeSet {"ebsOptimizedAvailable": "boolean", "ephemeralsType": "string", "eth": "integer", "gpu": "integer",
 "maxIpAddresses": "integer", "memory": "integer", "name": "string", "storageCount": "integer", "storageSize":
 "integer", "vcpu": "integer"}
productTypeSet {"description": "string", "productTypeId": "string", "vendor": "string"}
productType {"description": "string", "productTypeId": "string", "vendor": "string"}
referenceQuotaSet {"quotaSet": "array", "reference": "string"}
availabilityZoneInfo {"regionName": "string", "zoneName": "string", "zoneState": "string"}
regionInfo {"regionEndpoint": "string", "regionName": "string"}
routeTable {"associationSet": "[associationSet]", "propagatingVgwSet": "[propagatingVgwSet]", "routeSet":
 "[routeSet]", "routeTableId": "string", "tagSet": "[tagSet_0]", "vpcId": "string"}
associationSet {"main": "boolean", "routeTableAssociationId": "string", "routeTableId": "string", "subnetId":
 "string"}
propagatingVgwSet {"gatewayId": "string"}
routeSet {"destinationCidrBlock": "string", "destinationPrefixListId": "string", "gatewayId": "string", "instanceId":
 "string", "instanceOwnerId": "string", "networkInterfaceId": "string", "origin": "string", "state": "string",
 "vpcPeeringConnectionId": "string"}
routeTableSet {"associationSet": "[associationSet]", "propagatingVgwSet": "[propagatingVgwSet]", "routeSet":
 "[routeSet]", "routeTableId": "string", "tagSet": "[tagSet_0]", "vpcId": "string"}
IpPermissions_0 {"FromPort": "integer", "Groups": "[Groups_0]", "IpProtocol": "string", "IpRanges": "[IpRanges_0]",
 "PrefixListIds": "[PrefixListIds_0]", "ToPort": "integer"}
Groups_0 {"GroupId": "string", "GroupName": "string", "UserId": "string"}
IpRanges_0 {"CidrIp": "string"}
PrefixListIds_0 {"PrefixListId": "string"}
securityGroupInfo {"groupDescription": "string", "groupId": "string", "groupName": "string", "ipPermissions":
 "[IpPermissions_1]", "ipPermissionsEgress": "[ipPermissionsEgress]", "ownerId": "string", "tagSet": "[tagSet_0]",
 "vpcId": "string"}
IpPermissions_1 {"fromPort": "integer", "groups": "[groups_2]", "ipProtocol": "string", "ipRanges": "[ipRanges_1]",
 "prefixListIds": "[PrefixListIds_1]", "toPort": "integer"}
groups_2 {"groupId": "string", "groupName": "string", "userId": "string"}
ipRanges_1 {"cidrIp": "string"}
PrefixListIds_1 {"prefixListId": "string"}
ipPermissionsEgress {"fromPort": "integer", "groups": "[groups_2]", "ipProtocol": "string", "ipRanges":
 "[ipRanges_1]", "prefixListIds": "[PrefixListIds_1]", "toPort": "integer"}
ExportToOsu_1 {"DiskImageFormat": "string!", "OsuBucket": "string!", "OsuPrefix": "string", "aksk": "aksk"}
aksk {"AccessKey": "string", "SecretKey": "string"}
snapshotExportTask {"completion": "integer", "exportToOsu": "exportToOsu_3", "snapshotExport": "snapshotExport",
 "snapshotExportTaskId": "string", "state": "string", "statusMessage": "string", "tagSet": "[tagSet_0]"}
exportToOsu_3 {"aksk": "aksk", "diskImageFormat": "string", "osuBucket": "string", "osuKey": "string", "osuPrefix":
 "string"}
snapshotExport {"snapshotId": "string"}
CreateVolumePermission_1 {"Group": "string", "UserId": "string"}
snapshotSet {"description": "string", "encrypted": "boolean", "ownerAlias": "string", "ownerId": "string", "progress":
 "string", "snapshotId": "string", "startTime": "string", "status": "string", "statusMessage": "string", "tagSet":
 "[tagSet_0]", "volumeId": "string", "volumeSize": "integer"}
CreateVolumePermission_0 {"Add": "[Add]", "Remove": "[Remove]"}
subnet {"availabilityZone": "string", "availableIpAddressCount": "integer", "cidrBlock": "string",
 "mapPublicIpOnLaunch": "boolean", "state": "string", "subnetId": "string", "tagSet": "[tagSet_0]", "vpcId": "string"}
subnetSet {"availabilityZone": "string", "availableIpAddressCount": "integer", "cidrBlock": "string",
 "mapPublicIpOnLaunch": "boolean", "state": "string", "subnetId": "string", "tagSet": "[tagSet_0]", "vpcId": "string"}
MapPublicIpOnLaunch {"Value": "boolean"}
tagSet_1 {"key": "string", "resourceId": "string", "resourceType": "string", "value": "string"}
vpc {"cidrBlock": "string", "dhcpOptionsId": "string", "instanceTenancy": "string", "isDefault": "boolean", "state":
 "string", "tagSet": "[tagSet_0]", "vpcId": "string"}
EnableDnsHostnames_1 {"value": "boolean"}
EnableDnsSupport_1 {"value": "boolean"}
vpcSet {"cidrBlock": "string", "dhcpOptionsId": "string", "instanceTenancy": "string", "isDefault": "boolean",
 "state": "string", "tagSet": "[tagSet_0]", "vpcId": "string"}
vpcEndpoint {"creationTimestamp": "string", "routeTableIdSet": "[string]", "serviceName": "string", "state": "string",
 "vpcEndpointId": "string", "vpcId": "string"}
unsuccessful {"error": "error", "resourceId": "string"}
error {"code": "string", "message": "string"}
vpcEndpointSet {"creationTimestamp": "string", "routeTableIdSet": "[string]", "serviceName": "string", "state":
 "string", "vpcEndpointId": "string", "vpcId": "string"}
Options_0 {"StaticRoutesOnly": "boolean"}
vpnConnection {"customerGatewayConfiguration": "string", "customerGatewayId": "string", "options": "Options_1",
 "routes": "[routes]", "state": "string", "tagSet": "[tagSet_0]", "type": "string", "vgwTelemetry": "[vgwTelemetry]",
 "vpnConnectionId": "string", "vpnGatewayId": "string"}
Options_1 {"staticRoutesOnly": "boolean"}
routes {"destinationCidrBlock": "string", "source": "string", "state": "string"}
vgwTelemetry {"acceptedRouteCount": "integer", "lastStatusChange": "string", "outsideIpAddress": "string", "status":
 "string", "statusMessage": "string"}
vpnConnectionSet {"customerGatewayConfiguration": "string", "customerGatewayId": "string", "options": "Options_1",
 "routes": "[routes]", "state": "string", "tagSet": "[tagSet_0]", "type": "string", "vgwTelemetry": "[vgwTelemetry]",
 "vpnConnectionId": "string", "vpnGatewayId": "string"}
attachment_0 {"state": "string", "vpcId": "string"}
vpnGateway {"attachments": "[attachments]", "state": "string", "tagSet": "[tagSet]", "type": "string", "vpnGatewayId":
 "string"}
attachments {"state": "string", "vpcId": "string"}
tagSet {"key": "string", "value": "string"}
vpnGatewaySet {"attachments": "array", "state": "string", "tagSet": "[tagSet]", "type": "string", "vpnGatewayId":
 "string"}
volumeSet {"attachmentSet": "[attachmentSet_0]", "availabilityZone": "string", "createTime": "string", "iops":
 "integer", "size": "integer", "snapshotId": "string", "status": "string", "tagSet": "[tagSet_0]", "volumeId":
 "string", "volumeType": "string"}
attachmentSet_0 {"attachTime": "string", "deleteOnTermination": "boolean", "device": "string", "instanceId": "string",
 "status": "string", "volumeId": "string"}
""")
