"""The FCU door as such: how requests come in, who is let in, how refusals look, and the switches."""

from __future__ import annotations

import subprocess

import botocore.exceptions
import httpx
import pytest

from tests.emulator.accounts import FIRST, SECOND, Account

from .api import until
from .fcu import Fcu, boto


@pytest.fixture
def fcu(emulator):
    return Fcu(emulator)


@pytest.fixture
def net(api):
    return api("CreateNet", IpRange="10.0.0.0/16")["Net"]["NetId"]


def test_a_vpc_of_either_door_is_seen_through_the_other(api, fcu, net):
    assert fcu("DescribeVpcs", {"VpcId.1": net})["vpcSet"][0]["cidrBlock"] == "10.0.0.0/16"
    made = fcu("CreateVpc", {"CidrBlock": "10.1.0.0/16"})["vpc"]["vpcId"]
    assert [one["NetId"] for one in api.read("ReadNets", "Nets", IpRanges=["10.1.0.0/16"])] == [made]
    assert fcu("DeleteVpc", {"VpcId": net})["return"] == "true"
    until(lambda: api.read("ReadNets", "Nets", NetIds=[net]) == [])


@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize("service", ["fcu", "ec2"])
def test_forms_and_urls_signed_for_either_service(emulator, net, method, service):
    answer = Fcu(emulator, service=service).raw("DescribeVpcs", method=method)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/xml")
    assert net in answer.text


@pytest.mark.parametrize("first", [0, 1, 7])
def test_lists_count_from_anything(fcu, net, first):
    filters = {f"Filter.{first}.Name": "vpc-id", f"Filter.{first}.Value.{first}": net}
    assert len(fcu("DescribeVpcs", filters)["vpcSet"]) == 1


@pytest.mark.parametrize("action", ["DescribeRegions", "ReadPublicIpRanges"])
def test_two_actions_need_no_signature(fcu, action):
    assert fcu.raw(action, sign=False).status_code == 200


def test_all_others_need_one(fcu):
    assert fcu.refusal("DescribeVpcs", sign=False) == (401, "AuthFailure")


@pytest.mark.parametrize("service", ["api", "s3"])
def test_a_signature_for_another_service_is_none(emulator, service):
    assert Fcu(emulator, service=service).refusal("DescribeVpcs") == (401, "AuthFailure")


def test_a_wrong_key_is_none(emulator):
    wrong = Account(FIRST.account_id, FIRST.access_key, "WRONG" * 8, "", "")
    assert Fcu(emulator, account=wrong).refusal("DescribeVpcs") == (401, "AuthFailure")
    with pytest.raises(botocore.exceptions.ClientError, match="AuthFailure"):
        boto(emulator, wrong).describe_vpcs()


def test_accounts_and_regions_are_apart(emulator, net):
    assert Fcu(emulator, account=SECOND)("DescribeVpcs")["vpcSet"] == ""
    assert Fcu(emulator, region="us-east-2")("DescribeVpcs")["vpcSet"] == ""


@pytest.mark.parametrize(
    ("action", "params", "code"),
    [
        ("", {}, "MissingAction"),
        ("DescribeEverything", {}, "InvalidAction"),
        ("RunScheduledInstances", {}, "InvalidAction"),
        ("CreateVpc", {}, "MissingParameter"),
        ("CreateVpc", {"CidrBlock": "10.0.0.0/16", "Ipv6Pool": "x"}, "UnknownParameter"),
        ("CreateVpc", {"CidrBlock": "10.0.0.0/16", "TagSpecification.1.ResourceType": "vpc"}, "UnknownParameter"),
        ("CreateVpc", {"CidrBlock": "10.0.0.0"}, "InvalidParameterValue"),
        ("CreateVpc", {"CidrBlock": "10.0.0.0/8"}, "InvalidVpcRange"),
        ("CreateVpc", {"CidrBlock.1": "10.0.0.0/16"}, "InvalidParameterValue"),
        ("CreateVpc", {"CidrBlock": "10.0.0.0/16", "DryRun": "true"}, "DryRunOperation"),
        ("CreateVpc", {"CidrBlock": "10.0.0.0/16", "DryRun": "perhaps"}, "InvalidParameterValue"),
        ("DescribeVpcs", {"VpcId.1": "vpc-00000000"}, "InvalidVpcID.NotFound"),
        ("DescribeVpcs", {"VpcId": "vpc-00000000"}, "InvalidParameterValue"),
        ("DescribeVpcs", {"Filter.1.Name": "colour", "Filter.1.Value.1": "red"}, "InvalidParameterValue"),
        ("DescribeVpcs", {"Filter.1.Colour": "red"}, "UnknownParameter"),
        ("DescribeVpcs", {"MaxResults": "5"}, "UnknownParameter"),
        ("DescribeVolumes", {"MaxResults": "4"}, "InvalidParameterValue"),
        ("DescribeVolumes", {"MaxResults": "many"}, "InvalidParameterValue"),
        ("DescribeVolumes", {"NextToken": "made up"}, "InvalidParameterValue"),
        ("DeleteVpc", {"VpcId": "vpc-00000000"}, "InvalidVpcID.NotFound"),
        ("DeleteVpc", {"VpcId": "subnet-00000000"}, "InvalidParameterValue"),
        ("CreateVpc", {"CidrBlock": "10.0.0.0/16", "CidrBlock.1": "10.0.0.0/16"}, "MalformedQueryString"),
    ],
)
def test_requests_are_checked(fcu, action, params, code):
    assert fcu.refusal(action, params) == (412 if code == "DryRunOperation" else 400, code)


