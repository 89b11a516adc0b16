#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""oks_limit_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: oks_limit_info
short_description: List what an OKS cluster can be
version_added: 0.1.0
description:
  - Lists the versions of Kubernetes, the Subregions and the sizes of control planes that a new cluster can have,
    and the admission plugins that one of these versions has.
  - Nothing is changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  version:
    description:
      - A version of Kubernetes, such as V("1.32"), to list its admission plugins as well.
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - A policy (EIM) that covers OKS does not exist. The module sends C(GetAdmissionPlugins), C(GetCPSubregions),
    C(GetControlPlanePlans) and C(GetKubernetesVersions).
seealso:
  - module: outscale.cloud.oks_cluster
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Which versions of Kubernetes are there?
  outscale.cloud.oks_limit_info:
  register: limits

- name: Which admission plugins does this version have?
  outscale.cloud.oks_limit_info:
    version: "1.32"
  register: plugins
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
kubernetes_versions:
  description: The versions of Kubernetes that a cluster can have.
  returned: success
  type: list
  elements: str
  sample: ["1.32", "1.31"]
cp_subregions:
  description: The Subregions that a control plane can be in, by their last part.
  returned: success
  type: list
  elements: str
  sample: [2a, 2b, 2c]
control_planes:
  description: The sizes that a control plane can have.
  returned: success
  type: list
  elements: str
  sample: [cp.mono.master, cp.3.masters.small]
admission_plugins:
  description: The admission plugins that this version of Kubernetes has.
  returned: when O(version) is set
  type: list
  elements: str
  sample: [AlwaysPullImages, PodSecurity]
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
        "kubernetes_versions": "GetKubernetesVersions",
        "cp_subregions": "GetCPSubregions",
        "control_planes": "GetControlPlanePlans",
    },
    api="oks",
    argument_spec={"version": {"type": "str"}},
    asked={"admission_plugins": ("GetAdmissionPlugins", "version")},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
