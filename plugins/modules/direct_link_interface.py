#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an interface of a DirectLink."""

from __future__ import annotations

DOCUMENTATION = r"""
module: direct_link_interface
short_description: Manage an interface of a DirectLink
version_added: 0.1.0
description:
  - Creates, changes and deletes a virtual interface, which joins a DirectLink to a virtual gateway.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: The VLAN of the shop
  outscale.cloud.direct_link_interface:
    direct_link_id: "{{ office.direct_link.direct_link_id }}"
    direct_link_interface_name: shop
    virtual_gateway_id: "{{ gateway.virtual_gateway.virtual_gateway_id }}"
    bgp_asn: 65000
    vlan: 101
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.resource import Key, Resource, States

_HELD = (
    "direct_link_interface_name",
    "virtual_gateway_id",
    "bgp_asn",
    "vlan",
    "bgp_key",
    "client_private_ip",
    "outscale_private_ip",
)

DIRECT_LINK_INTERFACE = Resource(
    name="direct_link_interface",
    id="direct_link_interface_id",
    read="ReadDirectLinkInterfaces",
    create="CreateDirectLinkInterface",
    update="UpdateDirectLinkInterface",
    delete="DeleteDirectLinkInterface",
    nested={"direct_link_interface": _HELD},
    fields={"direct_link_id": Field(), "mtu": Field(), **{name: Field() for name in _HELD}},
    keys=(Key({"direct_link_id": "direct_link_ids", "vlan": ""}, unique=True),),
    states=States(
        ready=("available", "pending", "confirming"),
        failed=("rejected", "expired"),
        gone=("deleted",),
        leaving=("deleting",),
    ),
)

MODULE = ResourceModule(
    DIRECT_LINK_INTERFACE,
    {
        "direct_link_interface_id": {"type": "str"},
        "direct_link_id": {"type": "str"},
        "direct_link_interface_name": {"type": "str"},
        "virtual_gateway_id": {"type": "str"},
        "bgp_asn": {"type": "int"},
        "bgp_key": {"type": "str", "no_log": True},
        "vlan": {"type": "int"},
        "mtu": {"type": "int"},
        "client_private_ip": {"type": "str"},
        "outscale_private_ip": {"type": "str"},
        **arguments.REPLACE,
    },
    required_one_of=[("direct_link_interface_id", "vlan")],
    required_by={"vlan": ["direct_link_id"]},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
