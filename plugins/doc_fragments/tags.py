# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Tags of a resource."""

from __future__ import annotations


class ModuleDocFragment:
    """For modules of resources that carry tags."""

    DOCUMENTATION = r"""
options:
  tags:
    description:
      - The tags that the resource should have, a mapping of keys to values.
      - When it is not set, the tags are left alone. V({}) together with O(purge_tags=true) removes them all.
      - Tags whose key begins with C(osc.) are the cloud's own, and are never removed.
    type: dict
    aliases: [resource_tags]
  purge_tags:
    description:
      - Whether tags that O(tags) does not name are removed. Without O(tags) nothing is removed.
    type: bool
    default: true
"""
