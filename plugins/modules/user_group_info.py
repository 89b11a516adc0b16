#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""user_group_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: user_group_info
short_description: List user groups
version_added: 0.1.0
description:
  - Lists the user groups of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
  - Needs a version of the API that has user groups (1.40).
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(path_prefix) or
        C(user_group_ids). Most take a list, of which one has to match; a single value stands for a list of one. All
        filters have to match.
      - Lists of strings - V(user_group_ids).
      - Strings - V(path_prefix).
    type: dict
    default: {}
  users:
    description:
      - Whether to add the members of each group. That is one call for each group.
    type: bool
    default: false
  inline_policies:
    description:
      - Whether to add the inline policies of each group. That is one call for each group.
    type: bool
    default: false
  linked_policies:
    description:
      - Whether to add the policies that each group is linked to. That is one call for each group.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadManagedPoliciesLinkedToUserGroup", "api:ReadUserGroup", "api:ReadUserGroupPolicies",
    "api:ReadUserGroups"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.user_group
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: All user groups, with their members
  outscale.cloud.user_group_info:
    users: true
  register: groups

- name: Groups of one folder, with what their members may do
  outscale.cloud.user_group_info:
    filters:
      path_prefix: /shop/
    inline_policies: true
    linked_policies: true
  register: shop
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
user_groups:
  description: The user groups. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    creation_date:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    inline_policies:
      description: The inline policies, a mapping of names to documents.
      returned: with O(inline_policies=true)
      type: dict
      sample:
        start-vms:
          Statement:
            - Effect: Allow
              Action: [api:StartVms]
              Resource: ["*"]
    last_modification_date:
      description: When it was last changed (UTC).
      type: str
      sample: 2026-01-31T10:40:00.000+0000
    linked_policies:
      description: The policies that are linked.
      returned: with O(linked_policies=true)
      type: list
      elements: dict
      sample:
        - policy_name: start-vms
          orn: orn:ows:idauth::123456789012:policy/start-vms
    members:
      description: The same as C(users). Deprecated, use that.
      returned: with O(users=true)
      type: list
      elements: dict
      sample:
        - user_name: ada
          path: /
    name:
      description: The name of the group. Deprecated, use RV(ignore:user_group_name).
      type: str
      sample: operators
    orn:
      description: The ORN.
      type: str
      sample: orn:ows:idauth::123456789012:user-group/operators
    path:
      description: The folder that it is in.
      type: str
      sample: /
    policy_orns:
      description: The policies that are linked, by their ORNs.
      returned: with O(linked_policies=true)
      type: list
      elements: str
      sample:
        - orn:ows:idauth::123456789012:policy/start-vms
    user_group_id:
      description: The id of the group, which stays the same when it is renamed.
      type: str
      sample: ug-12345678
    user_group_name:
      description: The name of the group.
      returned: always
      type: str
      sample: operators
    users:
      description: The members of the group.
      returned: with O(users=true)
      type: list
      elements: dict
      sample:
        - user_name: ada
          path: /
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
from ..module_utils._modules.extras import Each, Listing
from ..module_utils._resources.eim_users import group_policies_of, members_of

MODULE = InfoModule(
    "ReadUserGroups",
    "user_groups",
    extras={
        "users": Each(members_of),
        "inline_policies": Each(group_policies_of),
        "linked_policies": Listing(
            "ReadManagedPoliciesLinkedToUserGroup",
            "linked_policies",
            {"user_group_name": "name"},
            {"policy_orns": "orn"},
        ),
    },
    named={"user_group_name": "name", "members": "users"},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
