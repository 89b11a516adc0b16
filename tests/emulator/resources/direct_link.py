"""DirectLinks and their interfaces."""

from __future__ import annotations

from typing import Any

from ..errors import ApiError
from ..kinds import GONE, kind
from ..world import Answer, Call, action

kind(
    "DirectLink",
    "ReadDirectLinks",
    "DirectLinks",
    "DirectLinkId",
    "5072",
    prefix="dxcon-",
    tagged=False,
    ended=("deleted",),
)
kind(
    "DirectLinkInterface",
    "ReadDirectLinkInterfaces",
    "DirectLinkInterfaces",
    "DirectLinkInterfaceId",
    "5073",
    prefix="dxvif-",
    tagged=False,
    ended=("deleted",),
)

_LOCATIONS = ("PAR1", "PAR4", "NYC1")
_GOING = ("deleting", "direct_link.delete", "deleted", "gateway.forget", GONE)


@action("CreateDirectLink")
def create_direct_link(call: Call) -> Answer:
    """``requested``, ``pending``, then ``available``; 5052 for an unknown location."""
    params = call.params
    if params["Location"] not in _LOCATIONS:
        raise ApiError("5052", f"The location '{params['Location']}' doesn't exist.")
    data = {key: params[key] for key in ("Bandwidth", "DirectLinkName", "Location")}
    data |= {"AccountId": call.account_id, "RegionName": call.region.name, "State": "requested"}
    link = call.region.add("DirectLink", data)
    steps = ("requested", "direct_link.create", "pending", "direct_link.create", "available")
    call.region.walk(link, *steps, created=True)
    return {"DirectLink": link.data}


@action("DeleteDirectLink")
def delete_direct_link(call: Call) -> Answer:
    """Refused with 9002 while it has an interface."""
    link = call.get("DirectLink")
    for interface in call.region.all("DirectLinkInterface"):
        if interface.data["DirectLinkId"] == link.id and call.region.state(interface) != "deleted":
            raise ApiError("9002", f"The interface '{interface.id}' uses the DirectLink.")
    call.region.walk(link, *_GOING)
    return {}


@action("CreateDirectLinkInterface")
def create_interface(call: Call) -> Answer:
    """One for a VLAN of the DirectLink: 9023. At NYC1 the MTU is 1450 until it is updated."""
    link = call.get("DirectLink")
    wanted: dict[str, Any] = call.params["DirectLinkInterface"]
    gateway = call.region.get("VirtualGateway", wanted["VirtualGatewayId"])
    for other in call.region.all("DirectLinkInterface"):
        taken = other.data["DirectLinkId"] == link.id and other.data["Vlan"] == wanted["Vlan"]
        if taken and call.region.state(other) != "deleted":
            raise ApiError("9023", f"The VLAN {wanted['Vlan']} is in use.")
    data: dict[str, Any] = {
        "AccountId": call.account_id,
        "BgpKey": "made-up-bgp-key",
        "ClientPrivateIp": "172.16.0.5/30",
        "OutscalePrivateIp": "172.16.0.6/30",
        **wanted,
        "DirectLinkId": link.id,
        "InterfaceType": "private",
        "Location": link.data["Location"],
        "Mtu": 1450 if link.data["Location"] == "NYC1" else 1500,
        "State": "pending",
        "VirtualGatewayId": gateway.id,
    }
    interface = call.region.add("DirectLinkInterface", data)
    call.region.walk(interface, "pending", "direct_link.create", "available", created=True)
    return {"DirectLinkInterface": interface.data}


@action("UpdateDirectLinkInterface")
def update_interface(call: Call) -> Answer:
    """The MTU, which can only be 1500."""
    interface = call.get("DirectLinkInterface")
    interface.data["Mtu"] = call.params["Mtu"]
    return {"DirectLinkInterface": interface.data}


@action("DeleteDirectLinkInterface")
def delete_interface(call: Call) -> Answer:
    """``deleting``, then ``deleted``."""
    call.region.walk(call.get("DirectLinkInterface"), *_GOING)
    return {}
