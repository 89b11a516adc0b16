#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a server certificate."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: server_certificate
short_description: Manage a server certificate
version_added: 0.1.0
description:
  - Uploads, renames, moves and deletes a certificate that listeners of load balancers use for HTTPS and SSL.
  - The cloud shows neither the certificate nor its key again. A renewed certificate is uploaded under another name;
    listeners then change over to its ORN without a gap.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  name:
    description:
      - The name, unique in the account. 1 to 128 letters, digits and the characters V(+=,.@-_).
    type: str
    required: true
  new_name:
    description:
      - The name that it should have. A certificate that has it already is the one that is meant as well, so that
        the task can be played again.
      - It is a part of the ORN. Listeners keep working, and show the new ORN.
    type: str
  path:
    description:
      - The folder that it is in, beginning and ending with a slash. The cloud's default is V(/). It is a part of
        the ORN.
    type: str
  body:
    description:
      - The certificate, in PEM. The cloud shows only when it ends, so that one which ends at another time is
        another one.
      - Needed to create the server certificate.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  chain:
    description:
      - The certificates between it and the root authority, in PEM, the nearest first.
      - Used at creation only; never compared afterwards.
    type: str
  private_key:
    description:
      - The RSA key of the certificate, in PEM without a passphrase. PKCS 1 (V(BEGIN RSA PRIVATE KEY)) and PKCS 8
        (V(BEGIN PRIVATE KEY)) are taken.
      - Needed to create the server certificate.
      - Used at creation only; never compared afterwards.
    type: str
  replace:
    description:
      - Whether the certificate may be deleted and uploaded again under its name, such as one that was renewed. The
        cloud refuses that while a listener uses it.
      - With V(false) another O(body) under the same name is an error.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.state
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateServerCertificate", "api:DeleteServerCertificate", "api:ReadServerCertificates",
    "api:UpdateServerCertificate"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadLoadBalancers) and
    C(api:ReadQuotas). It does without where it may not.
seealso:
  - module: outscale.cloud.server_certificate_info
"""

EXAMPLES = r"""
- name: The certificate of the shop
  outscale.cloud.server_certificate:
    name: shop-2026
    body: "{{ lookup('ansible.builtin.file', 'shop.pem') }}"
    chain: "{{ lookup('ansible.builtin.file', 'chain.pem') }}"
    private_key: "{{ lookup('ansible.builtin.file', 'shop.key') }}"
  register: certificate

- name: The renewed one in its place, while no listener uses it
  outscale.cloud.server_certificate:
    name: shop-2026
    body: "{{ lookup('ansible.builtin.file', 'shop-renewed.pem') }}"
    private_key: "{{ lookup('ansible.builtin.file', 'shop.key') }}"
    replace: true

- name: It is called otherwise from now on, whether it was renamed before or not
  outscale.cloud.server_certificate:
    name: shop-2026
    new_name: shop-old

- name: No such certificate
  outscale.cloud.server_certificate:
    name: shop-old
    state: absent
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
server_certificate:
  description: The server certificate as it is at the end of the task; in check mode, as it would be.
  returned: when the server certificate exists
  type: dict
  contains:
    expiration_date:
      description: When the certificate ends (UTC).
      type: str
      sample: "2027-01-31"
    id:
      description: The id, a UUID.
      type: str
      sample: ABCDEFGHIJKLMNOPQRSTUVWXYZ012345
    name:
      description: The name.
      type: str
      sample: shop
    orn:
      description: The ORN, by which listeners name it.
      type: str
      sample: orn:ows:idauth::123456789012:server-certificate/shop
    path:
      description: The folder that it is in.
      type: str
      sample: /
    upload_date:
      description: When it was uploaded (UTC).
      type: str
      sample: "2026-01-31"
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

from ..module_utils._engine.fields import CREATE_ONLY, REPLACE, Field
from ..module_utils._engine.paths import EACH, Path
from ..module_utils._engine.renaming import Renamed
from ..module_utils._engine.resource import ByEither, ByFields, Calls, Deletion, Dependent, Identity, Resource
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.certificates import CertificateBody

CERTIFICATE = Resource(
    name="server_certificate",
    calls=Calls(read="ReadServerCertificates", create="CreateServerCertificate", delete="DeleteServerCertificate"),
    identity=Identity(
        "name",
        filter=None,
        ways=(
            ByEither(
                (
                    "name",
                    "new_name",
                )
            ),
            ByFields("name", unique=True),
        ),
    ),
    fields={
        "name": Field(change=REPLACE),
        "new_name": Field(change=REPLACE, path=Path("name")),
        "path": Field(change=REPLACE),
        "body": CertificateBody(change=REPLACE, path=Path("expiration_date")),
        "chain": Field(change=CREATE_ONLY, hidden=True),
        "private_key": Field(change=CREATE_ONLY, hidden=True),
    },
    parts=(Renamed("UpdateServerCertificate", "name", {"new_name": "new_name", "path": "new_path"}, touched=("orn",)),),
    deletion=Deletion(
        dependents=(
            Dependent("ReadLoadBalancers", holds=(Path("listeners", EACH, "server_certificate_id"),), key="orn"),
        )
    ),
    only_cloud_knows=("id", "orn"),
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
        **arguments.REPLACE,
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
