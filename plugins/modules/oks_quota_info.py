#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""oks_quota_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: oks_quota_info
short_description: oks_quota_info
version_added: 0.1.0
description:
  - x
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- x
"""

RETURN = r"""
"""

import typing as t

from ..module_utils._client.errors import InvalidInput
from ..module_utils._client.names import to_snake
from ..module_utils._module import Module

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud
    from ..module_utils._module import Result, Task


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
