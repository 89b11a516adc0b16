#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a VPN connection."""

from __future__ import annotations

DOCUMENTATION = r"""
module: vpn_connection
short_description: Manage a VPN connection
version_added: 0.1.0
description:
  - >-
    Creates, changes and deletes a VPN connection between a virtual gateway and a client gateway, with its
    static routes and options.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: The tunnel to the office
  outscale.cloud.vpn_connection:
    name: office
    client_gateway_id: "{{ office.client_gateway.client_gateway_id }}"
    virtual_gateway_id: "{{ gateway.virtual_gateway.virtual_gateway_id }}"
    static_routes_only: true
    routes: [192.168.0.0/16]
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.gateways import VPN_OPTIONS, VPN_ROUTES
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, States

VPN_CONNECTION = Resource(
    name="vpn_connection",
    id="vpn_connection_id",
    read="ReadVpnConnections",
    create="CreateVpnConnection",
    update="UpdateVpnConnection",
    delete="DeleteVpnConnection",
    fields={
        "client_gateway_id": Field(),
        "virtual_gateway_id": Field(),
        "connection_type": Field(initial="ipsec.1"),
        "static_routes_only": Field(),
        "vpn_options": Field(),
    },
    parts=(Tags(), VPN_ROUTES),
    keys=(
        Key({"client_gateway_id": "client_gateway_ids", "virtual_gateway_id": "virtual_gateway_ids"}, unique=True),
        Key({"name": "tags"}),
    ),
    states=States(ready=("available",), gone=("deleted",), leaving=("deleting",)),
)

MODULE = ResourceModule(
    VPN_CONNECTION,
    {
        "vpn_connection_id": {"type": "str"},
        "client_gateway_id": {"type": "str"},
        "virtual_gateway_id": {"type": "str"},
        "connection_type": {"type": "str", "choices": ["ipsec.1"]},
        "static_routes_only": {"type": "bool"},
        "vpn_options": VPN_OPTIONS,
        "routes": {"type": "list", "elements": "str"},
        "purge_routes": {"type": "bool", "default": True},
        "wait_timeout": {"type": "int", "default": 1800},
        **arguments.REPLACE,
    },
    required_one_of=[("vpn_connection_id", "client_gateway_id", "name")],
    required_together=[("client_gateway_id", "virtual_gateway_id")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
