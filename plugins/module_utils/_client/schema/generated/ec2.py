"""Facts of the EC2 API, version 2014-10-01, with what FCU has besides. `make render` writes this from tools/schema."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ..packed import Packed

ACTIONS = Packed("""
AcceptVpcPeeringConnection {"params": {"DryRun": "boolean", "VpcPeeringConnectionId": "string"}, "answer":
 {"vpcPeeringConnection": "vpcPeeringConnection"}}
AllocateAddress {"params": {"Domain": "string", "DryRun": "boolean"}, "answer": {"allocationId": "string", "domain":
 "string", "publicIp": "string"}}
AssignPrivateIpAddresses {"params": {"AllowReassignment": "boolean", "NetworkInterfaceId": "string!",
 "PrivateIpAddress": "[string]", "SecondaryPrivateIpAddressCount": "integer"}, "answer": {"return": "boolean"}}
AssociateAddress {"params": {"AllocationId": "string", "AllowReassociation": "boolean", "DryRun": "boolean",
 "InstanceId": "string", "NetworkInterfaceId": "string", "PrivateIpAddress": "string", "PublicIp": "string"},
 "answer": {"associationId": "string", "return": "boolean"}}
AssociateDhcpOptions {"params": {"DhcpOptionsId": "string!", "DryRun": "boolean", "VpcId": "string!"}, "answer":
 {"return": "boolean"}}
AssociateRouteTable {"params": {"DryRun": "boolean", "RouteTableId": "string!", "SubnetId": "string!"}, "answer":
 {"associationId": "string"}}
AttachClassicLinkVpc {"params": {"DryRun": "boolean", "InstanceId": "string!", "SecurityGroupId": "[string]!",
 "SecurityGroupIds": "=SecurityGroupId", "VpcId": "string!"}, "answer": {"return": "boolean"}}
AttachInternetGateway {"params": {"DryRun": "boolean", "InternetGatewayId": "string!", "VpcId": "string!"}, "answer":
 {"return": "boolean"}}
AttachNetworkInterface {"params": {"DeviceIndex": "integer!", "DryRun": "boolean", "InstanceId": "string!",
 "NetworkInterfaceId": "string!"}, "answer": {"attachmentId": "string"}}
AttachVolume {"params": {"Device": "string!", "DryRun": "boolean", "InstanceId": "string!", "VolumeId": "string!"},
 "answer": {"attachment": "volumeAttachment", "attachTime": "string", "deleteOnTermination": "boolean", "device":
 "string", "instanceId": "string", "status": "string", "volumeId": "string"}}
AttachVpnGateway {"params": {"DryRun": "boolean", "VpcId": "string!", "VpnGatewayId": "string!"}, "answer":
 {"attachment": "vpcAttachment"}}
AuthorizeSecurityGroupEgress {"params": {"CidrIp": "string", "DryRun": "boolean", "FromPort": "integer", "GroupId":
 "string!", "IpPermissions": "[IpPermission]", "IpProtocol": "string", "SourceSecurityGroupName": "string",
 "SourceSecurityGroupOwnerId": "string", "ToPort": "integer"}, "answer": {"return": "boolean"}}
AuthorizeSecurityGroupIngress {"params": {"CidrIp": "string", "DryRun": "boolean", "FromPort": "integer", "GroupId":
 "string", "GroupName": "string", "IpPermissions": "[IpPermission]", "IpProtocol": "string",
 "SourceSecurityGroupName": "string", "SourceSecurityGroupOwnerId": "string", "ToPort": "integer"}, "answer":
 {"return": "boolean"}}
BundleInstance {"params": {"DryRun": "boolean", "InstanceId": "string!", "Storage": "Storage!"}, "answer":
 {"bundleInstanceTask": "bundleTask"}}
CancelBundleTask {"params": {"BundleId": "string!", "DryRun": "boolean"}, "answer": {"bundleInstanceTask":
 "bundleTask"}}
CancelConversionTask {"params": {"ConversionTaskId": "string!", "DryRun": "boolean", "ReasonMessage": "string"},
 "answer": {"return": "boolean"}}
CancelExportTask {"params": {"ExportTaskId": "string!"}, "answer": {"return": "boolean"}}
CancelReservedInstancesListing {"params": {"ReservedInstancesListingId": "string!"}, "answer":
 {"reservedInstancesListingsSet": "[reservedInstancesListing]"}}
CancelSpotInstanceRequests {"params": {"DryRun": "boolean", "SpotInstanceRequestId": "[string]!"}, "answer":
 {"spotInstanceRequestSet": "[cancelledSpotInstanceRequest]"}}
ConfirmProductInstance {"params": {"DryRun": "boolean", "InstanceId": "string!", "ProductCode": "string!"}, "answer":
 {"ownerId": "string"}}
CopyImage {"params": {"ClientToken": "string", "Description": "string", "DryRun": "boolean", "Name": "string!",
 "SourceImageId": "string!", "SourceRegion": "string!"}, "answer": {"imageId": "string"}}
CopySnapshot {"params": {"Description": "string", "DestinationRegion": "string", "DryRun": "boolean", "PresignedUrl":
 "string", "SourceRegion": "string!", "SourceSnapshotId": "string!"}, "answer": {"snapshotId": "string"}}
CreateCustomerGateway {"params": {"BgpAsn": "integer!", "DryRun": "boolean", "IpAddress": "string!", "Type":
 "string!"}, "answer": {"customerGateway": "customerGateway"}}
CreateDhcpOptions {"params": {"DhcpConfiguration": "[DhcpConfiguration]!", "DryRun": "boolean"}, "answer":
 {"dhcpOptions": "dhcpOptions"}}
CreateImage {"params": {"BlockDeviceMapping": "[BlockDeviceMapping]", "Description": "string", "DryRun": "boolean",
 "InstanceId": "string!", "Name": "string!", "NoReboot": "boolean"}, "answer": {"imageId": "string"}}
CreateInstanceExportTask {"params": {"Description": "string", "ExportToS3": "ExportToS3TaskSpecification",
 "InstanceId": "string!", "TargetEnvironment": "string"}, "answer": {"exportTask": "exportTask"}}
CreateInternetGateway {"params": {"DryRun": "boolean"}, "answer": {"internetGateway": "internetGateway"}}
CreateKeyPair {"params": {"DryRun": "boolean", "KeyName": "string!"}, "answer": {"keyPair": "keyPair",
 "keyFingerprint": "string", "keyMaterial": "string", "keyName": "string"}}
CreateNetworkAcl {"params": {"DryRun": "boolean", "VpcId": "string!"}, "answer": {"networkAcl": "networkAcl"}}
CreateNetworkAclEntry {"params": {"CidrBlock": "string!", "DryRun": "boolean", "Egress": "boolean!", "Icmp":
 "IcmpTypeCode", "NetworkAclId": "string!", "PortRange": "PortRange", "Protocol": "string!", "RuleAction": "string!",
 "RuleNumber": "integer!"}, "answer": {"return": "boolean"}}
CreateNetworkInterface {"params": {"Description": "string", "DryRun": "boolean", "PrivateIpAddress": "string",
 "PrivateIpAddresses": "[PrivateIpAddressSpecification]", "SecondaryPrivateIpAddressCount": "integer",
 "SecurityGroupId": "[string]", "SecurityGroupIds": "=SecurityGroupId", "SubnetId": "string!"}, "answer":
 {"networkInterface": "networkInterface"}}
CreatePlacementGroup {"params": {"DryRun": "boolean", "GroupName": "string!", "Strategy": "string!"}, "answer":
 {"return": "boolean"}}
CreateReservedInstancesListing {"params": {"ClientToken": "string!", "InstanceCount": "integer!", "PriceSchedules":
 "[PriceScheduleSpecification]!", "ReservedInstancesId": "string!"}, "answer": {"reservedInstancesListingsSet":
 "[reservedInstancesListing]"}}
CreateRoute {"params": {"DestinationCidrBlock": "string!", "DryRun": "boolean", "GatewayId": "string", "InstanceId":
 "string", "NetworkInterfaceId": "string", "RouteTableId": "string!", "VpcPeeringConnectionId": "string",
 "NatGatewayId": "string"}, "answer": {"return": "boolean"}}
CreateRouteTable {"params": {"DryRun": "boolean", "VpcId": "string!"}, "answer": {"routeTable": "routeTable"}}
CreateSecurityGroup {"params": {"DryRun": "boolean", "GroupDescription": "string!", "GroupName": "string!", "VpcId":
 "string"}, "answer": {"groupId": "string", "return": "boolean"}}
CreateSnapshot {"params": {"Description": "string", "DryRun": "boolean", "VolumeId": "string!"}, "answer":
 {"snapshot": "snapshot", "description": "string", "encrypted": "boolean", "ownerId": "string", "progress": "string",
 "snapshotId": "string", "startTime": "string", "status": "string", "tagSet": "[tagSet_0]", "volumeId": "string",
 "volumeSize": "integer"}}
CreateSpotDatafeedSubscription {"params": {"Bucket": "string!", "DryRun": "boolean", "Prefix": "string"}, "answer":
 {"spotDatafeedSubscription": "spotDatafeedSubscription"}}
CreateSubnet {"params": {"AvailabilityZone": "string", "CidrBlock": "string!", "DryRun": "boolean", "VpcId":
 "string!"}, "answer": {"subnet": "subnet"}}
