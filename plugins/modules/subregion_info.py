#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""subregion_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: subregion_info
short_description: List Subregions
version_added: 0.1.0
description:
  - Lists the Subregions of the Region, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(region_names) or C(states). Most
        take a list, of which one has to match; a single value stands for a list of one. All filters have to match.
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(region_names), V(states), V(subregion_names).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadSubregions"], "Resource": ["*"]}).
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: All Subregions of a Region
  outscale.cloud.subregion_info:
    region: eu-west-2
  register: everything

- name: Those that resources can be created in
  outscale.cloud.subregion_info:
    filters:
      states: [available]
  register: ready
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
subregions:
  description: The Subregions. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    location_code:
      description: The site of the Subregion, by its code. Two of the same code are close to each other.
      type: str
      sample: PAR1
    region_name:
      description: The Region that the Subregion is in.
      type: str
      sample: eu-west-2
    state:
      description: V(available) when resources can be created there.
      type: str
      sample: available
    subregion_name:
      description: The name of the Subregion.
      type: str
      sample: eu-west-2a
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

MODULE = InfoModule("ReadSubregions", "subregions")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
