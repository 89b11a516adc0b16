#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a Net peering."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: net_peering
short_description: Manage a Net peering
version_added: 0.1.0
description:
  - Requests, accepts, rejects and deletes a peering between two Nets, also of two accounts.
  - The owner of one Net requests it (O(state=present)); the owner of the other accepts (O(state=accepted)) or
    rejects it (O(state=rejected)), with the credentials of its own account.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  state:
    description:
      - V(present) asks for the peering where there is none. A request that is not accepted within 7 days expires.
      - V(accepted) and V(rejected) answer a request, as the owner of O(accepter_net_id).
      - V(absent) deletes it. The owner of either Net may delete an active one, only who asked may delete a request.
    type: str
    choices: [present, accepted, rejected, absent]
    default: present
  net_peering_id:
    description:
      - The Net peering that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(net_peering_id), O(source_net_id) and O(name) is required.
    type: str
  source_net_id:
    description:
      - The Net of the account that asks.
      - Needed to create the Net peering.
      - At least one of O(net_peering_id), O(source_net_id) and O(name) is required.
      - Required together with O(accepter_net_id).
    type: str
  accepter_net_id:
    description:
      - The Net to be joined with, of the same account or another. Its range does not overlap the other's.
      - Needed to create the Net peering.
      - Required together with O(source_net_id).
    type: str
  accepter_owner_id:
    description:
      - The account that owns O(accepter_net_id). When it is not set, the account of the task.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  auto_accept:
    description:
      - Whether O(state=present) accepts the peering as well, where both Nets are of the account of the task.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.name
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:AcceptNetPeering", "api:CreateNetPeering", "api:CreateTags", "api:DeleteNetPeering", "api:DeleteTags",
    "api:ReadNetPeerings", "api:RejectNetPeering"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadNets) and C(api:ReadQuotas). It
    does without where it may not.
seealso:
  - module: outscale.cloud.net_peering_info
"""

EXAMPLES = r"""
- name: Ask for the peering
  outscale.cloud.net_peering:
    source_net_id: "{{ shop.net.net_id }}"
    accepter_net_id: vpc-12345678
  register: peering

- name: A peering of two Nets of one account, which needs nobody else
  outscale.cloud.net_peering:
    name: shop-tools
    source_net_id: "{{ shop.net.net_id }}"
    accepter_net_id: "{{ tools.net.net_id }}"
    auto_accept: true

- name: Accept it, as the other account
  outscale.cloud.net_peering:
    profile: partner
    net_peering_id: "{{ peering.net_peering.net_peering_id }}"
    state: accepted
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
net_peering:
  description: The Net peering as it is at the end of the task; in check mode, as it would be.
  returned: when the Net peering exists
  type: dict
  contains:
    accepter_net:
      description: The Net that it is joined with.
      type: dict
      contains:
        account_id:
          description: The account that owns the Net.
          type: str
          sample: "123456789012"
        ip_range:
          description: The addresses of the Net, in CIDR notation.
          type: str
          sample: 10.8.0.0/16
        net_id:
          description: The id of the Net.
          type: str
          sample: vpc-12345678
    expiration_date:
      description: When the request expires (UTC).
      returned: when it is not accepted yet
      type: str
      sample: "2026-02-07T10:20:30.000Z"
    net_peering_id:
      description: The id of the Net peering.
      type: str
      sample: pcx-12345678
    source_net:
      description: The Net of the account that asked.
      type: dict
      contains:
        account_id:
          description: The account that owns the Net.
          type: str
          sample: "123456789012"
        ip_range:
          description: The addresses of the Net, in CIDR notation.
          type: str
          sample: 10.0.0.0/16
        net_id:
          description: The id of the Net.
          type: str
          sample: vpc-12345678
    state:
      description: How the Net peering is.
      type: dict
      contains:
        message:
          description: More about the state.
          type: str
          sample: Active
        name:
          description: V(pending-acceptance), V(active), V(rejected), V(failed), V(expired) or V(deleted).
          type: str
          sample: active
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
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
from ..module_utils._engine.resource import ByFields, ByName, Calls, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.gateways import Answer

ANSWER = Answer(
    {"accepted": ("AcceptNetPeering", ("active",)), "rejected": ("RejectNetPeering", ("rejected",))},
    waits="pending-acceptance",
    at_once=("auto_accept", "accepted"),
)

NET_PEERING = Resource(
    name="net_peering",
    calls=Calls(read="ReadNetPeerings", create="CreateNetPeering", delete="DeleteNetPeering"),
    identity=Identity(
        "net_peering_id",
        ways=(
            ByFields(
                "source_net_id",
                "accepter_net_id",
                source_net_id="source_net_net_ids",
                accepter_net_id="accepter_net_net_ids",
            ),
            ByName(),
        ),
    ),
    fields={
        "source_net_id": Field(change=REPLACE, path=Path("source_net", "net_id")),
        "accepter_net_id": Field(change=REPLACE, path=Path("accepter_net", "net_id")),
        "accepter_owner_id": Field(change=REPLACE, path=Path("accepter_net", "account_id")),
    },
    parts=(
        Tags(),
        ANSWER,
    ),
    lifecycle=Lifecycle(
        ready=("pending-acceptance", "active"),
        failed=("failed",),
        gone=("deleted", "rejected", "expired"),
        reason=Path("state", "message"),
        path=Path("state", "name"),
        ready_for={"accepted": ("active",), "rejected": ("rejected",)},
    ),
)

MODULE = ResourceModule(
    NET_PEERING,
    {
        "net_peering_id": {"type": "str"},
        "source_net_id": {"type": "str"},
        "accepter_net_id": {"type": "str"},
        "accepter_owner_id": {"type": "str"},
        "auto_accept": {"type": "bool", "default": False},
        "state": {"type": "str", "choices": ["present", "accepted", "rejected", "absent"], "default": "present"},
        **arguments.REPLACE,
    },
    required_one_of=[("net_peering_id", "source_net_id", "name")],
    required_together=[("source_net_id", "accepter_net_id")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
