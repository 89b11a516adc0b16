"""Load balancers: made, changed one attribute a call, deleted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..accounts import subregions
from ..cidr import free_address, take_address
from ..errors import ApiError
from ..kinds import GONE, entering, kind
from ..world import Answer, Call, action
from .security_group import default_group, hold
from .tag import check_keys

if TYPE_CHECKING:
    from ..store import Item, Region

JSON = dict[str, Any]

kind(
    "LoadBalancer",
    "ReadLoadBalancers",
    "LoadBalancers",
    "LoadBalancerName",
    "5030",
    quota="lb_limit",
    quota_code="10014",
)

_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?")


def new_listener(call: Call, wanted: JSON) -> JSON:
    """A listener as it is shown; the protocol of the backends is the listener's unless given.

    4102 for HTTPS or SSL without a certificate, 5012 for an unknown one, 4097 for a certificate that is no ORN.
    """
    listener = {"BackendProtocol": wanted["LoadBalancerProtocol"], **wanted}
    certificate = wanted.get("ServerCertificateId")
    if wanted["LoadBalancerProtocol"] in ("HTTPS", "SSL") and certificate is None:
        raise ApiError("4102", "ServerCertificateId is required for HTTPS and SSL.")
    if certificate is not None:
        check_certificate(call, certificate)
    if wanted["LoadBalancerProtocol"] in ("HTTP", "HTTPS"):
        listener["PolicyNames"] = []
    return dict(sorted(listener.items()))


def check_certificate(call: Call, orn: str) -> None:
    """The ORN of a server certificate of mine."""
    if not orn.startswith("orn:"):
        raise ApiError("4097", f"'{orn}' is not the ORN of a server certificate.")
    if not any(item.data["Orn"] == orn for item in call.mine.all("ServerCertificate")):
        raise ApiError("5012", f"The server certificate '{orn}' doesn't exist.")


def new_listeners(call: Call, wanted: list[JSON], present: list[JSON]) -> list[JSON]:
    """Listeners to add; 9012 when a port is taken."""
    ports = [each["LoadBalancerPort"] for each in (*present, *wanted)]
    if len(set(ports)) < len(ports):
        raise ApiError("9012", "There is a listener on this port already.")
    return [new_listener(call, each) for each in wanted]


@action("CreateLoadBalancer")
def create_load_balancer(call: Call) -> Answer:
    """In a Net (Subnets, one item) or in the public Cloud (SubregionNames, one item). 9013 when the name is taken."""
    params, region = call.params, call.region
    name = params["LoadBalancerName"]
    if not _NAME.fullmatch(name):
        raise ApiError("4036", f"The name '{name}' is not valid.")
    if ("Subnets" in params) == ("SubregionNames" in params):
        raise ApiError("4046", "Subnets or SubregionNames is required, not both.")
    subnets = [region.get("Subnet", id_) for id_ in params.get("Subnets", ())]
    names = params.get("SubregionNames", [subnet.data["SubregionName"] for subnet in subnets])
    if len(names) != 1:
        raise ApiError("4047", "Exactly one Subnet or Subregion is required.")
    if names[0] not in subregions(region.name):
        raise ApiError("5009", f"The Subregion '{names[0]}' doesn't exist.")
    if not params["Listeners"]:
        raise ApiError("7000", "At least one listener is required.")
    if region.find("LoadBalancer", name) is not None:
        raise ApiError("9013", f"The load balancer '{name}' exists already.")
    net_id = subnets[0].data["NetId"] if subnets else None
    facing = params.get("LoadBalancerType", "internet-facing") == "internet-facing"
    _check_network(region, net_id, facing=facing)
    listeners = new_listeners(call, params["Listeners"], [])
    if facing:
        free_public_ip(call, params.get("PublicIp", ""))
    data = _shown(call, listeners, names, net_id, facing=facing)
    balancer = region.add("LoadBalancer", data, name, subnet=subnets[0].id if subnets else None, ip=None)
    if facing:
        set_public_ip(call, balancer, params.get("PublicIp", ""))
    region.walk(balancer, "provisioning", "load_balancer.create", "active", created=True)
    balancer.data["Tags"] = check_keys(params.get("Tags", []))
    return {"LoadBalancer": balancer.data}


def _check_network(region: Region, net_id: str | None, *, facing: bool) -> None:
    """9027 for one that faces the internet in a Net without; 4045 for an internal one outside of Nets."""
    if net_id is None:
        if not facing:
            raise ApiError("4045", "An internal load balancer needs a Subnet.")
        return
    if facing and not any(service.data.get("NetId") == net_id for service in region.all("InternetService")):
        raise ApiError("9027", f"The Net '{net_id}' has no internet service.")


def _shown(call: Call, listeners: list[JSON], names: list[str], net_id: str | None, *, facing: bool) -> JSON:
    """The recorded keys."""
    params, region = call.params, call.region
    name = params["LoadBalancerName"]
    groups = check_groups(region, params.get("SecurityGroups", []), net_id)
    first = listeners[0]
    data: JSON = {
        "AccessLog": {"IsEnabled": False, "PublicationInterval": 60},
        "ApplicationStickyCookiePolicies": [],
        "BackendIps": [],
        "BackendVmIds": [],
        "DnsName": f"{'' if facing else 'internal-'}{name}-{region.seq}.{region.name}.lbu.outscale.com",
        "HealthCheck": {
            "CheckInterval": 30,
            "HealthyThreshold": 10,
            "Port": first["BackendPort"],
            "Protocol": "TCP",
            "Timeout": 5,
            "UnhealthyThreshold": 2,
        },
        "Listeners": listeners,
        "LoadBalancerStickyCookiePolicies": [],
        "LoadBalancerType": "internet-facing" if facing else "internal",
        "SecuredCookies": False,
        "SecurityGroups": groups,
        "SourceSecurityGroup": {
            "SecurityGroupAccountId": region.account_id if net_id else "outscale-elb",
            "SecurityGroupName": "outscale-elb-sg",
        },
        "State": "provisioning",
        "Subnets": list(params.get("Subnets", [])),
        "SubregionNames": names,
    }
    if net_id:
        data["NetId"] = net_id
        group = region.get("SecurityGroup", groups[0])
        data["SourceSecurityGroup"]["SecurityGroupName"] = group.data["SecurityGroupName"]
    return data


def check_groups(region: Region, ids: list[str], net_id: str | None) -> list[str]:
    """Groups of the Net, the default one when none is given; none in the public Cloud."""
    if net_id is None:
        if ids:
            raise ApiError("4045", "SecurityGroups are for load balancers in a Net.")
        return []
    for id_ in ids:
        if region.get("SecurityGroup", id_).data.get("NetId") != net_id:
            raise ApiError("4086", f"The security group '{id_}' is not in the same Net.")
    return list(ids) or [default_group(region, net_id)]


def set_public_ip(call: Call, balancer: Item, wanted: str) -> None:
    """A public IP of mine that nothing uses, or one of the service's own when it is empty."""
    if wanted and wanted == balancer.data.get("PublicIp"):
        return
    new = free_public_ip(call, wanted)
    old = call.region.find("PublicIp", balancer.hidden["ip"] or "")
    if old is not None:
        old.hidden["nat"] = None
    balancer.data["PublicIp"] = wanted or call.world.public_address()
    balancer.hidden["ip"] = new.id if new else None
    if new is not None:
        new.hidden["nat"] = balancer.id


