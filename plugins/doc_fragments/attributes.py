# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""What Ansible can ask of a module."""

from __future__ import annotations


class ModuleDocFragment:
    """``attributes`` is for modules that change things, ``attributes.info`` for those that only read."""

    DOCUMENTATION = r"""
attributes:
  check_mode:
    description: Can run in check mode and tell what would change, without changing it.
    support: full
  diff_mode:
    description: Tells what differs, before and after, in diff mode.
    support: full
  action_group:
    description: The defaults of C(group/outscale.cloud.all) in C(module_defaults) reach this module.
    support: full
    membership:
      - outscale.cloud.all
"""

    INFO = r"""
attributes:
  check_mode:
    description: Changes nothing, so that it does the same in check mode.
    support: full
  diff_mode:
    description: Changes nothing, so that there is no difference to tell.
    support: N/A
  action_group:
    description: The defaults of C(group/outscale.cloud.all) in C(module_defaults) reach this module.
    support: full
    membership:
      - outscale.cloud.all
"""
