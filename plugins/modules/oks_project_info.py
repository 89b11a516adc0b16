#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List OKS projects."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: oks_project_info
short_description: List OKS projects
version_added: 0.1.0
description:
  - Lists the OKS projects of the account, or those of them that the options choose.
  - All pages are read. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  name:
    description:
      - Only the project of this name.
    type: str
  status:
    description:
      - Only projects in this state.
    type: str
    choices: [pending, ready, deploying, updating, upgrading, failed, deleting]
  cidr:
    description:
      - Only projects with exactly this network.
    type: str
  deleted:
    description:
      - With V(true), projects that were deleted are listed.
    type: bool
  nets:
    description:
      - Whether to show the Net of each project, which costs a call for each.
    type: bool
    default: false
  public_ips:
    description:
      - Whether to show the public IPs of each project, which costs a call for each.
    type: bool
    default: false
  snapshots:
    description:
      - Whether to show the snapshots of each project's volumes, which costs a call for each.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - A policy (EIM) that covers OKS does not exist. The module sends C(GetProjectNets), C(GetProjectPublicIps),
    C(GetProjectSnapshots) and C(ListProjects).
seealso:
  - module: outscale.cloud.oks_project
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: All projects
  outscale.cloud.oks_project_info:
  register: everything

- name: The project of the shop
  outscale.cloud.oks_project_info:
    name: shop
    nets: true
    public_ips: true
  register: shop
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
oks_projects:
  description: The OKS projects. Empty when there is none.
  returned: success
  type: list
  elements: dict
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
    nets:
      description: The Net of the project.
      returned: with O(nets=true)
      type: list
      elements: dict
      sample:
        - net_id: vpc-12345678
          ip_range: 10.50.0.0/18
          state: available
          tenancy: default
          dhcp_options_set_id: dopt-12345678
    project_id:
      description: The id of the project, as the option is called. RV(ignore:id) is deprecated.
      returned: always
      type: str
      sample: 12345678-1234-4234-8234-123456789012
    public_ips:
      description: The public IPs of the project.
      returned: with O(public_ips=true)
      type: list
      elements: dict
      sample:
        - public_ip: 198.51.100.10
          public_ip_id: eipalloc-12345678
          tags:
            team: shop
    region:
      description: The Region that the project is in.
      type: str
      sample: eu-west-2
    snapshots:
      description: The snapshots of the project's volumes.
      returned: with O(snapshots=true)
      type: list
      elements: dict
      sample:
        - snapshot_id: snap-12345678
          volume_id: vol-12345678
          volume_size: 10
          progress: 100
          state: completed
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
from ..module_utils._modules.extras import Listing

_STATUSES = ["pending", "ready", "deploying", "updating", "upgrading", "failed", "deleting"]

MODULE = InfoModule(
    "ListProjects",
    "oks_projects",
    api="oks",
    argument_spec={
        "name": {"type": "str"},
        "status": {"type": "str", "choices": _STATUSES},
        "cidr": {"type": "str"},
        "deleted": {"type": "bool"},
    },
    named={"project_id": "id"},
    extras={
        "nets": Listing("GetProjectNets", "nets", {"project_id": "id"}),
        "public_ips": Listing("GetProjectPublicIps", "public_ips", {"project_id": "id"}),
        "snapshots": Listing("GetProjectSnapshots", "snapshots", {"project_id": "id"}),
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
