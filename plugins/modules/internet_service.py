#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an internet service."""

from __future__ import annotations

DOCUMENTATION = r"""
module: internet_service
short_description: Manage an internet service
version_added: 0.1.0
description:
  - Creates an internet service, links it to a Net, and deletes it. A Net has one at most.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: The way to the internet of a Net
  outscale.cloud.internet_service:
    name: shop
    net_id: "{{ shop.net.net_id }}"
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.parts import Link, Tags
from ..module_utils._reconcile.resource import Key, Resource, User

INTERNET_SERVICE = Resource(
    name="internet_service",
    id="internet_service_id",
    read="ReadInternetServices",
    create="CreateInternetService",
    delete="DeleteInternetService",
    parts=(
        Tags(),
        Link(
            {"net_id": "net_id"},
            link="LinkInternetService",
            unlink="UnlinkInternetService",
            params={"net_id": "net_id"},
            undo_params={"internet_service_id": "internet_service_id", "net_id": "net_id"},
            others=("state",),
        ),
    ),
    keys=(Key({"name": "tags"}), Key({"net_id": "link_net_ids"})),
    used_by=(User("ReadRouteTables", by="route_gateway_ids"),),
)

MODULE = ResourceModule(
    INTERNET_SERVICE,
    {"internet_service_id": {"type": "str"}, "net_id": {"type": "str"}},
    required_one_of=[("internet_service_id", "net_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
