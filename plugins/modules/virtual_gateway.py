#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a virtual gateway."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: virtual_gateway
short_description: Manage a virtual gateway
version_added: 0.1.0
description:
  - Creates a virtual gateway, links it to a Net, lets it propagate its routes to route tables, and deletes it.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  virtual_gateway_id:
    description:
      - The virtual gateway that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(virtual_gateway_id), O(name) and O(net_id) is required.
    type: str
  connection_type:
    description:
      - The kind of connection. V(ipsec.1) is the only one.
      - Cannot be changed afterwards.
    type: str
    choices: [ipsec.1]
  net_id:
    description:
      - The Net to link the virtual gateway to. Null unlinks it. When it is not set, the link is left alone.
      - Without O(virtual_gateway_id) and O(name), the virtual gateway that this Net has is the one that is meant.
        Together with O(name), one of the same name in another Net is another one, unless O(allow_relink=true).
      - At least one of O(virtual_gateway_id), O(name) and O(net_id) is required.
    type: str
  allow_relink:
    description:
      - Whether the virtual gateway may be taken from the Net that it is linked to now. With V(false) that is an
        error.
    type: bool
    default: false
  route_table_ids:
    description:
      - The route tables that the virtual gateway adds its routes to by itself. When it is not set, they are left
        alone.
    type: list
    elements: str
  purge_route_tables:
    description:
      - Whether the virtual gateway stops adding routes to tables that O(route_table_ids) does not list.
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
    ["api:CreateTags", "api:CreateVirtualGateway", "api:DeleteTags", "api:DeleteVirtualGateway",
    "api:LinkVirtualGateway", "api:ReadRouteTables", "api:ReadVirtualGateways", "api:UnlinkVirtualGateway",
    "api:UpdateRoutePropagation"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadNets), C(api:ReadQuotas) and
    C(api:ReadVpnConnections). It does without where it may not.
seealso:
  - module: outscale.cloud.virtual_gateway_info
"""

EXAMPLES = r"""
- name: The way to the office
  outscale.cloud.virtual_gateway:
    name: office
    net_id: "{{ shop.net.net_id }}"
    route_table_ids: ["{{ private.route_table.route_table_id }}"]
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
virtual_gateway:
  description: The virtual gateway as it is at the end of the task; in check mode, as it would be.
  returned: when the virtual gateway exists
  type: dict
  contains:
    connection_type:
      description: V(ipsec.1).
      type: str
      sample: ipsec.1
    net_to_virtual_gateway_links:
      description: The Net that the virtual gateway is linked to, or was.
      type: list
      elements: dict
      contains:
        net_id:
          description: The Net.
          type: str
          sample: vpc-12345678
        state:
          description: V(attaching), V(attached), V(detaching) or V(detached).
          type: str
          sample: attached
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
    virtual_gateway_id:
      description: The id of the virtual gateway.
      type: str
      sample: vgw-12345678
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
from ..module_utils._engine.links import Link
from ..module_utils._engine.paths import LIVE, Path
from ..module_utils._engine.resource import ByFields, ByName, Calls, Deletion, Dependent, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.gateways import PROPAGATION, linked_net

VIRTUAL_GATEWAY = Resource(
    name="virtual_gateway",
    calls=Calls(read="ReadVirtualGateways", create="CreateVirtualGateway", delete="DeleteVirtualGateway"),
    identity=Identity(
        "virtual_gateway_id",
        ways=(
            ByName(parent="net_id"),
            ByFields("net_id", net_id="link_net_ids"),
        ),
    ),
    fields={
        "net_id": Field(path=Path("net_to_virtual_gateway_links", LIVE, "net_id")),
        "connection_type": Field(change=REPLACE, initial="ipsec.1"),
    },
    parts=(
        Tags(),
        Link(
            {"net_id": Path("net_id")},
            link="LinkVirtualGateway",
            unlink="UnlinkVirtualGateway",
            params={"net_id": "net_id"},
            unlink_params={"virtual_gateway_id": Path("virtual_gateway_id"), "net_id": Path("net_id")},
            others=("link_state",),
            needs=("available",),
        ),
        PROPAGATION,
    ),
    lifecycle=Lifecycle(
        ready=("available",),
        gone=("deleted",),
        leaving=("deleting",),
        moving={Path("net_to_virtual_gateway_links", LIVE, "state"): ("attaching", "detaching")},
    ),
    deletion=Deletion(
        needs=("available",), dependents=(Dependent("ReadVpnConnections", filter="virtual_gateway_ids"),)
    ),
    reader=linked_net,
)

MODULE = ResourceModule(
    VIRTUAL_GATEWAY,
    {
        "virtual_gateway_id": {"type": "str"},
        "connection_type": {"type": "str", "choices": ["ipsec.1"]},
        "net_id": {"type": "str"},
        "allow_relink": {"type": "bool", "default": False},
        "route_table_ids": {"type": "list", "elements": "str"},
        "purge_route_tables": {"type": "bool", "default": True},
    },
    required_one_of=[("virtual_gateway_id", "name", "net_id")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
