#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List route tables."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: route_table_info
short_description: List route tables
version_added: 0.1.0
description:
  - Lists the route tables of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(net_ids) or C(tags). Most take a
        list, of which one has to match; a single value stands for a list of one. All filters have to match.
      - A tag is written C(KEY=VALUE).
      - Lists of strings - V(link_route_table_ids), V(link_route_table_link_route_table_ids), V(link_subnet_ids),
        V(net_ids), V(route_creation_methods), V(route_destination_ip_ranges), V(route_destination_service_ids),
        V(route_gateway_ids), V(route_nat_service_ids), V(route_net_peering_ids), V(route_states),
        V(route_table_ids), V(route_vm_ids), V(tag_keys), V(tag_values), V(tags).
      - Booleans - V(link_route_table_main).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadRouteTables"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.route_table
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: The main route table of a Net
  outscale.cloud.route_table_info:
    filters:
      net_ids: [vpc-12345678]
      link_route_table_main: true
  register: main

- name: Route tables that lead to a NAT service
  outscale.cloud.route_table_info:
    filters:
      route_nat_service_ids: [nat-12345678]
  register: through_nat
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
route_tables:
  description: The route tables. Empty when there is none.
  returned: success
  type: list
  elements: dict
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

from ..module_utils._modules.base import InfoModule

MODULE = InfoModule("ReadRouteTables", "route_tables")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
