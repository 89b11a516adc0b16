#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a load balancer (LBU)."""

from __future__ import annotations

DOCUMENTATION = r"""
module: load_balancer
short_description: Manage a load balancer (LBU)
version_added: 0.1.0
description:
  - Creates, changes and deletes a load balancer with its listeners, backends, health check, access log and tags.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: The way in to the web servers
  outscale.cloud.load_balancer:
    load_balancer_name: shop
    load_balancer_type: internet-facing
    subnets: ["{{ public.subnet.subnet_id }}"]
    security_groups: ["{{ lb.security_group.security_group_id }}"]
    listeners:
      - load_balancer_port: 80
        load_balancer_protocol: HTTP
        backend_port: 8080
    health_check:
      check_interval: 10
      healthy_threshold: 3
      unhealthy_threshold: 2
      timeout: 5
      port: 8080
      protocol: HTTP
      path: /health
    backend_vm_ids: "{{ fleet.vms | map(attribute='vm_id') }}"
    tags:
      team: shop
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.balancing import BACKEND_IPS, BACKEND_VMS, LISTENERS
from ..module_utils._reconcile.fields import Field, Unordered
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, States

LOAD_BALANCER = Resource(
    name="load_balancer",
    id="load_balancer_name",
    read="ReadLoadBalancers",
    create="CreateLoadBalancer",
    update="UpdateLoadBalancer",
    delete="DeleteLoadBalancer",
    alone=True,
    fields={
        "load_balancer_name": Field(),
        "load_balancer_type": Field(),
        "subnets": Unordered(),
        "subregion_names": Unordered(),
        "security_groups": Unordered(),
        "public_ip": Field(clears=""),
        "secured_cookies": Field(),
        "access_log": Field(whole=True),
        "health_check": Field(whole=True),
    },
    parts=(
        Tags(
            create="CreateLoadBalancerTags",
            delete="DeleteLoadBalancerTags",
            ids="load_balancer_names",
            key_only=True,
            inline=True,
            options=("tags",),
        ),
        LISTENERS,
        BACKEND_VMS,
        BACKEND_IPS,
    ),
    keys=(Key({"load_balancer_name": "load_balancer_names"}, unique=True),),
    states=States(ready=("active",), gone=("deleted",), leaving=("deleting",)),
    unknown=("dns_name",),
)

MODULE = ResourceModule(
    LOAD_BALANCER,
    {
        "load_balancer_name": {"type": "str", "required": True, "aliases": ["name"]},
        "load_balancer_type": {"type": "str", "choices": ["internet-facing", "internal"]},
        "subnets": {"type": "list", "elements": "str"},
        "subregion_names": {"type": "list", "elements": "str"},
        "security_groups": {"type": "list", "elements": "str"},
        "public_ip": {"type": "str"},
        "secured_cookies": {"type": "bool"},
        "access_log": arguments.ACCESS_LOG,
        "health_check": {
            "type": "dict",
            "options": {
                "check_interval": {"type": "int"},
                "healthy_threshold": {"type": "int"},
                "unhealthy_threshold": {"type": "int"},
                "timeout": {"type": "int"},
                "port": {"type": "int"},
                "protocol": arguments.PROTOCOL,
                "path": {"type": "str"},
            },
        },
        "listeners": arguments.LISTENERS,
        "purge_listeners": {"type": "bool", "default": True},
        "backend_vm_ids": {"type": "list", "elements": "str"},
        "backend_ips": {"type": "list", "elements": "str"},
        "purge_backends": {"type": "bool", "default": True},
        **arguments.REPLACE,
    },
    mutually_exclusive=[("subnets", "subregion_names")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
