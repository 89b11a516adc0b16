"""Interfaces that the owner of a DirectLink allocates to another account, which confirms them."""

from __future__ import annotations

from ..accounts import ACCOUNTS
from ..errors import ApiError
from ..kinds import GONE
from ..world import Answer, Call, action
from .direct_link import live_interface, new_interface


@action("AllocatePrivateVirtualInterface")
def allocate(call: Call) -> Answer:
    """``confirming`` until its owner confirms it, for at most seven days; 5075 for an unknown account."""
    owner = call.params["AccountId"]
    if owner not in {account.account_id for account in ACCOUNTS}:
        raise ApiError("5075", f"The account '{owner}' doesn't exist.")
    interface = new_interface(call, AccountId=owner, State="confirming")
    call.world.region(owner, call.region.name).table("DirectLinkInterface")[interface.id] = interface
    call.region.walk(interface, "confirming", "direct_link.expire", "expired", "gateway.forget", GONE)
    return {"DirectLinkInterface": interface.data}


@action("ConfirmPrivateVirtualInterface")
def confirm(call: Call) -> Answer:
    """By its owner, into a virtual gateway of its own: ``pending``, then ``available``."""
    interface = live_interface(call)
    if interface.data["AccountId"] != call.account_id:
        raise ApiError("4", "This is for the owner of the interface to do.")
    if call.region.state(interface) != "confirming":
        raise ApiError("6003", f"The interface '{interface.id}' is {call.region.state(interface)}.")
    interface.data["VirtualGatewayId"] = call.get("VirtualGateway").id
    call.region.walk(interface, "pending", "direct_link.create", "available", created=True)
    return {"DirectLinkInterface": interface.data}
