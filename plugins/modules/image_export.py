#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Export an image to object storage."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: image_export
short_description: Export an image to object storage
version_added: 0.1.0
description:
  - Starts a task that copies the image to a bucket, and waits for its end; or cancels the task.
  - An export of the same image to the same place that is under way or done is taken for this one.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  task_id:
    description:
      - The task that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(task_id) and O(image_id) is required.
    type: str
  image_id:
    description:
      - The image to export, which the account owns.
      - Needed to create the image export.
      - At least one of O(task_id) and O(image_id) is required.
      - Required together with O(osu_export).
    type: str
  osu_export:
    description:
      - Where to put it, in OUTSCALE Object Storage.
      - Needed to create the image export.
      - Required together with O(image_id).
    type: dict
    suboptions:
      disk_image_format:
        description:
          - The format of the file.
        type: str
        required: true
        choices: [qcow2, raw]
      osu_bucket:
        description:
          - The bucket, which is created where it does not exist.
        type: str
        required: true
      osu_prefix:
        description:
          - The folder within the bucket.
        type: str
      osu_manifest_url:
        description:
          - The address of the manifest file.
        type: str
      osu_api_key:
        description:
          - The key to write to a bucket of another account with.
        type: dict
        suboptions:
          api_key_id:
            description:
              - The access key of the owner of the bucket.
            type: str
          secret_key:
            description:
              - The secret key of the owner of the bucket.
            type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateImageExportTask", "api:CreateTags", "api:DeleteExportTask", "api:DeleteTags",
    "api:ReadImageExportTasks"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadClientGateways),
    C(api:ReadDedicatedGroups), C(api:ReadDhcpOptions), C(api:ReadFlexibleGpus), C(api:ReadImages),
    C(api:ReadInternetServices), C(api:ReadKeypairs), C(api:ReadNatServices), C(api:ReadNetAccessPoints),
    C(api:ReadNetPeerings), C(api:ReadNets), C(api:ReadNics), C(api:ReadPublicIps), C(api:ReadRouteTables),
    C(api:ReadSecurityGroups), C(api:ReadSnapshotExportTasks), C(api:ReadSnapshots), C(api:ReadSubnets),
    C(api:ReadVirtualGateways), C(api:ReadVms), C(api:ReadVolumes) and C(api:ReadVpnConnections). It does without
    where it may not.
seealso:
  - module: outscale.cloud.image_export_info
"""

EXAMPLES = r"""
- name: A copy in the bucket of the backups
  outscale.cloud.image_export:
    image_id: "{{ made.image.image_id }}"
    osu_export:
      osu_bucket: backups
      osu_prefix: monthly
      disk_image_format: qcow2
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
image_export:
  description: The image export as it is at the end of the task; in check mode, as it would be.
  returned: when the image export exists
  type: dict
  contains:
    comment:
      description: Why the task failed, where it did.
      type: str
      sample: ""
    image_id:
      description: The image that is exported.
      type: str
      sample: ami-12345678
    osu_export:
      description: Where it is put.
      type: dict
      contains:
        disk_image_format:
          description: The format of the file, V(qcow2) or V(raw).
          type: str
          sample: qcow2
        osu_bucket:
          description: The bucket.
          type: str
          sample: exports
        osu_manifest_url:
          description: The address of the manifest file.
          type: str
          sample: https://oos.eu-west-2.outscale.com/exports/images/manifest.xml
        osu_prefix:
          description: The folder within the bucket.
          type: str
          sample: images
    progress:
      description: How much of it is done, in percent.
      type: int
      sample: 100
    state:
      description: V(pending/queued), V(pending), V(completed), V(failed) or V(cancelled).
      type: str
      sample: completed
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    task_id:
      description: The id of the task.
      type: str
      sample: image-export-12345678
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

from ..module_utils._engine.fields import REPLACE, Field
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, Calls, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.permissions import EXPORT, Export

IMAGE_EXPORT = Resource(
    name="image_export",
    calls=Calls(
        read="ReadImageExportTasks",
        create="CreateImageExportTask",
        delete="DeleteExportTask",
        id_params={"DeleteExportTask": "export_task_id"},
    ),
    identity=Identity("task_id", ways=(ByFields("image_id", "osu_export", image_id=None),)),
    fields={"image_id": Field(change=REPLACE), "osu_export": Export(change=REPLACE)},
    parts=(Tags(options=("tags",)),),
    lifecycle=Lifecycle(
        ready=("completed",), failed=("failed",), gone=("cancelled", "canceled", "failed"), reason=Path("comment")
    ),
)

MODULE = ResourceModule(
    IMAGE_EXPORT,
    {"task_id": {"type": "str"}, "image_id": {"type": "str"}, "osu_export": EXPORT},
    required_one_of=[("task_id", "image_id")],
    required_together=[("image_id", "osu_export")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
