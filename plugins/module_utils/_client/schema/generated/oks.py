"""Facts of the OKS API 1.0 and what is newer. `make render` writes this from tools/schema."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ..packed import Packed

ACTIONS = Packed("""
CreateCluster {"method": "POST", "path": "/clusters", "params": {"admin_lbu": "boolean", "admin_whitelist":
 "[string]!", "admission_flags": "AdmissionFlagsInput", "auto_maintenances": "AutoMaintenances", "cidr_pods":
 "string!", "cidr_service": "string!", "cluster_dns": "string", "control_planes": "string", "cp_subregions":
 "[string]", "description": "string", "disable_api_termination": "boolean", "name": "string!", "project_id":
 "string!", "quirks": "[string]", "tags": "object", "version": "string!", "auth": "AuthStrategy", "cp_multi_az":
 "boolean", "maintenance_window": "Maintenance"}, "answer": {"Cluster": "Cluster"}}
ListClustersByProjectID {"method": "GET", "path": "/clusters", "params": {"deleted": "boolean", "name": "string",
 "project_id": "string", "status": "string", "version": "string", "cursor": "string", "limit": "integer", "page":
 "integer"}, "query": ["cursor", "deleted", "limit", "name", "page", "project_id", "status", "version"], "answer":
 {"Clusters": "[Cluster]", "Pagination": "Pagination"}}
ListAllClusters {"method": "GET", "path": "/clusters/all", "params": {"deleted": "boolean", "name": "string",
 "status": "string", "version": "string", "cursor": "string", "limit": "integer", "page": "integer"}, "query":
 ["cursor", "deleted", "limit", "name", "page", "status", "version"], "answer": {"Clusters": "[Cluster]",
 "Pagination": "Pagination"}}
GetCluster {"method": "GET", "path": "/clusters/{cluster_id}", "params": {"cluster_id": "string!"}, "answer":
 {"Cluster": "Cluster"}}
UpdateCluster {"method": "PATCH", "path": "/clusters/{cluster_id}", "params": {"admin_whitelist": "[string]",
 "admission_flags": "AdmissionFlagsInput", "auto_maintenances": "AutoMaintenances", "cluster_id": "string!",
 "description": "string", "disable_api_termination": "boolean", "quirks": "[string]", "tags": "object", "version":
 "string", "auth": "AuthStrategy", "control_planes": "string", "maintenance_window": "Maintenance"}, "answer":
 {"Cluster": "Cluster"}}
DeleteCluster {"method": "DELETE", "path": "/clusters/{cluster_id}", "params": {"cluster_id": "string!"}, "answer":
 {"detail": "string"}}
GetKubeconfig {"method": "GET", "path": "/clusters/{cluster_id}/kubeconfig", "params": {"cluster_id": "string!",
 "group": "string", "ttl": "string", "user": "string"}, "query": ["group", "ttl", "user"], "answer": {"Cluster":
 "clusters__cluster_schema__RPCResponse"}}
GetKubeconfigWithPubkeyNACL {"method": "POST", "path": "/clusters/{cluster_id}/kubeconfig", "params": {"cluster_id":
 "string!", "group": "string", "ttl": "string", "user": "string", "x-encrypt-nacl": "string"}, "query": ["group",
 "ttl", "user"], "headers": ["x-encrypt-nacl"], "answer": {"Cluster": "clusters__cluster_schema__RPCResponse"}}
UpgradeCluster {"method": "PATCH", "path": "/clusters/{cluster_id}/upgrade", "params": {"cluster_id": "string!"},
 "answer": {"Cluster": "Cluster"}}
GetKubenetesVersions {"method": "GET", "path": "/clusters/limits/kubernetes_versions", "params": {}, "answer":
 {"Versions": "[string]"}}
GetCPSubregions {"method": "GET", "path": "/clusters/limits/cp_subregions", "params": {}, "answer": {"CPSubregions":
 "[string]"}}
GetControlPlanePlans {"method": "GET", "path": "/clusters/limits/control_plane_plans", "params": {}, "answer":
 {"ControlPlanes": "[string]"}}
CreateProject {"method": "POST", "path": "/projects", "params": {"cidr": "string!", "description": "string",
 "disable_api_termination": "boolean", "name": "string!", "quirks": "[string]", "region": "string!", "tags":
 "object"}, "answer": {"Project": "Project"}}
ListProjects {"method": "GET", "path": "/projects", "params": {"cidr": "string", "deleted": "boolean", "name":
 "string", "status": "string", "cursor": "string", "limit": "integer", "page": "integer"}, "query": ["cidr", "cursor",
 "deleted", "limit", "name", "page", "status"], "answer": {"Projects": "[Project]", "Pagination": "Pagination"}}
GetProject {"method": "GET", "path": "/projects/{project_id}", "params": {"project_id": "string!"}, "answer":
 {"Project": "Project"}}
UpdateProject {"method": "PATCH", "path": "/projects/{project_id}", "params": {"description": "string",
 "disable_api_termination": "boolean", "project_id": "string!", "quirks": "[string]", "tags": "object"}, "answer":
 {"Project": "Project"}}
