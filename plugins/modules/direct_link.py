#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a DirectLink."""

from __future__ import annotations

DOCUMENTATION = r"""
module: direct_link
short_description: Manage a DirectLink
version_added: 0.1.0
description:
  - Requests and deletes a DirectLink, a physical connection to the cloud. It cannot be changed.
  - The work on the premises takes days: the module waits until the request is known, not until the link is up.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A line of our own
  outscale.cloud.direct_link:
    direct_link_name: office
    bandwidth: 1Gbps
    location: PAR1
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.resource import Key, Resource, States

DIRECT_LINK = Resource(
    name="direct_link",
    id="direct_link_id",
    read="ReadDirectLinks",
    create="CreateDirectLink",
    delete="DeleteDirectLink",
    fields={"direct_link_name": Field(), "bandwidth": Field(), "location": Field()},
    keys=(Key({"direct_link_name": ""}),),
    states=States(ready=("requested", "pending", "available"), gone=("deleted",), leaving=("deleting",)),
)

MODULE = ResourceModule(
    DIRECT_LINK,
    {
        "direct_link_id": {"type": "str"},
        "direct_link_name": {"type": "str", "aliases": ["name"]},
        "bandwidth": {"type": "str", "choices": ["1Gbps", "10Gbps"]},
        "location": {"type": "str"},
        **arguments.REPLACE,
    },
    required_one_of=[("direct_link_id", "direct_link_name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
