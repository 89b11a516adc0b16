#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an API access rule."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: api_access_rule
short_description: Manage an API access rule
version_added: 0.1.0
description:
  - Creates, changes and deletes a rule that says from where, and with which client certificates, the API of the
    account can be reached. A request must fit one of the rules.
  - A rule is found by its id or its description.
  - Rules can lock everybody out, whoever changes them among them. Add the rule that lets you in before you take the
    one away that did so. The last rule is never deleted.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  api_access_rule_id:
    description:
      - The rule that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(api_access_rule_id) and O(description) is required.
    type: str
  description:
    description:
      - What the rule is for. It finds the rule where no id is given, and two rules that have it are an error.
      - At least one of O(api_access_rule_id) and O(description) is required.
    type: str
  ip_ranges:
    description:
      - The addresses that requests may come from, ranges in CIDR notation or single addresses, all of them. Their
        order does not count as a difference.
      - A rule has this or O(ca_ids), or both. When it is not set, it is left alone.
    type: list
    elements: str
  ca_ids:
    description:
      - The certificate authorities, one of which must have signed the client certificate of a request, by their
        ids.
      - When it is not set, it is left alone. V([]) asks for no certificate any more.
    type: list
    elements: str
  cns:
    description:
      - The common names, one of which the client certificate must have. It goes with O(ca_ids) only.
      - When it is not set, it is left alone. V([]) takes any common name.
    type: list
    elements: str
  allow_lockout:
    description:
      - Whether a rule may be deleted although no other rule lets in the address that this account last called from.
        With V(false) that is an error. The last rule of the account is never deleted.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateApiAccessRule", "api:DeleteApiAccessRule", "api:ReadApiAccessRules", "api:ReadApiLogs",
    "api:UpdateApiAccessRule"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadCas). It does without where it
    may not.
seealso:
  - module: outscale.cloud.api_access_rule_info
"""

EXAMPLES = r"""
- name: The office may call the API
  outscale.cloud.api_access_rule:
    description: office
    ip_ranges: [192.0.2.0/24]

- name: Anybody with a certificate of the company may
  outscale.cloud.api_access_rule:
    description: company
    ca_ids: ["{{ company.ca.ca_id }}"]
    cns: [deploy.example.com]
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
api_access_rule:
  description: The API access rule as it is at the end of the task; in check mode, as it would be.
  returned: when the API access rule exists
  type: dict
  contains:
    api_access_rule_id:
      description: The id of the rule.
      type: str
      sample: aar-12345678901234567890123456789012
    ca_ids:
      description: The certificate authorities that client certificates may be signed by, by their ids.
      type: list
      elements: str
      sample: [ca-12345678901234567890123456789012]
    cns:
      description: The common names that client certificates may have.
      type: list
      elements: str
      sample: [deploy.example.com]
    description:
      description: What the rule is for.
      type: str
      sample: office
    ip_ranges:
      description: The addresses that requests may come from.
      type: list
      elements: str
      sample: [192.0.2.0/24]
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

from ..module_utils._engine.fields import Field, Unordered
from ..module_utils._engine.resource import ByFields, Calls, Deletion, Identity, Resource
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.access_keys import Addresses, Lockout, other_rules

API_ACCESS_RULE = Resource(
    name="api_access_rule",
    calls=Calls(
        read="ReadApiAccessRules",
        create="CreateApiAccessRule",
        update="UpdateApiAccessRule",
        delete="DeleteApiAccessRule",
        replaces_all=True,
    ),
    identity=Identity("api_access_rule_id", ways=(ByFields("description"),)),
    fields={"description": Field(), "ip_ranges": Addresses(), "ca_ids": Unordered(), "cns": Unordered()},
    parts=(Lockout(),),
    deletion=Deletion(lookup=other_rules),
)

MODULE = ResourceModule(
    API_ACCESS_RULE,
    {
        "api_access_rule_id": {"type": "str"},
        "description": {"type": "str"},
        "ip_ranges": {"type": "list", "elements": "str"},
        "ca_ids": {"type": "list", "elements": "str"},
        "cns": {"type": "list", "elements": "str"},
        "allow_lockout": {"type": "bool", "default": False},
    },
    required_one_of=[("api_access_rule_id", "description")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
