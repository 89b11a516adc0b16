"""Facts of the limits of the APIs. `make render` writes this from tools/schema."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

OUTSCALE = """
AcceptNetPeering {"limits":{"NetPeeringId":"pcx-"}}
AddUserToUserGroup {"limits":{"UserName":{"length":[1,64],"chars":"+=,.@-_"}}}
CreateAccessKey {"limits":{"ExpirationDate":{"form":"date"},"UserName":{"length":[1,64],"chars":"+=,.@-_","empty":true\
}}}
CreateAccount {"limits":{"AdditionalEmails":{"form":"email"},"CustomerId":{"form":"digits8"},"Email":{"form":"email"}}}
CreateApiAccessRule {"limits":{"CaIds":"ca-","IpRanges":{"form":"ip_or_cidr"}},"rules":[["any","CaIds","IpRanges"],["n\
eeds","Cns","CaIds"]]}
CreateCa {"limits":{"CaPem":{"form":"pem"}}}
CreateClientGateway {"limits":{"BgpAsn":{"range":[1,4294967295],"not":[50624,53306,132418]},"ConnectionType":{"words":\
["ipsec.1"]},"PublicIp":{"form":"ip"}}}
CreateDedicatedGroup {"limits":{"CpuGeneration":{"range":[1,null]}}}
CreateDhcpOptions {"limits":{"DomainName":{"form":"word"},"DomainNameServers":{"form":"dns"},"LogServers":{"form":"ip"\
},"NtpServers":{"form":"ip"}},"rules":[["any","DomainName","DomainNameServers","LogServers","NtpServers"]]}
CreateDirectLink {"limits":{"Bandwidth":{"words":["1Gbps","10Gbps"]}}}
CreateDirectLinkInterface {"limits":{"DirectLinkId":"dxcon-","DirectLinkInterface.BgpAsn":{"range":[1,4294967295]},"Di\
rectLinkInterface.ClientPrivateIp":{"form":"ip_or_cidr"},"DirectLinkInterface.OutscalePrivateIp":{"form":"ip_or_cidr"}\
,"DirectLinkInterface.VirtualGatewayId":"vgw-","DirectLinkInterface.Vlan":{"range":[2,4094]}}}
CreateFlexibleGpu {"limits":{"Generation":{"form":"generation"}}}
CreateImage {"limits":{"Architecture":{"words":["i386","x86_64"]},"BlockDeviceMappings.Bsu.Iops":{"range":[100,13000]}\
,"BlockDeviceMappings.Bsu.SnapshotId":"snap-","BlockDeviceMappings.Bsu.VolumeSize":{"range":[1,14901],"unit":"GiB"},"B\
lockDeviceMappings.Bsu.VolumeType":{"words":["standard","io1","gp2"]},"BlockDeviceMappings.DeviceName":{"form":"device\
"},"BootModes":{"words":["uefi","legacy"]},"ImageName":{"length":[3,128],"chars":"_ ()/.-","empty":true},"RootDeviceNa\
me":{"form":"device"},"SourceImageId":"ami-","VmId":"i-"},"rules":[["any","VmId","SourceImageId","BlockDeviceMappings"\
,"FileLocation"],["excludes","VmId","SourceImageId"],["excludes","VmId","BlockDeviceMappings"],["excludes","VmId","Fil\
eLocation"],["excludes","SourceImageId","BlockDeviceMappings"],["excludes","SourceImageId","FileLocation"],["needs","S\
ourceImageId","SourceRegionName"],["needs","BlockDeviceMappings","RootDeviceName"],["call","devices","BlockDeviceMappi\
ngs"],["each","BlockDeviceMappings.Bsu","only","Iops","VolumeType=io1"],["each","BlockDeviceMappings.Bsu","needs","Vol\
umeType=io1","Iops"],["each","BlockDeviceMappings.Bsu","call","iops","VolumeSize"]]}
CreateImageExportTask {"limits":{"ImageId":"ami-","OsuExport.DiskImageFormat":{"words":["qcow2","raw"]}}}
CreateKeypair {"limits":{"KeypairName":{"length":[1,255],"form":"ascii"},"PublicKey":{"form":"public_key"}}}
CreateListenerRule {"limits":{"Listener.LoadBalancerPort":{"range":[1,65535]},"ListenerRule.Action":{"words":["forward\
"]},"ListenerRule.HostNamePattern":{"length":[1,128],"chars":"*-.?","wildcards":3,"empty":true},"ListenerRule.PathPatt\
ern":{"length":[1,128],"chars":"*_-.$/~\\"'@:+?","wildcards":3,"empty":true},"ListenerRule.Priority":{"range":[1,19999\
]},"VmIds":{"prefix":"i-","items":[1,null]}},"rules":[["any","ListenerRule.HostNamePattern","ListenerRule.PathPattern"\
]]}
CreateLoadBalancer {"limits":{"Listeners":{"items":[1,null]},"Listeners.BackendPort":{"range":[1,65535]},"Listeners.Ba\
ckendProtocol":{"words":["HTTP","HTTPS","TCP","SSL"]},"Listeners.LoadBalancerPort":{"range":[1,65535]},"Listeners.Load\
BalancerProtocol":{"words":["HTTP","HTTPS","TCP","SSL"]},"Listeners.ServerCertificateId":{"form":"orn"},"LoadBalancerN\
ame":{"length":[1,32],"chars":"-","form":"host"},"LoadBalancerType":{"words":["internet-facing","internal"]},"PublicIp\
":{"form":"ip"},"SecurityGroups":"sg-","Subnets":{"prefix":"subnet-","items":[1,1]},"SubregionNames":{"items":[1,1]},"\
Tags.Key":{"length":[1,255]},"Tags.Value":{"length":[0,255]}},"rules":[["call","listeners","Listeners"],["each","Liste\
ners","needs","LoadBalancerProtocol=HTTPS|SSL","ServerCertificateId"],["one","Subnets","SubregionNames"],["excludes","\
SecurityGroups","SubregionNames"],["excludes","LoadBalancerType=internal","SubregionNames"],["excludes","PublicIp","Lo\
adBalancerType=internal"]]}
CreateLoadBalancerListeners {"limits":{"Listeners":{"items":[1,null]},"Listeners.BackendPort":{"range":[1,65535]},"Lis\
teners.BackendProtocol":{"words":["HTTP","HTTPS","TCP","SSL"]},"Listeners.LoadBalancerPort":{"range":[1,65535]},"Liste\
ners.LoadBalancerProtocol":{"words":["HTTP","HTTPS","TCP","SSL"]},"Listeners.ServerCertificateId":{"form":"orn"}},"rul\
es":[["call","listeners","Listeners"],["each","Listeners","needs","LoadBalancerProtocol=HTTPS|SSL","ServerCertificateI\
d"]]}
CreateLoadBalancerPolicy {"limits":{"CookieExpirationPeriod":{"range":[1,null]},"CookieName":{"length":[1,255],"empty"\
:true},"PolicyName":{"length":[1,32],"chars":"-"},"PolicyType":{"words":["app","load_balancer"]}},"rules":[["needs","P\
olicyType=app","CookieName"]]}
CreateLoadBalancerTags {"limits":{"Tags.Key":{"length":[1,255]},"Tags.Value":{"length":[0,255]}}}
CreateNatService {"limits":{"PublicIpId":"eipalloc-","SubnetId":"subnet-"}}
CreateNet {"limits":{"IpRange":{"form":"cidr","mask":[16,28]},"Tenancy":{"form":"tenancy"}}}
CreateNetAccessPoint {"limits":{"NetId":"vpc-","RouteTableIds":"rtb-","ServiceName":{"form":"service"}}}
CreateNetPeering {"limits":{"AccepterNetId":"vpc-","AccepterOwnerId":{"form":"account"},"SourceNetId":"vpc-"},"rules":\
[["call","two_nets"]]}
CreateNic {"limits":{"PrivateIps.PrivateIp":{"form":"ip"},"SecurityGroupIds":"sg-","SubnetId":"subnet-"},"rules":[["ca\
ll","private_ips","PrivateIps"]]}
CreatePolicy {"limits":{"Description":{"length":[0,1000]},"Document":{"form":"policy"},"Path":{"length":[1,512],"form"\
:"path","empty":true},"PolicyName":{"length":[1,128]}}}
CreatePolicyVersion {"limits":{"Document":{"form":"policy"},"PolicyOrn":{"form":"policy_orn"}}}
CreateRoute {"limits":{"DestinationIpRange":{"form":"cidr"},"GatewayId":"igw-|vgw-","NatServiceId":"nat-","NetPeeringI\
d":"pcx-","NicId":"eni-","RouteTableId":"rtb-","VmId":"i-"},"rules":[["one","GatewayId","NatServiceId","NetPeeringId",\
"NicId","VmId"]]}
CreateRouteTable {"limits":{"NetId":"vpc-"}}
CreateSecurityGroup {"limits":{"Description":{"length":[1,255],"chars":" _.-:/()#,@[]+=&;{}!$*\\u00e9"},"NetId":"vpc-"\
,"SecurityGroupName":{"length":[1,255],"chars":" _.-:/()#,@[]+=&;{}!$*","unlike":"sg-"}}}
CreateSecurityGroupRule {"limits":{"Flow":{"words":["Inbound","Outbound"]},"FromPortRange":{"range":[-1,65535]},"IpPro\
tocol":{"form":"protocol"},"IpRange":{"form":"cidr"},"Rules.FromPortRange":{"range":[-1,65535]},"Rules.IpProtocol":{"f\
orm":"protocol"},"Rules.IpRanges":{"form":"cidr"},"Rules.SecurityGroupsMembers.AccountId":{"form":"account"},"Rules.Se\
curityGroupsMembers.SecurityGroupId":"sg-","Rules.ServiceIds":"pl-","Rules.ToPortRange":{"range":[-1,65535]},"Security\
GroupAccountIdToLink":{"form":"account"},"SecurityGroupId":"sg-","ToPortRange":{"range":[-1,65535]}},"rules":[["any","\
Rules","IpRange","SecurityGroupNameToLink"],["excludes","Rules","SecurityGroupNameToLink"],["each","Rules","any","IpRa\
nges","SecurityGroupsMembers","ServiceIds"],["each","Rules.SecurityGroupsMembers","any","SecurityGroupId","SecurityGro\
upName"],["excludes","Rules","FromPortRange"],["excludes","Rules","IpProtocol"],["excludes","Rules","IpRange"],["exclu\
des","Rules","ToPortRange"],["call","ports"],["each","Rules","call","ports"]]}
CreateServerCertificate {"limits":{"Body":{"form":"pem"},"Chain":{"form":"pem"},"Name":{"length":[1,128],"chars":"+=,.\
@-_"},"Path":{"length":[1,512],"form":"path","empty":true},"PrivateKey":{"form":"pem"}}}
CreateSnapshot {"limits":{"SnapshotSize":{"range":[1,null],"unit":"bytes"},"SourceSnapshotId":"snap-","VolumeId":"vol-\
"},"rules":[["one","VolumeId","SourceSnapshotId","FileLocation"],["needs","SourceSnapshotId","SourceRegionName"],["nee\
ds","FileLocation","SnapshotSize"]]}
CreateSnapshotExportTask {"limits":{"OsuExport.DiskImageFormat":{"words":["qcow2","raw"]},"SnapshotId":"snap-"}}
CreateSubnet {"limits":{"IpRange":{"form":"cidr","mask":[16,29]},"NetId":"vpc-"}}
CreateTags {"limits":{"ResourceIds":{"items":[1,null]},"Tags":{"items":[1,null]},"Tags.Key":{"length":[1,255]},"Tags.V\
alue":{"length":[0,255]}}}
CreateUser {"limits":{"Path":{"length":[1,512],"chars":"/_","form":"path","empty":true},"UserEmail":{"form":"email"},"\
UserName":{"length":[1,64],"chars":"+=,.@-_"}}}
CreateUserGroup {"limits":{"Path":{"length":[1,512],"form":"path","empty":true},"UserGroupName":{"length":[1,128],"cha\
rs":"+=,.@-_"}}}
CreateVirtualGateway {"limits":{"ConnectionType":{"words":["ipsec.1"]}}}
CreateVmGroup {"limits":{"PositioningStrategy":{"words":["attract","no-strategy","repulse"]},"SecurityGroupIds":{"pref\
ix":"sg-","items":[1,null]},"SubnetId":"subnet-","Tags.Key":{"length":[1,255]},"Tags.Value":{"length":[0,255]},"VmCoun\
t":{"range":[1,null]},"VmTemplateId":"vmtemplate-"}}
CreateVmTemplate {"limits":{"CpuCores":{"range":[1,null]},"CpuGeneration":{"form":"generation"},"CpuPerformance":{"wor\
ds":["medium","high","highest"]},"ImageId":"ami-","Ram":{"range":[1,null],"unit":"GiB"},"Tags.Key":{"length":[1,255]},\
"Tags.Value":{"length":[0,255]}}}
CreateVms {"limits":{"ActionsOnNextBoot.SecureBoot":{"words":["enable","disable","setup-mode","none","restore-factory-\
keys"]},"BlockDeviceMappings.Bsu.Iops":{"range":[100,13000]},"BlockDeviceMappings.Bsu.SnapshotId":"snap-","BlockDevice\
Mappings.Bsu.VolumeSize":{"range":[1,14901],"unit":"GiB"},"BlockDeviceMappings.Bsu.VolumeType":{"words":["standard","i\
o1","gp2"]},"BlockDeviceMappings.DeviceName":{"form":"device"},"BootMode":{"words":["uefi","legacy"]},"ImageId":"ami-"\
,"MaxVmsCount":{"range":[1,null]},"MinVmsCount":{"range":[1,null]},"Nics":{"items":[1,8]},"Nics.DeviceNumber":{"range"\
:[0,7]},"Nics.NicId":"eni-","Nics.PrivateIps.PrivateIp":{"form":"ip"},"Nics.SecondaryPrivateIpCount":{"range":[0,null]\
},"Nics.SecurityGroupIds":"sg-","Nics.SubnetId":"subnet-","Performance":{"words":["medium","high","highest"]},"Placeme\
nt.Tenancy":{"form":"tenancy"},"PrivateIps":{"form":"ip"},"SecurityGroupIds":"sg-","ShutdownBehaviorConfiguration.Gues\
tAction":{"words":["stop","terminate"]},"ShutdownBehaviorConfiguration.HostAction":{"words":["restart","stop"]},"Subne\
tId":"subnet-","UserData":{"form":"base64","bytes":512000},"VmInitiatedShutdownBehavior":{"words":["stop","restart","t\
erminate"]},"VmType":{"form":"vm_type"}},"rules":[["each","BlockDeviceMappings.Bsu","only","Iops","VolumeType=io1"],["\
each","BlockDeviceMappings.Bsu","needs","VolumeType=io1","Iops"],["each","BlockDeviceMappings.Bsu","call","iops","Volu\
meSize"],["excludes","Nics","SubnetId"],["excludes","Nics","Placement.SubregionName"],["each","Nics","any","NicId","Su\
bnetId"],["call","nics","Nics"],["each","Nics","call","private_ips","PrivateIps"],["call","vm_counts"],["excludes","Ne\
stedVirtualization=true","Placement.Tenancy=default"],["call","devices","BlockDeviceMappings"]]}
CreateVolume {"limits":{"Iops":{"range":[100,13000]},"Size":{"range":[1,14901],"unit":"GiB"},"SnapshotId":"snap-","Vol\
umeType":{"words":["io1","gp2","standard"]}},"rules":[["any","Size","SnapshotId"],["only","Iops","VolumeType=io1"],["c\
all","iops","Size"],["needs","VolumeType=io1","Iops"]]}
CreateVpnConnection {"limits":{"ClientGatewayId":"cgw-","ConnectionType":{"words":["ipsec.1"]},"VirtualGatewayId":"vgw\
-"}}
CreateVpnConnectionRoute {"limits":{"DestinationIpRange":{"form":"cidr"},"VpnConnectionId":"vpn-"}}
DeleteApiAccessRule {"limits":{"ApiAccessRuleId":"aar-"}}
DeleteCa {"limits":{"CaId":"ca-"}}
DeleteClientGateway {"limits":{"ClientGatewayId":"cgw-"}}
DeleteDedicatedGroup {"limits":{"DedicatedGroupId":"ded-"}}
DeleteDhcpOptions {"limits":{"DhcpOptionsSetId":"dopt-|default"}}
DeleteDirectLink {"limits":{"DirectLinkId":"dxcon-"}}
DeleteDirectLinkInterface {"limits":{"DirectLinkInterfaceId":"dxvif-"}}
DeleteFlexibleGpu {"limits":{"FlexibleGpuId":"fgpu-"}}
DeleteImage {"limits":{"ImageId":"ami-"}}
DeleteInternetService {"limits":{"InternetServiceId":"igw-"}}
DeleteKeypair {"limits":{"KeypairId":"key-"},"rules":[["any","KeypairId","KeypairName"]]}
DeleteLoadBalancerListeners {"limits":{"LoadBalancerPorts":{"range":[1,65535],"items":[1,null]}}}
DeleteLoadBalancerTags {"limits":{"Tags.Key":{"length":[1,128],"empty":true}}}
DeleteNatService {"limits":{"NatServiceId":"nat-"}}
DeleteNet {"limits":{"NetId":"vpc-"}}
DeleteNetAccessPoint {"limits":{"NetAccessPointId":"vpce-"}}
DeleteNetPeering {"limits":{"NetPeeringId":"pcx-"}}
DeleteNic {"limits":{"NicId":"eni-"}}
DeletePolicy {"limits":{"PolicyOrn":{"form":"policy_orn"}}}
DeletePolicyVersion {"limits":{"PolicyOrn":{"form":"policy_orn"},"VersionId":{"form":"version"}}}
DeleteProductType {"limits":{"ProductTypeId":"pty-"}}
DeletePublicIp {"limits":{"PublicIp":{"form":"ip"},"PublicIpId":"eipalloc-"},"rules":[["any","PublicIp","PublicIpId"]]}
DeleteRoute {"limits":{"DestinationIpRange":{"form":"cidr"},"RouteTableId":"rtb-"}}
DeleteRouteTable {"limits":{"RouteTableId":"rtb-"}}
DeleteSecurityGroup {"limits":{"SecurityGroupId":"sg-"},"rules":[["any","SecurityGroupId","SecurityGroupName"]]}
DeleteSecurityGroupRule {"limits":{"Flow":{"words":["Inbound","Outbound"]},"FromPortRange":{"range":[-1,65535]},"IpPro\
tocol":{"form":"protocol"},"IpRange":{"form":"cidr"},"Rules.FromPortRange":{"range":[-1,65535]},"Rules.IpProtocol":{"f\
orm":"protocol"},"Rules.IpRanges":{"form":"cidr"},"Rules.SecurityGroupsMembers.AccountId":{"form":"account"},"Rules.Se\
curityGroupsMembers.SecurityGroupId":"sg-","Rules.ServiceIds":"pl-","Rules.ToPortRange":{"range":[-1,65535]},"Security\
GroupAccountIdToUnlink":{"form":"account"},"SecurityGroupId":"sg-","ToPortRange":{"range":[-1,65535]}},"rules":[["excl\
udes","Rules","FromPortRange"],["excludes","Rules","IpProtocol"],["excludes","Rules","IpRange"],["excludes","Rules","T\
oPortRange"],["call","ports"],["each","Rules","call","ports"]]}
DeleteSnapshot {"limits":{"SnapshotId":"snap-"}}
DeleteSubnet {"limits":{"SubnetId":"subnet-"}}
DeleteTags {"limits":{"ResourceIds":{"items":[1,null]},"Tags":{"items":[1,null]},"Tags.Key":{"length":[1,255]},"Tags.V\
alue":{"length":[0,255]}}}
DeleteUser {"limits":{"UserName":{"length":[1,64],"chars":"+=,.@-_"}}}
DeleteUserGroupPolicy {"limits":{"PolicyName":{"length":[1,128]}}}
DeleteUserPolicy {"limits":{"PolicyName":{"length":[1,128]},"UserName":{"length":[1,64],"chars":"+=,.@-_"}}}
DeleteVirtualGateway {"limits":{"VirtualGatewayId":"vgw-"}}
DeleteVmGroup {"limits":{"VmGroupId":"vmgroup-"}}
DeleteVmTemplate {"limits":{"VmTemplateId":"vmtemplate-"}}
DeleteVms {"limits":{"VmIds":{"prefix":"i-","items":[1,null]}}}
DeleteVolume {"limits":{"VolumeId":"vol-"}}
DeleteVpnConnection {"limits":{"VpnConnectionId":"vpn-"}}
DeleteVpnConnectionRoute {"limits":{"DestinationIpRange":{"form":"cidr"},"VpnConnectionId":"vpn-"}}
DeregisterVmsInLoadBalancer {"limits":{"BackendVmIds":"i-"}}
LinkFlexibleGpu {"limits":{"FlexibleGpuId":"fgpu-","VmId":"i-"}}
LinkInternetService {"limits":{"InternetServiceId":"igw-","NetId":"vpc-"}}
LinkLoadBalancerBackendMachines {"limits":{"BackendIps":{"form":"ip"},"BackendVmIds":"i-"},"rules":[["any","BackendIps\
","BackendVmIds"]]}
LinkManagedPolicyToUserGroup {"limits":{"PolicyOrn":{"form":"policy_orn"}}}
LinkNic {"limits":{"DeviceNumber":{"range":[1,7]},"NicId":"eni-","VmId":"i-"}}
LinkPolicy {"limits":{"PolicyOrn":{"form":"policy_orn"},"UserName":{"length":[1,64],"chars":"+=,.@-_"}}}
LinkPrivateIps {"limits":{"NicId":"eni-","PrivateIps":{"form":"ip","items":[1,null]},"SecondaryPrivateIpCount":{"range\
":[1,null]}},"rules":[["one","PrivateIps","SecondaryPrivateIpCount"]]}
LinkPublicIp {"limits":{"NicId":"eni-","PrivateIp":{"form":"ip"},"PublicIp":{"form":"ip"},"PublicIpId":"eipalloc-","Vm\
Id":"i-"},"rules":[["any","PublicIp","PublicIpId"],["one","NicId","VmId"]]}
LinkRouteTable {"limits":{"RouteTableId":"rtb-","SubnetId":"subnet-"}}
LinkVirtualGateway {"limits":{"NetId":"vpc-","VirtualGatewayId":"vgw-"}}
LinkVolume {"limits":{"DeviceName":{"form":"device"},"VmId":"i-","VolumeId":"vol-"}}
PutUserGroupPolicy {"limits":{"PolicyDocument":{"form":"policy"},"PolicyName":{"length":[1,128]}}}
PutUserPolicy {"limits":{"PolicyDocument":{"form":"policy"},"PolicyName":{"length":[1,128]},"UserName":{"length":[1,64\
],"chars":"+=,.@-_"}}}
ReadApiLogs {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
ReadDhcpOptions {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
ReadImages {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
ReadNatServices {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
ReadNetAccessPoints {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
ReadNetPeerings {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
ReadPublicIps {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
ReadRouteTables {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
ReadUserPolicies {"limits":{"UserName":{"length":[1,64],"chars":"+=,.@-_"}}}
ReadUserPolicy {"limits":{"UserName":{"length":[1,64],"chars":"+=,.@-_"}}}
ReadVirtualGateways {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
ReadVms {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
ReadVolumes {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
ReadVpnConnections {"limits":{"ResultsPerPage":{"range":[1,1000]}}}
RebootVms {"limits":{"VmIds":{"prefix":"i-","items":[1,null]}}}
RegisterVmsInLoadBalancer {"limits":{"BackendVmIds":"i-"}}
RejectNetPeering {"limits":{"NetPeeringId":"pcx-"}}
RemoveUserFromUserGroup {"limits":{"UserName":{"length":[1,64],"chars":"+=,.@-_"}}}
ScaleDownVmGroup {"limits":{"VmGroupId":"vmgroup-","VmSubtraction":{"range":[1,null]}}}
ScaleUpVmGroup {"limits":{"VmAddition":{"range":[1,null]},"VmGroupId":"vmgroup-"}}
SetDefaultPolicyVersion {"limits":{"PolicyOrn":{"form":"policy_orn"},"VersionId":{"form":"version"}}}
StartVms {"limits":{"VmIds":{"prefix":"i-","items":[1,null]}}}
StopVms {"limits":{"VmIds":{"prefix":"i-","items":[1,null]}}}
UnlinkFlexibleGpu {"limits":{"FlexibleGpuId":"fgpu-"}}
UnlinkInternetService {"limits":{"InternetServiceId":"igw-","NetId":"vpc-"}}
UnlinkLoadBalancerBackendMachines {"limits":{"BackendIps":{"form":"ip"},"BackendVmIds":"i-"},"rules":[["any","BackendI\
ps","BackendVmIds"]]}
UnlinkManagedPolicyFromUserGroup {"limits":{"PolicyOrn":{"form":"policy_orn"}}}
UnlinkNic {"limits":{"LinkNicId":"eni-attach-"}}
UnlinkPolicy {"limits":{"PolicyOrn":{"form":"policy_orn"},"UserName":{"length":[1,64],"chars":"+=,.@-_"}}}
UnlinkPrivateIps {"limits":{"NicId":"eni-","PrivateIps":{"form":"ip","items":[1,null]}}}
UnlinkPublicIp {"limits":{"LinkPublicIpId":"eipassoc-","PublicIp":{"form":"ip"}},"rules":[["any","LinkPublicIpId","Pub\
licIp"]]}
UnlinkRouteTable {"limits":{"LinkRouteTableId":"rtbassoc-"}}
UnlinkVirtualGateway {"limits":{"NetId":"vpc-","VirtualGatewayId":"vgw-"}}
UnlinkVolume {"limits":{"VolumeId":"vol-"}}
UpdateAccessKey {"limits":{"ExpirationDate":{"form":"date"},"State":{"words":["ACTIVE","INACTIVE"]},"UserName":{"lengt\
h":[1,64],"chars":"+=,.@-_","empty":true}}}
UpdateAccount {"limits":{"AdditionalEmails":{"form":"email"},"Email":{"form":"email"}}}
UpdateApiAccessPolicy {"limits":{"MaxAccessKeyExpirationSeconds":{"range":[0,3153600000]}},"rules":[["call","trusted_s\
ession"]]}
UpdateApiAccessRule {"limits":{"ApiAccessRuleId":"aar-","CaIds":"ca-","IpRanges":{"form":"ip_or_cidr"}},"rules":[["nee\
ds","Cns","CaIds"]]}
UpdateCa {"limits":{"CaId":"ca-"}}
UpdateDedicatedGroup {"limits":{"DedicatedGroupId":"ded-"}}
UpdateDirectLinkInterface {"limits":{"DirectLinkInterfaceId":"dxvif-"}}
UpdateFlexibleGpu {"limits":{"FlexibleGpuId":"fgpu-"}}
UpdateImage {"limits":{"ImageId":"ami-","PermissionsToLaunch.Additions.AccountIds":{"form":"account"},"PermissionsToLa\
unch.Removals.AccountIds":{"form":"account"}},"rules":[["each","PermissionsToLaunch","one","Additions","Removals"]]}
UpdateListenerRule {"limits":{"HostPattern":{"length":[1,128],"chars":"*-.?","wildcards":3,"empty":true},"PathPattern"\
:{"length":[1,128],"chars":"*_-.$/~\\"'@:+?","wildcards":3,"empty":true}}}
UpdateLoadBalancer {"limits":{"AccessLog.PublicationInterval":{"words":[5,60]},"HealthCheck.CheckInterval":{"range":[5\
,600]},"HealthCheck.HealthyThreshold":{"range":[2,10]},"HealthCheck.Path":{"form":"url_path"},"HealthCheck.Port":{"ran\
ge":[1,65535]},"HealthCheck.Protocol":{"words":["HTTP","HTTPS","TCP","SSL"]},"HealthCheck.Timeout":{"range":[2,60]},"H\
ealthCheck.UnhealthyThreshold":{"range":[2,10]},"LoadBalancerPort":{"range":[1,65535]},"PublicIp":{"form":"ip"},"Secur\
ityGroups":"sg-","ServerCertificateId":{"form":"orn"}},"rules":[["single","AccessLog","HealthCheck","PolicyNames","Pub\
licIp","SecuredCookies","SecurityGroups","ServerCertificateId"],["needs","ServerCertificateId","LoadBalancerPort"],["n\
eeds","PolicyNames","LoadBalancerPort"],["each","AccessLog","needs","IsEnabled=true","OsuBucketName"],["?each","Health\
Check","needs","Protocol=HTTP|HTTPS","Path"]]}
UpdateNet {"limits":{"DhcpOptionsSetId":"dopt-|default","NetId":"vpc-"}}
UpdateNetAccessPoint {"limits":{"AddRouteTableIds":"rtb-","NetAccessPointId":"vpce-","RemoveRouteTableIds":"rtb-"}}
UpdateNic {"limits":{"LinkNic.LinkNicId":"eni-attach-","NicId":"eni-","SecurityGroupIds":{"prefix":"sg-","items":[1,nu\
ll]}},"rules":[["single","Description","LinkNic","SecurityGroupIds"],["each","LinkNic","needs","DeleteOnVmDeletion","L\
inkNicId"]]}
UpdateRoute {"limits":{"DestinationIpRange":{"form":"cidr"},"GatewayId":"igw-|vgw-","NatServiceId":"nat-","NetPeeringI\
d":"pcx-","NicId":"eni-","RouteTableId":"rtb-","VmId":"i-"},"rules":[["one","GatewayId","NatServiceId","NetPeeringId",\
"NicId","VmId"]]}
UpdateRoutePropagation {"limits":{"RouteTableId":"rtb-","VirtualGatewayId":"vgw-"}}
UpdateRouteTableLink {"limits":{"LinkRouteTableId":"rtbassoc-","RouteTableId":"rtb-"}}
UpdateServerCertificate {"limits":{"NewName":{"length":[1,128],"chars":"+=,.@-_","empty":true},"NewPath":{"length":[1,\
512],"form":"path","empty":true}}}
UpdateSnapshot {"limits":{"PermissionsToCreateVolume.Additions.AccountIds":{"form":"account"},"PermissionsToCreateVolu\
me.Removals.AccountIds":{"form":"account"},"SnapshotId":"snap-"},"rules":[["each","PermissionsToCreateVolume","one","A\
dditions","Removals"]]}
UpdateSubnet {"limits":{"SubnetId":"subnet-"}}
UpdateUser {"limits":{"NewPath":{"length":[1,512],"chars":"/_","form":"path","empty":true},"NewUserEmail":{"form":"ema\
il"},"NewUserName":{"length":[1,64],"chars":"+=,.@-_","empty":true},"UserName":{"length":[1,64],"chars":"+=,.@-_"}}}
UpdateUserGroup {"limits":{"NewPath":{"length":[1,512],"form":"path","empty":true},"NewUserGroupName":{"length":[1,128\
],"chars":"+=,.@-_","empty":true},"UserGroupName":{"length":[1,128],"chars":"+=,.@-_"}}}
UpdateVm {"limits":{"ActionsOnNextBoot.SecureBoot":{"words":["enable","disable","setup-mode","none","restore-factory-k\
eys"]},"BlockDeviceMappings.Bsu.VolumeId":"vol-","BlockDeviceMappings.DeviceName":{"form":"device"},"Performance":{"wo\
rds":["medium","high","highest"]},"SecurityGroupIds":"sg-","ShutdownBehaviorConfiguration.GuestAction":{"words":["stop\
","terminate"]},"ShutdownBehaviorConfiguration.HostAction":{"words":["restart","stop"]},"UserData":{"form":"base64","b\
ytes":512000},"VmId":"i-","VmInitiatedShutdownBehavior":{"words":["stop","restart","terminate"]},"VmType":{"form":"vm_\
type"}}}
UpdateVmGroup {"limits":{"Tags.Key":{"length":[1,255]},"Tags.Value":{"length":[0,255]},"VmGroupId":"vmgroup-","VmTempl\
ateId":"vmtemplate-"}}
UpdateVmTemplate {"limits":{"Tags.Key":{"length":[1,255]},"Tags.Value":{"length":[0,255]},"VmTemplateId":"vmtemplate-"\
}}
UpdateVolume {"limits":{"Iops":{"range":[100,13000]},"Size":{"range":[1,14901],"unit":"GiB"},"VolumeId":"vol-","Volume\
Type":{"words":["standard","io1","gp2"]}},"rules":[["needs","VolumeType=io1","Iops"],["excludes","Iops","VolumeType=st\
andard|gp2"],["call","iops","Size"]]}
UpdateVpnConnection {"limits":{"ClientGatewayId":"cgw-","VirtualGatewayId":"vgw-","VpnConnectionId":"vpn-","VpnOptions\
.Phase2Options.PreSharedKey":{"form":"one_line"},"VpnOptions.TunnelInsideIpRange":{"form":"tunnel"}}}
"""

OKS = """
CreateCluster {"limits":{"admin_whitelist":{"form":"ip_or_cidr"},"auto_maintenances.minor_upgrade_maintenance.duration\
_hours":{"range":[0,23]},"auto_maintenances.minor_upgrade_maintenance.start_hour":{"range":[0,23]},"auto_maintenances.\
minor_upgrade_maintenance.week_day":{"words":["Mon","Tue","Wed","Thu","Fri","Sat","Sun"]},"auto_maintenances.patch_upg\
rade_maintenance.duration_hours":{"range":[0,23]},"auto_maintenances.patch_upgrade_maintenance.start_hour":{"range":[0\
,23]},"auto_maintenances.patch_upgrade_maintenance.week_day":{"words":["Mon","Tue","Wed","Thu","Fri","Sat","Sun"]},"ci\
dr_pods":{"form":"cidr"},"cidr_service":{"form":"cidr"},"cluster_dns":{"form":"ip"},"maintenance_window.duration_hours\
":{"range":[0,23]},"maintenance_window.start_hour":{"range":[0,23]},"maintenance_window.week_day":{"words":["Mon","Tue\
","Wed","Thu","Fri","Sat","Sun"]},"name":{"length":[1,40],"form":"dns_name"},"version":{"form":"kubernetes"}}}
CreateProject {"limits":{"cidr":{"form":"cidr","mask":[16,23]},"name":{"length":[1,40],"form":"dns_name"}}}
ListAllClusters {"limits":{"limit":{"range":[1,100]},"page":{"range":[1,null]}}}
ListClustersByProjectID {"limits":{"limit":{"range":[1,100]},"page":{"range":[1,null]}}}
ListProjects {"limits":{"limit":{"range":[1,100]},"page":{"range":[1,null]}}}
UpdateCluster {"limits":{"admin_whitelist":{"form":"ip_or_cidr"},"auto_maintenances.minor_upgrade_maintenance.duration\
_hours":{"range":[0,23]},"auto_maintenances.minor_upgrade_maintenance.start_hour":{"range":[0,23]},"auto_maintenances.\
minor_upgrade_maintenance.week_day":{"words":["Mon","Tue","Wed","Thu","Fri","Sat","Sun"]},"auto_maintenances.patch_upg\
rade_maintenance.duration_hours":{"range":[0,23]},"auto_maintenances.patch_upgrade_maintenance.start_hour":{"range":[0\
,23]},"auto_maintenances.patch_upgrade_maintenance.week_day":{"words":["Mon","Tue","Wed","Thu","Fri","Sat","Sun"]},"ma\
intenance_window.duration_hours":{"range":[0,23]},"maintenance_window.start_hour":{"range":[0,23]},"maintenance_window\
.week_day":{"words":["Mon","Tue","Wed","Thu","Fri","Sat","Sun"]},"version":{"form":"kubernetes"}}}
"""

FCU = """
AllocateAddress {"limits":{"Domain":{"words":["standard","vpc"]}}}
AttachNetworkInterface {"limits":{"DeviceIndex":{"range":[1,7]}}}
CreateCustomerGateway {"limits":{"BgpAsn":{"range":[1,4294967295]},"Type":{"words":["ipsec.1"]}}}
CreateDhcpOptions {"limits":{"DhcpConfiguration.Key":{"words":["domain-name-servers","domain-name","ntp-servers","log-\
servers"]}}}
CreateImageExportTask {"limits":{"ExportToOsu.DiskImageFormat":{"words":["qcow2","raw"]}}}
CreateKeyPair {"limits":{"KeyName":{"length":[0,255],"form":"ascii"}}}
CreateRoute {"limits":{"DestinationCidrBlock":{"form":"cidr"}}}
CreateSecurityGroup {"limits":{"GroupDescription":{"length":[1,255],"chars":" _.-:/()#,@[]+=&;{}!$*\\u00e9"},"GroupNam\
e":{"length":[1,255],"chars":" _.-:/()#,@[]+=&;{}!$*","unlike":"sg-"}}}
CreateSnapshotExportTask {"limits":{"ExportToOsu.DiskImageFormat":{"words":["qcow2","raw"]}}}
CreateSubnet {"limits":{"CidrBlock":{"form":"cidr","mask":[16,29]}}}
CreateTags {"limits":{"Tag.Key":{"length":[1,255],"empty":true},"Tag.Value":{"length":[0,255]}}}
CreateVolume {"limits":{"Iops":{"range":[100,13000]},"Size":{"range":[1,14901],"unit":"GiB"},"VolumeType":{"words":["i\
o1","gp2","standard"]}},"rules":[["any","Size","SnapshotId"],["only","Iops","VolumeType=io1"],["needs","VolumeType=io1\
","Iops"],["call","iops","Size"]]}
CreateVpc {"limits":{"CidrBlock":{"form":"cidr","mask":[16,28]}}}
CreateVpnConnection {"limits":{"Type":{"words":["ipsec.1"]}}}
CreateVpnConnectionRoute {"limits":{"DestinationCidrBlock":{"form":"cidr"}}}
CreateVpnGateway {"limits":{"Type":{"words":["ipsec.1"]}}}
DeleteRoute {"limits":{"DestinationCidrBlock":{"form":"cidr"}}}
DeleteTags {"limits":{"Tag.Key":{"length":[1,255],"empty":true},"Tag.Value":{"length":[0,255]}}}
DeleteVpnConnectionRoute {"limits":{"DestinationCidrBlock":{"form":"cidr"}}}
ImportKeyPair {"limits":{"KeyName":{"length":[0,255],"form":"ascii"}}}
ModifyInstanceAttribute {"limits":{"UserData":{"form":"base64","bytes":512000}}}
RegisterImage {"limits":{"BlockDeviceMapping.Ebs.VolumeType":{"words":["standard","io1","gp2"]}}}
ReplaceRoute {"limits":{"DestinationCidrBlock":{"form":"cidr"}}}
RunInstances {"limits":{"BlockDeviceMapping.Ebs.VolumeType":{"words":["standard","io1","gp2"]},"NetworkInterface.Devic\
eIndex":{"range":[0,7]},"Placement.Tenancy":{"form":"tenancy"},"UserData":{"form":"base64","bytes":512000}}}
"""

DIRECTLINK = """
AllocatePrivateVirtualInterface {"limits":{"newPrivateVirtualInterfaceAllocation.vlan":{"range":[2,4094]}}}
CreateConnection {"limits":{"bandwidth":{"words":["1Gbps","10Gbps"]}}}
CreatePrivateVirtualInterface {"limits":{"newPrivateVirtualInterface.asn":{"range":[1,4294967295]},"newPrivateVirtualI\
nterface.vlan":{"range":[2,4094]}}}
"""
