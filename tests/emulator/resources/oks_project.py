"""OKS projects: made, changed, deleted when no cluster is left; what it offers."""

from __future__ import annotations

import copy
import uuid
from typing import TYPE_CHECKING, Any

from ..cidr import block
from ..errors import ApiError
from ..kinds import GONE, entering, kind
from ..oks import JSON, OPERATIONS, SCHEMAS, OksCall, OksError, operation, page, spelled, wanted

if TYPE_CHECKING:
    from ..store import Item, Region

kind("OksProject", "", "Projects", "id", "404", tagged=False, ended=("deleted",), word="project")

REGIONS = ("eu-west-2", "cloudgouv-eu-west-1")
VERSIONS = ("1.30", "1.31", "1.32", "1.33", "1.34", "1.35")
PLUGINS: list[str] = SCHEMAS["AdmissionFlags"]["applied_admission_plugins"]["default"]
"""The admission plugins that are at work unless one is switched off."""
MOST_PROJECTS = 10
PLANS = ("cp.mono.master", "cp.3.masters.small", "cp.3.masters.medium", "cp.3.masters.large")


def merge(item: Item, body: JSON, *fields: str) -> None:
    """Put the fields of a body into an item; null and absent both mean unchanged."""
    item.data.update({key: copy.deepcopy(body[key]) for key in fields if body.get(key) is not None})


def shown(item: Item) -> JSON:
    """A project as the API shows it."""
    data = {key: value for key, value in item.data.items() if key != "State"}
    return {**data, "status": item.data["State"]}


def chosen(call: OksCall, name: str, *fields: str) -> list[Item]:
    """The items that the query asks for: live ones, or with ``deleted=true`` the deleted ones."""
    deleted = wanted(call.query.get("deleted"))
    found = []
    for item in call.region.all(name):
        state = call.region.state(item)
        asked = [(item.data.get(field), call.query.get(field)) for field in fields]
        asked.append((state, call.query.get("status")))
        if (state == "deleted") == deleted and all(value in (None, "", has) for has, value in asked):
            found.append(item)
    return found


def check_range(text: str, field: str) -> None:
    """422 for what is no IP range."""
    try:
        block(text)
    except ApiError:
        problem = {"type": "value_error", "loc": ["body", field], "msg": "Value is not a valid IPv4 network"}
        raise OksError(422, "ValidationError", f"{field} is not an IP range.", [problem]) from None


def forbidden(details: str) -> OksError:
    """What may not be, whoever asks: 403."""
    return OksError(403, "ForbiddenError", details)


_WIDEST, _NARROWEST = 16, 23
"""The prefix lengths that the network of a project can have."""


@operation("CreateProject")
def create_project(call: OksCall) -> JSON:
    """The name is unique in the account: 409."""
    body = call.body
    check_range(body["cidr"], "cidr")
    if not _WIDEST <= block(body["cidr"]).prefixlen <= _NARROWEST:
        raise OksError(422, "ValidationError", "project CIDR must have a prefix length between /16 and /23")
    if len(chosen(call, "OksProject")) >= MOST_PROJECTS:
        raise forbidden(f"The quota of projects ({MOST_PROJECTS}) is reached.")
    if body["region"] not in REGIONS:
        raise OksError(422, "ValidationError", f"The region {body['region']} is not served.")
    if any(item.data["name"] == body["name"] for item in chosen(call, "OksProject")):
        raise OksError(409, "ResourceConflict", f"The project {body['name']} exists already.")
    at = spelled(call.region.now)
    data: dict[str, Any] = {
        "name": body["name"],
        "description": body.get("description"),
        "cidr": body["cidr"],
        "region": body["region"],
        "tags": dict(body.get("tags") or {}),
        "disable_api_termination": body.get("disable_api_termination", False),
        "created_at": at,
        "updated_at": at,
        "deleted_at": None,
        "State": "pending",
    }
    project = call.region.add("OksProject", data, str(uuid.uuid4()))
    call.region.walk(project, "pending", "oks.project", "ready", created=True)
    return {"Project": shown(project)}