CreateTags {"params": {"DryRun": "boolean", "ResourceId": "[string]!", "Tag": "[Tag]!"}, "answer": {"return":
 "boolean"}}
CreateVolume {"params": {"AvailabilityZone": "string!", "DryRun": "boolean", "Encrypted": "boolean", "Iops":
 "integer", "KmsKeyId": "string", "Size": "integer", "SnapshotId": "string", "VolumeType": "string"}, "answer":
 {"attachmentSet": "[volumeAttachment]", "encrypted": "boolean", "volume": "volume", "availabilityZone": "string",
 "createTime": "string", "iops": "integer", "size": "integer", "snapshotId": "string", "status": "string", "tagSet":
 "[tagSet_0]", "volumeId": "string", "volumeType": "string"}}
CreateVpc {"params": {"CidrBlock": "string!", "DryRun": "boolean", "InstanceTenancy": "string"}, "answer": {"vpc":
 "vpc"}}
CreateVpcPeeringConnection {"params": {"DryRun": "boolean", "PeerOwnerId": "string", "PeerVpcId": "string", "VpcId":
 "string"}, "answer": {"vpcPeeringConnection": "vpcPeeringConnection"}}
CreateVpnConnection {"params": {"CustomerGatewayId": "string!", "DryRun": "boolean", "Options":
 "VpnConnectionOptionsSpecification", "Type": "string!", "VpnGatewayId": "string!"}, "answer": {"vpnConnection":
 "vpnConnection"}}
CreateVpnConnectionRoute {"params": {"DestinationCidrBlock": "string!", "VpnConnectionId": "string!", "DryRun":
 "boolean"}, "answer": {"return": "boolean"}}
CreateVpnGateway {"params": {"AvailabilityZone": "string", "DryRun": "boolean", "Type": "string!"}, "answer":
 {"vpnGateway": "vpnGateway"}}
DeleteCustomerGateway {"params": {"CustomerGatewayId": "string!", "DryRun": "boolean"}, "answer": {"return":
 "boolean"}}
DeleteDhcpOptions {"params": {"DhcpOptionsId": "string!", "DryRun": "boolean"}, "answer": {"return": "boolean"}}
DeleteInternetGateway {"params": {"DryRun": "boolean", "InternetGatewayId": "string!"}, "answer": {"return":
 "boolean"}}
DeleteKeyPair {"params": {"DryRun": "boolean", "KeyName": "string!"}, "answer": {"return": "boolean"}}
DeleteNetworkAcl {"params": {"DryRun": "boolean", "NetworkAclId": "string!"}, "answer": {"return": "boolean"}}
DeleteNetworkAclEntry {"params": {"DryRun": "boolean", "Egress": "boolean!", "NetworkAclId": "string!", "RuleNumber":
 "integer!"}, "answer": {"return": "boolean"}}
DeleteNetworkInterface {"params": {"DryRun": "boolean", "NetworkInterfaceId": "string!"}, "answer": {"return":
 "boolean"}}
DeletePlacementGroup {"params": {"DryRun": "boolean", "GroupName": "string!"}, "answer": {"return": "boolean"}}
DeleteRoute {"params": {"DestinationCidrBlock": "string!", "DryRun": "boolean", "RouteTableId": "string!"}, "answer":
 {"return": "boolean"}}
DeleteRouteTable {"params": {"DryRun": "boolean", "RouteTableId": "string!"}, "answer": {"return": "boolean"}}
DeleteSecurityGroup {"params": {"DryRun": "boolean", "GroupId": "string", "GroupName": "string"}, "answer": {"return":
 "boolean"}}
DeleteSnapshot {"params": {"DryRun": "boolean", "SnapshotId": "string!"}, "answer": {"return": "boolean"}}
DeleteSpotDatafeedSubscription {"params": {"DryRun": "boolean"}, "answer": {"return": "boolean"}}
DeleteSubnet {"params": {"DryRun": "boolean", "SubnetId": "string!"}, "answer": {"return": "boolean"}}
DeleteTags {"params": {"DryRun": "boolean", "ResourceId": "[string]!", "Tag": "[Tag]"}, "answer": {"return":
 "boolean"}}
DeleteVolume {"params": {"DryRun": "boolean", "VolumeId": "string!", "Volumeld": "=VolumeId"}, "answer": {"return":
 "boolean"}}
DeleteVpc {"params": {"DryRun": "boolean", "VpcId": "string!"}, "answer": {"return": "boolean"}}
DeleteVpcPeeringConnection {"params": {"DryRun": "boolean", "VpcPeeringConnectionId": "string!"}, "answer": {"return":
 "boolean"}}
DeleteVpnConnection {"params": {"DryRun": "boolean", "VpnConnectionId": "string!"}, "answer": {"return": "boolean"}}
DeleteVpnConnectionRoute {"params": {"DestinationCidrBlock": "string!", "VpnConnectionId": "string!", "DryRun":
 "boolean"}, "answer": {"return": "boolean"}}
DeleteVpnGateway {"params": {"DryRun": "boolean", "VpnGatewayId": "string!"}, "answer": {"return": "boolean"}}
DeregisterImage {"params": {"DryRun": "boolean", "ImageId": "string!"}, "answer": {"return": "boolean"}}
DescribeAccountAttributes {"params": {"AttributeName": "[string]", "DryRun": "boolean"}, "answer":
 {"accountAttributeSet": "[accountAttribute]"}}
DescribeAddresses {"params": {"AllocationId": "[string]", "DryRun": "boolean", "Filter": "[Filter]", "PublicIp":
 "[string]"}, "answer": {"addressesSet": "[address]"}}
DescribeAvailabilityZones {"params": {"DryRun": "boolean", "Filter": "[Filter]", "ZoneName": "[string]"}, "answer":
 {"availabilityZoneInfo": "[availabilityZone]", "availabilityZoneInfoSet": "[availabilityZone]"}}
DescribeBundleTasks {"params": {"BundleId": "[string]", "DryRun": "boolean", "Filter": "[Filter]"}, "answer":
 {"bundleInstanceTasksSet": "[bundleTask]"}}
DescribeClassicLinkInstances {"params": {"DryRun": "boolean", "Filter": "[Filter]", "InstanceId": "[string]",
 "InstanceIds": "=InstanceId", "MaxResults": "integer", "NextToken": "string"}, "answer": {"instancesSet":
 "[classicLinkInstance]", "nextToken": "string"}}
DescribeConversionTasks {"params": {"ConversionTaskId": "[string]", "DryRun": "boolean", "Filter": "[Filter]"},
 "answer": {"conversionTasks": "[conversionTask]", "conversionTaskSet": "[conversionTask]", "conversionTasksSet":
 "[conversionTask]"}}
DescribeCustomerGateways {"params": {"CustomerGatewayId": "[string]", "DryRun": "boolean", "Filter": "[Filter]"},
 "answer": {"customerGatewaySet": "[customerGateway]"}}
DescribeDhcpOptions {"params": {"DhcpOptionsId": "[string]", "DryRun": "boolean", "Filter": "[Filter]"}, "answer":
 {"dhcpOptionsSet": "[dhcpOptions]"}}
DescribeExportTasks {"params": {"ExportTaskId": "[string]"}, "answer": {"exportTaskSet": "[exportTask]"}}
DescribeImageAttribute {"params": {"Attribute": "string!", "DryRun": "boolean", "ImageId": "string!"}, "answer":
 {"blockDeviceMapping": "[blockDeviceMapping]", "blockDeviceMappingSet": "[blockDeviceMapping]", "imageAttribute":
 "imageAttribute", "description": "Description_1", "imageId": "string", "launchPermission": "[launchPermission_1]",
 "productCodes": "[productCodes]"}}
DescribeImages {"params": {"DryRun": "boolean", "ExecutableBy": "[string]", "Filter": "[Filter]", "ImageId":
 "[string]", "Owner": "[string]"}, "answer": {"imagesSet": "[image]"}}
DescribeInstanceAttribute {"params": {"Attribute": "string!", "DryRun": "boolean", "InstanceId": "string!"}, "answer":
 {"instanceAttribute": "instanceAttribute", "productCodes": "[productCode]", "productCodeSet": "[productCode]",
 "productCodesSet": "[productCode]", "blockDeviceMapping": "[BlockDeviceMapping_3]", "disableApiTermination":
 "DisableApiTermination_1", "ebsOptimized": "EbsOptimized_1", "groupSet": "[groupSet]", "instanceId": "string",
 "instanceInitiatedShutdownBehavior": "InstanceInitiatedShutdownBehavior_1", "instanceType": "InstanceType_1",
 "ramdisk": "ramdisk", "rootDeviceName": "rootDeviceName", "sourceDestCheck": "SourceDestCheck_1", "userData":
 "UserData_1"}}
DescribeInstanceStatus {"params": {"DryRun": "boolean", "Filter": "[Filter]", "IncludeAllInstances": "boolean",
 "InstanceId": "[string]", "InstanceIds": "=InstanceId", "MaxResults": "integer", "NextToken": "string"}, "answer":
 {"instanceStatusSet": "[instanceStatus]", "nextToken": "string"}, "paging": "token"}
DescribeInstances {"params": {"DryRun": "boolean", "Filter": "[Filter]", "InstanceId": "[string]", "MaxResults":
 "integer", "NextToken": "string"}, "answer": {"nextToken": "string", "reservationSet": "[reservation]"}, "paging":
 "token"}
