#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage the API access policy."""

from __future__ import annotations

DOCUMENTATION = r"""
module: api_access_policy
short_description: Manage the API access policy
version_added: 0.1.0
description:
  - Changes the one policy of the account that says how access keys must be, and whether the API asks for a trusted environment.
  - It cannot be deleted. To take it back, set V(0) and V(false).
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Access keys live for a year at most
  outscale.cloud.api_access_policy:
    max_access_key_expiration_seconds: 31536000

- name: No limits
  outscale.cloud.api_access_policy:
    max_access_key_expiration_seconds: 0
    require_trusted_env: false
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.resource import Key, Resource

API_ACCESS_POLICY = Resource(
    name="api_access_policy",
    id="",
    read="ReadApiAccessPolicy",
    update="UpdateApiAccessPolicy",
    full=True,
    fields={"max_access_key_expiration_seconds": Field(), "require_trusted_env": Field()},
    keys=(Key({}),),
)

MODULE = ResourceModule(
    API_ACCESS_POLICY,
    {
        "max_access_key_expiration_seconds": {"type": "int", "no_log": False},
        "require_trusted_env": {"type": "bool"},
        "state": {"type": "str", "choices": ["present"], "default": "present"},
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
