"""What lists over the OUTSCALE API lists the same things over FCU."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.ritual

MADE = [
    {"keypair": {"keypair_name": "infos"}, "register": "keypair"},
    {"keypair": {"keypair_name": "infos-other"}},
    {"net": {"name": "infos", "ip_range": "10.0.0.0/16"}, "register": "net"},
    {
        "subnet": {"name": "infos", "net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"},
        "register": "subnet",
    },
    {"image_info": {"filters": {"account_aliases": ["Outscale"]}}, "register": "images"},
    {
        "vm": {
            "name": "infos",
            "image_id": "{{ (images.images | selectattr('image_name', 'search', '^Windows') | first).image_id }}",
            "vm_type": "tinav6.c1r1p2",
            "keypair_name": "infos",
            "subnet_id": "{{ subnet.subnet.subnet_id }}",
            "state": "running",
        },
        "register": "vm",
    },
]

LISTS = {
    "image_info": ({"filters": {"account_aliases": ["Outscale"]}}, "image_id"),
    "keypair_info": ({}, "keypair_name"),
    "net_info": ({"filters": {"tags": ["Name=infos"]}}, "net_id"),
    "net_access_point_service_info": ({}, "service_id"),
    "nic_info": ({}, "nic_id"),
    "product_type_info": ({}, "product_type_id"),
    "public_ip_range_info": ({}, ""),
    "quota_info": ({}, "quota_type"),
    "region_info": ({}, "region_name"),
    "security_group_info": ({}, "security_group_id"),
    "subnet_info": ({"filters": {"net_ids": ["{{ net.net.net_id }}"]}}, "subnet_id"),
    "subregion_info": ({}, "subregion_name"),
    "vm_info": (
        {"status": True, "console_output": True, "private_key": "{{ keypair.keypair.private_key }}"},
        "vm_id",
    ),
    "vm_type_info": ({}, "vm_type_name"),
    "volume_info": ({}, "volume_id"),
}
"""Modules that list, each with options of it, and with what is different in each thing."""

OTHER_VM = {"vm": {"vm_ids": ["{{ vm.vms[0].vm_id }}"], "keypair_name": "infos-other", "api": "fcu"}}


@pytest.fixture(scope="module")
def tasks(running_emulator, tmp_path_factory):
    from tests.integration.direct import DirectPlayer

    running_emulator.reset()
    made = [{"name": f"made {number}", **task} for number, task in enumerate(MADE)]
    lists = [
        {"name": f"{name} {api}", name: {**options, "api": api}}
        for name, (options, _key) in LISTS.items()
        for api in ("outscale", "fcu")
    ]
    all_tasks = [*made, *lists, {"name": "another keypair", **OTHER_VM}, {"name": "again", **OTHER_VM}]
    played = DirectPlayer(running_emulator, tmp_path_factory.mktemp("infos")).play(all_tasks)
    assert [f"{one.name}: {one.msg}" for one in played.told if one.failed and one.name.startswith("made")] == []
    return played


def listed(tasks, name, api):
    """What was listed, over the one API."""
    one = tasks[f"{name} {api}"]
    assert not one.failed, one.msg
    assert {call["api"] for call in one.calls} == {"api" if api == "outscale" else "fcu"}
    return next(value for value in one.result.values() if isinstance(value, list) and value)


@pytest.mark.parametrize("name", LISTS)
def test_both_list_the_same_things(tasks, name):
    key = LISTS[name][1]
    ours, theirs = ([one[key] if key else one for one in listed(tasks, name, api)] for api in ("outscale", "fcu"))
    assert sorted(ours) == sorted(theirs)


def test_a_vm_shows_the_same_over_both(tasks):
    (ours,), (theirs,) = (listed(tasks, "vm_info", api) for api in ("outscale", "fcu"))
    for key in ("vm_id", "vm_type", "image_id", "subnet_id", "tags", "state", "console_output", "admin_password"):
        assert ours[key] == theirs[key]
    assert ours["vm_status"]["vm_state"] == theirs["vm_status"]["vm_state"] == "running"


def test_the_keypair_of_a_vm_changes_over_fcu(tasks):
    assert tasks["another keypair"].actions == ["UpdateVm"]
    assert [call["action"] for call in tasks["another keypair"].sent].count("ModifyInstanceKeypair") == 1
    assert tasks["another keypair"].result["vms"][0]["keypair_name"] == "infos-other"
    assert not tasks["again"].changed
