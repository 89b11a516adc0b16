#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a keypair."""

from __future__ import annotations

DOCUMENTATION = r"""
module: keypair
short_description: Manage a keypair
version_added: 0.1.0
description:
  - Creates or imports a keypair, and deletes it.
  - Without O(public_key) the cloud makes the keys. It gives the private key once, in the result of the task that creates the keypair: keep it, and set C(no_log) where the result is shown.
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- name: Import the key of the team
  outscale.cloud.keypair:
    keypair_name: team
    public_key: "{{ lookup('ansible.builtin.file', '~/.ssh/id_ed25519.pub') }}"

- name: Have a keypair made, and keep its private key
  outscale.cloud.keypair:
    keypair_name: made
  register: made
  no_log: true
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._module import ResourceModule
from ..module_utils._reconcile.fields import Field, PublicKey
from ..module_utils._reconcile.resource import Key, Resource

KEYPAIR = Resource(
    name="keypair",
    id="keypair_name",
    read="ReadKeypairs",
    create="CreateKeypair",
    delete="DeleteKeypair",
    fields={"keypair_name": Field(), "public_key": PublicKey(seen_at="keypair_fingerprint")},
    keys=(Key({"keypair_name": "keypair_names"}, unique=True),),
    secret="private_key",
)

MODULE = ResourceModule(
    KEYPAIR,
    {
        "keypair_name": {"type": "str", "required": True, "aliases": ["name"]},
        "public_key": {"type": "str", "no_log": False},
        **arguments.REPLACE,
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
