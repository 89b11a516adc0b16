"""OKS: projects and clusters live and end; its errors have their own shape."""

from __future__ import annotations

import base64
import importlib
import json

import pytest
import yaml
from cryptography import x509
from nacl.public import PrivateKey, SealedBox

from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.generated.oks import ACTIONS
from tests.emulator.accounts import FIRST, SECOND
from tests.emulator.oks import HANDLERS, OPERATIONS, SCHEMAS

from .api import Oks, until

_WINDOWS = {"minor_upgrade_maintenance": {}, "patch_upgrade_maintenance": {"week_day": "Sun"}}


@pytest.fixture
def oks(emulator):
    return Oks(emulator)


@pytest.fixture
def project(oks):
    body = {"name": "my-project", "cidr": "10.50.0.0/18", "region": "eu-west-2", "tags": {"a": "b"}}
    made = oks("POST", "/projects", body)["Project"]
    oks.wait(f"/projects/{made['id']}")
    return made


@pytest.fixture
def cluster(oks, project):
    body = {
        "name": "one",
        "project_id": project["id"],
        "auto_maintenances": _WINDOWS,
        "admin_whitelist": ["192.0.2.1/32"],
    }
    ranges = {"cidr_pods": "10.91.0.0/16", "cidr_service": "10.92.0.0/16"}
    made = oks("POST", "/clusters", {**body, **ranges, "version": "1.31"})["Cluster"]
    oks.wait(f"/clusters/{made['id']}")
    return made


def test_a_project_lives(oks, project, emulator):
    path = f"/projects/{project['id']}"
    assert set(project) == {key for key in SCHEMAS["Project"] if key != "additional"}
    assert oks("POST", "/projects", {"name": "my-project", "cidr": "10.0.0.0/16", "region": "eu-west-2"}, 409)
    assert oks("PATCH", path, {"description": "x", "tags": None})["Project"]["status"] == "updating"
    shown = oks.wait(path)
    assert (shown["description"], shown["tags"]) == ("x", {"a": "b"})
    assert oks("GET", f"{path}/quotas")["Project"]["data"]["quotas"]
    assert oks("GET", "/projects", params={"name": "other"})["Projects"] == []
    assert oks("DELETE", path)["detail"]
    until(lambda: oks.http.get(path).status_code == 404)
    assert oks("GET", "/projects")["Projects"] == []
    assert oks("GET", "/projects", params={"deleted": "true"})["Projects"][0]["deleted_at"]
    assert emulator.resources() == {}


def test_a_cluster_lives(oks, project, cluster):
    path = f"/clusters/{cluster['id']}"
    assert set(cluster) == {key for key in SCHEMAS["Cluster"] if key != "additional"}
    assert cluster["auto_maintenances"]["minor_upgrade_maintenance"]["week_day"] == "Tue"
    assert oks("DELETE", f"/projects/{project['id']}", status=403)["Errors"][0]["Code"] == "403"
    oks("PATCH", path, {"version": "1.33"}, 422)
    oks("PATCH", path, {"version": "1.32", "disable_api_termination": True})
    oks.wait(path)
    assert oks("PATCH", f"{path}/upgrade")["Cluster"]["statuses"]["status"] == "upgrading"
    assert oks.wait(path)["version"] == "1.32"
    oks("DELETE", path, status=403)
    oks("PATCH", path, {"disable_api_termination": False})
    oks.wait(path)
    listed = oks("GET", "/clusters", params={"project_id": project["id"]})["Clusters"]
    assert [each["id"] for each in listed] == [cluster["id"]]
    assert oks("GET", "/clusters/all", params={"status": "failed"})["Clusters"] == []
    oks("DELETE", path)
    until(lambda: oks.http.get(path).status_code == 404)


def certified(kubeconfig):
    """Who the certificate of a kubeconfig is for, and for how many hours."""
    held = yaml.safe_load(kubeconfig)["users"][0]["user"]["client-certificate-data"]
    certificate = x509.load_pem_x509_certificate(base64.b64decode(held))
    lasts = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    return certificate.subject.rfc4514_string(), lasts.total_seconds() / 3600


def test_kubeconfigs(oks, cluster):
    path = f"/clusters/{cluster['id']}/kubeconfig"
    asked = {"user": "jane", "group": "dev", "ttl": "5h"}
    plain = oks("GET", path, params=asked)["Cluster"]["data"]["kubeconfig"]
    assert "jane@one" in plain
    assert certified(plain) == ("O=dev,CN=jane", 5)
    key = PrivateKey.generate()
    sent = {"x-encrypt-nacl": base64.b64encode(bytes(key.public_key)).decode()}
    sealed = oks("POST", path, headers=sent, params=asked)["Cluster"]["data"]["kubeconfig"]
    assert certified(SealedBox(key).decrypt(base64.b64decode(sealed))) == certified(plain)
    oks("POST", path, headers={"x-encrypt-nacl": "no key"}, status=422)
    oks("GET", path, params={"ttl": "soon"}, status=422)


