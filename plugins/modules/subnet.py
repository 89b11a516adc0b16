#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a Subnet of a Net."""

from __future__ import annotations

DOCUMENTATION = r"""
module: subnet
short_description: Manage a Subnet of a Net
version_added: 0.1.0
description:
  - Creates, changes and deletes a Subnet. A Net has one Subnet at most of a range, so the Net and the range find it.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A Subnet in one Subregion
  outscale.cloud.subnet:
    net_id: "{{ shop.net.net_id }}"
    ip_range: 10.0.1.0/24
    subregion_name: eu-west-2a
    name: shop-public
    map_public_ip_on_launch: true

- name: No such Subnet
  outscale.cloud.subnet:
    subnet_id: subnet-12345678
    state: absent
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field, IpRange
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, States, User

SUBNET = Resource(
    name="subnet",
    id="subnet_id",
    read="ReadSubnets",
    create="CreateSubnet",
    update="UpdateSubnet",
    delete="DeleteSubnet",
    fields={"net_id": Field(), "ip_range": IpRange(), "subregion_name": Field(), "map_public_ip_on_launch": Field()},
    parts=(Tags(),),
    keys=(
        Key({"net_id": "net_ids", "ip_range": "ip_ranges"}, unique=True),
        Key({"net_id": "net_ids", "name": "tags"}),
        Key({"name": "tags"}),
    ),
    states=States(ready=("available",), gone=("deleted",), leaving=("deleting",)),
    used_by=(
        User("ReadVms", by="subnet_ids"),
        User("ReadNatServices", by="subnet_ids"),
        User("ReadLoadBalancers", held="subnets"),
        User("ReadNics", by="subnet_ids"),
    ),
)

MODULE = ResourceModule(
    SUBNET,
    {
        "subnet_id": {"type": "str"},
        "net_id": {"type": "str"},
        "ip_range": {"type": "str"},
        "subregion_name": {"type": "str"},
        "map_public_ip_on_launch": {"type": "bool"},
        **arguments.REPLACE,
    },
    required_one_of=[("subnet_id", "ip_range", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
