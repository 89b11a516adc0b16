"""Changing load balancers: attributes, listeners, backends, policies, tags, health."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..errors import ApiError
from ..world import Answer, Call, action
from .load_balancer import check_certificate, check_groups, new_listeners, ready, reconfigure, set_public_ip
from .tag import check_keys

if TYPE_CHECKING:
    from ..store import Item

JSON = dict[str, Any]

_ATTRIBUTES = (
    "AccessLog",
    "HealthCheck",
    "PolicyNames",
    "PublicIp",
    "SecuredCookies",
    "SecurityGroups",
    "ServerCertificateId",
)
_POLICY = re.compile(r"[A-Za-z0-9-]+")


@action("UpdateLoadBalancer")
def update_load_balancer(call: Call) -> Answer:
    """One attribute a call: 4046 otherwise. SecuredCookies are taken while the creation is under way, too."""
    params = call.params
    given = [key for key in _ATTRIBUTES if key in params]
    balancer = call.get("LoadBalancer")
    if given == ["SecuredCookies"] and call.region.state(balancer) == "provisioning":
        balancer.data["SecuredCookies"] = params["SecuredCookies"]
        return {"LoadBalancer": balancer.data}
    balancer = ready(call)
    if len(given) != 1:
        raise ApiError("4046" if given else "7000", "Exactly one attribute is required.")
    if given[0] in ("PolicyNames", "ServerCertificateId"):
        _update_listener(call, balancer)
    elif given == ["AccessLog"]:
        _set_access_log(balancer, params["AccessLog"])
    elif given == ["HealthCheck"]:
        _set_health_check(balancer, params["HealthCheck"])
    elif given == ["PublicIp"]:
        if balancer.data["LoadBalancerType"] != "internet-facing":
            raise ApiError("4045", "An internal load balancer has no public IP.")
        set_public_ip(call, balancer, params["PublicIp"])
    elif given == ["SecurityGroups"]:
        groups = check_groups(call.region, params["SecurityGroups"], balancer.data.get("NetId"))
        balancer.data["SecurityGroups"] = groups
    else:
        balancer.data["SecuredCookies"] = params["SecuredCookies"]
    reconfigure(call, balancer)
    return {"LoadBalancer": balancer.data}


def _set_access_log(balancer: Item, wanted: JSON) -> None:
    if wanted.get("IsEnabled") and not wanted.get("OsuBucketName"):
        raise ApiError("7000", "OsuBucketName is required.")
    old = balancer.data["AccessLog"]
    balancer.data["AccessLog"] = {"IsEnabled": old["IsEnabled"], "PublicationInterval": 60, **wanted}


def _set_health_check(balancer: Item, wanted: JSON) -> None:
    """By HTTP without a path is taken and shows ``/``, as recorded."""
    if wanted["Protocol"] in ("HTTP", "HTTPS"):
        wanted = {**wanted, "Path": wanted.get("Path") or "/"}
        if not wanted["Path"].startswith("/"):
            raise ApiError("4049", "HealthCheck.Path must begin with /.")
    balancer.data["HealthCheck"] = wanted


def _listener(balancer: Item, port: int | None) -> JSON:
    """The listener on a port; 5028 when there is none."""
    if port is None:
        raise ApiError("7000", "LoadBalancerPort is required.")
    for listener in balancer.data["Listeners"]:
        if listener["LoadBalancerPort"] == port:
            found: JSON = listener
            return found
    raise ApiError("5028", f"There is no listener on the port {port}.")


def _policies(balancer: Item) -> set[str]:
    both = (*balancer.data["ApplicationStickyCookiePolicies"], *balancer.data["LoadBalancerStickyCookiePolicies"])
    return {policy["PolicyName"] for policy in both}


def _update_listener(call: Call, balancer: Item) -> None:
    """The certificate or the sticky policy (at most one) of a listener."""
    params = call.params
    listener = _listener(balancer, params.get("LoadBalancerPort"))
    if "ServerCertificateId" in params:
        if listener["LoadBalancerProtocol"] not in ("HTTPS", "SSL"):
            raise ApiError("4045", "The listener takes no certificate.")
        check_certificate(call, params["ServerCertificateId"])
        listener["ServerCertificateId"] = params["ServerCertificateId"]
        return
    names = params["PolicyNames"]
    if len(names) > 1:
        raise ApiError("9036", "A listener has at most one sticky policy.")
    if not set(names) <= _policies(balancer):
        raise ApiError("5056", f"The policy '{names[0]}' doesn't exist.")
    if listener["LoadBalancerProtocol"] not in ("HTTP", "HTTPS"):
        raise ApiError("9056", "Sticky policies are for HTTP and HTTPS listeners.")
    listener["PolicyNames"] = names


@action("CreateLoadBalancerListeners")
def create_listeners(call: Call) -> Answer:
    """More listeners."""
    balancer = ready(call)
    listeners = balancer.data["Listeners"]
    listeners += new_listeners(call, call.params["Listeners"], listeners)
    reconfigure(call, balancer)
    return {"LoadBalancer": balancer.data}


@action("DeleteLoadBalancerListeners")
def delete_listeners(call: Call) -> Answer:
    """By port; 5028 when one of them is not there."""
    balancer = ready(call)
    gone = [_listener(balancer, port) for port in call.params["LoadBalancerPorts"]]
    balancer.data["Listeners"] = [each for each in balancer.data["Listeners"] if each not in gone]
    reconfigure(call, balancer)
    return {"LoadBalancer": balancer.data}


@action("CreateLoadBalancerPolicy")
def create_policy(call: Call) -> Answer:
    """A sticky policy of the application's cookie (CookieName) or of the load balancer's own. 9021 when it exists."""
    balancer, params = ready(call), call.params
    name = params["PolicyName"]
    if not _POLICY.fullmatch(name):
        raise ApiError("4067", f"The name '{name}' is not valid.")
    if name in _policies(balancer):
        raise ApiError("9021", f"The policy '{name}' exists already.")
    if params["PolicyType"] == "app":
        if not params.get("CookieName"):
            raise ApiError("7000", "CookieName is required.")
        policy: JSON = {"CookieName": params["CookieName"], "PolicyName": name}
        balancer.data["ApplicationStickyCookiePolicies"].append(policy)
    else:
        policy = {"CookieExpirationPeriod": params.get("CookieExpirationPeriod", 1), "PolicyName": name}
        balancer.data["LoadBalancerStickyCookiePolicies"].append(policy)
    reconfigure(call, balancer)
    return {"LoadBalancer": balancer.data}


@action("DeleteLoadBalancerPolicy")
def delete_policy(call: Call) -> Answer:
    """9055 while a listener uses it, 5056 when there is none."""
    balancer = ready(call)
    name = call.params["PolicyName"]
    if name not in _policies(balancer):
        raise ApiError("5056", f"The policy '{name}' doesn't exist.")
    if any(name in listener.get("PolicyNames", ()) for listener in balancer.data["Listeners"]):
        raise ApiError("9055", f"The policy '{name}' is enabled on a listener.")
    for key in ("ApplicationStickyCookiePolicies", "LoadBalancerStickyCookiePolicies"):
        balancer.data[key] = [policy for policy in balancer.data[key] if policy["PolicyName"] != name]
    reconfigure(call, balancer)
    return {"LoadBalancer": balancer.data}


@action("LinkLoadBalancerBackendMachines", "RegisterVmsInLoadBalancer")
def link_backends(call: Call) -> Answer:
    """VMs, or public IPs of VMs; what is linked already stays."""
    balancer = call.get("LoadBalancer")
    vms, ips = _backends(call)
    for id_ in vms:
        call.region.get("Vm", id_)
    since = balancer.hidden.setdefault("since", {})
    since.update({id_: call.now for id_ in vms if id_ not in balancer.data["BackendVmIds"]})
    for key, wanted in (("BackendVmIds", vms), ("BackendIps", ips)):
        balancer.data[key] = list(dict.fromkeys([*balancer.data[key], *wanted]))
    return {}


@action("UnlinkLoadBalancerBackendMachines", "DeregisterVmsInLoadBalancer")
def unlink_backends(call: Call) -> Answer:
    """What is not linked is left out."""
    balancer = call.get("LoadBalancer")
    vms, ips = _backends(call)
    for key, gone in (("BackendVmIds", vms), ("BackendIps", ips)):
        balancer.data[key] = [each for each in balancer.data[key] if each not in gone]
    return {}


def _backends(call: Call) -> tuple[list[str], list[str]]:
    vms, ips = call.params.get("BackendVmIds", []), call.params.get("BackendIps", [])
    if not vms and not ips:
        raise ApiError("7000", "BackendIps or BackendVmIds is required.")
    return vms, ips


@action("ReadVmsHealth")
def read_vms_health(call: Call) -> Answer:
    """Running backends are in service once their registration is done; the states have other words since API 1.40."""
    balancer = call.get("LoadBalancer")
    found = [
        {**_health(call, balancer, id_), "VmId": id_}
        for id_ in call.params.get("BackendVmIds") or balancer.data["BackendVmIds"]
    ]
    if call.world.newer:
        words = {"InService": "UP", "OutOfService": "DOWN", "Unknown": "UNKNOWN"}
        found = [{**entry, "State": words[entry["State"]]} for entry in found]
    return {"BackendVmHealth": found}


def _health(call: Call, balancer: Item, id_: str) -> dict[str, str]:
    """Of one VM. What was just linked is pending, as recorded."""
    if id_ not in balancer.data["BackendVmIds"]:
        return {"Description": "N/A", "State": "Unknown", "StateReason": "N/A"}
    if call.region.state(call.region.get("Vm", id_)) != "running":
        return {
            "Description": "Instance is not in a running state.",
            "State": "OutOfService",
            "StateReason": "Instance",
        }
    since = balancer.hidden.get("since", {}).get(id_, 0.0)
    if call.now < since + call.world.clock.duration("load_balancer.register"):
        return {"Description": "Instance registration is pending", "State": "OutOfService", "StateReason": "ELB"}
    return {"Description": "N/A", "State": "InService", "StateReason": "N/A"}


def _named(call: Call) -> list[Item]:
    return [call.region.get("LoadBalancer", name) for name in call.params["LoadBalancerNames"]]


@action("CreateLoadBalancerTags")
def create_tags(call: Call) -> Answer:
    """A key that is there takes the new value."""
    wanted = {tag["Key"]: tag["Value"] for tag in check_keys(call.params["Tags"])}
    for balancer in _named(call):
        tags = {tag["Key"]: tag["Value"] for tag in balancer.data["Tags"]} | wanted
        balancer.data["Tags"] = [{"Key": key, "Value": value} for key, value in tags.items()]
    return {}


@action("DeleteLoadBalancerTags")
def delete_tags(call: Call) -> Answer:
    """By key, whatever the value."""
    gone = {tag.get("Key") for tag in call.params["Tags"]}
    for balancer in _named(call):
        balancer.data["Tags"] = [tag for tag in balancer.data["Tags"] if tag["Key"] not in gone]
    return {}


@action("ReadLoadBalancerTags")
def read_tags(call: Call) -> Answer:
    """The tags of the load balancers named."""
    found = [
        {"Key": tag["Key"], "LoadBalancerName": balancer.id, "Value": tag["Value"]}
        for balancer in _named(call)
        for tag in balancer.data["Tags"]
    ]
    return {"Tags": found}
