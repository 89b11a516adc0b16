"""Only who signs rightly, and in time, gets in."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess

import pytest

from tests.emulator.accounts import FIRST, SECOND

from .api import Api


def curl(emulator, action, *more, secret=FIRST.secret_key, provider="osc:osc:eu-west-2:api", body="{}"):
    if shutil.which("curl") is None:
        pytest.skip("needs curl")
    keys = f"{FIRST.access_key}:{secret}"
    url = f"{emulator.env['OSC_ENDPOINT_API']}/{action}"
    command = ["curl", "-s", "-w", "\n%{http_code}", "--noproxy", "*", "--user", keys, "--aws-sigv4", provider, *more]
    out = subprocess.run([*command, "-d", body, url], capture_output=True, text=True, check=True).stdout
    text, _unused, status = out.rpartition("\n")
    return int(status), json.loads(text)


@pytest.mark.parametrize("provider", ["osc:osc:eu-west-2:api", "aws:amz:eu-west-2:api"])
def test_curl_signs(emulator, provider):
    status, body = curl(emulator, "ReadNets", "-H", "Content-Type: application/json", provider=provider)
    assert (status, body["Nets"]) == (200, [])


def test_a_wrong_secret_is_refused(emulator):
    status, body = curl(emulator, "ReadNets", secret="wrong")
    assert (status, body["Errors"][0]["Code"], body["Errors"][0]["Type"]) == (401, "1", "AccessDenied")
    assert set(body) == {"Errors", "ResponseContext"}


def test_a_changed_body_is_refused(api):
    signed = api.raw("ReadNets", {}).request
    answer = api.http.post(signed.url, headers={**signed.headers, "content-length": "15"}, content=b'{"Filters": {}}')
    assert answer.status_code == 401


def test_a_request_may_be_four_minutes_late_and_not_six(api, emulator):
    emulator.switch(clock_skew=240)
    assert api("ReadNets")["Nets"] == []
    emulator.switch(clock_skew=-240)
    assert api("ReadNets")["Nets"] == []
    emulator.switch(clock_skew=360)
    assert api.refusal("ReadNets") == (401, "1")


def test_an_unknown_region_is_refused(emulator):
    assert Api(emulator, region="mars-1").refusal("ReadNets") == (401, "1")


def test_unsigned_actions_need_nobody(api, emulator):
    url = emulator.env["OSC_ENDPOINT_API"]
    assert api.http.post(f"{url}/ReadRegions").json()["Regions"]
    assert api("ReadRegions")["Regions"]
    assert api.http.post(f"{url}/ReadNets").status_code == 401


def test_latest_is_another_word_for_v1(api, emulator):
    assert api.http.post(f"{emulator.url}/api/latest/ReadRegions").json()["Regions"]


def basic(account, password=None):
    text = f"{account.login}:{password or account.password}"
    return {"Authorization": "Basic " + base64.b64encode(text.encode()).decode()}


def test_login_and_password_on_the_documented_actions_only(api, emulator):
    url = emulator.env["OSC_ENDPOINT_API"]
    keys = api.http.post(f"{url}/ReadAccessKeys", headers=basic(SECOND)).json()["AccessKeys"]
    assert keys[0]["AccessKeyId"] == SECOND.access_key
    assert api.http.post(f"{url}/ReadAccessKeys", headers=basic(SECOND, "wrong")).status_code == 401
    refused = api.http.post(f"{url}/ReadNets", headers=basic(SECOND))
    assert (refused.status_code, refused.json()["Errors"][0]["Code"]) == (401, "9")


def test_accounts_and_regions_are_apart(api, emulator):
    api("CreateNet", IpRange="10.0.0.0/16")
    assert Api(emulator, SECOND)("ReadNets")["Nets"] == []
    assert Api(emulator, region="us-east-2")("ReadNets")["Nets"] == []
    assert emulator.resources() == {"eu-west-2": {"Net": 1}}


def test_a_created_key_signs_until_it_is_inactive(api, emulator):
    key = api("CreateAccessKey")["AccessKey"]
    mine = Api(emulator, FIRST.__class__(FIRST.account_id, key["AccessKeyId"], key["SecretKey"], "", ""))
    assert mine("ReadNets")["Nets"] == []
    api("UpdateAccessKey", AccessKeyId=key["AccessKeyId"], State="INACTIVE")
    assert mine.refusal("ReadNets") == (401, "1")


def test_only_post(api, emulator):
    answer = api.http.get(f"{emulator.env['OSC_ENDPOINT_API']}/ReadRegions")
    assert (answer.status_code, answer.json()["Errors"][0]["Code"]) == (405, "2")


def test_four_bad_keys_lock_when_switched(api, emulator):
    emulator.switch(lockout=True)
    codes = [api.raw("ReadNets", secret="wrong").json()["Errors"][0]["Code"] for _unused in range(5)]
    assert codes == ["1", "1", "1", "1", "13"]
    assert api.refusal("ReadNets") == (401, "13")
