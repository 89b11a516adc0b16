#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List OKS clusters."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: oks_cluster_info
short_description: List OKS clusters
version_added: 0.1.0
description:
  - Lists the OKS clusters of the account, or those of them that the options choose.
  - All pages are read. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  project_id:
    description:
      - Only clusters of the project with this id.
    type: str
  name:
    description:
      - Only clusters of this name.
    type: str
  status:
    description:
      - Only clusters in this state.
    type: str
    choices: [pending, ready, deploying, updating, upgrading, failed, deleting]
  version:
    description:
      - Only clusters of this version of Kubernetes.
    type: str
  deleted:
    description:
      - With V(true), clusters that were deleted are listed.
    type: bool
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - A policy (EIM) that covers OKS does not exist. The module sends C(ListAllClusters) and
    C(ListClustersByProjectID).
seealso:
  - module: outscale.cloud.oks_cluster
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Clusters of all projects
  outscale.cloud.oks_cluster_info:
  register: everything

- name: Clusters of one project that are ready
  outscale.cloud.oks_cluster_info:
    project_id: "{{ project.oks_project.id }}"
    status: ready
  register: ready
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
oks_clusters:
  description: The OKS clusters. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    admin_lbu:
      description: Whether the Kubernetes API is reached through a load balancer for administration.
      type: bool
      sample: false
    admin_whitelist:
      description: Who may reach the Kubernetes API, as ranges in CIDR notation or addresses.
      type: list
      elements: str
      sample: [192.0.2.0/24]
    admission_flags:
      description: Which admission plugins of Kubernetes are switched.
      type: dict
      contains:
        applied_admission_plugins:
          description: All admission plugins that are at work.
          type: list
          elements: str
          sample: [NamespaceLifecycle, PodSecurity]
        disable_admission_plugins:
          description: The admission plugins that are switched off.
          type: list
          elements: str
          sample: []
        enable_admission_plugins:
          description: The admission plugins that are switched on beside the usual ones.
          type: list
          elements: str
          sample: [AlwaysPullImages]
    auth:
      description: How users prove who they are, beside the certificates of kubeconfig files.
      returned: when it was set
      type: dict
      contains:
        oidc:
          description: The OpenID Connect provider that the cluster trusts.
          type: dict
          contains:
            client_id:
              description: The client id that a token must be made for.
              type: str
              sample: kubernetes
            groups_claim:
              description: The claims of a token that hold the groups of the user.
              returned: when they were set
              type: list
              elements: str
              sample: [groups]
            groups_prefix:
              description: What stands before the names of groups.
              returned: when it was set
              type: str
              sample: "oidc:"
            issuer_url:
              description: The address of the provider.
              type: str
              sample: https://login.example.com
            required_claim:
              description: Claims, and their values, that a token must have.
              returned: when they were set
              type: dict
              sample:
                team: shop
            username_claim:
              description: The claim of a token that holds the name of the user.
              returned: when it was set
              type: str
              sample: email
            username_prefix:
              description: What stands before the names of users.
              returned: when it was set
              type: str
              sample: "oidc:"
    auto_maintenances:
      description: When the cloud may upgrade the cluster by itself.
      type: dict
      contains:
        minor_upgrade_maintenance:
          description: The weekly window for upgrades to another minor version.
          type: dict
          contains:
            duration_hours:
              description: How many hours the window lasts.
              type: int
              sample: 2
            enabled:
              description: Whether such upgrades are made.
              type: bool
              sample: true
            start_hour:
              description: The hour at which the window begins.
              type: int
              sample: 12
            tz:
              description: The time zone of the hours.
              type: str
              sample: UTC
            week_day:
              description: The day of the week.
              type: str
              sample: Tue
        patch_upgrade_maintenance:
          description: The weekly window for upgrades to another patch level.
          type: dict
          contains:
            duration_hours:
              description: How many hours the window lasts.
              type: int
              sample: 2
            enabled:
              description: Whether such upgrades are made.
              type: bool
              sample: true
            start_hour:
              description: The hour at which the window begins.
              type: int
              sample: 12
            tz:
              description: The time zone of the hours.
              type: str
              sample: UTC
            week_day:
              description: The day of the week.
              type: str
              sample: Tue
    cidr_pods:
      description: The addresses of the pods, in CIDR notation.
      type: str
      sample: 10.91.0.0/16
    cidr_service:
      description: The addresses of the services, in CIDR notation.
      type: str
      sample: 10.92.0.0/16
    cluster_dns:
      description: The address of the cluster's DNS service.
      type: str
      sample: 10.92.0.10
    cluster_id:
      description: The id of the cluster, as the option is called. RV(ignore:id) is deprecated.
      returned: always
      type: str
      sample: 12345678-1234-4234-8234-123456789012
    cni:
      description: The network plugin of the cluster.
      type: str
      sample: cilium
    control_planes:
      description: The size of the control plane.
      type: str
      sample: cp.3.masters.small
    cp_multi_az:
      description: Whether the nodes of the control plane are spread over several Subregions.
      type: bool
      sample: false
    cp_subregions:
      description: The Subregions of the control plane, by their last part.
      type: list
      elements: str
      sample: [2a]
    description:
      description: A text for people. It changes nothing in how things work.
      type: str
      sample: Web servers of the shop
    disable_api_termination:
      description: Whether the cloud refuses to delete it.
      type: bool
      sample: false
    expected_control_planes:
      description: The size that the control plane is being changed to; the one that it has where nothing is under
        way.
      type: str
      sample: cp.3.masters.small
    expected_version:
      description: The version of Kubernetes that the cluster is being changed to; the one that it has where nothing
        is under way.
      type: str
      sample: "1.31"
    id:
      description: The id, a UUID.
      type: str
      sample: 12345678-1234-4234-8234-123456789012
    maintenance_window:
      description: When the cloud may maintain the cluster.
      returned: when one was set
      type: dict
      contains:
        duration_hours:
          description: How many hours the window lasts.
          type: int
          sample: 2
        start_hour:
          description: The hour at which the window begins.
          type: int
          sample: 12
        tz:
          description: The time zone of the hours.
          type: str
          sample: UTC
        week_day:
          description: The day of the week.
          type: str
          sample: Tue
    name:
      description: The name of the cluster.
      type: str
      sample: shop
    project_id:
      description: The project that the cluster is in.
      type: str
      sample: 87654321-1234-4234-8234-123456789012
    statuses:
      description: How the cluster is, and since when.
      type: dict
      contains:
        available_upgrade:
          description: The version that the cluster can be upgraded to; empty where there is none.
          type: str
          sample: "1.32"
        created_at:
          description: When it was created (UTC).
          type: str
          sample: "2026-01-31T10:20:30Z"
        deleted_at:
          description: When it was deleted (UTC).
          returned: when it was deleted
          type: str
          sample: "2026-03-31T10:20:30Z"
        status:
          description: V(pending), V(deploying), V(ready), V(updating), V(upgrading), V(failed) or V(deleting).
          type: str
          sample: ready
        updated_at:
          description: When it was last changed (UTC).
          returned: when it was changed
          type: str
          sample: "2026-01-31T10:40:00Z"
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    version:
      description: The version of Kubernetes.
      type: str
      sample: "1.31"
