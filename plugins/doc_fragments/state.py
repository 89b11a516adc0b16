# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Whether a resource exists."""

from __future__ import annotations


class ModuleDocFragment:
    """For modules whose resources are there or are not."""

    DOCUMENTATION = r"""
options:
  state:
    description:
      - V(present) creates the resource where it is missing and changes it where it differs; V(absent) deletes it.
    type: str
    choices: [present, absent]
    default: present
"""
