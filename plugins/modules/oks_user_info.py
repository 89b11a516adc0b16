#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""oks_user_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: oks_user_info
short_description: List EIM users of an OKS project
version_added: 0.1.0
description:
  - Lists the EIM users of a project, each with its key, and the types of users that there can be.
  - The secrets of keys are not shown. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  project_id:
    description:
      - The project whose users are listed.
    type: str
    required: true
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - A policy (EIM) that covers OKS does not exist. The module sends C(GetEimUserTypes) and C(GetEimUsers).
seealso:
  - module: outscale.cloud.oks_user
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Which users does the project have, and whose key ends when?
  outscale.cloud.oks_user_info:
    project_id: "{{ project.oks_project.id }}"
  register: users
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
oks_users:
  description: The users of the project.
  returned: success
  type: list
  elements: dict
  sample:
    - user_name: OKSAuditor
      user_id: ABCDEFGHIJKLMNOPQRSTUVWXYZ012345
      user_email: auditor@example.com
      path: /
      creation_date: 2026-01-31T10:20:30.000+0000
      last_modification_date: 2026-01-31T10:20:30.000+0000
      access_keys:
        - access_key_id: ABCDEFGHIJ0123456789
          state: ACTIVE
          creation_date: 2026-01-31T10:20:30.000+0000
          expiration_date: 2026-02-07T10:20:30.000+0000
          last_modification_date: 2026-01-31T10:20:30.000+0000
user_types:
  description: The types that users of the project can be of.
  returned: success
  type: list
  elements: dict
  sample:
    - user_type: OKSAuditor
      description: OKS user that can read all resources of the project
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

from ..module_utils._modules.info import SeveralModule

MODULE = SeveralModule(
    {"oks_users": "GetEimUsers", "user_types": "GetEimUserTypes"},
    api="oks",
    argument_spec={"project_id": {"type": "str", "required": True}},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
