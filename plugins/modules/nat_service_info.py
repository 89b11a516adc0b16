#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List NAT services."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: nat_service_info
short_description: List NAT services
version_added: 0.1.0
description:
  - Lists the NAT services of the account, or those of them that the filters choose.
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
      - Lists of strings - V(client_tokens), V(nat_service_ids), V(net_ids), V(states), V(subnet_ids), V(tag_keys),
        V(tag_values), V(tags).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadNatServices"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.nat_service
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: NAT services of a Net that work
  outscale.cloud.nat_service_info:
    filters:
      net_ids: [vpc-12345678]
      states: [available]
  register: nat

- name: The address that the VMs of a team show to the internet
  outscale.cloud.nat_service_info:
    filters:
      tags: [team=shop]
  register: shop
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
nat_services:
  description: The NAT services. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    client_token:
      description: The text that marks the creation.
      returned: when the creation was marked
      type: str
      sample: shop-web-1
    nat_service_id:
      description: The id of the NAT service.
      type: str
      sample: nat-12345678
    net_id:
      description: The Net that it belongs to.
      returned: when it is in a Net
      type: str
      sample: vpc-12345678
    public_ips:
      description: The public IPs that connections to the internet come from.
      type: list
      elements: dict
      contains:
        public_ip:
          description: The address.
          type: str
          sample: 192.0.2.10
        public_ip_id:
          description: The id of the public IP.
          type: str
          sample: eipalloc-12345678
    state:
      description: V(pending), V(available), V(deleting) or V(deleted).
      type: str
      sample: available
    subnet_id:
      description: The Subnet that the NAT service is in.
      type: str
      sample: subnet-12345678
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

MODULE = InfoModule("ReadNatServices", "nat_services")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
