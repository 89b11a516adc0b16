#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a route table."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: route_table
short_description: Manage a route table
version_added: 0.1.0
description:
  - Creates, changes and deletes a route table, its routes, and the Subnets that it is linked to.
  - Routes that the cloud makes itself (the route of the Net, those of Net access points and those that a virtual
    gateway propagates) are left alone.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  route_table_id:
    description:
      - The route table that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(route_table_id), O(name) and O(main) is required.
    type: str
  net_id:
    description:
      - The Net that the route table is for.
      - Needed to create the route table.
    type: str
  main:
    description:
      - With V(true) the main route table of O(net_id) is meant, which serves each Subnet that is linked to no
        other. Every Net has one from the beginning, and it cannot be deleted.
      - Together with O(route_table_id) or O(name) it makes that table the main one of its Net, in place of the one
        that is.
      - With V(false), a table that is the main one is an error, as only another one can take its place.
      - At least one of O(route_table_id), O(name) and O(main) is required.
    type: bool
  routes:
    description:
      - The routes that the table should have. A route is known by its destination; one whose target differs is
        changed in place.
      - When it is not set, the routes are left alone.
    type: list
    elements: dict
    suboptions:
      destination_ip_range:
        description:
          - Where the packets go to, a range in CIDR notation. V(0.0.0.0/0) is everywhere.
        type: str
        required: true
      gateway_id:
        description:
          - The internet service (V(igw-...)) or virtual gateway (V(vgw-...)) that they are handed to.
          - Exactly one of O(routes[].gateway_id), O(routes[].nat_service_id), O(routes[].net_peering_id),
            O(routes[].nic_id) and O(routes[].vm_id) is required.
        type: str
      nat_service_id:
        description:
          - The NAT service that they are handed to.
          - Exactly one of O(routes[].gateway_id), O(routes[].nat_service_id), O(routes[].net_peering_id),
            O(routes[].nic_id) and O(routes[].vm_id) is required.
        type: str
      net_peering_id:
        description:
          - The Net peering that they are handed to.
          - Exactly one of O(routes[].gateway_id), O(routes[].nat_service_id), O(routes[].net_peering_id),
            O(routes[].nic_id) and O(routes[].vm_id) is required.
        type: str
      nic_id:
        description:
          - The NIC that they are handed to.
          - Exactly one of O(routes[].gateway_id), O(routes[].nat_service_id), O(routes[].net_peering_id),
            O(routes[].nic_id) and O(routes[].vm_id) is required.
        type: str
      vm_id:
        description:
          - The VM that they are handed to. To hand them on, its source and destination check is off.
          - Exactly one of O(routes[].gateway_id), O(routes[].nat_service_id), O(routes[].net_peering_id),
            O(routes[].nic_id) and O(routes[].vm_id) is required.
        type: str
  purge_routes:
    description:
      - Whether routes that O(routes) does not list are removed. Without O(routes) nothing is removed.
    type: bool
    default: true
  subnet_ids:
    description:
      - The Subnets that use the table. One that uses another table is moved over without a gap.
      - When it is not set, the links are left alone.
    type: list
    elements: str
  purge_subnets:
    description:
      - Whether Subnets that O(subnet_ids) does not list are unlinked, so that they use the main table of the Net.
        Without O(subnet_ids) nothing is unlinked.
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
    ["api:CreateRoute", "api:CreateRouteTable", "api:CreateTags", "api:DeleteRoute", "api:DeleteRouteTable",
    "api:DeleteTags", "api:LinkRouteTable", "api:ReadRouteTables", "api:UnlinkRouteTable", "api:UpdateRoute",
    "api:UpdateRouteTableLink"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadClientGateways),
    C(api:ReadDedicatedGroups), C(api:ReadDhcpOptions), C(api:ReadFlexibleGpus), C(api:ReadImageExportTasks),
    C(api:ReadImages), C(api:ReadInternetServices), C(api:ReadKeypairs), C(api:ReadNatServices),
    C(api:ReadNetAccessPoints), C(api:ReadNetPeerings), C(api:ReadNets), C(api:ReadNics), C(api:ReadPublicIps),
    C(api:ReadQuotas), C(api:ReadSecurityGroups), C(api:ReadSnapshotExportTasks), C(api:ReadSnapshots),
    C(api:ReadSubnets), C(api:ReadVirtualGateways), C(api:ReadVms), C(api:ReadVolumes) and
    C(api:ReadVpnConnections). It does without where it may not.
