#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List interfaces of DirectLinks."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: direct_link_interface_info
short_description: List interfaces of DirectLinks
version_added: 0.1.0
description:
  - Lists what the filters choose, over all pages.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(direct_link_ids) or
        C(direct_link_interface_ids). Most take a list, of which one has to match; a single value stands for a list
        of one. All filters have to match.
      - Lists of strings - V(direct_link_ids), V(direct_link_interface_ids).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadDirectLinkInterfaces"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.direct_link_interface
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.direct_link_interface_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
direct_link_interfaces:
  description: The interfaces of DirectLinks. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    account_id:
      description: The account that owns it.
      type: str
      sample: "123456789012"
    bgp_asn:
      description: The number of the autonomous system at your end.
      type: int
      sample: 65000
    bgp_key:
      description: The key that BGP messages are signed with.
      type: str
      sample: "***"
    client_private_ip:
      description: The address of your end.
      type: str
      sample: 172.16.0.4/30
    direct_link_id:
      description: The DirectLink.
      type: str
      sample: dxcon-12345678
    direct_link_interface_id:
      description: The id of the interface.
      type: str
      sample: dxvif-12345678
    direct_link_interface_name:
      description: The name of the interface.
      type: str
      sample: shop
    interface_type:
      description: V(private).
      type: str
      sample: private
    location:
      description: The site of the DirectLink, by its code.
      type: str
      sample: PAR1
    mtu:
      description: The size of the largest packet in bytes.
      type: int
      sample: 1500
    outscale_private_ip:
      description: The address of the cloud's end.
      type: str
      sample: 172.16.0.5/30
    state:
      description: V(pending), V(confirming), V(available), V(deleting), V(deleted), V(rejected) or V(expired).
      type: str
      sample: available
    virtual_gateway_id:
      description: The virtual gateway that the DirectLink is joined to.
      type: str
      sample: vgw-12345678
    vlan:
      description: The number of the VLAN.
      type: int
      sample: 100
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

MODULE = InfoModule("ReadDirectLinkInterfaces", "direct_link_interfaces")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
