#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List virtual gateways."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: virtual_gateway_info
short_description: List virtual gateways
version_added: 0.1.0
description:
  - Lists what the filters choose, over all pages.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(tags). Most take a list, of which
        one has to match; a single value stands for a list of one. All filters have to match.
      - A tag is written C(KEY=VALUE).
      - Lists of strings - V(connection_types), V(link_net_ids), V(link_states), V(states), V(tag_keys),
        V(tag_values), V(tags), V(virtual_gateway_ids).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadVirtualGateways"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.virtual_gateway
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.virtual_gateway_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
virtual_gateways:
  description: The virtual gateways. Empty when there is none.
  returned: success
  type: list
  elements: dict
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

MODULE = InfoModule("ReadVirtualGateways", "virtual_gateways")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
