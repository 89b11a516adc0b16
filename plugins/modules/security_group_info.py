#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List security groups."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: security_group_info
short_description: List security groups
version_added: 0.1.0
description:
  - Lists the security groups of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(net_ids) or C(tags). Most take a
        list, of which one has to match; a single value stands for a list of one. All filters have to match.
      - A tag is written C(KEY=VALUE).
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(descriptions), V(inbound_rule_account_ids), V(inbound_rule_ip_ranges),
        V(inbound_rule_protocols), V(inbound_rule_security_group_ids), V(inbound_rule_security_group_names),
        V(net_ids), V(outbound_rule_account_ids), V(outbound_rule_ip_ranges), V(outbound_rule_protocols),
        V(outbound_rule_security_group_ids), V(outbound_rule_security_group_names), V(security_group_ids),
        V(security_group_names), V(tag_keys), V(tag_values), V(tags).
      - Lists of integers - V(inbound_rule_from_port_ranges), V(inbound_rule_to_port_ranges),
        V(outbound_rule_from_port_ranges), V(outbound_rule_to_port_ranges).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadSecurityGroups"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.security_group
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Security groups of a Net
  outscale.cloud.security_group_info:
    filters:
      net_ids: [vpc-12345678]
  register: groups

- name: Which groups are open to everybody?
  outscale.cloud.security_group_info:
    filters:
      inbound_rule_ip_ranges: [0.0.0.0/0]
  register: open_groups
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
security_groups:
  description: The security groups. Empty when there is none.
  returned: success
  type: list
  elements: dict
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

from ..module_utils._modules.base import InfoModule

MODULE = InfoModule("ReadSecurityGroups", "security_groups")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
