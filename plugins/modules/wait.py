#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Wait for what other tasks have left unfinished."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: wait
short_description: Wait for what other tasks have left unfinished
version_added: 0.1.0
description:
  - Tasks with C(wait=false) end as soon as the cloud has accepted their calls. This module waits for all that they
    have left unfinished, side by side, be it on its way to be ready or to be gone.
  - What takes time is waited for once, at the end of a play, and takes as long as the slowest of it. A task in
    between that needs something which is still on its way waits for that by itself.
  - Each round takes one call for each kind of resource, however many of them there are.
  - What cannot become as it should is told at the end, all of it in one message, and the others are waited for.
  - In check mode nothing is waited for.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  for:
    description:
      - What to wait for, when it is not all that the run has left unfinished so far.
      - Results of tasks, single or of loops, ids such as V(i-12345678), or mappings with the keys C(resource) and
        C(id) for what has no id by which its kind is known, such as V(load_balancer), V(oks_project) and
        V(oks_cluster). One list may hold all of these.
      - The result of a task that has left nothing unfinished adds nothing.
    type: raw
  state:
    description:
      - What is waited for where O(for) does not tell - results do - that a resource is ready, or that it is gone.
    type: str
    choices: [present, absent]
    default: present
  wait:
    description:
      - Without effect, as this module waits in any case. It is taken so that C(module_defaults) can hold it for all
        modules of C(group/outscale.cloud.all).
    type: bool
    default: true
  wait_timeout:
    description:
      - How many seconds to wait for each resource, from when this task begins.
      - When nothing is said, that is what the task that has left it unfinished has for C(wait_timeout), and 600 for
        ids.
    type: int
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.attributes.info
notes:
  - What a run leaves unfinished is remembered in its own temporary folder on the controller, for all hosts and
    forks of the run. Tasks with C(async) are not among it - give their results, as M(ansible.builtin.async_status)
    returns them, in O(for).
  - Resources of another account or Region than the task's are left to another task, and told in a warning.
  - A policy (EIM) that allows what the task sends names that action, such as C(api:ReadVms).
"""

EXAMPLES = r"""
- name: A web server and its load balancer, made side by side
  module_defaults:
    group/outscale.cloud.all:
      wait: false
  block:
    - name: Have the web servers
      outscale.cloud.vm:
        name: "{{ item }}"
        image_id: ami-12345678
        subnet_id: subnet-12345678
      loop: [web-1, web-2]
      register: web

    - name: Have the load balancer
      outscale.cloud.load_balancer:
        load_balancer_name: shop
        subnets: [subnet-12345678]
        listeners:
          - load_balancer_port: 80
            load_balancer_protocol: HTTP
            backend_port: 8080

    - name: Wait until all of it is ready
      outscale.cloud.wait:

- name: Wait for the web servers only
  outscale.cloud.wait:
    for: "{{ web }}"

- name: Wait until others have deleted a VM and a load balancer
  outscale.cloud.wait:
    for:
      - i-12345678
      - resource: load_balancer
        id: shop
    state: absent
    wait_timeout: 300
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
resources:
  description: Everything that was waited for, as it was seen last. Empty in check mode.
  returned: always
  type: list
  elements: dict
  contains:
    resource:
      description: Its kind, as its module is called.
      type: str
      sample: vm
    id:
      description: Its id; of a load balancer, the name.
      type: str
      sample: i-12345678
    state:
      description: The state that it is in, in the words of the API, or V(absent).
      type: str
      sample: running
    failure:
      description: Why it is not as it was to be; V(null) where it is.
      type: str
      sample: There is no vm i-12345678
    details:
      description: All that the API shows of it; V(null) where it is gone.
      type: dict
      sample:
        vm_id: i-12345678
        state: running
        private_ip: 10.0.1.10
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

from ..module_utils._modules.wait import WaitModule

MODULE = WaitModule(
    {
        "for": {"type": "raw"},
        "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
        "wait_timeout": {"type": "int"},
    }
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
