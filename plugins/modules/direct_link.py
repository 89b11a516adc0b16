#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a DirectLink."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: direct_link
short_description: Manage a DirectLink
version_added: 0.1.0
description:
  - Requests and deletes a DirectLink, a physical connection to the cloud. It cannot be changed.
  - "The work on the premises takes days: the module waits until the request is known, not until the link is up."
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  direct_link_id:
    description:
      - The DirectLink that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(direct_link_id) and O(direct_link_name) is required.
    type: str
  direct_link_name:
    description:
      - The name of the DirectLink, by which it is found together with O(location).
      - Needed to create the DirectLink.
      - At least one of O(direct_link_id) and O(direct_link_name) is required.
    type: str
    aliases: [name]
  bandwidth:
    description:
      - The bandwidth of the physical connection.
      - Needed to create the DirectLink.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    choices: [1Gbps, 10Gbps]
  location:
    description:
      - The code of the site where your line meets the cloud, such as V(PAR1).
      - Needed to create the DirectLink.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
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
    ["api:CreateDirectLink", "api:DeleteDirectLink", "api:ReadDirectLinks"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadLocations). It does without
    where it may not.
seealso:
  - module: outscale.cloud.direct_link_info
"""

EXAMPLES = r"""
- name: A line of our own
  outscale.cloud.direct_link:
    direct_link_name: office
    bandwidth: 1Gbps
    location: PAR1
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
direct_link:
  description: The DirectLink as it is at the end of the task; in check mode, as it would be.
  returned: when the DirectLink exists
  type: dict
  contains:
    account_id:
      description: The account that owns it.
      type: str
      sample: "123456789012"
    bandwidth:
      description: The bandwidth, V(1Gbps) or V(10Gbps).
      type: str
      sample: 1Gbps
    direct_link_id:
      description: The id of the DirectLink.
      type: str
      sample: dxcon-12345678
    direct_link_name:
      description: The name of the DirectLink.
      type: str
      sample: shop
    location:
      description: The code of the site.
      type: str
      sample: PAR1
    region_name:
      description: The Region of the DirectLink.
      type: str
      sample: eu-west-2
    state:
      description: V(requested), V(pending), V(available), V(deleting) or V(deleted).
      type: str
      sample: available
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
from ..module_utils._engine.resource import ByFields, Calls, Identity, Lifecycle, Resource
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule

DIRECT_LINK = Resource(
    name="direct_link",
    calls=Calls(read="ReadDirectLinks", create="CreateDirectLink", delete="DeleteDirectLink"),
    identity=Identity("direct_link_id", ways=(ByFields("direct_link_name"),)),
    fields={
        "direct_link_name": Field(change=REPLACE),
        "bandwidth": Field(change=REPLACE),
        "location": Field(change=REPLACE),
    },
    lifecycle=Lifecycle(ready=("requested", "pending", "available"), gone=("deleted",), leaving=("deleting",)),
)

MODULE = ResourceModule(
    DIRECT_LINK,
    {
        "direct_link_id": {"type": "str"},
        "direct_link_name": {"type": "str", "aliases": ["name"]},
        "bandwidth": {"type": "str", "choices": ["1Gbps", "10Gbps"]},
        "location": {"type": "str"},
        **arguments.REPLACE,
    },
    required_one_of=[("direct_link_id", "direct_link_name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