seealso:
  - module: outscale.cloud.route_table_info
"""

EXAMPLES = r"""
- name: Routes of the public Subnets
  outscale.cloud.route_table:
    name: shop-public
    net_id: "{{ shop.net.net_id }}"
    routes:
      - destination_ip_range: 0.0.0.0/0
        gateway_id: "{{ internet.internet_service.internet_service_id }}"
    subnet_ids: ["{{ public.subnet.subnet_id }}"]

- name: Make it the main table of the Net, in place of the one that is
  outscale.cloud.route_table:
    name: shop-public
    net_id: "{{ shop.net.net_id }}"
    main: true

- name: One more route in the main table of the Net, the others as they are
  outscale.cloud.route_table:
    net_id: "{{ shop.net.net_id }}"
    main: true
    routes:
      - destination_ip_range: 10.8.0.0/16
        net_peering_id: pcx-12345678
    purge_routes: false
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
route_table:
  description: The route table as it is at the end of the task; in check mode, as it would be.
  returned: when the route table exists
  type: dict
  contains:
    link_route_tables:
      description: The Subnets that use the table, and whether it is the main one.
      type: list
      elements: dict
      contains:
        link_route_table_id:
          description: The id of the link.
          type: str
          sample: rtbassoc-12345678
        main:
          description: Whether this makes the table the main one of the Net.
          type: bool
          sample: false
        net_id:
          description: The Net.
          type: str
          sample: vpc-12345678
        route_table_id:
          description: The route table.
          type: str
          sample: rtb-12345678
        subnet_id:
          description: The Subnet that uses the table.
          returned: when RV(ignore:main) is false
          type: str
          sample: subnet-12345678
    net_id:
      description: The Net that the route table is for.
      type: str
      sample: vpc-12345678
    route_propagating_virtual_gateways:
      description: The virtual gateways that add their routes to the table by themselves.
      type: list
      elements: dict
      contains:
        virtual_gateway_id:
          description: The id of the virtual gateway.
          type: str
          sample: vgw-12345678
    route_table_id:
      description: The id of the route table.
      type: str
      sample: rtb-12345678
    routes:
      description: The routes, those that the cloud made itself among them.
      type: list
      elements: dict
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
from ..module_utils._engine.resource import ByFields, ByName, Calls, Identity, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.route_tables import SUBNET_LINKS, TABLE_ROUTES, TARGETS, Main, MainLink, links_of_net

ROUTE_TABLE = Resource(
    name="route_table",
    calls=Calls(read="ReadRouteTables", create="CreateRouteTable", delete="DeleteRouteTable"),
    identity=Identity(
        "route_table_id",
        ways=(
            ByName(parent="net_id"),
            ByFields("net_id", "main", main=None),
        ),
    ),
    fields={"net_id": Field(change=REPLACE), "main": Main()},
    parts=(
        Tags(),
        MainLink(),
        TABLE_ROUTES,
        SUBNET_LINKS,
    ),
    lookup=links_of_net,
)

MODULE = ResourceModule(
    ROUTE_TABLE,
    {
        "route_table_id": {"type": "str"},
        "net_id": {"type": "str"},
        "main": {"type": "bool"},
        "routes": {
            "type": "list",
            "elements": "dict",
            "options": {
                "destination_ip_range": {"type": "str", "required": True},
                "gateway_id": {"type": "str"},
                "nat_service_id": {"type": "str"},
                "net_peering_id": {"type": "str"},
                "nic_id": {"type": "str"},
                "vm_id": {"type": "str"},
            },
            "mutually_exclusive": [TARGETS],
            "required_one_of": [TARGETS],
        },
        "purge_routes": {"type": "bool", "default": True},
        "subnet_ids": {"type": "list", "elements": "str"},
        "purge_subnets": {"type": "bool", "default": True},
    },
    required_one_of=[("route_table_id", "name", "main")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
