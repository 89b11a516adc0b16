"""What joins a Net to elsewhere, over FCU: peerings, virtual and client gateways, VPN connections, access points."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ..apis.xml import refused
from .tables import TAGS, Item, Table, at, each, show, sub, text
from .translation import Reads, Saying, Send, Speaker, shown

_SIDE: Table = {"AccountId": "ownerId", "IpRange": "cidrBlock", "NetId": "vpcId"}
_PEERING: Table = {
    "AccepterNet": sub("accepterVpcInfo", _SIDE),
    "ExpirationDate": "expirationTime",
    "NetPeeringId": "vpcPeeringConnectionId",
    "SourceNet": sub("requesterVpcInfo", _SIDE),
    "State": sub("status", {"Message": text("message"), "Name": "code"}),
    "Tags": TAGS,
}
_PEERING_ID = {"NetPeeringId": "VpcPeeringConnectionId"}

_NET_LINK: Table = {"NetId": "vpcId", "State": "state"}
_VIRTUAL: Table = {
    "ConnectionType": "type",
    "NetToVirtualGatewayLinks": each("attachments", _NET_LINK),
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
    "Routes": each("routes", {"DestinationIpRange": "destinationCidrBlock", "RouteType": "source", "State": "state"}),
    "State": "state",
    "StaticRoutesOnly": "options.staticRoutesOnly",
    "Tags": TAGS,
    "VgwTelemetries": each(
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
    "RouteTableIds": lambda item: at(item, "routeTableIdSet") or [],
    "ServiceName": "serviceName",
    "State": "state",
}


class _DeletePoint(Send):
    """FCU deletes several at once, and what it refuses is told in an answer that looks like success."""

    def __call__(self, fcu: Speaker, params: Item) -> Item:
        """Send it. Raises the error that the answer holds."""
        answer = fcu.ask(self.action, {"VpcEndpointId": [params["NetAccessPointId"]]})
        for one in at(answer, "unsuccessful") or []:
            raise refused(
                "fcu",
                self.action,
                code=at(one, "error.code") or "",
                details=at(one, "error.message") or "",
                request_id=at(answer, "requestId") or "",
            )
        return {}


ACTIONS: dict[str, Saying] = {
    "ReadNetPeerings": Reads(
        "DescribeVpcPeeringConnections",
        "vpcPeeringConnectionSet",
        "NetPeerings",
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
    ),
    "CreateNetPeering": Send(
        "CreateVpcPeeringConnection",
        {"AccepterNetId": "PeerVpcId", "AccepterOwnerId": "PeerOwnerId", "SourceNetId": "VpcId"},
        shown("NetPeering", "vpcPeeringConnection", _PEERING),
    ),
    "AcceptNetPeering": Send(
        "AcceptVpcPeeringConnection", _PEERING_ID, shown("NetPeering", "vpcPeeringConnection", _PEERING)
    ),
    "RejectNetPeering": Send("RejectVpcPeeringConnection", _PEERING_ID),
    "DeleteNetPeering": Send("DeleteVpcPeeringConnection", _PEERING_ID),
    "ReadVirtualGateways": Reads(
        "DescribeVpnGateways",
        "vpnGatewaySet",
        "VirtualGateways",
        _VIRTUAL,
        {
            "ConnectionTypes": "type",
            "LinkNetIds": "attachment.vpc-id",
            "LinkStates": "attachment.state",
            "States": "state",
            "VirtualGatewayIds": "vpn-gateway-id",
        },
    ),
    "CreateVirtualGateway": Send(
        "CreateVpnGateway", {"ConnectionType": "Type"}, shown("VirtualGateway", "vpnGateway", _VIRTUAL)
    ),
    "LinkVirtualGateway": Send(
        "AttachVpnGateway",
        _VIRTUAL_LINK,
        lambda answer, params: {"NetToVirtualGatewayLink": show(_NET_LINK, at(answer, "attachment") or {})},
    ),
    "UnlinkVirtualGateway": Send("DetachVpnGateway", _VIRTUAL_LINK),
    "DeleteVirtualGateway": Send("DeleteVpnGateway", {"VirtualGatewayId": "VpnGatewayId"}),
    "ReadClientGateways": Reads(
        "DescribeCustomerGateways",
        "customerGatewaySet",
        "ClientGateways",
        _CLIENT,
        {
            "BgpAsns": "bgp-asn",
            "ClientGatewayIds": "customer-gateway-id",
            "ConnectionTypes": "type",
            "PublicIps": "ip-address",
            "States": "state",
        },
    ),
    "CreateClientGateway": Send(
        "CreateCustomerGateway",
        {"BgpAsn": "BgpAsn", "ConnectionType": "Type", "PublicIp": "IpAddress"},
        shown("ClientGateway", "customerGateway", _CLIENT),
    ),
    "DeleteClientGateway": Send("DeleteCustomerGateway", {"ClientGatewayId": "CustomerGatewayId"}),
    "ReadVpnConnections": Reads(
        "DescribeVpnConnections",
        "vpnConnectionSet",
        "VpnConnections",
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
    "CreateVpnConnection": Send(
        "CreateVpnConnection",
        {
            "ClientGatewayId": "CustomerGatewayId",
            "ConnectionType": "Type",
            "StaticRoutesOnly": "Options.StaticRoutesOnly",
            "VirtualGatewayId": "VpnGatewayId",
        },
        shown("VpnConnection", "vpnConnection", _VPN),
    ),
    "DeleteVpnConnection": Send("DeleteVpnConnection", {"VpnConnectionId": "VpnConnectionId"}),
    "CreateVpnConnectionRoute": Send("CreateVpnConnectionRoute", _VPN_ROUTE),
    "DeleteVpnConnectionRoute": Send("DeleteVpnConnectionRoute", _VPN_ROUTE),
    "ReadNetAccessPoints": Reads(
        "DescribeVpcEndpoints",
        "vpcEndpointSet",
        "NetAccessPoints",
        _POINT,
        {
            "NetAccessPointIds": "vpc-endpoint-id",
            "NetIds": "vpc-id",
            "ServiceNames": "service-name",
            "States": "vpc-endpoint-state",
        },
        tagged="NetAccessPointId",
    ),
    "CreateNetAccessPoint": Send(
        "CreateVpcEndpoint",
        {"NetId": "VpcId", "RouteTableIds": "RouteTableId", "ServiceName": "ServiceName"},
        shown("NetAccessPoint", "vpcEndpoint", _POINT),
    ),
    "UpdateNetAccessPoint": Send(
        "ModifyVpcEndpoint",
        {
            "AddRouteTableIds": "AddRouteTableId",
            "NetAccessPointId": "VpcEndpointId",
            "RemoveRouteTableIds": "RemoveRouteTableId",
        },
    ),
    "DeleteNetAccessPoint": _DeletePoint("DeleteVpcEndpoints", {"NetAccessPointId": "VpcEndpointId"}),
}
"""Actions of the OUTSCALE API, and how they are said."""