def free_public_ip(call: Call, wanted: str) -> Item | None:
    """The public IP with this address, None for an empty one; 5025 when unknown, 9031 when something uses it."""
    if not wanted:
        return None
    mine = (item for item in call.region.all("PublicIp") if item.data["PublicIp"] == wanted)
    public_ip = next(mine, None)
    if public_ip is None:
        raise ApiError("5025", f"The public IP '{wanted}' doesn't exist.")
    if "LinkPublicIpId" in public_ip.data or public_ip.hidden["nat"]:
        raise ApiError("9031", f"The public IP '{wanted}' is in use.")
    return public_ip


@entering("LoadBalancer", "active")
def active(region: Region, balancer: Item) -> None:
    """Recorded: the private IP of an internal one shows when it is active."""
    subnet = region.find("Subnet", balancer.hidden["subnet"] or "")
    if balancer.data["LoadBalancerType"] == "internal" and subnet is not None and "PrivateIp" not in balancer.data:
        balancer.data["PrivateIp"] = take_address(subnet)


@entering("LoadBalancer", "deleting")
def deleting(region: Region, balancer: Item) -> None:
    """What it used is free; its groups stay in use a little."""
    subnet = region.find("Subnet", balancer.hidden["subnet"] or "")
    if "PrivateIp" in balancer.data:
        free_address(subnet, balancer.data["PrivateIp"])
    public_ip = region.find("PublicIp", balancer.hidden["ip"] or "")
    if public_ip is not None:
        public_ip.hidden["nat"] = None
    hold(region, balancer.data["SecurityGroups"], "load_balancer.sg_release")
    for rule in region.all("ListenerRule"):
        if rule.hidden["balancer"] == balancer.id:
            region.drop(rule)


def ready(call: Call) -> Item:
    """The load balancer of the call; 6031 while it is changing."""
    balancer = call.get("LoadBalancer")
    if call.region.state(balancer) != "active":
        raise ApiError("6031", f"The load balancer '{balancer.id}' is {call.region.state(balancer)}.")
    return balancer


def reconfigure(call: Call, balancer: Item) -> None:
    """A change takes a moment."""
    call.region.walk(balancer, "reconfiguring", "load_balancer.update", "active")


@action("DeleteLoadBalancer")
def delete_load_balancer(call: Call) -> Answer:
    """Listed as ``deleting`` for a moment; the answer shows it, as recorded."""
    balancer = call.get("LoadBalancer")
    if call.region.state(balancer) == "deleting":
        raise ApiError("6031", f"The load balancer '{balancer.id}' is deleting.")
    call.region.walk(balancer, "deleting", "load_balancer.delete", GONE)
    return {"LoadBalancer": balancer.data}
