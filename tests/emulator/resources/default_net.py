"""The default Net of a Region, made for the first VM outside of Nets that asks for a private address only."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any

from ..accounts import subregions
from ..cidr import FIRST_FREE
from .route_table import add_route_table
from .security_group import add_security_group

if TYPE_CHECKING:
    from ..store import Item, Region

_PRIVATE_ONLY = re.compile(rb"^\s*private_only\s*=\s*true\s*$", re.MULTILINE)
_SUBNET_SIZE = 4096


def asks_private(params: dict[str, Any]) -> bool:
    """Whether the user data has the line ``private_only=true``: recorded, such a VM shows NetId, SubnetId and a NIC."""
    return bool(_PRIVATE_ONLY.search(base64.b64decode(params.get("UserData", ""))))


def default_subnet(region: Region, subregion: str) -> Item:
    """The Subnet of a Subregion in the default Net; neither counts as something that a user made."""
    net = next((item for item in region.all("Net") if item.hidden["is_default"]), None) or _new_net(region)
    return next(
        item for item in region.all("Subnet") if (item.data["NetId"], item.data["SubregionName"]) == (net.id, subregion)
    )


def _new_net(region: Region) -> Item:
    options = next(item for item in region.all("DhcpOptions") if item.hidden.get("default"))
    data = {"DhcpOptionsSetId": options.id, "IpRange": "10.9.0.0/16", "State": "available", "Tenancy": "default"}
    net = region.add("Net", data, default=True, is_default=True)
    add_route_table(region, net, main=True)
    add_security_group(region, "default", "default security group", net, default=True)
    for number, name in enumerate(subregions(region.name)):
        subnet = {
            "AvailableIpsCount": _SUBNET_SIZE - FIRST_FREE - 1,
            "IpRange": f"10.9.{number * 16}.0/20",
            "MapPublicIpOnLaunch": False,
            "NetId": net.id,
            "State": "available",
            "SubregionName": name,
        }
        region.add("Subnet", subnet, default=True, used=set(), next=FIRST_FREE)
    return net
