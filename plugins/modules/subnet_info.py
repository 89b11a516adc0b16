#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List Subnets."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: subnet_info
short_description: List Subnets
version_added: 0.1.0
description:
  - Lists the Subnets of the account, or those of them that the filters choose.
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
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(ip_ranges), V(net_ids), V(states), V(subnet_ids), V(subregion_names), V(tag_keys),
        V(tag_values), V(tags).
      - Lists of integers - V(available_ips_counts).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadSubnets"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.subnet
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Subnets of a Net
  outscale.cloud.subnet_info:
    filters:
      net_ids: [vpc-12345678]
  register: subnets

- name: Public Subnets of one Subregion, by their tag
  outscale.cloud.subnet_info:
    filters:
      subregion_names: [eu-west-2a]
      tags: [kind=public]
  register: public_subnets
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
subnets:
  description: The Subnets. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    available_ips_count:
      description: How many addresses of the Subnet are free.
      type: int
      sample: 251
    ip_range:
      description: The addresses of the Subnet, in CIDR notation.
      type: str
      sample: 10.0.1.0/24
    map_public_ip_on_launch:
      description: Whether NICs that are created in the Subnet get a public IP.
      type: bool
      sample: false
    net_id:
      description: The Net that the Subnet is a part of.
      type: str
      sample: vpc-12345678
    state:
      description: V(pending), V(available) or V(deleted).
      type: str
      sample: available
    subnet_id:
      description: The id of the Subnet.
      type: str
      sample: subnet-12345678
    subregion_name:
      description: The Subregion that the Subnet is in.
      type: str
      sample: eu-west-2a
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

MODULE = InfoModule("ReadSubnets", "subnets")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
