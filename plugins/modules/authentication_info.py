#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""authentication_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: authentication_info
short_description: authentication_info
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

from ..module_utils._client.errors import ApiError
from ..module_utils._module import Module

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud
    from ..module_utils._module import Result, Task

WRONG_PASSWORD = "4048"  # noqa: S105 - an error code


class AuthenticationModule(Module):
    """Asks whether a login and a password belong to an account."""

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Ask. The call itself is signed with the access key of the connection."""
        asked = {"login": task.params["account_login"], "password": task.params["account_password"]}
        try:
            cloud.outscale.call("CheckAuthentication", asked)
        except ApiError as exc:
            if exc.code != WRONG_PASSWORD:
                raise
        else:
            result["authenticated"] = True
            return
        result["authenticated"] = False


MODULE = AuthenticationModule(
    {
        "account_login": {"type": "str", "required": True},
        "account_password": {"type": "str", "required": True, "no_log": True},
    }
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
