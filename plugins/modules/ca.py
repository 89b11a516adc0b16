#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a client certificate authority."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: ca
short_description: Manage a client certificate authority
version_added: 0.1.0
description:
  - Adds, describes and deletes a certificate authority whose client certificates API access rules can ask for.
  - The cloud shows a fingerprint of the certificate only, by which O(ca_pem) finds it.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  ca_id:
    description:
      - The certificate authority that is meant, by its id. An id that does not exist is an error, unless
        O(state=absent).
      - At least one of O(ca_id), O(ca_pem) and O(description) is required.
    type: str
  ca_pem:
    description:
      - The certificate of the authority, in PEM. Of several in the text the first one counts.
      - It finds the authority by its fingerprint.
      - Needed to create the certificate authority.
      - At least one of O(ca_id), O(ca_pem) and O(description) is required.
    type: str
  description:
    description:
      - A text for people. It changes nothing in how things work.
      - At least one of O(ca_id), O(ca_pem) and O(description) is required.
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateCa", "api:DeleteCa", "api:ReadCas", "api:UpdateCa"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadApiAccessRules). It does without
    where it may not.
seealso:
  - module: outscale.cloud.ca_info
"""

EXAMPLES = r"""
- name: The authority of the company
  outscale.cloud.ca:
    ca_pem: "{{ lookup('ansible.builtin.file', 'ca.pem') }}"
    description: company
  register: company

- name: No such authority
  outscale.cloud.ca:
    ca_id: "{{ company.ca.ca_id }}"
    state: absent
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
ca:
  description: The certificate authority as it is at the end of the task; in check mode, as it would be.
  returned: when the certificate authority exists
  type: dict
  contains:
    ca_fingerprint:
      description: The fingerprint of the certificate, in hexadecimal digits.
      type: str
      sample: 0123456789abcdef0123456789abcdef01234567
    ca_id:
      description: The id of the certificate authority.
      type: str
      sample: ca-12345678901234567890123456789012
    description:
      description: A text for people. It changes nothing in how things work.
      type: str
      sample: company
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

from ..module_utils._engine.fields import REPLACE, Field
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, Calls, Deletion, Dependent, Identity, Resource
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.certificates import Certificate

CA = Resource(
    name="ca",
    calls=Calls(read="ReadCas", create="CreateCa", update="UpdateCa", delete="DeleteCa"),
    identity=Identity(
        "ca_id",
        ways=(
            ByFields("ca_pem", unique=True),
            ByFields("description"),
        ),
    ),
    fields={"ca_pem": Certificate(change=REPLACE, path=Path("ca_fingerprint")), "description": Field()},
    deletion=Deletion(dependents=(Dependent("ReadApiAccessRules", filter="ca_ids"),)),
)

MODULE = ResourceModule(
    CA,
    {
        "ca_id": {"type": "str"},
        "ca_pem": {"type": "str"},
        "description": {"type": "str"},
        **arguments.REPLACE,
    },
    required_one_of=[("ca_id", "ca_pem", "description")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
