"""Security group rules are compared one source or destination at a time."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired
from ansible_collections.outscale.cloud.plugins.module_utils._resources.security_groups import (
    atoms,
    grouped,
    rules_part,
)

ranges = st.sampled_from(["0.0.0.0/0", "10.0.0.0/8", "192.0.2.0/24", "2001:db8::/32"])
members = st.sampled_from([{"security_group_id": f"sg-{number}"} for number in range(3)])
ports = st.sampled_from([(None, None), (22, None), (22, 22), (0, 65535), (80, 443), (-1, -1)])
rules = st.builds(
    lambda protocol, ports, ranges, members, services: {
        "ip_protocol": protocol,
        "from_port_range": ports[0],
        "to_port_range": ports[1],
        "ip_ranges": ranges,
        "security_groups_members": members,
        "service_ids": services,
    },
    st.sampled_from(["-1", "all", "tcp", "TCP", "6", "udp", "17", "icmp", "1", "50", None]),
    ports,
    st.lists(ranges, max_size=3),
    st.lists(members, max_size=2),
    st.lists(st.sampled_from(["pl-1", "pl-2"]), max_size=2),
)


def as_set(items):
    return {repr(sorted(item.items())) for item in items}


@given(st.lists(rules, max_size=5))
def test_grouping_and_splitting_again_changes_nothing(many):
    split = atoms(many)
    assert as_set(atoms(grouped(split))) == as_set(split)


@given(st.lists(rules, max_size=4), st.randoms())
def test_neither_the_order_nor_the_grouping_makes_a_difference(many, random):
    apart = [
        {**rule, "ip_ranges": [], "security_groups_members": [], "service_ids": [], kind: [one]}
        for rule in many
        for kind in ("ip_ranges", "security_groups_members", "service_ids")
        for one in rule[kind]
    ]
    random.shuffle(apart)
    assert as_set(atoms(many)) == as_set(atoms(apart))


@given(st.lists(rules, max_size=5))
def test_each_protocol_and_port_range_is_one_rule(many):
    made = grouped(atoms(many))
    ports = [(rule["ip_protocol"], rule["from_port_range"], rule["to_port_range"]) for rule in made]
    assert len(set(ports)) == len(ports)


@given(st.lists(rules, max_size=4))
def test_what_the_cloud_shows_of_rules_needs_no_change(many):
    part = rules_part("Inbound")
    wanted = [
        rule for rule in many if any(rule[kind] for kind in ("ip_ranges", "security_groups_members", "service_ids"))
    ]
    desired = Desired({"inbound_rules": wanted, "purge_rules": True})
    assert list(part.plan(None, desired, {"inbound_rules": grouped(atoms(wanted))})) == []


SAME = [
    ({"ip_protocol": "-1"}, {"ip_protocol": "-1", "from_port_range": -1, "to_port_range": -1}),
    ({"ip_protocol": "all"}, {"ip_protocol": "-1", "from_port_range": 0, "to_port_range": 65535}),
    ({"ip_protocol": "tcp", "from_port_range": 22}, {"ip_protocol": "6", "from_port_range": 22, "to_port_range": 22}),
    ({"ip_protocol": "tcp"}, {"ip_protocol": "tcp", "from_port_range": 0, "to_port_range": 65535}),
    ({"ip_protocol": "icmp"}, {"ip_protocol": "1", "from_port_range": -1, "to_port_range": -1}),
    ({"ip_protocol": "icmp", "from_port_range": 8}, {"ip_protocol": "icmp", "from_port_range": 8, "to_port_range": -1}),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_of_a_rule_are_one(one, other):
    assert atoms([{**one, "ip_ranges": ["10.0.0.0/8"]}]) == atoms([{**other, "ip_ranges": ["10.0.0.0/8"]}])


DIFFERENT = [
    {"ip_protocol": "-1"},
    {"ip_protocol": "tcp"},
    {"ip_protocol": "udp"},
    {"ip_protocol": "tcp", "from_port_range": 22},
    {"ip_protocol": "tcp", "from_port_range": 22, "to_port_range": 23},
    {"ip_protocol": "udp", "from_port_range": 22},
    {"ip_protocol": "icmp", "from_port_range": 0, "to_port_range": 0},
    {"ip_protocol": "icmp"},
]


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(DIFFERENT, 2)))
def test_two_different_rules_are_two(one, other):
    assert atoms([{**one, "ip_ranges": ["10.0.0.0/8"]}]) != atoms([{**other, "ip_ranges": ["10.0.0.0/8"]}])


def test_a_group_that_is_named_is_the_group_that_the_cloud_shows_with_its_id():
    shown = [{"security_group_id": "sg-1", "security_group_name": "web", "account_id": "1"}]
    rule = {"ip_protocol": "tcp", "from_port_range": 22, "security_groups_members": [{"security_group_name": "web"}]}
    desired = Desired({"inbound_rules": [rule]})
    seen = {
        "inbound_rules": [
            {"ip_protocol": "tcp", "from_port_range": 22, "to_port_range": 22, "security_groups_members": shown}
        ]
    }
    assert list(rules_part("Inbound").plan(None, desired, seen)) == []


def test_a_rule_without_source_or_destination_is_refused():
    desired = Desired({"inbound_rules": [{"ip_protocol": "tcp"}]})
    with pytest.raises(
        InvalidInput, match="Each of inbound_rules needs ip_ranges, security_groups_members or service_ids"
    ):
        list(rules_part("Inbound").plan(None, desired, {}))


def test_a_rule_with_host_bits_is_refused():
    desired = Desired({"outbound_rules": [{"ip_ranges": ["10.0.0.1/8"]}]})
    with pytest.raises(InvalidInput, match=r"outbound_rules\.ip_ranges '10\.0\.0\.1/8' .*did you mean 10\.0\.0\.0/8"):
        list(rules_part("Outbound").plan(None, desired, {}))


@given(st.lists(rules, max_size=4), st.lists(rules, max_size=4), st.booleans())
def test_all_that_is_to_add_is_one_call_and_all_that_is_to_remove_another(wanted, there, purge):
    kinds = ("ip_ranges", "security_groups_members", "service_ids")
    wanted = [rule for rule in wanted if any(rule[kind] for kind in kinds)]
    desired = Desired({"inbound_rules": wanted, "purge_rules": purge})
    calls = list(rules_part("Inbound").plan(None, desired, {"inbound_rules": grouped(atoms(there))}))
    assert [call.action for call in calls] in (
        [],
        ["CreateSecurityGroupRule"],
        ["DeleteSecurityGroupRule"],
        ["CreateSecurityGroupRule", "DeleteSecurityGroupRule"],
    )
    held = as_set(atoms(there))
    for call in calls:
        touched = as_set(atoms(call.params["rules"]))
        held = held - touched if call.action.startswith("Delete") else held | touched
        assert touched
    assert held == (as_set(atoms(wanted)) if purge else as_set(atoms(wanted)) | as_set(atoms(there)))
