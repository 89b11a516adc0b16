#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""user_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: user_info
short_description: List users
version_added: 0.1.0
description:
  - Lists the users of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
  - Filters, inline policies and groups need a version of the API that has them (1.40).
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(user_ids). Most take a list, of
        which one has to match; a single value stands for a list of one. All filters have to match.
      - Lists of strings - V(user_ids).
    type: dict
    default: {}
  inline_policies:
    description:
      - Whether to add the inline policies of each user. That is one call for each user, and one for each policy.
    type: bool
    default: false
  linked_policies:
    description:
      - Whether to add the policies that each user is linked to. That is one call for each user.
    type: bool
    default: false
  user_groups:
    description:
      - Whether to add the groups that each user is a member of. That is one call for each user.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadLinkedPolicies", "api:ReadUserGroupsPerUser", "api:ReadUserPolicies", "api:ReadUserPolicy",
    "api:ReadUsers"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.user
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: All users of the account
  outscale.cloud.user_info:
  register: all_users

- name: All users, with the policies that they are linked to
  outscale.cloud.user_info:
    linked_policies: true
  register: with_policies
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
users:
  description: The users. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    creation_date:
      description: When it was created (UTC).
      returned: where the API tells it
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
      returned: where the API tells it
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
    outscale_login_allowed:
      description: Whether the user may log in at the cloud's own page.
      returned: where the API tells it
      type: bool
      sample: true
    path:
      description: The folder that it is in.
      type: str
      sample: /shop/
    policy_orns:
      description: The policies that are linked, by their ORNs.
      returned: with O(linked_policies=true)
      type: list
      elements: str
      sample:
        - orn:ows:idauth::123456789012:policy/start-vms
    user_email:
      description: The address for mail of the user.
      returned: where the API tells it, and it has one
      type: str
      sample: ada@example.com
    user_groups:
      description: The groups that the user is a member of.
      returned: with O(user_groups=true)
      type: list
      elements: dict
      sample:
        - name: operators
          path: /
    user_id:
      description: The id of the user, which stays the same when it is renamed.
      type: str
      sample: ABCDEFGHIJKLMNOPQRSTUVWXYZ012345
    user_name:
      description: The name of the user.
      type: str
      sample: ada
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
from ..module_utils._resources.eim_users import inline_policies_of

MODULE = InfoModule(
    "ReadUsers",
    "users",
    extras={
        "inline_policies": Each(inline_policies_of),
        "linked_policies": Listing(
            "ReadLinkedPolicies", "linked_policies", {"user_name": "user_name"}, {"policy_orns": "orn"}
        ),
        "user_groups": Listing("ReadUserGroupsPerUser", "user_groups", {"user_name": "user_name", "user_path": "path"}),
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
