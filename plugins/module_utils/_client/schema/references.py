"""What a call's parameters refer to, and the Read that shows whether it is there.

By the names of parameters, as the API is regular in them: ``SourceSnapshotId`` ends with ``SnapshotId`` and is that of
a snapshot. A test goes over every action and lists what is neither a reference nor a reasoned exception.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import functools
import typing as t

from ..naming import pascal, snake
from .unknown import is_unknown


class Kind(t.NamedTuple):
    """How things of a kind are read.

    ``filter`` is the list filter of the Read, empty where it has none and shows all; ``key`` is where an item of the
    answer holds the value, by dots, lists being gone through; ``name`` is what to call the thing.
    """

    name: str
    read: str
    filter: str
    key: str


class Reference(t.NamedTuple):
    """One value of a call that names something else.

    ``path`` is in the words of the options, with places in lists (``nics[0].subnet_id``); ``param`` is the API's
    (``Nics.SubnetId``). ``certain``: what the Read does not show is not there. Where it is False, it may belong to
    another account, or be known under another user, and not be shown.
    """

    path: str
    param: str
    value: str
    kind: str
    name: str
    read: str
    filter: str
    key: str
    certain: bool


def _ids(name: str, read: str, key: str) -> Kind:
    return Kind(name, read, f"{key}s", key)


KINDS: dict[str, Kind] = {
    "access_key": _ids("access key", "ReadAccessKeys", "AccessKeyId"),
    "api_access_rule": _ids("API access rule", "ReadApiAccessRules", "ApiAccessRuleId"),
    "ca": _ids("CA", "ReadCas", "CaId"),
    "client_gateway": _ids("client gateway", "ReadClientGateways", "ClientGatewayId"),
    "dedicated_group": _ids("dedicated group", "ReadDedicatedGroups", "DedicatedGroupId"),
    "dhcp_options": _ids("DHCP options set", "ReadDhcpOptions", "DhcpOptionsSetId"),
    "direct_link": _ids("DirectLink", "ReadDirectLinks", "DirectLinkId"),
    "direct_link_interface": _ids("DirectLink interface", "ReadDirectLinkInterfaces", "DirectLinkInterfaceId"),
    "flexible_gpu": _ids("flexible GPU", "ReadFlexibleGpus", "FlexibleGpuId"),
    "flexible_gpu_model": Kind("model of flexible GPU", "ReadFlexibleGpuCatalog", "", "ModelName"),
    "image": _ids("image", "ReadImages", "ImageId"),
    "image_export": Kind("image export task", "ReadImageExportTasks", "TaskIds", "TaskId"),
    "internet_service": _ids("internet service", "ReadInternetServices", "InternetServiceId"),
    "keypair": _ids("keypair", "ReadKeypairs", "KeypairName"),
    "keypair_id": _ids("keypair", "ReadKeypairs", "KeypairId"),
    "load_balancer": _ids("load balancer", "ReadLoadBalancers", "LoadBalancerName"),
    "load_balancer_rule": _ids("listener rule", "ReadListenerRules", "ListenerRuleName"),
    "location": Kind("DirectLink location", "ReadLocations", "", "Code"),
    "nat_service": _ids("NAT service", "ReadNatServices", "NatServiceId"),
    "net": _ids("Net", "ReadNets", "NetId"),
    "net_access_point": _ids("Net access point", "ReadNetAccessPoints", "NetAccessPointId"),
    "net_access_point_service": _ids("service", "ReadNetAccessPointServices", "ServiceId"),
    "net_access_point_service_name": _ids("service", "ReadNetAccessPointServices", "ServiceName"),
    "net_peering": _ids("Net peering", "ReadNetPeerings", "NetPeeringId"),
    "nic": _ids("NIC", "ReadNics", "NicId"),
    "nic_link": Kind("link of a NIC", "ReadNics", "LinkNicLinkNicIds", "LinkNic.LinkNicId"),
    "policy": Kind("policy", "ReadPolicies", "", "Orn"),
    "product_type": _ids("product type", "ReadProductTypes", "ProductTypeId"),
    "public_ip": _ids("public IP", "ReadPublicIps", "PublicIpId"),
    "public_ip_address": _ids("public IP", "ReadPublicIps", "PublicIp"),
    "public_ip_link": _ids("link of a public IP", "ReadPublicIps", "LinkPublicIpId"),
    "region": Kind("Region", "ReadRegions", "", "RegionName"),
    "route_table": _ids("route table", "ReadRouteTables", "RouteTableId"),
    "route_table_link": Kind(
        "link of a route table",
        "ReadRouteTables",
        "LinkRouteTableLinkRouteTableIds",
        "LinkRouteTables.LinkRouteTableId",
    ),
    "security_group": _ids("security group", "ReadSecurityGroups", "SecurityGroupId"),
    "security_group_name": _ids("security group", "ReadSecurityGroups", "SecurityGroupName"),
    "server_certificate": Kind("server certificate", "ReadServerCertificates", "", "Name"),
    "server_certificate_orn": Kind("server certificate", "ReadServerCertificates", "", "Orn"),
    "snapshot": _ids("snapshot", "ReadSnapshots", "SnapshotId"),
    "snapshot_export": Kind("snapshot export task", "ReadSnapshotExportTasks", "TaskIds", "TaskId"),
    "subnet": _ids("Subnet", "ReadSubnets", "SubnetId"),
    "subregion": _ids("Subregion", "ReadSubregions", "SubregionName"),
    "user": Kind("user", "ReadUsers", "", "UserName"),
    "user_group": Kind("user group", "ReadUserGroups", "", "Name"),
    "virtual_gateway": _ids("virtual gateway", "ReadVirtualGateways", "VirtualGatewayId"),
    "vm": _ids("VM", "ReadVms", "VmId"),
    "vm_group": _ids("VM group", "ReadVmGroups", "VmGroupId"),
    "vm_template": _ids("VM template", "ReadVmTemplates", "VmTemplateId"),
    "vm_type": _ids("VM type", "ReadVmTypes", "VmTypeName"),
    "volume": _ids("volume", "ReadVolumes", "VolumeId"),
    "vpn_connection": _ids("VPN connection", "ReadVpnConnections", "VpnConnectionId"),
}
"""ReadVms refuses an id that it does not know (5063); the other Reads show what there is."""

_OKS = {
    "project_id": Kind("project", "GetProject", "project_id", "id"),
    "cluster_id": Kind("cluster", "GetCluster", "cluster_id", "id"),
    "control_planes": Kind("control plane plan", "GetControlPlanePlans", "", ""),
    "cp_subregions": Kind("Subregion of control planes", "GetCPSubregions", "", ""),
    "version": Kind("Kubernetes version", "GetKubernetesVersions", "", ""),
}
"""Of OKS, by parameter. The first two are parameters of the Read, the others are among the texts that it lists."""

# names that do not end with the key of what they refer to, or whose key is not an id
_NAMES = {
    "BackendIps": "public_ip_address",
    "KeypairId": "keypair_id",
    "LinkNicId": "nic_link",
    "LinkPublicIpId": "public_ip_link",
    "LinkRouteTableId": "route_table_link",
    "Location": "location",
    "ModelName": "flexible_gpu_model",
    "PolicyOrn": "policy",
    "PublicIp": "public_ip_address",
    "ServerCertificateId": "server_certificate_orn",
    "ServiceName": "net_access_point_service_name",
    "SourceRegionName": "region",
    "Subnets": "subnet",
    "UserGroupName": "user_group",
    "UserName": "user",
    "UserNames": "user",
    "VmType": "vm_type",
    "SecurityGroupName": "security_group_name",
}

_AT = {
    "CreateVms.SecurityGroups": "security_group_name",
    "CreateLoadBalancer.SecurityGroups": "security_group",
    "UpdateLoadBalancer.SecurityGroups": "security_group",
    "DeleteServerCertificate.Name": "server_certificate",
    "UpdateServerCertificate.Name": "server_certificate",
}
"""Names that mean a reference in some actions only."""

NEW = {
    "CreateClientGateway.PublicIp": "the address of the customer's own device",
    "CreateKeypair.KeypairName": "the name of what is made",
    "CreateListenerRule.ListenerRule.ListenerRuleName": "the name of what is made",
    "CreateLoadBalancer.LoadBalancerName": "the name of what is made",
    "CreateSecurityGroup.SecurityGroupName": "the name of what is made",
    "CreateUser.UserName": "the name of what is made",
    "CreateUserGroup.UserGroupName": "the name of what is made",
    "UpdateUser.NewUserName": "a new name",
    "UpdateUserGroup.NewUserGroupName": "a new name",
}
"""Parameters that look like references and are none."""

_BY_PREFIX = {
    "i": "vm", "ami": "image", "vol": "volume", "snap": "snapshot", "eni": "nic", "sg": "security_group",
    "eipalloc": "public_ip", "vpc": "net", "subnet": "subnet", "rtb": "route_table", "igw": "internet_service",
    "nat": "nat_service", "vgw": "virtual_gateway", "cgw": "client_gateway", "vpn": "vpn_connection",
    "pcx": "net_peering", "vpcx": "net_peering", "vpce": "net_access_point", "dopt": "dhcp_options",
    "fgpu": "flexible_gpu", "key": "keypair_id", "ded": "dedicated_group", "image-export": "image_export",
    "snap-export": "snapshot_export",
}  # fmt: skip
ID_PREFIXES = tuple(_BY_PREFIX)
_BY_VALUE = {
    "ResourceIds",
    "GatewayId",
    "Tenancy",
    "ExportTaskId",
    "SecurityGroupNameToLink",
    "SecurityGroupNameToUnlink",
}
"""Parameters whose value says what they refer to, by how it begins."""

_OTHERS = frozenset({"AccepterNetId", "SourceImageId", "SourceSnapshotId", "AccessKeyId"})
"""What may belong to another account or, an access key, to another user."""


TOO_MANY = frozenset({"image", "snapshot"})
"""Kinds of which a Read without a filter shows everybody's."""

