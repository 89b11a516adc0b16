#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a user group."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: user_group
short_description: Manage a user group
version_added: 0.1.0
description:
  - Creates, renames, moves and deletes a group of users, with its members and the policies that apply to them.
  - Needs a version of the API that has user groups (1.40).
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  user_group_name:
    description:
      - The name of the group, unique in the account.
    type: str
    required: true
    aliases: [name]
  new_user_group_name:
    description:
      - The name that the group should have. A group that has it already is the one that is meant as well, so that
        the task can be played again.
    type: str
  path:
    description:
      - The folder that it is in, beginning and ending with a slash. 1 to 512 letters, digits, slashes and
        underscores. The cloud's default is V(/). It can be changed.
    type: str
  user_names:
    description:
      - The members, by their names. They exist already, and may be in other groups too.
      - When it is not set, the members are left alone. V([]) leaves nobody in the group.
    type: list
    elements: str
  purge_users:
    description:
      - Whether members that O(user_names) does not list leave the group. Without O(user_names) nobody leaves it.
    type: bool
    default: true
  inline_policies:
    description:
      - Policies that belong to nobody else, a mapping of names to documents. A document is a mapping with
        C(Statement), or the same as JSON. How it is written does not count as a difference.
      - When it is not set, they are left alone. V({}) takes them all away.
    type: dict
  purge_inline_policies:
    description:
      - Whether inline policies that O(inline_policies) does not list are deleted. Without O(inline_policies)
        nothing is deleted.
    type: bool
    default: true
  policy_orns:
    description:
      - The policies to link, by their ORNs, those of the account (M(outscale.cloud.policy)) or those of the cloud.
      - When it is not set, the links are left alone. V([]) unlinks them all.
    type: list
    elements: str
  purge_policies:
    description:
      - Whether policies that O(policy_orns) does not list are unlinked. Without O(policy_orns) nothing is unlinked.
    type: bool
    default: true
  force:
    description:
      - With O(state=absent), whether the cloud takes members and policies away by itself. Otherwise the task does
        so, call by call, and lists what it did.
    type: bool
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:AddUserToUserGroup", "api:CreateUserGroup", "api:DeleteUserGroup", "api:DeleteUserGroupPolicy",
    "api:LinkManagedPolicyToUserGroup", "api:PutUserGroupPolicy", "api:ReadManagedPoliciesLinkedToUserGroup",
    "api:ReadUserGroup", "api:ReadUserGroupPolicies", "api:ReadUserGroups", "api:ReadUsers",
    "api:RemoveUserFromUserGroup", "api:UnlinkManagedPolicyFromUserGroup", "api:UpdateUserGroup"], "Resource":
    ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadPolicies). It does without where
    it may not.
seealso:
  - module: outscale.cloud.user_group_info
"""

EXAMPLES = r"""
- name: Those who look after the VMs
  outscale.cloud.user_group:
    user_group_name: operators
    user_names: [ada, grace]
    inline_policies:
      vms:
        Statement:
          - Effect: Allow
            Action: ["api:StartVms", "api:StopVms", "api:Read*"]
            Resource: ["*"]

- name: One more member, the others stay
  outscale.cloud.user_group:
    user_group_name: operators
    user_names: [linus]
    purge_users: false

- name: No such group; its members stay users
  outscale.cloud.user_group:
    user_group_name: operators
    state: absent
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
user_group:
  description: The user group as it is at the end of the task; in check mode, as it would be.
  returned: when the user group exists
  type: dict
  contains:
    creation_date:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    inline_policies:
      description: The inline policies, a mapping of names to documents.
      returned: when O(inline_policies) is set
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
    members:
      description: The same as RV(user_group.users). Deprecated, use that.
      returned: when O(user_names) is set
      type: list
      elements: dict
      sample:
        - user_name: ada
          path: /
        - user_name: grace
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
      returned: when O(policy_orns) is set
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
    user_names:
      description: The members, by their names.
      returned: when O(user_names) is set
      type: list
      elements: str
      sample: [ada, grace]
    users:
      description: The members, each with its folder.
      returned: when O(user_names) is set
      type: list
      elements: dict
      sample:
        - user_name: ada
          path: /
        - user_name: grace
          path: /
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
from ..module_utils._engine.renaming import Renamed
from ..module_utils._engine.resource import ByEither, ByFields, Calls, Identity, Resource
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.eim_users import MEMBERS, inline_policies, managed_policies, of_group, paths_of_users

_SENT = {"new_user_group_name": "new_user_group_name", "path": "new_path"}
_OWNER = {"user_group_name": "name"}

USER_GROUP = Resource(
    name="user_group",
    calls=Calls(
        read="ReadUserGroups",
        create="CreateUserGroup",
        delete="DeleteUserGroup",
        delete_options=("force",),
        delete_with={"path": Path("path")},
    ),
    identity=Identity(
        "name",
        option="user_group_name",
        filter=None,
        ways=(
            ByEither(
                (
                    "user_group_name",
                    "new_user_group_name",
                )
            ),
            ByFields("user_group_name", unique=True),
        ),
    ),
    fields={
        "user_group_name": Field(change=REPLACE, path=Path("name")),
        "new_user_group_name": Field(change=REPLACE, path=Path("name")),
        "path": Field(change=REPLACE),
    },
    parts=(
        Renamed(
            "UpdateUserGroup",
            "user_group_name",
            _SENT,
            refs={"path": "path"},
            touched=("last_modification_date", "orn"),
        ),
        MEMBERS,
        inline_policies("PutUserGroupPolicy", "DeleteUserGroupPolicy", {**_OWNER, "user_group_path": "path"}),
        managed_policies("LinkManagedPolicyToUserGroup", "UnlinkManagedPolicyFromUserGroup", _OWNER),
    ),
    only_cloud_knows=("user_group_id", "orn"),
    lookup=paths_of_users,
    reader=of_group,
)

MODULE = ResourceModule(
    USER_GROUP,
    {
        "user_group_name": {"type": "str", "required": True, "aliases": ["name"]},
        "new_user_group_name": {"type": "str"},
        "path": {"type": "str"},
        "user_names": {"type": "list", "elements": "str"},
        "purge_users": {"type": "bool", "default": True},
        "inline_policies": {"type": "dict"},
        "purge_inline_policies": {"type": "bool", "default": True},
        "policy_orns": {"type": "list", "elements": "str"},
        "purge_policies": {"type": "bool", "default": True},
        "force": {"type": "bool"},
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