DescribeInternetGateways {"params": {"DryRun": "boolean", "Filter": "[Filter]", "InternetGatewayId": "[string]"},
 "answer": {"internetGatewaySet": "[internetGateway]"}}
DescribeKeyPairs {"params": {"DryRun": "boolean", "Filter": "[Filter]", "KeyName": "[string]"}, "answer": {"keySet":
 "[keyPairInfo]"}}
DescribeNetworkAcls {"params": {"DryRun": "boolean", "Filter": "[Filter]", "NetworkAclId": "[string]"}, "answer":
 {"networkAclSet": "[networkAcl]"}}
DescribeNetworkInterfaceAttribute {"params": {"Attribute": "string", "DryRun": "boolean", "NetworkInterfaceId":
 "string!"}, "answer": {"attachment": "networkInterfaceAttachment", "description": "attributeValue", "groupSet":
 "[groupIdentifier]", "networkInterfaceId": "string", "sourceDestCheck": "attributeBooleanValue"}}
DescribeNetworkInterfaces {"params": {"DryRun": "boolean", "Filter": "[Filter]", "NetworkInterfaceId": "[string]"},
 "answer": {"networkInterfaceSet": "[networkInterface]"}}
DescribePlacementGroups {"params": {"DryRun": "boolean", "Filter": "[Filter]", "GroupName": "[string]"}, "answer":
 {"placementGroupSet": "[placementGroup]"}}
DescribeRegions {"params": {"DryRun": "boolean", "Filter": "[Filter]", "RegionName": "[string]"}, "answer":
 {"regionInfo": "[region]", "regionInfoSet": "[region]"}}
DescribeReservedInstances {"params": {"DryRun": "boolean", "Filter": "[Filter]", "OfferingType": "string",
 "ReservedInstancesId": "[string]"}, "answer": {"reservedInstancesSet": "[reservedInstances]"}}
DescribeReservedInstancesListings {"params": {"Filters": "[Filter]", "ReservedInstancesId": "string",
 "ReservedInstancesListingId": "string"}, "answer": {"reservedInstancesListingsSet": "[reservedInstancesListing]"}}
DescribeReservedInstancesModifications {"params": {"Filter": "[Filter]", "NextToken": "string",
 "ReservedInstancesModificationId": "[string]"}, "answer": {"nextToken": "string",
 "reservedInstancesModificationsSet": "[reservedInstancesModification]"}}
DescribeReservedInstancesOfferings {"params": {"AvailabilityZone": "string", "DryRun": "boolean", "Filter":
 "[Filter]", "IncludeMarketplace": "boolean", "InstanceTenancy": "string", "InstanceType": "string", "MaxDuration":
 "integer", "MaxInstanceCount": "integer", "MaxResults": "integer", "MinDuration": "integer", "NextToken": "string",
 "OfferingType": "string", "ProductDescription": "string", "ReservedInstancesOfferingId": "[string]"}, "answer":
 {"nextToken": "string", "reservedInstancesOfferingsSet": "[reservedInstancesOffering]"}}
DescribeRouteTables {"params": {"DryRun": "boolean", "Filter": "[Filter]", "RouteTableId": "[string]"}, "answer":
 {"routeTableSet": "[routeTable]"}}
DescribeSecurityGroups {"params": {"DryRun": "boolean", "Filter": "[Filter]", "GroupId": "[string]", "GroupName":
 "[string]"}, "answer": {"securityGroupInfo": "[securityGroup]", "securityGroupInfoSet": "[securityGroup]"}}
DescribeSnapshotAttribute {"params": {"Attribute": "string!", "DryRun": "boolean", "SnapshotId": "string!"}, "answer":
 {"createVolumePermission": "[createVolumePermission]", "createVolumePermissionSet": "[createVolumePermission]",
 "productCodes": "[productCode]", "productCodeSet": "[productCode]", "productCodesSet": "[productCode]", "snapshotId":
 "string"}}
DescribeSnapshots {"params": {"DryRun": "boolean", "Filter": "[Filter]", "MaxResults": "integer", "NextToken":
 "string", "Owner": "[string]", "RestorableBy": "[string]", "SnapshotId": "[string]"}, "answer": {"nextToken":
 "string", "snapshotSet": "[snapshot]"}, "paging": "token"}
DescribeSpotDatafeedSubscription {"params": {"DryRun": "boolean"}, "answer": {"spotDatafeedSubscription":
 "spotDatafeedSubscription"}}
DescribeSpotInstanceRequests {"params": {"DryRun": "boolean", "Filter": "[Filter]", "SpotInstanceRequestId":
 "[string]"}, "answer": {"spotInstanceRequestSet": "[spotInstanceRequest]"}}
DescribeSpotPriceHistory {"params": {"AvailabilityZone": "string", "DryRun": "boolean", "EndTime": "string", "Filter":
 "[Filter]", "InstanceType": "[string]", "MaxResults": "integer", "NextToken": "string", "ProductDescription":
 "[string]", "StartTime": "string"}, "answer": {"nextToken": "string", "spotPriceHistorySet": "[spotPrice]"}}
DescribeSubnets {"params": {"DryRun": "boolean", "Filter": "[Filter]", "SubnetId": "[string]"}, "answer":
 {"subnetSet": "[subnet]"}}
DescribeTags {"params": {"DryRun": "boolean", "Filter": "[Filter]", "MaxResults": "integer", "NextToken": "string"},
 "answer": {"nextToken": "string", "tagSet": "[tagDescription]"}, "paging": "token"}
DescribeVolumeAttribute {"params": {"Attribute": "string", "DryRun": "boolean", "VolumeId": "string!", "Volumeld":
 "=VolumeId"}, "answer": {"autoEnableIO": "attributeBooleanValue", "productCodes": "[productCode]", "productCodeSet":
 "[productCode]", "productCodesSet": "[productCode]", "volumeld": "string"}}
DescribeVolumeStatus {"params": {"DryRun": "boolean", "Filter": "[Filter]", "MaxResults": "integer", "NextToken":
 "string", "VolumeId": "[string]", "Volumeld": "=VolumeId"}, "answer": {"nextToken": "string", "volumeStatusSet":
 "[volumeStatusItem]"}}
DescribeVolumes {"params": {"DryRun": "boolean", "Filter": "[Filter]", "MaxResults": "integer", "NextToken": "string",
 "VolumeId": "[string]"}, "answer": {"nextToken": "string", "volumeSet": "[volume]"}, "paging": "token"}
DescribeVpcAttribute {"params": {"Attribute": "string", "DryRun": "boolean", "VpcId": "string!"}, "answer":
 {"enableDnsHostnames": "attributeBooleanValue", "enableDnsSupport": "attributeBooleanValue", "vpcId": "string"}}
DescribeVpcClassicLink {"params": {"DryRun": "boolean", "Filter": "[Filter]", "VpcId": "[string]"}, "answer":
 {"vpcSet": "[vpcClassicLink]"}}
DescribeVpcPeeringConnections {"params": {"DryRun": "boolean", "Filter": "[Filter]", "VpcPeeringConnectionId":
 "[string]"}, "answer": {"vpcPeeringConnectionSet": "[vpcPeeringConnection]"}}
DescribeVpcs {"params": {"DryRun": "boolean", "Filter": "[Filter]", "VpcId": "[string]"}, "answer": {"vpcSet":
 "[vpc]"}}
DescribeVpnConnections {"params": {"DryRun": "boolean", "Filter": "[Filter]", "VpnConnectionId": "[string]"},
 "answer": {"vpnConnectionSet": "[vpnConnection]"}}
DescribeVpnGateways {"params": {"DryRun": "boolean", "Filter": "[Filter]", "VpnGatewayId": "[string]"}, "answer":
 {"vpnGatewaySet": "[vpnGateway]"}}
DetachClassicLinkVpc {"params": {"DryRun": "boolean", "InstanceId": "string!", "VpcId": "string!"}, "answer":
 {"return": "boolean"}}
DetachInternetGateway {"params": {"DryRun": "boolean", "InternetGatewayId": "string!", "VpcId": "string!"}, "answer":
 {"return": "boolean"}}
DetachNetworkInterface {"params": {"AttachmentId": "string!", "DryRun": "boolean", "Force": "boolean"}, "answer":
 {"return": "boolean"}}
DetachVolume {"params": {"Device": "string", "DryRun": "boolean", "Force": "boolean", "InstanceId": "string",
 "VolumeId": "string!"}, "answer": {"attachment": "volumeAttachment", "attachTime": "string", "deleteOnTermination":
 "boolean", "device": "string", "instanceId": "string", "status": "string", "volumeId": "string"}}
DetachVpnGateway {"params": {"DryRun": "boolean", "VpcId": "string!", "VpnGatewayId": "string!"}, "answer": {"return":
 "boolean"}}
DisableVgwRoutePropagation {"params": {"GatewayId": "string!", "RouteTableId": "string!"}, "answer": {"return":
 "boolean"}}
DisableVpcClassicLink {"params": {"DryRun": "boolean", "VpcId": "string!"}, "answer": {"return": "boolean"}}
DisassociateAddress {"params": {"AssociationId": "string", "DryRun": "boolean", "PublicIp": "string"}, "answer":
 {"return": "boolean"}}
