"""What the Describe actions of key pairs and of what the cloud offers list."""

from __future__ import annotations

from .desk import SERVERS
from .reading import Reading

READINGS: dict[str, Reading] = {
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
