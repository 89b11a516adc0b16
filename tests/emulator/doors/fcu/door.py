"""The door of FCU: EC2's query protocol on the same state as the native door."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from ...accounts import DEFAULT_REGION
from ...errors import ApiError
from ..door import Reply, Visitor
from ..signed import SignedDoor
from . import xml
from .description import ACTIONS
from .desk import JSON, SERVERS, Desk
from .errors import body, refusal, spelled
from .query import check, shown, tree

if TYPE_CHECKING:
    from ...signature import Request
    from ...store import Region
    from ...world import World

VERSION = "2016-09-15"
EXTRA: JSON = {
    "operation": {"operationId": "op-0a1b2c3d", "name": "operation", "state": "accepted", "tagSet": []},
    "noticeSet": [{"operationId": "op-0a1b2c3d", "name": "operation"}],
}
"""What the switch extra_objects puts before an answer."""
_NO_FILTERS = {"Attribute", "Filter", "IncludeAllInstances", "MaxResults", "NextToken"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MEDIA_TYPE = "text/xml;charset=UTF-8"


def _is_required(spec: Any) -> bool:
    return isinstance(spec, dict) and bool(spec.get("required"))


class FcuDoor(SignedDoor):
    """Parameters of a form or of the URL in, XML out; the service of a signature is ``fcu`` or ``ec2``."""

    name = "fcu"
    services = ("fcu", "ec2")
    xml = True
    at_root = True

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.tokens: WeakKeyDictionary[Region, dict[tuple[str, str], tuple[JSON, JSON]]] = WeakKeyDictionary()

    def action(self, request: Request) -> str:
        """The parameter Action."""
        try:
            return str(tree(request).get("Action", ""))
        except ApiError:
            return ""

    def params(self, request: Request) -> Any:
        """The other parameters, lists as lists."""
        try:
            return shown(tree(request))
        except ApiError:
            return None

    def visitor(self, request: Request, action: str) -> Visitor:
        """The signer; two actions may be called by anybody."""
        if request.method not in ("GET", "POST"):
            raise refusal("InvalidRequest", "Only GET and POST are allowed.")
        root = tree(request)
        if not action:
            raise refusal("MissingAction", "The request must contain the parameter Action.")
        if action not in ACTIONS:
            raise refusal("InvalidAction", f"The action {action} is not valid for this web service.")
        if not _DATE.fullmatch(str(root.get("Version", VERSION))):
            raise refusal("NoSuchVersion", f"The version {root['Version']} is not valid.")
        authorization = request.headers.get("authorization", "")
        if not authorization and ACTIONS[action]["auth"] == "none":
            return Visitor(None, DEFAULT_REGION)
        if not authorization.startswith("AWS4-"):
            raise refusal("AuthFailure", "The request must be signed with AWS4-HMAC-SHA256.")
        return self.signer(request)

    def described(self, action: str) -> dict[str, Any]:
        """The fields of an answer."""
        fields: dict[str, Any] = ACTIONS.get(action, {}).get("response", {})
        return fields

    def shaped(self, content: dict[str, Any], action: str) -> Reply:
        """As XML."""
        return Reply(200, xml.document(f"{action}Response", content, VERSION), _MEDIA_TYPE)

    def answer(self, request: Request, action: str, visitor: Visitor, request_id: str) -> Reply:
        """Check the parameters, then let the action's function do it."""
        root = tree(request)
        params = check(action, root)
        if params.pop("DryRun", False):
            raise refusal("DryRunOperation", "Request would have succeeded, but DryRun flag is set.")
        result = self._result(Desk(self.world, action, self._known(action, params), visitor))
        extra = EXTRA if self.world.switches.lists("extra_objects", action) else {}
        content = {**extra, "requestId": request_id, **result}
        version = str(root.get("Version", VERSION))
        return Reply(200, xml.document(f"{action}Response", content, version), _MEDIA_TYPE)

    def _known(self, action: str, params: JSON) -> JSON:
        """The parameters of a Describe without the filters that the switches want unknown, ids to look for included."""
        if not action.startswith("Describe"):
            return params
        fields = ACTIONS[action]["params"]
        ids = [name for name in params if name not in _NO_FILTERS and not _is_required(fields[name])]
        kept = {name: value for name, value in params.items() if name not in self.world.switches.ignored(action, ids)}
        given = [each.get("Name", "") for each in kept.get("Filter", [])]
        ignored = self.world.switches.ignored(action, given)
        if ignored:
            kept["Filter"] = [each for each in kept["Filter"] if each.get("Name", "") not in ignored]
        return kept

    def _result(self, desk: Desk) -> JSON:
        """What the action answers; a ClientToken that was used answers what it answered then.

        The native action of RunInstances knows tokens by itself.
        """
        token = desk.params.pop("ClientToken", None) if desk.action != "RunInstances" else None
        if token is None:
            return SERVERS[desk.action](desk)
        known = self.tokens.setdefault(self.world.region(desk.account_id, desk.visitor.region), {})
        asked, answer = known.get((desk.action, token), (None, {}))
        if asked is None:
            echo = {"clientToken": token} if "clientToken" in ACTIONS[desk.action]["response"] else {}
            asked, answer = known[desk.action, token] = desk.params, {**SERVERS[desk.action](desk), **echo}
        if asked != desk.params:
            raise refusal("IdempotentParameterMismatch", "The ClientToken was used with other parameters.")
        return answer

    def spelled(self, error: ApiError, action: str) -> ApiError:
        """Under EC2's code."""
        return spelled(error, action)

    def refusal(self, error: ApiError, request_id: str) -> Reply:
        """``<Response><Errors><Error><Code>``."""
        error = spelled(error, "")
        headers = {"Retry-After": str(error.retry_after)} if error.retry_after else {}
        return Reply(error.status, xml.document("Response", body(error, request_id)), _MEDIA_TYPE, headers)
