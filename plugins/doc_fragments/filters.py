# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Filters of a listing."""

from __future__ import annotations


class ModuleDocFragment:
    """For modules that list resources."""

    DOCUMENTATION = r"""
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(net_ids) or C(tags). Most take a
        list, of which one has to match; a single value stands for a list of one. All filters have to match.
      - A tag is written C(KEY=VALUE).
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
    type: dict
    default: {}
"""
