#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List DirectLinks."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: direct_link_info
short_description: List DirectLinks
version_added: 0.1.0
description:
  - Lists what the filters choose, over all pages.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(direct_link_ids). Most take a
        list, of which one has to match; a single value stands for a list of one. All filters have to match.
      - Lists of strings - V(direct_link_ids).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadDirectLinks"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.direct_link
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.direct_link_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
direct_links:
  description: The DirectLinks. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    account_id:
      description: The account that owns it.
      type: str
      sample: "123456789012"
    bandwidth:
      description: The bandwidth, V(1Gbps) or V(10Gbps).
      type: str
      sample: 1Gbps
    direct_link_id:
      description: The id of the DirectLink.
      type: str
      sample: dxcon-12345678
    direct_link_name:
      description: The name of the DirectLink.
      type: str
      sample: shop
    location:
      description: The code of the site.
      type: str
      sample: PAR1
    region_name:
      description: The Region of the DirectLink.
      type: str
      sample: eu-west-2
    state:
      description: V(requested), V(pending), V(available), V(deleting) or V(deleted).
      type: str
      sample: available
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

MODULE = InfoModule("ReadDirectLinks", "direct_links")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
