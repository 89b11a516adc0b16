"""The OUTSCALE API's calls, carried out by FCU: the same parameters in, the same answers out."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from ..apis.outscale import Outscale
from ..errors import OutscaleError
from ..naming import pascal, to_pascal, to_snake
from ..schema import catalog
from .actions import ACTIONS
from .calls import FcuCalls
from .reading import OWNER
from .translation import NotOverFcu, Translation

if t.TYPE_CHECKING:
    from ..apis.fcu import Fcu
    from ..auth.credentials import Settings

__all__ = ["FcuAdapter", "NotOverFcu"]


class FcuAdapter(Outscale):
    """Stands in for the client of the OUTSCALE API. Raises NotOverFcu, before anything is sent, for what FCU lacks.

    Every other error has ``accepted``, the FCU calls that changed something before it, and ``answer``, what the
    OUTSCALE API would have answered to them.
    """

    def __init__(self, fcu: Fcu, settings: Settings) -> None:
        super().__init__(fcu.transport, settings)
        self._fcu = fcu
        self._wanted: frozenset[str] = frozenset()

    def call(self, action: str, params: t.Mapping[str, t.Any] | None = None) -> dict[str, t.Any]:
        """The answer of one call in Ansible's words; ``accepted`` and ``answer`` of an error are in them as well."""
        try:
            return super().call(action, params)
        except OutscaleError as exc:
            exc.accepted, exc.answer = to_snake(exc.accepted), to_snake(exc.answer)
            raise

    def raw(self, action: str, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The answer of one call in the OUTSCALE API's own names."""
        given = dict(params)
        translation = _translation(action)
        translation.vet(action, given)
        calls = FcuCalls(self._fcu, action, self._wanted)
        with calls.reported():
            return translation(calls, given)

    def send(self, known: catalog.Action, params: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """Raise NotOverFcu: what is not known cannot be translated."""
        raise NotOverFcu(
            f"{known.name} cannot be sent unchecked over FCU: say api: outscale, or give an action of FCU with api: fcu"
        )

    def vet(self, action: str, params: t.Mapping[str, t.Any]) -> None:
        """Raise NotOverFcu where FCU cannot make the call."""
        _translation(action).vet(action, to_pascal(params))

    def supports(self, action: str, name: str = "") -> bool:
        """Whether FCU has an action, and there a parameter or a filter."""
        return action in ACTIONS and (not name or pascal(name) in ACTIONS[action].supported)

    def want(self, names: t.Iterable[str]) -> None:
        """Remember which fields are looked at."""
        self._wanted = frozenset(map(pascal, names))

    def owner(self) -> str:
        """FCU's name for the account itself."""
        return OWNER


def _translation(action: str) -> Translation:
    catalog.action("outscale", action)
    if action not in ACTIONS:
        raise NotOverFcu(
            f"FCU has nothing like {action} of the OUTSCALE API: drop api: fcu (OSC_API, or api of the profile) "
            "for this task"
        )
    return ACTIONS[action]
