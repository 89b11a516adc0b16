#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List Net peerings."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: net_peering_info
short_description: List Net peerings
version_added: 0.1.0
description:
  - Lists what the filters choose, over all pages.
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
      - Lists of strings - V(accepter_net_account_ids), V(accepter_net_ip_ranges), V(accepter_net_net_ids),
        V(expiration_dates), V(net_peering_ids), V(source_net_account_ids), V(source_net_ip_ranges),
        V(source_net_net_ids), V(state_messages), V(state_names), V(tag_keys), V(tag_values), V(tags).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadNetPeerings"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.net_peering
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.net_peering_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
net_peerings:
  description: The Net peerings. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    accepter_net:
      description: The Net that it is joined with.
      type: dict
      contains:
        account_id:
          description: The account that owns the Net.
          type: str
          sample: "123456789012"
        ip_range:
          description: The addresses of the Net, in CIDR notation.
          type: str
          sample: 10.8.0.0/16
        net_id:
          description: The id of the Net.
          type: str
          sample: vpc-12345678
    expiration_date:
      description: When the request expires (UTC).
      returned: when it is not accepted yet
      type: str
      sample: "2026-02-07T10:20:30.000Z"
    net_peering_id:
      description: The id of the Net peering.
      type: str
      sample: pcx-12345678
    source_net:
      description: The Net of the account that asked.
      type: dict
      contains:
        account_id:
          description: The account that owns the Net.
          type: str
          sample: "123456789012"
        ip_range:
          description: The addresses of the Net, in CIDR notation.
          type: str
          sample: 10.0.0.0/16
        net_id:
          description: The id of the Net.
          type: str
          sample: vpc-12345678
    state:
      description: How the Net peering is.
      type: dict
      contains:
        message:
          description: More about the state.
          type: str
          sample: Active
        name:
          description: V(pending-acceptance), V(active), V(rejected), V(failed), V(expired) or V(deleted).
          type: str
          sample: active
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

MODULE = InfoModule("ReadNetPeerings", "net_peerings")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
