#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage the account."""

from __future__ import annotations

DOCUMENTATION = r"""
module: account
short_description: Manage the account
version_added: 0.1.0
description:
  - Changes the particulars of the account: names, addresses, telephone numbers.
  - With O(create=true) it creates another account instead, for which the account needs a quota. The cloud shows an account its own particulars only, so that such a task, played again, is refused by the cloud.
  - An account cannot be deleted.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Bills go to these addresses as well
  outscale.cloud.account:
    additional_emails: [bills@example.com, office@example.com]

- name: Another account
  outscale.cloud.account:
    create: true
    customer_id: "87654321"
    email: shop@example.com
    first_name: Ada
    last_name: Example
    company_name: Example SAS
    city: Saint-Cloud
    zip_code: "92210"
    country: France
"""

RETURN = r"""
"""

import dataclasses
import typing as t

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field, Unordered
from ..module_utils._reconcile.identity import Login
from ..module_utils._reconcile.resource import Key, Resource

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud
    from ..module_utils._module import Result, Task

_TEXTS = (
    "city", "company_name", "country", "customer_id", "email", "first_name", "job_title", "last_name",
    "mobile_number", "phone_number", "state_province", "vat_number", "zip_code",
)  # fmt: skip

ACCOUNT = Resource(
    name="account",
    id="",
    read="ReadAccounts",
    update="UpdateAccount",
    fields={**{name: Field(clears="") for name in _TEXTS}, "additional_emails": Unordered(clears=[])},
    parts=(Login("EnableOutscaleLogin", "DisableOutscaleLogin"),),
    keys=(Key({}),),
    made_for=(),
)

ANOTHER = dataclasses.replace(
    ACCOUNT,
    id="account_id",
    id_filter=".",
    create="CreateAccount",
    update="",
    keys=(Key({"email": ""}),),
    made_for=("present",),
    parts=(),
)


class AccountModule(ResourceModule):
    """Changes the caller's account, or creates another one."""

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Check, then act. Another account cannot be read, so that it is not waited for."""
        if task.params["create"]:
            self.another.work(cloud, dataclasses.replace(task, params={**task.params, "wait": False}), result)
        else:
            super().work(cloud, task, result)

    another = ResourceModule(ANOTHER, {})


MODULE = AccountModule(
    ACCOUNT,
    {
        **{name: {"type": "str"} for name in _TEXTS},
        "additional_emails": {"type": "list", "elements": "str"},
        "outscale_login_allowed": {"type": "bool"},
        "create": {"type": "bool", "default": False},
        "state": {"type": "str", "choices": ["present"], "default": "present"},
    },
    required_if=[("create", True, ("customer_id", "email"))],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
