#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""quota_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: quota_info
short_description: List quotas
version_added: 0.1.0
description:
  - Lists the quotas of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
  - A quota says how many of a thing there can be, and how many there are.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(collections) or C(quota_names).
        Most take a list, of which one has to match; a single value stands for a list of one. All filters have to
        match.
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(collections), V(quota_names), V(quota_types), V(short_descriptions).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadQuotas"], "Resource": ["*"]}).
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: All quotas
  outscale.cloud.quota_info:
  register: everything

- name: Are there VMs left?
  outscale.cloud.quota_info:
    filters:
      quota_names: [vm_limit]
  register: vms
  failed_when: vms.quota_types[0].quotas[0].used_value >= vms.quota_types[0].quotas[0].max_value
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
quota_types:
  description: The quotas. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    quota_type:
      description: Where the quotas hold, V(global), or the id of the one resource that they are for, such as a Net.
      type: str
      sample: global
    quotas:
      description: The quotas, each with what is used of it.
      type: list
      elements: dict
      contains:
        account_id:
          description: The account that the quota is for.
          type: str
          sample: "123456789012"
        description:
          description: What the quota limits.
          type: str
          sample: Maximum number of VMs
        max_value:
          description: How many there can be. V(0) is no limit.
          type: int
          sample: 60
        name:
          description: The name of the quota, such as V(vm_limit). Filters call it V(quota_names).
          type: str
          sample: vm_limit
        quota_collection:
          description: The group that the quota is in, such as V(Compute).
          type: str
          sample: Compute
        short_description:
          description: What the quota limits, in few words.
          type: str
          sample: VM Limit
        used_value:
          description: How many there are now.
          type: int
          sample: 12
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

MODULE = InfoModule("ReadQuotas", "quota_types")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
