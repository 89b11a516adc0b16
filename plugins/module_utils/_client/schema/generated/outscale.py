"""Facts of the OUTSCALE API, versions 1.28.7 to 1.42.0. `make render` writes this from tools/schema."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ..packed import Packed

ACTIONS = Packed("""
CreateAccessKey {"params": {"ExpirationDate": "string", "UserName": "string", "DryRun": "boolean", "Tag": "string"},
 "answer": {"AccessKey": "AccessKeySecretKey"}, "auth": "basic"}
DeleteAccessKey {"params": {"AccessKeyId": "string!", "UserName": "string", "DryRun": "boolean"}, "answer": {},
 "auth": "basic"}
ReadAccessKeys {"params": {"UserName": "string", "DryRun": "boolean", "Tag": "string"}, "filters": {"AccessKeyIds":
 "[string]", "States": "[string]"}, "answer": {"AccessKeys": "[AccessKey]"}, "auth": "basic"}
ReadSecretAccessKey {"params": {"AccessKeyId": "string!", "DryRun": "boolean"}, "answer": {"AccessKey":
 "AccessKeySecretKey"}, "auth": "basic"}
UpdateAccessKey {"params": {"AccessKeyId": "string!", "ExpirationDate": "string", "State": "string", "UserName":
 "string", "DryRun": "boolean", "ClearExpirationDate": "boolean", "ClearTag": "boolean", "Tag": "string"}, "answer":
 {"AccessKey": "AccessKey"}, "auth": "basic"}
CheckAuthentication {"params": {"Login": "string!", "Password": "string!", "DryRun": "boolean"}, "answer": {}}
CreateAccount {"params": {"AdditionalEmails": "[string]", "City": "string!", "CompanyName": "string!", "Country":
 "string!", "CustomerId": "string!", "Email": "string!", "FirstName": "string!", "JobTitle": "string", "LastName":
 "string!", "MobileNumber": "string", "PhoneNumber": "string", "StateProvince": "string", "VatNumber": "string",
 "ZipCode": "string!", "DryRun": "boolean"}, "answer": {"Account": "Account"}}
ReadAccounts {"params": {"DryRun": "boolean"}, "answer": {"Accounts": "[Account]"}}
ReadConsumptionAccount {"params": {"FromDate": "string!", "Overall": "boolean", "ShowPrice": "boolean", "ToDate":
 "string!", "DryRun": "boolean", "ShowResourceDetails": "boolean"}, "answer": {"ConsumptionEntries":
 "[ConsumptionEntry]", "Currency": "string"}}
UpdateAccount {"params": {"AdditionalEmails": "[string]", "City": "string", "CompanyName": "string", "Country":
 "string", "Email": "string", "FirstName": "string", "JobTitle": "string", "LastName": "string", "MobileNumber":
 "string", "PhoneNumber": "string", "StateProvince": "string", "VatNumber": "string", "ZipCode": "string", "DryRun":
 "boolean"}, "answer": {"Account": "Account"}}
ReadApiAccessPolicy {"params": {"DryRun": "boolean"}, "answer": {"ApiAccessPolicy": "ApiAccessPolicy"}, "auth":
 "basic"}
UpdateApiAccessPolicy {"params": {"MaxAccessKeyExpirationSeconds": "integer!", "RequireTrustedEnv": "boolean!",
 "DryRun": "boolean"}, "answer": {"ApiAccessPolicy": "ApiAccessPolicy"}, "auth": "basic"}
CreateApiAccessRule {"params": {"CaIds": "[string]", "Cns": "[string]", "Description": "string", "IpRanges":
 "[string]", "DryRun": "boolean"}, "answer": {"ApiAccessRule": "ApiAccessRule"}, "auth": "basic"}
DeleteApiAccessRule {"params": {"ApiAccessRuleId": "string!", "DryRun": "boolean"}, "answer": {}, "auth": "basic"}
ReadApiAccessRules {"params": {"DryRun": "boolean"}, "filters": {"ApiAccessRuleIds": "[string]", "CaIds": "[string]",
 "Cns": "[string]", "Descriptions": "[string]", "IpRanges": "[string]"}, "answer": {"ApiAccessRules":
 "[ApiAccessRule]"}, "auth": "basic"}
UpdateApiAccessRule {"params": {"ApiAccessRuleId": "string!", "CaIds": "[string]", "Cns": "[string]", "Description":
 "string", "IpRanges": "[string]", "DryRun": "boolean"}, "answer": {"ApiAccessRule": "ApiAccessRule"}, "auth":
 "basic"}
ReadApiLogs {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "With": "With", "DryRun": "boolean"},
 "filters": {"QueryAccessKeys": "[string]", "QueryApiNames": "[string]", "QueryCallNames": "[string]",
 "QueryDateAfter": "string", "QueryDateBefore": "string", "QueryIpAddresses": "[string]", "QueryUserAgents":
 "[string]", "RequestIds": "[string]", "ResponseStatusCodes": "[integer]"}, "answer": {"Logs": "[Log]",
 "NextPageToken": "string"}, "paging": "token"}
CreateCa {"params": {"CaPem": "string!", "Description": "string", "DryRun": "boolean"}, "answer": {"Ca": "Ca"},
 "auth": "basic"}
DeleteCa {"params": {"CaId": "string!", "DryRun": "boolean"}, "answer": {}, "auth": "basic"}
ReadCas {"params": {"DryRun": "boolean"}, "filters": {"CaFingerprints": "[string]", "CaIds": "[string]",
 "Descriptions": "[string]"}, "answer": {"Cas": "[Ca]"}, "auth": "basic"}
UpdateCa {"params": {"CaId": "string!", "Description": "string", "DryRun": "boolean"}, "answer": {"Ca": "Ca"}, "auth":
 "basic"}
ReadCatalog {"params": {"DryRun": "boolean"}, "answer": {"Catalog": "Catalog"}}
ReadCatalogs {"params": {"DryRun": "boolean"}, "filters": {"CurrentCatalogOnly": "boolean", "FromDate": "string",
 "ToDate": "string"}, "answer": {"Catalogs": "[Catalogs]"}}
CreateClientGateway {"params": {"BgpAsn": "integer!", "ConnectionType": "string!", "PublicIp": "string!", "DryRun":
 "boolean"}, "answer": {"ClientGateway": "ClientGateway"}}
DeleteClientGateway {"params": {"ClientGatewayId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadClientGateways {"params": {"DryRun": "boolean"}, "filters": {"BgpAsns": "[integer]", "ClientGatewayIds":
 "[string]", "ConnectionTypes": "[string]", "PublicIps": "[string]", "States": "[string]", "TagKeys": "[string]",
 "TagValues": "[string]", "Tags": "[string]"}, "answer": {"ClientGateways": "[ClientGateway]"}}
CreateDedicatedGroup {"params": {"CpuGeneration": "integer!", "Name": "string!", "SubregionName": "string!", "DryRun":
 "boolean"}, "answer": {"DedicatedGroup": "DedicatedGroup"}}
DeleteDedicatedGroup {"params": {"DedicatedGroupId": "string!", "Force": "boolean", "DryRun": "boolean"}, "answer":
 {}}
ReadDedicatedGroups {"params": {"DryRun": "boolean"}, "filters": {"CpuGenerations": "[integer]", "DedicatedGroupIds":
 "[string]", "Names": "[string]", "SubregionNames": "[string]"}, "answer": {"DedicatedGroups": "[DedicatedGroup]"}}
UpdateDedicatedGroup {"params": {"DedicatedGroupId": "string!", "Name": "string!", "DryRun": "boolean"}, "answer":
 {"DedicatedGroup": "DedicatedGroup"}}
CreateDhcpOptions {"params": {"DomainName": "string", "DomainNameServers": "[string]", "LogServers": "[string]",
 "NtpServers": "[string]", "DryRun": "boolean"}, "answer": {"DhcpOptionsSet": "DhcpOptionsSet"}}
DeleteDhcpOptions {"params": {"DhcpOptionsSetId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadDhcpOptions {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"}, "filters":
 {"Default": "boolean", "DhcpOptionsSetIds": "[string]", "DomainNameServers": "[string]", "DomainNames": "[string]",
 "LogServers": "[string]", "NtpServers": "[string]", "TagKeys": "[string]", "TagValues": "[string]", "Tags":
 "[string]"}, "answer": {"DhcpOptionsSets": "[DhcpOptionsSet]", "NextPageToken": "string"}, "paging": "token"}
CreateDirectLink {"params": {"Bandwidth": "string!", "DirectLinkName": "string!", "Location": "string!", "DryRun":
 "boolean"}, "answer": {"DirectLink": "DirectLink"}}
DeleteDirectLink {"params": {"DirectLinkId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadDirectLinks {"params": {"DryRun": "boolean"}, "filters": {"DirectLinkIds": "[string]"}, "answer": {"DirectLinks":
 "[DirectLink]"}}
CreateDirectLinkInterface {"params": {"DirectLinkId": "string!", "DirectLinkInterface": "DirectLinkInterface!",
 "DryRun": "boolean"}, "answer": {"DirectLinkInterface": "DirectLinkInterfaces"}}
DeleteDirectLinkInterface {"params": {"DirectLinkInterfaceId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadDirectLinkInterfaces {"params": {"DryRun": "boolean"}, "filters": {"DirectLinkIds": "[string]",
 "DirectLinkInterfaceIds": "[string]"}, "answer": {"DirectLinkInterfaces": "[DirectLinkInterfaces]"}}
UpdateDirectLinkInterface {"params": {"DirectLinkInterfaceId": "string!", "Mtu": "integer!", "DryRun": "boolean"},
 "answer": {"DirectLinkInterface": "DirectLinkInterfaces"}}
CreateFlexibleGpu {"params": {"DeleteOnVmDeletion": "boolean", "Generation": "string", "ModelName": "string!",
 "SubregionName": "string!", "DryRun": "boolean"}, "answer": {"FlexibleGpu": "FlexibleGpu"}}
