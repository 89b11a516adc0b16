"""Proxies come from the environment, as for every other program."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud
from ansible_collections.outscale.cloud.plugins.module_utils._client.http.connections import proxy_of

from .loopback import closed_port, server
from .seams import KEYS, FakeClock

HTTPS = "https://api.eu-west-2.outscale.com/api/v1"


@pytest.mark.parametrize(
    ("environ", "proxy"),
    [
        ({}, ""),
        ({"https_proxy": "http://p:1"}, "http://p:1"),
        ({"HTTPS_PROXY": "http://p:1"}, "http://p:1"),
        ({"https_proxy": "http://low:1", "HTTPS_PROXY": "http://up:1"}, "http://low:1"),
        ({"HTTP_PROXY": "http://p:1"}, ""),
        ({"ALL_PROXY": "http://p:1"}, "http://p:1"),
        ({"ALL_PROXY": "http://all:1", "https_proxy": "http://p:1"}, "http://p:1"),
        ({"https_proxy": "p:1"}, "http://p:1"),
        ({"https_proxy": ""}, ""),
        ({"https_proxy": "http://p:1", "no_proxy": "*"}, ""),
        ({"https_proxy": "http://p:1", "NO_PROXY": "outscale.com"}, ""),
        ({"https_proxy": "http://p:1", "no_proxy": ".outscale.com, other"}, ""),
        ({"https_proxy": "http://p:1", "no_proxy": "api.eu-west-2.outscale.com"}, ""),
        ({"https_proxy": "http://p:1", "no_proxy": "scale.com"}, "http://p:1"),
        ({"https_proxy": "http://p:1", "no_proxy": "outscale.com.evil"}, "http://p:1"),
    ],
)
def test_the_environment_says_which_proxy(environ, proxy):
    assert proxy_of(HTTPS, environ) == proxy


def test_a_host_with_a_port_can_be_excepted():
    environ = {"http_proxy": "http://p:1", "no_proxy": "127.0.0.1"}
    assert proxy_of("http://127.0.0.1:8080/api/v1", environ) == ""
    assert proxy_of("http://127.0.0.2:8080/api/v1", environ) == "http://p:1"


def call(environ, host="api.example"):
    options = {**KEYS, "endpoints": {"api": f"http://{host}/api/v1"}, "allow_plain_http": True}
    with Cloud(options, environ, clock=FakeClock()) as cloud:
        return cloud.outscale.call("ReadNets")


def test_requests_go_through_the_proxy():
    with server() as proxy:
        assert call({"HTTP_PROXY": f"http://{proxy.address}"}) == {"nets": []}
    assert [path for path, _headers, _body in proxy.seen] == ["http://api.example/api/v1/ReadNets"]


def test_requests_to_an_excepted_host_go_straight_there():
    with server() as api:
        environ = {"HTTP_PROXY": f"http://127.0.0.1:{closed_port()}", "no_proxy": "127.0.0.1"}
        assert call(environ, api.address) == {"nets": []}
    assert [path for path, _headers, _body in api.seen] == ["/api/v1/ReadNets"]


def test_the_environment_of_the_process_itself_does_not_count(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{closed_port()}")
    with server() as api:
        assert call({}, api.address) == {"nets": []}


def test_a_proxy_that_is_down_is_told_and_was_safe_to_try_again():
    with pytest.raises(errors.NotSent, match=r"api.example cannot be reached"):
        call({"HTTP_PROXY": f"http://127.0.0.1:{closed_port()}"})


@pytest.mark.parametrize("proxy", ["gopher://me:s3cr3t@p:1", "socks5://me:s3cr3t@p:1", "http://me:s3cr3t@p:port"])
def test_a_proxy_that_cannot_be_used_is_one_line_without_its_password(proxy):
    with pytest.raises(errors.OutscaleError, match="proxy") as caught:
        call({"ALL_PROXY": proxy})
    assert "s3cr3t" not in str(caught.value)
    assert "\n" not in str(caught.value)