NAMED_BY_USER = frozenset({
    "keypair", "load_balancer", "load_balancer_rule", "policy", "security_group_name", "server_certificate",
    "server_certificate_orn", "user", "user_group",
})  # fmt: skip
"""Kinds of things whose name is known before they are made."""


def of(api: str, action: str, params: t.Mapping[str, t.Any]) -> list[Reference]:
    """What a call refers to, in the order of its parameters; ``params`` in the API's words or in snake_case.

    What the call is about is among it (the volume of DeleteVolume). Nothing for values that are not known yet, for
    empty ones, and for the APIs whose words the modules do not use (FCU, DirectLink).
    """
    found: list[Reference] = []
    if api == "outscale":
        _collect(action, params, "", "", found)
    elif api == "oks":
        given = [(name, params.get(name)) for name in _OKS]
        values = [(name, one) for name, value in given for one in (value if isinstance(value, list) else [value])]
        found += (
            Reference(name, name, one, name.removesuffix("_id"), *_OKS[name], certain=True)
            for name, one in values
            if isinstance(one, str) and one and not is_unknown(one)
        )
    return found


def _collect(action: str, value: t.Any, param: str, path: str, found: list[Reference]) -> None:
    if isinstance(value, t.Mapping):
        owned = any(value.get(key) for key in ("AccountId", "account_id", "AccepterOwnerId", "accepter_owner_id"))
        start = len(found)
        for key, item in value.items():
            name = pascal(str(key))
            below = f"{path}.{snake(name)}" if path else snake(name)
            _collect(action, item, f"{param}.{name}" if param else name, below, found)
        if owned:
            found[start:] = [one._replace(certain=False) for one in found[start:]]
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            _collect(action, item, param, f"{path}[{index}]", found)
    elif isinstance(value, str) and value and not is_unknown(value):
        kind = kind_of(action, param, value)
        if kind:
            certain = param.rpartition(".")[2] not in _OTHERS
            found.append(Reference(path, param, value, kind, *KINDS[kind], certain=certain))


