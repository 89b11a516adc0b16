#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""net_access_point_service_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: net_access_point_service_info
short_description: net_access_point_service_info
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

from ..module_utils._module import InfoModule

MODULE = InfoModule("ReadNetAccessPointServices", "net_access_point_services")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
