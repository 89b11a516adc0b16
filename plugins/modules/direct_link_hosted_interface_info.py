#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List interfaces of DirectLinks, those of other accounts among them."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: direct_link_hosted_interface_info
short_description: List interfaces of DirectLinks, those of other accounts among them
version_added: 0.1.0
description:
  - Lists the virtual interfaces that the DirectLink API shows, those that were allocated to another account, or by
    one, among them.
  - Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  connection_id:
    description:
      - The DirectLink whose interfaces to return; when it is not set, those of all.
    type: str
    aliases: [direct_link_id]
  virtual_interface_id:
    description:
      - The only interface to return, by its id.
    type: str
    aliases: [direct_link_interface_id]
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["directconnect:DescribeVirtualInterfaces"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.direct_link_hosted_interface
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.direct_link_hosted_interface_info:
  register: found

- name: What waits to be confirmed
  ansible.builtin.debug:
    msg: "{{ found.direct_link_hosted_interfaces | selectattr('virtual_interface_state', 'eq', 'confirming') }}"
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
direct_link_hosted_interfaces:
  description: The interfaces of DirectLinks. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    amazon_address:
      description: The address of the cloud's end.
      type: str
      sample: 172.16.0.5/30
    asn:
      description: The number of the autonomous system at the customer's end.
      type: int
      sample: 65000
    auth_key:
      description: The key that BGP messages are signed with.
      type: str
      sample: "***"
    connection_id:
      description: The DirectLink that has the interface.
      type: str
      sample: dxcon-12345678
    customer_address:
      description: The address of the customer's end.
      type: str
      sample: 172.16.0.6/30
    location:
      description: The site of the DirectLink, by its code.
      type: str
      sample: PAR1
    owner_account:
      description: The account that the interface is for.
      type: str
      sample: "123456789012"
    virtual_gateway_id:
      description: The virtual gateway that the interface is joined to.
      returned: once it is confirmed
      type: str
      sample: vgw-12345678
    virtual_interface_id:
      description: The id of the interface.
      type: str
      sample: dxvif-12345678
    virtual_interface_name:
      description: The name of the interface.
      type: str
      sample: partner
    virtual_interface_state:
      description: V(confirming), V(pending), V(available), V(deleting), V(deleted), V(rejected) or V(expired).
      type: str
      sample: confirming
    virtual_interface_type:
      description: V(private).
      type: str
      sample: private
    vlan:
      description: The number of the VLAN.
      type: int
      sample: 101
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

MODULE = InfoModule(
    "DescribeVirtualInterfaces",
    "direct_link_hosted_interfaces",
    api="directlink",
    argument_spec={
        "connection_id": {"type": "str", "aliases": ["direct_link_id"]},
        "virtual_interface_id": {"type": "str", "aliases": ["direct_link_interface_id"]},
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