DisassociateRouteTable {"params": {"AssociationId": "string!", "DryRun": "boolean"}, "answer": {"return": "boolean"}}
EnableVgwRoutePropagation {"params": {"GatewayId": "string!", "RouteTableId": "string!"}, "answer": {"return":
 "boolean"}}
EnableVolumeIO {"params": {"DryRun": "boolean", "VolumeId": "string!"}, "answer": {"return": "boolean"}}
EnableVpcClassicLink {"params": {"DryRun": "boolean", "VpcId": "string!"}, "answer": {"return": "boolean"}}
GetConsoleOutput {"params": {"DryRun": "boolean", "InstanceId": "string!"}, "answer": {"instanceId": "string",
 "output": "string", "timestamp": "string"}}
GetPasswordData {"params": {"DryRun": "boolean", "InstanceId": "string!", "InstancedId": "=InstanceId"}, "answer":
 {"instancedId": "string", "passwordData": "string", "timestamp": "string", "instanceId": "string"}}
ImportInstance {"params": {"Description": "string", "DiskImage": "[DiskImage]", "DryRun": "boolean",
 "LaunchSpecification": "ImportInstanceLaunchSpecification", "Platform": "string!"}, "answer": {"conversionTask":
 "conversionTask"}}
ImportKeyPair {"params": {"DryRun": "boolean", "KeyName": "string!", "PublicKeyMaterial": "string!"}, "answer":
 {"keyFingerprint": "string", "keyName": "string"}}
ImportVolume {"params": {"AvailabilityZone": "string!", "Description": "string", "DryRun": "boolean", "Image":
 "DiskImageDetail!", "Volume": "VolumeDetail!"}, "answer": {"conversionTask": "conversionTask"}}
ModifyImageAttribute {"params": {"Attribute": "string", "Description": "AttributeValue", "DryRun": "boolean",
 "ImageId": "string!", "LaunchPermission": "LaunchPermissionModifications", "OperationType": "string", "ProductCode":
 "[string]", "UserGroup": "[string]", "UserId": "[string]", "Value": "string"}, "answer": {"return": "boolean"}}
ModifyInstanceAttribute {"params": {"Attribute": "string", "BlockDeviceMapping":
 "[InstanceBlockDeviceMappingSpecification]", "DisableApiTermination": "AttributeBooleanValue", "DryRun": "boolean",
 "EbsOptimized": "AttributeBooleanValue", "GroupId": "[string]", "InstanceId": "string!",
 "InstanceInitiatedShutdownBehavior": "AttributeValue", "InstanceType": "AttributeValue", "Kernel": "AttributeValue",
 "Ramdisk": "AttributeValue", "SourceDestCheck": "AttributeBooleanValue", "SriovNetSupport": "AttributeValue",
 "UserData": "AttributeValue", "Value": "string"}, "answer": {"return": "boolean"}}
ModifyNetworkInterfaceAttribute {"params": {"Attachment": "NetworkInterfaceAttachmentChanges", "Description":
 "AttributeValue", "DryRun": "boolean", "NetworkInterfaceId": "string!", "SecurityGroupId": "[string]",
 "SecurityGroupIds": "=SecurityGroupId", "SourceDestCheck": "AttributeBooleanValue"}, "answer": {"return": "boolean"}}
ModifyReservedInstances {"params": {"ClientToken": "string", "ReservedInstancesConfigurationSetItemType":
 "[ReservedInstancesConfiguration]!", "ReservedInstancesConfigurationSetItem":
 "=ReservedInstancesConfigurationSetItemType", "ReservedInstancesId": "[string]!"}, "answer":
 {"reservedInstancesModificationId": "string"}}
ModifySnapshotAttribute {"params": {"Attribute": "string", "CreateVolumePermission":
 "CreateVolumePermissionModifications", "DryRun": "boolean", "OperationType": "string", "SnapshotId": "string!",
 "UserGroup": "[string]", "UserId": "[string]"}, "answer": {"return": "boolean"}}
ModifySubnetAttribute {"params": {"MapPublicIpOnLaunch": "AttributeBooleanValue", "SubnetId": "string!"}, "answer":
 {"return": "boolean"}}
ModifyVolumeAttribute {"params": {"AutoEnableIO": "AttributeBooleanValue", "DryRun": "boolean", "VolumeId":
 "string!"}, "answer": {"return": "boolean"}}
ModifyVpcAttribute {"params": {"EnableDnsHostnames": "AttributeBooleanValue", "EnableDnsSupport":
 "AttributeBooleanValue", "VpcId": "string!"}, "answer": {"return": "boolean"}}
MonitorInstances {"params": {"DryRun": "boolean", "InstanceId": "[string]!"}, "answer": {"instancesSet":
 "[instanceMonitoring]"}}
PurchaseReservedInstancesOffering {"params": {"DryRun": "boolean", "InstanceCount": "integer!", "LimitPrice":
 "ReservedInstanceLimitPrice", "ReservedInstancesOfferingId": "string!"}, "answer": {"reservedInstancesId": "string"}}
RebootInstances {"params": {"DryRun": "boolean", "InstanceId": "[string]!", "InstanceIds": "=InstanceId"}, "answer":
 {"return": "boolean"}}
RegisterImage {"params": {"Architecture": "string", "BlockDeviceMapping": "[BlockDeviceMapping]", "Description":
 "string", "DryRun": "boolean", "ImageLocation": "string", "KernelId": "string", "Name": "string!", "RamdiskId":
 "string", "RootDeviceName": "string", "SriovNetSupport": "string", "VirtualizationType": "string"}, "answer":
 {"imageId": "string"}}
RejectVpcPeeringConnection {"params": {"DryRun": "boolean", "VpcPeeringConnectionId": "string!"}, "answer": {"return":
 "boolean"}}
ReleaseAddress {"params": {"AllocationId": "string", "DryRun": "boolean", "PublicIp": "string"}, "answer": {"return":
 "boolean"}}
ReplaceNetworkAclAssociation {"params": {"AssociationId": "string!", "DryRun": "boolean", "NetworkAclId": "string!"},
 "answer": {"newAssociationId": "string"}}
ReplaceNetworkAclEntry {"params": {"CidrBlock": "string!", "DryRun": "boolean", "Egress": "boolean!", "Icmp":
 "IcmpTypeCode", "NetworkAclId": "string!", "PortRange": "PortRange", "Protocol": "string!", "RuleAction": "string!",
 "RuleNumber": "integer!"}, "answer": {"return": "boolean"}}
ReplaceRoute {"params": {"DestinationCidrBlock": "string!", "DryRun": "boolean", "GatewayId": "string", "InstanceId":
 "string", "NetworkInterfaceId": "string", "RouteTableId": "string!", "VpcPeeringConnectionId": "string",
 "NatGatewayId": "string"}, "answer": {"return": "boolean"}}
ReplaceRouteTableAssociation {"params": {"AssociationId": "string!", "DryRun": "boolean", "RouteTableId": "string!"},
 "answer": {"newAssociationId": "string"}}
ReportInstanceStatus {"params": {"Description": "string", "DryRun": "boolean", "EndTime": "string", "InstanceId":
 "[string]!", "ReasonCode": "[string]!", "StartTime": "string", "Status": "string!"}, "answer": {"return": "boolean"}}
RequestSpotInstances {"params": {"AvailabilityZoneGroup": "string", "DryRun": "boolean", "InstanceCount": "integer",
 "LaunchGroup": "string", "LaunchSpecification": "LaunchSpecification", "SpotPrice": "string!", "Type": "string",
 "ValidFrom": "string", "ValidUntil": "string"}, "answer": {"spotInstanceRequestSet": "[spotInstanceRequest]"}}
ResetImageAttribute {"params": {"Attribute": "string!", "DryRun": "boolean", "ImageId": "string!"}, "answer":
 {"return": "boolean"}}
ResetInstanceAttribute {"params": {"Attribute": "string!", "DryRun": "boolean", "InstanceId": "string!"}, "answer":
 {"return": "boolean"}}
ResetNetworkInterfaceAttribute {"params": {"DryRun": "boolean", "NetworkInterfaceId": "string!", "SourceDestCheck":
 "string"}, "answer": {"return": "boolean"}}
ResetSnapshotAttribute {"params": {"Attribute": "string!", "DryRun": "boolean", "SnapshotId": "string!"}, "answer":
 {"return": "boolean"}}
RevokeSecurityGroupEgress {"params": {"CidrIp": "string", "DryRun": "boolean", "FromPort": "integer", "GroupId":
 "string!", "IpPermissions": "[IpPermission]", "IpProtocol": "string", "SourceSecurityGroupName": "string",
 "SourceSecurityGroupOwnerId": "string", "ToPort": "integer"}, "answer": {"return": "boolean"}}
RevokeSecurityGroupIngress {"params": {"CidrIp": "string", "DryRun": "boolean", "FromPort": "integer", "GroupId":
 "string", "GroupName": "string", "IpPermissions": "[IpPermission]", "IpProtocol": "string",
 "SourceSecurityGroupName": "string", "SourceSecurityGroupOwnerId": "string", "ToPort": "integer"}, "answer":
 {"return": "boolean"}}
