"""The FCU calls that one call of the OUTSCALE API becomes: sent, and recorded as soon as they are accepted."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import typing as t

from ..apis.xml import refused
from ..errors import NotTheApi, OutscaleError
from ..http.request_log import redacted
from ..schema import catalog
from .tables import Item, value_at

if t.TYPE_CHECKING:
    from ..apis.fcu import Fcu

_ODD_ANSWER = (AttributeError, IndexError, KeyError, TypeError, ValueError)
"""What translating an answer of another shape than FCU's ends with."""


class FcuCalls:
    """Sends. ``result``: the key of the OUTSCALE API's answer. ``wanted``: the fields that the task looks at.

    ``accepted``: the calls that changed something, without secrets. ``answer``: what they answered so far, as the
    OUTSCALE API would; set by translations that go on after it.
    """

    def __init__(self, fcu: Fcu, action: str, wanted: frozenset[str]) -> None:
        self._fcu = fcu
        self._action = action
        self.result = catalog.action("outscale", action).result
        self.wanted = wanted
        self.accepted: list[Item] = []
        self.answer: Item = {}

    def send(self, action: str, params: Item) -> Item:
        """The answer of one FCU call, in FCU's names. Raises ``errors``, also for a refusal inside of an answer."""
        answer = self._fcu.raw(action, params)
        _check_accepted(action, params, answer)
        if not catalog.action("fcu", action).reads:
            self.accepted.append({"action": action, "params": redacted(params)})
        return answer

    @contextlib.contextmanager
    def reported(self) -> t.Iterator[None]:
        """Every error of the tree that passes has what was accepted before; an answer of another shape is one."""
        try:
            try:
                yield
            except _ODD_ANSWER as exc:
                raise NotTheApi(f"{self._action}: FCU's answer cannot be understood ({exc!r})") from exc
        except OutscaleError as exc:
            exc.accepted, exc.answer = self.accepted, self.answer
            raise


def _check_accepted(action: str, params: Item, answer: Item) -> None:
    """Raise NotTheApi for an answer about another resource, and the refusal that looks like success.

    That is ``return: false``, or an error in a list of what was not deleted.
    """
    for name, value in params.items():
        if name.endswith("Id") and (answer.get(name[0].lower() + name[1:]) or value) != value:
            raise NotTheApi(f"{action}: the answer is not about {value}")
    refusals = [value_at(entry, "error") or {} for entry in value_at(answer, "unsuccessful") or []]
    if refusals or answer.get("return") is False:
        error = refusals[0] if refusals else {"message": "FCU answered return: false"}
        code, details, request_id = error.get("code", ""), error.get("message", ""), answer.get("requestId", "")
        raise refused("fcu", action, code=code, details=details, request_id=request_id)
