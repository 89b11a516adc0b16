#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""oks_template_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: oks_template_info
short_description: oks_template_info
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

from ..module_utils._info_module import SeveralModule

MODULE = SeveralModule(
    {"project": "GetProjectTemplate", "cluster": "GetClusterTemplate", "nodepool": "GetNodepoolTemplate"},
    api="oks",
    one=True,
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
