"""The door of the DirectLink API: JSON 1.1, the action in a header, on the same DirectLinks as the OUTSCALE API's."""

from __future__ import annotations

from typing import Any, NamedTuple

import orjson

from ..description import load
from ..errors import ApiError, usual
from ..kinds import KINDS
from ..request_check import check_fields, check_ids
from ..signature import Request
from ..variations import more_objects
from ..world import HANDLERS
from .door import Reply, Visitor
from .native import call_of
from .signed import SignedDoor

JSON = dict[str, Any]

_FACTS = load("directlink-actions")
ACTIONS: dict[str, JSON] = _FACTS["actions"]
"""Action name to ``{params, response}``."""
REGIONS = ("cloudgouv-eu-west-1", "eu-west-2", "us-east-2")
TARGET = "OvertureService."

_WORDS = {
    "amazonAddress": "OutscalePrivateIp",
    "asn": "BgpAsn",
    "authKey": "BgpKey",
    "bandwidth": "Bandwidth",
    "connectionId": "DirectLinkId",
    "connectionName": "DirectLinkName",
    "connectionState": "State",
    "customerAddress": "ClientPrivateIp",
    "location": "Location",
    "locationCode": "Code",
    "locationName": "Name",
    "newPrivateVirtualInterface": "DirectLinkInterface",
    "newPrivateVirtualInterfaceAllocation": "DirectLinkInterface",
    "ownerAccount": "AccountId",
    "region": "RegionName",
    "virtualGatewayId": "VirtualGatewayId",
    "virtualGatewayState": "State",
    "virtualInterfaceId": "DirectLinkInterfaceId",
    "virtualInterfaceName": "DirectLinkInterfaceName",
    "virtualInterfaceState": "State",
    "virtualInterfaceType": "InterfaceType",
    "vlan": "Vlan",
}
"""This API's words for what the OUTSCALE API has, in parameters and answers. What is not here is always null."""


class Twin(NamedTuple):
    """The function that does it, and the key of its answer; where the answer is empty, the kind of what it is about."""

    does: str
    key: str


_TWINS = {
    "AllocatePrivateVirtualInterface": Twin("AllocatePrivateVirtualInterface", "DirectLinkInterface"),
    "ConfirmPrivateVirtualInterface": Twin("ConfirmPrivateVirtualInterface", "DirectLinkInterface"),
    "CreateConnection": Twin("CreateDirectLink", "DirectLink"),
    "CreatePrivateVirtualInterface": Twin("CreateDirectLinkInterface", "DirectLinkInterface"),
    "DeleteConnection": Twin("DeleteDirectLink", "DirectLink"),
    "DeleteVirtualInterface": Twin("DeleteDirectLinkInterface", "DirectLinkInterface"),
    "DescribeConnections": Twin("ReadDirectLinks", "DirectLinks"),
    "DescribeLocations": Twin("ReadLocations", "Locations"),
    "DescribeVirtualGateways": Twin("ReadVirtualGateways", "VirtualGateways"),
    "DescribeVirtualInterfaces": Twin("ReadDirectLinkInterfaces", "DirectLinkInterfaces"),
}


