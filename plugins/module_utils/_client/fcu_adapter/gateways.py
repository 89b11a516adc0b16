"""What joins a Net to elsewhere, over FCU: peerings, virtual and client gateways, VPN connections, access points."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from .reading import DescribeCall
from .tables import TAGS, Table, nested, nested_list, text, translated, value_at
from .translation import SingleCall, Translation, resource

_SIDE: Table = {"AccountId": "ownerId", "IpRange": "cidrBlock", "NetId": "vpcId"}
_PEERING: Table = {
    "AccepterNet": nested("accepterVpcInfo", _SIDE),
    "ExpirationDate": "expirationTime",
    "NetPeeringId": "vpcPeeringConnectionId",
    "SourceNet": nested("requesterVpcInfo", _SIDE),
    "State": nested("status", {"Message": text("message"), "Name": "code"}),
    "Tags": TAGS,
}
_PEERING_ID = {"NetPeeringId": "VpcPeeringConnectionId"}

_NET_LINK: Table = {"NetId": "vpcId", "State": "state"}
_VIRTUAL: Table = {
    "ConnectionType": "type",
    "NetToVirtualGatewayLinks": nested_list("attachments", _NET_LINK, "state"),
    "State": "state",
    "Tags": TAGS,
    "VirtualGatewayId": "vpnGatewayId",
}
_VIRTUAL_LINK = {"NetId": "VpcId", "VirtualGatewayId": "VpnGatewayId"}

_CLIENT: Table = {
    "BgpAsn": "bgpAsn",
    "ClientGatewayId": "customerGatewayId",
    "ConnectionType": "type",
    "PublicIp": "ipAddress",
    "State": "state",
    "Tags": TAGS,
}

_VPN: Table = {
    "ClientGatewayConfiguration": text("customerGatewayConfiguration"),
    "ClientGatewayId": "customerGatewayId",
    "ConnectionType": "type",
    "Routes": nested_list(
        "routes", {"DestinationIpRange": "destinationCidrBlock", "RouteType": "source", "State": "state"}
    ),
    "State": "state",
    "StaticRoutesOnly": "options.staticRoutesOnly",
    "Tags": TAGS,
    "VgwTelemetries": nested_list(
        "vgwTelemetry",
        {
            "AcceptedRouteCount": "acceptedRouteCount",
            "LastStateChangeDate": "lastStatusChange",
            "OutsideIpAddress": "outsideIpAddress",
            "State": "status",
            "StateDescription": text("statusMessage"),
        },
    ),
    "VirtualGatewayId": "vpnGatewayId",
    "VpnConnectionId": "vpnConnectionId",
}
_VPN_ROUTE = {"DestinationIpRange": "DestinationCidrBlock", "VpnConnectionId": "VpnConnectionId"}

_POINT: Table = {
    "NetAccessPointId": "vpcEndpointId",
    "NetId": "vpcId",
    "RouteTableIds": lambda item: value_at(item, "routeTableIdSet") or [],
    "ServiceName": "serviceName",
    "State": "state",
}

ACTIONS: dict[str, Translation] = {
    "ReadNetPeerings": DescribeCall(
        "DescribeVpcPeeringConnections",
        _PEERING,
        {
            "AccepterNetAccountIds": "accepter-vpc-info.owner-id",
            "AccepterNetIpRanges": "accepter-vpc-info.cidr-block",
            "AccepterNetNetIds": "accepter-vpc-info.vpc-id",
            "ExpirationDates": "expiration-time",
            "NetPeeringIds": "vpc-peering-connection-id",
            "SourceNetAccountIds": "requester-vpc-info.owner-id",
            "SourceNetIpRanges": "requester-vpc-info.cidr-block",
            "SourceNetNetIds": "requester-vpc-info.vpc-id",
            "StateMessages": "status-message",
            "StateNames": "status-code",
        },
        {"AccepterNetNetIds": "AccepterNet.NetId", "SourceNetNetIds": "SourceNet.NetId", "StateNames": "State.Name"},
    ),
    "CreateNetPeering": SingleCall(
        "CreateVpcPeeringConnection",
        {"AccepterNetId": "PeerVpcId", "AccepterOwnerId": "PeerOwnerId", "SourceNetId": "VpcId"},
        resource("NetPeering", "vpcPeeringConnection", _PEERING),
    ),
    "AcceptNetPeering": SingleCall(
        "AcceptVpcPeeringConnection", _PEERING_ID, resource("NetPeering", "vpcPeeringConnection", _PEERING)
    ),
    "RejectNetPeering": SingleCall("RejectVpcPeeringConnection", _PEERING_ID),
    "DeleteNetPeering": SingleCall("DeleteVpcPeeringConnection", _PEERING_ID),
    "ReadVirtualGateways": DescribeCall(
        "DescribeVpnGateways",
        _VIRTUAL,
        {
            "ConnectionTypes": "type",
            "LinkNetIds": "attachment.vpc-id",
            "LinkStates": "attachment.state",
            "States": "state",
            "VirtualGatewayIds": "vpn-gateway-id",
        },
        {"LinkNetIds": "NetToVirtualGatewayLinks[].NetId"},
    ),
    "CreateVirtualGateway": SingleCall(
        "CreateVpnGateway", {"ConnectionType": "Type"}, resource("VirtualGateway", "vpnGateway", _VIRTUAL)
    ),
    "LinkVirtualGateway": SingleCall(
        "AttachVpnGateway",
        _VIRTUAL_LINK,
        lambda answer, params: {"NetToVirtualGatewayLink": translated(_NET_LINK, value_at(answer, "attachment") or {})},
    ),
    "UnlinkVirtualGateway": SingleCall("DetachVpnGateway", _VIRTUAL_LINK),
    "DeleteVirtualGateway": SingleCall("DeleteVpnGateway", {"VirtualGatewayId": "VpnGatewayId"}),
    "ReadClientGateways": DescribeCall(
        "DescribeCustomerGateways",
        _CLIENT,
        {
            "BgpAsns": "bgp-asn",
            "ClientGatewayIds": "customer-gateway-id",
            "ConnectionTypes": "type",
            "PublicIps": "ip-address",
            "States": "state",
        },
    ),
    "CreateClientGateway": SingleCall(
        "CreateCustomerGateway",
        {"BgpAsn": "BgpAsn", "ConnectionType": "Type", "PublicIp": "IpAddress"},
        resource("ClientGateway", "customerGateway", _CLIENT),
    ),
    "DeleteClientGateway": SingleCall("DeleteCustomerGateway", {"ClientGatewayId": "CustomerGatewayId"}),
    "ReadVpnConnections": DescribeCall(
        "DescribeVpnConnections",
        _VPN,
        {
            "BgpAsns": "bgp-asn",
            "ClientGatewayIds": "customer-gateway-id",
            "ConnectionTypes": "type",
            "RouteDestinationIpRanges": "route.destination-cidr-block",
            "States": "state",
            "StaticRoutesOnly": "option.static-routes-only",
            "VirtualGatewayIds": "vpn-gateway-id",
            "VpnConnectionIds": "vpn-connection-id",
        },
    ),
    "CreateVpnConnection": SingleCall(
        "CreateVpnConnection",
        {
            "ClientGatewayId": "CustomerGatewayId",
            "ConnectionType": "Type",
            "StaticRoutesOnly": "Options.StaticRoutesOnly",
            "VirtualGatewayId": "VpnGatewayId",
        },
        resource("VpnConnection", "vpnConnection", _VPN),
    ),
    "DeleteVpnConnection": SingleCall("DeleteVpnConnection", {"VpnConnectionId": "VpnConnectionId"}),
    "CreateVpnConnectionRoute": SingleCall("CreateVpnConnectionRoute", _VPN_ROUTE),
    "DeleteVpnConnectionRoute": SingleCall("DeleteVpnConnectionRoute", _VPN_ROUTE),
    "ReadNetAccessPoints": DescribeCall(
        "DescribeVpcEndpoints",
        _POINT,
        {
            "NetAccessPointIds": "vpc-endpoint-id",
            "NetIds": "vpc-id",
            "ServiceNames": "service-name",
            "States": "vpc-endpoint-state",
        },
        tags_by_id="NetAccessPointId",
    ),
    "CreateNetAccessPoint": SingleCall(
        "CreateVpcEndpoint",
        {"NetId": "VpcId", "RouteTableIds": "RouteTableId", "ServiceName": "ServiceName"},
        resource("NetAccessPoint", "vpcEndpoint", _POINT),
    ),
    "UpdateNetAccessPoint": SingleCall(
        "ModifyVpcEndpoint",
        {
            "AddRouteTableIds": "AddRouteTableId",
            "NetAccessPointId": "VpcEndpointId",
            "RemoveRouteTableIds": "RemoveRouteTableId",
        },
    ),
    "DeleteNetAccessPoint": SingleCall(
        "DeleteVpcEndpoints", {"NetAccessPointId": lambda point_id: {"VpcEndpointId": [point_id]}}
    ),
}
"""Actions of the OUTSCALE API, each with its translation."""
