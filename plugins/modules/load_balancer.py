#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a load balancer (LBU)."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: load_balancer
short_description: Manage a load balancer (LBU)
version_added: 0.1.0
description:
  - Creates, changes and deletes a load balancer with its listeners, backends, health check, access log and tags.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  load_balancer_name:
    description:
      - The name, unique in the account and Region, which cannot be changed. At most 32 letters, digits and hyphens,
        no hyphen at either end.
    type: str
    required: true
    aliases: [name]
  load_balancer_type:
    description:
      - V(internet-facing) has a public address, which is the cloud's default; V(internal) is reached by private
        addresses only, in a Net.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    choices: [internet-facing, internal]
  subnets:
    description:
      - The Subnet that the load balancer is in, a list of one.
      - Cannot be changed afterwards, unless O(replace=true).
      - Mutually exclusive with O(subregion_names).
    type: list
    elements: str
  subregion_names:
    description:
      - The Subregion that the load balancer is in, a list of one, for a load balancer outside of Nets.
      - Cannot be changed afterwards, unless O(replace=true).
      - Mutually exclusive with O(subnets).
    type: list
    elements: str
  security_groups:
    description:
      - The security groups of a load balancer in a Net, all of them, by their ids. Their order does not count as a
        difference.
      - V([]) puts it into the default group of the Net.
    type: list
    elements: str
  public_ip:
    description:
      - The address of a public IP of the account, for an internet-facing load balancer. When it is not set, the
        cloud gives it one of its own.
      - Null takes the account's public IP away, and the cloud puts one of its own in its place.
    type: str
  secured_cookies:
    description:
      - Whether the cookies that bind a client to a backend are marked as secure, so that browsers send them over
        HTTPS only.
    type: bool
  access_log:
    description:
      - The log of requests, which is put into a bucket of OUTSCALE Object Storage. What is not set in it stays as
        it is.
    type: dict
    suboptions:
      is_enabled:
        description:
          - Whether requests are logged. V(true) needs a bucket.
        type: bool
      osu_bucket_name:
        description:
          - The bucket to put the log into.
        type: str
      osu_bucket_prefix:
        description:
          - The folder within the bucket. When it is not set, the top of the bucket.
        type: str
      publication_interval:
        description:
          - How many minutes of requests go into one object. The cloud's default is V(60).
        type: int
        choices: [5, 60]
  health_check:
    description:
      - How backends are checked; those that fail get no requests. What is not set in it stays as it is.
    type: dict
    suboptions:
      check_interval:
        description:
          - How many seconds lie between two checks, 5 to 600.
        type: int
      healthy_threshold:
        description:
          - How many checks in a row must pass until a backend counts as healthy, 2 to 10.
        type: int
      unhealthy_threshold:
        description:
          - How many checks in a row must fail until a backend counts as unhealthy, 2 to 10.
        type: int
      timeout:
        description:
          - How many seconds a backend has to answer, 2 to 60.
        type: int
      port:
        description:
          - The port of the backends to check, 1 to 65535.
        type: int
      protocol:
        description:
          - The protocol of the check. With V(TCP) and V(SSL) a connection is enough; V(HTTP) and V(HTTPS) ask for
            O(health_check.path).
        type: str
        choices: [HTTP, HTTPS, TCP, SSL]
      path:
        description:
          - The path that is asked for, with V(HTTP) and V(HTTPS).
        type: str
  listeners:
    description:
      - The ports that clients connect to, and where each leads. A listener is known by its port; a new certificate
        is put in place, and for any other change the listener is deleted and created again.
      - A new load balancer needs one. When it is not set, the listeners are left alone.
    type: list
    elements: dict
    suboptions:
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
  purge_listeners:
    description:
      - Whether listeners that O(listeners) does not list are deleted. Without O(listeners) nothing is deleted.
    type: bool
    default: true
  backend_vm_ids:
    description:
      - The VMs that requests are sent to. When it is not set, they are left alone; V([]) takes them all away.
    type: list
    elements: str
  backend_ips:
    description:
      - The public IPs that requests are sent to. When it is not set, they are left alone; V([]) takes them all
        away.
    type: list
    elements: str
  purge_backends:
    description:
      - Whether VMs that O(backend_vm_ids) does not list, and public IPs that O(backend_ips) does not list, are
        taken away.
    type: bool
    default: true
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateLoadBalancer", "api:CreateLoadBalancerListeners", "api:CreateLoadBalancerTags",
    "api:DeleteLoadBalancer", "api:DeleteLoadBalancerListeners", "api:DeleteLoadBalancerTags",
    "api:LinkLoadBalancerBackendMachines", "api:ReadLoadBalancers", "api:ReadPublicIps",
    "api:UnlinkLoadBalancerBackendMachines", "api:UpdateLoadBalancer"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadInternetServices),
    C(api:ReadQuotas), C(api:ReadSecurityGroups), C(api:ReadServerCertificates), C(api:ReadSubnets),
    C(api:ReadSubregions) and C(api:ReadVms). It does without where it may not.
