#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage one listener of a load balancer."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: load_balancer_listener
short_description: Manage one listener of a load balancer
version_added: 0.1.0
description:
  - Creates, changes and deletes one listener of a load balancer, and leaves the others alone.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  load_balancer_name:
    description:
      - The load balancer. It exists already.
    type: str
    required: true
  load_balancer_port:
    description:
      - The port that clients connect to, 1 to 65535.
    type: int
    required: true
  load_balancer_protocol:
    description:
      - The protocol that clients speak. V(HTTPS) and V(SSL) need a certificate.
    type: str
    choices: [HTTP, HTTPS, TCP, SSL]
  backend_port:
    description:
      - The port of the backends, 1 to 65535.
    type: int
  backend_protocol:
    description:
      - The protocol that the backends speak. When it is not set, that of the clients.
    type: str
    choices: [HTTP, HTTPS, TCP, SSL]
  server_certificate_id:
    description:
      - The ORN of the server certificate, for V(HTTPS) and V(SSL).
    type: str
  policy_names:
    description:
      - The cookie policy of the listener, a list of one name. V([]) takes it away.
    type: list
    elements: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.wait
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateLoadBalancerListeners", "api:DeleteLoadBalancerListeners", "api:ReadLoadBalancers",
    "api:UpdateLoadBalancer"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadPublicIps),
    C(api:ReadSecurityGroups) and C(api:ReadServerCertificates). It does without where it may not.
seealso:
  - module: outscale.cloud.load_balancer
"""

EXAMPLES = r"""
- name: Serve HTTPS as well
  outscale.cloud.load_balancer_listener:
    load_balancer_name: shop
    load_balancer_port: 443
    load_balancer_protocol: HTTPS
    backend_port: 8080
    backend_protocol: HTTP
    server_certificate_id: "{{ certificate.server_certificate.orn }}"
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
listener:
  description: The listener as it is at the end of the task.
  returned: when the listener exists
  type: dict
  contains:
    backend_port:
      description: The port of the backends.
      type: int
      sample: 8080
    backend_protocol:
      description: The protocol that the backends speak.
      type: str
      sample: HTTP
    load_balancer_port:
      description: The port that clients connect to.
      type: int
      sample: 443
    load_balancer_protocol:
      description: The protocol that clients speak.
      type: str
      sample: HTTPS
    policy_names:
      description: The cookie policies of the listener, by their names.
      type: list
      elements: str
      sample: [shop-session]
    server_certificate_id:
      description: The ORN of the server certificate.
      returned: for V(HTTPS) and V(SSL)
      type: str
      sample: orn:ows:idauth::123456789012:server-certificate/shop
load_balancer:
  description: The load balancer at the end of the task, as M(outscale.cloud.load_balancer) returns it.
  returned: when the load balancer exists
  type: dict
  sample:
    load_balancer_name: shop
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

from ..module_utils._engine.resource import Calls, Identity, Lifecycle, Resource
from ..module_utils._modules import arguments
from ..module_utils._modules.member import MemberModule
from ..module_utils._resources.load_balancers import LISTENERS

LOAD_BALANCER = Resource(
    name="load_balancer",
    calls=Calls(read="ReadLoadBalancers"),
    identity=Identity("load_balancer_name"),
    lifecycle=Lifecycle(ready=("active",), gone=("deleted",), leaving=("deleting",)),
)

MODULE = MemberModule(
    LOAD_BALANCER,
    LISTENERS,
    "listener",
    {
        "load_balancer_name": {"type": "str", "required": True},
        "load_balancer_port": {"type": "int", "required": True},
        "load_balancer_protocol": arguments.PROTOCOL,
        "backend_port": {"type": "int"},
        "backend_protocol": arguments.PROTOCOL,
        "server_certificate_id": {"type": "str"},
        "policy_names": {"type": "list", "elements": "str"},
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
