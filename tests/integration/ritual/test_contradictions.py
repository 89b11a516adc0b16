"""Absent with an option that contradicts what is there means another resource: nothing is deleted."""

from __future__ import annotations

import pytest

from tests.integration.ritual.steps import NAMES, load
from tests.integration.ritual.walk import Walk, by_kind

ELSEWHERE = {
    "access_key": {"access_key_id": "AAAAAAAAAAAAAAAAAAAA"},
    "ca": {"ca_id": "ca-00000000000000000000000000000000"},
    "flexible_gpu": {"subregion_name": "eu-west-2b"},
    "internet_service": {"net_id": "vpc-00000000"},
    "load_balancer_rule": {"load_balancer_name": "another"},
    "nat_service": {"subnet_id": "subnet-00000000"},
    "net_access_point": {"net_id": "vpc-00000000"},
    "net_peering": {"source_net_id": "vpc-00000000"},
    "nic": {"subnet_id": "subnet-00000000"},
    "oks_cluster": {"project_id": "00000000-0000-4000-8000-000000000000"},
    "public_ip": {"public_ip": "198.51.100.200"},
    "route_table": {"net_id": "vpc-00000000"},
    "security_group": {"net_id": "vpc-00000000"},
    "snapshot": {"volume_id": "vol-00000000"},
    "subnet": {"net_id": "vpc-00000000"},
    "virtual_gateway": {"connection_type": "another.1"},
    "vm": {"subnet_id": "subnet-00000000"},
    "vm_group": {"subnet_id": "subnet-00000000"},
    "volume": {"snapshot_id": "snap-00000000"},
    "vpn_connection": {"virtual_gateway_id": "vgw-00000000"},
}
"""Another parent, place or origin than the ritual's, by module."""


def contradicting(case):
    """Sets of options of a task that means another resource than the one that is there."""
    fixed = case.fixed.get("to") or case.fixed.get("options")
    if fixed:
        yield {**case.which, **fixed}
    if case.tags:
        yield {**case.which, "tags": {"belongs": "to somebody else"}}
    if case.module in ELSEWHERE:
        yield {**case.which, **ELSEWHERE[case.module]}


@pytest.mark.parametrize("ignored", [[], "*"], ids=["", "filters ignored"])
@pytest.mark.parametrize("name", [name for name in NAMES if list(contradicting(load(name)))])
def test_what_contradicts_the_task_is_not_deleted(name, ignored, direct, emulator):
    case = load(name)
    walk = Walk(case, direct, emulator)
    walk.make()
    before = by_kind(emulator, made=True)
    emulator.switch(ignored_filters=ignored)
    wrong = []
    for options in contradicting(case):
        told = walk.of({case.module: {**options, "state": "absent"}})
        wrong += [f"{options} did {told.writes}: {told.msg}"] if told.writes or told.changed else []
        wrong += [f"{options} told a traceback"] if "Traceback" in str(told.result) else []
    assert not wrong, "\n".join(wrong)
    assert by_kind(emulator, made=True) == before


@pytest.mark.parametrize("name", [name for name in NAMES if load(name).which.get("name")])
def test_what_has_another_name_is_not_deleted_where_filters_are_ignored(name, direct, emulator):
    case = load(name)
    walk = Walk(case, direct, emulator)
    walk.make()
    before = by_kind(emulator, made=True)
    emulator.switch(ignored_filters="*")
    told = walk.of({case.module: {**case.which, "name": "another", "state": "absent"}})
    assert not told.changed, told.result
    assert by_kind(emulator, made=True) == before
