#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a user group."""

from __future__ import annotations

DOCUMENTATION = r"""
module: user_group
short_description: Manage a user group
version_added: 0.1.0
description:
  - Creates, renames, moves and deletes a group of users, with its members and the policies that apply to them.
  - Needs a version of the API that has user groups (1.40).
author:
  - outscale.cloud contributors (@outscale-cloud)
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

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.identity import MEMBERS, inline_policies, managed_policies, of_group, paths_of_users
from ..module_utils._reconcile.renaming import Renamed
from ..module_utils._reconcile.resource import Key, Resource

_SENT = {"new_user_group_name": "new_user_group_name", "path": "new_path"}
_OWNER = {"user_group_name": "name"}

USER_GROUP = Resource(
    name="user_group",
    id="name",
    id_option="user_group_name",
    id_as="user_group_name",
    id_filter=".",
    read="ReadUserGroups",
    create="CreateUserGroup",
    delete="DeleteUserGroup",
    delete_params=("force",),
    delete_refs={"path": "path"},
    fields={
        "user_group_name": Field(seen_at="name"),
        "new_user_group_name": Field(seen_at="name"),
        "path": Field(),
    },
    look=paths_of_users,
    more=of_group,
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
    keys=(
        Key({"user_group_name": "", "new_user_group_name": ""}, either=True),
        Key({"user_group_name": ""}, unique=True),
    ),
    unknown=("user_group_id", "orn"),
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
