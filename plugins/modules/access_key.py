#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an access key."""

from __future__ import annotations

DOCUMENTATION = r"""
module: access_key
short_description: Manage an access key
version_added: 0.1.0
description:
  - Creates, activates, deactivates and deletes an access key of the account or of a user.
  - Without O(access_key_id), the oldest active key is taken where there is one, so that a task that is played again makes no second key. With O(active=false), an inactive key is taken, or the only active one is deactivated.
  - The secret key is returned once, by the task that creates the key, as RV(access_key.secret_key). Keep it in a safe place, and set C(no_log) for the task.
  - Do not deactivate or delete the key that the task itself is signed with.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A key for the user of the pipeline
  outscale.cloud.access_key:
    user_name: pipeline
    expiration_date: "2027-01-31"
  register: key
  no_log: true

- name: The key is not to be used for now
  outscale.cloud.access_key:
    user_name: pipeline
    access_key_id: "{{ key.access_key.access_key_id }}"
    active: false

- name: The key is gone
  outscale.cloud.access_key:
    user_name: pipeline
    access_key_id: "{{ key.access_key.access_key_id }}"
    state: absent
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.access import Active, KeyState, chosen_key, with_user
from ..module_utils._reconcile.fields import Field, Instant
from ..module_utils._reconcile.resource import Resource, States

ACCESS_KEY = Resource(
    name="access_key",
    id="access_key_id",
    read="ReadAccessKeys",
    create="CreateAccessKey",
    delete="DeleteAccessKey",
    delete_params=("user_name",),
    fields={
        "access_key_id": Field(),
        "user_name": Field(once=True),
        "active": Active(seen_at="state"),
        "expiration_date": Instant(),
        "tag": Field(),
    },
    within=("user_name",),
    pick=chosen_key,
    more=with_user,
    parts=(KeyState(),),
    states=States(ready=("ACTIVE", "INACTIVE")),
    secret="secret_key",  # noqa: S106 - a field's name
)

MODULE = ResourceModule(
    ACCESS_KEY,
    {
        "access_key_id": {"type": "str", "no_log": False},
        "user_name": {"type": "str"},
        "active": {"type": "bool"},
        "expiration_date": {"type": "str"},
        "tag": {"type": "str"},
    },
    required_if=[("state", "absent", ("access_key_id", "user_name"), True)],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
