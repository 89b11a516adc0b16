#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List Net access points."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: net_access_point_info
short_description: List Net access points
version_added: 0.1.0
description:
  - Lists what the filters choose, over all pages.
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
      - Lists of strings - V(net_access_point_ids), V(net_ids), V(service_names), V(states), V(tag_keys),
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
    ["api:ReadNetAccessPoints"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.net_access_point
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.net_access_point_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
net_access_points:
  description: The Net access points. Empty when there is none.
  returned: success
  type: list
  elements: dict
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

MODULE = InfoModule("ReadNetAccessPoints", "net_access_points")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
