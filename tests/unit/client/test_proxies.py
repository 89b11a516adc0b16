"""Which proxy a request goes through, and whose fault it is when it does not."""

from __future__ import annotations

import contextlib
import json
import socket
import threading

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.auth.credentials import ENVIRONMENTS_OWN, resolve
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


@pytest.mark.parametrize(
    ("host", "no_proxy"),
    [
        ("10.1.2.3", "10.0.0.0/8"),
        ("10.1.2.3:8080", "example.com,10.0.0.0/8"),
        ("10.1.2.3", "example.com 10.1.2.0/24"),
        ("10.1.2.3", "10.1.2.99/24"),
        ("10.1.2.3", "10.1.2.3"),
        ("10.1.2.3:8080", "10.1.2.3:8080"),
        ("[fd00::1]", "fd00::/8"),
        ("[fd00::1]:8080", "[fd00::1]"),
        ("[fd00::1]:8080", "fd00:0::1"),
        ("[fd00::1]:8080", "[fd00::1]:8080"),
        ("api.example", "*"),
        ("api.example", "other, *"),
        ("api.example", "example"),
        ("api.example", ".example"),
        ("api.example", "*.example"),
        ("API.Example", "api.EXAMPLE"),
        ("api.example.", "api.example"),
        ("api.example:8080", "example:8080"),
    ],
)
def test_a_host_that_no_proxy_is_for(host, no_proxy):
    assert proxy_of(f"http://{host}/api/v1", {"http_proxy": "http://p:1", "no_proxy": no_proxy}) == ""


@pytest.mark.parametrize(
    ("host", "no_proxy"),
    [
        ("11.1.2.3", "10.0.0.0/8"),
        ("10.example", "10.0.0.0/8"),
        ("10.1.2.3:8080", "10.1.2.3:80"),
        ("10.1.2.30", "10.1.2.3"),
        ("210.1.2.3", "10.1.2.3"),
        ("[fc00::1]", "fd00::/8"),
        ("api.example", "10.0.0.0/8, fd00::/8"),
        ("api.example", "pi.example"),
        ("api.example", "api.example.com"),
        ("api.example:8080", "api.example:80"),
        ("api.example", ""),
        ("api.example", " , . *. "),
        ("api.example", "10.0.0.0/99, 1/2/3, [, ::"),
    ],
)
def test_a_host_that_the_proxy_is_for(host, no_proxy):
    assert proxy_of(f"http://{host}/api/v1", {"http_proxy": "http://p:1", "no_proxy": no_proxy}) == "http://p:1"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8080", "127.9.9.9", "localhost:80", "LOCALHOST", "[::1]:80"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_this_machine_is_never_reached_through_a_proxy(host, scheme):
    environ = {"http_proxy": "http://p:1", "https_proxy": "http://p:1", "all_proxy": "http://p:1"}
    assert proxy_of(f"{scheme}://{host}/api/v1", environ) == ""
    assert proxy_of(f"{scheme}://{host}/api/v1", {}, (("http://p:1", ""), ENVIRONMENTS_OWN)) == ""


FROM_ENVIRONMENT = {"HTTPS_PROXY": "http://e:1", "NO_PROXY": "outscale.com"}


@pytest.mark.parametrize(
    ("options", "profile", "environ", "proxy"),
    [
        ({"proxy": "http://o:1"}, {}, {}, "http://o:1"),
        ({"proxy": "o:1"}, {}, {}, "http://o:1"),
        ({"proxy": ""}, {}, {"HTTPS_PROXY": "http://e:1"}, "http://e:1"),
        ({}, {"proxy": "http://f:1"}, {}, "http://f:1"),
        ({}, {"proxy": "http://f:1"}, {"HTTPS_PROXY": "http://e:1"}, "http://e:1"),
        ({"profile": "default"}, {"proxy": "http://f:1"}, {"HTTPS_PROXY": "http://e:1"}, "http://f:1"),
        ({"proxy": "http://o:1", "profile": "default"}, {"proxy": "http://f:1"}, {}, "http://o:1"),
        # the hosts that a proxy is not for belong to it
        ({"proxy": "http://o:1"}, {}, FROM_ENVIRONMENT, "http://o:1"),
        ({"proxy": "http://o:1"}, {"no_proxy": "outscale.com"}, {}, "http://o:1"),
        ({"proxy": "http://o:1", "no_proxy": ["outscale.com"]}, {}, {}, ""),
        ({"proxy": "http://o:1", "no_proxy": ["x, outscale.com"]}, {}, {}, ""),
        ({"proxy": "http://o:1", "no_proxy": "x outscale.com"}, {}, {}, ""),
        ({"no_proxy": ["*"]}, {"proxy": "http://f:1"}, {"HTTPS_PROXY": "http://e:1"}, ""),
        ({"no_proxy": ["other"]}, {}, FROM_ENVIRONMENT, "http://e:1"),
        ({"no_proxy": [""]}, {}, FROM_ENVIRONMENT, ""),
        ({}, {"proxy": "http://f:1", "no_proxy": ["outscale.com"]}, {}, ""),
        ({}, {"proxy": "http://f:1", "no_proxy": "x"}, {}, "http://f:1"),
        ({}, {"proxy": "http://f:1"}, {"NO_PROXY": "*"}, ""),
    ],
)
def test_proxies_follow_the_order_of_all_settings(tmp_path, options, profile, environ, proxy):
    path = tmp_path / ".osc" / "config.json"
    path.parent.mkdir()
    path.write_text(json.dumps({"default": profile}))
    settings = resolve(options, {"HOME": str(tmp_path), **environ})
    assert proxy_of(HTTPS, environ, settings.proxies) == proxy


