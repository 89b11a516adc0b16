#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""policy_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: policy_info
short_description: policy_info
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
from ..module_utils._reconcile.policies import default_document, linked_entities

MODULE = DetailModule(
    "ReadPolicies",
    "policies",
    argument_spec={
        **arguments.FILTERS,
        "policy_orn": {"type": "str"},
        "document": {"type": "bool", "default": False},
        "versions": {"type": "bool", "default": False},
        "entities": {"type": "bool", "default": False},
    },
    alone={"policy_orn": "ReadPolicy"},
    details={
        "document": default_document,
        "versions": reader("ReadPolicyVersions", "versions", policy_orn="orn"),
        "entities": linked_entities,
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
