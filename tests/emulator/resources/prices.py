"""The price list: as many entries as the service's, for each kind of thing that it bills."""

from __future__ import annotations

import re
from typing import Any

JSON = dict[str, Any]
Row = tuple[str, str, str, str, float, str]
"""Category, Service, Operation, Type, UnitPrice, Flags."""

CURRENCY = "EUR"
MONTHLY = "PER_MONTH"
TINA = re.compile(r"tinav(?P<generation>[1-7])\.c(?P<cores>[1-9]\d*)r(?P<ram>[1-9]\d*)(?:p(?P<performance>[123]))?")

_CORE: dict[str, tuple[float, float, float]] = {
    "v1": (0.022, 0.016, 0.011),
    "v2": (0.028, 0.02, 0.016),
    "v3": (0.033, 0.031, 0.02),
    "v4": (0.038, 0.034, 0.031),
    "v5": (0.04, 0.035, 0.035),
    "v6": (0.043, 0.039, 0.039),
    "v7": (0.046, 0.043, 0.041),
}
"""An hour of a core by performance 1 to 3. Those of v5-p1 and v5-p2 were seen; the others are shared out."""
_MORE_CORES = {"CustomCore:v8-p1": 0.043, "CustomCore:v8-p2": 0.04}
_RAM = 0.005

GPU_PRICES = {
    "nvidia-k2": 0.55,
    "nvidia-m60": 1.0,
    "nvidia-p6": 1.0,
    "nvidia-p100": 1.2,
    "nvidia-v100": 1.5,
    "nvidia-a10": 1.8,
    "nvidia-a100": 2.0,
    "nvidia-a100-80": 3.6,
    "nvidia-l40": 2.0,
    "nvidia-h100": 4.0,
    "nvidia-h200": 5.2,
}
_LICENCES = {
    "0002": 0.019,
    "0003": 0.06,
    "0004": 0.121,
    "0005": 0.403,
    "0006": 0.566,
    "0007": 2.168,
    "0008": 6.038,
    "0009": 13.5,
    "0010": 14.1,
}
_FREE_LICENCES = 32
_PLANS = {
    "cp.mono.master": 0.04,
    "cp.3.masters.small": 0.13,
    "cp.3.masters.medium": 0.26,
    "cp.3.masters.large": 0.39,
}


def _compute() -> list[Row]:
    cores = {
        f"CustomCore:{generation}-p{number}": price
        for generation, prices in _CORE.items()
        for number, price in enumerate(prices, 1)
    }
    rows: list[Row] = [
        ("compute", "TinaOS-FCU", "RunInstances-OD", kind, price, "")
        for kind, price in {**cores, **_MORE_CORES, "CustomRam": _RAM}.items()
    ]
    rows += [
        ("compute", "TinaOS-FCU", "AllocateGpu", f"Gpu:{word}:{model}", price, "")
        for model, price in GPU_PRICES.items()
        for word in ("attach", "allocate")
    ]
    rows += [
        ("compute", "TinaOS-FCU", "RunInstances", "DedicatedInstanceSurplus", 0.01, ""),
        ("compute", "TinaOS-FCU", "RunInstances", "DedicatedHostSurplus", 0.01, ""),
        ("compute", "TinaOS-FCU", "RunDedicatedInstances", "UseDedicated", 2.0, ""),
        ("compute", "TinaOS-FCU", "RunDedicatedHosts", "UseDedicatedHost", 2.0, ""),
    ]
    return rows