def kind_of(action: str, param: str, value: str = "") -> str:
    """The kind of what a parameter (``Nics.SubnetId``) refers to; empty where it refers to nothing."""
    name = param.rpartition(".")[2]
    if name in _BY_VALUE:
        named = name.startswith("SecurityGroupName") and value.rpartition("-")[0] != "sg"
        return "security_group_name" if named else kind_by_id(value)
    kind = _named(action, param)
    if (kind == "dhcp_options" and value == "default") or (kind == "vm_type" and value.startswith("tinav")):
        return ""  # no set of its own; types of this form need not be listed to exist
    return kind


def kind_by_id(value: str) -> str:
    """The kind of what an id belongs to, by how it begins; empty where that does not tell."""
    return _BY_PREFIX.get(value.rpartition("-")[0], "")


@functools.cache
def _named(action: str, param: str) -> str:
    whole, name = f"{action}.{param}", param.rpartition(".")[2]
    if whole in NEW:
        return ""
    if whole in _AT:
        return _AT[whole]
    if name in _NAMES:
        return _NAMES[name]
    ends = ((kind, how.key) for kind, how in KINDS.items() if how.key.endswith(("Id", "Name")) and "." not in how.key)
    fitting = [(len(key), kind) for kind, key in ends if key != "Name" and name.removesuffix("s").endswith(key)]
    return max(fitting)[1] if fitting else ""
