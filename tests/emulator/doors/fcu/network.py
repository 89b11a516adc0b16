"""Shapes of the network: VPCs, subnets, route tables, gateways, addresses, peerings, endpoints, VPN."""

from __future__ import annotations

from ...clock import spell
from .desk import JSON, Desk
from .shape import TAGS, Shape, Source, always, each, one, texts


def made(kind: str, id_key: str) -> Source:
    """When a thing was made, of kinds that do not show it natively."""

    def value(native: JSON, desk: Desk) -> str | None:
        item = desk.region.find(kind, native[id_key])
        return spell(item.created) if item else None

    return value


VPC: Shape = {
    "vpcId": "NetId",
    "state": "State",
    "cidrBlock": "IpRange",
    "dhcpOptionsId": "DhcpOptionsSetId",
    "instanceTenancy": "Tenancy",
    "isDefault": always(False),
    "tagSet": TAGS,
}

SUBNET: Shape = {
    "subnetId": "SubnetId",
    "state": "State",
    "vpcId": "NetId",
    "cidrBlock": "IpRange",
    "availableIpAddressCount": "AvailableIpsCount",
    "availabilityZone": "SubregionName",
    "mapPublicIpOnLaunch": "MapPublicIpOnLaunch",
    "tagSet": TAGS,
}

_CONFIGURATION = {
    "domain-name": "DomainName",
    "domain-name-servers": "DomainNameServers",
    "log-servers": "LogServers",
    "ntp-servers": "NtpServers",
}
"""Key of a DHCP configuration to the native field."""


def _configuration(native: JSON, _desk: Desk) -> list[JSON]:
    found = []
    for key, field in _CONFIGURATION.items():
        value = native.get(field) or []
        values = value if isinstance(value, list) else [value]
        if values:
            found.append({"key": key, "valueSet": [{"value": text} for text in values]})
    return found


def dhcp_params(configuration: list[JSON]) -> JSON:
    """Native parameters from ``DhcpConfiguration``."""
    found: JSON = {}
    for each_one in configuration:
        field, values = _CONFIGURATION[each_one.get("Key", "domain-name")], each_one.get("Value", [])
        found[field] = (values or [""])[0] if field == "DomainName" else values
    return found


DHCP_OPTIONS: Shape = {
    "dhcpOptionsId": "DhcpOptionsSetId",
    "dhcpConfigurationSet": _configuration,
    "tagSet": TAGS,
}


def _attachments(native: JSON, _desk: Desk) -> list[JSON]:
    return [{"vpcId": native["NetId"], "state": native["State"]}] if "NetId" in native else []


INTERNET_GATEWAY: Shape = {
    "internetGatewayId": "InternetServiceId",
    "attachmentSet": _attachments,
    "tagSet": TAGS,
}


def domain(native: JSON, desk: Desk) -> str:
    """What the address was asked for; it says nothing else."""
    item = desk.region.find("PublicIp", native["PublicIpId"])
    return str(item.hidden["placement"]) if item else "vpc"


ADDRESS: Shape = {
    "publicIp": "PublicIp",
    "allocationId": "PublicIpId",
    "domain": domain,
    "instanceId": "VmId",
    "associationId": "LinkPublicIpId",
    "networkInterfaceId": "NicId",
    "networkInterfaceOwnerId": "NicAccountId",
    "privateIpAddress": "PrivateIp",
}


NAT_GATEWAY: Shape = {
    "natGatewayId": "NatServiceId",
    "subnetId": "SubnetId",
    "vpcId": "NetId",
    "state": "State",
    "createTime": made("NatService", "NatServiceId"),
    "natGatewayAddressSet": each("PublicIps", {"publicIp": "PublicIp", "allocationId": "PublicIpId"}),
    "tagSet": TAGS,
}

_ASSOCIATION: Shape = {
    "routeTableAssociationId": "LinkRouteTableId",
    "routeTableId": "RouteTableId",
    "subnetId": "SubnetId",
    "main": "Main",
}
_ROUTE: Shape = {
    "destinationCidrBlock": "DestinationIpRange",
    "destinationPrefixListId": "DestinationServiceId",
    "gatewayId": lambda native, desk: native.get("GatewayId") or native.get("NetAccessPointId"),
    "instanceId": "VmId",
    "instanceOwnerId": "VmAccountId",
    "networkInterfaceId": "NicId",
    "natGatewayId": "NatServiceId",
    "vpcPeeringConnectionId": "NetPeeringId",
    "state": "State",
    "origin": "CreationMethod",
}
ROUTE_TABLE: Shape = {
    "routeTableId": "RouteTableId",
    "vpcId": "NetId",
    "routeSet": each("Routes", _ROUTE),
    "associationSet": each("LinkRouteTables", _ASSOCIATION),
    "propagatingVgwSet": each("RoutePropagatingVirtualGateways", {"gatewayId": "VirtualGatewayId"}),
    "tagSet": TAGS,
}

CUSTOMER_GATEWAY: Shape = {
    "customerGatewayId": "ClientGatewayId",
    "state": "State",
    "type": "ConnectionType",
    "ipAddress": "PublicIp",
    "bgpAsn": "BgpAsn",
    "tagSet": TAGS,
}

ATTACHMENT: Shape = {"vpcId": "NetId", "state": "State"}
VPN_GATEWAY: Shape = {
    "vpnGatewayId": "VirtualGatewayId",
    "state": "State",
    "type": "ConnectionType",
    "attachments": each("NetToVirtualGatewayLinks", ATTACHMENT),
    "tagSet": TAGS,
}

_TELEMETRY: Shape = {
    "outsideIpAddress": "OutsideIpAddress",
    "status": "State",
    "lastStatusChange": "LastStateChangeDate",
    "statusMessage": "StateDescription",
    "acceptedRouteCount": "AcceptedRouteCount",
}
VPN_CONNECTION: Shape = {
    "vpnConnectionId": "VpnConnectionId",
    "state": "State",
    "customerGatewayConfiguration": "ClientGatewayConfiguration",
    "type": "ConnectionType",
    "customerGatewayId": "ClientGatewayId",
    "vpnGatewayId": "VirtualGatewayId",
    "options": lambda native, desk: {"staticRoutesOnly": native["StaticRoutesOnly"]},
    "routes": each("Routes", {"destinationCidrBlock": "DestinationIpRange", "source": "RouteType", "state": "State"}),
    "vgwTelemetry": each("VgwTelemetries", _TELEMETRY),
    "tagSet": TAGS,
}

_SIDE: Shape = {"ownerId": "AccountId", "vpcId": "NetId", "cidrBlock": "IpRange"}
PEERING: Shape = {
    "vpcPeeringConnectionId": "NetPeeringId",
    "requesterVpcInfo": one("SourceNet", _SIDE),
    "accepterVpcInfo": one("AccepterNet", _SIDE),
    "status": one("State", {"code": "Name", "message": "Message"}),
    "expirationTime": "ExpirationDate",
    "tagSet": TAGS,
}

ENDPOINT: Shape = {
    "vpcEndpointId": "NetAccessPointId",
    "vpcId": "NetId",
    "state": "State",
    "serviceName": "ServiceName",
    "routeTableIdSet": texts("RouteTableIds"),
    "creationTimestamp": made("NetAccessPoint", "NetAccessPointId"),
}

PREFIX_LIST: Shape = {
    "prefixListId": "ServiceId",
    "prefixListName": "ServiceName",
    "cidrSet": texts("IpRanges"),
}
