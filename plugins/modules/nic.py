#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a network interface card (NIC)."""

from __future__ import annotations

DOCUMENTATION = r"""
module: nic
short_description: Manage a network interface card (NIC)
version_added: 0.1.0
description:
  - Creates, changes, links and deletes a NIC, with its private IPs.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A second NIC for a VM, with an address more
  outscale.cloud.nic:
    name: shop-admin
    subnet_id: "{{ admin.subnet.subnet_id }}"
    security_group_ids: ["{{ admin.security_group.security_group_id }}"]
    secondary_private_ips: [10.0.3.20]
    vm_id: "{{ web.vm.vm_id }}"
    device_number: 1
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field, Ids
from ..module_utils._reconcile.nics import DELETE_WITH_VM, SECONDARY_IPS, PrimaryIp
from ..module_utils._reconcile.parts import Link, Tags
from ..module_utils._reconcile.resource import Key, Resource, States

NIC = Resource(
    name="nic",
    id="nic_id",
    read="ReadNics",
    create="CreateNic",
    update="UpdateNic",
    delete="DeleteNic",
    alone=True,
    fields={
        "subnet_id": Field(),
        "description": Field(),
        "security_group_ids": Ids(seen_at="security_groups security_group_id"),
        "private_ips": PrimaryIp(),
    },
    parts=(
        Tags(),
        SECONDARY_IPS,
        Link(
            {"vm_id": "link_nic.vm_id"},
            link="LinkNic",
            unlink="UnlinkNic",
            params={"vm_id": "vm_id", "device_number": "device_number"},
            undo_params={"link_nic_id": "link_nic.link_nic_id"},
            also={"device_number": "link_nic.device_number"},
            needs=("available",),
            relink="allow_relink",
        ),
        DELETE_WITH_VM,
    ),
    keys=(Key({"name": "tags"}),),
    states=States(ready=("available", "in-use"), moving={"link_nic.state": ("attaching", "detaching")}),
    delete_needs=("available",),
)

MODULE = ResourceModule(
    NIC,
    {
        "nic_id": {"type": "str"},
        "subnet_id": {"type": "str"},
        "description": {"type": "str"},
        "security_group_ids": {"type": "list", "elements": "str"},
        "private_ips": arguments.NICS["options"]["private_ips"],
        "secondary_private_ips": {"type": "list", "elements": "str"},
        "purge_private_ips": {"type": "bool", "default": True},
        "vm_id": {"type": "str"},
        "device_number": {"type": "int"},
        "delete_on_vm_deletion": {"type": "bool"},
        "allow_relink": {"type": "bool", "default": False},
        **arguments.REPLACE,
    },
    required_one_of=[("nic_id", "name")],
    required_by={"vm_id": ["device_number"]},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
