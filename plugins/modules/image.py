#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an OUTSCALE machine image (OMI)."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: image
short_description: Manage an OUTSCALE machine image (OMI)
version_added: 0.1.0
description:
  - Creates an image in one of four ways (from a VM, as a copy of another image, from snapshots, from a manifest in
    object storage), shares it, and deletes it.
  - The name is unique in an account and finds the image.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  image_id:
    description:
      - The image that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(image_id) and O(image_name) is required.
    type: str
  image_name:
    description:
      - The name of the image, unique in the account. 3 to 128 letters, digits, spaces and the characters
        V(_(/\).-).
      - At least one of O(image_id) and O(image_name) is required.
    type: str
    aliases: [name]
  description:
    description:
      - A text for people. It changes nothing in how things work.
    type: str
  architecture:
    description:
      - The architecture, for an image that is made of snapshots.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    choices: [i386, x86_64]
  root_device_name:
    description:
      - The name of the root device, for an image that is made of snapshots.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  product_codes:
    description:
      - The codes of what is licensed with the image.
    type: list
    elements: str
  file_location:
    description:
      - The address of the manifest in OUTSCALE Object Storage to import, signed beforehand.
      - Used at creation only; never compared afterwards.
      - Mutually exclusive with O(vm_id), O(source_image_id) and O(block_device_mappings).
    type: str
  block_device_mappings:
    description:
      - The volumes of an image that is made of snapshots.
      - Cannot be changed afterwards, unless O(replace=true).
      - Mutually exclusive with O(vm_id), O(source_image_id) and O(file_location).
    type: list
    elements: dict
    suboptions:
      device_name:
        description:
          - The name of the device. The root device is V(/dev/sda1), others are V(/dev/sdb) to V(/dev/sdzz) or
            V(/dev/xvdb) to V(/dev/xvdzz).
        type: str
        required: true
      virtual_device_name:
        description:
          - The name of a virtual device, V(ephemeral0) and so on.
        type: str
      bsu:
        description:
          - The volume to create.
        type: dict
        suboptions:
          delete_on_vm_deletion:
            description:
              - Whether the volume is deleted with the VM. The cloud's default is V(true).
            type: bool
          iops:
            description:
              - How many operations per second, for V(io1) only. Up to 13000, and up to 300 for each GiB.
            type: int
          snapshot_id:
            description:
              - The snapshot that the volume begins with.
            type: str
          volume_size:
            description:
              - The size in GiB. At least, and when it is not set exactly, that of the snapshot.
            type: int
          volume_type:
            description:
              - The type of the volume. The cloud's default is V(standard).
            type: str
            choices: [standard, gp2, io1]
  boot_modes:
    description:
      - How VMs of the image may boot.
      - Used at creation only; never compared afterwards.
    type: list
    elements: str
    choices: [legacy, uefi]
  tpm_mandatory:
    description:
      - Whether VMs of the image need a virtual trusted platform module (TPM).
      - Cannot be changed afterwards, unless O(replace=true).
    type: bool
  no_reboot:
    description:
      - With V(true), the VM of O(vm_id) keeps running while the image is made, whose files may then not fit
        together. With V(false) it is shut down.
      - Used at creation only; never compared afterwards.
    type: bool
  source_image_id:
    description:
      - The image to copy.
      - Used at creation only; never compared afterwards.
      - Mutually exclusive with O(vm_id), O(file_location) and O(block_device_mappings).
      - Required together with O(source_region_name).
    type: str
  source_region_name:
    description:
      - The Region of O(source_image_id), which has to be that of the task.
      - Used at creation only; never compared afterwards.
      - Required together with O(source_image_id).
    type: str
  vm_id:
    description:
      - The VM to make the image of.
      - Used at creation only; never compared afterwards.
      - Mutually exclusive with O(source_image_id), O(file_location) and O(block_device_mappings).
    type: str
  permissions_to_launch:
    description:
      - Who may make VMs of the image, beside its owner. When it is not set, that is left alone.
    type: dict
    suboptions:
      account_ids:
        description:
          - The accounts that may use it, all of them. Their order does not count as a difference.
        type: list
        elements: str
      global_permission:
        description:
          - Whether everybody may use it.
        type: bool
  delete_snapshots:
    description:
      - Whether the snapshots of an image that is deleted, or replaced, are deleted after it. They stay otherwise,
        and cost.
      - A snapshot that another image uses is an error, and stays. RV(snapshot_ids) tells which ones they are.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateImage", "api:CreateTags", "api:DeleteImage", "api:DeleteSnapshot", "api:DeleteTags",
    "api:ReadAccounts", "api:ReadImages", "api:ReadSnapshots", "api:UpdateImage"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadQuotas), C(api:ReadRegions) and
    C(api:ReadVms). It does without where it may not.
seealso:
  - module: outscale.cloud.image_info
"""

EXAMPLES = r"""
- name: An image of a VM, which two other accounts may launch
  outscale.cloud.image:
    image_name: shop-web-42
    vm_id: "{{ web.vm.vm_id }}"
    no_reboot: true
    permissions_to_launch:
      account_ids: ["123456789012", "210987654321"]

- name: No such image
  outscale.cloud.image:
    image_name: shop-web-41
    state: absent
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
image:
  description: The image as it is at the end of the task; in check mode, as it would be.
  returned: when the image exists
  type: dict
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
snapshot_ids:
  description: The snapshots of the image; with O(state=absent), those that it had.
  returned: success
  type: list
  elements: str
  sample: [snap-12345678]
