#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage a Net."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: net
short_description: Manage a Net
version_added: 0.1.0
description:
  - Creates, changes and deletes a Net, the private network that Subnets, route tables and VMs live in.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  net_id:
    description:
      - The Net that is meant, by its id. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(net_id) and O(name) is required.
    type: str
  ip_range:
    description:
      - The addresses of the Net, in CIDR notation without host bits. The prefix length is from 16 to 28.
      - Several Nets may have the same range, so it does not find a Net.
      - Needed to create the Net.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  tenancy:
    description:
      - On which hardware the VMs of the Net run.
      - V(default) leaves it to each VM, V(dedicated) runs them all on hardware of their own, and the id of a
        dedicated group runs them in that group.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  dhcp_options_set_id:
    description:
      - The DHCP options set that the Net hands out to its VMs. It can be changed at any time; VMs take it over when
        their lease is renewed.
      - V(default), or null, goes back to the default set of the account.
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.name
  - outscale.cloud.state
  - outscale.cloud.replace
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateNet", "api:CreateTags", "api:DeleteNet", "api:DeleteTags", "api:ReadDhcpOptions", "api:ReadNets",
    "api:UpdateNet"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadClientGateways),
    C(api:ReadDedicatedGroups), C(api:ReadFlexibleGpus), C(api:ReadImageExportTasks), C(api:ReadImages),
    C(api:ReadInternetServices), C(api:ReadKeypairs), C(api:ReadLoadBalancers), C(api:ReadNatServices),
    C(api:ReadNetAccessPoints), C(api:ReadNetPeerings), C(api:ReadNics), C(api:ReadPublicIps), C(api:ReadQuotas),
    C(api:ReadRouteTables), C(api:ReadSecurityGroups), C(api:ReadSnapshotExportTasks), C(api:ReadSnapshots),
    C(api:ReadSubnets), C(api:ReadVirtualGateways), C(api:ReadVms), C(api:ReadVolumes) and
    C(api:ReadVpnConnections). It does without where it may not.
seealso:
  - module: outscale.cloud.net_info
"""

EXAMPLES = r"""
- name: A Net with a DHCP options set of its own
  outscale.cloud.net:
    name: shop
    ip_range: 10.0.0.0/16
    dhcp_options_set_id: "{{ dhcp.dhcp_options.dhcp_options_set_id }}"
    tags:
      team: shop
  register: shop

- name: No Net of this name
  outscale.cloud.net:
    name: shop
    state: absent
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
net:
  description: The Net as it is at the end of the task; in check mode, as it would be.
  returned: when the Net exists
  type: dict
  contains:
    dhcp_options_set_id:
      description: The DHCP options set that the Net hands out to its VMs.
      type: str
      sample: dopt-12345678
    ip_range:
      description: The addresses of the Net, in CIDR notation.
      type: str
      sample: 10.0.0.0/16
    net_id:
      description: The id of the Net.
      type: str
      sample: vpc-12345678
    state:
      description: V(pending), V(available) or V(deleting).
      type: str
      sample: available
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    tenancy:
      description: V(default), V(dedicated), or the id of the dedicated group that the VMs run in.
      type: str
      sample: default
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

import typing as t

from ..module_utils._engine.calls import Desired
from ..module_utils._engine.fields import REPLACE, Field, IpRange
from ..module_utils._engine.paths import EACH, Path
from ..module_utils._engine.resource import ByName, Calls, Deletion, Dependent, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._engine.values import State
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Client


def _default_set(client: Client, desired: Desired, seen: list[State]) -> State:
    """The word default stands for the account's default DHCP options set."""
    if desired.get("dhcp_options_set_id", "") not in (None, "default"):
        return {}
    found = client.read_all("ReadDhcpOptions", {"filters": {"default": True}})
    return {"dhcp_options_set_id": found[0]["dhcp_options_set_id"]} if found else {}


NET = Resource(
    name="net",
    calls=Calls(read="ReadNets", create="CreateNet", update="UpdateNet", delete="DeleteNet"),
    identity=Identity("net_id", ways=(ByName(),)),
    fields={"ip_range": IpRange(change=REPLACE), "tenancy": Field(change=REPLACE), "dhcp_options_set_id": Field()},
    parts=(Tags(),),
    lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
    deletion=Deletion(
        dependents=(
            Dependent("ReadSubnets", filter="net_ids"),
            Dependent("ReadVms", filter="net_ids"),
            Dependent("ReadInternetServices", filter="link_net_ids"),
            Dependent("ReadNatServices", filter="net_ids"),
            Dependent("ReadLoadBalancers", holds=(Path("net_id"),)),
            Dependent("ReadNetAccessPoints", filter="net_ids"),
            Dependent("ReadNics", filter="net_ids"),
            Dependent("ReadRouteTables", filter="net_ids", spares={Path("link_route_tables", EACH, "main"): True}),
            Dependent("ReadSecurityGroups", filter="net_ids", spares={Path("security_group_name"): "default"}),
            Dependent(
                "ReadVirtualGateways",
                filter="link_net_ids",
                holds=(Path("net_to_virtual_gateway_links", EACH, "net_id"),),
                spares={Path("net_to_virtual_gateway_links", EACH, "state"): "detached"},
            ),
        )
    ),
    lookup=_default_set,
)

MODULE = ResourceModule(
    NET,
    {
        "net_id": {"type": "str"},
        "ip_range": {"type": "str"},
        "tenancy": {"type": "str"},
        "dhcp_options_set_id": {"type": "str"},
        **arguments.REPLACE,
    },
    required_one_of=[("net_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
