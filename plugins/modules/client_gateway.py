#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a client gateway."""

from __future__ import annotations

DOCUMENTATION = r"""
module: client_gateway
short_description: Manage a client gateway
version_added: 0.1.0
description:
  - >-
    Creates and deletes a client gateway: what the cloud knows of the device at your end of a VPN connection.
    It cannot be changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: The router of the office
  outscale.cloud.client_gateway:
    public_ip: 192.0.2.1
    bgp_asn: 65000
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, States, User

CLIENT_GATEWAY = Resource(
    name="client_gateway",
    id="client_gateway_id",
    read="ReadClientGateways",
    create="CreateClientGateway",
    delete="DeleteClientGateway",
    fields={"public_ip": Field(), "bgp_asn": Field(), "connection_type": Field(initial="ipsec.1")},
    parts=(Tags(),),
    keys=(Key({"public_ip": "public_ips", "bgp_asn": "bgp_asns"}), Key({"name": "tags"})),
    states=States(ready=("available",), gone=("deleted",), leaving=("deleting",)),
    used_by=(User("ReadVpnConnections", by="client_gateway_ids"),),
)

MODULE = ResourceModule(
    CLIENT_GATEWAY,
    {
        "client_gateway_id": {"type": "str"},
        "public_ip": {"type": "str"},
        "bgp_asn": {"type": "int"},
        "connection_type": {"type": "str", "choices": ["ipsec.1"]},
        **arguments.REPLACE,
    },
    required_one_of=[("client_gateway_id", "public_ip", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
