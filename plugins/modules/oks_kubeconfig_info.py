#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""oks_kubeconfig_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: oks_kubeconfig_info
short_description: oks_kubeconfig_info
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

from ..module_utils._kubeconfig import Kubeconfig, written
from ..module_utils._module import Module

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud
    from ..module_utils._module import Result, Task


class KubeconfigModule(Module):
    """Gets the kubeconfig of a cluster, sealed on the way."""

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Get it, and write it where a file is asked for."""
        params = task.params
        wanted = {name: params[name] for name in ("user", "group", "ttl")}
        getter = Kubeconfig(cloud, sealed=params["encrypt"])
        text = getter.of(params["cluster_id"] or "", params["name"] or "", params["project_id"] or "", wanted)
        if params["dest"] is None:
            result["kubeconfig"] = text
        else:
            result["dest"] = params["dest"]
            result["changed"] = written(params["dest"], text, check_mode=task.check_mode)


MODULE = KubeconfigModule(
    {
        "cluster_id": {"type": "str"},
        "name": {"type": "str"},
        "project_id": {"type": "str"},
        "user": {"type": "str"},
        "group": {"type": "str"},
        "ttl": {"type": "str"},
        "encrypt": {"type": "bool", "default": True},
        "dest": {"type": "path"},
    },
    required_one_of=[("cluster_id", "name")],
    mutually_exclusive=[("cluster_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
