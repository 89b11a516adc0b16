#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a security group and its rules."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: security_group
short_description: Manage a security group and its rules
version_added: 0.1.0
description:
  - Creates, changes and deletes a security group, and its inbound and outbound rules.
  - Rules are compared one source or destination at a time, whatever way the cloud or the task groups them.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  security_group_id:
    description:
      - The security group that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(security_group_id) and O(security_group_name) is required.
    type: str
  security_group_name:
    description:
      - The name of the security group, which is unique in its Net. It has 1 to 255 characters, and does not begin
        with V(sg-).
      - Needed to create the security group.
      - At least one of O(security_group_id) and O(security_group_name) is required.
    type: str
    aliases: [name]
  description:
    description:
      - A text for people, 1 to 255 characters.
      - Needed to create the security group.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  net_id:
    description:
      - The Net that the security group is for. Without it, the group is for VMs outside of Nets.
    type: str
  inbound_rules:
    description:
      - Who may reach the members of the group. All that no rule allows is dropped.
      - When it is not set, the inbound rules are left alone. V([]) with O(purge_rules=true) lets nobody in.
    type: list
    elements: dict
    suboptions:
      ip_protocol:
        description:
          - V(tcp), V(udp), V(icmp), or V(-1) for all protocols. In a Net the number of any protocol as well.
        type: str
        default: "-1"
      from_port_range:
        description:
          - The first port, from 0 to 65535. For ICMP the type, with V(-1) for any. V(tcp) and V(udp) without ports
            mean all.
        type: int
      to_port_range:
        description:
          - The last port. When it is not set, it is the first one. For ICMP the code, with V(-1) for any.
        type: int
      ip_ranges:
        description:
          - The addresses that are let in, each a range in CIDR notation.
        type: list
        elements: str
      security_groups_members:
        description:
          - Security groups at the other end; the rule is for whatever is a member of them.
        type: list
        elements: dict
        suboptions:
          security_group_id:
            description:
              - The id of the security group.
              - At least one of O(inbound_rules[].security_groups_members[].security_group_id) and
                O(inbound_rules[].security_groups_members[].security_group_name) is required.
            type: str
          security_group_name:
            description:
              - The name of the security group, for groups outside of Nets.
              - At least one of O(inbound_rules[].security_groups_members[].security_group_id) and
                O(inbound_rules[].security_groups_members[].security_group_name) is required.
            type: str
          account_id:
            description:
              - The account that owns the security group. When it is not set, the account of the task.
            type: str
      service_ids:
        description:
          - Services of the cloud that the group's Net has a Net access point for, by their ids (V(pl-...)).
        type: list
        elements: str
  outbound_rules:
    description:
      - Whom the members of the group may reach. Groups of a Net only; a new one lets everything out.
      - When it is not set, the outbound rules are left alone. V([]) with O(purge_rules=true) lets nothing out.
    type: list
    elements: dict
    suboptions:
      ip_protocol:
        description:
          - V(tcp), V(udp), V(icmp), or V(-1) for all protocols. In a Net the number of any protocol as well.
        type: str
        default: "-1"
      from_port_range:
        description:
          - The first port, from 0 to 65535. For ICMP the type, with V(-1) for any. V(tcp) and V(udp) without ports
            mean all.
        type: int
      to_port_range:
        description:
          - The last port. When it is not set, it is the first one. For ICMP the code, with V(-1) for any.
        type: int
      ip_ranges:
        description:
          - The addresses that can be reached, each a range in CIDR notation.
        type: list
        elements: str
      security_groups_members:
        description:
          - Security groups at the other end; the rule is for whatever is a member of them.
        type: list
        elements: dict
        suboptions:
          security_group_id:
            description:
              - The id of the security group.
              - At least one of O(outbound_rules[].security_groups_members[].security_group_id) and
                O(outbound_rules[].security_groups_members[].security_group_name) is required.
            type: str
          security_group_name:
            description:
              - The name of the security group, for groups outside of Nets.
              - At least one of O(outbound_rules[].security_groups_members[].security_group_id) and
                O(outbound_rules[].security_groups_members[].security_group_name) is required.
            type: str
          account_id:
            description:
              - The account that owns the security group. When it is not set, the account of the task.
            type: str
      service_ids:
        description:
          - Services of the cloud that the group's Net has a Net access point for, by their ids (V(pl-...)).
        type: list
        elements: str
  purge_rules:
    description:
      - Whether rules that are not listed are removed, in each direction that O(inbound_rules) or O(outbound_rules)
        speaks of. For a new group of a Net this includes the rule that lets everything out.
    type: bool
    default: true
  delete_referring_rules:
    description:
      - Whether O(state=absent) first takes away the rules of other groups that name this one, which keep it from
        being deleted. With V(false) they are left alone, and the error names those groups.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateSecurityGroup", "api:CreateSecurityGroupRule", "api:CreateTags", "api:DeleteSecurityGroup",
    "api:DeleteSecurityGroupRule", "api:DeleteTags", "api:ReadSecurityGroups"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadLoadBalancers),
    C(api:ReadNetAccessPointServices), C(api:ReadNets), C(api:ReadNics), C(api:ReadQuotas) and C(api:ReadVms). It
    does without where it may not.
