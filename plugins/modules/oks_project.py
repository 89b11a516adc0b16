#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an OKS project."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: oks_project
short_description: Manage an OKS project
version_added: 0.1.0
description:
  - >-
    "Creates, changes and deletes a project of OUTSCALE Kubernetes as a Service: the network that clusters live in."
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  name:
    description:
      - The name of the project, unique in the account. 2 to 40 lower-case letters, digits and hyphens, the first a
        letter, the last no hyphen.
      - Needed to create the OKS project.
      - At least one of O(project_id) and O(name) is required.
    type: str
  project_id:
    description:
      - The project that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(project_id) and O(name) is required.
    type: str
  cidr:
    description:
      - The addresses of the project's network, in CIDR notation without host bits.
      - Needed to create the OKS project.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  description:
    description:
      - A text for people. It changes nothing in how things work.
    type: str
  quirks:
    description:
      - Special settings that the support has told you to set.
      - Used at creation only; never compared afterwards.
    type: list
    elements: str
  disable_api_termination:
    description:
      - Whether the cloud refuses to delete it. Set it to V(false) in a task of its own before you delete it.
    type: bool
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - A policy (EIM) that covers OKS does not exist. The module sends C(CreateProject), C(DeleteProject),
    C(GetProject), C(ListProjects) and C(UpdateProject).
seealso:
  - module: outscale.cloud.oks_project_info
"""

EXAMPLES = r"""
- name: A project
  outscale.cloud.oks_project:
    name: shop
    cidr: 10.50.0.0/18
    description: Clusters of the shop
    tags:
      team: shop
  register: project
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
oks_project:
  description: The OKS project as it is at the end of the task; in check mode, as it would be.
  returned: when the OKS project exists
  type: dict
  contains:
    cidr:
      description: The addresses of the project's network, in CIDR notation.
      type: str
      sample: 10.50.0.0/18
    created_at:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30Z"
    deleted_at:
      description: When it was deleted (UTC).
      returned: when it was deleted
      type: str
      sample: "2026-03-31T10:20:30Z"
    description:
      description: A text for people. It changes nothing in how things work.
      type: str
      sample: Web servers of the shop
    disable_api_termination:
      description: Whether the cloud refuses to delete it.
      type: bool
      sample: false
    id:
      description: The id, a UUID.
      type: str
      sample: 12345678-1234-4234-8234-123456789012
    name:
      description: The name of the project.
      type: str
      sample: shop
    project_id:
      description: The id of the project, as the option is called. RV(ignore:id) is deprecated.
      returned: always
      type: str
      sample: 12345678-1234-4234-8234-123456789012
    region:
      description: The Region that the project is in.
      type: str
      sample: eu-west-2
    status:
      description: V(pending), V(deploying), V(ready), V(updating), V(upgrading), V(failed) or V(deleting).
      type: str
      sample: ready
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    updated_at:
      description: When it was last changed (UTC).
      returned: when it was changed
      type: str
      sample: "2026-01-31T10:40:00Z"
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

from ..module_utils._engine.fields import CREATE_ONLY, REPLACE, Field, IpRange, Unordered
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, Calls, Deletion, Dependent, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import TagsField
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule

OKS_PROJECT = Resource(
    name="oks_project",
    calls=Calls(
        read="ListProjects",
        create="CreateProject",
        update="UpdateProject",
        update_needs=("ready",),
        delete="DeleteProject",
        get="GetProject",
        api="oks",
    ),
    identity=Identity("id", option="project_id", ways=(ByFields("name", unique=True),)),
    fields={
        "name": Field(change=REPLACE),
        "cidr": IpRange(change=REPLACE),
        "region": Field(change=REPLACE),
        "description": Field(),
        "quirks": Unordered(change=CREATE_ONLY, hidden=True),
        "disable_api_termination": Field(),
        "tags": TagsField(),
    },
    lifecycle=Lifecycle(
        ready=("ready",), failed=("failed",), gone=("deleted",), leaving=("deleting",), path=Path("status")
    ),
    deletion=Deletion(dependents=(Dependent("ListClustersByProjectID", param="project_id", kind="cluster"),)),
)

MODULE = ResourceModule(
    OKS_PROJECT,
    {
        "project_id": {"type": "str"},
        "name": {"type": "str"},
        "cidr": {"type": "str"},
        "description": {"type": "str"},
        "quirks": {"type": "list", "elements": "str"},
        "disable_api_termination": {"type": "bool"},
        **arguments.REPLACE,
    },
    required_one_of=[("project_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
