#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""oks_quota_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: oks_quota_info
short_description: List the quotas of OKS and of a project
version_added: 0.1.0
description:
  - Lists how many projects and clusters the account may have and, where a project is given, the quotas that its
    clusters use. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  project_id:
    description:
      - A project, by its id, to list its quotas as well.
      - Mutually exclusive with O(name).
    type: str
  name:
    description:
      - A project, by its name, to list its quotas as well.
      - Mutually exclusive with O(project_id).
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - A policy (EIM) that covers OKS does not exist. The module sends C(GetProjectQuotas), C(GetQuotas) and
    C(ListProjects).
seealso:
  - module: outscale.cloud.oks_project
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: How many projects can there be?
  outscale.cloud.oks_quota_info:
  register: found

- name: How many VMs can the nodes of a project be?
  outscale.cloud.oks_quota_info:
    name: shop
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
account_quotas:
  description: What the account may have of OKS.
  returned: success
  type: dict
  contains:
    projects:
      description: How many projects there can be.
      type: int
      sample: 10
    clusters_per_project:
      description: How many clusters a project can have.
      type: int
      sample: 10
    kube_versions:
      description: The versions of Kubernetes that a cluster can have.
      type: list
      elements: str
      sample: ["1.32", "1.31"]
    cp_subregions:
      description: The Subregions that a control plane can be in, by their last part.
      type: list
      elements: str
      sample: [2a, 2b, 2c]
subregions:
  description: The Subregions that the clusters of the project can be in.
  returned: when O(project_id) or O(name) is set, and OKS tells it
  type: list
  elements: dict
  sample:
    - subregion_name: eu-west-2a
      region_name: eu-west-2
      location_code: PAR1
      state: available
quotas:
  description: The quotas that the clusters of the project use.
  returned: when O(project_id) or O(name) is set
  type: list
  elements: dict
  contains:
    name:
      description: The name of the quota.
      type: str
      sample: vm_limit
    short_description:
      description: What the quota limits, in few words.
      type: str
      sample: VM Limit
    description:
      description: What the quota limits.
      type: str
      sample: Maximum number of VMs
    quota_collection:
      description: The group that the quota is in.
      type: str
      sample: Compute
    account_id:
      description: The account that the quota is for.
      type: str
      sample: "123456789012"
    max_value:
      description: How many there can be.
      type: int
      sample: 60
    used_value:
      description: How many there are now.
      type: int
      sample: 12
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

from ..module_utils._client.errors import InvalidInput
from ..module_utils._modules.base import Module

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud
    from ..module_utils._modules.base import Result, Task


class QuotaModule(Module):
    """Reads what the account may have, and the quotas of one project where it is given."""

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Find the project where only its name is given, and read its quotas."""
        (result["account_quotas"],) = cloud.oks.read_all("GetQuotas")
        project, name = task.params["project_id"], task.params["name"]
        if project is None and name is not None:
            found = [one["id"] for one in cloud.oks.read_all("ListProjects", {"name": name}) if one["name"] == name]
            if not found:
                raise InvalidInput(f"There is no project of the name {name}")
            project = found[0]
        if project is not None:
            data = cloud.oks.call("GetProjectQuotas", {"project_id": project})["Project"]["data"]
            result |= {key: data[key] for key in ("quotas", "subregions") if key in data}


MODULE = QuotaModule(
    {"project_id": {"type": "str"}, "name": {"type": "str"}},
    mutually_exclusive=[("project_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