RunInstances {"params": {"AdditionalInfo": "string", "BlockDeviceMapping": "[BlockDeviceMapping]", "ClientToken":
 "string", "DisableApiTermination": "boolean", "DryRun": "boolean", "EbsOptimized": "boolean", "IamInstanceProfile":
 "IamInstanceProfileSpecification", "ImageId": "string!", "InstanceInitiatedShutdownBehavior": "string",
 "InstanceType": "string", "KernelId": "string", "KeyName": "string", "MaxCount": "integer!", "MinCount": "integer!",
 "Monitoring": "RunInstancesMonitoringEnabled", "NetworkInterface": "[InstanceNetworkInterfaceSpecification]",
 "Placement": "Placement", "PrivateIpAddress": "string", "RamdiskId": "string", "SecurityGroup": "[string]",
 "SecurityGroupId": "[string]", "SecurityGroupIds": "=SecurityGroupId", "SubnetId": "string", "UserData": "string",
 "PrivateIpAddresses": "string"}, "answer": {"reservation": "reservation", "groupSet": "[groupSet]", "instancesSet":
 "[instancesSet_0]", "ownerId": "string", "requesterId": "string", "reservationId": "string"}}
StartInstances {"params": {"AdditionalInfo": "string", "DryRun": "boolean", "InstanceId": "[string]!", "InstanceIds":
 "=InstanceId"}, "answer": {"instancesSet": "[instanceStateChange]"}}
StopInstances {"params": {"DryRun": "boolean", "Force": "boolean", "InstanceId": "[string]!", "InstanceIds":
 "=InstanceId"}, "answer": {"instancesSet": "[instanceStateChange]"}}
TerminateInstances {"params": {"DryRun": "boolean", "InstanceId": "[string]!", "InstanceIds": "=InstanceId"},
 "answer": {"instancesSet": "[instanceStateChange]"}}
UnassignPrivateIpAddresses {"params": {"NetworkInterfaceId": "string!", "PrivateIpAddress": "[string]!"}, "answer":
 {"return": "boolean"}}
UnmonitorInstances {"params": {"DryRun": "boolean", "InstanceId": "[string]!"}, "answer": {"instancesSet":
 "[instanceMonitoring]"}}
""")

SCHEMAS = Packed("""
AttributeBooleanValue {"Value": "boolean"}
AttributeValue {"Value": "string"}
BlockDeviceMapping {"DeviceName": "string", "Ebs": "EbsBlockDevice", "NoDevice": "string", "VirtualName": "string"}
BlockDeviceMapping_2 {"deviceName": "string", "ebs": "Ebs_2", "noDevice": "string", "virtualName": "string"}
BlockDeviceMapping_3 {"deviceName": "string", "ebs": "ebs"}
CreateVolumePermission {"Group": "string", "UserId": "string"}
CreateVolumePermissionModifications {"Add": "[CreateVolumePermission]", "Remove": "[CreateVolumePermission]"}
Description_1 {"value": "string"}
DhcpConfiguration {"Key": "string", "Value": "[string]", "Values": "=Value"}
DisableApiTermination_1 {"value": "boolean"}
DiskImage {"Description": "string", "Image": "DiskImageDetail", "Volume": "VolumeDetail"}
DiskImageDetail {"Bytes": "integer!", "Format": "string!", "ImportManifestUrl": "string!"}
EbsBlockDevice {"DeleteOnTermination": "boolean", "Encrypted": "boolean", "Iops": "integer", "SnapshotId": "string",
 "VolumeSize": "integer", "VolumeType": "string"}
EbsInstanceBlockDeviceSpecification {"DeleteOnTermination": "boolean", "VolumeId": "string"}
EbsOptimized_1 {"value": "boolean"}
Ebs_2 {"deleteOnTermination": "boolean", "iops": "integer", "snapshotId": "string", "volumeSize": "integer",
 "volumeType": "string"}
ExportToS3TaskSpecification {"ContainerFormat": "string", "DiskImageFormat": "string", "S3Bucket": "string",
 "S3Prefix": "string"}
Filter {"Name": "string", "Value": "[string]", "Values": "=Value"}
IamInstanceProfileSpecification {"Arn": "string", "Name": "string"}
IcmpTypeCode {"Code": "integer", "Type": "integer"}
ImportInstanceLaunchSpecification {"AdditionalInfo": "string", "Architecture": "string", "GroupId": "[string]",
 "GroupIds": "=GroupId", "GroupName": "[string]", "GroupNames": "=GroupName", "InstanceInitiatedShutdownBehavior":
 "string", "InstanceType": "string", "Monitoring": "boolean", "Placement": "Placement", "PrivateIpAddress": "string",
 "SubnetId": "string", "UserData": "UserData"}
InstanceBlockDeviceMappingSpecification {"DeviceName": "string", "Ebs": "EbsInstanceBlockDeviceSpecification",
 "NoDevice": "string", "VirtualName": "string"}
InstanceInitiatedShutdownBehavior_1 {"value": "string"}
InstanceNetworkInterfaceSpecification {"AssociatePublicIpAddress": "boolean", "DeleteOnTermination": "boolean",
 "Description": "string", "DeviceIndex": "integer", "SecurityGroupId": "[string]", "Groups": "=SecurityGroupId",
 "NetworkInterfaceId": "string", "PrivateIpAddress": "string", "PrivateIpAddresses":
 "[PrivateIpAddressSpecification]", "SecondaryPrivateIpAddressCount": "integer", "SubnetId": "string",
 "PrivateIpAddressesSet": "[PrivateIpAddressesSet]"}
InstanceType_1 {"value": "string"}
IpPermission {"FromPort": "integer", "IpProtocol": "string", "IpRanges": "[IpRange]", "ToPort": "integer", "Groups":
 "[UserGroupIdPair]", "UserIdGroupPairs": "=Groups", "PrefixListIds": "[PrefixListIds_0]"}
IpRange {"CidrIp": "string"}
LaunchPermission {"Group": "string", "UserId": "string"}
LaunchPermissionModifications {"Add": "[LaunchPermission]", "Remove": "[LaunchPermission]"}
LaunchSpecification {"AddressingType": "string", "BlockDeviceMapping": "[BlockDeviceMapping]", "BlockDeviceMappings":
 "=BlockDeviceMapping", "EbsOptimized": "boolean", "IamInstanceProfile": "IamInstanceProfileSpecification", "ImageId":
 "string", "InstanceType": "string", "KernelId": "string", "KeyName": "string", "Monitoring":
 "RunInstancesMonitoringEnabled", "MonitoringEnabled": "boolean", "NetworkInterface":
 "[InstanceNetworkInterfaceSpecification]", "NetworkInterfaces": "=NetworkInterface", "Placement": "SpotPlacement",
 "RamdiskId": "string", "SecurityGroup": "[string]", "SecurityGroupId": "[string]", "SecurityGroups":
 "=SecurityGroup", "SubnetId": "string", "UserData": "string"}
NetworkInterfaceAttachmentChanges {"AttachmentId": "string", "DeleteOnTermination": "boolean"}
Placement {"AvailabilityZone": "string", "GroupName": "string", "Tenancy": "string"}
Placement_1 {"availabilityZone": "string", "groupName": "string", "tenancy": "string"}
PortRange {"From": "integer", "To": "integer"}
PrefixListIds_0 {"PrefixListId": "string"}
PrefixListIds_1 {"prefixListId": "string"}
PriceScheduleSpecification {"CurrencyCode": "string", "Price": "number", "Term": "integer"}
PrivateIpAddressSpecification {"Primary": "boolean", "PrivateIpAddress": "string!"}
PrivateIpAddressesSet {"Primary": "boolean", "PrivateIpAddress": "string"}
ReservedInstanceLimitPrice {"Amount": "number", "CurrencyCode": "string"}
ReservedInstancesConfiguration {"AvailabilityZone": "string", "InstanceCount": "integer", "InstanceType": "string",
 "Platform": "string"}
RunInstancesMonitoringEnabled {"Enabled": "boolean!"}
S3Storage {"AWSAccessKeyId": "string", "Bucket": "string", "Prefix": "string", "UploadPolicy": "string",
 "UploadPolicySignature": "string"}
SourceDestCheck_1 {"value": "boolean"}
SpotPlacement {"AvailabilityZone": "string", "GroupName": "string"}
Storage {"S3": "S3Storage"}
Tag {"Key": "string", "Value": "string"}
UserData {"Data": "string"}
UserData_1 {"value": "string"}
UserGroupIdPair {"GroupId": "string", "GroupName": "string", "UserId": "string"}
VolumeDetail {"Size": "integer!"}
VpnConnectionOptionsSpecification {"StaticRoutesOnly": "boolean"}
accountAttribute {"attributeName": "string", "attributeValues": "[accountAttributeValue]", "attributeValueSet":
 "[accountAttributeValue]", "attributeValuesSet": "[accountAttributeValue]"}
accountAttributeValue {"attributeValue": "string"}
address {"allocationId": "string", "associationId": "string", "domain": "string", "instanceId": "string",
 "networkInterfaceId": "string", "networkInterfaceOwnerId": "string", "privateIpAddress": "string", "publicIp":
 "string"}
association_1 {"ipOwnerId": "string", "publicDnsName": "string", "publicIp": "string"}
attachment_2 {"attachTime": "string", "attachmentId": "string", "deleteOnTermination": "boolean", "deviceIndex":
 "integer", "status": "string"}
attachments {"state": "string", "vpcId": "string"}
attributeBooleanValue {"value": "boolean"}
attributeValue {"value": "string"}
availabilityZone {"messages": "[availabilityZoneMessage]", "messageSet": "[availabilityZoneMessage]", "messagesSet":
 "[availabilityZoneMessage]", "regionName": "string", "state": "string", "zoneName": "string", "zoneState": "string"}
