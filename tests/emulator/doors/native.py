"""The door of the OUTSCALE API: POST /api/v1/<Action>, JSON, signed."""

from __future__ import annotations

from typing import Any

import orjson

from ..accounts import ACCOUNTS, DEFAULT_REGION, Account
from ..errors import ApiError
from ..reading import without_end
from ..request_check import check_request
from ..signature import Request, basic
from ..variations import more_objects, varied
from ..world import HANDLERS, Call, World
from .door import Reply, Visitor
from .signed import SignedDoor

_ACCOUNTS: dict[str, Account] = {account.account_id: account for account in ACCOUNTS}


class NativeDoor(SignedDoor):
    """JSON in, JSON out; the Region is the one of the credential scope."""

    name = "api"
    services = ("api", "osc", "oapi")

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

    def described(self, action: str) -> dict[str, Any]:
        """The fields of an answer."""
        fields: dict[str, Any] = self.world.description.actions.get(action, {}).get("response", {})
        return fields

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
            self._ignore(action, params)
            result = HANDLERS[action](call_of(self.world, action, params, visitor))
            result = without_end(self.world.switches, params, self.world.description.actions[action], result)
        result = varied(self.world.switches, self.world.description, action, result)
        extra = more_objects(self.world.switches, action)
        return Reply(200, {**extra, **result, "ResponseContext": {"RequestId": request_id}})

    def _ignore(self, action: str, params: dict[str, Any]) -> None:
        """Take the filters away that the switches want unknown."""
        filters = params.get("Filters", {})
        for name in self.world.switches.ignored(action, list(filters)):
            del filters[name]


def call_of(world: World, action: str, params: dict[str, Any], visitor: Visitor) -> Call:
    """The call with the Region as the request shall see it."""
    account_id = visitor.account_id or ACCOUNTS[0].account_id
    view = visitor.view or world.view(action)
    region = world.seen(world.region(account_id, visitor.region), view)
    return Call(action, params, _ACCOUNTS[account_id], region, world, visitor.access_key, view)
