#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a NAT service."""

from __future__ import annotations

DOCUMENTATION = r"""
module: nat_service
short_description: Manage a NAT service
version_added: 0.1.0
description:
  - Creates and deletes a NAT service, through which the VMs of private Subnets reach the internet.
  - A NAT service cannot be changed. Deleting it unlinks its public IP but does not release it.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A NAT service in the public Subnet
  outscale.cloud.nat_service:
    name: shop
    subnet_id: "{{ public.subnet.subnet_id }}"
    public_ip_id: "{{ nat_ip.public_ip.public_ip_id }}"
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, States, User

NAT_SERVICE = Resource(
    name="nat_service",
    id="nat_service_id",
    read="ReadNatServices",
    create="CreateNatService",
    delete="DeleteNatService",
    fields={"subnet_id": Field(), "public_ip_id": Field(seen_at="public_ips.0.public_ip_id")},
    parts=(Tags(),),
    keys=(
        Key({"subnet_id": "subnet_ids", "public_ip_id": ""}, unique=True),
        Key({"subnet_id": "subnet_ids", "name": "tags"}),
        Key({"name": "tags"}),
    ),
    states=States(ready=("available",), gone=("deleted",), leaving=("deleting",)),
    used_by=(User("ReadRouteTables", by="route_nat_service_ids"),),
)

MODULE = ResourceModule(
    NAT_SERVICE,
    {
        "nat_service_id": {"type": "str"},
        "subnet_id": {"type": "str"},
        "public_ip_id": {"type": "str"},
        **arguments.REPLACE,
    },
    required_one_of=[("nat_service_id", "subnet_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
