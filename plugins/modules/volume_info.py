#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List volumes."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: volume_info
short_description: List volumes
version_added: 0.1.0
description:
  - Lists the volumes of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
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
      - Lists of strings - V(client_tokens), V(creation_dates), V(link_volume_device_names),
        V(link_volume_link_dates), V(link_volume_link_states), V(link_volume_vm_ids), V(snapshot_ids),
        V(subregion_names), V(tag_keys), V(tag_values), V(tags), V(volume_ids), V(volume_states), V(volume_types).
      - Lists of integers - V(volume_sizes).
      - Booleans - V(link_volume_delete_on_vm_deletion).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadVolumes"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.volume
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Volumes that no VM uses
  outscale.cloud.volume_info:
    filters:
      volume_states: [available]
  register: unused

- name: Volumes of a VM
  outscale.cloud.volume_info:
    filters:
      link_volume_vm_ids: [i-12345678]
  register: volumes
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
volumes:
  description: The volumes. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    client_token:
      description: The text that marks the creation.
      returned: when the creation was marked
      type: str
      sample: shop-web-1
    creation_date:
      description: When the volume was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    iops:
      description: How many operations per second the volume can do.
      returned: for the types V(io1) and V(gp2)
      type: int
      sample: 300
    linked_volumes:
      description: The link to a VM; empty when there is none.
      type: list
      elements: dict
      contains:
        delete_on_vm_deletion:
          description: Whether the volume is deleted with the VM.
          type: bool
          sample: true
        device_name:
          description: The name of the device.
          type: str
          sample: /dev/xvdb
        state:
          description: V(attaching), V(attached), V(detaching) or V(detached).
          type: str
          sample: attached
        vm_id:
          description: The VM.
          type: str
          sample: i-12345678
        volume_id:
          description: The volume.
          type: str
          sample: vol-12345678
    size:
      description: The size in GiB.
      type: int
      sample: 100
    snapshot_id:
      description: The snapshot that the volume was made from.
      returned: when it was made from one
      type: str
      sample: snap-12345678
    state:
      description: V(creating), V(available) (linked to no VM), V(in-use), V(updating), V(deleting) or V(error).
      type: str
      sample: in-use
    subregion_name:
      description: The Subregion that the volume is in.
      type: str
      sample: eu-west-2a
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    task_id:
      description: The task that changes the volume.
      returned: where the API changes volumes by tasks
      type: str
      sample: vol-task-12345678
    volume_id:
      description: The id of the volume.
      type: str
      sample: vol-12345678
    volume_type:
      description: V(standard), V(gp2) or V(io1).
      type: str
      sample: gp2
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

MODULE = InfoModule("ReadVolumes", "volumes")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
