"""One request at work: its typed parameters, and the native actions that do what it asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ...request_check import check_request
from ...world import HANDLERS, Call, World
from ..native import call_of

if TYPE_CHECKING:
    from ...store import Region
    from ..door import Visitor

JSON = dict[str, Any]

_PAGE = 1000


class Desk:
    """``call`` does a native action, ``read`` collects all pages of a native Read action."""

    def __init__(self, world: World, action: str, params: JSON, visitor: Visitor) -> None:
        self.world = world
        self.action = action
        self.params = params
        self.visitor = visitor
        self._region: Region | None = None

    @property
    def region(self) -> Region:
        """The Region as a read shall see it."""
        if self._region is None:
            self._region = self.native("ReadVms").region
        return self._region

    @property
    def account_id(self) -> str:
        """The caller's account."""
        return self.region.account_id

    def native(self, action: str, params: JSON | None = None) -> Call:
        """A call as the native door would make it, with the Region that it sees."""
        return call_of(self.world, action, params or {}, self.visitor)

    def call(self, action: str, /, **params: Any) -> JSON:
        """The answer of a native action; raises ApiError."""
        self._region = None
        return HANDLERS[action](self.native(action, check_request(action, params, self.world.description)))

    def read(self, action: str, key: str, /, **filters: Any) -> list[JSON]:
        """Everything that a native Read action lists."""
        params: JSON = {"Filters": filters} if filters else {}
        if self.world.description.actions[action]["paginated"] == "token":
            params["ResultsPerPage"] = _PAGE
        found: list[JSON] = []
        while True:
            answer = self.call(action, **params)
            found += answer[key]
            if "NextPageToken" not in answer:
                return found
            params["NextPageToken"] = answer["NextPageToken"]


Server = Callable[[Desk], JSON]
SERVERS: dict[str, Server] = {}
"""Action of FCU to the function that answers it."""


def serves(*names: str) -> Callable[[Server], Server]:
    """Decorator: the function that answers the named actions."""

    def keep(function: Server) -> Server:
        for name in names:
            SERVERS[name] = function
        return function

    return keep
