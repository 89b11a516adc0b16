"""The door of the OUTSCALE API: POST /api/v1/<Action>, JSON, signed."""

from __future__ import annotations

from typing import Any

import orjson

from ..accounts import ACCOUNTS, DEFAULT_REGION, Account
from ..errors import ApiError
from ..request_check import check_request
from ..signature import Request, basic
from ..variations import varied
from ..world import HANDLERS, Call, World
from .door import Reply, Visitor
from .signed import SignedDoor

_ACCOUNTS: dict[str, Account] = {account.account_id: account for account in ACCOUNTS}


class NativeDoor(SignedDoor):
    """JSON in, JSON out; the Region is the one of the credential scope."""

    name = "api"
    services = ("api",)

    def action(self, request: Request) -> str:
        """The last part of the path."""
        return request.path.rpartition("/")[2]

    def params(self, request: Request) -> Any:
        """The JSON body, or None when it is none."""
        try:
            return orjson.loads(request.body) if request.body.strip() else {}
        except orjson.JSONDecodeError:
            return None

    def visitor(self, request: Request, action: str) -> Visitor:
        """The signer; for some actions the owner of a login; for a few, nobody needs to be known."""
        description = self.world.description
        if action not in description.actions:
            raise ApiError("5011", f"The action '{action}' doesn't exist.", status=404)
        if request.method != "POST":
            raise ApiError("2", "Only POST is allowed.")
        authorization = request.headers.get("authorization", "")
        if not authorization and description.auth(action) == "none":
            return Visitor(None, DEFAULT_REGION)
        if authorization.startswith("Basic "):
            if description.auth(action) != "basic":
                raise ApiError("9", "This action cannot be called with login and password.")
            return Visitor(basic(request.headers, ACCOUNTS).account_id, DEFAULT_REGION)
        if authorization and not authorization.startswith(("OSC4-", "AWS4-")):
            raise ApiError("12", "The type of the Authorization header is unknown.")
        return self.signer(request)

    def answer(self, request: Request, action: str, visitor: Visitor, request_id: str) -> Reply:
        """Check the parameters, then let the action's function do it."""
        params = self.params(request)
        if params is None:
            raise ApiError("4045", "The request body is not valid JSON.")
        params = check_request(action, params, self.world.description)
        result: dict[str, Any] = {}
        if not params.pop("DryRun", False):
            if action not in HANDLERS:
                raise ApiError("2000", f"The emulator does not serve {action}.", status=501, kind="NotServed")
            result = HANDLERS[action](call_of(self.world, action, params, visitor))
        result = varied(self.world.switches, self.world.description, action, result)
        return Reply(200, {**result, "ResponseContext": {"RequestId": request_id}})


def call_of(world: World, action: str, params: dict[str, Any], visitor: Visitor) -> Call:
    """The call with the Region as it shall be seen: a read may lag behind, a change is remembered for such reads."""
    account_id = visitor.account_id or ACCOUNTS[0].account_id
    lag = float(world.switches["read_lag"])
    region = world.region(account_id, visitor.region)
    if lag and action.startswith("Read"):
        region = region.as_of(world.clock.now() - lag)
    elif lag:
        region.remember()
        world.account(account_id).remember()
    return Call(action, params, _ACCOUNTS[account_id], region, world, visitor.access_key)
