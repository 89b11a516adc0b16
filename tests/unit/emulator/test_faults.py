"""The switches make the service misbehave as told."""

from __future__ import annotations

import time
import urllib.error

import httpx
import pytest

from .api import Api, Refused, until


def test_throttling_of_an_account(api, emulator):
    emulator.switch(rate_account=0.02)
    answers = [api.raw("ReadNets") for _unused in range(3)]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert refused[0].json()["Errors"][0]["Code"] == "24"
    assert int(refused[0].headers["retry-after"]) >= 1


def test_throttling_of_a_call_leaves_others_alone(api, emulator):
    emulator.switch(rate_call=0.02)
    assert api.raw("ReadNets").status_code == 200
    refused = api.raw("ReadNets")
    assert refused.status_code == 429
    assert api.raw("ReadSubnets").status_code == 200
    assert refused.json()["Errors"][0]["Code"] == "25"


def test_throttling_of_the_platform(api, emulator):
    emulator.switch(rate_platform=0.02)
    answers = [api.raw("ReadNets") for _unused in range(4)]
    refused = next(answer for answer in answers if answer.status_code != 200)
    assert (refused.status_code, refused.json()["Errors"][0]["Code"]) == (503, "6")


def test_a_lost_answer_happened(api, emulator):
    emulator.switch(lost_answers={"CreateNet": 1})
    with pytest.raises(httpx.RemoteProtocolError):
        api("CreateNet", IpRange="10.0.0.0/16")
    assert len(api("ReadNets")["Nets"]) == 1
    entry = emulator.calls("CreateNet")[0]
    assert (entry["status"], entry["lost"]) == (200, True)
    api("CreateNet", IpRange="10.0.0.0/16")


def test_a_refused_connection_did_not_happen(api, emulator):
    emulator.switch(refused={"*": 1})
    with pytest.raises(httpx.RemoteProtocolError):
        api("CreateNet", IpRange="10.0.0.0/16")
    assert api("ReadNets")["Nets"] == []
    assert emulator.calls("CreateNet")[0]["status"] is None


def test_bursts_of_server_errors(api, emulator):
    emulator.switch(http_5xx={"ReadNets": [2, 502]})
    assert [api.raw("ReadNets").status_code for _unused in range(3)] == [502, 502, 200]


def test_pages_of_a_proxy(api, emulator):
    emulator.switch(html={"ReadNets": [1, 200], "*": 1})
    first, second, third = (api.raw("ReadNets") for _unused in range(3))
    assert (first.status_code, first.headers["content-type"]) == (200, "text/html")
    assert second.status_code == 502
    assert third.json()["Nets"] == []


def test_forced_errors(api, emulator):
    emulator.switch(errors={"ReadNets": [1, 409, "9045", "ResourceConflict"], "ReadSubnets": [1, 400, "5057"]})
    with pytest.raises(Refused) as refused:
        api("ReadNets")
    assert (refused.value.status, refused.value.error["Type"]) == (409, "ResourceConflict")
    assert api.refusal("ReadSubnets") == (400, "5057")
    assert api("ReadNets")["Nets"] == []


def test_reads_lag_behind(api, emulator):
    emulator.switch(read_lag=4)
    net = api("CreateNet", IpRange="10.0.0.0/16")["Net"]["NetId"]
    assert api("ReadNets")["Nets"] == []
    until(lambda: api("ReadNets")["Nets"])
    api("CreateTags", ResourceIds=[net], Tags=[{"Key": "a", "Value": "b"}])
    assert api("ReadNets")["Nets"][0]["Tags"] == []
    until(lambda: api("ReadNets")["Nets"][0]["Tags"])


def test_delays(api, emulator):
    emulator.switch(delay=0.3)
    start = time.monotonic()
    api("ReadNets")
    assert time.monotonic() - start >= 0.3


