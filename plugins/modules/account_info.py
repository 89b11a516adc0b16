#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""account_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: account_info
short_description: account_info
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

from ..module_utils._info_module import DetailModule

MODULE = DetailModule("ReadAccounts", "account", argument_spec={}, one=True)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