seealso:
  - module: outscale.cloud.security_group_info
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

- name: No such group, and no rules of other groups that name it
  outscale.cloud.security_group:
    security_group_name: shop-web
    net_id: "{{ shop.net.net_id }}"
    delete_referring_rules: true
    state: absent
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
security_group:
  description: The security group as it is at the end of the task; in check mode, as it would be.
  returned: when the security group exists
  type: dict
  contains:
    account_id:
      description: The account that owns the security group.
      type: str
      sample: "123456789012"
    description:
      description: A text for people.
      type: str
      sample: Web servers of the shop
    inbound_rules:
      description: Who may reach the members of the group.
      type: list
      elements: dict
      contains:
        from_port_range:
          description: The first port, or the type for ICMP. V(-1) is any.
          type: int
          sample: 443
        ip_protocol:
          description: V(tcp), V(udp), V(icmp), the number of another protocol, or V(-1) for all.
          type: str
          sample: tcp
        ip_ranges:
          description: The addresses that are let in, in CIDR notation.
          returned: when the rule has any
          type: list
          elements: str
          sample: [192.0.2.0/24]
        security_group_rule_id:
          description: The id of the rule.
          returned: where the API gives rules ids
          type: str
          sample: sgr-12345678
        security_groups_members:
          description: Security groups at the other end.
          returned: when the rule has any
          type: list
          elements: dict
          contains:
            account_id:
              description: The account that owns the security group.
              type: str
              sample: "123456789012"
            security_group_id:
              description: The id of the security group.
              type: str
              sample: sg-12345678
            security_group_name:
              description: The name of the security group.
              returned: for groups outside of Nets
              type: str
              sample: shop-web
        service_ids:
          description: Services of the cloud, by their ids.
          returned: when the rule has any
          type: list
          elements: str
          sample: [pl-12345678]
        to_port_range:
          description: The last port, or the code for ICMP. V(-1) is any.
          type: int
          sample: 443
    net_id:
      description: The Net that the security group is for.
      returned: when it is in a Net
      type: str
      sample: vpc-12345678
    outbound_rules:
      description: Whom the members of the group may reach.
      type: list
      elements: dict
      contains:
        from_port_range:
          description: The first port, or the type for ICMP. V(-1) is any.
          type: int
          sample: 443
        ip_protocol:
          description: V(tcp), V(udp), V(icmp), the number of another protocol, or V(-1) for all.
          type: str
          sample: tcp
        ip_ranges:
          description: The addresses that can be reached, in CIDR notation.
          returned: when the rule has any
          type: list
          elements: str
          sample: [0.0.0.0/0]
        security_group_rule_id:
          description: The id of the rule.
          returned: where the API gives rules ids
          type: str
          sample: sgr-12345678
        security_groups_members:
          description: Security groups at the other end.
          returned: when the rule has any
          type: list
          elements: dict
          contains:
            account_id:
              description: The account that owns the security group.
              type: str
              sample: "123456789012"
            security_group_id:
              description: The id of the security group.
              type: str
              sample: sg-12345678
            security_group_name:
              description: The name of the security group.
              returned: for groups outside of Nets
              type: str
              sample: shop-web
        service_ids:
          description: Services of the cloud, by their ids.
          returned: when the rule has any
          type: list
          elements: str
          sample: [pl-12345678]
        to_port_range:
          description: The last port, or the code for ICMP. V(-1) is any.
          type: int
          sample: 443
    security_group_id:
      description: The id of the security group.
      type: str
      sample: sg-12345678
    security_group_name:
      description: The name of the security group.
      type: str
      sample: shop-web
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
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

from ..module_utils._engine.fields import REPLACE, Field
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, Calls, Deletion, Dependent, Identity, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.security_groups import (
    REFERRING,
    RULE_OPTIONS,
    ReferringRules,
    referring_groups,
    rules_part,
)

SECURITY_GROUP = Resource(
    name="security_group",
    calls=Calls(read="ReadSecurityGroups", create="CreateSecurityGroup", delete="DeleteSecurityGroup"),
    identity=Identity(
        "security_group_id",
        ways=(
            ByFields("net_id", "security_group_name", unique=True),
            ByFields("security_group_name", unique=True, without=("net_id",)),
        ),
    ),
    fields={
        "security_group_name": Field(change=REPLACE),
        "description": Field(change=REPLACE),
        "net_id": Field(change=REPLACE),
    },
    parts=(
        Tags(options=("tags",)),
        rules_part("Inbound"),
        rules_part("Outbound"),
        ReferringRules(),
    ),
    deletion=Deletion(
        lookup=referring_groups,
        dependents=(
            Dependent("ReadVms", filter="security_group_ids"),
            Dependent("ReadNics", filter="security_group_ids"),
            Dependent("ReadLoadBalancers", holds=(Path("security_groups"),)),
            Dependent("ReadSecurityGroups", filter="inbound_rule_security_group_ids", holds=REFERRING),
            Dependent("ReadSecurityGroups", filter="outbound_rule_security_group_ids", holds=REFERRING),
        ),
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
        "delete_referring_rules": {"type": "bool", "default": False},
        **arguments.REPLACE,
    },
    required_one_of=[("security_group_id", "security_group_name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
