# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""What any Read call answers."""

from __future__ import annotations

DOCUMENTATION = r"""
name: read
short_description: What a Read call answers
version_added: 0.1.0
description:
  - Makes any call that reads, over all its pages, and returns what it lists.
  - With O(api=fcu) and O(fcu_service=ec2), all actions of EC2 2014-10-01 are known as well as those of FCU.
  - Parameters are checked before anything is sent. Calls that change something are refused.
  - C(query) gives a list whatever the number of items; C(lookup) gives a single item as itself.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  _terms:
    description:
      - The names of the calls, in the API's own words, such as V(ReadImages) or V(ListProjects).
    required: true
    type: list
    elements: str
  api:
    description:
      - The API that has the calls, V(outscale) when nothing is said.
      - With V(fcu), a call of the OUTSCALE API is made over FCU, with the same filters and the same result.
    type: str
    choices: [outscale, oks, fcu, directlink]
  filters:
    description:
      - What to take. The keys are the call's filters in snake_case, such as C(net_ids).
      - Most take a list, of which one has to match; a single value stands for a list of one. All filters have to
        match. A filter of an empty list matches nothing.
    type: dict
    default: {}
  params:
    description:
      - The call's other parameters in snake_case.
    type: dict
    default: {}
  unchecked:
    description:
      - Make calls, and send parameters and filters, that the collection does not know, with one warning a call.
      - The name of such a call has to begin as those that read do (C(Read), C(Describe), C(Get), C(List), C(Check)).
      - The items are those of the first list in the answer. Without a list, the answer is the item.
    type: bool
    default: false
  path:
    description:
      - The path of an operation of OKS that is not known, such as V(/clusters/{cluster_id}/events).
      - It needs O(unchecked).
      - Names in braces stand for O(params), the others are sent in the query.
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection.plugin
seealso:
  - module: outscale.cloud.call
"""

EXAMPLES = r"""
- name: The ids of a Net's Subnets
  ansible.builtin.debug:
    msg: "{{ query('outscale.cloud.read', 'ReadSubnets', filters={'net_ids': net_id}) | map(attribute='subnet_id') }}"

- name: What is public of one's own images
  ansible.builtin.debug:
    msg: "{{ item.image_name }}"
  loop: "{{ query('outscale.cloud.read', 'ReadImages', filters=wanted) }}"
  vars:
    wanted:
      account_ids: ['123456789012']
      permissions_to_launch_global_permission: true

- name: The text of a VM's console
  ansible.builtin.debug:
    msg: "{{ lookup('outscale.cloud.read', 'ReadConsoleOutput', params={'vm_id': 'i-12345678'}) | b64decode }}"

- name: The Kubernetes versions on offer (the API itself spells it so)
  ansible.builtin.debug:
    msg: "{{ query('outscale.cloud.read', 'GetKubernetesVersions', api='oks') }}"

- name: A call of a newer version of the API
  ansible.builtin.debug:
    msg: "{{ query('outscale.cloud.read', 'ReadNetFlows', filters={'net_ids': [net_id]}, unchecked=true) }}"
"""

RETURN = r"""
_raw:
  description:
    - The items that the calls list, in snake_case, with the tags of a resource as a mapping.
    - For a call that answers one thing, that thing.
  type: list
  elements: raw
"""

import typing as t

from ..module_utils._client.errors import InvalidInput
from ..module_utils._client.schema import catalog, unchecked
from ..plugin_utils._lookup import CloudLookup

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud


class LookupModule(CloudLookup):
    """What any Read call answers."""

    def find(self, cloud: Cloud, term: str, options: dict[str, t.Any]) -> list[t.Any]:
        """Everything that a call lists."""
        client = cloud.client(catalog.api_of(options["api"], term, options["fcu_service"]))
        if options["filters"] is None:
            self._check_reads(catalog.action(client.name, term))
            return []
        params = dict(options["params"])
        if options["filters"]:
            params["filters"] = options["filters"]
        if options["unchecked"]:
            sent = unchecked.call(client.name, term, params, "GET" if options["path"] else None, options["path"])
            self._check_reads(sent.known)
            for warning in sent.warnings:
                self._display.warning(warning)
            return client.list_with(sent.known, sent.params) if sent.doubts else client.read_all(term, sent.params)
        if options["path"]:
            raise InvalidInput("path is sent only with unchecked=true")
        self._check_reads(catalog.action(client.name, term))
        return client.read_all(term, catalog.check(client.name, term, params))

    def _check_reads(self, known: catalog.Action) -> None:
        if not known.reads:
            raise InvalidInput(f"{known.name} is no call that reads: use the module outscale.cloud.call for it")
