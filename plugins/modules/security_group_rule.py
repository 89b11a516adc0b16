#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage one rule of a security group."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: security_group_rule
short_description: Manage one rule of a security group
version_added: 0.1.0
description:
  - Creates and deletes one rule of a security group, and leaves the other rules alone.
  - Use M(outscale.cloud.security_group) where one task knows all rules of a group.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  security_group_id:
    description:
      - The security group. It exists already.
    type: str
    required: true
  flow:
    description:
      - V(Inbound) is for who may reach the members of the group, V(Outbound) for whom they may reach. The latter is
        for groups of a Net only.
    type: str
    required: true
    choices: [Inbound, Outbound]
  ip_protocol:
    description:
      - V(tcp), V(udp), V(icmp), or V(-1) for all protocols. In a Net the number of any protocol as well.
    type: str
    default: "-1"
  from_port_range:
    description:
      - The first port, from 0 to 65535. For ICMP the type, with V(-1) for any. V(tcp) and V(udp) without ports mean
        all.
    type: int
  to_port_range:
    description:
      - The last port. When it is not set, it is the first one. For ICMP the code, with V(-1) for any.
    type: int
  ip_ranges:
    description:
      - The addresses at the other end, each a range in CIDR notation.
      - At least one of O(ip_ranges), O(security_groups_members) and O(service_ids) is required.
    type: list
    elements: str
  security_groups_members:
    description:
      - Security groups at the other end; the rule is for whatever is a member of them.
      - At least one of O(ip_ranges), O(security_groups_members) and O(service_ids) is required.
    type: list
    elements: dict
    suboptions:
      security_group_id:
        description:
          - The id of the security group.
          - At least one of O(security_groups_members[].security_group_id) and
            O(security_groups_members[].security_group_name) is required.
        type: str
      security_group_name:
        description:
          - The name of the security group, for groups outside of Nets.
          - At least one of O(security_groups_members[].security_group_id) and
            O(security_groups_members[].security_group_name) is required.
        type: str
      account_id:
        description:
          - The account that owns the security group. When it is not set, the account of the task.
        type: str
  service_ids:
    description:
      - Services of the cloud that the group's Net has a Net access point for, by their ids (V(pl-...)).
      - At least one of O(ip_ranges), O(security_groups_members) and O(service_ids) is required.
    type: list
    elements: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.wait
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateSecurityGroupRule", "api:DeleteSecurityGroupRule", "api:ReadSecurityGroups"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadNetAccessPointServices). It does
    without where it may not.
seealso:
  - module: outscale.cloud.security_group
"""

EXAMPLES = r"""
- name: Let the monitoring in
  outscale.cloud.security_group_rule:
    security_group_id: sg-12345678
    flow: Inbound
    ip_protocol: tcp
    from_port_range: 9100
    ip_ranges: [192.0.2.10/32]
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
security_group_rule:
  description: The rule, one source or destination of it, in the words of the options.
  returned: when the rule exists
  type: dict
  sample:
    flow: Inbound
    ip_protocol: tcp
    from_port_range: 9100
    to_port_range: 9100
    ip_ranges: 192.0.2.10/32
security_group:
  description: The security group at the end of the task, as M(outscale.cloud.security_group) returns it.
  returned: when the security group exists
  type: dict
  sample:
    security_group_id: sg-12345678
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

from ..module_utils._engine.member import Member
from ..module_utils._engine.resource import Calls, Identity, Resource
from ..module_utils._modules.member import MemberModule
from ..module_utils._resources.security_groups import RULE_OPTIONS, as_rule, either_flow

SECURITY_GROUP = Resource(
    name="security_group", calls=Calls(read="ReadSecurityGroups"), identity=Identity("security_group_id")
)

MODULE = MemberModule(
    SECURITY_GROUP,
    Member(either_flow(), shape=as_rule),
    "security_group_rule",
    {
        "security_group_id": {"type": "str", "required": True},
        "flow": {"type": "str", "choices": ["Inbound", "Outbound"], "required": True},
        **RULE_OPTIONS,
    },
    required_one_of=[("ip_ranges", "security_groups_members", "service_ids")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
