#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""api_log_info."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: api_log_info
short_description: List calls that were made
version_added: 0.1.0
description:
  - Lists the calls to the API that were made with the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
  - The cloud keeps them for 32 days. Without dates in O(filters), those of the last 48 hours are listed.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(query_access_keys) or
        C(query_api_names). Most take a list, of which one has to match; a single value stands for a list of one.
        All filters have to match.
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(query_access_keys), V(query_api_names), V(query_call_names), V(query_ip_addresses),
        V(query_user_agents), V(request_ids).
      - Lists of integers - V(response_status_codes).
      - Strings - V(query_date_after), V(query_date_before).
    type: dict
    default: {}
  with:
    description:
      - What to leave out of each entry, for a shorter answer. All is there unless it is set to V(false).
    type: dict
    suboptions:
      account_id:
        description:
          - Whether to tell the account.
        type: bool
      call_duration:
        description:
          - Whether to tell how long the call took.
        type: bool
      query_access_key:
        description:
          - Whether to tell the access key.
        type: bool
      query_api_name:
        description:
          - Whether to tell the API.
        type: bool
      query_api_version:
        description:
          - Whether to tell the version of the API.
        type: bool
      query_call_name:
        description:
          - Whether to tell the action.
        type: bool
      query_date:
        description:
          - Whether to tell when the call was made.
        type: bool
      query_header_raw:
        description:
          - Whether to tell the headers.
        type: bool
      query_header_size:
        description:
          - Whether to tell the size of the headers.
        type: bool
      query_ip_address:
        description:
          - Whether to tell where the request came from.
        type: bool
      query_payload_raw:
        description:
          - Whether to tell the parameters.
        type: bool
      query_payload_size:
        description:
          - Whether to tell the size of the parameters.
        type: bool
      query_user_agent:
        description:
          - Whether to tell the client.
        type: bool
      request_id:
        description:
          - Whether to tell the id of the request.
        type: bool
      response_size:
        description:
          - Whether to tell the size of the answer.
        type: bool
      response_status_code:
        description:
          - Whether to tell the HTTP status.
        type: bool
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadApiLogs"], "Resource": ["*"]}).
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: Who deleted VMs today?
  outscale.cloud.api_log_info:
    filters:
      query_call_names: [DeleteVms]
      query_date_after: "{{ now(utc=true).strftime('%Y-%m-%d') }}"
    with:
      query_header_raw: false
  register: deletions

- name: What was refused in January
  outscale.cloud.api_log_info:
    filters:
      response_status_codes: [400, 401, 403, 409]
      query_date_after: "2026-01-01"
      query_date_before: "2026-02-01"
  register: refused
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
api_logs:
  description: The calls that were made. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    account_id:
      description: The account that owns it.
      type: str
      sample: "123456789012"
    call_duration:
      description: How long the call took, in milliseconds.
      type: int
      sample: 57
    query_access_key:
      description: The access key that the request was signed with.
      type: str
      sample: ABCDEFGHIJ0123456789
    query_api_name:
      description: The API that was called, V(oapi) for this one.
      type: str
      sample: oapi
    query_api_version:
      description: The version of the API.
      type: str
      sample: "1.28"
    query_call_name:
      description: The action, such as V(ReadVms).
      type: str
      sample: ReadVms
    query_date:
      description: When the call was made (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    query_header_raw:
      description: The headers of the request, as they came.
      type: str
      sample: "Host: api.eu-west-2.outscale.com"
    query_header_size:
      description: The size of the headers, in bytes.
      type: int
      sample: 287
    query_ip_address:
      description: The address that the request came from.
      type: str
      sample: 192.0.2.10
    query_payload_raw:
      description: The parameters of the request, as they came.
      type: str
      sample: "{\"Filters\": {\"VmIds\": [\"i-12345678\"]}}"
    query_payload_size:
      description: The size of the parameters, in bytes.
      type: int
      sample: 38
    query_user_agent:
      description: The client, as it calls itself. Modules of this collection say so.
      type: str
      sample: outscale.cloud ansible-core/2.18.0
    request_id:
      description: The id of the request, which the support asks for.
      type: str
      sample: 0475ca1e-d0c5-441d-712a-da55a4175157
    response_size:
      description: The size of the answer, in bytes.
      type: int
      sample: 1734
    response_status_code:
      description: The HTTP status of the answer.
      type: int
      sample: 200
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

from ..module_utils._modules import arguments
from ..module_utils._modules.info import DetailModule

_SHOWN = (
    "account_id", "call_duration", "query_access_key", "query_api_name", "query_api_version", "query_call_name",
    "query_date", "query_header_raw", "query_header_size", "query_ip_address", "query_payload_raw",
    "query_payload_size", "query_user_agent", "request_id", "response_size", "response_status_code",
)  # fmt: skip

MODULE = DetailModule(
    "ReadApiLogs",
    "api_logs",
    argument_spec={
        **arguments.FILTERS,
        "with": {"type": "dict", "options": {name: {"type": "bool"} for name in _SHOWN}},
    },
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
