#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a keypair."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: keypair
short_description: Manage a keypair
version_added: 0.1.0
description:
  - Creates or imports a keypair, and deletes it.
  - >-
    Without O(public_key) the cloud makes the keys. It gives the private key once, in the result of the task that
    creates the keypair: keep it, and set C(no_log) where the result is shown.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  keypair_name:
    description:
      - The name of the keypair, unique in the account and Region. At most 255 printable ASCII characters.
    type: str
    required: true
    aliases: [name]
  public_key:
    description:
      - The public key to import, in OpenSSH format. RSA (2048 or 4096 bits), Ed25519 and ECDSA keys can be
        imported.
      - When it is not set, the cloud makes an RSA key of 2048 bits.
      - It is compared by its MD5 fingerprint. VMs that have the key already keep it.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateKeypair", "api:CreateTags", "api:DeleteKeypair", "api:DeleteTags", "api:ReadKeypairs"], "Resource":
    ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadQuotas). It does without where
    it may not.
seealso:
  - module: outscale.cloud.keypair_info
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

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
keypair:
  description: The keypair as it is at the end of the task; in check mode, as it would be.
  returned: when the keypair exists
  type: dict
  contains:
    keypair_fingerprint:
      description: The MD5 fingerprint of the public key, as RFC 4716 defines it.
      type: str
      sample: 11:22:33:44:55:66:77:88:99:00:aa:bb:cc:dd:ee:ff
    keypair_id:
      description: The id of the keypair.
      returned: where the API gives keypairs ids
      type: str
      sample: key-12345678901234567890123456789012
    keypair_name:
      description: The name of the keypair.
      type: str
      sample: team
    keypair_type:
      description: The kind of key, such as V(ssh-rsa) or V(ssh-ed25519).
      type: str
      sample: ssh-ed25519
    private_key:
      description: The private key in PEM format. The cloud keeps no copy, so that nothing can show it a second
        time.
      returned: when the cloud has just made the keypair
      type: str
      sample: -----BEGIN RSA PRIVATE KEY-----...
    tags:
      description: The tags, a mapping of keys to values.
      returned: where the API gives keypairs tags
      type: dict
      sample:
        Name: shop
        team: web
actions:
  description:
    - The calls that changed something, in the order in which they were made.
    - In check mode, the calls that would be made.
  returned: always
  type: list
  elements: dict
  contains:
    action:
      description: The name of the action in the API's documentation.
      type: str
      sample: CreateNet
    params:
      description: What was sent with it, in snake_case. Secrets are hidden.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
    uncertain:
      description: V(true) for a call whose answer was lost and of which the cloud does not tell whether it was
        done.
      returned: for such a call
      type: bool
      sample: true
notes:
  description:
    - What a task left behind that failed, or could not put back, each a sentence. They are in C(msg) as well.
  returned: when there is something to tell
  type: list
  elements: str
  sample:
    - "Made before that: net vpc-12345678"
unfinished:
  description:
    - What is still on its way at the end of a task with O(wait=false). M(outscale.cloud.wait) waits for it, in this
      run by itself and else where it is given this result.
  returned: when something is on its way
  type: list
  elements: dict
  contains:
    resource:
      description: The kind of resource, as its module is called.
      type: str
      sample: vm
    id:
      description: Its id; of a load balancer, the name.
      type: str
      sample: i-12345678
    until:
      description: The states of which one is to be reached, in the words of the API; V(absent) for what was
        deleted.
      type: list
      elements: str
      sample: [running]
    wait_timeout:
      description: How many seconds the task would have waited at most.
      type: float
      sample: 600.0
    scope:
      description: Tells the account and the Region apart from others.
      type: str
      sample: 0123456789ab
    shows:
      description: Fields that are to show another value than they do.
      returned: where there are such fields
      type: dict
      sample:
        size: 20
diff:
  description: The resource before and after the task. Ansible shows it in diff mode.
  returned: always
  type: dict
  contains:
    before:
      description: The resource as it was found; empty where there was none.
      type: dict
      sample: {}
    after:
      description: The resource as the calls should leave it; empty where there should be none.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
        state: available
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

from ..module_utils._engine.fields import REPLACE, Field
from ..module_utils._engine.paths import Path
from ..module_utils._engine.resource import ByFields, Calls, Identity, Resource, Secret
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.keypairs import PublicKey

KEYPAIR = Resource(
    name="keypair",
    calls=Calls(read="ReadKeypairs", create="CreateKeypair", delete="DeleteKeypair"),
    identity=Identity("keypair_name", ways=(ByFields("keypair_name", unique=True),)),
    fields={
        "keypair_name": Field(change=REPLACE),
        "public_key": PublicKey(change=REPLACE, path=Path("keypair_fingerprint")),
    },
    parts=(Tags(options=("tags",), of="keypair_id"),),
    secret=Secret("private_key", unless=("public_key",)),
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
