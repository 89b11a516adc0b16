#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List NICs."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: nic_info
short_description: List NICs
version_added: 0.1.0
description:
  - Lists what the filters choose, over all pages.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(net_ids) or C(tags). Most take a
        list, of which one has to match; a single value stands for a list of one. All filters have to match.
      - A tag is written C(KEY=VALUE).
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(descriptions), V(link_nic_link_nic_ids), V(link_nic_states),
        V(link_nic_vm_account_ids), V(link_nic_vm_ids), V(link_public_ip_account_ids),
        V(link_public_ip_link_public_ip_ids), V(link_public_ip_public_dns_names), V(link_public_ip_public_ip_ids),
        V(link_public_ip_public_ips), V(mac_addresses), V(net_ids), V(nic_ids), V(private_dns_names),
        V(private_ips_link_public_ip_account_ids), V(private_ips_link_public_ip_public_ips),
        V(private_ips_private_ips), V(security_group_ids), V(security_group_names), V(states), V(subnet_ids),
        V(subregion_names), V(tag_keys), V(tag_values), V(tags).
      - Lists of integers - V(link_nic_device_numbers).
      - Booleans - V(is_source_dest_check), V(link_nic_delete_on_vm_deletion), V(private_ips_primary_ip).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadNics"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.nic
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.nic_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
nics:
  description: The NICs. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    account_id:
      description: The account that owns it.
      type: str
      sample: "123456789012"
    description:
      description: A text for people. It changes nothing in how things work.
      type: str
      sample: Web servers of the shop
    is_source_dest_checked:
      description: Whether packets are dropped that are neither from nor for one of its own addresses.
      type: bool
      sample: true
    link_nic:
      description: The link to a VM.
      returned: when it is linked
      type: dict
      contains:
        delete_on_vm_deletion:
          description: Whether the NIC is deleted with the VM.
          type: bool
          sample: true
        device_number:
          description: The place of the NIC; the one with 0 is the primary NIC.
          type: int
          sample: 0
        link_nic_id:
          description: The id of the link.
          type: str
          sample: eni-attach-12345678
        state:
          description: V(attaching), V(attached), V(detaching) or V(detached).
          type: str
          sample: attached
        vm_account_id:
          description: The account that owns the VM.
          type: str
          sample: "123456789012"
        vm_id:
          description: The id of the VM.
          type: str
          sample: i-12345678
    link_public_ip:
      description: The public IP that stands for the primary address.
      returned: when there is one
      type: dict
      contains:
        link_public_ip_id:
          description: The id of the link.
          type: str
          sample: eipassoc-12345678
        public_dns_name:
          description: The host name that belongs to the public IP.
          type: str
          sample: ows-192-0-2-10.eu-west-2.compute.outscale.com
        public_ip:
          description: The public IP.
          type: str
          sample: 192.0.2.10
        public_ip_account_id:
          description: The account that owns the public IP.
          type: str
          sample: "123456789012"
        public_ip_id:
          description: The id of the public IP.
          type: str
          sample: eipalloc-12345678
    mac_address:
      description: The hardware address of the NIC.
      type: str
      sample: aa:aa:00:00:00:01
    net_id:
      description: The Net that it belongs to.
      returned: when it is in a Net
      type: str
      sample: vpc-12345678
    nic_id:
      description: The id of the NIC.
      type: str
      sample: eni-12345678
    private_dns_name:
      description: The host name that belongs to the private IP, known within the Net.
      type: str
      sample: ip-10-0-1-10.eu-west-2.compute.internal
    private_ips:
      description: The private addresses of the NIC.
      type: list
      elements: dict
      contains:
        is_primary:
          description: Whether it is the primary address of the NIC.
          type: bool
          sample: true
        link_public_ip:
          description: The public IP that stands for this address.
          returned: when there is one
          type: dict
          contains:
            link_public_ip_id:
              description: The id of the link.
              type: str
              sample: eipassoc-12345678
            public_dns_name:
              description: The host name that belongs to the public IP.
              type: str
              sample: ows-192-0-2-10.eu-west-2.compute.outscale.com
            public_ip:
              description: The public IP.
              type: str
              sample: 192.0.2.10
            public_ip_account_id:
              description: The account that owns the public IP.
              type: str
              sample: "123456789012"
            public_ip_id:
              description: The id of the public IP.
              type: str
              sample: eipalloc-12345678
        private_dns_name:
          description: The host name that belongs to the private IP, known within the Net.
          type: str
          sample: ip-10-0-1-10.eu-west-2.compute.internal
        private_ip:
          description: The address.
          type: str
          sample: 10.0.1.10
    security_groups:
      description: The security groups of the NIC.
      type: list
      elements: dict
      contains:
        security_group_id:
          description: The id of the security group.
          type: str
          sample: sg-12345678
        security_group_name:
          description: The name of the security group.
          type: str
          sample: shop-web
    state:
      description: V(available), V(attaching), V(in-use) or V(detaching).
      type: str
      sample: in-use
    subnet_id:
      description: The Subnet that the NIC is in.
      type: str
      sample: subnet-12345678
    subregion_name:
      description: The Subregion that the NIC is in.
      type: str
      sample: eu-west-2a
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

MODULE = InfoModule("ReadNics", "nics")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