def test_quotas(api, emulator):
    emulator.switch(quotas={"net": 1})
    api("CreateNet", IpRange="10.0.0.0/16")
    assert api.refusal("CreateNet", IpRange="10.0.0.0/16") == (400, "10022")
    quotas = api("ReadQuotas", Filters={"QuotaNames": ["vpc_limit"]})["QuotaTypes"][0]["Quotas"]
    assert (quotas[0]["MaxValue"], quotas[0]["UsedValue"]) == (1, 1)


def test_bad_ends(api, emulator):
    emulator.switch(fail_state={"volume": "error"})
    volume = api("CreateVolume", Size=1, SubregionName="eu-west-2a")["Volume"]["VolumeId"]
    api.wait("ReadVolumes", "Volumes", "error", VolumeIds=[volume])
    volume = api("CreateVolume", Size=1, SubregionName="eu-west-2a")["Volume"]["VolumeId"]
    api.wait("ReadVolumes", "Volumes", "available", VolumeIds=[volume])


def test_a_bad_switch_changes_nothing(emulator):
    with pytest.raises(Exception, match="400"):
        emulator.switch(no_such_switch=1)
    assert "no_such_switch" not in emulator.switch()


def test_calls_are_recorded_without_secrets(api, emulator):
    api("CheckAuthentication", Login="first@emulator.example", Password="first-password")
    entry = emulator.calls()[-1]
    assert entry["params"] == {"Login": "first@emulator.example", "Password": "(redacted)"}
    assert (entry["api"], entry["status"], entry["region"]) == ("api", 200, "eu-west-2")
    emulator.clear_calls()
    assert emulator.calls() == []


def test_reset_forgets(api, emulator):
    api("CreateNet", IpRange="10.0.0.0/16")
    emulator.switch(delay=5)
    emulator.reset()
    assert (emulator.resources(), emulator.calls(), emulator.switch()["delay"]) == ({}, [], 0)


def test_many_vms(api, emulator):
    made = emulator.seed(vms=300, tags={"team": "blue"})
    assert len(made["VmIds"]) == 300
    found, token = [], None
    while True:
        answer = api("ReadVms", ResultsPerPage=100, **({"NextPageToken": token} if token else {}))
        found += answer["Vms"]
        token = answer.get("NextPageToken")
        if not token:
            break
    assert [vm["VmId"] for vm in found] == made["VmIds"]
    tags = {tag["Key"]: tag["Value"] for tag in found[0]["Tags"]}
    assert (tags["Name"], tags["team"], found[0]["State"]) == ("vm-00001", "blue", "running")
    assert emulator.resources()["eu-west-2"]["Vm"] == 300


def test_the_clock_of_the_answers_is_the_services(api, emulator):
    emulator.switch(clock_skew=-200)
    at = httpx.Response(200, headers=api.raw("ReadNets").headers).headers["date"]
    assert at
    assert Api(emulator)("CreateVolume", Size=1, SubregionName="eu-west-2a")["Volume"]["CreationDate"] < time.strftime(
        "%Y-%m-%dT%H:%M:%S", time.gmtime(time.time() - 100)
    )


# Moments


def test_what_exists_can_be_made_as_it_was(api, emulator):
    kept = api("CreateNet", IpRange="10.0.0.0/16")["Net"]["NetId"]
    moment = emulator.keep()
    before = emulator.state()
    api("CreateSubnet", NetId=kept, IpRange="10.0.1.0/24")
    api("CreateTags", ResourceIds=[kept], Tags=[{"Key": "Name", "Value": "later"}])
    assert emulator.state() != before
    for _twice in range(2):
        emulator.go_back(moment)
        assert emulator.state() == before
        api("DeleteNet", NetId=kept)
        assert emulator.resources() == {}


def test_a_moment_that_was_not_kept_is_no_way_back(emulator):
    with pytest.raises(urllib.error.HTTPError, match="400"):
        emulator.go_back(0)


def test_a_reset_forgets_the_moments(emulator):
    moment = emulator.keep()
    emulator.reset()
    with pytest.raises(urllib.error.HTTPError, match="400"):
        emulator.go_back(moment)