def call(environ, host="api.example", scheme="http", action="ReadNets", **options):
    """One call; no host of it is this machine, as that would need no proxy."""
    options = {**KEYS, "endpoints": {"api": f"{scheme}://{host}/api/v1"}, "allow_plain_http": True, **options}
    with Cloud(options, environ, clock=FakeClock()) as cloud:
        return cloud.outscale.call(action)


@pytest.mark.parametrize("how", ["environment", "option"])
def test_requests_go_through_the_proxy(how):
    with server() as proxy:
        if how == "environment":
            assert call({"HTTP_PROXY": f"http://{proxy.address}"}) == {"nets": []}
        else:
            assert call({}, proxy=f"http://{proxy.address}") == {"nets": []}
    assert [path for path, _headers, _body in proxy.seen] == ["http://api.example/api/v1/ReadNets"]


def test_requests_to_this_machine_go_straight_there():
    with server() as api:
        dead = f"http://127.0.0.1:{closed_port()}"
        assert call({"HTTP_PROXY": dead, "ALL_PROXY": dead}, api.address, proxy=dead) == {"nets": []}
    assert [path for path, _headers, _body in api.seen] == ["/api/v1/ReadNets"]


def test_the_environment_of_the_process_itself_does_not_count(monkeypatch):
    with server() as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{closed_port()}")
        assert call({"HTTP_PROXY": f"http://{proxy.address}"}) == {"nets": []}


@contextlib.contextmanager
def proxy_that(answers):
    """The address of a proxy that answers a CONNECT with these bytes, and goes no further."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve():
            with contextlib.suppress(OSError):
                while True:
                    peer, _address = listening.accept()
                    with peer:
                        peer.recv(65536)
                        if answers is None:
                            peer.recv(65536)  # until the client has had enough
                        else:
                            peer.sendall(answers)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("action", ["ReadNets", "CreateNet"])
def test_a_proxy_that_is_down_is_named_and_nothing_was_sent(scheme, action):
    dead = f"127.0.0.1:{closed_port()}"
    with pytest.raises(errors.NotSent) as caught:
        call({"ALL_PROXY": f"http://me:s3cr3t@{dead}"}, scheme=scheme, action=action)
    message = str(caught.value)
    assert f"api.example cannot be reached: the proxy {dead} failed: " in message
    assert message.endswith(
        "Check the option proxy, the proxies of the environment, and whether no_proxy should hold the host"
    )
    assert "s3cr3t" not in message


@pytest.mark.parametrize(
    ("answers", "reason", "final"),
    [
        (b"", "Server disconnected", False),
        (b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", "407 Proxy Auth", True),
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "403 Forbidden", True),
        (b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", "502 Bad Gateway", False),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "Server disconnected", False),
        (None, "timed out", False),
    ],
    ids=["closes", "wants a password", "forbids", "reaches nobody", "is none", "is silent"],
)
@pytest.mark.parametrize("action", ["ReadNets", "CreateNet"])
def test_a_proxy_that_makes_no_tunnel_is_named_and_nothing_was_sent(answers, reason, final, action):
    with proxy_that(answers) as address, pytest.raises(errors.NotSent) as caught:
        call({"HTTPS_PROXY": f"http://{address}"}, scheme="https", action=action, read_timeout=0.2)
    assert f"the proxy {address} failed: " in str(caught.value)
    assert reason in str(caught.value)
    assert caught.value.final is final


def test_a_server_that_breaks_off_behind_the_tunnel_is_told_with_the_proxy():
    connected = b"HTTP/1.1 200 OK\r\n\r\n"
    with proxy_that(connected) as address, pytest.raises(errors.TransportError) as caught:
        call({"HTTPS_PROXY": f"http://{address}"}, scheme="https")
    assert f"(through the proxy {address})" in str(caught.value)
    assert "failed" not in str(caught.value)


def test_a_proxy_that_wants_a_password_for_plain_http_is_named():
    answers = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 2\r\n\r\nno"
    with proxy_that(answers) as address, pytest.raises(errors.NotSent, match=f"the proxy {address} failed: 407"):
        call({"HTTP_PROXY": f"http://{address}"})


@pytest.mark.parametrize("proxy", ["gopher://me:s3cr3t@p:1", "socks5://me:s3cr3t@p:1", "http://me:s3cr3t@p:port"])
@pytest.mark.parametrize("how", ["environment", "option"])
def test_a_proxy_that_cannot_be_used_is_one_line_without_its_password(proxy, how):
    with pytest.raises(errors.OutscaleError, match="proxy") as caught:
        call({"ALL_PROXY": proxy}) if how == "environment" else call({}, proxy=proxy)
    assert "s3cr3t" not in str(caught.value)
    assert "\n" not in str(caught.value)
