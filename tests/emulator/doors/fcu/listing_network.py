"""What the Describe actions of the network list."""

from __future__ import annotations

from . import interfaces, network, permissions
from .desk import JSON, SERVERS, Desk
from .reading import Reading, by_id


def _vpn_in_full(desk: Desk, vpn: JSON) -> JSON:
    """The number of its client gateway goes with a VPN connection."""
    item = desk.region.find("VpnConnection", vpn["VpnConnectionId"])
    return {**vpn, **(item.hidden if item else {})}


_TAGGED = {"tag": "tag"}
"""For what shows tags although the description of its filters does not mention them."""

_ADDRESS_FILTERS = {
    "association.association-id": "association.associationId",
    "association.allocation-id": "association.allocationId",
    "association.ip-owner-id": "association.ipOwnerId",
    "association.public-ip": "association.publicIp",
    "association.public-dns-name": "association.publicDnsName",
    "addresses.private-ip-address": "privateIpAddressesSet.privateIpAddress",
    "addresses.primary": "privateIpAddressesSet.primary",
    "addresses.association.public-ip": "privateIpAddressesSet.association.publicIp",
    "addresses.association.owner-id": "privateIpAddressesSet.association.ipOwnerId",
    "attachment.attachment-id": "attachment.attachmentId",
    "attachment.instance-id": "attachment.instanceId",
    "attachment.instance-owner-id": "attachment.instanceOwnerId",
    "attachment.device-index": "attachment.deviceIndex",
    "attachment.status": "attachment.status",
    "attachment.attach-time": "attachment.attachTime",
    "attachment.delete-on-termination": "attachment.deleteOnTermination",
    "group-id": "groupSet.groupId",
    "group-name": "groupSet.groupName",
}

