#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a client gateway."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: client_gateway
short_description: Manage a client gateway
version_added: 0.1.0
description:
  - >-
    Creates and deletes a client gateway: what the cloud knows of the device at your end of a VPN connection. It
    cannot be changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  client_gateway_id:
    description:
      - The client gateway that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(client_gateway_id), O(public_ip) and O(name) is required.
    type: str
  public_ip:
    description:
      - The fixed public address of the device at your end.
      - Needed to create the client gateway.
      - At least one of O(client_gateway_id), O(public_ip) and O(name) is required.
    type: str
  bgp_asn:
    description:
      - The number of the autonomous system at your end, for BGP, 1 to 4294967295. Without one of your own, take a
        private one, 64512 to 65534 or 4200000000 to 4294967294.
      - Needed to create the client gateway.
    type: int
  connection_type:
    description:
      - The kind of connection. V(ipsec.1) is the only one.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    choices: [ipsec.1]
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.name
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateClientGateway", "api:CreateTags", "api:DeleteClientGateway", "api:DeleteTags",
    "api:ReadClientGateways"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadQuotas) and
    C(api:ReadVpnConnections). It does without where it may not.
seealso:
  - module: outscale.cloud.client_gateway_info
"""

EXAMPLES = r"""
- name: The router of the office
  outscale.cloud.client_gateway:
    public_ip: 192.0.2.1
    bgp_asn: 65000
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
client_gateway:
  description: The client gateway as it is at the end of the task; in check mode, as it would be.
  returned: when the client gateway exists
  type: dict
  contains:
    bgp_asn:
      description: The number of the autonomous system at your end.
      type: int
      sample: 65000
    client_gateway_id:
      description: The id of the client gateway.
      type: str
      sample: cgw-12345678
    connection_type:
      description: V(ipsec.1).
      type: str
      sample: ipsec.1
    public_ip:
      description: The public address of the device at your end.
      type: str
      sample: 192.0.2.10
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
from ..module_utils._engine.resource import ByFields, ByName, Calls, Deletion, Dependent, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule

CLIENT_GATEWAY = Resource(
    name="client_gateway",
    calls=Calls(read="ReadClientGateways", create="CreateClientGateway", delete="DeleteClientGateway"),
    identity=Identity(
        "client_gateway_id",
        ways=(
            ByFields("public_ip", "bgp_asn"),
            ByName(),
        ),
    ),
    fields={
        "public_ip": Field(change=REPLACE),
        "bgp_asn": Field(change=REPLACE),
        "connection_type": Field(change=REPLACE, initial="ipsec.1"),
    },
    parts=(Tags(),),
    lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
    deletion=Deletion(dependents=(Dependent("ReadVpnConnections", filter="client_gateway_ids"),)),
)

MODULE = ResourceModule(
    CLIENT_GATEWAY,
    {
        "client_gateway_id": {"type": "str"},
        "public_ip": {"type": "str"},
        "bgp_asn": {"type": "int"},
        "connection_type": {"type": "str", "choices": ["ipsec.1"]},
        **arguments.REPLACE,
    },
    required_one_of=[("client_gateway_id", "public_ip", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
