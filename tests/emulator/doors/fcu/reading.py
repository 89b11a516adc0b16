"""Describe actions: a table of what each lists, how it is found by id, and where its filters look."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from . import interfaces, network, permissions, storage
from .desk import JSON, SERVERS, Desk
from .errors import refusal
from .filters import Paths, passing
from .paging import paged, refuse_with_ids
from .shape import Shape, shaped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

By = tuple[str, str, str]
"""Native filter field (or none), native key, code of the refusal for what is not there."""


@dataclass(frozen=True)
class Reading:
    """One Describe action.

    ``by``: parameter to where its values are. ``filters``: names whose place is not simply their camel case.
    ``narrow``: what else must be true of a thing; ``beside``: what filters see besides the native object.
    """

    native: str
    key: str
    element: str
    shape: Shape
    by: dict[str, By] = field(default_factory=dict)
    filters: Paths = field(default_factory=dict)
    narrow: Callable[[Desk, JSON], bool] | None = None
    beside: Callable[[Desk, JSON], JSON] | None = None

    def things(self, desk: Desk) -> list[JSON]:
        """The native objects that the parameters name, all when they name none; raises ApiError."""
        native: dict[str, list[str]] = {}
        for param, (name, _key, _code) in self.by.items():
            if name and param in desk.params:
                native[name] = desk.params[param]
        things = desk.read(self.native, self.key, **native)
        for param, (_name, key, code) in self.by.items():
            if param in desk.params:
                things = _named(things, key, desk.params[param], param, code)
        return [thing for thing in things if self.narrow is None or self.narrow(desk, thing)]

    def __call__(self, desk: Desk) -> JSON:
        """The answer: what passes the filters, one page of it where the action has pages."""
        refuse_with_ids(desk, "SnapshotId", "VolumeId")
        beside = self.beside or (lambda desk, thing: thing)
        pairs = [(shaped(thing, self.shape, desk), beside(desk, thing)) for thing in self.things(desk)]
        shown = passing(desk.action, desk.params.get("Filter", []), self.filters, pairs)
        page, more = paged(desk, shown)
        return {self.element: page, **more}


def _named(things: list[JSON], key: str, wanted: Iterable[str], param: str, code: str) -> list[JSON]:
    known = {thing[key] for thing in things}
    missing = [value for value in wanted if value not in known]
    if missing and code:
        raise refusal(code, f"The {param} '{', '.join(missing)}' does not exist")
    choices = set(wanted)
    return [thing for thing in things if thing[key] in choices]


def _by_id(param: str, native: str, code: str) -> dict[str, By]:
    return {param: (native + "s", native, code)}


def _among(wanted: list[str], desk: Desk, account: str, alias: str | None) -> bool:
    """Whether an account is one of those asked for: by id, alias, or as ``self``."""
    return account in wanted or alias in wanted or ("self" in wanted and account == desk.account_id)


def _allowed(wanted: list[str], desk: Desk, permission: JSON, account: str) -> bool:
    """Whether one of those asked for may use a thing: an account, ``self``, or ``all`` for what is public."""
    mine = "self" in wanted and (account == desk.account_id or desk.account_id in permission["AccountIds"])
    public = "all" in wanted and permission["GlobalPermission"]
    return mine or public or any(each in wanted for each in permission["AccountIds"])


def _image_wanted(desk: Desk, image: JSON) -> bool:
    owner, user = desk.params.get("Owner"), desk.params.get("ExecutableBy")
    if owner and not _among(owner, desk, image["AccountId"], image.get("AccountAlias")):
        return False
    return not user or _allowed(user, desk, image["PermissionsToLaunch"], image["AccountId"])


def _snapshot_wanted(desk: Desk, snapshot: JSON) -> bool:
    owner, user = desk.params.get("Owner"), desk.params.get("RestorableBy")
    if owner and not _among(owner, desk, snapshot["AccountId"], snapshot.get("AccountAlias")):
        return False
    return not user or _allowed(user, desk, snapshot["PermissionsToCreateVolume"], snapshot["AccountId"])


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
        _by_id("VpcId", "NetId", "InvalidVpcID.NotFound"),
        {"cidr": "cidrBlock", "isDefault": "isDefault", "cidrBlock": "cidrBlock"},
    ),
    "DescribeSubnets": Reading(
        "ReadSubnets",
        "Subnets",
        "subnetSet",
        network.SUBNET,
        _by_id("SubnetId", "SubnetId", "InvalidSubnetID.NotFound"),
        {"cidr": "cidrBlock", "cidrBlock": "cidrBlock", "availabilityZone": "availabilityZone", **_TAGGED},
    ),
    "DescribeDhcpOptions": Reading(
        "ReadDhcpOptions",
        "DhcpOptionsSets",
        "dhcpOptionsSet",
        network.DHCP_OPTIONS,
        _by_id("DhcpOptionsId", "DhcpOptionsSetId", "InvalidDhcpOptionID.NotFound"),
        {"key": "dhcpConfigurationSet.key", "value": "dhcpConfigurationSet.valueSet.value"},
    ),
    "DescribeInternetGateways": Reading(
        "ReadInternetServices",
        "InternetServices",
        "internetGatewaySet",
        network.INTERNET_GATEWAY,
        _by_id("InternetGatewayId", "InternetServiceId", "InvalidInternetGatewayID.NotFound"),
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
        _by_id("NatGatewayId", "NatServiceId", "NatGatewayNotFound"),
    ),
    "DescribeRouteTables": Reading(
        "ReadRouteTables",
        "RouteTables",
        "routeTableSet",
        network.ROUTE_TABLE,
        _by_id("RouteTableId", "RouteTableId", "InvalidRouteTableID.NotFound"),
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
        _by_id("CustomerGatewayId", "ClientGatewayId", "InvalidCustomerGatewayID.NotFound"),
    ),
    "DescribeVpnGateways": Reading(
        "ReadVirtualGateways",
        "VirtualGateways",
        "vpnGatewaySet",
        network.VPN_GATEWAY,
        _by_id("VpnGatewayId", "VirtualGatewayId", "InvalidVpnGatewayID.NotFound"),
        {"attachment.state": "attachments.state", "attachment.vpc-id": "attachments.vpcId"},
    ),
    "DescribeVpnConnections": Reading(
        "ReadVpnConnections",
        "VpnConnections",
        "vpnConnectionSet",
        network.VPN_CONNECTION,
        _by_id("VpnConnectionId", "VpnConnectionId", "InvalidVpnConnectionID.NotFound"),
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
        _by_id("VpcPeeringConnectionId", "NetPeeringId", "InvalidVpcPeeringConnectionID.NotFound"),
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
        _by_id("VpcEndpointId", "NetAccessPointId", "InvalidVpcEndpointId.NotFound"),
        {"vpc-endpoint-state": "state"},
    ),
    "DescribePrefixLists": Reading(
        "ReadNetAccessPointServices",
        "Services",
        "prefixListSet",
        network.PREFIX_LIST,
        _by_id("PrefixListId", "ServiceId", "InvalidPrefixListId.NotFound"),
    ),
    "DescribeNetworkInterfaces": Reading(
        "ReadNics",
        "Nics",
        "networkInterfaceSet",
        interfaces.NETWORK_INTERFACE,
        _by_id("NetworkInterfaceId", "NicId", "InvalidNetworkInterfaceID.NotFound"),
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
    "DescribeVolumes": Reading(
        "ReadVolumes",
        "Volumes",
        "volumeSet",
        storage.VOLUME,
        _by_id("VolumeId", "VolumeId", "InvalidVolume.NotFound"),
        {
            "attachment.attach-time": "attachmentSet.attachTime",
            "attachment.delete-on-termination": "attachmentSet.deleteOnTermination",
            "attachment.device": "attachmentSet.device",
            "attachment.instance-id": "attachmentSet.instanceId",
            "attachment.status": "attachmentSet.status",
        },
    ),
    "DescribeSnapshots": Reading(
        "ReadSnapshots",
        "Snapshots",
        "snapshotSet",
        storage.SNAPSHOT,
        _by_id("SnapshotId", "SnapshotId", "InvalidSnapshot.NotFound"),
        narrow=_snapshot_wanted,
    ),
    "DescribeImages": Reading(
        "ReadImages",
        "Images",
        "imagesSet",
        storage.IMAGE,
        _by_id("ImageId", "ImageId", "InvalidAMIID.NotFound"),
        {
            "block-device-mapping.delete-on-termination": "blockDeviceMapping.ebs.deleteOnTermination",
            "block-device-mapping.device-name": "blockDeviceMapping.deviceName",
            "block-device-mapping.snapshot-id": "blockDeviceMapping.ebs.snapshotId",
            "block-device-mapping.volume-size": "blockDeviceMapping.ebs.volumeSize",
            "block-device-mapping.volume-type": "blockDeviceMapping.ebs.volumeType",
            "owner-alias": "imageOwnerAlias",
            "owner-id": "imageOwnerId",
            "product-code": "productCodes.productCode",
            "product-code.type": "productCodes.type",
            "state": "imageState",
        },
        narrow=_image_wanted,
    ),
    "DescribeImageExportTasks": Reading(
        "ReadImageExportTasks",
        "ImageExportTasks",
        "imageExportTaskSet",
        storage.IMAGE_EXPORT,
        {"ImageExportTaskId": ("TaskIds", "TaskId", "InvalidExportTaskID.NotFound")},
    ),
    "DescribeSnapshotExportTasks": Reading(
        "ReadSnapshotExportTasks",
        "SnapshotExportTasks",
        "snapshotExportTaskSet",
        storage.SNAPSHOT_EXPORT,
        {"SnapshotExportTaskId": ("TaskIds", "TaskId", "InvalidExportTaskID.NotFound")},
    ),
    "DescribeKeyPairs": Reading(
        "ReadKeypairs",
        "Keypairs",
        "keySet",
        {"keyName": "KeypairName", "keyFingerprint": "KeypairFingerprint"},
        {"KeyName": ("KeypairNames", "KeypairName", "InvalidKeyPair.NotFound")},
        {"fingerprint": "keyFingerprint"},
    ),
    "DescribeAvailabilityZones": Reading(
        "ReadSubregions",
        "Subregions",
        "availabilityZoneInfo",
        {"zoneName": "SubregionName", "zoneState": "State", "regionName": "RegionName"},
        {"ZoneName": ("SubregionNames", "SubregionName", "InvalidParameterValue")},
        {"state": "zoneState"},
    ),
    "DescribeRegions": Reading(
        "ReadRegions",
        "Regions",
        "regionInfo",
        {"regionName": "RegionName", "regionEndpoint": lambda native, desk: f"fcu.{native['RegionName']}.outscale.com"},
        {"RegionName": ("", "RegionName", "InvalidParameterValue")},
        {"endpoint": "regionEndpoint"},
    ),
    "DescribeInstanceTypes": Reading(
        "ReadVmTypes",
        "VmTypes",
        "instanceTypeSet",
        {
            "name": "VmTypeName",
            "vcpu": "VcoreCount",
            "memory": lambda native, desk: int(native["MemorySize"] * 2**30),
            "storageCount": "VolumeCount",
            "storageSize": lambda native, desk: native["VolumeSize"] * 2**30 if "VolumeSize" in native else None,
            "maxIpAddresses": "MaxPrivateIps",
            "ebsOptimizedAvailable": "BsuOptimized",
            "ephemeralsType": "EphemeralsType",
            "eth": "Eth",
            "gpu": "Gpu",
        },
    ),
    "DescribeProductTypes": Reading(
        "ReadProductTypes",
        "ProductTypes",
        "productTypeSet",
        {"productTypeId": "ProductTypeId", "description": "Description", "vendor": "Vendor"},
    ),
}

SERVERS.update(READINGS)