@operation("ListProjects")
def list_projects(call: OksCall) -> JSON:
    """By name, status and cidr."""
    status = call.query.get("status")
    known = OPERATIONS["ListProjects"]["query"]["status"]["enum"]
    if status and status not in known:
        raise OksError(422, "ValidationError", f"The status {status} is not one of {', '.join(known)}.")
    return page(call, "Projects", [shown(item) for item in chosen(call, "OksProject", "name", "cidr")])


def _project(call: OksCall) -> Item:
    return call.get("OksProject", call.path["project_id"])


@operation("GetProject")
def get_project(call: OksCall) -> JSON:
    """One project."""
    return {"Project": shown(_project(call))}


def settled(call: OksCall, item: Item, *states: str) -> None:
    """409 unless the item is in one of the states."""
    if call.region.state(item) not in states:
        raise OksError(409, "ResourceConflict", f"{item.data['name']} is {call.region.state(item)}.")


@operation("UpdateProject")
def update_project(call: OksCall) -> JSON:
    """``updating``, then ``ready``. Tags are replaced as a whole."""
    project = _project(call)
    settled(call, project, "ready")
    merge(project, call.body, "description", "tags", "disable_api_termination")
    project.data["updated_at"] = spelled(call.region.now)
    call.region.walk(project, "updating", "oks.project", "ready")
    return {"Project": shown(project)}


@operation("DeleteProject")
def delete_project(call: OksCall) -> JSON:
    """403 while a cluster is left, or while it is protected.

    ``pending`` for a moment before ``deleting``, as played.
    """
    project = _project(call)
    if project.data["disable_api_termination"]:
        raise forbidden("The project is protected against deletion: disable_api_termination is enabled.")
    if clusters_of(call, project):
        raise forbidden("The project has active clusters.")
    settled(call, project, "ready", "failed", "pending")
    call.region.walk(project, "pending", "oks.queue", "deleting", "oks.project_delete", "deleted", "oks.forget", GONE)
    return {"detail": "Project deletion has been scheduled"}


@entering("OksProject", "deleted")
def deleted(region: Region, project: Item) -> None:
    """Listed with ``deleted=true`` only. Its users go with it."""
    project.data["deleted_at"] = spelled(region.now)
    for user in [user for user in region.all("OksUser") if user.hidden["project"] == project.id]:
        region.drop(user)


@operation("GetProjectQuotas")
def get_project_quotas(call: OksCall) -> JSON:
    """The quotas that clusters of the project use."""
    project = _project(call)
    names = {"ip_limit": "Public IPs", "vm_limit": "VMs", "volume_limit": "Volumes"}
    quotas = [
        {
            "ShortDescription": words,
            "QuotaCollection": "Other",
            "AccountId": call.region.account_id,
            "Description": f"Maximum number of {words}",
            "MaxValue": 1000,
            "UsedValue": 0,
            "Name": name,
        }
        for name, words in names.items()
    ]
    place = {"RegionName": project.data["region"], "LocationCode": "PAR1", "State": "available"}
    subregions = [{**place, "SubregionName": f"{project.data['region']}{letter}"} for letter in "abc"]
    data = {"quotas": quotas, "subregions": subregions}
    return {"Project": {"request_id": call.request_id, "data": data, "id": project.id}}


@operation("GetProjectNets")
def get_project_nets(call: OksCall) -> JSON:
    """The Net of the project: one, with the project's range, for as long as it is there."""
    project = _project(call)
    number = project.id.replace("-", "")
    net = {"NetId": f"vpc-{number[:8]}", "DhcpOptionsSetId": f"dopt-{number[8:16]}", "IpRange": project.data["cidr"]}
    there = project.data["State"] not in ("pending", "deploying")
    return {"Nets": [{**net, "State": "available", "Tenancy": "default"}] if there else []}


@operation("GetQuotas")
def get_quotas(_call: OksCall) -> JSON:
    """What the account may have."""
    quotas = {"Projects": MOST_PROJECTS, "ClustersPerProject": 10}
    return {"Quotas": {**quotas, "KubeVersions": list(VERSIONS), "CPSubregions": ["2a", "2b", "2c"]}}


@operation("GetClientIP")
def get_client_ip(call: OksCall) -> JSON:
    """Where the caller is, as OKS sees it."""
    return {"IP": {"x_real_ip": call.address}}


