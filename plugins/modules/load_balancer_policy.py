#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a cookie policy of a load balancer."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: load_balancer_policy
short_description: Manage a cookie policy of a load balancer
version_added: 0.1.0
description:
  - Creates and deletes a policy that binds a client to a backend by a cookie, and leaves the load balancer's other
    policies alone.
  - A policy works once a listener of HTTP or HTTPS names it, with
    O(outscale.cloud.load_balancer_listener#module:policy_names).
  - Nothing of a policy can be changed. One that differs is an error.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  load_balancer_name:
    description:
      - The load balancer. It exists already.
    type: str
    required: true
  policy_name:
    description:
      - The name of the policy, letters, digits and hyphens, unique in the load balancer.
    type: str
    required: true
    aliases: [name]
  policy_type:
    description:
      - V(app) binds a client by a cookie that the application sets, V(load_balancer) by one that the load balancer
        sets.
      - Required if O(state=present).
    type: str
    choices: [app, load_balancer]
  cookie_name:
    description:
      - The name of the application's cookie, 1 to 255 characters.
      - Mutually exclusive with O(cookie_expiration_period).
      - Required if O(policy_type=app).
    type: str
  cookie_expiration_period:
    description:
      - How many seconds the cookie of the load balancer lives, V(1) or more. When it is not set, it ends with the
        browser's session.
      - Mutually exclusive with O(cookie_name).
    type: int
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.wait
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateLoadBalancerPolicy", "api:DeleteLoadBalancerPolicy", "api:ReadLoadBalancers"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.load_balancer
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

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
load_balancer_policy:
  description: The policy as it is at the end of the task.
  returned: when the policy exists
  type: dict
  sample:
    policy_name: for-an-hour
    policy_type: load_balancer
    cookie_expiration_period: 3600
load_balancer:
  description: The load balancer at the end of the task, as M(outscale.cloud.load_balancer) returns it.
  returned: when the load balancer exists
  type: dict
  sample:
    load_balancer_name: shop
actions:
  description:
    - The calls that changed something, in the order in which they were made.
    - In check mode, the calls that would be made.
  returned: always
  type: list
  elements: dict
  contains:
    action:
      description: The name of the action in the API's documentation.
      type: str
      sample: CreateNet
    params:
      description: What was sent with it, in snake_case. Secrets are hidden.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
    uncertain:
      description: V(true) for a call whose answer was lost and of which the cloud does not tell whether it was
        done.
      returned: for such a call
      type: bool
      sample: true
notes:
  description:
    - What a task left behind that failed, or could not put back, each a sentence. They are in C(msg) as well.
  returned: when there is something to tell
  type: list
  elements: str
  sample:
    - "Made before that: net vpc-12345678"
unfinished:
  description:
    - What is still on its way at the end of a task with O(wait=false). M(outscale.cloud.wait) waits for it, in this
      run by itself and else where it is given this result.
  returned: when something is on its way
  type: list
  elements: dict
  contains:
    resource:
      description: The kind of resource, as its module is called.
      type: str
      sample: vm
    id:
      description: Its id; of a load balancer, the name.
      type: str
      sample: i-12345678
    until:
      description: The states of which one is to be reached, in the words of the API; V(absent) for what was
        deleted.
      type: list
      elements: str
      sample: [running]
    wait_timeout:
      description: How many seconds the task would have waited at most.
      type: float
      sample: 600.0
    scope:
      description: Tells the account and the Region apart from others.
      type: str
      sample: 0123456789ab
    shows:
      description: Fields that are to show another value than they do.
      returned: where there are such fields
      type: dict
      sample:
        size: 20
diff:
  description: The resource before and after the task. Ansible shows it in diff mode.
  returned: always
  type: dict
  contains:
    before:
      description: The resource as it was found; empty where there was none.
      type: dict
      sample: {}
    after:
      description: The resource as the calls should leave it; empty where there should be none.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
        state: available
error:
  description: Why the cloud refused a call.
  returned: when the cloud refused a call
  type: dict
  contains:
    api:
      description: The API that was called.
      type: str
      sample: outscale
    action:
      description: The action that was refused.
      type: str
      sample: DeleteNet
    status:
      description: The HTTP status.
      type: int
      sample: 409
    code:
      description: The API's error code; empty where it gave none.
      type: str
      sample: "1004"
    type:
      description: The API's word for the kind of error.
      type: str
      sample: ResourceConflict
    details:
      description: What the API says about it.
      type: str
      sample: The resource is in use.
    request_id:
      description: The id of the request, which the support asks for.
      type: str
      sample: 0475ca1e-d0c5-441d-712a-da55a4175157
    hint:
      description: What can be done about it; empty where the code is not known.
      type: str
      sample: Delete first what uses it.
request_log:
  description: One line for each request, with secrets left out.
  returned: with C(-vvv)
  type: list
  elements: str
  sample:
    - "2026-01-31T10:20:30.000000Z outscale ReadNets 200 0.120s {\"Filters\": {}}"
"""

from ..module_utils._engine.resource import Calls, Identity, Lifecycle, Resource
from ..module_utils._modules.member import MemberModule
from ..module_utils._resources.listener_rules import COOKIE_POLICIES, CookiePolicies

LOAD_BALANCER = Resource(
    name="load_balancer",
    calls=Calls(read="ReadLoadBalancers"),
    identity=Identity("load_balancer_name"),
    lifecycle=Lifecycle(ready=("active",), gone=("deleted",), leaving=("deleting",)),
)

MODULE = MemberModule(
    LOAD_BALANCER,
    CookiePolicies(COOKIE_POLICIES),
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
