#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List when VMs were stopped, and why."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: vm_stop_history_info
short_description: List when VMs were stopped, and why
version_added: 0.1.0
description:
  - Lists the stops of VMs that the filters choose, the oldest first, over all pages.
  - API 1.42.0 and newer have it.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(state_reasons) or
        C(stop_date_after). Most take a list, of which one has to match; a single value stands for a list of one.
        All filters have to match.
      - Lists of strings - V(state_reasons), V(vm_ids).
      - Strings - V(stop_date_after), V(stop_date_before).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadVmsStopHistory"], "Resource": ["*"]}).
"""

EXAMPLES = r"""
- name: Why a VM is down
  outscale.cloud.vm_stop_history_info:
    filters:
      vm_ids: i-12345678
  register: stops

- name: Say it
  ansible.builtin.debug:
    msg: "{{ stops.vm_stop_history | map(attribute='state_reason') | list }}"

- name: All stops of the year
  outscale.cloud.vm_stop_history_info:
    filters:
      stop_date_after: "2026-01-01"
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
vm_stop_history:
  description: The when VMs were stopped, and why. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    state_reason:
      description: Why the VM was stopped. Empty where the cloud gives no reason.
      type: str
      sample: ""
    stop_date:
      description: When the VM was stopped (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    vm_id:
      description: The VM that was stopped.
      type: str
      sample: i-12345678
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

from ..module_utils._modules.base import InfoModule

MODULE = InfoModule("ReadVmsStopHistory", "vm_stop_history")


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
