"""What is sent again, when, and what never is."""

from __future__ import annotations

import datetime
import email.utils

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud
from ansible_collections.outscale.cloud.plugins.module_utils._client.http import transport

from .loopback import closed_port, server, trickle
from .seams import FAULT, KEYS, START, THROTTLED, FakeClock, answer, cloud, failing, refusal

READ, CREATE = ("ReadNets", {}), ("CreateNet", {"ip_range": "10.0.0.0/16"})
READS = [("outscale", *READ), ("oks", "ListProjects", {})]
CHANGES = [
    ("outscale", *CREATE),
    ("outscale", "UpdateNet", {"net_id": "vpc-1", "dhcp_options_set_id": "dopt-1"}),
    ("outscale", "DeleteNet", {"net_id": "vpc-1"}),
    ("oks", "CreateProject", {"name": "p", "cidr": "10.0.0.0/16", "region": "eu-west-2"}),
    ("oks", "DeleteProject", {"project_id": "p"}),
]
HTML = answer("<!DOCTYPE html><html>Bad gateway</html>", 502)


def call(account, api="outscale", action="ReadNets", params=None):
    return account.client(api).call(action, params or {})


def tried(account, *what):
    """How often a call was sent before it ended, and how it ended."""
    try:
        call(account, *what)
    except errors.OutscaleError as exc:
        return len(account.wire.requests), type(exc)
    return len(account.wire.requests), None


@pytest.mark.parametrize("what", READS + CHANGES, ids=lambda what: what[1])
@pytest.mark.parametrize(
    "refused",
    [
        THROTTLED,
        refusal(429, "25", "RequestLimitExceeded"),
        refusal(503, "6", "RequestLimitExceeded"),
        answer("<html>slow down</html>", 429),
        answer("", 429),
    ],
    ids=["429 code 24", "429 code 25", "503 code 6", "429 with a page", "429 with nothing"],
)
def test_a_throttled_call_is_sent_until_it_passes(what, refused):
    account = cloud(*[refused] * 30, answer(), call_timeout=10_000)
    assert tried(account, *what) == (31, None)


@pytest.mark.parametrize("what", READS + CHANGES, ids=lambda what: what[1])
@pytest.mark.parametrize("kind", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError])
def test_a_call_that_never_left_is_sent_again(what, kind):
    assert tried(cloud(failing(kind), failing(kind), answer()), *what) == (3, None)
    assert tried(cloud(failing(kind)), *what) == (5, errors.NotSent)


TRANSIENT = {
    "500": (FAULT, errors.ServerFault),
    "502": (refusal(502), errors.ServerFault),
    "503 without code 6": (refusal(503, "7", "ServiceUnavailable"), errors.ServerFault),
    "a page": (HTML, errors.NotTheApi),
    "a page as a success": (answer("<html></html>", 200), errors.NotTheApi),
    "half an answer": (answer('{"Net": {'), errors.NotTheApi),
    "read timeout": (failing(httpx.ReadTimeout), errors.AnswerLost),
    "connection closed": (failing(httpx.RemoteProtocolError), errors.AnswerLost),
    "read error": (failing(httpx.ReadError), errors.AnswerLost),
    "write error": (failing(httpx.WriteError), errors.AnswerLost),
}


@pytest.mark.parametrize("what", READS, ids=lambda what: what[1])
@pytest.mark.parametrize("trouble", TRANSIENT)
def test_a_read_is_sent_again_whatever_passing_trouble_it_meets(what, trouble):
    assert tried(cloud(TRANSIENT[trouble][0], TRANSIENT[trouble][0], answer()), *what) == (3, None)


@pytest.mark.parametrize("what", READS, ids=lambda what: what[1])
@pytest.mark.parametrize("trouble", TRANSIENT)
def test_a_read_is_given_up_at_some_time(what, trouble):
    count, kind = tried(cloud(TRANSIENT[trouble][0]), *what)
    assert kind is TRANSIENT[trouble][1]
    assert 2 <= count <= 6


@pytest.mark.parametrize("what", CHANGES, ids=lambda what: what[1])
@pytest.mark.parametrize("trouble", TRANSIENT)
def test_a_changing_call_is_never_sent_again_when_it_may_have_been_carried_out(what, trouble):
    made, kind = TRANSIENT[trouble]
    assert tried(cloud(made, answer()), *what) == (1, kind)


