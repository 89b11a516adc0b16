#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a policy."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: policy
short_description: Manage a policy
version_added: 0.1.0
description:
  - >-
    Creates, changes and deletes a policy of the account: what its document allows, and the users that it is linked
    to.
  - Another document becomes another version, which is made the default. A policy has at most five; the oldest that
    is not the default goes to make room. Where an older version says the same, it is made the default again.
  - A policy is unlinked from its users, and its versions go, before it is deleted. It is not unlinked from user
    groups.
  - It can take the cloud some 15 seconds to apply what changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  policy_orn:
    description:
      - The policy that is meant, by its ORN. An ORN that does not exist is an error, unless O(state=absent).
      - At least one of O(policy_orn) and O(policy_name) is required.
    type: str
  policy_name:
    description:
      - The name of the policy. Together with O(path) it is unique in the account; alone it finds the policy where
        one has it.
      - Needed to create the policy.
      - At least one of O(policy_orn) and O(policy_name) is required.
    type: str
    aliases: [name]
  path:
    description:
      - The folder that the policy is in, beginning and ending with a slash. The cloud's default is V(/).
    type: str
  description:
    description:
      - A text for people, up to 1000 characters.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  document:
    description:
      - What the policy allows and denies, a mapping with C(Statement), at most 5120 characters without spaces.
      - How it is written does not count as a difference. Another meaning makes another version, which is made the
        default.
      - Needed to create the policy.
      - Mutually exclusive with O(default_version).
    type: dict
  default_version:
    description:
      - The version to be in force, such as V(v1), for a way back to a document that there was.
      - Mutually exclusive with O(document).
    type: str
  set_as_default:
    description:
      - Whether the version with O(document) is put in force. With V(false) it is there beside the one in force,
        which stays; O(default_version) puts it in force later. The first version of a new policy is in force in any
        case.
    type: bool
    default: true
  user_names:
    description:
      - The users that the policy is linked to, by their names. They exist already.
      - When it is not set, the links are left alone. V([]) unlinks it from all users.
    type: list
    elements: str
  purge_users:
    description:
      - Whether the policy is unlinked from users that O(user_names) does not list. Without O(user_names) nothing is
        unlinked.
      - With V(true), all users of the account are asked in turn for their policies, unless the policy is linked to
        nobody.
    type: bool
    default: true
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreatePolicy", "api:CreatePolicyVersion", "api:DeletePolicy", "api:DeletePolicyVersion", "api:LinkPolicy",
    "api:ReadLinkedPolicies", "api:ReadPolicies", "api:ReadPolicy", "api:ReadPolicyVersion",
    "api:ReadPolicyVersions", "api:ReadUsers", "api:SetDefaultPolicyVersion", "api:UnlinkPolicy"], "Resource":
    ["*"]}).
seealso:
  - module: outscale.cloud.policy_info
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

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
policy:
  description: The policy as it is at the end of the task; in check mode, as it would be.
  returned: when the policy exists
  type: dict
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
      returned: when O(document) is set
      type: dict
      sample:
        Statement:
          - Effect: Allow
            Action: [api:StartVms]
            Resource: ["*"]
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
    user_names:
      description: The users that it is linked to, by their names.
      returned: when O(user_names) is set
      type: list
      elements: str
      sample: [ada]
    versions:
      description: The versions, at most five.
      returned: when O(document) or O(default_version) is set
      type: list
      elements: dict
      sample:
        - version_id: v1
          default_version: false
        - version_id: v2
          default_version: true
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
from ..module_utils._engine.resource import ByFields, Calls, Identity, Resource
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.policies import LINKED_USERS, Document, Versions, of_policy

POLICY = Resource(
    name="policy",
    calls=Calls(read="ReadPolicies", create="CreatePolicy", delete="DeletePolicy", get="ReadPolicy"),
    identity=Identity(
        "orn",
        option="policy_orn",
        ways=(
            ByFields("policy_name", "path", unique=True),
            ByFields("policy_name"),
        ),
        always={"scope": "LOCAL"},
    ),
    fields={
        "policy_name": Field(change=REPLACE),
        "path": Field(change=REPLACE),
        "description": Field(change=REPLACE),
        "document": Document(change=REPLACE),
    },
    parts=(
        Versions(),
        LINKED_USERS,
    ),
    only_cloud_knows=("policy_id",),
    reader=of_policy,
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
        "set_as_default": {"type": "bool", "default": True},
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
