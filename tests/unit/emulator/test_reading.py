"""Every documented filter selects; pages hold what they should."""

from __future__ import annotations

import pytest

from tests.emulator.description import USUAL, VERSIONS
from tests.emulator.errors import ApiError
from tests.emulator.kinds import KINDS
from tests.emulator.reading import getter, path_of

from .direct import Direct
from .everything import make_everything

_OWN = {
    "ReadApiLogs",
    "ReadCatalogs",
    "ReadLinkedPolicies",
    "ReadNetAccessPointServices",
    "ReadPolicies",
    "ReadQuotas",
    "ReadSubregions",
    "ReadTags",
    "ReadVmTypes",
    "ReadVmsState",
}
"""Reads of what is no kind of the table."""
_SPECIAL = {"FromCreationDate", "ToCreationDate"}
ACTIONS = VERSIONS[USUAL].actions
_FIELDS = [
    (action, field)
    for action, facts in ACTIONS.items()
    if action not in _OWN
    for field in facts.get("filters", {}).get("fields", {})
    if field not in _SPECIAL
]


@pytest.fixture(scope="module")
def full():
    do = Direct()
    do.ids = make_everything(do)
    return do


def _kind(action):
    return next(kind for kind in KINDS.values() if kind.read == action)


def _bogus(wanted):
    if isinstance(wanted, bool):
        return not wanted
    if isinstance(wanted, int | float):
        return 987654
    return "2001-01-01" if "T" in wanted and wanted.endswith("Z") else "nothing-has-this"


def _field_values(full, action, field):
    """Values that things have in a filter's field, hidden ones included."""
    kind = _kind(action)
    if field == "Tags":
        return ["Name=all"]
    if field in ("TagKeys", "TagValues"):
        return ["Name" if field == "TagKeys" else "all"]
    found = []
    for region in full.world.regions.values():
        for item in region.all(kind.name):
            for path in path_of(kind, field):
                found += [value for value in getter(path)(item) if value is not None]
    return found


@pytest.mark.parametrize(("action", "field"), _FIELDS)
def test_each_filter_selects(full, action, field):
    kind = _kind(action)
    values = _field_values(full, action, field)
    assert values, f"nothing has a value for {field}"
    spec = ACTIONS[action]["filters"]["fields"][field]
    many = (spec if isinstance(spec, str) else spec["type"]).startswith("[")
    extra = {"UserName": "jane"} if action == "ReadAccessKeys" and field == "AccessKeyIds" else {}
    if action == "ReadAccessKeys" and field == "AccessKeyIds":
        values = [full.ids["key"]]
    hits = full(action, **extra, Filters={field: [values[0]] if many else values[0]})[kind.list_key]
    assert hits
    every = full(action, **extra)[kind.list_key]
    assert all(hit in every for hit in hits)
    if many and field != "VmIds":
        assert full(action, **extra, Filters={field: [_bogus(values[0])]})[kind.list_key] == []
        both = full(action, **extra, Filters={field: [_bogus(values[0]), values[0]]})[kind.list_key]
        assert both == hits
    elif isinstance(values[0], bool):
        others = full(action, **extra, Filters={field: not values[0]})[kind.list_key]
        assert hits != others


def test_fields_are_joined_by_and(full):
    filters = {"VmIds": [full.ids["vm"]], "VmStateNames": ["stopped"]}
    assert full("ReadVms", Filters=filters)["Vms"] == []


def test_dates_are_instants(full):
    vm = full("ReadVms", Filters={"VmIds": [full.ids["vm"]]})["Vms"][0]
    spelled = vm["CreationDate"].replace("Z", "+0000")
    assert vm in full("ReadVms", Filters={"CreationDates": [spelled]})["Vms"]


def test_snapshots_between_dates(full):
    date = full("ReadSnapshots", Filters={"SnapshotIds": [full.ids["snapshot"]]})["Snapshots"][0]["CreationDate"]
    own = {"AccountIds": [full.account.account_id]}
    assert full("ReadSnapshots", Filters={**own, "FromCreationDate": date})["Snapshots"]
    assert full("ReadSnapshots", Filters={**own, "ToCreationDate": "2001-01-01"})["Snapshots"] == []