availabilityZoneMessage {"message": "string"}
blockDeviceMapping {"deviceName": "string", "ebs": "ebsBlockDevice", "noDevice": "string", "virtualName": "string"}
bundleTask {"bundleId": "string", "bundleTaskError": "bundleTaskError", "instanceld": "string", "progress": "string",
 "startTime": "string", "state": "string", "storage": "storage", "updateTime": "string"}
bundleTaskError {"code": "string", "message": "string"}
cancelledSpotInstanceRequest {"spotInstanceRequestId": "string", "state": "string"}
classicLinkInstance {"groups": "[groupIdentifier]", "groupSet": "[groupIdentifier]", "groupsSet": "[groupIdentifier]",
 "instanceId": "string", "tags": "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]", "vpcid": "string"}
conversionTask {"conversionTaskId": "string", "expirationTime": "string", "importInstance":
 "importInstanceTaskDetails", "importVolume": "importVolumeTaskDetails", "state": "string", "statusMessage": "string",
 "tags": "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]"}
createVolumePermission {"group": "string", "userId": "string", "Group": "string", "UserId": "string"}
customerGateway {"bgpAsn": "string", "customerGatewayId": "string", "ipAddress": "string", "state": "string", "tags":
 "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]", "type": "string"}
dhcpConfiguration {"key": "string", "values": "[string]", "valueSet": "[string]", "valuesSet": "[string]"}
dhcpOptions {"dhcpConfigurations": "[dhcpConfiguration]", "dhcpConfigurationSet": "[dhcpConfiguration]",
 "dhcpConfigurationsSet": "[dhcpConfiguration]", "dhcpOptionsId": "string", "tags": "[tag]", "tagSet": "[tag]",
 "tagsSet": "[tag]"}
diskImageDescription {"checksum": "string", "format": "string", "importManifestUrl": "string", "size": "integer"}
diskImageVolumeDescription {"id": "string", "size": "integer"}
ebs {"attachTime": "string", "deleteOnTermination": "boolean", "status": "string", "volumeId": "string"}
ebsBlockDevice {"deleteOnTermination": "boolean", "encrypted": "boolean", "iops": "integer", "snapshotId": "string",
 "volumeSize": "integer", "volumeType": "string"}
ebsInstanceBlockDevice {"attachTime": "string", "deleteOnTermination": "boolean", "status": "string", "volumeId":
 "string"}
exportTask {"description": "string", "exportTaskId": "string", "exportToS3Task": "exportToS3Task",
 "instanceExportDetails": "instanceExportDetails", "state": "string", "statusMessage": "string"}
exportToS3Task {"containerFormat": "string", "diskImageFormat": "string", "s3Bucket": "string", "s3Key": "string"}
groupIdentifier {"groupid": "string", "groupName": "string", "groupId": "string"}
groupSet {"groupId": "string", "groupName": "string"}
groups_2 {"groupId": "string", "groupName": "string", "userId": "string"}
iamInstanceProfile {"arn": "string", "id": "string"}
iamInstanceProfileSpecification {"arn": "string", "name": "string"}
icmpTypeCode {"code": "integer", "type": "integer"}
image {"architecture": "string", "blockDeviceMappings": "[blockDeviceMapping]", "blockDeviceMappingSet":
 "[blockDeviceMapping]", "blockDeviceMappingsSet": "[blockDeviceMapping]", "creationDate": "string", "description":
 "string", "hypervisor": "string", "imageId": "string", "imageLocation": "string", "imageOwnerAlias": "string",
 "imageType": "string", "kernelId": "string", "name": "string", "ownerId": "string", "platform": "string",
 "productCodes": "[productCode]", "productCodeSet": "[productCode]", "productCodesSet": "[productCode]", "public":
 "boolean", "ramdiskId": "string", "rootDeviceName": "string", "rootDeviceType": "string", "sriovNetSupport":
 "string", "state": "string", "stateReason": "stateReason", "tags": "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]",
 "virtualizationType": "string", "blockDeviceMapping": "[BlockDeviceMapping_2]", "imageOwnerId": "string",
 "imageState": "string", "isPublic": "boolean"}
imageAttribute {"blockDeviceMappings": "[blockDeviceMapping]", "blockDeviceMappingSet": "[blockDeviceMapping]",
 "blockDeviceMappingsSet": "[blockDeviceMapping]", "description": "attributeValue", "imageId": "string", "kernelId":
 "attributeValue", "launchPermissions": "[launchPermission]", "launchPermissionSet": "[launchPermission]",
 "launchPermissionsSet": "[launchPermission]", "productCodes": "[productCode]", "productCodeSet": "[productCode]",
 "productCodesSet": "[productCode]", "ramdiskId": "attributeValue", "sriovNetSupport": "attributeValue"}
importInstanceTaskDetails {"description": "string", "instancetype": "string", "platform": "string", "volumes":
 "[importInstanceVolumeDetailItem]", "volumeSet": "[importInstanceVolumeDetailItem]", "volumesSet":
 "[importInstanceVolumeDetailItem]"}
importInstanceVolumeDetailItem {"availabilityZone": "string", "bytesConverted": "integer", "description": "string",
 "image": "diskImageDescription", "status": "string", "statusMessage": "string", "volume":
 "diskImageVolumeDescription"}
importVolumeTaskDetails {"availabilityZone": "string", "bytesConverted": "integer", "description": "string", "image":
 "diskImageDescription", "volume": "diskImageVolumeDescription"}
instance {"amiLaunchIndex": "integer", "architecture": "string", "blockDeviceMappings":
 "[instanceBlockDeviceMapping]", "blockDeviceMappingSet": "[instanceBlockDeviceMapping]", "blockDeviceMappingsSet":
 "[instanceBlockDeviceMapping]", "clientToken": "string", "ebsOptimized": "boolean", "hypervisor": "string",
 "iamInstanceProfile": "iamInstanceProfile", "imageId": "string", "instanceId": "string", "instanceLifecycle":
 "string", "instanceType": "string", "kernelId": "string", "keyName": "string", "launchTime": "string", "monitoring":
 "monitoring", "networkInterfaces": "[instanceNetworkInterface]", "networkInterfaceSet": "[instanceNetworkInterface]",
 "networkInterfacesSet": "[instanceNetworkInterface]", "placement": "placement", "platform": "string",
 "privateDnsName": "string", "privateIpAddress": "string", "productCodes": "[productCode]", "productCodeSet":
 "[productCode]", "productCodesSet": "[productCode]", "publicDnsName": "string", "publicIpAddress": "string",
 "ramdiskId": "string", "rootDeviceName": "string", "rootDeviceType": "string", "securityGroups": "[groupIdentifier]",
 "securityGroupSet": "[groupIdentifier]", "securityGroupsSet": "[groupIdentifier]", "sourceDestCheck": "boolean",
 "spotInstanceRequestId": "string", "sriovNetSupport": "string", "state": "instanceState", "stateReason":
 "stateReason", "stateTransitionReason": "string", "subnetId": "string", "tags": "[tag]", "tagSet": "[tag]",
 "tagsSet": "[tag]", "virtualizationType": "string", "vpId": "string", "blockDeviceMapping": "[BlockDeviceMapping_3]",
 "dnsName": "string", "groupSet": "[groupSet]", "instanceState": "instanceState", "ipAddress": "string", "reason":
 "string", "vpcId": "string"}
instanceAttribute {"blockDeviceMappings": "[instanceBlockDeviceMapping]", "blockDeviceMappingSet":
 "[instanceBlockDeviceMapping]", "blockDeviceMappingsSet": "[instanceBlockDeviceMapping]", "disableApiTermination":
 "attributeBooleanValue", "ebsOptimized": "attributeBooleanValue", "groups": "[groupIdentifier]", "groupSet":
 "[groupIdentifier]", "groupsSet": "[groupIdentifier]", "instanceId": "string", "instanceInitiatedShutdownBehavior":
 "attributeValue", "instanceType": "attributeValue", "kernelId": "attributeValue", "productCodes": "[productCode]",
 "productCodeSet": "[productCode]", "productCodesSet": "[productCode]", "ramdiskId": "attributeValue",
 "rootDeviceName": "attributeValue", "sourceDestCheck": "attributeBooleanValue", "sriovNetSupport": "attributeValue",
 "userData": "attributeValue"}
instanceBlockDeviceMapping {"deviceName": "string", "ebs": "ebsInstanceBlockDevice"}
instanceCount {"instanceCount": "integer", "state": "string"}
instanceExportDetails {"instancetype": "string", "targetEnvironment": "string"}
instanceMonitoring {"instancetype": "string", "monitoring": "monitoring"}
instanceNetworkInterface {"association": "instanceNetworkInterfaceAssociation", "attachment":
 "instanceNetworkInterfaceAttachment", "description": "string", "groups": "[groupIdentifier]", "groupSet":
 "[groupIdentifier]", "groupsSet": "[groupIdentifier]", "macAddress": "string", "networkInterfaceId": "string",
 "ownerId": "string", "privateDnsName": "string", "privateIpAddress": "string", "privateIpAddresses":
 "[instancePrivateIpAddress]", "privateIpAddresSet": "[instancePrivateIpAddress]", "privateIpAddressesSet":
 "[instancePrivateIpAddress]", "sourceDestCheck": "boolean", "status": "string", "subnetId": "string", "vpcId":
 "string"}
