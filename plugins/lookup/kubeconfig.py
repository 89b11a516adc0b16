# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""The kubeconfig of an OKS cluster."""

from __future__ import annotations

DOCUMENTATION = r"""
name: kubeconfig
short_description: The kubeconfig of an OKS cluster
version_added: 0.1.0
description:
  - Returns the kubeconfig of a cluster, which must be ready.
  - It is encrypted on its way, for a key that is made for the call.
  - Whoever has it may rule the cluster. Set C(no_log) for tasks that use it.
author:
  - outscale.cloud contributors (@outscale-cloud)
requirements:
  - PyNaCl, unless O(encrypt=false)
options:
  _terms:
    description:
      - The names of the clusters, or their ids.
    required: true
    type: list
    elements: str
  project_id:
    description:
      - The project that the clusters are in. Without it, a name is looked for in all projects.
    type: str
  user:
    description:
      - The user that the kubeconfig is for. The cloud's default is an administrator.
    type: str
  group:
    description:
      - The group of the user in Kubernetes.
    type: str
  ttl:
    description:
      - How long the kubeconfig works, in the API's own words.
    type: str
  encrypt:
    description:
      - Whether the kubeconfig is encrypted inside the connection, too. Only with V(false) PyNaCl is not needed.
    type: bool
    default: true
extends_documentation_fragment:
  - outscale.cloud.connection.plugin
seealso:
  - module: outscale.cloud.oks_kubeconfig_info
"""

EXAMPLES = r"""
- name: The nodes of the cluster
  kubernetes.core.k8s_info:
    kubeconfig: "{{ lookup('outscale.cloud.kubeconfig', 'shop') | from_yaml }}"
    kind: Node
  no_log: true
  register: nodes

- name: For one hour, as a user who is no administrator
  ansible.builtin.set_fact:
    shop_kubeconfig: "{{ lookup('outscale.cloud.kubeconfig', 'shop', user='ada', group='viewers', ttl='1h') }}"
  no_log: true
"""

RETURN = r"""
_raw:
  description:
    - The kubeconfigs, each as YAML text.
  type: list
  elements: str
"""

import typing as t
import uuid

from ..module_utils._modules.kubeconfig import Kubeconfig
from ..plugin_utils._lookup import CloudLookup

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud


class LookupModule(CloudLookup):
    """The kubeconfig of a cluster."""

    def find(self, cloud: Cloud, term: str, options: dict[str, t.Any]) -> list[t.Any]:
        """The text for one cluster."""
        by_id = _is_id(term)
        wanted = {name: options[name] for name in ("user", "group", "ttl")}
        getter = Kubeconfig(cloud, sealed=options["encrypt"])
        return [getter.of(term if by_id else "", "" if by_id else term, options["project_id"] or "", wanted)]


def _is_id(term: str) -> bool:
    try:
        uuid.UUID(term)
    except ValueError:
        return False
    return True