@operation("GetKubernetesVersions")
def get_versions(_call: OksCall) -> JSON:
    """Versions of Kubernetes."""
    return {"Versions": list(VERSIONS)}


@operation("GetCPSubregions")
def get_subregions(_call: OksCall) -> JSON:
    """Where control planes may be."""
    return {"CPSubregions": ["2a", "2b", "2c"]}


@operation("GetControlPlanePlans")
def get_plans(_call: OksCall) -> JSON:
    """Sizes of control planes."""
    return {"ControlPlanes": list(PLANS)}


@operation("GetAdmissionPlugins")
def get_admission_plugins(call: OksCall) -> JSON:
    """The admission plugins of a version. The key of the answer is the emulator's own: no description has it."""
    version = call.query.get("version")
    if version is not None and version not in VERSIONS:
        raise OksError(422, "ValidationError", f"version must be one of {', '.join(VERSIONS)}.")
    return {"AdmissionPlugins": sorted(["AlwaysPullImages", *PLUGINS])}


def clusters_of(call: OksCall, project: Item) -> list[Item]:
    """The clusters that are in a project."""
    return [cluster for cluster in chosen(call, "OksCluster") if cluster.data["project_id"] == project.id]


@operation("GetProjectPublicIps")
def get_project_public_ips(call: OksCall) -> JSON:
    """One for each cluster, by which its nodes reach the internet."""
    clusters = clusters_of(call, _project(call))
    return {
        "PublicIps": [
            {
                "PublicIp": f"198.51.100.{number}",
                "PublicIpId": f"eipalloc-{cluster.id[:8]}",
                "Tags": [{"Key": "cluster", "Value": cluster.data["name"]}],
            }
            for number, cluster in enumerate(clusters, 1)
        ]
    }


@operation("GetProjectSnapshots")
def get_project_snapshots(call: OksCall) -> JSON:
    """None: they are made from inside a cluster."""
    _project(call)
    return {"Snapshots": []}


def _object(kind: str, spec: JSON) -> JSON:
    """An object of Kubernetes to start from."""
    return {"apiVersion": "oks.dev/v1beta", "kind": kind, "metadata": {"name": "default-name"}, "spec": spec}


@operation("GetNetPeeringRequestTemplate")
def get_net_peering_request_template(_call: OksCall) -> JSON:
    """A request to another Net."""
    spec = {"accepterNetId": "vpc-12345678", "accepterOwnerId": "123456789012"}
    return {"Template": _object("NetPeeringRequest", spec)}


@operation("GetNetPeeringAcceptanceTemplate")
def get_net_peering_acceptance_template(_call: OksCall) -> JSON:
    """The acceptance of another Net's request."""
    return {"Template": _object("NetPeeringAcceptance", {"netPeeringId": "pcx-12345678"})}


@operation("GetProjectTemplate")
def get_project_template(_call: OksCall) -> JSON:
    """A project to start from."""
    template = {
        "name": "default-name",
        "description": "",
        "cidr": "10.50.0.0/18",
        "region": "eu-west-2",
        "tags": {},
        "quirks": [],
        "disable_api_termination": False,
    }
    return {"Template": template}


@operation("GetNodepoolTemplate")
def get_nodepool_template(_call: OksCall) -> JSON:
    """A node pool to start from: an object of Kubernetes. ``desiredNodes`` is a text."""
    maintenance = {"durationHours": 1, "startHour": 12, "weekDay": "Tue"}
    strategy = {
        "maxUnavailable": 1,
        "maxSurge": 0,
        "autoUpgradeEnabled": True,
        "autoUpgradeMaintenance": maintenance,
    }
    spec = {
        "desiredNodes": "2",
        "nodeType": "tinav6.c2r4p3",
        "zones": ["eu-west-2a"],
        "volumes": [{"device": "root", "type": "gp2", "size": 50, "dir": "/"}],
        "upgradeStrategy": strategy,
        "autoHealing": True,
    }
    head = {"apiVersion": "oks.dev/v1beta2", "kind": "NodePool", "metadata": {"name": "application-pool-a"}}
    return {"Template": {**head, "spec": spec}}
