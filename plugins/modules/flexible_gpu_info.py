#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List flexible GPUs."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: flexible_gpu_info
short_description: List flexible GPUs
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
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(flexible_gpu_ids), V(generations), V(model_names), V(states), V(subregion_names),
        V(vm_ids).
      - Booleans - V(delete_on_vm_deletion).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadFlexibleGpus"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.flexible_gpu
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.flexible_gpu_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
flexible_gpus:
  description: The flexible GPUs. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    delete_on_vm_deletion:
      description: Whether the flexible GPU is released with the VM.
      type: bool
      sample: true
    flexible_gpu_id:
      description: The id of the flexible GPU.
      type: str
      sample: fgpu-12345678
    generation:
      description: The generation of the processor that it goes with.
      type: str
      sample: v5
    model_name:
      description: The model.
      type: str
      sample: nvidia-p100
    state:
      description: V(allocated) (linked to no VM), V(attaching), V(attached) or V(detaching).
      type: str
      sample: attached
    subregion_name:
      description: The Subregion that the flexible GPU is in.
      type: str
      sample: eu-west-2a
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    vm_id:
      description: The VM that the flexible GPU is linked to.
      returned: when it is linked
      type: str
      sample: i-12345678
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

MODULE = InfoModule("ReadFlexibleGpus", "flexible_gpus")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
