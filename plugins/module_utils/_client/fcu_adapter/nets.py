"""Nets, Subnets, DHCP options, internet and NAT services, and route tables over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .tables import TAGS, Item, Table, at, each, show
from .translation import Chosen, Reads, Saying, Send, Speaker, Words, shown

_NET: Table = {
    "DhcpOptionsSetId": "dhcpOptionsId",
    "IpRange": "cidrBlock",
    "NetId": "vpcId",
    "State": "state",
    "Tags": TAGS,
    "Tenancy": "instanceTenancy",
}
_SUBNET: Table = {
    "AvailableIpsCount": "availableIpAddressCount",
    "IpRange": "cidrBlock",
    "MapPublicIpOnLaunch": "mapPublicIpOnLaunch",
    "NetId": "vpcId",
    "State": "state",
    "SubnetId": "subnetId",
    "SubregionName": "availabilityZone",
    "Tags": TAGS,
}

_LISTS = {"DomainNameServers": "domain-name-servers", "LogServers": "log-servers", "NtpServers": "ntp-servers"}


def _configured(item: Item) -> dict[str, list[str]]:
    """DHCP options as FCU lists them: key to values."""
    listed = at(item, "dhcpConfigurationSet") or []
    return {one["key"]: [value["value"] for value in one.get("valueSet") or []] for one in listed}


def _domain_name(item: Item) -> str | None:
    return next(iter(_configured(item).get("domain-name", [])), None)


def _servers(key: str) -> t.Callable[[Item], list[str]]:
    return lambda item: _configured(item).get(key, [])


_DHCP: Table = {
    "DhcpOptionsSetId": "dhcpOptionsId",
    "DomainName": _domain_name,
    **{name: _servers(key) for name, key in _LISTS.items()},
    "Tags": TAGS,
}


def _dhcp_configuration(params: Item) -> list[Item]:
    """What CreateDhcpOptions takes, in FCU's shape."""
    keys = {"DomainName": "domain-name", **_LISTS}
    return [
        {"Key": keys[name], "Value": value if isinstance(value, list) else [value]} for name, value in params.items()
    ]


class _CreateDhcpOptions(Send):
    """The options are a list of keys with their values."""

    def __call__(self, fcu: Speaker, params: Item) -> Item:
        """Send it."""
        return self.answer(fcu.ask(self.action, {"DhcpConfiguration": _dhcp_configuration(params)}), params)


_INTERNET: Table = {
    "InternetServiceId": "internetGatewayId",
    "NetId": lambda item: next((one.get("vpcId") for one in at(item, "attachmentSet") or []), None),
    "State": lambda item: next((one.get("state") for one in at(item, "attachmentSet") or []), None),
    "Tags": TAGS,
}
_LINK_INTERNET = {"InternetServiceId": "InternetGatewayId", "NetId": "VpcId"}

_NAT: Table = {
    "NatServiceId": "natGatewayId",
    "NetId": "vpcId",
    "PublicIps": each("natGatewayAddressSet", {"PublicIp": "publicIp", "PublicIpId": "allocationId"}),
    "State": "state",
    "SubnetId": "subnetId",
    "Tags": TAGS,
}


def _gateway(prefix: str, other: str = "") -> t.Callable[[Item], str | None]:
    """The gateway of a route, where it is of this kind. FCU may show any kind of target as ``gatewayId``."""

    def found(route: Item) -> str | None:
        named = at(route, other) if other else None
        gateway = at(route, "gatewayId") or ""
        return named or (gateway if gateway.startswith(prefix) else None)

    return found


def _plain_gateway(route: Item) -> str | None:
    gateway = at(route, "gatewayId") or ""
    return None if not gateway or gateway.startswith(("nat-", "vpce-")) else gateway


