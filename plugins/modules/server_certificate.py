#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a server certificate."""

from __future__ import annotations

DOCUMENTATION = r"""
module: server_certificate
short_description: Manage a server certificate
version_added: 0.1.0
description:
  - Uploads, renames, moves and deletes a certificate that listeners of load balancers use for HTTPS and SSL.
  - The cloud shows neither the certificate nor its key again. A renewed certificate is uploaded under another name; listeners then change over to its ORN without a gap.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: The certificate of the shop
  outscale.cloud.server_certificate:
    name: shop-2026
    body: "{{ lookup('ansible.builtin.file', 'shop.pem') }}"
    chain: "{{ lookup('ansible.builtin.file', 'chain.pem') }}"
    private_key: "{{ lookup('ansible.builtin.file', 'shop.key') }}"
  register: certificate

- name: It is called otherwise from now on, whether it was renamed before or not
  outscale.cloud.server_certificate:
    name: shop-2026
    new_name: shop-old

- name: No such certificate
  outscale.cloud.server_certificate:
    name: shop-old
    state: absent
"""

RETURN = r"""
"""

from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field
from ..module_utils._reconcile.renaming import Renamed
from ..module_utils._reconcile.resource import Key, Resource, User

CERTIFICATE = Resource(
    name="server_certificate",
    id="name",
    id_filter=".",
    read="ReadServerCertificates",
    create="CreateServerCertificate",
    delete="DeleteServerCertificate",
    fields={
        "name": Field(),
        "new_name": Field(seen_at="name"),
        "path": Field(),
        "body": Field(once=True),
        "chain": Field(once=True),
        "private_key": Field(once=True),
    },
    parts=(Renamed("UpdateServerCertificate", "name", {"new_name": "new_name", "path": "new_path"}, touched=("orn",)),),
    keys=(Key({"name": "", "new_name": ""}, either=True), Key({"name": ""}, unique=True)),
    unknown=("id", "orn"),
    used_by=(User("ReadLoadBalancers", held="listeners.server_certificate_id", of="orn"),),
)

MODULE = ResourceModule(
    CERTIFICATE,
    {
        "name": {"type": "str", "required": True},
        "new_name": {"type": "str"},
        "path": {"type": "str"},
        "body": {"type": "str"},
        "chain": {"type": "str"},
        "private_key": {"type": "str", "no_log": True},
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
