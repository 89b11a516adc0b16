#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a cookie policy of a load balancer."""

from __future__ import annotations

DOCUMENTATION = r"""
module: load_balancer_policy
short_description: Manage a cookie policy of a load balancer
version_added: 0.1.0
description:
  - Creates and deletes a policy that binds a client to a backend by a cookie, and leaves the load balancer's other policies alone.
  - A policy works once a listener of HTTP or HTTPS names it, with O(outscale.cloud.load_balancer_listener#module:policy_names).
  - Nothing of a policy can be changed. One that differs is an error.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: The load balancer's own cookie binds a client for an hour
  outscale.cloud.load_balancer_policy:
    load_balancer_name: shop
    policy_name: for-an-hour
    policy_type: load_balancer
    cookie_expiration_period: 3600

- name: The cookie of the application does
  outscale.cloud.load_balancer_policy:
    load_balancer_name: shop
    policy_name: session
    policy_type: app
    cookie_name: JSESSIONID

- name: No such policy
  outscale.cloud.load_balancer_policy:
    load_balancer_name: shop
    policy_name: session
    state: absent
"""

RETURN = r"""
"""

from ..module_utils._member_module import MemberModule
from ..module_utils._reconcile.forwarding import COOKIE_POLICIES
from ..module_utils._reconcile.resource import Resource, States

LOAD_BALANCER = Resource(
    name="load_balancer",
    id="load_balancer_name",
    read="ReadLoadBalancers",
    states=States(ready=("active",), gone=("deleted",), leaving=("deleting",)),
)

MODULE = MemberModule(
    LOAD_BALANCER,
    COOKIE_POLICIES,
    "load_balancer_policy",
    {
        "load_balancer_name": {"type": "str", "required": True},
        "policy_name": {"type": "str", "required": True, "aliases": ["name"]},
        "policy_type": {"type": "str", "choices": ["app", "load_balancer"]},
        "cookie_name": {"type": "str"},
        "cookie_expiration_period": {"type": "int"},
    },
    required_if=[("state", "present", ("policy_type",)), ("policy_type", "app", ("cookie_name",))],
    mutually_exclusive=[("cookie_name", "cookie_expiration_period")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
