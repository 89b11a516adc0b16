#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List images (OMIs)."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: image_info
short_description: List images (OMIs)
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
      - Lists of strings - V(account_aliases), V(account_ids), V(architectures),
        V(block_device_mapping_device_names), V(block_device_mapping_snapshot_ids),
        V(block_device_mapping_volume_types), V(boot_modes), V(descriptions), V(file_locations), V(hypervisors),
        V(image_ids), V(image_names), V(permissions_to_launch_account_ids), V(product_code_names), V(product_codes),
        V(root_device_names), V(root_device_types), V(states), V(tag_keys), V(tag_values), V(tags),
        V(virtualization_types).
      - Lists of integers - V(block_device_mapping_volume_sizes).
      - Booleans - V(block_device_mapping_delete_on_vm_deletion), V(permissions_to_launch_global_permission),
        V(secure_boot), V(tpm_mandatory).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadImages"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.image
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.image_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
images:
  description: The images (OMIs). Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    account_alias:
      description: The alias of the account that owns it, where there is one.
      type: str
      sample: Outscale
    account_id:
      description: The account that owns it.
      type: str
      sample: "123456789012"
    architecture:
      description: V(i386) or V(x86_64).
      type: str
      sample: x86_64
    block_device_mappings:
      description: The volumes that a VM of the image gets.
      type: list
      elements: dict
      contains:
        bsu:
          description: The volume.
          type: dict
          contains:
            delete_on_vm_deletion:
              description: Whether the volume is deleted with the VM.
              type: bool
              sample: true
            iops:
              description: How many operations per second.
              type: int
              sample: 300
            snapshot_id:
              description: The snapshot that the volume begins with.
              type: str
              sample: snap-12345678
            volume_size:
              description: The size in GiB.
              type: int
              sample: 10
            volume_type:
              description: V(standard), V(gp2) or V(io1).
              type: str
              sample: gp2
        device_name:
          description: The name of the device.
          type: str
          sample: /dev/sda1
        virtual_device_name:
          description: The name of a virtual device.
          type: str
          sample: ephemeral0
    boot_modes:
      description: How VMs of the image may boot, V(legacy) or V(uefi).
      type: list
      elements: str
      sample: [uefi]
    creation_date:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    description:
      description: A text for people. It changes nothing in how things work.
      type: str
      sample: Web servers of the shop
    file_location:
      description: Where the image is listed, its account and name.
      type: str
      sample: 123456789012/shop-web
    image_id:
      description: The id of the image.
      type: str
      sample: ami-12345678
    image_name:
      description: The name of the image.
      type: str
      sample: shop-web
    image_type:
      description: V(machine).
      type: str
      sample: machine
    permissions_to_launch:
      description: Who may make VMs of the image.
      type: dict
      contains:
        account_ids:
          description: The accounts that may use it.
          type: list
          elements: str
          sample: ["123456789012"]
        global_permission:
          description: Whether everybody may use it.
          type: bool
          sample: false
    product_codes:
      description: The codes of what is licensed with the image.
      type: list
      elements: str
      sample: ["0001"]
    root_device_name:
      description: The name of the root device.
      type: str
      sample: /dev/sda1
    root_device_type:
      description: V(bsu).
      type: str
      sample: bsu
    secure_boot:
      description: Whether VMs of the image boot securely.
      returned: where the API has it
      type: bool
      sample: false
    state:
      description: V(pending), V(available) or V(failed).
      type: str
      sample: available
    state_comment:
      description: Why the image has its state.
      type: dict
      contains:
        state_code:
          description: The code of the reason.
          type: str
          sample: ""
        state_message:
          description: The reason.
          type: str
          sample: ""
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    tpm_mandatory:
      description: Whether VMs of the image need a virtual trusted platform module (TPM).
      returned: where the API has it
      type: bool
      sample: false
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

MODULE = InfoModule("ReadImages", "images")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
