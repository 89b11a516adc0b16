#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List snapshots."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: snapshot_info
short_description: List snapshots
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
      - Lists of strings - V(account_aliases), V(account_ids), V(client_tokens), V(descriptions),
        V(permissions_to_create_volume_account_ids), V(snapshot_ids), V(states), V(tag_keys), V(tag_values),
        V(tags), V(volume_ids).
      - Lists of integers - V(progresses), V(volume_sizes).
      - Booleans - V(permissions_to_create_volume_global_permission).
      - Strings - V(from_creation_date), V(to_creation_date).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadSnapshots"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.snapshot
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.snapshot_info:
  register: found
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
snapshots:
  description: The snapshots. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    account_alias:
      description: The alias of the account that owns it, where there is one.
      type: str
      sample: Outscale
    account_id:
      description: The account that owns it.
      type: str
      sample: "123456789012"
    client_token:
      description: The text that marks the creation.
      returned: when the creation was marked
      type: str
      sample: shop-web-1
    creation_date:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    description:
      description: A text for people. It changes nothing in how things work.
      type: str
      sample: Web servers of the shop
    permissions_to_create_volume:
      description: Who may make volumes of the snapshot.
      type: dict
      contains:
        account_ids:
          description: The accounts that may use it.
          type: list
          elements: str
          sample: ["123456789012"]
        global_permission:
          description: Whether everybody may use it.
          type: bool
          sample: false
    progress:
      description: How much of it is done, in percent.
      type: int
      sample: 100
    snapshot_id:
      description: The id of the snapshot.
      type: str
      sample: snap-12345678
    state:
      description: V(in-queue), V(pending), V(completed), V(error) or V(deleting).
      type: str
      sample: completed
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    volume_id:
      description: The volume that the snapshot was made of.
      type: str
      sample: vol-12345678
    volume_size:
      description: The size of the volume in GiB.
      type: int
      sample: 10
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

MODULE = InfoModule("ReadSnapshots", "snapshots")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
