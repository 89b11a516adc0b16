#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a Net access point."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: net_access_point
short_description: Manage a Net access point
version_added: 0.1.0
description:
  - Creates, changes and deletes a Net access point, by which a Net reaches a service of the cloud without the
    internet.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  net_access_point_id:
    description:
      - The Net access point that is meant, by its id. An id that does not exist is an error, unless
        O(state=absent).
      - At least one of O(net_access_point_id), O(service_name) and O(name) is required.
    type: str
  net_id:
    description:
      - The Net that it belongs to.
      - Needed to create the Net access point.
    type: str
  service_name:
    description:
      - The service to reach, such as V(com.outscale.eu-west-2.oos). A Net has one access point at most for each.
      - Needed to create the Net access point.
      - At least one of O(net_access_point_id), O(service_name) and O(name) is required.
      - Needs O(net_id) as well.
    type: str
  route_table_ids:
    description:
      - The route tables that get a route to the service. When it is not set, they are left alone.
    type: list
    elements: str
  purge_route_tables:
    description:
      - Whether the route is taken from tables that O(route_table_ids) does not list.
    type: bool
    default: true
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.name
  - outscale.cloud.state
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateNetAccessPoint", "api:CreateTags", "api:DeleteNetAccessPoint", "api:DeleteTags",
    "api:ReadNetAccessPoints", "api:UpdateNetAccessPoint"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadNetAccessPointServices),
    C(api:ReadNets), C(api:ReadQuotas) and C(api:ReadRouteTables). It does without where it may not.
seealso:
  - module: outscale.cloud.net_access_point_info
"""

EXAMPLES = r"""
- name: Object storage, from within the Net
  outscale.cloud.net_access_point:
    net_id: "{{ shop.net.net_id }}"
    service_name: com.outscale.eu-west-2.oos
    route_table_ids: ["{{ private.route_table.route_table_id }}"]
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
net_access_point:
  description: The Net access point as it is at the end of the task; in check mode, as it would be.
  returned: when the Net access point exists
  type: dict
  contains:
    net_access_point_id:
      description: The id of the Net access point.
      type: str
      sample: vpce-12345678
    net_id:
      description: The Net that it belongs to.
      returned: when it is in a Net
      type: str
      sample: vpc-12345678
    route_table_ids:
      description: The route tables that have a route to the service.
      type: list
      elements: str
      sample: [rtb-12345678]
    service_name:
      description: The service that is reached.
      type: str
      sample: com.outscale.eu-west-2.oos
    state:
      description: V(pending), V(available), V(deleting) or V(deleted).
      type: str
      sample: available
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
from ..module_utils._engine.resource import ByFields, ByName, Calls, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.gateways import ACCESS_POINT_TABLES

NET_ACCESS_POINT = Resource(
    name="net_access_point",
    calls=Calls(read="ReadNetAccessPoints", create="CreateNetAccessPoint", delete="DeleteNetAccessPoint"),
    identity=Identity(
        "net_access_point_id",
        ways=(
            ByFields("net_id", "service_name", unique=True),
            ByName(),
        ),
    ),
    fields={"net_id": Field(change=REPLACE), "service_name": Field(change=REPLACE)},
    parts=(
        Tags(),
        ACCESS_POINT_TABLES,
    ),
    lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
)

MODULE = ResourceModule(
    NET_ACCESS_POINT,
    {
        "net_access_point_id": {"type": "str"},
        "net_id": {"type": "str"},
        "service_name": {"type": "str"},
        "route_table_ids": {"type": "list", "elements": "str"},
        "purge_route_tables": {"type": "bool", "default": True},
    },
    required_one_of=[("net_access_point_id", "service_name", "name")],
    required_by={"service_name": ["net_id"]},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
