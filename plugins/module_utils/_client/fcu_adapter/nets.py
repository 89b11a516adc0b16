"""Nets, Subnets, DHCP options, internet and NAT services, and route tables over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .calls import FcuCalls
from .reading import DescribeCall
from .tables import TAGS, Item, Table, as_texts, linked, nested_list, translated, value_at
from .translation import AlternativeCalls, RenamedParams, SingleCall, Translation, resource

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
    listed = value_at(item, "dhcpConfigurationSet") or []
    return {entry["key"]: [value["value"] for value in entry.get("valueSet") or []] for entry in listed}


def _servers(key: str) -> t.Callable[[Item], list[str]]:
    return lambda item: _configured(item).get(key, [])


_DHCP: Table = {
    "DhcpOptionsSetId": "dhcpOptionsId",
    "DomainName": lambda item: next(iter(_configured(item).get("domain-name", [])), None),
    **{name: _servers(key) for name, key in _LISTS.items()},
    "Tags": TAGS,
}


class _CreateDhcpOptions(SingleCall):
    """The options are a list of keys with their values."""

    def __call__(self, calls: FcuCalls, params: Item) -> Item:
        """Send it."""
        keys = {"DomainName": "domain-name", **_LISTS}
        listed = [{"Key": keys[name], "Value": as_texts(value)} for name, value in params.items()]
        return self.answer(calls.send(self.action, {"DhcpConfiguration": listed}), params)


_INTERNET: Table = {
    "InternetServiceId": "internetGatewayId",
    "NetId": lambda item: next((link.get("vpcId") for link in linked(item, "attachmentSet", "state")), None),
    "State": lambda item: next((link.get("state") for link in linked(item, "attachmentSet", "state")), None),
    "Tags": TAGS,
}
_LINK_INTERNET = {"InternetServiceId": "InternetGatewayId", "NetId": "VpcId"}

_NAT: Table = {
    "NatServiceId": "natGatewayId",
    "NetId": "vpcId",
    "PublicIps": nested_list("natGatewayAddressSet", {"PublicIp": "publicIp", "PublicIpId": "allocationId"}),
    "State": "state",
    "SubnetId": "subnetId",
    "Tags": TAGS,
}


def _gateway(kind: str, route: Item) -> str | None:
    """The gateway of a route, where it is of this kind. FCU may show any kind of target as ``gatewayId``."""
    gateway = value_at(route, "gatewayId") or ""
    found = next((prefix for prefix in ("nat-", "vpce-") if gateway.startswith(prefix)), "")
    return gateway if gateway and found == kind else None


_ROUTE: Table = {
    "CreationMethod": "origin",
    "DestinationIpRange": "destinationCidrBlock",
    "DestinationServiceId": "destinationPrefixListId",
    "GatewayId": lambda route: _gateway("", route),
    "NatServiceId": lambda route: value_at(route, "natGatewayId") or _gateway("nat-", route),
    "NetAccessPointId": lambda route: _gateway("vpce-", route),
    "NetPeeringId": "vpcPeeringConnectionId",
    "NicId": "networkInterfaceId",
    "State": "state",
    "VmAccountId": "instanceOwnerId",
    "VmId": "instanceId",
}
_LINK: Table = {
    "LinkRouteTableId": "routeTableAssociationId",
    "Main": lambda item: bool(value_at(item, "main")),
    "RouteTableId": "routeTableId",
    "SubnetId": "subnetId",
}


def _links(item: Item) -> list[Item]:
    """The link that makes a table the main one is to its Net, the others are to Subnets."""
    links = [translated(_LINK, entry) for entry in value_at(item, "associationSet") or []]
    return [{**link, **({"NetId": item["vpcId"]} if link["Main"] and "vpcId" in item else {})} for link in links]


_TABLE: Table = {
    "LinkRouteTables": _links,
    "NetId": "vpcId",
    "RoutePropagatingVirtualGateways": nested_list("propagatingVgwSet", {"VirtualGatewayId": "gatewayId"}),
    "RouteTableId": "routeTableId",
    "Routes": nested_list("routeSet", _ROUTE),
    "Tags": TAGS,
}
_ROUTE_PARAMS = {
    "DestinationIpRange": "DestinationCidrBlock",
    "GatewayId": "GatewayId",
    "NatServiceId": "NatGatewayId",
    "NetPeeringId": "VpcPeeringConnectionId",
    "NicId": "NetworkInterfaceId",
    "RouteTableId": "RouteTableId",
    "VmId": "InstanceId",
}
_PROPAGATION: RenamedParams = {"RouteTableId": "RouteTableId", "VirtualGatewayId": "GatewayId", "Enable": lambda _: {}}

ACTIONS: dict[str, Translation] = {
    "ReadNets": DescribeCall(
        "DescribeVpcs",
        _NET,
        {
            "DhcpOptionsSetIds": "dhcp-options-id",
            "IpRanges": "cidr",
            "IsDefault": "is-default",
            "NetIds": "vpc-id",
            "States": "state",
        },
        {"IpRanges": "IpRange"},
    ),
    "CreateNet": SingleCall(
        "CreateVpc", {"IpRange": "CidrBlock", "Tenancy": "InstanceTenancy"}, resource("Net", "vpc", _NET)
    ),
    "UpdateNet": SingleCall("AssociateDhcpOptions", {"NetId": "VpcId", "DhcpOptionsSetId": "DhcpOptionsId"}),
    "DeleteNet": SingleCall("DeleteVpc", {"NetId": "VpcId"}),
    "ReadSubnets": DescribeCall(
        "DescribeSubnets",
        _SUBNET,
        {
            "AvailableIpsCounts": "available-ip-address-count",
            "IpRanges": "cidr",
            "NetIds": "vpc-id",
            "States": "state",
            "SubnetIds": "subnet-id",
            "SubregionNames": "availability-zone",
        },
        {"IpRanges": "IpRange"},
        tag_filters=False,
    ),
    "CreateSubnet": SingleCall(
        "CreateSubnet",
        {"IpRange": "CidrBlock", "NetId": "VpcId", "SubregionName": "AvailabilityZone"},
        resource("Subnet", "subnet", _SUBNET),
    ),
    "UpdateSubnet": SingleCall(
        "ModifySubnetAttribute", {"SubnetId": "SubnetId", "MapPublicIpOnLaunch": "MapPublicIpOnLaunch.Value"}
    ),
    "DeleteSubnet": SingleCall("DeleteSubnet", {"SubnetId": "SubnetId"}),
    "ReadDhcpOptions": DescribeCall(
        "DescribeDhcpOptions",
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
        resource("DhcpOptionsSet", "dhcpOptions", _DHCP),
    ),
    "DeleteDhcpOptions": SingleCall("DeleteDhcpOptions", {"DhcpOptionsSetId": "DhcpOptionsId"}),
    "ReadInternetServices": DescribeCall(
        "DescribeInternetGateways",
        _INTERNET,
        {
            "InternetServiceIds": "internet-gateway-id",
            "LinkNetIds": "attachment.vpc-id",
            "LinkStates": "attachment.state",
        },
        {"LinkNetIds": "NetId"},
    ),
    "CreateInternetService": SingleCall(
        "CreateInternetGateway", answer=resource("InternetService", "internetGateway", _INTERNET)
    ),
    "LinkInternetService": SingleCall("AttachInternetGateway", _LINK_INTERNET),
    "UnlinkInternetService": SingleCall("DetachInternetGateway", _LINK_INTERNET),
    "DeleteInternetService": SingleCall("DeleteInternetGateway", {"InternetServiceId": "InternetGatewayId"}),
    "ReadNatServices": DescribeCall(
        "DescribeNatGateways",
        _NAT,
        {"NatServiceIds": "nat-gateway-id", "NetIds": "vpc-id", "States": "state", "SubnetIds": "subnet-id"},
    ),
    "CreateNatService": SingleCall(
        "CreateNatGateway",
        {"PublicIpId": "AllocationId", "SubnetId": "SubnetId", "ClientToken": "ClientToken"},
        resource("NatService", "natGateway", _NAT),
    ),
    "DeleteNatService": SingleCall("DeleteNatGateway", {"NatServiceId": "NatGatewayId"}),
    "ReadRouteTables": DescribeCall(
        "DescribeRouteTables",
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
        {
            "LinkSubnetIds": "LinkRouteTables[].SubnetId",
            "RouteCreationMethods": "Routes[].CreationMethod",
            "RouteNatServiceIds": "Routes[].NatServiceId",
        },
    ),
    "CreateRouteTable": SingleCall(
        "CreateRouteTable", {"NetId": "VpcId"}, resource("RouteTable", "routeTable", _TABLE)
    ),
    "DeleteRouteTable": SingleCall("DeleteRouteTable", {"RouteTableId": "RouteTableId"}),
    "CreateRoute": SingleCall("CreateRoute", _ROUTE_PARAMS),
    "UpdateRoute": SingleCall("ReplaceRoute", _ROUTE_PARAMS),
    "DeleteRoute": SingleCall(
        "DeleteRoute", {"DestinationIpRange": "DestinationCidrBlock", "RouteTableId": "RouteTableId"}
    ),
    "LinkRouteTable": SingleCall(
        "AssociateRouteTable",
        {"RouteTableId": "RouteTableId", "SubnetId": "SubnetId"},
        lambda answer, params: {"LinkRouteTableId": value_at(answer, "associationId")},
    ),
    "UnlinkRouteTable": SingleCall("DisassociateRouteTable", {"LinkRouteTableId": "AssociationId"}),
    "UpdateRouteTableLink": SingleCall(
        "ReplaceRouteTableAssociation",
        {"LinkRouteTableId": "AssociationId", "RouteTableId": "RouteTableId"},
        lambda answer, params: {"LinkRouteTableId": value_at(answer, "newAssociationId")},
    ),
    "UpdateRoutePropagation": AlternativeCalls(
        lambda params: bool(params.get("Enable")),
        {
            True: SingleCall("EnableVgwRoutePropagation", _PROPAGATION),
            False: SingleCall("DisableVgwRoutePropagation", _PROPAGATION),
        },
    ),
}
"""Actions of the OUTSCALE API, each with its translation."""
