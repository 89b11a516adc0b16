#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a virtual gateway."""

from __future__ import annotations

DOCUMENTATION = r"""
module: virtual_gateway
short_description: Manage a virtual gateway
version_added: 0.1.0
description:
  - Creates a virtual gateway, links it to a Net, lets it propagate its routes to route tables, and deletes it.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: The way to the office
  outscale.cloud.virtual_gateway:
    name: office
    net_id: "{{ shop.net.net_id }}"
    route_table_ids: ["{{ private.route_table.route_table_id }}"]
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.gateways import PROPAGATION, linked_net
from ..module_utils._reconcile.parts import Link, Tags
from ..module_utils._reconcile.resource import Key, Resource, States, User

VIRTUAL_GATEWAY = Resource(
    name="virtual_gateway",
    id="virtual_gateway_id",
    read="ReadVirtualGateways",
    create="CreateVirtualGateway",
    delete="DeleteVirtualGateway",
    fields={"connection_type": Field(initial="ipsec.1")},
    parts=(
        Tags(),
        Link(
            {"net_id": "net_id"},
            link="LinkVirtualGateway",
            unlink="UnlinkVirtualGateway",
            params={"net_id": "net_id"},
            undo_params={"virtual_gateway_id": "virtual_gateway_id", "net_id": "net_id"},
            others=("link_state",),
            needs=("available",),
        ),
        PROPAGATION,
    ),
    keys=(Key({"name": "tags"}), Key({"net_id": "link_net_ids"})),
    states=States(
        ready=("available",),
        gone=("deleted",),
        leaving=("deleting",),
        moving={"net_to_virtual_gateway_links.0.state": ("attaching", "detaching")},
    ),
    more=linked_net,
    used_by=(User("ReadVpnConnections", by="virtual_gateway_ids"),),
)

MODULE = ResourceModule(
    VIRTUAL_GATEWAY,
    {
        "virtual_gateway_id": {"type": "str"},
        "connection_type": {"type": "str", "choices": ["ipsec.1"]},
        "net_id": {"type": "str"},
        "route_table_ids": {"type": "list", "elements": "str"},
        "purge_route_tables": {"type": "bool", "default": True},
    },
    required_one_of=[("virtual_gateway_id", "name", "net_id")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