instanceNetworkInterfaceAssociation {"ipOwnerId": "string", "publicDnsName": "string", "publicIp": "string"}
instanceNetworkInterfaceAttachment {"attachTime": "string", "attachmentId": "string", "deleteOnTermination":
 "boolean", "deviceIndex": "integer", "status": "string"}
instanceNetworkInterfaceSpecification {"associatePublicIpAddress": "boolean", "deleteOnTermination": "boolean",
 "description": "string", "deviceIndex": "integer", "groups": "[string]", "groupSet": "[string]", "groupsSet":
 "[string]", "networkInterfaceId": "string", "privateIpAddress": "string", "privateIpAddresses":
 "[privateIpAddressSpecification]", "privateIpAddresSet": "[privateIpAddressSpecification]", "privateIpAddressesSet":
 "[privateIpAddressSpecification]", "secondaryPrivateIpAddressCount": "integer", "subnetId": "string"}
instancePrivateIpAddress {"association": "instanceNetworkInterfaceAssociation", "primary": "boolean",
 "privateDnsName": "string", "privateIpAddress": "string"}
instanceState {"code": "integer", "name": "string"}
instanceStateChange {"currentState": "instanceState", "instanceId": "string", "previousState": "instanceState"}
instanceStatus {"availabilityZone": "string", "events": "[instanceStatusEvent]", "eventSet": "[instanceStatusEvent]",
 "eventsSet": "[instanceStatusEvent]", "instanceId": "string", "instanceState": "instanceState", "instanceStatus":
 "instanceStatusSummary", "systemStatus": "instanceStatusSummary"}
instanceStatusDetails {"impairedSince": "string", "name": "string", "status": "string"}
instanceStatusEvent {"code": "string", "description": "string", "notAfter": "string", "notBefore": "string"}
instanceStatusSummary {"details": "[instanceStatusDetails]", "detailSet": "[instanceStatusDetails]", "detailsSet":
 "[instanceStatusDetails]", "status": "string"}
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
internetGateway {"attachments": "[internetGatewayAttachment]", "attachmentSet": "[internetGatewayAttachment]",
 "attachmentsSet": "[internetGatewayAttachment]", "internetGatewayId": "string", "tags": "[tag]", "tagSet": "[tag]",
 "tagsSet": "[tag]"}
internetGatewayAttachment {"state": "string", "vpclId": "string", "vpcId": "string"}
ipPermission {"fromPort": "integer", "ipProtocol": "string", "ipRanges": "[ipRange]", "ipRangeSet": "[ipRange]",
 "ipRangesSet": "[ipRange]", "toPort": "integer", "userIdGroupPairs": "[userGroupIdPair]", "userIdGroupPairSet":
 "[userGroupIdPair]", "userIdGroupPairsSet": "[userGroupIdPair]", "groups": "[groups_2]", "prefixListIds":
 "[PrefixListIds_1]"}
ipRange {"cidrIp": "string"}
keyPair {"keyFingerprint": "string", "keyMaterial": "string", "keyName": "string"}
keyPairInfo {"keyFingerprint": "string", "keyName": "string"}
launchPermission {"group": "string", "userId": "string"}
launchPermission_1 {"group": "string", "userId": "string"}
launchSpecification {"addressingType": "string", "blockDeviceMappings": "[blockDeviceMapping]",
 "blockDeviceMappingSet": "[blockDeviceMapping]", "blockDeviceMappingsSet": "[blockDeviceMapping]", "ebsOptimized":
 "boolean", "iamInstanceProfile": "iamInstanceProfileSpecification", "imageId": "string", "instanceType": "string",
 "kernelId": "string", "keyName": "string", "monitoringEnabled": "boolean", "networkInterfaces":
 "[instanceNetworkInterfaceSpecification]", "networkInterfaceSet": "[instanceNetworkInterfaceSpecification]",
 "networkInterfacesSet": "[instanceNetworkInterfaceSpecification]", "placement": "spotPlacement", "ramdiskId":
 "string", "securityGroups": "[groupIdentifier]", "securityGroupSet": "[groupIdentifier]", "securityGroupsSet":
 "[groupIdentifier]", "subnetId": "string", "userData": "string", "blockDeviceMapping": "[blockDeviceMapping]",
 "groupSet": "[groupIdentifier]", "monitoring": "runInstancesMonitoringEnabled"}
monitoring {"state": "string"}
networkAcl {"associations": "[networkAclAssociation]", "associationSet": "[networkAclAssociation]", "associationsSet":
 "[networkAclAssociation]", "default": "boolean", "entries": "[networkAclEntry]", "entrySet": "[networkAclEntry]",
 "entriesSet": "[networkAclEntry]", "isDefault": "boolean", "networkAclId": "string", "tags": "[tag]", "tagSet":
 "[tag]", "tagsSet": "[tag]", "vpclId": "string"}
networkAclAssociation {"networkAclAssociationId": "string", "networkAclId": "string", "subnetId": "string"}
networkAclEntry {"cidrBlock": "string", "egress": "boolean", "icmpTypeCode": "icmpTypeCode", "portRange": "portRange",
 "protocol": "string", "ruleAction": "string", "ruleNumber": "integer"}
networkInterface {"association": "networkInterfaceAssociation", "attachment": "networkInterfaceAttachment",
 "availabilityZone": "string", "description": "string", "groups": "[groupIdentifier]", "groupSet":
 "[groupIdentifier]", "groupsSet": "[groupIdentifier]", "macAddress": "string", "networkInterfaceId": "string",
 "ownerId": "string", "privateDnsName": "string", "privateIpAddress": "string", "privateIpAddresses":
 "[networkInterfacePrivateIpAddress]", "privateIpAddresSet": "[networkInterfacePrivateIpAddress]",
 "privateIpAddressesSet": "[networkInterfacePrivateIpAddress]", "requesterId": "string", "requesterManaged":
 "boolean", "sourceDestCheck": "boolean", "status": "string", "subnetId": "string", "tagSet": "[tag]", "vpclId":
 "string", "vpcId": "string"}
networkInterfaceAssociation {"allocationId": "string", "associationId": "string", "ipOwnerId": "string",
 "publicDnsName": "string", "publicIp": "string"}
networkInterfaceAttachment {"attachTime": "string", "attachmentId": "string", "deleteOnTermination": "boolean",
 "deviceIndex": "integer", "instanceId": "string", "instanceOwnerId": "string", "status": "string"}
networkInterfacePrivateIpAddress {"association": "networkInterfaceAssociation", "primary": "boolean",
 "privateDnsName": "string", "privateIpAddress": "string"}
networkInterfaceSet_0 {"association": "association_1", "attachment": "attachment_2", "description": "string",
 "groupSet": "[groupSet]", "macAddress": "string", "networkInterfaceId": "string", "ownerId": "string",
 "privateDnsName": "string", "privateIpAddress": "string", "privateIpAddressesSet": "[privateIpAddressesSet_1]",
 "sourceDestCheck": "boolean", "status": "string", "subnetId": "string", "vpcId": "string"}
placement {"availabilityZone": "string", "groupName": "string", "tenancy": "string"}
placementGroup {"groupName": "string", "state": "string", "strategy": "string"}
portRange {"from": "integer", "to": "integer"}
priceSchedule {"active": "boolean", "currencyCode": "string", "price": "number", "term": "integer"}
pricingDetail {"count": "integer", "price": "number"}
privateIpAddressSpecification {"primary": "boolean", "privateIpAddress": "string"}
privateIpAddressesSet_1 {"association": "association_1", "primary": "boolean", "privateDnsName": "string",
 "privateIpAddress": "string"}
productCode {"productCodeId": "string", "productCodeType": "string", "productCode": "string", "type": "string"}
productCodes {"productCode": "string", "type": "string"}
propagatingVgw {"gatewayId": "string"}
ramdisk {"Value": "string"}
recurringCharge {"amount": "number", "frequency": "string"}
region {"endpoint": "string", "regionName": "string", "regionEndpoint": "string"}
reservation {"groups": "[groupIdentifier]", "groupSet": "[groupIdentifier]", "groupsSet": "[groupIdentifier]",
 "instances": "[instance]", "instanceSet": "[instance]", "instancesSet": "[instance]", "ownerId": "string",
 "requesterId": "string", "reservationId": "string"}
reservedInstances {"availabilityZone": "string", "currencyCode": "string", "duration": "integer", "end": "string",
 "fixedPrice": "number", "instanceCount": "integer", "instanceTenancy": "string", "instanceType": "string",
 "offeringType": "string", "productDescription": "string", "recurringCharges": "[recurringCharge]",
 "recurringChargeSet": "[recurringCharge]", "recurringChargesSet": "[recurringCharge]", "reservedInstancesId":
 "string", "start": "string", "state": "string", "tags": "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]", "usagePrice":
 "number"}
reservedInstancesConfiguration {"availabilityZone": "string", "instanceCount": "integer", "instanceType": "string",
 "platform": "string"}
