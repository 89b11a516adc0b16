"""DirectLinks and their interfaces. One that is allocated to another account is in the tables of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import ApiError
from ..kinds import GONE, KINDS, entering, kind
from ..reading import read
from ..world import Answer, Call, action

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..store import Item, Region

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
    ended=("deleted", "rejected", "expired"),
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
    for interface in _interfaces(call, link):
        raise ApiError("9002", f"The interface '{interface.id}' uses the DirectLink.")
    call.region.walk(link, *_GOING)
    return {}


def _interfaces(call: Call, link: Item) -> Iterator[Item]:
    """What uses a DirectLink, whosever it is."""
    _let_time_pass(call)
    for interface in call.region.all("DirectLinkInterface"):
        ended = call.region.state(interface) in KINDS[interface.kind].ended
        if interface.data["DirectLinkId"] == link.id and not ended:
            yield interface


def _let_time_pass(call: Call) -> None:
    """Everybody's: the plan for what two accounts see is kept by the one that acted last."""
    for _region in call.world.everyone(call.region.name):
        pass


def live_interface(call: Call) -> Item:
    """The interface that the call names, as it is by now."""
    _let_time_pass(call)
    return call.get("DirectLinkInterface")


def new_interface(call: Call, **more: Any) -> Item:
    """One for a VLAN of the DirectLink: 9023. At NYC1 the MTU is 1450 until it is updated."""
    link = call.get("DirectLink")
    wanted: dict[str, Any] = call.params["DirectLinkInterface"]
    if any(other.data["Vlan"] == wanted["Vlan"] for other in _interfaces(call, link)):
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
        **more,
    }
    return call.region.add("DirectLinkInterface", data, owner=data["AccountId"])


@entering("DirectLinkInterface", GONE)
def gone(region: Region, interface: Item) -> None:
    """The other account does not see it any more either."""
    for other in region.world.everyone(region.name):
        other.table("DirectLinkInterface").pop(interface.id, None)


@action("CreateDirectLinkInterface")
def create_interface(call: Call) -> Answer:
    """Into a virtual gateway of one's own."""
    if "VirtualGatewayId" not in call.params["DirectLinkInterface"]:
        raise ApiError("7000", "The parameter 'VirtualGatewayId' is required.")
    call.region.get("VirtualGateway", call.params["DirectLinkInterface"]["VirtualGatewayId"])
    interface = new_interface(call)
    call.region.walk(interface, "pending", "direct_link.create", "available", created=True)
    return {"DirectLinkInterface": interface.data}


@action("ReadDirectLinkInterfaces")
def read_interfaces(call: Call) -> Answer:
    """One's own, and those that one allocated to others."""
    _let_time_pass(call)
    return read(call, KINDS["DirectLinkInterface"])


@action("UpdateDirectLinkInterface")
def update_interface(call: Call) -> Answer:
    """The MTU, which can only be 1500."""
    interface = live_interface(call)
    interface.data["Mtu"] = call.params["Mtu"]
    return {"DirectLinkInterface": interface.data}


@action("DeleteDirectLinkInterface")
def delete_interface(call: Call) -> Answer:
    """``deleting``, then ``deleted``; ``rejected`` by the account that was to confirm it, as in Direct Connect."""
    interface = live_interface(call)
    hosted = call.region.state(interface) == "confirming"
    if hosted and interface.data["AccountId"] == call.account_id:
        call.region.walk(interface, "rejected", "gateway.forget", GONE)
    else:
        call.region.walk(interface, *_GOING)
    return {}
