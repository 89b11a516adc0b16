#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage the API access policy."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: api_access_policy
short_description: Manage the API access policy
version_added: 0.1.0
description:
  - Changes the one policy of the account that says how access keys must be, and whether the API asks for a trusted
    environment.
  - It cannot be deleted. To take it back, set V(0) and V(false).
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  state:
    description:
      - V(present) is all that there is, as the policy cannot be deleted.
    type: str
    choices: [present]
    default: present
  max_access_key_expiration_seconds:
    description:
      - How many seconds from now an access key may still work at most, 0 to 3153600000 (a hundred years). V(0) is
        no limit, so that keys without an end are allowed.
      - It cannot become less than what is left to any access key of the account. Give keys an end first.
    type: int
  require_trusted_env:
    description:
      - Whether the account has a trusted session, within which calls that are signed with an access key need no
        client certificate even where API access rules ask for one. V(true) needs a limit in
        O(max_access_key_expiration_seconds).
    type: bool
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadApiAccessPolicy", "api:UpdateApiAccessPolicy"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.api_access_policy_info
"""

EXAMPLES = r"""
- name: Access keys live for a year at most
  outscale.cloud.api_access_policy:
    max_access_key_expiration_seconds: 31536000

- name: No limits
  outscale.cloud.api_access_policy:
    max_access_key_expiration_seconds: 0
    require_trusted_env: false
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
api_access_policy:
  description: The API access policy as it is at the end of the task; in check mode, as it would be.
  returned: success
  type: dict
  contains:
    max_access_key_expiration_seconds:
      description: How many seconds an access key may work at most. V(0) is no limit.
      type: int
      sample: 31536000
    require_trusted_env:
      description: Whether the account has a trusted session, within which signed calls need no client certificate.
      type: bool
      sample: false
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

from ..module_utils._engine.fields import Field
from ..module_utils._engine.resource import Calls, Identity, Resource, Singleton
from ..module_utils._modules.base import ResourceModule

API_ACCESS_POLICY = Resource(
    name="api_access_policy",
    calls=Calls(read="ReadApiAccessPolicy", update="UpdateApiAccessPolicy", replaces_all=True),
    identity=Identity("", ways=(Singleton(),)),
    fields={"max_access_key_expiration_seconds": Field(), "require_trusted_env": Field()},
)

MODULE = ResourceModule(
    API_ACCESS_POLICY,
    {
        "max_access_key_expiration_seconds": {"type": "int", "no_log": False},
        "require_trusted_env": {"type": "bool"},
        "state": {"type": "str", "choices": ["present"], "default": "present"},
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
