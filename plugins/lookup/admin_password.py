# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""The password of the administrator of a Windows VM."""

from __future__ import annotations

DOCUMENTATION = r"""
name: admin_password
short_description: The password of the administrator of a Windows VM
version_added: 0.1.0
description:
  - Reads the password that a Windows VM made for its administrator, and decrypts it with the private key of the VM's
    keypair. The key stays where Ansible runs.
  - A VM that has not made its password yet, which takes it some minutes after its first start, is an error.
  - Set C(no_log) for tasks that use it.
author:
  - outscale.cloud contributors (@outscale-cloud)
requirements:
  - cryptography
options:
  _terms:
    description:
      - The ids of the VMs.
    required: true
    type: list
    elements: str
  private_key:
    description:
      - The private key of the VM's keypair, an RSA key in PEM without a passphrase.
    type: str
    required: true
extends_documentation_fragment:
  - outscale.cloud.connection.plugin
seealso:
  - module: outscale.cloud.vm_info
  - module: outscale.cloud.keypair
"""

EXAMPLES = r"""
- name: Log in at the VM
  ansible.builtin.add_host:
    name: "{{ windows.vm.public_ip }}"
    ansible_connection: winrm
    ansible_user: Administrator
    ansible_password: "{{ lookup('outscale.cloud.admin_password', windows.vm.vm_id, private_key=key) }}"
  vars:
    key: "{{ lookup('ansible.builtin.file', '~/.ssh/shop.pem') }}"
  no_log: true
"""

RETURN = r"""
_raw:
  description:
    - The passwords.
  type: list
  elements: str
"""

import typing as t

from ..module_utils._client.errors import OutscaleError
from ..module_utils._modules.extras import decrypted
from ..plugin_utils._lookup import CloudLookup

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud


class NotYet(OutscaleError):
    """The VM has made no password."""


class LookupModule(CloudLookup):
    """The password of a VM's administrator."""

    def find(self, cloud: Cloud, term: str, options: dict[str, t.Any]) -> list[t.Any]:
        """The password of one VM."""
        sealed = cloud.outscale.call("ReadAdminPassword", {"vm_id": term}).get("admin_password")
        if not sealed:
            raise NotYet(f"The VM {term} has made no password yet: it does some minutes after its first start")
        return [decrypted(sealed, options["private_key"])]