_ROUTE: Table = {
    "CreationMethod": "origin",
    "DestinationIpRange": "destinationCidrBlock",
    "DestinationServiceId": "destinationPrefixListId",
    "GatewayId": _plain_gateway,
    "NatServiceId": _gateway("nat-", "natGatewayId"),
    "NetAccessPointId": _gateway("vpce-"),
    "NetPeeringId": "vpcPeeringConnectionId",
    "NicId": "networkInterfaceId",
    "State": "state",
    "VmAccountId": "instanceOwnerId",
    "VmId": "instanceId",
}
_LINK: Table = {
    "LinkRouteTableId": "routeTableAssociationId",
    "Main": lambda item: bool(at(item, "main")),
    "RouteTableId": "routeTableId",
    "SubnetId": "subnetId",
}


def _links(item: Item) -> list[Item]:
    net = {"NetId": item["vpcId"]} if at(item, "vpcId") else {}
    return [{**show(_LINK, one), **net} for one in at(item, "associationSet") or []]


_TABLE: Table = {
    "LinkRouteTables": _links,
    "NetId": "vpcId",
    "RoutePropagatingVirtualGateways": each("propagatingVgwSet", {"VirtualGatewayId": "gatewayId"}),
    "RouteTableId": "routeTableId",
    "Routes": each("routeSet", _ROUTE),
    "Tags": TAGS,
}
_ROUTE_WORDS = {
    "DestinationIpRange": "DestinationCidrBlock",
    "GatewayId": "GatewayId",
    "NatServiceId": "NatGatewayId",
    "NetPeeringId": "VpcPeeringConnectionId",
    "NicId": "NetworkInterfaceId",
    "RouteTableId": "RouteTableId",
    "VmId": "InstanceId",
}
_PROPAGATION: Words = {"RouteTableId": "RouteTableId", "VirtualGatewayId": "GatewayId", "Enable": lambda _on: {}}