@pytest.mark.parametrize(
    ("action", "key", "filters", "none"),
    [
        ("ReadTags", "Tags", {"Keys": ["Name"], "Values": ["all"], "ResourceTypes": ["vm"]}, {"Keys": ["no"]}),
        ("ReadTags", "Tags", {"ResourceTypes": ["vpc"]}, {"Values": ["no"]}),
        ("ReadSubregions", "Subregions", {"SubregionNames": ["eu-west-2b"]}, {"RegionNames": ["us-east-2"]}),
        ("ReadSubregions", "Subregions", {"States": ["available"]}, {"States": ["no"]}),
        (
            "ReadVmTypes",
            "VmTypes",
            {"VmTypeNames": ["t2.small"], "VcoreCounts": [1], "MemorySizes": [2]},
            {"Gpus": [9]},
        ),
        ("ReadVmTypes", "VmTypes", {"BsuOptimized": True, "VolumeCounts": [2], "VolumeSizes": [80]}, {"Eths": [9]}),
        (
            "ReadNetAccessPointServices",
            "Services",
            {"ServiceNames": ["com.outscale.eu-west-2.oos"]},
            {"ServiceIds": ["pl-9"]},
        ),
        (
            "ReadVmsState",
            "VmStates",
            {"VmStates": ["running"], "SubregionNames": ["eu-west-2a"]},
            {"VmStates": ["stopped"]},
        ),
        ("ReadQuotas", "QuotaTypes", {"QuotaNames": ["vpc_limit"], "Collections": ["VPC"]}, {"QuotaTypes": ["vpc-1"]}),
        ("ReadCatalogs", "Catalogs", {"CurrentCatalogOnly": False}, None),
        ("ReadPolicies", "Policies", {"OnlyLinked": True, "Scope": "LOCAL", "PathPrefix": "/"}, {"Scope": "OWS"}),
    ],
)
def test_reads_with_a_way_of_their_own(full, action, key, filters, none):
    assert full(action, Filters=filters)[key]
    if none:
        assert full(action, Filters=none)[key] == []


def test_linked_policies(full):
    assert full("ReadLinkedPolicies", UserName="jane", Filters={"PathPrefix": "/"})["Policies"]


def test_an_unknown_vm_id_is_refused(full):
    assert full.refusal("ReadVms", Filters={"VmIds": ["i-00000000"]}) == (400, "5063")


def test_a_page_at_a_time():
    do = Direct()
    made = [do("CreatePublicIp")["PublicIp"]["PublicIpId"] for _unused in range(25)]
    found, token, pages = [], None, 0
    while token is not None or not pages:
        answer = do("ReadPublicIps", ResultsPerPage=10, **({"NextPageToken": token} if token else {}))
        found += [each["PublicIpId"] for each in answer["PublicIps"]]
        token, pages = answer.get("NextPageToken"), pages + 1
    assert (found, pages) == (made, 3)


def test_a_page_has_a_hundred_by_default():
    do = Direct()
    for _unused in range(101):
        do("CreatePublicIp")
    answer = do("ReadPublicIps")
    assert len(answer["PublicIps"]) == 100
    assert answer["NextPageToken"]


def test_pages_by_first_item():
    do = Direct()
    for number in range(3):
        do("CreatePolicy", PolicyName=f"p{number}", Document='{"Statement": []}')
    first = do("ReadPolicies", ResultsPerPage=2)
    last = do("ReadPolicies", ResultsPerPage=2, FirstItem=2)
    assert (len(first["Policies"]), first["HasMoreItems"]) == (2, True)
    assert (len(last["Policies"]), last["HasMoreItems"]) == (1, False)


@pytest.mark.parametrize("params", [{"ResultsPerPage": 0}, {"ResultsPerPage": 1001}, {"NextPageToken": "made up"}])
def test_bad_pages_are_refused(params):
    assert Direct().refusal("ReadVms", **params)[0] == 400


def test_reads_without_paging_take_no_page_size():
    with pytest.raises(ApiError, match="Unexpected"):
        Direct()("ReadNets", ResultsPerPage=10)