reservedInstancesId {"reservedInstancesId": "string"}
reservedInstancesListing {"clientToken": "string", "createDate": "string", "instanceCounts": "[instanceCount]",
 "instanceCountSet": "[instanceCount]", "instanceCountsSet": "[instanceCount]", "priceSchedules": "[priceSchedule]",
 "priceScheduleSet": "[priceSchedule]", "priceSchedulesSet": "[priceSchedule]", "reservedInstancesId": "string",
 "reservedInstancesListingId": "string", "status": "string", "statusMessage": "string", "tags": "[tag]", "tagSet":
 "[tag]", "tagsSet": "[tag]", "updateDate": "string"}
reservedInstancesModification {"clientToken": "string", "createDate": "string", "effectiveDate": "string",
 "modificationResults": "[reservedInstancesModificationResult]", "modificationResultSet":
 "[reservedInstancesModificationResult]", "modificationResultsSet": "[reservedInstancesModificationResult]",
 "reservedInstancesIds": "[reservedInstancesId]", "reservedInstancesIdSet": "[reservedInstancesId]",
 "reservedInstancesIdsSet": "[reservedInstancesId]", "reservedInstancesModificationId": "string",
 "reservedInstancesSet": "[reservedInstancesId]", "status": "string", "statusMessage": "string", "updateDate":
 "string"}
reservedInstancesModificationResult {"reservedInstancesId": "string", "targetConfiguration":
 "reservedInstancesConfiguration"}
reservedInstancesOffering {"availabilityZone": "string", "currencyCode": "string", "duration": "integer",
 "fixedPrice": "number", "instanceTenancy": "string", "instanceType": "string", "marketplace": "boolean",
 "offeringType": "string", "pricingDetails": "[pricingDetail]", "pricingDetailSet": "[pricingDetail]",
 "pricingDetailsSet": "[pricingDetail]", "productDescription": "string", "recurringCharges": "[recurringCharge]",
 "recurringChargeSet": "[recurringCharge]", "recurringChargesSet": "[recurringCharge]", "reservedInstancesOfferingId":
 "string", "usagePrice": "number"}
rootDeviceName {"Value": "string"}
route {"destinationCidrBlock": "string", "gatewayId": "string", "instanceId": "string", "instanceOwnerId": "string",
 "networkInterfaceId": "string", "origin": "string", "state": "string", "vpcPeeringConnectionId": "string",
 "destinationPrefixListId": "string"}
routeTable {"associations": "[routeTableAssociation]", "associationSet": "[routeTableAssociation]", "associationsSet":
 "[routeTableAssociation]", "propagatingVgws": "[propagatingVgw]", "propagatingVgwSet": "[propagatingVgw]",
 "propagatingVgwsSet": "[propagatingVgw]", "routeTableId": "string", "routes": "[route]", "routeSet": "[route]",
 "routesSet": "[route]", "tags": "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]", "vpcId": "string"}
routeTableAssociation {"main": "boolean", "routeTableAssociationId": "string", "routeTableId": "string", "subnetId":
 "string"}
runInstancesMonitoringEnabled {}
s3Storage {"aWSAccessKeyId": "string", "bucket": "string", "prefix": "string", "uploadPolicy": "string",
 "uploadPolicySignature": "string"}
securityGroup {"description": "string", "groupId": "string", "groupName": "string", "ipPermissions": "[ipPermission]",
 "ipPermissionSet": "[ipPermission]", "ipPermissionsSet": "[ipPermission]", "ipPermissionsEgress": "[ipPermission]",
 "ipPermissionsEgresSet": "[ipPermission]", "ipPermissionsEgressSet": "[ipPermission]", "ownerId": "string", "tags":
 "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]", "vpclId": "string", "groupDescription": "string", "vpcId": "string"}
snapshot {"description": "string", "encrypted": "boolean", "kmsKeyId": "string", "ownerAlias": "string", "ownerId":
 "string", "progress": "string", "snapshotId": "string", "startTime": "string", "state": "string", "tags": "[tag]",
 "tagSet": "[tag]", "tagsSet": "[tag]", "volumeId": "string", "volumeSize": "integer", "status": "string",
 "statusMessage": "string"}
spotDatafeedSubscription {"bucket": "string", "fault": "spotInstanceStateFault", "ownerId": "string", "prefix":
 "string", "state": "string"}
spotInstanceRequest {"availabilityZoneGroup": "string", "createTime": "string", "fault": "spotInstanceStateFault",
 "instanceId": "string", "launchGroup": "string", "launchSpecification": "launchSpecification",
 "launchedAvailabilityZone": "string", "productDescription": "string", "spotInstanceRequestId": "string", "spotPrice":
 "string", "state": "string", "status": "object", "tags": "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]", "type":
 "string", "validFrom": "string", "validUntil": "string"}
spotInstanceStateFault {"code": "string", "message": "string"}
spotPlacement {"availabilityZone": "string", "groupName": "string"}
spotPrice {"availabilityZone": "string", "instanceType": "string", "productDescription": "string", "spotPrice":
 "string", "timestamp": "string"}
stateReason {"code": "string", "message": "string"}
storage {"s3": "s3Storage"}
subnet {"availabilityZone": "string", "availableIpAddressCount": "integer", "cidrBlock": "string", "defaultForAz":
 "boolean", "mapPublicIpOnLaunch": "boolean", "state": "string", "subnetId": "string", "tags": "[tag]", "tagSet":
 "[tag]", "tagsSet": "[tag]", "vpId": "string", "vpcId": "string"}
tag {"key": "string", "value": "string", "Key": "string", "Value": "string"}
tagDescription {"key": "string", "resourceId": "string", "resourceType": "string", "value": "string"}
tagSet_0 {"key": "string", "value": "string"}
userGroupIdPair {"groupId": "string", "groupName": "string", "userId": "string"}
vgwTelemetry {"acceptedRouteCount": "integer", "lastStatusChange": "string", "outsideIpAddress": "string", "status":
 "string", "statusMessage": "string"}
volume {"attachments": "[volumeAttachment]", "attachmentSet": "[volumeAttachment]", "attachmentsSet":
 "[volumeAttachment]", "availabilityZone": "string", "createTime": "string", "encrypted": "boolean", "iops":
 "integer", "kmsKeyId": "string", "size": "integer", "snapshotId": "string", "state": "string", "tags": "[tag]",
 "tagSet": "[tag]", "tagsSet": "[tag]", "volumeId": "string", "volumeType": "string", "status": "string"}
volumeAttachment {"attachTime": "string", "deleteOnTermination": "boolean", "device": "string", "instanceId":
 "string", "state": "string", "volumeId": "string", "status": "string"}
volumeStatusAction {"code": "string", "description": "string", "eventId": "string", "eventType": "string"}
volumeStatusDetails {"name": "string", "status": "string"}
volumeStatusEvent {"description": "string", "eventId": "string", "eventType": "string", "notAfter": "string",
 "notBefore": "string"}
volumeStatusInfo {"details": "[volumeStatusDetails]", "detailSet": "[volumeStatusDetails]", "detailsSet":
 "[volumeStatusDetails]", "status": "string"}
volumeStatusItem {"actions": "[volumeStatusAction]", "actionSet": "[volumeStatusAction]", "actionsSet":
 "[volumeStatusAction]", "availabilityZone": "string", "events": "[volumeStatusEvent]", "eventSet":
 "[volumeStatusEvent]", "eventsSet": "[volumeStatusEvent]", "volumeId": "string", "volumeStatus": "volumeStatusInfo"}
vpc {"cidrBlock": "string", "dhcpOptionsId": "string", "instanceTenancy": "string", "isDefault": "boolean", "state":
 "string", "tags": "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]", "vpclId": "string", "vpcId": "string"}
vpcAttachment {"state": "string", "vpclId": "string", "vpcId": "string"}
vpcClassicLink {"classicLinkEnabled": "boolean", "tags": "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]", "vpclId":
 "string"}
vpcPeeringConnection {"accepterVpcInfo": "vpcPeeringConnectionVpcInfo", "expirationTime": "string",
 "requesterVpcInfo": "vpcPeeringConnectionVpcInfo", "status": "vpcPeeringConnectionStateReason", "tags": "[tag]",
 "tagSet": "[tag]", "tagsSet": "[tag]", "vpcPeeringConnectionId": "string"}
vpcPeeringConnectionStateReason {"code": "string", "message": "string"}
vpcPeeringConnectionVpcInfo {"cidrBlock": "string", "ownerId": "string", "vpcId": "string"}
vpnConnection {"customerGatewayConfiguration": "string", "customerGatewayId": "string", "options":
 "vpnConnectionOptions", "routes": "[vpnStaticRoute]", "routeSet": "[vpnStaticRoute]", "routesSet":
 "[vpnStaticRoute]", "state": "string", "tags": "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]", "type": "string",
 "vgwTelemetry": "[vgwTelemetry]", "vgwTelemetrySet": "[vgwTelemetry]", "vpnConnectionId": "string", "vpnGatewayId":
 "string"}
vpnConnectionOptions {"staticRoutesOnly": "boolean"}
vpnGateway {"availabilityZone": "string", "state": "string", "tags": "[tag]", "tagSet": "[tag]", "tagsSet": "[tag]",
 "type": "string", "vpcAttachments": "[vpcAttachment]", "vpcAttachmentSet": "[vpcAttachment]", "vpcAttachmentsSet":
 "[vpcAttachment]", "vpnGatewayId": "string", "attachments": "[attachments]"}
vpnStaticRoute {"destinationCidrBlock": "string", "source": "string", "state": "string"}
""")
