#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a user."""

from __future__ import annotations

DOCUMENTATION = r"""
module: user
short_description: Manage a user
version_added: 0.1.0
description:
  - Creates, renames, moves and deletes a user of the account, with the policies that apply to it.
  - Inline policies, the email address and the login need a version of the API that has them (1.40). They are left alone unless the task speaks of them.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A user who may read
  outscale.cloud.user:
    user_name: ada
    path: /shop/
    policy_orns: ["{{ read_only.policy.orn }}"]

- name: A policy of her own, and no other
  outscale.cloud.user:
    user_name: ada
    inline_policies:
      start-vms:
        Statement:
          - Effect: Allow
            Action: ["api:StartVms", "api:StopVms"]
            Resource: ["*"]

- name: No such user
  outscale.cloud.user:
    user_name: ada
    state: absent
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.identity import Login, inline_policies, managed_policies, of_user
from ..module_utils._reconcile.renaming import Renamed
from ..module_utils._reconcile.resource import Key, Ref, Resource, User

_SENT = {"new_user_name": "new_user_name", "path": "new_path", "user_email": "new_user_email"}
_OWNER = {"user_name": "user_name"}

USER = Resource(
    name="user",
    id="user_name",
    id_filter=".",
    read="ReadUsers",
    create="CreateUser",
    delete="DeleteUser",
    fields={
        "user_name": Field(),
        "new_user_name": Field(seen_at="user_name"),
        "path": Field(),
        "user_email": Field(),
    },
    more=of_user,
    parts=(
        Renamed("UpdateUser", "user_name", _SENT, touched=("last_modification_date",)),
        Login("EnableOutscaleLoginPerUsers", "DisableOutscaleLoginPerUsers", {"user_names": [Ref("user_name")]}),
        inline_policies("PutUserPolicy", "DeleteUserPolicy", _OWNER),
        managed_policies("LinkPolicy", "UnlinkPolicy", _OWNER),
    ),
    keys=(Key({"user_name": "", "new_user_name": ""}, either=True), Key({"user_name": ""}, unique=True)),
    unknown=("user_id",),
    used_by=(User("ReadAccessKeys", by=".user_name"),),
)

MODULE = ResourceModule(
    USER,
    {
        "user_name": {"type": "str", "required": True, "aliases": ["name"]},
        "new_user_name": {"type": "str"},
        "path": {"type": "str"},
        "user_email": {"type": "str"},
        "outscale_login_allowed": {"type": "bool"},
        "inline_policies": {"type": "dict"},
        "purge_inline_policies": {"type": "bool", "default": True},
        "policy_orns": {"type": "list", "elements": "str"},
        "purge_policies": {"type": "bool", "default": True},
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
