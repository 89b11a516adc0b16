#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List export tasks of images."""

from __future__ import annotations

DOCUMENTATION = r"""
module: image_export_info
short_description: List export tasks of images
version_added: 0.1.0
description:
  - Lists what the filters choose, over all pages.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Everything that there is
  outscale.cloud.image_export_info:
  register: found
"""

RETURN = r"""
"""

from ..module_utils._module import InfoModule

MODULE = InfoModule("ReadImageExportTasks", "image_exports")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
