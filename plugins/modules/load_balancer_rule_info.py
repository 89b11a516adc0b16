#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""load_balancer_rule_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: load_balancer_rule_info
short_description: List rules of listeners
version_added: 0.1.0
description:
  - Lists the rules of listeners of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(listener_rule_names). Most take a
        list, of which one has to match; a single value stands for a list of one. All filters have to match.
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(listener_rule_names).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadListenerRules"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.load_balancer_rule
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: All rules of listeners
  outscale.cloud.load_balancer_rule_info:
  register: everything

- name: One rule
  outscale.cloud.load_balancer_rule_info:
    filters:
      listener_rule_names: [shop-pictures]
  register: pictures
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
load_balancer_rules:
  description: The rules of listeners. Empty when there is none.
  returned: success
  type: list
  elements: dict
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

MODULE = InfoModule("ReadListenerRules", "load_balancer_rules")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
