"""The address of each API: region, templates, and where plain HTTP is allowed."""

from __future__ import annotations

import json

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.auth.credentials import (
    OKS_REGIONS,
    REGIONS,
    Settings,
    resolve,
)
from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import ConfigError


def url(endpoint="", api="api", **settings):
    return Settings(endpoints={api: endpoint} if endpoint else {}, **settings).base_url(api)


@pytest.mark.parametrize("region", REGIONS)
def test_each_region_has_its_api(region):
    assert url(region=region) == f"https://api.{region}.outscale.com/api/v1"


@pytest.mark.parametrize("region", OKS_REGIONS)
def test_oks_is_in_its_own_regions(region):
    assert url(api="oks", region=region) == f"https://api.{region}.oks.outscale.com/api/v2"


@pytest.mark.parametrize(
    ("region", "api", "said"),
    [
        ("eu-west-3", "api", "There is no region 'eu-west-3' of the OUTSCALE API. Did you mean eu-west-2"),
        ("us-east-2", "oks", "There is no region 'us-east-2' of the OKS API. Known: "),
        ("us-west-1", "directlink", "There is no region 'us-west-1' of the DirectLink API. Known: cloudgouv-eu-west-1"),
        ("mars", "api", "Known: ap-northeast-1, cloudgouv-eu-west-1, eu-west-2, us-east-2, us-west-1"),
    ],
)
def test_a_region_that_does_not_exist_is_told_with_those_that_do(region, api, said):
    with pytest.raises(ConfigError) as caught:
        url(api=api, region=region)
    assert said in str(caught.value)


def test_a_region_that_nobody_knows_is_fine_with_an_endpoint():
    assert url("https://api.{region}.example.com/v", region="mars") == "https://api.mars.example.com/v"


def test_the_host_of_an_old_profile_replaces_the_domain():
    assert url(host="example.com", region="mars") == "https://api.mars.example.com/api/v1"
    assert url(host="example.com", region="mars", api="oks") == "https://api.mars.oks.example.com/api/v2"


@pytest.mark.parametrize(
    ("endpoint", "address"),
    [
        ("https://a.example", "https://a.example/api/v1"),
        ("https://a.example/", "https://a.example/api/v1"),
        ("https://a.example/own/path/", "https://a.example/own/path"),
        ("a.example", "https://a.example/api/v1"),
        ("a.example:8443/v9", "https://a.example:8443/v9"),
        ("HTTPS://a.example", "https://a.example/api/v1"),
    ],
)
def test_an_endpoint_may_leave_out_the_scheme_and_the_path(endpoint, address):
    assert url(endpoint) == address


def test_the_protocol_of_the_environment_applies_where_an_endpoint_has_none():
    settings = resolve({"endpoints": {"api": "127.0.0.1:1"}}, {"OSC_PROTOCOL": "http", "HOME": "/nowhere"})
    assert settings.base_url("api") == "http://127.0.0.1:1/api/v1"


EAST = "https://api.us-east-2.outscale.com/api/v1"
WEST = "https://api.us-west-1.outscale.com/api/v1"
OWN = "https://cloud.example/api"


def from_places(tmp_path, options=None, environ=None, named=None, default=None):
    """Settings of a task with options, an environment, a profile that it names, and a default one."""
    path = tmp_path / ".osc" / "config.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"default": default or {}, "named": named or {}}))
    options = {**(options or {}), **({"profile": "named"} if named is not None else {})}
    return resolve(options, {"HOME": str(tmp_path), **(environ or {})})


@pytest.mark.parametrize(
    ("places", "address"),
    [
        # the Region of a higher place, the official address of another one
        ({"options": {"region": "us-west-1"}, "named": {"region": "us-east-2", "endpoints": {"api": EAST}}}, WEST),
        ({"options": {"region": "us-west-1"}, "named": {"endpoints": {"api": EAST}}}, WEST),
        ({"options": {"region": "us-west-1"}, "environ": {"OSC_ENDPOINT_API": EAST}}, WEST),
        ({"environ": {"OSC_REGION": "us-west-1"}, "default": {"endpoints": {"api": EAST}}}, WEST),
        ({"named": {"region": "us-west-1"}, "environ": {"OSC_ENDPOINT_API": EAST, "OSC_REGION": "us-east-2"}}, WEST),
        # the address of a higher place, which has its Region in its name
        ({"options": {"endpoints": {"api": EAST}}, "environ": {"OSC_REGION": "us-west-1"}}, EAST),
        ({"environ": {"OSC_ENDPOINT_API": EAST}, "default": {"region": "us-west-1"}}, EAST),
        ({"options": {"endpoints": {"api": EAST}}}, EAST),
        # what serves any Region
        (
            {
                "options": {"region": "mars"},
                "named": {"region": "us-east-2", "endpoints": {"api": "https://{region}.x/y"}},
            },
            "https://mars.x/y",
        ),
        (
            {
                "options": {"region": "us-west-1"},
                "named": {"region": "us-east-2", "endpoints": {"api": "http://[::1]:8/a"}},
            },
            "http://[::1]:8/a",
        ),
        ({"options": {"region": "us-west-1"}, "environ": {"OSC_ENDPOINT_API": OWN}}, OWN),
        # both in one place
        ({"named": {"region": "us-west-1", "endpoints": {"api": OWN}}, "environ": {"OSC_REGION": "us-east-2"}}, OWN),
        ({"options": {"region": "us-west-1"}, "named": {"region": "us-west-1", "endpoints": {"api": OWN}}}, OWN),
    ],
)
def test_a_region_and_its_endpoint_go_together(tmp_path, places, address):
    settings = from_places(tmp_path, **places)
    assert settings.base_url("api") == address
    if "us-" in address:
        assert settings.region in address


