#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List the products that are installed in an image or a snapshot."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: installed_product_info
short_description: List the products that are installed in an image or a snapshot
version_added: 0.1.0
description:
  - Lists the types of the products, such as operating systems with a licence, that are in an image or a snapshot.
  - Only FCU tells this, so that the call goes there whatever O(api) says. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  image_id:
    description:
      - The image to look into.
      - Exactly one of O(image_id) and O(snapshot_id) is required.
    type: str
  snapshot_id:
    description:
      - The snapshot to look into.
      - Exactly one of O(image_id) and O(snapshot_id) is required.
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["ec2:GetProductTypes"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.product_type_info
  - module: outscale.cloud.image_info
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: What does this image cost beside its VM?
  outscale.cloud.installed_product_info:
    image_id: ami-12345678
  register: found

- name: Is it Windows?
  ansible.builtin.debug:
    msg: "{{ 'Windows' in found.installed_products | map(attribute='description') }}"
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
installed_products:
  description: The products that are installed in an image or a snapshot. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    description:
      description: What the product is.
      type: str
      sample: Windows
    product_type_id:
      description: The id of the product type.
      type: str
      sample: pty-12345678
    vendor:
      description: Who sells the product.
      type: str
      sample: Microsoft
error:
  description: Why the cloud refused a call.
  returned: when the cloud refused a call
  type: dict
  contains:
    api:
      description: The API that was called.
      type: str
      sample: outscale
    action:
      description: The action that was refused.
      type: str
      sample: DeleteNet
    status:
      description: The HTTP status.
      type: int
      sample: 409
    code:
      description: The API's error code; empty where it gave none.
      type: str
      sample: "1004"
    type:
      description: The API's word for the kind of error.
      type: str
      sample: ResourceConflict
    details:
      description: What the API says about it.
      type: str
      sample: The resource is in use.
    request_id:
      description: The id of the request, which the support asks for.
      type: str
      sample: 0475ca1e-d0c5-441d-712a-da55a4175157
    hint:
      description: What can be done about it; empty where the code is not known.
      type: str
      sample: Delete first what uses it.
request_log:
  description: One line for each request, with secrets left out.
  returned: with C(-vvv)
  type: list
  elements: str
  sample:
    - "2026-01-31T10:20:30.000000Z outscale ReadNets 200 0.120s {\"Filters\": {}}"
"""

from ..module_utils._modules.base import InfoModule

MODULE = InfoModule(
    "GetProductTypes",
    "installed_products",
    api="fcu",
    argument_spec={"image_id": {"type": "str"}, "snapshot_id": {"type": "str"}},
    required_one_of=[("image_id", "snapshot_id")],
    mutually_exclusive=[("image_id", "snapshot_id")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
