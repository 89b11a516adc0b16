#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an API access rule."""

from __future__ import annotations

DOCUMENTATION = r"""
module: api_access_rule
short_description: Manage an API access rule
version_added: 0.1.0
description:
  - Creates, changes and deletes a rule that says from where, and with which client certificates, the API of the account can be reached. A request must fit one of the rules.
  - A rule is found by its id or its description.
  - Rules can lock everybody out, whoever changes them among them. Add the rule that lets you in before you take the one away that did so. The last rule is never deleted.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: The office may call the API
  outscale.cloud.api_access_rule:
    description: office
    ip_ranges: [192.0.2.0/24]

- name: Anybody with a certificate of the company may
  outscale.cloud.api_access_rule:
    description: company
    ca_ids: ["{{ company.ca.ca_id }}"]
    cns: [deploy.example.com]
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.access import Addresses, not_the_last
from ..module_utils._reconcile.fields import Field, Unordered
from ..module_utils._reconcile.resource import Key, Resource

API_ACCESS_RULE = Resource(
    name="api_access_rule",
    id="api_access_rule_id",
    read="ReadApiAccessRules",
    create="CreateApiAccessRule",
    update="UpdateApiAccessRule",
    delete="DeleteApiAccessRule",
    full=True,
    fields={"description": Field(), "ip_ranges": Addresses(), "ca_ids": Unordered(), "cns": Unordered()},
    more=not_the_last,
    keys=(Key({"description": "descriptions"}),),
)

MODULE = ResourceModule(
    API_ACCESS_RULE,
    {
        "api_access_rule_id": {"type": "str"},
        "description": {"type": "str"},
        "ip_ranges": {"type": "list", "elements": "str"},
        "ca_ids": {"type": "list", "elements": "str"},
        "cns": {"type": "list", "elements": "str"},
    },
    required_one_of=[("api_access_rule_id", "description")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
