"""The cloud's catalog over FCU: Regions, Subregions, VM types, product types, services, public IPs, and quotas."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from .reading import DescribeCall
from .tables import Item, Table, nested_list, number, text, value_at
from .translation import SingleCall, Translation

_GIB = 2**30


def _memory(item: Item) -> float | None:
    """In GiB; FCU counts bytes."""
    size: int | None = value_at(item, "memory")
    return None if size is None else size / _GIB if size % _GIB else size // _GIB


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
    "MaxValue": number("maxQuotaValue"),
    "Name": "name",
    "QuotaCollection": "groupName",
    "ShortDescription": "displayName",
    "UsedValue": number("usedQuotaValue"),
}

ACTIONS: dict[str, Translation] = {
    "ReadRegions": DescribeCall(
        "DescribeRegions", {"Endpoint": "regionEndpoint", "RegionName": "regionName"}, tag_filters=False
    ),
    "ReadSubregions": DescribeCall(
        "DescribeAvailabilityZones",
        {"RegionName": "regionName", "State": "zoneState", "SubregionName": "zoneName"},
        {"RegionNames": "region-name", "States": "state", "SubregionNames": "zone-name"},
        tag_filters=False,
    ),
    "ReadVmTypes": DescribeCall(
        "DescribeInstanceTypes",
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
        tag_filters=False,
    ),
    "ReadProductTypes": DescribeCall(
        "DescribeProductTypes",
        {"Description": "description", "ProductTypeId": "productTypeId", "Vendor": "vendor"},
        client_side_filters={"ProductTypeIds": "ProductTypeId"},
        tag_filters=False,
    ),
    "ReadNetAccessPointServices": DescribeCall(
        "DescribePrefixLists",
        {
            "IpRanges": lambda item: value_at(item, "cidrSet") or [],
            "ServiceId": "prefixListId",
            "ServiceName": "prefixListName",
        },
        {"ServiceIds": "prefix-list-id", "ServiceNames": "prefix-list-name"},
        tag_filters=False,
    ),
    "ReadPublicIpRanges": SingleCall(
        "ReadPublicIpRanges", answer=lambda answer, params: {"PublicIps": value_at(answer, "publicIpSet") or []}
    ),
    "ReadQuotas": DescribeCall(
        "DescribeQuotas",
        {"QuotaType": "reference", "Quotas": nested_list("quotaSet", _QUOTA)},
        {"Collections": "quota.group-name", "QuotaTypes": "reference", "ShortDescriptions": "quota.display-name"},
        tag_filters=False,
        filter_params={"QuotaNames": "QuotaName"},
    ),
}
"""Actions of the OUTSCALE API, each with its translation."""
