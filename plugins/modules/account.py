#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage the account."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: account
short_description: Manage the account
version_added: 0.1.0
description:
  - "Changes the particulars of the account: names, addresses, telephone numbers."
  - With O(create=true) it creates another account instead, for which the account needs a quota. The cloud shows an
    account its own particulars only, so that such a task, played again, is refused by the cloud.
  - An account cannot be deleted.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  state:
    description:
      - V(present) is all that there is, as accounts cannot be deleted.
    type: str
    choices: [present]
    default: present
  city:
    description:
      - The city of the company. Another account needs it.
    type: str
  company_name:
    description:
      - The company, as it is on bills. Another account needs it.
    type: str
  country:
    description:
      - The country of the company. Another account needs it.
    type: str
  customer_id:
    description:
      - The customer that the account belongs to, eight digits.
      - Cannot be changed afterwards.
      - Each of O(customer_id) and O(email) is required if O(create=true).
    type: str
  email:
    description:
      - The main address for mail, which the cloud writes to and which is the login. Another one is the login from
        then on.
      - Each of O(customer_id) and O(email) is required if O(create=true).
    type: str
  first_name:
    description:
      - The first name of the person in charge. Another account needs it.
    type: str
  job_title:
    description:
      - What the person in charge does in the company. Null takes it away.
    type: str
  last_name:
    description:
      - The last name of the person in charge. Another account needs it.
    type: str
  mobile_number:
    description:
      - The number of the mobile telephone. Null takes it away.
    type: str
  phone_number:
    description:
      - The telephone number, of a desk. Null takes it away.
    type: str
  state_province:
    description:
      - The state or province, where the country has any. Null takes it away.
    type: str
  vat_number:
    description:
      - The VAT number of the company. Null takes it away.
    type: str
  zip_code:
    description:
      - The postal code of the city, in quotes so that it stays a text. Another account needs it.
    type: str
  additional_emails:
    description:
      - Other addresses that the cloud writes to, all of them. Their order does not count as a difference.
      - V([]) takes them all away. When it is not set, they are left alone.
    type: list
    elements: str
  outscale_login_allowed:
    description:
      - Whether the login and the password of the account open the cloud's own page, next to other ways to log in.
      - Needs a version of the API that has it (1.40). When it is not set, it is left alone.
    type: bool
  create:
    description:
      - Whether to create another account, with a call of its own, instead of changing that of the task.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateAccount", "api:DisableOutscaleLogin", "api:EnableOutscaleLogin", "api:ReadAccounts",
    "api:UpdateAccount"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.account_info
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

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
account:
  description: The account as it is at the end of the task; in check mode, as it would be.
  returned: success
  type: dict
  contains:
    account_id:
      description: The account that owns it.
      type: str
      sample: "123456789012"
    additional_emails:
      description: Other addresses that the cloud writes to.
      type: list
      elements: str
      sample: [bills@example.com]
    city:
      description: The city of the company.
      type: str
      sample: Saint-Cloud
    company_name:
      description: The company, as it is on bills.
      type: str
      sample: Example SAS
    country:
      description: The country of the company.
      type: str
      sample: France
    customer_id:
      description: The customer that the account belongs to.
      type: str
      sample: "12345678"
    email:
      description: The main address for mail, which is also the login.
      type: str
      sample: ada@example.com
    first_name:
      description: The first name of the person in charge.
      type: str
      sample: Ada
    job_title:
      description: What the person in charge does in the company.
      type: str
      sample: Head of operations
    last_name:
      description: The last name of the person in charge.
      type: str
      sample: Example
    mobile_number:
      description: The number of the mobile telephone.
      type: str
      sample: +33 6 00 00 00 00
    outscale_login_allowed:
      description: Whether the login and the password of the account open the cloud's own page.
      returned: where the API tells it
      type: bool
      sample: true
    phone_number:
      description: The telephone number, of a desk.
      type: str
      sample: +33 1 00 00 00 00
    state_province:
      description: The state or province.
      type: str
      sample: Hauts-de-Seine
    vat_number:
      description: The VAT number of the company.
      type: str
      sample: FR00123456789
    zip_code:
      description: The postal code of the city.
      type: str
      sample: "92210"
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

import dataclasses
import typing as t

from ..module_utils._engine.fields import REPLACE, Field, Unordered
from ..module_utils._engine.resource import ByFields, Calls, Identity, Lifecycle, Resource, Singleton
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.eim_users import Login

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud
    from ..module_utils._modules.base import Result, Task

_TEXTS = (
    "city", "company_name", "country", "customer_id", "email", "first_name", "job_title", "last_name",
    "mobile_number", "phone_number", "state_province", "vat_number", "zip_code",
)  # fmt: skip

ACCOUNT = Resource(
    name="account",
    calls=Calls(read="ReadAccounts", update="UpdateAccount"),
    identity=Identity("", ways=(Singleton(),)),
    fields={
        **dict.fromkeys(_TEXTS, Field(clears="")),
        "email": Field(filled=True),
        "customer_id": Field(change=REPLACE),
        "additional_emails": Unordered(clears=[]),
    },
    parts=(Login("EnableOutscaleLogin", "DisableOutscaleLogin"),),
    lifecycle=Lifecycle(create_in_states=()),
)

ANOTHER = dataclasses.replace(
    ACCOUNT,
    calls=Calls(read="ReadAccounts", create="CreateAccount"),
    identity=Identity("account_id", filter=None, ways=(ByFields("email"),)),
    lifecycle=Lifecycle(),
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
