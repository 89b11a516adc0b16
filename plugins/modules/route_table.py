#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a route table."""

from __future__ import annotations

DOCUMENTATION = r"""
module: route_table
short_description: Manage a route table
version_added: 0.1.0
description:
  - Creates, changes and deletes a route table, its routes, and the Subnets that it is linked to.
  - Routes that the cloud makes itself (the route of the Net, those of Net access points and those that a virtual gateway propagates) are left alone.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Routes of the public Subnets
  outscale.cloud.route_table:
    name: shop-public
    net_id: "{{ shop.net.net_id }}"
    routes:
      - destination_ip_range: 0.0.0.0/0
        gateway_id: "{{ internet.internet_service.internet_service_id }}"
    subnet_ids: ["{{ public.subnet.subnet_id }}"]

- name: One more route in the main table of the Net, the others as they are
  outscale.cloud.route_table:
    net_id: "{{ shop.net.net_id }}"
    main: true
    routes:
      - destination_ip_range: 10.8.0.0/16
        net_peering_id: pcx-12345678
    purge_routes: false
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource
from ..module_utils._reconcile.routing import SUBNET_LINKS, TABLE_ROUTES, TARGETS, links_elsewhere

ROUTE_TABLE = Resource(
    name="route_table",
    id="route_table_id",
    read="ReadRouteTables",
    create="CreateRouteTable",
    delete="DeleteRouteTable",
    fields={"net_id": Field()},
    parts=(Tags(), TABLE_ROUTES, SUBNET_LINKS),
    keys=(
        Key({"net_id": "net_ids", "main": "link_route_table_main"}),
        Key({"net_id": "net_ids", "name": "tags"}),
        Key({"name": "tags"}),
    ),
    look=links_elsewhere,
)

MODULE = ResourceModule(
    ROUTE_TABLE,
    {
        "route_table_id": {"type": "str"},
        "net_id": {"type": "str"},
        "main": {"type": "bool"},
        "routes": {
            "type": "list",
            "elements": "dict",
            "options": {
                "destination_ip_range": {"type": "str", "required": True},
                "gateway_id": {"type": "str"},
                "nat_service_id": {"type": "str"},
                "net_peering_id": {"type": "str"},
                "nic_id": {"type": "str"},
                "vm_id": {"type": "str"},
            },
            "mutually_exclusive": [TARGETS],
            "required_one_of": [TARGETS],
        },
        "purge_routes": {"type": "bool", "default": True},
        "subnet_ids": {"type": "list", "elements": "str"},
        "purge_subnets": {"type": "bool", "default": True},
    },
    required_one_of=[("route_table_id", "name", "main")],
    required_by={"main": ["net_id"]},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
