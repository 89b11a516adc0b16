# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""The name of a resource that the API has no name for."""

from __future__ import annotations


class ModuleDocFragment:
    """For modules that find their resource by its tag ``Name``."""

    DOCUMENTATION = r"""
options:
  name:
    description:
      - The value of the resource's tag C(Name). The resource is found by it where no id is given.
      - Two resources of the same name are an error that lists them.
    type: str
"""
