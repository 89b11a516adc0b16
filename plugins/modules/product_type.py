#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a product type."""

from __future__ import annotations

DOCUMENTATION = r"""
module: product_type
short_description: Manage a product type
version_added: 0.1.0
description:
  - Creates a product type, by which licences are counted. One that exists is left as it is.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: A licence of our own
  outscale.cloud.product_type:
    description: Shop server
    vendor: shop
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.resource import Key, Resource

PRODUCT_TYPE = Resource(
    name="product_type",
    id="product_type_id",
    read="ReadProductTypes",
    create="CreateProductType",
    delete="DeleteProductType",
    delete_params=("force",),
    fields={"description": Field(), "vendor": Field()},
    keys=(Key({"description": "", "vendor": ""}), Key({"description": ""})),
)

MODULE = ResourceModule(
    PRODUCT_TYPE,
    {
        "product_type_id": {"type": "str"},
        "description": {"type": "str"},
        "vendor": {"type": "str"},
        "force": {"type": "bool"},
    },
    required_one_of=[("product_type_id", "description")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
