"""What the cloud offers, over FCU: Regions, Subregions, VM types, product types, services, public IPs, and quotas."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .tables import Item, Table, at, each, text
from .translation import Reads, Saying, Send

_GIB = 2**30


def _memory(item: Item) -> float | None:
    """In GiB; FCU says bytes."""
    size: int | None = at(item, "memory")
    if size is None:
        return None
    return size // _GIB if size % _GIB == 0 else size / _GIB


def _number(path: str) -> t.Callable[[Item], int | None]:
    """A number that the facts do not know as one."""

    def found(item: Item) -> int | None:
        told = str(at(item, path) or "")
        return int(told) if told.lstrip("-").isdecimal() else None

    return found


_VM_TYPE: Table = {
    "BsuOptimized": "ebsOptimizedAvailable",
    "EphemeralsType": "ephemeralsType",
    "Eth": "eth",
    "Gpu": "gpu",
    "MaxPrivateIps": "maxIpAddresses",
    "MemorySize": _memory,
    "VcoreCount": "vcpu",
    "VmTypeName": "name",
    "VolumeCount": "storageCount",
    "VolumeSize": "storageSize",
}
_QUOTA: Table = {
    "AccountId": "ownerId",
    "Description": text("description"),
    "MaxValue": _number("maxQuotaValue"),
    "Name": "name",
    "QuotaCollection": "groupName",
    "ShortDescription": "displayName",
    "UsedValue": _number("usedQuotaValue"),
}

ACTIONS: dict[str, Saying] = {
    "ReadRegions": Reads(
        "DescribeRegions",
        "regionInfo",
        "Regions",
        {"Endpoint": "regionEndpoint", "RegionName": "regionName"},
        by_tags=False,
    ),
    "ReadSubregions": Reads(
        "DescribeAvailabilityZones",
        "availabilityZoneInfo",
        "Subregions",
        {"RegionName": "regionName", "State": "zoneState", "SubregionName": "zoneName"},
        {"RegionNames": "region-name", "States": "state", "SubregionNames": "zone-name"},
        by_tags=False,
    ),
    "ReadVmTypes": Reads(
        "DescribeInstanceTypes",
        "instanceTypeSet",
        "VmTypes",
        _VM_TYPE,
        {
            "EphemeralsTypes": "ephemerals-type",
            "Eths": "eth",
            "Gpus": "gpu",
            "VcoreCounts": "vcpu",
            "VmTypeNames": "name",
            "VolumeCounts": "storage-count",
            "VolumeSizes": "storage-size",
        },
        {"BsuOptimized": "BsuOptimized", "MemorySizes": "MemorySize"},
        by_tags=False,
    ),
    "ReadProductTypes": Reads(
        "DescribeProductTypes",
        "productTypeSet",
        "ProductTypes",
        {"Description": "description", "ProductTypeId": "productTypeId", "Vendor": "vendor"},
        here={"ProductTypeIds": "ProductTypeId"},
        by_tags=False,
    ),
    "ReadNetAccessPointServices": Reads(
        "DescribePrefixLists",
        "prefixListSet",
        "Services",
        {
            "IpRanges": lambda item: at(item, "cidrSet") or [],
            "ServiceId": "prefixListId",
            "ServiceName": "prefixListName",
        },
        {"ServiceIds": "prefix-list-id", "ServiceNames": "prefix-list-name"},
        by_tags=False,
    ),
    "ReadPublicIpRanges": Send(
        "ReadPublicIpRanges", answer=lambda answer, params: {"PublicIps": at(answer, "publicIpSet") or []}
    ),
    "ReadQuotas": Reads(
        "DescribeQuotas",
        "referenceQuotaSet",
        "QuotaTypes",
        {"QuotaType": "reference", "Quotas": each("quotaSet", _QUOTA)},
        {"Collections": "quota.group-name", "QuotaTypes": "reference", "ShortDescriptions": "quota.display-name"},
        by_tags=False,
        filter_params={"QuotaNames": "QuotaName"},
    ),
}
"""Actions of the OUTSCALE API, and how they are said."""
