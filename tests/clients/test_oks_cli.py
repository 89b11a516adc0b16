"""oks-cli makes a project and a cluster, gets its kubeconfig, upgrades it, and takes all down."""

from __future__ import annotations

import base64
import json
import time

import pytest
import yaml
from cryptography import x509


@pytest.fixture
def oks(client, emulator):
    oks = client("oks-cli")
    keys = ["--access-key", emulator.env["OSC_ACCESS_KEY"], "--secret-key", emulator.env["OSC_SECRET_KEY"]]
    door = emulator.env["OSC_ENDPOINT_OKS"] + "/"
    oks("profile", "add", "--profile-name", "default", *keys, "--region", "eu-west-2", "--endpoint", door)
    return oks


def ready(oks, kind, name):
    """The project or cluster once it is ready; the programs start slowly enough to be asked again at once."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        found = oks.json(kind, "get", f"--{kind}-name", name)
        if (found.get("statuses") or found)["status"] == "ready":
            return found
    raise AssertionError(found)


@pytest.fixture
def project(oks):
    oks("project", "create", "-p", "alpha", "--cidr", "10.50.0.0/18", "--tags", "team=blue", "--description", "first")
    made = ready(oks, "project", "alpha")
    assert (made["cidr"], made["tags"]) == ("10.50.0.0/18", {"team": "blue"})
    assert "Logged into project: alpha" in oks("project", "login", "-p", "alpha")
    return made


def test_a_cluster_lives(oks, project, emulator):
    oks("cluster", "create", "-c", "one", "--admin", "192.0.2.1/32,my-ip", "--version", "1.32")
    made = ready(oks, "cluster", "one")
    assert (made["version"], made["admin_whitelist"]) == ("1.32", ["192.0.2.1/32", "127.0.0.1/32"])
    assert "one" in oks("cluster", "list")
    oks("cluster", "update", "-c", "one", "--description", "changed", "--version", "1.33")
    assert ready(oks, "cluster", "one")["description"] == "changed"
    oks("cluster", "upgrade", "-c", "one", "--force")
    assert ready(oks, "cluster", "one")["statuses"]["available_upgrade"] == "1.34"
    assert "has clusters" in oks.refused("project", "delete", "-p", "alpha", "--force")
    oks("cluster", "delete", "-c", "one", "--force")
    until = time.monotonic() + 60
    while emulator.resources()["eu-west-2"].get("OksCluster") and time.monotonic() < until:
        assert "alpha" in oks("project", "list")
    oks("project", "delete", "-p", "alpha", "--force")


def subject(kubeconfig):
    held = yaml.safe_load(kubeconfig)["users"][0]["user"]["client-certificate-data"]
    return x509.load_pem_x509_certificate(base64.b64decode(held)).subject.rfc4514_string()


def test_kubeconfigs_plain_and_sealed(oks, project):
    oks("cluster", "create", "-c", "one", "--admin", "192.0.2.1/32", "--version", "1.32")
    ready(oks, "cluster", "one")
    asked = ["--user", "jane", "--group", "dev", "--ttl", "5h"]
    assert subject(oks("cluster", "kubeconfig", "-c", "one", *asked)) == "O=dev,CN=jane"
    assert (
        subject(oks("cluster", "kubeconfig", "-c", "one", "--nacl", "--refresh"))
        == "O=system:masters,CN=kubernetes-admin"
    )
    assert "CN=kubernetes-admin/O=system:masters" in oks("cluster", "kubeconfig", "-c", "one", "-o", "table", "--wide")


def test_what_a_project_holds(oks, project):
    assert [net["IpRange"] for net in oks.json("project", "nets", "-p", "alpha")] == ["10.50.0.0/18"]
    assert oks.json("project", "publicips", "-p", "alpha") == oks.json("project", "snapshots", "-p", "alpha") == []
    assert "1.35" in oks.json("quotas")["KubeVersions"]
    assert oks.json("project", "quotas", "-p", "alpha")["quotas"]


def test_what_is_not_there_and_what_is_wrong(oks, project):
    assert "0 projects found by name: beta" in oks.refused("project", "get", "-p", "beta")
    wrong = json.loads(oks.refused("project", "create", "-p", "gamma", "--cidr", "everywhere"))
    assert wrong["Errors"][0]["Code"] == "422"
