#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an EIM user of an OKS project."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: oks_user
short_description: Manage an EIM user of an OKS project
version_added: 0.1.0
description:
  - Creates and deletes an EIM user of a project of OUTSCALE Kubernetes as a Service, who can use resources of the
    project as far as the type of the user says.
  - A user has an access key, which ends after O(ttl). The secret key is returned once, by the task that creates the
    user, as RV(oks_user.secret_key). Keep it in a safe place, and set C(no_log) for the task.
  - A user that is there is left alone, also when its key has ended. Delete it and create it again to have another
    key.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  project_id:
    description:
      - The project that the user is of.
    type: str
    required: true
  user_name:
    description:
      - The user, by its type, which is its name. M(outscale.cloud.oks_user_info) lists the types that there are.
    type: str
    required: true
  ttl:
    description:
      - How long the key of a new user lives, such as V(5h), V(1d) or V(1w). The cloud's default is V(1w).
      - Used at creation only; never compared afterwards.
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - A policy (EIM) that covers OKS does not exist. The module sends C(CreateEimUser), C(DeleteEimUser) and
    C(GetEimUsers).
seealso:
  - module: outscale.cloud.oks_user_info
"""

EXAMPLES = r"""
- name: A user that reads what is in the project, for a day
  outscale.cloud.oks_user:
    project_id: "{{ project.oks_project.id }}"
    user_name: OKSAuditor
    ttl: 1d
  register: auditor
  no_log: true
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
oks_user:
  description: The OKS user as it is at the end of the task; in check mode, as it would be.
  returned: when the OKS user exists
  type: dict
  contains:
    access_keys:
      description: The key of the user.
      type: list
      elements: dict
      contains:
        access_key_id:
          description: The id of the key.
          type: str
          sample: ABCDEFGHIJ0123456789
        creation_date:
          description: When the key was created.
          type: str
          sample: 2026-01-31T10:20:30.000+0000
        expiration_date:
          description: When the key ends.
          type: str
          sample: 2026-02-07T10:20:30.000+0000
        last_modification_date:
          description: When the key was last changed.
          type: str
          sample: 2026-01-31T10:20:30.000+0000
        secret_key:
          description: Never shown here, but as C(secret_key) of the user.
          returned: never
          type: str
          sample: "***"
        state:
          description: V(ACTIVE) or V(INACTIVE).
          type: str
          sample: ACTIVE
    creation_date:
      description: When the user was created.
      type: str
      sample: 2026-01-31T10:20:30.000+0000
    last_modification_date:
      description: When the user was last changed.
      type: str
      sample: 2026-01-31T10:20:30.000+0000
    path:
      description: The folder of the user.
      type: str
      sample: /
    project_id:
      description: The project that the user is of.
      returned: always
      type: str
      sample: 87654321-1234-4234-8234-123456789012
    secret_key:
      description: The secret half of the key. The cloud shows it this once.
      returned: when the task has just made the user
      type: str
      sample: "***"
    user_email:
      description: The e-mail address of the user.
      type: str
      sample: auditor@example.com
    user_id:
      description: The id of the user.
      type: str
      sample: ABCDEFGHIJKLMNOPQRSTUVWXYZ012345
    user_name:
      description: The name of the user, which is its type.
      type: str
      sample: OKSAuditor
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
from ..module_utils._engine.resource import ByFields, Calls, Identity, Resource, Secret
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.oks_users import with_project

OKS_USER = Resource(
    name="oks_user",
    calls=Calls(
        read="GetEimUsers",
        create="CreateEimUser",
        delete="DeleteEimUser",
        delete_options=("project_id",),
        id_params={"DeleteEimUser": "user"},
        api="oks",
    ),
    identity=Identity("user_name", ways=(ByFields("user_name", unique=True),), owner=("project_id",)),
    fields={
        "user_name": Field(change=REPLACE, param="user"),
        "project_id": Field(change=CREATE_ONLY),
        "ttl": Field(change=CREATE_ONLY),
    },
    reader=with_project,
    secret=Secret("secret_key", recreate_if_lost=True, within=("access_keys", 0)),
    only_cloud_knows=("user_id", "user_email", "access_keys", "creation_date", "last_modification_date"),
)

MODULE = ResourceModule(
    OKS_USER,
    {
        "project_id": {"type": "str", "required": True},
        "user_name": {"type": "str", "required": True},
        "ttl": {"type": "str"},
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
