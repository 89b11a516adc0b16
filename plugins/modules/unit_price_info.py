#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""unit_price_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: unit_price_info
short_description: Show a price
version_added: 0.1.0
description:
  - Shows the price of one unit of one kind of use.
  - Needs a version of the API that has it (1.40). Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  operation:
    description:
      - The operation, such as V(RunInstances-OD), as M(outscale.cloud.catalog_info) spells it.
    type: str
    required: true
  service:
    description:
      - The service, such as V(TinaOS-FCU), as M(outscale.cloud.catalog_info) spells it.
    type: str
    required: true
  type:
    description:
      - The kind of resource, such as V(BSU:VolumeUsage:gp2), as M(outscale.cloud.catalog_info) spells it.
    type: str
    required: true
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadUnitPrice"], "Resource": ["*"]}).
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: What a GiB of a fast volume costs
  outscale.cloud.unit_price_info:
    service: TinaOS-FCU
    operation: CreateVolume
    type: BSU:VolumeUsage:gp2
  register: price
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
unit_price:
  description: The price of one unit.
  returned: success
  type: dict
  contains:
    currency:
      description: The currency of the price.
      type: str
      sample: EUR
    operation:
      description: What was done, in the cloud's words, such as V(RunInstances-OD) for VMs that run.
      type: str
      sample: RunInstances-OD
    service:
      description: The service, such as V(TinaOS-FCU) for VMs and networks, V(TinaOS-LBU), V(TinaOS-DirectLink),
        V(TinaOS-OOS) or V(OKS).
      type: str
      sample: TinaOS-FCU
    type:
      description: The kind of resource, in the cloud's words, such as V(BoxUsage:tinav5.c1r1p2).
      type: str
      sample: BoxUsage:tinav5.c1r1p2
    unit:
      description: What one unit is.
      type: str
      sample: PER_HOUR
    unit_price:
      description: The price of one unit, without taxes.
      type: float
      sample: 0.05
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
    "ReadUnitPrice",
    "unit_price",
    argument_spec={name: {"type": "str", "required": True} for name in ("operation", "service", "type")},
    one=True,
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
