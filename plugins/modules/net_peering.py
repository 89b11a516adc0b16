#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a Net peering."""

from __future__ import annotations

DOCUMENTATION = r"""
module: net_peering
short_description: Manage a Net peering
version_added: 0.1.0
description:
  - Requests, accepts, rejects and deletes a peering between two Nets, also of two accounts.
  - >-
    The owner of one Net requests it (O(state=present)); the owner of the other accepts (O(state=accepted)) or
    rejects it (O(state=rejected)), with the credentials of its own account.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Ask for the peering
  outscale.cloud.net_peering:
    source_net_id: "{{ shop.net.net_id }}"
    accepter_net_id: vpc-12345678
  register: peering

- name: Accept it, as the other account
  outscale.cloud.net_peering:
    profile: partner
    net_peering_id: "{{ peering.net_peering.net_peering_id }}"
    state: accepted
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.gateways import Answer
from ..module_utils._reconcile.parts import Tags
from ..module_utils._reconcile.resource import Key, Resource, States

NET_PEERING = Resource(
    name="net_peering",
    id="net_peering_id",
    read="ReadNetPeerings",
    create="CreateNetPeering",
    delete="DeleteNetPeering",
    fields={
        "source_net_id": Field(seen_at="source_net.net_id"),
        "accepter_net_id": Field(seen_at="accepter_net.net_id"),
        "accepter_owner_id": Field(seen_at="accepter_net.account_id"),
    },
    parts=(Tags(), Answer()),
    keys=(
        Key({"source_net_id": "source_net_net_ids", "accepter_net_id": "accepter_net_net_ids"}),
        Key({"name": "tags"}),
    ),
    states=States(
        ready=("pending-acceptance", "active"), gone=("deleted", "rejected", "failed", "expired"), at="state.name"
    ),
    targets={"accepted": ("active",)},
)

MODULE = ResourceModule(
    NET_PEERING,
    {
        "net_peering_id": {"type": "str"},
        "source_net_id": {"type": "str"},
        "accepter_net_id": {"type": "str"},
        "accepter_owner_id": {"type": "str"},
        "state": {"type": "str", "choices": ["present", "accepted", "rejected", "absent"], "default": "present"},
        **arguments.REPLACE,
    },
    required_one_of=[("net_peering_id", "source_net_id", "name")],
    required_together=[("source_net_id", "accepter_net_id")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
