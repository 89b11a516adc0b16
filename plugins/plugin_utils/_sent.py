"""What each module may send. `make render` writes this file, from the declarations of the modules."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

SENT: dict[str, tuple[str, str, str]] = {
    "access_key": (
        "outscale",
        "CreateAccessKey DeleteAccessKey ReadAccessKeys UpdateAccessKey",
        "ReadQuotas ReadUsers",
    ),
    "access_key_info": (
        "outscale",
        "ReadAccessKeys ReadSecretAccessKey",
        "",
    ),
    "account": (
        "outscale",
        "CreateAccount DisableOutscaleLogin EnableOutscaleLogin ReadAccounts UpdateAccount",
        "",
    ),
    "account_info": (
        "outscale",
        "ReadAccounts",
        "",
    ),
    "api_access_policy": (
        "outscale",
        "ReadApiAccessPolicy UpdateApiAccessPolicy",
        "",
    ),
    "api_access_policy_info": (
        "outscale",
        "ReadApiAccessPolicy",
        "",
    ),
    "api_access_rule": (
        "outscale",
        "CreateApiAccessRule DeleteApiAccessRule ReadApiAccessRules ReadApiLogs UpdateApiAccessRule",
        "ReadCas",
    ),
    "api_access_rule_info": (
        "outscale",
        "ReadApiAccessRules",
        "",
    ),
    "api_log_info": (
        "outscale",
        "ReadApiLogs",
        "",
    ),
    "authentication_info": (
        "outscale",
        "CheckAuthentication",
        "",
    ),
    "ca": (
        "outscale",
        "CreateCa DeleteCa ReadCas UpdateCa",
        "ReadApiAccessRules",
    ),
    "ca_info": (
        "outscale",
        "ReadCas",
        "",
    ),
    "call": (
        "outscale",
        "",
        "",
    ),
    "catalog_info": (
        "outscale",
        "ReadCatalog ReadCatalogs ReadPublicCatalog",
        "",
    ),
    "client_gateway": (
        "outscale",
        "CreateClientGateway CreateTags DeleteClientGateway DeleteTags ReadClientGateways",
        "ReadQuotas ReadVpnConnections",
    ),
    "client_gateway_info": (
        "outscale",
        "ReadClientGateways",
        "",
    ),
    "co2_emission_info": (
        "outscale",
        "ReadCO2EmissionAccount",
        "",
    ),
    "consumption_info": (
        "outscale",
        "ReadConsumptionAccount",
        "",
    ),
    "dedicated_group": (
        "outscale",
        "CreateDedicatedGroup DeleteDedicatedGroup ReadDedicatedGroups UpdateDedicatedGroup",
        "ReadSubregions",
    ),
    "dedicated_group_info": (
        "outscale",
        "ReadDedicatedGroups",
        "",
    ),
    "dhcp_options": (
        "outscale",
        "CreateDhcpOptions CreateTags DeleteDhcpOptions DeleteTags ReadDhcpOptions",
        "ReadNets ReadQuotas",
    ),
    "dhcp_options_info": (
        "outscale",
        "ReadDhcpOptions",
        "",
    ),
    "direct_link": (
        "outscale",
        "CreateDirectLink DeleteDirectLink ReadDirectLinks",
        "ReadLocations",
    ),
    "direct_link_hosted_interface": (
        "directlink",
        (
            "AllocatePrivateVirtualInterface ConfirmPrivateVirtualInterface DeleteVirtualInterface "
            "DescribeVirtualInterfaces"
        ),
        "",
    ),
    "direct_link_hosted_interface_info": (
        "directlink",
        "DescribeVirtualInterfaces",
        "",
    ),
    "direct_link_info": (
        "outscale",
        "ReadDirectLinks",
        "",
    ),
    "direct_link_interface": (
        "outscale",
        "CreateDirectLinkInterface DeleteDirectLinkInterface ReadDirectLinkInterfaces UpdateDirectLinkInterface",
        "ReadDirectLinks ReadVirtualGateways",
    ),
    "direct_link_interface_info": (
        "outscale",
        "ReadDirectLinkInterfaces",
        "",
    ),
    "flexible_gpu": (
        "outscale",
        (
            "CreateFlexibleGpu CreateTags DeleteFlexibleGpu DeleteTags LinkFlexibleGpu ReadFlexibleGpus "
            "ReadSubregions ReadVms UnlinkFlexibleGpu UpdateFlexibleGpu"
        ),
        "ReadFlexibleGpuCatalog ReadQuotas",
    ),
    "flexible_gpu_catalog_info": (
        "outscale",
        "ReadFlexibleGpuCatalog",
        "",
    ),
    "flexible_gpu_info": (
        "outscale",
        "ReadFlexibleGpus",
        "",
    ),
    "image": (
        "outscale",
        (
            "CreateImage CreateTags DeleteImage DeleteSnapshot DeleteTags ReadAccounts ReadImages ReadSnapshots "
            "UpdateImage"
        ),
        "ReadQuotas ReadRegions ReadVms",
    ),
    "image_export": (
        "outscale",
        "CreateImageExportTask CreateTags DeleteExportTask DeleteTags ReadImageExportTasks",
        (
            "ReadClientGateways ReadDedicatedGroups ReadDhcpOptions ReadFlexibleGpus ReadImages ReadInternetServices "
            "ReadKeypairs ReadNatServices ReadNetAccessPoints ReadNetPeerings ReadNets ReadNics ReadPublicIps "
            "ReadRouteTables ReadSecurityGroups ReadSnapshotExportTasks ReadSnapshots ReadSubnets ReadVirtualGateways "
            "ReadVms ReadVolumes ReadVpnConnections"
        ),
    ),
    "image_export_info": (
        "outscale",
        "ReadImageExportTasks",
        "",
    ),
    "image_info": (
        "outscale",
        "ReadImages",
        "",
    ),
    "installed_product_info": (
        "fcu",
        "GetProductTypes",
        "",
    ),
    "internet_service": (
        "outscale",
        (
            "CreateInternetService CreateTags DeleteInternetService DeleteTags LinkInternetService "
            "ReadInternetServices UnlinkInternetService"
        ),
        "ReadLoadBalancers ReadNatServices ReadNets ReadNics ReadQuotas ReadRouteTables",
    ),
    "internet_service_info": (
        "outscale",
        "ReadInternetServices",
        "",
    ),
    "keypair": (
        "outscale",
        "CreateKeypair CreateTags DeleteKeypair DeleteTags ReadKeypairs",
        "ReadQuotas",
    ),
    "keypair_info": (
        "outscale",
        "ReadKeypairs",
        "",
    ),
    "linked_policy_info": (
        "outscale",
        "ReadLinkedPolicies",
        "",
    ),
    "load_balancer": (
        "outscale",
        (
            "CreateLoadBalancer CreateLoadBalancerListeners CreateLoadBalancerTags DeleteLoadBalancer "
            "DeleteLoadBalancerListeners DeleteLoadBalancerTags LinkLoadBalancerBackendMachines ReadLoadBalancers "
            "ReadPublicIps UnlinkLoadBalancerBackendMachines UpdateLoadBalancer"
        ),
        "ReadInternetServices ReadQuotas ReadSecurityGroups ReadServerCertificates ReadSubnets ReadSubregions ReadVms",
    ),
    "load_balancer_backend": (
        "outscale",
        (
            "DeregisterVmsInLoadBalancer LinkLoadBalancerBackendMachines ReadLoadBalancers RegisterVmsInLoadBalancer "
            "UnlinkLoadBalancerBackendMachines"
        ),
        "ReadPublicIps ReadVms",
    ),
    "load_balancer_info": (
        "outscale",
        "ReadLoadBalancers ReadVmsHealth",
        "",
    ),
    "load_balancer_listener": (
        "outscale",
        "CreateLoadBalancerListeners DeleteLoadBalancerListeners ReadLoadBalancers UpdateLoadBalancer",
        "ReadPublicIps ReadSecurityGroups ReadServerCertificates",
    ),
    "load_balancer_policy": (
        "outscale",
        "CreateLoadBalancerPolicy DeleteLoadBalancerPolicy ReadLoadBalancers",
        "",
    ),
    "load_balancer_rule": (
        "outscale",
        "CreateListenerRule DeleteListenerRule ReadListenerRules UpdateListenerRule",
        "ReadLoadBalancers ReadVms",
    ),
    "load_balancer_rule_info": (
        "outscale",
        "ReadListenerRules",
        "",
    ),
    "location_info": (
        "outscale",
        "ReadLocations",
        "",
    ),
    "nat_service": (
        "outscale",
        "CreateNatService CreateTags DeleteNatService DeleteTags ReadNatServices",
        "ReadPublicIps ReadQuotas ReadRouteTables ReadSubnets",
    ),
    "nat_service_info": (
        "outscale",
        "ReadNatServices",
        "",
    ),
    "net": (
        "outscale",
        "CreateNet CreateTags DeleteNet DeleteTags ReadDhcpOptions ReadNets UpdateNet",
        (
            "ReadClientGateways ReadDedicatedGroups ReadFlexibleGpus ReadImageExportTasks ReadImages "
            "ReadInternetServices ReadKeypairs ReadLoadBalancers ReadNatServices ReadNetAccessPoints ReadNetPeerings "
            "ReadNics ReadPublicIps ReadQuotas ReadRouteTables ReadSecurityGroups ReadSnapshotExportTasks "
            "ReadSnapshots ReadSubnets ReadVirtualGateways ReadVms ReadVolumes ReadVpnConnections"
        ),
    ),
    "net_access_point": (
        "outscale",
        "CreateNetAccessPoint CreateTags DeleteNetAccessPoint DeleteTags ReadNetAccessPoints UpdateNetAccessPoint",
        "ReadNetAccessPointServices ReadNets ReadQuotas ReadRouteTables",
    ),
    "net_access_point_info": (
        "outscale",
        "ReadNetAccessPoints",
        "",
    ),
    "net_access_point_service_info": (
        "outscale",
        "ReadNetAccessPointServices",
        "",
    ),
    "net_info": (
        "outscale",
        "ReadNets",
        "",
    ),
    "net_peering": (
        "outscale",
        "AcceptNetPeering CreateNetPeering CreateTags DeleteNetPeering DeleteTags ReadNetPeerings RejectNetPeering",
        "ReadNets ReadQuotas",
    ),
    "net_peering_info": (
        "outscale",
        "ReadNetPeerings",
        "",
    ),
    "nic": (
        "outscale",
        (
            "CreateNic CreateTags DeleteNic DeleteTags LinkNic LinkPrivateIps ReadNics UnlinkNic UnlinkPrivateIps "
            "UpdateNic"
        ),
        "ReadQuotas ReadSecurityGroups ReadSubnets ReadVms",
    ),
    "nic_info": (
        "outscale",
        "ReadNics",
        "",
    ),
    "oks_cluster": (
        "oks",
        "CreateCluster DeleteCluster GetClientIP GetCluster ListClustersByProjectID UpdateCluster UpgradeCluster",
        "GetCPSubregions GetControlPlanePlans GetKubernetesVersions GetProject",
    ),
    "oks_cluster_info": (
        "oks",
        "ListAllClusters ListClustersByProjectID",
        "",
    ),
    "oks_kubeconfig_info": (
        "oks",
        "GetKubeconfig GetKubeconfigWithPubkeyNACL ListAllClusters ListClustersByProjectID",
        "",
    ),
    "oks_limit_info": (
        "oks",
        "GetAdmissionPlugins GetCPSubregions GetControlPlanePlans GetKubernetesVersions",
        "",
    ),
    "oks_project": (
        "oks",
        "CreateProject DeleteProject GetProject ListProjects UpdateProject",
        "ListClustersByProjectID",
    ),
    "oks_project_info": (
        "oks",
        "GetProjectNets GetProjectPublicIps GetProjectSnapshots ListProjects",
        "",
    ),
    "oks_quota_info": (
        "oks",
        "GetProjectQuotas GetQuotas ListProjects",
        "",
    ),
    "oks_template_info": (
        "oks",
        (
            "GetClusterTemplate GetNetPeeringAcceptanceTemplate GetNetPeeringRequestTemplate GetNodepoolTemplate "
            "GetProjectTemplate"
        ),
        "",
    ),
    "oks_user": (
        "oks",
        "CreateEimUser DeleteEimUser GetEimUsers",
        "GetProject",
    ),
    "oks_user_info": (
        "oks",
        "GetEimUserTypes GetEimUsers",
        "",
    ),
    "policy": (
        "outscale",
        (
            "CreatePolicy CreatePolicyVersion DeletePolicy DeletePolicyVersion LinkPolicy ReadLinkedPolicies "
            "ReadPolicies ReadPolicy ReadPolicyVersion ReadPolicyVersions ReadUsers SetDefaultPolicyVersion "
            "UnlinkPolicy"
        ),
        "",
    ),
    "policy_info": (
        "outscale",
        "ReadEntitiesLinkedToPolicy ReadPolicies ReadPolicy ReadPolicyVersion ReadPolicyVersions",
        "",
    ),
    "product_type": (
        "outscale",
        "CreateProductType DeleteProductType ReadProductTypes",
        "",
    ),
    "product_type_info": (
        "outscale",
        "ReadProductTypes",
        "",
    ),
    "public_ip": (
        "outscale",
        "CreatePublicIp CreateTags DeletePublicIp DeleteTags LinkPublicIp ReadPublicIps UnlinkPublicIp",
        "ReadInternetServices ReadNatServices ReadNics ReadQuotas ReadVms",
    ),
    "public_ip_info": (
        "outscale",
        "ReadPublicIps",
        "",
    ),
    "public_ip_range_info": (
        "outscale",
        "ReadPublicIpRanges",
        "",
    ),
    "quota_info": (
        "outscale",
        "ReadQuotas",
        "",
    ),
    "region_info": (
        "outscale",
        "ReadRegions",
        "",
    ),
    "route": (
        "outscale",
        "CreateRoute DeleteRoute ReadRouteTables UpdateRoute",
        (
            "ReadClientGateways ReadDedicatedGroups ReadDhcpOptions ReadFlexibleGpus ReadImageExportTasks ReadImages "
            "ReadInternetServices ReadKeypairs ReadNatServices ReadNetAccessPoints ReadNetPeerings ReadNets ReadNics "
            "ReadPublicIps ReadSecurityGroups ReadSnapshotExportTasks ReadSnapshots ReadSubnets ReadVirtualGateways "
            "ReadVms ReadVolumes ReadVpnConnections"
        ),
    ),
    "route_table": (
        "outscale",
        (
            "CreateRoute CreateRouteTable CreateTags DeleteRoute DeleteRouteTable DeleteTags LinkRouteTable "
            "ReadRouteTables UnlinkRouteTable UpdateRoute UpdateRouteTableLink"
        ),
        (
            "ReadClientGateways ReadDedicatedGroups ReadDhcpOptions ReadFlexibleGpus ReadImageExportTasks ReadImages "
            "ReadInternetServices ReadKeypairs ReadNatServices ReadNetAccessPoints ReadNetPeerings ReadNets ReadNics "
            "ReadPublicIps ReadQuotas ReadSecurityGroups ReadSnapshotExportTasks ReadSnapshots ReadSubnets "
            "ReadVirtualGateways ReadVms ReadVolumes ReadVpnConnections"
        ),
    ),
    "route_table_info": (
        "outscale",
        "ReadRouteTables",
        "",
    ),
    "security_group": (
        "outscale",
        (
            "CreateSecurityGroup CreateSecurityGroupRule CreateTags DeleteSecurityGroup DeleteSecurityGroupRule "
            "DeleteTags ReadSecurityGroups"
        ),
        "ReadLoadBalancers ReadNetAccessPointServices ReadNets ReadNics ReadQuotas ReadVms",
    ),
    "security_group_info": (
        "outscale",
        "ReadSecurityGroups",
        "",
    ),
    "security_group_rule": (
        "outscale",
        "CreateSecurityGroupRule DeleteSecurityGroupRule ReadSecurityGroups",
        "ReadNetAccessPointServices",
    ),
    "server_certificate": (
        "outscale",
        "CreateServerCertificate DeleteServerCertificate ReadServerCertificates UpdateServerCertificate",
        "ReadLoadBalancers ReadQuotas",
    ),
    "server_certificate_info": (
        "outscale",
        "ReadServerCertificates",
        "",
    ),
    "snapshot": (
        "outscale",
        "CreateSnapshot CreateTags DeleteSnapshot DeleteTags ReadAccounts ReadSnapshots UpdateSnapshot",
        "ReadImages ReadQuotas ReadRegions ReadVolumes",
    ),
    "snapshot_export": (
        "outscale",
        "CreateSnapshotExportTask CreateTags DeleteExportTask DeleteTags ReadSnapshotExportTasks",
        (
            "ReadClientGateways ReadDedicatedGroups ReadDhcpOptions ReadFlexibleGpus ReadImageExportTasks ReadImages "
            "ReadInternetServices ReadKeypairs ReadNatServices ReadNetAccessPoints ReadNetPeerings ReadNets ReadNics "
            "ReadPublicIps ReadRouteTables ReadSecurityGroups ReadSnapshots ReadSubnets ReadVirtualGateways ReadVms "
            "ReadVolumes ReadVpnConnections"
        ),
    ),
    "snapshot_export_info": (
        "outscale",
        "ReadSnapshotExportTasks",
        "",
    ),
    "snapshot_info": (
        "outscale",
        "ReadSnapshots",
        "",
    ),
    "subnet": (
        "outscale",
        "CreateSubnet CreateTags DeleteSubnet DeleteTags ReadSubnets UpdateSubnet",
        "ReadLoadBalancers ReadNatServices ReadNets ReadNics ReadSubregions ReadVms",
    ),
    "subnet_info": (
        "outscale",
        "ReadSubnets",
        "",
    ),
    "subregion_info": (
        "outscale",
        "ReadSubregions",
        "",
    ),
    "tag": (
        "outscale",
        "CreateTags DeleteTags ReadTags",
        (
            "ReadClientGateways ReadDedicatedGroups ReadDhcpOptions ReadFlexibleGpus ReadImageExportTasks ReadImages "
            "ReadInternetServices ReadKeypairs ReadNatServices ReadNetAccessPoints ReadNetPeerings ReadNets ReadNics "
            "ReadPublicIps ReadRouteTables ReadSecurityGroups ReadSnapshotExportTasks ReadSnapshots ReadSubnets "
            "ReadVirtualGateways ReadVms ReadVolumes ReadVpnConnections"
        ),
    ),
    "tag_info": (
        "outscale",
        "ReadLoadBalancerTags ReadTags",
        "",
    ),
    "unit_price_info": (
        "outscale",
        "ReadUnitPrice",
        "",
    ),
    "user": (
        "outscale",
        (
            "CreateUser DeleteUser DeleteUserPolicy DisableOutscaleLoginPerUsers EnableOutscaleLoginPerUsers "
            "LinkPolicy PutUserPolicy ReadLinkedPolicies ReadUserPolicies ReadUserPolicy ReadUsers UnlinkPolicy "
            "UpdateUser"
        ),
        "ReadAccessKeys ReadPolicies ReadUserGroupsPerUser",
    ),
    "user_group": (
        "outscale",
        (
            "AddUserToUserGroup CreateUserGroup DeleteUserGroup DeleteUserGroupPolicy LinkManagedPolicyToUserGroup "
            "PutUserGroupPolicy ReadManagedPoliciesLinkedToUserGroup ReadUserGroup ReadUserGroupPolicies "
            "ReadUserGroups ReadUsers RemoveUserFromUserGroup UnlinkManagedPolicyFromUserGroup UpdateUserGroup"
        ),
        "ReadPolicies",
    ),
    "user_group_info": (
        "outscale",
        "ReadManagedPoliciesLinkedToUserGroup ReadUserGroup ReadUserGroupPolicies ReadUserGroups",
        "",
    ),
    "user_info": (
        "outscale",
        "ReadLinkedPolicies ReadUserGroupsPerUser ReadUserPolicies ReadUserPolicy ReadUsers",
        "",
    ),
    "virtual_gateway": (
        "outscale",
        (
            "CreateTags CreateVirtualGateway DeleteTags DeleteVirtualGateway LinkVirtualGateway ReadRouteTables "
            "ReadVirtualGateways UnlinkVirtualGateway UpdateRoutePropagation"
        ),
        "ReadNets ReadQuotas ReadVpnConnections",
    ),
    "virtual_gateway_info": (
        "outscale",
        "ReadVirtualGateways",
        "",
    ),
    "vm": (
        "outscale",
        (
            "CreateTags CreateVms CreateVolume DeleteTags DeleteVms DeleteVolume LinkPublicIp LinkVolume ReadVms "
            "ReadVolumeUpdateTasks ReadVolumes RebootVms StartVms StopVms UpdateVm UpdateVolume"
        ),
        (
            "ReadClientGateways ReadDedicatedGroups ReadDhcpOptions ReadFlexibleGpus ReadImageExportTasks ReadImages "
            "ReadInternetServices ReadKeypairs ReadNatServices ReadNetAccessPoints ReadNetPeerings ReadNets ReadNics "
            "ReadPublicIps ReadQuotas ReadRouteTables ReadSecurityGroups ReadSnapshotExportTasks ReadSnapshots "
            "ReadSubnets ReadSubregions ReadVirtualGateways ReadVmTypes ReadVpnConnections"
        ),
    ),
    "vm_group": (
        "outscale",
        "CreateVmGroup DeleteVmGroup ReadVmGroups ScaleDownVmGroup ScaleUpVmGroup UpdateVmGroup",
        "ReadSecurityGroups ReadSubnets ReadVmTemplates",
    ),
    "vm_group_info": (
        "outscale",
        "ReadVmGroups",
        "",
    ),
    "vm_info": (
        "outscale",
        "ReadAdminPassword ReadConsoleOutput ReadVms ReadVmsState",
        "",
    ),
    "vm_stop_history_info": (
        "outscale",
        "ReadVmsStopHistory",
        "",
    ),
    "vm_template": (
        "outscale",
        "CreateVmTemplate DeleteVmTemplate ReadVmTemplates UpdateVmTemplate",
        "ReadImages ReadKeypairs ReadVmGroups",
    ),
    "vm_template_info": (
        "outscale",
        "ReadVmTemplates",
        "",
    ),
    "vm_type_info": (
        "outscale",
        "ReadVmTypes",
        "",
    ),
    "volume": (
        "outscale",
        (
            "CreateTags CreateVolume DeleteTags DeleteVolume LinkVolume ReadVolumeUpdateTasks ReadVolumes "
            "UnlinkVolume UpdateVolume"
        ),
        "ReadQuotas ReadSnapshots ReadSubregions ReadVms",
    ),
    "volume_info": (
        "outscale",
        "ReadVolumes",
        "",
    ),
    "volume_update_task_info": (
        "outscale",
        "ReadVolumeUpdateTasks",
        "",
    ),
    "vpn_connection": (
        "outscale",
        (
            "CreateTags CreateVpnConnection CreateVpnConnectionRoute DeleteTags DeleteVpnConnection "
            "DeleteVpnConnectionRoute ReadVpnConnections UpdateVpnConnection"
        ),
        "ReadClientGateways ReadQuotas ReadVirtualGateways",
    ),
    "vpn_connection_info": (
        "outscale",
        "ReadVpnConnections",
        "",
    ),
    "wait": (
        "outscale",
        "",
        "",
    ),
}
"""Module to its API, the actions that it needs, and those that only check mode and messages are better with."""

ROLES: dict[str, str] = {
    "image_bake": "image keypair public_ip security_group security_group_info snapshot subnet_info vm",
    "network": (
        "internet_service internet_service_info load_balancer_info nat_service nat_service_info net "
        "net_access_point_info net_info net_peering net_peering_info nic_info public_ip public_ip_info route_table "
        "route_table_info security_group_info subnet subnet_info virtual_gateway_info vm_info"
    ),
    "nodepool": "oks_kubeconfig_info oks_template_info",
    "security_groups": "load_balancer_info net_info nic_info security_group security_group_info vm_info",
}
"""Role to the modules that its tasks call."""

OVER_FCU = (
    "client_gateway client_gateway_info dhcp_options dhcp_options_info image image_export image_export_info "
    "image_info internet_service internet_service_info keypair keypair_info nat_service nat_service_info net "
    "net_access_point net_access_point_info net_access_point_service_info net_info net_peering net_peering_info "
    "nic nic_info product_type_info public_ip public_ip_info public_ip_range_info quota_info region_info route "
    "route_table route_table_info security_group security_group_info security_group_rule snapshot snapshot_export "
    "snapshot_export_info snapshot_info subnet subnet_info subregion_info tag tag_info virtual_gateway "
    "virtual_gateway_info vm vm_info vm_type_info volume volume_info vpn_connection vpn_connection_info"
)
"""The modules that FCU can carry out."""
