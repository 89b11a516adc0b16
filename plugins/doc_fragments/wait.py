# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Waiting until a change is true."""

from __future__ import annotations


class ModuleDocFragment:
    """``wait`` is for modules whose resources take time to change, ``wait.unused`` for all others."""

    DOCUMENTATION = r"""
options:
  wait:
    description:
      - Whether to wait until the resource has reached the state asked for.
      - A state that cannot lead there any more fails at once.
    type: bool
    default: true
  wait_timeout:
    description:
      - How many seconds to wait. When the time is over, the task fails and tells the last state seen.
    type: int
    default: 600
"""

    UNUSED = r"""
options:
  wait:
    description:
      - Without effect, as this module waits for nothing. It is taken so that C(module_defaults) can hold it for all
        modules of C(group/outscale.cloud.all).
    type: bool
    default: true
  wait_timeout:
    description:
      - Without effect, as O(wait) is.
    type: int
    default: 600
"""
