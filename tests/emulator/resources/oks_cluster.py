"""OKS clusters: made in a project, changed, upgraded, deleted; their kubeconfig."""

from __future__ import annotations

import base64
import binascii
import copy
import uuid
from ipaddress import IPv4Network
from typing import TYPE_CHECKING, Any

from ..kinds import GONE, entering, kind
from ..kubeconfig import ADMIN, kubeconfig, lifetime
from ..oks import JSON, SCHEMAS, OksCall, OksError, operation, page, spelled
from .oks_project import PLANS, PLUGINS, VERSIONS, check_range, chosen, forbidden, merge, settled

if TYPE_CHECKING:
    from ..store import Item, Region

kind("OksCluster", "", "Clusters", "id", "404", tagged=False, ended=("deleted",), word="cluster")

_SUBREGIONS = ("2a", "2b", "2c")
_WINDOWS = ("minor_upgrade_maintenance", "patch_upgrade_maintenance")
_DNS = 10
"""Which address of cidr_service cluster_dns is unless given: recorded five times of five."""


def shown(item: Item) -> JSON:
    """A cluster as the API shows it."""
    data = {key: value for key, value in item.data.items() if key != "State"}
    return {**data, "statuses": {**data["statuses"], "status": item.data["State"]}}


def _window(wanted: JSON) -> JSON:
    """A maintenance window with its defaults."""
    usual = {key: rules["default"] for key, rules in SCHEMAS["MaintenanceWindow"].items()}
    return {**usual, **wanted}


def _windows(wanted: JSON | None) -> JSON:
    """Those that are not given are off, as recorded."""
    given = wanted or {}
    return {key: _window(given[key]) if key in given else _window({"enabled": False}) for key in _WINDOWS}


def _flags(wanted: JSON | None) -> JSON:
    """The admission flags with what is applied. Recorded: what was enabled stands in the list ``actual`` alone."""
    off = list((wanted or {}).get("disable_admission_plugins") or [])
    on = list((wanted or {}).get("enable_admission_plugins") or [])
    usual = [name for name in PLUGINS if name not in off]
    return {
        "disable_admission_plugins": off,
        "enable_admission_plugins": on,
        "applied_admission_plugins": usual,
        "applied_admission_plugins_actual": [name for name in dict.fromkeys([*usual, *on]) if name not in off],
    }


def _dns(body: JSON) -> str | None:
    """cluster_dns, or the tenth address of cidr_service."""
    if body.get("cluster_dns") or not body.get("cidr_service"):
        return body.get("cluster_dns")
    return str(IPv4Network(body["cidr_service"])[_DNS])


def _next_version(version: str) -> str:
    """The version that a cluster can be upgraded to, empty for the newest."""
    later = VERSIONS[VERSIONS.index(version) + 1 :]
    return later[0] if later else ""


def _check(body: JSON) -> None:
    """422 for values that the limits do not offer."""
    known = {"version": VERSIONS, "control_planes": PLANS}
    for key, values in known.items():
        if body.get(key) is not None and body[key] not in values:
            raise OksError(422, "ValidationError", f"{key} must be one of {', '.join(values)}.")
    if not set(body.get("cp_subregions", ())) <= set(_SUBREGIONS):
        raise OksError(422, "ValidationError", f"cp_subregions must be among {', '.join(_SUBREGIONS)}.")
    for key in ("cidr_pods", "cidr_service"):
        if body.get(key) is not None:
            check_range(body[key], key)
    for text in body.get("admin_whitelist") or ():
        check_range(text if "/" in text else f"{text}/32", "admin_whitelist")


@operation("CreateCluster")
def create_cluster(call: OksCall) -> JSON:
    """The project must be ready: 503. The name is unique in the project: 409."""
    body = call.body
    project = call.get("OksProject", body["project_id"])
    _check(body)
    if call.region.state(project) != "ready":
        raise OksError(503, "ResourceIsNotReady", f"project not ready: {call.region.state(project)}")
    for other in chosen(call, "OksCluster"):
        if (other.data["project_id"], other.data["name"]) == (project.id, body["name"]):
            raise OksError(409, "ResourceConflict", f"The cluster {body['name']} exists already.")
    data = _new(body, spelled(call.region.now))
    cluster = call.region.add("OksCluster", data, str(uuid.uuid4()), running=data["version"])
    call.region.walk(cluster, "pending", "oks.project", "deploying", "oks.cluster", "ready", created=True)
    return {"Cluster": shown(cluster)}


