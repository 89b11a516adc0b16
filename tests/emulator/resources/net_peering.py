"""Net peerings: asked for by one Net's owner, accepted or rejected by the other's."""

from __future__ import annotations

from ipaddress import IPv4Network
from typing import Any

from ..clock import DURATIONS, spell
from ..errors import ApiError
from ..kinds import GONE, entering, kind
from ..store import Item, Region, missing
from ..world import Answer, Call, action
from .route_state import set_routes

kind(
    "NetPeering",
    "ReadNetPeerings",
    "NetPeerings",
    "NetPeeringId",
    "5035",
    prefix="pcx-",
    tag_type="vpc-peering-connection",
    quota="networklink_limit",
    quota_code="10035",
    ended=("rejected", "failed", "expired", "deleted"),
    paths={
        "AccepterNetAccountIds": "AccepterNet.AccountId",
        "AccepterNetIpRanges": "AccepterNet.IpRange",
        "AccepterNetNetIds": "AccepterNet.NetId",
        "ExpirationDates": "ExpirationDate",
        "SourceNetAccountIds": "SourceNet.AccountId",
        "SourceNetIpRanges": "SourceNet.IpRange",
        "SourceNetNetIds": "SourceNet.NetId",
        "StateMessages": "State.Message",
        "StateNames": "State.Name",
    },
)

_LIVE = ("pending-acceptance", "active")


def _side(region: Region, net: Item) -> dict[str, Any]:
    return {"AccountId": region.account_id, "IpRange": net.data["IpRange"], "NetId": net.id}


@action("CreateNetPeering")
def create_net_peering(call: Call) -> Answer:
    """4199 for a Net with itself, before anything else, as recorded; ``failed`` when the ranges overlap.

    Since API 1.40 the owner of the accepter Net must be named where that is another account.
    9067 when there is a live peering between the two Nets, in either direction.
    """
    params = call.params
    if params["SourceNetId"] == params["AccepterNetId"]:
        raise ApiError("4199", "The two Nets are the same.")
    source = call.get("Net", "SourceNetId")
    owner, accepter = _find_net(call, params["AccepterNetId"])
    stranger = params.get("AccepterOwnerId", call.account_id if call.world.newer else owner.account_id)
    if stranger != owner.account_id:
        raise missing("Net", accepter.id)
    nets = {source.id, accepter.id}
    for other in call.region.all("NetPeering"):
        both = {other.data["SourceNet"]["NetId"], other.data["AccepterNet"]["NetId"]}
        if both == nets and call.region.state(other) in _LIVE:
            raise ApiError("9067", f"The peering '{other.id}' exists already.")
    data = {
        "AccepterNet": _side(owner, accepter),
        "ExpirationDate": spell(call.now + DURATIONS["peering.expire"]),
        "SourceNet": _side(call.region, source),
        "State": {"Name": "", "Message": ""},
    }
    peering = call.region.add("NetPeering", data, owner=call.account_id)
    owner.table("NetPeering")[peering.id] = peering
    if IPv4Network(source.data["IpRange"]).overlaps(IPv4Network(accepter.data["IpRange"])):
        call.region.walk(peering, "failed", "peering.forget", GONE)
    else:
        call.region.walk(peering, "pending-acceptance", "peering.expire", "expired", "peering.forget", GONE)
    return {"NetPeering": peering.data}


def _find_net(call: Call, id_: str) -> tuple[Region, Item]:
    for region in call.world.everyone(call.region.name):
        net = region.find("Net", id_)
        if net is not None:
            return region, net
    raise missing("Net", id_)


@entering("NetPeering", GONE)
def gone(region: Region, peering: Item) -> None:
    """The other owner does not see it any more either."""
    for other in region.world.everyone(region.name):
        other.table("NetPeering").pop(peering.id, None)


def _decide(call: Call, *states: str) -> tuple[Region, Item]:
    """The peering, when it is in one of the states (409, 6003 otherwise), and the Region that drives it."""
    peering = call.region.find("NetPeering", call.params["NetPeeringId"])
    if peering is None:
        raise missing("NetPeering", call.params["NetPeeringId"])
    if call.region.state(peering) not in states:
        raise ApiError("6003", f"The peering '{peering.id}' is {call.region.state(peering)}.")
    return call.world.region(peering.hidden["owner"], call.region.name), peering


def _only(call: Call, peering: Item, side: str) -> None:
    if peering.data[side]["AccountId"] != call.account_id:
        raise ApiError("4", "This is for the owner of the other Net to do.")


@action("AcceptNetPeering")
def accept_net_peering(call: Call) -> Answer:
    """By the owner of the accepter Net."""
    region, peering = _decide(call, "pending-acceptance")
    _only(call, peering, "AccepterNet")
    region.walk(peering, "active")
    peering.data["ExpirationDate"] = None
    for each in call.world.everyone(call.region.name):
        set_routes(each, "NetPeeringId", peering.id, "active")
    return {"NetPeering": peering.data}


@action("RejectNetPeering")
def reject_net_peering(call: Call) -> Answer:
    """By the owner of the accepter Net."""
    region, peering = _decide(call, "pending-acceptance")
    _only(call, peering, "AccepterNet")
    region.walk(peering, "rejected", "peering.forget", GONE)
    return {}


@action("DeleteNetPeering")
def delete_net_peering(call: Call) -> Answer:
    """Active: either owner; pending-acceptance: who asked. Its routes turn to ``blackhole``."""
    region, peering = _decide(call, *_LIVE)
    if region.state(peering) == "pending-acceptance":
        _only(call, peering, "SourceNet")
    region.walk(peering, "deleted", "peering.forget", GONE)
    for each in call.world.everyone(call.region.name):
        set_routes(each, "NetPeeringId", peering.id, "blackhole")
    return {}
