#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a security group and its rules."""

from __future__ import annotations

DOCUMENTATION = r"""
module: security_group
short_description: Manage a security group and its rules
version_added: 0.1.0
description:
  - Creates, changes and deletes a security group, and its inbound and outbound rules.
  - Rules are compared one source or destination at a time, whatever way the cloud or the task groups them.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: The web is open, administration comes from one network
  outscale.cloud.security_group:
    security_group_name: shop-web
    description: Web servers of the shop
    net_id: "{{ shop.net.net_id }}"
    inbound_rules:
      - ip_protocol: tcp
        from_port_range: 443
        to_port_range: 443
        ip_ranges: [0.0.0.0/0]
      - ip_protocol: tcp
        from_port_range: 22
        ip_ranges: [192.0.2.0/24]
      - security_groups_members:
          - security_group_id: "{{ lb.security_group.security_group_id }}"
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, User
from ..module_utils._reconcile.rules import RULE_OPTIONS, rules_part

SECURITY_GROUP = Resource(
    name="security_group",
    id="security_group_id",
    read="ReadSecurityGroups",
    create="CreateSecurityGroup",
    delete="DeleteSecurityGroup",
    fields={"security_group_name": Field(), "description": Field(), "net_id": Field()},
    parts=(Tags(options=("tags",)), rules_part("Inbound"), rules_part("Outbound")),
    keys=(
        Key({"net_id": "net_ids", "security_group_name": "security_group_names"}, unique=True),
        Key({"security_group_name": "security_group_names"}, unique=True),
    ),
    used_by=(
        User("ReadVms", by="security_group_ids"),
        User("ReadNics", by="security_group_ids"),
        User("ReadLoadBalancers", held="security_groups"),
        User("ReadSecurityGroups", by="inbound_rule_security_group_ids"),
        User("ReadSecurityGroups", by="outbound_rule_security_group_ids"),
    ),
)

MODULE = ResourceModule(
    SECURITY_GROUP,
    {
        "security_group_id": {"type": "str"},
        "security_group_name": {"type": "str", "aliases": ["name"]},
        "description": {"type": "str"},
        "net_id": {"type": "str"},
        "inbound_rules": {"type": "list", "elements": "dict", "options": RULE_OPTIONS},
        "outbound_rules": {"type": "list", "elements": "dict", "options": RULE_OPTIONS},
        "purge_rules": {"type": "bool", "default": True},
        **arguments.REPLACE,
    },
    required_one_of=[("security_group_id", "security_group_name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
