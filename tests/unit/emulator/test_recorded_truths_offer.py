"""What the cloud offers has the size and the shape that the service was recorded with."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.emulator.description import NEWER

from .direct import Direct
from .everything import network


@pytest.fixture
def do():
    return Direct()


@pytest.fixture
def newer():
    return Direct(version=NEWER)


def test_there_are_173_vm_types(do):
    types = {one["VmTypeName"]: one for one in do("ReadVmTypes")["VmTypes"]}
    assert len(types) == 173
    shape = ("VcoreCount", "MemorySize", "VolumeCount", "VolumeSize", "MaxPrivateIps")
    assert [types["m3.large"][key] for key in shape[:4]] == [2, 8.0, 1, 32]
    assert [types["mv3.xlarge"][key] for key in shape] == [4, 15.0, 2, 40, 15]
    assert not any(name.startswith("tina") for name in types)


def test_every_listed_type_can_be_used(do):
    image = do("ReadImages", Filters={"ImageNames": ["Debian-12-2026.10.12-0"]})["Images"][0]["ImageId"]
    for one in do("ReadVmTypes")["VmTypes"][::20]:
        assert do("CreateVms", ImageId=image, VmType=one["VmTypeName"])["Vms"][0]["VmType"] == one["VmTypeName"]


def test_there_are_122_prices(do):
    entries = do("ReadPublicCatalog")["Catalog"]["Entries"]
    assert len(entries) == len({(one["Service"], one["Operation"], one["Type"]) for one in entries}) == 122
    assert {one["SubregionName"] for one in entries} == {"eu-west-2"}
    monthly = {one["Type"] for one in entries if one.get("Flags") == "PER_MONTH"}
    assert {"BSU:VolumeUsage:gp2", "BSU:VolumeIOPS:io1", "Snapshot:Usage", "enterprise"} <= monthly
    assert {one["Flags"] for one in entries if "Flags" in one} == {"PER_MONTH"}


@pytest.mark.parametrize(
    ("service", "operation", "kind"),
    [
        ("TinaOS-FCU", "RunInstances-OD", "CustomCore:v5-p1"),
        ("TinaOS-FCU", "RunInstances-OD", "CustomRam"),
        ("TinaOS-FCU", "RunInstances-0002-OD", "ProductUsage"),
        ("TinaOS-FCU", "RunInstances", "DedicatedInstanceSurplus"),
        ("TinaOS-FCU", "RunDedicatedInstances", "UseDedicated"),
        ("TinaOS-FCU", "AssociateAddressVPC", "ElasticIP:IdleAddress"),
        ("TinaOS-FCU", "AssociateAddress", "ElasticIP:AdditionalAddress"),
        ("TinaOS-FCU", "CreateNatGateway", "NatGatewayUsage"),
        ("TinaOS-FCU", "CreateVpnConnection", "ConnectionUsage"),
        ("TinaOS-LBU", "CreateLoadBalancer", "LBU:Usage"),
        ("TinaOS-FCU", "AllocateGpu", "Gpu:attach:nvidia-h200"),
        ("TinaOS-FCU", "AllocateGpu", "Gpu:allocate:nvidia-k2"),
        ("TinaOS-OOS", "OOSStorage", "enterprise"),
        ("OKS", "ControlPlane", "dedicated:cp.3.masters.small"),
    ],
)
def test_what_is_billed_has_an_entry(do, service, operation, kind):
    wanted = {"Service": service, "Operation": operation, "Type": kind}
    entries = do("ReadCatalog")["Catalog"]["Entries"]
    assert [one for one in entries if wanted.items() <= one.items()]


@pytest.mark.parametrize(
    ("operation", "kind", "unit", "price"),
    [
        ("CreateVolume", "BSU:VolumeIOPS:io1", "PER_IOPS_PER_MONTH", 0.01),
        ("CreateVolume", "BSU:VolumeUsage:gp2", "PER_MONTH", 0.11),
        ("RunInstances-OD", "CustomCore:v5-p1", "HOUR", 0.04),
        ("RunInstances-OD", "BoxUsage:tinav6.c6r16p3", "HOUR", 0.314),
    ],
)
def test_a_unit_price_has_its_unit(newer, operation, kind, unit, price):
    entry = newer("ReadUnitPrice", Service="TinaOS-FCU", Operation=operation, Type=kind)["UnitPriceEntry"]
    assert (entry["Unit"], entry["UnitPrice"]) == (unit, price)


def test_there_are_48_quotas_of_the_account(do):
    (every,) = do("ReadQuotas")["QuotaTypes"]
    assert (every["QuotaType"], len(every["Quotas"])) == ("global", 48)
    collections = {one["Name"]: one["QuotaCollection"] for one in every["Quotas"]}
    recorded = [
        "ip_limit",
        "nat_gateway_limit",
        "vpg_limit",
        "vpnc_limit",
        "networklink_limit",
        "network_endpoint_limit",
    ]
    assert {*recorded, "network_endpoint_limit"} <= set(collections)
    assert (collections["volume_limit"], collections["snapshot_limit"]) == ("Storage", "Storage")
    more = {"Security Groups", "VPN", "LBU", "Prefix Lists", "Direct Link", "Other"}
    assert set(collections.values()) == {"Compute", "VPC", "Storage", *more}


def test_a_load_balancer_has_a_quota_of_its_own(do):
    ids = network(do)
    listener = {"LoadBalancerPort": 80, "LoadBalancerProtocol": "HTTP", "BackendPort": 8080}
    do("CreateLoadBalancer", LoadBalancerName="lb", Listeners=[listener], Subnets=[ids["subnet"]])
    (own,) = do("ReadQuotas", Filters={"QuotaTypes": ["lb"]})["QuotaTypes"]
    (quota,) = own["Quotas"]
    assert (quota["Name"], quota["QuotaCollection"], quota["UsedValue"]) == ("lb_listeners_limit", "LBU", 1)
    counted = do("ReadQuotas", Filters={"QuotaNames": ["vpc_limit", "ip_limit"]})["QuotaTypes"][0]["Quotas"]
    assert {one["Name"]: one["UsedValue"] for one in counted} == {"vpc_limit": 1, "ip_limit": 1}


def test_there_are_eleven_gpu_models(do):
    models = {one["ModelName"]: one for one in do("ReadFlexibleGpuCatalog")["FlexibleGpuCatalog"]}
    names = ["p6", "p100", "v100", "m60", "k2", "a10", "a100", "a100-80", "l40", "h100", "h200"]
    assert set(models) == {f"nvidia-{name}" for name in names}
    assert models["nvidia-p6"]["VRam"] == 16000


def test_there_are_nine_services_for_net_access_points(do):
    found = do("ReadNetAccessPointServices")["Services"]
    names = {one["ServiceName"].removeprefix("com.outscale.eu-west-2.") for one in found}
    assert names == {"kms", "directlink", "fcu", "icu", "lbu", "eim", "api", "oos", "osu"}


def test_product_types_have_the_codes_of_images(do):
    found = {one["ProductTypeId"]: one["Description"] for one in do("ReadProductTypes")["ProductTypes"]}
    assert (found["0001"], found["0002"]) == ("Linux", "Windows")
    codes = {code for image in do("ReadImages")["Images"] for code in image["ProductCodes"]}
    assert codes <= set(found)


def test_subregions_have_location_codes(do):
    found = {one["SubregionName"]: one["LocationCode"] for one in do("ReadSubregions")["Subregions"]}
    assert found == {"eu-west-2a": "PAR1", "eu-west-2b": "PAR4", "eu-west-2c": "PAR7"}
    assert set(found.values()) <= {one["Code"] for one in do("ReadLocations")["Locations"]}


def test_consumption_ends_with_the_last_day_and_has_an_entry_a_type_and_subregion(newer):
    dates = {"FromDate": "2026-06-01", "ToDate": "2026-07-01"}
    answer = newer("ReadConsumptionAccount", **dates)
    assert {one["ToDate"] for one in answer["ConsumptionEntries"]} == {"2026-06-30T00:00:00"}
    both = Counter((one["Type"], one["SubregionName"]) for one in answer["ConsumptionEntries"])
    assert set(both.values()) == {1}
    assert "Currency" not in answer
    priced = newer("ReadConsumptionAccount", **dates, ShowPrice=True)
    assert priced["Currency"] == "EUR"
    assert all(one["Price"] for one in priced["ConsumptionEntries"])
