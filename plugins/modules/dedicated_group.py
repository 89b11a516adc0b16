#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a dedicated group."""

from __future__ import annotations

DOCUMENTATION = r"""
module: dedicated_group
short_description: Manage a dedicated group
version_added: 0.1.0
description:
  - Creates, renames and deletes a dedicated group, on whose hardware only its own VMs and Nets run.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Hardware of our own
  outscale.cloud.dedicated_group:
    name: shop
    subregion_name: eu-west-2a
    cpu_generation: 4
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.resource import Key, Resource

DEDICATED_GROUP = Resource(
    name="dedicated_group",
    id="dedicated_group_id",
    read="ReadDedicatedGroups",
    create="CreateDedicatedGroup",
    update="UpdateDedicatedGroup",
    delete="DeleteDedicatedGroup",
    delete_params=("force",),
    fields={"name": Field(), "subregion_name": Field(), "cpu_generation": Field()},
    keys=(Key({"name": "names", "subregion_name": "subregion_names"}), Key({"name": "names"})),
)

MODULE = ResourceModule(
    DEDICATED_GROUP,
    {
        "dedicated_group_id": {"type": "str"},
        "name": {"type": "str"},
        "subregion_name": {"type": "str"},
        "cpu_generation": {"type": "int"},
        "force": {"type": "bool"},
    },
    required_one_of=[("dedicated_group_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
