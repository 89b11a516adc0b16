#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List DHCP options sets."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: dhcp_options_info
short_description: List DHCP options sets
version_added: 0.1.0
description:
  - Lists the DHCP options sets of the account, or those of them that the filters choose.
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
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(dhcp_options_set_ids), V(domain_name_servers), V(domain_names), V(log_servers),
        V(ntp_servers), V(tag_keys), V(tag_values), V(tags).
      - Booleans - V(default).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadDhcpOptions"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.dhcp_options
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: All DHCP options sets of the account
  outscale.cloud.dhcp_options_info:
  register: all_sets

- name: The set that Nets get where no other is asked for
  outscale.cloud.dhcp_options_info:
    filters:
      default: true
  register: default_set
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
dhcp_options:
  description: The DHCP options sets. Empty when there is none.
  returned: success
  type: list
  elements: dict
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

MODULE = InfoModule("ReadDhcpOptions", "dhcp_options")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
