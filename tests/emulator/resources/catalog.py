"""What the cloud offers: Regions, Subregions, VM types, ranges of public IPs, GPUs, services, prices, locations."""

from __future__ import annotations

import re
from typing import Any

from ..accounts import REGIONS, subregions
from ..errors import ApiError
from ..reading import listed
from ..world import Answer, Call, action

_TINA = re.compile(r"tinav\d+\.c\d+r\d+(?:p(?P<performance>[123]))?")
_PERFORMANCES = {"1": "highest", "2": "high", "3": "medium"}

_SIZES = {
    "t2": {"nano": (1, 0.5), "micro": (1, 1.0), "small": (1, 2.0), "medium": (2, 4.0), "large": (2, 8.0)},
    "m4": {"large": (2, 8.0), "xlarge": (4, 16.0), "2xlarge": (8, 32.0), "4xlarge": (16, 64.0)},
    "m5": {"large": (2, 8.0), "xlarge": (4, 16.0), "2xlarge": (8, 32.0), "4xlarge": (16, 64.0)},
    "c4": {"large": (2, 3.75), "xlarge": (4, 7.5), "2xlarge": (8, 15.0), "4xlarge": (16, 30.0)},
    "c5": {"large": (2, 4.0), "xlarge": (4, 8.0), "2xlarge": (8, 16.0), "4xlarge": (16, 32.0)},
    "r4": {"large": (2, 15.0), "xlarge": (4, 30.0), "2xlarge": (8, 61.0), "4xlarge": (16, 122.0)},
}


def _vm_types() -> list[dict[str, Any]]:
    """Some types under their EC2 names and some ``tina`` ones, with the recorded keys."""
    sizes = {f"{family}.{size}": shape for family, rows in _SIZES.items() for size, shape in rows.items()}
    sizes |= {f"tinav5.c{c}r{r}p{p}": (c, float(r)) for c, r in ((1, 1), (2, 4), (4, 8), (8, 16)) for p in (1, 2, 3)}
    found = []
    for name, (cores, memory) in sizes.items():
        entry: dict[str, Any] = {
            "BsuOptimized": cores > 2,
            "MaxPrivateIps": 15 if cores > 2 else 6,
            "MemorySize": memory,
            "VcoreCount": cores,
            "VmTypeName": name,
            "VolumeCount": 0,
        }
        if name.startswith("m4"):
            entry.update(EphemeralsType="ssd", VolumeCount=2, VolumeSize=cores * 20, Eth=2)
        if name == "r4.4xlarge":
            entry.update(Gpu=1)
        found.append(entry)
    return found


VM_TYPES = _vm_types()
_NAMES = {entry["VmTypeName"] for entry in VM_TYPES}


def is_vm_type(name: str) -> bool:
    """Whether a VM may be of this type: a listed name, or any ``tinavW.cXrYpZ``."""
    return name in _NAMES or _TINA.fullmatch(name) is not None


def performance_of(vm_type: str, wanted: str | None) -> str:
    """A performance digit in the type wins over the parameter."""
    found = _TINA.fullmatch(vm_type)
    if found is not None and found["performance"]:
        return _PERFORMANCES[found["performance"]]
    return wanted or "high"


def _chosen(entries: list[dict[str, Any]], filters: dict[str, Any], keys: dict[str, str]) -> list[dict[str, Any]]:
    """The entries that pass; ``keys`` maps a filter field to its key where that is not its singular."""
    found = []
    for entry in entries:
        values = {field: entry.get(keys.get(field, field.removesuffix("s"))) for field in filters}
        if all(
            values[field] in (wanted if isinstance(wanted, list) else [wanted]) for field, wanted in filters.items()
        ):
            found.append(entry)
    return found


@action("ReadVmTypes")
def read_vm_types(call: Call) -> Answer:
    """All types, or those that the filters choose."""
    return listed(call, "VmTypes", _chosen(VM_TYPES, call.params.get("Filters", {}), {}))


@action("ReadRegions")
def read_regions(_call: Call) -> Answer:
    """The Regions; an endpoint is a host name."""
    return {"Regions": [{"Endpoint": f"api.{name}.outscale.com", "RegionName": name} for name in REGIONS]}


@action("ReadSubregions")
def read_subregions(call: Call) -> Answer:
    """The Subregions of the Region."""
    entries = [
        {
            "LocationCode": "EMU" + name[-1].upper(),
            "RegionName": call.region.name,
            "State": "available",
            "SubregionName": name,
        }
        for name in subregions(call.region.name)
    ]
    return listed(call, "Subregions", _chosen(entries, call.params.get("Filters", {}), {}))


