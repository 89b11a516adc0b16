#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List Net access points."""

from __future__ import annotations

DOCUMENTATION = r"""
module: net_access_point_info
short_description: List Net access points
version_added: 0.1.0
description:
  - Lists what the filters choose, over all pages.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.net_access_point_info:
  register: found
"""

RETURN = r"""
"""

from ..module_utils._module import InfoModule

MODULE = InfoModule("ReadNetAccessPoints", "net_access_points")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
