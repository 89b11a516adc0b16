#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List public IPs."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: public_ip_info
short_description: List public IPs
version_added: 0.1.0
description:
  - Lists the public IPs of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(tags). Most take a list, of which
        one has to match; a single value stands for a list of one. All filters have to match.
      - A tag is written C(KEY=VALUE).
      - Lists of strings - V(link_public_ip_ids), V(nic_account_ids), V(nic_ids), V(placements), V(private_ips),
        V(public_ip_ids), V(public_ips), V(tag_keys), V(tag_values), V(tags), V(vm_ids).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadPublicIps"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.public_ip
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: All public IPs of the account
  outscale.cloud.public_ip_info:
  register: everything

- name: Which VM has this address?
  outscale.cloud.public_ip_info:
    filters:
      public_ips: [192.0.2.10]
  register: address
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
public_ips:
  description: The public IPs. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    link_public_ip_id:
      description: The id of the link.
      returned: when it is linked
      type: str
      sample: eipassoc-12345678
    nat_service_id:
      description: The id of the NAT service that uses the public IP. API 1.42.0 and newer have it.
      type: str
      sample: nat-12345678
    net_access_point_ids:
      description: The ids of the Net access points that use the public IP. API 1.42.0 and newer have it.
      type: list
      elements: str
      sample: [vpce-12345678]
    nic_account_id:
      description: The account that owns the NIC.
      returned: when it is linked to a NIC
      type: str
      sample: "123456789012"
    nic_id:
      description: The NIC that it is linked to.
      returned: when it is linked to a NIC
      type: str
      sample: eni-12345678
    private_ip:
      description: The private address that it stands for.
      returned: when it is linked in a Net
      type: str
      sample: 10.0.1.10
    public_ip:
      description: The address.
      type: str
      sample: 192.0.2.10
    public_ip_id:
      description: The id of the public IP.
      type: str
      sample: eipalloc-12345678
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    vm_id:
      description: The VM that it is linked to.
      returned: when it is linked to a VM
      type: str
      sample: i-12345678
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

MODULE = InfoModule("ReadPublicIps", "public_ips")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
