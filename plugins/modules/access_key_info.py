#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""access_key_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: access_key_info
short_description: List access keys
version_added: 0.1.0
description:
  - Lists the access keys of the account or of a user, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(access_key_ids) or C(states).
        Most take a list, of which one has to match; a single value stands for a list of one. All filters have to
        match.
      - Lists of strings - V(access_key_ids), V(states).
    type: dict
    default: {}
  user_name:
    description:
      - List the keys of this user. Without it, those of the account, or of the user that the task is signed by.
    type: str
  tag:
    description:
      - Only keys with this word. Needs a version of the API that has it (1.40).
    type: str
  show_secret:
    description:
      - Whether to add the secret half of each key of the account, with one call for each. Set C(no_log) for such a
        task.
      - Newer versions of the API (1.34 and later) give secrets at creation only, and refuse this.
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadAccessKeys", "api:ReadSecretAccessKey"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.access_key
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Access keys of the user of the pipeline
  outscale.cloud.access_key_info:
    user_name: pipeline
  register: keys

- name: Access keys of the account that are in use
  outscale.cloud.access_key_info:
    filters:
      states: [ACTIVE]
  register: active
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
access_keys:
  description: The access keys. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    access_key_id:
      description: The id of the access key.
      type: str
      sample: ABCDEFGHIJ0123456789
    creation_date:
      description: When it was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    expiration_date:
      description: When the key stops working (UTC).
      returned: when it has an end
      type: str
      sample: 2027-01-31T00:00:00.000+0000
    last_modification_date:
      description: When it was last changed (UTC).
      type: str
      sample: 2026-01-31T10:40:00.000+0000
    secret_key:
      description: The secret half of the key.
      returned: with O(show_secret=true)
      type: str
      sample: "***"
    state:
      description: V(ACTIVE) or V(INACTIVE).
      type: str
      sample: ACTIVE
    tag:
      description: The word that tells the key from others.
      returned: when it has one
      type: str
      sample: pipeline
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

from ..module_utils._modules import arguments
from ..module_utils._modules.base import InfoModule
from ..module_utils._modules.extras import Each
from ..module_utils._resources.access_keys import secret_of

MODULE = InfoModule(
    "ReadAccessKeys",
    "access_keys",
    argument_spec={**arguments.FILTERS, "user_name": {"type": "str"}, "tag": {"type": "str"}},
    extras={"show_secret": Each(secret_of)},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
