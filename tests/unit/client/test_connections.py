"""Connections are kept while a task or a listing lasts, and no longer."""

from __future__ import annotations

import os

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud
from ansible_collections.outscale.cloud.plugins.module_utils._client.http import connections, prefork

from .loopback import server
from .seams import KEYS


@pytest.fixture
def listening():
    with server() as running:
        yield running


def environment(listening):
    return {"OSC_ENDPOINT_API": f"http://{listening.address}", "OSC_ENDPOINT_OKS": f"http://{listening.address}"}


def test_the_calls_of_a_task_share_one_connection(listening):
    with Cloud(KEYS, environment(listening)) as cloud:
        for _call in range(5):
            cloud.outscale.call("ReadNets")
    assert (len(listening.seen), listening.connections) == (5, 1)


def test_two_apis_at_one_address_share_one_connection(listening):
    with Cloud(KEYS, environment(listening)) as cloud:
        cloud.outscale.call("ReadNets")
        cloud.oks.call("CreateProject", {"name": "x", "cidr": "10.0.0.0/16", "region": "eu-west-2"})
    assert (len(listening.seen), listening.connections) == (2, 1)


def test_the_next_task_opens_its_own(listening):
    for _task in range(2):
        with Cloud(KEYS, environment(listening)) as cloud:
            cloud.outscale.call("ReadNets")
    assert listening.connections == 2


def test_the_items_of_a_loop_share_the_connection_of_their_worker(listening, monkeypatch):
    monkeypatch.setattr(connections, "_READY", {})
    environ = environment(listening)
    prefork.prepare(environ)
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            for _item in range(3):
                with Cloud(KEYS, environ) as cloud:
                    cloud.outscale.call("ReadNets")
            code = 0
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert (len(listening.seen), listening.connections) == (3, 1)
