#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a DHCP options set."""

from __future__ import annotations

DOCUMENTATION = r"""
module: dhcp_options
short_description: Manage a DHCP options set
version_added: 0.1.0
description:
  - Creates and deletes a set of DHCP options, which the Nets that use it hand out to their VMs.
  - A set cannot be changed: without O(name), a set with exactly this content is looked for, and made where there is none.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Options for the VMs of a Net
  outscale.cloud.dhcp_options:
    name: shop
    domain_name: shop.internal
    domain_name_servers: [OutscaleProvidedDNS]
    ntp_servers: [10.0.0.5, 10.0.0.6]
  register: dhcp
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field, Unordered
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, User

DHCP_OPTIONS = Resource(
    name="dhcp_options",
    id="dhcp_options_set_id",
    read="ReadDhcpOptions",
    create="CreateDhcpOptions",
    delete="DeleteDhcpOptions",
    fields={
        "domain_name": Field(),
        "domain_name_servers": Unordered(default=["OutscaleProvidedDNS"]),
        "log_servers": Unordered(),
        "ntp_servers": Unordered(),
    },
    parts=(Tags(),),
    keys=(Key({"name": "tags"}), Key({}, content=True)),
    used_by=(User("ReadNets", by="dhcp_options_set_ids"),),
)

MODULE = ResourceModule(
    DHCP_OPTIONS,
    {
        "dhcp_options_set_id": {"type": "str"},
        "domain_name": {"type": "str"},
        "domain_name_servers": {"type": "list", "elements": "str"},
        "log_servers": {"type": "list", "elements": "str"},
        "ntp_servers": {"type": "list", "elements": "str"},
        **arguments.REPLACE,
    },
    required_one_of=[
        ("dhcp_options_set_id", "name", "domain_name", "domain_name_servers", "log_servers", "ntp_servers")
    ],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
