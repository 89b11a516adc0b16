"""Ids: which prefix belongs to which parameter."""

from __future__ import annotations

from functools import cache

_PREFIXES: dict[str, tuple[str, ...]] = {
    "VmId": ("i-",),
    "NetId": ("vpc-",),
    "SubnetId": ("subnet-",),
    "Subnet": ("subnet-",),
    "SecurityGroupId": ("sg-",),
    "RouteTableId": ("rtb-",),
    "LinkRouteTableId": ("rtbassoc-",),
    "InternetServiceId": ("igw-",),
    "NatServiceId": ("nat-",),
    "PublicIpId": ("eipalloc-",),
    "LinkPublicIpId": ("eipassoc-",),
    "NicId": ("eni-",),
    "LinkNicId": ("eni-attach-",),
    "DhcpOptionsSetId": ("dopt-",),
    "ImageId": ("ami-",),
    "VolumeId": ("vol-",),
    "SnapshotId": ("snap-",),
    "VirtualGatewayId": ("vgw-",),
    "ClientGatewayId": ("cgw-",),
    "VpnConnectionId": ("vpn-",),
    "NetPeeringId": ("pcx-",),
    "NetAccessPointId": ("vpce-",),
    "FlexibleGpuId": ("fgpu-",),
    "DedicatedGroupId": ("ded-",),
    "DirectLinkId": ("dxcon-",),
    "DirectLinkInterfaceId": ("dxvif-",),
    "VmGroupId": ("vmgroup-",),
    "VmTemplateId": ("vmtemplate-",),
    "GatewayId": ("igw-", "vgw-"),
    "ServiceId": ("pl-",),
    "ReservationId": ("r-",),
    "ApiAccessRuleId": ("aar-",),
    "CaId": ("ca-",),
    "ProductTypeId": ("pty-",),
    "KeypairId": ("key-",),
    "ExportTaskId": ("image-export-", "snap-export-"),
}
_NAMED = {"SecurityGroups", "Subregion", "VmSecurityGroups"}


@cache
def prefixes(name: str) -> tuple[str, ...]:
    """The prefixes that the ids in a parameter may have; none when it holds no ids."""
    if name in _NAMED:
        return ()
    fits = [key for key in _PREFIXES if name.removesuffix("s").endswith(key) and not name.endswith("Subnet")]
    return _PREFIXES[max(fits, key=len)] if fits else ()


ALL_PREFIXES: dict[str, str] = {}
"""Prefix to kind, for calls that take ids of any kind; filled from the table of kinds."""


def split_id(id_: str) -> tuple[str, str]:
    """Prefix (with its dash) and the rest."""
    head, dash, tail = id_.rpartition("-")
    return head + dash, tail
