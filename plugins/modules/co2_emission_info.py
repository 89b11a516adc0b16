#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""co2_emission_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: co2_emission_info
short_description: co2_emission_info
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

MODULE = DetailModule(
    "ReadCO2EmissionAccount",
    "co2_emission_entries",
    argument_spec={
        "from_month": {"type": "str", "required": True},
        "to_month": {"type": "str", "required": True},
        "overall": {"type": "bool"},
    },
    also=("unit", "value"),
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