CONFLICTS = [409, 423, 424]


@pytest.mark.parametrize("what", [READS[0], CHANGES[0]], ids=lambda what: what[1])
@pytest.mark.parametrize("status", [400, 401, 403, 404, 422, *CONFLICTS])
def test_a_refusal_is_final(what, status):
    if what is READS[0] and status in CONFLICTS:
        return  # see below
    account = cloud(refusal(status, "4019", "InvalidParameterValue"))
    assert tried(account, *what)[0] == 1
    assert account.clock.sleeps == []


@pytest.mark.parametrize("status", CONFLICTS)
@pytest.mark.parametrize("code", ["", "4019", "9095"])
def test_a_conflict_on_a_read_passes(status, code):
    conflict = refusal(status, code, "ResourceConflict")
    assert tried(cloud(conflict, conflict, answer())) == (3, None)
    assert tried(cloud(conflict))[0] == 6


@pytest.mark.parametrize("what", READS + CHANGES, ids=lambda what: what[1])
@pytest.mark.parametrize("status", [400, 403, 404, 405, 413])
def test_what_a_proxy_refuses_with_a_page_is_final(what, status):
    assert tried(cloud(answer("<html>no</html>", status), answer()), *what) == (1, errors.Refused)


@pytest.mark.parametrize("what", CHANGES, ids=lambda what: what[1])
@pytest.mark.parametrize("body", ["<html>took too long</html>", '{"message": "took too long"}'])
def test_a_gateway_s_408_leaves_open_what_was_done(what, body):
    account = cloud(answer(body, 408))
    with pytest.raises(errors.Uncertain):
        call(account, *what)
    assert len(account.wire.requests) == 1


def test_each_kind_of_failure_is_counted_on_its_own():
    trouble = [THROTTLED] * 6 + [failing(httpx.ConnectError)] * 4 + [FAULT] * 5 + [failing(httpx.ReadTimeout)] * 5
    assert tried(cloud(*trouble, answer(), call_timeout=10_000)) == (21, None)
    assert tried(cloud(*[THROTTLED] * 4, failing(httpx.ConnectError), answer()), *CHANGES[0]) == (6, None)


def test_an_endpoint_that_is_no_address_is_final():
    account = cloud(failing(httpx.UnsupportedProtocol))
    assert tried(account) == (1, errors.TransportError)


def test_a_port_on_which_nobody_listens_is_told_with_advice():
    account = account_at(f"http://127.0.0.1:{closed_port()}")
    with pytest.raises(errors.NotSent, match=r"cannot be reached: .*Check the endpoint, the region and the network"):
        call(account)
    assert len(account.clock.sleeps) == 4


def account_at(address, **options):
    """An account behind a real socket."""
    account = Cloud({**KEYS, "endpoints": {"api": address, "oks": address}, **options}, {}, clock=FakeClock())
    account.clock = account.transport.clock
    return account


# --- the time limit ---


@pytest.mark.parametrize("limit", [1.0, 30.0, 300.0])
def test_a_throttled_call_ends_within_its_time_limit(limit):
    account = cloud(THROTTLED, call_timeout=limit)
    with pytest.raises(errors.Throttled):
        call(account)
    assert account.clock.seconds <= limit
    assert len(account.wire.requests) > 1


def test_a_pause_that_would_pass_the_time_limit_is_not_begun():
    account = cloud(refusal(429, "24", retry_after="50"), call_timeout=40)
    assert tried(account) == (1, errors.Throttled)
    assert account.clock.sleeps == []


def test_each_call_has_its_own_time_limit():
    account = cloud(refusal(429, "24", retry_after="30"), answer(), call_timeout=40)
    call(account)
    account.wire._answers[:] = [refusal(429, "24", retry_after="30"), answer()]
    call(account)
    assert account.clock.seconds >= 60


# --- pauses ---


@pytest.mark.parametrize("seconds", [0, 1, 7, 45])
def test_retry_after_in_seconds_is_waited_for(seconds):
    account = cloud(refusal(429, "24", retry_after=str(seconds)), answer())
    call(account)
    assert seconds <= account.clock.seconds <= seconds + 0.5