def _new(body: JSON, at: str) -> dict[str, Any]:
    """A cluster as it is made, with what was not asked for."""
    multiple, plan = bool(body.get("cp_multi_az")), body.get("control_planes") or "cp.3.masters.small"
    return {
        "project_id": body["project_id"],
        "name": body["name"],
        "description": body.get("description") or "",
        "cp_multi_az": multiple,
        "cp_subregions": list(body.get("cp_subregions") or (_SUBREGIONS if multiple else _SUBREGIONS[:1])),
        "version": body["version"],
        "expected_version": body["version"],
        "cni": "cilium",
        "admin_lbu": bool(body.get("admin_lbu")),
        "admission_flags": _flags(body.get("admission_flags")),
        "cidr_pods": body.get("cidr_pods"),
        "cidr_service": body.get("cidr_service"),
        "cluster_dns": _dns(body),
        "tags": dict(body.get("tags") or {}),
        "auto_maintenances": _windows(body.get("auto_maintenances")),
        "maintenance_window": _maintenance(body.get("maintenance_window")),
        "control_planes": plan,
        "expected_control_planes": plan,
        "admin_whitelist": list(body["admin_whitelist"]),
        "statuses": {
            "created_at": at,
            "deleted_at": None,
            "updated_at": at,
            "status": "",
            "available_upgrade": _next_version(body["version"]),
        },
        "disable_api_termination": bool(body.get("disable_api_termination")),
        "auth": copy.deepcopy(body.get("auth")),
        "State": "pending",
    }


def _maintenance(wanted: JSON | None) -> JSON | None:
    """The window for all maintenances, in UTC unless another zone is given; none where it was not asked for."""
    return {"tz": "UTC", **wanted} if wanted else None


@operation("ListClustersByProjectID")
def list_clusters(call: OksCall) -> JSON:
    """The clusters of a project, or all."""
    return page(call, "Clusters", [shown(item) for item in chosen(call, "OksCluster", "project_id", "name", "version")])


@operation("ListAllClusters")
def list_all_clusters(call: OksCall) -> JSON:
    """The clusters of all projects."""
    return page(call, "Clusters", [shown(item) for item in chosen(call, "OksCluster", "name", "version")])


def _cluster(call: OksCall) -> Item:
    return call.get("OksCluster", call.path["cluster_id"])


@operation("GetCluster")
def get_cluster(call: OksCall) -> JSON:
    """One cluster."""
    return {"Cluster": shown(_cluster(call))}


@operation("UpdateCluster")
def update_cluster(call: OksCall) -> JSON:
    """``updating``, then ``ready``. A version may be one minor higher; UpgradeCluster then applies it.

    The control plane is resized in place, as recorded; what is expected is in force when the cluster is ready again.
    """
    cluster, body = _cluster(call), call.body
    _check(body)
    settled(call, cluster, "ready")
    version = body.get("version")
    if version is not None and VERSIONS.index(version) - VERSIONS.index(cluster.data["version"]) not in (0, 1):
        raise OksError(422, "ValidationError", f"{cluster.data['version']} cannot become {version}.")
    merge(cluster, body, "description", "tags", "admin_whitelist", "disable_api_termination", "auth")
    for field in _EXPECTED:
        if body.get(field) is not None:
            cluster.data[f"expected_{field}"] = body[field]
    if body.get("maintenance_window") is not None:
        cluster.data["maintenance_window"] = _maintenance(body["maintenance_window"])
    if body.get("admission_flags") is not None:
        cluster.data["admission_flags"] = _flags(body["admission_flags"])
    if body.get("auto_maintenances") is not None:
        cluster.data["auto_maintenances"] = _windows(body["auto_maintenances"])
    _touch(call.region, cluster)
    call.region.walk(cluster, "updating", "oks.cluster_update", "ready")
    return {"Cluster": shown(cluster)}


_EXPECTED = ("version", "control_planes")


@entering("OksCluster", "ready")
def updated(_region: Region, cluster: Item) -> None:
    """What was expected is so."""
    cluster.data.update({field: cluster.data[f"expected_{field}"] for field in _EXPECTED})


def _touch(region: Region, cluster: Item) -> None:
    statuses = cluster.data["statuses"] = copy.copy(cluster.data["statuses"])
    statuses["updated_at"] = spelled(region.now)
    statuses["available_upgrade"] = _next_version(cluster.hidden["running"])


