#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""api_access_rule_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: api_access_rule_info
short_description: List API access rules
version_added: 0.1.0
description:
  - Lists the API access rules of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(api_access_rule_ids) or
        C(ca_ids). Most take a list, of which one has to match; a single value stands for a list of one. All filters
        have to match.
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(api_access_rule_ids), V(ca_ids), V(cns), V(descriptions), V(ip_ranges).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadApiAccessRules"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.api_access_rule
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Where can the API be reached from?
  outscale.cloud.api_access_rule_info:
  register: rules

- name: Rules that ask for a certificate of one authority
  outscale.cloud.api_access_rule_info:
    filters:
      ca_ids: ["{{ company.ca.ca_id }}"]
  register: with_certificate
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
api_access_rules:
  description: The API access rules. Empty when there is none.
  returned: success
  type: list
  elements: dict
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

MODULE = InfoModule("ReadApiAccessRules", "api_access_rules")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
