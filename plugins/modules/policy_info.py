#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""policy_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: policy_info
short_description: List policies
version_added: 0.1.0
description:
  - Lists the policies of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
  - Those that the cloud makes for all accounts are among them. The filter C(scope) tells them apart, V(LOCAL) for
    those of the account and V(OWS) for those of the cloud.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(only_linked) or C(path_prefix).
        Most take a list, of which one has to match; a single value stands for a list of one. All filters have to
        match.
      - Booleans - V(only_linked).
      - Strings - V(path_prefix), V(scope).
    type: dict
    default: {}
  policy_orn:
    description:
      - List this one policy, by its ORN, instead of those that the filters choose.
    type: str
  document:
    description:
      - Whether to add the document in force of each policy. That is one call for each policy.
    type: bool
    default: false
  versions:
    description:
      - Whether to add the versions of each policy. That is one call for each policy.
    type: bool
    default: false
  entities:
    description:
      - Whether to add whom each policy is linked to. That is one call for each policy.
      - Needs a version of the API that has it (1.40).
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadEntitiesLinkedToPolicy", "api:ReadPolicies", "api:ReadPolicy", "api:ReadPolicyVersion",
    "api:ReadPolicyVersions"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.policy
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Policies of the account that somebody has
  outscale.cloud.policy_info:
    filters:
      scope: LOCAL
      only_linked: true
  register: used

- name: One policy with its versions and the document in force
  outscale.cloud.policy_info:
    policy_orn: "orn:ows:idauth::123456789012:policy/start-vms"
    document: true
    versions: true
  register: start
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
policies:
  description: The policies. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    creation_date:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    description:
      description: A text for people.
      type: str
      sample: VMs may be started and stopped
    document:
      description: The document in force.
      returned: with O(document=true)
      type: dict
      sample:
        Statement:
          - Effect: Allow
            Action: [api:StartVms]
            Resource: ["*"]
    entities:
      description: The users, groups and accounts that it is linked to.
      returned: with O(entities=true)
      type: dict
      sample:
        users:
          - name: ada
        groups: []
        accounts: []
    is_linkable:
      description: Whether it can be linked to users and groups.
      type: bool
      sample: true
    last_modification_date:
      description: When it was last changed (UTC).
      type: str
      sample: 2026-01-31T10:40:00.000+0000
    orn:
      description: The ORN.
      type: str
      sample: orn:ows:idauth::123456789012:policy/start-vms
    path:
      description: The folder that the policy is in.
      type: str
      sample: /
    policy_default_version_id:
      description: The version that is in force.
      type: str
      sample: v2
    policy_id:
      description: The id of the policy.
      type: str
      sample: ABCDEFGHIJKLMNOPQRSTUVWXYZ012345
    policy_name:
      description: The name of the policy.
      type: str
      sample: start-vms
    policy_orn:
      description: The ORN, as the option that says which policy is meant takes it. RV(ignore:orn) is deprecated.
      returned: always
      type: str
      sample: orn:ows:idauth::123456789012:policy/start-vms
    resources_count:
      description: How many users and groups it is linked to.
      type: int
      sample: 1
    versions:
      description: The versions, at most five.
      returned: with O(versions=true)
      type: list
      elements: dict
      sample:
        - version_id: v1
          default_version: false
        - version_id: v2
          default_version: true
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

from ..module_utils._modules import arguments
from ..module_utils._modules.extras import Each, Listing
from ..module_utils._modules.info import DetailModule
from ..module_utils._resources.policies import default_document, linked_entities

MODULE = DetailModule(
    "ReadPolicies",
    "policies",
    argument_spec={**arguments.FILTERS, "policy_orn": {"type": "str"}},
    extras={
        "document": Each(default_document),
        "versions": Listing("ReadPolicyVersions", "versions", {"policy_orn": "orn"}),
        "entities": Each(linked_entities),
    },
    alone={"policy_orn": "ReadPolicy"},
    named={"policy_orn": "orn"},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
