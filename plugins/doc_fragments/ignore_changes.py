# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Options that count at creation only, by the user's word."""

from __future__ import annotations


class ModuleDocFragment:
    """For modules that keep a resource."""

    DOCUMENTATION = r"""
options:
  ignore_changes:
    description:
      - Options of this task, by their names, that count when the resource is created and are not compared with one
        that exists. Such are values that are found anew each time, like the newest image of a name.
      - What says which resource is meant, its id or its name, still does. A name that is no option of the module is
        an error.
    type: list
    elements: str
    default: []
"""
