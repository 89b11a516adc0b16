#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Call any action of any API."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: call
short_description: Call any action of any API
version_added: 0.1.0
description:
  - Sends one call to an API of the cloud, for what no module does.
  - The action and its parameters are checked against what is known of the API before anything is sent. With
    O(unchecked), what is not known is sent all the same.
  - With O(api=fcu) and O(fcu_service=ec2), all actions of EC2 2014-10-01 are known as well as those of FCU.
  - A call is sent each time that the task runs. In check mode only reads are sent.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  api:
    description:
      - The API that has the action, V(outscale) when nothing is said.
      - With V(fcu), an action that only the OUTSCALE API has is carried out over FCU, with the same answer.
    type: str
    choices: [outscale, oks, fcu, directlink]
  action:
    description:
      - The name of the action (or of the operation, for V(oks)), as the API's documentation writes it.
    type: str
    required: true
  params:
    description:
      - The parameters of the call. Names are written in snake_case or as the API's documentation writes them.
      - Unknown names, missing parameters and wrong types are errors before anything is sent, unless O(unchecked) is
        set.
    type: dict
    default: {}
  unchecked:
    description:
      - Send what the collection does not know of the API, with one warning that names it. This is for actions and
        parameters of a newer version, and for values that are not of the known type.
      - Names in snake_case become those of the API as all of its names do; a name with a capital is sent as it is.
      - An unknown action changes something, unless its name begins as those that read do (C(Read), C(Describe),
        C(Get), C(List), C(Check)), or O(method) is V(GET).
    type: bool
    default: false
  method:
    description:
      - The HTTP method of an operation of OKS that is not known. It needs O(unchecked).
      - Required together with O(path).
    type: str
    choices: [GET, POST, PATCH, PUT, DELETE]
  path:
    description:
      - The path of an operation of OKS that is not known, such as V(/clusters/{cluster_id}/restart). It needs
        O(unchecked).
      - Names in braces stand for O(params). The other parameters are sent in the query, or with V(POST), V(PATCH)
        and V(PUT) in the body.
      - Required together with O(method).
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes
notes:
  - A policy (EIM) that allows what the task sends names that action, such as C(api:ReadVms).
"""

EXAMPLES = r"""
- name: What does the VM say on its console?
  outscale.cloud.call:
    action: ReadConsoleOutput
    params:
      vm_id: i-12345678
  register: console

- name: The same call in the words of the API, to OKS
  outscale.cloud.call:
    api: oks
    action: GetControlPlanePlans

- name: An action of a newer version of the API, and its parameters
  outscale.cloud.call:
    action: ReadNetFlows
    params:
      filters:
        net_ids: [vpc-12345678]
    unchecked: true

- name: An operation that OKS has meanwhile
  outscale.cloud.call:
    api: oks
    action: RestartCluster
    method: POST
    path: /clusters/{cluster_id}/restart
    params:
      cluster_id: 9b0bd1f0-8a9c-4c2f-a2b5-4c9ad2b6bcc0
    unchecked: true
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
answer:
  description:
    - What the API answered, in snake_case, without the context of the response. Lists of tags are mappings.
    - One page only, where the action has pages. The lookup P(outscale.cloud.read#lookup) reads them all.
  returned: when the call was sent
  type: dict
  sample:
    vm_id: i-12345678
    console_output: Li4u
actions:
  description:
    - The call, when it changes something. In check mode, the call that would be made.
  returned: when the action changes something
  type: list
  elements: dict
  contains:
    action:
      description: The name of the action.
      type: str
      sample: CreateTags
    params:
      description: What was sent with it. Secrets are hidden.
      type: dict
      sample:
        ResourceIds: [i-12345678]
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

from ..module_utils._client.errors import ApiError, InvalidInput, ServerFault
from ..module_utils._client.http.request_log import redacted
from ..module_utils._client.schema import catalog, unchecked
from ..module_utils._engine.foreseen import remember_call
from ..module_utils._modules.base import Module, Result, Task

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Client, Cloud


class CallModule(Module):
    """Checks a call, sends it, and gives its answer."""

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Send the call."""
        name = task.params["action"]
        client = cloud.client(catalog.api_of(task.params["api"], name, task.params["fcu_service"]))
        sent = _meant(client, task.params)
        if sent.doubts:
            result["warnings"] = sent.warnings
        else:
            client.vet(name, sent.params)
        if not sent.known.reads:
            result |= {"changed": True, "actions": [{"action": name, "params": redacted(sent.params)}]}
        if task.check_mode and not sent.known.reads:
            remember_call(task.shared_folder, client, name, sent.params)
        else:
            try:
                result["answer"] = (
                    client.send(sent.known, sent.params) if sent.doubts else client.call(name, sent.params)
                )
            except ApiError as exc:
                if not isinstance(exc, ServerFault):
                    result |= {"changed": bool(exc.accepted), "actions": exc.accepted}
                raise


def _meant(client: Client, asked: t.Mapping[str, t.Any]) -> unchecked.Call:
    """The call that a task means. Raises InvalidInput."""
    name, params = asked["action"], asked["params"]
    if asked["unchecked"]:
        return unchecked.call(client.name, name, params, asked["method"], asked["path"])
    if asked["method"] or asked["path"]:
        raise InvalidInput("method and path are sent only with unchecked: true")
    return unchecked.Call(catalog.action(client.name, name), catalog.check(client.name, name, params), [])


def carried() -> t.Any:
    """The table of EC2's actions, which is looked for by name: so a process has it at hand, and reads it when asked."""
    from ..module_utils._client.schema.generated import ec2  # noqa: PLC0415

    return ec2


MODULE = CallModule(
    {
        "api": {"type": "str", "choices": ["outscale", "oks", "fcu", "directlink"]},
        "action": {"type": "str", "required": True},
        "params": {"type": "dict", "default": {}},
        "unchecked": {"type": "bool", "default": False},
        "method": {"type": "str", "choices": ["GET", "POST", "PATCH", "PUT", "DELETE"]},
        "path": {"type": "str"},
    },
    required_together=[("method", "path")],
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
