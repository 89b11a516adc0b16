#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""oks_quota_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: oks_quota_info
short_description: List the quotas of an OKS project
version_added: 0.1.0
description:
  - Lists the quotas that the clusters of a project use. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  project_id:
    description:
      - The project, by its id.
      - Exactly one of O(project_id) and O(name) is required.
    type: str
  name:
    description:
      - The project, by its name.
      - Exactly one of O(project_id) and O(name) is required.
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - A policy (EIM) that covers OKS does not exist. The module sends C(GetProjectQuotas) and C(ListProjects).
seealso:
  - module: outscale.cloud.oks_project
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: How many VMs can the nodes of a project be?
  outscale.cloud.oks_quota_info:
    name: shop
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
quotas:
  description: The quotas that the clusters of the project use.
  returned: success
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
from ..module_utils._client.naming import to_snake
from ..module_utils._modules.base import Module

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud
    from ..module_utils._modules.base import Result, Task


class QuotaModule(Module):
    """Reads the quotas of one project."""

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Find the project where only its name is given, and read its quotas."""
        project = task.params["project_id"]
        if project is None:
            name = task.params["name"]
            found = [one["id"] for one in cloud.oks.read_all("ListProjects", {"name": name}) if one["name"] == name]
            if not found:
                raise InvalidInput(f"There is no project of the name {name}")
            project = found[0]
        answer = cloud.oks.call("GetProjectQuotas", {"project_id": project})
        result["quotas"] = to_snake(answer["Project"]["data"]["quotas"])


MODULE = QuotaModule(
    {"project_id": {"type": "str"}, "name": {"type": "str"}},
    required_one_of=[("project_id", "name")],
    mutually_exclusive=[("project_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
