#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a client certificate authority."""

from __future__ import annotations

DOCUMENTATION = r"""
module: ca
short_description: Manage a client certificate authority
version_added: 0.1.0
description:
  - Adds, describes and deletes a certificate authority whose client certificates API access rules can ask for.
  - The cloud shows a fingerprint of the certificate only, by which O(ca_pem) finds it.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: The authority of the company
  outscale.cloud.ca:
    ca_pem: "{{ lookup('ansible.builtin.file', 'ca.pem') }}"
    description: company
  register: company

- name: No such authority
  outscale.cloud.ca:
    ca_id: "{{ company.ca.ca_id }}"
    state: absent
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.access import Certificate
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.resource import Key, Resource, User

CA = Resource(
    name="ca",
    id="ca_id",
    read="ReadCas",
    create="CreateCa",
    update="UpdateCa",
    delete="DeleteCa",
    fields={"ca_pem": Certificate(seen_at="ca_fingerprint"), "description": Field()},
    keys=(Key({"ca_pem": ""}, unique=True), Key({"description": "descriptions"})),
    used_by=(User("ReadApiAccessRules", by="ca_ids"),),
)

MODULE = ResourceModule(
    CA,
    {
        "ca_id": {"type": "str"},
        "ca_pem": {"type": "str"},
        "description": {"type": "str"},
        **arguments.REPLACE,
    },
    required_one_of=[("ca_id", "ca_pem", "description")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
