#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a rule of a load balancer listener."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: load_balancer_rule
short_description: Manage a rule of a load balancer listener
version_added: 0.1.0
description:
  - >-
    Creates, changes and deletes a rule of a listener: requests of a certain host name or path go to some of the
    backends.
  - A rule is known by its name alone, in the whole account. The API shows neither its load balancer nor its port,
    so that they are used at creation only.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  listener_rule_name:
    description:
      - The name of the rule, unique in the account, which cannot be changed.
    type: str
    required: true
    aliases: [name]
  load_balancer_name:
    description:
      - The load balancer. Needed to create the rule. It exists already, and its listener too.
      - Used at creation only; never compared afterwards.
      - Required together with O(load_balancer_port).
    type: str
  load_balancer_port:
    description:
      - The port of the listener, which speaks HTTP or HTTPS. Needed to create the rule.
      - Used at creation only; never compared afterwards.
      - Required together with O(load_balancer_name).
    type: int
  priority:
    description:
      - Which of several rules of a listener that fit a request is taken, the one with the greatest number. 1 to
        19999, each once in a listener. Needed to create the rule.
      - Cannot be changed afterwards, unless O(replace=true).
    type: int
  action:
    description:
      - What is done with a request that fits. V(forward) sends it to the VMs, and is all that there is.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  host_name_pattern:
    description:
      - The host name that a request must ask for, up to 128 letters, digits and the characters V(-.), with up to
        three wildcards; V(*) is any text, V(?) any one character. It can be changed, and null takes it away.
      - A rule has a pattern of the host name, or of the path, or both.
    type: str
  path_pattern:
    description:
      - The path that a request must ask for, up to 128 letters, digits and the characters V(_-.$/~"'@:+), with up
        to three wildcards; V(*) is any text, V(?) any one character. It can be changed, and null takes it away.
    type: str
  vm_ids:
    description:
      - The VMs that requests which fit are sent to. They are backends of the load balancer. Their order does not
        count as a difference.
      - Needed to create the load balancer rule.
      - Cannot be changed afterwards, unless O(replace=true).
    type: list
    elements: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateListenerRule", "api:DeleteListenerRule", "api:ReadListenerRules", "api:UpdateListenerRule"],
    "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadLoadBalancers) and
    C(api:ReadVms). It does without where it may not.
seealso:
  - module: outscale.cloud.load_balancer_rule_info
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

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
load_balancer_rule:
  description: The load balancer rule as it is at the end of the task; in check mode, as it would be.
  returned: when the load balancer rule exists
  type: dict
  contains:
    action:
      description: V(forward).
      type: str
      sample: forward
    host_name_pattern:
      description: The host name that a request must ask for.
      returned: when the rule has one
      type: str
      sample: pictures.example.com
    listener_id:
      description: The number of the listener.
      type: int
      sample: 123456
    listener_rule_id:
      description: The number of the rule.
      type: int
      sample: 1234
    listener_rule_name:
      description: The name of the rule.
      type: str
      sample: shop-pictures
    path_pattern:
      description: The path that a request must ask for.
      returned: when the rule has one
      type: str
      sample: /pictures/*
    priority:
      description: The priority, 1 to 19999. Of rules that fit, the one with the greatest number is taken.
      type: int
      sample: 10
    vm_ids:
      description: The VMs that requests which fit are sent to.
      type: list
      elements: str
      sample: [i-12345678]
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

from ..module_utils._engine.fields import CREATE_ONLY, REPLACE, Field, Unordered
from ..module_utils._engine.resource import ByFields, Calls, Identity, Resource
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.listener_rules import Patterns

RULE = Resource(
    name="load_balancer_rule",
    calls=Calls(
        read="ReadListenerRules",
        create="CreateListenerRule",
        delete="DeleteListenerRule",
        nested={
            "listener": ("load_balancer_name", "load_balancer_port"),
            "listener_rule": ("listener_rule_name", "priority", "action", "host_name_pattern", "path_pattern"),
        },
    ),
    identity=Identity("listener_rule_name", ways=(ByFields("listener_rule_name", unique=True),)),
    fields={
        "listener_rule_name": Field(change=REPLACE),
        "load_balancer_name": Field(change=CREATE_ONLY, hidden=True),
        "load_balancer_port": Field(change=CREATE_ONLY, hidden=True),
        "priority": Field(change=REPLACE),
        "action": Field(change=REPLACE),
        "host_name_pattern": Field(change=REPLACE),
        "path_pattern": Field(change=REPLACE),
        "vm_ids": Unordered(change=REPLACE),
    },
    parts=(Patterns(),),
    only_cloud_knows=("listener_id", "listener_rule_id"),
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
