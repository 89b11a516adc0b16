#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage backends of a load balancer."""

from __future__ import annotations

DOCUMENTATION = r"""
module: load_balancer_backend
short_description: Manage backends of a load balancer
version_added: 0.1.0
description:
  - Adds VMs and public IPs to the backends of a load balancer, or takes them away, and leaves its other backends alone.
  - To say which backends a load balancer has in all, use M(outscale.cloud.load_balancer).
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Two more VMs answer
  outscale.cloud.load_balancer_backend:
    load_balancer_name: shop
    backend_vm_ids: "{{ web.vms | map(attribute='vm_id') }}"

- name: One takes a rest
  outscale.cloud.load_balancer_backend:
    load_balancer_name: shop
    backend_vm_ids: [i-12345678]
    state: absent
"""

RETURN = r"""
"""

from ..module_utils._member_module import MemberModule
from ..module_utils._reconcile.forwarding import Backends
from ..module_utils._reconcile.resource import Resource, States

LOAD_BALANCER = Resource(
    name="load_balancer",
    id="load_balancer_name",
    read="ReadLoadBalancers",
    states=States(ready=("active",), gone=("deleted",), leaving=("deleting",)),
)

MODULE = MemberModule(
    LOAD_BALANCER,
    Backends(),
    "load_balancer_backend",
    {
        "load_balancer_name": {"type": "str", "required": True},
        "backend_vm_ids": {"type": "list", "elements": "str"},
        "backend_ips": {"type": "list", "elements": "str"},
        "legacy": {"type": "bool", "default": False},
    },
    required_one_of=[("backend_vm_ids", "backend_ips")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
