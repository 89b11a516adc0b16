#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage the tags of any resources."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: tag
short_description: Manage the tags of any resources
version_added: 0.1.0
description:
  - Sets and removes tags of any resources that take tags, in one call however many resources there are.
  - Most modules have C(tags) of their own; this one is for resources that are managed elsewhere.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  resource_ids:
    description:
      - The resources, by their ids. They may be of different kinds.
    type: list
    elements: str
    required: true
  tags:
    description:
      - The tags that the resources should have, a mapping of keys to values; or should not have, with
        O(state=absent).
    type: dict
    required: true
    aliases: [resource_tags]
  purge_tags:
    description:
      - Whether tags that O(tags) does not name are removed from the resources.
    type: bool
    default: false
  state:
    description:
      - V(present) sets the tags, V(absent) removes them where they have the given values.
    type: str
    choices: [present, absent]
    default: present
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateTags", "api:DeleteTags", "api:ReadTags"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadClientGateways),
    C(api:ReadDedicatedGroups), C(api:ReadDhcpOptions), C(api:ReadFlexibleGpus), C(api:ReadImageExportTasks),
    C(api:ReadImages), C(api:ReadInternetServices), C(api:ReadKeypairs), C(api:ReadNatServices),
    C(api:ReadNetAccessPoints), C(api:ReadNetPeerings), C(api:ReadNets), C(api:ReadNics), C(api:ReadPublicIps),
    C(api:ReadRouteTables), C(api:ReadSecurityGroups), C(api:ReadSnapshotExportTasks), C(api:ReadSnapshots),
    C(api:ReadSubnets), C(api:ReadVirtualGateways), C(api:ReadVms), C(api:ReadVolumes) and
    C(api:ReadVpnConnections). It does without where it may not.
seealso:
  - module: outscale.cloud.tag_info
"""

EXAMPLES = r"""
- name: Everything of the shop is paid by the shop
  outscale.cloud.tag:
    resource_ids: [vpc-12345678, i-12345678, vol-12345678]
    tags:
      cost-center: shop

- name: No such tag, whatever its value
  outscale.cloud.tag:
    resource_ids: [vpc-12345678]
    tags:
      temporary: null
    state: absent
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
resource:
  description: The resource as it is at the end of the task; in check mode, as it would be.
  returned: success
  type: dict
  contains:
    key:
      description: The key of the tag.
      type: str
      sample: team
    resource_id:
      description: The resource that carries the tag.
      type: str
      sample: i-12345678
    resource_type:
      description: The kind of resource.
      type: str
      sample: vm
    value:
      description: The value of the tag.
      type: str
      sample: shop
tags:
  description: The tags of each resource at the end of the task, by the id of the resource.
  returned: always
  type: dict
  sample:
    i-12345678:
      Name: shop-web
      team: shop
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

from ..module_utils._modules.tags import TagModule

MODULE = TagModule(
    {
        "resource_ids": {"type": "list", "elements": "str", "required": True},
        "tags": {"type": "dict", "required": True, "aliases": ["resource_tags"]},
        "purge_tags": {"type": "bool", "default": False},
        "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    }
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