actions:
  description:
    - The calls that changed something, in the order in which they were made.
    - In check mode, the calls that would be made.
  returned: always
  type: list
  elements: dict
  contains:
    action:
      description: The name of the action in the API's documentation.
      type: str
      sample: CreateNet
    params:
      description: What was sent with it, in snake_case. Secrets are hidden.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
    uncertain:
      description: V(true) for a call whose answer was lost and of which the cloud does not tell whether it was
        done.
      returned: for such a call
      type: bool
      sample: true
notes:
  description:
    - What a task left behind that failed, or could not put back, each a sentence. They are in C(msg) as well.
  returned: when there is something to tell
  type: list
  elements: str
  sample:
    - "Made before that: net vpc-12345678"
unfinished:
  description:
    - What is still on its way at the end of a task with O(wait=false). M(outscale.cloud.wait) waits for it, in this
      run by itself and else where it is given this result.
  returned: when something is on its way
  type: list
  elements: dict
  contains:
    resource:
      description: The kind of resource, as its module is called.
      type: str
      sample: vm
    id:
      description: Its id; of a load balancer, the name.
      type: str
      sample: i-12345678
    until:
      description: The states of which one is to be reached, in the words of the API; V(absent) for what was
        deleted.
      type: list
      elements: str
      sample: [running]
    wait_timeout:
      description: How many seconds the task would have waited at most.
      type: float
      sample: 600.0
    scope:
      description: Tells the account and the Region apart from others.
      type: str
      sample: 0123456789ab
    shows:
      description: Fields that are to show another value than they do.
      returned: where there are such fields
      type: dict
      sample:
        size: 20
diff:
  description: The resource before and after the task. Ansible shows it in diff mode.
  returned: always
  type: dict
  contains:
    before:
      description: The resource as it was found; empty where there was none.
      type: dict
      sample: {}
    after:
      description: The resource as the calls should leave it; empty where there should be none.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
        state: available
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

import typing as t

from ..module_utils._engine.fields import CREATE_ONLY, REPLACE, Field
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, Calls, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule, options_of
from ..module_utils._resources.images import SNAPSHOT, ImageMappings, delete_snapshots, snapshot_ids
from ..module_utils._resources.permissions import PERMISSIONS, Permissions, own_account

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud
    from ..module_utils._modules.base import Result, Task

IMAGE = Resource(
    name="image",
    calls=Calls(read="ReadImages", create="CreateImage", update="UpdateImage", delete="DeleteImage"),
    identity=Identity("image_id", ways=(ByFields("image_name", unique=True),), scope=own_account),
    fields={
        "image_name": Field(change=REPLACE),
        "description": Field(),
        "architecture": Field(change=REPLACE),
        "root_device_name": Field(change=REPLACE),
        "product_codes": Field(),
        "file_location": Field(change=CREATE_ONLY, untold=True),
        "block_device_mappings": ImageMappings(change=REPLACE),
        "boot_modes": Field(change=CREATE_ONLY),
        "tpm_mandatory": Field(change=REPLACE),
        "no_reboot": Field(change=CREATE_ONLY, hidden=True),
        "source_image_id": Field(change=CREATE_ONLY, hidden=True, untold=True),
        "source_region_name": Field(change=CREATE_ONLY, hidden=True),
        "vm_id": Field(change=CREATE_ONLY, hidden=True, untold=True),
    },
    parts=(
        Tags(options=("tags",)),
        Permissions("permissions_to_launch", "UpdateImage"),
    ),
    lifecycle=Lifecycle(ready=("available",), failed=("failed",), reason=Path("state_comment")),
)


class ImageModule(ResourceModule):
    """Keeps an image, tells its snapshots, and deletes those of an image that went where the task says so."""

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Check, then act; the snapshots can only go after the image."""
        super().work(cloud, task, result)
        before, after = snapshot_ids(result["diff"]["before"]), snapshot_ids(result["image"])
        gone = [one for one in before if one not in after]
        result["snapshot_ids"] = after or gone
        if task.params["delete_snapshots"] and result["changed"]:
            delete_snapshots(cloud.client(SNAPSHOT.api), options_of(task), result, gone)


MODULE = ImageModule(
    IMAGE,
    {
        "image_id": {"type": "str"},
        "image_name": {"type": "str", "aliases": ["name"]},
        "description": {"type": "str"},
        "architecture": {"type": "str", "choices": ["i386", "x86_64"]},
        "root_device_name": {"type": "str"},
        "product_codes": {"type": "list", "elements": "str"},
        "file_location": {"type": "str"},
        "block_device_mappings": arguments.IMAGE_MAPPINGS,
        "boot_modes": {"type": "list", "elements": "str", "choices": ["legacy", "uefi"]},
        "tpm_mandatory": {"type": "bool"},
        "no_reboot": {"type": "bool"},
        "source_image_id": {"type": "str"},
        "source_region_name": {"type": "str"},
        "vm_id": {"type": "str"},
        "permissions_to_launch": PERMISSIONS,
        "delete_snapshots": {"type": "bool", "default": False},
        **arguments.REPLACE,
    },
    required_one_of=[("image_id", "image_name")],
    mutually_exclusive=[("vm_id", "source_image_id", "file_location", "block_device_mappings")],
    required_together=[("source_image_id", "source_region_name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
