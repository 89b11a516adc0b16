#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an OKS cluster."""

from __future__ import annotations

DOCUMENTATION = r"""
module: oks_cluster
short_description: Manage an OKS cluster
version_added: 0.1.0
description:
  - Creates, changes, upgrades and deletes a Kubernetes cluster of OUTSCALE Kubernetes as a Service, and waits until it is ready.
  - Setting O(version) to a newer one upgrades the cluster.
author:
  - outscale.cloud contributors (@outscale-cloud)
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

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field, Flags, IpRange, Unordered, Version
from ..module_utils._reconcile.parts import TagMapping
from ..module_utils._reconcile.resource import Key, Resource, States
from ..module_utils._reconcile.upgrade import Upgrade

OKS_CLUSTER = Resource(
    name="oks_cluster",
    id="id",
    id_option="cluster_id",
    api="oks",
    read="ListClustersByProjectID",
    get="GetCluster",
    create="CreateCluster",
    update="UpdateCluster",
    delete="DeleteCluster",
    fields={
        "name": Field(),
        "project_id": Field(),
        "description": Field(),
        "cp_subregions": Unordered(),
        "version": Version(),
        "admin_lbu": Field(),
        "admission_flags": Flags(),
        "cidr_pods": IpRange(),
        "cidr_service": IpRange(),
        "cluster_dns": Field(),
        "auto_maintenances": Field(
            whole=True, initial={"minor_upgrade_maintenance": {}, "patch_upgrade_maintenance": {}}
        ),
        "control_planes": Field(),
        "admin_whitelist": Unordered(),
        "quirks": Unordered(once=True),
        "disable_api_termination": Field(),
    },
    parts=(TagMapping("UpdateCluster"), Upgrade()),
    keys=(Key({"project_id": "project_id", "name": "name"}, unique=True), Key({"name": "name"})),
    states=States(ready=("ready",), failed=("failed",), gone=("deleted",), leaving=("deleting",), at="statuses.status"),
)

MODULE = ResourceModule(
    OKS_CLUSTER,
    {
        "cluster_id": {"type": "str"},
        "name": {"type": "str"},
        "project_id": {"type": "str"},
        "description": {"type": "str"},
        "cp_subregions": {"type": "list", "elements": "str"},
        "version": {"type": "str"},
        "admin_lbu": {"type": "bool"},
        "admission_flags": arguments.ADMISSION_FLAGS,
        "cidr_pods": {"type": "str"},
        "cidr_service": {"type": "str"},
        "cluster_dns": {"type": "str"},
        "auto_maintenances": arguments.AUTO_MAINTENANCES,
        "control_planes": {"type": "str"},
        "admin_whitelist": {"type": "list", "elements": "str"},
        "quirks": {"type": "list", "elements": "str"},
        "disable_api_termination": {"type": "bool"},
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
