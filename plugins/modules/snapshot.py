#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a snapshot of a volume."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: snapshot
short_description: Manage a snapshot of a volume
version_added: 0.1.0
description:
  - Creates a snapshot in one of three ways (of a volume, as a copy of another snapshot, from a file in object
    storage), shares it, and deletes it.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  snapshot_id:
    description:
      - The snapshot that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(snapshot_id) and O(name) is required.
    type: str
  description:
    description:
      - A text for people. It changes nothing in how things work.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  volume_id:
    description:
      - The volume to make the snapshot of.
      - Cannot be changed afterwards, unless O(replace=true).
      - Mutually exclusive with O(source_snapshot_id) and O(file_location).
    type: str
  file_location:
    description:
      - The address of the file in OUTSCALE Object Storage to import, signed beforehand.
      - Used at creation only; never compared afterwards.
      - Mutually exclusive with O(volume_id) and O(source_snapshot_id).
      - Required together with O(snapshot_size).
    type: str
  snapshot_size:
    description:
      - The size of the snapshot of O(file_location), in bytes.
      - Used at creation only; never compared afterwards.
      - Required together with O(file_location).
    type: int
  source_snapshot_id:
    description:
      - The snapshot to copy.
      - Used at creation only; never compared afterwards.
      - Mutually exclusive with O(volume_id) and O(file_location).
      - Required together with O(source_region_name).
    type: str
  source_region_name:
    description:
      - The Region of O(source_snapshot_id), which has to be that of the task.
      - Used at creation only; never compared afterwards.
      - Required together with O(source_snapshot_id).
    type: str
  client_token:
    description:
      - A text of your own that marks the creation, so that a creation which is sent twice is done once, and by
        which the module finds what it made when an answer is lost. API 1.40.1 and newer take it.
      - Used at creation only; never compared afterwards.
    type: str
  permissions_to_create_volume:
    description:
      - Who may make volumes of the snapshot, beside its owner. When it is not set, that is left alone.
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
    ["api:CreateSnapshot", "api:CreateTags", "api:DeleteSnapshot", "api:DeleteTags", "api:ReadAccounts",
    "api:ReadSnapshots", "api:UpdateSnapshot"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadImages), C(api:ReadQuotas),
    C(api:ReadRegions) and C(api:ReadVolumes). It does without where it may not.
seealso:
  - module: outscale.cloud.snapshot_info
"""

EXAMPLES = r"""
- name: A snapshot of the data, before the upgrade
  outscale.cloud.snapshot:
    name: before-upgrade
    volume_id: "{{ data.volume.volume_id }}"

- name: No such snapshot
  outscale.cloud.snapshot:
    name: before-upgrade
    state: absent
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
snapshot:
  description: The snapshot as it is at the end of the task; in check mode, as it would be.
  returned: when the snapshot exists
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
    client_token:
      description: The text that marks the creation.
      returned: when the creation was marked
      type: str
      sample: shop-web-1
    creation_date:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    description:
      description: A text for people. It changes nothing in how things work.
      type: str
      sample: Web servers of the shop
    permissions_to_create_volume:
      description: Who may make volumes of the snapshot.
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
    progress:
      description: How much of it is done, in percent.
      type: int
      sample: 100
    snapshot_id:
      description: The id of the snapshot.
      type: str
      sample: snap-12345678
    state:
      description: V(in-queue), V(pending), V(completed), V(error) or V(deleting).
      type: str
      sample: completed
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    volume_id:
      description: The volume that the snapshot was made of.
      type: str
      sample: vol-12345678
    volume_size:
      description: The size of the volume in GiB.
      type: int
      sample: 10
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

from ..module_utils._engine.fields import CREATE_ONLY, REPLACE, Field
from ..module_utils._engine.resource import ByFields, ByName, Calls, Deletion, Dependent, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.permissions import PERMISSIONS, Permissions, own_account

SNAPSHOT = Resource(
    name="snapshot",
    calls=Calls(read="ReadSnapshots", create="CreateSnapshot", update="UpdateSnapshot", delete="DeleteSnapshot"),
    identity=Identity(
        "snapshot_id",
        ways=(
            ByName(),
            ByFields("client_token", unique=True),
        ),
        scope=own_account,
    ),
    fields={
        "description": Field(change=REPLACE),
        "volume_id": Field(change=REPLACE),
        "file_location": Field(change=CREATE_ONLY, hidden=True, untold=True),
        "snapshot_size": Field(change=CREATE_ONLY, hidden=True),
        "source_snapshot_id": Field(change=CREATE_ONLY, hidden=True, untold=True),
        "source_region_name": Field(change=CREATE_ONLY, hidden=True),
        "client_token": Field(change=CREATE_ONLY),
    },
    parts=(
        Tags(),
        Permissions("permissions_to_create_volume", "UpdateSnapshot"),
    ),
    lifecycle=Lifecycle(ready=("completed",), failed=("error",), gone=("deleted",), leaving=("deleting",)),
    deletion=Deletion(dependents=(Dependent("ReadImages", filter="block_device_mapping_snapshot_ids"),)),
)

MODULE = ResourceModule(
    SNAPSHOT,
    {
        "snapshot_id": {"type": "str"},
        "description": {"type": "str"},
        "volume_id": {"type": "str"},
        "file_location": {"type": "str"},
        "snapshot_size": {"type": "int"},
        "source_snapshot_id": {"type": "str"},
        "source_region_name": {"type": "str"},
        "client_token": {"type": "str", "no_log": False},
        "permissions_to_create_volume": PERMISSIONS,
        **arguments.REPLACE,
    },
    required_one_of=[("snapshot_id", "name")],
    mutually_exclusive=[("volume_id", "source_snapshot_id", "file_location")],
    required_together=[("source_snapshot_id", "source_region_name"), ("file_location", "snapshot_size")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
