#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage an internet service."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: internet_service
short_description: Manage an internet service
version_added: 0.1.0
description:
  - Creates an internet service, links it to a Net, and deletes it. A Net has one at most.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  internet_service_id:
    description:
      - The internet service that is meant, by its id. An id that does not exist is an error, unless
        O(state=absent).
      - At least one of O(internet_service_id), O(net_id) and O(name) is required.
    type: str
  net_id:
    description:
      - The Net to link the internet service to. Without O(internet_service_id) and O(name), the internet service
        that this Net has is the one that is meant. Together with O(name), one of the same name in another Net is
        another one, unless O(allow_relink=true).
      - Null unlinks it, which the cloud refuses while a VM of the Net has a public IP or a load balancer of the Net
        faces the internet.
      - At least one of O(internet_service_id), O(net_id) and O(name) is required.
    type: str
  allow_relink:
    description:
      - Whether the internet service may be taken from the Net that it is linked to now, which is then off the
        internet. With V(false) that is an error.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.name
  - outscale.cloud.state
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateInternetService", "api:CreateTags", "api:DeleteInternetService", "api:DeleteTags",
    "api:LinkInternetService", "api:ReadInternetServices", "api:UnlinkInternetService"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadLoadBalancers),
    C(api:ReadNatServices), C(api:ReadNets), C(api:ReadNics), C(api:ReadQuotas) and C(api:ReadRouteTables). It does
    without where it may not.
seealso:
  - module: outscale.cloud.internet_service_info
"""

EXAMPLES = r"""
- name: The way to the internet of a Net
  outscale.cloud.internet_service:
    name: shop
    net_id: "{{ shop.net.net_id }}"

- name: It moves to another Net, and the one before is off the internet
  outscale.cloud.internet_service:
    name: shop
    net_id: "{{ staging.net.net_id }}"
    allow_relink: true
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
internet_service:
  description: The internet service as it is at the end of the task; in check mode, as it would be.
  returned: when the internet service exists
  type: dict
  contains:
    internet_service_id:
      description: The id of the internet service.
      type: str
      sample: igw-12345678
    net_id:
      description: The Net that the internet service is linked to.
      returned: when it is linked
      type: str
      sample: vpc-12345678
    state:
      description: V(available).
      returned: when it is linked
      type: str
      sample: available
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

from ..module_utils._engine.fields import Field
from ..module_utils._engine.links import Link
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, ByName, Calls, Deletion, Dependent, Identity, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules.base import ResourceModule

INTERNET_SERVICE = Resource(
    name="internet_service",
    calls=Calls(read="ReadInternetServices", create="CreateInternetService", delete="DeleteInternetService"),
    identity=Identity(
        "internet_service_id",
        ways=(
            ByName(parent="net_id"),
            ByFields("net_id", net_id="link_net_ids"),
        ),
    ),
    fields={"net_id": Field()},
    parts=(
        Tags(),
        Link(
            {"net_id": Path("net_id")},
            link="LinkInternetService",
            unlink="UnlinkInternetService",
            params={"net_id": "net_id"},
            unlink_params={"internet_service_id": Path("internet_service_id"), "net_id": Path("net_id")},
            others=("state",),
        ),
    ),
    deletion=Deletion(dependents=(Dependent("ReadRouteTables", filter="route_gateway_ids", blocks=False),)),
)

MODULE = ResourceModule(
    INTERNET_SERVICE,
    {
        "internet_service_id": {"type": "str"},
        "net_id": {"type": "str"},
        "allow_relink": {"type": "bool", "default": False},
    },
    required_one_of=[("internet_service_id", "net_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
