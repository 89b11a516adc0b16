#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List load balancers."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: load_balancer_info
short_description: List load balancers
version_added: 0.1.0
description:
  - Lists the load balancers of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(load_balancer_names) or
        C(states). Most take a list, of which one has to match; a single value stands for a list of one. All filters
        have to match.
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(load_balancer_names), V(states).
    type: dict
    default: {}
  health:
    description:
      - Whether to add how the backends of each load balancer are. That is one call for each load balancer.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadLoadBalancers", "api:ReadVmsHealth"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.load_balancer
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: All load balancers of the account
  outscale.cloud.load_balancer_info:
  register: everything

- name: Where do clients of the shop connect to?
  outscale.cloud.load_balancer_info:
    filters:
      load_balancer_names: [shop]
  register: shop
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
load_balancers:
  description: The load balancers. Empty when there is none.
  returned: success
  type: list
  elements: dict
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
    backend_vm_health:
      description: How each backend is, as the health checks see it.
      returned: with O(health=true)
      type: list
      elements: dict
      sample:
        - vm_id: i-12345678
          state: InService
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

from ..module_utils._modules.base import InfoModule
from ..module_utils._modules.extras import Extra

MODULE = InfoModule(
    "ReadLoadBalancers",
    "load_balancers",
    extras={"health": Extra("ReadVmsHealth", "load_balancer_name", "backend_vm_health")},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
