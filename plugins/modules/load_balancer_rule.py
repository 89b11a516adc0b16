#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a rule of a load balancer listener."""

from __future__ import annotations

DOCUMENTATION = r"""
module: load_balancer_rule
short_description: Manage a rule of a load balancer listener
version_added: 0.1.0
description:
  - Creates, changes and deletes a rule of a listener: requests of a certain host name or path go to some of the backends.
  - A rule is known by its name alone, in the whole account. The API shows neither its load balancer nor its port, so that they are used at creation only.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Pictures come from a VM of their own
  outscale.cloud.load_balancer_rule:
    listener_rule_name: shop-pictures
    load_balancer_name: shop
    load_balancer_port: 80
    priority: 10
    path_pattern: /pictures/*
    vm_ids: ["{{ pictures.vm.vm_id }}"]

- name: The rule looks at the host name instead
  outscale.cloud.load_balancer_rule:
    listener_rule_name: shop-pictures
    host_name_pattern: pictures.example.com
    path_pattern: null

- name: No such rule
  outscale.cloud.load_balancer_rule:
    listener_rule_name: shop-pictures
    state: absent
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field, Unordered
from ..module_utils._reconcile.forwarding import Patterns
from ..module_utils._reconcile.resource import Key, Resource

RULE = Resource(
    name="load_balancer_rule",
    id="listener_rule_name",
    read="ReadListenerRules",
    create="CreateListenerRule",
    delete="DeleteListenerRule",
    fields={
        "listener_rule_name": Field(),
        "load_balancer_name": Field(once=True),
        "load_balancer_port": Field(once=True),
        "priority": Field(),
        "action": Field(),
        "host_name_pattern": Field(),
        "path_pattern": Field(),
        "vm_ids": Unordered(),
    },
    nested={
        "listener": ("load_balancer_name", "load_balancer_port"),
        "listener_rule": ("listener_rule_name", "priority", "action", "host_name_pattern", "path_pattern"),
    },
    parts=(Patterns(),),
    keys=(Key({"listener_rule_name": "listener_rule_names"}, unique=True),),
    unknown=("listener_id", "listener_rule_id"),
)

MODULE = ResourceModule(
    RULE,
    {
        "listener_rule_name": {"type": "str", "required": True, "aliases": ["name"]},
        "load_balancer_name": {"type": "str"},
        "load_balancer_port": {"type": "int"},
        "priority": {"type": "int"},
        "action": {"type": "str"},
        "host_name_pattern": {"type": "str"},
        "path_pattern": {"type": "str"},
        "vm_ids": {"type": "list", "elements": "str"},
        **arguments.REPLACE,
    },
    required_together=[("load_balancer_name", "load_balancer_port")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
