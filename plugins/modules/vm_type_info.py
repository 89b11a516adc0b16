#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""vm_type_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: vm_type_info
short_description: List types of VMs
version_added: 0.1.0
description:
  - Lists the types of VMs that have names of their own, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
  - Types such as V(tinav6.c2r4p2), which tell the generation, vCores, memory and performance, exist without being
    listed one by one.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(bsu_optimized) or
        C(ephemerals_types). Most take a list, of which one has to match; a single value stands for a list of one.
        All filters have to match.
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(ephemerals_types), V(vm_type_names).
      - Lists of integers - V(eths), V(gpus), V(vcore_counts), V(volume_counts), V(volume_sizes).
      - Lists of numbers - V(memory_sizes).
      - Booleans - V(bsu_optimized).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadVmTypes"], "Resource": ["*"]}).
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: All types
  outscale.cloud.vm_type_info:
  register: everything

- name: Types of two vCores
  outscale.cloud.vm_type_info:
    filters:
      vcore_counts: [2]
  register: small
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
vm_types:
  description: The types of VMs. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    bsu_optimized:
      description: It has no effect, and is there for programs that expect it.
      type: bool
      sample: false
    ephemerals_type:
      description: The kind of the ephemeral disks.
      returned: for types that have any
      type: str
      sample: ssd
    eth:
      description: The number of Ethernet interfaces.
      returned: where the API tells it
      type: int
      sample: 2
    gpu:
      description: The number of GPUs.
      returned: for types that have any
      type: int
      sample: 1
    max_private_ips:
      description: How many private IPs a network card can have at most.
      type: int
      sample: 6
    memory_size:
      description: The memory, in GiB.
      type: float
      sample: 4.0
    vcore_count:
      description: The number of vCores.
      type: int
      sample: 2
    vm_type_name:
      description: The name of the type, for M(outscale.cloud.vm).
      type: str
      sample: tinav5.c2r4p2
    volume_count:
      description: The number of ephemeral disks.
      type: int
      sample: 2
    volume_size:
      description: The size of an ephemeral disk, in GiB.
      returned: for types that have any
      type: int
      sample: 40
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

MODULE = InfoModule("ReadVmTypes", "vm_types")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