DeleteProject {"method": "DELETE", "path": "/projects/{project_id}", "params": {"project_id": "string!"}, "answer":
 {"detail": "string"}}
GetProjectQuotas {"method": "GET", "path": "/projects/{project_id}/quotas", "params": {"project_id": "string!"},
 "answer": {"Project": "projects__project_schema__RPCResponse"}}
GetProjectTemplate {"method": "GET", "path": "/templates/project", "params": {}, "answer": {"Template":
 "ProjectInput"}}
GetClusterTemplate {"method": "GET", "path": "/templates/cluster", "params": {"X-Real-IP": "string"}, "answer":
 {"Template": "ClusterInput-Output"}, "headers": ["X-Real-IP"]}
GetNodepoolTemplate {"method": "GET", "path": "/templates/nodepool", "params": {}, "answer": {"Template": "Nodepool"}}
GetProjectSnapshots {"method": "GET", "path": "/projects/{project_id}/snapshots", "params": {"project_id": "string!"},
 "answer": {"Snapshots": "[Snapshot]"}}
GetProjectPublicIps {"method": "GET", "path": "/projects/{project_id}/public_ips", "params": {"project_id":
 "string!"}, "answer": {"PublicIps": "[PublicIp]"}}
GetProjectNets {"method": "GET", "path": "/projects/{project_id}/nets", "params": {"project_id": "string!"}, "answer":
 {"Nets": "[Net]"}}
GetKubernetesVersions {"method": "GET", "path": "/clusters/limits/kubernetes_versions", "params": {}, "answer":
 {"Versions": "[string]"}}
GetNetPeeringRequestTemplate {"method": "GET", "path": "/templates/netpeeringrequest", "params": {}, "answer":
 {"Template": "NetPeeringRequest"}}
GetNetPeeringAcceptanceTemplate {"method": "GET", "path": "/templates/netpeeringacceptance", "params": {}, "answer":
 {"Template": "NetPeeringAcceptance"}}
GetQuotas {"method": "GET", "path": "/quotas", "params": {}, "answer": {"Quotas": "OKSQuotas"}}
GetClientIP {"method": "GET", "path": "/myip", "params": {"X-Real-IP": "string"}, "headers": ["X-Real-IP"], "answer":
 {"IP": "IPDetails"}}
GetEimUsers {"method": "GET", "path": "/projects/{project_id}/eim_users", "params": {"project_id": "string!"},
 "answer": {"EimUsers": "[EimUser]"}}
CreateEimUser {"method": "POST", "path": "/projects/{project_id}/eim_users", "params": {"project_id": "string!",
 "ttl": "string", "user": "string", "x-encrypt-nacl": "string"}, "query": ["ttl", "user"], "headers":
 ["x-encrypt-nacl"], "sealed": "Data", "answer": {"EimUser": "EimUser", "Data": "string"}}
GetEimUserTypes {"method": "GET", "path": "/projects/{project_id}/eim_users/types", "params": {"project_id":
 "string!"}, "answer": {"EimUserTypes": "[EimUserType]"}}
DeleteEimUser {"method": "DELETE", "path": "/projects/{project_id}/eim_users/{user}", "params": {"project_id":
 "string!", "user": "string!"}, "answer": {"Details": "string"}}
GetAdmissionPlugins {"method": "GET", "path": "/clusters/limits/admission_plugins", "params": {"version": "string"},
 "query": ["version"], "answer": {}}
""")

SCHEMAS = Packed("""
AdmissionFlags {"applied_admission_plugins": "[string]", "disable_admission_plugins": "[string]",
 "enable_admission_plugins": "[string]"}
AdmissionFlagsInput {"disable_admission_plugins": "[string]", "enable_admission_plugins": "[string]"}
AuthStrategy {"oidc": "OpenIdConnectConfig!"}
AutoMaintenances {"minor_upgrade_maintenance": "MaintenanceWindow", "patch_upgrade_maintenance": "MaintenanceWindow"}
AutoUpgradeMaintenance {"durationHours": "integer", "startHour": "integer", "weekDay": "string"}
Cluster {"admin_lbu": "boolean", "admin_whitelist": "[string]", "admission_flags": "AdmissionFlags", "auth":
 "AuthStrategy", "auto_maintenances": "AutoMaintenances", "cidr_pods": "string", "cidr_service": "string",
 "cluster_dns": "string", "cni": "string", "control_planes": "string", "cp_multi_az": "boolean!", "cp_subregions":
 "[string]", "description": "string", "disable_api_termination": "boolean", "expected_control_planes": "string",
 "expected_version": "string", "id": "string", "maintenance_window": "Maintenance", "name": "string", "project_id":
 "string", "statuses": "Statuses", "tags": "object", "version": "string", "additional": "object"}
