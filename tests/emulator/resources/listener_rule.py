"""Rules of listeners: by host name or path to some of the backends."""

from __future__ import annotations

from ..errors import ApiError
from ..kinds import kind
from ..world import Answer, Call, action

kind("ListenerRule", "ReadListenerRules", "ListenerRules", "ListenerRuleName", "5029", tagged=False)

_MOST_WILDCARDS = 3


def _check_pattern(pattern: str | None, code: str) -> None:
    """At most 128 characters and three wildcards."""
    if pattern is not None and (len(pattern) > 128 or sum(map(pattern.count, "*?")) > _MOST_WILDCARDS):
        raise ApiError(code, f"The pattern '{pattern}' is not valid.")


@action("CreateListenerRule")
def create_listener_rule(call: Call) -> Answer:
    """9054 when the name is taken, 9047 the priority; 5028 when there is no such listener."""
    wanted, params = call.params["ListenerRule"], call.params
    balancer = call.region.get("LoadBalancer", params["Listener"]["LoadBalancerName"])
    port = params["Listener"]["LoadBalancerPort"]
    ports = [listener["LoadBalancerPort"] for listener in balancer.data["Listeners"]]
    if port not in ports:
        raise ApiError("5028", f"There is no listener on the port {port}.")
    if not wanted.get("HostNamePattern") and not wanted.get("PathPattern"):
        raise ApiError("7000", "HostNamePattern or PathPattern is required.")
    _check_pattern(wanted.get("HostNamePattern"), "4024")
    _check_pattern(wanted.get("PathPattern"), "4049")
    for vm in params["VmIds"]:
        call.region.get("Vm", vm)
    if call.region.find("ListenerRule", wanted["ListenerRuleName"]) is not None:
        raise ApiError("9054", f"The rule '{wanted['ListenerRuleName']}' exists already.")
    for other in call.region.all("ListenerRule"):
        if other.hidden["balancer"] == balancer.id and other.data["Priority"] == wanted["Priority"]:
            raise ApiError("9047", f"The priority {wanted['Priority']} is in use.")
    data = {"Action": "forward", **wanted, "ListenerId": port, "VmIds": params["VmIds"]}
    rule = call.region.add("ListenerRule", data, wanted["ListenerRuleName"], balancer=balancer.id)
    rule.data["ListenerRuleId"] = rule.seq
    return {"ListenerRule": rule.data}


@action("UpdateListenerRule")
def update_listener_rule(call: Call) -> Answer:
    """Null takes a pattern away; one must stay. HostPattern here is HostNamePattern elsewhere."""
    rule = call.get("ListenerRule")
    data = dict(rule.data)
    for given, key, code in (("HostPattern", "HostNamePattern", "4024"), ("PathPattern", "PathPattern", "4049")):
        if given in call.params:
            _check_pattern(call.params[given], code)
            data[key] = call.params[given]
            if data[key] is None:
                del data[key]
    if not data.get("HostNamePattern") and not data.get("PathPattern"):
        raise ApiError("7000", "A pattern is required.")
    rule.data = data
    return {"ListenerRule": rule.data}


@action("DeleteListenerRule")
def delete_listener_rule(call: Call) -> Answer:
    """Take it away."""
    call.region.drop(call.get("ListenerRule"))
    return {}