DeleteFlexibleGpu {"params": {"FlexibleGpuId": "string!", "DryRun": "boolean"}, "answer": {}}
LinkFlexibleGpu {"params": {"FlexibleGpuId": "string!", "VmId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadFlexibleGpuCatalog {"params": {"DryRun": "boolean"}, "answer": {"FlexibleGpuCatalog": "[FlexibleGpuCatalog]"},
 "auth": "none"}
ReadFlexibleGpus {"params": {"DryRun": "boolean"}, "filters": {"DeleteOnVmDeletion": "boolean", "FlexibleGpuIds":
 "[string]", "Generations": "[string]", "ModelNames": "[string]", "States": "[string]", "SubregionNames": "[string]",
 "VmIds": "[string]", "Tags": "[Tag]"}, "answer": {"FlexibleGpus": "[FlexibleGpu]"}}
UnlinkFlexibleGpu {"params": {"FlexibleGpuId": "string!", "DryRun": "boolean"}, "answer": {}}
UpdateFlexibleGpu {"params": {"DeleteOnVmDeletion": "boolean", "FlexibleGpuId": "string!", "DryRun": "boolean"},
 "answer": {"FlexibleGpu": "FlexibleGpu"}}
CreateImage {"params": {"Architecture": "string", "BlockDeviceMappings": "[BlockDeviceMappingImage]", "Description":
 "string", "FileLocation": "string", "ImageName": "string", "NoReboot": "boolean", "ProductCodes": "[string]",
 "RootDeviceName": "string", "SourceImageId": "string", "SourceRegionName": "string", "VmId": "string", "DryRun":
 "boolean", "BootModes": "[string]", "TpmMandatory": "boolean"}, "answer": {"Image": "Image"}}
CreateImageExportTask {"params": {"ImageId": "string!", "OsuExport": "OsuExportToCreate!", "DryRun": "boolean"},
 "answer": {"ImageExportTask": "ImageExportTask"}}
DeleteImage {"params": {"ImageId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadImageExportTasks {"params": {"DryRun": "boolean"}, "filters": {"TaskIds": "[string]", "ImageIds": "[string]"},
 "answer": {"ImageExportTasks": "[ImageExportTask]"}}
ReadImages {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"}, "filters":
 {"AccountAliases": "[string]", "AccountIds": "[string]", "Architectures": "[string]",
 "BlockDeviceMappingDeleteOnVmDeletion": "boolean", "BlockDeviceMappingDeviceNames": "[string]",
 "BlockDeviceMappingSnapshotIds": "[string]", "BlockDeviceMappingVolumeSizes": "[integer]",
 "BlockDeviceMappingVolumeTypes": "[string]", "Descriptions": "[string]", "FileLocations": "[string]", "Hypervisors":
 "[string]", "ImageIds": "[string]", "ImageNames": "[string]", "PermissionsToLaunchAccountIds": "[string]",
 "PermissionsToLaunchGlobalPermission": "boolean", "ProductCodeNames": "[string]", "ProductCodes": "[string]",
 "RootDeviceNames": "[string]", "RootDeviceTypes": "[string]", "States": "[string]", "TagKeys": "[string]",
 "TagValues": "[string]", "Tags": "[string]", "VirtualizationTypes": "[string]", "BootModes": "[string]",
 "SecureBoot": "boolean", "TpmMandatory": "boolean"}, "answer": {"Images": "[Image]", "NextPageToken": "string"},
 "paging": "token"}
UpdateImage {"params": {"ImageId": "string!", "PermissionsToLaunch": "PermissionsOnResourceCreation", "DryRun":
 "boolean", "Description": "string", "ProductCodes": "[string]"}, "answer": {"Image": "Image"}}
CreateInternetService {"params": {"DryRun": "boolean"}, "answer": {"InternetService": "InternetService"}}
DeleteInternetService {"params": {"InternetServiceId": "string!", "DryRun": "boolean"}, "answer": {}}
LinkInternetService {"params": {"InternetServiceId": "string!", "NetId": "string!", "DryRun": "boolean"}, "answer":
 {}}
ReadInternetServices {"params": {"DryRun": "boolean"}, "filters": {"InternetServiceIds": "[string]", "LinkNetIds":
 "[string]", "LinkStates": "[string]", "TagKeys": "[string]", "TagValues": "[string]", "Tags": "[string]"}, "answer":
 {"InternetServices": "[InternetService]"}}
UnlinkInternetService {"params": {"InternetServiceId": "string!", "NetId": "string!", "DryRun": "boolean"}, "answer":
 {}}
CreateKeypair {"params": {"KeypairName": "string!", "PublicKey": "string", "DryRun": "boolean"}, "answer": {"Keypair":
 "KeypairCreated"}}
DeleteKeypair {"params": {"KeypairName": "string", "DryRun": "boolean", "KeypairId": "string"}, "answer": {}}
ReadKeypairs {"params": {"DryRun": "boolean"}, "filters": {"KeypairFingerprints": "[string]", "KeypairNames":
 "[string]", "KeypairTypes": "[string]", "KeypairIds": "[string]", "TagKeys": "[string]", "TagValues": "[string]",
 "Tags": "[string]"}, "answer": {"Keypairs": "[Keypair]"}}
CreateListenerRule {"params": {"Listener": "LoadBalancerLight!", "ListenerRule": "ListenerRuleForCreation!", "VmIds":
 "[string]!", "DryRun": "boolean"}, "answer": {"ListenerRule": "ListenerRule"}}
CreateLoadBalancerListeners {"params": {"Listeners": "[ListenerForCreation]!", "LoadBalancerName": "string!",
 "DryRun": "boolean"}, "answer": {"LoadBalancer": "LoadBalancer"}}
DeleteListenerRule {"params": {"ListenerRuleName": "string!", "DryRun": "boolean"}, "answer": {}}
DeleteLoadBalancerListeners {"params": {"LoadBalancerName": "string!", "LoadBalancerPorts": "[integer]!", "DryRun":
 "boolean"}, "answer": {"LoadBalancer": "LoadBalancer"}}
ReadListenerRules {"params": {"DryRun": "boolean"}, "filters": {"ListenerRuleNames": "[string]"}, "answer":
 {"ListenerRules": "[ListenerRule]"}}
UpdateListenerRule {"params": {"HostPattern": "string", "ListenerRuleName": "string!", "PathPattern": "string",
 "DryRun": "boolean"}, "answer": {"ListenerRule": "ListenerRule"}}
CreateLoadBalancer {"params": {"Listeners": "[ListenerForCreation]!", "LoadBalancerName": "string!",
 "LoadBalancerType": "string", "PublicIp": "string", "SecurityGroups": "[string]", "Subnets": "[string]",
 "SubregionNames": "[string]", "Tags": "[ResourceTag]", "DryRun": "boolean"}, "answer": {"LoadBalancer":
 "LoadBalancer"}}
CreateLoadBalancerTags {"params": {"LoadBalancerNames": "[string]!", "Tags": "[ResourceTag]!", "DryRun": "boolean"},
 "answer": {}}
DeleteLoadBalancer {"params": {"LoadBalancerName": "string!", "DryRun": "boolean"}, "answer": {"LoadBalancer":
 "LoadBalancer"}}
DeleteLoadBalancerTags {"params": {"LoadBalancerNames": "[string]!", "Tags": "[ResourceLoadBalancerTag]!", "DryRun":
 "boolean"}, "answer": {}}
DeregisterVmsInLoadBalancer {"params": {"BackendVmIds": "[string]!", "LoadBalancerName": "string!", "DryRun":
 "boolean"}, "answer": {}}
LinkLoadBalancerBackendMachines {"params": {"BackendIps": "[string]", "BackendVmIds": "[string]", "LoadBalancerName":
 "string!", "DryRun": "boolean"}, "answer": {}}
ReadLoadBalancerTags {"params": {"LoadBalancerNames": "[string]!", "DryRun": "boolean"}, "answer": {"Tags":
 "[LoadBalancerTag]"}}
ReadLoadBalancers {"params": {"DryRun": "boolean"}, "filters": {"LoadBalancerNames": "[string]", "States":
 "[string]"}, "answer": {"LoadBalancers": "[LoadBalancer]"}}
ReadVmsHealth {"params": {"BackendVmIds": "[string]", "LoadBalancerName": "string!", "DryRun": "boolean"}, "answer":
 {"BackendVmHealth": "[BackendVmHealth]"}}
RegisterVmsInLoadBalancer {"params": {"BackendVmIds": "[string]!", "LoadBalancerName": "string!", "DryRun":
 "boolean"}, "answer": {}}
UnlinkLoadBalancerBackendMachines {"params": {"BackendIps": "[string]", "BackendVmIds": "[string]",
 "LoadBalancerName": "string!", "DryRun": "boolean"}, "answer": {}}
UpdateLoadBalancer {"params": {"AccessLog": "AccessLog", "HealthCheck": "HealthCheck", "LoadBalancerName": "string!",
 "LoadBalancerPort": "integer", "PolicyNames": "[string]", "PublicIp": "string", "SecuredCookies": "boolean",
 "SecurityGroups": "[string]", "ServerCertificateId": "string", "DryRun": "boolean"}, "answer": {"LoadBalancer":
 "LoadBalancer"}}
CreateLoadBalancerPolicy {"params": {"CookieExpirationPeriod": "integer", "CookieName": "string", "LoadBalancerName":
 "string!", "PolicyName": "string!", "PolicyType": "string!", "DryRun": "boolean"}, "answer": {"LoadBalancer":
 "LoadBalancer"}}
DeleteLoadBalancerPolicy {"params": {"LoadBalancerName": "string!", "PolicyName": "string!", "DryRun": "boolean"},
 "answer": {"LoadBalancer": "LoadBalancer"}}
ReadLocations {"params": {"DryRun": "boolean"}, "answer": {"Locations": "[Location]"}, "auth": "none"}
CreateNatService {"params": {"PublicIpId": "string!", "SubnetId": "string!", "DryRun": "boolean", "ClientToken":
 "string"}, "answer": {"NatService": "NatService"}}
DeleteNatService {"params": {"NatServiceId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadNatServices {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"}, "filters":
 {"NatServiceIds": "[string]", "NetIds": "[string]", "States": "[string]", "SubnetIds": "[string]", "TagKeys":
 "[string]", "TagValues": "[string]", "Tags": "[string]", "ClientTokens": "[string]"}, "answer": {"NatServices":
 "[NatService]", "NextPageToken": "string"}, "paging": "token"}
CreateNet {"params": {"IpRange": "string!", "Tenancy": "string", "DryRun": "boolean"}, "answer": {"Net": "Net"}}
DeleteNet {"params": {"NetId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadNets {"params": {"DryRun": "boolean"}, "filters": {"DhcpOptionsSetIds": "[string]", "IpRanges": "[string]",
 "IsDefault": "boolean", "NetIds": "[string]", "States": "[string]", "TagKeys": "[string]", "TagValues": "[string]",
 "Tags": "[string]"}, "answer": {"Nets": "[Net]"}}
UpdateNet {"params": {"DhcpOptionsSetId": "string!", "NetId": "string!", "DryRun": "boolean"}, "answer": {"Net":
 "Net"}}
CreateNetAccessPoint {"params": {"NetId": "string!", "RouteTableIds": "[string]", "ServiceName": "string!", "DryRun":
 "boolean"}, "answer": {"NetAccessPoint": "NetAccessPoint"}}
DeleteNetAccessPoint {"params": {"NetAccessPointId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadNetAccessPointServices {"params": {"DryRun": "boolean"}, "filters": {"ServiceIds": "[string]", "ServiceNames":
 "[string]"}, "answer": {"Services": "[Service]"}, "auth": "none"}
ReadNetAccessPoints {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"},
 "filters": {"NetAccessPointIds": "[string]", "NetIds": "[string]", "ServiceNames": "[string]", "States": "[string]",
 "TagKeys": "[string]", "TagValues": "[string]", "Tags": "[string]"}, "answer": {"NetAccessPoints":
 "[NetAccessPoint]", "NextPageToken": "string"}, "paging": "token"}
UpdateNetAccessPoint {"params": {"AddRouteTableIds": "[string]", "NetAccessPointId": "string!", "RemoveRouteTableIds":
 "[string]", "DryRun": "boolean"}, "answer": {"NetAccessPoint": "NetAccessPoint"}}
AcceptNetPeering {"params": {"NetPeeringId": "string!", "DryRun": "boolean"}, "answer": {"NetPeering": "NetPeering"}}
CreateNetPeering {"params": {"AccepterNetId": "string!", "SourceNetId": "string!", "DryRun": "boolean",
 "AccepterOwnerId": "string"}, "answer": {"NetPeering": "NetPeering"}}
DeleteNetPeering {"params": {"NetPeeringId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadNetPeerings {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"}, "filters":
 {"AccepterNetAccountIds": "[string]", "AccepterNetIpRanges": "[string]", "AccepterNetNetIds": "[string]",
 "ExpirationDates": "[string]", "NetPeeringIds": "[string]", "SourceNetAccountIds": "[string]", "SourceNetIpRanges":
 "[string]", "SourceNetNetIds": "[string]", "StateMessages": "[string]", "StateNames": "[string]", "TagKeys":
 "[string]", "TagValues": "[string]", "Tags": "[string]"}, "answer": {"NetPeerings": "[NetPeering]", "NextPageToken":
 "string"}, "paging": "token"}
RejectNetPeering {"params": {"NetPeeringId": "string!", "DryRun": "boolean"}, "answer": {}}
CreateNic {"params": {"Description": "string", "PrivateIps": "[PrivateIpLight]", "SecurityGroupIds": "[string]",
 "SubnetId": "string!", "DryRun": "boolean"}, "answer": {"Nic": "Nic"}}
DeleteNic {"params": {"NicId": "string!", "DryRun": "boolean"}, "answer": {}}
LinkNic {"params": {"DeviceNumber": "integer!", "NicId": "string!", "VmId": "string!", "DryRun": "boolean"}, "answer":
 {"LinkNicId": "string"}}
LinkPrivateIps {"params": {"AllowRelink": "boolean", "NicId": "string!", "PrivateIps": "[string]",
 "SecondaryPrivateIpCount": "integer", "DryRun": "boolean"}, "answer": {}}
ReadNics {"params": {"DryRun": "boolean"}, "filters": {"Descriptions": "[string]", "IsSourceDestCheck": "boolean",
 "LinkNicDeleteOnVmDeletion": "boolean", "LinkNicDeviceNumbers": "[integer]", "LinkNicLinkNicIds": "[string]",
 "LinkNicStates": "[string]", "LinkNicVmAccountIds": "[string]", "LinkNicVmIds": "[string]", "LinkPublicIpAccountIds":
 "[string]", "LinkPublicIpLinkPublicIpIds": "[string]", "LinkPublicIpPublicIpIds": "[string]",
 "LinkPublicIpPublicIps": "[string]", "MacAddresses": "[string]", "NetIds": "[string]", "NicIds": "[string]",
 "PrivateDnsNames": "[string]", "PrivateIpsLinkPublicIpAccountIds": "[string]", "PrivateIpsLinkPublicIpPublicIps":
 "[string]", "PrivateIpsPrimaryIp": "boolean", "PrivateIpsPrivateIps": "[string]", "SecurityGroupIds": "[string]",
 "SecurityGroupNames": "[string]", "States": "[string]", "SubnetIds": "[string]", "SubregionNames": "[string]",
 "TagKeys": "[string]", "TagValues": "[string]", "Tags": "[string]", "LinkPublicIpPublicDnsNames": "[string]"},
 "answer": {"Nics": "[Nic]"}}
UnlinkNic {"params": {"LinkNicId": "string!", "DryRun": "boolean"}, "answer": {}}
UnlinkPrivateIps {"params": {"NicId": "string!", "PrivateIps": "[string]!", "DryRun": "boolean"}, "answer": {}}
UpdateNic {"params": {"Description": "string", "LinkNic": "LinkNicToUpdate", "NicId": "string!", "SecurityGroupIds":
 "[string]", "DryRun": "boolean"}, "answer": {"Nic": "Nic"}}
CreatePolicy {"params": {"Description": "string", "Document": "string!", "Path": "string", "PolicyName": "string!",
 "DryRun": "boolean"}, "answer": {"Policy": "Policy"}}
CreatePolicyVersion {"params": {"Document": "string!", "PolicyOrn": "string!", "SetAsDefault": "boolean"}, "answer":
 {"PolicyVersion": "PolicyVersion"}}
DeletePolicy {"params": {"PolicyOrn": "string!", "DryRun": "boolean"}, "answer": {}}
DeletePolicyVersion {"params": {"PolicyOrn": "string!", "VersionId": "string!"}, "answer": {}}
LinkPolicy {"params": {"PolicyOrn": "string!", "UserName": "string!", "DryRun": "boolean"}, "answer": {}}
ReadLinkedPolicies {"params": {"FirstItem": "integer", "ResultsPerPage": "integer", "UserName": "string", "DryRun":
 "boolean"}, "filters": {"PathPrefix": "string"}, "answer": {"HasMoreItems": "boolean", "MaxResultsLimit": "integer",
 "MaxResultsTruncated": "boolean", "Policies": "[LinkedPolicy]"}, "paging": "offset"}
ReadPolicies {"params": {"FirstItem": "integer", "ResultsPerPage": "integer", "DryRun": "boolean"}, "filters":
 {"OnlyLinked": "boolean", "PathPrefix": "string", "Scope": "string"}, "answer": {"HasMoreItems": "boolean",
 "MaxResultsLimit": "integer", "MaxResultsTruncated": "boolean", "Policies": "[Policy]"}, "paging": "offset"}
ReadPolicy {"params": {"PolicyOrn": "string!"}, "answer": {"Policy": "Policy"}}
ReadPolicyVersion {"params": {"PolicyOrn": "string!", "VersionId": "string!"}, "answer": {"PolicyVersion":
 "PolicyVersion"}}
ReadPolicyVersions {"params": {"FirstItem": "integer", "PolicyOrn": "string!", "ResultsPerPage": "integer"}, "answer":
 {"HasMoreItems": "boolean", "MaxResultsLimit": "integer", "PolicyVersions": "[PolicyVersion]"}, "paging": "offset"}
SetDefaultPolicyVersion {"params": {"PolicyOrn": "string!", "VersionId": "string!"}, "answer": {}}
UnlinkPolicy {"params": {"PolicyOrn": "string!", "UserName": "string!", "DryRun": "boolean"}, "answer": {}}
CreateProductType {"params": {"Description": "string!", "Vendor": "string", "DryRun": "boolean"}, "answer":
 {"ProductType": "ProductType"}}
ReadProductTypes {"params": {"DryRun": "boolean"}, "filters": {"ProductTypeIds": "[string]"}, "answer":
 {"ProductTypes": "[ProductType]"}, "auth": "none"}
ReadPublicCatalog {"params": {"DryRun": "boolean"}, "answer": {"Catalog": "Catalog"}, "auth": "none"}
CreatePublicIp {"params": {"DryRun": "boolean"}, "answer": {"PublicIp": "PublicIp"}}
DeletePublicIp {"params": {"PublicIp": "string", "PublicIpId": "string", "DryRun": "boolean"}, "answer": {}}
LinkPublicIp {"params": {"AllowRelink": "boolean", "NicId": "string", "PrivateIp": "string", "PublicIp": "string",
 "PublicIpId": "string", "VmId": "string", "DryRun": "boolean"}, "answer": {"LinkPublicIpId": "string"}}
ReadPublicIpRanges {"params": {"DryRun": "boolean"}, "answer": {"PublicIps": "[string]"}, "auth": "none"}
ReadPublicIps {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"}, "filters":
 {"LinkPublicIpIds": "[string]", "NicAccountIds": "[string]", "NicIds": "[string]", "Placements": "[string]",
 "PrivateIps": "[string]", "PublicIpIds": "[string]", "PublicIps": "[string]", "TagKeys": "[string]", "TagValues":
 "[string]", "Tags": "[string]", "VmIds": "[string]"}, "answer": {"NextPageToken": "string", "PublicIps":
 "[PublicIp]"}, "paging": "token"}
UnlinkPublicIp {"params": {"LinkPublicIpId": "string", "PublicIp": "string", "DryRun": "boolean"}, "answer": {}}
ReadQuotas {"params": {"DryRun": "boolean"}, "filters": {"Collections": "[string]", "QuotaNames": "[string]",
 "QuotaTypes": "[string]", "ShortDescriptions": "[string]"}, "answer": {"QuotaTypes": "[QuotaTypes]"}}
ReadRegions {"params": {"DryRun": "boolean"}, "answer": {"Regions": "[Region]"}, "auth": "none"}
CreateRoute {"params": {"DestinationIpRange": "string!", "GatewayId": "string", "NatServiceId": "string",
 "NetPeeringId": "string", "NicId": "string", "RouteTableId": "string!", "VmId": "string", "DryRun": "boolean"},
 "answer": {"RouteTable": "RouteTable"}}
DeleteRoute {"params": {"DestinationIpRange": "string!", "RouteTableId": "string!", "DryRun": "boolean"}, "answer":
 {"RouteTable": "RouteTable"}}
UpdateRoute {"params": {"DestinationIpRange": "string!", "GatewayId": "string", "NatServiceId": "string",
 "NetPeeringId": "string", "NicId": "string", "RouteTableId": "string!", "VmId": "string", "DryRun": "boolean"},
 "answer": {"RouteTable": "RouteTable"}}
CreateRouteTable {"params": {"NetId": "string!", "DryRun": "boolean"}, "answer": {"RouteTable": "RouteTable"}}
DeleteRouteTable {"params": {"RouteTableId": "string!", "DryRun": "boolean"}, "answer": {}}
LinkRouteTable {"params": {"RouteTableId": "string!", "SubnetId": "string!", "DryRun": "boolean"}, "answer":
 {"LinkRouteTableId": "string"}}
ReadRouteTables {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"}, "filters":
 {"LinkRouteTableIds": "[string]", "LinkRouteTableLinkRouteTableIds": "[string]", "LinkRouteTableMain": "boolean",
 "LinkSubnetIds": "[string]", "NetIds": "[string]", "RouteCreationMethods": "[string]", "RouteDestinationIpRanges":
 "[string]", "RouteDestinationServiceIds": "[string]", "RouteGatewayIds": "[string]", "RouteNatServiceIds":
 "[string]", "RouteNetPeeringIds": "[string]", "RouteStates": "[string]", "RouteTableIds": "[string]", "RouteVmIds":
 "[string]", "TagKeys": "[string]", "TagValues": "[string]", "Tags": "[string]"}, "answer": {"NextPageToken":
 "string", "RouteTables": "[RouteTable]"}, "paging": "token"}
UnlinkRouteTable {"params": {"LinkRouteTableId": "string!", "DryRun": "boolean"}, "answer": {}}
UpdateRouteTableLink {"params": {"LinkRouteTableId": "string!", "RouteTableId": "string!", "DryRun": "boolean"},
 "answer": {"LinkRouteTableId": "string"}}
CreateSecurityGroup {"params": {"Description": "string!", "NetId": "string", "SecurityGroupName": "string!", "DryRun":
 "boolean"}, "answer": {"SecurityGroup": "SecurityGroup"}}
DeleteSecurityGroup {"params": {"SecurityGroupId": "string", "SecurityGroupName": "string", "DryRun": "boolean"},
 "answer": {}}
ReadSecurityGroups {"params": {"DryRun": "boolean"}, "filters": {"Descriptions": "[string]", "InboundRuleAccountIds":
 "[string]", "InboundRuleFromPortRanges": "[integer]", "InboundRuleIpRanges": "[string]", "InboundRuleProtocols":
 "[string]", "InboundRuleSecurityGroupIds": "[string]", "InboundRuleSecurityGroupNames": "[string]",
 "InboundRuleToPortRanges": "[integer]", "NetIds": "[string]", "OutboundRuleAccountIds": "[string]",
 "OutboundRuleFromPortRanges": "[integer]", "OutboundRuleIpRanges": "[string]", "OutboundRuleProtocols": "[string]",
 "OutboundRuleSecurityGroupIds": "[string]", "OutboundRuleSecurityGroupNames": "[string]", "OutboundRuleToPortRanges":
 "[integer]", "SecurityGroupIds": "[string]", "SecurityGroupNames": "[string]", "TagKeys": "[string]", "TagValues":
 "[string]", "Tags": "[string]"}, "answer": {"SecurityGroups": "[SecurityGroup]"}}
CreateSecurityGroupRule {"params": {"Flow": "string!", "FromPortRange": "integer", "IpProtocol": "string", "IpRange":
 "string", "Rules": "[SecurityGroupRule]", "SecurityGroupAccountIdToLink": "string", "SecurityGroupId": "string!",
 "SecurityGroupNameToLink": "string", "ToPortRange": "integer", "DryRun": "boolean"}, "answer": {"SecurityGroup":
 "SecurityGroup"}}
DeleteSecurityGroupRule {"params": {"Flow": "string!", "FromPortRange": "integer", "IpProtocol": "string", "IpRange":
 "string", "Rules": "[SecurityGroupRule]", "SecurityGroupAccountIdToUnlink": "string", "SecurityGroupId": "string!",
 "SecurityGroupNameToUnlink": "string", "ToPortRange": "integer", "DryRun": "boolean"}, "answer": {"SecurityGroup":
 "SecurityGroup"}}
CreateServerCertificate {"params": {"Body": "string!", "Chain": "string", "Name": "string!", "Path": "string",
 "PrivateKey": "string!", "DryRun": "boolean"}, "answer": {"ServerCertificate": "ServerCertificate"}}
DeleteServerCertificate {"params": {"Name": "string!", "DryRun": "boolean"}, "answer": {}}
ReadServerCertificates {"params": {"DryRun": "boolean"}, "filters": {"Paths": "[string]"}, "answer":
 {"ServerCertificates": "[ServerCertificate]"}}
UpdateServerCertificate {"params": {"Name": "string!", "NewName": "string", "NewPath": "string", "DryRun": "boolean"},
 "answer": {"ServerCertificate": "ServerCertificate"}}
CreateSnapshot {"params": {"Description": "string", "FileLocation": "string", "SnapshotSize": "integer",
 "SourceRegionName": "string", "SourceSnapshotId": "string", "VolumeId": "string", "DryRun": "boolean", "ClientToken":
 "string"}, "answer": {"Snapshot": "Snapshot"}}
CreateSnapshotExportTask {"params": {"OsuExport": "OsuExportToCreate!", "SnapshotId": "string!", "DryRun": "boolean"},
 "answer": {"SnapshotExportTask": "SnapshotExportTask"}}
DeleteSnapshot {"params": {"SnapshotId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadSnapshotExportTasks {"params": {"DryRun": "boolean"}, "filters": {"TaskIds": "[string]", "SnapshotIds":
 "[string]"}, "answer": {"SnapshotExportTasks": "[SnapshotExportTask]"}}
ReadSnapshots {"params": {"DryRun": "boolean"}, "filters": {"AccountAliases": "[string]", "AccountIds": "[string]",
 "Descriptions": "[string]", "FromCreationDate": "string", "PermissionsToCreateVolumeAccountIds": "[string]",
 "PermissionsToCreateVolumeGlobalPermission": "boolean", "Progresses": "[integer]", "SnapshotIds": "[string]",
 "States": "[string]", "TagKeys": "[string]", "TagValues": "[string]", "Tags": "[string]", "ToCreationDate": "string",
 "VolumeIds": "[string]", "VolumeSizes": "[integer]", "ClientTokens": "[string]"}, "answer": {"Snapshots":
 "[Snapshot]"}}
UpdateSnapshot {"params": {"PermissionsToCreateVolume": "PermissionsOnResourceCreation!", "SnapshotId": "string!",
 "DryRun": "boolean"}, "answer": {"Snapshot": "Snapshot"}}
CreateSubnet {"params": {"IpRange": "string!", "NetId": "string!", "SubregionName": "string", "DryRun": "boolean"},
 "answer": {"Subnet": "Subnet"}}
DeleteSubnet {"params": {"SubnetId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadSubnets {"params": {"DryRun": "boolean"}, "filters": {"AvailableIpsCounts": "[integer]", "IpRanges": "[string]",
 "NetIds": "[string]", "States": "[string]", "SubnetIds": "[string]", "SubregionNames": "[string]", "TagKeys":
 "[string]", "TagValues": "[string]", "Tags": "[string]"}, "answer": {"Subnets": "[Subnet]"}}
UpdateSubnet {"params": {"MapPublicIpOnLaunch": "boolean!", "SubnetId": "string!", "DryRun": "boolean"}, "answer":
 {"Subnet": "Subnet"}}
ReadSubregions {"params": {"DryRun": "boolean"}, "filters": {"RegionNames": "[string]", "States": "[string]",
 "SubregionNames": "[string]"}, "answer": {"Subregions": "[Subregion]"}}
CreateTags {"params": {"ResourceIds": "[string]!", "Tags": "[ResourceTag]!", "DryRun": "boolean"}, "answer": {}}
DeleteTags {"params": {"ResourceIds": "[string]!", "Tags": "[ResourceTag]!", "DryRun": "boolean"}, "answer": {}}
ReadTags {"params": {"DryRun": "boolean"}, "filters": {"Keys": "[string]", "ResourceIds": "[string]", "ResourceTypes":
 "[string]", "Values": "[string]"}, "answer": {"Tags": "[Tag]"}}
DeleteExportTask {"params": {"ExportTaskId": "string!", "DryRun": "boolean"}, "answer": {}}
CreateUser {"params": {"Path": "string", "UserName": "string!", "DryRun": "boolean", "UserEmail": "string"}, "answer":
 {"User": "User"}}
DeleteUser {"params": {"UserName": "string!", "DryRun": "boolean"}, "answer": {}}
ReadUsers {"params": {"DryRun": "boolean", "FirstItem": "integer"}, "answer": {"Users": "[User]", "HasMoreItems":
 "boolean", "MaxResultsLimit": "integer", "MaxResultsTruncated": "boolean"}, "filters": {"UserIds": "[string]"}}
UpdateUser {"params": {"NewPath": "string", "NewUserName": "string", "UserName": "string!", "DryRun": "boolean",
 "NewUserEmail": "string"}, "answer": {"User": "User"}}
CreateVirtualGateway {"params": {"ConnectionType": "string!", "DryRun": "boolean"}, "answer": {"VirtualGateway":
 "VirtualGateway"}}
DeleteVirtualGateway {"params": {"VirtualGatewayId": "string!", "DryRun": "boolean"}, "answer": {}}
LinkVirtualGateway {"params": {"NetId": "string!", "VirtualGatewayId": "string!", "DryRun": "boolean"}, "answer":
 {"NetToVirtualGatewayLink": "NetToVirtualGatewayLink"}}
ReadVirtualGateways {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"},
 "filters": {"ConnectionTypes": "[string]", "LinkNetIds": "[string]", "LinkStates": "[string]", "States": "[string]",
 "TagKeys": "[string]", "TagValues": "[string]", "Tags": "[string]", "VirtualGatewayIds": "[string]"}, "answer":
 {"NextPageToken": "string", "VirtualGateways": "[VirtualGateway]"}, "paging": "token"}
UnlinkVirtualGateway {"params": {"NetId": "string!", "VirtualGatewayId": "string!", "DryRun": "boolean"}, "answer":
 {}}
UpdateRoutePropagation {"params": {"Enable": "boolean!", "RouteTableId": "string!", "VirtualGatewayId": "string!",
 "DryRun": "boolean"}, "answer": {"RouteTable": "RouteTable"}}
CreateVms {"params": {"BlockDeviceMappings": "[BlockDeviceMappingVmCreation]", "BootOnCreation": "boolean",
 "BsuOptimized": "boolean", "ClientToken": "string", "DeletionProtection": "boolean", "ImageId": "string!",
 "KeypairName": "string", "MaxVmsCount": "integer", "MinVmsCount": "integer", "NestedVirtualization": "boolean",
 "Nics": "[NicForVmCreation]", "Performance": "string", "Placement": "Placement", "PrivateIps": "[string]",
 "SecurityGroupIds": "[string]", "SecurityGroups": "[string]", "SubnetId": "string", "UserData": "string",
 "VmInitiatedShutdownBehavior": "string", "VmType": "string", "DryRun": "boolean", "ActionsOnNextBoot":
 "ActionsOnNextBoot", "BootMode": "string", "TpmEnabled": "boolean", "ShutdownBehaviorConfiguration":
 "ShutdownBehaviorConfiguration"}, "answer": {"Vms": "[Vm]"}}
DeleteVms {"params": {"VmIds": "[string]!", "DryRun": "boolean"}, "answer": {"Vms": "[VmState]"}}
ReadAdminPassword {"params": {"VmId": "string!", "DryRun": "boolean"}, "answer": {"AdminPassword": "string", "VmId":
 "string"}}
ReadConsoleOutput {"params": {"VmId": "string!", "DryRun": "boolean"}, "answer": {"ConsoleOutput": "string", "VmId":
 "string"}}
ReadVmTypes {"params": {"DryRun": "boolean"}, "filters": {"BsuOptimized": "boolean", "EphemeralsTypes": "[string]",
 "Eths": "[integer]", "Gpus": "[integer]", "MemorySizes": "[number]", "VcoreCounts": "[integer]", "VmTypeNames":
 "[string]", "VolumeCounts": "[integer]", "VolumeSizes": "[integer]"}, "answer": {"VmTypes": "[VmType]"}, "auth":
 "none"}
ReadVms {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"}, "filters":
 {"Architectures": "[string]", "BlockDeviceMappingDeleteOnVmDeletion": "boolean", "BlockDeviceMappingDeviceNames":
 "[string]", "BlockDeviceMappingLinkDates": "[string]", "BlockDeviceMappingStates": "[string]",
 "BlockDeviceMappingVolumeIds": "[string]", "ClientTokens": "[string]", "CreationDates": "[string]", "ImageIds":
 "[string]", "IsSourceDestChecked": "boolean", "KeypairNames": "[string]", "LaunchNumbers": "[integer]", "Lifecycles":
 "[string]", "NetIds": "[string]", "NicAccountIds": "[string]", "NicDescriptions": "[string]",
 "NicIsSourceDestChecked": "boolean", "NicLinkNicDeleteOnVmDeletion": "boolean", "NicLinkNicDeviceNumbers":
 "[integer]", "NicLinkNicLinkNicDates": "[string]", "NicLinkNicLinkNicIds": "[string]", "NicLinkNicStates":
 "[string]", "NicLinkNicVmAccountIds": "[string]", "NicLinkNicVmIds": "[string]", "NicLinkPublicIpAccountIds":
 "[string]", "NicLinkPublicIpLinkPublicIpIds": "[string]", "NicLinkPublicIpPublicIpIds": "[string]",
 "NicLinkPublicIpPublicIps": "[string]", "NicMacAddresses": "[string]", "NicNetIds": "[string]", "NicNicIds":
 "[string]", "NicPrivateIpsLinkPublicIpAccountIds": "[string]", "NicPrivateIpsLinkPublicIpIds": "[string]",
 "NicPrivateIpsPrimaryIp": "boolean", "NicPrivateIpsPrivateIps": "[string]", "NicSecurityGroupIds": "[string]",
 "NicSecurityGroupNames": "[string]", "NicStates": "[string]", "NicSubnetIds": "[string]", "NicSubregionNames":
 "[string]", "Platforms": "[string]", "PrivateIps": "[string]", "ProductCodes": "[string]", "PublicIps": "[string]",
 "ReservationIds": "[string]", "RootDeviceNames": "[string]", "RootDeviceTypes": "[string]", "SecurityGroupIds":
 "[string]", "SecurityGroupNames": "[string]", "StateReasonCodes": "[integer]", "StateReasonMessages": "[string]",
 "StateReasons": "[string]", "SubnetIds": "[string]", "SubregionNames": "[string]", "TagKeys": "[string]",
 "TagValues": "[string]", "Tags": "[string]", "Tenancies": "[string]", "VmIds": "[string]", "VmSecurityGroupIds":
 "[string]", "VmSecurityGroupNames": "[string]", "VmStateCodes": "[integer]", "VmStateNames": "[string]", "VmTypes":
 "[string]", "BootModes": "[string]", "TpmEnabled": "boolean"}, "answer": {"NextPageToken": "string", "Vms": "[Vm]"},
 "paging": "token"}
ReadVmsState {"params": {"AllVms": "boolean", "DryRun": "boolean"}, "filters": {"MaintenanceEventCodes": "[string]",
 "MaintenanceEventDescriptions": "[string]", "MaintenanceEventsNotAfter": "[string]", "MaintenanceEventsNotBefore":
 "[string]", "SubregionNames": "[string]", "VmIds": "[string]", "VmStates": "[string]"}, "answer": {"VmStates":
 "[VmStates]"}}
RebootVms {"params": {"VmIds": "[string]!", "DryRun": "boolean"}, "answer": {}}
StartVms {"params": {"VmIds": "[string]!", "DryRun": "boolean"}, "answer": {"Vms": "[VmState]"}}
StopVms {"params": {"ForceStop": "boolean", "VmIds": "[string]!", "DryRun": "boolean"}, "answer": {"Vms":
 "[VmState]"}}
UpdateVm {"params": {"BlockDeviceMappings": "[BlockDeviceMappingVmUpdate]", "BsuOptimized": "boolean",
 "DeletionProtection": "boolean", "IsSourceDestChecked": "boolean", "KeypairName": "string", "NestedVirtualization":
 "boolean", "Performance": "string", "SecurityGroupIds": "[string]", "UserData": "string", "VmId": "string!",
 "VmInitiatedShutdownBehavior": "string", "VmType": "string", "DryRun": "boolean", "ActionsOnNextBoot":
 "ActionsOnNextBoot", "ShutdownBehaviorConfiguration": "ShutdownBehaviorConfiguration"}, "answer": {"Vm": "Vm"}}
CreateVmGroup {"params": {"Description": "string", "PositioningStrategy": "string", "SecurityGroupIds": "[string]!",
 "SubnetId": "string!", "Tags": "[ResourceTag]", "VmCount": "integer!", "VmGroupName": "string!", "VmTemplateId":
 "string!", "DryRun": "boolean"}, "answer": {"VmGroup": "VmGroup"}}
DeleteVmGroup {"params": {"VmGroupId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadVmGroups {"params": {"DryRun": "boolean"}, "filters": {"Descriptions": "[string]", "SecurityGroupIds": "[string]",
 "SubnetIds": "[string]", "TagKeys": "[string]", "TagValues": "[string]", "Tags": "[string]", "VmCounts": "[integer]",
 "VmGroupIds": "[string]", "VmGroupNames": "[string]", "VmTemplateIds": "[string]"}, "answer": {"VmGroups":
 "[VmGroup]"}}
ScaleDownVmGroup {"params": {"VmGroupId": "string!", "VmSubtraction": "integer!", "DryRun": "boolean"}, "answer": {}}
ScaleUpVmGroup {"params": {"VmAddition": "integer!", "VmGroupId": "string!", "DryRun": "boolean"}, "answer": {}}
UpdateVmGroup {"params": {"Description": "string", "Tags": "[ResourceTag]", "VmGroupId": "string!", "VmGroupName":
 "string", "VmTemplateId": "string", "DryRun": "boolean"}, "answer": {"VmGroup": "VmGroup"}}
CreateVmTemplate {"params": {"CpuCores": "integer!", "CpuGeneration": "string!", "CpuPerformance": "string",
 "Description": "string", "ImageId": "string!", "KeypairName": "string", "Ram": "integer!", "Tags": "[ResourceTag]",
 "VmTemplateName": "string!", "DryRun": "boolean"}, "answer": {"VmTemplate": "VmTemplate"}}
DeleteVmTemplate {"params": {"VmTemplateId": "string!", "DryRun": "boolean"}, "answer": {}}
ReadVmTemplates {"params": {"DryRun": "boolean"}, "filters": {"CpuCores": "[integer]", "CpuGenerations": "[string]",
 "CpuPerformances": "[string]", "Descriptions": "[string]", "ImageIds": "[string]", "KeypairNames": "[string]",
 "Rams": "[integer]", "TagKeys": "[string]", "TagValues": "[string]", "Tags": "[string]", "VmTemplateIds": "[string]",
 "VmTemplateNames": "[string]"}, "answer": {"VmTemplates": "[VmTemplate]"}}
UpdateVmTemplate {"params": {"Description": "string", "Tags": "[ResourceTag]", "VmTemplateId": "string!",
 "VmTemplateName": "string", "DryRun": "boolean"}, "answer": {"VmTemplate": "VmTemplate"}}
CreateVolume {"params": {"Iops": "integer", "Size": "integer", "SnapshotId": "string", "SubregionName": "string!",
 "VolumeType": "string", "DryRun": "boolean", "ClientToken": "string"}, "answer": {"Volume": "Volume"}}
DeleteVolume {"params": {"VolumeId": "string!", "DryRun": "boolean"}, "answer": {}}
LinkVolume {"params": {"DeviceName": "string!", "VmId": "string!", "VolumeId": "string!", "DryRun": "boolean"},
 "answer": {}}
ReadVolumes {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"}, "filters":
 {"CreationDates": "[string]", "LinkVolumeDeleteOnVmDeletion": "boolean", "LinkVolumeDeviceNames": "[string]",
 "LinkVolumeLinkDates": "[string]", "LinkVolumeLinkStates": "[string]", "LinkVolumeVmIds": "[string]", "SnapshotIds":
 "[string]", "SubregionNames": "[string]", "TagKeys": "[string]", "TagValues": "[string]", "Tags": "[string]",
 "VolumeIds": "[string]", "VolumeSizes": "[integer]", "VolumeStates": "[string]", "VolumeTypes": "[string]",
 "ClientTokens": "[string]"}, "answer": {"NextPageToken": "string", "Volumes": "[Volume]"}, "paging": "token"}
UnlinkVolume {"params": {"ForceUnlink": "boolean", "VolumeId": "string!", "DryRun": "boolean"}, "answer": {}}
UpdateVolume {"params": {"Iops": "integer", "Size": "integer", "VolumeId": "string!", "VolumeType": "string",
 "DryRun": "boolean"}, "answer": {"Volume": "Volume"}}
CreateVpnConnection {"params": {"ClientGatewayId": "string!", "ConnectionType": "string!", "StaticRoutesOnly":
 "boolean", "VirtualGatewayId": "string!", "DryRun": "boolean"}, "answer": {"VpnConnection": "VpnConnection"}}
CreateVpnConnectionRoute {"params": {"DestinationIpRange": "string!", "VpnConnectionId": "string!", "DryRun":
 "boolean"}, "answer": {}}
DeleteVpnConnection {"params": {"VpnConnectionId": "string!", "DryRun": "boolean"}, "answer": {}}
DeleteVpnConnectionRoute {"params": {"DestinationIpRange": "string!", "VpnConnectionId": "string!", "DryRun":
 "boolean"}, "answer": {}}
ReadVpnConnections {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"},
 "filters": {"BgpAsns": "[integer]", "ClientGatewayIds": "[string]", "ConnectionTypes": "[string]",
 "RouteDestinationIpRanges": "[string]", "States": "[string]", "StaticRoutesOnly": "boolean", "TagKeys": "[string]",
 "TagValues": "[string]", "Tags": "[string]", "VirtualGatewayIds": "[string]", "VpnConnectionIds": "[string]"},
 "answer": {"NextPageToken": "string", "VpnConnections": "[VpnConnection]"}, "paging": "token"}
UpdateVpnConnection {"params": {"ClientGatewayId": "string", "VirtualGatewayId": "string", "VpnConnectionId":
 "string!", "VpnOptions": "VpnOptionsToUpdate", "DryRun": "boolean"}, "answer": {"VpnConnection": "VpnConnection"}}
AddUserToUserGroup {"params": {"UserGroupName": "string!", "UserGroupPath": "string", "UserName": "string!",
 "UserPath": "string", "DryRun": "boolean"}, "answer": {}}
CreateUserGroup {"params": {"Path": "string", "UserGroupName": "string!", "DryRun": "boolean"}, "answer":
 {"UserGroup": "UserGroup"}}
DeleteProductType {"params": {"Force": "boolean", "ProductTypeId": "string!", "DryRun": "boolean"}, "answer": {}}
DeleteUserGroup {"params": {"Force": "boolean", "Path": "string", "UserGroupName": "string!", "DryRun": "boolean"},
 "answer": {}}
DeleteUserGroupPolicy {"params": {"PolicyName": "string!", "UserGroupName": "string!", "UserGroupPath": "string",
 "DryRun": "boolean"}, "answer": {}}
DeleteUserPolicy {"params": {"PolicyName": "string!", "UserName": "string!", "DryRun": "boolean"}, "answer": {}}
DisableOutscaleLogin {"params": {"DryRun": "boolean"}, "answer": {}}
DisableOutscaleLoginForUsers {"params": {"DryRun": "boolean"}, "answer": {}}
DisableOutscaleLoginPerUsers {"params": {"UserNames": "[string]!", "DryRun": "boolean"}, "answer": {}}
EnableOutscaleLogin {"params": {"DryRun": "boolean"}, "answer": {}}
EnableOutscaleLoginForUsers {"params": {"DryRun": "boolean"}, "answer": {}}
EnableOutscaleLoginPerUsers {"params": {"UserNames": "[string]!", "DryRun": "boolean"}, "answer": {}}
LinkManagedPolicyToUserGroup {"params": {"PolicyOrn": "string!", "UserGroupName": "string!", "DryRun": "boolean"},
 "answer": {}}
PutUserGroupPolicy {"params": {"PolicyDocument": "string!", "PolicyName": "string!", "UserGroupName": "string!",
 "UserGroupPath": "string", "DryRun": "boolean"}, "answer": {}}
PutUserPolicy {"params": {"PolicyDocument": "string!", "PolicyName": "string!", "UserName": "string!", "DryRun":
 "boolean"}, "answer": {}}
ReadCO2EmissionAccount {"params": {"FromMonth": "string!", "Overall": "boolean", "ToMonth": "string!"}, "answer":
 {"CO2EmissionEntries": "[CO2EmissionEntry]", "Unit": "string", "Value": "number"}}
ReadEntitiesLinkedToPolicy {"params": {"EntitiesType": "[string]", "FirstItem": "integer", "PolicyOrn": "string!",
 "ResultsPerPage": "integer"}, "answer": {"PolicyEntities": "PolicyEntities"}, "paging": "offset"}
ReadManagedPoliciesLinkedToUserGroup {"params": {"FirstItem": "integer", "ResultsPerPage": "integer", "UserGroupName":
 "string!", "DryRun": "boolean"}, "filters": {"PathPrefix": "string", "UserGroupIds": "[string]"}, "answer":
 {"HasMoreItems": "boolean", "MaxResultsLimit": "integer", "MaxResultsTruncated": "boolean", "Policies":
 "[LinkedPolicy]"}, "paging": "offset"}
ReadUnitPrice {"params": {"Operation": "string!", "Service": "string!", "Type": "string!"}, "answer":
 {"UnitPriceEntry": "UnitPriceEntry"}}
ReadUserGroup {"params": {"Path": "string", "UserGroupName": "string!", "DryRun": "boolean"}, "answer": {"UserGroup":
 "UserGroup", "Users": "[User]"}}
ReadUserGroupPolicies {"params": {"FirstItem": "integer", "ResultsPerPage": "integer", "UserGroupName": "string!",
 "UserGroupPath": "string", "DryRun": "boolean"}, "answer": {"HasMoreItems": "boolean", "MaxResultsLimit": "integer",
 "MaxResultsTruncated": "boolean", "Policies": "[InlinePolicy]"}, "paging": "offset"}
ReadUserGroupPolicy {"params": {"PolicyName": "string!", "UserGroupName": "string!", "UserGroupPath": "string",
 "DryRun": "boolean"}, "answer": {"Policy": "InlinePolicy"}}
ReadUserGroups {"params": {"FirstItem": "integer", "ResultsPerPage": "integer", "DryRun": "boolean"}, "filters":
 {"PathPrefix": "string", "UserGroupIds": "[string]"}, "answer": {"HasMoreItems": "boolean", "MaxResultsLimit":
 "integer", "MaxResultsTruncated": "boolean", "UserGroups": "[UserGroup]"}, "paging": "offset"}
ReadUserGroupsPerUser {"params": {"UserName": "string!", "UserPath": "string", "DryRun": "boolean"}, "answer":
 {"UserGroups": "[UserGroup]"}}
ReadUserPolicies {"params": {"UserName": "string!", "DryRun": "boolean"}, "answer": {"PolicyNames": "[string]"}}
ReadUserPolicy {"params": {"PolicyName": "string!", "UserName": "string!", "DryRun": "boolean"}, "answer":
 {"PolicyDocument": "string", "PolicyName": "string", "UserName": "string"}}
ReadVolumeUpdateTasks {"params": {"NextPageToken": "string", "ResultsPerPage": "integer", "DryRun": "boolean"},
 "filters": {"TaskIds": "[string]", "VolumeIds": "[string]"}, "answer": {"NextPageToken": "string",
 "VolumeUpdateTasks": "[VolumeUpdateTask]"}, "paging": "token"}
RemoveUserFromUserGroup {"params": {"UserGroupName": "string!", "UserGroupPath": "string", "UserName": "string!",
 "UserPath": "string", "DryRun": "boolean"}, "answer": {}}
UnlinkManagedPolicyFromUserGroup {"params": {"PolicyOrn": "string!", "UserGroupName": "string!", "DryRun": "boolean"},
 "answer": {}}
UpdateUserGroup {"params": {"NewPath": "string", "NewUserGroupName": "string", "Path": "string", "UserGroupName":
 "string!", "DryRun": "boolean"}, "answer": {"UserGroup": "UserGroup", "Users": "[User]"}}
ReadVmsStopHistory {"params": {"NextPageToken": "string", "ResultsPerPage": "integer"}, "filters": {"StateReasons":
 "[string]", "StopDateAfter": "string", "StopDateBefore": "string", "VmIds": "[string]"}, "answer": {"NextPageToken":
 "string", "VmsStopHistory": "[VmsStopHistory]"}, "paging": "token"}
""")

SCHEMAS = Packed("""
AccepterNet {"AccountId": "string", "IpRange": "string", "NetId": "string"}
AccessKey {"Tag": "string", "AccessKeyId": "string", "CreationDate": "string", "ExpirationDate": "string",
 "LastModificationDate": "string", "State": "string"}
AccessKeySecretKey {"Tag": "string", "AccessKeyId": "string", "CreationDate": "string", "ExpirationDate": "string",
 "LastModificationDate": "string", "SecretKey": "string", "State": "string"}
AccessLog {"IsEnabled": "boolean", "OsuBucketName": "string", "OsuBucketPrefix": "string", "PublicationInterval":
 "integer"}
Account {"OutscaleLoginAllowed": "boolean", "AccountId": "string", "AdditionalEmails": "[string]", "City": "string",
 "CompanyName": "string", "Country": "string", "CustomerId": "string", "Email": "string", "FirstName": "string",
 "JobTitle": "string", "LastName": "string", "MobileNumber": "string", "PhoneNumber": "string", "StateProvince":
 "string", "VatNumber": "string", "ZipCode": "string"}
ApiAccessPolicy {"MaxAccessKeyExpirationSeconds": "integer", "RequireTrustedEnv": "boolean"}
ApiAccessRule {"ApiAccessRuleId": "string", "CaIds": "[string]", "Cns": "[string]", "Description": "string",
 "IpRanges": "[string]"}
ApplicationStickyCookiePolicy {"CookieName": "string", "PolicyName": "string"}
BackendVmHealth {"Description": "string", "State": "string", "StateReason": "string", "VmId": "string"}
BlockDeviceMappingCreated {"Bsu": "BsuCreated", "DeviceName": "string"}
BlockDeviceMappingImage {"Bsu": "BsuToCreate", "DeviceName": "string", "VirtualDeviceName": "string"}
BlockDeviceMappingVmCreation {"Bsu": "BsuToCreate", "DeviceName": "string", "NoDevice": "string", "VirtualDeviceName":
 "string"}
BlockDeviceMappingVmUpdate {"Bsu": "BsuToUpdateVm", "DeviceName": "string", "NoDevice": "string", "VirtualDeviceName":
 "string"}
BsuCreated {"DeleteOnVmDeletion": "boolean", "LinkDate": "string", "State": "string", "VolumeId": "string"}
BsuToCreate {"DeleteOnVmDeletion": "boolean", "Iops": "integer", "SnapshotId": "string", "VolumeSize": "integer",
 "VolumeType": "string"}
BsuToUpdateVm {"DeleteOnVmDeletion": "boolean", "VolumeId": "string"}
Ca {"CaFingerprint": "string", "CaId": "string", "Description": "string"}
Catalog {"Entries": "[CatalogEntry]"}
CatalogEntry {"Category": "string", "Flags": "string", "Operation": "string", "Service": "string", "SubregionName":
 "string", "Title": "string", "Type": "string", "UnitPrice": "number"}
Catalogs {"Entries": "[CatalogEntry]", "FromDate": "string", "State": "string", "ToDate": "string"}
ClientGateway {"BgpAsn": "integer", "ClientGatewayId": "string", "ConnectionType": "string", "PublicIp": "string",
 "State": "string", "Tags": "[ResourceTag]"}
ConsumptionEntry {"ResourceId": "string", "AccountId": "string", "Category": "string", "FromDate": "string",
 "Operation": "string", "PayingAccountId": "string", "Price": "number", "Service": "string", "SubregionName":
 "string", "Title": "string", "ToDate": "string", "Type": "string", "UnitPrice": "number", "Value": "number"}
DedicatedGroup {"AccountId": "string", "CpuGeneration": "integer", "DedicatedGroupId": "string", "Name": "string",
 "NetIds": "[string]", "SubregionName": "string", "VmIds": "[string]"}
DhcpOptionsSet {"Default": "boolean", "DhcpOptionsSetId": "string", "DomainName": "string", "DomainNameServers":
 "[string]", "LogServers": "[string]", "NtpServers": "[string]", "Tags": "[ResourceTag]"}
DirectLink {"AccountId": "string", "Bandwidth": "string", "DirectLinkId": "string", "DirectLinkName": "string",
 "Location": "string", "RegionName": "string", "State": "string"}
DirectLinkInterface {"BgpAsn": "integer!", "BgpKey": "string", "ClientPrivateIp": "string", "DirectLinkInterfaceName":
 "string!", "OutscalePrivateIp": "string", "VirtualGatewayId": "string!", "Vlan": "integer!"}
DirectLinkInterfaces {"AccountId": "string", "BgpAsn": "integer", "BgpKey": "string", "ClientPrivateIp": "string",
 "DirectLinkId": "string", "DirectLinkInterfaceId": "string", "DirectLinkInterfaceName": "string", "InterfaceType":
 "string", "Location": "string", "Mtu": "integer", "OutscalePrivateIp": "string", "State": "string",
 "VirtualGatewayId": "string", "Vlan": "integer"}
ErrorResponse {"Errors": "[Errors]", "ResponseContext": "ResponseContext"}
Errors {"Code": "string", "Details": "string", "Type": "string"}
FlexibleGpu {"Tags": "[Tag]", "DeleteOnVmDeletion": "boolean", "FlexibleGpuId": "string", "Generation": "string",
 "ModelName": "string", "State": "string", "SubregionName": "string", "VmId": "string"}
FlexibleGpuCatalog {"Generations": "[string]", "MaxCpu": "integer", "MaxRam": "integer", "ModelName": "string",
 "VRam": "integer"}
HealthCheck {"CheckInterval": "integer!", "HealthyThreshold": "integer!", "Path": "string", "Port": "integer!",
 "Protocol": "string!", "Timeout": "integer!", "UnhealthyThreshold": "integer!"}
Image {"BootModes": "[string]", "SecureBoot": "boolean", "TpmMandatory": "boolean", "AccountAlias": "string",
 "AccountId": "string", "Architecture": "string", "BlockDeviceMappings": "[BlockDeviceMappingImage]", "CreationDate":
 "string", "Description": "string", "FileLocation": "string", "ImageId": "string", "ImageName": "string", "ImageType":
 "string", "PermissionsToLaunch": "PermissionsOnResource", "ProductCodes": "[string]", "RootDeviceName": "string",
 "RootDeviceType": "string", "State": "string", "StateComment": "StateComment", "Tags": "[ResourceTag]"}
ImageExportTask {"Comment": "string", "ImageId": "string", "OsuExport": "OsuExportImageExportTask", "Progress":
 "integer", "State": "string", "Tags": "[ResourceTag]", "TaskId": "string"}
InternetService {"InternetServiceId": "string", "NetId": "string", "State": "string", "Tags": "[ResourceTag]"}
Keypair {"KeypairId": "string", "Tags": "[ResourceTag]", "KeypairFingerprint": "string", "KeypairName": "string",
 "KeypairType": "string"}
KeypairCreated {"KeypairId": "string", "Tags": "[ResourceTag]", "KeypairFingerprint": "string", "KeypairName":
 "string", "KeypairType": "string", "PrivateKey": "string"}
LinkNic {"DeleteOnVmDeletion": "boolean", "DeviceNumber": "integer", "LinkNicId": "string", "State": "string",
 "VmAccountId": "string", "VmId": "string"}
LinkNicLight {"DeleteOnVmDeletion": "boolean", "DeviceNumber": "integer", "LinkNicId": "string", "State": "string"}
LinkNicToUpdate {"DeleteOnVmDeletion": "boolean", "LinkNicId": "string"}
LinkPublicIp {"LinkPublicIpId": "string", "PublicDnsName": "string", "PublicIp": "string", "PublicIpAccountId":
 "string", "PublicIpId": "string"}
LinkPublicIpLightForVm {"PublicDnsName": "string", "PublicIp": "string", "PublicIpAccountId": "string"}
LinkRouteTable {"LinkRouteTableId": "string", "Main": "boolean", "NetId": "string", "RouteTableId": "string",
 "SubnetId": "string"}
LinkedPolicy {"CreationDate": "string", "LastModificationDate": "string", "Orn": "string", "PolicyId": "string",
 "PolicyName": "string"}
LinkedVolume {"DeleteOnVmDeletion": "boolean", "DeviceName": "string", "State": "string", "VmId": "string",
 "VolumeId": "string"}
Listener {"BackendPort": "integer", "BackendProtocol": "string", "LoadBalancerPort": "integer",
 "LoadBalancerProtocol": "string", "PolicyNames": "[string]", "ServerCertificateId": "string"}
ListenerForCreation {"BackendPort": "integer!", "BackendProtocol": "string", "LoadBalancerPort": "integer!",
 "LoadBalancerProtocol": "string!", "ServerCertificateId": "string"}
ListenerRule {"Action": "string", "HostNamePattern": "string", "ListenerId": "integer", "ListenerRuleId": "integer",
 "ListenerRuleName": "string", "PathPattern": "string", "Priority": "integer", "VmIds": "[string]"}
ListenerRuleForCreation {"Action": "string", "HostNamePattern": "string", "ListenerRuleName": "string!",
 "PathPattern": "string", "Priority": "integer!"}
LoadBalancer {"PrivateIp": "string", "State": "string", "AccessLog": "AccessLog", "ApplicationStickyCookiePolicies":
 "[ApplicationStickyCookiePolicy]", "BackendIps": "[string]", "BackendVmIds": "[string]", "DnsName": "string",
 "HealthCheck": "HealthCheck", "Listeners": "[Listener]", "LoadBalancerName": "string",
 "LoadBalancerStickyCookiePolicies": "[LoadBalancerStickyCookiePolicy]", "LoadBalancerType": "string", "NetId":
 "string", "PublicIp": "string", "SecuredCookies": "boolean", "SecurityGroups": "[string]", "SourceSecurityGroup":
 "SourceSecurityGroup", "Subnets": "[string]", "SubregionNames": "[string]", "Tags": "[ResourceTag]"}
LoadBalancerLight {"LoadBalancerName": "string!", "LoadBalancerPort": "integer!"}
LoadBalancerStickyCookiePolicy {"CookieExpirationPeriod": "integer", "PolicyName": "string"}
LoadBalancerTag {"Key": "string", "LoadBalancerName": "string", "Value": "string"}
Location {"Code": "string", "Name": "string"}
Log {"AccountId": "string", "CallDuration": "integer", "QueryAccessKey": "string", "QueryApiName": "string",
 "QueryApiVersion": "string", "QueryCallName": "string", "QueryDate": "string", "QueryHeaderRaw": "string",
 "QueryHeaderSize": "integer", "QueryIpAddress": "string", "QueryPayloadRaw": "string", "QueryPayloadSize": "integer",
 "QueryUserAgent": "string", "RequestId": "string", "ResponseSize": "integer", "ResponseStatusCode": "integer"}
MaintenanceEvent {"Code": "string", "Description": "string", "NotAfter": "string", "NotBefore": "string"}
NatService {"ClientToken": "string", "NatServiceId": "string", "NetId": "string", "PublicIps": "[PublicIpLight]",
 "State": "string", "SubnetId": "string", "Tags": "[ResourceTag]"}
Net {"DhcpOptionsSetId": "string", "IpRange": "string", "NetId": "string", "State": "string", "Tags": "[ResourceTag]",
 "Tenancy": "string"}
NetAccessPoint {"NetAccessPointId": "string", "NetId": "string", "RouteTableIds": "[string]", "ServiceName": "string",
 "State": "string", "Tags": "[ResourceTag]"}
NetPeering {"AccepterNet": "AccepterNet", "ExpirationDate": "string", "NetPeeringId": "string", "SourceNet":
 "SourceNet", "State": "NetPeeringState", "Tags": "[ResourceTag]"}
NetPeeringState {"Message": "string", "Name": "string"}
NetToVirtualGatewayLink {"NetId": "string", "State": "string"}
Nic {"AccountId": "string", "Description": "string", "IsSourceDestChecked": "boolean", "LinkNic": "LinkNic",
 "LinkPublicIp": "LinkPublicIp", "MacAddress": "string", "NetId": "string", "NicId": "string", "PrivateDnsName":
 "string", "PrivateIps": "[PrivateIp]", "SecurityGroups": "[SecurityGroupLight]", "State": "string", "SubnetId":
 "string", "SubregionName": "string", "Tags": "[ResourceTag]"}
NicForVmCreation {"DeleteOnVmDeletion": "boolean", "Description": "string", "DeviceNumber": "integer", "NicId":
 "string", "PrivateIps": "[PrivateIpLight]", "SecondaryPrivateIpCount": "integer", "SecurityGroupIds": "[string]",
 "SubnetId": "string"}
NicLight {"AccountId": "string", "Description": "string", "IsSourceDestChecked": "boolean", "LinkNic": "LinkNicLight",
 "LinkPublicIp": "LinkPublicIpLightForVm", "MacAddress": "string", "NetId": "string", "NicId": "string",
 "PrivateDnsName": "string", "PrivateIps": "[PrivateIpLightForVm]", "SecurityGroups": "[SecurityGroupLight]", "State":
 "string", "SubnetId": "string"}
OsuApiKey {"ApiKeyId": "string", "SecretKey": "string"}
OsuExportImageExportTask {"DiskImageFormat": "string!", "OsuBucket": "string!", "OsuManifestUrl": "string",
 "OsuPrefix": "string"}
OsuExportSnapshotExportTask {"DiskImageFormat": "string!", "OsuBucket": "string!", "OsuPrefix": "string"}
OsuExportToCreate {"DiskImageFormat": "string!", "OsuApiKey": "OsuApiKey", "OsuBucket": "string!", "OsuManifestUrl":
 "string", "OsuPrefix": "string"}
PermissionsOnResource {"AccountIds": "[string]", "GlobalPermission": "boolean"}
PermissionsOnResourceCreation {"Additions": "PermissionsOnResource", "Removals": "PermissionsOnResource"}
Phase1Options {"DpdTimeoutAction": "string", "DpdTimeoutSeconds": "integer", "IkeVersions": "[string]",
 "Phase1DhGroupNumbers": "[integer]", "Phase1EncryptionAlgorithms": "[string]", "Phase1IntegrityAlgorithms":
 "[string]", "Phase1LifetimeSeconds": "integer", "ReplayWindowSize": "integer", "StartupAction": "string"}
Phase2Options {"Phase2DhGroupNumbers": "[integer]", "Phase2EncryptionAlgorithms": "[string]",
 "Phase2IntegrityAlgorithms": "[string]", "Phase2LifetimeSeconds": "integer", "PreSharedKey": "string"}
Phase2OptionsToUpdate {"PreSharedKey": "string"}
Placement {"SubregionName": "string", "Tenancy": "string"}
Policy {"CreationDate": "string", "Description": "string", "IsLinkable": "boolean", "LastModificationDate": "string",
 "Orn": "string", "Path": "string", "PolicyDefaultVersionId": "string", "PolicyId": "string", "PolicyName": "string",
 "ResourcesCount": "integer"}
PolicyVersion {"Body": "string", "CreationDate": "string", "DefaultVersion": "boolean", "VersionId": "string"}
PrivateIp {"IsPrimary": "boolean", "LinkPublicIp": "LinkPublicIp", "PrivateDnsName": "string", "PrivateIp": "string"}
PrivateIpLight {"IsPrimary": "boolean", "PrivateIp": "string"}
PrivateIpLightForVm {"IsPrimary": "boolean", "LinkPublicIp": "LinkPublicIpLightForVm", "PrivateDnsName": "string",
 "PrivateIp": "string"}
ProductType {"Description": "string", "ProductTypeId": "string", "Vendor": "string"}
PublicIp {"NatServiceId": "string", "NetAccessPointIds": "[string]", "LinkPublicIpId": "string", "NicAccountId":
 "string", "NicId": "string", "PrivateIp": "string", "PublicIp": "string", "PublicIpId": "string", "Tags":
 "[ResourceTag]", "VmId": "string"}
PublicIpLight {"PublicIp": "string", "PublicIpId": "string"}
Quota {"AccountId": "string", "Description": "string", "MaxValue": "integer", "Name": "string", "QuotaCollection":
 "string", "ShortDescription": "string", "UsedValue": "integer"}
QuotaTypes {"QuotaType": "string", "Quotas": "[Quota]"}
Region {"Endpoint": "string", "RegionName": "string"}
ResourceLoadBalancerTag {"Key": "string"}
ResourceTag {"Key": "string!", "Value": "string!"}
ResponseContext {"RequestId": "string"}
Route {"CreationMethod": "string", "DestinationIpRange": "string", "DestinationServiceId": "string", "GatewayId":
 "string", "NatServiceId": "string", "NetAccessPointId": "string", "NetPeeringId": "string", "NicId": "string",
 "State": "string", "VmAccountId": "string", "VmId": "string"}
RouteLight {"DestinationIpRange": "string", "RouteType": "string", "State": "string"}
RoutePropagatingVirtualGateway {"VirtualGatewayId": "string"}
RouteTable {"LinkRouteTables": "[LinkRouteTable]", "NetId": "string", "RoutePropagatingVirtualGateways":
 "[RoutePropagatingVirtualGateway]", "RouteTableId": "string", "Routes": "[Route]", "Tags": "[ResourceTag]"}
SecurityGroup {"AccountId": "string", "Description": "string", "InboundRules": "[SecurityGroupRule]", "NetId":
 "string", "OutboundRules": "[SecurityGroupRule]", "SecurityGroupId": "string", "SecurityGroupName": "string", "Tags":
 "[ResourceTag]"}
SecurityGroupLight {"SecurityGroupId": "string", "SecurityGroupName": "string"}
SecurityGroupRule {"SecurityGroupRuleId": "string", "FromPortRange": "integer", "IpProtocol": "string", "IpRanges":
 "[string]", "SecurityGroupsMembers": "[SecurityGroupsMember]", "ServiceIds": "[string]", "ToPortRange": "integer"}
SecurityGroupsMember {"AccountId": "string", "SecurityGroupId": "string", "SecurityGroupName": "string"}
ServerCertificate {"ExpirationDate": "string", "Id": "string", "Name": "string", "Orn": "string", "Path": "string",
 "UploadDate": "string"}
Service {"IpRanges": "[string]", "ServiceId": "string", "ServiceName": "string"}
Snapshot {"ClientToken": "string", "AccountAlias": "string", "AccountId": "string", "CreationDate": "string",
 "Description": "string", "PermissionsToCreateVolume": "PermissionsOnResource", "Progress": "integer", "SnapshotId":
 "string", "State": "string", "Tags": "[ResourceTag]", "VolumeId": "string", "VolumeSize": "integer"}
SnapshotExportTask {"Comment": "string", "OsuExport": "OsuExportSnapshotExportTask", "Progress": "integer",
 "SnapshotId": "string", "State": "string", "Tags": "[ResourceTag]", "TaskId": "string"}
SourceNet {"AccountId": "string", "IpRange": "string", "NetId": "string"}
SourceSecurityGroup {"SecurityGroupAccountId": "string", "SecurityGroupName": "string"}
StateComment {"StateCode": "string", "StateMessage": "string"}
Subnet {"AvailableIpsCount": "integer", "IpRange": "string", "MapPublicIpOnLaunch": "boolean", "NetId": "string",
 "State": "string", "SubnetId": "string", "SubregionName": "string", "Tags": "[ResourceTag]"}
Subregion {"LocationCode": "string", "RegionName": "string", "State": "string", "SubregionName": "string"}
Tag {"Key": "string", "ResourceId": "string", "ResourceType": "string", "Value": "string"}
User {"CreationDate": "string", "LastModificationDate": "string", "OutscaleLoginAllowed": "boolean", "UserEmail":
 "string", "Path": "string", "UserId": "string", "UserName": "string"}
VgwTelemetry {"AcceptedRouteCount": "integer", "LastStateChangeDate": "string", "OutsideIpAddress": "string", "State":
 "string", "StateDescription": "string"}
VirtualGateway {"ConnectionType": "string", "NetToVirtualGatewayLinks": "[NetToVirtualGatewayLink]", "State":
 "string", "Tags": "[ResourceTag]", "VirtualGatewayId": "string"}
Vm {"ShutdownBehaviorConfiguration": "ShutdownBehaviorConfiguration", "ActionsOnNextBoot": "ActionsOnNextBoot",
 "BootMode": "string", "TpmEnabled": "boolean", "Architecture": "string", "BlockDeviceMappings":
 "[BlockDeviceMappingCreated]", "BsuOptimized": "boolean", "ClientToken": "string", "CreationDate": "string",
 "DeletionProtection": "boolean", "Hypervisor": "string", "ImageId": "string", "IsSourceDestChecked": "boolean",
 "KeypairName": "string", "LaunchNumber": "integer", "NestedVirtualization": "boolean", "NetId": "string", "Nics":
 "[NicLight]", "OsFamily": "string", "Performance": "string", "Placement": "Placement", "PrivateDnsName": "string",
 "PrivateIp": "string", "ProductCodes": "[string]", "PublicDnsName": "string", "PublicIp": "string", "ReservationId":
 "string", "RootDeviceName": "string", "RootDeviceType": "string", "SecurityGroups": "[SecurityGroupLight]", "State":
 "string", "StateReason": "string", "SubnetId": "string", "Tags": "[ResourceTag]", "UserData": "string", "VmId":
 "string", "VmInitiatedShutdownBehavior": "string", "VmType": "string"}
VmGroup {"CreationDate": "string", "Description": "string", "PositioningStrategy": "string", "SecurityGroupIds":
 "[string]", "State": "string", "SubnetId": "string", "Tags": "[ResourceTag]", "VmCount": "integer", "VmGroupId":
 "string", "VmGroupName": "string", "VmIds": "[string]", "VmTemplateId": "string"}
VmState {"CurrentState": "string", "PreviousState": "string", "VmId": "string"}
VmStates {"MaintenanceEvents": "[MaintenanceEvent]", "SubregionName": "string", "VmId": "string", "VmState": "string"}
VmTemplate {"CpuCores": "integer!", "CpuGeneration": "string!", "CpuPerformance": "string", "CreationDate": "string",
 "Description": "string", "ImageId": "string!", "KeypairName": "string", "Ram": "integer!", "Tags": "[ResourceTag]",
 "VmTemplateId": "string!", "VmTemplateName": "string!"}
VmType {"BsuOptimized": "boolean", "EphemeralsType": "string", "Eth": "integer", "Gpu": "integer", "MaxPrivateIps":
 "integer", "MemorySize": "number", "VcoreCount": "integer", "VmTypeName": "string", "VolumeCount": "integer",
 "VolumeSize": "integer"}
Volume {"ClientToken": "string", "TaskId": "string", "CreationDate": "string", "Iops": "integer", "LinkedVolumes":
 "[LinkedVolume]", "Size": "integer", "SnapshotId": "string", "State": "string", "SubregionName": "string", "Tags":
 "[ResourceTag]", "VolumeId": "string", "VolumeType": "string"}
VpnConnection {"ClientGatewayConfiguration": "string", "ClientGatewayId": "string", "ConnectionType": "string",
 "Routes": "[RouteLight]", "State": "string", "StaticRoutesOnly": "boolean", "Tags": "[ResourceTag]",
 "VgwTelemetries": "[VgwTelemetry]", "VirtualGatewayId": "string", "VpnConnectionId": "string", "VpnOptions":
 "VpnOptions"}
VpnOptions {"Phase1Options": "Phase1Options", "Phase2Options": "Phase2Options", "TunnelInsideIpRange": "string"}
VpnOptionsToUpdate {"Phase2Options": "Phase2OptionsToUpdate", "TunnelInsideIpRange": "string"}
With {"AccountId": "boolean", "CallDuration": "boolean", "QueryAccessKey": "boolean", "QueryApiName": "boolean",
 "QueryApiVersion": "boolean", "QueryCallName": "boolean", "QueryDate": "boolean", "QueryHeaderRaw": "boolean",
 "QueryHeaderSize": "boolean", "QueryIpAddress": "boolean", "QueryPayloadRaw": "boolean", "QueryPayloadSize":
 "boolean", "QueryUserAgent": "boolean", "RequestId": "boolean", "ResponseSize": "boolean", "ResponseStatusCode":
 "boolean"}
ActionsOnNextBoot {"SecureBoot": "string"}
CO2CategoryDistribution {"Category": "string", "Value": "number"}
CO2EmissionEntry {"AccountId": "string", "CategoryDistribution": "[CO2CategoryDistribution]", "FactorDistribution":
 "[CO2FactorDistribution]", "Month": "string", "PayingAccountId": "string", "Value": "number"}
CO2FactorDistribution {"Factor": "string", "Value": "number"}
InlinePolicy {"Body": "string", "Name": "string"}
MinimalPolicy {"Id": "string", "Name": "string", "Orn": "string"}
PolicyEntities {"Accounts": "[MinimalPolicy]", "Groups": "[MinimalPolicy]", "HasMoreItems": "boolean", "ItemsCount":
 "integer", "MaxResultsLimit": "integer", "MaxResultsTruncated": "boolean", "Users": "[MinimalPolicy]"}
UnitPriceEntry {"Currency": "string", "Operation": "string", "Service": "string", "Type": "string", "Unit": "string",
 "UnitPrice": "number"}
UserGroup {"CreationDate": "string", "LastModificationDate": "string", "Name": "string", "Orn": "string", "Path":
 "string", "UserGroupId": "string"}
VolumeUpdate {"Origin": "VolumeUpdateParameters", "Target": "VolumeUpdateParameters"}
VolumeUpdateParameters {"Iops": "integer!", "Size": "integer!", "VolumeType": "string!"}
VolumeUpdateTask {"Comment": "string", "CompletionDate": "string", "Progress": "integer", "StartDate": "string",
 "State": "string", "Tags": "[ResourceTag]", "TaskId": "string", "VolumeId": "string", "VolumeUpdate": "VolumeUpdate"}
ShutdownBehaviorConfiguration {"GuestAction": "string", "HostAction": "string"}
VmsStopHistory {"StateReason": "string", "StopDate": "string", "VmId": "string"}
""")
