#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Call any action of any API."""

from __future__ import annotations

DOCUMENTATION = r"""
module: call
short_description: Call any action of any API
version_added: 0.1.0
description:
  - Sends one call to an API of the cloud, for what no module does.
  - The action and its parameters are checked against what is known of the API before anything is sent.
  - A call is sent each time that the task runs. In check mode only reads are sent.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: What does the VM say on its console?
  outscale.cloud.call:
    action: ReadConsoleOutput
    params:
      vm_id: i-12345678
  register: console

- name: The same call in the words of the API, to OKS
  outscale.cloud.call:
    api: oks
    action: GetControlPlanePlans
"""

RETURN = r"""
"""

import typing as t

from ..module_utils._client import facts
from ..module_utils._client.errors import ApiError, ServerFault
from ..module_utils._client.log import redacted
from ..module_utils._module import Module, Result, Task

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud


class CallModule(Module):
    """Checks a call, sends it, and gives its answer."""

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Send the call."""
        api, name = task.params["api"], task.params["action"]
        params = facts.check(api, name, task.params["params"])
        reads = facts.action(api, name).reads
        if not reads:
            result |= {"changed": True, "actions": [{"action": name, "params": redacted(params)}]}
        if reads or not task.check_mode:
            try:
                result["answer"] = cloud.client(api).call(name, params)
            except ApiError as exc:
                if not isinstance(exc, ServerFault):
                    result |= {"changed": False, "actions": []}
                raise


MODULE = CallModule(
    {
        "api": {"type": "str", "choices": ["outscale", "oks"], "default": "outscale"},
        "action": {"type": "str", "required": True},
        "params": {"type": "dict", "default": {}},
    }
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