def test_what_a_project_holds(oks, project):
    path = f"/projects/{project['id']}"
    (net,) = oks("GET", f"{path}/nets")["Nets"]
    assert (net["IpRange"], net["State"]) == (project["cidr"], "available")
    assert oks("GET", f"{path}/public_ips")["PublicIps"] == oks("GET", f"{path}/snapshots")["Snapshots"] == []
    assert oks("GET", "/myip")["IP"] == {"x_real_ip": "127.0.0.1"}
    assert oks("GET", "/templates/cluster")["Template"]["admin_whitelist"] == ["127.0.0.1/32"]


def test_limits_and_templates(oks):
    assert "1.30" in oks("GET", "/clusters/limits/kubernetes_versions")["Versions"]
    assert oks("GET", "/clusters/limits/cp_subregions")["CPSubregions"] == ["2a", "2b", "2c"]
    assert "cp.3.masters.small" in oks("GET", "/clusters/limits/control_plane_plans")["ControlPlanes"]
    for name, schema in (("project", "ProjectInput"), ("cluster", "ClusterInput-Output"), ("nodepool", "Nodepool")):
        template = oks("GET", f"/templates/{name}")["Template"]
        assert set(template) == {key for key in SCHEMAS[schema] if key != "additional"}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"cidr": "10.0.0.0/16", "region": "eu-west-2"}, "missing"),
        ({"name": "A", "cidr": "10.0.0.0/16", "region": "eu-west-2"}, "string_pattern_mismatch"),
        ({"name": "ok", "cidr": 1, "region": "eu-west-2"}, "string_type"),
        ({"name": "ok", "cidr": "10.0.0.0/16", "region": "eu-west-2", "tags": {"a": 1}}, "string_type"),
        ({"name": "ok", "cidr": "10.0.0.0/16", "region": "eu-west-2", "nam": 1}, "extra_forbidden"),
        ({"name": "ok", "cidr": "everywhere", "region": "eu-west-2"}, "value_error"),
    ],
)
def test_wrong_bodies(oks, body, kind):
    error = oks("POST", "/projects", body, 422)["Errors"][0]
    assert (error["Code"], error["Details"][0]["type"]) == ("422", kind)


def test_who_gets_in(emulator, oks):
    login = base64.b64encode(f"{SECOND.login}:{SECOND.password}".encode()).decode()
    assert Oks(emulator, Authorization=f"Basic {login}")("GET", "/projects")["Projects"] == []
    refused = Oks(emulator, AccessKey=FIRST.access_key, SecretKey="wrong")("GET", "/projects", status=401)
    assert refused["Errors"][0]["Code"] == "401"
    assert oks("GET", "/nothing", status=404)["Errors"][0]["Code"] == "404"


def test_calls_have_the_operations_names(oks, project, emulator):
    names = {entry["action"] for entry in emulator.calls() if entry["api"] == "oks"}
    assert {"CreateProject", "GetProject"} <= names <= set(OPERATIONS)


def test_faults_apply(oks, emulator):
    emulator.switch(errors={"ListProjects": [1, 409, "409", "Conflict"]}, rate_call=None)
    assert oks("GET", "/projects", status=409)
    emulator.switch(rate_account=0.02)
    codes = [oks.http.get("/projects").status_code for _unused in range(3)]
    assert 429 in codes


def test_all_operations_are_served_and_known():
    for name in ("oks_cluster", "oks_project", "oks_user"):
        importlib.import_module(f"tests.emulator.resources.{name}")
    assert len(OPERATIONS) == 33
    assert set(HANDLERS) == set(OPERATIONS)
    assert set(ACTIONS) == {*OPERATIONS, "GetKubenetesVersions"}  # the older description's spelling
    assert {name: OPERATIONS[name]["path"] for name in OPERATIONS} == {
        name: ACTIONS[name]["path"] for name in OPERATIONS
    }


def test_a_user_s_key_is_sealed_for_a_public_key(oks, project):
    path = f"/projects/{project['id']}/eim_users"
    key = PrivateKey.generate()
    sent = {"x-encrypt-nacl": base64.b64encode(bytes(key.public_key)).decode()}
    answer = oks("POST", path, headers=sent, params={"user": "OKSAuditor", "ttl": "1d"})
    made = json.loads(SealedBox(key).decrypt(base64.b64decode(answer["Data"])))["EimUser"]
    assert "EimUser" not in answer
    assert len(made["AccessKeys"][0]["SecretKey"]) == 40
    assert "SecretKey" not in oks("GET", path)["EimUsers"][0]["AccessKeys"][0]
    oks("POST", path, params={"user": "OKSAuditor"}, status=409)
    oks("POST", path, params={"user": "OKSVolumesManager", "ttl": "long"}, status=422)
    assert oks("DELETE", f"{path}/OKSAuditor")["Details"]
    oks("DELETE", f"{path}/OKSAuditor", status=404)