class DirectLinkDoor(SignedDoor):
    """JSON in, JSON out; a dry run answers nothing but the id of the request."""

    name = "directlink"
    services = ("directlink", "directconnect")
    at_root = True

    def action(self, request: Request) -> str:
        """What the header x-amz-target names."""
        return request.headers.get("x-amz-target", "").removeprefix(TARGET)

    def params(self, request: Request) -> Any:
        """The JSON body, or None when it is none."""
        try:
            return orjson.loads(request.body) if request.body.strip() else {}
        except orjson.JSONDecodeError:
            return None

    def visitor(self, request: Request, action: str) -> Visitor:
        """The signer, in one of the three Regions that have this API."""
        if action not in ACTIONS or not request.headers["x-amz-target"].startswith(TARGET):
            raise ApiError(
                "5011", f"The action '{action}' doesn't exist.", status=400, kind="UnknownOperationException"
            )
        if request.method != "POST":
            raise ApiError("2", "Only POST is allowed.")
        visitor = self.signer(request)
        if visitor.region not in REGIONS:
            raise ApiError("1", f"The Region {visitor.region} does not have this API.")
        return visitor

    def described(self, action: str) -> dict[str, Any]:
        """The fields of an answer."""
        fields: dict[str, Any] = ACTIONS.get(action, {}).get("response", {})
        return fields

    def answer(self, request: Request, action: str, visitor: Visitor, request_id: str) -> Reply:
        """Check the parameters, let the OUTSCALE API's function do it, and tell it in this API's words."""
        params = self.params(request)
        if params is None:
            raise ApiError("4045", "The request body is not valid JSON.", kind="SerializationException")
        check_fields(params, ACTIONS[action]["params"])
        dry = [params.pop(name, False) for name in ("DryRun", "dryRun")]
        for name in self.world.switches.ignored(action, list(params)) if action.startswith("Describe") else ():
            del params[name]
        told = {} if any(dry) else self._done(_TWINS[action], action, _native(params), visitor)
        extra = more_objects(self.world.switches, action)
        return Reply(200, {**extra, **told, "requestId": request_id}, _MEDIA, _marked(request_id))

    def _done(self, twin: Twin, action: str, params: JSON, visitor: Visitor) -> JSON:
        check_ids(params)
        if twin.does.startswith("Read"):
            params = {"Filters": {f"{name}s": [value] for name, value in params.items()}} if params else {}
        call = call_of(self.world, twin.does, params, visitor)
        given = HANDLERS[twin.does](call)
        thing = given[twin.key] if given else call.region.table(twin.key)[params[KINDS[twin.key].id_key]].data
        return _told(ACTIONS[action]["response"], thing)

    def refusal(self, error: ApiError, request_id: str) -> Reply:
        """``__type`` is the client's or the server's fault in Direct Connect's words; no document tells others."""
        kind = error.kind if error.kind != usual(error.code)[1] else _kind(error.status)
        headers = _marked(request_id) | ({"Retry-After": str(error.retry_after)} if error.retry_after else {})
        return Reply(error.status, {"__type": kind, "message": error.details}, _MEDIA, headers)


_MEDIA = "application/x-amz-json-1.1"


def _marked(request_id: str) -> dict[str, str]:
    """The request's id, under the names that Direct Connect's and OUTSCALE's clients look for it."""
    return {"x-amzn-RequestId": request_id, "x-amz-requestid": request_id}


def _kind(status: int) -> str:
    if status in {429, 503}:
        return "ThrottlingException"
    if status == 401:
        return "UnrecognizedClientException"
    return "DirectConnectServerException" if status >= 500 else "DirectConnectClientException"


def _native(params: JSON) -> JSON:
    """Parameters in the OUTSCALE API's words."""
    return {_WORDS[name]: _native(value) if isinstance(value, dict) else value for name, value in params.items()}


def _told(fields: JSON, given: Any) -> JSON:
    """An answer: one thing with its fields, or a list of them under the key that the description has for it."""
    if isinstance(given, list):
        key, spec = next((name, spec) for name, spec in fields.items() if name != "requestId")
        return {key: [_fields(spec["fields"], one) for one in given]}
    return _fields({name: spec for name, spec in fields.items() if name != "requestId"}, given)


def _fields(fields: JSON, thing: JSON) -> JSON:
    return {name: _field(name, spec, thing) for name, spec in fields.items()}


def _field(name: str, spec: Any, thing: JSON) -> Any:
    rules = spec if isinstance(spec, dict) else {}
    if "const" in rules:
        return rules["const"]
    return None if rules.get("inert") else thing.get(_WORDS.get(name, ""))
