"""What the cloud offers: Regions, Subregions, VM types, ranges of public IPs, GPUs, services, prices, locations."""

from __future__ import annotations

from typing import Any

from ..accounts import REGIONS, subregions
from ..description import load
from ..errors import ApiError
from ..reading import listed
from ..world import Answer, Call, action
from .prices import CURRENCY, TINA, price_list, unit_price

_PERFORMANCES = {"1": "highest", "2": "high", "3": "medium"}

VM_TYPES: list[dict[str, Any]] = load("vm-types")["types"]
"""What the service lists: types under their EC2 names and such, no ``tina`` ones."""
_NAMES = {entry["VmTypeName"] for entry in VM_TYPES}


def is_vm_type(name: str) -> bool:
    """Whether a VM may be of this type: a listed name, or any ``tinavW.cXrYpZ`` of the generations 1 to 7."""
    return name in _NAMES or TINA.fullmatch(name) is not None


def performance_of(vm_type: str, wanted: str | None) -> str:
    """A performance digit in the type wins over the parameter."""
    found = TINA.fullmatch(vm_type)
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


_LOCATIONS = {"eu-west-2a": "PAR1", "eu-west-2b": "PAR4", "eu-west-2c": "PAR7"}


@action("ReadSubregions")
def read_subregions(call: Call) -> Answer:
    """The Subregions of the Region."""
    entries = [
        {
            "LocationCode": _LOCATIONS.get(name, "EMU" + name[-1].upper()),
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
    names = {
        "PAR1": "Telehouse 3, France",
        "PAR4": "Equinix Pantin, France",
        "PAR7": "Equinix PA7, France",
        "NYC1": "Telx, USA",
    }
    return listed(call, "Locations", [{"Code": code, "Name": name} for code, name in names.items()])


def services(region_name: str) -> list[dict[str, Any]]:
    """The services that a Net access point may lead to."""
    names = ("api", "directlink", "eim", "fcu", "kms", "lbu", "oos", "icu", "osu")
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


_GPUS: tuple[tuple[str, list[str], int, int, int], ...] = (
    ("k2", ["v3", "v4"], 80, 512, 4096),
    ("m60", ["v3", "v4"], 80, 512, 16000),
    ("p6", ["v5"], 80, 512, 16000),
    ("p100", ["v5"], 80, 512, 16000),
    ("v100", ["v5"], 35, 250, 16000),
    ("a10", ["v5", "v6"], 35, 250, 24000),
    ("a100", ["v5", "v6"], 35, 250, 40000),
    ("a100-80", ["v6", "v7"], 35, 256, 80000),
    ("l40", ["v7"], 35, 256, 48000),
    ("h100", ["v7"], 64, 512, 80000),
    ("h200", ["v7", "v8"], 130, 2300, 141000),
)
"""Model, generations, most cores, most memory (GiB), own memory (MiB), as recorded."""
GPUS: dict[str, dict[str, Any]] = {
    f"nvidia-{name}": {
        "Generations": generations,
        "MaxCpu": cores,
        "MaxRam": memory,
        "ModelName": f"nvidia-{name}",
        "VRam": own,
    }
    for name, generations, cores, memory, own in _GPUS
}


@action("ReadFlexibleGpuCatalog")
def read_gpu_catalog(_call: Call) -> Answer:
    """The models of flexible GPUs."""
    return {"FlexibleGpuCatalog": list(GPUS.values())}


@action("ReadUnitPrice")
def read_unit_price(call: Call) -> Answer:
    """The price of one thing; 5044 where there is none."""
    wanted = {key: call.params[key] for key in ("Operation", "Service", "Type")}
    found = unit_price(wanted["Service"], wanted["Operation"], wanted["Type"])
    if found is None:
        raise ApiError("5044", "There is no such entry in the price list.")
    return {"UnitPriceEntry": {**wanted, "Currency": CURRENCY, "Unit": found[1], "UnitPrice": found[0]}}


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