ACTIONS: dict[str, Saying] = {
    "ReadNets": Reads(
        "DescribeVpcs",
        "vpcSet",
        "Nets",
        _NET,
        {
            "DhcpOptionsSetIds": "dhcp-options-id",
            "IpRanges": "cidr",
            "IsDefault": "is-default",
            "NetIds": "vpc-id",
            "States": "state",
        },
    ),
    "CreateNet": Send("CreateVpc", {"IpRange": "CidrBlock", "Tenancy": "InstanceTenancy"}, shown("Net", "vpc", _NET)),
    "UpdateNet": Send("AssociateDhcpOptions", {"NetId": "VpcId", "DhcpOptionsSetId": "DhcpOptionsId"}),
    "DeleteNet": Send("DeleteVpc", {"NetId": "VpcId"}),
    "ReadSubnets": Reads(
        "DescribeSubnets",
        "subnetSet",
        "Subnets",
        _SUBNET,
        {
            "AvailableIpsCounts": "available-ip-address-count",
            "IpRanges": "cidr",
            "NetIds": "vpc-id",
            "States": "state",
            "SubnetIds": "subnet-id",
            "SubregionNames": "availability-zone",
        },
        by_tags=False,
    ),
    "CreateSubnet": Send(
        "CreateSubnet",
        {"IpRange": "CidrBlock", "NetId": "VpcId", "SubregionName": "AvailabilityZone"},
        shown("Subnet", "subnet", _SUBNET),
    ),
    "UpdateSubnet": Send(
        "ModifySubnetAttribute", {"SubnetId": "SubnetId", "MapPublicIpOnLaunch": "MapPublicIpOnLaunch.Value"}
    ),
    "DeleteSubnet": Send("DeleteSubnet", {"SubnetId": "SubnetId"}),
    "ReadDhcpOptions": Reads(
        "DescribeDhcpOptions",
        "dhcpOptionsSet",
        "DhcpOptionsSets",
        _DHCP,
        {"DhcpOptionsSetIds": "dhcp-options-id"},
        {
            "DomainNameServers": "DomainNameServers[]",
            "DomainNames": "DomainName",
            "LogServers": "LogServers[]",
            "NtpServers": "NtpServers[]",
        },
    ),
    "CreateDhcpOptions": _CreateDhcpOptions(
        "CreateDhcpOptions",
        dict.fromkeys(("DomainName", *_LISTS), ""),
        shown("DhcpOptionsSet", "dhcpOptions", _DHCP),
    ),
    "DeleteDhcpOptions": Send("DeleteDhcpOptions", {"DhcpOptionsSetId": "DhcpOptionsId"}),
    "ReadInternetServices": Reads(
        "DescribeInternetGateways",
        "internetGatewaySet",
        "InternetServices",
        _INTERNET,
        {
            "InternetServiceIds": "internet-gateway-id",
            "LinkNetIds": "attachment.vpc-id",
            "LinkStates": "attachment.state",
        },
    ),
    "CreateInternetService": Send(
        "CreateInternetGateway", answer=shown("InternetService", "internetGateway", _INTERNET)
    ),
    "LinkInternetService": Send("AttachInternetGateway", _LINK_INTERNET),
    "UnlinkInternetService": Send("DetachInternetGateway", _LINK_INTERNET),
    "DeleteInternetService": Send("DeleteInternetGateway", {"InternetServiceId": "InternetGatewayId"}),
    "ReadNatServices": Reads(
        "DescribeNatGateways",
        "natGatewaySet",
        "NatServices",
        _NAT,
        {"NatServiceIds": "nat-gateway-id", "NetIds": "vpc-id", "States": "state", "SubnetIds": "subnet-id"},
    ),
    "CreateNatService": Send(
        "CreateNatGateway",
        {"PublicIpId": "AllocationId", "SubnetId": "SubnetId", "ClientToken": "ClientToken"},
        shown("NatService", "natGateway", _NAT),
    ),
    "DeleteNatService": Send("DeleteNatGateway", {"NatServiceId": "NatGatewayId"}),
    "ReadRouteTables": Reads(
        "DescribeRouteTables",
        "routeTableSet",
        "RouteTables",
        _TABLE,
        {
            "LinkRouteTableIds": "association.route-table-id",
            "LinkRouteTableLinkRouteTableIds": "association.route-table-association-id",
            "LinkRouteTableMain": "association.main",
            "LinkSubnetIds": "association.subnet-id",
            "NetIds": "vpc-id",
            "RouteDestinationIpRanges": "route.destination-cidr-block",
            "RouteDestinationServiceIds": "route.destination-prefix-list-id",
            "RouteGatewayIds": "route.gateway-id",
            "RouteNetPeeringIds": "route.vpc-peering-connection-id",
            "RouteStates": "route.state",
            "RouteTableIds": "route-table-id",
            "RouteVmIds": "route.instance-id",
        },
        {"RouteCreationMethods": "Routes[].CreationMethod", "RouteNatServiceIds": "Routes[].NatServiceId"},
    ),
    "CreateRouteTable": Send("CreateRouteTable", {"NetId": "VpcId"}, shown("RouteTable", "routeTable", _TABLE)),
    "DeleteRouteTable": Send("DeleteRouteTable", {"RouteTableId": "RouteTableId"}),
    "CreateRoute": Send("CreateRoute", _ROUTE_WORDS),
    "UpdateRoute": Send("ReplaceRoute", _ROUTE_WORDS),
    "DeleteRoute": Send("DeleteRoute", {"DestinationIpRange": "DestinationCidrBlock", "RouteTableId": "RouteTableId"}),
    "LinkRouteTable": Send(
        "AssociateRouteTable",
        {"RouteTableId": "RouteTableId", "SubnetId": "SubnetId"},
        lambda answer, params: {"LinkRouteTableId": at(answer, "associationId")},
    ),
    "UnlinkRouteTable": Send("DisassociateRouteTable", {"LinkRouteTableId": "AssociationId"}),
    "UpdateRouteTableLink": Send(
        "ReplaceRouteTableAssociation",
        {"LinkRouteTableId": "AssociationId", "RouteTableId": "RouteTableId"},
        lambda answer, params: {"LinkRouteTableId": at(answer, "newAssociationId")},
    ),
    "UpdateRoutePropagation": Chosen(
        lambda params: bool(params.get("Enable")),
        {
            True: Send("EnableVgwRoutePropagation", _PROPAGATION),
            False: Send("DisableVgwRoutePropagation", _PROPAGATION),
        },
    ),
}
"""Actions of the OUTSCALE API, and how they are said."""
