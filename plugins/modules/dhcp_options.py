#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a DHCP options set."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: dhcp_options
short_description: Manage a DHCP options set
version_added: 0.1.0
description:
  - Creates and deletes a set of DHCP options, which the Nets that use it hand out to their VMs.
  - >-
    A set cannot be changed: without O(name), a set with exactly this content is looked for, and made where there is
    none.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  dhcp_options_set_id:
    description:
      - The set that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(dhcp_options_set_id), O(name), O(domain_name), O(domain_name_servers), O(log_servers) and
        O(ntp_servers) is required.
    type: str
  domain_name:
    description:
      - The domain that VMs complete host names with, such as V(shop.internal).
      - Cannot be changed afterwards, unless O(replace=true).
      - At least one of O(dhcp_options_set_id), O(name), O(domain_name), O(domain_name_servers), O(log_servers) and
        O(ntp_servers) is required.
    type: str
  domain_name_servers:
    description:
      - The addresses of the DNS servers. Their order does not count as a difference.
      - V(OutscaleProvidedDNS) is the resolver of the cloud, which is also what a new set has when it is not set.
      - Cannot be changed afterwards, unless O(replace=true).
      - At least one of O(dhcp_options_set_id), O(name), O(domain_name), O(domain_name_servers), O(log_servers) and
        O(ntp_servers) is required.
    type: list
    elements: str
  log_servers:
    description:
      - The addresses of the log servers. Their order does not count as a difference.
      - Cannot be changed afterwards, unless O(replace=true).
      - At least one of O(dhcp_options_set_id), O(name), O(domain_name), O(domain_name_servers), O(log_servers) and
        O(ntp_servers) is required.
    type: list
    elements: str
  ntp_servers:
    description:
      - The addresses of the time servers. Their order does not count as a difference.
      - Cannot be changed afterwards, unless O(replace=true).
      - At least one of O(dhcp_options_set_id), O(name), O(domain_name), O(domain_name_servers), O(log_servers) and
        O(ntp_servers) is required.
    type: list
    elements: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.name
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateDhcpOptions", "api:CreateTags", "api:DeleteDhcpOptions", "api:DeleteTags", "api:ReadDhcpOptions"],
    "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadNets) and C(api:ReadQuotas). It
    does without where it may not.
seealso:
  - module: outscale.cloud.dhcp_options_info
"""

EXAMPLES = r"""
- name: Options for the VMs of a Net
  outscale.cloud.dhcp_options:
    name: shop
    domain_name: shop.internal
    domain_name_servers: [OutscaleProvidedDNS]
    ntp_servers: [10.0.0.5, 10.0.0.6]
  register: dhcp
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
dhcp_options:
  description: The DHCP options as it is at the end of the task; in check mode, as it would be.
  returned: when the DHCP options exists
  type: dict
  contains:
    default:
      description: Whether it is the default set of the account, which cannot be deleted.
      type: bool
      sample: false
    dhcp_options_set_id:
      description: The id of the set.
      type: str
      sample: dopt-12345678
    domain_name:
      description: The domain that VMs complete host names with.
      returned: when the set has one
      type: str
      sample: shop.internal
    domain_name_servers:
      description: The addresses of the DNS servers.
      returned: when the set has any
      type: list
      elements: str
      sample: [OutscaleProvidedDNS]
    log_servers:
      description: The addresses of the log servers.
      returned: when the set has any
      type: list
      elements: str
      sample: [10.0.0.7]
    ntp_servers:
      description: The addresses of the time servers.
      returned: when the set has any
      type: list
      elements: str
      sample: [10.0.0.5, 10.0.0.6]
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
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

from ..module_utils._engine.calls import Desired
from ..module_utils._engine.fields import REPLACE, Field, Unordered
from ..module_utils._engine.resource import ByContent, ByName, Calls, Deletion, Dependent, Identity, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule


def domain_of_region(desired: Desired) -> str:
    """The domain name that the cloud gives a set which names none."""
    return f"{desired.get('region')}.compute.internal"


DHCP_OPTIONS = Resource(
    name="dhcp_options",
    calls=Calls(read="ReadDhcpOptions", create="CreateDhcpOptions", delete="DeleteDhcpOptions"),
    identity=Identity(
        "dhcp_options_set_id",
        ways=(
            ByName(),
            ByContent(),
        ),
    ),
    fields={
        "domain_name": Field(change=REPLACE, filled=True),
        "domain_name_servers": Unordered(change=REPLACE, default=["OutscaleProvidedDNS"], filled=True),
        "log_servers": Unordered(change=REPLACE),
        "ntp_servers": Unordered(change=REPLACE),
    },
    parts=(Tags(),),
    defaults={"domain_name": domain_of_region},
    deletion=Deletion(dependents=(Dependent("ReadNets", filter="dhcp_options_set_ids"),)),
)

MODULE = ResourceModule(
    DHCP_OPTIONS,
    {
        "dhcp_options_set_id": {"type": "str"},
        "domain_name": {"type": "str"},
        "domain_name_servers": {"type": "list", "elements": "str"},
        "log_servers": {"type": "list", "elements": "str"},
        "ntp_servers": {"type": "list", "elements": "str"},
        **arguments.REPLACE,
    },
    required_one_of=[
        ("dhcp_options_set_id", "name", "domain_name", "domain_name_servers", "log_servers", "ntp_servers")
    ],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