seealso:
  - module: outscale.cloud.load_balancer_info
"""

EXAMPLES = r"""
- name: The way in to the web servers
  outscale.cloud.load_balancer:
    load_balancer_name: shop
    load_balancer_type: internet-facing
    subnets: ["{{ public.subnet.subnet_id }}"]
    security_groups: ["{{ lb.security_group.security_group_id }}"]
    listeners:
      - load_balancer_port: 80
        load_balancer_protocol: HTTP
        backend_port: 8080
    health_check:
      check_interval: 10
      healthy_threshold: 3
      unhealthy_threshold: 2
      timeout: 5
      port: 8080
      protocol: HTTP
      path: /health
    backend_vm_ids: "{{ fleet.vms | map(attribute='vm_id') }}"
    tags:
      team: shop
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
load_balancer:
  description: The load balancer as it is at the end of the task; in check mode, as it would be.
  returned: when the load balancer exists
  type: dict
  contains:
    access_log:
      description: The log of requests.
      type: dict
      contains:
        is_enabled:
          description: Whether requests are logged.
          type: bool
          sample: true
        osu_bucket_name:
          description: The bucket that the log is put into.
          type: str
          sample: shop-logs
        osu_bucket_prefix:
          description: The folder within the bucket.
          type: str
          sample: lb
        publication_interval:
          description: How many minutes of requests go into one object.
          type: int
          sample: 60
    application_sticky_cookie_policies:
      description: The policies that bind a client to a backend by a cookie of the application.
      type: list
      elements: dict
      contains:
        cookie_name:
          description: The name of the application's cookie.
          type: str
          sample: SESSION
        policy_name:
          description: The name of the policy.
          type: str
          sample: shop-session
    backend_ips:
      description: The public IPs that requests are sent to.
      type: list
      elements: str
      sample: []
    backend_vm_ids:
      description: The VMs that requests are sent to.
      type: list
      elements: str
      sample: [i-12345678, i-87654321]
    dns_name:
      description: The host name of the load balancer, which clients should use.
      type: str
      sample: shop-123456789.eu-west-2.lbu.outscale.com
    health_check:
      description: How backends are checked.
      type: dict
      contains:
        check_interval:
          description: How many seconds lie between two checks.
          type: int
          sample: 10
        healthy_threshold:
          description: How many checks in a row must pass until a backend counts as healthy.
          type: int
          sample: 3
        path:
          description: The path that is asked for.
          returned: with V(HTTP) and V(HTTPS)
          type: str
          sample: /health
        port:
          description: The port of the backends that is checked.
          type: int
          sample: 8080
        protocol:
          description: The protocol of the check.
          type: str
          sample: HTTP
        timeout:
          description: How many seconds a backend has to answer.
          type: int
          sample: 5
        unhealthy_threshold:
          description: How many checks in a row must fail until a backend counts as unhealthy.
          type: int
          sample: 2
    listeners:
      description: The ports that clients connect to, and where each leads.
      type: list
      elements: dict
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
    load_balancer_name:
      description: The name.
      type: str
      sample: shop
    load_balancer_sticky_cookie_policies:
      description: The policies that bind a client to a backend by a cookie of the load balancer.
      type: list
      elements: dict
      contains:
        cookie_expiration_period:
          description: How many seconds the cookie lives; without it, as long as the browser's session.
          type: int
          sample: 3600
        policy_name:
          description: The name of the policy.
          type: str
          sample: shop-session
    load_balancer_type:
      description: V(internet-facing) or V(internal).
      type: str
      sample: internet-facing
    net_id:
      description: The Net that the load balancer is in.
      returned: when it is in a Net
      type: str
      sample: vpc-12345678
    private_ip:
      description: The private IP of the load balancer. API 1.42.0 and newer have it.
      type: str
      sample: 10.0.1.10
    public_ip:
      description: The public IP of the load balancer.
      returned: when it faces the internet
      type: str
      sample: 192.0.2.10
    secured_cookies:
      description: Whether the cookies that bind a client to a backend are marked as secure.
      type: bool
      sample: true
    security_groups:
      description: The security groups, by their ids.
      returned: when it is in a Net
      type: list
      elements: str
      sample: [sg-12345678]
    source_security_group:
      description: The security group that requests to the backends come from, for use in their inbound rules.
      type: dict
      contains:
        security_group_account_id:
          description: The account that owns the security group.
          type: str
          sample: "123456789012"
        security_group_name:
          description: The name of the security group.
          type: str
          sample: shop-web
    state:
      description: V(provisioning), V(starting), V(reloading), V(active), V(reconfiguring), V(deleting) or
        V(deleted).
      returned: where the API gives load balancers a state
      type: str
      sample: active
    subnets:
      description: The Subnet that the load balancer is in.
      type: list
      elements: str
      sample: [subnet-12345678]
    subregion_names:
      description: The Subregion that the load balancer is in.
      type: list
      elements: str
      sample: [eu-west-2a]
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