def test_retry_after_as_a_date_is_waited_for():
    until = email.utils.format_datetime(START + datetime.timedelta(seconds=20), usegmt=True)
    account = cloud(refusal(503, "6", retry_after=until), answer())
    call(account)
    assert 20 <= account.clock.seconds <= 20.5


@pytest.mark.parametrize("value", ["soon", "-5", "nan", "Mon, 01 Jan 2001 00:00:00 GMT", ""])
def test_a_retry_after_that_makes_no_sense_asks_for_no_more_than_usual(value):
    account = cloud(refusal(429, "24", retry_after=value), answer())
    call(account)
    assert account.clock.seconds <= 0.5


@pytest.mark.parametrize("value", ["86400", "inf", "Mon, 01 Jan 2035 00:00:00 GMT"])
def test_a_retry_after_without_end_is_cut(value):
    account = cloud(refusal(429, "24", retry_after=value), answer())
    call(account)
    assert account.clock.seconds <= 61


@given(st.integers(1, 12))
@settings(max_examples=30, deadline=None)
def test_each_pause_is_between_nothing_and_a_bound_that_doubles_up_to_a_cap(attempts):
    account = cloud(*[THROTTLED] * attempts, answer(), call_timeout=10_000)
    call(account)
    bounds = [min(30.0, 0.5 * 2**attempt) for attempt in range(attempts)]
    assert len(account.clock.sleeps) == attempts
    assert all(0 <= pause <= bound for pause, bound in zip(account.clock.sleeps, bounds, strict=True))


def test_pauses_are_spread_over_the_whole_bound(monkeypatch):
    spread = []
    monkeypatch.setattr(transport.random, "uniform", lambda low, high: spread.append((low, high)) or high)
    account = cloud(*[THROTTLED] * 8, answer(), call_timeout=10_000)
    call(account)
    assert spread == [(0, min(30.0, 0.5 * 2**attempt)) for attempt in range(8)]


# --- clocks that differ ---


def dated(moment, status=401):
    return refusal(status, "4", "AccessDenied", date=email.utils.format_datetime(moment, usegmt=True))


@pytest.mark.parametrize("hours", [-26, -1, 1, 300])
def test_a_clock_that_differs_is_corrected_once_and_the_call_signed_anew(hours):
    cloud_time = START + datetime.timedelta(hours=hours)
    account = cloud(dated(cloud_time), answer())
    call(account, "outscale", *CREATE)
    first, second = (
        datetime.datetime.strptime(request.headers["x-osc-date"], "%Y%m%dT%H%M%S%z")
        for request in account.wire.requests
    )
    assert first == START
    assert abs((second - cloud_time).total_seconds()) <= 1
    assert account.wire.requests[0].headers["authorization"] != account.wire.requests[1].headers["authorization"]


def test_a_clock_once_corrected_stays_so():
    account = cloud(dated(START + datetime.timedelta(hours=1)), answer())
    call(account)
    call(account)
    assert [request.headers["x-osc-date"][9:11] for request in account.wire.requests] == ["12", "13", "13"]


def test_wrong_keys_are_told_at_once_when_the_clocks_agree():
    account = cloud(dated(START + datetime.timedelta(seconds=30)))
    assert tried(account) == (1, errors.Unauthorized)


def test_wrong_keys_are_told_after_one_correction_when_they_differ():
    account = cloud(dated(START + datetime.timedelta(hours=1)))
    assert tried(account) == (2, errors.Unauthorized)


def test_a_date_that_makes_no_sense_corrects_nothing():
    assert tried(cloud(refusal(401, "4", date="yesterday"))) == (1, errors.Unauthorized)


# --- what goes over the wire ---


def test_the_user_agent_names_the_collection_and_ansible():
    account = cloud(answer())
    call(account)
    assert account.wire.requests[0].headers["user-agent"] == f"outscale.cloud/{transport.VERSION} ansible-core/9.9"


def test_the_time_limits_of_the_task_are_those_of_the_request():
    account = cloud(answer(), connect_timeout=3, read_timeout=7)
    call(account)
    limits = account.wire.requests[0].extensions["timeout"]
    assert (limits["connect"], limits["read"]) == (3, 7)


