#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""api_log_info."""

from __future__ import annotations

DOCUMENTATION = r"""
module: api_log_info
short_description: api_log_info
version_added: 0.1.0
description:
  - x
author:
  - outscale.cloud contributors (@outscale-cloud)
"""

EXAMPLES = r"""
- x
"""

RETURN = r"""
"""

from ..module_utils import _arguments as arguments
from ..module_utils._info_module import DetailModule

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
