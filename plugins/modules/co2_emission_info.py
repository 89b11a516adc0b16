#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""co2_emission_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: co2_emission_info
short_description: List emissions of CO2
version_added: 0.1.0
description:
  - Lists the emissions of CO2 that the resources of the account caused, an entry for each month, with their kinds
    and causes.
  - Needs a version of the API that has it (1.40). Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  from_month:
    description:
      - The first month, by its first day, as V(2026-01-01). It counts.
    type: str
    required: true
  to_month:
    description:
      - The month after the last one, by its first day, as V(2026-04-01). It does not count.
    type: str
    required: true
  overall:
    description:
      - For an account that pays for others, with V(true) what those used as well, an entry for each account.
        Otherwise that of the account alone, which is the cloud's default.
    type: bool
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadCO2EmissionAccount"], "Resource": ["*"]}).
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: The emissions of a quarter
  outscale.cloud.co2_emission_info:
    from_month: "2026-01-01"
    to_month: "2026-04-01"
  register: quarter
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
co2_emission_entries:
  description: The emissions, month by month. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    account_id:
      description: The account that caused the emission.
      type: str
      sample: "123456789012"
    category_distribution:
      description: The emission by category of resources.
      type: list
      elements: dict
      contains:
        category:
          description: The category of the resource, such as V(compute), V(network) or V(storage).
          type: str
          sample: compute
        value:
          description: The emission of the category.
          type: float
          sample: 10.0
    factor_distribution:
      description: The emission by its cause.
      type: list
      elements: dict
      contains:
        factor:
          description: The cause, such as the making of hardware, or electricity.
          type: str
          sample: electricity
        value:
          description: The emission of this cause.
          type: float
          sample: 4.5
    month:
      description: The month, by its first day.
      type: str
      sample: "2026-01-01"
    paying_account_id:
      description: The account that pays.
      type: str
      sample: "123456789012"
    value:
      description: The emission of the month, in the unit that RV(unit) tells.
      type: float
      sample: 12.5
unit:
  description: The unit of all emissions.
  returned: success
  type: str
  sample: KG_CO2E
value:
  description: The sum of the emissions.
  returned: success
  type: float
  sample: 36.5
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

from ..module_utils._modules.info import DetailModule

MODULE = DetailModule(
    "ReadCO2EmissionAccount",
    "co2_emission_entries",
    argument_spec={
        "from_month": {"type": "str", "required": True},
        "to_month": {"type": "str", "required": True},
        "overall": {"type": "bool"},
    },
    also=("unit", "value"),
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
