#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a policy."""

from __future__ import annotations

DOCUMENTATION = r"""
module: policy
short_description: Manage a policy
version_added: 0.1.0
description:
  - Creates, changes and deletes a policy of the account: what its document allows, and the users that it is linked to.
  - Another document becomes another version, which is made the default. A policy has at most five; the oldest that is not the default goes to make room. Where an older version says the same, it is made the default again.
  - A policy is unlinked from its users, and its versions go, before it is deleted. It is not unlinked from user groups.
  - It can take the cloud some 15 seconds to apply what changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: VMs may be started and stopped
  outscale.cloud.policy:
    policy_name: start-vms
    document:
      Statement:
        - Effect: Allow
          Action: ["api:StartVms", "api:StopVms"]
          Resource: ["*"]
    user_names: [ada]
  register: start

- name: The version before was right
  outscale.cloud.policy:
    policy_name: start-vms
    default_version: v1

- name: No such policy, and nobody has it
  outscale.cloud.policy:
    policy_orn: "{{ start.policy.orn }}"
    state: absent
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.policies import LINKED_USERS, Document, Versions, of_policy
from ..module_utils._reconcile.resource import Key, Resource

POLICY = Resource(
    name="policy",
    id="orn",
    id_option="policy_orn",
    id_as="policy_orn",
    read="ReadPolicies",
    get="ReadPolicy",
    create="CreatePolicy",
    delete="DeletePolicy",
    fields={
        "policy_name": Field(),
        "path": Field(),
        "description": Field(),
        "document": Document(),
    },
    filters={"scope": "LOCAL"},
    more=of_policy,
    parts=(Versions(), LINKED_USERS),
    keys=(Key({"policy_name": "", "path": ""}, unique=True), Key({"policy_name": ""})),
    unknown=("policy_id",),
)

MODULE = ResourceModule(
    POLICY,
    {
        "policy_orn": {"type": "str"},
        "policy_name": {"type": "str", "aliases": ["name"]},
        "path": {"type": "str"},
        "description": {"type": "str"},
        "document": {"type": "dict"},
        "default_version": {"type": "str"},
        "user_names": {"type": "list", "elements": "str"},
        "purge_users": {"type": "bool", "default": True},
        **arguments.REPLACE,
    },
    required_one_of=[("policy_orn", "policy_name")],
    mutually_exclusive=[("document", "default_version")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
