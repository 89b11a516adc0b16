"""The request log tells what was called, and no secret."""

from __future__ import annotations

import json
import os
import stat

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.http.request_log import RequestLog, redacted

from .seams import THROTTLED, answer, cloud, failing, refusal

SECRET = "s3cr3t"
SECRET_NAMES = [
    "Password", "password", "NewPassword", "SecretKey", "secret_key", "PrivateKey", "private_key", "PublicKey",
    "UserData", "user_data", "NextPageToken", "ClientToken", "PreSharedKey", "pre_shared_key", "CaPem", "ca_pem",
    "OTP", "otp_code", "OsuApiKey.SecretKey", "kubeconfig",
]  # fmt: skip
OTHER_NAMES = ["NetId", "IpRange", "Protocol", "Description", "Filters", "KeypairName", "VmIds"]

harmless = st.text("abc", max_size=4) | st.integers() | st.booleans() | st.none()
hidden = st.recursive(
    st.just(SECRET), lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("abc"), inner, max_size=2)
)
params = st.recursive(
    st.dictionaries(st.sampled_from(SECRET_NAMES), hidden, max_size=3).map(dict)
    | st.dictionaries(st.sampled_from(OTHER_NAMES), harmless, max_size=3),
    lambda inner: st.dictionaries(st.sampled_from(OTHER_NAMES), inner | st.lists(inner, max_size=3), max_size=3),
    max_leaves=12,
)


@given(params)
def test_no_secret_at_any_depth_is_shown(value):
    assert SECRET not in json.dumps(redacted(value))


@given(st.recursive(harmless, lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(OTHER_NAMES), inner)))
def test_what_is_no_secret_is_shown_as_it_is(value):
    assert redacted(value) == value


def test_a_secret_that_is_not_set_is_seen_to_be_unset():
    assert redacted({"public_key": None, "otp": ""}) == {"public_key": None, "otp": "***"}


def test_a_line_tells_action_outcome_and_parameters():
    account = cloud(THROTTLED, answer())
    account.outscale.call("CreateKeypair", {"keypair_name": "k", "public_key": SECRET})
    first, again, last = account.log.lines
    assert 'outscale CreateKeypair HTTP 429 0.000s {"KeypairName": "k", "PublicKey": "***"}' in first
    assert "CreateKeypair: again in" in again
    assert "HTTP 200" in last


def test_a_failure_is_a_line_as_well():
    account = cloud(failing(httpx.ReadTimeout, "too\nslow"))
    with pytest.raises(errors.AnswerLost):
        account.outscale.call("CreateNet", {"ip_range": "10.0.0.0/16"})
    (line,) = account.log.lines
    assert "the answer of api.eu-west-2.outscale.com was lost: too slow" in line


@pytest.mark.parametrize(
    "reply", [answer(), refusal(400, "4019", "Bad", "x"), failing(httpx.ConnectError), answer("<html>")]
)
@pytest.mark.parametrize("api", ["outscale", "oks"])
def test_nothing_in_the_log_or_the_error_holds_the_keys(tmp_path, reply, api):
    path = tmp_path / "requests.log"
    account = cloud(reply, access_key="AK", secret_key=SECRET, login="me", password="p4ss", log_path=str(path))
    try:
        account.client(api).call({"outscale": "ReadNets", "oks": "ListProjects"}[api])
        told = ""
    except errors.OutscaleError as exc:
        told = f"{exc} {exc!r} {exc.args}"
    for text in (path.read_text(), "\n".join(account.log.lines), told, repr(account.settings)):
        assert SECRET not in text
        assert "p4ss" not in text


def test_the_file_is_readable_for_its_owner_only(tmp_path):
    old = os.umask(0)
    try:
        account = cloud(answer(), log_path=str(tmp_path / "requests.log"))
        account.outscale.call("ReadNets")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "requests.log").stat().st_mode) == 0o600


def test_runs_are_added_to_the_file(tmp_path):
    path = tmp_path / "requests.log"
    for _unused in range(2):
        cloud(answer(), log_path=str(path)).outscale.call("ReadNets")
    assert len(path.read_text().splitlines()) == 2


@pytest.mark.parametrize("where", ["missing/requests.log", "."])
def test_a_file_that_cannot_be_written_is_told_before_anything_is_sent(tmp_path, where):
    with pytest.raises(errors.ConfigError, match="log_path"):
        cloud(answer(), log_path=str(tmp_path / where))


@given(st.text())
def test_a_line_is_one_line(text):
    log = RequestLog()
    log.note(text)
    assert len(log.lines) == 1
    assert "\n" not in log.lines[0]
    assert "\r" not in log.lines[0]