@pytest.mark.parametrize(
    "places",
    [
        {"options": {"region": "us-west-1"}, "named": {"region": "us-east-2", "endpoints": {"api": OWN}}},
        {"options": {"region": "us-west-1"}, "environ": {"OSC_REGION": "us-east-2", "OSC_ENDPOINT_API": OWN}},
        {"options": {"region": "us-west-1"}, "environ": {"OSC_ENDPOINT_API": "https://api.us-east-2.own.example"}},
        {"environ": {"OSC_REGION": "us-west-1"}, "default": {"region": "us-east-2", "endpoints": {"api": OWN}}},
    ],
)
def test_an_endpoint_of_another_region_that_is_not_official_is_an_error(tmp_path, places):
    settings = from_places(tmp_path, **places)
    with pytest.raises(ConfigError, match=r"is of the region us-east-2, but the region is us-west-1") as caught:
        settings.base_url("api")
    assert "give region and endpoints in one place" in str(caught.value)
    assert settings.base_url("fcu") == "https://fcu.us-west-1.outscale.com"


def test_a_password_in_an_endpoint_of_another_region_is_not_shown(tmp_path):
    named = {"region": "us-east-2", "endpoints": {"api": "https://me:s3cr3t@cloud.example"}}
    with pytest.raises(ConfigError) as caught:
        from_places(tmp_path, {"region": "us-west-1"}, named=named).base_url("api")
    assert "s3cr3t" not in str(caught.value)


def test_an_endpoint_of_oks_decides_no_region_of_the_others(tmp_path):
    oks = "https://api.cloudgouv-eu-west-1.oks.outscale.com/api/v2"
    settings = from_places(tmp_path, {"endpoints": {"oks": oks}}, {"OSC_REGION": "us-east-2"})
    assert (settings.region, settings.base_url("oks")) == ("us-east-2", oks)


LOOPBACK = ["127.0.0.1", "127.0.0.1:8080", "127.1.2.3", "localhost", "localhost:80", "[::1]", "[::1]:8080", "LOCALHOST"]
ELSEWHERE = [
    "api.example.com",
    "127.0.0.1.evil.example",
    "127.evil.example",
    "127.0.0.1.evil.example:80",
    "localhost.evil.example",
    "evil.example/127.0.0.1",
    "127.0.0.1@evil.example",
    "127.0.0.1:80@evil.example",
    "evil.example?@127.0.0.1",
    "evil.example#@127.0.0.1",
    "evil.example#127.0.0.1",
    "[::ffff:192.0.2.1]",
    "[2001:db8::1]",
    "[::1].evil.example",
    "10.0.0.1",
    "1270.0.0.1",
    "0127.0.0.1.example",
    "",
]


@pytest.mark.parametrize("host", LOOPBACK)
def test_plain_http_reaches_this_machine(host):
    assert url(f"http://{host}") == f"http://{host}/api/v1"


@pytest.mark.parametrize("host", ELSEWHERE)
def test_plain_http_to_another_machine_is_refused(host):
    with pytest.raises(ConfigError, match="http"):
        url(f"http://{host}")


@pytest.mark.parametrize("host", ["api.example.com", "10.0.0.1:8080"])
def test_plain_http_to_another_machine_can_be_allowed(host):
    assert url(f"http://{host}", allow_plain_http=True) == f"http://{host}/api/v1"


@pytest.mark.parametrize("scheme", ["ftp", "file", "httpx", "unix", ""])
def test_another_scheme_is_refused(scheme):
    with pytest.raises(ConfigError, match="must begin with https://"):
        url(f"{scheme}://127.0.0.1")


@given(st.text("127.0localhost[]:@/?#\\%.evil ", max_size=24))
@example("evil\\@127.0.0.1")
@example("evil%40127.0.0.1")
@example("127.0.0.1\\.evil")
def test_what_plain_http_accepts_is_where_the_request_really_goes(host):
    try:
        address = url(f"http://{host}")
    except ConfigError:
        return
    try:
        reached = httpx.URL(f"{address}/ReadVms").host
    except httpx.InvalidURL:
        return
    assert reached in {"localhost", "::1"} or reached.startswith("127.")
    assert "evil" not in reached


def test_a_password_in_an_endpoint_is_not_repeated_in_the_message():
    with pytest.raises(ConfigError) as caught:
        url("http://user:s3cr3t@evil.example")
    assert "s3cr3t" not in str(caught.value)