ClusterInput-Output {"additional": "object", "admin_lbu": "boolean", "admin_whitelist": "[string]", "admission_flags":
 "AdmissionFlagsInput", "auto_maintenances": "AutoMaintenances", "cidr_pods": "string", "cidr_service": "string",
 "cluster_dns": "string", "control_planes": "string", "cp_subregions": "[string]", "description": "string",
 "disable_api_termination": "boolean", "name": "string", "project_id": "string", "quirks": "[string]", "tags":
 "object", "version": "string"}
Cursor {"next_cursor": "string"}
EimAccessKey {"AccessKeyId": "string!", "CreationDate": "string!", "ExpirationDate": "string!",
 "LastModificationDate": "string!", "SecretKey": "string", "State": "string!"}
EimUser {"AccessKeys": "[EimAccessKey]!", "CreationDate": "string!", "LastModificationDate": "string!", "Path":
 "string!", "UserEmail": "string!", "UserId": "string!", "UserName": "string!"}
EimUserType {"Description": "string", "UserType": "string!"}
IPDetails {"x_real_ip": "string"}
KubeconfigData {"kubeconfig": "string", "name": "string"}
Maintenance {"duration_hours": "integer!", "start_hour": "integer!", "tz": "string", "week_day": "string!"}
MaintenanceWindow {"duration_hours": "integer", "enabled": "boolean", "start_hour": "integer", "tz": "string",
 "week_day": "string"}
Metadata {"name": "string"}
Net {"DhcpOptionsSetId": "string!", "IpRange": "string!", "NetId": "string!", "State": "string!", "Tenancy":
 "string!"}
NetPeeringAcceptance {"apiVersion": "string!", "kind": "string!", "metadata":
 "netpeerings__netpeering_schema__Metadata!", "spec": "SpecNetPeeringAcceptance!"}
NetPeeringRequest {"apiVersion": "string!", "kind": "string!", "metadata":
 "netpeerings__netpeering_schema__Metadata!", "spec": "SpecNetPeeringRequest!"}
Nodepool {"apiVersion": "string", "kind": "string", "metadata": "Metadata", "spec": "Spec"}
OKSQuotas {"CPSubregions": "[string]!", "ClustersPerProject": "integer!", "KubeVersions": "[string]!", "Projects":
 "integer!"}
Offset {"limit": "integer", "page": "integer", "total": "integer"}
OpenIdConnectConfig {"client-id": "string!", "groups-claim": "[string]", "groups-prefix": "string", "issuer-url":
 "string!", "required-claim": "object", "username-claim": "string", "username-prefix": "string"}
Pagination {"cursor": "Cursor", "offset": "Offset"}
PermissionsOnResource {"AccountIds": "[string]!", "GlobalPermission": "integer!"}
Project {"cidr": "string", "created_at": "string", "deleted_at": "string", "description": "string",
 "disable_api_termination": "boolean", "id": "string", "name": "string", "region": "string", "status": "string",
 "tags": "object", "updated_at": "string", "additional": "object"}
ProjectInput {"cidr": "string", "description": "string", "disable_api_termination": "boolean", "name": "string",
 "quirks": "[string]", "region": "string", "tags": "object"}
PublicIp {"PublicIp": "string!", "PublicIpId": "string!", "Tags": "[ResourceTag]!"}
Quotas {"AccountId": "string", "Description": "string", "MaxValue": "integer", "Name": "string", "QuotaCollection":
 "string", "ShortDescription": "string", "UsedValue": "integer"}
QuotasData {"quotas": "[Quotas]", "subregions": "[Subregion]!"}
ResourceTag {"Key": "string!", "Value": "string!"}
Snapshot {"AccountId": "string!", "CreationDate": "string!", "Description": "string!", "PermissionsToCreateVolume":
 "PermissionsOnResource!", "Progress": "integer!", "SnapshotId": "string!", "State": "string!", "Tags":
 "[ResourceTag]!", "VolumeId": "string!", "VolumeSize": "integer!"}
Spec {"autoHealing": "boolean", "desiredNodes": "string", "nodeType": "string", "upgradeStrategy": "UpgradeStrategy",
 "volumes": "[Volume]", "zones": "[string]"}
SpecNetPeeringAcceptance {"netPeeringId": "string!"}
SpecNetPeeringRequest {"accepterNetId": "string!", "accepterOwnerId": "string!"}
Statuses {"available_upgrade": "string", "created_at": "string", "deleted_at": "string", "status": "string",
 "updated_at": "string"}
Subregion {"LocationCode": "string!", "RegionName": "string!", "State": "string!", "SubregionName": "string!"}
UpgradeStrategy {"autoUpgradeEnabled": "boolean", "autoUpgradeMaintenance": "AutoUpgradeMaintenance", "maxSurge":
 "integer", "maxUnavailable": "integer"}
Volume {"device": "string", "dir": "string", "size": "integer", "type": "string"}
clusters__cluster_schema__RPCResponse {"data": "KubeconfigData", "request_id": "string"}
netpeerings__netpeering_schema__Metadata {"name": "string!"}
projects__project_schema__RPCResponse {"data": "QuotasData", "request_id": "string"}
""")
