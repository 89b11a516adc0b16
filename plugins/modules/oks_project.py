#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an OKS project."""

from __future__ import annotations

DOCUMENTATION = r"""
module: oks_project
short_description: Manage an OKS project
version_added: 0.1.0
description:
  - Creates, changes and deletes a project of OUTSCALE Kubernetes as a Service: the network that clusters live in.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A project
  outscale.cloud.oks_project:
    name: shop
    cidr: 10.50.0.0/18
    description: Clusters of the shop
    tags:
      team: shop
  register: project
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field, IpRange, Unordered
from ..module_utils._reconcile.parts import TagMapping
from ..module_utils._reconcile.resource import Key, Resource, States, User

OKS_PROJECT = Resource(
    name="oks_project",
    id="id",
    id_option="project_id",
    api="oks",
    read="ListProjects",
    get="GetProject",
    create="CreateProject",
    update="UpdateProject",
    delete="DeleteProject",
    fields={
        "name": Field(),
        "cidr": IpRange(),
        "region": Field(),
        "description": Field(),
        "quirks": Unordered(once=True),
        "disable_api_termination": Field(),
    },
    parts=(TagMapping("UpdateProject"),),
    keys=(Key({"name": "name"}, unique=True),),
    states=States(ready=("ready",), failed=("failed",), gone=("deleted",), leaving=("deleting",), at="status"),
    used_by=(User("ListClustersByProjectID", by="project_id", kind="cluster"),),
)

MODULE = ResourceModule(
    OKS_PROJECT,
    {
        "project_id": {"type": "str"},
        "name": {"type": "str"},
        "cidr": {"type": "str"},
        "description": {"type": "str"},
        "quirks": {"type": "list", "elements": "str"},
        "disable_api_termination": {"type": "bool"},
        **arguments.REPLACE,
    },
    required_one_of=[("project_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