_STORAGE: tuple[Row, ...] = (
    ("storage", "TinaOS-FCU", "CreateVolume", "BSU:VolumeUsage:standard", 0.039, MONTHLY),
    ("storage", "TinaOS-FCU", "CreateVolume", "BSU:VolumeUsage:gp2", 0.11, MONTHLY),
    ("storage", "TinaOS-FCU", "CreateVolume", "BSU:VolumeUsage:io1", 0.13, MONTHLY),
    ("storage", "TinaOS-FCU", "CreateVolume", "BSU:VolumeIOPS:io1", 0.01, MONTHLY),
    ("storage", "TinaOS-FCU", "Snapshot", "Snapshot:Usage", 0.055, MONTHLY),
    ("storage", "TinaOS-OOS", "OOSStorage", "enterprise", 0.025, MONTHLY),
)
_NETWORK: tuple[Row, ...] = (
    ("network", "TinaOS-OOS", "OOSRequest", "enterprise", 0.0, ""),
    ("network", "TinaOS-OOS", "OOSTransfer", "DataTransfer-Out", 0.0, ""),
    ("network", "TinaOS-FCU", "AssociateAddress", "ElasticIP:IdleAddress", 0.005, ""),
    ("network", "TinaOS-FCU", "AssociateAddress", "ElasticIP:AdditionalAddress", 0.0, ""),
    ("network", "TinaOS-FCU", "AssociateAddressVPC", "ElasticIP:IdleAddress", 0.005, ""),
    ("network", "TinaOS-FCU", "AssociateAddressVPC", "ElasticIP:AdditionalAddress", 0.005, ""),
    ("network", "TinaOS-FCU", "CreateNatGateway", "NatGatewayUsage", 0.05, ""),
    ("network", "TinaOS-FCU", "CreateVpnConnection", "ConnectionUsage", 0.03, ""),
    ("network", "TinaOS-FCU", "RunInstances", "DataTransfer-In-Bytes", 0.0, ""),
    ("network", "TinaOS-FCU", "RunInstances", "DataTransfer-Out-Bytes", 0.0, ""),
    ("network", "TinaOS-FCU", "RunInstances", "DataTransfer-Regional-Bytes", 0.0, ""),
    ("network", "TinaOS-LBU", "CreateLoadBalancer", "LBU:Usage", 0.03, ""),
    ("network", "TinaOS-LBU", "CreateLoadBalancer", "LBU:DataTransfer", 0.0, ""),
    ("network", "TinaOS-DirectLink", "CreateConnection", "Port:1Gbps", 400.0, MONTHLY),
    ("network", "TinaOS-DirectLink", "CreateConnection", "Port:10Gbps", 2800.0, MONTHLY),
    ("network", "TinaOS-HostedDirectLink", "CreateConnection", "Port:1Gbps", 2950.0, MONTHLY),
    ("network", "TinaOS-HostedDirectLink", "CreateConnection", "Port:10Gbps", 4950.0, MONTHLY),
)


def _licences() -> list[Row]:
    free = ("0001", *(f"{number:04d}" for number in range(11, 10 + _FREE_LICENCES)))
    prices = {**dict.fromkeys(free, 0.0), **_LICENCES}
    rows: list[Row] = [
        ("licence", "TinaOS-FCU", f"RunInstances-{code}-OD", "ProductUsage", price, "")
        for code, price in sorted(prices.items())
    ]
    rows += [("licence", "OKS", "ControlPlane", f"dedicated:{plan}", price, "") for plan, price in _PLANS.items()]
    rows.append(("licence", "OKS", "NodePool", "node", 0.0, ""))
    contracts = {"small": 43420.7, "medium": 49933.8, "large": 51350.0}
    rows += [("licence", "Support", "Contract", f"yearly:{size}", price, "") for size, price in contracts.items()]
    return rows


_ROWS: tuple[Row, ...] = (*_compute(), *_STORAGE, *_NETWORK, *_licences())


def price_list(region_name: str) -> JSON:
    """The entries of a Region. Recorded: the Subregion's name is the Region's, and Flags that are none are left out."""
    return {"Entries": [_entry(row, region_name) for row in _ROWS]}


def _entry(row: Row, region_name: str) -> JSON:
    category, service, operation, kind, price, flags = row
    entry = {
        "Category": category,
        "Operation": operation,
        "Service": service,
        "SubregionName": region_name,
        "Title": f"{operation} {kind}",
        "Type": kind,
        "UnitPrice": price,
    }
    return {**entry, "Flags": flags} if flags else entry


def unit_price(service: str, operation: str, kind: str) -> tuple[float, str] | None:
    """Price and unit of one thing, VMs of a ``BoxUsage:tinav6.c6r16p3`` included; None for what has no price."""
    for _category, *names, price, flags in _ROWS:
        if names == [service, operation, kind]:
            return price, _unit(kind, operation, flags)
    found = TINA.fullmatch(kind.removeprefix("BoxUsage:"))
    if found is None or (service, operation) != ("TinaOS-FCU", "RunInstances-OD"):
        return None
    core = _CORE[f"v{found['generation']}"][int(found["performance"] or 2) - 1]
    return round(int(found["cores"]) * core + int(found["ram"]) * _RAM, 6), "HOUR"


def _unit(kind: str, operation: str, flags: str) -> str:
    if kind.startswith("BSU:VolumeIOPS"):
        return "PER_IOPS_PER_MONTH"
    if operation == "OOSRequest":
        return "PER_COUNT"
    return MONTHLY if flags else "HOUR"