def test_no_wait_is_longer_than_what_is_left_of_the_calls_time():
    account = cloud(THROTTLED, answer(), call_timeout=5, connect_timeout=10, read_timeout=60)
    call(account)
    limits = [request.extensions["timeout"] for request in account.wire.requests]
    assert limits[0]["connect"] == limits[0]["read"] == 5
    assert limits[1]["read"] == 5 - account.clock.seconds


def test_an_answer_that_never_ends_is_given_up_at_the_calls_time_limit():
    with trickle() as address:
        options = {**KEYS, "endpoints": {"api": f"http://{address}"}, "call_timeout": 0.3}
        told = r"did not end\. The limits are read_timeout and call_timeout"
        with Cloud(options, {}) as account, pytest.raises(errors.AnswerLost, match=told):
            call(account, *CHANGES[0])


def test_a_redirect_is_not_followed():
    account = cloud(answer("", 302, location="https://evil.example/"))
    assert tried(account, *CHANGES[0]) == (1, errors.NotTheApi)


@pytest.mark.parametrize(
    ("action", "options", "scheme"),
    [
        ("ReadNets", {}, "OSC4-HMAC-SHA256"),
        ("ReadRegions", {}, "OSC4-HMAC-SHA256"),
        ("ReadRegions", {"access_key": None, "secret_key": None}, None),
        ("ReadAccessKeys", {"access_key": None, "secret_key": None, "login": "me", "password": "pw"}, "Basic"),
        ("ReadAccessKeys", {"login": "me", "password": "pw"}, "OSC4-HMAC-SHA256"),
    ],
)
def test_each_call_carries_the_credentials_that_it_takes(action, options, scheme):
    account = cloud(answer(), **options)
    call(account, "outscale", action)
    headers = account.wire.requests[0].headers
    assert (headers["authorization"].split()[0] if "authorization" in headers else None) == scheme
    assert ("x-osc-date" in headers) == (scheme is not None)


def test_oks_takes_the_keys_in_headers():
    account = cloud(answer())
    call(account, "oks", "ListProjects")
    headers = account.wire.requests[0].headers
    assert (headers["accesskey"], headers["secretkey"]) == ("AK", "SK")
    assert "authorization" not in headers


def test_oks_takes_a_one_time_password_which_nothing_shows():
    account = cloud(answer(), otp="012345")
    call(account, "oks", "ListProjects")
    assert account.wire.requests[0].headers["X-OTP-Code"] == "012345"
    assert "012345" not in repr(account.settings)


@pytest.mark.parametrize("api", ["outscale", "oks"])
def test_a_call_without_credentials_says_where_to_put_them(api):
    account = cloud(answer(), access_key=None, secret_key=None)
    with pytest.raises(errors.ConfigError, match="OSC_ACCESS_KEY and OSC_SECRET_KEY"):
        call(account, api, {"outscale": "ReadNets", "oks": "ListProjects"}[api])
    assert account.wire.requests == []


def test_a_call_that_does_not_take_a_password_says_so():
    account = cloud(answer(), access_key=None, secret_key=None, login="me", password="s3cr3t")
    with pytest.raises(errors.ConfigError, match="ReadNets cannot be called with login and password") as caught:
        call(account)
    assert "s3cr3t" not in str(caught.value)


@pytest.mark.parametrize("key", ["with\nline", "with\x00zero", "accént"])
@pytest.mark.parametrize("api", ["outscale", "oks"])
def test_a_key_that_no_header_can_carry_is_told_without_it(api, key):
    action = {"outscale": "ReadNets", "oks": "ListProjects"}[api]
    with server() as running:
        account = account_at(f"http://{running.address}", access_key=key, secret_key=f"s3cr3t{key}")
        with pytest.raises(errors.TransportError, match="no header can carry") as caught:
            call(account, api, action)
    assert running.seen == []
    assert "s3cr3t" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_path_and_query_of_oks_are_quoted():
    account = cloud(answer())
    call(account, "oks", "GetProject", {"project_id": "a/../b?c"})
    call(account, "oks", "ListProjects", {"name": "a&b", "deleted": True})
    first, second = account.wire.requests
    assert first.url.raw_path == b"/api/v2/projects/a%2F..%2Fb%3Fc"
    assert second.url.query == b"deleted=true&name=a%26b"
