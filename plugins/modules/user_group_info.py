#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""user_group_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: user_group_info
short_description: user_group_info
version_added: 0.1.0
description:
  - x
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- x
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._info_module import DetailModule, reader
from ..module_utils._reconcile.identity import group_policies_of, members_of

MODULE = DetailModule(
    "ReadUserGroups",
    "user_groups",
    argument_spec={
        **arguments.FILTERS,
        "users": {"type": "bool", "default": False},
        "inline_policies": {"type": "bool", "default": False},
        "linked_policies": {"type": "bool", "default": False},
    },
    details={
        "users": members_of,
        "inline_policies": group_policies_of,
        "linked_policies": reader("ReadManagedPoliciesLinkedToUserGroup", "linked_policies", user_group_name="name"),
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
