#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an OKS cluster."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: oks_cluster
short_description: Manage an OKS cluster
version_added: 0.1.0
description:
  - Creates, changes, upgrades and deletes a Kubernetes cluster of OUTSCALE Kubernetes as a Service, and waits until
    it is ready.
  - Setting O(version) to a newer one upgrades the cluster.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  name:
    description:
      - The name of the cluster, unique in its project. 2 to 40 lower-case letters, digits and hyphens, the first a
        letter, the last no hyphen.
      - Needed to create the OKS cluster.
      - At least one of O(cluster_id) and O(name) is required.
    type: str
  cluster_id:
    description:
      - The cluster that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(cluster_id) and O(name) is required.
    type: str
  project_id:
    description:
      - The project that the cluster is in. Without it, O(name) is looked for in all projects.
      - Needed to create the OKS cluster.
    type: str
  description:
    description:
      - A text for people. It changes nothing in how things work.
    type: str
  cp_multi_az:
    description:
      - Whether the nodes of the control plane are spread over several Subregions. The cloud's default is V(false).
      - Cannot be changed afterwards, unless O(replace=true).
    type: bool
  cp_subregions:
    description:
      - The Subregions of the control plane, by their last part, such as V(2a). The cloud's default is V(2a) alone.
      - Cannot be changed afterwards, unless O(replace=true).
    type: list
    elements: str
  version:
    description:
      - The version of Kubernetes, such as V("1.31"), in quotes so that it stays a text. Without a patch level, any
        patch level of it is right.
      - A newer one upgrades the cluster, which takes a while; there is no way back.
      - Needed to create the OKS cluster.
    type: str
  admin_lbu:
    description:
      - Whether the Kubernetes API is reached through a load balancer for administration. The cloud's default is
        V(false).
      - Cannot be changed afterwards, unless O(replace=true).
    type: bool
  admission_flags:
    description:
      - Which admission plugins of Kubernetes are switched. A list that is given replaces what there is.
    type: dict
    suboptions:
      enable_admission_plugins:
        description:
          - The admission plugins to switch on beside the usual ones.
        type: list
        elements: str
      disable_admission_plugins:
        description:
          - The admission plugins to switch off.
        type: list
        elements: str
  cidr_pods:
    description:
      - The addresses of the pods, in CIDR notation without host bits. They overlap neither the project's nor the
        services'.
      - Needed to create the OKS cluster.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  cidr_service:
    description:
      - The addresses of the services, in CIDR notation without host bits. They overlap neither the project's nor
        the pods'.
      - Needed to create the OKS cluster.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  cluster_dns:
    description:
      - The address of the cluster's DNS service, one of O(cidr_service).
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  auto_maintenances:
    description:
      - When the cloud may upgrade the cluster by itself. What is not set in it stays as it is.
    type: dict
    suboptions:
      minor_upgrade_maintenance:
        description:
          - The weekly window for upgrades to another minor version.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether such upgrades are made. The cloud's default is V(true).
            type: bool
          duration_hours:
            description:
              - How many hours the window lasts, 0 to 23. The cloud's default is V(0).
            type: int
          start_hour:
            description:
              - The hour at which the window begins, 0 to 23. The cloud's default is V(12).
            type: int
          week_day:
            description:
              - The day of the week. The cloud's default is V(Tue).
            type: str
            choices: [Mon, Tue, Wed, Thu, Fri, Sat, Sun]
          tz:
            description:
              - The time zone of the hours. The cloud's default is V(UTC).
            type: str
      patch_upgrade_maintenance:
        description:
          - The weekly window for upgrades to another patch level.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether such upgrades are made. The cloud's default is V(true).
            type: bool
          duration_hours:
            description:
              - How many hours the window lasts, 0 to 23. The cloud's default is V(0).
            type: int
          start_hour:
            description:
              - The hour at which the window begins, 0 to 23. The cloud's default is V(12).
            type: int
          week_day:
            description:
              - The day of the week. The cloud's default is V(Tue).
            type: str
            choices: [Mon, Tue, Wed, Thu, Fri, Sat, Sun]
          tz:
            description:
              - The time zone of the hours. The cloud's default is V(UTC).
            type: str
  maintenance_window:
    description:
      - When the cloud may maintain the cluster. The newer API has it in place of O(auto_maintenances).
    type: dict
    suboptions:
      duration_hours:
        description:
          - How many hours the window lasts, 0 to 23.
        type: int
        required: true
      start_hour:
        description:
          - The hour at which the window begins, 0 to 23.
        type: int
        required: true
      week_day:
        description:
          - The day of the week.
        type: str
        required: true
        choices: [Mon, Tue, Wed, Thu, Fri, Sat, Sun]
      tz:
        description:
          - The time zone of the hours. The cloud's default is V(UTC).
        type: str
  control_planes:
    description:
      - The size of the control plane, which is changed in place. The cloud's default is V(cp.3.masters.small),
        three small nodes.
    type: str
  admin_whitelist:
    description:
      - Who may reach the Kubernetes API, as ranges in CIDR notation or addresses. Their order does not count as a
        difference.
      - Needed to create the OKS cluster.
    type: list
    elements: str
  admin_whitelist_this_machine:
    description:
      - Whether the address of this machine, as OKS sees it, is in O(admin_whitelist) as well, unless a range there
        has it already.
      - Without O(admin_whitelist) it is added to what is there. It is never taken away.
    type: bool
    default: false
  quirks:
    description:
      - Special settings that the support has told you to set.
      - Used at creation only; never compared afterwards.
    type: list
    elements: str
  disable_api_termination:
    description:
      - Whether the cloud refuses to delete it. Set it to V(false) in a task of its own before you delete it.
    type: bool
  auth:
    description:
      - How users prove who they are, beside the certificates of kubeconfig files. What is not set in it stays as it
        is.
      - OKS has no call that takes it away again.
    type: dict
    suboptions:
      oidc:
        description:
          - The OpenID Connect provider that the cluster trusts.
        type: dict
        required: true
        suboptions:
          issuer_url:
            description:
              - The address of the provider, which begins with C(https://).
            type: str
            required: true
          client_id:
            description:
              - The client id that a token must be made for.
            type: str
            required: true
          username_claim:
            description:
              - The claim of a token that holds the name of the user. Kubernetes takes V(sub) where it is not set.
            type: str
          username_prefix:
            description:
              - What stands before the names of users, such as V(oidc:), so that they are no others' names.
            type: str
          groups_claim:
            description:
              - The claims of a token that hold the groups of the user.
            type: list
            elements: str
          groups_prefix:
            description:
              - What stands before the names of groups, such as V(oidc:).
            type: str
          required_claim:
            description:
              - Claims, and their values, that a token must have. A mapping that is given replaces what there is.
            type: dict
  wait:
    description:
      - Whether to wait until the cluster is ready, or gone. The two steps of an upgrade are waited for in any case.
    type: bool
    default: true
  wait_timeout:
    description:
      - How many seconds to wait. A new cluster takes some 15 minutes, an upgrade up to 30.
    type: int
    default: 1800
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - A policy (EIM) that covers OKS does not exist. The module sends C(CreateCluster), C(DeleteCluster),
    C(GetClientIP), C(GetCluster), C(ListClustersByProjectID), C(UpdateCluster) and C(UpgradeCluster).
seealso:
  - module: outscale.cloud.oks_cluster_info
"""

EXAMPLES = r"""
- name: A cluster
  outscale.cloud.oks_cluster:
    name: shop
    project_id: "{{ project.oks_project.id }}"
    version: "1.31"
    cidr_pods: 10.91.0.0/16
    cidr_service: 10.92.0.0/16
    admin_whitelist: [192.0.2.0/24]
    control_planes: cp.3.masters.small
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
oks_cluster:
  description: The OKS cluster as it is at the end of the task; in check mode, as it would be.
  returned: when the OKS cluster exists
  type: dict
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
actions:
  description:
    - The calls that changed something, in the order in which they were made.
    - In check mode, the calls that would be made.
  returned: always
  type: list
  elements: dict
  contains:
    action:
      description: The name of the action in the API's documentation.
      type: str
      sample: CreateNet
    params:
      description: What was sent with it, in snake_case. Secrets are hidden.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
    uncertain:
      description: V(true) for a call whose answer was lost and of which the cloud does not tell whether it was
        done.
      returned: for such a call
      type: bool
      sample: true
notes:
  description:
    - What a task left behind that failed, or could not put back, each a sentence. They are in C(msg) as well.
  returned: when there is something to tell
  type: list
  elements: str
  sample:
    - "Made before that: net vpc-12345678"
unfinished:
  description:
    - What is still on its way at the end of a task with O(wait=false). M(outscale.cloud.wait) waits for it, in this
      run by itself and else where it is given this result.
  returned: when something is on its way
  type: list
  elements: dict
  contains:
    resource:
      description: The kind of resource, as its module is called.
      type: str
      sample: vm
    id:
      description: Its id; of a load balancer, the name.
      type: str
      sample: i-12345678
    until:
      description: The states of which one is to be reached, in the words of the API; V(absent) for what was
        deleted.
      type: list
      elements: str
      sample: [running]
    wait_timeout:
      description: How many seconds the task would have waited at most.
      type: float
      sample: 600.0
    scope:
      description: Tells the account and the Region apart from others.
      type: str
      sample: 0123456789ab
    shows:
      description: Fields that are to show another value than they do.
      returned: where there are such fields
      type: dict
      sample:
        size: 20
diff:
  description: The resource before and after the task. Ansible shows it in diff mode.
  returned: always
  type: dict
  contains:
    before:
      description: The resource as it was found; empty where there was none.
      type: dict
      sample: {}
    after:
      description: The resource as the calls should leave it; empty where there should be none.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
        state: available
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

from ..module_utils._engine.fields import CREATE_ONLY, REPLACE, Field, IpRange, Unordered, UnorderedLists
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, Calls, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import TagsField
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.oks_clusters import Expected, SignIn, with_this_machine
from ..module_utils._resources.oks_upgrade import ClusterVersion, Upgrade

OKS_CLUSTER = Resource(
    name="oks_cluster",
    calls=Calls(
        read="ListClustersByProjectID",
        create="CreateCluster",
        update="UpdateCluster",
        update_needs=("ready",),
        delete="DeleteCluster",
        get="GetCluster",
        api="oks",
    ),
    identity=Identity(
        "id",
        option="cluster_id",
        ways=(
            ByFields("project_id", "name", unique=True),
            ByFields("name", parent="project_id"),
        ),
    ),
    fields={
        "name": Field(change=REPLACE),
        "project_id": Field(change=REPLACE),
        "description": Field(),
        "cp_multi_az": Field(change=REPLACE),
        "cp_subregions": Unordered(change=REPLACE),
        "version": ClusterVersion(filled=True),
        "admin_lbu": Field(change=REPLACE),
        "admission_flags": UnorderedLists(),
        "cidr_pods": IpRange(change=REPLACE),
        "cidr_service": IpRange(change=REPLACE),
        "cluster_dns": Field(change=REPLACE),
        "auto_maintenances": Field(sends_all=True),
        "maintenance_window": Field(sends_all=True),
        "control_planes": Expected(filled=True),
        "admin_whitelist": Unordered(),
        "quirks": Unordered(change=CREATE_ONLY, hidden=True),
        "disable_api_termination": Field(),
        "auth": SignIn(),
        "tags": TagsField(),
    },
    parts=(Upgrade(),),
    lookup=with_this_machine,
    lifecycle=Lifecycle(
        ready=("ready",), failed=("failed",), gone=("deleted",), leaving=("deleting",), path=Path("statuses", "status")
    ),
)

MODULE = ResourceModule(
    OKS_CLUSTER,
    {
        "cluster_id": {"type": "str"},
        "name": {"type": "str"},
        "project_id": {"type": "str"},
        "description": {"type": "str"},
        "cp_multi_az": {"type": "bool"},
        "cp_subregions": {"type": "list", "elements": "str"},
        "version": {"type": "str"},
        "admin_lbu": {"type": "bool"},
        "admission_flags": arguments.ADMISSION_FLAGS,
        "cidr_pods": {"type": "str"},
        "cidr_service": {"type": "str"},
        "cluster_dns": {"type": "str"},
        "auto_maintenances": arguments.AUTO_MAINTENANCES,
        "maintenance_window": arguments.MAINTENANCE_WINDOW,
        "control_planes": {"type": "str"},
        "admin_whitelist": {"type": "list", "elements": "str"},
        "admin_whitelist_this_machine": {"type": "bool", "default": False},
        "quirks": {"type": "list", "elements": "str"},
        "disable_api_termination": {"type": "bool"},
        "auth": arguments.SIGN_IN,
        "wait_timeout": {"type": "int", "default": 1800},
        **arguments.REPLACE,
    },
    required_one_of=[("cluster_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
