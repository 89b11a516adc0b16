"""Thousands of instances out of a few."""

from __future__ import annotations

import re
import urllib.request

import pytest

from tests.benchmarks.replay import multiplied, replaying

ANSWER = """<DescribeInstancesResponse><reservationSet>
<item><reservationId>r-0123456789abcdef0</reservationId><instancesSet><item><instanceId>i-0123456789abcdef0</instanceId>
<privateDnsName>ip-10-1-2-3.ec2.internal</privateDnsName><ipAddress>54.1.2.3</ipAddress></item></instancesSet></item>
<item><reservationId>r-0123456789abcdef1</reservationId><instancesSet><item><instanceId>i-0123456789abcdef1</instanceId>
<privateIpAddress>10.1.2.4</privateIpAddress></item></instancesSet></item>
</reservationSet></DescribeInstancesResponse>"""


def test_each_instance_has_its_own_ids_and_addresses():
    pages = multiplied(ANSWER, 2300)
    text = b"".join(pages).decode()
    assert len(pages) == 3
    assert len(set(re.findall(r"<instanceId>(.*?)</instanceId>", text))) == 2300
    assert len(set(re.findall(r"<privateDnsName>(.*?)</privateDnsName>", text))) == 1150
    assert len(set(re.findall(r"<ipAddress>(.*?)</ipAddress>", text))) == 1150
    assert [b"<nextToken>" in page for page in pages] == [True, True, False]


def test_an_answer_without_instances_is_refused():
    with pytest.raises(ValueError, match="no reservations"):
        multiplied("<DescribeInstancesResponse/>", 10)


def test_pages_follow_each_other():
    with replaying([b"first", b"second"]) as url:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        answers = [opener.open(url, body).read() for body in (b"Action=D", b"Action=D&NextToken=1000")]
    assert answers == [b"first", b"second"]
