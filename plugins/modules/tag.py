#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage the tags of any resources."""

from __future__ import annotations

DOCUMENTATION = r"""
module: tag
short_description: Manage the tags of any resources
version_added: 0.1.0
description:
  - Sets and removes tags of any resources that take tags, in one call however many resources there are.
  - Most modules have C(tags) of their own; this one is for resources that are managed elsewhere.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Everything of the shop is paid by the shop
  outscale.cloud.tag:
    resource_ids: [vpc-12345678, i-12345678, vol-12345678]
    tags:
      cost-center: shop

- name: No such tag, whatever its value
  outscale.cloud.tag:
    resource_ids: [vpc-12345678]
    tags:
      temporary: null
    state: absent
"""

RETURN = r"""
"""

from ..module_utils._tag_module import TagModule

MODULE = TagModule(
    {
        "resource_ids": {"type": "list", "elements": "str", "required": True},
        "tags": {"type": "dict", "required": True, "aliases": ["resource_tags"]},
        "purge_tags": {"type": "bool", "default": False},
        "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    }
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
