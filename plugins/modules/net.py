#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a Net."""

from __future__ import annotations

DOCUMENTATION = r"""
module: net
short_description: Manage a Net
version_added: 0.1.0
description:
  - Creates, changes and deletes a Net, the private network that Subnets, route tables and VMs live in.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A Net with a DHCP options set of its own
  outscale.cloud.net:
    name: shop
    ip_range: 10.0.0.0/16
    dhcp_options_set_id: "{{ dhcp.dhcp_options.dhcp_options_set_id }}"
    tags:
      team: shop
  register: shop

- name: No Net of this name
  outscale.cloud.net:
    name: shop
    state: absent
"""

RETURN = r"""
"""

import typing as t

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field, IpRange, State
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Desired, Key, Resource, States, User

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Client


def _default_set(client: Client, desired: Desired, seen: State | None) -> State:
    """The word default stands for the account's default DHCP options set."""
    if desired.get("dhcp_options_set_id", "") not in (None, "default"):
        return {}
    found = client.read_all("ReadDhcpOptions", {"filters": {"default": True}})
    return {"dhcp_options_set_id": found[0]["dhcp_options_set_id"]} if found else {}


NET = Resource(
    name="net",
    id="net_id",
    read="ReadNets",
    create="CreateNet",
    update="UpdateNet",
    delete="DeleteNet",
    fields={"ip_range": IpRange(), "tenancy": Field(), "dhcp_options_set_id": Field()},
    look=_default_set,
    parts=(Tags(),),
    keys=(Key({"name": "tags"}),),
    states=States(ready=("available",), gone=("deleted",), leaving=("deleting",)),
    used_by=(
        User("ReadSubnets", by="net_ids"),
        User("ReadVms", by="net_ids"),
        User("ReadInternetServices", by="link_net_ids"),
        User("ReadNatServices", by="net_ids"),
        User("ReadLoadBalancers", held="net_id"),
    ),
)

MODULE = ResourceModule(
    NET,
    {
        "net_id": {"type": "str"},
        "ip_range": {"type": "str"},
        "tenancy": {"type": "str"},
        "dhcp_options_set_id": {"type": "str"},
        **arguments.REPLACE,
    },
    required_one_of=[("net_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
