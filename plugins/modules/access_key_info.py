#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""access_key_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: access_key_info
short_description: access_key_info
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
from ..module_utils._info_module import DetailModule
from ..module_utils._reconcile.access import secret_of

MODULE = DetailModule(
    "ReadAccessKeys",
    "access_keys",
    argument_spec={
        **arguments.FILTERS,
        "user_name": {"type": "str"},
        "tag": {"type": "str"},
        "show_secret": {"type": "bool", "default": False, "no_log": False},
    },
    details={"show_secret": secret_of},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