@operation("UpgradeCluster")
def upgrade_cluster(call: OksCall) -> JSON:
    """Bring the cluster to its version."""
    cluster = _cluster(call)
    settled(call, cluster, "ready")
    cluster.hidden["running"] = cluster.data["expected_version"]
    _touch(call.region, cluster)
    call.region.walk(cluster, "upgrading", "oks.cluster_update", "ready")
    return {"Cluster": shown(cluster)}


@operation("DeleteCluster")
def delete_cluster(call: OksCall) -> JSON:
    """403 while it is protected. ``pending`` for a moment before ``deleting``, as played; 404 afterwards."""
    cluster = _cluster(call)
    if cluster.data["disable_api_termination"]:
        raise forbidden("The cluster is protected against deletion: disable_api_termination is enabled.")
    settled(call, cluster, "ready", "failed", "pending", "deploying")
    call.region.walk(cluster, "pending", "oks.queue", "deleting", "oks.cluster_delete", "deleted", "oks.forget", GONE)
    return {"detail": "Cluster deletion has been scheduled"}


@entering("OksCluster", "deleted")
def deleted(region: Region, cluster: Item) -> None:
    """Listed with ``deleted=true`` only."""
    cluster.data["statuses"] = {**cluster.data["statuses"], "deleted_at": spelled(region.now)}


def _kubeconfig(call: OksCall, cluster: Item) -> str:
    """The text of a kubeconfig, for the user, the group and the time that the query names."""
    user, group = call.query.get("user") or ADMIN, call.query.get("group")
    try:
        validity = lifetime(call.query.get("ttl"))
    except ValueError:
        raise OksError(422, "ValidationError", "ttl is a number with s, m, h, d or w.") from None
    server = f"https://{cluster.id}.{call.region.name}.oks.outscale.com:6443"
    return kubeconfig(
        cluster.data["name"], server, user, group or ("system:masters" if user == ADMIN else None), validity
    )


@operation("GetKubeconfig")
def get_kubeconfig(call: OksCall) -> JSON:
    """Of a ready cluster: 409 otherwise."""
    cluster = _cluster(call)
    settled(call, cluster, "ready", "updating", "upgrading")
    data = {"name": cluster.data["name"], "kubeconfig": _kubeconfig(call, cluster)}
    return {"Cluster": {"request_id": call.request_id, "data": data}}


@operation("GetKubeconfigWithPubkeyNACL")
def get_sealed_kubeconfig(call: OksCall) -> JSON:
    """The same, sealed for the public key of the header ``x-encrypt-nacl``, in base64."""
    answer = get_kubeconfig(call)
    key = call.headers.get("x-encrypt-nacl")
    if key:
        answer["Cluster"]["data"]["kubeconfig"] = sealed(answer["Cluster"]["data"]["kubeconfig"], key)
    return answer


def sealed(text: str, key: str) -> str:
    """A text that only who has the private key to this public one can read, both in base64."""
    from nacl.public import PublicKey, SealedBox  # noqa: PLC0415  (needed for this alone)

    try:
        public = PublicKey(base64.b64decode(key, validate=True))
    except (binascii.Error, ValueError, TypeError):
        raise OksError(422, "ValidationError", "x-encrypt-nacl is not a public key.") from None
    return base64.b64encode(SealedBox(public).encrypt(text.encode())).decode()


@operation("GetClusterTemplate")
def get_cluster_template(call: OksCall) -> JSON:
    """A cluster to start from. It lets in who asks: the official oks-cli puts that in the place of ``my-ip``."""
    windows = {"minor_upgrade_maintenance": _window({}), "patch_upgrade_maintenance": _window({})}
    template = {
        "name": "default-name",
        "project_id": "",
        "description": "",
        "cp_subregions": ["2a"],
        "version": VERSIONS[0],
        "admin_lbu": False,
        "admission_flags": {"disable_admission_plugins": [], "enable_admission_plugins": []},
        "cidr_pods": "10.91.0.0/16",
        "cidr_service": "10.92.0.0/16",
        "cluster_dns": "10.92.0.10",
        "tags": {},
        "auto_maintenances": windows,
        "control_planes": "cp.3.masters.small",
        "admin_whitelist": [f"{call.address}/32"],
        "quirks": [],
        "disable_api_termination": False,
    }
    return {"Template": template}
