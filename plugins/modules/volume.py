#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a volume (BSU)."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: volume
short_description: Manage a volume (BSU)
version_added: 0.1.0
description:
  - Creates, changes, links and deletes a BSU volume.
  - >-
    A volume is never taken from a VM without being told: moving it needs O(allow_relink), and one that is linked
    cannot be deleted.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  volume_id:
    description:
      - The volume that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(volume_id) and O(name) is required.
    type: str
  size:
    description:
      - The size in GiB, up to 14901. A new volume needs it, unless O(snapshot_id) gives it one.
      - It can grow. API 1.40.1 and newer do that while a VM runs with the volume as well, older ones while the
        volume is linked to no VM or to a stopped one. The file system in it is the VM's own to grow.
      - With O(replace=true), a smaller size makes another volume, without the data.
      - A smaller value is an error, unless O(replace=true).
    type: int
  volume_type:
    description:
      - V(standard) is the slowest and the default of the cloud, V(gp2) is faster with its size, and V(io1) has the
        performance that O(iops) says.
      - It can be changed, with API 1.40.1 and newer while a VM runs with the volume as well, with older ones while
        the volume is linked to no VM or to a stopped one.
    type: str
    choices: [standard, gp2, io1]
  iops:
    description:
      - How many operations per second, for V(io1) only, which needs it. Up to 13000, and up to 300 for each GiB.
      - It can be changed at any time.
    type: int
  snapshot_id:
    description:
      - The snapshot that the volume begins with.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  subregion_name:
    description:
      - The Subregion that the volume is in, such as V(eu-west-2a). Only VMs of the same Subregion can use it.
      - Needed to create the volume.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  client_token:
    description:
      - A text of your own that marks the creation, so that a creation which is sent twice is done once, and by
        which the module finds what it made when an answer is lost. API 1.40.1 and newer take it.
      - Used at creation only; never compared afterwards.
    type: str
  vm_id:
    description:
      - The VM to link the volume to. Null unlinks it; unmount it before, or what is not written yet is lost.
      - When it is not set, the link is left alone.
      - Needs O(device_name) as well.
    type: str
  device_name:
    description:
      - The name of the device that the VM gets, from V(/dev/xvdb) to V(/dev/xvdzz) or from V(/dev/sdb) to
        V(/dev/sdzz). Another name unlinks the volume and links it again.
    type: str
  allow_relink:
    description:
      - Whether the volume may be taken from the VM that it is linked to now. With V(false) that is an error.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.name
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateTags", "api:CreateVolume", "api:DeleteTags", "api:DeleteVolume", "api:LinkVolume",
    "api:ReadVolumeUpdateTasks", "api:ReadVolumes", "api:UnlinkVolume", "api:UpdateVolume"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadQuotas), C(api:ReadSnapshots),
    C(api:ReadSubregions) and C(api:ReadVms). It does without where it may not.
seealso:
  - module: outscale.cloud.volume_info
"""

EXAMPLES = r"""
- name: A data volume, linked to a VM
  outscale.cloud.volume:
    name: shop-data
    subregion_name: eu-west-2a
    size: 100
    volume_type: gp2
    vm_id: "{{ db.vm.vm_id }}"
    device_name: /dev/xvdb

- name: The same volume, unlinked
  outscale.cloud.volume:
    name: shop-data
    vm_id: null
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
volume:
  description: The volume as it is at the end of the task; in check mode, as it would be.
  returned: when the volume exists
  type: dict
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

from ..module_utils._engine.fields import CREATE_ONLY, GROWS, REPLACE, Field
from ..module_utils._engine.links import Link
from ..module_utils._engine.paths import LIVE, Path
from ..module_utils._engine.resource import ByFields, ByName, Calls, Deletion, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.volume_updates import failed_update

VOLUME = Resource(
    name="volume",
    calls=Calls(read="ReadVolumes", create="CreateVolume", update="UpdateVolume", delete="DeleteVolume"),
    identity=Identity(
        "volume_id",
        ways=(
            ByName(),
            ByFields("client_token", unique=True),
        ),
    ),
    fields={
        "size": Field(change=GROWS, settles_later=True),
        "volume_type": Field(settles_later=True, sent_with=("iops",)),
        "iops": Field(settles_later=True),
        "snapshot_id": Field(change=REPLACE),
        "subregion_name": Field(change=REPLACE),
        "client_token": Field(change=CREATE_ONLY),
    },
    parts=(
        Tags(),
        Link(
            {"vm_id": Path("linked_volumes", LIVE, "vm_id")},
            link="LinkVolume",
            unlink="UnlinkVolume",
            params={"vm_id": "vm_id", "device_name": "device_name"},
            unlink_params={"volume_id": Path("volume_id")},
            also={"device_name": Path("linked_volumes", LIVE, "device_name")},
            needs=("available",),
            result="linked_volumes",
            others=("state",),
            unlinked_first=False,
        ),
    ),
    lifecycle=Lifecycle(
        ready=("available", "in-use"),
        failed=("error",),
        gone=("deleted",),
        leaving=("deleting",),
        moving={Path("linked_volumes", LIVE, "state"): ("attaching", "detaching")},
        failure=failed_update,
    ),
    deletion=Deletion(needs=("available",), loses="its data"),
)

MODULE = ResourceModule(
    VOLUME,
    {
        "volume_id": {"type": "str"},
        "size": {"type": "int"},
        "volume_type": {"type": "str", "choices": ["standard", "gp2", "io1"]},
        "iops": {"type": "int"},
        "snapshot_id": {"type": "str"},
        "subregion_name": {"type": "str"},
        "client_token": {"type": "str", "no_log": False},
        "vm_id": {"type": "str"},
        "device_name": {"type": "str"},
        "allow_relink": {"type": "bool", "default": False},
        **arguments.REPLACE,
    },
    required_one_of=[("volume_id", "name")],
    required_by={"vm_id": ["device_name"]},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
