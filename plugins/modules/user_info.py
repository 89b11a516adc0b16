#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""user_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: user_info
short_description: user_info
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
from ..module_utils._reconcile.identity import inline_policies_of

MODULE = DetailModule(
    "ReadUsers",
    "users",
    argument_spec={
        **arguments.FILTERS,
        "inline_policies": {"type": "bool", "default": False},
        "linked_policies": {"type": "bool", "default": False},
        "user_groups": {"type": "bool", "default": False},
    },
    details={
        "inline_policies": inline_policies_of,
        "linked_policies": reader("ReadLinkedPolicies", "linked_policies", user_name="user_name"),
        "user_groups": reader("ReadUserGroupsPerUser", "user_groups", user_name="user_name", user_path="path"),
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
