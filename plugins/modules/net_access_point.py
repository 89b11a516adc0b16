#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a Net access point."""

from __future__ import annotations

DOCUMENTATION = r"""
module: net_access_point
short_description: Manage a Net access point
version_added: 0.1.0
description:
  - >-
    Creates, changes and deletes a Net access point, by which a Net reaches a service of the cloud without the
    internet.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Object storage, from within the Net
  outscale.cloud.net_access_point:
    net_id: "{{ shop.net.net_id }}"
    service_name: com.outscale.eu-west-2.oos
    route_table_ids: ["{{ private.route_table.route_table_id }}"]
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.gateways import ACCESS_POINT_TABLES
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, States

NET_ACCESS_POINT = Resource(
    name="net_access_point",
    id="net_access_point_id",
    read="ReadNetAccessPoints",
    create="CreateNetAccessPoint",
    delete="DeleteNetAccessPoint",
    fields={"net_id": Field(), "service_name": Field()},
    parts=(Tags(), ACCESS_POINT_TABLES),
    keys=(Key({"net_id": "net_ids", "service_name": "service_names"}, unique=True), Key({"name": "tags"})),
    states=States(ready=("available",), gone=("deleted",), leaving=("deleting",)),
)

MODULE = ResourceModule(
    NET_ACCESS_POINT,
    {
        "net_access_point_id": {"type": "str"},
        "net_id": {"type": "str"},
        "service_name": {"type": "str"},
        "route_table_ids": {"type": "list", "elements": "str"},
        "purge_route_tables": {"type": "bool", "default": True},
    },
    required_one_of=[("net_access_point_id", "service_name", "name")],
    required_by={"service_name": ["net_id"]},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
