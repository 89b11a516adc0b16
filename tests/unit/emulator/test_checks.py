"""Requests are held against the description."""

from __future__ import annotations

import pytest

from .direct import Direct


@pytest.fixture
def do():
    return Direct()


@pytest.mark.parametrize(
    ("action", "params", "code"),
    [
        ("CreateNet", {"IpRange": "10.0.0.0/16", "Name": "x"}, "3001"),
        ("CreateNet", {}, "7000"),
        ("CreateNet", {"IpRange": 10}, "4108"),
        ("CreateNet", {"IpRange": None}, "4108"),
        ("CreateNet", {"IpRange": "10.0.0.0/16", "Tenancy": "mine"}, "4047"),
        ("CreateNet", {"IpRange": "10.0.0.1/16"}, "4014"),
        ("CreateNet", {"IpRange": "10.0.0.0/8"}, "4014"),
        ("CreateNet", {"IpRange": "10.0.0.0/29"}, "4014"),
        ("CreateNet", {"IpRange": "everywhere"}, "4013"),
        ("DeleteNet", {"NetId": "subnet-12345678"}, "4104"),
        ("DeleteNet", {"NetId": "vpc-xyz"}, "4105"),
        ("ReadNets", {"Filters": {"NetIds": "vpc-12345678"}}, "4108"),
        ("ReadNets", {"Filters": {"Nets": ["x"]}}, "3001"),
        ("ReadNets", {"Filters": {"IsDefault": "true"}}, "4108"),
        ("CreateVms", {"ImageId": "ami-12345678", "Performance": "low"}, "4047"),
        ("CreateVms", {"ImageId": "ami-12345678", "Nics": [{"DeviceNumber": 8}]}, "4047"),
        ("CreateVms", {"ImageId": "ami-12345678", "Nics": [{"Device": 1}]}, "3001"),
        ("CreateVms", {"ImageId": "ami-12345678", "Nics": [{"DeviceNumber": True}]}, "4108"),
        ("CreateTags", {"ResourceIds": ["vpc-12345678"], "Tags": [{"Key": "a"}]}, "7000"),
        ("CreateTags", {"ResourceIds": ["vpc-12345678"], "Tags": [{"Key": "", "Value": ""}]}, "4106"),
        ("CreateTags", {"ResourceIds": ["x-12345678"], "Tags": [{"Key": "a", "Value": ""}]}, "4104"),
        ("CreateSecurityGroupRule", {"Flow": "Sideways", "SecurityGroupId": "sg-12345678"}, "4047"),
        ("CreateAccessKey", {"ExpirationDate": "tomorrow"}, "4047"),
    ],
)
def test_wrong_requests(do, action, params, code):
    assert do.refusal(action, **params) == (400, code)


def test_both_spellings_of_dates(do):
    for date in ("2063-06-14", "2063-06-14T00:00:00.000Z", "2063-06-14T00:00:00.000+0000"):
        key = do("CreateAccessKey", ExpirationDate=date)["AccessKey"]
        assert key["ExpirationDate"] == "2063-06-14T00:00:00.000+0000"


def test_a_pattern_may_be_null(do):
    assert do.refusal("UpdateListenerRule", ListenerRuleName="x", HostPattern=None)[1] == "5029"


def test_dry_runs_do_nothing(api):
    assert set(api("CreateNet", IpRange="10.0.0.0/16", DryRun=True)) == {"ResponseContext"}
    assert api("ReadNets")["Nets"] == []


def test_an_unknown_action(api):
    assert api.refusal("CreateEverything")[0] == 404


def test_a_body_that_is_no_json(api):
    assert api.raw("ReadNets", body=b"{").status_code == 400


def test_an_empty_body_is_no_parameter(api):
    assert api.raw("ReadNets", body=b"").json()["Nets"] == []