error:
  description: Why the cloud refused a call.
  returned: when the cloud refused a call
  type: dict
  contains:
    api:
      description: The API that was called.
      type: str
      sample: outscale
    action:
      description: The action that was refused.
      type: str
      sample: DeleteNet
    status:
      description: The HTTP status.
      type: int
      sample: 409
    code:
      description: The API's error code; empty where it gave none.
      type: str
      sample: "1004"
    type:
      description: The API's word for the kind of error.
      type: str
      sample: ResourceConflict
    details:
      description: What the API says about it.
      type: str
      sample: The resource is in use.
    request_id:
      description: The id of the request, which the support asks for.
      type: str
      sample: 0475ca1e-d0c5-441d-712a-da55a4175157
    hint:
      description: What can be done about it; empty where the code is not known.
      type: str
      sample: Delete first what uses it.
request_log:
  description: One line for each request, with secrets left out.
  returned: with C(-vvv)
  type: list
  elements: str
  sample:
    - "2026-01-31T10:20:30.000000Z outscale ReadNets 200 0.120s {\"Filters\": {}}"
"""

from ..module_utils._modules.base import InfoModule

_STATUSES = ["pending", "ready", "deploying", "updating", "upgrading", "failed", "deleting"]

MODULE = InfoModule(
    "ListAllClusters",
    "oks_clusters",
    api="oks",
    argument_spec={
        "project_id": {"type": "str"},
        "name": {"type": "str"},
        "status": {"type": "str", "choices": _STATUSES},
        "version": {"type": "str"},
        "deleted": {"type": "bool"},
    },
    named={"cluster_id": "id"},
    read_with={"project_id": "ListClustersByProjectID"},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
