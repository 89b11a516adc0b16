#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""account_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: account_info
short_description: Show the account
version_added: 0.1.0
description:
  - Shows the particulars of the account that the task is signed by, such as its id, names and addresses.
  - Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadAccounts"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.account
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Which account is this?
  outscale.cloud.account_info:
  register: mine

- name: Stop where it is not the right one
  ansible.builtin.assert:
    that: mine.account.account_id == "123456789012"
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
account:
  description: The particulars of the account.
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

from ..module_utils._modules.info import DetailModule

MODULE = DetailModule("ReadAccounts", "account", argument_spec={}, one=True)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
