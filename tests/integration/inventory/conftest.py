"""An inventory file, and the cloud that it is about."""

from __future__ import annotations

import contextlib

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud


@pytest.fixture
def inventory(emulator, tmp_path):
    from tests.integration.inventory.cli import Inventory

    return Inventory(emulator, tmp_path)


@pytest.fixture
def cloud(emulator):
    """The emulator's first account, to set things up in."""
    with Cloud({}, emulator.env) as opened:
        yield opened.outscale


@pytest.fixture
def vms(emulator, cloud):
    """Three VMs: vm-00001 is web in prod, vm-00002 is app in staging, vm-00003 is db in test."""
    ids = emulator.seed(vms=3)["VmIds"]
    emulator.clear_calls()
    return ids


@pytest.fixture
def public_ip(emulator, cloud, vms):
    """A public IP that vm-00001 has."""
    net_id = cloud.read_all("ReadVms", {"filters": {"vm_ids": vms}})[0]["net_id"]
    service_id = cloud.call("CreateInternetService")["internet_service"]["internet_service_id"]
    cloud.call("LinkInternetService", {"internet_service_id": service_id, "net_id": net_id})
    made = cloud.call("CreatePublicIp")["public_ip"]
    cloud.call("LinkPublicIp", {"public_ip_id": made["public_ip_id"], "vm_id": vms[0]})
    emulator.clear_calls()
    return made["public_ip"]


@pytest.fixture
def listed(emulator, tmp_path, monkeypatch):
    """List an inventory in this process: the hosts, the groups and what was warned of."""
    from tests.integration.inventory.in_process import Lister

    for name, value in emulator.env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("HOME", str(tmp_path))
    return Lister(tmp_path)


@pytest.fixture
def answering():
    """Make a server that answers every request as a function of its body says."""
    from tests.integration.inventory.in_process import Server

    with contextlib.ExitStack() as stack:
        yield lambda answer: stack.enter_context(Server(answer))
