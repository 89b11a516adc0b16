#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage one route of a route table."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: route
short_description: Manage one route of a route table
version_added: 0.1.0
description:
  - Creates, changes and deletes one route, and leaves the other routes of the table alone.
  - Use M(outscale.cloud.route_table) where one task knows all routes of a table.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  route_table_id:
    description:
      - The route table. It exists already.
    type: str
    required: true
  destination_ip_range:
    description:
      - Where the packets go to, a range in CIDR notation. V(0.0.0.0/0) is everywhere.
    type: str
    required: true
  gateway_id:
    description:
      - The internet service (V(igw-...)) or virtual gateway (V(vgw-...)) that they are handed to.
      - Mutually exclusive with O(nat_service_id), O(net_peering_id), O(nic_id) and O(vm_id).
      - At least one of O(gateway_id), O(nat_service_id), O(net_peering_id), O(nic_id) and O(vm_id) is required if
        O(state=present).
    type: str
  nat_service_id:
    description:
      - The NAT service that they are handed to.
      - Mutually exclusive with O(gateway_id), O(net_peering_id), O(nic_id) and O(vm_id).
      - At least one of O(gateway_id), O(nat_service_id), O(net_peering_id), O(nic_id) and O(vm_id) is required if
        O(state=present).
    type: str
  net_peering_id:
    description:
      - The Net peering that they are handed to.
      - Mutually exclusive with O(gateway_id), O(nat_service_id), O(nic_id) and O(vm_id).
      - At least one of O(gateway_id), O(nat_service_id), O(net_peering_id), O(nic_id) and O(vm_id) is required if
        O(state=present).
    type: str
  nic_id:
    description:
      - The NIC that they are handed to.
      - Mutually exclusive with O(gateway_id), O(nat_service_id), O(net_peering_id) and O(vm_id).
      - At least one of O(gateway_id), O(nat_service_id), O(net_peering_id), O(nic_id) and O(vm_id) is required if
        O(state=present).
    type: str
  vm_id:
    description:
      - The VM that they are handed to. To hand them on, its source and destination check is off.
      - Mutually exclusive with O(gateway_id), O(nat_service_id), O(net_peering_id) and O(nic_id).
      - At least one of O(gateway_id), O(nat_service_id), O(net_peering_id), O(nic_id) and O(vm_id) is required if
        O(state=present).
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.wait
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateRoute", "api:DeleteRoute", "api:ReadRouteTables", "api:UpdateRoute"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadClientGateways),
    C(api:ReadDedicatedGroups), C(api:ReadDhcpOptions), C(api:ReadFlexibleGpus), C(api:ReadImageExportTasks),
    C(api:ReadImages), C(api:ReadInternetServices), C(api:ReadKeypairs), C(api:ReadNatServices),
    C(api:ReadNetAccessPoints), C(api:ReadNetPeerings), C(api:ReadNets), C(api:ReadNics), C(api:ReadPublicIps),
    C(api:ReadSecurityGroups), C(api:ReadSnapshotExportTasks), C(api:ReadSnapshots), C(api:ReadSubnets),
    C(api:ReadVirtualGateways), C(api:ReadVms), C(api:ReadVolumes) and C(api:ReadVpnConnections). It does without
    where it may not.
seealso:
  - module: outscale.cloud.route_table
"""

EXAMPLES = r"""
- name: The way to another Net
  outscale.cloud.route:
    route_table_id: rtb-12345678
    destination_ip_range: 10.8.0.0/16
    net_peering_id: pcx-12345678
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
route:
  description: The route as it is at the end of the task.
  returned: when the route exists
  type: dict
  contains:
    creation_method:
      description: What made the route. V(CreateRoute) was asked for; any other the cloud made itself.
      type: str
      sample: CreateRoute
    destination_ip_range:
      description: Where the packets go to, a range in CIDR notation.
      returned: when the destination is a range
      type: str
      sample: 0.0.0.0/0
    destination_service_id:
      description: The service of the cloud that the packets go to.
      returned: when the target is a Net access point
      type: str
      sample: pl-12345678
    gateway_id:
      description: The internet service or virtual gateway that they are handed to, or V(local) within the Net.
      returned: when it is the target
      type: str
      sample: igw-12345678
    nat_service_id:
      description: The NAT service that they are handed to.
      returned: when it is the target
      type: str
      sample: nat-12345678
    net_access_point_id:
      description: The Net access point that they are handed to.
      returned: when it is the target
      type: str
      sample: vpce-12345678
    net_peering_id:
      description: The Net peering that they are handed to.
      returned: when it is the target
      type: str
      sample: pcx-12345678
    nic_id:
      description: The NIC that they are handed to.
      returned: when it is the target, or the NIC of the VM that is
      type: str
      sample: eni-12345678
    state:
      description: V(active) when packets flow.
      type: str
      sample: active
    vm_account_id:
      description: The account that owns the VM.
      returned: when the target is a VM
      type: str
      sample: "123456789012"
    vm_id:
      description: The VM that they are handed to.
      returned: when it is the target, or has the NIC that is
      type: str
      sample: i-12345678
route_table:
  description: The route table at the end of the task, as M(outscale.cloud.route_table) returns it.
  returned: when the route table exists
  type: dict
  sample:
    route_table_id: rtb-12345678
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

from ..module_utils._engine.resource import Calls, Identity, Resource
from ..module_utils._modules.member import MemberModule
from ..module_utils._resources.route_tables import TABLE_ROUTES, TARGETS

ROUTE_TABLE = Resource(name="route_table", calls=Calls(read="ReadRouteTables"), identity=Identity("route_table_id"))

MODULE = MemberModule(
    ROUTE_TABLE,
    TABLE_ROUTES,
    "route",
    {
        "route_table_id": {"type": "str", "required": True},
        "destination_ip_range": {"type": "str", "required": True},
        **{name: {"type": "str"} for name in TARGETS},
    },
    mutually_exclusive=[TARGETS],
    required_if=[("state", "present", TARGETS, True)],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
