#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""catalog_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: catalog_info
short_description: List prices
version_added: 0.1.0
description:
  - Lists the prices of the Region, the list in force or those that the filters choose.
  - All pages are read. Nothing is changed.
  - The filter C(current_catalog_only) is true unless it is set to V(false); C(from_date) and C(to_date) go
    together.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(current_catalog_only) or
        C(from_date). Most take a list, of which one has to match; a single value stands for a list of one. All
        filters have to match.
      - Booleans - V(current_catalog_only).
      - Strings - V(from_date), V(to_date).
    type: dict
    default: {}
  public:
    description:
      - With V(true) the public prices of the Region are listed, which need no account, instead of those of the
        account. O(filters) does not apply to them.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadCatalog", "api:ReadCatalogs", "api:ReadPublicCatalog"], "Resource": ["*"]}).
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: What things cost now
  outscale.cloud.catalog_info:
  register: prices

- name: What they cost last year
  outscale.cloud.catalog_info:
    filters:
      current_catalog_only: false
      from_date: "2025-01-01"
      to_date: "2025-12-31"
  register: last_year

- name: The public prices, without an account
  outscale.cloud.catalog_info:
    public: true
    region: eu-west-2
  register: public_prices
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
catalogs:
  description: The price lists. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    entries:
      description: The prices, one for each kind of use.
      type: list
      elements: dict
      contains:
        category:
          description: The category of the resource, such as V(compute), V(network) or V(storage).
          type: str
          sample: compute
        flags:
          description: More about the price, in the cloud's words; mostly empty.
          type: str
          sample: ""
        operation:
          description: What was done, in the cloud's words, such as V(RunInstances-OD) for VMs that run.
          type: str
          sample: RunInstances-OD
        service:
          description: The service, such as V(TinaOS-FCU) for VMs and networks, V(TinaOS-LBU), V(TinaOS-DirectLink),
            V(TinaOS-OOS) or V(OKS).
          type: str
          sample: TinaOS-FCU
        subregion_name:
          description: The Subregion that the price is for.
          type: str
          sample: eu-west-2a
        title:
          description: What it is, as it is on bills.
          type: str
          sample: On demand tinav5.c1r1p2
        type:
          description: The kind of resource, in the cloud's words, such as V(BoxUsage:tinav5.c1r1p2).
          type: str
          sample: BoxUsage:tinav5.c1r1p2
        unit_price:
          description: The price of one unit, without taxes.
          type: float
          sample: 0.05
    from_date:
      description: When the catalog begins (UTC).
      returned: with O(filters)
      type: str
      sample: 2026-01-01T00:00:00.000+0000
    state:
      description: V(CURRENT) for the one in force, V(OBSOLETE) for those before it.
      returned: with O(filters)
      type: str
      sample: CURRENT
    to_date:
      description: When the catalog ends (UTC).
      returned: with O(filters), for catalogs that have an end
      type: str
      sample: 2026-12-31T23:59:59.000+0000
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

from ..module_utils._modules import arguments
from ..module_utils._modules.info import DetailModule

MODULE = DetailModule(
    "ReadCatalogs",
    "catalogs",
    argument_spec={**arguments.FILTERS, "public": {"type": "bool", "default": False}},
    unfiltered="ReadCatalog",
    alone={"public": "ReadPublicCatalog"},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
