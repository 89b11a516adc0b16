"""What the client of every API answers, so that the engine need not know which one it speaks to."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import abc
import typing as t

if t.TYPE_CHECKING:
    from ..http.transport import Transport

Params = t.Mapping[str, t.Any]


class Client(abc.ABC):
    """One API of one account in one Region. Parameters and answers are in Ansible's words (snake_case)."""

    name: str
    transport: Transport

    @abc.abstractmethod
    def call(self, action: str, params: Params | None = None) -> dict[str, t.Any]:
        """The answer of one call. Raises ``errors``."""

    @abc.abstractmethod
    def read_all(self, action: str, params: Params | None = None) -> list[t.Any]:
        """Every item of a Read action, over all its pages."""

    def vet(self, action: str, params: Params) -> None:  # noqa: B027 - most clients can make every call
        """Raise InvalidInput where this client cannot make a call that the API knows. Sends nothing."""

    def want(self, names: t.Iterable[str]) -> None:  # noqa: B027 - most clients show every field anyway
        """Say which fields are looked at from now on: some are shown only by calls of their own, which cost time."""

    def owner(self) -> str:
        """What filters by account call the account itself; empty where that cannot be told."""
        accounts = self.read_all("ReadAccounts")
        return str(accounts[0]["account_id"]) if accounts else ""
