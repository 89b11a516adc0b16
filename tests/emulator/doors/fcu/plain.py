"""Actions that are the native one under other words: a table of the words, and of what the answer shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from . import network, storage
from .description import ACTIONS
from .desk import JSON, SERVERS, Desk
from .shape import Shape, one, shaped

WORDS = {
    "AllocationId": "PublicIpId",
    "AllowReassignment": "AllowRelink",
    "AllowReassociation": "AllowRelink",
    "AvailabilityZone": "SubregionName",
    "CidrBlock": "IpRange",
    "CustomerGatewayId": "ClientGatewayId",
    "DestinationCidrBlock": "DestinationIpRange",
    "Device": "DeviceName",
    "DeviceIndex": "DeviceNumber",
    "DhcpOptionsId": "DhcpOptionsSetId",
    "GroupDescription": "Description",
    "GroupId": "SecurityGroupId",
    "GroupName": "SecurityGroupName",
    "InstanceId": "VmId",
    "InstanceTenancy": "Tenancy",
    "InternetGatewayId": "InternetServiceId",
    "IpAddress": "PublicIp",
    "KeyName": "KeypairName",
    "NatGatewayId": "NatServiceId",
    "NetworkInterfaceId": "NicId",
    "PrivateIpAddress": "PrivateIp",
    "PublicKeyMaterial": "PublicKey",
    "SecondaryPrivateIpAddressCount": "SecondaryPrivateIpCount",
    "Type": "ConnectionType",
    "VpcEndpointId": "NetAccessPointId",
    "VpcId": "NetId",
    "VpcPeeringConnectionId": "NetPeeringId",
    "VpnGatewayId": "VirtualGatewayId",
}
"""Parameter of FCU to the native one, where they differ and mean the same in every action. Lists take an s."""


def translated(params: JSON, words: dict[str, str] | None = None) -> JSON:
    """Parameters under their native names; ``words`` goes before the table."""
    found: JSON = {}
    for name, value in params.items():
        native = (words or {}).get(name) or WORDS.get(name, name)
        found[native + "s" if isinstance(value, list) and not native.endswith("s") else native] = value
    return found


@dataclass(frozen=True)
class Plain:
    """One action. ``within``: the native key of what ``answer`` looks at; ``always``: more native parameters."""

    answer: Shape = field(default_factory=dict)
    within: str = ""
    words: dict[str, str] = field(default_factory=dict)
    always: dict[str, Any] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()

    def __call__(self, desk: Desk) -> JSON:
        """Do it; ``return`` is true where the answer has it."""
        facts = ACTIONS[desk.action]
        params = {name: value for name, value in desk.params.items() if name not in self.dropped}
        result = desk.call(facts["outscale_action"], **{**self.always, **translated(params, self.words)})
        found = shaped(result[self.within] if self.within else result, self.answer, desk)
        return {**found, "return": True} if "return" in facts["response"] else found


def _gives(element: str, key: str, shape: Shape) -> Plain:
    return Plain({element: one(key, shape)})


def _on(word: str) -> Plain:
    """An action on an association, whose id has one name for all sorts."""
    return Plain(words={"AssociationId": word})


SERVERS.update(
    {
        "AcceptVpcPeeringConnection": _gives("vpcPeeringConnection", "NetPeering", network.PEERING),
        "AssignPrivateIpAddresses": Plain(),
        "AssociateAddress": Plain({"associationId": "LinkPublicIpId"}),
        "AssociateDhcpOptions": Plain(),
        "AssociateRouteTable": Plain({"associationId": "LinkRouteTableId"}),
        "AttachInternetGateway": Plain(),
        "AttachNetworkInterface": Plain({"attachmentId": "LinkNicId"}),
        "AttachVpnGateway": _gives("attachment", "NetToVirtualGatewayLink", network.ATTACHMENT),
        "CancelExportTask": Plain(),
        "CopyImage": Plain({"imageId": "ImageId"}, "Image", {"Name": "ImageName", "SourceRegion": "SourceRegionName"}),
        "CopySnapshot": Plain(
            {"snapshotId": "SnapshotId"},
            "Snapshot",
            {"SourceRegion": "SourceRegionName"},
            dropped=("DestinationRegion", "PresignedUrl"),
        ),
        "CreateCustomerGateway": Plain(
            {"customerGateway": one("ClientGateway", network.CUSTOMER_GATEWAY)}, always={"BgpAsn": 65000}
        ),
        "CreateImage": Plain({"imageId": "ImageId"}, "Image", {"Name": "ImageName"}),
        "CreateInternetGateway": _gives("internetGateway", "InternetService", network.INTERNET_GATEWAY),
        "CreateKeyPair": Plain(
            {"keyName": "KeypairName", "keyFingerprint": "KeypairFingerprint", "keyMaterial": "PrivateKey"}, "Keypair"
        ),
        "CreateNatGateway": _gives("natGateway", "NatService", network.NAT_GATEWAY),
        "CreateRoute": Plain(),
        "CreateRouteTable": _gives("routeTable", "RouteTable", network.ROUTE_TABLE),
        "CreateSecurityGroup": Plain({"groupId": "SecurityGroupId"}, "SecurityGroup"),
        "CreateSnapshot": Plain(storage.NEW_SNAPSHOT, "Snapshot"),
        "CreateSubnet": _gives("subnet", "Subnet", network.SUBNET),
        "CreateTags": Plain(),
        "CreateVolume": Plain(storage.NEW_VOLUME, "Volume", dropped=("Encrypted",)),
        "CreateVpc": _gives("vpc", "Net", network.VPC),
        "CreateVpcEndpoint": _gives("vpcEndpoint", "NetAccessPoint", network.ENDPOINT),
        "CreateVpnConnectionRoute": Plain(),
        "CreateVpnGateway": Plain(
            {"vpnGateway": one("VirtualGateway", network.VPN_GATEWAY)}, dropped=("AvailabilityZone",)
        ),
        "DeleteCustomerGateway": Plain(),
        "DeleteDhcpOptions": Plain(),
        "DeleteInternetGateway": Plain(),
        "DeleteKeyPair": Plain(),
        "DeleteNetworkInterface": Plain(),
        "DeleteRoute": Plain(),
        "DeleteRouteTable": Plain(),
        "DeleteSecurityGroup": Plain(),
        "DeleteSnapshot": Plain(),
        "DeleteSubnet": Plain(),
        "DeleteVolume": Plain(),
        "DeleteVpc": Plain(),
        "DeleteVpcPeeringConnection": Plain(),
        "DeleteVpnConnection": Plain(),
        "DeleteVpnConnectionRoute": Plain(),
        "DeleteVpnGateway": Plain(),
        "DeregisterImage": Plain(),
        "DetachInternetGateway": Plain(),
        "DetachNetworkInterface": Plain(words={"AttachmentId": "LinkNicId"}, dropped=("Force",)),
        "DetachVpnGateway": Plain(),
        "DisableVgwRoutePropagation": Plain(words={"GatewayId": "VirtualGatewayId"}, always={"Enable": False}),
        "DisassociateAddress": _on("LinkPublicIpId"),
        "DisassociateRouteTable": _on("LinkRouteTableId"),
        "EnableVgwRoutePropagation": Plain(words={"GatewayId": "VirtualGatewayId"}, always={"Enable": True}),
        "ImportKeyPair": Plain({"keyName": "KeypairName", "keyFingerprint": "KeypairFingerprint"}, "Keypair"),
        "ModifyInstanceKeypair": Plain(),
        "ModifyVpcEndpoint": Plain(),
        "RebootInstances": Plain(),
        "RejectVpcPeeringConnection": Plain(),
        "ReleaseAddress": Plain(),
        "ReplaceRoute": Plain(),
        "ReplaceRouteTableAssociation": Plain(
            {"newAssociationId": "LinkRouteTableId"}, words={"AssociationId": "LinkRouteTableId"}
        ),
        "UnassignPrivateIpAddresses": Plain(),
    }
)
SERVERS["CreateVpcPeeringConnection"] = Plain(
    {"vpcPeeringConnection": one("NetPeering", network.PEERING)},
    words={"VpcId": "SourceNetId", "PeerVpcId": "AccepterNetId"},
    dropped=("PeerOwnerId",),
)
