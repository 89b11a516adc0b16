"""Ranges and addresses as numbers agree with the standard library's."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import networks

blocks = st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 32)).map(
    lambda pair: str(ipaddress.ip_network(pair, strict=False))
)


@given(blocks, blocks)
def test_ranges_lie_within_each_other_and_overlap_as_the_standard_library_says(one, other):
    first, second = ipaddress.ip_network(one), ipaddress.ip_network(other)
    assert networks.inside(one, other) == first.subnet_of(second)
    assert networks.overlap(one, other) == first.overlaps(second)
    assert str(networks.network(one)) == one


@given(st.integers(0, 2**32 - 1))
def test_an_address_is_read_and_spelled_the_same(number):
    text = str(ipaddress.ip_address(number))
    assert networks.address(text) == number
    assert networks.spelled(number) == text


@pytest.mark.parametrize(
    "text", ["", "1.2.3", "1.2.3.256", "1.2.3.4.5", "01.2.3.4", "a.b.c.d", "1.2.3.-4", "1.2.3.٤", "::1"]
)
def test_what_is_no_address_is_none(text):
    assert networks.address(text) is None
    assert networks.network(f"{text}/24") is None


@pytest.mark.parametrize("text", ["10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/a", "x/8"])
def test_what_is_no_range_is_none(text):
    assert networks.network(text) is None
    assert networks.inside(text, "10.0.0.0/8") is None
    assert networks.overlap("10.0.0.0/8", text) is None


def test_host_bits_are_seen():
    assert not networks.network("10.0.0.1/16").exact
    assert str(networks.network("10.0.0.1/16")) == "10.0.0.0/16"
    assert networks.network("10.0.0.1/32").exact


@pytest.mark.parametrize(
    ("ip", "free"),
    [("10.0.1.3", False), ("10.0.1.4", True), ("10.0.1.254", True), ("10.0.1.255", False), ("10.0.9.9", False)],
)
def test_the_first_four_addresses_of_a_subnet_and_its_last_are_reserved(ip, free):
    assert networks.usable(ip, "10.0.1.0/24") is free
    assert networks.usable("x", "10.0.1.0/24") is None