from ..module_utils._engine.fields import REPLACE, Field, Unordered
from ..module_utils._engine.resource import ByFields, Calls, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.load_balancers import BACKEND_IPS, BACKEND_VMS, LISTENERS, own_address

LOAD_BALANCER = Resource(
    name="load_balancer",
    calls=Calls(
        read="ReadLoadBalancers",
        create="CreateLoadBalancer",
        update="UpdateLoadBalancer",
        delete="DeleteLoadBalancer",
        one_attribute_per_call=True,
    ),
    identity=Identity("load_balancer_name", ways=(ByFields("load_balancer_name", unique=True),)),
    fields={
        "load_balancer_name": Field(),
        "load_balancer_type": Field(change=REPLACE),
        "subnets": Unordered(change=REPLACE),
        "subregion_names": Unordered(change=REPLACE),
        "security_groups": Unordered(filled=True),
        "public_ip": Field(clears=""),
        "secured_cookies": Field(),
        "access_log": Field(sends_all=True),
        "health_check": Field(sends_all=True),
    },
    parts=(
        Tags(
            create="CreateLoadBalancerTags",
            delete="DeleteLoadBalancerTags",
            ids="load_balancer_names",
            key_only=True,
            inline=True,
            options=("tags",),
        ),
        LISTENERS,
        BACKEND_VMS,
        BACKEND_IPS,
    ),
    lifecycle=Lifecycle(ready=("active",), gone=("deleted",), leaving=("deleting",)),
    lookup=own_address,
    only_cloud_knows=("dns_name",),
)

MODULE = ResourceModule(
    LOAD_BALANCER,
    {
        "load_balancer_name": {"type": "str", "required": True, "aliases": ["name"]},
        "load_balancer_type": {"type": "str", "choices": ["internet-facing", "internal"]},
        "subnets": {"type": "list", "elements": "str"},
        "subregion_names": {"type": "list", "elements": "str"},
        "security_groups": {"type": "list", "elements": "str"},
        "public_ip": {"type": "str"},
        "secured_cookies": {"type": "bool"},
        "access_log": arguments.ACCESS_LOG,
        "health_check": arguments.HEALTH_CHECK,
        "listeners": arguments.LISTENERS,
        "purge_listeners": {"type": "bool", "default": True},
        "backend_vm_ids": {"type": "list", "elements": "str"},
        "backend_ips": {"type": "list", "elements": "str"},
        "purge_backends": {"type": "bool", "default": True},
        **arguments.REPLACE,
    },
    mutually_exclusive=[("subnets", "subregion_names")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
