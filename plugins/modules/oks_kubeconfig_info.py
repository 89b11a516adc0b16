#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""oks_kubeconfig_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: oks_kubeconfig_info
short_description: Get the kubeconfig of an OKS cluster
version_added: 0.1.0
description:
  - Gets the kubeconfig of a cluster, as a result or as a file that only its owner can read.
  - It is encrypted for a key that is made for the call, so that nothing between the cloud and the task can read it.
  - Each call makes another certificate, so that a file is written each time, and the task says that it changed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  cluster_id:
    description:
      - The cluster, by its id.
      - Exactly one of O(cluster_id) and O(name) is required.
    type: str
  name:
    description:
      - The cluster, by its name. Two of the same name in several projects are an error, unless O(project_id) says
        which is meant.
      - Exactly one of O(cluster_id) and O(name) is required.
    type: str
  project_id:
    description:
      - The project that the cluster of this O(name) is in.
    type: str
  user:
    description:
      - The user of Kubernetes that the certificate in the kubeconfig is for. When it is not set, the cloud's own
        administrator.
    type: str
  group:
    description:
      - The group of Kubernetes that the certificate is for, to which role bindings of the cluster may give rights.
    type: str
  ttl:
    description:
      - How long the kubeconfig is valid, as a text that the cloud understands, such as V(12h) or V(7d). When it is
        not set, as long as the cloud likes.
    type: str
  encrypt:
    description:
      - Whether the kubeconfig is encrypted for a key that is made for this call, so that nothing on the way can
        read it. That needs the Python library PyNaCl.
      - With V(false) it is protected by HTTPS alone.
    type: bool
    default: true
  dest:
    description:
      - The file to write the kubeconfig to, which only its owner can read (mode 0600). It is then no part of the
        result.
      - A file that has the same content and mode is left alone. The folder exists already.
    type: path
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
requirements:
  - PyNaCl, unless O(encrypt=false)
attributes:
  check_mode:
    description: The kubeconfig is got, and the file is not written.
    support: full
  diff_mode:
    description: A kubeconfig is a secret, which no difference should show.
    support: none
notes:
  - A policy (EIM) that covers OKS does not exist. The module sends C(GetKubeconfig),
    C(GetKubeconfigWithPubkeyNACL), C(ListAllClusters) and C(ListClustersByProjectID).
seealso:
  - module: outscale.cloud.oks_cluster
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: A kubeconfig for the user
  outscale.cloud.oks_kubeconfig_info:
    name: shop
    dest: ~/.kube/shop

- name: A kubeconfig for a pipeline, for an hour, that is kept nowhere
  outscale.cloud.oks_kubeconfig_info:
    cluster_id: "{{ cluster.oks_cluster.id }}"
    user: pipeline
    group: deployers
    ttl: 1h
  register: access
  no_log: true
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
kubeconfig:
  description: The kubeconfig, in YAML. Set C(no_log) for the task.
  returned: when O(dest) is not set
  type: str
  sample: "***"
dest:
  description: The file with the kubeconfig.
  returned: when O(dest) is set
  type: str
  sample: /home/ada/.kube/shop
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

from ..module_utils._modules.base import Module
from ..module_utils._modules.kubeconfig import Kubeconfig, written

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud
    from ..module_utils._modules.base import Result, Task


class KubeconfigModule(Module):
    """Gets the kubeconfig of a cluster, sealed on the way."""

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Get it, and write it where a file is asked for."""
        params = task.params
        wanted = {name: params[name] for name in ("user", "group", "ttl")}
        getter = Kubeconfig(cloud, sealed=params["encrypt"])
        text = getter.of(params["cluster_id"] or "", params["name"] or "", params["project_id"] or "", wanted)
        if params["dest"] is None:
            result["kubeconfig"] = text
        else:
            result["dest"] = params["dest"]
            result["changed"] = written(params["dest"], text, check_mode=task.check_mode)


MODULE = KubeconfigModule(
    {
        "cluster_id": {"type": "str"},
        "name": {"type": "str"},
        "project_id": {"type": "str"},
        "user": {"type": "str"},
        "group": {"type": "str"},
        "ttl": {"type": "str"},
        "encrypt": {"type": "bool", "default": True},
        "dest": {"type": "path"},
    },
    required_one_of=[("cluster_id", "name")],
    mutually_exclusive=[("cluster_id", "name")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