def test_a_dry_run_makes_nothing(fcu, emulator):
    fcu.refusal("CreateVpc", {"CidrBlock": "10.0.0.0/16", "DryRun": "true"})
    assert emulator.resources() == {}


def test_calls_are_recorded(fcu, emulator):
    fcu("CreateVpc", {"CidrBlock": "10.0.0.0/16"})
    fcu.refusal("DeleteVpc", {"VpcId": "vpc-00000000"})
    made, refused = emulator.calls()
    assert (made["api"], made["action"], made["status"], made["account"]) == ("fcu", "CreateVpc", 200, "100000000001")
    assert made["params"] == {"CidrBlock": "10.0.0.0/16"}
    assert (refused["status"], refused["code"]) == (400, "InvalidVpcID.NotFound")


@pytest.mark.parametrize("switch", ["rate_account", "rate_call", "rate_platform"])
def test_throttling(fcu, emulator, switch):
    emulator.switch(**{switch: 1})
    assert fcu.raw("DescribeVpcs").status_code == 200
    assert fcu.refusal("DescribeVpcs") == (503, "RequestLimitExceeded")


def test_a_lost_answer_and_a_refused_connection(fcu, emulator):
    emulator.switch(lost_answers={"CreateVpc": 1}, refused={"CreateVpc": 1})
    for made in (0, 1):
        with pytest.raises(httpx.RemoteProtocolError):
            fcu("CreateVpc", {"CidrBlock": "10.0.0.0/16"})
        assert emulator.resources().get("eu-west-2", {}).get("Net", 0) == made


def test_server_errors_and_pages_of_proxies(fcu, emulator):
    emulator.switch(http_5xx={"*": [1, 503]}, html={"DescribeVpcs": 1})
    answer = fcu.raw("DescribeVpcs")
    assert (answer.status_code, answer.headers["content-type"]) == (502, "text/html")
    assert fcu.refusal("DescribeVpcs") == (503, "InternalError")


def test_forced_errors_by_either_code(fcu, emulator):
    emulator.switch(errors={"DescribeVpcs": [1, 423, "9085"]})
    assert fcu.refusal("DescribeVpcs") == (423, "DependencyViolation")
    emulator.switch(errors={"DescribeVpcs": [1, 400, "InvalidVpcState"]})
    assert fcu.refusal("DescribeVpcs") == (400, "InvalidVpcState")


def test_reads_that_lag(fcu, emulator):
    emulator.switch(read_lag=60)
    fcu("CreateVpc", {"CidrBlock": "10.0.0.0/16"})
    assert fcu("DescribeVpcs")["vpcSet"] == ""
    emulator.switch(read_lag=0)
    assert len(fcu("DescribeVpcs")["vpcSet"]) == 1


def test_delay(fcu, emulator):
    emulator.switch(delay=0.3)
    assert fcu.raw("DescribeVpcs").elapsed.total_seconds() > 0.29


def test_a_client_token_makes_one_thing(emulator):
    vpc = boto(emulator).create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    emulator.switch(lost_answers={"CreateRouteTable": 1})
    boto(emulator).create_route_table(VpcId=vpc)  # boto3 puts a token in, and tries again
    assert len(emulator.calls("CreateRouteTable")) == 2
    assert emulator.resources()["eu-west-2"]["RouteTable"] == 1


@pytest.mark.parametrize(
    ("words", "secret", "ending"),
    [
        ("aws:amz", FIRST.secret_key, "200"),
        ("aws:amz", "wrong", "401"),
        ("osc:osc", FIRST.secret_key, "401"),  # the words of the native API
    ],
)
def test_curl_signs(emulator, net, words, secret, ending):
    command = ["curl", "-sS", emulator.env["OSC_ENDPOINT_FCU"], "--user", f"{FIRST.access_key}:{secret}"]
    command += ["--aws-sigv4", f"{words}:eu-west-2:fcu", "-w", "%{http_code}"]
    command += ["--data-urlencode", "Version=2016-09-15", "--data-urlencode", "Action=DescribeVpcs"]
    command += ["--data-urlencode", "Filter.0.Name=vpc-id", "--data-urlencode", f"Filter.0.Value.0={net}"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert answer.endswith(ending)
    assert (f"<vpcId>{net}</vpcId>" in answer) is (ending == "200")
    assert ("<Code>AuthFailure</Code>" in answer) is (ending == "401")
    assert ("must be signed with AWS4" in answer) is words.startswith("osc")
