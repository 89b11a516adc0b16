"""The log of the account's calls."""

from __future__ import annotations

from typing import Any

from ..clock import instant, spell
from ..reading import listed
from ..world import Answer, Call, action

_KEYS = {
    "QueryAccessKeys": "QueryAccessKey",
    "QueryApiNames": "QueryApiName",
    "QueryCallNames": "QueryCallName",
    "QueryIpAddresses": "QueryIpAddress",
    "QueryUserAgents": "QueryUserAgent",
    "RequestIds": "RequestId",
    "ResponseStatusCodes": "ResponseStatusCode",
}
_WINDOW = 48 * 3600.0


@action("ReadApiLogs")
def read_api_logs(call: Call) -> Answer:
    """The last 48 hours unless dates are given, the latest first; With leaves fields out."""
    filters = call.params.get("Filters", {})
    after = instant(filters["QueryDateAfter"]) if "QueryDateAfter" in filters else call.now - _WINDOW
    before = instant(filters["QueryDateBefore"]) if "QueryDateBefore" in filters else call.now
    left_out = {key for key, shown in call.params.get("With", {}).items() if not shown}
    found = []
    for entry in reversed(call.world.log.entries):
        mine = entry["account"] == call.account_id and entry["status"] is not None
        if not mine or not after <= entry["at"] <= before:
            continue
        log = _log(entry)
        if all(log[key] in filters.get(field, (log[key],)) for field, key in _KEYS.items()):
            shown = {key: value for key, value in log.items() if key not in left_out}
            found.append(shown)
    return listed(call, "Logs", found)


def _log(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry of the record as the API shows it."""
    return {
        "AccountId": entry["account"],
        "CallDuration": round(entry.get("ms", 0)),
        "QueryAccessKey": entry["access_key"],
        "QueryApiName": "oapi" if entry["api"] == "api" else entry["api"],
        "QueryApiVersion": "1.28",
        "QueryCallName": entry["action"],
        "QueryDate": spell(entry["at"]),
        "QueryHeaderRaw": f"User-Agent: {entry['user_agent']}",
        "QueryHeaderSize": len(entry["user_agent"]),
        "QueryIpAddress": entry["client"],
        "QueryPayloadRaw": str(entry["params"]),
        "QueryPayloadSize": len(str(entry["params"])),
        "QueryUserAgent": entry["user_agent"],
        "RequestId": entry["request_id"],
        "ResponseSize": entry.get("size", 0),
        "ResponseStatusCode": entry["status"],
    }
