#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage VMs, one or a fleet."""

from __future__ import annotations

DOCUMENTATION = r"""
module: vm
short_description: Manage VMs, one or a fleet
version_added: 0.1.0
description:
  - Creates, changes, starts, stops, restarts and deletes VMs: one that is known by its name or id, or a fleet of a given size.
  - A fleet is made by one call however many VMs it gains, and loses its oldest VMs first.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A web server that runs
  outscale.cloud.vm:
    name: shop-web
    state: running
    image_id: "{{ lookup('outscale.cloud.image_id', 'Ubuntu-24.04-*') }}"
    vm_type: tinav6.c2r4p2
    keypair_name: team
    subnet_id: "{{ public.subnet.subnet_id }}"
    security_group_ids: ["{{ web.security_group.security_group_id }}"]
    user_data: |
      #!/bin/sh
      apt-get install -y nginx
    tags:
      role: web

- name: Fifty workers, whatever there is now
  outscale.cloud.vm:
    exact_count: 50
    tags:
      role: worker
    image_id: ami-12345678
    subnet_id: "{{ private.subnet.subnet_id }}"

- name: More memory, for which the VM is stopped and started
  outscale.cloud.vm:
    name: shop-web
    vm_type: tinav6.c2r16p2
    allow_stop: true

- name: No workers
  outscale.cloud.vm:
    exact_count: 0
    tags:
      role: worker
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._fleet_module import FleetModule
from ..module_utils._reconcile.fields import Disks, Field, Ids, UserData, VmType
from ..module_utils._reconcile.resource import Resource

VM = Resource(
    name="vm",
    id="vm_id",
    read="ReadVms",
    create="CreateVms",
    update="UpdateVm",
    delete="DeleteVms",
    fields={
        "image_id": Field(),
        "vm_type": VmType(stopped=True),
        "keypair_name": Field(),
        "subnet_id": Field(),
        "security_group_ids": Ids(seen_at="security_groups security_group_id"),
        "security_groups": Ids(seen_at="security_groups security_group_name"),
        "user_data": UserData(stopped=True),
        "performance": Field(stopped=True),
        "nested_virtualization": Field(stopped=True),
        "deletion_protection": Field(),
        "is_source_dest_checked": Field(),
        "vm_initiated_shutdown_behavior": Field(),
        "bsu_optimized": Field(),
        "placement": Field(),
        "block_device_mappings": Disks(),
        "nics": Field(once=True),
        "private_ips": Field(once=True),
        "boot_on_creation": Field(once=True),
        "client_token": Field(once=True),
    },
)

MODULE = FleetModule(
    VM,
    {
        "vm_ids": {"type": "list", "elements": "str"},
        "name": {"type": "str"},
        "exact_count": {"type": "int"},
        "filters": {"type": "dict"},
        "state": {
            "type": "str",
            "choices": ["present", "running", "stopped", "restarted", "absent"],
            "default": "present",
        },
        "image_id": {"type": "str"},
        "vm_type": {"type": "str"},
        "keypair_name": {"type": "str", "no_log": False},
        "subnet_id": {"type": "str"},
        "security_group_ids": {"type": "list", "elements": "str"},
        "security_groups": {"type": "list", "elements": "str"},
        "user_data": {"type": "str"},
        "performance": {"type": "str", "choices": ["medium", "high", "highest"]},
        "nested_virtualization": {"type": "bool"},
        "deletion_protection": {"type": "bool"},
        "is_source_dest_checked": {"type": "bool"},
        "vm_initiated_shutdown_behavior": {"type": "str", "choices": ["stop", "restart", "terminate"]},
        "bsu_optimized": {"type": "bool"},
        "placement": arguments.PLACEMENT,
        "block_device_mappings": arguments.BLOCK_DEVICE_MAPPINGS,
        "nics": arguments.NICS,
        "private_ips": {"type": "list", "elements": "str"},
        "boot_on_creation": {"type": "bool"},
        "client_token": {"type": "str", "no_log": False},
        "allow_stop": {"type": "bool", "default": False},
        **arguments.TAGS,
    },
    required_one_of=[("vm_ids", "name", "exact_count")],
    mutually_exclusive=[("vm_ids", "exact_count"), ("vm_ids", "name"), ("security_group_ids", "security_groups")],
    required_by={"filters": ["exact_count"]},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