READINGS: dict[str, Reading] = {
    "DescribeVpcs": Reading(
        "ReadNets",
        "Nets",
        "vpcSet",
        network.VPC,
        by_id("VpcId", "NetId", "InvalidVpcID.NotFound"),
        {"cidr": "cidrBlock", "isDefault": "isDefault", "cidrBlock": "cidrBlock"},
    ),
    "DescribeSubnets": Reading(
        "ReadSubnets",
        "Subnets",
        "subnetSet",
        network.SUBNET,
        by_id("SubnetId", "SubnetId", "InvalidSubnetID.NotFound"),
        {"cidr": "cidrBlock", "cidrBlock": "cidrBlock", "availabilityZone": "availabilityZone", **_TAGGED},
    ),
    "DescribeDhcpOptions": Reading(
        "ReadDhcpOptions",
        "DhcpOptionsSets",
        "dhcpOptionsSet",
        network.DHCP_OPTIONS,
        by_id("DhcpOptionsId", "DhcpOptionsSetId", "InvalidDhcpOptionID.NotFound"),
        {"key": "dhcpConfigurationSet.key", "value": "dhcpConfigurationSet.valueSet.value"},
    ),
    "DescribeInternetGateways": Reading(
        "ReadInternetServices",
        "InternetServices",
        "internetGatewaySet",
        network.INTERNET_GATEWAY,
        by_id("InternetGatewayId", "InternetServiceId", "InvalidInternetGatewayID.NotFound"),
        {"attachment.state": "attachmentSet.state", "attachment.vpc-id": "attachmentSet.vpcId"},
    ),
    "DescribeAddresses": Reading(
        "ReadPublicIps",
        "PublicIps",
        "addressesSet",
        network.ADDRESS,
        {
            "AllocationId": ("PublicIpIds", "PublicIpId", "InvalidAllocationID.NotFound"),
            "PublicIp": ("PublicIps", "PublicIp", "InvalidAddress.NotFound"),
        },
    ),
    "DescribeNatGateways": Reading(
        "ReadNatServices",
        "NatServices",
        "natGatewaySet",
        network.NAT_GATEWAY,
        by_id("NatGatewayId", "NatServiceId", "NatGatewayNotFound"),
    ),
    "DescribeRouteTables": Reading(
        "ReadRouteTables",
        "RouteTables",
        "routeTableSet",
        network.ROUTE_TABLE,
        by_id("RouteTableId", "RouteTableId", "InvalidRouteTableID.NotFound"),
        {
            "association.route-table-association-id": "associationSet.routeTableAssociationId",
            "association.route-table-id": "associationSet.routeTableId",
            "association.subnet-id": "associationSet.subnetId",
            "association.main": "associationSet.main",
            "route.destination-cidr-block": "routeSet.destinationCidrBlock",
            "route.destination-prefix-list-id": "routeSet.destinationPrefixListId",
            "route.gateway-id": "routeSet.gatewayId",
            "route.instance-id": "routeSet.instanceId",
            "route.nat-gateway-id": "routeSet.natGatewayId",
            "route.origin": "routeSet.origin",
            "route.state": "routeSet.state",
            "route.vpc-peering-connection-id": "routeSet.vpcPeeringConnectionId",
        },
    ),
    "DescribeCustomerGateways": Reading(
        "ReadClientGateways",
        "ClientGateways",
        "customerGatewaySet",
        network.CUSTOMER_GATEWAY,
        by_id("CustomerGatewayId", "ClientGatewayId", "InvalidCustomerGatewayID.NotFound"),
    ),
    "DescribeVpnGateways": Reading(
        "ReadVirtualGateways",
        "VirtualGateways",
        "vpnGatewaySet",
        network.VPN_GATEWAY,
        by_id("VpnGatewayId", "VirtualGatewayId", "InvalidVpnGatewayID.NotFound"),
        {"attachment.state": "attachments.state", "attachment.vpc-id": "attachments.vpcId"},
    ),
    "DescribeVpnConnections": Reading(
        "ReadVpnConnections",
        "VpnConnections",
        "vpnConnectionSet",
        network.VPN_CONNECTION,
        by_id("VpnConnectionId", "VpnConnectionId", "InvalidVpnConnectionID.NotFound"),
        {
            "bgp-asn": "~bgp_asn",
            "option.static-routes-only": "options.staticRoutesOnly",
            "route.destination-cidr-block": "routes.destinationCidrBlock",
        },
        beside=_vpn_in_full,
    ),
    "DescribeVpcPeeringConnections": Reading(
        "ReadNetPeerings",
        "NetPeerings",
        "vpcPeeringConnectionSet",
        network.PEERING,
        by_id("VpcPeeringConnectionId", "NetPeeringId", "InvalidVpcPeeringConnectionID.NotFound"),
        {
            "accepter-vpc-info.cidr-block": "accepterVpcInfo.cidrBlock",
            "accepter-vpc-info.owner-id": "accepterVpcInfo.ownerId",
            "accepter-vpc-info.vpc-id": "accepterVpcInfo.vpcId",
            "requester-vpc-info.cidr-block": "requesterVpcInfo.cidrBlock",
            "requester-vpc-info.owner-id": "requesterVpcInfo.ownerId",
            "requester-vpc-info.vpc-id": "requesterVpcInfo.vpcId",
            "status-code": "status.code",
            "status-message": "status.message",
        },
    ),
    "DescribeVpcEndpoints": Reading(
        "ReadNetAccessPoints",
        "NetAccessPoints",
        "vpcEndpointSet",
        network.ENDPOINT,
        by_id("VpcEndpointId", "NetAccessPointId", "InvalidVpcEndpointId.NotFound"),
        {"vpc-endpoint-state": "state"},
    ),
    "DescribePrefixLists": Reading(
        "ReadNetAccessPointServices",
        "Services",
        "prefixListSet",
        network.PREFIX_LIST,
        by_id("PrefixListId", "ServiceId", "InvalidPrefixListId.NotFound"),
    ),
    "DescribeNetworkInterfaces": Reading(
        "ReadNics",
        "Nics",
        "networkInterfaceSet",
        interfaces.NETWORK_INTERFACE,
        by_id("NetworkInterfaceId", "NicId", "InvalidNetworkInterfaceID.NotFound"),
        {**_ADDRESS_FILTERS, **_TAGGED},
    ),
    "DescribeSecurityGroups": Reading(
        "ReadSecurityGroups",
        "SecurityGroups",
        "securityGroupInfo",
        permissions.SECURITY_GROUP,
        {
            "GroupId": ("SecurityGroupIds", "SecurityGroupId", "InvalidGroup.NotFound"),
            "GroupName": ("SecurityGroupNames", "SecurityGroupName", "InvalidGroup.NotFound"),
        },
        {
            "description": "groupDescription",
            "ip-permission.cidr": "ipPermissions.ipRanges.cidrIp",
            "ip-permission.from-port": "ipPermissions.fromPort",
            "ip-permission.group-id": "ipPermissions.groups.groupId",
            "ip-permission.group-name": "ipPermissions.groups.groupName",
            "ip-permission.protocol": "ipPermissions.ipProtocol",
            "ip-permission.to-port": "ipPermissions.toPort",
            "ip-permission.user-id": "ipPermissions.groups.userId",
            "owner-id": "ownerId",
        },
    ),
}
SERVERS.update(READINGS)
