#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List VM templates."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: vm_template_info
short_description: List VM templates
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
      - Lists of strings - V(cpu_generations), V(cpu_performances), V(descriptions), V(image_ids), V(keypair_names),
        V(tag_keys), V(tag_values), V(tags), V(vm_template_ids), V(vm_template_names).
      - Lists of integers - V(cpu_cores), V(rams).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadVmTemplates"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.vm_template
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.vm_template_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
vm_templates:
  description: The VM templates. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    cpu_cores:
      description: How many cores a VM has.
      type: int
      sample: 2
    cpu_generation:
      description: The generation of the processor.
      type: str
      sample: v5
    cpu_performance:
      description: V(medium), V(high) or V(highest).
      type: str
      sample: high
    creation_date:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    description:
      description: A text for people. It changes nothing in how things work.
      type: str
      sample: Web servers of the shop
    image_id:
      description: The machine image (OMI) that the VMs boot from.
      type: str
      sample: ami-12345678
    keypair_name:
      description: The keypair whose public key is put into the VMs.
      type: str
      sample: team
    ram:
      description: The memory of a VM in GiB.
      type: int
      sample: 4
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    vm_template_id:
      description: The id of the template.
      type: str
      sample: vmtemplate-12345678901234567890123456789012
    vm_template_name:
      description: The name of the template.
      type: str
      sample: worker
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

MODULE = InfoModule("ReadVmTemplates", "vm_templates")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
