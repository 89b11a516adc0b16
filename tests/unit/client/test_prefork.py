"""What the main process makes ready: pools for its workers, without a connection, and never a failure of its own."""

from __future__ import annotations

import os
import socket

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.auth import credentials
from ansible_collections.outscale.cloud.plugins.module_utils._client.http import connections, prefork
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog


@pytest.fixture
def pools(monkeypatch):
    """The pools that are ready, none at first."""
    monkeypatch.setattr(connections, "_READY", {})
    return connections._READY


@pytest.fixture
def listening():
    """A socket that nobody should connect to."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


def environment(server):
    address = f"http://127.0.0.1:{server.getsockname()[1]}"
    return {"OSC_ENDPOINT_API": address, "OSC_ENDPOINT_OKS": address}


def in_a_worker(question):
    """Whether something is so in a forked process."""
    pid = os.fork()
    if pid == 0:
        code = 2
        try:
            code = 0 if question() else 1
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


def test_nothing_is_sent_and_no_connection_is_opened(pools, listening):
    prefork.prepare(environment(listening))
    assert pools
    with pytest.raises(BlockingIOError):
        listening.accept()


def test_a_worker_takes_the_pool_that_is_ready_and_its_parent_does_not(pools, listening):
    environ = environment(listening)
    prefork.prepare(environ)
    settings = credentials.resolve({}, environ)

    def taken():
        return connections.wire_for(settings.base_url("api"), settings, environ) in pools.values()

    assert in_a_worker(taken)
    assert not taken()


def test_a_worker_that_needs_another_way_makes_its_own(pools, listening):
    environ = environment(listening)
    prefork.prepare(environ)
    elsewhere = credentials.resolve({"endpoints": {"api": "http://192.0.2.1"}, "allow_plain_http": True}, environ)
    through = {**environ, "http_proxy": "http://127.0.0.1:9"}
    url = elsewhere.base_url("api")
    assert in_a_worker(lambda: connections.wire_for(url, elsewhere, environ) in pools.values())
    assert in_a_worker(lambda: connections.wire_for(url, elsewhere, through) not in pools.values())


def test_a_call_has_been_through_the_client_before_the_first_worker(pools):
    catalog.action.cache_clear()
    prefork.prepare({})
    assert catalog.action.cache_info().currsize > 0


@pytest.mark.parametrize(
    "environ",
    [
        {"OSC_ACCESS_KEY": "without its other half"},
        {"OSC_REGION": "nowhere"},
        {"OSC_CONFIG_FILE": "/nowhere/at/all.json"},
        {"SSL_CERT_FILE": "/nowhere/at/all.pem"},
        {"https_proxy": "carrier-pigeon://coop"},
    ],
    ids=str,
)
def test_what_cannot_be_made_ready_is_left_for_the_task_to_complain_about(pools, environ):
    prefork.prepare(environ)
