#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""authentication_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: authentication_info
short_description: Check a login and a password
version_added: 0.1.0
description:
  - Tells whether a login and a password of an account belong together. A wrong password is no error.
  - The call itself is signed as any other. Nothing is changed.
  - Several wrong passwords in a row lock the login for some minutes, so do not try many.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  account_login:
    description:
      - The login to try, the address for mail of an account.
    type: str
    required: true
  account_password:
    description:
      - The password to try. It is sent in the call and shown nowhere.
    type: str
    required: true
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CheckAuthentication"], "Resource": ["*"]}).
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Is the password in the vault still right?
  outscale.cloud.authentication_info:
    account_login: ada@example.com
    account_password: "{{ vault_password }}"
  register: answer
  failed_when: not answer.authenticated
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
authenticated:
  description: Whether the login and the password belong together.
  returned: success
  type: bool
  sample: true
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

from ..module_utils._client.errors import ApiError
from ..module_utils._modules.base import Module

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud
    from ..module_utils._modules.base import Result, Task

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
