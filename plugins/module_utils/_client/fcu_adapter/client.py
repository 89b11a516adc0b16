"""The OUTSCALE API's calls, carried out by FCU: the same parameters in, the same answers out."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from ..apis.outscale import Outscale
from ..naming import pascal, to_pascal
from ..schema import catalog
from .actions import ACTIONS
from .translation import NotOverFcu, Saying

if t.TYPE_CHECKING:
    from ..apis.fcu import Fcu
    from ..auth.credentials import Settings

__all__ = ["NotOverFcu", "OverFcu"]


class OverFcu(Outscale):
    """Stands in for the client of the OUTSCALE API. Raises NotOverFcu, before anything is sent, for what FCU lacks."""

    def __init__(self, fcu: Fcu, settings: Settings) -> None:
        super().__init__(fcu.transport, settings)
        self._fcu = fcu
        self.wanted: frozenset[str] = frozenset()

    def raw(self, action: str, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The answer of one call in the OUTSCALE API's own words."""
        said = dict(params)
        saying = _saying(action)
        saying.vet(action, said)
        return saying(self, said)

    def ask(self, action: str, params: dict[str, t.Any]) -> dict[str, t.Any]:
        """The answer of one FCU call, in FCU's words."""
        return self._fcu.raw(action, params)

    def vet(self, action: str, params: t.Mapping[str, t.Any]) -> None:
        """Raise NotOverFcu where FCU has no words for the call."""
        _saying(action).vet(action, to_pascal(params))

    def want(self, names: t.Iterable[str]) -> None:
        """Remember which fields are looked at."""
        self.wanted = frozenset(map(pascal, names))

    def owner(self) -> str:
        """FCU's word for the account itself."""
        return "self"


def _saying(action: str) -> Saying:
    catalog.action("outscale", action)
    if action not in ACTIONS:
        raise NotOverFcu(
            f"FCU has nothing like {action} of the OUTSCALE API: drop api: fcu (OSC_API, or api of the profile) "
            "for this task"
        )
    return ACTIONS[action]
