# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Leave to delete and create again."""

from __future__ import annotations


class ModuleDocFragment:
    """For modules whose resources have attributes that cannot be changed."""

    DOCUMENTATION = r"""
options:
  replace:
    description:
      - Whether the resource may be deleted and created again when something has to change that the API cannot change.
      - With V(false) such a change is an error that names what differs.
    type: bool
    default: false
"""
