#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an access key."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: access_key
short_description: Manage an access key
version_added: 0.1.0
description:
  - Creates, activates, deactivates and deletes an access key of the account or of a user.
  - Without O(access_key_id), the oldest active key is taken where there is one, so that a task that is played again
    makes no second key. With O(active=false), an inactive key is taken, or the only active one is deactivated.
  - The secret key is returned once, by the task that creates the key, as RV(access_key.secret_key). Keep it in a
    safe place, and set C(no_log) for the task.
  - The key that the task itself is signed with is neither made inactive nor deleted, unless O(allow_own_key=true).
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  access_key_id:
    description:
      - The access key that is meant, by its id of 20 capitals and digits. Without it one is chosen, as described
        above.
      - At least one of O(access_key_id) and O(user_name) is required if O(state=absent).
    type: str
  user_name:
    description:
      - The user whose key it is. Without it, a key of the account itself, or of the user that the task is signed
        by.
      - At least one of O(access_key_id) and O(user_name) is required if O(state=absent).
    type: str
  active:
    description:
      - Whether requests can be signed with the key. A new key is active.
      - When it is not set, a key that is named by O(access_key_id) stays as it is.
    type: bool
  expiration_date:
    description:
      - When the key stops working, as V(2027-01-31) or V(2027-01-31T10:20:30Z), in the future. It can be moved at
        any time.
      - A new key without it never expires. Null takes it away from a key that has one; when it is not set, it
        stays.
    type: str
  tag:
    description:
      - A word of yours that tells this key from others. Without O(access_key_id), only keys with it are looked at.
      - Needs a version of the API that has it (1.40), where it is set once the key is made. Null takes it away.
    type: str
  allow_own_key:
    description:
      - Whether the key that signs the task may be made inactive or be deleted, after which no task can use it. With
        V(false) that is an error.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateAccessKey", "api:DeleteAccessKey", "api:ReadAccessKeys", "api:UpdateAccessKey"], "Resource":
    ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadQuotas) and C(api:ReadUsers). It
    does without where it may not.
seealso:
  - module: outscale.cloud.access_key_info
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

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
access_key:
  description: The access key as it is at the end of the task; in check mode, as it would be.
  returned: when the access key exists
  type: dict
  contains:
    access_key_id:
      description: The id of the access key.
      type: str
      sample: ABCDEFGHIJ0123456789
    creation_date:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    expiration_date:
      description: When the key stops working (UTC).
      returned: when it has an end
      type: str
      sample: 2027-01-31T00:00:00.000+0000
    last_modification_date:
      description: When it was last changed (UTC).
      type: str
      sample: 2026-01-31T10:40:00.000+0000
    secret_key:
      description: The secret half of the key. The cloud shows it this once.
      returned: when the task has just made the key
      type: str
      sample: "***"
    state:
      description: V(ACTIVE) or V(INACTIVE).
      type: str
      sample: ACTIVE
    tag:
      description: The word that tells the key from others.
      returned: when it has one
      type: str
      sample: pipeline
    user_name:
      description: The user whose key it is.
      returned: when the task names one
      type: str
      sample: pipeline
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

from ..module_utils._engine.fields import CREATE_ONLY, REPLACE, Field
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import Calls, Deletion, Identity, Lifecycle, Resource, Secret
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.access_keys import (
    OF_A_USER,
    Active,
    Expiration,
    KeyState,
    chosen_key,
    signing_key,
    with_user,
)

ACCESS_KEY = Resource(
    name="access_key",
    calls=Calls(
        read="ReadAccessKeys", create="CreateAccessKey", delete="DeleteAccessKey", delete_options=("user_name",)
    ),
    identity=Identity("access_key_id", choose=chosen_key, owner=("user_name",), elsewhere=OF_A_USER),
    fields={
        "access_key_id": Field(change=REPLACE),
        "user_name": Field(change=CREATE_ONLY),
        "active": Active(change=REPLACE, path=Path("state")),
        "expiration_date": Expiration(change=REPLACE),
        "tag": Field(change=REPLACE),
    },
    parts=(KeyState(),),
    lifecycle=Lifecycle(ready=("ACTIVE", "INACTIVE")),
    secret=Secret("secret_key", recreate_if_lost=True),
    lookup=signing_key,
    deletion=Deletion(lookup=signing_key),
    reader=with_user,
)

MODULE = ResourceModule(
    ACCESS_KEY,
    {
        "access_key_id": {"type": "str", "no_log": False},
        "user_name": {"type": "str"},
        "active": {"type": "bool"},
        "expiration_date": {"type": "str"},
        "tag": {"type": "str"},
        "allow_own_key": {"type": "bool", "default": False, "no_log": False},
    },
    required_if=[("state", "absent", ("access_key_id", "user_name"), True)],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
