#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""consumption_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: consumption_info
short_description: List what was used
version_added: 0.1.0
description:
  - Lists what the account used between two days, an entry for each kind of use and Subregion.
  - Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  from_date:
    description:
      - The first day, as V(2026-01-01). It counts.
    type: str
    required: true
  to_date:
    description:
      - The day after the last one, as V(2026-02-01). It does not count.
    type: str
    required: true
  overall:
    description:
      - For an account that pays for others, with V(true) what those used as well, an entry for each account.
        Otherwise that of the account alone, which is the cloud's default.
    type: bool
  show_price:
    description:
      - Whether to add what each entry costs. It takes the cloud longer.
    type: bool
  show_resource_details:
    description:
      - Whether to have an entry for each resource. Needs a version of the API that has it (1.40).
    type: bool
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadConsumptionAccount"], "Resource": ["*"]}).
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: What January cost
  outscale.cloud.consumption_info:
    from_date: "2026-01-01"
    to_date: "2026-02-01"
    show_price: true
  register: january

- name: Together
  ansible.builtin.debug:
    msg: "{{ january.consumption_entries | sum(attribute='price') }} {{ january.currency }}"
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
consumption_entries:
  description: The consumption of the account. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    account_id:
      description: The account that used it.
      type: str
      sample: "123456789012"
    category:
      description: The category of the resource, such as V(compute), V(network) or V(storage).
      type: str
      sample: compute
    from_date:
      description: The first moment that the entry is about (UTC).
      type: str
      sample: "2026-01-01T00:00:00.000Z"
    operation:
      description: What was done, in the cloud's words, such as V(RunInstances-OD) for VMs that run.
      type: str
      sample: RunInstances-OD
    paying_account_id:
      description: The account that pays.
      type: str
      sample: "123456789012"
    price:
      description: What it costs, without taxes.
      returned: with O(show_price=true)
      type: float
      sample: 37.2
    resource_id:
      description: The resource.
      returned: with O(show_resource_details=true)
      type: str
      sample: i-12345678
    service:
      description: The service, such as V(TinaOS-FCU) for VMs and networks, V(TinaOS-LBU), V(TinaOS-DirectLink),
        V(TinaOS-OOS) or V(OKS).
      type: str
      sample: TinaOS-FCU
    subregion_name:
      description: The Subregion that it was used in.
      type: str
      sample: eu-west-2a
    title:
      description: What it is, as it is on bills.
      type: str
      sample: On demand tinav5.c1r1p2
    to_date:
      description: The end of what the entry is about (UTC).
      type: str
      sample: "2026-02-01T00:00:00.000Z"
    type:
      description: The kind of resource, in the cloud's words, such as V(BoxUsage:tinav5.c1r1p2).
      type: str
      sample: BoxUsage:tinav5.c1r1p2
    unit_price:
      description: The price of one unit, without taxes.
      returned: with O(show_price=true)
      type: float
      sample: 0.05
    value:
      description: How much was used, in the unit of the price, such as hours or GiB and month.
      type: float
      sample: 744.0
currency:
  description: The currency of the prices.
  returned: with O(show_price=true)
  type: str
  sample: EUR
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
    "ReadConsumptionAccount",
    "consumption_entries",
    argument_spec={
        "from_date": {"type": "str", "required": True},
        "to_date": {"type": "str", "required": True},
        "overall": {"type": "bool"},
        "show_price": {"type": "bool"},
        "show_resource_details": {"type": "bool"},
    },
    also=("currency",),
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