@action("ReadPublicIpRanges")
def read_public_ip_ranges(call: Call) -> Answer:
    """The ranges that public IPs come from."""
    return listed(call, "PublicIps", ["198.18.0.0/16", "198.19.0.0/16"])


@action("ReadLocations")
def read_locations(call: Call) -> Answer:
    """Where DirectLinks may end."""
    names = {"PAR1": "Telehouse 3, France", "PAR4": "Equinix Pantin, France", "NYC1": "Telx, USA"}
    return listed(call, "Locations", [{"Code": code, "Name": name} for code, name in names.items()])


def services(region_name: str) -> list[dict[str, Any]]:
    """The services that a Net access point may lead to."""
    names = ("api", "directlink", "eim", "fcu", "kms", "lbu", "oos")
    return [
        {
            "IpRanges": [f"198.19.255.{number * 16}/28"],
            "ServiceId": f"pl-0000000{number}",
            "ServiceName": f"com.outscale.{region_name}.{name}",
        }
        for number, name in enumerate(names)
    ]


@action("ReadNetAccessPointServices")
def read_services(call: Call) -> Answer:
    """The services of the Region."""
    return listed(call, "Services", _chosen(services(call.region.name), call.params.get("Filters", {}), {}))


GPUS: dict[str, dict[str, Any]] = {
    "nvidia-p6": {"Generations": ["v5"], "MaxCpu": 80, "MaxRam": 512, "ModelName": "nvidia-p6", "VRam": 16384},
    "nvidia-p100": {"Generations": ["v5"], "MaxCpu": 80, "MaxRam": 512, "ModelName": "nvidia-p100", "VRam": 16384},
    "nvidia-a100": {"Generations": ["v6"], "MaxCpu": 80, "MaxRam": 512, "ModelName": "nvidia-a100", "VRam": 40960},
}


@action("ReadFlexibleGpuCatalog")
def read_gpu_catalog(_call: Call) -> Answer:
    """The models of flexible GPUs."""
    return {"FlexibleGpuCatalog": list(GPUS.values())}


def price_list(region_name: str) -> dict[str, Any]:
    """Some prices."""
    rows = (
        ("compute", "TinaOS-FCU", "RunInstances-OD", "BoxUsage:tinav5.c1r1p2", 0.05),
        ("storage", "TinaOS-FCU", "CreateVolume", "BSU:VolumeUsage:gp2", 0.11),
        ("network", "TinaOS-LBU", "LBU", "LBU:Usage", 0.03),
    )
    entries = [
        {
            "Category": category,
            "Flags": "",
            "Operation": operation,
            "Service": service,
            "SubregionName": region_name + "a",
            "Title": f"{operation} {kind}",
            "Type": kind,
            "UnitPrice": price,
        }
        for category, service, operation, kind, price in rows
    ]
    return {"Entries": entries}


CURRENCY = "EUR"


@action("ReadUnitPrice")
def read_unit_price(call: Call) -> Answer:
    """The price of one entry of the price list; 5044 where there is none."""
    wanted = {key: call.params[key] for key in ("Operation", "Service", "Type")}
    for entry in price_list(call.region.name)["Entries"]:
        if wanted.items() <= entry.items():
            price = {"Currency": CURRENCY, "Unit": "HOUR", "UnitPrice": entry["UnitPrice"]}
            return {"UnitPriceEntry": {**wanted, **price}}
    raise ApiError("5044", "There is no such entry in the price list.")


@action("ReadPublicCatalog", "ReadCatalog")
def read_catalog(call: Call) -> Answer:
    """The prices of the Region."""
    return {"Catalog": price_list(call.region.name)}


@action("ReadCatalogs")
def read_catalogs(call: Call) -> Answer:
    """The present price list, and the one before unless only the present one is wanted (the default)."""
    found = [{"FromDate": "2026-01-01T00:00:00.000+0000", "State": "CURRENT", **price_list(call.region.name)}]
    if not call.params.get("Filters", {}).get("CurrentCatalogOnly", True):
        dates = {"FromDate": "2025-01-01T00:00:00.000+0000", "ToDate": "2025-12-31T23:59:59.000+0000"}
        found.append({**dates, "State": "OBSOLETE", **price_list(call.region.name)})
    return {"Catalogs": found}
