#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a public IP."""

from __future__ import annotations

DOCUMENTATION = r"""
module: public_ip
short_description: Manage a public IP
version_added: 0.1.0
description:
  - Allocates a public IP, links it to a VM or a NIC, unlinks and releases it.
  - Say which public IP is meant by O(public_ip_id), O(public_ip) or O(name): an address that nothing names would be allocated anew by each run.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A public IP that is linked to a VM
  outscale.cloud.public_ip:
    name: shop-web
    vm_id: "{{ web.vm.vm_id }}"

- name: The same public IP, linked to nothing
  outscale.cloud.public_ip:
    name: shop-web
    vm_id: null

- name: Release it, whatever it is linked to
  outscale.cloud.public_ip:
    name: shop-web
    state: absent
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.parts import Link, Tags
from ..module_utils._reconcile.resource import Key, Resource, User

PUBLIC_IP = Resource(
    name="public_ip",
    id="public_ip_id",
    read="ReadPublicIps",
    create="CreatePublicIp",
    delete="DeletePublicIp",
    parts=(
        Tags(),
        Link(
            {"vm_id": "vm_id", "nic_id": "nic_id"},
            link="LinkPublicIp",
            unlink="UnlinkPublicIp",
            params={name: name for name in ("vm_id", "nic_id", "private_ip", "allow_relink")},
            undo_params={"link_public_ip_id": "link_public_ip_id"},
            also={"private_ip": "private_ip"},
            others=("link_public_ip_id", "private_ip", "nic_account_id"),
            relink="allow_relink",
            moves=True,
        ),
    ),
    keys=(Key({"public_ip": "public_ips"}), Key({"name": "tags"})),
    unknown=("public_ip",),
    used_by=(User("ReadNatServices", held="public_ips.public_ip_id"),),
)

MODULE = ResourceModule(
    PUBLIC_IP,
    {
        "public_ip_id": {"type": "str"},
        "public_ip": {"type": "str"},
        "vm_id": {"type": "str"},
        "nic_id": {"type": "str"},
        "private_ip": {"type": "str"},
        "allow_relink": {"type": "bool"},
    },
    required_one_of=[("public_ip_id", "public_ip", "name")],
    mutually_exclusive=[("vm_id", "nic_id")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
