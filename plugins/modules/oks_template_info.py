#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""oks_template_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: oks_template_info
short_description: Show templates of OKS
version_added: 0.1.0
description:
  - Shows a project, a cluster, a node pool and the two sides of a Net peering to start from, filled with what the
    cloud takes by default. Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - A policy (EIM) that covers OKS does not exist. The module sends C(GetClusterTemplate),
    C(GetNetPeeringAcceptanceTemplate), C(GetNetPeeringRequestTemplate), C(GetNodepoolTemplate) and
    C(GetProjectTemplate).
seealso:
  - module: outscale.cloud.oks_project
  - module: outscale.cloud.oks_cluster
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: What does a node pool look like?
  outscale.cloud.oks_template_info:
  register: templates
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
project:
  description: A project to start from, in the options of M(outscale.cloud.oks_project).
  returned: success
  type: dict
  sample:
    name: default-name
    cidr: 10.50.0.0/18
    region: eu-west-2
    disable_api_termination: false
cluster:
  description: A cluster to start from, in the options of M(outscale.cloud.oks_cluster).
  returned: success
  type: dict
  sample:
    name: default-name
    version: "1.31"
    control_planes: cp.3.masters.small
    cp_subregions: [2a]
nodepool:
  description: A node pool to start from, an object of Kubernetes with its own spelling of names.
  returned: success
  type: dict
  sample:
    apiVersion: oks.dev/v1beta2
    kind: NodePool
    metadata:
      name: application-pool-a
    spec:
      desiredNodes: "2"
      nodeType: tinav6.c2r4p3
      zones: [eu-west-2a]
net_peering_request:
  description: The request of a Net peering to start from, an object of Kubernetes with its own spelling of names.
  returned: success
  type: dict
  sample:
    apiVersion: oks.dev/v1beta
    kind: NetPeeringRequest
    metadata:
      name: default-name
    spec:
      accepterNetId: vpc-12345678
      accepterOwnerId: "123456789012"
net_peering_acceptance:
  description: The acceptance of a Net peering to start from, in the same form.
  returned: success
  type: dict
  sample:
    apiVersion: oks.dev/v1beta
    kind: NetPeeringAcceptance
    metadata:
      name: default-name
    spec:
      netPeeringId: pcx-12345678
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
    {
        "project": "GetProjectTemplate",
        "cluster": "GetClusterTemplate",
        "nodepool": "GetNodepoolTemplate",
        "net_peering_request": "GetNetPeeringRequestTemplate",
        "net_peering_acceptance": "GetNetPeeringAcceptanceTemplate",
    },
    api="oks",
    one=True,
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
